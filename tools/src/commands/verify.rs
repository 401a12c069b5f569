//! `qualistamp verify`: verifies stamps offline, and says why an answer is not VALID.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write};
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::{Federation, Policy, Standing, TrustList, UnixTime, Verdict};
use qualistamp_words::{Message, TrustDates};
use serde_json::Value;

use crate::args::overwrite::Overwrite;
use crate::args::policy_options::PolicyOptions;
use crate::args::sandbox::NoSandbox;
use crate::args::seconds::Seconds;
use crate::args::trust_options::TrustOptions;
use crate::args::values::moment;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::input::codes::{PICTURE_TIME, Thumbnail};
use crate::input::credentials::Candidates;
use crate::input::fault::InputFault;
use crate::input::kind;
use crate::input::known_keys::known_keys;
use crate::input::parallel;
use crate::input::stamps::{self, Found, Look, Looked, Source, Sources};
use crate::language::{advice, words};
use crate::report::answer_json;
use crate::report::answers::{self, Answer, Answered};
use crate::report::card;
use crate::report::counted;
use crate::report::csv;
use crate::report::html;
use crate::report::json;
use crate::report::linked::Linked;
use crate::report::list_name::{Mentioned, Names};
use crate::report::remarks;
use crate::report::table;
use crate::report::table::Line;
use crate::report::verify_html;
use crate::style;

/// Verify stamps offline: who was awarded what, by whom, and whether it is valid
///
/// The answer is VALID, INVALID (something is wrong with the stamp) or NOT SURE (not enough is known). INVALID and NOT SURE
/// come with the reason, what to do next, and a support code.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace a report that exists")))]
#[command(after_help = "\
Exit codes: 0 all are valid, 1 one is invalid, 2 wrong usage, 3 one is not sure, 4 an input could not be read.
With several inputs the most serious counts: 4, then 1, then 3. A picture or PDF without a stamp does not count, unless
nothing else was found: then it is 4. With --with, 3 also means that a valid stamp vouches for none of the files.

One file prints a card, several print a table with the reason for every answer that is not VALID. In a folder, all pictures
and PDFs are verified, including those in subfolders but not hidden files, and every page of a PDF. Pictures and PDFs inside
Word and OpenDocument files, mails (EML) and ZIP files are verified too, and named as outer.zip/inner.pdf. Other files are
listed as passed over. Every file is decoded in a process of its own, with little memory and no access to files or the network.

Examples:
  qualistamp verify diploma.jpg --trust-list list.cbor --list-key operator.pub.pem
  qualistamp verify diploma.jpg --bundle bundle.cbor --root root-1.cbor
  qualistamp verify diploma.jpg                      with the bundle fetched or imported before
  qualistamp verify diploma.jpg --register-proof diploma.proof
  qualistamp verify applications/ --html report.html
  qualistamp verify applications/ --html rapport.html --lang fr
  qualistamp verify applications/ --csv > report.csv
  qualistamp verify --json *.png > answers.jsonl     with the trust list set in the environment
  qualistamp verify diploma.jpg --with credential.json   is it the credential that the stamp links?
  qualistamp verify 'QS1:6BFOXN…'                    the text from another scanner
  qualistamp verify - < scan.png
  qualistamp verify old.png --at 2020-06-30          as of that day")]
pub(crate) struct Args {
    #[arg(value_name = "INPUT", help = stamps::INPUT_HELP, long_help = format!("{}, or a folder of pictures and PDFs", stamps::INPUT_HELP))]
    inputs: Vec<OsString>,
    /// Files, or folders of files, to compare with the full digital credential that a stamp links: the same file, the same
    /// content, or not the linked file. A valid stamp vouches for the file that it links
    #[arg(long, value_name = "FILE", num_args = 1..)]
    with: Vec<PathBuf>,
    #[command(flatten)]
    trust: TrustOptions,
    /// Print one JSON object per stamp, one per line
    #[arg(long)]
    json: bool,
    /// Print CSV (RFC 4180, UTF-8 with a byte order mark): a header line, then one line per stamp
    #[arg(long, conflicts_with = "json")]
    csv: bool,
    /// Also write a report: one self-contained HTML page with thumbnails
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    #[command(flatten)]
    overwrite: Overwrite,
    /// Time limit for one picture, or one page of a PDF; a whole file has at most 120 seconds, or this time if it is longer
    #[arg(long, value_name = "SECONDS", default_value_t = Seconds(PICTURE_TIME))]
    seconds: Seconds,
    #[command(flatten)]
    no_sandbox: NoSandbox,
    /// Verify as of this time: YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ
    #[arg(long, value_name = "TIME", value_parser = moment)]
    at: Option<UnixTime>,
    #[command(flatten)]
    policy: PolicyOptions,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let inputs = if !args.inputs.is_empty() {
        args.inputs.clone()
    } else if io::stdin().is_terminal() {
        return Err(Failure::Usage(
            "nothing to verify; name a picture, a PDF or a text file, or give the text of a stamp".to_owned(),
        ));
    } else {
        vec!["-".into()]
    };
    let (mut federation, names) = args.trust.open_all()?;
    let now = match args.at {
        // The device's clock is not used, so it does not matter whether it is behind.
        Some(at) => {
            federation.operators_mut().for_each(|(_, trust)| trust.clock_floor = None);
            at
        }
        None => {
            for (_, trust) in federation.operators_mut() {
                trust.clock_floor = trust.clock_floor.max(trust.list.as_ref().map(TrustList::issued));
            }
            clock::now()?
        }
    };
    let policy = args.policy.policy();

