//! `qualistamp trust init`: creates trust.json and the first root, which must then be signed.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::RootContent;
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{TrustFile, write_unsigned_root};

use crate::args::operator_folder::OperatorFolder;
use crate::args::overwrite::Overwrite;
use crate::args::roles::{keys, role};
use crate::args::values::days_in_seconds;
use crate::args::yes::Yes;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::roots;
use crate::style::{BOLD, styled};

/// Create trust.json and the first root
///
/// Sign the root next, with `qualistamp trust sign`. Root keys sign only roots: keep them offline, with different people. List keys
/// sign the list of issuers.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace existing files trust.json and root-1.cbor")))]
#[command(after_help = "\
Example: 2 of 3 people must agree to change keys, 1 registrar signs the list
  qualistamp trust init --root-key ana.pub.pem --root-key bo.pub.pem --root-key cy.pub.pem --root-threshold 2 \\
                        --list-key registrar.pub.pem
  qualistamp trust sign trust/root-1.cbor --key ana.pem      then send the file to Bo
  qualistamp trust sign trust/root-1.cbor --key bo.pem       now the root is complete")]
pub(crate) struct Args {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Public key that signs roots; may be repeated
    #[arg(long, value_name = "PUBKEY", required = true)]
    root_key: Vec<PathBuf>,
    /// How many root keys must sign
    #[arg(long, value_name = "N", default_value_t = 1)]
    root_threshold: usize,
    /// Public key that signs trust lists; may be repeated
    #[arg(long, value_name = "PUBKEY", required = true)]
    list_key: Vec<PathBuf>,
    /// How many list keys must sign
    #[arg(long, value_name = "N", default_value_t = 1)]
    list_threshold: usize,
    /// How long this root is valid, in days
    #[arg(long, value_name = "DAYS", default_value_t = 5 * 365)]
    days: u32,
    #[command(flatten)]
    overwrite: Overwrite,
    #[command(flatten)]
    yes: Yes,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let now = clock::now()?;
    let root = RootContent {
        version: 1,
        issued: now,
        expires: now.plus_seconds(days_in_seconds(args.days)),
        root: role("root keys", keys(&args.root_key)?, args.root_threshold)?,
        list: role("list keys", keys(&args.list_key)?, args.list_threshold)?,
        reinstated: Vec::new(),
    };
    let existing = args.overwrite.if_exists();
    let trust_file = TrustFile::path(&args.folder.path);
    if existing == IfExists::Replace && trust_file.exists() {
        args.yes.confirm(&format!("Replace {}? All issuers in it are lost.", trust_file.display()))?;
    }
    TrustFile::create(&args.folder.path, &root, existing)?;
    writeln!(out, "{} in {}", styled(BOLD, "New trust file"), Foreign::path(&args.folder.path))?;
    let path = write_unsigned_root(&root, &args.folder.path, existing)?;
    roots::unsigned_root(&root, &path, out)?;
    writeln!(out, "Then add issuers with `qualistamp trust issuer add`.")?;
    Ok(ExitStatus::Done)
}
