//! A private key in memory, for every test, benchmark and fuzz target that signs.
#![allow(clippy::unwrap_used, reason = "a failure here ends what would have been signed for")]
#![allow(dead_code, reason = "each uses its own part")]
#![allow(unreachable_pub, reason = "a part of programs and of the library of the fuzz targets")]

use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use qualistamp_core::{Kid, PublicKey, SignatureBytes, Signer, sha256};

/// Such a key is the same in every run, and no secret at all.
pub struct Key {
    private: SigningKey,
    public: PublicKey,
}

impl Key {
    /// The key of a name.
    pub fn new(name: &str) -> Self {
        Self::of(&sha256(name.as_bytes()))
    }

    /// The key of a number: number plus one, as a secret. Quickly made.
    pub fn numbered(number: u64) -> Self {
        let mut secret = [0; 32];
        secret[24..].copy_from_slice(&(number + 1).to_be_bytes());
        Self::of(&secret)
    }

    /// The key whose secret is one byte, many times.
    pub fn from_seed(seed: u8) -> Self {
        Self::of(&[seed; 32])
    }

    fn of(secret: &[u8; 32]) -> Self {
        let private = SigningKey::from_slice(secret).unwrap();
        let public = PublicKey::from_sec1(private.verifying_key().to_sec1_point(true).as_bytes()).unwrap();
        Self { private, public }
    }

    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    pub fn kid(&self) -> Kid {
        self.public.kid()
    }

    pub fn secret(&self) -> p256::SecretKey {
        self.private.as_nonzero_scalar().into()
    }
}

impl Signer for Key {
    type Error = p256::ecdsa::Error;

    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error> {
        let signature: Signature = self.private.try_sign(message)?;
        Ok(signature.to_bytes().into())
    }
}
