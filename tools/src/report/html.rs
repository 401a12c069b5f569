//! Self-contained HTML pages: thumbnails inside, no scripts of others, no addresses.

use std::path::Path;

use qualistamp_core::sha256;

use crate::escape::{said, visible};
use crate::exit::Failure;
use crate::input::codes::Thumbnail;
use crate::input::folder::PassedOver;
use crate::language::words;
use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_words::Message;

/// What every page of ours begins with.
pub(crate) const START: &str = "<!doctype html>\n<html lang=";

/// The content security policy forbids everything that a page does not need, in case an escape is ever missing.
const POLICY: &str =
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const HEAD: &str = r#"<meta name="viewport" content="width=device-width">
<style>
/* Sufficient contrast (WCAG 2.2, 1.4.3) on light screens, on dark screens and on paper. */
:root { color-scheme: light; --ink: #1a1a1a; --ground: #fff; --line: #bbb; --faint: #555;
  --valid: #00662b; --invalid: #b00020; --doubt: #7a4b00 }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --ink: #e8e8e8; --ground: #16181b; --line: #4a4d52; --faint: #a9adb3;
    --valid: #6fd89a; --invalid: #ff8a93; --doubt: #f0bd6b }
}
body { font: 16px/1.4 sans-serif; margin: 2em; color: var(--ink); background: var(--ground) }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: .6em; border-bottom: 1px solid var(--line); overflow-wrap: break-word }
.file, .text { overflow-wrap: anywhere }
.file { min-width: 12em }
.text { white-space: pre-wrap }
td.verdict { font-weight: bold; white-space: nowrap }
.valid { color: var(--valid) }
.invalid { color: var(--invalid) }
.doubt { color: var(--doubt) }
.code, .latin, .faint { color: var(--faint); font-weight: normal }
/* Repeated on every printed page. */
thead { display: table-header-group }
/* A picture grows when it is pointed at, touched or reached with the keyboard. */
svg:hover, svg:focus { width: min(90vw, 800px); max-height: 90vh }
.filter { margin: 1em 0 }
[hidden] { display: none !important }
.filter label { margin-inline-end: 1em; white-space: nowrap }
svg { width: 160px; height: auto; max-height: 160px; border: 1px solid var(--line) }
polygon { fill: none; stroke: #d6006c; stroke-width: 3; vector-effect: non-scaling-stroke }
/* On a phone each row is a card: six columns would be one letter wide each. */
@media screen and (max-width: 45em) {
  body { margin: 1em }
  table, thead, tbody, tr, td { display: block }
  tr { padding: .8em 0; border-bottom: 1px solid var(--line) }
  tr:has(th), td.none { display: none }
  td { border: 0; padding: .2em 0 }
}
@media print { tr { break-inside: avoid } .filter { display: none } }
</style>
"#;

/// Checks the name of a report before any work is done: its folder must exist, and it must not replace a file, which could be a
/// diploma, unless that is allowed.
pub(crate) fn check_name(path: &Path, if_exists: IfExists) -> Result<(), Failure> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        return Err(Failure::input(path.display(), format_args!("there is no folder {}", folder.display())));
    }
    if if_exists == IfExists::Refuse && path.exists() {
        return Err(Failure::input(
            path.display(),
            "exists already; choose another name for the report, or replace it with --overwrite",
        ));
    }
    Ok(())
}

/// The language of a page, for screen readers, and its direction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Speech {
    pub(crate) language: &'static str,
    pub(crate) right_to_left: bool,
}

/// English, as all that is no answer about a stamp.
pub(crate) const ENGLISH: Speech = Speech { language: "en", right_to_left: false };

/// Writes a page with this title and body to `path`.
pub(crate) fn write(
    path: &Path,
    if_exists: IfExists,
    speech: Speech,
    title: &str,
    body: &str,
) -> Result<(), Failure> {
    write_page(path, if_exists, speech, title, body, None)
}

/// Writes a page as [`write()`], and the page may run `script`, which stands at its end, and no other.
pub(crate) fn write_with_script(
    path: &Path,
    if_exists: IfExists,
    speech: Speech,
    title: &str,
    body: &str,
    script: &str,
) -> Result<(), Failure> {
    write_page(path, if_exists, speech, title, body, Some(script))
}

