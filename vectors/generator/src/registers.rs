//! The vectors of registers: what a key signed before it was stolen, and the seals.

use qualistamp_core::{Claims, Envelope, Register, StampId, pack};
use qualistamp_vectors::Hex;
use qualistamp_vectors::format::RegisterCase;

use crate::awards::award;
use crate::error::Result;
use crate::keys::Keys;

/// The key that signed the registered stamps.
pub(crate) const KEY: &str = "university, stolen after sealing";

/// The award with this number. Only awards 0 to 14 are registered.
pub(crate) fn numbered(number: usize) -> Result<Claims> {
    let mut award = award("Borg", "Rita", "M.A.", "2023-07-15")?;
    award.id = qualistamp_core::Label::new(&format!("REGISTER-{number}"))?;
    Ok(Claims::new(award))
}

fn ids(keys: &Keys, numbers: std::ops::Range<usize>) -> Result<Vec<StampId>> {
    let key = keys.get(KEY)?;
    numbers
        .map(|number| {
            let stamp = pack(&numbered(number)?, key)?;
            Ok(Envelope::parse(&stamp).map_err(|fault| fault.to_string())?.id())
        })
        .collect()
}

/// Awards 0 to 4 are in the first register, 5 to 9 in the second. 10 to 14 are in a third, sealed after the theft.
pub(crate) fn cases(keys: &Keys) -> Result<Vec<RegisterCase>> {
    let first = Register::of(ids(keys, 0..5)?);
    let second = Register::of(ids(keys, 5..10)?);
    let late = Register::of(ids(keys, 10..15)?);
    let bytes = first.as_bytes();
    let (one, rest) = bytes.split_at(16);
    let table = [
        ("first", "five stamps", first.seal(), bytes.to_vec(), "opens"),
        ("second", "five more", second.seal(), second.as_bytes().to_vec(), "opens"),
        ("late", "five that were sealed after the theft", late.seal(), late.as_bytes().to_vec(), "opens"),
        ("empty", "no stamp at all", Register::of([]).seal(), Vec::new(), "opens"),
        (
            "other",
            "the second register under the seal of the first",
            first.seal(),
            second.as_bytes().to_vec(),
            "seal mismatch",
        ),
        ("cut", "a fingerprint of 15 bytes", first.seal(), bytes[..bytes.len() - 1].to_vec(), "ragged"),
        ("unsorted", "the first fingerprint last", first.seal(), [rest, one].concat(), "unsorted"),
        ("twice", "a fingerprint twice", first.seal(), [one, bytes].concat(), "unsorted"),
    ];
    let case =
        |(id, about, seal, fingerprints, expected): (&str, &str, [u8; 32], Vec<u8>, &str)| RegisterCase {
            id: format!("register/{id}"),
            about: about.to_owned(),
            seal: Hex(seal.to_vec()),
            fingerprints: Hex(fingerprints),
            expected: expected.to_owned(),
        };
    Ok(table.into_iter().map(case).collect())
}
