//! `qualistamp status`: an issuer's list of withdrawn and suspended awards, kept as readable JSON until it is published.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use clap::{Args as ClapArgs, Subcommand, ValueEnum};
use qualistamp_core::{
    Day, Status, StatusBits, StatusDetail, StatusListContent, StatusReason, Statuses, Text, UnixTime,
    limits::STATUS_LIST_BYTES_MAX,
};
use serde::{Deserialize, Serialize};

use crate::args::overwrite::Overwrite;
use crate::args::passphrase::PassphraseOptions;
use crate::args::values::{day, days_in_seconds};
use crate::clock;
use crate::exit::{ExitStatus, Failure};
use crate::files::{self, Access, IfExists};
use crate::issuing::key_file::PrivateKey;
use crate::style::{GREEN, styled};

/// First field of every file.
const FORMAT: &str = "qualistamp/status-file/1";
/// Largest file read, in bytes: a hundred for each of a million withdrawn awards.
const BYTES_MAX: u64 = 128 * 1024 * 1024;
/// Two bits for each award.
const ENTRIES_MAX: i64 = 4 * STATUS_LIST_BYTES_MAX as i64;

/// Withdraw, suspend and reinstate awards, and publish that
///
/// An award is named by its status index, which is in its stamp (field "status" of an award file).
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(NewArgs),
    Revoke(ChangeArgs),
    Suspend(ChangeArgs),
    Reinstate(ReinstateArgs),
    Publish(PublishArgs),
}

/// Begin a status list in which all awards stand
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace a file that exists, and forget what it withdrew")))]
#[command(after_help = "\
Example:
  qualistamp status new --address https://ntua.example/status/1 --size 100000
The operator of the trust list pins address and key: qualistamp trust key add … --status ADDRESS")]
struct NewArgs {
    /// Address, as the trust list pins it
    #[arg(long, value_name = "ADDRESS")]
    address: String,
    /// How many awards it has room for: indices from 0 on
    #[arg(long, value_name = "N", default_value_t = 1 << 17, value_parser = clap::value_parser!(u32).range(1..=ENTRIES_MAX))]
    size: u32,
    /// File to write
    #[arg(long, value_name = "FILE", default_value = "status.json")]
    file: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

/// Change the status of awards: `revoke` withdraws for good, `suspend` for now
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp status revoke 42 --reason deception --since 2026-03-01
  qualistamp status suspend 43 44 --reason review
Verifiers learn of it from the next `qualistamp status publish`.")]
struct ChangeArgs {
    /// Status indices of the awards
    #[arg(value_name = "INDEX", required = true)]
    indices: Vec<u32>,
    /// Why; published
    #[arg(long, value_enum, default_value_t = Why::Unspecified)]
    reason: Why,
    /// First day on which the award did not stand; published [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    since: Option<Day>,
    /// File of the status list
    #[arg(long, value_name = "FILE", default_value = "status.json")]
    file: PathBuf,
}

/// End the suspension of awards. What was withdrawn stays so: issue a new stamp
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp status reinstate 43")]
struct ReinstateArgs {
    /// Status indices of the awards
    #[arg(value_name = "INDEX", required = true)]
    indices: Vec<u32>,
    /// File of the status list
    #[arg(long, value_name = "FILE", default_value = "status.json")]
    file: PathBuf,
}

/// Sign the status list: the token goes into bundles
#[derive(Debug, ClapArgs)]
#[command(mut_arg("overwrite", |arg| arg.help("Replace a token that exists")))]
#[command(after_help = "\
Publish again before the days of --ttl are over, changed or not: after --expires, no award of yours verifies as valid.

Example:
  qualistamp status publish --key status.pem --out status.cwt --overwrite")]
struct PublishArgs {
    /// File of the status list
    #[arg(long, value_name = "FILE", default_value = "status.json")]
    file: PathBuf,
    /// Private key that the trust list pins for it
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    #[command(flatten)]
    passphrase: PassphraseOptions,
    /// Days until the next one is due
    #[arg(long, value_name = "DAYS", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=3_650))]
    ttl: u32,
    /// Days until it says nothing any more
    #[arg(long, value_name = "DAYS", default_value_t = 365)]
    expires: u32,
    /// File for the token
    #[arg(long, value_name = "FILE", default_value = "status.cwt")]
    out: PathBuf,
    #[command(flatten)]
    overwrite: Overwrite,
}

/// A reason, as people write it.
#[derive(Debug, Clone, Copy, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Why {
    /// Not said
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

impl Why {
    fn reason(self) -> StatusReason {
        match self {
            Self::Unspecified => StatusReason::Unspecified,
            Self::Error => StatusReason::IssuedInError,
            Self::Deception => StatusReason::Deception,
            Self::Replaced => StatusReason::Replaced,
            Self::Decision => StatusReason::Decision,
            Self::Holder => StatusReason::HolderRequest,
            Self::Review => StatusReason::UnderReview,
        }
    }
}

/// What has become of an award that does not stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Fate {
    Withdrawn,
    Suspended,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatusFile {
    format: String,
    address: String,
    size: u32,
    /// When a token was last made from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    awards: BTreeMap<u32, Entry>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    status: Fate,
    since: String,
    reason: Why,
}

impl StatusFile {
    fn open(path: &Path) -> Result<Self, Failure> {
        let file: Self = serde_json::from_slice(&files::read(path, BYTES_MAX)?).map_err(|error| {
            Failure::input(path.display(), format_args!("not a file of `qualistamp status new`: {error}"))
        })?;
        if file.format != FORMAT {
            let why = format_args!("\"format\" is {:?}, this program knows {FORMAT:?} alone", file.format);
            return Err(Failure::input(path.display(), why));
        }
        Ok(file)
    }

