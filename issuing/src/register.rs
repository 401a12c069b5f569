//! Registers list the stamps that one key signed. They are sealed while the key is safe.

use std::fmt;

use p256::elliptic_curve::Generate as _;
use qualistamp_core::{
    ClaimsError, FrameFault, Kid, PublicKey, Register, RegisterFault, SigningTime, StampId, UnixTime, inspect,
};
use qualistamp_qr::{TextError, decode_text};

/// Why a stamp cannot be added to a register, or a register cannot be sealed.
#[derive(Debug, Clone, PartialEq)]
pub enum RegisterError {
    /// It is not the text of a stamp.
    Text(TextError),
    /// The decoded bytes are not a stamp.
    Frame(FrameFault),
    /// It is signed by another key than the register is for.
    OtherKey {
        /// The key that signed it, according to the stamp.
        kid: Kid,
        /// The key of the register.
        expected: Kid,
    },
    /// The key of the register did not sign it: it is forged or altered.
    NotSigned {
        /// The key of the register.
        kid: Kid,
    },
    /// Its payload cannot be expanded.
    Payload,
    /// Its claims cannot be read.
    Claims(ClaimsError),
    /// It says that it was signed after the time of sealing. No seal covers such a stamp.
    SignedLater {
        /// The first moment at which it may have been signed.
        signed: UnixTime,
        /// The time of sealing.
        sealed: UnixTime,
    },
    /// There are no stamps.
    Empty,
    /// Verifiers could not read the register.
    Unreadable(RegisterFault),
    /// The operating system provides no random numbers.
    NoRandomness {
        /// The reason.
        reason: String,
    },
}

impl fmt::Display for RegisterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(error) => error.fmt(f),
            Self::Frame(fault) => fault.fmt(f),
            Self::OtherKey { kid, expected } => {
                write!(f, "signed by key {kid}, not by {expected}; make a register for each key")
            }
            Self::NotSigned { kid } => write!(f, "not signed by key {kid}: forged or altered"),
            Self::Payload => write!(f, "its payload cannot be expanded; no verifier would accept it"),
            Self::Claims(error) => write!(f, "{error}; no verifier would accept it"),
            Self::SignedLater { signed, sealed } => write!(
                f,
                "signed at {signed} or later, but it is {sealed}; put it into a register that is sealed later, and check the clock"
            ),
            Self::Empty => write!(f, "there are no stamps to put into a register"),
            Self::Unreadable(fault) => fault.fmt(f),
            Self::NoRandomness { reason } => write!(f, "the system provides no random numbers: {reason}"),
        }
    }
}

impl std::error::Error for RegisterError {}

/// The stamps of a register that is not sealed yet. One key signed all of them.
#[derive(Debug)]
pub struct Cohort {
    key: PublicKey,
    sealed: UnixTime,
    stamps: Vec<CohortStamp>,
}

/// A stamp that a [`Cohort`] has verified, and may take.
#[derive(Debug, Clone, Copy)]
pub struct CohortStamp {
    id: StampId,
    signed: SigningTime,
}

/// A register, and the key that signed its stamps.
#[derive(Debug)]
pub struct SealedRegister {
    /// The key that signed the stamps.
    pub kid: Kid,
    /// Number of stamps.
    pub stamps: usize,
    /// The register: the ids of the stamps and one random id. No readable personal data.
    pub register: Register,
    /// The last time of signing in the register. For the list operator, unless the issuer knows that this register and earlier ones
    /// list everything up to a later time.
    pub last_signed: UnixTime,
}

impl Cohort {
    /// A cohort without stamps, which `key` signs and which is sealed at the time `sealed`.
    #[must_use]
    pub fn new(key: PublicKey, sealed: UnixTime) -> Self {
        Self { key, sealed, stamps: Vec::new() }
    }

    /// Verifies the stamp with this text, without adding it.
    ///
    /// # Errors
    /// [`RegisterError`] if the text is not a stamp that the key signed, no later than the time of sealing. A register must list
    /// nothing else: whoever steals the key later could sign what was listed in advance.
    pub fn verify_text(&self, text: &str) -> Result<CohortStamp, RegisterError> {
        self.verify_bytes(&decode_text(text).map_err(RegisterError::Text)?)
    }

    /// Verifies the stamp with these signed bytes, without adding it.
    ///
    /// # Errors
    /// As for [`verify_text`](Self::verify_text).
    pub fn verify_bytes(&self, bytes: &[u8]) -> Result<CohortStamp, RegisterError> {
        let inspection = inspect(bytes).map_err(RegisterError::Frame)?;
        let envelope = inspection.envelope;
        let (kid, expected) = (envelope.kid(), self.key.kid());
        if kid != expected {
            return Err(RegisterError::OtherKey { kid, expected });
        }
        if !self.key.verifies(&envelope.to_be_signed(), envelope.signature()) {
            return Err(RegisterError::NotSigned { kid });
        }
        let claims = inspection.claims.ok_or(RegisterError::Payload)?.map_err(RegisterError::Claims)?;
        let signing_time = claims.signing_time();
        let signed = signing_time.earliest();
        if self.sealed < signed {
            return Err(RegisterError::SignedLater { signed, sealed: self.sealed });
        }
        Ok(CohortStamp { id: envelope.id(), signed: signing_time })
    }

    /// Adds a stamp that this cohort has verified.
    pub fn add(&mut self, stamp: CohortStamp) {
        self.stamps.push(stamp);
    }

    /// Verifies and adds the stamp with this text.
    ///
    /// # Errors
    /// As for [`verify_text`](Self::verify_text).
    pub fn add_text(&mut self, text: &str) -> Result<(), RegisterError> {
        let stamp = self.verify_text(text)?;
        self.add(stamp);
        Ok(())
    }

    /// Verifies and adds the stamp with these signed bytes.
    ///
    /// # Errors
    /// As for [`verify_text`](Self::verify_text).
    pub fn add_bytes(&mut self, bytes: &[u8]) -> Result<(), RegisterError> {
        let stamp = self.verify_bytes(bytes)?;
        self.add(stamp);
        Ok(())
    }

    /// Seals the register. Send the seal to the operator of the trust list, and keep the register.
    ///
    /// Adds one random id, so that the seal, which everybody can see, cannot be tested against guessed claims.
    ///
    /// # Errors
    /// [`RegisterError::Empty`], [`RegisterError::NoRandomness`], or [`RegisterError::Unreadable`] if a verifier could not read it.
    pub fn seal(self) -> Result<SealedRegister, RegisterError> {
        let last = self.stamps.iter().map(|stamp| stamp.signed.latest()).max().ok_or(RegisterError::Empty)?;
        // Without a time of signing, the day of the award counts, which may not be over.
        let last_signed = last.min(self.sealed);
        let ids = self.stamps.iter().map(|stamp| stamp.id);
        let stamps = Register::of(ids.clone()).len();
        let random = <[u8; StampId::BYTES]>::try_generate()
            .map_err(|error| RegisterError::NoRandomness { reason: error.to_string() })?;
        let register = Register::of(ids.chain([StampId(random)]));
        Register::parse(register.as_bytes()).map_err(RegisterError::Unreadable)?;
        Ok(SealedRegister { kid: self.key.kid(), stamps, register, last_signed })
    }
}
