//! A stamp: an award, signed and encoded as a QR symbol.

use std::fmt;

use qualistamp_core::{Claims, Envelope, Kid, PackError, Signer, StampId, UnixTime, pack};
use qualistamp_qr::{Preflight, QrSymbol, decode_text, encode_text};

use crate::stamp::error::{IssueError, StampTextError};
use crate::stamp::longest::longest_texts;

/// Whether codes may be issued that are too dense to be read from paper reliably.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DensityPolicy {
    /// They are refused with [`IssueError::TooDense`].
    #[default]
    Refuse,
    /// They are issued.
    Allow,
}

/// A stamp that can be drawn, as often as needed, without being signed again.
#[derive(Clone)]
pub struct Stamp {
    bytes: Vec<u8>,
    text: String,
    symbol: QrSymbol,
    kid: Kid,
    id: StampId,
}

impl fmt::Debug for Stamp {
    /// Shows only which stamp it is: the rest is personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stamp({})", self.id)
    }
}

impl Stamp {
    /// Signs an award and encodes it.
    ///
    /// # Errors
    /// [`IssueError`]; nothing is signed unless the claims are sound.
    pub fn issue<S: Signer>(claims: &Claims, signer: &S, density: DensityPolicy) -> Result<Self, IssueError>
    where
        S::Error: fmt::Display,
    {
        let remedy = || longest_texts(&claims.award);
        let bytes = pack(claims, signer).map_err(|error| match error {
            PackError::ClaimsTooLarge { bytes, max } => {
                IssueError::ClaimsTooLarge { bytes, max, remedy: remedy() }
            }
            PackError::StampTooLarge { bytes, max } => {
                IssueError::StampTooLarge { bytes, max, remedy: remedy() }
            }
            PackError::Claims(error) => IssueError::Claims(error),
            PackError::Signer(error) => IssueError::Signer { reason: error.to_string() },
        })?;
        let stamp = Self::new(bytes).map_err(|error| match error {
            StampTextError::Symbol(error) => IssueError::CodeTooLarge { error, remedy: remedy() },
            // A signer that returns something else than a signature.
            StampTextError::Text(_) | StampTextError::Frame(_) => {
                IssueError::Signer { reason: error.to_string() }
            }
        })?;
        match stamp.density() {
            density_found @ Preflight::TooDense { .. } if density == DensityPolicy::Refuse => {
                Err(IssueError::TooDense { density: density_found, remedy: remedy() })
            }
            Preflight::Good | Preflight::Dense { .. } | Preflight::TooDense { .. } => Ok(stamp),
        }
    }

    /// A stamp that was issued before, from its text, to draw it again.
    ///
    /// # Errors
    /// [`StampTextError`]. The signature is not verified.
    pub fn from_text(text: &str) -> Result<Self, StampTextError> {
        Self::new(decode_text(text).map_err(StampTextError::Text)?)
    }

    fn new(bytes: Vec<u8>) -> Result<Self, StampTextError> {
        let envelope = Envelope::parse(&bytes).map_err(StampTextError::Frame)?;
        let (kid, id) = (envelope.kid(), envelope.id());
        let text = encode_text(&bytes);
        let symbol = QrSymbol::encode(&text).map_err(StampTextError::Symbol)?;
        Ok(Self { bytes, text, symbol, kid, id })
    }

    /// The signed bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The text in the code: `QS1:` and Base45.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The code.
    #[must_use]
    pub fn symbol(&self) -> &QrSymbol {
        &self.symbol
    }

    /// The key that signed it.
    #[must_use]
    pub fn kid(&self) -> Kid {
        self.kid
    }

    /// Its identity, by which registers list it.
    #[must_use]
    pub fn id(&self) -> StampId {
        self.id
    }

    /// How well it can be read from paper.
    pub fn density(&self) -> Preflight {
        self.symbol.preflight()
    }
}

/// States the time of signing in `claims`. `None` leaves it out: verifiers then take the day of the award. A time on that day is
/// left out as well, which makes the stamp smaller.
pub fn set_signing_time(claims: &mut Claims, signed: Option<UnixTime>) {
    claims.issued_at = signed.filter(|time| time.day() != claims.award.awarded);
}
