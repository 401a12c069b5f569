//! Passphrases of key files: from a file, the environment, or typed.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use qualistamp_issuing::{EncryptedKey, KeyError, KeyFile, MetadataPrivateKey, PrivateKey, files};
use zeroize::Zeroizing;

use crate::args::environment::PASSPHRASE;
use crate::escape::Foreign;
use crate::exit::Failure;

/// Minimum length of a new passphrase, in characters: NIST SP 800-63B section 5.1.1.
const MIN_CHARACTERS: usize = 8;

/// How often a new passphrase may be typed before the command gives up.
const ATTEMPTS: usize = 3;

/// Where the passphrase of a key file comes from.
#[derive(Debug, clap::Args)]
pub(crate) struct PassphraseOptions {
    /// File whose first line is the passphrase of the key file, or the PIN of the token
    ///
    /// Without this option, the environment variable QUALISTAMP_PASSPHRASE is used. If that is not set either, you are asked. A
    /// new passphrase needs at least 8 characters.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl PassphraseOptions {
    /// Opens the private key at `path`, which signs stamps or status lists. Asks for its passphrase if it is encrypted and no
    /// passphrase was given.
    pub(crate) fn open_private(&self, path: &Path) -> Result<PrivateKey, Failure> {
        self.open_metadata(path)?.into_es256().map_err(|error| Failure::input(path.display(), error))
    }

    /// Opens the private key at `path`, which signs roots or trust lists. Asks for its passphrase like [`Self::open_private`].
    pub(crate) fn open_metadata(&self, path: &Path) -> Result<MetadataPrivateKey, Failure> {
        match KeyFile::read(path)? {
            KeyFile::Private(key) => Ok(key),
            KeyFile::Encrypted(key) => self.decrypt(&key, path),
            KeyFile::Public(_) => Err(Failure::input(path.display(), KeyError::PublicNotPrivate)),
        }
    }

    /// Decrypts the encrypted key of the file at `path`.
    pub(crate) fn decrypt(&self, key: &EncryptedKey, path: &Path) -> Result<MetadataPrivateKey, Failure> {
        let passphrase = self.known(&path.display().to_string())?;
        key.decrypt(&passphrase).map_err(|error| Failure::input(path.display(), error))
    }

    /// The PIN of a token, unless it must be typed: from `source`, which the URI of the key names, or as a passphrase is given.
    pub(crate) fn pin(&self, source: Option<&Path>) -> Result<Option<Zeroizing<String>>, Failure> {
        source.map_or_else(|| self.given(), |path| first_line(path).map(Some))
    }

    /// Asks for a PIN, once.
    pub(crate) fn ask_for_pin(prompt: &str) -> Result<Zeroizing<String>, Failure> {
        if io::stdin().is_terminal() {
            ask(prompt)
        } else {
            Err(Failure::Usage(format!(
                "the token needs its PIN, and there is no terminal to ask for it; use --passphrase-file, set {}, or add \
             ?pin-source=file:/PATH to the PKCS #11 URI",
                PASSPHRASE.name
            )))
        }
    }

    fn known(&self, name: &str) -> Result<Zeroizing<String>, Failure> {
        match self.given()? {
            Some(passphrase) => Ok(passphrase),
            None => ask(&format!("Passphrase of {}: ", Foreign(name))),
        }
    }

    /// A passphrase for a new key file. If it is typed, it is typed twice.
    pub(crate) fn new_one(&self) -> Result<Zeroizing<String>, Failure> {
        let Some(passphrase) = self.given()? else { return typed_twice(ask) };
        if is_too_short(&passphrase) {
            return Err(Failure::Input(format!(
                "the passphrase has fewer than {MIN_CHARACTERS} characters; choose a longer one"
            )));
        }
        Ok(passphrase)
    }

    fn given(&self) -> Result<Option<Zeroizing<String>>, Failure> {
        match &self.passphrase_file {
            Some(path) => first_line(path).map(Some),
            None => Ok(std::env::var(PASSPHRASE.name).ok().map(Zeroizing::new)),
        }
    }
}

/// The first line of a file with a secret.
fn first_line(path: &Path) -> Result<Zeroizing<String>, Failure> {
    let bytes = Zeroizing::new(files::read(path, 4_096)?);
    let text =
        files::decode_text(&bytes).map_err(|error| Failure::input(path.display(), error))?.into_owned();
    let text = Zeroizing::new(text);
    Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}

/// Asks for a new passphrase twice with `ask`. After a typing mistake, it asks again.
fn typed_twice(
    ask: impl Fn(&str) -> Result<Zeroizing<String>, Failure>,
) -> Result<Zeroizing<String>, Failure> {
    let mut problem = String::new();
    for _ in 0..ATTEMPTS {
        let prompt = format!("{problem}Passphrase for the new key, at least {MIN_CHARACTERS} characters: ");
        let passphrase = ask(&prompt)?;
        if is_too_short(&passphrase) {
            problem = format!("That has fewer than {MIN_CHARACTERS} characters.\n");
            continue;
        }
        if ask("Type it again: ")? == passphrase {
            return Ok(passphrase);
        }
        problem = "The two passphrases differ.\n".to_owned();
    }
    Err(Failure::Input(format!("no passphrase after {ATTEMPTS} attempts; nothing was written")))
}

fn is_too_short(passphrase: &str) -> bool {
    passphrase.chars().count() < MIN_CHARACTERS
}

fn ask(prompt: &str) -> Result<Zeroizing<String>, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::Usage(format!(
            "the key needs a passphrase, and there is no terminal to ask for it; use --passphrase-file with the one of the PKCS#8 or PKCS#12 file, or set {}",
            PASSPHRASE.name
        )));
    }
    rpassword::prompt_password(prompt)
        .map(Zeroizing::new)
        .map_err(|error| Failure::Input(format!("cannot read the passphrase: {error}")))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    /// Types `lines` one after another. Returns the passphrase and the number of lines that were asked for.
    fn typed(lines: &[&str]) -> (Result<String, String>, usize) {
        let asked = RefCell::new(0);
        let result = typed_twice(|_| {
            *asked.borrow_mut() += 1;
            Ok(Zeroizing::new(lines[*asked.borrow() - 1].to_owned()))
        });
        let result =
            result.map(|passphrase| passphrase.as_str().to_owned()).map_err(|error| error.to_string());
        (result, asked.into_inner())
    }

    #[test]
    fn a_typing_mistake_asks_again() {
        assert_eq!(typed(&["long enough", "long enough"]), (Ok("long enough".to_owned()), 2));
        assert_eq!(
            typed(&["short", "long enough", "long enuogh", "long enough", "long enough"]),
            (Ok("long enough".to_owned()), 5)
        );
    }

    #[test]
    fn three_mistakes_end_the_command() {
        let failed = Err("no passphrase after 3 attempts; nothing was written".to_owned());
        assert_eq!(
            typed(&["long enough", "other words", "short", "long enough", "other words"]),
            (failed, 5)
        );
    }
}
