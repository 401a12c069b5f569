//! Reads CBOR, and accepts only the core deterministic encoding (RFC 8949 section 4.2.1).
//!
//! Each way to deviate from it has its own [`CborFault`]. `ciborium-ll` decodes the headers. Each header is encoded again: if
//! the bytes differ, it was not the shortest encoding.

use std::collections::HashSet;

use ciborium_ll::{Decoder, Encoder, Header};

use super::fault::{CborError, CborFault, CborType};
use super::header::{SIMPLE_FALSE, SIMPLE_TRUE, type_of, whole_header};
use crate::limits::MAX_CBOR_DEPTH;

/// The encoding of "not a number".
const NAN: [u8; 3] = [0xf9, 0x7e, 0x00];

/// The key of a map entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum MapKey<'a> {
    Integer(i64),
    Text(&'a str),
}

/// Reads deterministic CBOR items one after another. Strings borrow from the input.
#[derive(Clone)]
pub(crate) struct Reader<'a> {
    input: &'a [u8],
    at: usize,
    /// How many maps, being read entry by entry, enclose the next item.
    depth: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(input: &'a [u8]) -> Self {
        Self { input, at: 0, depth: 0 }
    }

    /// A reader at an offset where an item is known to start.
    pub(crate) fn starting_at(input: &'a [u8], at: usize) -> Self {
        Self { input, at, depth: 0 }
    }

    /// Offset of the next item from the start of the input.
    pub(crate) fn offset(&self) -> usize {
        self.at
    }

    /// Consumes `length` bytes that `peek` has returned the header of.
    pub(super) fn advance(&mut self, length: usize) {
        self.at += length;
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

    /// The next header and its length in bytes. Does not consume it.
    pub(super) fn peek(&self) -> Result<(Header, usize), CborError> {
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
        // Simple values 24 to 31 do not exist (RFC 8949 section 3.3).
        if matches!(header, Header::Break | Header::Simple(24..=31)) {
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
        // One NaN for all: libraries differ in what they keep of its other bits.
        if matches!(header, Header::Float(number) if number.is_nan()) && rest.get(..length) != Some(&NAN[..])
        {
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
            // CBOR stores -1 - n; ciborium returns n.
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

    /// Opens an array that must have `expected` items.
    pub(crate) fn array_of(&mut self, expected: usize) -> Result<(), CborError> {
        let at = self.at;
        if self.array()? == expected { Ok(()) } else { Err(CborError { at, fault: CborFault::Syntax }) }
    }

    /// A byte string of exactly `N` bytes.
    pub(crate) fn bytes_exactly<const N: usize>(&mut self) -> Result<[u8; N], CborError> {
        let at = self.at;
        self.bytes()?.try_into().map_err(|_| CborError { at, fault: CborFault::Syntax })
    }

    /// Reads a map with integer keys. Calls `entry` with each key; it must consume exactly the value.
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

    /// Reads a map of a foreign format: keys are integers or texts, in any order, without duplicates.
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

    pub(super) fn map_header(&mut self) -> Result<usize, CborError> {
        match self.peek()? {
            (Header::Map(Some(count)), length) => {
                self.at += length;
                self.plausible(count, 2)?;
                Ok(count)
            }
            (other, _) => self.wrong_type(CborType::Map, type_of(other)),
        }
    }

    /// Whether the next item is a map that begins with `0 => magic`, as every CBOR file of this project does. Consumes nothing.
    pub(crate) fn begins_with(&self, magic: &str) -> bool {
        let mut ahead = self.clone();
        let mut first = || -> Result<bool, CborError> {
            Ok(ahead.map_header()? > 0 && ahead.int()? == 0 && ahead.text()? == magic)
        };
        first().unwrap_or(false)
    }

    /// Rejects counts that the remaining input cannot contain, before any memory is allocated for them.
    fn plausible(&self, count: usize, bytes_each: usize) -> Result<(), CborError> {
        match count.checked_mul(bytes_each) {
            Some(least) if least <= self.rest().len() => Ok(()),
            Some(_) | None => Err(self.error(CborFault::UnexpectedEnd)),
        }
    }

    /// Checks that the key just read, which started at `start`, sorts after `previous`. Returns its encoded bytes.
    fn ascending(&self, previous: Option<&[u8]>, start: usize) -> Result<&'a [u8], CborError> {
        let key = self.input.get(start..self.at).unwrap_or_default();
        match previous.map(|previous| previous.cmp(key)) {
            None | Some(std::cmp::Ordering::Less) => Ok(key),
            Some(std::cmp::Ordering::Equal) => Err(CborError { at: start, fault: CborFault::DuplicateKey }),
            Some(std::cmp::Ordering::Greater) => Err(CborError { at: start, fault: CborFault::UnsortedKeys }),
        }
    }

    /// Skips one item of any type, and checks all of it. Returns its bytes. Depth is counted from the outermost map.
    pub(crate) fn skip(&mut self) -> Result<&'a [u8], CborError> {
        let start = self.at;
        self.skip_nested(self.depth)?;
        Ok(self.input.get(start..self.at).unwrap_or_default())
    }

    fn skip_nested(&mut self, depth: usize) -> Result<(), CborError> {
        if depth > MAX_CBOR_DEPTH {
            return Err(self.error(CborFault::TooDeep { max: MAX_CBOR_DEPTH }));
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

    /// Skips one item of a foreign format, whose map keys may be in any order.
    pub(crate) fn skip_foreign(&mut self) -> Result<(), CborError> {
        self.skip_foreign_nested(self.depth)
    }

    fn skip_foreign_nested(&mut self, depth: usize) -> Result<(), CborError> {
        if depth > MAX_CBOR_DEPTH {
            return Err(self.error(CborFault::TooDeep { max: MAX_CBOR_DEPTH }));
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
