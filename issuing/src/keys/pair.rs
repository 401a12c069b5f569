//! Writes the two files of a new key: the private key, and the public key beside it.

use std::fs;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::files::{self, Access, IfExists};
use crate::keys::error::{KeyFileError, NewKeyError};
use crate::keys::parse::KEY_FILE_BYTES_MAX;
use crate::keys::passphrase::prepared_passphrase;
use crate::keys::pem::{StoredKey, verification_key_to_pem};

/// Prefix of the line with the label in a key file.
const LABEL: &str = "Label: ";

/// Writes `key` to `path` and its public key to [`public_key_path`], both or neither. The private key is encrypted if there is a
/// passphrase. `label` is a name for the key; see [`is_label`].
///
/// # Errors
/// [`NewKeyError`].
pub fn write_key_files<K: StoredKey>(
    key: &K,
    path: &Path,
    label: Option<&str>,
    passphrase: Option<&str>,
    if_exists: IfExists,
) -> Result<(), NewKeyError> {
    let heading = label.map(|label| format!("{LABEL}{label}\n")).unwrap_or_default();
    let passphrase = passphrase.map(prepared_passphrase);
    let private = key.to_pem(passphrase.as_ref().map(|passphrase| passphrase.as_str()))?;
    let private = Zeroizing::new(format!("{heading}{}", private.as_str()));
    let public = format!("{heading}{}", verification_key_to_pem(&key.verification_key())?);
    files::write(path, private.as_bytes(), Access::OwnerOnly, if_exists)?;
    if let Err(error) = files::write(&public_key_path(path), public.as_bytes(), Access::Default, if_exists) {
        // This key was not used yet, so it can be removed.
        let _ = fs::remove_file(path);
        return Err(error.into());
    }
    Ok(())
}

/// Whether `text` can be the label of a key: one line that cannot be mistaken for PEM.
#[must_use]
pub fn is_label(text: &str) -> bool {
    !text.contains("-----") && !text.chars().any(char::is_control)
}

/// Reads the label of the key file at `path`. It precedes the PEM, where RFC 7468 allows explanatory text.
///
/// # Errors
/// [`KeyFileError::File`] if it cannot be read.
pub fn read_label(path: &Path) -> Result<Option<String>, KeyFileError> {
    let bytes = Zeroizing::new(files::read(path, KEY_FILE_BYTES_MAX)?);
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_start_matches('\u{feff}');
    let heading = text.split("-----BEGIN").next().unwrap_or_default();
    Ok(heading
        .lines()
        .find_map(|line| line.strip_prefix(LABEL))
        .filter(|text| is_label(text))
        .map(str::to_owned))
}

/// The path of the public key that belongs to a private key file: `registry.pub.pem` for both `registry.pem` and `registry`.
#[must_use]
pub fn public_key_path(private: &Path) -> PathBuf {
    let stem = if private.extension().is_some_and(|extension| extension == "pem") {
        private.with_extension("")
    } else {
        private.to_owned()
    };
    files::with_suffix(&stem, "pub.pem")
}
