//! Finds the last trust list that was signed completely: what the next one is compared with.

use std::fs;
use std::path::{Path, PathBuf};

use qualistamp_core::{
    Domain, Draft, Role, TrustListContent, VerificationKey, limits::MAX_METADATA_BYTES, signed_by,
};

use crate::files;
use crate::trust_file::folder::{list_version, root_version};

/// The trust list with the highest version in `folder` that enough list keys of a root in the folder have signed, without the file
/// `except`, which is to be signed. Roots are used as they are, because they are in the signer's own folder.
#[must_use]
pub fn last_signed_list(folder: &Path, except: Option<&Path>) -> Option<(PathBuf, TrustListContent)> {
    let names = names_in(folder);
    let roles = list_roles(folder, &names);
    let mut lists: Vec<(u64, &String)> =
        names.iter().filter_map(|name| Some((list_version(name)?, name))).collect();
    lists.sort_unstable();
    let except = except.and_then(|path| fs::canonicalize(path).ok());
    lists.into_iter().rev().map(|(_, name)| folder.join(name)).find_map(|path| {
        if except.is_some() && fs::canonicalize(&path).ok() == except {
            return None;
        }
        let signed = files::read(&path, MAX_METADATA_BYTES as u64).ok()?;
        if !roles.iter().any(|role| has_signed(role, &signed)) {
            return None;
        }
        match Draft::parse(&signed) {
            Ok(Draft::TrustList(list)) => Some((path, list)),
            Ok(Draft::Root(_)) | Err(_) => None,
        }
    })
}

/// Whether enough list keys of a root in `folder` have signed the trust list `signed`, or that cannot be said without a root.
pub(super) fn may_be_signed(folder: &Path, signed: &[u8]) -> bool {
    let roles = list_roles(folder, &names_in(folder));
    roles.is_empty() || roles.iter().any(|role| has_signed(role, signed))
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}

/// The list keys of all roots in `folder`.
fn list_roles(folder: &Path, names: &[String]) -> Vec<Role> {
    let roots = names.iter().filter(|name| root_version(name).is_some());
    roots.filter_map(|name| list_role(&folder.join(name))).collect()
}

fn list_role(path: &Path) -> Option<Role> {
    match Draft::parse(&files::read(path, MAX_METADATA_BYTES as u64).ok()?) {
        Ok(Draft::Root(root)) => Some(root.list),
        Ok(Draft::TrustList(_)) | Err(_) => None,
    }
}

fn has_signed(role: &Role, list: &[u8]) -> bool {
    let signed = role.keys().filter(|key| signed_by(list, Domain::TrustList, key).unwrap_or(false));
    role.met_by(&signed.map(VerificationKey::thumbprint).collect::<Vec<_>>())
}
