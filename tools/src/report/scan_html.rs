//! The results of `scan` as an HTML page.

use std::fmt::Write as _;
use std::path::Path;

use qualistamp_issuing::files::IfExists;

use crate::escape::Foreign;
use crate::exit::Failure;
use crate::input::folder::PassedOver;
use crate::input::scanned::{Answer, Content, Scanned};
use crate::report::html::{self, escape, isolated, svg};

/// Writes the report about the answers, each with the name of its file, and about the files that were passed over, to `path`.
pub(crate) fn write(
    path: &Path,
    if_exists: IfExists,
    answers: &[(Foreign<String>, Answer)],
    passed_over: &[PassedOver],
    summary: &str,
) -> Result<(), Failure> {
    let mut page = String::new();
    // Writing to a String cannot fail.
    let _ = write!(
        page,
        "<p>{}.</p>\n<p>Nothing here is verified: anyone can print such codes.</p>\n\
        <table>\n<tr><th>File</th><th>Text</th><th>What was read</th></tr>\n",
        escape(summary)
    );
    for (file, answer) in answers {
        let file = file.as_written();
        match answer {
            Ok(scanned) => file_rows(&mut page, file, scanned),
            Err(fault) => row(&mut page, file, None, &fault_markup(fault), ""),
        }
    }
    page.push_str("</table>\n");
    page.push_str(&html::passed_over(passed_over, "Passed over"));
    html::write(path, if_exists, html::ENGLISH, "QR codes", &page)
}

fn file_rows(page: &mut String, file: &str, scanned: &Scanned) {
    for code in &scanned.codes {
        let content = match &code.content {
            Content::Text(text) => format!("<span class=\"text\">{}</span>", isolated(text)),
            Content::Bytes(hex) => format!("bytes, not text: {}", escape(hex)),
        };
        let part = code.place().map(|(number, of)| format!("part {number} of {of}:<br>")).unwrap_or_default();
        let content = part + &content;
        row(page, file, code.page, &content, &code.thumbnail.as_ref().map(svg).unwrap_or_default());
    }
    if scanned.codes.is_empty() && scanned.left_out.is_empty() {
        let picture = scanned.thumbnail.as_ref().map(svg).unwrap_or_default();
        row(page, file, None, "no QR code found", &picture);
    }
    for left_out in &scanned.left_out {
        row(page, file, None, &fault_markup(&left_out.to_string()), "");
    }
}

fn fault_markup(fault: &str) -> String {
    format!("<span class=\"doubt\">{}</span>", escape(fault))
}

/// `content` and `picture` are HTML.
fn row(page: &mut String, file: &str, number: Option<usize>, content: &str, picture: &str) {
    let number = number.map(|number| format!(", page {number}")).unwrap_or_default();
    let _ = writeln!(
        page,
        "<tr><td class=\"file\">{}{number}</td><td>{content}</td><td>{picture}</td></tr>",
        isolated(file)
    );
}
