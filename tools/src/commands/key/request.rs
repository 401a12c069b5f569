//! `qualistamp key request`: asks the operator of a trust list to list a key.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::{Day, Label, OperatorId, Signer as _, hex};
use qualistamp_issuing::files::{self, Access};
use qualistamp_issuing::{KeyLocation, KeyRequest, KeyRequestContent, read_label};

use crate::args::metadata_file::{read_root, unusable_root};
use crate::args::overwrite::Overwrite;
use crate::args::signing_key::{SigningOptions, key_location};
use crate::args::values::day;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::style::{AMBER, GREEN, styled};

/// Ask the operator of a trust list to list a key
///
/// The request is a text that you can read. The key signs it, so that the operator knows that you have the private key, and that nobody
/// changed the request. Send it to the operator, and read the thumbprint out to them by telephone.
///
/// With --root, the key also consents to the list of this operator. Verifiers may trust several lists. Somebody else's list that names
/// your key too then counts for nothing.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing request")))]
#[command(after_help = "\
Examples:
  qualistamp key request GR-NTUA --key registry-2026.pem --root root-1.cbor --out request.txt
  qualistamp key request GR-NTUA --key status.pem --status https://ntua.example/status/1 --out status-request.txt")]
pub(super) struct Args {
    /// Id of your institution in the trust list
    #[arg(value_name = "ISSUER", value_parser = label)]
    issuer: Label,
    /// Private key: a file, `pkcs11:…` for a key in a token, or `command:…` for a program that signs
    #[arg(long, value_name = "KEY", value_parser = key_location)]
    key: KeyLocation,
    #[command(flatten)]
    signing: SigningOptions,
    /// First root of the operator, root-1.cbor: the key consents to their list
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
    /// Address of your status list, which this key signs
    #[arg(long, value_name = "ADDRESS")]
    status: Option<String>,
    /// First day on which the key is to sign [default: the day on which the operator adds it]
    #[arg(long, value_name = "DAY", value_parser = day)]
    from: Option<Day>,
    /// File for the request
    #[arg(long, value_name = "FILE", default_value = "key-request.txt")]
    out: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

fn label(text: &str) -> Result<Label, String> {
    Label::new(text).map_err(|rule| rule.to_string())
}

pub(super) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let operator = match &args.root {
        Some(path) => {
            let root = read_root(path)?;
            Some(OperatorId::of_signed(&root).map_err(|error| unusable_root(path, &error))?)
        }
        None => None,
    };
    let label = match &args.key {
        KeyLocation::File(path) => read_label(path)?,
        KeyLocation::Token(_) | KeyLocation::Command(_) => None,
    };
    let content = KeyRequestContent {
        issuer: args.issuer.clone(),
        label: label.as_deref(),
        from: args.from,
        status_address: args.status.as_deref(),
        operator,
        made: clock::now()?,
    };
    let signer = args.signing.find(&args.key)?.open()?;
    let request =
        KeyRequest::sign(&content, &signer).map_err(|error| Failure::input(Foreign(&args.key), error))?;
    files::write(&args.out, request.as_bytes(), Access::Default, args.overwrite.if_exists())?;
    let public = signer.public_key();
    writeln!(out, "{} Request for key {} of {}", styled(GREEN, "✔"), public.kid(), args.issuer)?;
    writeln!(out, "  file         {} (send it to the operator of the trust list)", Foreign::path(&args.out))?;
    writeln!(out, "  thumbprint   {} (read it out to them)", hex(&public.thumbprint()))?;
    match operator {
        Some(operator) => writeln!(out, "  consent      to the list of the operator {operator}")?,
        None => writeln!(
            out,
            "  consent      {}: give the first root of the operator with --root, so that no other list can speak for this key",
            styled(AMBER, "none")
        )?,
    }
    Ok(ExitStatus::Done)
}
