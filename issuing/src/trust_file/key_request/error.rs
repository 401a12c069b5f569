//! Why a request for a key cannot be made or used.

use std::fmt;

use qualistamp_core::{Label, OperatorId};

/// Why a request for a key cannot be made or used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyRequestError {
    /// The text is no request.
    NotARequest,
    /// A line that a request does not have at this place.
    Line {
        /// Its number, from 1.
        number: usize,
        /// The name of the field that may stand there.
        expected: &'static str,
    },
    /// A value that is none.
    Value {
        /// The name of its field.
        field: &'static str,
    },
    /// A value with a line break or another control character, or without any character.
    NotOneLine {
        /// The name of its field.
        field: &'static str,
    },
    /// The signature does not fit: it was made by another key, or the text was changed.
    Signature,
    /// The consent does not fit the key, the issuer and the operator.
    Consent,
    /// The key consents to the list of another operator.
    OtherOperator {
        /// The operator in the request.
        found: OperatorId,
        /// The operator of the list.
        wanted: OperatorId,
    },
    /// The key consents to the list of an operator, and it is not known whose list this is.
    NoOperator,
    /// The request is of another issuer.
    OtherIssuer {
        /// The issuer in the request.
        found: Label,
        /// The issuer that was named.
        wanted: String,
    },
    /// The key could not sign.
    Signer {
        /// Its reason.
        reason: String,
    },
}

impl fmt::Display for KeyRequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotARequest => {
                write!(f, "not a request for a key; the issuer makes one with `qualistamp key request`")
            }
            Self::Line { number, expected } => {
                write!(
                    f,
                    "line {number} of the request is not \"{expected}: …\"; ask the issuer to send the file again"
                )
            }
            Self::Value { field } => {
                write!(
                    f,
                    "the value of \"{field}\" in the request cannot be read; ask the issuer to send the file again"
                )
            }
            Self::NotOneLine { field } => write!(f, "{field}: must be one line of text"),
            Self::Signature => write!(
                f,
                "the signature of the request does not fit: it was changed, or whoever made it does not have the private key; ask the issuer for a new one"
            ),
            Self::Consent => {
                write!(
                    f,
                    "the consent in the request fits neither the key nor the issuer; ask the issuer for a new one"
                )
            }
            Self::OtherOperator { found, wanted } => write!(
                f,
                "the key consents to the list of another operator ({found}), not to this one ({wanted}); send the issuer your root-1.cbor, for `qualistamp key request --root root-1.cbor`"
            ),
            Self::NoOperator => write!(
                f,
                "the key consents to a list, but there is no complete root-1.cbor in the folder to compare with"
            ),
            Self::OtherIssuer { found, wanted } => {
                write!(f, "the request is of {found}, not of {wanted}")
            }
            Self::Signer { reason } => write!(f, "the key did not sign: {reason}"),
        }
    }
}

impl std::error::Error for KeyRequestError {}
