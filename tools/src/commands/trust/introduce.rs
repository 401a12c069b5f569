//! `qualistamp trust introduce`: lets the list introduce the operator of another list.

use std::io::Write;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use qualistamp_core::OperatorId;
use qualistamp_issuing::{IntroducedRecord, NameRecord, TrustFileError};

use crate::args::metadata_file::{read_root, unusable_root};
use crate::args::operator_folder::OperatorFolder;
use crate::args::web_address::address;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::style::{GREEN, styled};

/// Introduce the operator of another list, for the countries it may speak for
///
/// Devices that trust this list then also trust the other operator's list for issuers of these countries, and show that it was
/// introduced by this one. Introductions go one level deep. The next list that is signed contains it.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp trust introduce GR-MINISTRY --root greek-root-1.cbor --country GR --name el=Υπουργείο --address https://trust.gr.example/bundle.cbor
  qualistamp trust introduce GR-MINISTRY --remove")]
pub(crate) struct Args {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Identifier for the operator; an introduction with the same identifier is replaced
    #[arg(value_name = "ID")]
    id: String,
    /// First root of the operator, over a channel you trust
    #[arg(long, value_name = "FILE", required_unless_present = "remove")]
    root: Option<PathBuf>,
    /// Country that it may speak for (ISO 3166-1, two letters); may be repeated
    #[arg(long, value_name = "COUNTRY", required_unless_present = "remove")]
    country: Vec<String>,
    /// Name with its language, its own first; may be repeated
    #[arg(long, value_name = "LANGUAGE=NAME", value_parser = name, required_unless_present = "remove")]
    name: Vec<(String, String)>,
    /// Address of its bundle
    #[arg(long, value_name = "URL", value_parser = address)]
    address: Option<String>,
    /// Introduce it no more
    #[arg(long, conflicts_with_all = ["root", "country", "name", "address"])]
    remove: bool,
}

fn name(text: &str) -> Result<(String, String), String> {
    let (language, name) =
        text.split_once('=').ok_or("write the language before the name, such as el=Υπουργείο")?;
    Ok((language.to_owned(), name.to_owned()))
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let id = Foreign(&args.id);
    let Some(path) = &args.root else {
        let removed = args.folder.edit(|file| Ok::<_, TrustFileError>(file.stop_introducing(&args.id)))?;
        if !removed {
            return Err(Failure::Input(format!("{id} is not introduced")));
        }
        writeln!(out, "{} {id} is introduced no more, from the next list on.", styled(GREEN, "✔"))?;
        return Ok(ExitStatus::Done);
    };
    let operator = OperatorId::of_signed(&read_root(path)?).map_err(|error| unusable_root(path, &error))?;
    let names = args.name.iter().map(|(lang, name)| NameRecord { lang: lang.clone(), name: name.clone() });
    let record = IntroducedRecord {
        id: args.id.clone(),
        names: names.collect(),
        countries: args.country.clone(),
        operator: operator.to_string(),
        address: args.address.clone(),
    };
    args.folder
        .edit(|file| file.introduce(record).map_err(|error| TrustFileError::Change(Box::new(error))))?;
    writeln!(out, "{} {id} is introduced from the next list on.", styled(GREEN, "✔"))?;
    writeln!(out, "  fingerprint {operator}")?;
    Ok(ExitStatus::Done)
}
