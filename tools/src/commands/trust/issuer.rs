//! `qualistamp trust issuer`: issuers in the trust file, from JSON or, in bulk, from a spreadsheet.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args as ClapArgs, Subcommand};
use qualistamp_core::{PublicKey, hex};
use serde_json::{Map, Value, json};

use crate::args::operator_folder::OperatorFolder;
use crate::clock;
use crate::exit::{ExitStatus, Failure};
use crate::files::{self, IfExists};
use crate::issuing::key_file;
use crate::issuing::trust_file::{self, IssuerPart, TrustFile};
use crate::report::json;
use crate::style::{BOLD, styled};

/// Largest file of issuers read, in bytes.
const BYTES_MAX: u64 = 256 * 1024 * 1024;

/// Columns of a table of issuers.
const COLUMNS: [&str; 14] = [
    "id",
    "name",
    "language",
    "name_en",
    "country",
    "homepage",
    "eqf_min",
    "eqf_max",
    "types",
    "from",
    "until",
    "countries",
    "key",
    "key_from",
];

/// Add, edit or list issuers
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Add(ChangeArgs),
    Edit(EditArgs),
    List(ListArgs),
}

/// Add issuers from JSON (one, or an array of them) or from CSV
///
/// All of the file is taken, or nothing.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
JSON: {\"id\": \"GR-NTUA\", \"names\": [{\"lang\": \"el\", \"name\": \"…\"}, {\"lang\": \"en\", \"name\": \"…\"}],
       \"country\": \"GR\", \"homepage\": \"https://…\", \"identifiers\": [{\"scheme\": \"erasmus\", \"value\": \"…\"}],
       \"scopes\": [{\"types\": [\"master\"], \"eqf_min\": 6, \"eqf_max\": 8, \"from\": \"2000-01-01\", \"countries\": [\"GR\"]}],
       \"keys\": [{\"key\": \"-----BEGIN PUBLIC KEY…\", \"from\": \"2026-01-01\"}]}
CSV:  id,name,language,name_en,country,homepage,eqf_min,eqf_max,types,from,until,countries,key,key_from
      in any order; only id, name, language and country are needed. Types and countries are separated by spaces.
      key is a public key file, its path taken from the folder of the table, or the key in hexadecimal.

Examples:
  qualistamp trust issuer add ntua.json
  qualistamp trust issuer add institutions.csv")]
struct ChangeArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Issuers, .json or .csv
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Change issuers: fields in the file replace what stands there, others stay
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
The file is as for `trust issuer add`; only the id must be in it. In JSON, null empties a field.

Example:
  echo '{\"id\": \"GR-NTUA\", \"homepage\": \"https://www.ntua.gr\"}' > change.json
  qualistamp trust issuer edit change.json")]
struct EditArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Changes, .json or .csv
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// List the issuers of the trust file
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp trust issuer list
  qualistamp trust issuer list --json | grep GR-")]
struct ListArgs {
    #[command(flatten)]
    folder: OperatorFolder,
    /// Print one JSON object for each issuer, each on its own line
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Add(ChangeArgs { folder, file }) => change(folder, file, false, out),
        Command::Edit(EditArgs { folder, file }) => change(folder, file, true, out),
        Command::List(args) => list(args, out),
    }
}

fn change(
    folder: &OperatorFolder,
    path: &Path,
    edit: bool,
    out: &mut dyn Write,
) -> Result<ExitStatus, Failure> {
    let objects = read(path)?;
    let mut file = TrustFile::open(&folder.path)?;
    let mut places: BTreeMap<String, usize> =
        file.issuers.iter().enumerate().map(|(at, issuer)| (issuer.id.clone(), at)).collect();
    let count = objects.len();
    for (number, object) in (1..).zip(objects) {
        let named = |error: &dyn std::fmt::Display| {
            Failure::input(path.display(), format_args!("issuer {number} of {count}: {error}"))
        };
        let id = match object.get("id") {
            Some(Value::String(id)) => id.clone(),
            Some(_) | None => return Err(named(&"no \"id\"")),
        };
        let held = places.get(&id).and_then(|&at| file.issuers.get_mut(at));
        let whole = match (&held, edit) {
            (None, false) => object,
            (Some(held), true) => {
                let Ok(Value::Object(mut whole)) = serde_json::to_value(&**held) else {
                    return Err(named(&"cannot be read"));
                };
                whole.extend(object);
                // A list that is emptied is a list.
                for field in ["identifiers", "scopes", "keys"] {
                    if whole.get(field) == Some(&Value::Null) {
                        whole.remove(field);
                    }
                }
                whole
            }
            (Some(_), false) => {
                return Err(named(&format_args!(
                    "{id} is there already; use `qualistamp trust issuer edit`"
                )));
            }
            (None, true) => {
                return Err(named(&format_args!("there is no {id}; use `qualistamp trust issuer add`")));
            }
        };
        let issuer: IssuerPart =
            serde_json::from_value(Value::Object(whole)).map_err(|error| named(&error))?;
        // Keys may come later, with `trust key add`; all else must hold now.
        let mut checked = issuer.clone();
        if checked.keys.is_empty() {
            checked.keys.push(stand_in());
            checked.status = None;
        }
        checked.to_issuer().map_err(|error| named(&error))?;
        match held {
            Some(held) => *held = issuer,
            None => {
                places.insert(id, file.issuers.len());
                file.issuers.push(issuer);
            }
        }
    }
    file.write(&folder.path, IfExists::Replace)?;
    let done = if edit { "changed" } else { "added" };
    writeln!(out, "{count} issuer(s) {done}, {} in all.", file.issuers.len())?;
    let keyless = file.issuers.iter().filter(|issuer| issuer.keys.is_empty()).count();
    if keyless > 0 {
        writeln!(
            out,
            "{keyless} of them without a key yet: a list can be signed when `trust key add` gave each one."
        )?;
    }
    Ok(ExitStatus::Done)
}

