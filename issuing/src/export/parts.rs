//! What both kinds of credentials need: the awarding body, an identifier, and why there is no credential.

use std::fmt;

use qualistamp_core::Award;
use qualistamp_credentials::CredentialError;
use sha2::{Digest as _, Sha256};

/// The institution that awards, as the credential names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwardingBody {
    /// Its legal name.
    pub name: String,
    /// Its address as an identifier (URI).
    pub id: String,
}

/// Why no credential can be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportError {
    /// The award does not say in which language its title is.
    NoTitleLanguage,
    /// The award does not say in which country it was awarded.
    NoCountry,
    /// A specimen awards nothing.
    Specimen,
    /// The awarding body has no name, or no identifier with a scheme such as `https:`.
    Body,
    /// The document cannot be linked.
    Link(CredentialError),
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTitleLanguage => {
                write!(f, "title_lang: is missing; such credentials name the language of the title")
            }
            Self::NoCountry => {
                write!(f, "country: is missing; such credentials name the country of the awarding body")
            }
            Self::Specimen => {
                write!(f, "specimen: a specimen awards nothing, and no credential is made of it")
            }
            Self::Body => {
                write!(f, "the awarding body needs a name, and an identifier such as https://uni.example")
            }
            Self::Link(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ExportError {}

/// An identifier that follows from the award and its awarding body (UUID version 8, RFC 9562).
pub(super) fn uuid(award: &Award, body: &AwardingBody) -> String {
    let mut hash = Sha256::new();
    for part in ["qualistamp/export/1", &body.id, award.id.as_signed()] {
        hash.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
        hash.update(part.as_bytes());
    }
    let digits: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("{}-{}-8{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}
