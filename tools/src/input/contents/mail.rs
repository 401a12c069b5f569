//! Mails (RFC 5322) with their attachments (MIME, RFC 2045 to 2049). What is written in a mail is never read as a stamp.

use mail_parser::{Message, MessageParser, MimeHeaders as _, PartType};

use super::host::{Entry, Host, inside};
use super::limits::{MAX_DEPTH, MAX_ENTRIES};
use crate::input::codes::Holds;
use crate::input::kind::FIRST_BYTES;

pub(super) fn read(contents: &mut dyn Host, bytes: &[u8], path: &str, depth: usize) {
    match MessageParser::default().parse(bytes) {
        Some(message) => {
            contents.is_container(Holds::Document);
            attachments(contents, &message, path, depth + 1);
        }
        None => contents.refuse("the mail is damaged; save its attachments, and read them".to_owned()),
    }
}

fn attachments(contents: &mut dyn Host, message: &Message<'_>, path: &str, depth: usize) {
    let mut files = 0;
    for part in &message.parts {
        let is_text = matches!(part.body, PartType::Text(_) | PartType::Html(_));
        let bytes = match &part.body {
            PartType::Multipart(_) => continue,
            PartType::Message(inner) => {
                files += 1;
                let path = inside(path, part.attachment_name().unwrap_or(&format!("mail {files}")));
                // A mail forwarded in a mail is as deep as a ZIP file in it.
                if depth < MAX_DEPTH {
                    attachments(contents, inner, &path, depth + 1);
                } else {
                    contents.pass_over(&path, "a mail in a file within a file; save it first, and read it");
                }
                continue;
            }
            PartType::Text(_) | PartType::Html(_) if part.attachment_name().is_none() => continue,
            PartType::Text(_) | PartType::Html(_) => part.contents(),
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => bytes.as_ref(),
        };
        files += 1;
        if files > MAX_ENTRIES {
            contents.pass_over(&inside(path, "further attachments"), "too many; save them, and read them");
            return;
        }
        let name = part.attachment_name().map_or_else(|| format!("attachment {files}"), str::to_owned);
        let path = inside(path, &name);
        let first = bytes.get(..FIRST_BYTES.min(bytes.len())).unwrap_or_default();
        // Notes and signatures are part of the mail; everything else was attached by somebody.
        let entry = Entry { path: &path, first, depth, in_document: is_text };
        contents.entry(&entry, &mut |most| {
            let end = bytes.len().min(usize::try_from(most).unwrap_or(usize::MAX).saturating_add(1));
            Ok(bytes.get(..end).unwrap_or_default().to_vec())
        });
    }
}
