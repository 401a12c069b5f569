//! Full digital credentials from awards, not yet sealed: an office's own system seals them, and the stamp links them.

mod elm3;
mod open_badge;
mod parts;

use qualistamp_core::{Award, Claims};
use qualistamp_credentials::CredentialFile;
use serde_json::Value;

pub use parts::{AwardingBody, ExportError};

/// Kinds of credentials that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// European Digital Credential: European Learning Model 3, JSON-LD.
    Elm3,
    /// Open Badge 3.0, JSON.
    OpenBadge3,
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
