//! Strict deterministic CBOR: the one door through which CBOR enters and leaves.
//!
//! Reading accepts only the core deterministic encoding of RFC 8949 section 4.2.1 and borrows from the input; every
//! other encoding of the same value has its own [`CborFault`]. Headers are decoded by `ciborium-ll` and encoded again:
//! a header that does not come back byte for byte was not the shortest one.

use std::collections::HashSet;
use std::fmt;

use ciborium_ll::{Decoder, Encoder, Header};

use crate::limits::CBOR_DEPTH_MAX;

/// Why bytes are not the deterministic CBOR that was expected, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CborError {
    /// Offset of the offending item from the start of the CBOR read, in bytes.
    pub at: usize,
    /// What is wrong there.
    pub fault: CborFault,
}

/// What is wrong with a CBOR item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CborFault {
    /// The input ends inside an item.
    UnexpectedEnd,
    /// Not CBOR at all: a reserved additional information value or a stray break.
    Syntax,
    /// A string, array or map of indefinite length.
    IndefiniteLength,
    /// An integer, length or float that has a shorter encoding.
    NotShortest,
    /// A map key that stands there twice.
    DuplicateKey,
    /// A map key that sorts before the one in front of it.
    UnsortedKeys,
    /// A text string that is not UTF-8.
    InvalidUtf8,
    /// Bytes after the end of the item.
    TrailingBytes {
        /// How many.
        count: usize,
    },
    /// Another type than the one expected.
    WrongType {
        /// The type that belongs there.
        expected: CborType,
        /// The type found.
        found: CborType,
    },
    /// An integer outside 64-bit signed range.
    IntegerTooLarge,
    /// Arrays or maps nested deeper than any of ours.
    TooDeep {
        /// The most that is read.
        max: usize,
    },
}

/// The CBOR types told apart in errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CborType {
    /// Unsigned integer (major type 0).
    Unsigned,
    /// Negative integer (major type 1).
    Negative,
    /// Either kind of integer.
    Integer,
    /// Byte string (major type 2).
    Bytes,
    /// Text string (major type 3).
    Text,
    /// Array (major type 4).
    Array,
    /// Map (major type 5).
    Map,
    /// Tag (major type 6).
    Tag,
    /// `true` or `false`.
    Boolean,
    /// Any other simple value, `null` among them (major type 7).
    Simple,
    /// Floating-point number (major type 7).
    Float,
}

impl fmt::Display for CborError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at byte {}: {}", self.at, self.fault)
    }
}

impl std::error::Error for CborError {}

impl fmt::Display for CborFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnexpectedEnd => write!(f, "the data ends too early"),
            Self::Syntax => write!(f, "not CBOR"),
            Self::IndefiniteLength => write!(f, "indefinite length"),
            Self::NotShortest => write!(f, "not the shortest encoding"),
            Self::DuplicateKey => write!(f, "the same map key twice"),
            Self::UnsortedKeys => write!(f, "map keys out of order"),
            Self::InvalidUtf8 => write!(f, "text that is not UTF-8"),
            Self::TrailingBytes { count } => write!(f, "{count} bytes too many"),
            Self::WrongType { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::IntegerTooLarge => write!(f, "integer outside the 64-bit range"),
            Self::TooDeep { max } => write!(f, "nested deeper than {max} levels"),
        }
    }
}

impl fmt::Display for CborType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unsigned => "an unsigned integer",
            Self::Negative => "a negative integer",
            Self::Integer => "an integer",
            Self::Bytes => "a byte string",
            Self::Text => "a text string",
            Self::Array => "an array",
            Self::Map => "a map",
            Self::Tag => "a tag",
            Self::Boolean => "true or false",
            Self::Simple => "a simple value",
            Self::Float => "a float",
        })
    }
}

const SIMPLE_FALSE: u8 = 20;
const SIMPLE_TRUE: u8 = 21;

/// The key of a map entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum MapKey<'a> {
    Integer(i64),
    Text(&'a str),
}