fn write_page(
    path: &Path,
    if_exists: IfExists,
    speech: Speech,
    title: &str,
    body: &str,
    script: Option<&str>,
) -> Result<(), Failure> {
    let Speech { language, right_to_left } = speech;
    let (policy, script) = match script {
        // Content Security Policy Level 3, section 2.3.1: the hash of the text between the tags.
        Some(script) => (
            format!("{POLICY}; script-src 'sha256-{}'", base64(&sha256(script.as_bytes()))),
            format!("<script>{script}</script>\n"),
        ),
        None => (POLICY.to_owned(), String::new()),
    };
    let (direction, title) = (if right_to_left { "rtl" } else { "ltr" }, escape(title));
    let page = format!(
        "{START}\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n{HEAD}<title>Qualistamp: {title}</title>\n</head>\n<body>\n\
        <h1>{title}</h1>\n{body}{script}</body>\n</html>\n"
    );
    Ok(files::write(path, page.as_bytes(), Access::Default, if_exists)?)
}

/// The list of files that were passed over, below `title`; empty if there are none.
pub(crate) fn passed_over(files: &[PassedOver], title: &str) -> String {
    if files.is_empty() {
        return String::new();
    }
    let item = |file: &PassedOver| {
        let why = file.why.clone().unwrap_or_else(|| words().say(Message::ReportNoPicture));
        let (name, why) = (isolated(file.name.as_written()), escape(&why));
        format!("<li class=\"file\">{name}: {why}</li>\n")
    };
    let items: String = files.iter().map(item).collect();
    format!("<h2>{} ({})</h2>\n<ul>\n{items}</ul>\n", escape(title), files.len())
}

/// The thumbnail, with the code that was read outlined.
pub(crate) fn svg(thumbnail: &Thumbnail) -> String {
    let Thumbnail { jpeg, width, height, region } = thumbnail;
    let (words_of, outline) = match region {
        Some(corners) => {
            let points: Vec<String> =
                corners.iter().map(|corner| format!("{:.1},{:.1}", corner.x, corner.y)).collect();
            (Message::ReportOutlined, format!("<polygon points=\"{}\"/>", points.join(" ")))
        }
        None => (Message::ReportNotOutlined, String::new()),
    };
    let words = escape(&words().say(words_of));
    format!(
        "<svg role=\"img\" tabindex=\"0\" aria-label=\"{words}\" viewBox=\"0 0 {width} {height}\">\
        <image width=\"{width}\" height=\"{height}\" href=\"data:image/jpeg;base64,{}\"/>{outline}</svg>",
        base64(jpeg)
    )
}

/// Untrusted `text`, escaped, and isolated so that its writing direction does not affect the text around it.
pub(crate) fn isolated(text: &str) -> String {
    format!("<bdi>{}</bdi>", escape(text))
}

/// `text` escaped for an element or a quoted attribute. Characters that could mislead a reader are escaped too, except line breaks.
pub(crate) fn escape(text: &str) -> String {
    markup(&visible(text, &['\n', '\t']))
}

/// A sentence of ours, escaped like [`escape`], with its isolates.
pub(crate) fn sentence(text: &str) -> String {
    markup(&said(text))
}

fn markup(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte))
            << (8 * (3 - group.len()));
        for place in 0..4 {
            let letter = ALPHABET.get(bits >> (18 - 6 * place) & 63).copied().map_or('=', char::from);
            text.push(if place <= group.len() { letter } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_follows_rfc_4648() {
        // The examples of section 10, and the last two letters of the alphabet.
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg=="),
            (b"fo", "Zm8="),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg=="),
            (b"fooba", "Zm9vYmE="),
            (b"foobar", "Zm9vYmFy"),
            (b"\xfb\xff\xfe", "+//+"),
        ] {
            assert_eq!(base64(bytes), text);
        }
    }

    #[test]
    fn untrusted_text_never_becomes_markup() {
        assert_eq!(escape("<a href=\"x\">'&amp;"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;");
        assert_eq!(isolated("a\u{202e}b\u{1b}\n"), "<bdi>a\\u{202e}b\\u{1b}\n</bdi>");
    }
}
