//! Recognises files that may hold stamps, and files that commonly lie beside them, by their first bytes or their names.

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use qualistamp_qr::FileKind;

/// Bytes that must be read to recognise a file, more than [`FileKind::PREFIX_BYTES`]: mails begin with lines about the servers they
/// passed.
pub(crate) const FIRST_BYTES: usize = 4_096;

/// Extensions of pictures and PDFs. Files with these extensions are read even if their contents are damaged.
const EXTENSIONS: [&str; 17] = [
    "png", "jpg", "jpeg", "jpe", "webp", "tif", "tiff", "bmp", "gif", "pdf", "heic", "heif", "avif", "pnm",
    "pbm", "pgm", "ppm",
];

/// A kind of file that a decoder reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Never [`FileKind::Pdf`].
    Picture(FileKind),
    Pdf,
    /// A ZIP file, or a document in that form.
    Zip,
    Mail,
    /// SVG.
    Drawing,
    /// Known by its name or its first bytes, and not read.
    Unread(Named),
}

/// A kind of file that may show a stamp and is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Named {
    what: &'static str,
    next: &'static str,
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, which is not read; {}", self.what, self.next)
    }
}

const AS_PICTURE: &str = "save it as PNG or JPEG";
const AS_PDF: &str = "open it, and save it as a PDF";
const UNPACK: &str = "unpack it, and read what is in it";

/// First bytes of kinds that are not read.
const SIGNATURES: &[(&[u8], &str, &str)] = &[
    (b"\0\0\0\x0CjP  \r\n\x87\n", "a JPEG 2000 picture", AS_PICTURE),
    (b"\xFF\x4F\xFF\x51", "a JPEG 2000 picture", AS_PICTURE),
    (b"\0\0\0\x0CJXL \r\n\x87\n", "a JPEG XL picture", AS_PICTURE),
    (b"\xFF\x0A", "a JPEG XL picture", AS_PICTURE),
    (b"\0\0\x01\0", "an icon (ICO)", AS_PICTURE),
    (b"8BPS", "a Photoshop picture", AS_PICTURE),
    (b"P7\nWIDTH", "a PAM picture", AS_PICTURE),
    (b"gimp xcf", "a GIMP picture", AS_PICTURE),
    (b"\x97JB2\r\n\x1A\n", "a JBIG2 picture", AS_PICTURE),
    (b"\xD7\xCD\xC6\x9A", "a Windows drawing (WMF)", AS_PICTURE),
    (b"II\xBC\x01", "a JPEG XR picture", AS_PICTURE),
    (b"%!PS", "a PostScript file", "convert it to PDF"),
    (b"\xC5\xD0\xD3\xC6", "a PostScript file (EPS)", "convert it to PDF"),
    (b"AT&TFORM", "a DjVu document", "print it to a PDF"),
    (b"{\\rtf", "a Rich Text document", AS_PDF),
    (b"Rar!\x1A\x07", "a RAR archive", UNPACK),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive", UNPACK),
    (b"\x1F\x8B", "a file packed with gzip", UNPACK),
    (b"BZh", "a file packed with bzip2", UNPACK),
    (b"\xFD7zXZ\0", "a file packed with xz", UNPACK),
    (b"\x28\xB5\x2F\xFD", "a file packed with Zstandard", UNPACK),
    (b"MSCF", "a CAB archive", UNPACK),
    (
        b"\x78\x9F\x3E\x22",
        "an attachment of Outlook (winmail.dat)",
        "ask for the file to be sent in another way",
    ),
];

/// What Office programs before 2007, and Outlook, write; and protected documents of later ones.
const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The first lines of a mail may be any of these (RFC 5322, 3.6), and what servers add.
const MAIL_FIELDS: &[&str] = &[
    "return-path",
    "received",
    "delivered-to",
    "x-",
    "arc-",
    "dkim-",
    "authentication-results",
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "mime-version",
    "reply-to",
    "sender",
    "cc",
    "content-type",
    "thread-",
    "in-reply-to",
    "references",
    "user-agent",
];

impl Kind {
    /// The kind of a file that begins with `first`; `extension` is that of its name, in small letters.
    pub(crate) fn of(first: &[u8], extension: &str) -> Option<Self> {
        match FileKind::of(first) {
            Some(FileKind::Pdf) => return Some(Self::Pdf),
            Some(picture) => return Some(Self::Picture(picture)),
            None => {}
        }
        if first.starts_with(b"PK\x03\x04") || first.starts_with(b"PK\x05\x06") {
            return Some(Self::Zip);
        }
        if first.starts_with(COMPOUND_FILE) {
            return Some(Self::Unread(compound(extension)));
        }
        if let Some(&(_, what, next)) = SIGNATURES.iter().find(|(signature, ..)| first.starts_with(signature))
        {
            return Some(Self::Unread(Named { what, next }));
        }
        if first.get(40..44) == Some(b" EMF") && first.starts_with(&[1, 0, 0, 0]) {
            return Some(Self::Unread(Named { what: "a Windows drawing (EMF)", next: AS_PICTURE }));
        }
        let start = String::from_utf8_lossy(first);
        let start = start.trim_start_matches('\u{feff}').trim_start();
        if is_svg(start) {
            return Some(Self::Drawing);
        }
        if is_mail(start, extension) {
            return Some(Self::Mail);
        }
        None
    }
}

