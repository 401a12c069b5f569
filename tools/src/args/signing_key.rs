//! Keys of issuers on the command line: in a file, in a token, or behind a program.

use std::time::Duration;

use qualistamp_core::{PublicKey, Signer as _, VerificationKey};
use qualistamp_issuing::{
    CommandLimits, CommandSigner, IssuerSigner, KeyFile, KeyLocation, KeyLocationError, MetadataPrivateKey,
    NewTokenKey, PinEntry, Token, TokenError, TokenUri, public_key_path, read_public_key,
};
use zeroize::Zeroizing;

use crate::args::passphrase::PassphraseOptions;
use crate::exit::Failure;

/// How keys that are not in files are used.
#[derive(Debug, clap::Args)]
pub(crate) struct SigningOptions {
    #[command(flatten)]
    pub(crate) passphrase: PassphraseOptions,
    /// How long a program that signs (`--key command:…`) may take for each answer, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    signer_timeout: u64,
}

/// A key that was found, and may not be open yet.
///
/// Nobody is asked for a passphrase or a PIN before everything else was checked.
pub(crate) struct FoundKey<'a> {
    location: &'a KeyLocation,
    options: &'a SigningOptions,
    state: State,
}

enum State {
    /// An encrypted file, or a token that shows nothing without its PIN.
    Closed,
    /// A token that was found.
    Token(Box<Token>),
    Open(Box<IssuerSigner>),
}

impl SigningOptions {
    /// Finds the key at `location`: reads the file, finds the token, or starts the program.
    pub(crate) fn find<'a>(&'a self, location: &'a KeyLocation) -> Result<FoundKey<'a>, Failure> {
        let state = match location {
            KeyLocation::File(_) => State::Closed,
            KeyLocation::Token(uri) => State::Token(Box::new(Token::find(uri).map_err(token_failure)?)),
            KeyLocation::Command(command) => {
                let limits = CommandLimits::each(Duration::from_secs(self.signer_timeout));
                let signer = CommandSigner::start(command, limits);
                let signer = signer.map_err(|error| Failure::Input(error.to_string()))?;
                State::Open(Box::new(IssuerSigner::Command(Box::new(signer))))
            }
        };
        Ok(FoundKey { location, options: self, state })
    }

    /// The public key of the key at `location`, which may also be a public key. Asks for a passphrase or a PIN if that is needed.
    pub(crate) fn public_key(&self, location: &KeyLocation) -> Result<PublicKey, Failure> {
        if let KeyLocation::File(path) = location
            && let KeyFile::Public(VerificationKey::Es256(key)) = KeyFile::read(path)?
        {
            return Ok(key);
        }
        let found = self.find(location)?;
        match found.public_key()? {
            Some(key) => Ok(key),
            None => Ok(found.open()?.public_key().clone()),
        }
    }

    /// Creates a key in a token.
    pub(crate) fn create_in_token(&self, uri: &TokenUri) -> Result<NewTokenKey, Failure> {
        let token = Token::find(uri).map_err(token_failure)?;
        let pin = self.pin(&token, uri)?;
        token.create_key(pin.as_ref().map(|pin| pin.as_str())).map_err(token_failure)
    }

    /// The PIN of `token`: from the file that the URI names, as a passphrase is given, or typed.
    fn pin(&self, token: &Token, uri: &TokenUri) -> Result<Option<Zeroizing<String>>, Failure> {
        let label = token.label();
        match token.pin_entry().map_err(token_failure)? {
            PinEntry::NotNeeded => Ok(None),
            PinEntry::OnReader => {
                let prompt = format!("Type the PIN of the token {label:?} on its reader.");
                crate::style::error(&mut anstream::stderr(), prompt)?;
                Ok(None)
            }
            PinEntry::Given { last_attempt } => {
                let prompt = if last_attempt {
                    format!("PIN of the token {label:?} (LAST ATTEMPT before it locks): ")
                } else {
                    format!("PIN of the token {label:?}: ")
                };
                let given = self.passphrase.pin(uri.pin_source.as_deref())?;
                if given.is_some() && last_attempt {
                    return Err(token_failure(TokenError::LastAttempt { token: label.to_owned() }));
                }
                given.map_or_else(|| PassphraseOptions::ask_for_pin(&prompt), Ok).map(Some)
            }
        }
    }
}

impl FoundKey<'_> {
    /// What the user wrote, for messages.
    pub(crate) fn name(&self) -> String {
        self.location.to_string()
    }

    /// The public key, as far as it is known without a passphrase or a PIN. For a file: from the file itself, or from the one
    /// beside it.
    pub(crate) fn public_key(&self) -> Result<Option<PublicKey>, Failure> {
        match (&self.state, self.location) {
            (State::Open(signer), _) => Ok(Some(signer.public_key().clone())),
            (State::Token(token), _) => token.public_key().map_err(token_failure),
            (State::Closed, KeyLocation::File(path)) => Ok(match KeyFile::read(path)? {
                KeyFile::Private(MetadataPrivateKey::Es256(key)) => Some(key.public_key().clone()),
                KeyFile::Public(VerificationKey::Es256(key)) => Some(key),
                // Refused when it is opened to sign.
                KeyFile::Private(MetadataPrivateKey::MlDsa44(_)) | KeyFile::Public(_) => None,
                KeyFile::Encrypted(_) => {
                    let beside = public_key_path(path);
                    if beside.is_file() { Some(read_public_key(&beside)?) } else { None }
                }
            }),
            (State::Closed, KeyLocation::Token(_) | KeyLocation::Command(_)) => Ok(None),
        }
    }

    /// Opens it, if it is not open yet. Afterwards, its public key is known.
    pub(crate) fn unlock(&mut self) -> Result<(), Failure> {
        let signer = match (std::mem::replace(&mut self.state, State::Closed), self.location) {
            (State::Open(signer), _) => signer,
            (State::Token(token), KeyLocation::Token(uri)) => {
                let pin = self.options.pin(&token, uri)?;
                let signer = token.sign_in(pin.as_ref().map(|pin| pin.as_str())).map_err(token_failure)?;
                Box::new(IssuerSigner::Token(Box::new(signer)))
            }
            (State::Closed | State::Token(_), KeyLocation::File(path)) => {
                Box::new(IssuerSigner::File(Box::new(self.options.passphrase.open_private(path)?)))
            }
            (State::Closed | State::Token(_), KeyLocation::Token(_) | KeyLocation::Command(_)) => {
                return Err(Failure::Input(format!("{}: the key is closed", self.location)));
            }
        };
        self.state = State::Open(signer);
        Ok(())
    }

    /// The open key.
    pub(crate) fn open(mut self) -> Result<IssuerSigner, Failure> {
        self.unlock()?;
        match self.state {
            State::Open(signer) => Ok(*signer),
            State::Closed | State::Token(_) => {
                Err(Failure::Input(format!("{}: the key is closed", self.location)))
            }
        }
    }
}

/// Parses where a key is.
pub(crate) fn key_location(text: &str) -> Result<KeyLocation, String> {
    text.parse().map_err(|error: KeyLocationError| error.to_string())
}

/// Parses a PKCS #11 URI.
pub(crate) fn token_uri(text: &str) -> Result<TokenUri, String> {
    match key_location(text)? {
        KeyLocation::Token(uri) => Ok(uri),
        KeyLocation::File(_) | KeyLocation::Command(_) => {
            Err("must be a PKCS #11 URI, such as 'pkcs11:token=Registry;object=diplomas'".to_owned())
        }
    }
}

fn token_failure(error: TokenError) -> Failure {
    Failure::Input(error.to_string())
}
