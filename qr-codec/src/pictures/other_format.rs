//! Formats that people hand in and that are not read here: what they are, and what to do.

use std::fmt;

/// A format that is recognised but not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherFormat {
    /// JPEG 2000: ISO/IEC 15444.
    Jpeg2000,
    /// JPEG XL: ISO/IEC 18181.
    JpegXl,
    /// JPEG XR: ISO/IEC 29199.
    JpegXr,
    /// Windows icon.
    Icon,
    /// A drawing of Windows: WMF or EMF.
    WindowsMetafile,
    /// Adobe Photoshop.
    Photoshop,
    /// DjVu.
    DjVu,
    /// SVG.
    Svg,
    /// PostScript, or EPS.
    PostScript,
    /// A film: ISO/IEC 14496-12, WebM or AVI.
    Film,
    /// Word (DOCX).
    Word,
    /// Excel (XLSX).
    Excel,
    /// PowerPoint (PPTX).
    PowerPoint,
    /// OpenDocument (ODT, ODS, ODP).
    OpenDocument,
    /// An old file of Word, Excel or PowerPoint, or a message of Outlook.
    OldOffice,
    /// Rich text (RTF).
    RichText,
    /// HTML.
    Html,
    /// ZIP.
    Zip,
    /// Another archive: RAR, 7z, gzip, bzip2 or xz.
    Archive,
}

/// Bytes in which the names of the parts of an office file are looked for.
const OFFICE_PREFIX: usize = 4_096;

impl OtherFormat {
    /// The format of a file that begins with `bytes`, if it is one of these.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        Some(match bytes {
            [0, 0, 0, 12, b'j', b'P', b' ', b' ', ..] | [0xFF, 0x4F, 0xFF, 0x51, ..] => Self::Jpeg2000,
            [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..] | [0xFF, 0x0A, ..] => Self::JpegXl,
            [b'I', b'I', 0xBC, ..] => Self::JpegXr,
            [0, 0, 1 | 2, 0, count, 0, ..] if *count > 0 => Self::Icon,
            [0xD7, 0xCD, 0xC6, 0x9A, ..] | [1, 0, 9, 0, 0, 3, ..] => Self::WindowsMetafile,
            [1, 0, 0, 0, ..] if bytes.get(40..44) == Some(b" EMF") => Self::WindowsMetafile,
            [b'8', b'B', b'P', b'S', ..] => Self::Photoshop,
            [b'A', b'T', b'&', b'T', b'F', b'O', b'R', b'M', ..] => Self::DjVu,
            [b'%', b'!', ..] | [0xC5, 0xD0, 0xD3, 0xC6, ..] => Self::PostScript,
            [_, _, _, _, b'f', b't', b'y', b'p', ..] | [0x1A, 0x45, 0xDF, 0xA3, ..] => Self::Film,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..] => Self::Film,
            [b'P', b'K', 3, 4, ..] => Self::of_zip(bytes.get(..OFFICE_PREFIX).unwrap_or(bytes)),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Self::OldOffice,
            [b'{', b'\\', b'r', b't', b'f', ..] => Self::RichText,
            [b'R', b'a', b'r', b'!', ..]
            | [b'7', b'z', 0xBC, 0xAF, ..]
            | [0x1F, 0x8B, ..]
            | [b'B', b'Z', b'h', ..]
            | [0xFD, b'7', b'z', b'X', b'Z', ..] => Self::Archive,
            _ => return Self::of_text(bytes),
        })
    }

    /// The kind of a ZIP file, by the names of its first parts.
    fn of_zip(bytes: &[u8]) -> Self {
        let names = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
        if names(b"mimetypeapplication/vnd.oasis.opendocument") {
            Self::OpenDocument
        } else if names(b"word/") {
            Self::Word
        } else if names(b"xl/") {
            Self::Excel
        } else if names(b"ppt/") {
            Self::PowerPoint
        } else {
            Self::Zip
        }
    }

    /// A format that is text with tags.
    fn of_text(bytes: &[u8]) -> Option<Self> {
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
        let text = text.get(..1_024).unwrap_or(text).to_ascii_lowercase();
        let has = |tag: &[u8]| text.windows(tag.len()).any(|part| part == tag);
        if !text.starts_with(b"<") {
            None
        } else if has(b"<!doctype html") || has(b"<html") {
            Some(Self::Html)
        } else if has(b"<svg") {
            Some(Self::Svg)
        } else {
            None
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Jpeg2000 => "a JPEG 2000 picture",
            Self::JpegXl => "a JPEG XL picture",
            Self::JpegXr => "a JPEG XR picture",
            Self::Icon => "an icon (ICO)",
            Self::WindowsMetafile => "a Windows drawing (WMF or EMF)",
            Self::Photoshop => "a Photoshop file (PSD)",
            Self::DjVu => "a DjVu document",
            Self::Svg => "an SVG drawing",
            Self::PostScript => "a PostScript file",
            Self::Film => "a film",
            Self::Word => "a Word document (DOCX)",
            Self::Excel => "an Excel workbook (XLSX)",
            Self::PowerPoint => "a PowerPoint presentation (PPTX)",
            Self::OpenDocument => "an OpenDocument file (ODT, ODS or ODP)",
            Self::OldOffice => "an old Office document or an Outlook message (DOC, XLS, PPT or MSG)",
            Self::RichText => "a rich text document (RTF)",
            Self::Html => "a web page (HTML)",
            Self::Zip => "a ZIP archive",
            Self::Archive => "an archive (RAR, 7z, gzip or the like)",
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Jpeg2000
            | Self::JpegXl
            | Self::JpegXr
            | Self::Icon
            | Self::Photoshop
            | Self::WindowsMetafile => "save it as PNG or JPEG",
            Self::DjVu
            | Self::Svg
            | Self::PostScript
            | Self::Word
            | Self::Excel
            | Self::PowerPoint
            | Self::OpenDocument
            | Self::RichText
            | Self::Html => "save it as PDF",
            Self::OldOffice => "save it as PDF, or save what is attached to the message",
            Self::Film => "save the frame with the stamp as PNG or JPEG",
            Self::Zip | Self::Archive => "unpack it and give the files in it",
        }
    }
}

