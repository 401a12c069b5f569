//! Why bytes are not the deterministic CBOR that was expected.

use std::fmt;

/// Why bytes are not the deterministic CBOR that was expected, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CborError {
    /// Offset of the offending item from the start of the CBOR read, in bytes.
    pub at: usize,
    /// What is wrong there.
    pub fault: CborFault,
}

/// What is wrong with a CBOR item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CborFault {
    /// The input ends inside an item.
    UnexpectedEnd,
    /// Not CBOR at all: a reserved additional information value or a stray break.
    Syntax,
    /// A string, array or map of indefinite length.
    IndefiniteLength,
    /// An integer, length or float that has a shorter encoding.
    NotShortest,
    /// A duplicate map key.
    DuplicateKey,
    /// A map key that sorts before the previous one.
    UnsortedKeys,
    /// A text string that is not UTF-8.
    InvalidUtf8,
    /// Bytes after the end of the item.
    TrailingBytes {
        /// Their number.
        count: usize,
    },
    /// Another type than expected.
    WrongType {
        /// The expected type.
        expected: CborType,
        /// The type found.
        found: CborType,
    },
    /// An integer outside 64-bit signed range.
    IntegerTooLarge,
    /// Arrays or maps nested deeper than in any of our formats.
    TooDeep {
        /// The deepest level accepted.
        max: usize,
    },
}

/// The CBOR types that errors distinguish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CborType {
    /// Unsigned integer (major type 0).
    Unsigned,
    /// Negative integer (major type 1).
    Negative,
    /// Either kind of integer.
    Integer,
    /// Byte string (major type 2).
    Bytes,
    /// Text string (major type 3).
    Text,
    /// Array (major type 4).
    Array,
    /// Map (major type 5).
    Map,
    /// Tag (major type 6).
    Tag,
    /// `true` or `false`.
    Boolean,
    /// Any other simple value, including `null` (major type 7).
    Simple,
    /// Floating-point number (major type 7).
    Float,
}

impl fmt::Display for CborError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at byte {}: {}", self.at, self.fault)
    }
}

impl std::error::Error for CborError {}

impl fmt::Display for CborFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnexpectedEnd => write!(f, "the data ends too early"),
            Self::Syntax => write!(f, "not CBOR"),
            Self::IndefiniteLength => write!(f, "indefinite length"),
            Self::NotShortest => write!(f, "not the shortest encoding"),
            Self::DuplicateKey => write!(f, "duplicate map key"),
            Self::UnsortedKeys => write!(f, "map keys out of order"),
            Self::InvalidUtf8 => write!(f, "text that is not UTF-8"),
            Self::TrailingBytes { count } => write!(f, "{count} bytes too many"),
            Self::WrongType { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::IntegerTooLarge => write!(f, "integer outside the 64-bit range"),
            Self::TooDeep { max } => write!(f, "nested deeper than {max} levels"),
        }
    }
}

impl fmt::Display for CborType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unsigned => "an unsigned integer",
            Self::Negative => "a negative integer",
            Self::Integer => "an integer",
            Self::Bytes => "a byte string",
            Self::Text => "a text string",
            Self::Array => "an array",
            Self::Map => "a map",
            Self::Tag => "a tag",
            Self::Boolean => "true or false",
            Self::Simple => "a simple value",
            Self::Float => "a float",
        })
    }
}
