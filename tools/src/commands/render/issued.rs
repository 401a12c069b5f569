//! The awards whose stamps are drawn again, from the ledger.

use std::io::Write;

use qualistamp_issuing::{EntryState, Ledger, LedgerEntry, LedgerFilter, Stamp};

use crate::commands::render::arguments::Args;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};

/// An award that was issued.
pub(super) struct Issued {
    pub(super) entry: LedgerEntry,
    pub(super) stamp: Stamp,
}

/// The awards that the arguments name, each with its stamp. All that are wrong are listed.
pub(super) fn of(args: &Args) -> Result<Vec<Issued>, Failure> {
    let ledger = args.ledger.open()?;
    let mut entries: Vec<Result<LedgerEntry, Failure>> =
        args.awards.iter().map(|number| Ok(ledger.find(number)?)).collect();
    if let Some(batch) = &args.batch {
        let filter = LedgerFilter { batch: Some(batch.clone()), is_signed: true, ..LedgerFilter::default() };
        ledger.each(&filter, |entry| {
            if !entry.is_replaced {
                entries.push(Ok(entry));
            }
            Ok::<(), Failure>(())
        })?;
        if entries.is_empty() {
            return Err(Failure::Input(format!(
                "no award was issued in a batch {batch:?}; `qualistamp ledger list` shows the batches"
            )));
        }
    }
    let (mut issued, mut problems) = (Vec::new(), Vec::new());
    for entry in entries {
        match entry.and_then(|entry| with_stamp(&ledger, entry)) {
            Ok(one) => issued.push(one),
            Err(failure) => problems.push(failure),
        }
    }
    match problems.len() {
        0 => Ok(issued),
        1 => Err(problems.remove(0)),
        _ => {
            let problems = problems.iter().map(ToString::to_string).collect();
            Err(Failure::Several("nothing was written".to_owned(), problems))
        }
    }
}

fn with_stamp(ledger: &Ledger, entry: LedgerEntry) -> Result<Issued, Failure> {
    if entry.is_replaced {
        return Err(Failure::Input(format!(
            "award {} was withdrawn to be replaced; issue it again, with what is right now",
            Foreign(&entry.number)
        )));
    }
    let stamp = ledger.stamp_of(&entry)?;
    Ok(Issued { entry, stamp })
}

/// Says which batches were interrupted.
pub(super) fn say_unfinished(issued: &[Issued], out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if issued.iter().any(|issued| issued.entry.state == EntryState::Signed) {
        writeln!(
            out,
            "The batch that issued it was interrupted: give its command again, which finishes it."
        )?;
    }
    Ok(ExitStatus::Done)
}

/// A size or resolution that cannot be printed.
pub(super) fn usage(error: qualistamp_qr::PrintError) -> Failure {
    Failure::Usage(error.to_string())
}
