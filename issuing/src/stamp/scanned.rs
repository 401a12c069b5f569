//! Whether what was scanned from a printed or written stamp is the stamp that was issued.

use std::fmt;

use qualistamp_core::{Envelope, FrameFault, Kid, PublicKey, StampId};
use qualistamp_qr::{TextError, decode_text};

/// Why a scanned text is not the stamp that was issued.
#[derive(Debug)]
pub enum ScannedFault {
    /// It is not the text of a stamp.
    Text(TextError),
    /// It is not a signed stamp.
    Frame(FrameFault),
    /// It is another stamp.
    OtherStamp {
        /// The stamp that was scanned.
        found: StampId,
        /// The stamp that was issued.
        expected: StampId,
    },
    /// The issuer's key did not sign it.
    NotSigned {
        /// The issuer's key.
        kid: Kid,
    },
}

impl fmt::Display for ScannedFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(error) => write!(f, "the code does not contain a stamp: {error}"),
            Self::Frame(fault) => write!(f, "the code does not contain a stamp: {fault}"),
            Self::OtherStamp { found, expected } => {
                write!(f, "the code is that of another stamp ({found}), expected {expected}")
            }
            Self::NotSigned { kid } => write!(f, "the signature is not that of the key {kid}"),
        }
    }
}

impl std::error::Error for ScannedFault {}

/// Checks that `text` was scanned from the stamp `expected`, and verifies that `key` signed it. Without a key, nothing is verified: a stamp
/// with the same identity says the same.
///
/// # Errors
/// [`ScannedFault`].
pub fn check_scanned(text: &str, expected: StampId, key: Option<&PublicKey>) -> Result<(), ScannedFault> {
    let bytes = decode_text(text).map_err(ScannedFault::Text)?;
    let envelope = Envelope::parse(&bytes).map_err(ScannedFault::Frame)?;
    if envelope.id() != expected {
        return Err(ScannedFault::OtherStamp { found: envelope.id(), expected });
    }
    match key {
        Some(key) if !key.verifies(&envelope.to_be_signed(), envelope.signature()) => {
            Err(ScannedFault::NotSigned { kid: key.kid() })
        }
        Some(_) | None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use qualistamp_core::{Award, Claims, Label, Name, Signer as _, Title};

    use super::*;
    use crate::{DensityPolicy, PrivateKey, Stamp};

    fn stamp(number: &str, key: &PrivateKey) -> Stamp {
        let award = Award::new(
            Name::new("Doe").unwrap(),
            Title::new("Master of Arts").unwrap(),
            Label::new(number).unwrap(),
            "2026-07-15".parse().unwrap(),
        );
        Stamp::issue(&Claims::new(award), key, DensityPolicy::Refuse).unwrap()
    }

    #[test]
    fn only_the_stamp_that_was_issued_passes() {
        let (key, other) = (PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap());
        let (one, two) = (stamp("1", &key), stamp("2", &key));
        check_scanned(one.text(), one.id(), Some(key.public_key())).unwrap();
        let fault =
            |text: &str, key: &PrivateKey| check_scanned(text, one.id(), Some(key.public_key())).unwrap_err();
        assert!(matches!(fault(two.text(), &key), ScannedFault::OtherStamp { .. }));
        assert!(matches!(fault(one.text(), &other), ScannedFault::NotSigned { .. }));
        assert!(matches!(fault("QS1:", &key), ScannedFault::Text(_) | ScannedFault::Frame(_)));
        assert!(matches!(fault("HELLO", &key), ScannedFault::Text(_)));
    }
}
