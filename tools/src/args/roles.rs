//! Roles from public key files on the command line.

use std::path::PathBuf;

use qualistamp_core::{Algorithm, Group, Role, VerificationKey};
use qualistamp_issuing::{KeyLabels, read_label, read_verification_key};

use crate::exit::Failure;

/// Reads public key files, of either algorithm.
pub(crate) fn keys(paths: &[PathBuf]) -> Result<Vec<VerificationKey>, Failure> {
    paths.iter().map(|path| Ok(read_verification_key(path)?)).collect()
}

/// What the keys in these files are called.
pub(crate) fn label_keys(paths: &[PathBuf], labels: &mut KeyLabels) -> Result<(), Failure> {
    for path in paths {
        if let Some(label) = read_label(path)? {
            labels.set(&read_verification_key(path)?.thumbprint(), &label);
        }
    }
    Ok(())
}

/// How many keys must sign, of the group of each algorithm.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Thresholds {
    pub(crate) es256: usize,
    pub(crate) ml_dsa: usize,
}

/// The role of `keys`, with a group for each of their algorithms. Errors call the keys `what`.
///
/// ML-DSA-44 stands beside ES256 and never in its place, so a role without ES256 keys is refused.
pub(crate) fn role(what: &str, keys: Vec<VerificationKey>, thresholds: Thresholds) -> Result<Role, Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::Usage(format!("{what}: {error}"));
    let (es256, ml_dsa): (Vec<_>, Vec<_>) =
        keys.into_iter().partition(|key| key.algorithm() == Algorithm::Es256);
    if es256.is_empty() && !ml_dsa.is_empty() {
        return Err(failed(
            &"only ML-DSA-44 keys, which sign beside ES256 keys and not in their place; give ES256 keys too",
        ));
    }
    let mut groups = vec![Group::new(es256, thresholds.es256).map_err(|error| failed(&error))?];
    if !ml_dsa.is_empty() {
        let group = Group::new(ml_dsa, thresholds.ml_dsa);
        groups.push(group.map_err(|error| failed(&format_args!("ML-DSA-44: {error}")))?);
    }
    Role::of_groups(groups).map_err(|error| failed(&error))
}
