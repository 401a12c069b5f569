//! Why a case cannot be run, or its trust list does not open.

use std::fmt;

use qualistamp_core::{MetadataError, NotOnCurve, RefreshError, RoleError, Rule, UnixTime};

use crate::names;

/// Why a case cannot be run.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RunError {
    /// The case refers to an id that does not exist.
    UnknownId(String),
    /// The trust list of the case does not open.
    List {
        /// Id of the list.
        id: String,
        /// Why not.
        error: OpenError,
    },
    /// The seal of a register is not 32 bytes.
    SealLength {
        /// Id of the register.
        id: String,
    },
    /// The anchor of a refresh sequence does not open.
    Anchor {
        /// Id of the sequence.
        id: String,
        /// The error of the core.
        error: RefreshError,
    },
    /// Not a time.
    Time {
        /// The text in the case.
        text: String,
        /// The rule it breaks.
        rule: Rule,
    },
    /// Not a value of this policy.
    Policy {
        /// Name of the policy in the case.
        policy: &'static str,
        /// The value in the case.
        value: String,
    },
    /// A support code of the core has changed. Support codes never change.
    CodeChanged {
        /// The code that the core returns.
        returned: &'static str,
        /// The code of this outcome.
        expected: &'static str,
    },
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownId(id) => write!(f, "there is no {id}"),
            Self::List { id, error } => write!(f, "{id} does not open: {error}"),
            Self::SealLength { id } => write!(f, "{id}: the seal is not 32 bytes"),
            Self::Anchor { id, error } => write!(f, "{id}: {error}"),
            Self::Time { text, rule } => write!(f, "{text}: {rule}"),
            Self::Policy { policy, value } => write!(f, "policy {policy}: unknown value {value}"),
            Self::CodeChanged { returned, expected } => {
                write!(
                    f,
                    "the core says {returned}, but the support code is {expected} and must never change"
                )
            }
        }
    }
}

impl std::error::Error for RunError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::List { error, .. } => Some(error),
            Self::Anchor { error, .. } => Some(error),
            Self::UnknownId(_)
            | Self::SealLength { .. }
            | Self::Time { .. }
            | Self::Policy { .. }
            | Self::CodeChanged { .. } => None,
        }
    }
}

/// Why a trust list does not open. `Display` is the name that the vectors use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// A key of the role is not a point on the curve.
    Key(NotOnCurve),
    /// The keys and the threshold do not make a role.
    Role(RoleError),
    /// The list is not what this role signed.
    Metadata(MetadataError),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(error) => error.fmt(f),
            Self::Role(error) => error.fmt(f),
            Self::Metadata(error) => f.write_str(names::metadata_error(error)),
        }
    }
}

impl std::error::Error for OpenError {}

/// The time that a case states.
pub(crate) fn time(text: &str) -> Result<UnixTime, RunError> {
    text.parse().map_err(|rule| RunError::Time { text: text.to_owned(), rule })
}
