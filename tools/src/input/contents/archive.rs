//! ZIP files (PKWARE APPNOTE 6.3.10), and documents in that form: Word, PowerPoint and Excel (ISO/IEC 29500), OpenDocument
//! (ISO/IEC 26300), EPUB.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::host::{Entry, Host, inside};
use super::limits::MAX_ENTRIES;
use crate::input::codes::Holds;
use crate::input::kind::FIRST_BYTES;

/// Small copies of the first page, which the programs that write documents add.
const THUMBNAILS: [&str; 2] = ["docProps/thumbnail.", "Thumbnails/thumbnail."];

/// Files that only documents have.
const IN_DOCUMENTS: [&str; 3] = ["[Content_Types].xml", "META-INF/manifest.xml", "META-INF/container.xml"];

pub(super) fn read(contents: &mut dyn Host, bytes: Vec<u8>, path: &str, depth: usize) {
    let mut archive = match ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => archive,
        Err(_) => {
            let why = "the ZIP file or document is damaged or cut off; copy it again, or unpack it first";
            return contents.refuse(why.to_owned());
        }
    };
    let in_document = IN_DOCUMENTS.iter().any(|name| archive.index_for_name(name).is_some());
    contents.is_container(if in_document { Holds::Document } else { Holds::Files });
    if archive.len() > MAX_ENTRIES {
        contents
            .left_out(format!("only the first {MAX_ENTRIES} files in it were looked at; unpack it first"));
    }
    if archive.has_duplicate_names() {
        contents.left_out(
            "several files in it have the same name, and only one of them is read; unpack it first"
                .to_owned(),
        );
    }
    for index in 0..archive.len().min(MAX_ENTRIES) {
        entry(contents, &mut archive, index, path, depth + 1, in_document);
    }
}

fn entry(
    contents: &mut dyn Host,
    archive: &mut ZipArchive<Cursor<Vec<u8>>>,
    index: usize,
    path: &str,
    depth: usize,
    in_document: bool,
) {
    let name = match archive.name_for_index(index) {
        Some(Ok(name)) => name.into_owned(),
        Some(Err(_)) | None => format!("file {}", index + 1),
    };
    if name.ends_with('/') || in_document && THUMBNAILS.iter().any(|start| name.starts_with(start)) {
        return;
    }
    // What the system of macOS adds to its ZIP files.
    if name.starts_with("__MACOSX/") || name.ends_with("/.DS_Store") || name == ".DS_Store" {
        return;
    }
    let path = inside(path, &name);
    let first = archive
        .by_index(index)
        .map_err(|error| said(&error))
        .and_then(|file| unpacked(file, FIRST_BYTES as u64));
    match first {
        Ok(first) => {
            let first = first.get(..FIRST_BYTES.min(first.len())).unwrap_or_default();
            let mut whole = |most| {
                archive.by_index(index).map_err(|error| said(&error)).and_then(|file| unpacked(file, most))
            };
            contents.entry(&Entry { path: &path, first, depth, in_document }, &mut whole);
        }
        // The name is all that is known of it.
        Err(why) => {
            contents.unread(&path, &why);
        }
    }
}

/// At most one byte more than `most`.
fn unpacked(file: impl Read, most: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    match file.take(most + 1).read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        Err(_) => Err(DAMAGED.to_owned()),
    }
}

const DAMAGED: &str = "damaged inside its ZIP file or document; copy that again, or unpack it first";

fn said(error: &ZipError) -> String {
    let said = match error {
        ZipError::UnsupportedArchive(what) if *what == ZipError::PASSWORD_REQUIRED => {
            "protected by a password; unpack it first, and read what is in it"
        }
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            "packed in a rare way; unpack it first, and read what is in it"
        }
        ZipError::Io(_)
        | ZipError::InvalidArchive(_)
        | ZipError::FileNotFound
        | ZipError::InvalidPassword
        | ZipError::DecompressedSizeLimitExceeded { .. }
        | ZipError::DecompressedSizeUnknown
        | _ => DAMAGED,
    };
    said.to_owned()
}
