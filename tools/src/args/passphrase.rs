//! Passphrases of key files: from a file, the environment, or a person.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use qualistamp_issuing::{EncryptedKey, KeyError, KeyFile, PrivateKey, files};
use zeroize::Zeroizing;

use crate::exit::Failure;

/// The environment variable that holds a passphrase for programs that call this one.
const VARIABLE: &str = "QUALISTAMP_PASSPHRASE";

/// Fewest characters of a new passphrase: NIST SP 800-63B section 5.1.1.
const LEAST_CHARACTERS: usize = 8;

/// Where the passphrase of a key file comes from.
#[derive(Debug, clap::Args)]
pub(crate) struct PassphraseOptions {
    /// File whose first line is the passphrase of the key
    ///
    /// Without it, the environment variable QUALISTAMP_PASSPHRASE is used, and without that you are asked.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl PassphraseOptions {
    /// Opens the private key at `path`, with its passphrase if it has one.
    pub(crate) fn open_private(&self, path: &Path) -> Result<PrivateKey, Failure> {
        match KeyFile::read(path)? {
            KeyFile::Private(key) => Ok(key),
            KeyFile::Encrypted(key) => self.decrypt(&key, path),
            KeyFile::Public(_) => Err(Failure::input(path.display(), KeyError::PublicNotPrivate)),
        }
    }

    /// Opens the encrypted key of the file at `path`.
    pub(crate) fn decrypt(&self, key: &EncryptedKey, path: &Path) -> Result<PrivateKey, Failure> {
        let passphrase = self.known(&path.display().to_string())?;
        key.decrypt(&passphrase).map_err(|error| Failure::input(path.display(), error))
    }

    /// The passphrase of the key file called `name`.
    fn known(&self, name: &str) -> Result<Zeroizing<String>, Failure> {
        match self.given()? {
            Some(passphrase) => Ok(passphrase),
            None => ask(&format!("Passphrase of {name}: ")),
        }
    }

    /// A passphrase for a new key file: typed twice if a person types it.
    pub(crate) fn new_one(&self) -> Result<Zeroizing<String>, Failure> {
        let passphrase = match self.given()? {
            Some(passphrase) => passphrase,
            None => {
                let passphrase = ask("Passphrase for the new key: ")?;
                if ask("The same again: ")? != passphrase {
                    return Err(Failure::Input("the two passphrases differ; nothing was written".to_owned()));
                }
                passphrase
            }
        };
        if passphrase.chars().count() < LEAST_CHARACTERS {
            return Err(Failure::Input(format!(
                "the passphrase has fewer than {LEAST_CHARACTERS} characters; choose a longer one"
            )));
        }
        Ok(passphrase)
    }

    fn given(&self) -> Result<Option<Zeroizing<String>>, Failure> {
        let Some(path) = &self.passphrase_file else {
            return Ok(std::env::var(VARIABLE).ok().map(Zeroizing::new));
        };
        let bytes = Zeroizing::new(files::read(path, 4_096)?);
        let text = std::str::from_utf8(&bytes)
            .map_err(|_| Failure::input(path.display(), "is not text in UTF-8"))?;
        Ok(Some(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned())))
    }
}

fn ask(prompt: &str) -> Result<Zeroizing<String>, Failure> {
    if !std::io::stdin().is_terminal() {
        return Err(Failure::Usage(format!(
            "the key needs a passphrase and nobody is there to type it; give --passphrase-file, or set {VARIABLE}"
        )));
    }
    rpassword::prompt_password(prompt)
        .map(Zeroizing::new)
        .map_err(|error| Failure::Input(format!("cannot read the passphrase: {error}")))
}