/// Reads deterministic CBOR items one after another, borrowing strings from the input.
#[derive(Clone)]
pub(crate) struct Reader<'a> {
    input: &'a [u8],
    at: usize,
    /// How many maps that are being read entry by entry the next item lies in.
    depth: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(input: &'a [u8]) -> Self {
        Self { input, at: 0, depth: 0 }
    }

    /// Reads on at an offset where an item is known to start.
    pub(crate) fn starting_at(input: &'a [u8], at: usize) -> Self {
        Self { input, at, depth: 0 }
    }

    /// Offset of the next item from the start of the input.
    pub(crate) fn offset(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'a [u8] {
        self.input.get(self.at..).unwrap_or_default()
    }

    fn error(&self, fault: CborFault) -> CborError {
        CborError { at: self.at, fault }
    }

    fn wrong_type<T>(&self, expected: CborType, found: CborType) -> Result<T, CborError> {
        Err(self.error(CborFault::WrongType { expected, found }))
    }

    /// The next header and its length in bytes, not consumed.
    fn peek(&self) -> Result<(Header, usize), CborError> {
        let rest = self.rest();
        if let Some(header) = rest.first().and_then(|byte| whole_header(*byte)) {
            return Ok((header, 1));
        }
        let mut decoder = Decoder::from(rest);
        let header = decoder.pull().map_err(|error| {
            self.error(match error {
                ciborium_ll::Error::Io(_) => CborFault::UnexpectedEnd,
                ciborium_ll::Error::Syntax(_) => CborFault::Syntax,
            })
        })?;
        let length = decoder.offset();
        if let Header::Bytes(None) | Header::Text(None) | Header::Array(None) | Header::Map(None) = header {
            return Err(self.error(CborFault::IndefiniteLength));
        }
        if matches!(header, Header::Break) {
            return Err(self.error(CborFault::Syntax));
        }
        // The longest header is nine bytes: one of type, eight of argument.
        let mut again = [0u8; 9];
        let mut unused: &mut [u8] = &mut again;
        let encoded = Encoder::from(&mut unused).push(header);
        let written = 9 - unused.len();
        if encoded.is_err() || again.get(..written) != rest.get(..length) {
            return Err(self.error(CborFault::NotShortest));
        }
        Ok((header, length))
    }

    fn string(&mut self, header_length: usize, length: usize) -> Result<&'a [u8], CborError> {
        let content = self
            .rest()
            .get(header_length..)
            .and_then(|rest| rest.get(..length))
            .ok_or_else(|| self.error(CborFault::UnexpectedEnd))?;
        self.at += header_length + length;
        Ok(content)
    }

    /// The type of the next item.
    pub(crate) fn peek_type(&self) -> Result<CborType, CborError> {
        Ok(type_of(self.peek()?.0))
    }

    pub(crate) fn uint(&mut self) -> Result<u64, CborError> {
        match self.peek()? {
            (Header::Positive(value), length) => {
                self.at += length;
                Ok(value)
            }
            (other, _) => self.wrong_type(CborType::Unsigned, type_of(other)),
        }
    }

    pub(crate) fn int(&mut self) -> Result<i64, CborError> {
        let (value, length) = match self.peek()? {
            (Header::Positive(value), length) => (i64::try_from(value).ok(), length),
            // CBOR stores -1 - n; ciborium hands out n.
            (Header::Negative(value), length) => (i64::try_from(value).ok().map(|value| !value), length),
            (other, _) => return self.wrong_type(CborType::Integer, type_of(other)),
        };
        let value = value.ok_or_else(|| self.error(CborFault::IntegerTooLarge))?;
        self.at += length;
        Ok(value)
    }

    pub(crate) fn bytes(&mut self) -> Result<&'a [u8], CborError> {
        match self.peek()? {
            (Header::Bytes(Some(length)), header) => self.string(header, length),
            (other, _) => self.wrong_type(CborType::Bytes, type_of(other)),
        }
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, CborError> {
        match self.peek()? {
            (Header::Text(Some(length)), header) => {
                let start = self.at;
                let bytes = self.string(header, length)?;
                std::str::from_utf8(bytes).map_err(|_| CborError { at: start, fault: CborFault::InvalidUtf8 })
            }
            (other, _) => self.wrong_type(CborType::Text, type_of(other)),
        }
    }

    pub(crate) fn bool(&mut self) -> Result<bool, CborError> {
        match self.peek()? {
            (Header::Simple(value @ (SIMPLE_FALSE | SIMPLE_TRUE)), length) => {
                self.at += length;
                Ok(value == SIMPLE_TRUE)
            }
            (other, _) => self.wrong_type(CborType::Boolean, type_of(other)),
        }
    }

    pub(crate) fn tag(&mut self) -> Result<u64, CborError> {
        match self.peek()? {
            (Header::Tag(value), length) => {
                self.at += length;
                Ok(value)
            }
            (other, _) => self.wrong_type(CborType::Tag, type_of(other)),
        }
    }

    /// Number of items of the array that starts here.
    pub(crate) fn array(&mut self) -> Result<usize, CborError> {
        match self.peek()? {
            (Header::Array(Some(count)), length) => {
                self.at += length;
                self.plausible(count, 1)?;
                Ok(count)
            }
            (other, _) => self.wrong_type(CborType::Array, type_of(other)),
        }
    }

    /// Reads a map with integer keys, handing each key to `entry`, which must consume exactly its value.
    pub(crate) fn map<E: From<CborError>>(
        &mut self,
        mut entry: impl FnMut(i64, &mut Self) -> Result<(), E>,
    ) -> Result<(), E> {
        let count = self.map_header()?;
        self.depth += 1;
        let mut previous: Option<&[u8]> = None;
        for _ in 0..count {
            let start = self.at;
            let key = self.int()?;
            previous = Some(self.ascending(previous, start)?);
            entry(key, self)?;
        }
        self.depth -= 1;
        Ok(())
    }

    /// Reads a map of a format that is not ours, whose keys are integers or texts in any order, each key once.
    pub(crate) fn foreign_map<E: From<CborError>>(
        &mut self,
        mut entry: impl FnMut(MapKey<'a>, &mut Self) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut seen = HashSet::new();
        let count = self.map_header()?;
        self.depth += 1;
        for _ in 0..count {
            let start = self.at;
            let key = match self.peek_type()? {
                CborType::Text => MapKey::Text(self.text()?),
                CborType::Unsigned
                | CborType::Negative
                | CborType::Integer
                | CborType::Bytes
                | CborType::Array
                | CborType::Map
                | CborType::Tag
                | CborType::Boolean
                | CborType::Simple
                | CborType::Float => MapKey::Integer(self.int()?),
            };
            if !seen.insert(key) {
                return Err(CborError { at: start, fault: CborFault::DuplicateKey }.into());
            }
            entry(key, self)?;
        }
        self.depth -= 1;
        Ok(())
    }

    fn map_header(&mut self) -> Result<usize, CborError> {
        match self.peek()? {
            (Header::Map(Some(count)), length) => {
                self.at += length;
                self.plausible(count, 2)?;
                Ok(count)
            }
            (other, _) => self.wrong_type(CborType::Map, type_of(other)),
        }
    }

    /// Refuses counts that the remaining input cannot hold, before anybody allocates for them.
    fn plausible(&self, count: usize, bytes_each: usize) -> Result<(), CborError> {
        match count.checked_mul(bytes_each) {
            Some(least) if least <= self.rest().len() => Ok(()),
            Some(_) | None => Err(self.error(CborFault::UnexpectedEnd)),
        }
    }

    /// Checks that the key just read, which began at `start`, sorts after `previous`; returns its encoded bytes.
    fn ascending(&self, previous: Option<&[u8]>, start: usize) -> Result<&'a [u8], CborError> {
        let key = self.input.get(start..self.at).unwrap_or_default();
        match previous.map(|previous| previous.cmp(key)) {
            None | Some(std::cmp::Ordering::Less) => Ok(key),
            Some(std::cmp::Ordering::Equal) => Err(CborError { at: start, fault: CborFault::DuplicateKey }),
            Some(std::cmp::Ordering::Greater) => Err(CborError { at: start, fault: CborFault::UnsortedKeys }),
        }
    }

    /// Steps over one item of any type, checking all of it; returns its bytes. Its depth counts from the outermost map.
    pub(crate) fn skip(&mut self) -> Result<&'a [u8], CborError> {
        let start = self.at;
        self.skip_nested(self.depth)?;
        Ok(self.input.get(start..self.at).unwrap_or_default())
    }

    fn skip_nested(&mut self, depth: usize) -> Result<(), CborError> {
        if depth > CBOR_DEPTH_MAX {
            return Err(self.error(CborFault::TooDeep { max: CBOR_DEPTH_MAX }));
        }
        match self.peek()? {
            (Header::Array(_), _) => {
                for _ in 0..self.array()? {
                    self.skip_nested(depth + 1)?;
                }
            }
            (Header::Map(_), _) => {
                let count = self.map_header()?;
                let mut previous: Option<&[u8]> = None;
                for _ in 0..count {
                    let start = self.at;
                    self.skip_nested(depth + 1)?;
                    previous = Some(self.ascending(previous, start)?);
                    self.skip_nested(depth + 1)?;
                }
            }
            (Header::Tag(_), length) => {
                self.at += length;
                self.skip_nested(depth + 1)?;
            }
            (Header::Bytes(_), _) => {
                self.bytes()?;
            }
            (Header::Text(_), _) => {
                self.text()?;
            }
            (
                Header::Positive(_)
                | Header::Negative(_)
                | Header::Simple(_)
                | Header::Float(_)
                | Header::Break,
                length,
            ) => self.at += length,
        }
        Ok(())
    }

    /// Steps over one item of a format that is not ours, whose map keys may stand in any order.
    pub(crate) fn skip_foreign(&mut self) -> Result<(), CborError> {
        self.skip_foreign_nested(self.depth)
    }

    fn skip_foreign_nested(&mut self, depth: usize) -> Result<(), CborError> {
        if depth > CBOR_DEPTH_MAX {
            return Err(self.error(CborFault::TooDeep { max: CBOR_DEPTH_MAX }));
        }
        let items = match self.peek()? {
            (Header::Array(_), _) => self.array()?,
            (Header::Map(_), _) => self.map_header()? * 2,
            (Header::Tag(_), length) => {
                self.at += length;
                1
            }
            (
                Header::Bytes(_)
                | Header::Text(_)
                | Header::Positive(_)
                | Header::Negative(_)
                | Header::Simple(_)
                | Header::Float(_)
                | Header::Break,
                _,
            ) => return self.skip_nested(depth),
        };
        (0..items).try_for_each(|_| self.skip_foreign_nested(depth + 1))
    }

    /// Checks that nothing follows the last item read.
    pub(crate) fn finish(self) -> Result<(), CborError> {
        match self.rest().len() {
            0 => Ok(()),
            count => Err(self.error(CborFault::TrailingBytes { count })),
        }
    }
}

