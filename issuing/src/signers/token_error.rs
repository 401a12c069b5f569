//! Errors of tokens.

use std::fmt;
use std::path::PathBuf;

use cryptoki::error::{Error, RvError};

/// Why a token did not sign.
#[derive(Debug)]
pub enum TokenError {
    /// The library of the maker could not be loaded.
    Module {
        /// Its path; none if none was given.
        path: Option<PathBuf>,
        /// Why not.
        reason: String,
    },
    /// No token fits the description.
    NoToken {
        /// The description.
        wanted: String,
        /// The tokens that are there, described.
        found: Vec<String>,
    },
    /// Several tokens fit the description.
    SeveralTokens {
        /// The description.
        wanted: String,
        /// The tokens that fit, described.
        found: Vec<String>,
    },
    /// The token has no PIN yet.
    NoPinSet {
        /// Its label.
        token: String,
    },
    /// A PIN is needed and was not given.
    NoPin {
        /// The label of the token.
        token: String,
    },
    /// The PIN is wrong. It was tried once.
    WrongPin {
        /// The label of the token.
        token: String,
        /// Whether the token now locks at the next wrong PIN.
        last_attempt: bool,
    },
    /// The PIN is locked.
    Locked {
        /// The label of the token.
        token: String,
    },
    /// The next wrong PIN would lock the token, and nobody types it.
    LastAttempt {
        /// The label of the token.
        token: String,
    },
    /// The PIN must be changed first.
    PinExpired {
        /// The label of the token.
        token: String,
    },
    /// No key fits the description.
    NoKey {
        /// The label of the token.
        token: String,
        /// The description; none if there was none.
        wanted: Option<String>,
        /// The keys for ECDSA that are there, described.
        found: Vec<String>,
    },
    /// Several keys fit the description.
    SeveralKeys {
        /// The label of the token.
        token: String,
        /// The description; none if there was none.
        wanted: Option<String>,
        /// The keys that fit, described.
        found: Vec<String>,
    },
    /// The key is for another curve or algorithm.
    WrongKind {
        /// The key, described.
        key: String,
    },
    /// The key may not sign.
    MayNotSign {
        /// The key, described.
        key: String,
    },
    /// The key asks for the PIN at every signature.
    AlwaysAuthenticate {
        /// The key, described.
        key: String,
    },
    /// Neither the public key nor a certificate is in the token.
    NoPublicKey {
        /// The key, described.
        key: String,
    },
    /// A key of this name is there already.
    KeyExists {
        /// The key, described.
        key: String,
    },
    /// A new key needs a label.
    NoLabel,
    /// The token was removed, or its connection was lost.
    Removed {
        /// Its label.
        token: String,
        /// What the token answered.
        code: String,
    },
    /// The signature does not verify with the public key in the token.
    WrongSignature {
        /// The label of the token.
        token: String,
    },
    /// Something else failed.
    Failed {
        /// The label of the token, or what we asked.
        what: String,
        /// What the token answered.
        code: String,
    },
}

impl TokenError {
    /// The error of a call while the token is in use.
    pub(super) fn in_use(token: &str, error: &Error) -> Self {
        let (token, code) = (token.to_owned(), code_of(error));
        let removed = matches!(
            error,
            Error::Pkcs11(
                RvError::DeviceRemoved
                    | RvError::TokenNotPresent
                    | RvError::TokenNotRecognized
                    | RvError::DeviceError
                    | RvError::SessionHandleInvalid
                    | RvError::SessionClosed
                    | RvError::ObjectHandleInvalid
                    | RvError::KeyHandleInvalid
                    | RvError::UserNotLoggedIn,
                _
            )
        );
        if removed { Self::Removed { token, code } } else { Self::Failed { what: token, code } }
    }

    /// The error of a login.
    pub(super) fn of_login(token: &str, error: &Error, last_attempt: bool) -> Self {
        let is = |codes: &[RvError]| matches!(error, Error::Pkcs11(code, _) if codes.contains(code));
        let label = token.to_owned();
        if is(&[RvError::PinIncorrect, RvError::PinLenRange, RvError::PinInvalid]) {
            Self::WrongPin { token: label, last_attempt }
        } else if is(&[RvError::PinLocked]) {
            Self::Locked { token: label }
        } else if is(&[RvError::PinExpired]) {
            Self::PinExpired { token: label }
        } else if is(&[RvError::UserPinNotInitialized]) {
            Self::NoPinSet { token: label }
        } else {
            Self::in_use(token, error)
        }
    }
}

