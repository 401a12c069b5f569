//! `qualistamp bundle import`: takes over a bundle into this device's folder.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::limits::MAX_BUNDLE_BYTES;

use crate::args::trust_dir::TrustDir;
use crate::exit::{ExitStatus, Failure};
use crate::report::imported;
use qualistamp_issuing::files;

/// Take over a bundle into this device's folder, for `verify`
///
/// What is older than what was seen before is refused, and what is trusted stays as it is.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp bundle import bundle.cbor --root root-1.cbor     the first time
  qualistamp bundle import bundle.cbor                        from then on")]
pub(crate) struct Args {
    /// Bundle
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    trust: TrustDir,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let name = args.file.display().to_string();
    let bytes = files::read(&args.file, MAX_BUNDLE_BYTES as u64)?;
    let (imported, trust) = args.trust.import(&name, &bytes)?;
    imported::show(&imported, &trust, &name, out)?;
    Ok(ExitStatus::Done)
}
