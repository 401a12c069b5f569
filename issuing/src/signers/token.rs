//! Signs with a key in a token: a smart card, a USB token or an HSM, through PKCS #11 (OASIS, version 2.40 and later).

use std::fmt;
use std::sync::{Mutex, PoisonError};

use cryptoki::mechanism::Mechanism;
use cryptoki::object::{Attribute, KeyType, ObjectClass, ObjectHandle};
use cryptoki::session::{Session, UserType};
use cryptoki::slot::{Slot, TokenInfo};
use cryptoki::types::AuthPin;
use qualistamp_core::{PublicKey, SignatureBytes, Signer, sha256};

use crate::keys::FastVerifier;
use crate::signers::signature::parse_signature;
use crate::signers::token_error::TokenError;
use crate::signers::token_key::{self, P_256};
use crate::signers::token_module::Module;
use crate::signers::token_uri::TokenUri;

/// Bytes of a SHA-256 digest. Tokens take any number of bytes without a word, and sign the first ones.
const DIGEST_BYTES: usize = 32;

/// How the PIN of a token is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinEntry {
    /// No PIN is needed.
    NotNeeded,
    /// On the keys of the token or its reader.
    OnReader,
    /// By us.
    Given {
        /// Whether the next wrong PIN locks the token: only a person should try it.
        last_attempt: bool,
    },
}

/// A token that was found, without its PIN.
#[derive(Debug)]
pub struct Token {
    slot: Slot,
    info: TokenInfo,
    uri: TokenUri,
    module: Module,
}

impl Token {
    /// Loads the module, and finds the one token that `uri` describes. No PIN is needed.
    ///
    /// # Errors
    /// [`TokenError`].
    pub fn find(uri: &TokenUri) -> Result<Self, TokenError> {
        let module = Module::load(uri.module_path.as_deref())?;
        let wanted = || uri.to_string();
        let failed = |error| TokenError::in_use(&wanted(), &error);
        let context = module.context()?;
        let (mut fitting, mut others) = (Vec::new(), Vec::new());
        for slot in context.get_slots_with_token().map_err(failed)? {
            // A token that is being removed, or was never set up, is not the one.
            let Ok(info) = context.get_token_info(slot) else { continue };
            if !info.token_initialized() {
                continue;
            }
            if fits(&info, uri) { fitting.push((slot, info)) } else { others.push(described(&info)) }
        }
        match (fitting.pop(), fitting.as_slice()) {
            (Some((slot, info)), []) => Ok(Self { slot, info, uri: uri.clone(), module }),
            (Some((_, last)), rest) => {
                let mut found: Vec<String> = rest.iter().map(|(_, info)| described(info)).collect();
                found.push(described(&last));
                Err(TokenError::SeveralTokens { wanted: wanted(), found })
            }
            (None, _) => Err(TokenError::NoToken { wanted: wanted(), found: others }),
        }
    }

    /// The label of the token.
    #[must_use]
    pub fn label(&self) -> &str {
        self.info.label()
    }

    /// How the PIN is entered.
    ///
    /// # Errors
    /// [`TokenError::Locked`], or [`TokenError::NoPinSet`].
    pub fn pin_entry(&self) -> Result<PinEntry, TokenError> {
        let token = || self.label().to_owned();
        if !self.info.login_required() {
            return Ok(PinEntry::NotNeeded);
        }
        if self.info.user_pin_locked() {
            return Err(TokenError::Locked { token: token() });
        }
        if !self.info.user_pin_initialized() {
            return Err(TokenError::NoPinSet { token: token() });
        }
        if self.info.protected_authentication_path() {
            return Ok(PinEntry::OnReader);
        }
        Ok(PinEntry::Given { last_attempt: self.info.user_pin_final_try() })
    }

    /// The public key, as far as the token shows it without the PIN. `None` if it does not, or if several fit.
    ///
    /// # Errors
    /// [`TokenError`] if the token cannot be read.
    pub fn public_key(&self) -> Result<Option<PublicKey>, TokenError> {
        let session = self.session(Access::Read)?;
        let same = match (&self.uri.id, &self.uri.object) {
            (Some(id), _) => Attribute::Id(id.clone()),
            (None, Some(label)) => Attribute::Label(label.as_bytes().to_vec()),
            (None, None) => return Ok(None),
        };
        let mut found = token_key::public_keys(&session, &same, self.label())?;
        Ok(found.pop().filter(|_| found.is_empty()))
    }

    /// Signs in with the PIN, once, and finds the key. With [`PinEntry::OnReader`], give no PIN.
    ///
    /// # Errors
    /// [`TokenError`]. A wrong PIN is not tried again.
    pub fn sign_in(self, pin: Option<&str>) -> Result<TokenSigner, TokenError> {
        let login = self.log_in(pin, Access::Read)?;
        let found = token_key::private_key(&login, &self.uri, self.label())?;
        let public = token_key::public_key(&login, &found, self.label())?;
        Ok(TokenSigner {
            verifier: FastVerifier::new(&public),
            key: found.handle,
            public,
            idle: Mutex::new(vec![login]),
            token: self,
        })
    }

