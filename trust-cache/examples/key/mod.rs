//! A private key in memory. In production, keep it in an encrypted file or a hardware token.

use p256::ecdsa::{Error, Signature, SigningKey, signature::Signer as _};
use qualistamp_core::{PublicKey, SignatureBytes, Signer};

pub(crate) struct Key {
    private: SigningKey,
    public: PublicKey,
}

impl Key {
    pub(crate) fn new(secret: [u8; 32]) -> Result<Self, Box<dyn std::error::Error>> {
        let private = SigningKey::from_slice(&secret)?;
        let public = PublicKey::from_sec1(private.verifying_key().to_sec1_point(true).as_bytes())?;
        Ok(Self { private, public })
    }
}

impl Signer for Key {
    type Error = Error;

    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Error> {
        let signature: Signature = self.private.try_sign(message)?;
        Ok(signature.to_bytes().into())
    }
}
