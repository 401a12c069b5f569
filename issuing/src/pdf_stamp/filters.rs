//! Decodes the streams that have to be read, within bounds (ISO 32000-1, 7.4): object streams, cross-reference streams, the content
//! of pages and metadata.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::lexer::{Dict, Value};

/// Most bytes of one decoded stream. Content of pages is far smaller; pictures are not decoded.
pub(super) const MAX_DECODED: usize = 64 << 20;

/// Most filters on one stream.
const MAX_FILTERS: usize = 8;

/// Why a stream cannot be decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FilterError {
    /// Its data are damaged, or larger than [`MAX_DECODED`].
    Damaged,
    /// It uses another filter.
    Unknown(String),
}

/// Decodes `data` as `dict` says. `resolved` has no references among the filters and their parameters.
pub(super) fn decode(dict: &Dict, data: &[u8]) -> Result<Vec<u8>, FilterError> {
    let filters = several(dict.get(b"Filter").or_else(|| dict.get(b"F")));
    let parameters = several(dict.get(b"DecodeParms").or_else(|| dict.get(b"DP")));
    if filters.len() > MAX_FILTERS {
        return Err(FilterError::Damaged);
    }
    let mut data = data.to_vec();
    for (index, filter) in filters.iter().enumerate() {
        let Value::Name(name) = filter else { return Err(FilterError::Damaged) };
        let parameters = match parameters.get(index) {
            Some(Value::Dict(parameters)) => Some(parameters),
            _ => None,
        };
        data = match name.as_slice() {
            b"FlateDecode" | b"Fl" => unpredict(inflate(&data)?, parameters)?,
            b"LZWDecode" | b"LZW" => unpredict(lzw(&data, parameters)?, parameters)?,
            b"ASCIIHexDecode" | b"AHx" => hexadecimal(&data)?,
            b"ASCII85Decode" | b"A85" => base_85(&data)?,
            b"RunLengthDecode" | b"RL" => run_lengths(&data)?,
            other => return Err(FilterError::Unknown(String::from_utf8_lossy(other).into_owned())),
        };
    }
    Ok(data)
}

fn several(value: Option<&Value>) -> Vec<&Value> {
    match value {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(items)) => items.iter().map(|item| &item.value).collect(),
        Some(other) => vec![other],
    }
}

fn bounded(data: Vec<u8>) -> Result<Vec<u8>, FilterError> {
    if data.len() > MAX_DECODED { Err(FilterError::Damaged) } else { Ok(data) }
}

fn inflate(data: &[u8]) -> Result<Vec<u8>, FilterError> {
    // So writers leave empty content: no data at all, not even a header.
    if data.is_empty() {
        return Ok(Vec::new());
    }
    let mut decoded = Vec::new();
    ZlibDecoder::new(data)
        .take(MAX_DECODED as u64 + 1)
        .read_to_end(&mut decoded)
        .map_err(|_| FilterError::Damaged)?;
    bounded(decoded)
}

fn lzw(data: &[u8], parameters: Option<&Dict>) -> Result<Vec<u8>, FilterError> {
    let early = parameters.and_then(|dict| dict.get(b"EarlyChange")).and_then(Value::count) != Some(0);
    let order = weezl::BitOrder::Msb;
    let mut decoder = if early {
        weezl::decode::Decoder::with_tiff_size_switch(order, 8)
    } else {
        weezl::decode::Decoder::new(order, 8)
    };
    let mut decoded = Vec::new();
    let mut chunk = vec![0; 1 << 16];
    let mut rest = data;
    loop {
        let step = decoder.decode_bytes(rest, &mut chunk);
        decoded.extend(chunk.get(..step.consumed_out).unwrap_or_default());
        rest = rest.get(step.consumed_in..).unwrap_or_default();
        decoded = bounded(decoded)?;
        match step.status {
            Ok(weezl::LzwStatus::Done) => return Ok(decoded),
            Ok(weezl::LzwStatus::Ok) => {}
            // Many writers leave out the end of the data.
            Ok(weezl::LzwStatus::NoProgress) if rest.is_empty() => return Ok(decoded),
            Ok(weezl::LzwStatus::NoProgress) | Err(_) => return Err(FilterError::Damaged),
        }
    }
}

