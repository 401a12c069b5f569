//! Turns a full digital credential into a draft of an award: values with their sources, and what people must answer.
//!
//! No format says all that an award needs, and most say something else under the same name. So nothing is guessed: a value that could mean
//! something else is a question. National identity numbers and mail addresses are never read.

mod attestation;
mod badge;
mod concepts;
mod doubt;
mod draft;
mod edci;
mod elm;
mod elmo;
mod german;
mod node;
mod tree;
mod values;
mod vc;

pub use doubt::Doubt;
pub use draft::{AwardDraft, Proposal, ProposedValue, Question};

use crate::content::Content;
use crate::error::CredentialError;
use crate::format::Format;
use crate::json::Json;
use draft::Drafter;
use node::Node;

/// The draft of a file that was recognised as `format`; none if it awards nothing.
pub(crate) fn draft(content: &Content, format: Format) -> Result<Option<AwardDraft>, CredentialError> {
    if !format.is_credential() {
        return Ok(None);
    }
    let mut drafter = Drafter::default();
    match content {
        Content::Json(value) | Content::Sealed { payload: value, .. } => json(value, format, &mut drafter),
        Content::Token(token) => {
            let payload = token.revealed()?;
            let inside = payload.get("vc").or_else(|| payload.get("credential")).unwrap_or(&payload);
            json(inside, format, &mut drafter);
        }
        Content::Xml(text) => {
            let (name, root) = tree::read(text)?;
            let root = Node::root(&root);
            if format == Format::EdciXml {
                edci::read(&root, &mut drafter);
            } else if format == Format::Elmo {
                elmo::read(&root, &mut drafter);
            } else {
                german::read(&name, &root, &mut drafter);
            }
        }
        Content::Bytes => return Ok(None),
    }
    Ok(Some(drafter.finish()))
}

fn json(value: &Json, format: Format, drafter: &mut Drafter) {
    let root = Node::root(value);
    match format {
        Format::Elm3 => elm::read(&root, drafter),
        Format::OpenBadge3 | Format::Clr2 => badge::open_badge_3(&root, drafter),
        Format::OpenBadge2 => badge::open_badge_2(&root, drafter),
        Format::Blockcerts1 => badge::blockcerts_1(&root, drafter),
        Format::Blockcerts2 => badge::blockcerts_2(&root, drafter),
        Format::Blockcerts3 => badge::blockcerts_3(&root, drafter),
        Format::OpenAttestation2 | Format::OpenAttestation2Content | Format::OpenAttestation3 => {
            attestation::read(&root, format, drafter);
        }
        Format::SdJwtVc | Format::W3cVc => vc::read(&root, drafter),
        // These are no JSON, or award nothing.
        Format::EdciXml
        | Format::EdcSheet
        | Format::OpenBadge2Address
        | Format::OpenBadge2Part
        | Format::W3cPresentation
        | Format::Jwt
        | Format::Elmo
        | Format::XHochschule
        | Format::XBildung
        | Format::SdJwtTypeMetadata
        | Format::JsonLdContext
        | Format::DidDocument
        | Format::Jwk
        | Format::Pdf
        | Format::Png
        | Format::Svg
        | Format::Json
        | Format::Xml
        | Format::Other => {}
    }
}
