//! Recognises pictures and PDFs by their first bytes or their names.

use std::path::Path;

use qualistamp_qr::FileKind;

/// Bytes that must be read to recognise a file.
pub(crate) const FIRST_BYTES: usize = FileKind::PREFIX_BYTES;

/// Extensions of pictures and PDFs. Files with these extensions are read even if their contents are damaged.
const EXTENSIONS: [&str; 17] = [
    "png", "jpg", "jpeg", "jpe", "webp", "tif", "tiff", "bmp", "gif", "pdf", "heic", "heif", "avif", "pnm",
    "pbm", "pgm", "ppm",
];

/// Whether a file that begins with `bytes` is a picture or a PDF, whatever its name. BMP and PNM files need their names, because
/// any text may begin with the two letters of their signatures.
pub(crate) fn is_picture_or_pdf(bytes: &[u8]) -> bool {
    FileKind::of(bytes).is_some_and(|kind| !matches!(kind, FileKind::Bmp | FileKind::Pnm))
}

/// Whether the extension of this name belongs to a PDF.
pub(crate) fn is_named_pdf(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"))
}

/// Whether the extension of this name belongs to a picture or a PDF.
pub(crate) fn is_named_picture_or_pdf(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}
