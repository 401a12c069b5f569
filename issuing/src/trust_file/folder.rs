//! Names of roots and trust lists in the operator's folder, and the search for the newest.

use std::fs;
use std::path::{Path, PathBuf};

use qualistamp_core::{RootContent, unsigned};

use crate::files::{self, Access, FileError, IfExists};

/// Prefix of the names of roots.
const ROOT: &str = "root-";
/// Prefix of the names of trust lists.
const LIST: &str = "list-";

/// The name of a root in the operator's folder.
#[must_use]
pub fn root_name(version: u64) -> String {
    format!("{ROOT}{version}.cbor")
}

/// The root with the highest version in `folder`.
#[must_use]
pub fn newest_root(folder: &Path) -> Option<PathBuf> {
    newest(folder, ROOT)
}

/// The version in the name of a root.
pub(crate) fn root_version(name: &str) -> Option<u64> {
    version(name, ROOT)
}

/// The version in the name of a trust list.
pub(crate) fn list_version(name: &str) -> Option<u64> {
    version(name, LIST)
}

fn version(name: &str, prefix: &str) -> Option<u64> {
    name.strip_prefix(prefix)?.strip_suffix(".cbor")?.parse().ok()
}

/// The file `PREFIXn.cbor` in `folder` with the highest n.
fn newest(folder: &Path, prefix: &str) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    let newest = entries.filter_map(|entry| version(entry.file_name().to_str()?, prefix)).max()?;
    Some(folder.join(format!("{prefix}{newest}.cbor")))
}

/// The name of a trust list in the operator's folder.
#[must_use]
pub fn list_name(version: u64) -> String {
    format!("{LIST}{version}.cbor")
}

/// The trust list with the highest version in `folder`.
#[must_use]
pub fn newest_list(folder: &Path) -> Option<PathBuf> {
    newest(folder, LIST)
}

/// The trust lists in `folder` with versions below `version`, the newest first.
pub(crate) fn lists_before(folder: &Path, version: u64) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let versions = entries.filter_map(|entry| list_version(entry.file_name().to_str()?));
    let mut older: Vec<u64> = versions.filter(|found| *found < version).collect();
    older.sort_unstable();
    older.iter().rev().map(|version| folder.join(list_name(*version))).collect()
}

/// Writes a root without signatures into `folder`, and returns its path.
///
/// # Errors
/// [`FileError`].
pub fn write_unsigned_root(
    root: &RootContent,
    folder: &Path,
    if_exists: IfExists,
) -> Result<PathBuf, FileError> {
    let path = folder.join(root_name(root.version));
    files::write(&path, &unsigned(&root.to_cbor()), Access::Default, if_exists)?;
    Ok(path)
}
