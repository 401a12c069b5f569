//! Creates keys, writes and reads key files, and signs.

mod blocks;
mod certificate;
mod error;
mod fast;
mod forms;
mod metadata;
mod ml_dsa;
mod pair;
mod parse;
mod passphrase;
mod pem;
mod pkcs12;
mod private;

pub(crate) use certificate::certificate_key;
pub use certificate::{CertificateError, SealCertificate, read_seal_certificate};
pub use error::{KeyError, KeyFileError, NewKeyError, SignError};
pub(crate) use fast::FastVerifier;
pub(crate) use forms::shortened;
pub use metadata::{MetadataPrivateKey, MetadataSigningError};
pub use ml_dsa::MlDsaPrivateKey;
pub use pair::{is_label, public_key_path, read_label, write_key_files};
pub use parse::{
    EncryptedKey, KeyFile, parse_public_key, parse_verification_key, read_private_key, read_public_key,
    read_verification_key,
};
pub use pem::{StoredKey, public_key_to_pem, verification_key_to_pem};
pub use private::PrivateKey;
