//! `qualistamp bundle import`: imports a bundle into this device's folder.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;

use crate::args::metadata_file::read_bundle;
use crate::args::trust_dir::TrustDir;
use crate::exit::{ExitStatus, Failure};
use crate::report::imported;

/// Import a bundle into this device's folder, for `qualistamp verify`
///
/// A bundle that is older than one seen before is refused. Then nothing changes.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp bundle import bundle.cbor --root root-1.cbor     the first time
  qualistamp bundle import bundle.cbor                        from then on")]
pub(crate) struct Args {
    /// Bundle to import
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    trust: TrustDir,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let name = args.file.display().to_string();
    let bytes = read_bundle(&args.file)?;
    let done = args.trust.import(&name, &bytes, None)?;
    imported::show(&done.imported, &done.trust, &name, out)?;
    imported::show_others(&done.others, &name, out)?;
    Ok(ExitStatus::Done)
}
