//! `qualistamp bundle make`: puts roots, trust list, status lists and registers into one file.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_issuing::files::{self, Access};
use qualistamp_issuing::{BundleError, BundleParts, MissingStatus, NewBundle, include_bundles, make_bundle};

use crate::args::overwrite::Overwrite;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::style::{GREEN, styled};

/// Make a bundle of roots, trust list, status lists and registers
///
/// Before it is written, the bundle is verified in the way verifiers will do it.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing bundle")))]
#[command(after_help = "\
Examples:
  qualistamp bundle make --status ntua.cwt --out bundle.cbor        all roots and the newest list in the folder trust
  qualistamp bundle make --out bundle.cbor --status ntua.cwt --status tuc.cwt --register ntua-2025.register
  qualistamp bundle make --out europe.cbor --status ntua.cwt --include greek-bundle.cbor --include maltese-bundle.cbor")]
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
    /// Register of an issuer, or the proof of one stamp; may be repeated
    #[arg(long, value_name = "FILE")]
    register: Vec<PathBuf>,
    /// Leave out status lists that the trust list names and that are not given: whether awards of their issuers are withdrawn is then
    /// NOT SURE
    #[arg(long)]
    allow_missing: bool,
    /// Bundle of an operator that the trust list introduces: one file for all of them; may be repeated
    #[arg(long, value_name = "FILE")]
    include: Vec<PathBuf>,
    /// File for the bundle
    #[arg(long, value_name = "FILE", default_value = "bundle.cbor")]
    out: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let now = clock::now()?;
    let parts = BundleParts {
        folder: &args.dir,
        list: args.list.as_deref(),
        status: &args.status,
        registers: &args.register,
        missing_status: if args.allow_missing { MissingStatus::Allow } else { MissingStatus::Refuse },
    };
    let NewBundle { bytes, list_version } = make_bundle(&parts, now).map_err(|error| {
        if let BundleError::NoRoots { .. } = error {
            Failure::Input(format!("{error}; name the folder of the roots with --dir"))
        } else {
            error.into()
        }
    })?;
    let bytes = match args.include.as_slice() {
        [] => bytes,
        paths => include_bundles(&bytes, paths, now).map_err(|error| Failure::Input(error.to_string()))?,
    };
    files::write(&args.out, &bytes, Access::Default, args.overwrite.if_exists())?;
    writeln!(
        out,
        "{} {}: {} bytes, trust list {}, {}, {}",
        styled(GREEN, "✔"),
        Foreign::path(&args.out),
        bytes.len(),
        list_version,
        counted(args.status.len(), "status list"),
        counted(args.register.len(), "register")
    )?;
    Ok(ExitStatus::Done)
}
