//! `qualistamp trust show`: shows a root, a trust list or the operator's folder in words.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use qualistamp_core::{Draft, Kid, RootContent, TrustListContent};
use qualistamp_issuing::files::folder_of;
use qualistamp_issuing::{
    Signable, SigningError, TrustFile, TrustFileError, last_signed_list, list_changes, newest_list,
    newest_root,
};
use serde_json::{Map, Value, json};

use crate::args::metadata_file::read_draft;
use crate::clock;
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::json;
use crate::report::roots;
use crate::report::trust_changes;
use crate::report::trust_words;
use crate::style::{AMBER, BOLD, styled};

/// Show a root, a trust list or the whole folder in words
///
/// Read it before you sign. Everything is shown: names, countries, scopes, keys with their validity and state, seals, status lists,
/// and the keys and thresholds of a root. Signatures are counted if there is a root to count them by. Keys are shown with their
/// thumbprints: compare those, because a kid is short enough to be imitated.
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
Examples:
  qualistamp trust show trust/root-1.cbor
  qualistamp trust show trust/trust.json        what the next trust list will say
  qualistamp trust show                         newest root and list, and what trust.json changes
  qualistamp trust show --json list-1.cbor")]
pub(crate) struct Args {
    /// Root, trust list or trust.json, signed or not, or the working folder
    #[arg(value_name = "FILE", default_value = "trust")]
    file: PathBuf,
    /// For a list: the root that names its keys. For a root: the previous root [default: in the folder of FILE]
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
    /// Print one JSON object per root or list, each on a line of its own
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    if !args.file.is_dir() {
        show(&args.file, args, out)?;
        return Ok(ExitStatus::Done);
    }
    let files = [newest_root(&args.file), newest_list(&args.file)];
    let mut found = false;
    for path in files.into_iter().flatten() {
        show(&path, args, out)?;
        found = true;
    }
    let trust_file = TrustFile::path(&args.file);
    if trust_file.exists() {
        show_next(&trust_file, args, out)?;
    } else if !found {
        return Err(Failure::input(
            Foreign::path(&args.file),
            "there is no root, no trust list and no trust.json in this folder",
        ));
    }
    Ok(ExitStatus::Done)
}

/// Shows one file.
fn show(path: &Path, args: &Args, out: &mut dyn Write) -> Result<(), Failure> {
    if path.extension().is_some_and(|extension| extension == "json") {
        let (root, list) = next(path)?;
        if args.json {
            write_json(trust_words::list_json(&list), path, Value::Null, out)?;
        } else {
            let from = styled(BOLD, format!("Trust list {}, not made yet", list.version));
            writeln!(out, "{from}, from {}: {}", Foreign::path(path), trust_words::totals(&list))?;
            trust_words::list(&list, out)?;
            writeln!(out, "Its keys are those of root {}.", root.version)?;
        }
        return Ok(());
    }
    let draft = read_draft(path)?;
    let signatures = Signable::open(path, args.root.as_deref()).map(|signable| signable.progress());
    if args.json {
        let object = match &draft {
            Draft::Root(root) => trust_words::root_json(root),
            Draft::TrustList(list) => trust_words::list_json(list),
        };
        let names = |kids: &[Kid]| kids.iter().map(Kid::to_string).collect::<Vec<_>>();
        let signatures: Vec<Value> = signatures
            .iter()
            .flatten()
            .map(|role| {
                json!({"role": role.name, "threshold": role.threshold, "signed": names(&role.signed), "unsigned": names(&role.unsigned)})
            })
            .collect();
        return write_json(object, path, signatures.into(), out);
    }
    match &draft {
        Draft::Root(root) => trust_words::root(root, out)?,
        Draft::TrustList(list) => roots::describe_list(list, out)?,
    }
    match signatures {
        Ok(roles) => roots::describe_progress(&roles, out)?,
        Err(error @ (SigningError::NoRoot { .. } | SigningError::NoPreviousRoot { .. })) => {
            writeln!(out, "  {} {} with --root", styled(AMBER, "signatures not counted:"), Foreign(error))?;
        }
        Err(error) => return Err(Failure::Input(error.to_string())),
    }
    if let Draft::TrustList(list) = &draft {
        trust_words::list(list, out)?;
    }
    Ok(())
}

fn write_json(
    mut object: Map<String, Value>,
    path: &Path,
    signatures: Value,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    object.insert("file".to_owned(), path.to_string_lossy().into());
    object.insert("signatures".to_owned(), signatures);
    Ok(json::write_line(out, &Value::Object(object))?)
}

/// The next trust list that trust.json would make, and the root whose keys sign it.
fn next(path: &Path) -> Result<(RootContent, TrustListContent), Failure> {
    let file = TrustFile::read(path)?;
    let now = clock::now()?;
    let record = |error| TrustFileError::Record { path: path.to_owned(), error };
    let list = file.next_list(now, now).map_err(record)?;
    Ok((file.root_content().map_err(record)?, list))
}

/// Shows what the next trust list will change.
fn show_next(path: &Path, args: &Args, out: &mut dyn Write) -> Result<(), Failure> {
    let Some((signed, old)) = last_signed_list(folder_of(path), None) else {
        return show(path, args, out);
    };
    if args.json {
        return show(path, args, out);
    }
    let (_, mut list) = next(path)?;
    // When the list will be made is not known yet.
    (list.issued, list.next_update) = (old.issued, old.next_update);
    let changes = list_changes(&old, &list);
    let (path, signed) = (Foreign::path(path), Foreign::path(&signed));
    if changes.len() == 1 {
        writeln!(out, "{path} changes nothing in {signed}.")?;
        return Ok(());
    }
    writeln!(out, "{} in {path} against {signed}:", styled(BOLD, "Changes"))?;
    Ok(trust_changes::write(&trust_changes::of_lists(&changes), out)?)
}
