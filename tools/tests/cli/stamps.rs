//! Stamps that no issuer would make: frames with something wrong, signed as if they were right.

use p256::elliptic_curve::PrimeField as _;
use qualistamp_core::{Envelope, Signer as _};

pub(crate) use qualistamp_testkit::signer::Key;

/// A CBOR byte string.
pub(crate) fn bstr(bytes: &[u8]) -> Vec<u8> {
    let length = bytes.len();
    let mut out = match length {
        0..=23 => vec![0x40 + u8::try_from(length).unwrap()],
        24..=255 => vec![0x58, u8::try_from(length).unwrap()],
        _ => vec![0x59, u8::try_from(length >> 8).unwrap(), u8::try_from(length & 0xff).unwrap()],
    };
    out.extend_from_slice(bytes);
    out
}

/// A frame of parts that need not fit each other.
pub(crate) fn frame(protected: &[u8], unprotected: &[u8], payload: &[u8], signature: &[u8]) -> Vec<u8> {
    [&[0xd2, 0x84], &bstr(protected)[..], unprotected, &bstr(payload), &bstr(signature)].concat()
}

/// The protected header of a sound stamp: ES256 and the key's identifier.
pub(crate) fn protected(key: &Key) -> Vec<u8> {
    [&[0xa2, 0x01, 0x26, 0x04, 0x44], &key.kid().0[..]].concat()
}

/// A stamp with any payload and a valid signature.
pub(crate) fn signed(key: &Key, payload: &[u8]) -> Vec<u8> {
    let mut stamp = frame(&protected(key), &[0xa0], payload, &[0; 64]);
    let signature = key.sign(&Envelope::parse(&stamp).unwrap().to_be_signed()).unwrap();
    let start = stamp.len() - 64;
    stamp[start..].copy_from_slice(&signature);
    stamp
}

/// The same stamp with the other valid signature: (r, n - s).
pub(crate) fn other_s(stamp: &[u8]) -> Vec<u8> {
    let mut stamp = stamp.to_vec();
    let start = stamp.len() - 32;
    let s = p256::Scalar::from_repr_vartime(p256::FieldBytes::try_from(&stamp[start..]).unwrap()).unwrap();
    stamp[start..].copy_from_slice(&(-s).to_repr());
    stamp
}
