//! `--no-sandbox`: decodes files in the program itself, where no other process can be started.

use crate::input::fence::Sandbox;

/// Whether files are decoded in processes of their own.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct NoSandbox {
    /// Decode files in this process, if no other can be started: only for files you trust
    #[arg(long)]
    no_sandbox: bool,
}

impl NoSandbox {
    pub(crate) fn sandbox(self) -> Sandbox {
        if self.no_sandbox { Sandbox::Off } else { Sandbox::On }
    }
}
