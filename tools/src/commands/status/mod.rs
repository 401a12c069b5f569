//! `qualistamp status`: an issuer's list of withdrawn and suspended awards, kept as readable JSON until it is published.

mod awards;
mod show;

use std::io::Write;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use clap::{Args as ClapArgs, Subcommand, ValueEnum};
use qualistamp_core::Day;
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
use crate::commands::status::awards::{Awards, Target};
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::style::{GREEN, styled};

/// Withdraw, suspend and reinstate awards, and publish their status
///
/// An award is named by its number, which the ledger knows: it is shown with the name of its holder before anything is changed. Create
/// the status list with `qualistamp status new` before the first award is issued. Several people may change one list at the same time:
/// commands wait for each other.
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
    /// Once the list is published, this cannot be undone: use `qualistamp status suspend` while a case is open. An award that is
    /// withdrawn already keeps its day and its reason.
    #[command(
        alias = "revoke",
        after_help = "\
Example:
  qualistamp status withdraw 2026-0042 --reason deception --since 2026-03-01

Verifiers see the change after the next `qualistamp status publish`. Until then, `qualistamp status undo` takes it back."
    )]
    Withdraw(ChangeArgs),
    /// Suspend awards until they are reinstated or withdrawn
    #[command(after_help = "\
Example:
  qualistamp status suspend 2026-0043 2026-0044 --reason review

Verifiers see the change after the next `qualistamp status publish`.")]
    Suspend(ChangeArgs),
    /// End the suspension of awards
    ///
    /// A withdrawn award cannot be reinstated: replace it.
    #[command(after_help = "\
Example:
  qualistamp status reinstate 2026-0043")]
    Reinstate(ReinstateArgs),
    /// Take back what was changed since the list was last published
    ///
    /// The award is again as verifiers know it. A replacement is taken back too, unless the new stamp was issued.
    #[command(after_help = "\
Example:
  qualistamp status undo 2026-0042")]
    Undo(ReinstateArgs),
    /// Withdraw awards whose stamps have a mistake, so that each can be issued again
    ///
    /// The old stamp is withdrawn with the reason "replaced". After that, one new stamp can be issued for the award number, with
    /// other contents. The ledger keeps both. A lost diploma needs no new stamp: `qualistamp render` draws the same one again.
    #[command(after_help = "\
Example:
  qualistamp status replace 2026-0042
  qualistamp issue 2026-0042.json --key registry-2026.pem --overwrite")]
    Replace(ReplaceArgs),
    List(show::ListArgs),
    Show(show::ShowArgs),
    Publish(Box<PublishArgs>),
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
struct ChangeArgs {
    #[command(flatten)]
    awards: Awards,
    /// Reason; it is published
    #[arg(long, value_enum, default_value_t = Why::Unspecified)]
    reason: Why,
    /// First day on which the award was not valid; it is published [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    since: Option<Day>,
    #[command(flatten)]
    yes: Yes,
}

#[derive(Debug, ClapArgs)]
struct ReinstateArgs {
    #[command(flatten)]
    awards: Awards,
}

