//! Reads the cross-reference sections of a PDF strictly, from the last to the first (ISO 32000-1, 7.5.4 to 7.5.8).

use std::collections::{BTreeMap, BTreeSet};

use super::error::PdfStampError;
use super::filters::{FilterError, decode};
use super::lexer::{Dict, Lexer, Value, is_space};

/// Most sections. Each save of some programs adds one.
const MAX_SECTIONS: usize = 1_000;

/// Highest object number that viewers accept (annex C, PDF 1.7).
const MAX_OBJECT: u32 = 8_388_607;

/// Where an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// Not in use.
    Free,
    /// By itself, at an offset.
    At { offset: usize, generation: u16 },
    /// In an object stream.
    In { stream: u32, index: usize },
}

/// How a section is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SectionKind {
    /// As a table.
    Table,
    /// As a stream.
    Stream,
}

/// All sections of a file as one.
#[derive(Debug, Clone)]
pub(super) struct Sections {
    pub(super) entries: BTreeMap<u32, Entry>,
    /// The last trailer.
    pub(super) trailer: Dict,
    /// Where the last section begins.
    pub(super) last: usize,
    pub(super) kind: SectionKind,
}

pub(super) fn damaged(what: &'static str, offset: usize) -> PdfStampError {
    PdfStampError::Damaged { what, offset }
}

/// Reads the sections of `file`.
pub(super) fn read(file: &[u8]) -> Result<Sections, PdfStampError> {
    let last = start_of_last(file)?;
    let mut entries = Entries::new();
    let mut seen = BTreeSet::new();
    let mut next = Some(last);
    let mut first_read: Option<(Dict, SectionKind)> = None;
    while let Some(at) = next {
        if !seen.insert(at) || seen.len() > MAX_SECTIONS {
            return Err(damaged("the cross-reference sections form a loop", at));
        }
        // Newer sections are read first, and their entries count.
        let mut here = Entries::new();
        let (trailer, kind) = section(file, at, &mut here)?;
        if let (SectionKind::Table, Some(hybrid)) = (kind, trailer.get(b"XRefStm")) {
            // What a hybrid file hides from older readers is free in its table, and in its stream (7.5.8.4).
            let at = offset(hybrid, at)?;
            let mut hidden = Entries::new();
            if !seen.insert(at) || section(file, at, &mut hidden)?.1 != SectionKind::Stream {
                return Err(damaged("the cross-reference stream of a table is missing", at));
            }
            for (number, entry) in hidden {
                let visible = here.entry(number).or_insert(entry);
                if *visible == Entry::Free {
                    *visible = entry;
                }
            }
        }
        for (number, entry) in here {
            entries.entry(number).or_insert(entry);
        }
        next = trailer.get(b"Prev").map(|value| offset(value, at)).transpose()?;
        first_read.get_or_insert((trailer, kind));
    }
    let (trailer, kind) = first_read.ok_or(PdfStampError::Truncated)?;
    Ok(Sections { entries, trailer, last, kind })
}

fn offset(value: &Value, at: usize) -> Result<usize, PdfStampError> {
    value.count().ok_or(damaged("an offset is no number", at))
}

/// The offset after the last `startxref`. The file has to end after it.
fn start_of_last(file: &[u8]) -> Result<usize, PdfStampError> {
    let cut = file.iter().rposition(|byte| !is_space(*byte)).map_or(0, |at| at + 1);
    let body =
        file.get(..cut).and_then(|body| body.strip_suffix(b"%%EOF")).ok_or(PdfStampError::Truncated)?;
    // `startxref`, a line with the offset, and line ends.
    let tail = body.len().saturating_sub(64);
    let found = body
        .get(tail..)
        .and_then(|end| end.windows(9).rposition(|window| window == b"startxref"))
        .ok_or(PdfStampError::Truncated)?;
    let mut lexer = Lexer::new(body, tail + found + 9);
    let offset = lexer.unsigned().and_then(|offset| usize::try_from(offset).ok());
    lexer.skip_space();
    match offset {
        Some(offset) if lexer.rest().is_empty() && offset < tail + found => Ok(offset),
        _ => Err(damaged("startxref gives no offset in the file", tail + found)),
    }
}

type Entries = BTreeMap<u32, Entry>;

fn section(file: &[u8], at: usize, entries: &mut Entries) -> Result<(Dict, SectionKind), PdfStampError> {
    let mut lexer = Lexer::new(file, at);
    // The offset points exactly to the section, but some writers begin a new line first.
    if lexer.word(b"xref").is_some() {
        table(file, &mut lexer, entries).map(|trailer| (trailer, SectionKind::Table))
    } else {
        stream(file, at, entries).map(|dict| (dict, SectionKind::Stream))
    }
}

fn add(entries: &mut Entries, number: u64, entry: Entry, at: usize) -> Result<(), PdfStampError> {
    let number = u32::try_from(number).ok().filter(|number| *number <= MAX_OBJECT);
    let number = number.ok_or(damaged("an object number is too large", at))?;
    entries.entry(number).or_insert(entry);
    Ok(())
}

