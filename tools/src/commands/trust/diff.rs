//! `qualistamp trust diff`: what changes from one root, trust list or bundle to another, in words.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_issuing::{list_changes, root_changes};
use serde_json::json;

use crate::args::trust_source::{SourceKind, TrustSource, labels_beside};
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::json;
use crate::report::trust_changes;

/// Show what changes from one root, trust list or bundle to another, or to trust.json
///
/// Signatures are not verified. Changes that honest operators rarely make are marked with an exclamation mark.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp trust diff trust/list-1.cbor trust/list-2.cbor
  qualistamp trust diff trust/list-1.cbor trust/trust.json      what the next list will change
  qualistamp trust diff yesterday.cbor today.cbor               two bundles")]
pub(crate) struct Args {
    /// Earlier root, trust list or bundle
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// Later one, or trust.json
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// Print one JSON object per change, each on a line of its own
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let (old, mut new) = (TrustSource::read(&args.old)?, TrustSource::read(&args.new)?);
    let labels = labels_beside(&args.new);
    let mut changes = Vec::new();
    let mut is_compared = false;
    if let (Some(old), Some(new)) = (old.root(), new.root()) {
        is_compared = true;
        if old != new {
            changes.extend(trust_changes::of_roots(&root_changes(old, new), &labels));
        }
    }
    if let (Some(before), Some(after)) = (&old.list, &mut new.list) {
        is_compared = true;
        if new.kind == SourceKind::TrustFile {
            // When the list will be made is not known yet.
            (after.issued, after.next_update) = (before.issued, before.next_update);
        }
        if before != after {
            changes.extend(trust_changes::of_lists(&list_changes(before, after), &labels));
        }
    }
    if !is_compared {
        return Err(Failure::input(
            Foreign::path(&args.new),
            format_args!(
                "cannot be compared with {}: one is a root, the other a trust list",
                Foreign::path(&args.old)
            ),
        ));
    }
    if args.json {
        for change in &changes {
            json::write_line(out, &json!({"change": change.words, "unusual": change.unusual}))?;
        }
    } else if changes.is_empty() {
        writeln!(out, "No difference.")?;
    } else {
        trust_changes::write(&changes, out)?;
    }
    Ok(ExitStatus::Done)
}
