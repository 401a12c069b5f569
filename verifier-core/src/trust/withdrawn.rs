//! Withdrawn keys: what trust lists called compromised, and what roots have reinstated since.

use std::collections::BTreeMap;

use crate::key::PublicKey;
use crate::model::UnixTime;

use super::issuer::{IssuerKey, KeyState, Seal};

/// Thumbprint of a key (RFC 9679, SHA-256).
pub(super) type Thumbprint = [u8; 32];

/// Keys that a trust list has called compromised, and keys that a root has reinstated.
///
/// A withdrawn key stays withdrawn, even if later lists call it sound. Only a root reinstates it, and a reinstatement outranks every
/// list that was issued before that root, whenever such a list arrives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WithdrawnKeys {
    pub(super) by_thumbprint: BTreeMap<Thumbprint, Withdrawal>,
    /// When the newest root that reinstates the key was issued.
    pub(super) reinstated: BTreeMap<Thumbprint, UnixTime>,
}

/// Which withdrawals a root undoes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outranked {
    /// Those by lists issued before the root.
    IssuedBefore,
    /// All: the root replaced list keys.
    All,
}

/// When a key was withdrawn, and what was known of it then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Since when it may be compromised: the earliest time that a list stated.
    pub since: UnixTime,
    /// When the newest list that calls it compromised was issued. A root issued later can reinstate the key.
    pub listed: UnixTime,
    /// The seals that the key had when it was first withdrawn, ascending. Whoever has the key can sign stamps for a register
    /// that is sealed later.
    pub seals: Vec<[u8; 32]>,
}

impl WithdrawnKeys {
    /// All withdrawn keys, by COSE key thumbprint.
    pub fn iter(&self) -> impl Iterator<Item = (&Thumbprint, &Withdrawal)> {
        self.by_thumbprint.iter()
    }

    /// What is known of keys in a list that was issued at `listed`.
    #[must_use]
    pub fn under(&self, listed: UnixTime) -> KeySafety<'_> {
        KeySafety { withdrawn: self, listed }
    }

    /// Remembers that a list issued at `listed` calls a key compromised since `since`, and has these seals for it.
    pub(super) fn withdraw(
        &mut self,
        thumbprint: Thumbprint,
        since: UnixTime,
        listed: UnixTime,
        seals: &[Seal],
    ) {
        if self.outranks(&thumbprint, listed) {
            return;
        }
        let withdrawal = self.by_thumbprint.entry(thumbprint).or_insert_with(|| {
            let mut seals: Vec<[u8; 32]> = seals.iter().map(|seal| seal.root).collect();
            seals.sort_unstable();
            seals.dedup();
            Withdrawal { since, listed, seals }
        });
        withdrawal.since = withdrawal.since.min(since);
        withdrawal.listed = withdrawal.listed.max(listed);
    }

    /// Undoes withdrawals, as a root issued at `root_issued` demands. Lists issued before do not withdraw these keys again.
    pub(super) fn reinstate(
        &mut self,
        thumbprints: &[Thumbprint],
        root_issued: UnixTime,
        outranked: Outranked,
    ) {
        for thumbprint in thumbprints {
            let reinstated = self.reinstated.entry(*thumbprint).or_insert(root_issued);
            *reinstated = (*reinstated).max(root_issued);
            let listed = self.by_thumbprint.get(thumbprint).map(|withdrawal| withdrawal.listed);
            let undone = match outranked {
                Outranked::All => true,
                Outranked::IssuedBefore => listed.is_some_and(|listed| listed < root_issued),
            };
            if undone {
                self.by_thumbprint.remove(thumbprint);
            }
        }
    }

    /// Whether the key is withdrawn, whatever the list in use says.
    pub(super) fn contains(&self, thumbprint: &Thumbprint) -> bool {
        self.by_thumbprint.contains_key(thumbprint)
    }

    /// Whether a root issued after `listed` reinstated the key.
    fn outranks(&self, thumbprint: &Thumbprint, listed: UnixTime) -> bool {
        self.reinstated.get(thumbprint).is_some_and(|reinstated| listed < *reinstated)
    }
}

