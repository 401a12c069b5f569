//! `qualistamp bundle make`: puts roots, trust list, status lists and registers into one file.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use qualistamp_core::{
    Bundle, TrustState,
    limits::{METADATA_BYTES_MAX, STATUS_TOKEN_BYTES_MAX},
};

use crate::args::overwrite::Overwrite;
use crate::clock;
use crate::exit::{ExitStatus, Failure};
use crate::files::{self, Access};
use crate::issuing::bundle_file::{add_register, list_of, status_of};
use crate::issuing::trust_folder;
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
    let mut bundle = Bundle::default();
    let read = |path: &Path, max: usize| files::read(path, max as u64);
    let mut version = 1;
    while let path = args.dir.join(trust_folder::root_name(version))
        && path.exists()
    {
        bundle.add_root(version, read(&path, METADATA_BYTES_MAX)?);
        version += 1;
    }
    let Some((_, anchor)) = bundle.roots().next() else {
        return Err(Failure::input(
            args.dir.display(),
            "no root-1.cbor in this folder; say where the roots are with --dir",
        ));
    };
    let anchor = anchor.to_vec();
    let list = args.list.clone().or_else(|| trust_folder::newest(&args.dir, "list-")).ok_or_else(|| {
        Failure::input(
            args.dir.display(),
            "no trust list in this folder; make one with `qualistamp trust sign`",
        )
    })?;
    let signed = read(&list, METADATA_BYTES_MAX)?;
    let content = list_of(&signed).map_err(|error| Failure::input(list.display(), error))?;
    bundle.set_list(signed);
    for path in &args.status {
        let token = read(path, STATUS_TOKEN_BYTES_MAX)?;
        let address = content
            .issuers
            .iter()
            .find_map(|issuer| status_of(issuer, &token).map(|_| issuer.status.as_ref()))
            .flatten()
            .ok_or_else(|| {
                Failure::input(
                    path.display(),
                    "no issuer of the trust list has this status list; its address and key must be those that the list pins",
                )
            })?;
        bundle.add_status(address.address.as_signed(), token);
    }
    for path in &args.register {
        add_register(&mut bundle, &content, path)?;
    }
    let bytes = bundle.to_cbor();
    let state = TrustState::new(&anchor).map_err(|error| Failure::input(args.dir.display(), error))?;
    let refreshed = state
        .refresh(&bytes, clock::now()?)
        .map_err(|error| Failure::input("verifiers would refuse this bundle", error))?;
    if let Some(refused) = refreshed.refused.first() {
        return Err(Failure::input("verifiers would leave this out", refused));
    }
    files::write(&args.out, &bytes, Access::Default, args.overwrite.if_exists())?;
    writeln!(
        out,
        "{} {}: {} bytes, trust list {}, {} status list(s), {} register(s)",
        styled(GREEN, "✔"),
        args.out.display(),
        bytes.len(),
        content.version,
        args.status.len(),
        args.register.len()
    )?;
    Ok(ExitStatus::Done)
}
