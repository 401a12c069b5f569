//! `qualistamp trust`: keeps the root keys and the list of trusted issuers.

mod issuer;
mod key;
pub(crate) mod sign;

use std::io::Write;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::{Day, PublicKey, Role, RootContent, unsigned};

use crate::clock;
use crate::exit::{Ending, Failure};
use crate::files::{self, Existing, Readers};
use crate::issuing::key_file;
use crate::issuing::trust_file::{RootPart, TrustFile, digest};
use crate::style::{BOLD, styled};

/// Keep the list of trusted issuers: root keys, issuers, their keys, signatures
///
/// The operator edits trust.json in a folder (--dir); verifiers get what `trust sign` makes of it.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(InitArgs),
    Issuer(issuer::Args),
    Key(key::Args),
    Sign(sign::Args),
    RotateRoot(RotateArgs),
}

/// The operator's folder.
#[derive(Debug, ClapArgs)]
pub(crate) struct Folder {
    /// Working folder with trust.json
    #[arg(long = "dir", value_name = "DIR", default_value = "trust")]
    pub(crate) path: PathBuf,
}

/// Begin: write trust.json and the first root, to be signed
///
/// Root keys sign roots alone: keep them offline, with different people. List keys sign the list of issuers.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example: any 2 of 3 people can change keys, 1 registrar signs the list
  qualistamp trust init --root-key ana.pub.pem --root-key bo.pub.pem --root-key cy.pub.pem --root-threshold 2 \\
                        --list-key registrar.pub.pem
  qualistamp trust sign trust/root-1.cbor --key ana.pem      then the file goes to Bo
  qualistamp trust sign root-1.cbor --key bo.pem             it is complete")]
struct InitArgs {
    #[command(flatten)]
    folder: Folder,
    /// Public key that signs roots; several times for several keys
    #[arg(long, value_name = "PUBKEY", required = true)]
    root_key: Vec<PathBuf>,
    /// How many root keys must sign
    #[arg(long, value_name = "N", default_value_t = 1)]
    root_threshold: usize,
    /// Public key that signs trust lists; several times for several keys
    #[arg(long, value_name = "PUBKEY", required = true)]
    list_key: Vec<PathBuf>,
    /// How many list keys must sign
    #[arg(long, value_name = "N", default_value_t = 1)]
    list_threshold: usize,
    /// Days until the next root must have come
    #[arg(long, value_name = "DAYS", default_value_t = 5 * 365)]
    days: u32,
    /// Replace a trust.json and root-1.cbor that exist
    #[arg(long)]
    overwrite: bool,
}

/// Write the next root, to be signed by enough keys of the old root and of the new one
///
/// What is not given stays as it is. Other list keys make the versions of lists start anew, which is the way out after
/// list keys were stolen.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp trust rotate-root --list-key new-registrar.pub.pem      other list keys
  qualistamp trust rotate-root                                       the same keys for longer
  qualistamp trust sign trust/root-2.cbor --key ana.pem")]
