//! `--ledger`: the ledger of an office, which remembers what was issued.

use std::path::{Path, PathBuf};

use qualistamp_issuing::Ledger;

use crate::exit::Failure;

/// Name of a ledger that is not named.
const LEDGER: &str = "ledger.db";

/// The file of the ledger.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct LedgerFile {
    /// Ledger of the office
    #[arg(long, value_name = "FILE", default_value = LEDGER)]
    ledger: PathBuf,
}

impl LedgerFile {
    /// The file.
    pub(crate) fn path(&self) -> &Path {
        &self.ledger
    }

    /// Opens the ledger, which must exist.
    pub(crate) fn open(&self) -> Result<Ledger, Failure> {
        Ok(Ledger::open(&self.ledger)?)
    }
}
