//! Why a file could not be read as a credential.

use std::error::Error;
use std::fmt;

use crate::limits::{
    MAX_CONTAINERS, MAX_DISCLOSURES, MAX_EXPANDED_BYTES, MAX_JSON_DEPTH, MAX_VALUES, MAX_XML_DEPTH,
};

/// A place in a text: line and column, both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl Position {
    /// The place of the byte at `offset` in `text`.
    pub(crate) fn of(text: &str, offset: usize) -> Self {
        let before = text.as_bytes().get(..offset).unwrap_or(text.as_bytes());
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        // Bytes that continue a character do not count.
        let in_line = before.iter().skip(line_start).filter(|byte| **byte & 0xC0 != 0x80);
        Self { line, column: in_line.count() + 1 }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// Why a file could not be read. It never means that a credential is forged.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CredentialError {
    /// Larger than any credential.
    TooLarge {
        /// Its size in bytes.
        found: usize,
        /// The largest size in bytes.
        max: usize,
    },
    /// Nothing is in it.
    Empty,
    /// The text is in UTF-16.
    Utf16,
    /// The text is not in UTF-8.
    NotUtf8 {
        /// The first byte that is not, from 0.
        offset: usize,
    },
    /// Not JSON (RFC 8259).
    Json {
        /// Where.
        at: Position,
        /// What was expected there.
        expected: &'static str,
    },
    /// A key is there twice in one object. Programs differ in which value they take.
    DuplicateKey {
        /// The key, shortened and escaped.
        key: String,
        /// Where it is there again.
        at: Position,
    },
    /// An integer beyond 2^53, or a number beyond the range of a 64-bit float. Programs differ in how they read it.
    Number {
        /// Where.
        at: Position,
    },
    /// Nested too deeply.
    TooDeep {
        /// Where.
        at: Position,
    },
    /// More values than any credential has.
    TooManyValues,
    /// Not XML (XML 1.0).
    Xml {
        /// The byte at which reading stopped, from 0.
        offset: usize,
        /// The reason, from the reader of XML.
        reason: String,
    },
    /// A document type declaration, which may define entities or name files.
    Dtd,
    /// An entity that XML itself does not define.
    Entity {
        /// The byte at which reading stopped, from 0.
        offset: usize,
    },
    /// XML elements are nested too deeply.
    XmlTooDeep,
    /// A PNG whose chunks are damaged or cut off.
    DamagedPng,
    /// A text in a PNG that is damaged, or larger than any credential after decompression.
    DamagedText,
    /// A picture with more than one credential in it.
    SeveralInside,
    /// A credential in a container in a container, and so on.
    TooManyContainers,
    /// A JSON Web Signature without the part `what`, or with one that cannot be read.
    Jws {
        /// What is missing or damaged.
        what: &'static str,
    },
    /// A token that nobody signed (`alg` is `none`).
    AlgNone,
    /// An SD-JWT with a disclosure that its issuer did not sign.
    Disclosure {
        /// Which one, from 1.
        number: usize,
    },
    /// An SD-JWT that uses another hash function than SHA-256.
    DisclosureHash,
    /// More disclosures than any credential has.
    TooManyDisclosures,
    /// An OpenAttestation document whose content does not have the hash it states.
    TargetHash {
        /// The stated hash, in hexadecimal digits.
        stated: String,
        /// The hash of the content.
        computed: String,
    },
    /// An OpenAttestation document whose part `what` is missing or cannot be read.
    OpenAttestation {
        /// What is missing or damaged.
        what: &'static str,
    },
    /// A field of an OpenAttestation document is not covered by its hash.
    NotCovered {
        /// The path of the field, shortened and escaped.
        path: String,
    },
}

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { found, max } => {
                write!(f, "it has {found} bytes; a credential has at most {max}")
            }
            Self::Empty => write!(f, "the file is empty"),
            Self::Utf16 => write!(f, "the text is in UTF-16; ask for the file in UTF-8"),
            Self::NotUtf8 { offset } => {
                write!(f, "byte {offset} is not UTF-8; ask for the file in UTF-8")
            }
            Self::Json { at, expected } => write!(f, "not valid JSON at {at}: expected {expected}"),
            Self::DuplicateKey { key, at } => write!(
                f,
                "the key \"{key}\" is there twice in one object, at {at}; programs differ in which value they take"
            ),
            Self::Number { at } => write!(
                f,
                "the number at {at} is beyond 2^53 or beyond a 64-bit float; programs differ in how they read it"
            ),
            Self::TooDeep { at } => {
                write!(f, "values are nested more than {MAX_JSON_DEPTH} deep, at {at}")
            }
            Self::TooManyValues => write!(f, "it has more than {MAX_VALUES} values"),
            Self::Xml { offset, reason } => write!(f, "not valid XML at byte {offset}: {reason}"),
            Self::Dtd => write!(
                f,
                "it has a document type declaration, which may define entities or name files; credentials have none"
            ),
            Self::Entity { offset } => {
                write!(f, "an entity at byte {offset} that XML itself does not define")
            }
            Self::XmlTooDeep => write!(f, "elements are nested more than {MAX_XML_DEPTH} deep"),
            Self::DamagedPng => write!(f, "the PNG is damaged or cut off"),
            Self::DamagedText => write!(
                f,
                "a text in the PNG is damaged, or has more than {MAX_EXPANDED_BYTES} bytes after decompression"
            ),
            Self::SeveralInside => write!(f, "more than one credential is inside"),
            Self::TooManyContainers => {
                write!(f, "the credential is inside more than {MAX_CONTAINERS} containers")
            }
            Self::Jws { what } => write!(f, "a JSON Web Signature with a missing or damaged part: {what}"),
            Self::AlgNone => write!(f, "nobody signed this token: its algorithm is \"none\""),
            Self::Disclosure { number } => {
                write!(f, "disclosure {number} is not one that the issuer signed (its digest is not in _sd)")
            }
            Self::DisclosureHash => {
                write!(f, "its disclosures are hashed with another function than SHA-256")
            }
            Self::TooManyDisclosures => write!(f, "it has more than {MAX_DISCLOSURES} disclosures"),
            Self::TargetHash { stated, computed } => write!(
                f,
                "the content was changed, or hashed in another way: it states the hash {stated} and has {computed}"
            ),
            Self::OpenAttestation { what } => {
                write!(f, "an OpenAttestation document with a missing or damaged part: {what}")
            }
            Self::NotCovered { path } => {
                write!(f, "the field \"{path}\" is not covered by the document's hash, or covered twice")
            }
        }
    }
}

impl Error for CredentialError {}

/// A text from a file, shortened and escaped for messages.
pub(crate) fn shown(text: &str) -> String {
    text.chars().take(64).flat_map(char::escape_default).collect()
}
