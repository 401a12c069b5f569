//! XML as JSON: elements by their name without a prefix, attributes as `@name`, text as `#`. One reader of fields serves both.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::node::TEXT;
use crate::error::CredentialError;
use crate::json::Json;
use crate::limits::{MAX_VALUES, MAX_XML_DEPTH};

type Members = Vec<(String, Json)>;

/// The root element of a document that has been read before, and its name.
pub(super) fn read(text: &str) -> Result<(String, Json), CredentialError> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<(String, Members, String)> = Vec::new();
    let mut count = 0_usize;
    loop {
        let fault =
            |reason: &dyn std::fmt::Display| CredentialError::Xml { offset: 0, reason: reason.to_string() };
        match reader.read_event().map_err(|error| fault(&error))? {
            Event::Start(start) => {
                count += 1;
                if open.len() >= MAX_XML_DEPTH {
                    return Err(CredentialError::XmlTooDeep);
                }
                let (name, members) = element(&start, &mut count);
                open.push((name, members, String::new()));
            }
            Event::Empty(start) => {
                count += 1;
                let (name, members) = element(&start, &mut count);
                let Some(parent) = open.last_mut() else { return Ok((name, Json::Object(members))) };
                parent.1.push((name, Json::Object(members)));
            }
            Event::End(_) => {
                let Some((name, mut members, text)) = open.pop() else { break };
                if !text.trim().is_empty() {
                    members.push((TEXT.to_owned(), Json::String(text)));
                }
                let Some(parent) = open.last_mut() else { return Ok((name, Json::Object(members))) };
                parent.1.push((name, Json::Object(members)));
            }
            Event::Text(text) => push(&mut open, &text.xml10_content()),
            Event::CData(text) => push(&mut open, &text.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().ok().flatten();
                let found = match &*reference.xml10_content() {
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "amp" => Some('&'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => character,
                };
                let found = found.ok_or(CredentialError::Entity { offset: 0 })?;
                push(&mut open, found.encode_utf8(&mut [0; 4]));
            }
            Event::Eof => break,
            Event::DocType(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
        if count > MAX_VALUES {
            return Err(CredentialError::TooManyValues);
        }
    }
    Err(CredentialError::Xml { offset: text.len(), reason: "it ends too early".to_owned() })
}

fn push(open: &mut [(String, Members, String)], text: &str) {
    if let Some((_, _, content)) = open.last_mut() {
        content.push_str(text);
    }
}

/// The name and the attributes of an element, without prefixes and namespaces.
fn element(start: &BytesStart<'_>, count: &mut usize) -> (String, Members) {
    let local = |name: &str| name.rsplit(':').next().unwrap_or_default().to_owned();
    let mut members = Vec::new();
    for attribute in start.attributes().flatten() {
        let name = attribute.key.as_ref().to_owned();
        if name == "xmlns" || name.starts_with("xmlns:") {
            continue;
        }
        *count += 1;
        if let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) {
            members.push((format!("@{}", local(&name)), Json::String(value.into_owned())));
        }
    }
    (local(start.name().as_ref()), members)
}
