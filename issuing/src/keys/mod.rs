//! Creates keys, writes and reads key files, and signs.

mod error;
mod pair;
mod parse;
mod private;

pub use error::{KeyError, KeyFileError, NewKeyError};
pub use pair::{is_label, public_key_path, read_label, write_key_files};
pub use parse::{EncryptedKey, KeyFile, parse_public_key, read_private_key, read_public_key};
pub use private::{PrivateKey, public_key_to_pem};
