//! `qualistamp register`: what a key has signed, sealed while the key is safe, published when it was stolen.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::hex;
use qualistamp_issuing::files::{self, Access};
use qualistamp_issuing::{Cohort, RegisterError, SealedRegister, publish_register};

use crate::args::overwrite::Overwrite;
use crate::exit::{ExitStatus, Failure};
use crate::input::stamps;
use crate::style::{BOLD, GREEN, styled};

/// Keep a register of what a key has signed, so that diplomas outlive a stolen key
///
/// When a cohort is issued, its register is sealed: the seal goes to the operator of the trust list, the register is kept.
/// Should the key ever be stolen, the register is published, and exactly what it lists stays valid.
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

/// Make the register of a cohort, and print its seal
///
/// The register holds fingerprints, no personal data.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace a register that exists")))]
#[command(after_help = "\
Examples:
  qualistamp register seal stamps/*.txt --out ntua-2025.register
  qualistamp register seal --list all-stamps.txt --out ntua-2025.register     one stamp a line
The operator of the trust list files the seal: qualistamp trust key seal ISSUER KID SEAL")]
struct SealArgs {
    /// Stamps: pictures, or files with their texts
    #[arg(value_name = "STAMP", required_unless_present = "list")]
    stamps: Vec<String>,
    /// File with the text of one stamp a line
    #[arg(long, value_name = "FILE")]
    list: Vec<PathBuf>,
    /// File for the register; must be kept
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

/// Put a register into a bundle: the trust list in it must have its seal
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace a bundle that exists")))]
#[command(after_help = "\
Example:
  qualistamp register publish ntua-2025.register --bundle bundle.cbor --out with-register.cbor")]
struct PublishArgs {
    /// Register
    #[arg(value_name = "FILE")]
    register: PathBuf,
    /// Bundle to add it to; stays as it is
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
    writeln!(out, "{} of {} stamp(s), signed by key {kid}", styled(BOLD, "Register"), register.len())?;
    writeln!(out, "  register  {} (keep it, and a copy elsewhere)", args.out.display())?;
    writeln!(out, "  seal      {}", hex(&register.seal()))?;
    writeln!(
        out,
        "The operator of the trust list files it: qualistamp trust key seal ISSUER {kid} {}",
        hex(&register.seal())
    )?;
    Ok(ExitStatus::Done)
}

fn publish(args: &PublishArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let bytes = publish_register(&args.bundle, &args.register)?;
    files::write(&args.out, &bytes, Access::Default, args.overwrite.if_exists())?;
    writeln!(out, "{} {} has the register now.", styled(GREEN, "✔"), args.out.display())?;
    Ok(ExitStatus::Done)
}
