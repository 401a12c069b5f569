//! ECDSA over P-256 with `ring`, for issuers: signs, and verifies each signature before anything uses it.
//!
//! The core verifies with `p256`. Here, where every signature is both made and verified, the time of both decides how many stamps are
//! issued in a second.

use std::fmt;

use p256::SecretKey;
use qualistamp_core::{PublicKey, SIGNATURE_BYTES, SignatureBytes};
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, UnparsedPublicKey,
};
use zeroize::Zeroizing;

use crate::keys::error::SignError;

/// Bytes of an uncompressed point (SEC 1 section 2.3.3).
const POINT_BYTES: usize = 65;

/// Verifies the signatures of one key.
pub(crate) struct FastVerifier(UnparsedPublicKey<[u8; POINT_BYTES]>);

impl fmt::Debug for FastVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FastVerifier")
    }
}

impl FastVerifier {
    /// For the signatures of `key`.
    pub(crate) fn new(key: &PublicKey) -> Self {
        // A point of any other length does not exist; zeros would verify nothing.
        let point = key.to_sec1_uncompressed().try_into().unwrap_or([0; POINT_BYTES]);
        Self(UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point))
    }

    /// Whether `signature` (r, then s) is one of the key over `message`.
    pub(crate) fn verifies(&self, message: &[u8], signature: &SignatureBytes) -> bool {
        self.0.verify(message, signature).is_ok()
    }
}

/// Signs with a key in memory, and verifies each signature.
pub(super) struct FastSigner {
    pair: EcdsaKeyPair,
    verifier: FastVerifier,
    random: SystemRandom,
}

impl FastSigner {
    /// For `secret`, whose public key is `public`. `None` if they do not belong together.
    pub(super) fn new(secret: &SecretKey, public: &PublicKey) -> Option<Self> {
        let random = SystemRandom::new();
        let scalar = Zeroizing::new(secret.to_bytes());
        let pair = EcdsaKeyPair::from_private_key_and_public_key(
            &ECDSA_P256_SHA256_FIXED_SIGNING,
            scalar.as_slice(),
            &public.to_sec1_uncompressed(),
            &random,
        );
        Some(Self { pair: pair.ok()?, verifier: FastVerifier::new(public), random })
    }

    /// Signs `message`. The nonce comes from the key, the message and random numbers, so two signatures of one message differ.
    ///
    /// # Errors
    /// [`SignError::NoRandomness`], or [`SignError::WrongSignature`] if the computer made an error.
    pub(super) fn sign(&self, message: &[u8]) -> Result<SignatureBytes, SignError> {
        let signature = self.pair.sign(&self.random, message).map_err(|_| SignError::NoRandomness)?;
        let signature: [u8; SIGNATURE_BYTES] =
            signature.as_ref().try_into().map_err(|_| SignError::WrongSignature)?;
        if self.verifier.verifies(message, &signature) {
            Ok(signature)
        } else {
            Err(SignError::WrongSignature)
        }
    }
}

#[cfg(test)]
mod tests {
    use p256::elliptic_curve::Generate as _;
    use qualistamp_core::Signer as _;

    use super::*;
    use crate::keys::private::PrivateKey;

    #[test]
    fn both_verifiers_agree_on_every_changed_bit() {
        let key = PrivateKey::generate().unwrap();
        let (fast, message) = (FastVerifier::new(key.public_key()), b"a message");
        let signature = key.sign(message).unwrap();
        assert!(fast.verifies(message, &signature) && key.public_key().verifies(message, &signature));
        for bit in 0..SIGNATURE_BYTES * 8 {
            let mut changed = signature;
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(!fast.verifies(message, &changed), "bit {bit}");
            assert!(!key.public_key().verifies(message, &changed), "bit {bit}");
        }
        assert!(!fast.verifies(b"another message", &signature));
        let other = PrivateKey::generate().unwrap();
        assert!(!FastVerifier::new(other.public_key()).verifies(message, &signature));
    }

    /// What a fault of the computer would look like: the private key is not the one whose signatures are expected.
    #[test]
    fn a_signature_that_does_not_verify_is_not_returned() {
        let (ours, other) = (PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap());
        let secret = SecretKey::try_generate().unwrap();
        assert!(FastSigner::new(&secret, ours.public_key()).is_none());

        let secret = SecretKey::from_slice(&[1; 32]).unwrap();
        let key = PrivateKey::from_secret(secret.clone()).unwrap();
        let mut signer = FastSigner::new(&secret, key.public_key()).unwrap();
        assert!(signer.sign(b"a message").is_ok());
        signer.verifier = FastVerifier::new(other.public_key());
        assert_eq!(signer.sign(b"a message"), Err(SignError::WrongSignature));
    }
}
