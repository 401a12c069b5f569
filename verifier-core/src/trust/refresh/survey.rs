//! What a refresh needs from all issuers of a list, collected in one pass.

use std::collections::{BTreeSet, HashMap};

use crate::key::{Kid, PublicKey};
use crate::model::UnixTime;
use crate::trust::floors::Floors;
use crate::trust::issuer::{Issuer, IssuerKey, KeyState, Seal, StatusPin};
use crate::trust::list::TrustList;
use crate::trust::withdrawn::WithdrawnKeys;

/// The result of one pass over all issuers.
#[derive(Default)]
pub(super) struct Survey {
    /// Compromised keys.
    pub(super) compromised: Vec<CompromisedKey>,
    /// Issuers by the address of their status list.
    pub(super) pinned: HashMap<String, (Issuer, StatusPin)>,
    /// The seals of registers, each with the identifier of its key. An issuer may list the seal of another, so one seal can have
    /// several keys.
    seals: BTreeSet<([u8; 32], Kid)>,
}

/// A key that the list calls compromised.
pub(super) struct CompromisedKey {
    pub(super) thumbprint: [u8; 32],
    pub(super) since: UnixTime,
    pub(super) seals: Vec<Seal>,
}

impl Survey {
    pub(super) fn of(list: &TrustList) -> Self {
        let mut survey = Self::default();
        for issuer in list.issuers() {
            for key in &issuer.keys {
                if let KeyState::CompromisedSince(since) = key.state
                    && let Some(public) = key.public_key()
                {
                    let (thumbprint, seals) = (public.thumbprint(), key.seals.clone());
                    survey.compromised.push(CompromisedKey { thumbprint, since, seals });
                }
                survey.seals.extend(key.seals.iter().map(|seal| (seal.root, key.kid())));
            }
            if let Some(pin) = issuer.status.clone() {
                survey.pinned.insert(pin.address.as_signed().to_owned(), (issuer, pin));
            }
        }
        survey
    }

    /// Whether the list has this seal for a key with this identifier.
    pub(super) fn has_seal(&self, seal: [u8; 32], kid: Kid) -> bool {
        self.seals.contains(&(seal, kid))
    }

    /// The identifier of a key with this seal.
    pub(super) fn key_of_seal(&self, seal: [u8; 32]) -> Option<Kid> {
        let from = (seal, Kid([0; 4]));
        self.seals.range(from..).next().filter(|(found, _)| *found == seal).map(|(_, kid)| *kid)
    }

    /// 6. Remembers the keys that the list, issued at `listed`, calls compromised.
    pub(super) fn withdraw_in(&self, floors: &mut Floors, listed: UnixTime) {
        for key in &self.compromised {
            floors.withdrawn.withdraw(key.thumbprint, key.since, listed, &key.seals);
        }
    }
}

/// Keys that are withdrawn although the list calls them sound.
pub(super) fn still_withdrawn(
    list: Option<&TrustList>,
    withdrawn: &WithdrawnKeys,
    survey: &Survey,
) -> Vec<Kid> {
    let Some(list) = list else { return Vec::new() };
    let said = |thumbprint: &[u8; 32]| survey.compromised.iter().any(|key| key.thumbprint == *thumbprint);
    let mut kids = Vec::new();
    for (thumbprint, _) in withdrawn.iter().filter(|(thumbprint, _)| !said(thumbprint)) {
        let kid = Kid::of(thumbprint);
        let listed = |public: PublicKey| public.thumbprint() == *thumbprint;
        if list.candidates(kid).filter_map(|(_, key)| IssuerKey::public_key(&key)).any(listed) {
            kids.push(kid);
        }
    }
    kids
}
