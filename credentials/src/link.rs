//! Links: digests of what the issuer of a credential signed. Section 4.4 of the specification.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// Length of a link in bytes: the beginning of a SHA-256.
pub const LINK_BYTES: usize = 24;

/// What is hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// 1: the payload of a JSON Web Signature in JSON (RFC 7515 section 7.2, RFC 7797).
    JwsPayload,
    /// 2: header and payload of a compact token, as they are signed (RFC 7515 section 7.1, SD-JWT).
    SigningInput,
    /// 3: the target hash of an OpenAttestation document, computed from its content.
    TargetHash,
    /// 4: JSON without its proof, in canonical form (RFC 8785).
    CanonicalJson,
    /// 6: XML without a byte order mark and with `LF` at the end of lines.
    XmlText,
    /// 6: the bytes of the file.
    Bytes,
}

impl Rule {
    /// A name for programs; it does not change.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::JwsPayload => "jws-payload",
            Self::SigningInput => "signing-input",
            Self::TargetHash => "target-hash",
            Self::CanonicalJson => "canonical-json",
            Self::XmlText => "xml-text",
            Self::Bytes => "bytes",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::JwsPayload => "the signed payload",
            Self::SigningInput => "the signed part of the token",
            Self::TargetHash => "the target hash of the content",
            Self::CanonicalJson => "the JSON without its proof, in canonical form",
            Self::XmlText => "the XML text",
            Self::Bytes => "the bytes of the file",
        })
    }
}

/// A digest of a file, and the rule that gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    rule: Rule,
    digest: [u8; LINK_BYTES],
}

impl Link {
    /// Hashes `content`.
    pub(crate) fn new(rule: Rule, content: &[u8]) -> Self {
        let (mut digest, full) = ([0; LINK_BYTES], Sha256::digest(content));
        for (byte, of_full) in digest.iter_mut().zip(full) {
            *byte = of_full;
        }
        Self { rule, digest }
    }

    /// What was hashed.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// The first 24 bytes of the SHA-256.
    #[must_use]
    pub fn digest(&self) -> [u8; LINK_BYTES] {
        self.digest
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.digest.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
