//! Registers list the stamps that one key signed. They are sealed while the key is safe.

use std::fmt;

use qualistamp_core::{Envelope, FrameFault, Kid, Register, RegisterFault, StampId};
use qualistamp_qr::{TextError, decode_text};

/// Why a stamp cannot be added to a register, or a register cannot be sealed.
#[derive(Debug, Clone, PartialEq)]
pub enum RegisterError {
    /// It is not the text of a stamp.
    Text(TextError),
    /// The decoded bytes are not a stamp.
    Frame(FrameFault),
    /// It is signed by another key than the stamps before it.
    OtherKey {
        /// The key that signed it.
        kid: Kid,
        /// The key of the register.
        first: Kid,
    },
    /// There are no stamps.
    Empty,
    /// Verifiers could not read the register.
    Unreadable(RegisterFault),
}

impl fmt::Display for RegisterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(error) => error.fmt(f),
            Self::Frame(fault) => fault.fmt(f),
            Self::OtherKey { kid, first } => write!(
                f,
                "signed by key {kid}, the stamps before it by {first}; make a register for each key"
            ),
            Self::Empty => write!(f, "there are no stamps to put into a register"),
            Self::Unreadable(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for RegisterError {}

/// The stamps of a register that is not sealed yet. One key signed all of them.
#[derive(Debug, Default)]
pub struct Cohort {
    kid: Option<Kid>,
    stamps: Vec<StampId>,
}

/// A register, and the key that signed its stamps.
#[derive(Debug)]
pub struct SealedRegister {
    /// The key that signed the stamps.
    pub kid: Kid,
    /// The register: fingerprints of stamps, no personal data.
    pub register: Register,
}

impl Cohort {
    /// A cohort without stamps.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the stamp with this text.
    ///
    /// # Errors
    /// [`RegisterError`] if the text is not a stamp, or another key signed it.
    pub fn add_text(&mut self, text: &str) -> Result<(), RegisterError> {
        self.add_bytes(&decode_text(text).map_err(RegisterError::Text)?)
    }

    /// Adds the stamp with these signed bytes.
    ///
    /// # Errors
    /// As for [`add_text`](Self::add_text).
    pub fn add_bytes(&mut self, bytes: &[u8]) -> Result<(), RegisterError> {
        let envelope = Envelope::parse(bytes).map_err(RegisterError::Frame)?;
        let kid = envelope.kid();
        match self.kid {
            Some(first) if first != kid => return Err(RegisterError::OtherKey { kid, first }),
            Some(_) | None => self.kid = Some(kid),
        }
        self.stamps.push(envelope.id());
        Ok(())
    }

    /// Seals the register. Send the seal to the operator of the trust list, and keep the register.
    ///
    /// # Errors
    /// [`RegisterError::Empty`], or [`RegisterError::Unreadable`] if a verifier could not read it.
    pub fn seal(self) -> Result<SealedRegister, RegisterError> {
        let kid = self.kid.ok_or(RegisterError::Empty)?;
        let register = Register::of(self.stamps);
        Register::parse(register.as_bytes()).map_err(RegisterError::Unreadable)?;
        Ok(SealedRegister { kid, register })
    }
}