/// The header that a single byte is, if its argument is in it: such a header has no longer or shorter encoding.
///
/// Most headers of a trust list are such; decoding and encoding each of them again takes most of the time of opening one.
fn whole_header(byte: u8) -> Option<Header> {
    let argument = byte & 0x1f;
    if argument > 23 {
        return None;
    }
    match byte >> 5 {
        0 => Some(Header::Positive(argument.into())),
        1 => Some(Header::Negative(argument.into())),
        2 => Some(Header::Bytes(Some(argument.into()))),
        3 => Some(Header::Text(Some(argument.into()))),
        4 => Some(Header::Array(Some(argument.into()))),
        5 => Some(Header::Map(Some(argument.into()))),
        6 => Some(Header::Tag(argument.into())),
        _ => None,
    }
}

fn type_of(header: Header) -> CborType {
    match header {
        Header::Positive(_) => CborType::Unsigned,
        Header::Negative(_) => CborType::Negative,
        Header::Bytes(_) => CborType::Bytes,
        Header::Text(_) => CborType::Text,
        Header::Array(_) => CborType::Array,
        Header::Map(_) => CborType::Map,
        Header::Tag(_) => CborType::Tag,
        Header::Simple(SIMPLE_FALSE | SIMPLE_TRUE) => CborType::Boolean,
        Header::Simple(_) | Header::Break => CborType::Simple,
        Header::Float(_) => CborType::Float,
    }
}

