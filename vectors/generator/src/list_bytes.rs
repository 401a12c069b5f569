//! Parts of trust lists as bytes.

use qualistamp_core::Signer as _;

use crate::bytes::{array, bstr, int, map};
use crate::keys::TestKey;

pub(crate) fn content_bytes(issuers: &[Vec<u8>]) -> Vec<u8> {
    map(&[(0, int(7)), (1, int(1_780_272_000)), (2, int(1_782_864_000)), (3, array(issuers))])
}

pub(crate) fn cose_key(x: &(Vec<u8>, bool)) -> Vec<u8> {
    let sign = vec![if x.1 { 0xf5 } else { 0xf4 }];
    // -1, -2, -3 sort after 1: their first byte is larger.
    map(&[(1, int(2)), (-1, int(1)), (-2, bstr(&x.0)), (-3, sign)])
}

/// The x coordinate, and whether y is odd.
pub(crate) fn x_of(key: &TestKey) -> (Vec<u8>, bool) {
    let point = key.public_key().to_sec1_compressed();
    (point[1..].to_vec(), point[0] == 3)
}
