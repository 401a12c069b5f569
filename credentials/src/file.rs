//! Reads a file: what it is, what it was taken out of, and the links that fit it.

use crate::check::{self, Check, KnownKeys};
use crate::containers::{badges, is_edc_sheet};
use crate::content::Content;
use crate::convert::{self, AwardDraft};
use crate::error::CredentialError;
use crate::format::{Container, Format};
use crate::json::{self, Json};
use crate::jws;
use crate::limits::{MAX_CONTAINERS, MAX_FILE_BYTES};
use crate::link::{LINK_BYTES, Link, Rule};
use crate::open_attestation;
use crate::recognise;
use crate::xml;

/// A file that was recognised.
#[derive(Debug)]
pub struct CredentialFile {
    format: Format,
    containers: Vec<Container>,
    links: Result<Vec<Link>, CredentialError>,
    content: Content,
}

/// Whether a link fits a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Byte for byte the file that was linked.
    SameFile,
    /// What was signed in it is what was linked; the file around it may differ.
    SameContent(Rule),
    /// Another file, or another version of it.
    NotLinked,
}

impl CredentialFile {
    /// Reads a file.
    ///
    /// # Errors
    /// The file is no credential that every program reads in the same way: damaged, ambiguous, or larger than any credential. A file
    /// that is recognised, but whose content does not fit itself, is no error here; see [`link`](Self::link).
    pub fn read(bytes: &[u8]) -> Result<Self, CredentialError> {
        if bytes.len() > MAX_FILE_BYTES {
            return Err(CredentialError::TooLarge { found: bytes.len(), max: MAX_FILE_BYTES });
        }
        if bytes.is_empty() {
            return Err(CredentialError::Empty);
        }
        let mut file = open(bytes, 0)?;
        // Every file also fits a link to its own bytes.
        if let Ok(links) = &mut file.links
            && links.iter().all(|link| link.rule() != Rule::Bytes)
        {
            links.push(Link::new(Rule::Bytes, bytes));
        }
        Ok(file)
    }

    /// What it is, inside its containers.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// What it was taken out of, the outermost first.
    #[must_use]
    pub fn containers(&self) -> &[Container] {
        &self.containers
    }

    /// The link that an award should carry: by the first rule that applies.
    ///
    /// # Errors
    /// The content does not fit itself: a disclosure that nobody signed, or content that does not have the hash it states.
    pub fn link(&self) -> Result<Link, CredentialError> {
        // `read` always adds one.
        self.links.clone().and_then(|links| links.first().copied().ok_or(CredentialError::Empty))
    }

    /// Every link that fits the file, the one of [`link`](Self::link) first.
    ///
    /// # Errors
    /// As for [`link`](Self::link).
    pub fn links(&self) -> Result<&[Link], CredentialError> {
        self.links.as_deref().map_err(Clone::clone)
    }

    /// What the file proves by itself, offline, to somebody who knows `keys`: a finding for each seal, signature, proof and hash that it
    /// has. None of them says anything about a stamp.
    #[must_use]
    pub fn checks(&self, keys: &KnownKeys) -> Vec<Check> {
        check::all(&self.content, self.format, self.links.as_ref().map(|_| ()), keys)
    }

    /// The draft of an award with what the file says, and what people must answer; none if the file awards nothing.
    ///
    /// # Errors
    /// The file does not fit itself: a disclosure that nobody signed, or content that does not have the hash it states.
    pub fn award_draft(&self) -> Result<Option<AwardDraft>, CredentialError> {
        self.links()?;
        convert::draft(&self.content, self.format)
    }

    /// Whether the link in a stamp fits.
    ///
    /// # Errors
    /// As for [`link`](Self::link).
    pub fn fit(&self, digest: &[u8; LINK_BYTES]) -> Result<Fit, CredentialError> {
        let rules: Vec<Rule> =
            self.links()?.iter().filter(|link| link.digest() == *digest).map(Link::rule).collect();
        // A file may be the very text that another rule hashes. Then only the content is known to be the same.
        Ok(match rules.iter().find(|rule| **rule != Rule::Bytes) {
            Some(rule) => Fit::SameContent(*rule),
            None if rules.is_empty() => Fit::NotLinked,
            None => Fit::SameFile,
        })
    }
}

fn found(format: Format, links: Result<Vec<Link>, CredentialError>, content: Content) -> CredentialFile {
    CredentialFile { format, containers: Vec::new(), links, content }
}

/// A file of which only the bytes can be linked.
fn plain(format: Format) -> CredentialFile {
    found(format, Ok(Vec::new()), Content::Bytes)
}

/// `depth` is the number of containers around it.
fn open(bytes: &[u8], depth: usize) -> Result<CredentialFile, CredentialError> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return badge(badges(bytes)?, Container::Png, Format::Png, depth);
    }
    let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if start.windows(5).any(|window| window == b"%PDF-") {
        return Ok(plain(Format::Pdf));
    }
    if is_edc_sheet(bytes) {
        return Ok(plain(Format::EdcSheet));
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || is_utf16_markup(bytes) {
        return Err(CredentialError::Utf16);
    }
    let (text, fault) = match std::str::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            (
                std::str::from_utf8(valid).unwrap_or_default(),
                Some(CredentialError::NotUtf8 { offset: error.valid_up_to() }),
            )
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let begins = text.trim_start();
    let is_object = begins
        .strip_prefix('{')
        .is_some_and(|rest| rest.trim_start().starts_with(['"', '}']) || rest.trim_start().is_empty());
    let is_xml = begins.starts_with('<') && !is_html(begins);
    match fault {
        Some(fault) if is_object || is_xml => Err(fault),
        Some(_) => Ok(plain(Format::Other)),
        None if is_object => object(json::parse(text)?, depth),
        None if is_xml => markup(text, depth),
        None if begins.starts_with("http://") || begins.starts_with("https://") => {
            Ok(plain(if depth > 0 { Format::OpenBadge2Address } else { Format::Other }))
        }
        None => token(text),
    }
}

