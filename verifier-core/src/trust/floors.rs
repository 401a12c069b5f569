//! Floors: the newest version seen of everything, as protection against rollback.

use std::collections::BTreeMap;

use crate::cbor::{CborError, CborFault, Reader, Writer};
use crate::key::Kid;
use crate::model::UnixTime;

use super::fields::{exactly, time};
use super::held::{Withdrawal, WithdrawnKeys};
use super::metadata::MetadataError;
use super::root::Root;

/// First entry of all floors: file type and version.
const MAGIC: &str = "qualistamp/floors/1";

/// The newest version seen of each part. Store floors separately from the bundle, so that they survive its loss.
///
/// ```cddl
/// floors = {
///   0 => "qualistamp/floors/1",
///   ? 1 => [uint, bstr .size 32],                         ; root: version, SHA-256 of its content
///   ? 2 => [uint, bstr .size 32],                         ; trust list
///   ? 3 => int,                                           ; clock: newest signed time, seconds since 1970
///   ? 4 => [+ [tstr, int, bstr .size 32, bstr .size 4]],  ; status lists: address, issued, SHA-256 of the claims, kid
///   ? 5 => [+ [bstr .size 32, int, uint]]                 ; withdrawn keys: thumbprint, since, root version
/// }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Floors {
    /// The newest root.
    pub root: Option<VersionFloor>,
    /// The newest trust list signed by the current list keys.
    pub list: Option<VersionFloor>,
    /// The newest signed time. A clock that is earlier must be wrong.
    pub clock: Option<UnixTime>,
    /// The newest status list of each address.
    pub status: BTreeMap<String, StatusFloor>,
    /// Withdrawn keys.
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

/// The newest status list of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusFloor {
    /// When it was made.
    pub issued: UnixTime,
    /// SHA-256 of its claims.
    pub digest: [u8; 32],
    /// Identifier of the key that was pinned for it. Another key resets the floor: a thief of the old key may have signed lists
    /// with dates in the future.
    pub kid: Kid,
}

impl Floors {
    /// Raises the clock to a signed time.
    pub(super) fn see_time(&mut self, signed: UnixTime) {
        self.clock = Some(self.clock.map_or(signed, |clock| clock.max(signed)));
    }

    /// Records the step from one root to the next, unless it was recorded before.
    pub(super) fn take_step(&mut self, from: &Root, to: &Root) {
        let version = to.content().version;
        if self.root.is_some_and(|floor| version <= floor.version) {
            return;
        }
        // Fast-forward recovery (TUF 5.3.11): when the list keys change, the floor for lists is reset, because a thief of the
        // old keys may have signed the highest possible version.
        if to.content().list.differs_from(&from.content().list) {
            self.list = None;
        }
        self.withdrawn.reinstate(&to.content().reinstated, version);
        self.root = Some(VersionFloor { version, digest: to.digest() });
    }

    /// Encodes the floors for storage.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        let version = |writer: &mut Writer, floor: VersionFloor| {
            writer.array(2);
            writer.uint(floor.version);
            writer.bytes(&floor.digest);
        };
        writer.map(|map| {
            map.field(0, |writer| writer.text(MAGIC));
            map.optional(1, self.root, version);
            map.optional(2, self.list, version);
            map.optional(3, self.clock, |writer, clock| writer.int(clock.seconds()));
            map.optional(4, Some(&self.status).filter(|all| !all.is_empty()), |writer, all| {
                writer.array(all.len());
                for (address, floor) in all {
                    writer.array(4);
                    writer.text(address);
                    writer.int(floor.issued.seconds());
                    writer.bytes(&floor.digest);
                    writer.bytes(&floor.kid.0);
                }
            });
            let withdrawn = Some(&self.withdrawn.by_thumbprint).filter(|all| !all.is_empty());
            map.optional(5, withdrawn, |writer, all| {
                writer.array(all.len());
                for (thumbprint, withdrawal) in all {
                    writer.array(3);
                    writer.bytes(thumbprint);
                    writer.int(withdrawal.since.seconds());
                    writer.uint(withdrawal.root);
                }
            });
        });
        writer.into_bytes()
    }

    /// Parses stored floors.
    ///
    /// # Errors
    /// [`MetadataError`] if they are damaged.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, MetadataError> {
        let mut reader = Reader::new(bytes);
        let (mut floors, mut named) = (Self::default(), false);
        let version = |reader: &mut Reader<'_>| -> Result<_, MetadataError> {
            reader.array_of(2)?;
            Ok(Some(VersionFloor { version: reader.uint()?, digest: exactly(reader, "32 bytes")? }))
        };
        reader.map(|field, reader| {
            match field {
                0 => named = reader.text()? == MAGIC,
                1 => floors.root = version(reader)?,
                2 => floors.list = version(reader)?,
                3 => floors.clock = Some(time(reader)?),
                4 => {
                    for _ in 0..expect_some(reader)? {
                        let at = reader.offset();
                        reader.array_of(4)?;
                        let address = reader.text()?.to_owned();
                        let floor = StatusFloor {
                            issued: time(reader)?,
                            digest: exactly(reader, "32 bytes")?,
                            kid: Kid(exactly(reader, "4 bytes")?),
                        };
                        if floors.status.last_key_value().is_some_and(|(last, _)| *last >= address) {
                            return Err(CborError { at, fault: CborFault::UnsortedKeys }.into());
                        }
                        floors.status.insert(address, floor);
                    }
                }
                5 => {
                    for _ in 0..expect_some(reader)? {
                        let at = reader.offset();
                        reader.array_of(3)?;
                        let thumbprint = exactly(reader, "32 bytes")?;
                        let withdrawal = Withdrawal { since: time(reader)?, root: reader.uint()? };
                        let withdrawn = &mut floors.withdrawn.by_thumbprint;
                        if withdrawn.last_key_value().is_some_and(|(last, _)| *last >= thumbprint) {
                            return Err(CborError { at, fault: CborFault::UnsortedKeys }.into());
                        }
                        withdrawn.insert(thumbprint, withdrawal);
                    }
                }
                key => return Err(MetadataError::UnknownField { key }),
            }
            Ok(())
        })?;
        reader.finish()?;
        if named { Ok(floors) } else { Err(CborError { at: 0, fault: CborFault::Syntax }.into()) }
    }
}

