//! The awards whose status is changed: named by award number, and shown before anything happens.

use std::fmt;
use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_issuing::{Ledger, LedgerEntry, LedgerError, LedgerFault, StatusFile};

use crate::args::ledger_file::LedgerFile;
use crate::escape::Foreign;
use crate::exit::Failure;

/// Awards, the ledger that knows them, and their status list.
#[derive(Debug, ClapArgs)]
pub(super) struct Awards {
    /// Numbers of the awards, as printed; with --index, or if there is no ledger, indices in the status list
    #[arg(value_name = "AWARD", required = true)]
    pub(super) awards: Vec<String>,
    /// The awards are named by their indices in the status list (the field "status" of an award), not by their numbers
    #[arg(long)]
    pub(super) index: bool,
    #[command(flatten)]
    pub(super) ledger: LedgerFile,
    /// File of the status list
    #[arg(long, value_name = "FILE", default_value = "status.json")]
    pub(super) file: PathBuf,
}

/// An award whose status is to be changed.
pub(super) struct Target {
    pub(super) index: u32,
    pub(super) entry: Option<LedgerEntry>,
}

impl fmt::Display for Target {
    /// `award 2026-0042 (Anna Müller, Master of Arts, 2026-07-15)`, or `index 42`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(entry) = &self.entry else { return write!(f, "index {}", self.index) };
        write!(f, "award {}", Foreign(&entry.number))?;
        let facts = [&entry.holder, &entry.title, &entry.awarded];
        let facts: Vec<&str> = facts.into_iter().flatten().map(String::as_str).collect();
        if facts.is_empty() {
            return write!(f, " (index {})", self.index);
        }
        write!(f, " ({})", Foreign(facts.join(", ")))
    }
}

impl Awards {
    /// Finds the awards in the ledger, and checks that they are in the status list.
    pub(super) fn targets(&self) -> Result<Vec<Target>, Failure> {
        // Without a ledger there are no award numbers, so a number can only be an index.
        let has_ledger = self.ledger.is_named() || self.ledger.path().exists();
        let are_numbers = self.awards.iter().all(|text| text.parse::<u32>().is_ok());
        let are_indices = self.index || !has_ledger && are_numbers;
        let indices =
            are_indices.then(|| self.awards.iter().map(|text| index(text)).collect::<Result<Vec<_>, _>>());
        let indices = indices.transpose()?;
        // A wrong file is reported before anything is asked.
        let list = StatusFile::read(&self.file)?;
        if let Some(indices) = indices {
            let ledger = self.ledger.path().exists().then(|| self.ledger.open()).transpose()?;
            let target = |index| -> Result<Target, Failure> {
                let find = |ledger: &Ledger| ledger.at_place(list.address(), index);
                Ok(Target { index, entry: ledger.as_ref().map(find).transpose()?.flatten() })
            };
            return indices.into_iter().map(target).collect();
        }
        let ledger = match self.ledger.open() {
            Err(Failure::Input(missing)) if self.awards.iter().any(|text| text.parse::<u32>().is_ok()) => {
                return Err(Failure::Input(format!(
                    "{missing}; awards without a ledger are named by their index in the status list, with --index"
                )));
            }
            opened => opened?,
        };
        self.awards.iter().map(|number| self.numbered(number, &list, &ledger)).collect()
    }

    fn numbered(&self, number: &str, list: &StatusFile, ledger: &Ledger) -> Result<Target, Failure> {
        let entry = match ledger.find(number) {
            Err(error @ LedgerError { fault: LedgerFault::NoSuchAward { .. }, .. })
                if number.parse::<u32>().is_ok() =>
            {
                return Err(Failure::Input(format!(
                    "{error}; if {number} is an index in the status list, add --index"
                )));
            }
            found => found?,
        };
        let Some(place) = &entry.place else {
            return Err(Failure::Input(format!(
                "award {} has no place in a status list, so its stamp cannot be withdrawn or suspended; it was issued before there was \
                 a list",
                Foreign(number)
            )));
        };
        if let Some(address) = place.address.as_ref().filter(|address| *address != list.address()) {
            return Err(Failure::input(
                self.file.display(),
                format_args!(
                    "this is the status list {}, but award {} has its place in {}; name the right file with --file",
                    list.address(),
                    Foreign(number),
                    Foreign(address)
                ),
            ));
        }
        Ok(Target { index: place.index, entry: Some(entry) })
    }
}

/// Parses a status index.
fn index(text: &str) -> Result<u32, Failure> {
    text.parse().map_err(|_| {
        Failure::Usage(format!(
            "{}: must be a status index, a whole number such as 42; it is the field \"status\" of the award, which `qualistamp inspect \
             STAMP` shows. Award numbers are given without --index",
            Foreign(text)
        ))
    })
}

/// Shows the awards, each on a line, if there is somebody to read it.
pub(super) fn show(targets: &[Target], out: &mut dyn Write) -> Result<(), Failure> {
    for target in targets.iter().filter(|target| target.entry.is_some()) {
        writeln!(out, "  {target}")?;
    }
    out.flush()?;
    Ok(())
}
