//! What a check found, in values and in words.

use std::fmt;

/// One thing that a file claims about itself, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What was checked.
    pub subject: Subject,
    /// What was found.
    pub finding: Finding,
}

impl Check {
    pub(crate) fn new(subject: Subject, finding: impl Into<Finding>) -> Self {
        Self { subject, finding: finding.into() }
    }
}

/// What is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Subject {
    /// The electronic seal over the whole credential (JAdES, XAdES, PAdES).
    Seal,
    /// The signature of a token.
    Signature,
    /// A proof inside the credential.
    Proof,
    /// Whether the content has the hash that was anchored.
    Content,
    /// The path from this hash to the hash of the batch.
    Path,
    /// Whether the hash of the batch is in a blockchain, and whose address put it there.
    Chain,
}

impl Subject {
    /// A name for programs; it does not change.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Seal => "seal",
            Self::Signature => "signature",
            Self::Proof => "proof",
            Self::Content => "content",
            Self::Path => "path",
            Self::Chain => "chain",
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// It fits.
    Fits(Signer),
    /// It does not fit: the file is not what was signed.
    DoesNotFit(Misfit),
    /// It could not be checked. This says nothing against the file.
    NotChecked(Unchecked),
}

impl Finding {
    /// A name for programs; it does not change.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Fits(Signer::Listed(_)) => "fits",
            Self::Fits(Signer::Unknown(_) | Signer::Nobody) => "unaltered",
            Self::DoesNotFit(_) => "does_not_fit",
            Self::NotChecked(_) => "not_checked",
        }
    }
}

impl From<Misfit> for Finding {
    fn from(misfit: Misfit) -> Self {
        Self::DoesNotFit(misfit)
    }
}

impl From<Unchecked> for Finding {
    fn from(why: Unchecked) -> Self {
        Self::NotChecked(why)
    }
}

/// Whose key a signature fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signer {
    /// An owner of the known keys.
    Listed(String),
    /// Somebody with this certificate or key. It does not say who that is.
    Unknown(String),
    /// A hash has no signer.
    Nobody,
}

/// Why something does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misfit {
    /// The signature is not one of this content by this key.
    Signature,
    /// The certificate is not the one that the signature names.
    Certificate,
    /// The content does not have the hash that it states.
    TargetHash,
    /// A field is not covered by the hash of the document.
    NotCovered,
    /// A disclosure is not one that the issuer signed.
    Disclosure,
    /// The path leads to another hash.
    Path,
}

/// Why something was not checked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unchecked {
    /// There is nothing to check.
    NoProof,
    /// A signature with an algorithm that is not checked here.
    Algorithm(String),
    /// An RSA key that is too short to prove anything.
    WeakKey {
        /// Its length in bits.
        bits: usize,
    },
    /// The key is in the file's own header, where anybody can put one.
    KeyInHeader,
    /// No known key fits.
    NoKnownKey,
    /// It fits a key of this owner that may be stolen.
    Withdrawn(String),
    /// The key must be fetched.
    KeyOnline(String),
    /// A kind of proof that is not checked here.
    ProofKind(String),
    /// What was signed is a canonical form of JSON-LD.
    JsonLd,
    /// A signature in XML.
    XmlSignature,
    /// A signature in a PDF.
    PdfSignature,
    /// A signature of an Ethereum account.
    Ethereum,
    /// A blockchain must be asked.
    Chain,
    /// A header that must be understood and is not.
    Critical(String),
    /// A part that is missing or cannot be read.
    Damaged(&'static str),
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = match self.subject {
            Subject::Seal => "seal",
            Subject::Signature => "signature",
            Subject::Proof => "proof",
            Subject::Content => "content",
            Subject::Path => "Merkle path",
            Subject::Chain => "blockchain",
        };
        write!(f, "{subject}: {}", self.finding)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fits(Signer::Listed(owner)) => {
                write!(f, "fits, with a key that the trust list has for {owner}")
            }
            Self::Fits(Signer::Unknown(key)) => {
                write!(
                    f,
                    "unaltered since somebody signed it ({key}); the trust list does not say who that is"
                )
            }
            Self::Fits(Signer::Nobody) => write!(f, "fits the hash that the file states"),
            Self::DoesNotFit(why) => write!(f, "does not fit: {why}"),
            Self::NotChecked(why) => write!(f, "not checked: {why}"),
        }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Signature => {
                "the content was altered after it was signed, or the signature is of something else"
            }
            Self::Certificate => "it names another certificate than the one beside it",
            Self::TargetHash => "the content was changed, or hashed in another way",
            Self::NotCovered => "a field is not covered by the hash of the document",
            Self::Disclosure => "it shows a value that its issuer did not sign",
            Self::Path => "the path leads to another hash than the one that it states",
        })
    }
}

impl fmt::Display for Unchecked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoProof => write!(f, "it has no seal, signature or proof"),
            Self::Algorithm(name) => write!(f, "the algorithm {name} is not checked here"),
            Self::WeakKey { bits } => {
                write!(f, "its RSA key has {bits} bits, which proves nothing; at least 2048 are needed")
            }
            Self::KeyInHeader => {
                write!(
                    f,
                    "its key is in its own header, where anybody can put one; the trust list has no such key"
                )
            }
            Self::NoKnownKey => write!(f, "it fits no key of the trust list"),
            Self::Withdrawn(owner) => {
                write!(f, "it fits a key of {owner} that somebody else may have")
            }
            Self::KeyOnline(method) => {
                write!(f, "its key must be fetched ({method}), and this program asks no network")
            }
            Self::ProofKind(kind) => write!(f, "the proof {kind} is not checked here"),
            Self::JsonLd => {
                write!(f, "what was signed is a canonical form of JSON-LD, which is not computed here")
            }
            Self::XmlSignature => write!(f, "signatures in XML are not checked here"),
            Self::PdfSignature => write!(f, "signatures in PDFs are not checked here; use a PDF reader"),
            Self::Ethereum => write!(f, "signatures of Ethereum accounts are not checked here"),
            Self::Chain => write!(
                f,
                "a blockchain is asked online; a path that fits does not show that its end is there"
            ),
            Self::Critical(name) => write!(f, "its header \"{name}\" must be understood, and is not"),
            Self::Damaged(what) => write!(f, "a missing or damaged part: {what}"),
        }
    }
}