/// A key for checking an issuer that has none yet: the base point of P-256 (SP 800-186 section 3.2.1.3).
fn stand_in() -> trust_file::KeyPart {
    trust_file::KeyPart {
        key: "036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296".to_owned(),
        from: "2000-01-01".to_owned(),
        until: None,
        compromised_since: None,
        seals: Vec::new(),
    }
}

fn read(path: &Path) -> Result<Vec<Map<String, Value>>, Failure> {
    let bytes = files::read(path, BYTES_MAX)?;
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv")) {
        return read_csv(path, &bytes);
    }
    let value: Value = serde_json::from_slice(&bytes).map_err(|error| {
        Failure::input(path.display(), format_args!("not JSON: {error}; a table must be named .csv"))
    })?;
    let all = if let Value::Array(all) = value { all } else { vec![value] };
    let object = |value| {
        if let Value::Object(object) = value {
            Ok(object)
        } else {
            Err(Failure::input(path.display(), format_args!("{value} is no issuer")))
        }
    };
    all.into_iter().map(object).collect()
}

fn read_csv(path: &Path, bytes: &[u8]) -> Result<Vec<Map<String, Value>>, Failure> {
    let broken = |error: &dyn std::fmt::Display| Failure::input(path.display(), error);
    // Spreadsheets put a byte order mark in front of UTF-8.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
    let columns: Vec<String> =
        reader.headers().map_err(|error| broken(&error))?.iter().map(str::to_owned).collect();
    if let Some(unknown) = columns.iter().find(|name| !COLUMNS.contains(&name.as_str())) {
        let known = COLUMNS.join(",");
        return Err(broken(&format_args!("there is no column {unknown:?}; these are known: {known}")));
    }
    let mut objects = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let row: BTreeMap<&str, &str> =
            columns.iter().map(String::as_str).zip(&record).filter(|(_, cell)| !cell.is_empty()).collect();
        objects.push(row_object(&row, path).map_err(|error| broken(&format_args!("line {line}: {error}")))?);
    }
    Ok(objects)
}

/// An issuer of as many fields as the row has.
fn row_object(row: &BTreeMap<&str, &str>, table: &Path) -> Result<Map<String, Value>, String> {
    let mut object = Map::new();
    for field in ["id", "country", "homepage"] {
        object.extend(row.get(field).map(|text| (field.to_owned(), json!(text))));
    }
    let mut names = Vec::new();
    match (row.get("name"), row.get("language")) {
        (Some(name), Some(language)) => names.push(json!({"lang": language, "name": name})),
        (None, None) => {}
        (Some(_), None) | (None, Some(_)) => return Err("name and language belong together".to_owned()),
    }
    if let Some(name) = row.get("name_en").filter(|_| row.get("language") != Some(&"en")) {
        names.push(json!({"lang": "en", "name": name}));
    }
    if !names.is_empty() {
        object.insert("names".to_owned(), Value::Array(names));
    }
    let mut scope = Map::new();
    for field in ["eqf_min", "eqf_max"] {
        if let Some(text) = row.get(field) {
            let level: i64 = text.parse().map_err(|_| format!("{field} {text:?} is no number"))?;
            scope.insert(field.to_owned(), level.into());
        }
    }
    for field in ["types", "countries"] {
        let words = |text: &&str| json!(text.split_whitespace().collect::<Vec<_>>());
        scope.extend(row.get(field).map(|text| (field.to_owned(), words(text))));
    }
    for field in ["from", "until"] {
        scope.extend(row.get(field).map(|text| (field.to_owned(), json!(text))));
    }
    // A new issuer without limits has a scope without limits; in an edit, no column means no change.
    if !scope.is_empty() || row.contains_key("name") {
        object.insert("scopes".to_owned(), json!([scope]));
    }
    if let Some(text) = row.get("key") {
        let from = match row.get("key_from") {
            Some(from) => (*from).to_owned(),
            None => clock::now().map_err(|failure| failure.to_string())?.day().to_string(),
        };
        let key = hex(&key_of(text, table)?.to_sec1_compressed());
        object.insert("keys".to_owned(), json!([{"key": key, "from": from}]));
    }
    Ok(object)
}

/// A key in a table: hexadecimal, or the path of a file.
fn key_of(text: &str, table: &Path) -> Result<PublicKey, String> {
    if text.len() >= 66 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return trust_file::key(text);
    }
    let path = table.parent().map_or_else(|| PathBuf::from(text), |folder| folder.join(text));
    key_file::open_public(&path).map_err(|failure| failure.to_string())
}

fn list(args: &ListArgs, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let file = TrustFile::open(&args.folder.path)?;
    for issuer in &file.issuers {
        if args.json {
            let value = serde_json::to_value(issuer).map_err(|error| Failure::input(&issuer.id, error))?;
            json::write_line(out, &value)?;
            continue;
        }
        let name = issuer.names.first().map_or("", |name| name.name.as_str());
        writeln!(out, "{}  {}  {name}", styled(BOLD, &issuer.id), issuer.country)?;
        for key in &issuer.keys {
            writeln!(out, "    {}", key.describe())?;
        }
        if let Some(pin) = &issuer.status {
            writeln!(out, "    status list {}, signed by {}", pin.address, pin.kid)?;
        }
    }
    if !args.json {
        writeln!(out, "{} issuer(s); newest list: version {}", file.issuers.len(), file.list_version)?;
    }
    Ok(ExitStatus::Done)
}
