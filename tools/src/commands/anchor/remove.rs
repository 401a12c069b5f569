//! `qualistamp anchor remove`: trusts an operator no more.

use std::io::Write;

use clap::Args as ClapArgs;
use qualistamp_core::OperatorId;
use qualistamp_trust_cache::{KeptOperator, Operators};

use crate::args::trust_dir::TrustFolder;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::style::{GREEN, styled};

/// Fewest digits of a fingerprint that name an operator.
const DIGITS_MIN: usize = 8;

/// Trust an operator no more
///
/// Its list no longer counts, nor do those that only it introduces. What the newest list was is remembered, so that adding the operator
/// again does not let old lists in.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp anchor remove 'Ministry of Education'
  qualistamp anchor remove 3f9a01c2                    by the first digits of its fingerprint")]
pub(crate) struct Args {
    /// Name of the anchor, or the first 8 or more digits of its fingerprint
    #[arg(value_name = "ANCHOR")]
    anchor: String,
    #[command(flatten)]
    folder: TrustFolder,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let mut operators = args.folder.operators()?;
    let id = find(&operators, &args.anchor)?;
    operators.remove(id).map_err(|error| Failure::Input(error.to_string()))?;
    writeln!(out, "{} {} is no anchor any more.", styled(GREEN, "✔"), Foreign(&args.anchor))?;
    Ok(ExitStatus::Done)
}

fn find(operators: &Operators, wanted: &str) -> Result<OperatorId, Failure> {
    let is_named = |kept: &&KeptOperator| {
        let name = kept.anchor().and_then(|mark| mark.name.as_ref());
        let by_id =
            wanted.len() >= DIGITS_MIN && kept.id().to_string().starts_with(&wanted.to_ascii_lowercase());
        by_id || name.is_some_and(|name| name.as_signed() == wanted)
    };
    let found: Vec<&KeptOperator> = operators.anchors().filter(is_named).collect();
    match found.as_slice() {
        [one] => Ok(one.id()),
        [] => Err(Failure::Input(format!(
            "no anchor is called {}; `qualistamp anchor list` shows all",
            Foreign(wanted)
        ))),
        several => Err(Failure::Input(format!(
            "{} anchors are called {}; give more digits of the fingerprint, which `qualistamp anchor list` shows",
            several.len(),
            Foreign(wanted)
        ))),
    }
}
