//! What signs: the two traits through which private keys are used.

use super::es256::{PublicKey, SignatureBytes};
use super::verification::VerificationKey;

/// Signs with ES256, with a private key in a file, a token or a service. The core never sees the private key.
pub trait Signer {
    /// Why a signature could not be made.
    type Error;

    /// The public half of the key that signs.
    fn public_key(&self) -> &PublicKey;

    /// An ES256 signature over `message` (the message itself, not its digest).
    ///
    /// # Errors
    /// Depends on where the key is.
    fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error>;
}

/// Signs roots and trust lists, with either [`Algorithm`](super::Algorithm). Every [`Signer`] is one; signers with ML-DSA-44 are only this, because
/// stamps and status lists are always signed with ES256.
pub trait MetadataSigner {
    /// Why a signature could not be made.
    type Error;

    /// The public half of the key that signs.
    fn verification_key(&self) -> VerificationKey;

    /// A signature over `message` (the message itself, not its digest) with the algorithm of the key, of
    /// [`Algorithm::signature_bytes`](super::Algorithm::signature_bytes) bytes. ML-DSA-44 signs with an empty context (FIPS 204 section 5.2, RFC 9964).
    ///
    /// # Errors
    /// Depends on where the key is.
    fn sign_metadata(&self, message: &[u8]) -> Result<Vec<u8>, Self::Error>;
}

impl<S: Signer> MetadataSigner for S {
    type Error = S::Error;

    fn verification_key(&self) -> VerificationKey {
        VerificationKey::Es256(self.public_key().clone())
    }

    fn sign_metadata(&self, message: &[u8]) -> Result<Vec<u8>, S::Error> {
        self.sign(message).map(Vec::from)
    }
}
