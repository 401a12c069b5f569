//! Measuring the streams of a PDF before they are decompressed: the parser and its decoders have no limits.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_interpret::hayro_syntax::object::{Dict, Object, Stream};
use hayro_interpret::hayro_syntax::{Filter, Pdf};

use super::error::PdfError;
use crate::limits::{MAX_PDF_DICTIONARIES, MAX_PDF_INFLATED_BYTES, MAX_PDF_STREAM_BYTES};

/// A `RunLengthDecode` run (ISO 32000-1, 7.4.5) expands two bytes to 128.
const RUN_LENGTH_GROWTH: usize = 64;

/// Checks that no stream in `file` exceeds the limits when decompressed, alone or together with the others.
///
/// Streams are found by their keyword, independently of the cross-reference table: the parser needs the keyword too. Each is
/// measured in every format it could have; a wrong format fails within a few bytes.
pub(super) fn check_file(file: &[u8]) -> Result<(), PdfError> {
    refuse_chains(file)?;
    let mut meter = Meter::default();
    meter.add_dictionaries(dictionaries_in(file))?;
    let mut start = 0;
    while let Some(found) = file.get(start..).and_then(|rest| find(rest, b"stream")) {
        start += found + b"stream".len();
        let data = file.get(start..).unwrap_or_default();
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        meter.add(data.strip_prefix(b"\n").unwrap_or(data))?;
    }
    Ok(())
}

/// Checks the same for streams that [`check_file`] cannot measure: encrypted ones, and those whose filters are named elsewhere in
/// the file.
pub(super) fn check_objects(pdf: &Pdf) -> Result<(), PdfError> {
    let bomb = PdfError::Bomb { limit: MAX_PDF_STREAM_BYTES };
    let encrypted = find(pdf.data().as_ref(), b"/Encrypt").is_some();
    let mut meter = Meter::default();
    for object in pdf.objects() {
        let Object::Stream(stream) = object else { continue };
        let filters = stream.filters();
        let growing = filters.iter().filter(|filter| grows(**filter)).count();
        let runs = filters.contains(&Filter::RunLengthDecode);
        if growing > 1 || (runs && stream.raw_data().len() > MAX_PDF_STREAM_BYTES / RUN_LENGTH_GROWTH) {
            return Err(bomb);
        }
        if encrypted && growing > 0 {
            meter.add(&stream.raw_data())?;
        }
    }
    Ok(())
}

fn grows(filter: Filter) -> bool {
    match filter {
        Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode => true,
        Filter::AsciiHexDecode
        | Filter::Ascii85Decode
        | Filter::CcittFaxDecode
        | Filter::Jbig2Decode
        | Filter::DctDecode
        | Filter::JpxDecode
        | Filter::Crypt => false,
    }
}

/// Refuses two compressing filters in sequence: their expansion multiplies, and no program writes that.
fn refuse_chains(file: &[u8]) -> Result<(), PdfError> {
    let mut after_last = None;
    let mut start = 0;
    while let Some(found) = file.get(start..).and_then(|rest| find(rest, b"/")) {
        let slash = start + found;
        let name = file.get(slash + 1..).unwrap_or_default();
        let length = name.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#').count();
        start = slash + 1 + length;
        let name = name.get(..length).unwrap_or_default();
        if !is_growing_filter(name) {
            continue;
        }
        let between = after_last.and_then(|end| file.get(end..slash));
        if between.is_some_and(|between| between.iter().all(u8::is_ascii_whitespace)) {
            return Err(PdfError::Bomb { limit: MAX_PDF_STREAM_BYTES });
        }
        after_last = Some(start);
    }
    Ok(())
}

fn is_growing_filter(name: &[u8]) -> bool {
    // An escaped letter in a filter name is allowed, but no program writes it either.
    matches!(name, b"FlateDecode" | b"Fl" | b"LZWDecode" | b"LZW" | b"RunLengthDecode" | b"RL")
        || (name.contains(&b'#') && name.first().is_some_and(|first| b"FLR#".contains(first)))
}

/// Sizes of decompressed streams, summed without keeping the data.
#[derive(Default)]
struct Meter {
    total: usize,
    dictionaries: usize,
}

impl Meter {
    fn add(&mut self, data: &[u8]) -> Result<(), PdfError> {
        let (raw, raw_dictionaries) = inflated_length(data, false);
        let (length, dictionaries) = inflated_length(data, true);
        let length = length.max(raw).max(lzw_length(data));
        self.add_dictionaries(dictionaries.max(raw_dictionaries))?;
        if length > MAX_PDF_STREAM_BYTES {
            return Err(PdfError::Bomb { limit: MAX_PDF_STREAM_BYTES });
        }
        self.total += length;
        if self.total > MAX_PDF_INFLATED_BYTES {
            return Err(PdfError::Bomb { limit: MAX_PDF_INFLATED_BYTES });
        }
        Ok(())
    }

    fn add_dictionaries(&mut self, count: usize) -> Result<(), PdfError> {
        self.dictionaries += count;
        if self.dictionaries > MAX_PDF_DICTIONARIES {
            return Err(PdfError::TooManyParts { limit: MAX_PDF_DICTIONARIES });
        }
        Ok(())
    }
}