    if let Some(path) = &args.html {
        html::check_name(path, args.overwrite.if_exists())?;
    }
    let mut found = Sources::default();
    for (argument, position) in inputs.iter().zip(1..) {
        found.add_argument(argument, position);
    }
    remarks::passed_over(&found.passed_over);
    let Sources { list: sources, mut passed_over } = found;
    remarks::drawings(
        sources
            .iter()
            .filter(|source| matches!(source, Source::File(path) if kind::is_named_svg(path)))
            .count(),
    );
    let files = sources.iter().filter(|source| matches!(source, Source::File(_))).count();
    let form = match (args.json, args.csv) {
        (true, _) => Form::Json,
        (_, true) => Form::Csv,
        _ if files > 1 => Form::Table,
        _ => Form::Cards,
    };
    // Nobody asked an introduced operator about the keys of credentials: only the operators that the user chose count.
    let chosen = federation.operators().iter().filter(|operator| operator.standing == Standing::Anchor);
    let known_keys = known_keys(chosen.map(|operator| &operator.trust));
    let credentials = (!args.with.is_empty()).then(|| Candidates::read(&args.with, &known_keys));
    for (name, why) in credentials.iter().flat_map(|files| &files.unread) {
        style::error(&mut anstream::stderr(), format_args!("{name}: not compared: {}", Foreign(why)))?;
    }
    if form == Form::Csv {
        csv::write_header(out, credentials.is_some())?;
    }
    let mut exit_status = ExitStatus::Done;
    let (mut something_counts, mut something_is_without_stamp) = (false, false);
    let (mut lines, mut other_codes) = (Vec::new(), 0);
    let thumbnails = args.html.is_some();
    let look = Look { thumbnails, time: args.seconds.0, sandbox: args.no_sandbox.sandbox() };
    let work = |source: &Source| {
        let Looked { list, passed_over } = stamps::look(source, look);
        let judge = |(inside, found): (Option<String>, _)| {
            let lists = (&federation, &names);
            Judged::new(source.name_inside(inside.as_deref()), found, lists, now, &policy)
        };
        (list.into_iter().map(judge).collect::<Vec<_>>(), passed_over)
    };
    let trust_dates = match federation.operators() {
        [only] => table::trust_dates(&only.trust, now),
        _ => None,
    };
    let (mut is_first, mut inside) = (true, Vec::new());
    parallel::each(&sources, work, |_, (judged, passed_over)| {
        inside.extend(passed_over);
        for mut judged in judged {
            for one in &mut judged.answers {
                one.linked = credentials.as_ref().map(|files| Linked::new(&one.answer, files));
                if one.answer.is_ok() && one.linked.as_ref().is_some_and(|linked| !linked.vouches()) {
                    exit_status = exit_status.max_severity(ExitStatus::Indeterminate);
                }
                match exit_status_of(&one.answer) {
                    Some(status) => {
                        something_counts = true;
                        exit_status = exit_status.max_severity(status);
                    }
                    None => something_is_without_stamp = true,
                }
            }
            other_codes += judged.other_codes;
            if form == Form::Cards && !is_first {
                writeln!(out)?;
            }
            is_first = false;
            judged.write(form, out)?;
            if form == Form::Table || thumbnails {
                lines.extend(judged.into_lines());
            }
        }
        Ok(())
    })?;
    remarks::passed_over(&inside);
    passed_over.extend(inside);
    for passed in &passed_over {
        match form {
            Form::Json => json::write_line(out, &json::passed_over("input", passed))?,
            Form::Csv => csv::write_passed_over(out, passed, credentials.is_some())?,
            Form::Cards | Form::Table => {}
        }
    }
    out.flush()?;
    if other_codes > 0 {
        // A remark, not part of any answer.
        let _ = style::error(
            &mut anstream::stderr(),
            format_args!("{} of other kinds passed over", counted::counted(other_codes, "QR code")),
        );
    }
    if form == Form::Table {
        table::write(out, &lines)?;
    }
    if let Some(path) = &args.html {
        verify_html::write(path, args.overwrite.if_exists(), &lines, &passed_over, (now, trust_dates))?;
    }
    // Nothing was verified, so this must not look like success.
    if something_is_without_stamp && !something_counts {
        return Ok(ExitStatus::InputOutput);
    }
    Ok(exit_status)
}

