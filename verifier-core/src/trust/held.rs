//! What verification looks up besides the trust list: status lists and registers.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::key::PublicKey;

use super::issuer::{Issuer, StatusPin};
use super::part::Part;
use super::register::{Register, RegisterFault};
use super::status::{StatusFault, StatusList};
use super::withdrawn::KeySafety;

/// The available status lists, by address.
///
/// They need not be verified when they are inserted. Each is verified when it is first used, with the key that the trust list
/// pins. Verifying thousands at once would take seconds, and a relying party needs only a few.
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
    /// One was offered, but is unusable.
    Refused(StatusFault),
}

impl StatusLists {
    /// Inserts the token for `address`, and replaces any other.
    pub fn insert(&mut self, address: &str, token: Vec<u8>) {
        self.hold(address, Part::all(token));
    }

    pub(super) fn hold(&mut self, address: &str, token: Part) {
        let slot = StatusSlot::Held { token, opened: OnceLock::new() };
        self.by_address.insert(address.to_owned(), slot);
    }

    /// Records why the token offered for `address` is unusable, unless there is another one.
    pub(super) fn refuse(&mut self, address: &str, fault: StatusFault) {
        self.by_address.entry(address.to_owned()).or_insert(StatusSlot::Refused(fault));
    }

    /// The available tokens.
    pub(super) fn tokens(&self) -> impl Iterator<Item = (&str, &Part)> {
        self.by_address.iter().filter_map(|(address, slot)| match slot {
            StatusSlot::Held { token, .. } => Some((address.as_str(), token)),
            StatusSlot::Refused(_) => None,
        })
    }

    /// Number of status lists. Some may turn out to be unusable when they are first used.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tokens().count()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tokens().next().is_none()
    }

    /// The status list that the trust list pins for `issuer`; `None` if it is missing.
    ///
    /// # Errors
    /// Why the available one is unusable.
    pub fn find(
        &self,
        issuer: &Issuer,
        pin: &StatusPin,
        safety: KeySafety<'_>,
    ) -> Option<Result<&StatusList, &StatusFault>> {
        match self.by_address.get(pin.address.as_signed())? {
            StatusSlot::Held { token, opened } => {
                Some(opened.get_or_init(|| open_pinned(token.bytes(), issuer, pin, safety)).as_ref())
            }
            StatusSlot::Refused(fault) => Some(Err(fault)),
        }
    }
}

/// Opens a token with the key that is pinned for it, unless that key may be compromised: a thief could reinstate awards.
pub(super) fn open_pinned(
    token: &[u8],
    issuer: &Issuer,
    pin: &StatusPin,
    safety: KeySafety<'_>,
) -> Result<StatusList, StatusFault> {
    let safe: Vec<PublicKey> = issuer
        .keys_with(pin.kid)
        .filter_map(|key| key.public_key().filter(|public| safety.compromised_since(key, public).is_none()))
        .collect();
    if safe.is_empty() {
        return Err(StatusFault::KeyCompromised { kid: pin.kid });
    }
    StatusList::open(token, pin.address.as_signed(), pin.kid, &safe)
}

/// The available registers, by seal.
///
/// As with [`StatusLists`], a register is checked against its seal when it is first used.
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
    /// Inserts the fingerprints that were sealed as `seal`.
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

    /// Number of registers. Some may turn out not to match their seal when they are first used.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_seal.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_seal.is_empty()
    }

    /// The register with this seal; `None` if it is missing or does not match its seal.
    #[must_use]
    pub fn find(&self, seal: [u8; 32]) -> Option<&Register> {
        let slot = self.by_seal.get(&seal)?;
        slot.opened.get_or_init(|| Register::open(slot.fingerprints.bytes(), seal)).as_ref().ok()
    }
}
