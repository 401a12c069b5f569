//! `--dir`: the working folder of a trust list operator.

use std::path::PathBuf;

use qualistamp_issuing::{TrustFile, TrustFileError};

use crate::exit::Failure;

/// The working folder of a trust list operator.
#[derive(Debug, clap::Args)]
pub(crate) struct OperatorFolder {
    /// Working folder, which contains trust.json
    #[arg(long = "dir", value_name = "DIR", default_value = "trust")]
    pub(crate) path: PathBuf,
}

impl OperatorFolder {
    /// Reads the trust file.
    pub(crate) fn open(&self) -> Result<TrustFile, Failure> {
        TrustFile::open(&self.path).map_err(failure)
    }

    /// Changes the trust file while no other program can change it.
    pub(crate) fn edit<T>(
        &self,
        change: impl FnOnce(&mut TrustFile) -> Result<T, TrustFileError>,
    ) -> Result<T, Failure> {
        TrustFile::edit(&self.path, change).map_err(failure)
    }
}

/// Adds the option that may help to the error.
pub(crate) fn failure(error: TrustFileError) -> Failure {
    if let TrustFileError::Missing { .. } = error {
        Failure::Input(format!("{error}, or say where it is with --dir"))
    } else {
        error.into()
    }
}
