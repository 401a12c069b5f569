//! `qualistamp status`: an issuer's list of withdrawn and suspended awards, kept as readable JSON until it is published.

use std::io::Write;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use clap::{Args as ClapArgs, Subcommand, ValueEnum};
use qualistamp_core::{Day, UnixTime};
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{
    ChangeReason, KeyLocation, STATUS_ENTRIES_MAX, StatusChange, StatusFile, StatusFileError, StatusValidity,
    status_key_fault,
};

use crate::args::overwrite::Overwrite;
use crate::args::signing_key::{FoundKey, SigningOptions, key_location};
use crate::args::trust_options::TrustOptions;
use crate::args::values::day;
use crate::args::yes::Yes;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::style::{GREEN, styled};

/// Withdraw, suspend and reinstate awards, and publish their status
///
/// An award is named by its status index, which is in its stamp (the field "status" of an award file). Create the status list with
/// `qualistamp status new` first. Several people may change one list at the same time: commands wait for each other.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(NewArgs),
    /// Withdraw awards for good
    ///
    /// This cannot be undone: a withdrawn award needs a new stamp with another index. Use `qualistamp status suspend` while a case
    /// is open.
    #[command(
        alias = "revoke",
        after_help = "\
Example:
  qualistamp status withdraw 42 --reason deception --since 2026-03-01

Verifiers see the change after the next `qualistamp status publish`."
    )]
    Withdraw(WithdrawArgs),
    /// Suspend awards until they are reinstated or withdrawn
    #[command(after_help = "\
Example:
  qualistamp status suspend 43 44 --reason review

Verifiers see the change after the next `qualistamp status publish`.")]
    Suspend(ChangeArgs),
    Reinstate(ReinstateArgs),
    Publish(PublishArgs),
}

/// Create a status list in which all awards are valid
///
/// The list is a JSON file, which `qualistamp status publish` signs.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing file, with all its withdrawals")))]
#[command(after_help = "\
Example:
  qualistamp status new --address https://ntua.example/status/1 --size 100000

The operator of the trust list enters the address and the key: qualistamp trust key add … --status ADDRESS")]
struct NewArgs {
    /// Address of the list, as the trust list states it
    #[arg(long, value_name = "ADDRESS")]
    address: String,
    /// Number of awards it has room for; indices start at 0
    #[arg(long, value_name = "N", default_value_t = 1 << 17, value_parser = clap::value_parser!(u32).range(1..=i64::from(STATUS_ENTRIES_MAX)))]
    size: u32,
    /// File to write
    #[arg(long, value_name = "FILE", default_value = "status.json")]
    file: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
    #[command(flatten)]
    yes: Yes,
}

#[derive(Debug, ClapArgs)]
struct WithdrawArgs {
    #[command(flatten)]
    change: ChangeArgs,
    #[command(flatten)]
    yes: Yes,
}

#[derive(Debug, ClapArgs)]
struct ChangeArgs {
    /// Status indices of the awards
    #[arg(value_name = "INDEX", required = true, value_parser = index)]
    indices: Vec<u32>,
    /// Reason; it is published
    #[arg(long, value_enum, default_value_t = Why::Unspecified)]
    reason: Why,
    /// First day on which the award was not valid; it is published [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    since: Option<Day>,
    /// File of the status list
    #[arg(long, value_name = "FILE", default_value = "status.json")]
    file: PathBuf,
}

/// End the suspension of awards
///
/// A withdrawn award cannot be reinstated: issue a new stamp.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp status reinstate 43")]
struct ReinstateArgs {
    /// Status indices of the awards
    #[arg(value_name = "INDEX", required = true, value_parser = index)]
    indices: Vec<u32>,
    /// File of the status list
    #[arg(long, value_name = "FILE", default_value = "status.json")]
    file: PathBuf,
}

/// Sign the status list
///
/// The result is a token, which goes into bundles (`qualistamp bundle make --status`). Publish again before the days of --ttl are
/// over, whether anything changed or not: after --expires, no award of yours verifies as valid.
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace an existing token")))]
#[command(after_help = "\
Example:
  qualistamp status publish --key status.pem --out status.cwt --overwrite")]
struct PublishArgs {
    /// File of the status list
    #[arg(long, value_name = "FILE", default_value = "status.json")]
    file: PathBuf,
    /// Private key that the trust list names for this status list: a file, `pkcs11:…` or `command:…`
    #[arg(long, value_name = "KEY", value_parser = key_location)]
    key: KeyLocation,
    #[command(flatten)]
    signing: SigningOptions,
    /// Do not compare the key with the trust list
    #[arg(long)]
    no_check: bool,
    #[command(flatten)]
    trust: TrustOptions,
    /// Days until the next one is due
    #[arg(long, value_name = "DAYS", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=3_650))]
    ttl: u32,
    /// Days until the list expires
    #[arg(long, value_name = "DAYS", default_value_t = 365, value_parser = clap::value_parser!(u32).range(1..=36_500))]
    expires: u32,
    /// File for the token
    #[arg(long, value_name = "FILE", default_value = "status.cwt")]
    out: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

/// A reason, as it is written on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Why {
    /// No reason is stated
    Unspecified,
    /// The stamp had a mistake
    Error,
    /// Obtained by deception
    Deception,
    /// A new stamp was issued
    Replaced,
    /// A court or authority decided so
    Decision,
    /// The holder asked for it
    Holder,
    /// Under review
    Review,
}

