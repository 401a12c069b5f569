//! `qualistamp key`: makes keys and shows them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::{PublicKey, Signer as _, hex};
use serde_json::json;

use crate::args::overwrite::Overwrite;
use crate::args::passphrase::PassphraseOptions;
use crate::exit::{ExitStatus, Failure};
use crate::files::{self, Access, IfExists};
use crate::issuing::key_file::{KeyFile, PrivateKey, public_path, public_pem};
use crate::report::json;
use crate::style::{BOLD, styled};

/// Make a signing key, or show one
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(NewArgs),
    Show(ShowArgs),
}

/// Make a signing key: P-256, as PKCS#8 in PEM, encrypted with a passphrase
///
/// The public key is written beside it, as NAME.pub.pem: that is what the operator of a trust list needs.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.alias("force").help("Replace a key file that exists: what it signed can be verified, but nothing can be signed with it again")))]
#[command(after_help = "\
Examples:
  qualistamp key new --out registry-2026.pem
  qualistamp key new --out registry-2026.pem --passphrase-file /run/secrets/registry
  QUALISTAMP_PASSPHRASE=… qualistamp key new --label 'Registry, Faculty of Medicine'")]
struct NewArgs {
    /// File for the private key; must not exist
    #[arg(long, value_name = "FILE", default_value = "qualistamp-key.pem")]
    out: PathBuf,
    /// Text to know the key by, written into both files
    #[arg(long, value_name = "TEXT", value_parser = label)]
    label: Option<String>,
    #[command(flatten)]
    passphrase: PassphraseOptions,
    /// Leave the private key unencrypted: for trials, or where the disk is encrypted and nobody can type
    #[arg(long, conflicts_with = "passphrase_file")]
    no_passphrase: bool,
    #[command(flatten)]
    overwrite: Overwrite,
}

/// Show the public half of a key, private or public: its identifier, thumbprint and PEM
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp key show registry-2026.pub.pem
  qualistamp key show registry-2026.pem       asks for the passphrase")]
struct ShowArgs {
    /// Key file, private or public
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    passphrase: PassphraseOptions,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// One line that cannot be mistaken for PEM.
fn label(text: &str) -> Result<String, String> {
    if text.contains("-----") || text.chars().any(char::is_control) {
        Err("a label is one line without `-----`".to_owned())
    } else {
        Ok(text.to_owned())
    }
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::New(args) => new(args, out),
        Command::Show(args) => show(args, out),
    }
}

fn new(args: &NewArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let public_path = public_path(&args.out);
    let existing = args.overwrite.if_exists();
    if existing == IfExists::Refuse {
        // Before anybody types a passphrase for nothing. Writing checks again, without a gap.
        for path in [&args.out, &public_path] {
            if path.symlink_metadata().is_ok() {
                return Err(Failure::input(path.display(), "exists already; choose another name with --out"));
            }
        }
    }
    let passphrase = if args.no_passphrase { None } else { Some(args.passphrase.new_one()?) };
    let key = PrivateKey::generate()?;
    let heading = args.label.as_ref().map(|label| format!("Label: {label}\n")).unwrap_or_default();
    let private = key.to_pem(passphrase.as_deref().map(String::as_str))?;
    let private = zeroize::Zeroizing::new(format!("{heading}{}", private.as_str()));
    let public = format!("{heading}{}", public_pem(key.public_key())?);
    files::write(&args.out, private.as_bytes(), Access::OwnerOnly, existing)?;
    if let Err(failure) = files::write(&public_path, public.as_bytes(), Access::Default, existing) {
        // A key that nobody was told of: better none than half of one.
        let _ = fs::remove_file(&args.out);
        return Err(failure);
    }

    writeln!(out, "{}", styled(BOLD, "New signing key"))?;
    describe(key.public_key(), args.label.as_deref(), out)?;
    let kept = if args.no_passphrase { "NOT encrypted" } else { "encrypted with your passphrase" };
    writeln!(out, "  private key  {} ({kept}; keep it, and a copy in a safe)", args.out.display())?;
    writeln!(out, "  public key   {} (for the operator of the trust list)", public_path.display())?;
    Ok(ExitStatus::Done)
}

fn show(args: &ShowArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let key = KeyFile::open(&args.file, &args.passphrase)?;
    let kind = match &key {
        KeyFile::Private(_) => "Private key",
        KeyFile::Public(_) => "Public key",
    };
    let label = read_label(&args.file)?;
    if args.json {
        let public = key.public_key();
        let line = json!({
            "file": args.file.display().to_string(),
            "label": label,
            "kid": public.kid().to_string(),
            "thumbprint": hex(&public.thumbprint()),
            "public_key": public_pem(public)?,
        });
        json::write_line(out, &line)?;
        return Ok(ExitStatus::Done);
    }
    writeln!(out, "{} {}", styled(BOLD, kind), args.file.display())?;
    describe(key.public_key(), label.as_deref(), out)?;
    writeln!(out, "\n{}", public_pem(key.public_key())?.trim_end())?;
    Ok(ExitStatus::Done)
}

fn describe(key: &PublicKey, label: Option<&str>, out: &mut dyn Write) -> Result<(), Failure> {
    if let Some(label) = label {
        writeln!(out, "  label        {label}")?;
    }
    writeln!(out, "  kid          {}", key.kid())?;
    writeln!(out, "  thumbprint   {} (RFC 9679, SHA-256)", hex(&key.thumbprint()))?;
    Ok(())
}

/// The label in front of the PEM, where RFC 7468 allows explanatory text.
fn read_label(path: &Path) -> Result<Option<String>, Failure> {
    let bytes = zeroize::Zeroizing::new(files::read(path, 64 * 1024)?);
    let text = String::from_utf8_lossy(&bytes);
    let heading = text.split("-----BEGIN").next().unwrap_or_default();
    Ok(heading
        .lines()
        .find_map(|line| line.strip_prefix("Label: "))
        .filter(|text| label(text).is_ok())
        .map(str::to_owned))
}
