//! Public keys on the command line, and the roles they make.

use std::path::PathBuf;

use qualistamp_core::{PublicKey, Role};
use qualistamp_issuing::read_public_key;

use crate::exit::Failure;

/// Reads public keys.
pub(crate) fn keys(paths: &[PathBuf]) -> Result<Vec<PublicKey>, Failure> {
    paths.iter().map(|path| Ok(read_public_key(path)?)).collect()
}

/// The role of `keys`, of which `threshold` must sign; `what` is what they are called.
pub(crate) fn role(what: &str, keys: Vec<PublicKey>, threshold: usize) -> Result<Role, Failure> {
    Role::new(keys, threshold).map_err(|error| Failure::Usage(format!("{what}: {error}")))
}
