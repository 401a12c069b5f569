//! `qualistamp verify`: decides about stamps, offline, and says why.

use std::io::{self, IsTerminal as _, Write};

use clap::Args as ClapArgs;
use qr_codec::decode_text;
use serde_json::{Map, Value, json};
use verifier_core::{
    HardLimit, Outcome, Policy, SpecimenPolicy, Trust, TrustList, UnixTime, UnknownStatusPolicy, Verdict,
};

use crate::ending::{Ending, Failure};
use crate::input::{self, Found, InputFault};
use crate::trust_options::TrustOptions;
use crate::{card, clock, json, outcome_json, print};

/// Verify stamps: who was awarded what, by whom, and whether that holds. Needs no network
///
/// The answer is VALID, INVALID (something is wrong with the stamp) or NOT SURE (not enough is known), each "no" with its
/// reason, what to do next, and a support code.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Exit codes: 0 all valid, 1 one is invalid, 3 one is not sure, 2 wrong usage, 4 an input could not be read.
Of several inputs the gravest counts: 4, then 1, then 3.

Examples:
  qualistamp verify diploma.jpg --trust-list list.cbor --list-key operator.pub.pem
  qualistamp verify diploma.jpg --bundle bundle.cbor --root root-1.cbor
  qualistamp verify diploma.jpg                      with what `qualistamp bundle import` or `fetch` brought
  qualistamp verify --json *.png > answers.jsonl     with the list set in the environment
  qualistamp verify 'QS1:6BFOXN…'                    the text that another scanner shows
  qualistamp verify - < scan.png
  qualistamp verify old.png --at 2020-06-30          as if it were that day")]
pub(crate) struct Args {
    #[arg(value_name = "INPUT", help = input::INPUT_HELP)]
    inputs: Vec<String>,
    #[command(flatten)]
    trust: TrustOptions,
    /// Print one JSON object for each stamp, each on its own line
    #[arg(long)]
    json: bool,
    /// Verify as if it were this moment: YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ
    #[arg(long, value_name = "TIME", value_parser = moment)]
    at: Option<UnixTime>,
    /// Treat specimens as if they awarded something: for trials
    #[arg(long)]
    accept_specimens: bool,
    /// Accept awards of which it is not known whether they were withdrawn, with a note
    #[arg(long)]
    accept_unknown_status: bool,
    /// Most days that the trust list may be old
    #[arg(long, value_name = "DAYS", default_value_t = HardLimit::default().days)]
    max_age: u32,
}

/// A moment on the command line.
pub(crate) fn moment(text: &str) -> Result<UnixTime, String> {
    text.parse().map_err(|_| "must be YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ (UTC)".to_owned())
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<Ending, Failure> {
    let inputs = if !args.inputs.is_empty() {
        args.inputs.clone()
    } else if io::stdin().is_terminal() {
        return Err(Failure::Usage(
            "nothing to verify; give a picture, a text file, or the text of a stamp".to_owned(),
        ));
    } else {
        vec!["-".to_owned()]
    };
    let mut trust = args.trust.open()?;
    let now = match args.at {
        // Another time than this device's: its clock is not in question.
        Some(at) => {
            trust.clock_floor = None;
            at
        }
        None => {
            trust.clock_floor = trust.clock_floor.max(trust.list.as_ref().map(TrustList::issued));
            clock::now()?
        }
    };
    let specimens = if args.accept_specimens { SpecimenPolicy::Accept } else { SpecimenPolicy::Refuse };
    let unknown_status =
        if args.accept_unknown_status { UnknownStatusPolicy::Allow } else { UnknownStatusPolicy::Deny };
    let policy = Policy { hard_limit: HardLimit { days: args.max_age }, specimens, unknown_status };

    let mut ending = Ending::Done;
    for (index, argument) in inputs.iter().enumerate() {
        let name = input::name(argument, index + 1);
        if !args.json && index > 0 {
            writeln!(out)?;
        }
        let answers = match input::read(argument) {
            Ok(found) => judge(&found, &trust, now, &policy),
            Err(fault) => vec![Err(fault)],
        };
        let of = answers.len();
        for (number, answer) in (1..).zip(&answers) {
            let place = Place { name: &name, number, of };
            if args.json {
                json::write_line(out, &place.json(answer))?;
            } else {
                place.show(answer, out)?;
            }
            ending = ending.worse(ending_of(answer));
        }
    }
    Ok(ending)
}

type Answer = Result<Outcome, InputFault>;

fn judge(found: &Found, trust: &Trust, now: UnixTime, policy: &Policy) -> Vec<Answer> {
    if found.other_codes > 0 {
        // A remark, not part of any answer.
        let _ = print::error(
            &mut anstream::stderr(),
            format_args!("{} QR code(s) of other kinds were passed over", found.other_codes),
        );
    }
    let one = |text: &String| {
        let bytes = decode_text(text).map_err(InputFault::Text)?;
        Ok(verifier_core::verify(&bytes, trust, now, policy))
    };
    found.stamps.iter().map(one).collect()
}

fn ending_of(answer: &Answer) -> Ending {
    match answer {
        Err(_) => Ending::InputOutput,
        Ok(outcome) => match outcome.verdict() {
            Verdict::Valid(..) => Ending::Done,
            Verdict::Invalid(_) => Ending::Invalid,
            Verdict::Indeterminate(_) => Ending::Indeterminate,
        },
    }
}

/// Which stamp of which input an answer is about.
struct Place<'a> {
    name: &'a str,
    number: usize,
    of: usize,
}

impl Place<'_> {
    fn show(&self, answer: &Answer, out: &mut dyn Write) -> io::Result<()> {
        let name = if self.of > 1 {
            format!("{}, stamp {} of {}", self.name, self.number, self.of)
        } else {
            self.name.to_owned()
        };
        match answer {
            Ok(outcome) => {
                if self.number > 1 {
                    writeln!(out)?;
                }
                card::write(out, &name, outcome)
            }
            Err(fault) => {
                // What was answered so far comes first.
                out.flush()?;
                let code =
                    fault.support_code().map(|code| format!(" (support code {code})")).unwrap_or_default();
                print::error(&mut anstream::stderr(), format_args!("{name}: {fault}{code}"))
            }
        }
    }

    fn json(&self, answer: &Answer) -> Value {
        let mut line = Map::new();
        line.insert("input".to_owned(), self.name.into());
        if self.of > 1 {
            line.insert("stamp_number".to_owned(), self.number.into());
            line.insert("stamps_in_input".to_owned(), self.of.into());
        }
        match answer {
            Ok(outcome) => line.extend(outcome_json::outcome(outcome)),
            Err(fault) => {
                line.insert(
                    "error".to_owned(),
                    json!({"code": fault.support_code(), "message": fault.to_string()}),
                );
            }
        }
        Value::Object(line)
    }
}
