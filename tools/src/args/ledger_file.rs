//! `--ledger`: the ledger of an office, which remembers what was issued.

use std::path::{Path, PathBuf};

use qualistamp_issuing::Ledger;

use crate::exit::Failure;

/// Name of a ledger that is not named.
const LEDGER: &str = "ledger.db";

/// The file of the ledger.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct LedgerFile {
    /// Ledger of the office [default: ledger.db]
    #[arg(long, value_name = "FILE")]
    ledger: Option<PathBuf>,
}

impl LedgerFile {
    /// The file.
    pub(crate) fn path(&self) -> &Path {
        self.ledger.as_deref().unwrap_or(Path::new(LEDGER))
    }

    /// Whether the user named it.
    pub(crate) fn is_named(&self) -> bool {
        self.ledger.is_some()
    }

    /// Opens the ledger, which must exist.
    pub(crate) fn open(&self) -> Result<Ledger, Failure> {
        Ok(Ledger::open(self.path())?)
    }
}
