//! `qualistamp trust diff`: what changes from one root or trust list to another, in words.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::Draft;
use qualistamp_issuing::{list_changes, root_changes};
use serde_json::json;

use crate::args::metadata_file::read_draft;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::json;
use crate::report::trust_changes;

/// Show what changes from one root or trust list to another
///
/// Signatures are not verified. Changes that honest operators rarely make are marked with an exclamation mark.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp trust diff trust/list-1.cbor trust/list-2.cbor")]
pub(crate) struct Args {
    /// Earlier root or trust list
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// Later one
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// Print one JSON object per change, each on a line of its own
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let changes = match (read_draft(&args.old)?, read_draft(&args.new)?) {
        (Draft::Root(old), Draft::Root(new)) if old == new => Vec::new(),
        (Draft::TrustList(old), Draft::TrustList(new)) if old == new => Vec::new(),
        (Draft::Root(old), Draft::Root(new)) => trust_changes::of_roots(&root_changes(&old, &new)),
        (Draft::TrustList(old), Draft::TrustList(new)) => trust_changes::of_lists(&list_changes(&old, &new)),
        (Draft::Root(_), Draft::TrustList(_)) | (Draft::TrustList(_), Draft::Root(_)) => {
            return Err(Failure::input(
                Foreign::path(&args.new),
                format_args!(
                    "cannot be compared with {}: one is a root, the other a trust list",
                    Foreign::path(&args.old)
                ),
            ));
        }
    };
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
