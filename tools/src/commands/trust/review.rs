//! What a signer sees before each signature: what changes against the last signed version, in words, and a question.

use std::io::Write;
use std::path::Path;

use qualistamp_core::{RootContent, TrustListContent};
use qualistamp_issuing::{files, last_signed_list, list_changes, parse_list, root_changes};

use crate::args::trust_source::labels_beside;
use crate::args::yes::Yes;
use crate::escape::Foreign;
use crate::exit::Failure;
use crate::report::counted::counted;
use crate::report::roots;
use crate::report::trust_changes::{self, Change};
use crate::report::trust_words;
use crate::style::{AMBER, BOLD, styled};

/// What is signed, and with what.
pub(crate) struct Review<'a> {
    /// The folder with the earlier lists.
    pub(crate) folder: &'a Path,
    /// The list to compare with, if it was named.
    pub(crate) previous: Option<&'a Path>,
    /// The file that gets another signature; none for a new list.
    pub(crate) signed: Option<&'a Path>,
    /// The key file.
    pub(crate) key: &'a Path,
    pub(crate) yes: Yes,
}

/// Shows what a trust list changes, and asks whether to sign it.
pub(crate) fn list(
    list: &TrustListContent,
    drafts: &[String],
    review: &Review<'_>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let labels = labels_beside(review.folder);
    roots::describe_list(list, out)?;
    let previous = match review.previous {
        Some(path) => Some((path.to_owned(), open_list(path)?)),
        None => last_signed_list(review.folder, review.signed),
    };
    let warnings = match previous {
        Some((path, previous)) => {
            let changes = list_changes(&previous, list);
            show_changes(trust_changes::of_lists(&changes, &labels), &Foreign::path(&path).to_string(), out)?
        }
        None => {
            let folder = Foreign::path(review.folder);
            writeln!(
                out,
                "There is no earlier signed list in {folder} to compare with (--previous names one). All of it:"
            )?;
            trust_words::list(list, &labels, out)?;
            0
        }
    };
    roots::drafts(drafts, out)?;
    ask(&format!("trust list {}", list.version), warnings, review)
}

/// Shows what a root changes against the one before it, and asks whether to sign it.
pub(crate) fn root(
    root: &RootContent,
    previous: Option<&RootContent>,
    review: &Review<'_>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let labels = labels_beside(review.folder);
    let warnings = match previous {
        Some(previous) => {
            roots::describe_root(root, out)?;
            let changes = root_changes(previous, root);
            show_changes(
                trust_changes::of_roots(&changes, &labels),
                &format!("root {}", previous.version),
                out,
            )?
        }
        None => {
            trust_words::root(root, &labels, out)?;
            writeln!(
                out,
                "This is the first root. Compare the thumbprints with those that the owners of the keys read out."
            )?;
            0
        }
    };
    ask(&format!("root {}", root.version), warnings, review)
}

fn open_list(path: &Path) -> Result<TrustListContent, Failure> {
    let signed = files::read(path, qualistamp_core::limits::MAX_METADATA_BYTES as u64)?;
    parse_list(&signed).map_err(|error| Failure::input(Foreign::path(path), error))
}

/// Writes the changes, and returns the number of warnings.
fn show_changes(changes: Vec<Change>, against: &str, out: &mut dyn Write) -> Result<usize, Failure> {
    writeln!(out, "{} {against}:", styled(BOLD, "Changes against"))?;
    trust_changes::write(&changes, out)?;
    Ok(changes.iter().filter(|change| change.unusual).count())
}

/// Asks whether to sign. Unusual changes are signed only if somebody has said so.
fn ask(what: &str, warnings: usize, review: &Review<'_>) -> Result<(), Failure> {
    let question = format!("Sign {what} with {}?", Foreign::path(review.key));
    if warnings == 0 {
        return review.yes.confirm(&question);
    }
    let marked = styled(AMBER, format!("{} marked with ! above", counted(warnings, "unusual change")));
    review.yes.require(&format!("{marked}. {question}"))
}