fn hexadecimal(data: &[u8]) -> Result<Vec<u8>, FilterError> {
    let mut decoded = Vec::new();
    let mut high = None;
    for byte in data.iter().take_while(|byte| **byte != b'>').filter(|byte| !byte.is_ascii_whitespace()) {
        let digit = char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let digit = digit.ok_or(FilterError::Damaged)?;
        match high.take() {
            None => high = Some(digit),
            Some(first) => decoded.push(first << 4 | digit),
        }
    }
    decoded.extend(high.map(|first: u8| first << 4));
    Ok(decoded)
}

fn base_85(data: &[u8]) -> Result<Vec<u8>, FilterError> {
    let mut decoded = Vec::new();
    let mut group = Vec::with_capacity(5);
    let flush = |group: &mut Vec<u8>, decoded: &mut Vec<u8>| {
        let digits = group.len();
        if digits == 0 {
            return Ok(());
        }
        if digits == 1 {
            return Err(FilterError::Damaged);
        }
        group.resize(5, 84);
        let value =
            group.iter().try_fold(0_u32, |sum, digit| sum.checked_mul(85)?.checked_add((*digit).into()));
        let bytes = value.ok_or(FilterError::Damaged)?.to_be_bytes();
        decoded.extend(bytes.iter().take(digits - 1));
        group.clear();
        Ok(())
    };
    for byte in data.iter().take_while(|byte| **byte != b'~').filter(|byte| !byte.is_ascii_whitespace()) {
        match byte {
            b'z' if group.is_empty() => decoded.extend([0; 4]),
            b'!'..=b'u' => {
                group.push(byte - b'!');
                if group.len() == 5 {
                    flush(&mut group, &mut decoded)?;
                }
            }
            _ => return Err(FilterError::Damaged),
        }
        // A `z` gives four bytes, so this bound is never far away.
        if decoded.len() > MAX_DECODED {
            return Err(FilterError::Damaged);
        }
    }
    flush(&mut group, &mut decoded)?;
    Ok(decoded)
}

fn run_lengths(data: &[u8]) -> Result<Vec<u8>, FilterError> {
    let mut decoded = Vec::new();
    let mut bytes = data.iter();
    while let Some(length) = bytes.next() {
        match *length {
            128 => break,
            length @ 0..=127 => {
                for _ in 0..=length {
                    decoded.push(*bytes.next().ok_or(FilterError::Damaged)?);
                }
            }
            length => {
                let byte = *bytes.next().ok_or(FilterError::Damaged)?;
                decoded.extend(std::iter::repeat_n(byte, 257 - usize::from(length)));
            }
        }
        if decoded.len() > MAX_DECODED {
            return Err(FilterError::Damaged);
        }
    }
    Ok(decoded)
}

