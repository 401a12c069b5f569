//! `qualistamp key`: creates keys, shows them, and asks operators to list them.

mod request;

use std::io::Write;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::{MetadataSigner as _, VerificationKey, hex};
use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_issuing::{
    KeyFile, KeyLocation, MetadataPrivateKey, MlDsaPrivateKey, NewTokenKey, PrivateKey, TokenUri, is_label,
    public_key_path, read_label, verification_key_to_pem, write_key_files,
};
use serde_json::json;

use crate::args::overwrite::{Overwrite, RemovedForce};
use crate::args::signing_key::{SigningOptions, key_location, token_uri};
use crate::args::yes::Yes;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::json;
use crate::style::{BOLD, styled};

/// Create a signing key, show one, or ask an operator to list one
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(NewArgs),
    Show(ShowArgs),
    Request(request::Args),
}

/// Create a signing key, encrypted with a passphrase
///
/// The key is for ECDSA with P-256, which signs everything; or with --ml-dsa for ML-DSA-44, which operators of trust lists use beside
/// it. The private key is written to FILE as PKCS#8 in PEM. The public key is written beside it, as
/// NAME.pub.pem: send that file to the operator of the trust list. The passphrase needs at least 8 characters.
///
/// With --token, the key is made in a token (PKCS #11) and never leaves it. Only the public key is written.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing key file. Nothing can be signed with the replaced key any more")))]
#[command(after_help = "\
Examples:
  qualistamp key new --out registry-2026.pem
  qualistamp key new --out registry-2026.pem --passphrase-file /run/secrets/registry
  QUALISTAMP_PASSPHRASE=… qualistamp key new --label 'Registry, Faculty of Medicine'
  qualistamp key new --ml-dsa --out ana-pq.pem       for roots and trust lists
  qualistamp key new --token 'pkcs11:token=Registry;object=diplomas' --out diplomas.pem")]
struct NewArgs {
    /// File for the private key
    #[arg(long, value_name = "FILE", default_value = "qualistamp-key.pem")]
    out: PathBuf,
    /// Name for the key, one line of text, written into both files
    #[arg(long, value_name = "TEXT", value_parser = label)]
    label: Option<String>,
    /// Create a key for ML-DSA-44 (FIPS 204). It signs roots and trust lists beside ECDSA keys, never stamps
    #[arg(long)]
    ml_dsa: bool,
    /// Make the key in this token, under the label after `object=`
    #[arg(long, value_name = "PKCS11-URI", value_parser = token_uri, conflicts_with_all = ["label", "ml_dsa", "no_passphrase"])]
    token: Option<TokenUri>,
    #[command(flatten)]
    signing: SigningOptions,
    /// Do not encrypt the private key: for tests, or if the disk is encrypted and no one can type a passphrase
    #[arg(long, conflicts_with = "passphrase_file")]
    no_passphrase: bool,
    #[command(flatten)]
    overwrite: Overwrite,
    #[command(flatten)]
    yes: Yes,
    #[command(flatten)]
    force: RemovedForce,
}

/// Show the identifier, the thumbprint and the public key of a key
///
/// The key is a private or a public key in a file, or in a token (`pkcs11:…`), or behind a program that signs (`command:…`). Nothing
/// secret is shown.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp key show registry-2026.pub.pem
  qualistamp key show registry-2026.pem       asks for the passphrase")]
struct ShowArgs {
    /// Key: a file, private or public, `pkcs11:…` or `command:…`
    #[arg(value_name = "KEY", value_parser = key_location)]
    key: KeyLocation,
    #[command(flatten)]
    signing: SigningOptions,
    /// Also write the public key to this file, for the operator of the trust list
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    overwrite: Overwrite,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// Parses the name of a key: one line that cannot be mistaken for PEM.
fn label(text: &str) -> Result<String, String> {
    if is_label(text) { Ok(text.to_owned()) } else { Err("must be one line without `-----`".to_owned()) }
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::New(args) => new(args, out),
        Command::Show(args) => show(args, out),
        Command::Request(args) => request::run(args, out),
    }
}