/// In which form answers are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// All of each answer, one below the other.
    Cards,
    /// One line per answer, printed at the end.
    Table,
    Json,
    Csv,
}

/// The answers about one input.
struct Judged {
    name: Foreign<String>,
    answers: Vec<Placed>,
    other_codes: usize,
}

/// An answer and where its stamp was.
struct Placed {
    answer: Answer,
    /// The lists that it mentions, where there are several operators.
    lists: Option<Mentioned>,
    /// How old the list is that it rests on.
    dates: Option<TrustDates>,
    page: Option<usize>,
    thumbnail: Option<Thumbnail>,
    /// What is known about the files of `--with`.
    linked: Option<Linked>,
}

impl Judged {
    fn new(
        name: Foreign<String>,
        found: Result<Found, InputFault>,
        lists: (&Federation, &Names),
        now: UnixTime,
        policy: &Policy,
    ) -> Self {
        let (answered, other_codes) = answers::judge(found, lists, now, policy);
        let placed = |Answered { answer, lists, dates, page, thumbnail }| Placed {
            answer,
            lists,
            dates,
            page,
            thumbnail,
            linked: None,
        };
        let answers = answered.into_iter().map(placed).collect();
        Self { name, answers, other_codes }
    }

    fn write(&self, form: Form, out: &mut dyn Write) -> io::Result<()> {
        let of = self.answers.len();
        for (number, one) in (1..).zip(&self.answers) {
            let place = Place { name: &self.name, page: one.page, number, of };
            match form {
                Form::Cards => place.show(one, out)?,
                Form::Json => json::write_line(out, &place.json(one))?,
                Form::Csv => {
                    let line = Line::new(&self.name, one.page, &one.answer, None);
                    csv::write_line(out, &line, one.linked.as_ref())?;
                }
                Form::Table => {}
            }
        }
        // So that a reader at the other end of a pipe sees each line at once.
        out.flush()
    }

    fn into_lines(self) -> impl Iterator<Item = Line> {
        let Self { name, answers, .. } = self;
        answers.into_iter().map(move |one| {
            let thumbnail = one
                .thumbnail
                .or_else(|| one.answer.as_ref().err().and_then(|fault| fault.thumbnail().cloned()));
            Line {
                linked: one.linked,
                lists: one.lists,
                ..Line::new(&name, one.page, &one.answer, thumbnail)
            }
        })
    }
}

/// The exit status for an answer; none if the input was read and has no stamp.
fn exit_status_of(answer: &Answer) -> Option<ExitStatus> {
    match answer {
        Err(fault) if fault.is_without_stamp() => None,
        Err(_) => Some(ExitStatus::InputOutput),
        Ok(outcome) => Some(match outcome.verdict() {
            Verdict::Valid(..) => ExitStatus::Done,
            Verdict::Invalid(_) => ExitStatus::Invalid,
            Verdict::Indeterminate(_) => ExitStatus::Indeterminate,
        }),
    }
}

/// Which stamp of which input an answer is about.
struct Place<'a> {
    name: &'a Foreign<String>,
    page: Option<usize>,
    number: usize,
    of: usize,
}

impl Place<'_> {
    fn show(&self, one: &Placed, out: &mut dyn Write) -> io::Result<()> {
        let mut name = self.name.to_string() + &table::page_of(self.page);
        if self.of > 1 {
            let (number, count) = (self.number.to_string(), self.of.to_string());
            name += &words().say(Message::ListAnd);
            name += &words().say(Message::StampOf { number: &number, count: &count });
        }
        match &one.answer {
            Ok(outcome) => {
                if self.number > 1 {
                    writeln!(out)?;
                }
                let trust = card::ListSaid { dates: one.dates, mentioned: one.lists.as_ref() };
                card::write(out, &name, outcome, trust, one.linked.as_ref())
            }
            Err(fault) => {
                // Print the answers so far first.
                out.flush()?;
                let code =
                    fault.support_code().map(|code| format!(" (support code {code})")).unwrap_or_default();
                style::error(&mut anstream::stderr(), format_args!("{name}: {fault}{code}"))
            }
        }
    }

    fn json(&self, one: &Placed) -> Value {
        let Self { name, page, number, of } = *self;
        let place = answer_json::Place { input: name.as_written(), page, number, of };
        let mut line = answer_json::line(&place, &one.answer, one.lists.as_ref(), words(), advice);
        if let Some(linked) = &one.linked {
            line.insert("linked".to_owned(), linked.json());
        }
        Value::Object(line)
    }
}
