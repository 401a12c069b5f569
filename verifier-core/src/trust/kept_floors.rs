//! The stored form of floors.

use crate::cbor::{CborError, CborFault, Reader, Writer};

use super::fields::{exactly, time};
use super::floors::{EarliestList, Floors, ListFloor, StatusFloor, VersionFloor};
use super::metadata::MetadataError;
use super::withdrawn::Withdrawal;

/// First entry of all floors: file type and version.
const MAGIC: &str = "qualistamp/floors/1";

impl Floors {
    /// Encodes the floors for storage.
    ///
    /// ```cddl
    /// floors = {
    ///   0 => "qualistamp/floors/1",
    ///   ? 1 => [uint, bstr .size 32],                            ; root: version, SHA-256 of its content
    ///   ? 2 => [uint, bstr .size 32, int, [+ bstr .size 32]],    ; list: version, SHA-256, issued, thumbprints of its signers
    ///   ? 3 => [int, bstr .size 32],                             ; earliest list: issued, SHA-256 of the list whose keys were replaced
    ///   ? 4 => int,                                              ; clock: newest time of issue of a root or list
    ///   ? 5 => [+ [tstr, bstr .size 32, int, bstr .size 32]],    ; status lists: address, thumbprint, issued, SHA-256 of the claims
    ///   ? 6 => [+ [bstr .size 32, int, int, [* bstr .size 32]]], ; withdrawn keys: thumbprint, since, listed, seals
    ///   ? 7 => [+ [bstr .size 32, int]]                          ; reinstated keys: thumbprint, time of issue of the root
    /// }
    /// ```
    ///
    /// Times are in seconds since 1970. All arrays but the outer elements of a floor are ascending and without duplicates.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        let statuses: usize = self.status.values().map(std::collections::BTreeMap::len).sum();
        let present = |count: usize| (count > 0).then_some(count);
        writer.map(|map| {
            map.field(0, |writer| writer.text(MAGIC));
            map.optional(1, self.root, |writer, floor| {
                writer.array(2);
                writer.uint(floor.version);
                writer.bytes(&floor.digest);
            });
            map.optional(2, self.list.as_ref(), |writer, floor| {
                writer.array(4);
                writer.uint(floor.version);
                writer.bytes(&floor.digest);
                writer.int(floor.issued.seconds());
                write_hashes(writer, &floor.signers);
            });
            map.optional(3, self.earliest_list, |writer, earliest| {
                writer.array(2);
                writer.int(earliest.issued.seconds());
                writer.bytes(&earliest.replaced);
            });
            map.optional(4, self.clock, |writer, time| writer.int(time.seconds()));
            map.optional(5, present(statuses), |writer, count| {
                writer.array(count);
                for (address, by_key) in &self.status {
                    for (key, floor) in by_key {
                        writer.array(4);
                        writer.text(address);
                        writer.bytes(key);
                        writer.int(floor.issued.seconds());
                        writer.bytes(&floor.digest);
                    }
                }
            });
            map.optional(6, present(self.withdrawn.by_thumbprint.len()), |writer, count| {
                writer.array(count);
                for (thumbprint, withdrawal) in &self.withdrawn.by_thumbprint {
                    writer.array(4);
                    writer.bytes(thumbprint);
                    writer.int(withdrawal.since.seconds());
                    writer.int(withdrawal.listed.seconds());
                    write_hashes(writer, &withdrawal.seals);
                }
            });
            map.optional(7, present(self.withdrawn.reinstated.len()), |writer, count| {
                writer.array(count);
                for (thumbprint, issued) in &self.withdrawn.reinstated {
                    writer.array(2);
                    writer.bytes(thumbprint);
                    writer.int(issued.seconds());
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
        if !reader.begins_with(MAGIC) {
            return Err(CborError { at: 0, fault: CborFault::Syntax }.into());
        }
        let mut floors = Self::default();
        reader.map(|field, reader| {
            match field {
                0 => drop(reader.text()?),
                1 => {
                    reader.array_of(2)?;
                    let version = reader.uint()?;
                    floors.root = Some(VersionFloor { version, digest: exactly(reader, "32 bytes")? });
                }
                2 => {
                    reader.array_of(4)?;
                    floors.list = Some(ListFloor {
                        version: reader.uint()?,
                        digest: exactly(reader, "32 bytes")?,
                        issued: time(reader)?,
                        signers: some(reader, read_hashes)?,
                    });
                }
                3 => {
                    reader.array_of(2)?;
                    let issued = time(reader)?;
                    floors.earliest_list =
                        Some(EarliestList { issued, replaced: exactly(reader, "32 bytes")? });
                }
                4 => floors.clock = Some(time(reader)?),
                5 => floors.read_status(reader)?,
                6 => floors.read_withdrawn(reader)?,
                7 => {
                    for _ in 0..expect_some(reader)? {
                        let at = reader.offset();
                        reader.array_of(2)?;
                        let (thumbprint, issued) = (exactly(reader, "32 bytes")?, time(reader)?);
                        let reinstated = &mut floors.withdrawn.reinstated;
                        ascending(
                            at,
                            reinstated.last_key_value().is_none_or(|(last, _)| *last < thumbprint),
                        )?;
                        reinstated.insert(thumbprint, issued);
                    }
                }
                key => return Err(MetadataError::UnknownField { key }),
            }
            Ok(())
        })?;
        reader.finish()?;
        Ok(floors)
    }

    fn read_status(&mut self, reader: &mut Reader<'_>) -> Result<(), MetadataError> {
        for _ in 0..expect_some(reader)? {
            let at = reader.offset();
            reader.array_of(4)?;
            let (address, key) = (reader.text()?.to_owned(), exactly(reader, "32 bytes")?);
            let floor = StatusFloor { issued: time(reader)?, digest: exactly(reader, "32 bytes")? };
            let sorted = self.status.last_key_value().is_none_or(|(last, by_key)| {
                let last_key = by_key.last_key_value().map(|(last, _)| last);
                (last.as_str(), last_key) < (address.as_str(), Some(&key))
            });
            ascending(at, sorted)?;
            self.status.entry(address).or_default().insert(key, floor);
        }
        Ok(())
    }

    fn read_withdrawn(&mut self, reader: &mut Reader<'_>) -> Result<(), MetadataError> {
        for _ in 0..expect_some(reader)? {
            let at = reader.offset();
            reader.array_of(4)?;
            let thumbprint = exactly(reader, "32 bytes")?;
            let withdrawal =
                Withdrawal { since: time(reader)?, listed: time(reader)?, seals: read_hashes(reader)? };
            let withdrawn = &mut self.withdrawn.by_thumbprint;
            ascending(at, withdrawn.last_key_value().is_none_or(|(last, _)| *last < thumbprint))?;
            withdrawn.insert(thumbprint, withdrawal);
        }
        Ok(())
    }
}

fn write_hashes(writer: &mut Writer, hashes: &[[u8; 32]]) {
    writer.array(hashes.len());
    hashes.iter().for_each(|hash| writer.bytes(hash));
}

/// An array of hashes in ascending order.
fn read_hashes(reader: &mut Reader<'_>) -> Result<Vec<[u8; 32]>, MetadataError> {
    let mut hashes: Vec<[u8; 32]> = Vec::new();
    for _ in 0..reader.array()? {
        let at = reader.offset();
        let hash = exactly(reader, "32 bytes")?;
        ascending(at, hashes.last().is_none_or(|last| *last < hash))?;
        hashes.push(hash);
    }
    Ok(hashes)
}

/// What `read` reads, which must not be empty.
fn some<T>(
    reader: &mut Reader<'_>,
    read: impl FnOnce(&mut Reader<'_>) -> Result<Vec<T>, MetadataError>,
) -> Result<Vec<T>, MetadataError> {
    let at = reader.offset();
    let items = read(reader)?;
    if items.is_empty() { Err(CborError { at, fault: CborFault::Syntax }.into()) } else { Ok(items) }
}

/// Starts an array that must not be empty. Returns the number of items.
fn expect_some(reader: &mut Reader<'_>) -> Result<usize, CborError> {
    let at = reader.offset();
    match reader.array()? {
        0 => Err(CborError { at, fault: CborFault::Syntax }),
        count => Ok(count),
    }
}

fn ascending(at: usize, sorted: bool) -> Result<(), CborError> {
    if sorted { Ok(()) } else { Err(CborError { at, fault: CborFault::UnsortedKeys }) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::UnixTime;
    use crate::trust::withdrawn::Outranked;

    fn at(seconds: i64) -> UnixTime {
        UnixTime::from_seconds(seconds).unwrap()
    }

    fn full() -> Floors {
        let mut floors = Floors {
            root: Some(VersionFloor { version: 3, digest: [1; 32] }),
            list: Some(ListFloor {
                version: u64::MAX,
                digest: [2; 32],
                issued: at(4),
                signers: vec![[7; 32], [8; 32]],
            }),
            earliest_list: Some(EarliestList { issued: at(3), replaced: [9; 32] }),
            clock: Some(at(20)),
            status: statuses(&["https://a.example/1", "https://a.example/2"]),
            ..Floors::default()
        };
        floors.withdrawn.withdraw([5; 32], at(6), at(9), &[]);
        floors.withdrawn.by_thumbprint.get_mut(&[5; 32]).unwrap().seals = vec![[1; 32], [2; 32]];
        floors.withdrawn.reinstate(&[[4; 32], [6; 32]], at(8), Outranked::IssuedBefore);
        floors
    }

    fn statuses(addresses: &[&str]) -> BTreeMap<String, BTreeMap<[u8; 32], StatusFloor>> {
        let floor = StatusFloor { issued: at(5), digest: [3; 32] };
        let by_key = BTreeMap::from([([4; 32], floor), ([5; 32], floor)]);
        addresses.iter().map(|address| ((*address).to_owned(), by_key.clone())).collect()
    }

    #[test]
    fn floors_round_trip() {
        for floors in [Floors::default(), full()] {
            let bytes = floors.to_cbor();
            assert_eq!(Floors::from_cbor(&bytes), Ok(floors));
            for length in 0..bytes.len() {
                assert!(Floors::from_cbor(&bytes[..length]).is_err(), "{length}");
            }
        }
        assert!(Floors::from_cbor(&[0xa0]).is_err(), "an empty map has no floors");
    }

    #[test]
    fn the_encoding_of_floors_is_unique() {
        // Swaps two neighbours of each sorted array, or makes them equal.
        let bytes = full().to_cbor();
        for (one, other) in [([7; 32], [8; 32]), ([1; 32], [2; 32]), ([4; 32], [6; 32])] {
            let replaced = |from: [u8; 32], to: [u8; 32]| {
                let place = bytes.windows(32).rposition(|window| window == from).unwrap();
                let mut changed = bytes.clone();
                changed[place..place + 32].copy_from_slice(&to);
                Floors::from_cbor(&changed)
            };
            assert!(replaced(other, one).is_err(), "{one:?} {other:?}");
        }
        let unsorted: Vec<u8> = bytes.iter().map(|byte| if *byte == b'2' { b'0' } else { *byte }).collect();
        assert_eq!(bytes.iter().filter(|byte| **byte == b'2').count(), 2, "one for each key");
        assert!(Floors::from_cbor(&unsorted).is_err());
        // No empty arrays.
        for field in [5, 6, 7] {
            let mut empty = Floors::default().to_cbor();
            empty[0] = 0xa2;
            assert!(Floors::from_cbor(&[empty.as_slice(), &[field, 0x80]].concat()).is_err(), "{field}");
        }
    }
}
