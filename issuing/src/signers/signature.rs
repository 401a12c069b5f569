//! Signatures and points as other programs write them.

use p256::ecdsa::Signature;
use pkcs8::DecodePublicKey as _;
use qualistamp_core::{PublicKey, SIGNATURE_BYTES, SignatureBytes};

/// Bytes of a point without compression, and with it (SEC 1 section 2.3.3).
const POINTS: [usize; 2] = [65, 33];

/// Tag of an OCTET STRING in DER.
const OCTET_STRING: u8 = 4;

/// A signature in DER (RFC 3279 section 2.2.3), or as r and s of 32 bytes each, as r and s. It is not verified.
pub(super) fn parse_signature(bytes: &[u8]) -> Option<SignatureBytes> {
    if let Ok(raw) = <[u8; SIGNATURE_BYTES]>::try_from(bytes) {
        return Some(raw);
    }
    Some(Signature::from_der(bytes).ok()?.to_bytes().into())
}

/// A public key as a point, or as a SubjectPublicKeyInfo (RFC 5480) for P-256.
pub(super) fn parse_public_key(bytes: &[u8]) -> Option<PublicKey> {
    if POINTS.contains(&bytes.len()) {
        return PublicKey::from_sec1(bytes).ok();
    }
    let key = p256::PublicKey::from_public_key_der(bytes).ok()?;
    PublicKey::from_sec1(&key.to_sec1_bytes()).ok()
}

/// The point in the attribute `CKA_EC_POINT`. It should be an OCTET STRING in DER (PKCS #11 section 6.3.3), but many tokens give the
/// bare point.
pub(super) fn parse_ec_point(bytes: &[u8]) -> Option<PublicKey> {
    let bare = match bytes {
        [OCTET_STRING, length, point @ ..]
            if point.len() == usize::from(*length) && POINTS.contains(&point.len()) =>
        {
            point
        }
        _ => bytes,
    };
    PublicKey::from_sec1(bare).ok()
}

#[cfg(test)]
mod tests {
    use pkcs8::EncodePublicKey as _;
    use qualistamp_core::Signer as _;

    use super::*;
    use crate::keys::PrivateKey;

    #[test]
    fn signatures_are_read_in_both_forms() {
        let key = PrivateKey::generate().unwrap();
        for message in 0..50_u8 {
            let raw = key.sign(&[message]).unwrap();
            let der = Signature::from_slice(&raw).unwrap().to_der();
            assert_eq!(parse_signature(&raw), Some(raw));
            assert_eq!(parse_signature(der.as_bytes()), Some(raw));
            assert_eq!(parse_signature(&raw[..63]), None);
            assert_eq!(parse_signature(&der.as_bytes()[..der.as_bytes().len() - 1]), None);
            assert_eq!(parse_signature(&[der.as_bytes(), &[0]].concat()), None);
        }
        assert_eq!(parse_signature(&[]), None);
    }

    #[test]
    fn public_keys_are_read_in_every_form() {
        let key = PrivateKey::generate().unwrap().public_key().clone();
        let (bare, short) = (key.to_sec1_uncompressed(), key.to_sec1_compressed());
        let info = p256::PublicKey::from_sec1_bytes(&bare).unwrap().to_public_key_der().unwrap();
        for form in [bare.as_slice(), &short, info.as_bytes()] {
            assert_eq!(parse_public_key(form), Some(key.clone()));
        }
        let wrapped = |point: &[u8]| [&[OCTET_STRING, point.len() as u8], point].concat();
        for form in [bare.clone(), short.clone(), wrapped(&bare), wrapped(&short)] {
            assert_eq!(parse_ec_point(&form), Some(key.clone()), "{} bytes", form.len());
        }
        for bad in [&[][..], &[OCTET_STRING], &wrapped(&bare)[..66], &bare[..64], &[4; 65], &[4; 67]] {
            assert_eq!(parse_ec_point(bad), None, "{} bytes", bad.len());
            assert_eq!(parse_public_key(bad), None, "{} bytes", bad.len());
        }
    }
}