/// Writes deterministic CBOR: shortest headers, map keys in order, by construction.
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
        Encoder::from(&mut self.0).push(header).expect("a Vec takes every write");
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

    /// Announces an array of `count` items, which the caller writes next.
    pub(crate) fn array(&mut self, count: usize) {
        self.push(Header::Array(Some(count)));
    }

    /// Announces a map of `count` entries, which the caller writes next, in the order of their encoded keys.
    pub(crate) fn map_header(&mut self, count: usize) {
        self.push(Header::Map(Some(count)));
    }

    /// Writes one item that is encoded already.
    pub(crate) fn encoded(&mut self, item: &[u8]) {
        self.0.extend_from_slice(item);
    }

    /// Writes the map that `build` fills, its keys sorted.
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

/// The entries of a map that is being written, in any order.
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

/// Writes deterministic CBOR in diagnostic notation (RFC 8949 section 8), for people.
///
/// # Errors
/// [`CborError`] when `input` is not exactly one deterministic item.
pub fn diagnostic(input: &[u8]) -> Result<String, CborError> {
    let mut check = Reader::new(input);
    check.skip()?;
    check.finish()?;
    let mut out = String::new();
    describe(&mut Reader::new(input), &mut out)?;
    Ok(out)
}

/// Only called on input that `skip` went over, which bounds the depth.
fn describe(reader: &mut Reader<'_>, out: &mut String) -> Result<(), CborError> {
    let (header, length) = reader.peek()?;
    match header {
        Header::Positive(value) => out.push_str(&value.to_string()),
        Header::Negative(value) => out.push_str(&(-1 - i128::from(value)).to_string()),
        Header::Bytes(_) => {
            let bytes = reader.bytes()?;
            out.push_str("h'");
            bytes.iter().for_each(|byte| out.push_str(&format!("{byte:02x}")));
            out.push('\'');
            return Ok(());
        }
        Header::Text(_) => {
            out.push('"');
            out.push_str(&crate::model::escape_deceptive(reader.text()?));
            out.push('"');
            return Ok(());
        }
        Header::Array(_) => {
            out.push('[');
            for index in 0..reader.array()? {
                out.push_str(if index == 0 { "" } else { ", " });
                describe(reader, out)?;
            }
            out.push(']');
            return Ok(());
        }
        Header::Map(_) => {
            out.push('{');
            for index in 0..reader.map_header()? {
                out.push_str(if index == 0 { "" } else { ", " });
                describe(reader, out)?;
                out.push_str(": ");
                describe(reader, out)?;
            }
            out.push('}');
            return Ok(());
        }
        Header::Tag(value) => {
            reader.at += length;
            out.push_str(&format!("{value}("));
            describe(reader, out)?;
            out.push(')');
            return Ok(());
        }
        Header::Simple(SIMPLE_FALSE) => out.push_str("false"),
        Header::Simple(SIMPLE_TRUE) => out.push_str("true"),
        Header::Simple(22) => out.push_str("null"),
        Header::Simple(value) => out.push_str(&format!("simple({value})")),
        Header::Float(value) => out.push_str(&format!("{value:?}")),
        Header::Break => out.push_str("break"),
    }
    reader.at += length;
    Ok(())
}

#[cfg(test)]
#[path = "cbor_tests.rs"]
mod tests;
