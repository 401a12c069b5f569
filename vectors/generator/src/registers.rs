//! The vectors of registers and register proofs: what a key signed before it was stolen, and the seals.

use qualistamp_core::{Claims, Envelope, Register, StampId, pack, sha256};
use qualistamp_vectors::Hex;
use qualistamp_vectors::format::RegisterCase;

use crate::awards::award;
use crate::bytes::{array, bstr, int, map, tstr};
use crate::error::Result;
use crate::keys::Keys;

/// The key that signed the registered stamps.
pub(crate) const KEY: &str = "university, stolen after sealing";

/// Number of ids in the first register: three leaves of 32, 32 and 6.
const FIRST: usize = 70;

/// The award with this number. Only awards 0 to 14, 16 and 17 are registered.
pub(crate) fn numbered(number: usize) -> Result<Claims> {
    let mut award = award("Borg", "Rita", "M.A.", "2023-07-15")?;
    award.id = qualistamp_core::Label::new(&format!("REGISTER-{number}"))?;
    Ok(Claims::new(award))
}

/// The award with this number, signed at this time.
pub(crate) fn numbered_at(number: usize, time: &str) -> Result<Claims> {
    Ok(Claims { issued_at: Some(time.parse()?), ..numbered(number)? })
}

fn id(keys: &Keys, claims: &Claims) -> Result<StampId> {
    let stamp = pack(claims, keys.get(KEY)?)?;
    Ok(Envelope::parse(&stamp).map_err(|fault| fault.to_string())?.id())
}

fn ids(keys: &Keys, numbers: std::ops::Range<usize>) -> Result<Vec<StampId>> {
    numbers.map(|number| id(keys, &numbered(number)?)).collect()
}

/// A stamp in the second register that says it was signed after both seals.
pub(crate) fn dated_after_its_seal() -> Result<Claims> {
    numbered_at(16, "2025-03-15T09:00:00Z")
}

/// Claims that are signed after the time until which the second register is complete, and are in it.
pub(crate) fn signed_after_complete() -> Result<Claims> {
    numbered_at(17, "2025-02-25T09:00:00Z")
}

/// Awards 0 to 4 are in the first register, among ids of no stamp. 5 to 9, 16 and 17 are in the second, 10 to 14 in a third, sealed after
/// the theft.
pub(crate) fn cases(keys: &Keys) -> Result<Vec<RegisterCase>> {
    let others = (5..FIRST).map(|number| StampId(sha256(format!("no stamp {number}").as_bytes())));
    let first = Register::of(ids(keys, 0..5)?.into_iter().chain(others));
    let second = Register::of(
        ids(keys, 5..10)?
            .into_iter()
            .chain([id(keys, &dated_after_its_seal()?)?, id(keys, &signed_after_complete()?)?]),
    );
    let late = Register::of(ids(keys, 10..15)?);
    let mut cases = whole(&first, &second, &late);
    cases.extend(proofs(keys, &first, &second)?);
    Ok(cases)
}

