//! The trust list: finds issuers by key identifier, without holding all of them in memory.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use crate::cbor::{Reader, Writer};
use crate::hash::sha256;
use crate::key::{Kid, PublicKey};
use crate::limits::{MAX_ISSUERS, MAX_KEYS_PER_KID};
use crate::model::{Rule, UnixTime};

use super::fields::{required, saturate, time};
use super::introduced::Introduced;
use super::issuer::{Issuer, IssuerKey};
use super::metadata::{Domain, MetadataError, Role, Signed, open};

/// The content of a trust list, for signing and for editing.
///
/// ```cddl
/// trust-list = {
///   0 => uint,        ; version, always increasing
///   1 => uint,        ; issued, seconds since 1970
///   2 => uint,        ; next update
///   3 => [* issuer],
///   ? 4 => [+ introduced]   ; other operators
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustListContent {
    /// Version, always increasing.
    pub version: u64,
    /// When the list was made.
    pub issued: UnixTime,
    /// When the next one is due.
    pub next_update: UnixTime,
    /// The issuers, in any order, without duplicates.
    pub issuers: Vec<Issuer>,
    /// Other operators that this list introduces.
    pub introduced: Vec<Introduced>,
}

impl TrustListContent {
    /// Encodes the content for signing with [`Domain::TrustList`].
    ///
    /// # Errors
    /// Everything that [`TrustList::open`] would reject, such as an issuer without scopes or keys.
    pub fn to_cbor(&self) -> Result<Vec<u8>, MetadataError> {
        let mut writer = Writer::new();
        writer.map(|map| {
            map.field(0, |writer| writer.uint(self.version));
            map.field(1, |writer| writer.int(self.issued.seconds()));
            map.field(2, |writer| writer.int(self.next_update.seconds()));
            map.field(3, |writer| {
                writer.array(self.issuers.len());
                self.issuers.iter().for_each(|issuer| issuer.write(writer));
            });
            let introduced = Some(&self.introduced).filter(|introduced| !introduced.is_empty());
            map.optional(4, introduced, |writer, introduced| {
                writer.array(introduced.len());
                introduced.iter().for_each(|operator| operator.write(writer));
            });
        });
        let bytes = writer.into_bytes();
        // Never sign a list that would be rejected.
        TrustList::parse(bytes.clone(), Vec::new())?;
        Ok(bytes)
    }
}

/// A trust list that enough trusted keys have signed. [`TrustList::open`] is the only way to get one.
///
/// Opening parses every issuer once to find errors. An issuer is parsed again when one of its keys is looked up. In memory are
/// the encoded list, the position of each key and room for its point: 28 bytes for each key, instead of a kilobyte for each issuer.
/// Clones share this memory.
#[derive(Clone)]
pub struct TrustList(Arc<Opened>);

struct Opened {
    version: u64,
    issued: UnixTime,
    next_update: UnixTime,
    digest: [u8; 32],
    signers: Vec<[u8; 32]>,
    content: Vec<u8>,
    /// Offset of the first issuer.
    issuers_at: usize,
    /// Number of issuers.
    issuers: usize,
    introduced: Vec<Introduced>,
    /// Sorted by key identifier.
    keys: Vec<KeyPlace>,
    /// In the order of `keys`.
    points: Box<[Point]>,
}

/// The point of a key, computed when it is first used: a square root takes a twentieth of a verification. Nothing if the key is no
/// point or has another identifier.
type Point = OnceLock<Option<Box<PublicKey>>>;

/// The position of a key: the offset of its issuer, and its index among the issuer's keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct KeyPlace {
    kid: Kid,
    issuer_at: u32,
    nth: u16,
}

impl TrustList {
    /// Verifies the signatures of a trust list, then parses its content.
    ///
    /// # Errors
    /// [`MetadataError`].
    pub fn open(signed: &[u8], role: &Role) -> Result<Self, MetadataError> {
        let Signed { content, signers } = open(signed, Domain::TrustList, role)?;
        Self::parse(content, signers)
    }

    /// Parses the content of a list. `signers` are the thumbprints of the keys that signed it.
    pub(super) fn parse(content: Vec<u8>, signers: Vec<[u8; 32]>) -> Result<Self, MetadataError> {
        let mut reader = Reader::new(&content);
        let (mut version, mut issued, mut next_update) = (None, None, None);
        let (mut issuers_at, mut issuers, mut index) = (None, 0, Index::default());
        let mut introduced = Vec::new();
        reader.map(|field, reader| {
            match field {
                0 => version = Some(reader.uint()?),
                1 => issued = Some(time(reader)?),
                2 => next_update = Some(time(reader)?),
                3 => {
                    issuers = reader.array()?;
                    if issuers > MAX_ISSUERS {
                        let (found, max) = (saturate(issuers), saturate(MAX_ISSUERS));
                        return Err(Rule::OutOfRange { found, min: 0, max }.in_trust_list().into());
                    }
                    issuers_at = Some(reader.offset());
                    for _ in 0..issuers {
                        let issuer_at = reader.offset();
                        index.add(issuer_at, Issuer::read(reader)?)?;
                    }
                }
                4 => introduced = Introduced::read_all(reader)?,
                key => return Err(MetadataError::UnknownField { key }),
            }
            Ok(())
        })?;
        reader.finish()?;
        let keys = index.into_sorted();
        let opened = Opened {
            version: required(version)?,
            issued: required(issued)?,
            next_update: required(next_update)?,
            digest: sha256(&content),
            signers,
            issuers_at: required(issuers_at)?,
            issuers,
            introduced,
            points: keys.iter().map(|_| OnceLock::new()).collect(),
            keys,
            content,
        };
        opened.refuse_keys_twice()?;
        Ok(Self(Arc::new(opened)))
    }

