//! What kind of file something is, by its first bytes or its name.

use std::path::Path;

/// Bytes that must be read to recognise a file.
pub(crate) const FIRST_BYTES: usize = 16;

/// Extensions of pictures and PDFs: such files are read even if their contents are damaged.
const EXTENSIONS: [&str; 13] =
    ["png", "jpg", "jpeg", "jpe", "webp", "tif", "tiff", "bmp", "gif", "pdf", "heic", "heif", "avif"];

/// How a PDF begins.
const PDF: &[u8] = b"%PDF-";

/// How pictures begin, with the offset at which to look.
const PICTURES: [(usize, &[u8]); 9] = [
    (0, b"\x89PNG"),
    (0, b"\xFF\xD8\xFF"),
    (8, b"WEBP"),
    (0, b"II*\0"),
    (0, b"MM\0*"),
    (0, b"GIF8"),
    (4, b"ftyphei"),
    (4, b"ftypmif1"),
    (4, b"ftypavif"),
];

/// Whether a file that begins with `bytes` is a PDF.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(PDF)
}

/// Whether a file that begins with `bytes` is a picture or a PDF.
pub(crate) fn is_picture_or_pdf(bytes: &[u8]) -> bool {
    let begins = |(at, magic): &(usize, &[u8])| bytes.get(*at..).is_some_and(|rest| rest.starts_with(magic));
    is_pdf(bytes) || PICTURES.iter().any(begins)
}

/// Whether a file with this name should be a picture or a PDF.
pub(crate) fn is_named_picture_or_pdf(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}