fn whole(first: &Register, second: &Register, late: &Register) -> Vec<RegisterCase> {
    let bytes = first.as_bytes();
    let (one, rest) = bytes.split_at(32);
    let table = [
        ("first", "five stamps among seventy ids: three leaves", first.seal(), bytes.to_vec(), "opens"),
        ("second", "seven stamps: one leaf", second.seal(), second.as_bytes().to_vec(), "opens"),
        ("late", "five that were sealed after the theft", late.seal(), late.as_bytes().to_vec(), "opens"),
        ("empty", "no stamp at all", Register::of([]).seal(), Vec::new(), "opens"),
        (
            "other",
            "the second register under the seal of the first",
            first.seal(),
            second.as_bytes().to_vec(),
            "seal mismatch",
        ),
        ("cut", "an id of 31 bytes", first.seal(), bytes[..bytes.len() - 1].to_vec(), "ragged"),
        ("unsorted", "the first id last", first.seal(), [rest, one].concat(), "unsorted"),
        ("twice", "an id twice", first.seal(), [one, bytes].concat(), "unsorted"),
        (
            "one-less",
            "without its last id",
            first.seal(),
            bytes[..bytes.len() - 32].to_vec(),
            "seal mismatch",
        ),
        (
            "plain-hash",
            "sealed by one hash over the ids instead of the tree",
            sha256(&[b"qualistamp/register/1", &count(FIRST)[..], bytes].concat()),
            bytes.to_vec(),
            "seal mismatch",
        ),
    ];
    let case = |(id, about, seal, ids, expected): (&str, &str, [u8; 32], Vec<u8>, &str)| RegisterCase {
        id: format!("register/{id}"),
        about: about.to_owned(),
        seal: Hex(seal.to_vec()),
        ids: Some(Hex(ids)),
        proof: None,
        expected: expected.to_owned(),
    };
    table.into_iter().map(case).collect()
}

/// The leaves of a register and what a path is made of (RFC 6962 section 2.1), calculated here once more.
fn leaf_hash(leaf: &[u8]) -> Vec<u8> {
    sha256(&[&[0], leaf].concat()).to_vec()
}

fn node_hash(left: &[u8], right: &[u8]) -> Vec<u8> {
    sha256(&[&[1], left, right].concat()).to_vec()
}

fn count(number: usize) -> [u8; 8] {
    (number as u64).to_be_bytes()
}

/// A proof of these parts, which may be wrong.
fn proof(count: i64, index: i64, leaf: &[u8], path: &[&[u8]]) -> Vec<u8> {
    let path: Vec<Vec<u8>> = path.iter().map(|hash| bstr(hash)).collect();
    map(&[
        (0, tstr("qualistamp/register-proof/1")),
        (1, int(count)),
        (2, int(index)),
        (3, bstr(leaf)),
        (4, array(&path)),
    ])
}