    fn write(&self, path: &Path, existing: IfExists) -> Result<(), Failure> {
        let mut bytes =
            serde_json::to_vec_pretty(self).map_err(|error| Failure::input(path.display(), error))?;
        bytes.push(b'\n');
        files::write(path, &bytes, Access::Default, existing)
    }

    fn require_place(&self, index: u32) -> Result<(), Failure> {
        if index < self.size {
            return Ok(());
        }
        let last = self.size.saturating_sub(1);
        Err(Failure::Input(format!("index {index} is not in this list: its indices go from 0 to {last}")))
    }

    fn content(&self, issued: UnixTime, args: &PublishArgs) -> Result<StatusListContent, String> {
        let mut statuses = Statuses::new(StatusBits::Two, self.size);
        let mut details = BTreeMap::new();
        for (&index, Entry { status, since, reason }) in &self.awards {
            let status = match status {
                Fate::Withdrawn => Status::Withdrawn,
                Fate::Suspended => Status::Suspended,
            };
            if index >= self.size || !statuses.set(index, status) {
                return Err(format!("index {index} is not in this list of {}", self.size));
            }
            let since = since.parse().map_err(|rule| format!("index {index}: since {since:?}: {rule}"))?;
            details.insert(index, StatusDetail { since, reason: reason.reason() });
        }
        Ok(StatusListContent {
            address: Text::new(&self.address).map_err(|rule| format!("address: {rule}"))?,
            issued,
            expires: Some(issued.plus_seconds(days_in_seconds(args.expires))),
            ttl: Some(args.ttl.saturating_mul(86_400)),
            statuses,
            details,
        })
    }
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::New(args) => new(args, out),
        Command::Revoke(args) => change(args, Fate::Withdrawn, out),
        Command::Suspend(args) => change(args, Fate::Suspended, out),
        Command::Reinstate(args) => reinstate(args, out),
        Command::Publish(args) => publish(args, out),
    }
}

fn new(args: &NewArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    Text::<255>::new(&args.address).map_err(|rule| Failure::Usage(format!("--address: {rule}")))?;
    let file = StatusFile {
        format: FORMAT.to_owned(),
        address: args.address.clone(),
        size: args.size,
        published: None,
        awards: BTreeMap::new(),
    };
    file.write(&args.file, args.overwrite.if_exists())?;
    writeln!(out, "{} has room for {} awards; all of them stand.", args.file.display(), args.size)?;
    Ok(ExitStatus::Done)
}

fn change(args: &ChangeArgs, fate: Fate, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let mut file = StatusFile::open(&args.file)?;
    let since = args.since.map_or_else(|| clock::now().map(UnixTime::day), Ok)?.to_string();
    for &index in &args.indices {
        file.require_place(index)?;
        if fate == Fate::Suspended && is_withdrawn(&file, index) {
            return Err(Failure::Input(format!(
                "index {index} is withdrawn for good; it cannot be suspended"
            )));
        }
        file.awards.insert(index, Entry { status: fate, since: since.clone(), reason: args.reason });
    }
    file.write(&args.file, IfExists::Replace)?;
    let done = match fate {
        Fate::Withdrawn => "withdrawn",
        Fate::Suspended => "suspended",
    };
    tell(&args.indices, done, &file, out)
}

fn reinstate(args: &ReinstateArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let mut file = StatusFile::open(&args.file)?;
    for &index in &args.indices {
        file.require_place(index)?;
        if is_withdrawn(&file, index) {
            return Err(Failure::Input(format!(
                "index {index} is withdrawn for good; issue a new stamp with another index instead"
            )));
        }
        if file.awards.remove(&index).is_none() {
            return Err(Failure::Input(format!("index {index} is not suspended")));
        }
    }
    file.write(&args.file, IfExists::Replace)?;
    tell(&args.indices, "reinstated", &file, out)
}

fn is_withdrawn(file: &StatusFile, index: u32) -> bool {
    file.awards.get(&index).is_some_and(|entry| entry.status == Fate::Withdrawn)
}

fn tell(indices: &[u32], done: &str, file: &StatusFile, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    writeln!(
        out,
        "{} award(s) {done}; {} of {} do not stand. Verifiers learn of it from the next `qualistamp status publish`.",
        indices.len(),
        file.awards.len(),
        file.size
    )?;
    Ok(ExitStatus::Done)
}

fn publish(args: &PublishArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let named = |error: String| Failure::input(args.file.display(), error);
    let mut file = StatusFile::open(&args.file)?;
    let issued = match &file.published {
        None => clock::now()?,
        Some(last) => after(last.parse().map_err(|rule| named(format!("published: {rule}")))?)?,
    };
    let content = file.content(issued, args).map_err(named)?;
    let key = PrivateKey::open(&args.key, &args.passphrase)?;
    let token = content.sign(&key).map_err(|error| Failure::input(args.key.display(), error))?;
    files::write(&args.out, &token, Access::Default, args.overwrite.if_exists())?;
    file.published = Some(issued.to_string());
    file.write(&args.file, IfExists::Replace)?;
    writeln!(
        out,
        "{} {}: {} bytes, {} of {} awards do not stand, the next one is due in {} days",
        styled(GREEN, "✔"),
        args.out.display(),
        token.len(),
        file.awards.len(),
        file.size,
        args.ttl
    )?;
    Ok(ExitStatus::Done)
}

/// Now, once the second of the last publication is over: two lists of one second would look like two stories.
fn after(last: UnixTime) -> Result<UnixTime, Failure> {
    let mut now = clock::now()?;
    if now < last {
        return Err(Failure::Input(format!(
            "this device's clock ({now}) is behind the last publication ({last}); set the clock"
        )));
    }
    while now == last {
        thread::sleep(Duration::from_millis(100));
        now = clock::now()?;
    }
    Ok(now)
}
