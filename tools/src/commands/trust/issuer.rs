//! `qualistamp trust issuer`: adds issuers to the trust file, from JSON or from a spreadsheet, edits and lists them.

mod import;
mod state;

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_issuing::{
    IssuerChange, IssuerFileOptions, TrustFile, TrustFileError, public_key_to_pem, read_issuers,
};
use serde_json::json;

use crate::args::certificate::CertificateFile;
use crate::args::operator_folder::{self, OperatorFolder};
use crate::args::table_file::TableFile;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::counted::counted;
use crate::report::json;
use crate::style::{AMBER, BOLD, styled};

/// Add, edit, import, list, suspend or remove issuers in trust.json
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Add(ChangeArgs),
    Edit(EditArgs),
    Import(import::Args),
    List(ListArgs),
    Show(state::ShowArgs),
    Suspend(state::SuspendArgs),
    Remove(state::RemoveArgs),
    Draft(DraftArgs),
}

/// Add issuers from JSON (one issuer, or an array) or from a table (CSV, .xlsx, .ods)
///
/// If one issuer has an error, none is added, and every issuer with an error is named with its line or number and its field.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
JSON: {\"id\": \"GR-NTUA\", \"names\": [{\"lang\": \"el\", \"name\": \"…\"}, {\"lang\": \"en\", \"name\": \"…\"}],
       \"country\": \"GR\", \"homepage\": \"https://…\", \"identifiers\": [{\"scheme\": \"erasmus\", \"value\": \"…\"}],
       \"scopes\": [{\"types\": [\"master\"], \"eqf_min\": 6, \"eqf_max\": 8, \"from\": \"2000-01-01\", \"countries\": [\"GR\"]}],
       \"keys\": [{\"key\": \"-----BEGIN PUBLIC KEY…\", \"from\": \"2026-01-01\"}]}
Table: the columns id,name,language,name_en,country,homepage,eqf_min,eqf_max,types,from,until,countries,key,key_from,
      status_address,status_key in any order; only id, name, language and country are required. Separate types and countries with spaces.
      CSV may use commas, semicolons or tabs, as Excel saves it.
      A table with other columns: qualistamp trust issuer import.
      key is a public key file, relative to the folder of the table, or the key in hexadecimal.

Examples:
  qualistamp trust issuer add ntua.json
  qualistamp trust issuer add institutions.csv")]
struct ChangeArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// File with issuers: JSON, CSV, .xlsx or .ods
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    table: TableFile,
}

/// Change issuers: fields in the file replace those in trust.json, other fields stay
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
The file has the same form as for `trust issuer add`. Only the id is required. In JSON, null empties a field.

Example:
  echo '{\"id\": \"GR-NTUA\", \"homepage\": \"https://www.ntua.gr\"}' > change.json
  qualistamp trust issuer edit change.json")]
struct EditArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// File with changes: JSON, CSV, .xlsx or .ods
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    table: TableFile,
}

/// List the issuers in trust.json
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp trust issuer list
  qualistamp trust issuer list --json | grep GR-")]
struct ListArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Print one JSON object per issuer, each on a line of its own
    #[arg(long)]
    json: bool,
}

/// Print an issuer in JSON, filled in from the certificate of its electronic seal
///
/// The certificate gives the name of the organisation, its country, its identifier and its key. It is not verified: compare what is printed
/// with what you know, complete it, and add it with `qualistamp trust issuer add`.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Example:
  qualistamp trust issuer draft GR-NTUA --certificate seal.pem --language el > draft.json")]
struct DraftArgs {
    /// Id of the issuer
    #[arg(value_name = "ISSUER")]
    issuer: String,
    #[command(flatten)]
    certificate: CertificateFile,
    /// Language of the name in the certificate (ISO 639)
    #[arg(long, value_name = "CODE")]
    language: String,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Add(ChangeArgs { folder, file, table }) => take(folder, file, table, IssuerChange::Add, out),
        Command::Edit(EditArgs { folder, file, table }) => take(folder, file, table, IssuerChange::Edit, out),
        Command::Import(args) => import::run(args, out),
        Command::List(args) => list(args, out),
        Command::Show(args) => state::show(args, out),
        Command::Suspend(args) => state::suspend(args, out),
        Command::Remove(args) => state::remove(args, out),
        Command::Draft(args) => draft(args, out),
    }
}

