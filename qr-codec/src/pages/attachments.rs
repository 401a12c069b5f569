//! Files attached to a PDF (ISO 32000-1, 7.11.4): the contents of portfolios, and what a pin on a page holds.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use hayro::hayro_interpret::hayro_syntax::Pdf;
use hayro::hayro_interpret::hayro_syntax::object::{
    Array, Dict, Object, ObjectIdentifier, Stream, String as PdfString,
};

use super::error::PdfError;
use super::stack::on_large_stack;
use crate::limits::{MAX_PDF_ATTACHMENTS, MAX_PDF_FILE_BYTES};

/// Deepest tree of names: with two entries to a node, more than a file of [`MAX_PDF_FILE_BYTES`] can hold.
const MAX_TREE_DEPTH: usize = 32;

/// A file attached to a PDF.
pub struct PdfAttachment {
    /// Its name, which may contain any character.
    pub name: String,
    /// Its bytes, or why they cannot be read.
    pub contents: Result<Vec<u8>, PdfError>,
}

impl fmt::Debug for PdfAttachment {
    /// Only sizes: a diploma does not belong in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PdfAttachment({:?})", self.contents.as_ref().map(Vec::len))
    }
}

/// The files attached to `pdf`; see `PdfDocument::attachments`.
pub(super) fn attachments(pdf: &Pdf) -> impl Iterator<Item = PdfAttachment> {
    let found = on_large_stack(|| Found::in_document(pdf)).unwrap_or_default();
    let more = (found.files.len() > MAX_PDF_ATTACHMENTS).then(|| PdfAttachment {
        name: String::new(),
        contents: Err(PdfError::TooManyAttachments { limit: MAX_PDF_ATTACHMENTS }),
    });
    let mut left = MAX_PDF_FILE_BYTES;
    let files = found.files.into_iter().take(MAX_PDF_ATTACHMENTS).map(move |(name, stream)| {
        let contents = match on_large_stack(|| stream.decoded_data().ok().map(Cow::into_owned)) {
            Ok(Some(bytes)) if bytes.len() <= left => Ok(bytes),
            Ok(Some(_)) => Err(PdfError::AttachmentTooLarge { limit: MAX_PDF_FILE_BYTES }),
            Ok(None) | Err(_) => Err(PdfError::DamagedAttachment),
        };
        left -= contents.as_ref().map_or(0, Vec::len);
        PdfAttachment { name, contents }
    });
    files.chain(more)
}

#[derive(Default)]
struct Found<'a> {
    files: Vec<(String, Stream<'a>)>,
    seen: HashSet<ObjectIdentifier>,
    nodes: usize,
}

impl<'a> Found<'a> {
    fn in_document(pdf: &'a Pdf) -> Self {
        let mut found = Self::default();
        if let Some(catalogue) = pdf.xref().get::<Dict<'a>>(pdf.xref().root_id()) {
            let names = catalogue.get::<Dict<'a>>("Names");
            if let Some(tree) = names.and_then(|names| names.get::<Dict<'a>>("EmbeddedFiles")) {
                found.add_tree(&tree, MAX_TREE_DEPTH);
            }
            found.add_associated(&catalogue);
        }
        for page in pdf.pages().iter() {
            found.add_associated(page.raw());
            for annotation in dictionaries(page.raw(), "Annots") {
                if let Some(file) = annotation.get::<Dict<'a>>("FS") {
                    found.add(&file);
                }
                found.add_associated(&annotation);
            }
        }
        found
    }

    /// A tree of names (7.9.6): nodes with `Kids`, leaves with pairs of a name and a file.
    fn add_tree(&mut self, node: &Dict<'a>, depth: usize) {
        self.nodes += 1;
        if depth == 0 || self.is_full() || self.nodes > 10 * MAX_PDF_ATTACHMENTS {
            return;
        }
        // The names in between are no dictionaries.
        for file in dictionaries(node, "Names") {
            self.add(&file);
        }
        for kid in dictionaries(node, "Kids") {
            self.add_tree(&kid, depth - 1);
        }
    }

    /// Associated files (ISO 32000-2, 14.13).
    fn add_associated(&mut self, owner: &Dict<'a>) {
        for file in dictionaries(owner, "AF") {
            self.add(&file);
        }
    }

    /// A file specification (7.11.3), if the file is embedded.
    fn add(&mut self, file: &Dict<'a>) {
        let Some(embedded) = file.get::<Dict<'a>>("EF").filter(|_| !self.is_full()) else { return };
        let first = |keys: &[&str]| keys.iter().find_map(|key| embedded.get::<Stream<'a>>(key));
        let Some(stream) = first(&["UF", "F", "Unix", "Mac", "DOS"]) else { return };
        if self.seen.insert(stream.obj_id()) {
            let name =
                ["UF", "F", "Unix", "Mac", "DOS"].iter().find_map(|key| file.get::<PdfString<'a>>(key));
            self.files.push((name.map(|name| text(&name)).unwrap_or_default(), stream));
        }
    }

    /// One more than is read shows that there are more.
    fn is_full(&self) -> bool {
        self.files.len() > MAX_PDF_ATTACHMENTS
    }
}

/// The dictionaries in an array, without what else is in it.
fn dictionaries<'a>(owner: &Dict<'a>, key: &str) -> impl Iterator<Item = Dict<'a>> + use<'a> {
    let array = owner.get::<Array<'a>>(key);
    array.into_iter().flat_map(|array| array.iter::<Object<'a>>()).filter_map(Object::into_dict)
}

/// A text string (7.9.2.2): UTF-16, UTF-8, or else an encoding that agrees with Latin-1 in letters.
fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units: Vec<u16> = rest
                .chunks_exact(2)
                .map(|unit| unit.iter().fold(0, |unit, byte| unit << 8 | u16::from(*byte)))
                .collect();
            String::from_utf16_lossy(&units)
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().copied().map(char::from).collect(),
    }
}
