//! Shows the content of a stamp without verifying it. Anyone can create such bytes.

use crate::compression::{ExpandError, PayloadFault, expand};
use crate::envelope::{Envelope, FrameFault};
use crate::model::{Claims, ClaimsError};

/// The layers of a stamp, as far as they can be read. Nothing in it is verified.
#[derive(Debug)]
#[non_exhaustive]
pub struct Inspection<'a> {
    /// The frame.
    pub envelope: Envelope<'a>,
    /// The expanded payload: CBOR.
    pub expanded: Result<Vec<u8>, Unexpanded>,
    /// The claims, if the payload could be expanded.
    pub claims: Option<Result<Claims, ClaimsError>>,
}

/// Why a payload cannot be expanded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unexpanded {
    /// A coding that this version does not know.
    UnknownCoding {
        /// The coding octet.
        found: u8,
    },
    /// Damaged.
    Damaged(PayloadFault),
}

/// Takes a stamp apart without verifying it. For issuers and developers, never for decisions.
///
/// # Errors
/// [`FrameFault`] if the bytes are not framed as a stamp.
pub fn inspect(stamp: &[u8]) -> Result<Inspection<'_>, FrameFault> {
    let envelope = Envelope::parse(stamp)?;
    let expanded = expand(envelope.payload()).map_err(|error| match error {
        ExpandError::UnknownCoding(found) => Unexpanded::UnknownCoding { found },
        ExpandError::Damaged(fault) => Unexpanded::Damaged(fault),
    });
    let claims = expanded.as_ref().ok().map(|claims| Claims::from_cbor(claims));
    Ok(Inspection { envelope, expanded, claims })
}