/// Length and number of dictionaries of `data` after inflating (with the header of RFC 1950, or without it as in RFC 1951), up to
/// the first error. Stops above the limit.
fn inflated_length(data: &[u8], zlib: bool) -> (usize, usize) {
    let mut inflate = Decompress::new(zlib);
    let mut piece = vec![0; 1 << 16];
    let (mut length, mut dictionaries) = (0, 0);
    let mut rest = data;
    loop {
        let (read, written) = (inflate.total_in(), inflate.total_out());
        let status = inflate.decompress(rest, &mut piece, FlushDecompress::None);
        let (read, written) = (inflate.total_in() - read, inflate.total_out() - written);
        let filled = usize::try_from(written).unwrap_or(usize::MAX).min(piece.len());
        length += filled;
        dictionaries += dictionaries_in(piece.get(..filled).unwrap_or_default());
        rest = usize::try_from(read).ok().and_then(|read| rest.get(read..)).unwrap_or_default();
        match status {
            Ok(Status::Ok) if length <= MAX_PDF_STREAM_BYTES && (read > 0 || written > 0) => {}
            Ok(Status::Ok | Status::BufError | Status::StreamEnd) | Err(_) => return (length, dictionaries),
        }
    }
}

/// Length of `data` after LZW decoding (ISO 32000-1, 7.4.4), up to the first error. Stops above the limit.
fn lzw_length(data: &[u8]) -> usize {
    const CLEAR: usize = 256;
    const END: usize = 257;
    let mut bits = Bits { data, at: 0 };
    // Lengths of the table's sequences from code 258.
    let mut table: Vec<usize> = Vec::new();
    let mut previous: Option<usize> = None;
    let mut length = 0;
    while length <= MAX_PDF_STREAM_BYTES {
        // By default codes widen one entry early; other streams measure slightly short at worst.
        let width = match table.len() + END + 2 {
            0..=511 => 9,
            512..=1_023 => 10,
            1_024..=2_047 => 11,
            _ => 12,
        };
        let Some(code) = bits.take(width) else { break };
        let sequence = match (code, previous) {
            (CLEAR, _) => {
                table.clear();
                previous = None;
                continue;
            }
            (END, _) => break,
            (0..CLEAR, _) => 1,
            // The sequence being added: the previous one plus its own first byte.
            (_, Some(previous)) if code == END + 1 + table.len() => previous + 1,
            _ => match table.get(code - END - 1) {
                Some(length) => *length,
                None => break,
            },
        };
        if let Some(previous) = previous
            && table.len() < 4_096 - END - 1
        {
            table.push(previous + 1);
        }
        previous = Some(sequence);
        length += sequence;
    }
    length
}

struct Bits<'a> {
    data: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    /// The next `count` bits, most significant first.
    fn take(&mut self, count: usize) -> Option<usize> {
        let mut value = 0;
        for bit in self.at..self.at + count {
            value = value << 1 | usize::from(self.data.get(bit / 8)? >> (7 - bit % 8) & 1);
        }
        self.at += count;
        Some(value)
    }
}

/// The sizes that a picture claims, across and down: in its dictionary, and in its own header where that matters.
pub(super) fn claimed_sizes(picture: &Stream<'_>) -> Vec<(u32, u32)> {
    let masks = ["SMask", "Mask"].into_iter().filter_map(|key| picture.dict().get::<Stream<'_>>(key));
    std::iter::once(picture.clone())
        .chain(masks)
        .flat_map(|stream| [dictionary_size(stream.dict()), header_size(&stream)])
        .flatten()
        .collect()
}

fn dictionary_size(dictionary: &Dict<'_>) -> Option<(u32, u32)> {
    let number =
        |long: &str, short: &str| dictionary.get::<u32>(long).or_else(|| dictionary.get::<u32>(short));
    Some((number("Width", "W")?, number("Height", "H")?))
}

/// The size in the header of a JPEG 2000 or JBIG2 picture; for others the dictionary counts.
fn header_size(stream: &Stream<'_>) -> Option<(u32, u32)> {
    let filters = stream.filters();
    let number = |data: &[u8], at: usize| Some(u32::from_be_bytes(*data.get(at..)?.first_chunk()?));
    if filters.contains(&Filter::JpxDecode) {
        // ISO/IEC 15444-1, A.5.1: SIZ, its length and capabilities, then width and height of the reference grid.
        let data = stream.raw_data();
        let siz = find(&data, b"\xFF\x4F\xFF\x51")? + 4;
        Some((number(&data, siz + 4)?, number(&data, siz + 8)?))
    } else if filters.contains(&Filter::Jbig2Decode) {
        // ISO/IEC 14492, 7.2 and 7.4.8: a segment header of 11 bytes with type 48, then width and height of the page.
        let data = stream.raw_data();
        (data.get(4)? & 0x3F == 48).then_some(())?;
        Some((number(&data, 11)?, number(&data, 15)?))
    } else {
        None
    }
}

/// Number of dictionaries that begin in `data`.
fn dictionaries_in(data: &[u8]) -> usize {
    data.windows(2).filter(|pair| pair == b"<<").count()
}

/// Position of `needle` in `haystack`.
fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let (first, _) = needle.split_first()?;
    let mut start = 0;
    loop {
        start += haystack.get(start..)?.iter().position(|byte| byte == first)?;
        if haystack.get(start..)?.starts_with(needle) {
            return Some(start);
        }
        start += 1;
    }
}