fn proofs(keys: &Keys, first: &Register, second: &Register) -> Result<Vec<RegisterCase>> {
    let leaves: Vec<&[u8]> = first.as_bytes().chunks(1024).collect();
    let &[one, two, three] = &leaves[..] else {
        return Err("the first register has not three leaves".into());
    };
    let hashes = [leaf_hash(one), leaf_hash(two), leaf_hash(three)];
    let [one_hash, two_hash, three_hash] = [&hashes[0][..], &hashes[1], &hashes[2]];
    let node = node_hash(one_hash, two_hash);
    let good = proof(70, 0, one, &[two_hash, three_hash]);
    let last = proof(70, 2, three, &[&node]);
    let zero = first.prove(id(keys, &numbered(0)?)?).ok_or("award 0 is not in the first register")?;
    let absent = [&good, &last]
        .into_iter()
        .find(|bytes| **bytes != zero.to_cbor())
        .ok_or("award 0 is in every leaf")?;
    let mut swapped: Vec<&[u8]> = one.chunks(32).collect();
    swapped.swap(3, 4);
    let mut twice: Vec<&[u8]> = one.chunks(32).collect();
    twice[4] = twice[3];
    let mut both: Vec<&[u8]> = vec![one_hash, two_hash];
    both.sort();
    let unknown = [&[0xa6], &good[1..], &[5, 0]].concat();
    let without_path = map(&[
        (0, tstr("qualistamp/register-proof/1")),
        (1, int(7)),
        (2, int(0)),
        (3, bstr(second.as_bytes())),
    ]);
    let too_long = "path too long";
    let table = [
        ("award-0", "the leaf of award 0", zero.to_cbor(), "opens"),
        ("elsewhere", "another leaf than that of award 0", absent.clone(), "opens"),
        ("leaf-0", "the first of three leaves: a path of two hashes", good.clone(), "opens"),
        (
            "leaf-1",
            "the second: its neighbour is to the left",
            proof(70, 1, two, &[one_hash, three_hash]),
            "opens",
        ),
        ("leaf-2", "the last, of six ids: a path of one hash", last, "opens"),
        (
            "other-index",
            "the first leaf in the second place",
            proof(70, 1, one, &[two_hash, three_hash]),
            "seal mismatch",
        ),
        (
            "path-reversed",
            "the path from the root down",
            proof(70, 0, one, &[three_hash, two_hash]),
            "seal mismatch",
        ),
        ("count", "a count of one id more", proof(71, 0, one, &[two_hash, three_hash]), "seal mismatch"),
        ("node", "a node as a leaf of two ids", proof(34, 1, &both.concat(), &[three_hash]), "seal mismatch"),
        (
            "leaf-short",
            "a leaf of 31 ids that is not the last",
            proof(70, 0, &one[32..], &[two_hash, three_hash]),
            "leaf size",
        ),
        (
            "leaf-long",
            "a leaf of 33 ids",
            proof(70, 0, &[one, &two[..32]].concat(), &[two_hash, three_hash]),
            "leaf size",
        ),
        ("leaf-ragged", "half an id", proof(70, 2, &three[..176], &[&node]), "leaf size"),
        ("leaf-empty", "no id", proof(70, 2, &[], &[&node]), "leaf size"),
        ("last-leaf-full", "a full leaf in the last place", proof(70, 2, one, &[&node]), "leaf size"),
        (
            "leaf-unsorted",
            "two ids of the leaf swapped",
            proof(70, 0, &swapped.concat(), &[two_hash, three_hash]),
            "unsorted",
        ),
        (
            "leaf-twice",
            "an id twice in the leaf",
            proof(70, 0, &twice.concat(), &[two_hash, three_hash]),
            "unsorted",
        ),
        ("beyond", "the fourth of three leaves", proof(70, 3, three, &[&node]), "place beyond count"),
        ("none", "a leaf of an empty register", proof(0, 0, &[], &[]), "place beyond count"),
        ("path-short", "a path without its last hash", proof(70, 0, one, &[two_hash]), "path too short"),
        ("path-empty", "no path", proof(70, 2, three, &[]), "path too short"),
        ("path-long", "a path of one hash more", proof(70, 2, three, &[&node, &node]), too_long),
        ("path-endless", "a path longer than any", proof(70, 0, one, &[two_hash; 16]), too_long),
        ("count-endless", "more ids than any register has", proof(1_000_001, 0, one, &[]), "too large"),
        ("kind", "a bundle", map(&[(0, tstr("qualistamp/bundle/1"))]), "not a proof"),
        ("register", "a register", second.as_bytes().to_vec(), "not a proof"),
        ("cut", "without its last byte", good[..good.len() - 1].to_vec(), "malformed"),
        ("trailing", "a byte after the end", [&good[..], &[0]].concat(), "malformed"),
        ("no-path-field", "a field is missing", without_path, "malformed"),
        ("field", "a field of a later version", unknown, "unknown field"),
    ];
    let case = |id: &str, about: &str, seal: [u8; 32], proof: Vec<u8>, expected: &str| RegisterCase {
        id: format!("register/proof-{id}"),
        about: about.to_owned(),
        seal: Hex(seal.to_vec()),
        ids: None,
        proof: Some(Hex(proof)),
        expected: expected.to_owned(),
    };
    let mut cases = vec![
        case(
            "whole",
            "a register of one leaf: no path",
            second.seal(),
            proof(7, 0, second.as_bytes(), &[]),
            "opens",
        ),
        case(
            "other-seal",
            "a proof under the seal of another register",
            second.seal(),
            good.clone(),
            "seal mismatch",
        ),
    ];
    cases.extend(
        table.into_iter().map(|(id, about, proof, expected)| case(id, about, first.seal(), proof, expected)),
    );
    Ok(cases)
}
