//! `qualistamp register`: what a key has signed, sealed while the key is safe, published when it was stolen.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::{Envelope, Kid, Register, StampId, hex};
use qualistamp_qr::decode_text;

use crate::args::overwrite::Overwrite;
use crate::exit::{ExitStatus, Failure};
use crate::files::{self, Access};
use crate::input::stamps;
use crate::issuing::bundle_file;
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
    let mut cohort = Cohort::default();
    for name in &args.stamps {
        let found = stamps::read(name).map_err(|fault| Failure::input(name, fault))?;
        for stamp in &found.stamps {
            cohort.add(name, &stamp.text)?;
        }
    }
    for path in &args.list {
        let bytes = files::read(path, 4 * 1024 * 1024 * 1024)?;
        let text = std::str::from_utf8(&bytes)
            .map_err(|_| Failure::input(path.display(), "is not text in UTF-8"))?;
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            cohort.add(&format!("{}, line {number}", path.display()), line.trim())?;
        }
    }
    let Some(kid) = cohort.kid else {
        return Err(Failure::Input("no stamps: a register of nothing is no use".to_owned()));
    };
    let register = Register::of(cohort.stamps);
    // What could not be read again must not be sealed.
    Register::parse(register.as_bytes()).map_err(|fault| Failure::input(args.out.display(), fault))?;
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

/// Stamps that one key signed.
#[derive(Default)]
struct Cohort {
    kid: Option<Kid>,
    stamps: Vec<StampId>,
}

impl Cohort {
    fn add(&mut self, name: &str, text: &str) -> Result<(), Failure> {
        let bytes = decode_text(text).map_err(|error| Failure::input(name, error))?;
        let envelope = Envelope::parse(&bytes).map_err(|fault| Failure::input(name, fault))?;
        let kid = envelope.kid();
        match self.kid {
            Some(first) if first != kid => {
                let why = format_args!(
                    "signed by key {kid}, the stamps before it by {first}; make a register for each key"
                );
                return Err(Failure::input(name, why));
            }
            Some(_) | None => self.kid = Some(kid),
        }
        self.stamps.push(envelope.id());
        Ok(())
    }
}

fn publish(args: &PublishArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let mut bundle = bundle_file::open(&args.bundle)?;
    let signed = bundle.list().ok_or_else(|| Failure::input(args.bundle.display(), "has no trust list"))?;
    let list = bundle_file::list_of(signed).map_err(|error| Failure::input(args.bundle.display(), error))?;
    bundle_file::add_register(&mut bundle, &list, &args.register)?;
    files::write(&args.out, &bundle.to_cbor(), Access::Default, args.overwrite.if_exists())?;
    writeln!(out, "{} {} has the register now.", styled(GREEN, "✔"), args.out.display())?;
    Ok(ExitStatus::Done)
}