fn new(args: &NewArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    args.force.refuse("--overwrite")?;
    if let Some(uri) = &args.token {
        return new_in_token(args, uri, out);
    }
    let public_path = public_key_path(&args.out);
    let if_exists = args.overwrite.if_exists();
    match if_exists {
        // This check comes before the passphrase is typed. Writing the files checks again, without a race.
        IfExists::Refuse => {
            for path in [&args.out, &public_path] {
                if path.symlink_metadata().is_ok() {
                    return Err(Failure::input(
                        path.display(),
                        "already exists; choose another name with --out, or replace it with --overwrite",
                    ));
                }
            }
        }
        IfExists::Replace if args.out.exists() => args.yes.confirm(&format!(
            "Replace {}? Nothing can be signed with the old key any more.",
            args.out.display()
        ))?,
        IfExists::Replace => {}
    }
    let passphrase = if args.no_passphrase { None } else { Some(args.signing.passphrase.new_one()?) };
    let key: MetadataPrivateKey =
        if args.ml_dsa { MlDsaPrivateKey::generate()?.into() } else { PrivateKey::generate()?.into() };
    let passphrase = passphrase.as_ref().map(|passphrase| passphrase.as_str());
    write_key_files(&key, &args.out, args.label.as_deref(), passphrase, if_exists)?;

    writeln!(out, "{}", styled(BOLD, "New signing key"))?;
    describe(&key.verification_key(), args.label.as_deref(), out)?;
    let protection = if args.no_passphrase { "NOT encrypted" } else { "encrypted with your passphrase" };
    writeln!(
        out,
        "  private key  {} ({protection}; keep it, and a copy in a safe place)",
        Foreign::path(&args.out)
    )?;
    writeln!(out, "  public key   {} (for the operator of the trust list)", Foreign::path(&public_path))?;
    Ok(ExitStatus::Done)
}

/// Makes a key in a token, and writes its public key.
fn new_in_token(args: &NewArgs, uri: &TokenUri, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let public_path = public_key_path(&args.out);
    let if_exists = args.overwrite.if_exists();
    // A key in a token cannot be taken back easily, so the file is checked first.
    if if_exists == IfExists::Refuse && public_path.symlink_metadata().is_ok() {
        return Err(Failure::input(
            public_path.display(),
            "already exists; choose another name with --out, or replace it with --overwrite",
        ));
    }
    let NewTokenKey { public, location } = args.signing.create_in_token(uri)?;
    let public = VerificationKey::from(public);
    files::write(&public_path, verification_key_to_pem(&public)?.as_bytes(), Access::Default, if_exists)?;
    writeln!(out, "{}", styled(BOLD, "New signing key"))?;
    describe(&public, None, out)?;
    writeln!(out, "  private key  {} (in the token; it cannot be copied)", Foreign(location))?;
    writeln!(out, "  public key   {} (for the operator of the trust list)", Foreign::path(&public_path))?;
    Ok(ExitStatus::Done)
}

fn show(args: &ShowArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let (kind, public, label) = match &args.key {
        KeyLocation::File(path) => {
            let (kind, public) = match KeyFile::read(path)? {
                KeyFile::Private(key) => ("Private key", key.verification_key()),
                KeyFile::Encrypted(key) => {
                    ("Private key", args.signing.passphrase.decrypt(&key, path)?.verification_key())
                }
                KeyFile::Public(key) => ("Public key", key),
            };
            (kind, public, read_label(path)?)
        }
        KeyLocation::Token(_) => ("Key in a token", args.signing.public_key(&args.key)?.into(), None),
        KeyLocation::Command(_) => ("Key of a program", args.signing.public_key(&args.key)?.into(), None),
    };
    if let Some(path) = &args.out {
        let pem = verification_key_to_pem(&public)?;
        files::write(path, pem.as_bytes(), Access::Default, args.overwrite.if_exists())?;
    }
    if args.json {
        let line = json!({
            "file": args.key.to_string(),
            "label": label,
            "algorithm": public.algorithm().to_string(),
            "kid": public.kid().to_string(),
            "thumbprint": hex(&public.thumbprint()),
            "public_key": verification_key_to_pem(&public)?,
        });
        json::write_line(out, &line)?;
        return Ok(ExitStatus::Done);
    }
    writeln!(out, "{} {}", styled(BOLD, kind), Foreign(&args.key))?;
    describe(&public, label.as_deref(), out)?;
    writeln!(out, "\n{}", verification_key_to_pem(&public)?.trim_end())?;
    Ok(ExitStatus::Done)
}

fn describe(key: &VerificationKey, label: Option<&str>, out: &mut dyn Write) -> Result<(), Failure> {
    if let Some(label) = label {
        writeln!(out, "  label        {}", Foreign(label))?;
    }
    writeln!(out, "  algorithm    {}", key.algorithm())?;
    writeln!(out, "  kid          {}", key.kid())?;
    writeln!(out, "  thumbprint   {} (RFC 9679, SHA-256)", hex(&key.thumbprint()))?;
    Ok(())
}
