//! What verification looks up besides the trust list: status lists and registers.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

use crate::envelope::StampId;
use crate::key::PublicKey;
use crate::limits::MAX_REGISTER_PROOFS;

use super::issuer::{Issuer, StatusPin};
use super::part::Part;
use super::register::{Register, RegisterFault, RegisterProof};
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

/// The available registers and register proofs, by seal.
///
/// As with [`StatusLists`], each is checked against its seal when it is first used.
#[derive(Debug, Clone, Default)]
pub struct Registers {
    whole: HashMap<[u8; 32], Sealed<Register>>,
    proofs: BTreeMap<[u8; 32], Vec<Sealed<RegisterProof>>>,
    /// Number of proofs under all seals: at most [`MAX_REGISTER_PROOFS`].
    proof_count: usize,
}

/// A register or a proof, which is opened when it is first used.
#[derive(Debug, Clone)]
struct Sealed<T> {
    content: Part,
    opened: OnceLock<Result<T, RegisterFault>>,
}

impl<T> Sealed<T> {
    fn new(content: Part) -> Self {
        Self { content, opened: OnceLock::new() }
    }

    fn open(&self, open: impl FnOnce(&[u8]) -> Result<T, RegisterFault>) -> Option<&T> {
        self.opened.get_or_init(|| open(self.content.bytes())).as_ref().ok()
    }
}

/// Whether a sealed register lists a stamp, as far as it is available.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// The register or a proof from it contains the stamp.
    Listed,
    /// The whole register is available, and does not contain the stamp.
    NotListed,
    /// The register is missing or does not match its seal, and no proof from it contains the stamp.
    Unknown,
}

impl Registers {
    /// Inserts the concatenated ids that were sealed as `seal`.
    pub fn insert(&mut self, seal: [u8; 32], ids: Vec<u8>) {
        self.hold(seal, Part::all(ids));
    }

    /// Inserts an encoded [`RegisterProof`] from the register that was sealed as `seal`, unless there are
    /// [`MAX_REGISTER_PROOFS`].
    pub fn insert_proof(&mut self, seal: [u8; 32], proof: Vec<u8>) {
        self.hold_proof(seal, Part::all(proof));
    }

    pub(super) fn hold(&mut self, seal: [u8; 32], ids: Part) {
        self.whole.insert(seal, Sealed::new(ids));
    }

    pub(super) fn hold_proof(&mut self, seal: [u8; 32], proof: Part) {
        // A leaf has one path, so equal proofs have equal bytes.
        if self.proof_count >= MAX_REGISTER_PROOFS || self.proofs_of(&seal).any(|held| *held == proof) {
            return;
        }
        self.proofs.entry(seal).or_default().push(Sealed::new(proof));
        self.proof_count += 1;
    }

    pub(super) fn ids(&self, seal: &[u8; 32]) -> Option<&Part> {
        self.whole.get(seal).map(|held| &held.content)
    }

    pub(super) fn proofs_of(&self, seal: &[u8; 32]) -> impl Iterator<Item = &Part> {
        self.proofs.get(seal).into_iter().flatten().map(|held| &held.content)
    }

    /// The seals of registers and of proofs.
    pub(super) fn seals(&self) -> BTreeSet<[u8; 32]> {
        self.whole.keys().chain(self.proofs.keys()).copied().collect()
    }

    /// Number of whole registers. Some may turn out not to match their seal when they are first used.
    #[must_use]
    pub fn len(&self) -> usize {
        self.whole.len()
    }

    /// Whether there are no whole registers.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty()
    }

    /// Number of register proofs. Some may turn out not to match their seal when they are first used.
    #[must_use]
    pub fn proof_count(&self) -> usize {
        self.proof_count
    }

    /// Whether the register with this seal lists the stamp.
    #[must_use]
    pub fn look_up(&self, seal: [u8; 32], stamp: StampId) -> Listing {
        let whole = self.whole.get(&seal).and_then(|held| held.open(|ids| Register::open(ids, seal)));
        let mut proofs = self.proofs.get(&seal).into_iter().flatten();
        match whole {
            Some(register) if register.contains(stamp) => Listing::Listed,
            Some(_) => Listing::NotListed,
            None => {
                let open = |held: &Sealed<RegisterProof>| {
                    let proof = held.open(|proof| RegisterProof::open(proof, seal));
                    proof.is_some_and(|proof| proof.contains(stamp))
                };
                if proofs.any(open) { Listing::Listed } else { Listing::Unknown }
            }
        }
    }
}
