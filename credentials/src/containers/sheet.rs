//! Sheets for the issuer of European Digital Credentials: recognised, not read here.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::limits::{MAX_EXPANDED_BYTES, MAX_TEXT_BYTES};

/// The first bytes of an Excel file before 2007 (a compound file).
const COMPOUND_FILE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Words that only sheets for European Digital Credentials have.
const WORDS: [&str; 3] = ["custom.field.", "Europass Credentials", ".REC.givenNames"];

/// Whether the file is such a sheet.
pub(crate) fn is_edc_sheet(bytes: &[u8]) -> bool {
    if bytes.len() > MAX_TEXT_BYTES {
        return false;
    }
    if bytes.starts_with(COMPOUND_FILE) {
        return WORDS.iter().any(|word| {
            let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            contains(bytes, word.as_bytes()) || contains(bytes, &wide)
        });
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return false;
    }
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    ["xl/workbook.xml", "xl/sharedStrings.xml"].iter().any(|name| {
        let Ok(part) = archive.by_name(name) else { return false };
        let mut content = Vec::new();
        let limit = u64::try_from(MAX_EXPANDED_BYTES).unwrap_or(u64::MAX);
        part.take(limit).read_to_end(&mut content).is_ok()
            && WORDS.iter().any(|word| contains(&content, word.as_bytes()))
    })
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}