fn table(file: &[u8], lexer: &mut Lexer<'_>, entries: &mut Entries) -> Result<Dict, PdfStampError> {
    const WRONG: &str = "the cross-reference table has a wrong line";
    // The same object twice in one section: the first counts, but readers disagree.
    let mut here = Entries::new();
    loop {
        lexer.skip_space();
        if lexer.word(b"trailer").is_some() {
            break;
        }
        let at = lexer.position();
        let (Some(first), Some(count)) = (lexer.unsigned(), lexer.unsigned()) else {
            return Err(damaged(WRONG, at));
        };
        for index in 0..count {
            let at = lexer.position();
            let (Some(offset), Some(generation)) = (lexer.unsigned(), lexer.unsigned()) else {
                return Err(damaged(WRONG, at));
            };
            lexer.skip_space();
            let entry = match (lexer.regular(), usize::try_from(offset), u16::try_from(generation)) {
                (b"f", ..) => Entry::Free,
                // Some writers leave unused objects so.
                (b"n", Ok(0), _) => Entry::Free,
                (b"n", Ok(offset), Ok(generation)) if offset < file.len() => Entry::At { offset, generation },
                _ => return Err(damaged(WRONG, at)),
            };
            let number = first.saturating_add(index);
            if here.contains_key(&u32::try_from(number).unwrap_or(u32::MAX)) {
                return Err(damaged("the cross-reference table has an object twice", at));
            }
            add(&mut here, number, entry, at)?;
        }
    }
    for (number, entry) in here {
        entries.entry(number).or_insert(entry);
    }
    let at = lexer.position();
    match lexer.item().map(|item| item.value) {
        Some(Value::Dict(trailer)) => Ok(trailer),
        _ => Err(damaged("the trailer is no dictionary", at)),
    }
}

fn stream(file: &[u8], at: usize, entries: &mut Entries) -> Result<Dict, PdfStampError> {
    const WRONG: &str = "there is no cross-reference section where there should be one";
    let mut lexer = Lexer::new(file, at);
    header(&mut lexer).ok_or(damaged(WRONG, at))?;
    let Some(Value::Dict(dict)) = lexer.item().map(|item| item.value) else { return Err(damaged(WRONG, at)) };
    if !dict.is_type(b"XRef") {
        return Err(damaged(WRONG, at));
    }
    let length = dict.get(b"Length").and_then(Value::count).ok_or(damaged(WRONG, at))?;
    let data = stream_data(&mut lexer, length).ok_or(damaged("a stream does not end where it should", at))?;
    let data = decode(&dict, data).map_err(|error| match error {
        FilterError::Damaged => damaged("the cross-reference stream is damaged", at),
        FilterError::Unknown(what) => PdfStampError::Unsupported { what: format!("the filter {what}") },
    })?;
    let numbers = |key: &[u8]| match dict.get(key) {
        Some(Value::Array(items)) => items.iter().map(|item| item.value.count()).collect::<Option<Vec<_>>>(),
        _ => None,
    };
    let widths = numbers(b"W").filter(|widths| widths.len() == 3 && widths.iter().all(|width| *width <= 8));
    let Some([kind, second, third]) = widths.and_then(|widths| <[usize; 3]>::try_from(widths).ok()) else {
        return Err(damaged("the cross-reference stream is damaged", at));
    };
    let size = dict.get(b"Size").and_then(Value::count).ok_or(damaged(WRONG, at))?;
    let index = numbers(b"Index").unwrap_or_else(|| vec![0, size]);
    let mut rows = data.chunks_exact((kind + second + third).max(1));
    for pair in index.chunks(2) {
        let &[first, count] = pair else { return Err(damaged("the cross-reference stream is damaged", at)) };
        for place in 0..count {
            let row = rows.next().ok_or(damaged("the cross-reference stream is too short", at))?;
            let (first_field, rest) = row.split_at(kind.min(row.len()));
            let (second_field, third_field) = rest.split_at(second.min(rest.len()));
            let kind_of = if kind == 0 { 1 } else { big_endian(first_field) };
            let (two, three) = (big_endian(second_field), big_endian(third_field));
            let offset = usize::try_from(two).unwrap_or(usize::MAX);
            let entry = match (kind_of, u16::try_from(three), u32::try_from(two), usize::try_from(three)) {
                (0, ..) => Entry::Free,
                (1, Ok(generation), ..) if offset < file.len() => Entry::At { offset, generation },
                (2, _, Ok(stream), Ok(index)) => Entry::In { stream, index },
                _ => return Err(damaged("the cross-reference stream has a wrong entry", at)),
            };
            add(entries, (first as u64).saturating_add(place as u64), entry, at)?;
        }
    }
    Ok(dict)
}

fn big_endian(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |value, byte| value << 8 | u64::from(*byte))
}

/// Passes over `12 0 obj`, and returns both numbers.
///
/// An offset that points anywhere else, even to white space before it, is that of a file whose bytes were moved.
pub(super) fn header(lexer: &mut Lexer<'_>) -> Option<(u32, u16)> {
    lexer.peek().filter(u8::is_ascii_digit)?;
    let number = u32::try_from(lexer.unsigned()?).ok()?;
    let generation = u16::try_from(lexer.unsigned()?).ok()?;
    lexer.word(b"obj")?;
    Some((number, generation))
}

/// The bytes of a stream of `length` bytes, whose dictionary has just been read (7.3.8).
pub(super) fn stream_data<'a>(lexer: &mut Lexer<'a>, length: usize) -> Option<&'a [u8]> {
    lexer.skip_space();
    let rest = lexer.rest().strip_prefix(b"stream")?;
    let (skip, rest) = match rest {
        [b'\r', b'\n', rest @ ..] => (2, rest),
        [b'\n', rest @ ..] => (1, rest),
        _ => return None,
    };
    let data = rest.get(..length)?;
    lexer.advance(b"stream".len() + skip + length);
    let end = lexer.rest();
    let end =
        end.strip_prefix(b"\r\n").or_else(|| end.strip_prefix(b"\n")).or_else(|| end.strip_prefix(b"\r"));
    let end = end.unwrap_or(lexer.rest());
    end.starts_with(b"endstream").then_some(data)
}