/// The name of an error in the standard, such as `CKR_GENERAL_ERROR`.
pub(super) fn code_of(error: &Error) -> String {
    let Error::Pkcs11(code, function) = error else { return error.to_string() };
    let name = format!("{code:?}");
    let words = name.chars().flat_map(|found| {
        let gap = found.is_ascii_uppercase().then_some('_');
        gap.into_iter().chain([found.to_ascii_uppercase()])
    });
    format!("CKR{} from C_{function:?}", words.collect::<String>())
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let several = |found: &[String]| found.join("; ");
        match self {
            Self::Module { path: Some(path), reason } => {
                write!(f, "{}: this PKCS #11 module cannot be loaded: {reason}", path.display())
            }
            Self::Module { path: None, reason } => write!(
                f,
                "no PKCS #11 module is named, and that of the system (p11-kit) cannot be loaded: {reason}; add the library of the \
                 token's maker to the URI, such as ?module-path=/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so"
            ),
            Self::NoToken { wanted, found } if found.is_empty() => {
                write!(f, "{wanted}: there is no token; insert it, or check that its driver is running")
            }
            Self::NoToken { wanted, found } => {
                write!(f, "{wanted}: there is no such token; insert it, or choose one of: {}", several(found))
            }
            Self::SeveralTokens { wanted, found } => write!(
                f,
                "{wanted}: several tokens fit; remove all but one, or name it by token= and serial=: {}",
                several(found)
            ),
            Self::NoPinSet { token } => {
                write!(f, "the token {token:?} has no PIN yet; set one with the program of its maker")
            }
            Self::NoPin { token } => write!(f, "the token {token:?} needs its PIN"),
            Self::WrongPin { token, last_attempt } => {
                write!(
                    f,
                    "the PIN of the token {token:?} is wrong; it was tried once, and nothing was signed"
                )?;
                if *last_attempt {
                    write!(f, "; THE NEXT WRONG PIN LOCKS THE TOKEN")?;
                }
                Ok(())
            }
            Self::Locked { token } => write!(
                f,
                "the token {token:?} is locked after too many wrong PINs; unlock it with its PUK (or the PIN of its security officer) \
                 and the program of its maker"
            ),
            Self::LastAttempt { token } => write!(
                f,
                "the next wrong PIN locks the token {token:?}, so a stored PIN is not tried; run the command without \
                 --passphrase-file, QUALISTAMP_PASSPHRASE and pin-source, and type the PIN"
            ),
            Self::PinExpired { token } => write!(
                f,
                "the PIN of the token {token:?} has expired; change it with the program of its maker"
            ),
            Self::NoKey { token, wanted, found } => {
                let wanted = wanted.as_ref().map(|wanted| format!(" with {wanted}")).unwrap_or_default();
                write!(f, "the token {token:?} has no key for signing{wanted}")?;
                if found.is_empty() {
                    write!(f, ", and none for ECDSA at all; make one with `qualistamp key new --token`")
                } else {
                    write!(f, "; it has: {}", several(found))
                }
            }
            Self::SeveralKeys { token, wanted, found } => {
                let wanted = wanted.as_ref().map(|wanted| format!(" with {wanted}")).unwrap_or_default();
                write!(
                    f,
                    "the token {token:?} has several keys{wanted}; choose one with id= or object= in the URI: {}",
                    several(found)
                )
            }
            Self::WrongKind { key } => {
                write!(f, "{key} is not a key for P-256; stamps need P-256 keys")
            }
            Self::MayNotSign { key } => {
                write!(
                    f,
                    "{key} is not allowed to sign (CKA_SIGN); use another, or make one with `qualistamp key new --token`"
                )
            }
            Self::AlwaysAuthenticate { key } => write!(
                f,
                "{key} asks for the PIN at every signature (CKA_ALWAYS_AUTHENTICATE), which is not supported; make a key with the \
                 PIN policy \"once\", such as `ykman piv keys generate --pin-policy once`"
            ),
            Self::NoPublicKey { key } => write!(
                f,
                "{key}: its public key is not in the token, and no certificate with the same id; store one of them in the token"
            ),
            Self::KeyExists { key } => write!(f, "{key} is in the token already; choose another label"),
            Self::NoLabel => write!(f, "a new key needs a label: add ;object=NAME to the PKCS #11 URI"),
            Self::Removed { token, code } => write!(
                f,
                "the token {token:?} was removed or lost its connection ({code}); insert it, and run the same command again"
            ),
            Self::WrongSignature { token } => write!(
                f,
                "the token {token:?} gave a signature that does not verify with its public key; nothing was written with it"
            ),
            Self::Failed { what, code } => write!(f, "the token {what:?} failed: {code}"),
        }
    }
}

impl std::error::Error for TokenError {}

#[cfg(test)]
mod tests {
    use cryptoki::context::Function;

    use super::*;

    /// What tokens answer after they were taken away in the middle of a batch.
    #[test]
    fn a_token_that_is_taken_away_is_named() {
        for code in [RvError::DeviceRemoved, RvError::TokenNotPresent, RvError::SessionHandleInvalid] {
            let message = TokenError::in_use("A", &Error::Pkcs11(code, Function::Sign)).to_string();
            assert!(message.starts_with("the token \"A\" was removed"), "{message}");
            assert!(message.ends_with("insert it, and run the same command again"), "{message}");
        }
        let other = TokenError::in_use("A", &Error::Pkcs11(RvError::FunctionFailed, Function::Sign));
        assert_eq!(other.to_string(), "the token \"A\" failed: CKR_FUNCTION_FAILED from C_Sign");
    }

    #[test]
    fn answers_of_a_login_are_told_apart() {
        let of =
            |code, last| TokenError::of_login("A", &Error::Pkcs11(code, Function::Login), last).to_string();
        assert!(of(RvError::PinIncorrect, false).ends_with("tried once, and nothing was signed"));
        assert!(of(RvError::PinIncorrect, true).contains("THE NEXT WRONG PIN LOCKS"));
        assert!(of(RvError::PinLocked, false).contains("PUK"));
        assert!(of(RvError::PinExpired, false).contains("change it"));
        assert!(of(RvError::UserPinNotInitialized, false).contains("set one"));
        assert!(of(RvError::TokenNotPresent, false).contains("run the same command again"));
        assert_eq!(
            of(RvError::GeneralError, false),
            "the token \"A\" failed: CKR_GENERAL_ERROR from C_Login"
        );
    }
}
