//! Files attached to a PDF (ISO 32000-2, 7.11.4): the documents of a portfolio, and what programs attach to a page.

use qualistamp_qr::PdfDocument;

use super::host::{Entry, Host, inside};
use crate::input::codes::Holds;
use crate::input::kind::FIRST_BYTES;

pub(super) fn read(contents: &mut dyn Host, document: &PdfDocument, path: &str, depth: usize) {
    let mut has_any = false;
    for (number, file) in (1..).zip(document.attachments()) {
        if !has_any {
            contents.is_container(Holds::Document);
            has_any = true;
        }
        let name = if file.name.is_empty() { format!("attachment {number}") } else { file.name };
        let path = inside(path, &name);
        let bytes = match file.contents {
            Ok(bytes) => bytes,
            Err(error) => {
                contents.pass_over(&path, &error.to_string());
                continue;
            }
        };
        let first = bytes.get(..FIRST_BYTES.min(bytes.len())).unwrap_or_default();
        // Invoices as XML and the like: data for programs, which show no stamp.
        let entry = Entry { path: &path, first, depth: depth + 1, in_document: true };
        contents.entry(&entry, &mut |most| {
            let end = bytes.len().min(usize::try_from(most).unwrap_or(usize::MAX).saturating_add(1));
            Ok(bytes.get(..end).unwrap_or_default().to_vec())
        });
    }
}
