//! `qualistamp trust show`: shows a root, a trust list or the operator's folder in words.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use qualistamp_core::{Draft, Kid, RootContent, TrustListContent};
use qualistamp_issuing::files::folder_of;
use qualistamp_issuing::{
    KeyLabels, Signable, SigningError, TrustFile, last_signed_list, list_changes, newest_list, newest_root,
};
use serde_json::{Map, Value, json};

use crate::args::metadata_file::read_draft;
use crate::args::trust_source::{SourceKind, TrustSource, labels_beside};
use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::json;
use crate::report::roots;
use crate::report::trust_changes;
use crate::report::trust_words;
use crate::style::{AMBER, BOLD, styled};

/// Show a root, a trust list, a bundle or the whole folder in words
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
  qualistamp trust show bundle.cbor             the roots and the list in it
  qualistamp trust show --json list-1.cbor")]
pub(crate) struct Args {
    /// Root, trust list, bundle or trust.json, signed or not, or the working folder
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
    let source = TrustSource::read(path)?;
    let labels = labels_beside(path);
    match (source.kind, &source.list) {
        (SourceKind::TrustFile, Some(list)) => {
            if args.json {
                let mut object = trust_words::list_json(list);
                object.insert("drafts".to_owned(), source.drafts.into());
                return write_json(object, path, Value::Null, out);
            }
            let from = styled(BOLD, format!("Trust list {}, not made yet", list.version));
            writeln!(out, "{from}, from {}: {}", Foreign::path(path), trust_words::totals(list))?;
            trust_words::list(list, &labels, out)?;
            roots::drafts(&source.drafts, out)?;
            if let Some(root) = source.root() {
                writeln!(out, "Its keys are those of root {}.", root.version)?;
            }
            Ok(())
        }
        (SourceKind::Bundle, list) => show_bundle(path, &source.roots, list.as_ref(), args, out),
        (SourceKind::Root | SourceKind::TrustList | SourceKind::TrustFile, _) => {
            show_signed(path, &labels, args, out)
        }
    }
}

/// Shows the roots and the list of a bundle.
fn show_bundle(
    path: &Path,
    all_roots: &[RootContent],
    list: Option<&TrustListContent>,
    args: &Args,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    if args.json {
        for root in all_roots {
            write_json(trust_words::root_json(root), path, Value::Null, out)?;
        }
        return list.map_or(Ok(()), |list| write_json(trust_words::list_json(list), path, Value::Null, out));
    }
    writeln!(
        out,
        "{} {}: signatures not verified; `qualistamp bundle show` with --root verifies them",
        styled(BOLD, "Bundle"),
        Foreign::path(path)
    )?;
    let labels = labels_beside(path);
    for root in all_roots {
        trust_words::root(root, &labels, out)?;
    }
    let Some(list) = list else { return Ok(writeln!(out, "no trust list")?) };
    roots::describe_list(list, out)?;
    Ok(trust_words::list(list, &labels, out)?)
}

/// Shows a root or a trust list, and who has signed it.
fn show_signed(path: &Path, labels: &KeyLabels, args: &Args, out: &mut dyn Write) -> Result<(), Failure> {
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
        Draft::Root(root) => trust_words::root(root, labels, out)?,
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
        trust_words::list(list, labels, out)?;
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

/// Shows what the next trust list will change.
fn show_next(path: &Path, args: &Args, out: &mut dyn Write) -> Result<(), Failure> {
    let Some((signed, old)) = last_signed_list(folder_of(path), None) else {
        return show(path, args, out);
    };
    if args.json {
        return show(path, args, out);
    }
    let source = TrustSource::read(path)?;
    let Some(mut list) = source.list else { return Ok(()) };
    // When the list will be made is not known yet.
    (list.issued, list.next_update) = (old.issued, old.next_update);
    let changes = list_changes(&old, &list);
    let labels = labels_beside(path);
    let (path, signed) = (Foreign::path(path), Foreign::path(&signed));
    roots::drafts(&source.drafts, out)?;
    if changes.len() == 1 {
        writeln!(out, "{path} changes nothing in {signed}.")?;
        return Ok(());
    }
    writeln!(out, "{} in {path} against {signed}:", styled(BOLD, "Changes"))?;
    Ok(trust_changes::write(&trust_changes::of_lists(&changes, &labels), out)?)
}
