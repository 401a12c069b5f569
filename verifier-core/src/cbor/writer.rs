//! Writes deterministic CBOR: shortest headers, map keys in order, by construction.

use ciborium_ll::{Encoder, Header};

use super::header::{SIMPLE_FALSE, SIMPLE_TRUE};

/// Output buffer. Everything written is deterministic by construction.
#[derive(Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    #[allow(clippy::expect_used, reason = "writing into a Vec cannot fail")]
    fn push(&mut self, header: Header) {
        Encoder::from(&mut self.0).push(header).expect("writing into a Vec cannot fail");
    }

    pub(crate) fn uint(&mut self, value: u64) {
        self.push(Header::Positive(value));
    }

    pub(crate) fn int(&mut self, value: i64) {
        match u64::try_from(value) {
            Ok(value) => self.push(Header::Positive(value)),
            Err(_) => self.push(Header::Negative((!value).unsigned_abs())),
        }
    }

    pub(crate) fn bytes(&mut self, value: &[u8]) {
        self.push(Header::Bytes(Some(value.len())));
        self.0.extend_from_slice(value);
    }

    pub(crate) fn text(&mut self, value: &str) {
        self.push(Header::Text(Some(value.len())));
        self.0.extend_from_slice(value.as_bytes());
    }

    pub(crate) fn bool(&mut self, value: bool) {
        self.push(Header::Simple(if value { SIMPLE_TRUE } else { SIMPLE_FALSE }));
    }

    /// Writes the tag of the item that the caller writes next.
    pub(crate) fn tag(&mut self, tag: u64) {
        self.push(Header::Tag(tag));
    }

    /// Starts an array of `count` items, which the caller writes next.
    pub(crate) fn array(&mut self, count: usize) {
        self.push(Header::Array(Some(count)));
    }

    /// Starts a map of `count` entries, which the caller writes next, in the order of their encoded keys.
    pub(crate) fn map_header(&mut self, count: usize) {
        self.push(Header::Map(Some(count)));
    }

    /// Writes one item that is already encoded.
    pub(crate) fn encoded(&mut self, item: &[u8]) {
        self.0.extend_from_slice(item);
    }

    /// Writes the map that `build` fills, with its keys sorted.
    pub(crate) fn map(&mut self, build: impl FnOnce(&mut MapWriter)) {
        let mut map = MapWriter::default();
        build(&mut map);
        map.entries.sort();
        self.push(Header::Map(Some(map.entries.len())));
        for (key, value) in map.entries {
            self.0.extend_from_slice(&key);
            self.0.extend_from_slice(&value);
        }
    }
}

/// Collects the entries of a map, in any order.
#[derive(Default)]
pub(crate) struct MapWriter {
    entries: Vec<(Vec<u8>, Vec<u8>)>,
}

impl MapWriter {
    pub(crate) fn field(&mut self, key: i64, value: impl FnOnce(&mut Writer)) {
        let (mut encoded_key, mut encoded_value) = (Writer::new(), Writer::new());
        encoded_key.int(key);
        value(&mut encoded_value);
        self.entries.push((encoded_key.into_bytes(), encoded_value.into_bytes()));
    }

    pub(crate) fn optional<T>(&mut self, key: i64, value: Option<T>, write: impl FnOnce(&mut Writer, T)) {
        if let Some(value) = value {
            self.field(key, |writer| write(writer, value));
        }
    }
}