    /// Makes a key for P-256 in the token, which it never leaves.
    ///
    /// # Errors
    /// [`TokenError`], also if there is a key with this label.
    pub fn create_key(self, pin: Option<&str>) -> Result<NewTokenKey, TokenError> {
        let label = self.uri.object.clone().ok_or(TokenError::NoLabel)?;
        let session = self.log_in(pin, Access::Write)?;
        let failed = |error| TokenError::in_use(self.label(), &error);
        let private = Attribute::Class(ObjectClass::PRIVATE_KEY);
        let named = Attribute::Label(label.as_bytes().to_vec());
        let mut there = token_key::find(&session, &[private.clone(), named.clone()], self.label())?;
        let id = match self.uri.id.clone() {
            Some(id) => id,
            None => session.generate_random_vec(8).map_err(failed)?,
        };
        there.extend(token_key::find(&session, &[private, Attribute::Id(id.clone())], self.label())?);
        if let Some(key) = there.into_iter().next() {
            return Err(TokenError::KeyExists { key: key.words });
        }
        let common =
            [Attribute::Token(true), named, Attribute::Id(id.clone()), Attribute::KeyType(KeyType::EC)];
        let mut public = common.to_vec();
        public.extend([
            Attribute::Private(false),
            Attribute::Verify(true),
            Attribute::EcParams(P_256.to_vec()),
        ]);
        let mut private = common.to_vec();
        private.extend([
            Attribute::Private(true),
            Attribute::Sensitive(true),
            Attribute::Extractable(false),
            Attribute::Sign(true),
        ]);
        session.generate_key_pair(&Mechanism::EccKeyPairGen, &public, &private).map_err(failed)?;
        let uri = TokenUri { object: Some(label), id: Some(id), ..self.uri.clone() };
        let found = token_key::private_key(&session, &uri, self.label())?;
        let public = token_key::public_key(&session, &found, self.label())?;
        Ok(NewTokenKey { public, location: uri.to_string() })
    }

    fn session(&self, access: Access) -> Result<Session, TokenError> {
        let context = self.module.context()?;
        let session = match access {
            Access::Read => context.open_ro_session(self.slot),
            Access::Write => context.open_rw_session(self.slot),
        };
        session.map_err(|error| TokenError::in_use(self.label(), &error))
    }

    /// A session that is signed in. All other sessions are too, as long as it is open.
    fn log_in(&self, pin: Option<&str>, access: Access) -> Result<Session, TokenError> {
        let session = self.session(access)?;
        let pin = match (self.pin_entry()?, pin) {
            (PinEntry::NotNeeded, _) => return Ok(session),
            (PinEntry::OnReader, _) => None,
            (PinEntry::Given { .. }, Some(pin)) => Some(AuthPin::new(pin.into())),
            (PinEntry::Given { .. }, None) => {
                return Err(TokenError::NoPin { token: self.label().to_owned() });
            }
        };
        session.login(UserType::User, pin.as_ref()).map_err(|error| {
            let now = self.module.context().ok().and_then(|context| context.get_token_info(self.slot).ok());
            let last_attempt = now.is_some_and(|info| info.user_pin_final_try());
            TokenError::of_login(self.label(), &error, last_attempt)
        })?;
        Ok(session)
    }
}

/// Whether a session may change the token.
#[derive(Debug, Clone, Copy)]
enum Access {
    Read,
    Write,
}

fn fits(info: &TokenInfo, uri: &TokenUri) -> bool {
    let same = |wanted: &Option<String>, found: &str| wanted.as_ref().is_none_or(|wanted| wanted == found);
    same(&uri.token, info.label())
        && same(&uri.serial, info.serial_number())
        && same(&uri.manufacturer, info.manufacturer_id())
        && same(&uri.model, info.model())
}

fn described(info: &TokenInfo) -> String {
    format!("token={} serial={} ({})", info.label(), info.serial_number(), info.manufacturer_id())
}

/// A key that was made in a token.
#[derive(Debug)]
pub struct NewTokenKey {
    /// Its public key.
    pub public: PublicKey,
    /// Its PKCS #11 URI, without the path of the module.
    pub location: String,
}

/// A key in a token that is signed in.
pub struct TokenSigner {
    public: PublicKey,
    verifier: FastVerifier,
    key: ObjectHandle,
    /// Sessions that no thread is using. Each thread needs its own: a session does one thing at a time. Before [`Self::token`], so
    /// that they are closed before the module is.
    idle: Mutex<Vec<Session>>,
    token: Token,
}

impl fmt::Debug for TokenSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenSigner({:?}, {})", self.token.label(), self.public.kid())
    }
}

impl TokenSigner {
    /// Signs a digest in a session that no other thread is using.
    fn sign_digest(&self, digest: &[u8; DIGEST_BYTES]) -> Result<Vec<u8>, TokenError> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = idle().pop();
        let session = waiting.map_or_else(|| self.token.session(Access::Read), Ok)?;
        // The wrapper calls C_Sign twice, first to ask for the size of the signature; nothing is signed by that (PKCS #11, section 5.2), and
        // it has no call with a buffer of our own. Signing in parts asks twice too, and CKM_ECDSA does not allow it.
        let signed = session.sign(&Mechanism::Ecdsa, self.key, digest);
        // Also after a failure: the login ends with the last session.
        idle().push(session);
        signed.map_err(|error| TokenError::in_use(self.token.label(), &error))
    }
}

impl Signer for TokenSigner {
    type Error = TokenError;

    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error> {
        let wrong = || TokenError::WrongSignature { token: self.token.label().to_owned() };
        let answer = self.sign_digest(&sha256(message))?;
        let signature = parse_signature(&answer).ok_or_else(wrong)?;
        if self.verifier.verifies(message, &signature) { Ok(signature) } else { Err(wrong()) }
    }
}
