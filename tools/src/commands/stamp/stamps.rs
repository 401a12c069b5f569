//! Reads the stamps that are to be printed, and who issued them.

use qualistamp_core::{Award, Outcome, Policy, SpecimenPolicy, Trust, UnixTime, Verdict, inspect, verify};
use qualistamp_issuing::Stamp;
use qualistamp_qr::Preflight;

use crate::clock;
use crate::commands::stamp::arguments::Args;
use crate::exit::Failure;
use crate::input::stamps;
use crate::language::words;
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
    let trust = args.trust.open()?;
    let now = clock::now()?;
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
        match issued_stamp(args, &one.text, &input, &trust, now) {
            Ok(stamp) => issued.push(stamp),
            Err(problem) => problems.push(format!("{input}: {problem}")),
        }
    }
    match problems.as_slice() {
        [] => Ok(issued),
        [one] => Err(Failure::Input(one.clone())),
        _ => Err(Failure::Several("nothing was written".to_owned(), problems)),
    }
}

fn issued_stamp(
    args: &Args,
    text: &str,
    input: &str,
    trust: &Trust,
    now: UnixTime,
) -> Result<Issued, String> {
    let stamp = Stamp::from_text(text.trim()).map_err(|error| error.to_string())?;
    let inspection = inspect(stamp.bytes()).map_err(|fault| fault.to_string())?;
    let claims = match inspection.claims {
        Some(Ok(claims)) => claims,
        Some(Err(error)) => return Err(format!("the award in the stamp cannot be read: {error}")),
        None => return Err("the award in the stamp cannot be read".to_owned()),
    };
    let award = claims.award;
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
        body = list.candidates(stamp.kid()).next().map(|(issuer, _)| {
            issuer.name_in(args.language.as_deref().unwrap_or(language)).as_signed().to_owned()
        });
        if body.is_none() {
            warnings.push("the key of the stamp is not in the trust list".to_owned());
        }
    }
    if body.is_none() && args.body.is_none() {
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