/// Starts an array that must not be empty. Returns the number of items.
fn expect_some(reader: &mut Reader<'_>) -> Result<usize, CborError> {
    let at = reader.offset();
    match reader.array()? {
        0 => Err(CborError { at, fault: CborFault::Syntax }),
        count => Ok(count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floors_round_trip() {
        let at = |seconds| UnixTime::from_seconds(seconds).unwrap();
        let mut floors = Floors {
            root: Some(VersionFloor { version: 3, digest: [1; 32] }),
            list: Some(VersionFloor { version: u64::MAX, digest: [2; 32] }),
            ..Floors::default()
        };
        floors.see_time(at(20));
        floors.see_time(at(10));
        assert_eq!(floors.clock, Some(at(20)));
        let status = StatusFloor { issued: at(5), digest: [3; 32], kid: Kid([4; 4]) };
        floors.status.insert("https://a.example/1".to_owned(), status);
        floors.withdrawn.withdraw([5; 32], at(6), 3);
        let bytes = floors.to_cbor();
        assert_eq!(Floors::from_cbor(&bytes), Ok(floors));
        assert_eq!(Floors::from_cbor(&Floors::default().to_cbor()), Ok(Floors::default()));
        for length in 0..bytes.len() {
            assert!(Floors::from_cbor(&bytes[..length]).is_err(), "{length}");
        }
        assert!(Floors::from_cbor(&[0xa0]).is_err(), "an empty map has no floors");
        // The encoding is unique: sorted, without duplicates, without empty arrays.
        let one = Floors { status: floors_of(&["https://a.example/1"]), ..Floors::default() }.to_cbor();
        let two = floors_of(&["https://a.example/1", "https://a.example/2"]);
        let two = Floors { status: two, ..Floors::default() }.to_cbor();
        let swapped: Vec<u8> = two.iter().map(|byte| if *byte == b'2' { b'0' } else { *byte }).collect();
        assert_eq!(two.iter().filter(|byte| **byte == b'2').count(), 1);
        assert!(Floors::from_cbor(&one).is_ok() && Floors::from_cbor(&two).is_ok());
        assert!(Floors::from_cbor(&swapped).is_err());
        let mut empty = Floors::default().to_cbor();
        empty[0] = 0xa2;
        assert!(Floors::from_cbor(&[empty.as_slice(), &[4, 0x80]].concat()).is_err());
    }

    fn floors_of(addresses: &[&str]) -> BTreeMap<String, StatusFloor> {
        let floor =
            StatusFloor { issued: UnixTime::from_seconds(5).unwrap(), digest: [3; 32], kid: Kid([4; 4]) };
        addresses.iter().map(|address| ((*address).to_owned(), floor)).collect()
    }

    #[test]
    fn only_a_later_root_reinstates_a_withdrawn_key() {
        let at = |seconds| UnixTime::from_seconds(seconds).unwrap();
        let mut keys = WithdrawnKeys::default();
        keys.withdraw([5; 32], at(6), 3);
        keys.withdraw([5; 32], at(9), 7);
        assert_eq!(keys.by_thumbprint[&[5; 32]], Withdrawal { since: at(6), root: 3 });
        keys.reinstate(&[[5; 32]], 3);
        assert_eq!(keys.iter().count(), 1);
        keys.reinstate(&[[6; 32]], 4);
        assert_eq!(keys.iter().count(), 1);
        keys.reinstate(&[[5; 32]], 4);
        assert_eq!(keys.iter().count(), 0);
    }
}