fn compound(extension: &str) -> Named {
    let (what, next) = match extension {
        "msg" => ("a mail saved by Outlook (.msg)", "save its attachments, and read them"),
        "doc" | "dot" => ("a Word document of the old kind", AS_PDF),
        "xls" => ("an Excel table of the old kind", AS_PDF),
        "ppt" | "pps" => ("a PowerPoint document of the old kind", AS_PDF),
        "docx" | "xlsx" | "pptx" => {
            ("a document protected by a password", "save it without one, or as a PDF")
        }
        _ => ("a document of an Office program before 2007, or of Outlook", AS_PDF),
    };
    Named { what, next }
}

fn is_svg(start: &str) -> bool {
    start.starts_with("<svg")
        || (start.starts_with("<?xml") || start.starts_with("<!")) && start.contains("<svg")
}

/// Whether a text is a mail: it is named so, or has the fields of one at its beginning.
fn is_mail(start: &str, extension: &str) -> bool {
    let mut fields =
        start.lines().take_while(|line| !line.is_empty()).filter(|line| !line.starts_with([' ', '\t']));
    let is_field = |line: &str| {
        let name = line.split_once(':').map(|(name, _)| name.to_ascii_lowercase());
        name.is_some_and(|name| {
            MAIL_FIELDS.iter().any(|field| name == *field || field.ends_with('-') && name.starts_with(field))
        })
    };
    let first = fields.next().is_some_and(is_field);
    first && (extension == "eml" || fields.filter(|line| is_field(line)).count() >= 2)
}

/// The kind of the file at `path`, from its first bytes.
pub(crate) fn of_file(path: &Path) -> io::Result<Option<FileKind>> {
    Ok(FileKind::of(&first_bytes(path)?))
}

/// The first bytes of the file at `path`.
pub(crate) fn first_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut first = Vec::new();
    File::open(path)?.take(FIRST_BYTES as u64).read_to_end(&mut first)?;
    Ok(first)
}

/// The extension of a name, in small letters.
pub(crate) fn extension(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase()
}

/// Extensions of containers. As for pictures, damaged ones are an answer.
const CONTAINER_EXTENSIONS: [&str; 9] = ["zip", "docx", "odt", "pptx", "odp", "xlsx", "ods", "eml", "svg"];

/// Whether the extension of this name belongs to a container.
pub(crate) fn is_named_container(path: &Path) -> bool {
    CONTAINER_EXTENSIONS.contains(&extension(path).as_str())
}

/// Whether a file has the name of a drawing.
pub(crate) fn is_named_svg(path: &Path) -> bool {
    extension(path) == "svg"
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_recognised_by_contents_before_names() {
        for (first, extension, expected) in [
            (&b"%PDF-1.7"[..], "", Some(Kind::Pdf)),
            (b"\xEF\xBB\xBF%PDF-1.7", "", Some(Kind::Pdf)),
            (b"\x89PNG\r\n\x1a\n", "pdf", Some(Kind::Picture(FileKind::Png))),
            (b"PK\x03\x04", "docx", Some(Kind::Zip)),
            (b"PK\x05\x06", "", Some(Kind::Zip)),
            // A PDF that is packed without compression begins soon after.
            (b"PK\x03\x04\x14\0 diploma.pdf %PDF-1.7", "zip", Some(Kind::Zip)),
            (b"Received: x\r\n\tby y\r\nFrom: a\r\nTo: b\r\n\r\n", "", Some(Kind::Mail)),
            (b"From: a\r\n\r\nSubject: b\r\nTo: c\r\n", "", None),
            (b"From: a\r\n\r\n", "eml", Some(Kind::Mail)),
            (b"X-Mailer: z\nSubject: b\nDate: c\n\n", "txt", Some(Kind::Mail)),
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\">", "", Some(Kind::Drawing)),
            (b"<?xml version=\"1.0\"?><!-- x --><svg>", "", Some(Kind::Drawing)),
            (b"<html><svg></svg></html>", "", None),
            (b"QS1:BB8", "", None),
            (b"QS1:BB8%PDF-1", "", None),
            (b"P5\n# GIMP\n2 2\n255\n", "pgm", Some(Kind::Picture(FileKind::Pnm))),
            (b"P4 is a text", "", None),
            (b"", "zip", None),
        ] {
            assert_eq!(Kind::of(first, extension), expected, "{}", String::from_utf8_lossy(first));
        }
        for (first, extension, says) in [
            (&b"P7\nWIDTH 2\n"[..], "pam", "a PAM picture"),
            (COMPOUND_FILE, "msg", "a mail saved by Outlook"),
            (COMPOUND_FILE, "docx", "a document protected by a password"),
            (COMPOUND_FILE, "", "a document of an Office program"),
        ] {
            let Some(Kind::Unread(named)) = Kind::of(first, extension) else { panic!("{extension}") };
            assert!(named.to_string().starts_with(says) && named.to_string().contains("; "), "{named}");
        }
    }
}
