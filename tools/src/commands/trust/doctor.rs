//! `qualistamp trust doctor`: what the operator should see to, and how.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::Bundle;
use qualistamp_issuing::{Urgency, diagnose};
use serde_json::json;

use crate::args::metadata_file::read_bundle;
use crate::args::operator_folder::{self, OperatorFolder};
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::report::json;
use crate::style::{AMBER, GREEN, RED, styled};

/// Look for what should be seen to, and say what to do about each
///
/// Missing signatures, dates, keys that have not been sealed for a year, drafts, issuers without limits, thresholds that one lost or stolen
/// key would break, status lists that are overdue, names in one language only, and more. Nothing is changed.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Exit code: 0; with --fail, 4 if something is urgent.

Examples:
  qualistamp trust doctor
  qualistamp trust doctor --bundle bundle.cbor      how old the status lists are that verifiers get")]
pub(crate) struct Args {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Bundle that verifiers get: its status lists are looked at too
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,
    /// Fail if something is urgent, for a program that calls this every day
    #[arg(long)]
    fail: bool,
    /// Print one JSON object per finding, each on a line of its own
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let bundle = match &args.bundle {
        Some(path) => {
            let bytes = read_bundle(path)?;
            Some(Bundle::parse(&bytes).map_err(|fault| Failure::input(path.display(), fault))?)
        }
        None => None,
    };
    let findings =
        diagnose(&args.folder.path, bundle.as_ref(), clock::now()?).map_err(operator_folder::failure)?;
    let mut last = None;
    for finding in &findings {
        let urgency = finding.urgency();
        if args.json {
            let line = json!({
                "finding": finding.name(),
                "urgency": name(urgency),
                "words": finding.to_string(),
                "remedy": finding.remedy(),
            });
            json::write_line(out, &line)?;
            continue;
        }
        if last != Some(urgency) {
            let heading = match urgency {
                Urgency::Now => styled(RED, "Now"),
                Urgency::Soon => styled(AMBER, "Soon"),
                Urgency::Know => styled(GREEN, "To know"),
            };
            writeln!(out, "{heading}")?;
            last = Some(urgency);
        }
        writeln!(out, "  {}", Foreign(finding))?;
        writeln!(out, "    → {}", Foreign(finding.remedy()))?;
    }
    let urgent = findings.iter().filter(|finding| finding.urgency() == Urgency::Now).count();
    if findings.is_empty() && !args.json {
        writeln!(out, "{} Nothing to see to.", styled(GREEN, "✔"))?;
    }
    if args.fail && urgent > 0 {
        return Err(Failure::Input(format!("{} urgent", counted(urgent, "finding"))));
    }
    Ok(ExitStatus::Done)
}

fn name(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Now => "now",
        Urgency::Soon => "soon",
        Urgency::Know => "know",
    }
}
