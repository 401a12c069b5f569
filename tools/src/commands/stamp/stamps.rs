//! Reads the stamps that are to be printed, from files or from the ledger, and who issued them.

use std::ffi::OsString;
use std::path::Path;

use qualistamp_core::{Award, Outcome, Policy, SpecimenPolicy, Trust, UnixTime, Verdict, verify};
use qualistamp_issuing::Stamp;
use qualistamp_qr::Preflight;

use crate::clock;
use crate::commands::stamp::arguments::Args;
use crate::commands::stamp::printing::refuse;
use crate::exit::Failure;
use crate::input::stamps;
use crate::language::words;
use crate::office::stamped::{award_of, body_of};
use crate::report::counted::counted;

/// A stamp that is to be printed.
pub(super) struct Issued {
    /// Where it was read from.
    pub(super) input: String,
    pub(super) stamp: Stamp,
    pub(super) award: Award,
    /// The name of the awarding body in the trust list.
    pub(super) body: Option<String>,
    pub(super) warnings: Vec<String>,
}

/// Reads all of them. All that are wrong are listed.
pub(super) fn read(args: &Args) -> Result<Vec<Issued>, Failure> {
    let (trust, now) = (args.options.trust.open()?, clock::now()?);
    let (mut issued, mut problems) = (Vec::new(), Vec::new());
    for (position, argument) in (1..).zip(&args.stamp) {
        let input = stamps::name(argument, position).to_string();
        let found = match stamps::read(argument) {
            Ok(found) => found,
            Err(fault) => {
                problems.push(format!("{input}: {fault}"));
                continue;
            }
        };
        let [one] = found.stamps.as_slice() else {
            let count = counted(found.stamps.len(), "stamp");
            problems.push(format!("{input}: has {count}; give a file for each"));
            continue;
        };
        let stamp = Stamp::from_text(one.text.trim()).map_err(|error| error.to_string());
        match stamp.and_then(|stamp| issued_stamp(args, stamp, &input, &trust, now)) {
            Ok(stamp) => issued.push(stamp),
            Err(problem) => problems.push(format!("{input}: {problem}")),
        }
    }
    refuse(problems)?;
    Ok(issued)
}

/// The stamps of the awards with the numbers that --award gives. Nothing is signed.
pub(super) fn of_ledger(args: &Args) -> Result<Vec<Issued>, Failure> {
    if args.options.specimen {
        return Err(Failure::Usage("--specimen marks new awards; these are issued already".to_owned()));
    }
    let is_json =
        |name: &&OsString| Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
    if let Some(missing) = args.award.iter().find(is_json) {
        return Err(Failure::input(Path::new(missing).display(), "there is no such file"));
    }
    let (trust, now) = (args.options.trust.open()?, clock::now()?);
    let ledger = args.options.ledger.open()?;
    let (mut issued, mut problems) = (Vec::new(), Vec::new());
    for number in &args.award {
        let number = number.to_string_lossy();
        let found = ledger.find(&number).and_then(|entry| {
            let stamp = ledger.stamp_of(&entry)?;
            Ok((entry, stamp))
        });
        match found {
            Ok((entry, _)) if entry.is_replaced => problems.push(format!(
                "award {number} was withdrawn to be replaced; issue it again, with what is right now"
            )),
            Ok((_, stamp)) => match issued_stamp(args, stamp, &number, &trust, now) {
                Ok(stamp) => issued.push(stamp),
                Err(problem) => problems.push(format!("award {number}: {problem}")),
            },
            Err(error) => problems.push(error.to_string()),
        }
    }
    refuse(problems)?;
    Ok(issued)
}

fn issued_stamp(
    args: &Args,
    stamp: Stamp,
    input: &str,
    trust: &Trust,
    now: UnixTime,
) -> Result<Issued, String> {
    let award = award_of(&stamp)?;
    let mut warnings = Vec::new();
    match stamp.density() {
        Preflight::Good => {}
        preflight @ (Preflight::Dense { .. } | Preflight::TooDense { .. }) => {
            warnings.push(preflight.to_string())
        }
    }
    if award.specimen {
        warnings.push("a specimen: verifies as INVALID, unless with --accept-specimens".to_owned());
    }
    let mut body = None;
    if let Some(list) = &trust.list {
        let policy = Policy { specimens: SpecimenPolicy::Accept, ..Policy::default() };
        refuse_forged(&verify(stamp.bytes(), trust, now, &policy))?;
        let language = award.title_language.as_ref().map(|code| code.as_str()).unwrap_or_default();
        body = body_of(list, stamp.kid(), args.language.as_deref().unwrap_or(language));
        if body.is_none() {
            warnings.push("the key of the stamp is not in the trust list".to_owned());
        }
    }
    if body.is_none() && args.needs_body() {
        warnings
            .push("the awarding body is not printed; give its name with --body, or a trust list".to_owned());
    }
    Ok(Issued { input: input.to_owned(), stamp, award, body, warnings })
}

/// Fails for a stamp that nobody should print. What is only not known now, such as a status list that is not at hand, is no reason.
fn refuse_forged(outcome: &Outcome) -> Result<(), String> {
    match outcome.verdict() {
        Verdict::Valid(..) | Verdict::Indeterminate(_) => Ok(()),
        Verdict::Invalid(_) => {
            let found = words().answer(outcome, None).found;
            Err(format!("verifies as INVALID, so it is not printed: {found}"))
        }
    }
}
