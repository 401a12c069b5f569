//! Roles from public key files on the command line.

use std::path::PathBuf;

use qualistamp_core::{PublicKey, Role};
use qualistamp_issuing::read_public_key;

use crate::exit::Failure;

/// Reads public key files.
pub(crate) fn keys(paths: &[PathBuf]) -> Result<Vec<PublicKey>, Failure> {
    paths.iter().map(|path| Ok(read_public_key(path)?)).collect()
}

/// The role in which `threshold` of `keys` must sign. Errors call the keys `what`.
pub(crate) fn role(what: &str, keys: Vec<PublicKey>, threshold: usize) -> Result<Role, Failure> {
    Role::new(keys, threshold).map_err(|error| Failure::Usage(format!("{what}: {error}")))
}
