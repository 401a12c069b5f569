//! What verification looks up beside the trust list: status lists, registers and withdrawn keys.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::key::PublicKey;
use crate::model::UnixTime;

use super::issuer::{Issuer, IssuerKey, KeyState, StatusPin};
use super::part::Part;
use super::register::{Register, RegisterFault};
use super::status::{StatusFault, StatusList};

/// The status lists at hand, by address.
///
/// Whoever puts one in need not have verified it: it is verified when it is first asked for, with the key that the trust
/// list pins. Opening thousands at once would take seconds; a relying party asks for a few.
#[derive(Debug, Clone, Default)]
pub struct StatusLists {
    by_address: HashMap<String, StatusSlot>,
}

#[derive(Debug, Clone)]
enum StatusSlot {
    Held {
        token: Part,
        opened: OnceLock<Result<StatusList, StatusFault>>,
    },
    /// One came, but could not be used.
    Refused(StatusFault),
}

impl StatusLists {
    /// Puts in the token for `address`, in place of any other.
    pub fn insert(&mut self, address: &str, token: Vec<u8>) {
        self.hold(address, Part::all(token));
    }

    pub(super) fn hold(&mut self, address: &str, token: Part) {
        let slot = StatusSlot::Held { token, opened: OnceLock::new() };
        self.by_address.insert(address.to_owned(), slot);
    }

    /// Remembers that what came for `address` could not be used, unless something usable is held.
    pub(super) fn refuse(&mut self, address: &str, fault: StatusFault) {
        self.by_address.entry(address.to_owned()).or_insert(StatusSlot::Refused(fault));
    }

    /// The tokens at hand.
    pub(super) fn tokens(&self) -> impl Iterator<Item = (&str, &Part)> {
        self.by_address.iter().filter_map(|(address, slot)| match slot {
            StatusSlot::Held { token, .. } => Some((address.as_str(), token)),
            StatusSlot::Refused(_) => None,
        })
    }

    /// How many came that may be usable: each is verified when it is first asked for.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tokens().count()
    }

    /// Whether none came.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tokens().next().is_none()
    }

    /// The status list that the trust list pins for `issuer`; `None` if none came.
    ///
    /// # Errors
    /// Why the one that came cannot be used.
    pub fn find(
        &self,
        issuer: &Issuer,
        pin: &StatusPin,
        withdrawn: &WithdrawnKeys,
    ) -> Option<Result<&StatusList, &StatusFault>> {
        match self.by_address.get(pin.address.as_signed())? {
            StatusSlot::Held { token, opened } => {
                Some(opened.get_or_init(|| open_pinned(token.bytes(), issuer, pin, withdrawn)).as_ref())
            }
            StatusSlot::Refused(fault) => Some(Err(fault)),
        }
    }
}

/// Opens a token with the key that is pinned for it, unless that key may be in other hands: a thief reinstates at will.
pub(super) fn open_pinned(
    token: &[u8],
    issuer: &Issuer,
    pin: &StatusPin,
    withdrawn: &WithdrawnKeys,
) -> Result<StatusList, StatusFault> {
    let keys: Vec<PublicKey> = issuer.keys_with(pin.kid).filter_map(IssuerKey::public_key).collect();
    let safe: Vec<&PublicKey> = keys
        .iter()
        .zip(issuer.keys_with(pin.kid))
        .filter(|(public, key)| withdrawn.since(key, public).is_none())
        .map(|(public, _)| public)
        .collect();
    if safe.is_empty() {
        return Err(StatusFault::KeyCompromised { kid: pin.kid });
    }
    StatusList::open(token, pin.address.as_signed(), pin.kid, safe)
}

/// The registers at hand, by seal.
///
/// As with [`StatusLists`], a register is checked against its seal when it is first asked for.
#[derive(Debug, Clone, Default)]
pub struct Registers {
    by_seal: HashMap<[u8; 32], RegisterSlot>,
}

#[derive(Debug, Clone)]
struct RegisterSlot {
    fingerprints: Part,
    opened: OnceLock<Result<Register, RegisterFault>>,
}

impl Registers {
    /// Puts in the fingerprints that were sealed as `seal`.
    pub fn insert(&mut self, seal: [u8; 32], fingerprints: Vec<u8>) {
        self.hold(seal, Part::all(fingerprints));
    }

    pub(super) fn hold(&mut self, seal: [u8; 32], fingerprints: Part) {
        self.by_seal.insert(seal, RegisterSlot { fingerprints, opened: OnceLock::new() });
    }

    pub(super) fn fingerprints(&self, seal: &[u8; 32]) -> Option<&Part> {
        self.by_seal.get(seal).map(|slot| &slot.fingerprints)
    }

    pub(super) fn seals(&self) -> impl Iterator<Item = [u8; 32]> {
        self.by_seal.keys().copied()
    }

    /// How many came: each is checked against its seal when it is first asked for.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_seal.len()
    }

    /// Whether none came.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_seal.is_empty()
    }

    /// The register with this seal; `None` if it is not at hand, or what is at hand is another.
    #[must_use]
    pub fn find(&self, seal: [u8; 32]) -> Option<&Register> {
        let slot = self.by_seal.get(&seal)?;
        slot.opened.get_or_init(|| Register::open(slot.fingerprints.bytes(), seal)).as_ref().ok()
    }
}

/// Keys that a trust list once called compromised. They stay so, whatever later lists say, until a later root reinstates them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WithdrawnKeys {
    pub(super) by_thumbprint: BTreeMap<[u8; 32], Withdrawal>,
}

/// When a key was withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Withdrawal {
    /// Since when somebody else may have it.
    pub since: UnixTime,
    /// Version of the root in force when this was first seen.
    pub root: u64,
}

impl WithdrawnKeys {
    /// Since when the key may be in other hands, by what the list says now or any list said before.
    #[must_use]
    pub fn since(&self, key: &IssuerKey, public: &PublicKey) -> Option<UnixTime> {
        let remembered = match self.by_thumbprint.is_empty() {
            true => None,
            false => self.by_thumbprint.get(&public.thumbprint()).map(|withdrawal| withdrawal.since),
        };
        match (key.state, remembered) {
            (KeyState::Sound, remembered) => remembered,
            (KeyState::CompromisedSince(since), None) => Some(since),
            (KeyState::CompromisedSince(since), Some(remembered)) => Some(since.min(remembered)),
        }
    }

    /// All of them, by COSE key thumbprint.
    pub fn iter(&self) -> impl Iterator<Item = (&[u8; 32], &Withdrawal)> {
        self.by_thumbprint.iter()
    }

    pub(super) fn withdraw(&mut self, thumbprint: [u8; 32], since: UnixTime, root: u64) {
        let withdrawal = self.by_thumbprint.entry(thumbprint).or_insert(Withdrawal { since, root });
        withdrawal.since = withdrawal.since.min(since);
    }

    /// Lifts withdrawals that were first seen under a root before version `root`.
    pub(super) fn reinstate(&mut self, thumbprints: &[[u8; 32]], root: u64) {
        for thumbprint in thumbprints {
            if self.by_thumbprint.get(thumbprint).is_some_and(|withdrawal| withdrawal.root < root) {
                self.by_thumbprint.remove(thumbprint);
            }
        }
    }
}