impl fmt::Display for OtherFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, which cannot be read here; {}", self.name(), self.advice())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_recognised_by_their_first_bytes() {
        for (bytes, expected) in [
            (&b"\0\0\0\x0CjP  \r\n\x87\n"[..], Some(OtherFormat::Jpeg2000)),
            (b"\xFF\x4F\xFF\x51\0", Some(OtherFormat::Jpeg2000)),
            (b"\xFF\x0A\xFA", Some(OtherFormat::JpegXl)),
            (b"\0\0\0\x0CJXL \r\n\x87\n", Some(OtherFormat::JpegXl)),
            (b"\0\0\x01\0\x02\0\x10\x10", Some(OtherFormat::Icon)),
            (b"%!PS-Adobe-3.0 EPSF-3.0\n", Some(OtherFormat::PostScript)),
            (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", Some(OtherFormat::Film)),
            (
                b"PK\x03\x04\x14\0\x06\0[Content_Types].xml PK\x03\x04 word/document.xml",
                Some(OtherFormat::Word),
            ),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", Some(OtherFormat::OpenDocument)),
            (b"PK\x03\x04\x14\0 photo.jpg", Some(OtherFormat::Zip)),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Some(OtherFormat::OldOffice)),
            (b"<?xml version=\"1.0\"?>\n<svg xmlns=\"\">", Some(OtherFormat::Svg)),
            (b"\xEF\xBB\xBF<!DOCTYPE html><p><svg>", Some(OtherFormat::Html)),
            (b"<?xml version=\"1.0\"?><award/>", None),
            (b"QS1:BB8", None),
            (b"\0\0\0\0\0\0\0\0", None),
            (b"", None),
        ] {
            assert_eq!(OtherFormat::of(bytes), expected, "{bytes:?}");
        }
    }
}