/// Whether keys of one trust list are compromised, according to that list and to what is remembered.
#[derive(Debug, Clone, Copy)]
pub struct KeySafety<'a> {
    withdrawn: &'a WithdrawnKeys,
    /// When the list was issued.
    listed: UnixTime,
}

impl KeySafety<'_> {
    /// Since when the key may be compromised; `None` if nothing is known against it.
    #[must_use]
    pub fn compromised_since(self, key: &IssuerKey, public: &PublicKey) -> Option<UnixTime> {
        let WithdrawnKeys { by_thumbprint, reinstated } = self.withdrawn;
        if by_thumbprint.is_empty() && reinstated.is_empty() {
            return stated(key);
        }
        let thumbprint = public.thumbprint();
        let stated = stated(key).filter(|_| !self.withdrawn.outranks(&thumbprint, self.listed));
        let remembered = by_thumbprint.get(&thumbprint).map(|withdrawal| withdrawal.since);
        match (stated, remembered) {
            (Some(stated), Some(remembered)) => Some(stated.min(remembered)),
            (since, None) | (None, since) => since,
        }
    }

    /// The seals of the key that count: all, unless it is withdrawn. Then only those it had when it was first withdrawn.
    pub fn counted_seals<'k>(self, key: &'k IssuerKey, public: &PublicKey) -> impl Iterator<Item = &'k Seal> {
        let known = match self.withdrawn.by_thumbprint.is_empty() {
            true => None,
            false => {
                self.withdrawn.by_thumbprint.get(&public.thumbprint()).map(|withdrawal| &withdrawal.seals)
            }
        };
        key.seals.iter().filter(move |seal| known.is_none_or(|known| known.binary_search(&seal.root).is_ok()))
    }
}

/// Since when the list calls the key compromised.
fn stated(key: &IssuerKey) -> Option<UnixTime> {
    match key.state {
        KeyState::Sound => None,
        KeyState::CompromisedSince(since) => Some(since),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> UnixTime {
        UnixTime::from_seconds(seconds).unwrap()
    }

    fn seal(root: u8) -> Seal {
        Seal { sealed: at(1), complete: at(1), root: [root; 32] }
    }

    #[test]
    fn a_reinstatement_outranks_lists_issued_before_it() {
        let mut keys = WithdrawnKeys::default();
        keys.withdraw([5; 32], at(6), at(30), &[]);
        keys.withdraw([5; 32], at(9), at(70), &[]);
        assert_eq!(keys.by_thumbprint[&[5; 32]], Withdrawal { since: at(6), listed: at(70), seals: vec![] });
        keys.reinstate(&[[5; 32]], at(70), Outranked::IssuedBefore);
        assert!(keys.contains(&[5; 32]), "a root does not outrank a list of the same second");
        keys.reinstate(&[[6; 32]], at(80), Outranked::IssuedBefore);
        assert!(keys.contains(&[5; 32]));
        keys.reinstate(&[[5; 32]], at(80), Outranked::IssuedBefore);
        assert!(!keys.contains(&[5; 32]));
        // The old list, served again, changes nothing; a newer one does.
        keys.withdraw([5; 32], at(6), at(70), &[]);
        assert!(!keys.contains(&[5; 32]));
        keys.withdraw([5; 32], at(6), at(80), &[]);
        assert!(keys.contains(&[5; 32]));
        // A list that a thief of the list keys has dated ahead does not bind the root that replaces them.
        keys.reinstate(&[[5; 32]], at(79), Outranked::All);
        assert!(!keys.contains(&[5; 32]));
    }

    #[test]
    fn seals_that_follow_a_withdrawal_are_not_remembered() {
        let mut keys = WithdrawnKeys::default();
        keys.withdraw([5; 32], at(6), at(30), &[seal(2), seal(1), seal(2)]);
        keys.withdraw([5; 32], at(6), at(40), &[seal(1), seal(2), seal(3)]);
        assert_eq!(keys.by_thumbprint[&[5; 32]].seals, [[1; 32], [2; 32]]);
    }
}
