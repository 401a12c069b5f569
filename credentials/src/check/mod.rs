//! What a file proves by itself, offline: seals, signatures, hashes. Whose key it is, only a list of known keys says.
//!
//! What cannot be checked here is never counted against the file: it is "not checked", with the reason.

mod crypto;
mod data_integrity;
mod finding;
mod keys;
mod merkle;
mod seal;
mod token;

pub use finding::{Check, Finding, Misfit, Signer, Subject, Unchecked};
pub use keys::KnownKeys;

use crate::content::Content;
use crate::error::CredentialError;
use crate::format::Format;
use crate::json::Json;

/// All checks of a file that was recognised as `format`. `links` is the outcome of computing its links.
pub(crate) fn all(
    content: &Content,
    format: Format,
    links: Result<(), &CredentialError>,
    keys: &KnownKeys,
) -> Vec<Check> {
    let mut checks = match content {
        Content::Sealed { whole, .. } => seal::check(whole, keys),
        Content::Token(found) => token::check(found, links, keys),
        Content::Json(value) => json(value, format, links, keys),
        Content::Xml(text) if text.contains("SignatureValue>") => {
            vec![Check::new(Subject::Seal, Unchecked::XmlSignature)]
        }
        Content::Bytes if format == Format::Pdf => vec![Check::new(Subject::Seal, Unchecked::PdfSignature)],
        Content::Xml(_) | Content::Bytes => Vec::new(),
    };
    if checks.is_empty() && format.is_credential() {
        checks.push(Check::new(Subject::Proof, Unchecked::NoProof));
    }
    checks
}

fn json(value: &Json, format: Format, links: Result<(), &CredentialError>, keys: &KnownKeys) -> Vec<Check> {
    if format == Format::OpenAttestation2 {
        merkle::open_attestation(value, value.get("signature"), links)
    } else if format == Format::OpenAttestation3 {
        merkle::open_attestation(value, value.get("proof"), links)
    } else if format == Format::Blockcerts2 {
        merkle::blockcerts(value)
    } else if format == Format::Blockcerts1 {
        vec![Check::new(Subject::Proof, Unchecked::JsonLd)]
    } else {
        data_integrity::check(value, keys)
    }
}
