//! `qualistamp register`: seals registers of the stamps that a key has signed, and publishes them if the key is stolen.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::hex;
use qualistamp_issuing::files::{self, Access};
use qualistamp_issuing::{Cohort, KeptFile, RegisterError, SealedRegister, publish_register};

use crate::args::overwrite::Overwrite;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::input::stamps;
use crate::report::counted::counted;
use crate::style::{BOLD, GREEN, styled};

/// Keep registers of what a key has signed, so that diplomas stay valid if the key is stolen
///
/// After a cohort is issued, seal its register, send the seal to the operator of the trust list, and keep the register. If the key
/// is ever stolen, publish the register: exactly the stamps it lists stay valid.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Seal(SealArgs),
    Publish(PublishArgs),
}

/// Create the register of a cohort, and print its seal
///
/// The register contains fingerprints of stamps and no personal data.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing register")))]
#[command(after_help = "\
Examples:
  qualistamp register seal stamps/*.txt --out ntua-2025.register
  qualistamp register seal --list all-stamps.txt --out ntua-2025.register     one stamp per line

The operator of the trust list files the seal: qualistamp trust key seal ISSUER KID SEAL")]
struct SealArgs {
    /// Stamps: pictures, PDFs, or text files
    #[arg(value_name = "STAMP", required_unless_present = "list")]
    stamps: Vec<String>,
    /// File with the text of one stamp per line
    #[arg(long, value_name = "FILE")]
    list: Vec<PathBuf>,
    /// File for the register; keep it
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

/// Add a register to a bundle
///
/// The trust list in the bundle must contain the seal of the register.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing bundle")))]
#[command(after_help = "\
Example:
  qualistamp register publish ntua-2025.register --bundle bundle.cbor --out with-register.cbor")]
struct PublishArgs {
    /// Register to add
    #[arg(value_name = "FILE")]
    register: PathBuf,
    /// Bundle to add it to; this file is not changed, unless --out names it too
    #[arg(long, value_name = "FILE")]
    bundle: PathBuf,
    /// File for the new bundle
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Seal(args) => seal(args, out),
        Command::Publish(args) => publish(args, out),
    }
}

fn seal(args: &SealArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let mut cohort = Cohort::new();
    for name in &args.stamps {
        let found = stamps::read(name).map_err(|fault| Failure::input(name, fault))?;
        for stamp in &found.stamps {
            cohort.add_text(&stamp.text).map_err(|error| Failure::input(name, error))?;
        }
    }
    for path in &args.list {
        let bytes = files::read(path, 4 * 1024 * 1024 * 1024)?;
        let text = std::str::from_utf8(&bytes)
            .map_err(|_| Failure::input(path.display(), "is not text in UTF-8"))?;
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            cohort
                .add_text(line.trim())
                .map_err(|error| Failure::input(format_args!("{}, line {number}", path.display()), error))?;
        }
    }
    let SealedRegister { kid, register } = cohort.seal().map_err(|error| match error {
        RegisterError::Unreadable(fault) => Failure::input(args.out.display(), fault),
        RegisterError::Text(_)
        | RegisterError::Frame(_)
        | RegisterError::OtherKey { .. }
        | RegisterError::Empty => Failure::Input(error.to_string()),
    })?;
    files::write(&args.out, register.as_bytes(), Access::Default, args.overwrite.if_exists())?;
    writeln!(
        out,
        "{} of {}, signed by key {kid}",
        styled(BOLD, "Register"),
        counted(register.len(), "stamp")
    )?;
    writeln!(out, "  register  {} (keep it, and a copy in another place)", Foreign::path(&args.out))?;
    writeln!(out, "  seal      {}", hex(&register.seal()))?;
    writeln!(
        out,
        "The operator of the trust list files it: qualistamp trust key seal ISSUER {kid} {}",
        hex(&register.seal())
    )?;
    Ok(ExitStatus::Done)
}

fn publish(args: &PublishArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    // One that is written back to the same file must not lose what a colleague adds at the same time.
    let _kept = if same_file(&args.bundle, &args.out) { Some(KeptFile::lock(&args.out)?) } else { None };
    let bytes = publish_register(&args.bundle, &args.register)?;
    files::write(&args.out, &bytes, Access::Default, args.overwrite.if_exists())?;
    writeln!(out, "{} {} contains the register now.", styled(GREEN, "✔"), Foreign::path(&args.out))?;
    Ok(ExitStatus::Done)
}

/// Whether both paths lead to one file.
fn same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
