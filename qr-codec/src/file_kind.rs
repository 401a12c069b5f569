//! Recognising kinds of files by their first bytes.

/// A kind of file that may hold QR symbols.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// PNG: ISO/IEC 15948.
    Png,
    /// JPEG: Rec. ITU-T T.81.
    Jpeg,
    /// WebP: RFC 9649.
    WebP,
    /// TIFF 6.0, or BigTIFF.
    Tiff,
    /// Windows bitmap.
    Bmp,
    /// GIF: 87a or 89a.
    Gif,
    /// Portable bitmap, greymap or pixmap: netpbm, formats P1 to P6.
    Pnm,
    /// HEIC, AVIF and their relatives: still pictures in the container of ISO/IEC 23008-12.
    Heif,
    /// PDF: ISO 32000.
    Pdf,
}

/// Brands of still pictures in HEIF: ISO/IEC 23008-12, 10.2 and B.4, and the AV1 Image File Format, 6.
const HEIF_BRANDS: [&[u8]; 7] = [b"mif1", b"mif2", b"heic", b"heix", b"heim", b"heis", b"avif"];

impl FileKind {
    /// Bytes at the beginning of a file that are enough to recognise it, including the list of brands in a HEIF file.
    pub const PREFIX_BYTES: usize = 64;

    /// The kind of a file, from its contents or its first [`PREFIX_BYTES`](Self::PREFIX_BYTES); `None` for anything else.
    ///
    /// Only the signature is checked: the rest of the file may be damaged.
    ///
    /// ```
    /// use qualistamp_qr::FileKind;
    ///
    /// assert_eq!(FileKind::of(b"%PDF-1.7\n"), Some(FileKind::Pdf));
    /// assert_eq!(FileKind::of(b"QS1:BB8"), None);
    /// ```
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Self::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::WebP),
            [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => Some(Self::Tiff),
            [b'B', b'M', ..] => Some(Self::Bmp),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [b'P', b'1'..=b'6', rest @ ..] if is_pnm_header(rest) => Some(Self::Pnm),
            _ => is_heif(bytes).then_some(Self::Heif),
        }
    }
}

/// Whether a space and a number or a comment follow the two letters of a portable bitmap. Texts may begin like that, too.
fn is_pnm_header(rest: &[u8]) -> bool {
    let next = rest.trim_ascii_start();
    next.len() < rest.len() && matches!(next.first(), Some(b'#' | b'1'..=b'9'))
}

/// Whether `bytes` begin like a still picture in HEIF. Films in the same container do not: ISO/IEC 14496-12, 4.3.
fn is_heif(bytes: &[u8]) -> bool {
    let size = bytes.first_chunk().map_or(0, |size| u32::from_be_bytes(*size) as usize);
    // A brand, its version, further brands; when the file is cut off, those that are there.
    let brands = bytes.get(8..size.min(bytes.len())).unwrap_or_default();
    bytes.get(4..8) == Some(b"ftyp") && brands.chunks_exact(4).any(|brand| HEIF_BRANDS.contains(&brand))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_recognised_by_their_signatures() {
        for (bytes, expected) in [
            (&b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"[..], Some(FileKind::Png)),
            (b"\xFF\xD8\xFF\xE0", Some(FileKind::Jpeg)),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some(FileKind::WebP)),
            (b"II*\0\x08\0\0\0", Some(FileKind::Tiff)),
            (b"MM\0*\0\0\0\x08", Some(FileKind::Tiff)),
            (b"II+\0\x08\0\0\0", Some(FileKind::Tiff)),
            (b"MM\0+\0\x08\0\0", Some(FileKind::Tiff)),
            (b"BM\x36\0\0\0", Some(FileKind::Bmp)),
            (b"GIF89a", Some(FileKind::Gif)),
            (b"P4\n# by a scanner\n8 8\n", Some(FileKind::Pnm)),
            (b"P6 8 8 255\n", Some(FileKind::Pnm)),
            (b"P45 is a form", None),
            (b"P4 is a form", None),
            (b"%PDF-1.7", Some(FileKind::Pdf)),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Some(FileKind::Heif)),
            (b"\0\0\0\x18ftypavif\0\0\0\0", Some(FileKind::Heif)),
            (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", None),
            (b"\x89PNG", None),
            (b"RIFF\x10\0\0\0WAVE", None),
            (b"QS1:BB8", None),
            (b"", None),
        ] {
            assert_eq!(FileKind::of(bytes), expected, "{bytes:?}");
        }
    }
}
