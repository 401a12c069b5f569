//! The one key that has signed anything here.

use std::sync::LazyLock;

use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use verifier_core::{PublicKey, SignatureBytes, Signer};

/// The key: it is root, list operator and issuer at once.
pub static KEY: LazyLock<Key> = LazyLock::new(|| {
    let private = SigningKey::from_slice(&[7; 32]).expect("a scalar of the curve");
    let public = PublicKey::from_sec1(private.verifying_key().to_sec1_point(true).as_bytes());
    Key { private, public: public.expect("a point of the curve") }
});

/// A private key that is the same in every run.
pub struct Key {
    private: SigningKey,
    public: PublicKey,
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
