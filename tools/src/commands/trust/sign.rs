//! `qualistamp trust sign`: signs a trust list or a root, one signer after another, each on a machine of his own.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::{Draft, Kid};
use qualistamp_issuing::{NewList, Signable, SignedFile, SigningError};

use crate::args::overwrite::Overwrite;
use crate::args::passphrase::PassphraseOptions;
use crate::args::values::days_in_seconds;
use crate::clock;
use crate::exit::{ExitStatus, Failure};
use crate::report::roots;
use crate::style::{AMBER, GREEN, styled};

/// Sign a root or a trust list; the file goes from one signer to the next
///
/// Given trust.json, the next trust list is made from it and signed: list-N.cbor, beside it. Given a root or list that
/// is signed already, a signature is added. Either way it says how many of those needed have signed.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace a file of --out or list-N.cbor that exists")))]
#[command(after_help = "\
Examples:
  qualistamp trust sign trust/root-1.cbor --key ana.pem
  qualistamp trust sign trust/trust.json --key registrar.pem      makes trust/list-1.cbor
  qualistamp trust sign list-1.cbor --key second.pem --root root-1.cbor")]
pub(crate) struct Args {
    /// trust.json, or a root or trust list to add a signature to
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Private key to sign with
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    #[command(flatten)]
    passphrase: PassphraseOptions,
    /// For a list: the root whose list keys sign it. For a root: the one before it [default: beside FILE]
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
    /// Where to write instead of FILE itself, or of list-N.cbor
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Days until the next list is due, for a list made from trust.json
    #[arg(long, value_name = "DAYS", default_value_t = 30)]
    days: u32,
    #[command(flatten)]
    overwrite: Overwrite,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let signed = if args.file.extension().is_some_and(|extension| extension == "json") {
        sign_new_list(args, out)?
    } else {
        add_signature(args, out)?
    };
    tell(&signed, out)
}

fn sign_new_list(args: &Args, out: &mut dyn Write) -> Result<SignedFile, Failure> {
    let now = clock::now()?;
    let due = now.plus_seconds(days_in_seconds(args.days));
    let failed = |error| failure(error, args);
    let list = NewList::prepare(&args.file, args.root.as_deref(), now, due).map_err(failed)?;
    roots::describe_list(list.content(), out)?;
    let key = args.passphrase.open_private(&args.key)?;
    list.sign(&key, args.out.as_deref(), args.overwrite.if_exists()).map_err(failed)
}

fn add_signature(args: &Args, out: &mut dyn Write) -> Result<SignedFile, Failure> {
    let failed = |error| failure(error, args);
    let signable = Signable::open(&args.file, args.root.as_deref()).map_err(failed)?;
    match signable.content() {
        Draft::Root(root) => roots::describe_root(root, out)?,
        Draft::TrustList(list) => roots::describe_list(list, out)?,
    }
    let key = args.passphrase.open_private(&args.key)?;
    let target = args.out.as_deref().map(|path| (path, args.overwrite.if_exists()));
    signable.sign(&key, target).map_err(failed)
}

/// The error, with the option that may help, or the key file that it is about.
fn failure(error: SigningError, args: &Args) -> Failure {
    let is_about_key = matches!(error, SigningError::KeyNotAsked { .. });
    let needs_root = matches!(error, SigningError::NoRoot { .. } | SigningError::NoPreviousRoot { .. });
    if is_about_key {
        Failure::input(args.key.display(), error)
    } else if needs_root {
        Failure::Usage(format!("{error} with --root"))
    } else {
        Failure::Input(error.to_string())
    }
}

/// Says who has signed, and who may still.
fn tell(signed: &SignedFile, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let names = |kids: &[Kid]| kids.iter().map(Kid::to_string).collect::<Vec<_>>().join(", ");
    for role in &signed.progress {
        write!(
            out,
            "  {} of {} {} needed have signed: {}",
            role.signed.len(),
            role.threshold,
            role.name,
            names(&role.signed)
        )?;
        if role.missing() > 0 {
            write!(out, "; still {} of {}", role.missing(), names(&role.unsigned))?;
        }
        writeln!(out)?;
    }
    if signed.is_complete() {
        writeln!(out, "{} {} is complete.", styled(GREEN, "✔"), signed.path.display())?;
    } else {
        let more = styled(AMBER, "More signatures are needed:");
        writeln!(out, "{more} hand {} to the next signer.", signed.path.display())?;
    }
    Ok(ExitStatus::Done)
}