#[derive(Debug, ClapArgs)]
struct ReplaceArgs {
    #[command(flatten)]
    awards: Awards,
    #[command(flatten)]
    yes: Yes,
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

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::New(args) => new(args, out),
        Command::Withdraw(args) => change(args, StatusChange::Withdrawn, out),
        Command::Suspend(args) => change(args, StatusChange::Suspended, out),
        Command::Reinstate(args) => reinstate(args, out),
        Command::Undo(args) => undo(args, out),
        Command::Replace(args) => replace(args, out),
        Command::List(args) => show::list(args, out),
        Command::Show(args) => show::show(args, out),
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

fn change(args: &ChangeArgs, change: StatusChange, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let today = clock::now()?.day();
    let since = args.since.unwrap_or(today);
    if since > today {
        return Err(Failure::Usage(format!(
            "--since {since} is in the future, but verifiers stop accepting an award as soon as the list is published; today is {today}"
        )));
    }
    let targets = args.awards.targets()?;
    awards::show(&targets, out)?;
    let names = names(&targets);
    match change {
        StatusChange::Withdrawn => args
            .yes
            .confirm(&format!("Withdraw {names}? Once the list is published, this cannot be undone."))?,
        StatusChange::Suspended => args.yes.confirm(&format!("Suspend {names}?"))?,
    }
    let (unchanged, counts) = StatusFile::edit(&args.awards.file, |file| {
        let mut unchanged = Vec::new();
        for target in &targets {
            if let Some(record) = file.mark(target.index, change, since, args.reason.into())? {
                unchanged.push((target, show::words(&record, file.is_unpublished(target.index))));
            }
        }
        Ok((unchanged, (file.not_valid().len(), file.size())))
    })?;
    for (target, words) in &unchanged {
        writeln!(out, "{target}: already {words}; unchanged")?;
    }
    let done = match change {
        StatusChange::Withdrawn => "withdrawn",
        StatusChange::Suspended => "suspended",
    };
    report(targets.len() - unchanged.len(), done, counts, out)
}

fn reinstate(args: &ReinstateArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let targets = args.awards.targets()?;
    awards::show(&targets, out)?;
    let counts = StatusFile::edit(&args.awards.file, |file| {
        for target in &targets {
            file.reinstate(target.index)?;
        }
        Ok((file.not_valid().len(), file.size()))
    })?;
    report(targets.len(), "reinstated", counts, out)
}

fn undo(args: &ReinstateArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let targets = args.awards.targets()?;
    awards::show(&targets, out)?;
    let is_replaced = |target: &Target| target.entry.as_ref().is_some_and(|entry| entry.is_replaced);
    if targets.iter().any(is_replaced) {
        let list = StatusFile::read(&args.awards.file)?;
        // What verifiers may have seen is not undone in the ledger either.
        if let Some(target) = targets.iter().find(|target| !list.is_unpublished(target.index)) {
            return Err(StatusFileError::NothingToUndo { index: target.index }.into());
        }
        let mut ledger = args.awards.ledger.open()?;
        for entry in
            targets.iter().filter(|target| is_replaced(target)).filter_map(|target| target.entry.as_ref())
        {
            ledger.undo_replace(&entry.number)?;
        }
    }
    let counts = StatusFile::edit(&args.awards.file, |file| {
        for target in &targets {
            file.undo(target.index)?;
        }
        Ok((file.not_valid().len(), file.size()))
    })?;
    report(targets.len(), "as last published", counts, out)
}

fn replace(args: &ReplaceArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let today = clock::now()?.day();
    let targets = args.awards.targets()?;
    awards::show(&targets, out)?;
    if let Some(target) = targets.iter().find(|target| target.entry.is_none()) {
        return Err(Failure::Input(format!(
            "{target}: the ledger does not have this award; withdraw it with `qualistamp status withdraw --index`"
        )));
    }
    args.yes.confirm(&format!("Withdraw {}, and let a new stamp be issued for each?", names(&targets)))?;
    let mut ledger = args.awards.ledger.open()?;
    // The old stamp is withdrawn first: after a crash in between, the same command goes on.
    let counts = StatusFile::edit(&args.awards.file, |file| {
        for target in &targets {
            file.mark(target.index, StatusChange::Withdrawn, today, ChangeReason::Replaced)?;
        }
        Ok((file.not_valid().len(), file.size()))
    })?;
    for entry in targets.iter().filter_map(|target| target.entry.as_ref()) {
        ledger.replace(&entry.number)?;
    }
    report(targets.len(), "withdrawn, and can be issued again", counts, out)
}

/// The awards in a question: their numbers if the ledger knows them.
fn names(targets: &[Target]) -> String {
    let name = |target: &Target| match &target.entry {
        Some(entry) => format!("award {}", Foreign(&entry.number)),
        None => format!("index {}", target.index),
    };
    targets.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn report(
    changed: usize,
    done: &str,
    (not_valid, size): (usize, u32),
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    writeln!(
        out,
        "{} {done}; {not_valid} of {size} are not valid. Verifiers see the change after the next `qualistamp status publish`.",
        counted(changed, "award"),
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
