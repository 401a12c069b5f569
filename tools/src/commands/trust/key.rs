//! `qualistamp trust key`: an issuer's keys in the trust file: new, retired, withdrawn, sealed.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::{Day, Kid, UnixTime, hex};

use crate::args::operator_folder::OperatorFolder;
use crate::args::values::{day, moment};
use crate::clock;
use crate::exit::{ExitStatus, Failure};
use crate::files::IfExists;
use crate::issuing::key_file;
use crate::issuing::trust_file::{IssuerPart, KeyPart, PinPart, SealPart, TrustFile, digest, key, kid};

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
    #[arg(value_name = "KID", value_parser = kid)]
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
    #[arg(value_name = "KID", value_parser = kid)]
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
    #[arg(value_name = "KID", value_parser = kid)]
    kid: Kid,
    /// The seal
    #[arg(value_name = "SEAL", value_parser = digest)]
    seal: [u8; 32],
    /// When it came [default: now]
    #[arg(long, value_name = "TIME", value_parser = moment)]
    sealed: Option<UnixTime>,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Add(args) => add(args, out),
        Command::Retire(EndArgs { folder, issuer, kid, since }) => {
            let last = since.start().plus_seconds(-1).to_string();
            change(folder, issuer, *kid, |key| key.until = Some(last), out)
        }
        Command::Withdraw(WithdrawArgs { folder, issuer, kid, since }) => {
            let since = since.start().to_string();
            // The earlier day counts: it is the one that protects.
            let earlier = |key: &mut KeyPart| match &key.compromised_since {
                Some(before) if *before <= since => {}
                Some(_) | None => key.compromised_since = Some(since),
            };
            change(folder, issuer, *kid, earlier, out)
        }
        Command::Seal(args) => {
            let sealed = args.sealed.map_or_else(clock::now, Ok)?.to_string();
            let seal = SealPart { sealed, root: hex(&args.seal) };
            let file = |key: &mut KeyPart| {
                // The first time it came is what counts.
                if !key.seals.iter().any(|held| held.root.eq_ignore_ascii_case(&seal.root)) {
                    key.seals.push(seal);
                }
            };
            change(&args.folder, &args.issuer, args.kid, file, out)
        }
    }
}

fn add(args: &AddArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let public = key_file::open_public(&args.key)?;
    let from = args.from.map_or_else(clock::now, |day| Ok(day.start()))?;
    let mut file = TrustFile::open(&args.folder.path)?;
    let same = |part: &KeyPart| key(&part.key).is_ok_and(|held| held == public);
    let holder =
        file.issuers.iter().find(|issuer| issuer.keys.iter().any(same)).map(|issuer| issuer.id.clone());
    // A key that the issuer has already may still be pinned for its status list.
    let only_pins = args.status.is_some() && holder.as_ref() == Some(&args.issuer);
    if let Some(holder) = holder.filter(|_| !only_pins) {
        return Err(Failure::input(args.key.display(), format_args!("{holder} has this key already")));
    }
    let issuer = file.issuer(&args.issuer)?;
    if !only_pins {
        issuer.keys.push(KeyPart::new(&public, from));
    }
    if let Some(address) = &args.status {
        issuer.status = Some(PinPart { address: address.clone(), kid: public.kid().to_string() });
    }
    finish(&mut file, &args.folder, &args.issuer, out)
}

fn change(
    folder: &OperatorFolder,
    issuer: &str,
    kid: Kid,
    change: impl FnOnce(&mut KeyPart),
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let mut file = TrustFile::open(&folder.path)?;
    change(file.issuer(issuer)?.key(kid)?);
    finish(&mut file, folder, issuer, out)
}

/// Checks the issuer, writes the file, and shows what it says now.
fn finish(
    file: &mut TrustFile,
    folder: &OperatorFolder,
    issuer: &str,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let part: IssuerPart = file.issuer(issuer)?.clone();
    part.to_issuer().map_err(Failure::Input)?;
    file.write(&folder.path, IfExists::Replace)?;
    for key in &part.keys {
        writeln!(out, "  {}", key.describe())?;
    }
    writeln!(
        out,
        "Verifiers learn of it from the next list: qualistamp trust sign {} --key PRIVATE_KEY",
        TrustFile::path(&folder.path).display()
    )?;
    Ok(ExitStatus::Done)
}
