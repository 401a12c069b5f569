//! Floors: the newest version seen of everything, as protection against rollback.

use std::collections::BTreeMap;

use crate::model::UnixTime;

use super::list::TrustList;
use super::part::Part;
use super::root::{Root, RootContent};
use super::withdrawn::{Outranked, Thumbprint, WithdrawnKeys};

/// The newest version seen of each part. Store floors separately from the bundle, so that they survive its loss.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Floors {
    /// The newest root.
    pub root: Option<VersionFloor>,
    /// The newest trust list, as long as the keys that signed it meet the list role of the newest root.
    pub list: Option<ListFloor>,
    /// Which lists are refused since a root replaced the keys that signed the newest list.
    pub earliest_list: Option<EarliestList>,
    /// The newest time of issue of a root or list. A clock that is earlier must be wrong.
    ///
    /// Status lists do not count: an issuer whose clock is fast must not affect all others.
    pub clock: Option<UnixTime>,
    /// The newest status list of each address and key.
    pub status: BTreeMap<String, BTreeMap<Thumbprint, StatusFloor>>,
    /// Withdrawn and reinstated keys.
    pub withdrawn: WithdrawnKeys,
}

/// A version and its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VersionFloor {
    /// The version.
    pub version: u64,
    /// SHA-256 of the content.
    pub digest: [u8; 32],
}

/// The newest trust list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListFloor {
    /// Its version.
    pub version: u64,
    /// SHA-256 of its content.
    pub digest: [u8; 32],
    /// When it was issued.
    pub issued: UnixTime,
    /// Thumbprints of the keys of the list role that signed it, ascending. With them the next root decides whether this floor still
    /// stands, even if the list itself was lost.
    pub signers: Vec<[u8; 32]>,
}

/// The earliest list that is accepted after a root replaced the keys that signed the newest list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EarliestList {
    /// When that root was issued. Lists issued before are refused.
    pub issued: UnixTime,
    /// SHA-256 of the content of the newest list. It is accepted again if it also has signatures of the new keys: a mirror may have
    /// removed them before.
    pub replaced: [u8; 32],
}

/// The newest status list of an address and a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusFloor {
    /// When it was issued.
    pub issued: UnixTime,
    /// SHA-256 of its claims.
    pub digest: [u8; 32],
}

impl ListFloor {
    /// The floor that `list` sets.
    pub(super) fn of(list: &TrustList) -> Self {
        let (version, digest, issued) = (list.version(), list.digest(), list.issued());
        let mut signers = list.signers().to_vec();
        signers.sort_unstable();
        Self { version, digest, issued, signers }
    }

    /// Adds keys that signed the same list.
    pub(super) fn add_signers(&mut self, signers: &[[u8; 32]]) {
        self.signers.extend_from_slice(signers);
        self.signers.sort_unstable();
        self.signers.dedup();
    }

    /// The list that set this floor, if the device has it and `root` accepts its signatures.
    fn held(&self, root: &RootContent, held: Option<&Part>) -> Option<TrustList> {
        let list = TrustList::open(held?.bytes(), &root.list).ok()?;
        (list.digest() == self.digest).then_some(list)
    }
}

impl Floors {
    /// Raises the clock to the time of issue of a root or list.
    pub(super) fn see_time(&mut self, issued: UnixTime) {
        self.clock = self.clock.max(Some(issued));
    }

    /// Adopts `root`, unless it or a newer one was adopted before.
    ///
    /// `predecessor` is the root that signed it; `None` for an anchor. `held` is the signed list of the device, if it still has it.
    pub(super) fn adopt(&mut self, root: &Root, predecessor: Option<&RootContent>, held: Option<&Part>) {
        let content = root.content();
        if self.root.is_some_and(|floor| content.version <= floor.version) {
            return;
        }
        // A1. The list floor stands as long as the keys that signed the list meet the new list role. If not, a thief of the replaced
        // keys may have signed the highest possible version, so the floor is dropped (fast-forward recovery, TUF 5.3.11). But
        // then only lists made under the new root are accepted, or the floor could be lowered to any earlier list.
        let same_role = predecessor.is_some_and(|predecessor| !predecessor.list.differs_from(&content.list));
        let dropped = !same_role && self.reconsider_list(content, held);
        // A2. Replaced list keys may have signed lists with dates in the future, too.
        let replaces = dropped || (predecessor.is_some() && !same_role);
        if replaces {
            self.clock = Some(content.issued);
        } else {
            self.see_time(content.issued);
        }
        // A3. Reinstated keys. Whoever signed with replaced list keys may have dated a withdrawal ahead.
        let outranked = if replaces { Outranked::All } else { Outranked::IssuedBefore };
        self.withdrawn.reinstate(&content.reinstated, content.issued, outranked);
        // A4.
        self.root = Some(VersionFloor { version: content.version, digest: root.digest() });
    }

    /// Drops the list floor unless the list is signed as `root` demands. Returns whether it did.
    fn reconsider_list(&mut self, root: &RootContent, held: Option<&Part>) -> bool {
        let Some(floor) = &mut self.list else { return false };
        if let Some(list) = floor.held(root, held) {
            floor.add_signers(list.signers());
        } else if !root.list.met_by(&floor.signers) {
            let issued = self.earliest_list.map_or(root.issued, |earliest| earliest.issued.max(root.issued));
            self.earliest_list = Some(EarliestList { issued, replaced: floor.digest });
            self.list = None;
            return true;
        }
        false
    }

    /// The newest time of issue of the status lists of an address, without those of withdrawn keys.
    pub(super) fn newest_status(&self, address: &str) -> Option<UnixTime> {
        let by_key = self.status.get(address)?;
        let sound = by_key.iter().filter(|(key, _)| !self.withdrawn.contains(key));
        sound.map(|(_, floor)| floor.issued).max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floors_rise_with_time() {
        let at = |seconds| UnixTime::from_seconds(seconds).unwrap();
        let mut floors = Floors::default();
        floors.see_time(at(20));
        floors.see_time(at(10));
        assert_eq!(floors.clock, Some(at(20)));
    }

    #[test]
    fn status_lists_of_withdrawn_keys_do_not_hold_an_address_back() {
        let at = |seconds| UnixTime::from_seconds(seconds).unwrap();
        let floor = |seconds| StatusFloor { issued: at(seconds), digest: [0; 32] };
        let mut floors = Floors::default();
        floors.status.insert("a".to_owned(), [([1; 32], floor(9)), ([2; 32], floor(5))].into());
        assert_eq!(floors.newest_status("a"), Some(at(9)));
        assert_eq!(floors.newest_status("b"), None);
        floors.withdrawn.withdraw([1; 32], at(1), at(2), &[]);
        assert_eq!(floors.newest_status("a"), Some(at(5)));
    }
}
