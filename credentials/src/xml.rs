//! XML without document types and entities: its root, the badges in a drawing, and its text for a link.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::error::CredentialError;
use crate::limits::{MAX_TEXT_BYTES, MAX_XML_DEPTH};

/// A document that is well-formed as far as this reader looks.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// Name of the root without its prefix.
    pub(crate) root: String,
    /// Namespace of the root; empty if it has none.
    pub(crate) namespace: String,
    /// The texts of the badges in a drawing.
    pub(crate) badges: Vec<String>,
}

/// Reads all of `text`.
pub(crate) fn read(text: &str) -> Result<Document, CredentialError> {
    if text.len() > MAX_TEXT_BYTES {
        return Err(CredentialError::TooLarge { found: text.len(), max: MAX_TEXT_BYTES });
    }
    let mut scan = Scan { reader: Reader::from_str(text), document: Document::default(), badge: None };
    scan.run()?;
    Ok(scan.document)
}

/// The text that is hashed: each end of a line is one `LF`, as XML readers see it (XML 1.0 section 2.11).
pub(crate) fn link_text(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { text.into() }
}

struct Scan<'a> {
    reader: Reader<&'a [u8]>,
    document: Document,
    /// The badge that is being read: the depth of its element, and its text so far.
    badge: Option<(usize, String)>,
}

impl Scan<'_> {
    fn offset(&self) -> usize {
        usize::try_from(self.reader.error_position().max(self.reader.buffer_position())).unwrap_or(usize::MAX)
    }

    fn fault(&self, reason: &dyn std::fmt::Display) -> CredentialError {
        CredentialError::Xml { offset: self.offset(), reason: reason.to_string() }
    }

    fn run(&mut self) -> Result<(), CredentialError> {
        let (mut depth, mut has_root, mut external_type) = (0_usize, false, false);
        loop {
            let event = self.reader.read_event().map_err(|error| self.fault(&error))?;
            match event {
                Event::Start(start) => {
                    depth += 1;
                    if depth > MAX_XML_DEPTH {
                        return Err(CredentialError::XmlTooDeep);
                    }
                    self.element(&start, depth, has_root)?;
                    has_root = true;
                }
                Event::Empty(start) => {
                    self.element(&start, depth + 1, has_root)?;
                    self.end(depth + 1);
                    has_root = true;
                }
                Event::End(_) => {
                    self.end(depth);
                    depth = depth.saturating_sub(1);
                }
                Event::Text(text) => {
                    let content = text.xml10_content();
                    if depth == 0 && !content.trim().is_empty() {
                        return Err(self.fault(&"text outside the root element"));
                    }
                    self.text(&content);
                }
                Event::CData(text) => self.text(&text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref().map_err(|error| self.fault(&error))?;
                    let found = match &*reference.xml10_content() {
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "amp" => Some('&'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => character,
                    };
                    let found = found.ok_or(CredentialError::Entity { offset: self.offset() })?;
                    self.text(found.encode_utf8(&mut [0; 4]));
                }
                Event::DocType(declared) => {
                    // Drawings name the public type of SVG. It is never loaded; what defines entities is refused.
                    let declared = declared.xml10_content().into_owned();
                    if declared.contains('[') {
                        return Err(CredentialError::Dtd);
                    }
                    external_type = true;
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof => break,
            }
        }
        if depth > 0 || !has_root {
            return Err(self.fault(&"it ends too early"));
        }
        if external_type && self.document.root != "svg" {
            return Err(CredentialError::Dtd);
        }
        Ok(())
    }

    fn element(
        &mut self,
        start: &BytesStart<'_>,
        depth: usize,
        has_root: bool,
    ) -> Result<(), CredentialError> {
        if depth == 1 && has_root {
            return Err(self.fault(&"a second root element"));
        }
        let name = start.name().as_ref().to_owned();
        let (prefix, local) = name.split_once(':').unwrap_or(("", &name));
        let declaration = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
        let (mut namespace, mut verify) = (String::new(), None);
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| self.fault(&error))?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|error| self.fault(&error))?;
            let key = attribute.key.as_ref();
            if key == declaration {
                namespace = value.into_owned();
            } else if key == "verify" {
                verify = Some(value.into_owned());
            }
        }
        if depth == 1 {
            local.clone_into(&mut self.document.root);
            self.document.namespace = namespace;
        } else if self.document.root == "svg"
            && self.badge.is_none()
            && matches!(name.as_str(), "openbadges:credential" | "openbadges:assertion")
        {
            match verify.filter(|verify| !verify.trim().is_empty()) {
                Some(token) => self.document.badges.push(token),
                None => self.badge = Some((depth, String::new())),
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some((_, badge)) = &mut self.badge {
            badge.push_str(text);
        }
    }

    fn end(&mut self, depth: usize) {
        if let Some((_, text)) = self.badge.take_if(|(began, _)| *began == depth)
            && !text.trim().is_empty()
        {
            self.document.badges.push(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_entities_and_broken_documents_are_refused() {
        for (text, expected) in [
            ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", CredentialError::Dtd),
            ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", CredentialError::Dtd),
            ("<!DOCTYPE svg [<!ENTITY b \"c\">]><svg/>", CredentialError::Dtd),
        ] {
            assert_eq!(read(text).unwrap_err(), expected, "{text}");
        }
        assert!(matches!(read("<a>&b;</a>").unwrap_err(), CredentialError::Entity { .. }));
        for text in ["<a>", "<a></b>", "<a/><b/>", "<a/>x", "", "<a b='1' b='2'/>", "<a b='&c;'/>"] {
            assert!(matches!(read(text).unwrap_err(), CredentialError::Xml { .. }), "{text}");
        }
        let nested = |count: usize| format!("{}{}", "<a>".repeat(count), "</a>".repeat(count));
        assert_eq!(read(&nested(MAX_XML_DEPTH + 1)).unwrap_err(), CredentialError::XmlTooDeep);
        assert!(read(&nested(MAX_XML_DEPTH)).is_ok());
    }

    #[test]
    fn the_root_and_badges_are_found() {
        let document =
            read("<?xml version=\"1.0\"?><p:elmo xmlns:p='https://x/y' xmlns='z'><p:a/></p:elmo>").unwrap();
        assert_eq!((document.root.as_str(), document.namespace.as_str()), ("elmo", "https://x/y"));
        let document = read(
            "<!DOCTYPE svg PUBLIC \"a\" \"b\"><svg><openbadges:credential verify='t.o.k'/>\
             <openbadges:credential><![CDATA[{\"a\":\"<\"}]]></openbadges:credential><g/></svg>",
        )
        .unwrap();
        assert_eq!(document.badges, ["t.o.k", "{\"a\":\"<\"}"]);
    }
}
