//! Full digital credentials from awards, not yet sealed: an office's own system seals them, and the stamp links them.

mod elm3;
mod open_badge;

use std::fmt;

use qualistamp_core::{Award, Claims};
use qualistamp_credentials::{CredentialError, CredentialFile};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// Kinds of credentials that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// European Digital Credential: European Learning Model 3, JSON-LD.
    Elm3,
    /// Open Badge 3.0, JSON.
    OpenBadge3,
}

/// The institution that awards, as the credential names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwardingBody {
    /// Its legal name.
    pub name: String,
    /// Its address as an identifier (URI).
    pub id: String,
}

/// A credential that is not yet sealed.
#[derive(Debug, Clone, PartialEq)]
pub struct UnsignedCredential {
    /// The document.
    pub document: Value,
    /// The link to it, for the field `link` of an award: 48 hexadecimal digits.
    pub link: String,
    /// Fields of the award that the format has no place for.
    pub left_out: Vec<&'static str>,
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

/// Makes the credential of an award. The same award always gives the same document, so that its link does not change.
///
/// # Errors
/// [`ExportError`] if the award lacks something that the format needs.
pub fn export_credential(
    claims: &Claims,
    body: &AwardingBody,
    format: ExportFormat,
) -> Result<UnsignedCredential, ExportError> {
    let award = &claims.award;
    if award.specimen {
        return Err(ExportError::Specimen);
    }
    if body.name.trim().is_empty() || !body.id.contains(':') || body.id.contains(char::is_whitespace) {
        return Err(ExportError::Body);
    }
    let (document, mut left_out) = match format {
        ExportFormat::Elm3 => elm3::document(claims, body)?,
        ExportFormat::OpenBadge3 => open_badge::document(claims, body),
    };
    left_out.extend(missing_everywhere(award));
    let file = CredentialFile::read(document.to_string().as_bytes()).map_err(ExportError::Link)?;
    let link = file.link().map_err(ExportError::Link)?.to_string();
    Ok(UnsignedCredential { document, link, left_out })
}

/// Fields that neither format has.
fn missing_everywhere(award: &Award) -> impl Iterator<Item = &'static str> {
    let fields = [
        ("family_latin", award.family_name_latin.is_some()),
        ("given_latin", award.given_names_latin.is_some()),
        ("type", award.award_type.is_some()),
        ("profession", award.profession.is_some()),
        ("thesis", award.thesis_title.is_some()),
        ("joint_with", award.joint_with.is_some()),
    ];
    fields.into_iter().filter(|(_, is_there)| *is_there).map(|(field, _)| field)
}

/// An identifier that follows from the award and its awarding body (UUID version 8, RFC 9562).
fn uuid(award: &Award, body: &AwardingBody) -> String {
    let mut hash = Sha256::new();
    for part in ["qualistamp/export/1", &body.id, award.id.as_signed()] {
        hash.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
        hash.update(part.as_bytes());
    }
    let digits: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("{}-{}-8{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}
