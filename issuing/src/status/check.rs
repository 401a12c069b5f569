//! Checks the key that signs a status list against the trust list, before anything is signed.

use std::fmt;

use qualistamp_core::{KeyState, Kid, PublicKey, TrustList, UnixTime};

/// Why verifiers would not accept a status list that a key signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatusKeyFault {
    /// No issuer of the trust list has a status list with this address.
    UnknownAddress,
    /// The trust list names another key for it.
    OtherKey {
        /// The key that it names.
        expected: Kid,
    },
    /// Somebody else may have the key.
    Withdrawn {
        /// Since when.
        since: UnixTime,
    },
}

impl fmt::Display for StatusKeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownAddress => write!(
                f,
                "no issuer in the trust list has a status list with this address; get the newest trust list, or send the address and \
                 the key to its operator"
            ),
            Self::OtherKey { expected } => write!(
                f,
                "the trust list names the key {expected} for this status list; verifiers would refuse what another key signs"
            ),
            Self::Withdrawn { since } => write!(
                f,
                "this key is withdrawn since {since}, because somebody else may have it; verifiers refuse what it signs"
            ),
        }
    }
}

/// Why verifiers would not accept the status list at `address` if `key` signs it. `None` if they would.
#[must_use]
pub fn status_key_fault(list: &TrustList, address: &str, key: &PublicKey) -> Option<StatusKeyFault> {
    let pinned = list.issuers().find_map(|issuer| {
        let pin = issuer.status.clone().filter(|pin| pin.address.as_signed() == address)?;
        Some((issuer, pin))
    });
    let Some((issuer, pin)) = pinned else { return Some(StatusKeyFault::UnknownAddress) };
    let held = issuer.keys.iter().find(|held| held.public_key().as_ref() == Some(key));
    match held {
        Some(held) if key.kid() == pin.kid => match held.state {
            KeyState::CompromisedSince(since) => Some(StatusKeyFault::Withdrawn { since }),
            KeyState::Sound => None,
        },
        Some(_) | None => Some(StatusKeyFault::OtherKey { expected: pin.kid }),
    }
}
