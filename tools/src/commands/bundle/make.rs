//! `qualistamp bundle make`: puts roots, trust list, status lists and registers into one file.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_issuing::files::{self, Access};
use qualistamp_issuing::{BundleError, BundleParts, NewBundle, make_bundle};

use crate::args::overwrite::Overwrite;
use crate::clock;
use crate::exit::{ExitStatus, Failure};
use crate::style::{GREEN, styled};

/// Make a bundle of roots, trust list, status lists and registers
///
/// All of it is verified as a verifier would before anything is written.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace a bundle that exists")))]
#[command(after_help = "\
Examples:
  qualistamp bundle make --out bundle.cbor                   all roots and the newest list of the folder trust
  qualistamp bundle make --out bundle.cbor --status ntua.cwt --status tuc.cwt --register ntua-2025.register")]
pub(crate) struct Args {
    /// Working folder with the signed roots and lists
    #[arg(long, value_name = "DIR", default_value = "trust")]
    dir: PathBuf,
    /// Trust list [default: the newest in the folder]
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,
    /// Status list of an issuer; may be repeated
    #[arg(long, value_name = "FILE")]
    status: Vec<PathBuf>,
    /// Register of an issuer; may be repeated
    #[arg(long, value_name = "FILE")]
    register: Vec<PathBuf>,
    /// File for the bundle
    #[arg(long, value_name = "FILE", default_value = "bundle.cbor")]
    out: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let parts = BundleParts {
        folder: &args.dir,
        list: args.list.as_deref(),
        status: &args.status,
        registers: &args.register,
    };
    let NewBundle { bytes, list_version } = make_bundle(&parts, clock::now()?).map_err(|error| {
        if let BundleError::NoRoots { .. } = error {
            Failure::Input(format!("{error}; say where the roots are with --dir"))
        } else {
            error.into()
        }
    })?;
    files::write(&args.out, &bytes, Access::Default, args.overwrite.if_exists())?;
    writeln!(
        out,
        "{} {}: {} bytes, trust list {}, {} status list(s), {} register(s)",
        styled(GREEN, "✔"),
        args.out.display(),
        bytes.len(),
        list_version,
        args.status.len(),
        args.register.len()
    )?;
    Ok(ExitStatus::Done)
}
