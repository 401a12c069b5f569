//! `--overwrite`: the only option with which a command replaces files.

use qualistamp_issuing::files::IfExists;

use crate::exit::Failure;

/// Whether existing files may be replaced. Each command says in `mut_arg` which files it means.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Overwrite {
    /// Replace existing files
    #[arg(long)]
    overwrite: bool,
}

impl Overwrite {
    /// What to do if a file exists.
    pub(crate) fn if_exists(self) -> IfExists {
        if self.overwrite { IfExists::Replace } else { IfExists::Refuse }
    }
}

/// `--force`, which earlier versions had. It is not accepted any more, but the error names the option to use.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct RemovedForce {
    #[arg(long = "force", hide = true)]
    force: bool,
}

impl RemovedForce {
    /// Fails if `--force` was given; `now` is the option that replaces it.
    pub(crate) fn refuse(self, now: &str) -> Result<(), Failure> {
        if self.force {
            return Err(Failure::Usage(format!("there is no option --force any more; use {now}")));
        }
        Ok(())
    }
}