/// Undoes a predictor of PNG (7.4.4.4). That of TIFF is used for pictures only.
fn unpredict(data: Vec<u8>, parameters: Option<&Dict>) -> Result<Vec<u8>, FilterError> {
    let number = |key: &[u8], default| {
        parameters
            .and_then(|dict| dict.get(key))
            .map_or(Some(default), Value::count)
            .ok_or(FilterError::Damaged)
    };
    let predictor = number(b"Predictor", 1)?;
    if predictor == 1 {
        return Ok(data);
    }
    if !(10..=15).contains(&predictor) {
        return Err(FilterError::Unknown(format!("predictor {predictor}")));
    }
    let bits = number(b"Colors", 1)?
        .checked_mul(number(b"BitsPerComponent", 8)?)
        .filter(|bits| (1..=256).contains(bits))
        .ok_or(FilterError::Damaged)?;
    let row = number(b"Columns", 1)?.checked_mul(bits).ok_or(FilterError::Damaged)?.div_ceil(8);
    if row == 0 || row > MAX_DECODED {
        return Err(FilterError::Damaged);
    }
    let pixel = bits.div_ceil(8);
    let mut decoded: Vec<u8> = Vec::with_capacity(data.len());
    let mut above = vec![0_u8; row];
    for line in data.chunks(row + 1) {
        let (kind, line) = line.split_first().ok_or(FilterError::Damaged)?;
        let mut current: Vec<u8> = Vec::with_capacity(row);
        for (index, byte) in line.iter().enumerate() {
            let before =
                |values: &[u8]| index.checked_sub(pixel).and_then(|at| values.get(at)).copied().unwrap_or(0);
            let (left, up, corner) =
                (before(&current), above.get(index).copied().unwrap_or(0), before(&above));
            let predicted = match kind {
                0 => 0,
                1 => left,
                2 => up,
                #[expect(clippy::cast_possible_truncation, reason = "the mean of two bytes is a byte")]
                3 => ((u16::from(left) + u16::from(up)) / 2) as u8,
                4 => paeth(left, up, corner),
                _ => return Err(FilterError::Damaged),
            };
            current.push(byte.wrapping_add(predicted));
        }
        decoded.extend(&current);
        current.resize(row, 0);
        above = current;
    }
    Ok(decoded)
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(up), i16::from(corner));
    let (to_left, to_up, to_corner) = ((b - c).abs(), (a - c).abs(), (a + b - 2 * c).abs());
    if to_left <= to_up && to_left <= to_corner {
        left
    } else if to_up <= to_corner {
        up
    } else {
        corner
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::super::lexer::Lexer;
    use super::*;

    fn decoded(dict: &str, data: &[u8]) -> Result<Vec<u8>, FilterError> {
        let Value::Dict(dict) = Lexer::new(dict.as_bytes(), 0).item().unwrap().value else { panic!() };
        decode(&dict, data)
    }

    fn deflated(data: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(data).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn each_filter_gives_the_text_back() {
        let lzw =
            weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8).encode(b"q Q").unwrap();
        for (dict, data) in [
            ("<<>>", b"q Q".to_vec()),
            ("<</Filter/ASCIIHexDecode>>", b"71 20\n51>".to_vec()),
            ("<</Filter[/A85]>>", b"E?J*~>".to_vec()),
            ("<</Filter/RunLengthDecode>>", b"\x02q Q\x80".to_vec()),
            ("<</Filter/LZWDecode>>", lzw),
            ("<</Filter[/AHx/FlateDecode]>>", hex(&deflated(b"q Q"))),
            ("<</Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 3>>>>", deflated(b"\x02q Q")),
        ] {
            assert_eq!(decoded(dict, &data).unwrap(), b"q Q", "{dict}");
        }
    }

    fn hex(data: &[u8]) -> Vec<u8> {
        data.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect()
    }

    #[test]
    fn no_data_are_empty_content() {
        assert_eq!(decoded("<</Filter/FlateDecode>>", b""), Ok(Vec::new()));
    }

    #[test]
    fn each_predictor_of_png_is_undone() {
        // The rows 1 2 3, 2 4 6, 3 6 9, 4 8 12 and 5 10 15, each with the predictor of its number.
        let data = [0, 1, 2, 3, 1, 2, 2, 2, 2, 1, 2, 3, 3, 3, 3, 4, 4, 1, 2, 3];
        let expected = [1, 2, 3, 2, 4, 6, 3, 6, 9, 4, 8, 12, 5, 10, 15];
        let dict = "<</Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 3>>>>";
        assert_eq!(decoded(dict, &deflated(&data)).unwrap(), expected);
        assert!(decoded(dict, &deflated(&[5, 0, 0, 0])).is_err());
    }

    #[test]
    fn damage_bombs_and_other_filters_are_refused() {
        let bomb = deflated(&vec![0; MAX_DECODED + 1]);
        for (dict, data, expected) in [
            ("<</Filter/FlateDecode>>", bomb, FilterError::Damaged),
            ("<</Filter/FlateDecode>>", deflated(b"q Q")[..6].to_vec(), FilterError::Damaged),
            ("<</Filter/AHx>>", b"7x".to_vec(), FilterError::Damaged),
            ("<</Filter/A85>>", b"!".to_vec(), FilterError::Damaged),
            ("<</Filter/RL>>", b"\x02q".to_vec(), FilterError::Damaged),
            ("<</Filter/DCTDecode>>", Vec::new(), FilterError::Unknown("DCTDecode".to_owned())),
        ] {
            assert_eq!(decoded(dict, &data), Err(expected), "{dict}");
        }
    }
}