/// `<` in two bytes.
fn is_utf16_markup(bytes: &[u8]) -> bool {
    matches!(bytes, [b'<' | b'{', 0, ..] | [0, b'<' | b'{', ..])
}

fn is_html(text: &str) -> bool {
    let start: String = text.chars().take(14).collect::<String>().to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

fn inside(
    container: Container,
    depth: usize,
    open: impl FnOnce(usize) -> Result<CredentialFile, CredentialError>,
) -> Result<CredentialFile, CredentialError> {
    if depth == MAX_CONTAINERS {
        return Err(CredentialError::TooManyContainers);
    }
    let mut file = open(depth + 1)?;
    file.containers.insert(0, container);
    Ok(file)
}

fn badge(
    mut texts: Vec<String>,
    container: Container,
    empty: Format,
    depth: usize,
) -> Result<CredentialFile, CredentialError> {
    match (texts.pop(), texts.is_empty()) {
        (None, _) => Ok(plain(empty)),
        (Some(text), true) => inside(container, depth, |depth| open(text.trim().as_bytes(), depth)),
        (Some(_), false) => Err(CredentialError::SeveralInside),
    }
}

fn markup(text: &str, depth: usize) -> Result<CredentialFile, CredentialError> {
    let mut document = xml::read(text)?;
    let format = recognise::xml(&document);
    if format == Format::Svg {
        return badge(std::mem::take(&mut document.badges), Container::Svg, Format::Svg, depth);
    }
    let links = vec![Link::new(Rule::XmlText, xml::link_text(text).as_bytes())];
    Ok(found(format, Ok(links), Content::Xml(text.to_owned())))
}

fn token(text: &str) -> Result<CredentialFile, CredentialError> {
    let Some(token) = jws::token(text)? else { return Ok(plain(Format::Other)) };
    let format = if token.is_sd_jwt() { Format::SdJwtVc } else { recognise::token_payload(&token.payload) };
    let links = token
        .check_disclosures()
        .map(|()| vec![Link::new(Rule::SigningInput, token.signing_input.as_bytes())]);
    Ok(found(format, links, Content::Token(token)))
}

fn object(mut value: Json, depth: usize) -> Result<CredentialFile, CredentialError> {
    if let Some(payload) = jws::json_payload(&value)? {
        return signed(value, &payload);
    }
    if value.get("deliveryDetails").is_some()
        && let Some(credential) = value.take("credential")
    {
        return inside(Container::UploadForm, depth, |depth| object(credential, depth));
    }
    let format = recognise::json(&value);
    if format == Format::W3cPresentation
        && let Some(one) = value.take_single("verifiableCredential")
    {
        return inside(Container::Presentation, depth, |depth| match one {
            Json::String(text) => token(&text),
            other @ (Json::Null | Json::Bool(_) | Json::Number(_) | Json::Array(_) | Json::Object(_)) => {
                object(other, depth)
            }
        });
    }
    let links = if format == Format::OpenAttestation2 {
        open_attestation::target_hash_2(&value).map(|hash| by_target(&hash))
    } else if format == Format::OpenAttestation3 && has_target_hash(&value) {
        open_attestation::target_hash_3(&value).map(|hash| by_target(&hash))
    } else if format.is_credential() {
        Ok(vec![without_proof(&value)])
    } else {
        Ok(Vec::new())
    };
    Ok(found(format, links, Content::Json(value)))
}

/// The payload of a signature in JSON serialisation.
fn signed(whole: Json, payload: &[u8]) -> Result<CredentialFile, CredentialError> {
    let mut links = vec![Link::new(Rule::JwsPayload, payload)];
    let text = std::str::from_utf8(payload).map_err(|_| CredentialError::Jws { what: "payload" })?;
    let value = json::parse(text)?;
    let format = recognise::json(&value);
    let format = if format.is_credential() { format } else { Format::Jwt };
    if value.is_object() {
        // An office may have linked the document before it was sealed.
        links.push(without_proof(&value));
    }
    Ok(found(format, Ok(links), Content::Sealed { whole, payload: value }))
}

fn by_target(hash: &[u8]) -> Vec<Link> {
    vec![Link::new(Rule::TargetHash, hash)]
}

fn has_target_hash(value: &Json) -> bool {
    value.get("proof").is_some_and(|proof| proof.get("targetHash").is_some())
}

/// What was signed is everything but the proof (`signature` in Blockcerts and Open Badges before the W3C's model).
fn without_proof(value: &Json) -> Link {
    let Json::Object(members) = value else {
        return Link::new(Rule::CanonicalJson, json::canonical(value).as_bytes());
    };
    let signed = members.iter().filter(|(key, _)| key != "proof" && key != "signature").cloned().collect();
    Link::new(Rule::CanonicalJson, json::canonical(&Json::Object(signed)).as_bytes())
}
