//! The examples of draft-ietf-oauth-status-list, and reading and writing of statuses.

use std::path::PathBuf;

use super::token::read_list;
use super::*;
use crate::cbor::Reader;
use crate::key::PublicKey;
use crate::limits::MAX_STATUS_LIST_BYTES;
use crate::trust::deflate::{Container, inflate};

/// The key of the draft's examples (its section 5, `kid` 12).
const DRAFT_KEY: &str = "042371d69bfd03b3574f308f885a67f8981987f9869e0156cf56eeef076ec2c57a\
                         e8dfdde44963f5bb3586d815de890928875b1c4a6481398096e60a25e9b39f53";

fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).collect();
    digits
        .chunks_exact(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

/// The text of an example file of the draft.
fn example(name: &str) -> String {
    let folder =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/suites/token-status-list/examples");
    std::fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The statuses of a bare `StatusList` structure, as in the examples of the draft.
fn statuses_of(structure: &[u8]) -> Result<Statuses, StatusFault> {
    let mut reader = Reader::new(structure);
    let (bits, lst) = read_list(&mut reader)?;
    reader.finish()?;
    let bytes = inflate(lst, Container::Zlib, MAX_STATUS_LIST_BYTES).map_err(StatusFault::List)?;
    Ok(Statuses::from_bytes(bits, bytes))
}

fn not_valid(statuses: &Statuses) -> Vec<(u32, u8)> {
    (0..u32::try_from(statuses.entries()).unwrap())
        .map(|index| (index, statuses.status(index).unwrap().value()))
        .filter(|(_, value)| *value != 0)
        .collect()
}

#[test]
#[ignore = "outside: needs ../shared/data/suites/token-status-list"]
fn outside_token_of_the_draft_opens() {
    let text = example("status_list_cwt.md");
    let token = unhex(&text);
    let key = PublicKey::from_sec1(&unhex(DRAFT_KEY)).unwrap();
    let address = "https://example.com/statuslists/1";
    let list = StatusList::open(&token, address, key.kid(), [&key]).unwrap();
    assert_eq!(list.issued().seconds(), 1_686_920_170);
    assert_eq!(list.expires().unwrap().seconds(), 2_291_720_170);
    assert_eq!(list.next_update().seconds(), 1_686_920_170 + 43_200);
    assert_eq!((list.bits(), list.entries()), (StatusBits::One, 16));
    let values: Vec<u8> = (0..16).map(|index| list.look_up(index).unwrap().unwrap().0.value()).collect();
    assert_eq!(values, [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]);
    assert_eq!(list.look_up(16), Ok(None));

    let other = StatusList::open(&token, "https://example.com/statuslists/2", key.kid(), [&key]);
    assert!(matches!(other, Err(StatusFault::WrongAddress { .. })));
    // Every bit counts except those of the unprotected header, which is not used: a map entry at bytes 36 to 40.
    for at in (0..token.len()).filter(|at| !(37..41).contains(at)) {
        let mut altered = token.clone();
        altered[at] ^= 1;
        assert!(StatusList::open(&altered, address, key.kid(), [&key]).is_err(), "byte {at}");
    }
}

#[test]
#[ignore = "outside: needs ../shared/data/suites/token-status-list"]
fn outside_lists_of_the_draft_open() {
    let one_bit = [0, 1993, 25460, 159_495, 495_669, 554_353, 645_645, 723_232, 854_545, 934_534, 1_000_345];
    let two_bits = [1, 2, 1, 3, 1, 1, 2, 1, 1, 2, 3];
    let four_bits = [
        (0, 1),
        (1993, 2),
        (35_460, 3),
        (459_495, 4),
        (595_669, 5),
        (754_353, 6),
        (845_645, 7),
        (923_232, 8),
        (924_445, 9),
        (934_534, 10),
        (1_000_345, 12),
        (1_004_534, 11),
        (1_030_203, 13),
        (1_030_204, 14),
        (1_030_205, 15),
    ];
    for (name, bits, expected) in [
        ("status_list_encoding1_long_cbor.md", StatusBits::One, one_bit.map(|index| (index, 1)).to_vec()),
        ("status_list_encoding2_long_cbor.md", StatusBits::Two, one_bit.into_iter().zip(two_bits).collect()),
        ("status_list_encoding4_cbor.md", StatusBits::Four, four_bits.to_vec()),
    ] {
        let text = example(name);
        let statuses = statuses_of(&unhex(&text)).unwrap();
        assert_eq!((statuses.bits(), statuses.entries()), (bits, 1 << 20), "{name}");
        assert_eq!(not_valid(&statuses), expected, "{name}");
    }
    let statuses = statuses_of(&unhex(&example("status_list_encoding8_cbor.md"))).unwrap();
    assert_eq!((statuses.bits(), statuses.entries()), (StatusBits::Eight, 1 << 20));
    // It contains every value from 0 to 255.
    let values: std::collections::BTreeSet<u8> =
        not_valid(&statuses).into_iter().map(|(_, value)| value).collect();
    assert_eq!(values.len(), 255);
}

#[test]
fn statuses_are_packed_lowest_bits_first() {
    // Sections 4.1 and 4.2 of the draft.
    for (bits, bytes, expected) in [
        (StatusBits::One, vec![0xb9, 0xa3], vec![1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]),
        (StatusBits::Two, vec![0xc9, 0x44, 0xf9], vec![1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]),
    ] {
        let statuses = Statuses::from_bytes(bits, bytes.clone());
        let mut again = Statuses::new(bits, u32::try_from(expected.len()).unwrap());
        for (index, value) in (0u32..).zip(&expected) {
            assert_eq!(statuses.status(index).map(Status::value), Some(*value));
            assert!(again.set(index, Status::from_value(*value)));
        }
        assert_eq!(again, statuses);
        assert_eq!(statuses.status(u32::try_from(expected.len()).unwrap()), None);
    }
}

#[test]
fn only_existing_entries_and_fitting_values_can_be_set() {
    let mut one = Statuses::new(StatusBits::One, 9);
    assert_eq!(one.entries(), 16);
    assert!(
        one.set(15, Status::Withdrawn) && !one.set(16, Status::Withdrawn) && !one.set(0, Status::Suspended)
    );
    assert!(one.set(15, Status::Valid));
    assert_eq!(one, Statuses::new(StatusBits::One, 16));
    let mut two = Statuses::new(StatusBits::Two, 4);
    assert!(two.set(3, Status::Superseded) && two.set(3, Status::Suspended) && !two.set(3, Status::Other(4)));
    assert_eq!(two.status(3), Some(Status::Suspended));
}