fn take(
    folder: &OperatorFolder,
    path: &Path,
    table: &TableFile,
    change: IssuerChange,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let options = IssuerFileOptions::made(table.options(), clock::now()?.day());
    let issuers = read_issuers(path, &options)?.issuers;
    let count = issuers.len();
    let (all, keyless) = TrustFile::edit(&folder.path, |file| {
        file.take_issuers(issuers, change)?;
        Ok((file.issuers.len(), file.drafts().count()))
    })
    .map_err(|error| {
        if let TrustFileError::NotTaken(errors) = error {
            Failure::several(path.display(), &errors)
        } else {
            operator_folder::failure(error)
        }
    })?;
    let done = match change {
        IssuerChange::Add => "added",
        IssuerChange::Edit | IssuerChange::Import => "changed",
    };
    writeln!(out, "{} {done}, {all} in total.", counted(count, "issuer"))?;
    if keyless > 0 {
        writeln!(
            out,
            "{keyless} of them without a key: drafts, left out of the signed list until they have one (`qualistamp trust key add`)."
        )?;
    }
    Ok(ExitStatus::Done)
}

fn draft(args: &DraftArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let Some(seal) = args.certificate.read()? else {
        return Err(Failure::Usage("give the certificate with --certificate".to_owned()));
    };
    let identifiers: Vec<_> = seal
        .organization_identifier
        .iter()
        .map(|value| json!({"scheme": "organizationIdentifier", "value": value}))
        .collect();
    let issuer = json!({
        "id": args.issuer,
        "names": [{"lang": args.language, "name": seal.organization.unwrap_or_default()}],
        "country": seal.country.unwrap_or_default(),
        "identifiers": identifiers,
        "scopes": [{}],
        "keys": [{"key": public_key_to_pem(&seal.public)?, "from": seal.from.day().to_string()}],
    });
    let text = serde_json::to_string_pretty(&issuer).map_err(|error| Failure::input(&args.issuer, error))?;
    writeln!(out, "{text}")?;
    Ok(ExitStatus::Done)
}

fn list(args: &ListArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let file = args.folder.open()?;
    for issuer in &file.issuers {
        if args.json {
            let value = serde_json::to_value(issuer).map_err(|error| Failure::input(&issuer.id, error))?;
            json::write_line(out, &value)?;
            continue;
        }
        let name = issuer.names.first().map_or("", |name| name.name.as_str());
        writeln!(
            out,
            "{}  {}  {}",
            styled(BOLD, Foreign(&issuer.id)),
            Foreign(&issuer.country),
            Foreign(name)
        )?;
        for key in &issuer.keys {
            writeln!(out, "    {}", Foreign(key.describe()))?;
        }
        if issuer.is_draft() {
            writeln!(out, "    {}: without a key, left out of the signed list", styled(AMBER, "draft"))?;
        }
        if let Some(since) = &issuer.suspended_since {
            writeln!(out, "    {} since {}", styled(AMBER, "SUSPENDED"), Foreign(since))?;
        }
        for scope in issuer.to_issuer().iter().flat_map(|issuer| &issuer.scopes) {
            writeln!(out, "    may award {scope}")?;
        }
        if let Some(pin) = &issuer.status {
            let signer = match &pin.kid {
                Some(kid) => format!("signed by {}", Foreign(kid)),
                None => "not in use: its key is not known".to_owned(),
            };
            writeln!(out, "    status list {}, {signer}", Foreign(&pin.address))?;
        }
    }
    if !args.json {
        writeln!(
            out,
            "{}; newest list: version {}",
            counted(file.issuers.len(), "issuer"),
            file.list_version
        )?;
    }
    Ok(ExitStatus::Done)
}
