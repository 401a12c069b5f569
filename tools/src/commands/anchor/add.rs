//! `qualistamp anchor add`: trusts another operator.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::{Text, Title};
use qualistamp_trust_cache::{AnchorMark, OperatorError};

use crate::args::metadata_file::{read_root, unusable_root};
use crate::args::trust_dir::TrustFolder;
use crate::args::web_address::address;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::style::{GREEN, styled};

/// Trust an operator from now on
///
/// Get the root over a channel you trust, such as from the operator's office, and compare its fingerprint. An operator that was
/// trusted or introduced before is remembered: its old lists are refused.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp anchor add root-1.cbor --name 'Ministry of Education'
  qualistamp anchor add root-1.cbor --name 'Ministry of Education' --address https://trust.example/bundle.cbor")]
pub(crate) struct Args {
    /// First root of the operator
    #[arg(value_name = "ROOT")]
    root: PathBuf,
    /// Name for this operator, shown with answers that rest on its list
    #[arg(long, value_name = "NAME", value_parser = name)]
    name: Title,
    /// Address of the operator's bundle, for `qualistamp bundle fetch`
    #[arg(long, value_name = "URL", value_parser = address)]
    address: Option<String>,
    #[command(flatten)]
    folder: TrustFolder,
}

fn name(text: &str) -> Result<Title, String> {
    let name = Title::new(text).map_err(|error| error.to_string())?;
    if name.as_signed().contains(['\n', '\r']) {
        return Err("must be one line".to_owned());
    }
    Ok(name)
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let root = read_root(&args.root)?;
    let address = args.address.as_deref().map(Text::new).transpose();
    let address = address.map_err(|error| Failure::Usage(format!("--address: {error}")))?;
    let mut operators = args.folder.operators()?;
    let mark = AnchorMark { name: Some(args.name.clone()), address };
    let id = operators.add(&root, mark).map_err(|error| {
        if let OperatorError::Root(error) = &error {
            return unusable_root(&args.root, error);
        }
        Failure::input(args.root.display(), error)
    })?;
    writeln!(out, "{} {} is an anchor now.", styled(GREEN, "✔"), Foreign(args.name.as_signed()))?;
    writeln!(out, "  fingerprint {id}")?;
    writeln!(out, "  Compare it with the one that the operator publishes.")?;
    Ok(ExitStatus::Done)
}
