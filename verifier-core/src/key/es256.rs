//! Public keys on the curve P-256, and ES256 signatures under them (RFC 9053 section 2.1).

use std::fmt;

use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};

use crate::cbor::{CborError, CborFault, Reader, Writer};
use crate::hash::sha256;

use super::kid::Kid;

/// Bytes of an ES256 signature: r and s, 32 bytes each, big-endian.
pub const SIGNATURE_BYTES: usize = 64;

/// An ES256 signature: r then s.
pub type SignatureBytes = [u8; SIGNATURE_BYTES];

/// A public key on the curve P-256.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

/// The bytes are not a point on the curve P-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotOnCurve;

impl fmt::Display for NotOnCurve {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a public key on the curve P-256")
    }
}

impl std::error::Error for NotOnCurve {}

impl PublicKey {
    /// The key with this SEC1 point, compressed (33 bytes) or uncompressed (65 bytes).
    ///
    /// # Errors
    /// [`NotOnCurve`] for anything else, including the point at infinity.
    pub fn from_sec1(point: &[u8]) -> Result<Self, NotOnCurve> {
        // The library also reads "compact" points (tag 5), which have only x. They are not part of the format.
        match point.first() {
            Some(2..=4) => VerifyingKey::from_sec1_bytes(point).map(Self).map_err(|_| NotOnCurve),
            Some(_) | None => Err(NotOnCurve),
        }
    }

    /// The key as a compressed SEC1 point of 33 bytes.
    #[must_use]
    pub fn to_sec1_compressed(&self) -> Vec<u8> {
        self.0.to_sec1_point(true).as_bytes().to_vec()
    }

    /// The key as an uncompressed SEC1 point of 65 bytes.
    #[must_use]
    pub fn to_sec1_uncompressed(&self) -> Vec<u8> {
        self.0.to_sec1_point(false).as_bytes().to_vec()
    }

    /// COSE key thumbprint: SHA-256 over the required members of the `COSE_Key`, y uncompressed (RFC 9679 section 4.2).
    #[must_use]
    pub fn thumbprint(&self) -> [u8; 32] {
        let point = self.to_sec1_uncompressed();
        // An uncompressed point is 04, x and y.
        let (x, y) = point.get(1..).unwrap_or_default().split_at(32);
        let mut key = Writer::new();
        key.map(|map| {
            map.field(1, |writer| writer.uint(2));
            map.field(-1, |writer| writer.uint(1));
            map.field(-2, |writer| writer.bytes(x));
            map.field(-3, |writer| writer.bytes(y));
        });
        sha256(&key.into_bytes())
    }

    /// Identifier of the key.
    #[must_use]
    pub fn kid(&self) -> Kid {
        Kid::of(&self.thumbprint())
    }

    /// Whether `signature` is an ES256 signature of this key over `message`. If (r, s) is valid, so is (r, n-s).
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &SignatureBytes) -> bool {
        // Fails for r or s of zero, or not below the order of the curve.
        Signature::from_slice(signature).is_ok_and(|signature| self.0.verify(message, &signature).is_ok())
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.kid())
    }
}

/// A public key as stored in lists: 33 bytes, decompressed when a signature is checked with it.
///
/// Decompression needs a square root. For a list of ten thousand keys it would take a tenth of a second, mostly for keys that
/// are never used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CompressedKey([u8; 33]);

impl CompressedKey {
    /// The key, if the bytes are a point on the curve.
    pub(crate) fn decompress(&self) -> Result<PublicKey, NotOnCurve> {
        PublicKey::from_sec1(&self.0)
    }

    /// ```cddl
    /// cose-key = { 1 => 2, -1 => 1, -2 => bstr .size 32, -3 => bool }   ; EC2, P-256, x, sign of y
    /// ```
    pub(crate) fn read_cose_key(reader: &mut Reader<'_>) -> Result<Self, CborError> {
        let at = reader.offset();
        let not_ours = CborError { at, fault: CborFault::Syntax };
        let (mut kind, mut curve, mut x, mut sign) = (None, None, None, None);
        reader.map(|key, reader| {
            match key {
                1 => kind = Some(reader.uint()?),
                -1 => curve = Some(reader.uint()?),
                -2 => x = Some(reader.bytes()?),
                -3 => sign = Some(reader.bool()?),
                _ => return Err(not_ours),
            }
            Ok(())
        })?;
        match (kind, curve, x.map(<[u8; 32]>::try_from), sign) {
            (Some(2), Some(1), Some(Ok(x)), Some(sign)) => {
                let mut point = [0; 33];
                point[0] = if sign { 3 } else { 2 };
                point[1..].copy_from_slice(&x);
                Ok(Self(point))
            }
            _ => Err(not_ours),
        }
    }

    /// Writes the key as a `COSE_Key` (RFC 9052 section 7) with y as its sign bit (RFC 9053 section 7.1.1).
    pub(crate) fn write_cose_key(&self, writer: &mut Writer) {
        let [sign, x @ ..] = &self.0;
        writer.map(|map| {
            map.field(1, |writer| writer.uint(2));
            map.field(-1, |writer| writer.uint(1));
            map.field(-2, |writer| writer.bytes(x));
            map.field(-3, |writer| writer.bool(*sign == 3));
        });
    }
}

impl From<&PublicKey> for CompressedKey {
    fn from(key: &PublicKey) -> Self {
        let mut point = [0; 33];
        point.copy_from_slice(&key.to_sec1_compressed());
        Self(point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The base point of P-256 (SEC 2, section 2.4.2): the public key of the private key 1.
    const BASE_POINT: &str = "036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296";

    fn key() -> PublicKey {
        let bytes: Vec<u8> =
            (0..66).step_by(2).map(|at| u8::from_str_radix(&BASE_POINT[at..at + 2], 16).unwrap()).collect();
        PublicKey::from_sec1(&bytes).unwrap()
    }

    #[test]
    fn all_encodings_of_a_key_decode_to_the_same_key() {
        let key = key();
        assert_eq!(PublicKey::from_sec1(&key.to_sec1_uncompressed()), Ok(key.clone()));
        let mut writer = Writer::new();
        CompressedKey::from(&key).write_cose_key(&mut writer);
        let bytes = writer.into_bytes();
        let read = CompressedKey::read_cose_key(&mut Reader::new(&bytes)).unwrap();
        assert_eq!(read.decompress(), Ok(key.clone()));
        assert_eq!(key.kid().0, key.thumbprint()[..4]);
    }

    #[test]
    fn bytes_that_are_not_a_point_are_rejected() {
        // The last one's x is not below the prime of the field.
        for bad in [&[][..], &[0], &[2; 32], &[4; 65], &[5; 33], &[[2].as_slice(), &[0xff; 32]].concat()] {
            assert_eq!(PublicKey::from_sec1(bad), Err(NotOnCurve));
        }
    }
}