struct RotateArgs {
    #[command(flatten)]
    folder: Folder,
    /// New root keys, all of them
    #[arg(long, value_name = "PUBKEY")]
    root_key: Vec<PathBuf>,
    /// How many root keys must sign from now on
    #[arg(long, value_name = "N")]
    root_threshold: Option<usize>,
    /// New list keys, all of them
    #[arg(long, value_name = "PUBKEY")]
    list_key: Vec<PathBuf>,
    /// How many list keys must sign from now on
    #[arg(long, value_name = "N")]
    list_threshold: Option<usize>,
    /// Thumbprint of an issuer's key that was withdrawn by mistake; may be repeated
    #[arg(long, value_name = "THUMBPRINT", value_parser = digest)]
    reinstate: Vec<[u8; 32]>,
    /// Days until the next root must have come
    #[arg(long, value_name = "DAYS", default_value_t = 5 * 365)]
    days: u32,
    /// Replace a draft of the next root that exists
    #[arg(long)]
    overwrite: bool,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<Ending, Failure> {
    match &args.command {
        Command::Init(args) => init(args, out),
        Command::Issuer(args) => issuer::run(args, out),
        Command::Key(args) => key::run(args, out),
        Command::Sign(args) => sign::run(args, out),
        Command::RotateRoot(args) => rotate(args, out),
    }
}

/// A day on the command line.
pub(crate) fn day(text: &str) -> Result<Day, String> {
    text.parse().map_err(|_| "must be a day, YYYY-MM-DD".to_owned())
}

/// Files that may be replaced only if the user says so.
pub(crate) fn existing(overwrite: bool) -> Existing {
    if overwrite { Existing::Replace } else { Existing::Keep }
}

/// `days` days in seconds.
pub(crate) fn seconds(days: u32) -> i64 {
    i64::from(days) * 86_400
}

fn open_keys(paths: &[PathBuf]) -> Result<Vec<PublicKey>, Failure> {
    paths.iter().map(|path| key_file::open_public(path)).collect()
}

fn role(what: &str, keys: Vec<PublicKey>, threshold: usize) -> Result<Role, Failure> {
    Role::new(keys, threshold).map_err(|error| Failure::Usage(format!("{what}: {error}")))
}

fn init(args: &InitArgs, out: &mut dyn Write) -> Result<Ending, Failure> {
    let now = clock::now()?;
    let root = RootContent {
        version: 1,
        issued: now,
        expires: now.plus_seconds(seconds(args.days)),
        root: role("root keys", open_keys(&args.root_key)?, args.root_threshold)?,
        list: role("list keys", open_keys(&args.list_key)?, args.list_threshold)?,
        reinstated: Vec::new(),
    };
    let existing = existing(args.overwrite);
    files::make_folder(&args.folder.path)?;
    TrustFile::new(&root).write(&args.folder.path, existing)?;
    writeln!(out, "{} in {}", styled(BOLD, "New trust file"), args.folder.path.display())?;
    write_draft(&root, &args.folder, existing, out)?;
    writeln!(out, "Then add issuers with `qualistamp trust issuer add`.")?;
    Ok(Ending::Done)
}

fn rotate(args: &RotateArgs, out: &mut dyn Write) -> Result<Ending, Failure> {
    let mut file = TrustFile::open(&args.folder.path)?;
    let path = TrustFile::path(&args.folder.path);
    let old = file.root.to_root().map_err(|error| Failure::input(path.display(), error))?;
    let now = clock::now()?;
    let next_role = |what, old: &Role, keys: &[PathBuf], threshold: Option<usize>| {
        let keys = if keys.is_empty() { old.keys().to_vec() } else { open_keys(keys)? };
        role(what, keys, threshold.unwrap_or(old.threshold()))
    };
    let root = RootContent {
        version: old.version.saturating_add(1),
        issued: now,
        expires: now.plus_seconds(seconds(args.days)),
        root: next_role("root keys", &old.root, &args.root_key, args.root_threshold)?,
        list: next_role("list keys", &old.list, &args.list_key, args.list_threshold)?,
        reinstated: args.reinstate.clone(),
    };
    // The draft first: without it, the trust file would speak of a root that nobody can sign.
    write_draft(&root, &args.folder, existing(args.overwrite), out)?;
    file.root = RootPart::from(&root);
    file.write(&args.folder.path, Existing::Replace)?;
    writeln!(out, "Keys of root {} must sign it too: {} of them.", old.version, old.root.threshold())?;
    Ok(Ending::Done)
}

fn write_draft(
    root: &RootContent,
    folder: &Folder,
    existing: Existing,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let path = folder.path.join(sign::root_name(root.version));
    files::write(&path, &unsigned(&root.to_cbor()), Readers::Default, existing)?;
    sign::describe_root(root, out)?;
    writeln!(
        out,
        "Nobody has signed it yet. Each of {} root keys: qualistamp trust sign {} --key PRIVATE_KEY",
        root.root.threshold(),
        path.display()
    )?;
    Ok(())
}
