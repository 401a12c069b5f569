//! `qualistamp trust issuer show|remove|suspend`: one issuer of the trust file.

use std::io::Write;

use clap::Args as ClapArgs;
use qualistamp_core::{Day, UnixTime};
use qualistamp_issuing::{TrustFile, TrustFileError, last_signed_list};

use crate::args::operator_folder::{self, OperatorFolder};
use crate::args::values::day;
use crate::args::yes::Yes;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::json;
use crate::report::trust_words;
use crate::style::{AMBER, styled};

/// Show everything that trust.json says about an issuer
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp trust issuer show GR-NTUA")]
pub(super) struct ShowArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Id of the issuer
    #[arg(value_name = "ISSUER")]
    issuer: String,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// Remove an issuer from trust.json
///
/// For an issuer that was added by mistake. With the next list, verifiers no longer know it, and all its awards are NOT SURE. An
/// issuer that closes stays in the list: retire its keys (`qualistamp trust key retire`), and what it awarded stays valid.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp trust issuer remove GR-NTUA")]
pub(super) struct RemoveArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Id of the issuer
    #[arg(value_name = "ISSUER")]
    issuer: String,
    #[command(flatten)]
    yes: Yes,
}

/// Suspend the right of an issuer to award, or end the suspension
///
/// From that day on, none of its keys may sign. What they signed before stays valid, and its status list still counts. While
/// it is suspended, verifiers call newer stamps INVALID.
///
/// With --end, all its keys may sign again. What they signed during the suspension is then valid too; to prevent that, retire them
/// first, and add a new key.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp trust issuer suspend GR-NTUA --since 2026-03-01
  qualistamp trust issuer suspend GR-NTUA --end")]
pub(super) struct SuspendArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Id of the issuer
    #[arg(value_name = "ISSUER")]
    issuer: String,
    /// First day on which it may not award [default: today]
    #[arg(long, value_name = "DAY", value_parser = day, conflicts_with = "end")]
    since: Option<Day>,
    /// End the suspension
    #[arg(long)]
    end: bool,
}

pub(super) fn show(args: &ShowArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let file = args.folder.open()?;
    let record = file.issuer(&args.issuer).map_err(operator_folder::failure)?;
    let issuer = record.to_issuer().map_err(|error| {
        let path = TrustFile::path(&args.folder.path);
        operator_folder::failure(TrustFileError::Record { path, error: Box::new(error) })
    })?;
    if args.json {
        let mut value = trust_words::issuer_json(&issuer);
        if let Some(object) = value.as_object_mut() {
            object.insert("draft".to_owned(), record.is_draft().into());
            object.insert("suspended_since".to_owned(), record.suspended_since.clone().into());
        }
        json::write_line(out, &value)?;
        return Ok(ExitStatus::Done);
    }
    trust_words::issuer(&issuer, &file.labels, out)?;
    if let Some(since) = &record.suspended_since {
        writeln!(out, "  {} since {}", styled(AMBER, "SUSPENDED"), Foreign(since))?;
    }
    if let Some(pin) = record.status.as_ref().filter(|pin| pin.kid.is_none()) {
        writeln!(
            out,
            "  {} {}: its key is not known; add it with `qualistamp trust key add {} PUBKEY --status {}`",
            styled(AMBER, "status list not in use:"),
            Foreign(&pin.address),
            Foreign(&record.id),
            Foreign(&pin.address)
        )?;
    }
    Ok(ExitStatus::Done)
}

pub(super) fn remove(args: &RemoveArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let RemoveArgs { folder, issuer: id, yes } = args;
    let file = folder.open()?;
    let record = file.issuer(id).map_err(operator_folder::failure)?;
    let name = record.names.first().map_or("", |name| name.name.as_str());
    let signed = last_signed_list(&folder.path, None)
        .filter(|(_, list)| list.issuers.iter().any(|issuer| issuer.id.as_signed() == id));
    if let Some((path, _)) = &signed {
        writeln!(
            out,
            "{} {} has {}: with the next list, all its awards are NOT SURE. An issuer that closes stays in the list, with its keys retired.",
            styled(AMBER, "!"),
            Foreign::path(path),
            Foreign(id)
        )?;
    }
    let question = format!("Remove {id} ({name})?");
    if signed.is_some() {
        yes.require_for(&question, "nothing was removed")?
    } else {
        yes.confirm(&question)?
    }
    let left = folder.edit(|file| {
        file.remove_issuer(id)?;
        Ok(file.issuers.len())
    })?;
    writeln!(out, "{} removed, {left} left.", Foreign(id))?;
    Ok(ExitStatus::Done)
}

pub(super) fn suspend(args: &SuspendArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let SuspendArgs { folder, issuer: id, since, end } = args;
    let since = match (end, since) {
        (true, _) => None,
        (false, Some(day)) => Some(*day),
        (false, None) => Some(clock::now().map(UnixTime::day)?),
    };
    let issuer = folder.edit(|file| file.suspend_issuer(id, since).cloned())?;
    match since {
        Some(since) => writeln!(
            out,
            "{} is suspended since {since}: none of its keys may sign from then on.",
            Foreign(id)
        )?,
        None => writeln!(out, "{} is no longer suspended.", Foreign(id))?,
    }
    for key in &issuer.keys {
        writeln!(out, "  {}", Foreign(key.describe()))?;
    }
    writeln!(
        out,
        "Verifiers see the change in the next list: qualistamp trust sign {} --key PRIVATE_KEY",
        Foreign::path(&TrustFile::path(&folder.path))
    )?;
    Ok(ExitStatus::Done)
}
