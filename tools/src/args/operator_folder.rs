//! `--dir`: the folder in which the operator of a trust list works.

use std::path::PathBuf;

use qualistamp_issuing::{TrustFile, TrustFileError};

use crate::exit::Failure;

/// The operator's folder.
#[derive(Debug, clap::Args)]
pub(crate) struct OperatorFolder {
    /// Working folder with trust.json
    #[arg(long = "dir", value_name = "DIR", default_value = "trust")]
    pub(crate) path: PathBuf,
}

impl OperatorFolder {
    /// Reads the trust file.
    pub(crate) fn open(&self) -> Result<TrustFile, Failure> {
        TrustFile::open(&self.path).map_err(failure)
    }

    /// Changes the trust file.
    pub(crate) fn edit<T>(
        &self,
        change: impl FnOnce(&mut TrustFile) -> Result<T, TrustFileError>,
    ) -> Result<T, Failure> {
        TrustFile::edit(&self.path, change).map_err(failure)
    }
}

/// The error, and the option that may help.
pub(crate) fn failure(error: TrustFileError) -> Failure {
    if let TrustFileError::Missing { .. } = error {
        Failure::Input(format!("{error}, or say where it is with --dir"))
    } else {
        error.into()
    }
}