    /// Version.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.0.version
    }

    /// When the list was made.
    #[must_use]
    pub fn issued(&self) -> UnixTime {
        self.0.issued
    }

    /// When the next one is due.
    #[must_use]
    pub fn next_update(&self) -> UnixTime {
        self.0.next_update
    }

    /// SHA-256 of the signed content. Two lists with the same version must have the same digest.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        self.0.digest
    }

    /// COSE key thumbprints (RFC 9679) of all keys of the role with a valid signature on this list.
    #[must_use]
    pub fn signers(&self) -> &[[u8; 32]] {
        &self.0.signers
    }

    /// Number of issuers.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.issuers
    }

    /// Whether there are no issuers.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.issuers == 0
    }

    /// The issuers in the order of the list, parsed one at a time.
    pub fn issuers(&self) -> impl Iterator<Item = Issuer> {
        let mut reader = Reader::starting_at(&self.0.content, self.0.issuers_at);
        // Every issuer was parsed before, so this cannot fail.
        (0..self.0.issuers).map_while(move |_| Issuer::read(&mut reader).ok())
    }

    /// The operators that the list introduces.
    #[must_use]
    pub fn introduced(&self) -> &[Introduced] {
        &self.0.introduced
    }

    /// The whole content with all issuers: for editing and display, not for lookups.
    #[must_use]
    pub fn content(&self) -> TrustListContent {
        TrustListContent {
            version: self.0.version,
            issued: self.0.issued,
            next_update: self.0.next_update,
            issuers: self.issuers().collect(),
            introduced: self.0.introduced.clone(),
        }
    }

    /// Every key with this identifier, and its issuer.
    pub fn candidates(&self, kid: Kid) -> impl Iterator<Item = (Issuer, IssuerKey)> {
        self.places_of(kid).filter_map(|(place, _)| self.0.at(*place))
    }

    /// Every key with this identifier, its issuer, and its point if signatures can be verified with it.
    pub(crate) fn signers_of(
        &self,
        kid: Kid,
    ) -> impl Iterator<Item = (Issuer, IssuerKey, Option<&PublicKey>)> {
        self.places_of(kid).filter_map(|(place, point)| {
            let (issuer, key) = self.0.at(*place)?;
            let usable = || key.public_key().filter(|public| public.kid() == key.kid()).map(Box::new);
            let public = point.get_or_init(usable).as_deref();
            Some((issuer, key, public))
        })
    }

    fn places_of(&self, kid: Kid) -> impl Iterator<Item = (&KeyPlace, &Point)> {
        let Opened { keys, points, .. } = &*self.0;
        let first = keys.partition_point(|place| place.kid < kid);
        keys.iter().zip(points).skip(first).take_while(move |(place, _)| place.kid == kid)
    }
}

impl std::fmt::Debug for TrustList {
    /// Omits the issuers, of which there are thousands.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TrustList(version {}, {} issuers)", self.0.version, self.0.issuers)
    }
}

impl Opened {
    fn at(&self, place: KeyPlace) -> Option<(Issuer, IssuerKey)> {
        let mut reader = Reader::starting_at(&self.content, usize::try_from(place.issuer_at).ok()?);
        let issuer = Issuer::read(&mut reader).ok()?;
        let key = issuer.keys.get(usize::from(place.nth))?.clone();
        Some((issuer, key))
    }

    /// Different keys may share an identifier. Duplicate keys are an error: it would be unclear who signed.
    fn refuse_keys_twice(&self) -> Result<(), MetadataError> {
        for sharing in self.keys.chunk_by(|one, other| one.kid == other.kid) {
            let [first, _, ..] = sharing else { continue };
            if sharing.len() > MAX_KEYS_PER_KID {
                let (kid, found) = (first.kid, sharing.len());
                return Err(MetadataError::TooManyKeys { kid, found, max: MAX_KEYS_PER_KID });
            }
            let mut keys = Vec::with_capacity(sharing.len());
            for (_, key) in sharing.iter().filter_map(|place| self.at(*place)) {
                if keys.contains(&key.key) {
                    return Err(MetadataError::KeyTwice { kid: key.kid() });
                }
                keys.push(key.key);
            }
        }
        Ok(())
    }
}

/// The index that opening a list builds.
#[derive(Default)]
struct Index {
    ids: HashSet<String>,
    addresses: HashSet<String>,
    keys: Vec<KeyPlace>,
}

impl Index {
    fn add(&mut self, issuer_at: usize, issuer: Issuer) -> Result<(), MetadataError> {
        for (nth, key) in issuer.keys.iter().enumerate() {
            let (Ok(issuer_at), Ok(nth)) = (u32::try_from(issuer_at), u16::try_from(nth)) else {
                let found = saturate(issuer.keys.len());
                let rule = Rule::OutOfRange { found, min: 1, max: i64::from(u16::MAX) };
                return Err(rule.in_trust_list().into());
            };
            self.keys.push(KeyPlace { kid: key.kid(), issuer_at, nth });
        }
        if let Some(pin) = issuer.status {
            let address = pin.address.as_signed().to_owned();
            if let Some(address) = self.addresses.replace(address) {
                return Err(MetadataError::AddressTwice { address });
            }
        }
        match self.ids.replace(issuer.id.as_signed().to_owned()) {
            Some(_) => Err(MetadataError::IssuerTwice { id: issuer.id.to_string() }),
            None => Ok(()),
        }
    }

    fn into_sorted(mut self) -> Vec<KeyPlace> {
        self.keys.sort_unstable();
        self.keys.shrink_to_fit();
        self.keys
    }
}
