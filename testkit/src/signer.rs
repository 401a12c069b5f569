//! Private keys in memory, the same in every run and no secret at all.

use ml_dsa::{Keypair as _, MlDsa44};
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use qualistamp_core::{
    Kid, MetadataSigner, MlDsaPublicKey, PublicKey, SignatureBytes, Signer, VerificationKey, sha256,
};

/// A private key in memory, with its public half.
pub struct Key {
    private: SigningKey,
    public: PublicKey,
}

impl Key {
    /// The key derived from `name`.
    pub fn new(name: &str) -> Self {
        Self::from_secret(&sha256(name.as_bytes()))
    }

    /// The key whose secret is `number` plus one. Faster than [`Key::new`] when thousands of keys are needed.
    pub fn numbered(number: u64) -> Self {
        let mut secret = [0; 32];
        secret[24..].copy_from_slice(&(number + 1).to_be_bytes());
        Self::from_secret(&secret)
    }

    /// The key whose secret is the byte `seed`, 32 times.
    pub fn from_seed(seed: u8) -> Self {
        Self::from_secret(&[seed; 32])
    }

    fn from_secret(secret: &[u8; 32]) -> Self {
        let private = SigningKey::from_slice(secret).unwrap();
        let public = PublicKey::from_sec1(private.verifying_key().to_sec1_point(true).as_bytes()).unwrap();
        Self { private, public }
    }

    /// The public half.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// Identifier of the public half.
    pub fn kid(&self) -> Kid {
        self.public.kid()
    }

    /// The secret, for writing key files.
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

/// A private key of ML-DSA-44 in memory, with its public half. It signs deterministically (FIPS 204 section 3.4).
pub struct MlDsaKey {
    private: ml_dsa::SigningKey<MlDsa44>,
    public: MlDsaPublicKey,
}

impl MlDsaKey {
    /// The key derived from `name`.
    pub fn new(name: &str) -> Self {
        Self::from_seed(&sha256(name.as_bytes()))
    }

    /// The key of this seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        let private = ml_dsa::SigningKey::from_seed(&(*seed).into());
        let public = MlDsaPublicKey::from_bytes(&private.verifying_key().encode().into());
        Self { private, public }
    }

    /// The public half.
    pub fn public(&self) -> &MlDsaPublicKey {
        &self.public
    }

    /// Identifier of the public half.
    pub fn kid(&self) -> Kid {
        self.public.kid()
    }

    /// A signature over `message` with this context. Metadata has an empty one.
    pub fn sign_with_context(&self, message: &[u8], context: &[u8]) -> Vec<u8> {
        let signature = self.private.expanded_key().sign_deterministic(message, context).unwrap();
        signature.encode().to_vec()
    }
}

impl MetadataSigner for MlDsaKey {
    type Error = std::convert::Infallible;

    fn verification_key(&self) -> VerificationKey {
        self.public.clone().into()
    }

    fn sign_metadata(&self, message: &[u8]) -> Result<Vec<u8>, Self::Error> {
        Ok(self.sign_with_context(message, &[]))
    }
}
