//! Keeps seals from being added to keys that are withdrawn already: a thief can have anything sealed.

use qualistamp_core::{IssuerKey, KeyState, PublicKey, TrustListContent};

use crate::trust_file::error::TrustFileError;
use crate::trust_file::records::{IssuerRecord, KeyRecord};
use crate::trust_file::text::{parse_digest, parse_key};

/// The withdrawn keys, and the seals that each of them has.
#[derive(Default)]
pub(super) struct WithdrawnKeys(Vec<(PublicKey, Vec<[u8; 32]>)>);

impl WithdrawnKeys {
    /// Those of a list. A key that is not on the curve has signed nothing.
    pub(super) fn of_list(list: &TrustListContent) -> Self {
        let keys = list.issuers.iter().flat_map(|issuer| &issuer.keys);
        let withdrawn = keys.filter(|key| key.state != KeyState::Sound);
        Self(withdrawn.filter_map(|key| Some((key.public_key()?, seals_in_list(key)))).collect())
    }

    /// Those of the issuers of a trust file. What cannot be read there cannot be signed either.
    pub(super) fn of_records(issuers: &[IssuerRecord]) -> Self {
        let keys = issuers.iter().flat_map(|issuer| &issuer.keys);
        let withdrawn = keys.filter(|key| key.compromised_since.is_some());
        Self(withdrawn.filter_map(|key| Some((parse_key(&key.key).ok()?, seals_of_record(key)))).collect())
    }

    /// Fails if one of these keys has another seal in `list`.
    pub(super) fn refuse_new_seals_in_list(&self, list: &TrustListContent) -> Result<(), TrustFileError> {
        for issuer in &list.issuers {
            let might_be = |key: &&IssuerKey| self.0.iter().any(|(known, _)| known.kid() == key.kid());
            for key in issuer.keys.iter().filter(might_be) {
                if let Some(public) = key.public_key() {
                    self.refuse_new_seals(issuer.id.as_signed(), &public, &seals_in_list(key))?;
                }
            }
        }
        Ok(())
    }

    /// Fails if one of these keys has another seal in `issuers`.
    pub(super) fn refuse_new_seals_in_records(&self, issuers: &[IssuerRecord]) -> Result<(), TrustFileError> {
        if self.0.is_empty() {
            return Ok(());
        }
        for issuer in issuers {
            for key in issuer.keys.iter().filter(|key| !key.seals.is_empty()) {
                if let Ok(public) = parse_key(&key.key) {
                    self.refuse_new_seals(&issuer.id, &public, &seals_of_record(key))?;
                }
            }
        }
        Ok(())
    }

    fn refuse_new_seals(
        &self,
        issuer: &str,
        key: &PublicKey,
        seals: &[[u8; 32]],
    ) -> Result<(), TrustFileError> {
        let is_new = |seal| self.0.iter().any(|(known, seals)| known == key && !seals.contains(seal));
        if seals.iter().any(is_new) {
            return Err(TrustFileError::SealOfWithdrawnKey { kid: key.kid(), issuer: issuer.to_owned() });
        }
        Ok(())
    }
}

fn seals_in_list(key: &IssuerKey) -> Vec<[u8; 32]> {
    key.seals.iter().map(|seal| seal.root).collect()
}

fn seals_of_record(key: &KeyRecord) -> Vec<[u8; 32]> {
    key.seals.iter().filter_map(|seal| parse_digest(&seal.root).ok()).collect()
}
