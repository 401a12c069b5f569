//! `--overwrite`: the one option that allows a command to replace files.

use qualistamp_issuing::files::IfExists;

/// Whether files that exist may be replaced. Commands say in `mut_arg` which files they mean.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Overwrite {
    /// Replace files that exist
    #[arg(long)]
    overwrite: bool,
}

impl Overwrite {
    /// What to do with a file that exists.
    pub(crate) fn if_exists(self) -> IfExists {
        if self.overwrite { IfExists::Replace } else { IfExists::Refuse }
    }
}
