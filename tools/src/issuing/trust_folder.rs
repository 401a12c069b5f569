//! The operator's working folder: names of its roots and lists, and how they are found.

use std::fs;
use std::path::{Path, PathBuf};

use qualistamp_core::{PublicKey, Role, RootContent, unsigned};

use crate::exit::Failure;
use crate::files::{self, Access, IfExists};
use crate::issuing::key_file;

/// The name of a root in the working folder.
pub(crate) fn root_name(version: u64) -> String {
    format!("root-{version}.cbor")
}

/// The root with the highest version in `folder`.
pub(crate) fn newest_root(folder: &Path) -> Option<PathBuf> {
    newest(folder, "root-")
}

/// The file `PREFIXn.cbor` in `folder` with the highest n.
pub(crate) fn newest(folder: &Path, prefix: &str) -> Option<PathBuf> {
    let version = |name: &str| name.strip_prefix(prefix)?.strip_suffix(".cbor")?.parse::<u64>().ok();
    let entries = fs::read_dir(folder).ok()?.flatten();
    let newest = entries.filter_map(|entry| version(entry.file_name().to_str()?)).max()?;
    Some(folder.join(format!("{prefix}{newest}.cbor")))
}

/// Reads public keys.
pub(crate) fn open_keys(paths: &[PathBuf]) -> Result<Vec<PublicKey>, Failure> {
    paths.iter().map(|path| key_file::open_public(path)).collect()
}

/// The role of `keys`, of which `threshold` must sign.
pub(crate) fn role(what: &str, keys: Vec<PublicKey>, threshold: usize) -> Result<Role, Failure> {
    Role::new(keys, threshold).map_err(|error| Failure::Usage(format!("{what}: {error}")))
}

/// Writes a root that nobody has signed yet into `folder`, and returns its path.
pub(crate) fn write_unsigned_root(
    root: &RootContent,
    folder: &Path,
    existing: IfExists,
) -> Result<PathBuf, Failure> {
    let path = folder.join(root_name(root.version));
    files::write(&path, &unsigned(&root.to_cbor()), Access::Default, existing)?;
    Ok(path)
}
