//! Public keys, their identifiers, and the signatures under them.

mod algorithm;
mod es256;
mod fault;
mod kid;
mod ml_dsa;
mod signer;
mod verification;

pub use algorithm::{Algorithm, ML_DSA_SIGNATURE_BYTES};
pub(crate) use es256::CompressedKey;
pub use es256::{NotOnCurve, PublicKey, SIGNATURE_BYTES, SignatureBytes};
pub(crate) use fault::CoseKeyFault;
pub use kid::Kid;
pub use ml_dsa::{ML_DSA_PUBLIC_KEY_BYTES, MlDsaPublicKey};
pub use signer::{MetadataSigner, Signer};
pub use verification::VerificationKey;
