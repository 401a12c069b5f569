//! `qualistamp trust sign`: adds a signature to a root or a trust list, and makes trust lists from trust.json.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use qualistamp_core::Draft;
use qualistamp_issuing::files::folder_of;
use qualistamp_issuing::{NewList, Signable, SignedFile, SigningError, UnfinishedList};

use crate::args::overwrite::Overwrite;
use crate::args::passphrase::PassphraseOptions;
use crate::args::values::days_in_seconds;
use crate::args::yes::Yes;
use crate::clock;
use crate::commands::trust::review::{self, Review};
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure, with_option};
use crate::report::roots;
use crate::style::{self, AMBER, GREEN, styled};

/// Sign a root or a trust list
///
/// If FILE is trust.json, the next trust list is made from it and signed: list-N.cbor, in the same folder. If FILE is a root or a
/// trust list, a signature is added to it. If several people must sign, pass the file from one to the next. The command shows how
/// many of the required signatures are there.
///
/// Before it signs, the command shows what changes against the last signed version, or everything if it finds none, and asks.
/// Changes that honest operators rarely make are marked with an exclamation mark: ask the others why before you sign.
///
/// Issuers without a key are drafts. They are left out of the list, and named. A list is refused as long as its root, or the list before
/// it, needs signatures.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing file: that of --out, or list-N.cbor")))]
#[command(mut_arg("yes", |arg| arg.help("Sign without a question. Without a terminal, needed for unusual changes only")))]
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
    /// For a list: the root that names its keys. For a root: the previous root [default: in the folder of FILE]
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
    /// Output file, instead of FILE itself or list-N.cbor
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Days until the next list is due; only for a list made from trust.json
    #[arg(long, value_name = "DAYS", default_value_t = 30)]
    days: u32,
    /// Trust list to compare with [default: the last signed one in the folder of FILE]
    #[arg(long, value_name = "FILE")]
    previous: Option<PathBuf>,
    /// Make the next list even if the one before it still needs signatures. That one is left, and its version is not used again
    #[arg(long)]
    leave_unfinished: bool,
    #[command(flatten)]
    overwrite: Overwrite,
    #[command(flatten)]
    yes: Yes,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if args.file.extension().is_some_and(|extension| extension == "json") {
        report(&sign_new_list(args, out)?, out)?;
    } else {
        report(&add_signature(args, out)?, out)?;
    }
    Ok(ExitStatus::Done)
}

fn sign_new_list(args: &Args, out: &mut dyn Write) -> Result<SignedFile, Failure> {
    let failed = |error| failure(error, args);
    let prepare = || {
        let now = clock::now()?;
        let due = now.plus_seconds(days_in_seconds(args.days));
        NewList::prepare(&args.file, args.root.as_deref(), now, due).map_err(failed)
    };
    // A broken file, and something else that must be signed first, is reported before you are asked for a passphrase. What is signed is read afterwards: a colleague may have
    // withdrawn a key while you were typing.
    let unfinished = if args.leave_unfinished { UnfinishedList::Leave } else { UnfinishedList::Refuse };
    prepare()?.require_order(unfinished).map_err(failed)?;
    let key = args.passphrase.open_metadata(&args.key)?;
    loop {
        let list = prepare()?;
        review::list(list.content(), list.drafts(), &review_of(args, None), out)?;
        match list.sign(&key, args.out.as_deref(), args.overwrite.if_exists()) {
            Err(SigningError::Changed { path }) => {
                let said =
                    format_args!("{} has just been changed; here is what it says now", Foreign::path(&path));
                let _ = style::error(&mut anstream::stderr(), said);
            }
            signed => return signed.map_err(failed),
        }
    }
}

fn add_signature(args: &Args, out: &mut dyn Write) -> Result<SignedFile, Failure> {
    let failed = |error| failure(error, args);
    let signable = Signable::open(&args.file, args.root.as_deref()).map_err(failed)?;
    signable.require_order().map_err(failed)?;
    match signable.content() {
        Draft::Root(root) => review::root(root, signable.previous(), &review_of(args, None), out)?,
        Draft::TrustList(list) => review::list(list, &[], &review_of(args, Some(&args.file)), out)?,
    }
    let key = args.passphrase.open_metadata(&args.key)?;
    let target = args.out.as_deref().map(|path| (path, args.overwrite.if_exists()));
    signable.sign(&key, target).map_err(failed)
}

fn review_of<'a>(args: &'a Args, signed: Option<&'a Path>) -> Review<'a> {
    let Args { file, key, previous, yes, .. } = args;
    Review { folder: folder_of(file), previous: previous.as_deref(), signed, key, yes: *yes }
}

/// Adds the option that may help, or the key file, to the error.
fn failure(error: SigningError, args: &Args) -> Failure {
    let is_about_key = matches!(error, SigningError::KeyNotAsked { .. });
    let needs_root = matches!(error, SigningError::NoRoot { .. } | SigningError::NoPreviousRoot { .. });
    if is_about_key {
        Failure::input(args.key.display(), error)
    } else if needs_root {
        Failure::Usage(format!("{error} with --root"))
    } else {
        Failure::Input(with_option(&error))
    }
}

/// Shows who has signed, and who can still sign.
fn report(signed: &SignedFile, out: &mut dyn Write) -> Result<(), Failure> {
    roots::describe_progress(&signed.progress, out)?;
    if signed.is_complete() {
        writeln!(out, "{} {} is complete.", styled(GREEN, "✔"), Foreign::path(&signed.path))?;
    } else {
        let more = styled(AMBER, "More signatures are needed:");
        writeln!(out, "{more} send {} to the next signer.", Foreign::path(&signed.path))?;
    }
    Ok(())
}
