//! A signed award, encoded as a QR symbol.

use std::fmt;

use qualistamp_core::{Claims, Envelope, Kid, PackError, Signer, StampId, UnixTime, pack};
use qualistamp_qr::{Preflight, QrSymbol, decode_text, encode_text};

use crate::stamp::error::{IssueError, StampTextError};
use crate::stamp::longest::longest_texts;

/// What to do with codes that are too dense to be read from paper reliably.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DensityPolicy {
    /// Refuse them with [`IssueError::TooDense`].
    #[default]
    Refuse,
    /// Issue them.
    Allow,
}

/// A signed stamp. It can be drawn any number of times.
#[derive(Clone)]
pub struct Stamp {
    bytes: Vec<u8>,
    text: String,
    symbol: QrSymbol,
    kid: Kid,
    id: StampId,
}

impl fmt::Debug for Stamp {
    /// Shows only the identity of the stamp, because the rest is personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stamp({})", self.id)
    }
}

impl Stamp {
    /// Signs an award and encodes it.
    ///
    /// # Errors
    /// [`IssueError`]. Nothing is signed unless the claims are valid.
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
        let stamp = Self::from_bytes(bytes).map_err(|error| match error {
            StampTextError::Symbol(error) => IssueError::CodeTooLarge { error, remedy: remedy() },
            // The signer returned something that is not a signature.
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

    /// Makes a stamp from the text of an issued one, to draw it again.
    ///
    /// # Errors
    /// [`StampTextError`]. The signature is not verified.
    pub fn from_text(text: &str) -> Result<Self, StampTextError> {
        Self::from_bytes(decode_text(text).map_err(StampTextError::Text)?)
    }

    /// Makes a stamp from the signed bytes of an issued one, to draw it again.
    ///
    /// # Errors
    /// [`StampTextError`]. The signature is not verified.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, StampTextError> {
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

    /// The QR symbol.
    #[must_use]
    pub fn symbol(&self) -> &QrSymbol {
        &self.symbol
    }

    /// The key that signed it.
    #[must_use]
    pub fn kid(&self) -> Kid {
        self.kid
    }

    /// The identity of the stamp, which registers list.
    #[must_use]
    pub fn id(&self) -> StampId {
        self.id
    }

    /// How reliably the code can be read from paper.
    pub fn density(&self) -> Preflight {
        self.symbol.preflight()
    }
}

/// Sets the time of signing in `claims`. `None` leaves it out, and verifiers then use the day of the award. A time on that day is
/// left out too, which makes the stamp smaller.
pub fn set_signing_time(claims: &mut Claims, signed: Option<UnixTime>) {
    claims.issued_at = signed.filter(|time| time.day() != claims.award.awarded);
}
