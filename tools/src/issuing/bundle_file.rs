//! Bundle files, and what is put into them.

use std::path::Path;

use qualistamp_core::{
    Bundle, Draft, FINGERPRINT_BYTES, Issuer, IssuerKey, PublicKey, Register, Status, StatusList,
    TrustListContent,
    limits::{BUNDLE_BYTES_MAX, REGISTER_ENTRIES_MAX},
};

use crate::exit::Failure;
use crate::files;

/// Adds the register in `path` under the key of the list that has its seal.
pub(crate) fn add_register(bundle: &mut Bundle, list: &TrustListContent, path: &Path) -> Result<(), Failure> {
    let bytes = files::read(path, (REGISTER_ENTRIES_MAX * FINGERPRINT_BYTES) as u64)?;
    let register = Register::parse(&bytes)
        .map_err(|fault| Failure::input(path.display(), format_args!("no register: {fault}")))?;
    let seal = register.seal();
    let mut keys = list.issuers.iter().flat_map(|issuer| &issuer.keys);
    let key = keys.find(|key| key.seals.iter().any(|held| held.root == seal)).ok_or_else(|| {
        Failure::input(
            path.display(),
            "the trust list has no seal of this register; file it first: `qualistamp trust key seal`",
        )
    })?;
    bundle.add_register(key.kid(), seal, bytes);
    Ok(())
}

/// The content of a trust list that nobody vouches for.
pub(crate) fn list_of(signed: &[u8]) -> Result<TrustListContent, String> {
    match Draft::parse(signed) {
        Ok(Draft::TrustList(list)) => Ok(list),
        Ok(Draft::Root(_)) => Err("a root, a trust list is needed".to_owned()),
        Err(error) => Err(format!("no trust list: {error}")),
    }
}

/// The status list in `token`, if it is this issuer's.
pub(crate) fn status_of(issuer: &Issuer, token: &[u8]) -> Option<StatusList> {
    let pin = issuer.status.as_ref()?;
    let keys: Vec<PublicKey> = issuer.keys_with(pin.kid).filter_map(IssuerKey::public_key).collect();
    StatusList::open(token, pin.address.as_signed(), pin.kid, &keys).ok()
}

/// Reads a bundle file.
pub(crate) fn open(path: &Path) -> Result<Bundle, Failure> {
    let bytes = files::read(path, BUNDLE_BYTES_MAX as u64)?;
    Bundle::parse(&bytes).map_err(|fault| Failure::input(path.display(), fault))
}

/// How many awards of a status list are not valid.
pub(crate) fn not_valid(status: &StatusList) -> usize {
    let Ok(statuses) = status.statuses() else { return 0 };
    let entries = u32::try_from(statuses.entries()).unwrap_or(u32::MAX);
    (0..entries).filter(|&index| statuses.status(index) != Some(Status::Valid)).count()
}
