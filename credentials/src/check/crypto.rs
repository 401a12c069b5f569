//! Public keys, from certificates (RFC 5280) and `did:key`, and signatures by them.

use ed25519_dalek::VerifyingKey as Ed25519Key;
use p256::ecdsa::{Signature as P256Signature, VerifyingKey as P256Key};
use rsa::PublicKey as RsaKey;
use rsa::pkcs8::DecodePublicKey as _;
use rsa::signature::Verifier as _;
use rsa::{pkcs1, pkcs1v15};
use sha2::Sha256;
use x509_cert::Certificate;
use x509_cert::der::asn1::UintRef;
use x509_cert::der::{Decode as _, Encode as _};

use super::finding::Unchecked;
use crate::error::shown;

/// Shorter RSA keys are no longer accepted anywhere (ETSI TS 119 312).
pub(crate) const MIN_RSA_BITS: usize = 2048;

/// A public key.
#[derive(Debug, Clone)]
pub(crate) enum PublicKey {
    P256(P256Key),
    Ed25519(Ed25519Key),
    Rsa(RsaKey),
}

/// An algorithm of RFC 7518 or RFC 8037.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Algorithm {
    Es256,
    Rs256,
    EdDsa,
}

impl Algorithm {
    pub(crate) fn named(name: &str) -> Result<Self, Unchecked> {
        match name {
            "ES256" => Ok(Self::Es256),
            "RS256" => Ok(Self::Rs256),
            "EdDSA" | "Ed25519" => Ok(Self::EdDsa),
            other => Err(Unchecked::Algorithm(shown(other))),
        }
    }
}

impl PublicKey {
    /// The key of a certificate, and whom the certificate names. The certificate itself is not verified.
    pub(crate) fn of_certificate(der: &[u8]) -> Result<(Self, String), Unchecked> {
        let damaged = || Unchecked::Damaged("x5c");
        let certificate = Certificate::from_der(der).map_err(|_| damaged())?;
        let certificate = certificate.tbs_certificate();
        let spki = certificate.subject_public_key_info().to_der().map_err(|_| damaged())?;
        let subject = shown(&certificate.subject().to_string());
        if let Ok(key) = P256Key::from_public_key_der(&spki) {
            return Ok((Self::P256(key), subject));
        }
        let bits = certificate.subject_public_key_info().subject_public_key.as_bytes();
        let rsa = bits.and_then(|bits| pkcs1::RsaPublicKey::<UintRef<'_>>::from_der(bits).ok());
        if let Some(key) = rsa {
            // The library reads no short keys, so their length is looked at first.
            long_enough(bit_length(key.modulus.as_bytes()))?;
            let key = RsaKey::from_public_key_der(&spki);
            return Ok((Self::Rsa(key.map_err(|_| damaged())?), subject));
        }
        Err(Unchecked::Algorithm("of this certificate's key".to_owned()))
    }

    /// The key that a `did:key` consists of (W3C CCG, did:key method). `url` may point at it with a fragment.
    pub(crate) fn of_did_key(url: &str) -> Result<Self, Unchecked> {
        let damaged = || Unchecked::Damaged("verificationMethod");
        let Some(identifier) = url.strip_prefix("did:key:") else {
            let method = url.split(':').take(2).collect::<Vec<_>>().join(":");
            return Err(Unchecked::KeyOnline(shown(&method)));
        };
        let (identifier, fragment) = identifier.split_once('#').unwrap_or((identifier, identifier));
        let encoded = identifier.strip_prefix('z').filter(|_| fragment == identifier).ok_or_else(damaged)?;
        match base58(encoded).ok_or_else(damaged)?.as_slice() {
            [0xed, 0x01, key @ ..] => {
                let key = key.try_into().map_err(|_| damaged())?;
                Ed25519Key::from_bytes(key).map(Self::Ed25519).map_err(|_| damaged())
            }
            [0x80, 0x24, key @ ..] => P256Key::from_sec1_bytes(key).map(Self::P256).map_err(|_| damaged()),
            _ => Err(Unchecked::Algorithm("of this did:key".to_owned())),
        }
    }

    /// Whether `signature` is one of `message` by this key.
    pub(crate) fn verifies(
        &self,
        algorithm: Algorithm,
        message: &[u8],
        signature: &[u8],
    ) -> Result<bool, Unchecked> {
        let damaged = || Unchecked::Damaged("signature");
        match (self, algorithm) {
            (Self::P256(key), Algorithm::Es256) => {
                let signature = P256Signature::from_slice(signature).map_err(|_| damaged())?;
                Ok(key.verify(message, &signature).is_ok())
            }
            (Self::Ed25519(key), Algorithm::EdDsa) => {
                let signature = signature.try_into().map_err(|_| damaged())?;
                // Strict: keys of small order sign everything.
                Ok(key.verify_strict(message, &signature).is_ok())
            }
            (Self::Rsa(key), Algorithm::Rs256) => {
                let signature = pkcs1v15::Signature::try_from(signature).map_err(|_| damaged())?;
                Ok(pkcs1v15::VerifyingKey::<Sha256>::new(key.clone()).verify(message, &signature).is_ok())
            }
            (Self::P256(_) | Self::Ed25519(_) | Self::Rsa(_), _) => {
                Err(Unchecked::Damaged("alg, which does not fit the key"))
            }
        }
    }
}

/// Refuses RSA keys that prove nothing.
pub(crate) fn long_enough(bits: usize) -> Result<(), Unchecked> {
    if bits < MIN_RSA_BITS { Err(Unchecked::WeakKey { bits }) } else { Ok(()) }
}

/// The length in bits of a number, its most significant byte first.
pub(crate) fn bit_length(number: &[u8]) -> usize {
    let Some(first) = number.iter().position(|byte| *byte != 0) else { return 0 };
    let zeros = number.get(first).map_or(0, |byte| byte.leading_zeros());
    8 * (number.len() - first) - usize::try_from(zeros).unwrap_or_default()
}

/// Base58 of Bitcoin. It takes quadratic time, so long texts are refused: keys and signatures have at most 100 characters.
pub(crate) fn base58(text: &str) -> Option<Vec<u8>> {
    if text.len() > 200 { None } else { bs58::decode(text).into_vec().ok() }
}