impl From<Why> for ChangeReason {
    fn from(why: Why) -> Self {
        match why {
            Why::Unspecified => Self::Unspecified,
            Why::Error => Self::Error,
            Why::Deception => Self::Deception,
            Why::Replaced => Self::Replaced,
            Why::Decision => Self::Decision,
            Why::Holder => Self::Holder,
            Why::Review => Self::Review,
        }
    }
}

/// Parses a status index.
fn index(text: &str) -> Result<u32, String> {
    text.parse().map_err(|_| {
        "must be a status index, a whole number such as 42; it is the field \"status\" of the award, which `qualistamp inspect STAMP` \
         shows. An award number or a range is not an index: give the indices one by one"
            .to_owned()
    })
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::New(args) => new(args, out),
        Command::Withdraw(args) => withdraw(args, out),
        Command::Suspend(args) => change(args, StatusChange::Suspended, out),
        Command::Reinstate(args) => reinstate(args, out),
        Command::Publish(args) => publish(args, out),
    }
}

fn new(args: &NewArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let replaces = args.overwrite.if_exists() == IfExists::Replace && args.file.exists();
    if replaces {
        let question = format!("Replace {}? All withdrawals in it are lost.", args.file.display());
        args.yes.confirm(&question)?;
    }
    // A file that a colleague has created meanwhile is not the one that was asked about.
    let if_exists = if replaces { IfExists::Replace } else { IfExists::Refuse };
    let created = StatusFile::create(&args.file, &args.address, args.size, if_exists);
    if let Err(error @ StatusFileError::Address(_)) = created {
        return Err(Failure::Usage(format!("--{error}")));
    }
    created?;
    writeln!(out, "{} has room for {} awards, all valid.", Foreign::path(&args.file), args.size)?;
    Ok(ExitStatus::Done)
}

fn withdraw(args: &WithdrawArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    // A wrong file is reported before the question.
    let file = StatusFile::read(&args.change.file)?;
    let indices: Vec<String> = args.change.indices.iter().map(u32::to_string).collect();
    args.yes.confirm(&format!(
        "Withdraw index {} of {}? This cannot be undone.",
        indices.join(", "),
        file.address()
    ))?;
    change(&args.change, StatusChange::Withdrawn, out)
}

fn change(args: &ChangeArgs, change: StatusChange, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let since = args.since.map_or_else(|| clock::now().map(UnixTime::day), Ok)?;
    let (not_valid, size) = StatusFile::edit(&args.file, |file| {
        for &index in &args.indices {
            file.mark(index, change, since, args.reason.into())?;
        }
        Ok((file.not_valid().len(), file.size()))
    })?;
    let done = match change {
        StatusChange::Withdrawn => "withdrawn",
        StatusChange::Suspended => "suspended",
    };
    report(&args.indices, done, not_valid, size, out)
}

fn reinstate(args: &ReinstateArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let (not_valid, size) = StatusFile::edit(&args.file, |file| {
        for &index in &args.indices {
            file.reinstate(index)?;
        }
        Ok((file.not_valid().len(), file.size()))
    })?;
    report(&args.indices, "reinstated", not_valid, size, out)
}

fn report(
    indices: &[u32],
    done: &str,
    not_valid: usize,
    size: u32,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    writeln!(
        out,
        "{} {done}; {not_valid} of {size} are not valid. Verifiers see the change after the next `qualistamp status publish`.",
        counted(indices.len(), "award"),
    )?;
    Ok(ExitStatus::Done)
}

/// Fails if verifiers would refuse what the key signs, as far as a trust list is at hand.
fn check_key(args: &PublishArgs, key: &mut FoundKey<'_>, address: &str) -> Result<(), Failure> {
    let Some(list) = args.trust.open()?.list else { return Ok(()) };
    if key.public_key()?.is_none() {
        key.unlock()?;
    }
    match key.public_key()?.and_then(|public| status_key_fault(&list, address, &public)) {
        Some(fault) => Err(Failure::input(key.name(), format_args!("{fault}; --no-check signs anyway"))),
        None => Ok(()),
    }
}

fn publish(args: &PublishArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if args.ttl > args.expires {
        return Err(Failure::Usage(format!(
            "--ttl {} is longer than --expires {}: the list would expire before the next one is due",
            args.ttl, args.expires
        )));
    }
    // A broken file is reported before you are asked for a passphrase.
    let file = StatusFile::read(&args.file)?;
    let mut key = args.signing.find(&args.key)?;
    if !args.no_check {
        check_key(args, &mut key, file.address())?;
    }
    let key = key.open()?;
    let validity = StatusValidity { next_due_days: args.ttl, expires_days: args.expires };
    let published = loop {
        let now = clock::now()?;
        match StatusFile::publish(&args.file, &key, now, validity, &args.out, args.overwrite.if_exists()) {
            Err(StatusFileError::PublishedThisSecond { .. }) => thread::sleep(Duration::from_millis(100)),
            published => break published?,
        }
    };
    writeln!(
        out,
        "{} {}: {} bytes, {} of {} awards are not valid, the next list is due in {}",
        styled(GREEN, "✔"),
        Foreign::path(&args.out),
        published.bytes,
        published.not_valid,
        published.size,
        counted(args.ttl as usize, "day")
    )?;
    Ok(ExitStatus::Done)
}
