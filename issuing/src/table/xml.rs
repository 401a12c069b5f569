//! Reads the XML of spreadsheets event by event, without entities of its own and without namespaces.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use crate::table::container::{TooMuch, damaged};
use crate::table::error::TableError;
use crate::table::limits::UNPACKED_BYTES_MAX;

/// What comes next in XML.
pub(super) enum Xml {
    /// An element begins. An empty one ends at once: its end follows.
    Start(Element),
    /// The element of this name ends.
    End(String),
    /// Text.
    Text(String),
    /// The end of the document.
    Done,
}

/// The beginning of an element: its name without the prefix, and its attributes.
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The attribute with this name, after its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The attribute as a number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether the attribute is `1` or `true`.
    pub(super) fn is(&self, name: &str) -> bool {
        matches!(self.attribute(name), Some("1" | "true"))
    }
}

/// A part of a spreadsheet in XML.
pub(super) struct XmlReader<'a, R> {
    part: &'a str,
    reader: Reader<R>,
    buffer: Vec<u8>,
    /// How many elements are open.
    open: usize,
}

impl<'a, R: BufRead> XmlReader<'a, R> {
    pub(super) fn new(part: &'a str, bytes: R) -> Self {
        let mut reader = Reader::from_reader(bytes);
        reader.config_mut().expand_empty_elements = true;
        Self { part, reader, buffer: Vec::new(), open: 0 }
    }

    fn damaged(&self, reason: &dyn std::fmt::Display) -> TableError {
        damaged(self.part, reason)
    }

    pub(super) fn next(&mut self) -> Result<Xml, TableError> {
        loop {
            self.buffer.clear();
            let part = self.part;
            let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| {
                if let quick_xml::Error::Io(fault) = &error
                    && fault.get_ref().is_some_and(|fault| fault.is::<TooMuch>())
                {
                    return TableError::TooLarge { max: UNPACKED_BYTES_MAX };
                }
                damaged(part, &error)
            })?;
            return Ok(match event {
                Event::Start(start) | Event::Empty(start) => {
                    self.open += 1;
                    Xml::Start(element(part, &start)?)
                }
                Event::End(end) => {
                    self.open = self.open.saturating_sub(1);
                    Xml::End(end.local_name().as_ref().to_owned())
                }
                Event::Text(text) => Xml::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Xml::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => {
                    let character = reference.resolve_char_ref().map_err(|error| damaged(part, &error))?;
                    let named = match &*reference.xml10_content() {
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "amp" => Some('&'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => None,
                    };
                    // Spreadsheets define no entities of their own.
                    let found = character.or(named).ok_or_else(|| damaged(part, &"an unknown entity"))?;
                    Xml::Text(found.to_string())
                }
                Event::Eof if self.open > 0 => return Err(damaged(part, &"it ends too early")),
                Event::Eof => Xml::Done,
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            });
        }
    }

    /// The text in the element that has just begun, without the elements that `skip` names. Reads to its end.
    pub(super) fn text(&mut self, skip: &[&str]) -> Result<String, TableError> {
        let (mut text, mut depth, mut skipped) = (String::new(), 1, 0);
        while depth > 0 {
            match self.next()? {
                Xml::Start(element) => {
                    depth += 1;
                    if skipped > 0 || skip.contains(&element.name.as_str()) {
                        skipped += 1;
                    }
                }
                Xml::End(_) => {
                    depth -= 1;
                    skipped = usize::saturating_sub(skipped, 1);
                }
                Xml::Text(part) if skipped == 0 => text.push_str(&part),
                Xml::Text(_) => {}
                Xml::Done => return Err(self.damaged(&"it ends too early")),
            }
        }
        Ok(text)
    }
}

fn element(part: &str, start: &BytesStart<'_>) -> Result<Element, TableError> {
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| damaged(part, &error))?;
        let value =
            attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|error| damaged(part, &error))?;
        attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element { name: start.local_name().as_ref().to_owned(), attributes })
}
