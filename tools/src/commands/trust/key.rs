//! `qualistamp trust key`: an issuer's keys in the trust file: new, retired, withdrawn, sealed.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::{Day, Kid, UnixTime};
use qualistamp_issuing::{IssuerRecord, TrustFile, TrustFileError, parse_digest, parse_kid, read_public_key};

use crate::args::operator_folder::{self, OperatorFolder};
use crate::args::values::{day, moment};
use crate::clock;
use crate::exit::{ExitStatus, Failure};

/// Add, retire or withdraw a key of an issuer, or file the seal of what it signed
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Add(AddArgs),
    Retire(EndArgs),
    Withdraw(WithdrawArgs),
    Seal(SealArgs),
}

/// Add a key to an issuer
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp trust key add GR-NTUA registry-2026.pub.pem --from 2026-01-01
  qualistamp trust key add GR-NTUA status.pub.pem --status https://ntua.example/status/1")]
struct AddArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Id of the issuer
    #[arg(value_name = "ISSUER")]
    issuer: String,
    /// Its public key
    #[arg(value_name = "PUBKEY")]
    key: PathBuf,
    /// First day on which it may sign [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    from: Option<Day>,
    /// This key, new or listed already, signs the issuer's status list, which has this address
    #[arg(long, value_name = "ADDRESS")]
    status: Option<String>,
}

/// Retire a key: it signs no more, and what it signed stays good
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp trust key retire GR-NTUA 1a2b3c4d --since 2026-07-01")]
struct EndArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Id of the issuer
    #[arg(value_name = "ISSUER")]
    issuer: String,
    /// Identifier of the key
    #[arg(value_name = "KID", value_parser = parse_kid)]
    kid: Kid,
    /// First day on which it signs no more
    #[arg(long, value_name = "DAY", value_parser = day)]
    since: Day,
}

/// Withdraw a key that somebody else may have
///
/// Nothing that it signed is valid any more, but for stamps in a register that was sealed before that day. Verifiers never
/// forget a withdrawal; only a new root can take one back (`trust rotate-root --reinstate`).
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp trust key withdraw GR-NTUA 1a2b3c4d --since 2026-03-01")]
struct WithdrawArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Id of the issuer
    #[arg(value_name = "ISSUER")]
    issuer: String,
    /// Identifier of the key
    #[arg(value_name = "KID", value_parser = parse_kid)]
    kid: Kid,
    /// First day on which somebody else may have had it
    #[arg(long, value_name = "DAY", value_parser = day)]
    since: Day,
}

/// File the seal of a register with the key that signed its stamps
///
/// The seal is what `qualistamp register seal` prints for the issuer. File it as soon as it comes: one that came after the
/// key was stolen proves nothing.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp trust key seal GR-NTUA 1a2b3c4d 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
struct SealArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Id of the issuer
    #[arg(value_name = "ISSUER")]
    issuer: String,
    /// Identifier of the key
    #[arg(value_name = "KID", value_parser = parse_kid)]
    kid: Kid,
    /// The seal
    #[arg(value_name = "SEAL", value_parser = parse_digest)]
    seal: [u8; 32],
    /// When it came [default: now]
    #[arg(long, value_name = "TIME", value_parser = moment)]
    sealed: Option<UnixTime>,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Add(args) => add(args, out),
        Command::Retire(EndArgs { folder, issuer, kid, since }) => {
            let issuer = folder.edit(|file| file.retire_key(issuer, *kid, *since).cloned())?;
            finish(&issuer, folder, out)
        }
        Command::Withdraw(WithdrawArgs { folder, issuer, kid, since }) => {
            let issuer = folder.edit(|file| file.withdraw_key(issuer, *kid, *since).cloned())?;
            finish(&issuer, folder, out)
        }
        Command::Seal(SealArgs { folder, issuer, kid, seal, sealed }) => {
            let sealed = sealed.map_or_else(clock::now, Ok)?;
            let issuer = folder.edit(|file| file.file_seal(issuer, *kid, seal, sealed).cloned())?;
            finish(&issuer, folder, out)
        }
    }
}

fn add(args: &AddArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let AddArgs { folder, issuer, key, from, status } = args;
    let public = read_public_key(key)?;
    let from = from.map_or_else(clock::now, |day| Ok(day.start()))?;
    let added =
        TrustFile::edit(&folder.path, |file| file.add_key(issuer, &public, from, status.as_deref()).cloned());
    let issuer = added.map_err(|error| {
        if let TrustFileError::KeyListed { .. } = error {
            Failure::input(key.display(), error)
        } else {
            operator_folder::failure(error)
        }
    })?;
    finish(&issuer, folder, out)
}

/// Shows what the trust file says now.
fn finish(
    issuer: &IssuerRecord,
    folder: &OperatorFolder,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    for key in &issuer.keys {
        writeln!(out, "  {}", key.describe())?;
    }
    writeln!(
        out,
        "Verifiers learn of it from the next list: qualistamp trust sign {} --key PRIVATE_KEY",
        TrustFile::path(&folder.path).display()
    )?;
    Ok(ExitStatus::Done)
}
