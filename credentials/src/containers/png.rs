//! Badges in PNG files: texts with the keywords of the Open Badges specifications (PNG, third edition, section 11.3.3).

use std::io::Read as _;

use flate2::Crc;
use flate2::read::ZlibDecoder;

use crate::error::CredentialError;
use crate::limits::MAX_EXPANDED_BYTES;

/// The first bytes of every PNG.
pub(crate) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Keywords of Open Badges 1 and 2, and of 3.
const KEYWORDS: [&[u8]; 2] = [b"openbadges", b"openbadgecredential"];

/// The texts of the badges in a PNG. Every chunk up to the last is checked.
pub(crate) fn badges(png: &[u8]) -> Result<Vec<String>, CredentialError> {
    let damaged = || CredentialError::DamagedPng;
    let mut rest = png.strip_prefix(SIGNATURE).ok_or_else(damaged)?;
    let mut found = Vec::new();
    loop {
        let (length, after) = rest.split_first_chunk::<4>().ok_or_else(damaged)?;
        let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| damaged())?;
        let (checked, after) =
            after.split_at_checked(length.checked_add(4).ok_or_else(damaged)?).ok_or_else(damaged)?;
        let (sum, after) = after.split_first_chunk::<4>().ok_or_else(damaged)?;
        let mut crc = Crc::new();
        crc.update(checked);
        if crc.sum() != u32::from_be_bytes(*sum) {
            return Err(damaged());
        }
        let (kind, data) = checked.split_first_chunk::<4>().ok_or_else(damaged)?;
        match kind {
            b"tEXt" => found.extend(text(data)),
            b"iTXt" => found.extend(international(data)?),
            b"IEND" => return Ok(found),
            _ => {}
        }
        rest = after;
    }
}

fn split_zero(data: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = data.iter().position(|byte| *byte == 0)?;
    Some((data.get(..at)?, data.get(at + 1..)?))
}

/// `keyword NUL text`, in Latin-1.
fn text(data: &[u8]) -> Option<String> {
    let (keyword, text) = split_zero(data)?;
    KEYWORDS.contains(&keyword).then(|| text.iter().copied().map(char::from).collect())
}

/// `keyword NUL compressed method language NUL translated NUL text`, in UTF-8.
fn international(data: &[u8]) -> Result<Option<String>, CredentialError> {
    let Some((keyword, rest)) = split_zero(data) else { return Ok(None) };
    if !KEYWORDS.contains(&keyword) {
        return Ok(None);
    }
    let damaged = || CredentialError::DamagedText;
    let ([compressed, method], rest) = rest.split_first_chunk::<2>().ok_or_else(damaged)?;
    let (_language, rest) = split_zero(rest).ok_or_else(damaged)?;
    let (_translated, text) = split_zero(rest).ok_or_else(damaged)?;
    let text = match (compressed, method) {
        (0, _) => text.to_vec(),
        (1, 0) => {
            let mut expanded = Vec::new();
            let limit = u64::try_from(MAX_EXPANDED_BYTES).unwrap_or(u64::MAX);
            let mut decoder = ZlibDecoder::new(text).take(limit + 1);
            decoder.read_to_end(&mut expanded).map_err(|_| damaged())?;
            expanded
        }
        _ => return Err(damaged()),
    };
    if text.len() > MAX_EXPANDED_BYTES {
        return Err(damaged());
    }
    String::from_utf8(text).map(Some).map_err(|_| damaged())
}
