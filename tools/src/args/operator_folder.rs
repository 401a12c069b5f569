//! `--dir`: the folder in which the operator of a trust list works.

use std::path::PathBuf;

/// The operator's folder.
#[derive(Debug, clap::Args)]
pub(crate) struct OperatorFolder {
    /// Working folder with trust.json
    #[arg(long = "dir", value_name = "DIR", default_value = "trust")]
    pub(crate) path: PathBuf,
}
