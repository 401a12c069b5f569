//! The answers of `verify` as an HTML page.

use std::fmt::Write as _;
use std::path::Path;

use qualistamp_core::UnixTime;
use qualistamp_issuing::files::IfExists;

use crate::exit::Failure;
use crate::input::folder::PassedOver;
use crate::report::html::{self, escape, isolated, svg};
use crate::report::table::{self, Line, Tone};

/// Writes the report about `lines`, verified as of `now`, and about the files that were passed over, to `path`.
pub(crate) fn write(
    path: &Path,
    if_exists: IfExists,
    lines: &[Line],
    passed_over: &[PassedOver],
    now: UnixTime,
) -> Result<(), Failure> {
    let body = body(lines, now) + &html::passed_over(passed_over);
    html::write(path, if_exists, "Verified stamps", &body)
}

fn body(lines: &[Line], now: UnixTime) -> String {
    let mut page = String::new();
    // Writing to a String cannot fail.
    let _ = write!(
        page,
        "<p>As of {}. {}.</p>\n<p>Compare each holder with the paper and with an ID document.</p>\n\
        <table>\n<tr><th>Verdict</th><th>File</th><th>Holder, as signed</th><th>Award</th><th>Issuer</th><th>What was read</th></tr>\n",
        now.day(),
        escape(&table::summary(lines))
    );
    for line in lines {
        row(&mut page, line);
    }
    page.push_str("</table>\n");
    page
}

fn row(page: &mut String, line: &Line) {
    let class = match line.tone {
        Tone::Valid => "valid",
        Tone::Invalid => "invalid",
        Tone::NoStamp => "faint",
        Tone::Caution | Tone::NotSure | Tone::NotRead => "doubt",
    };
    let code = line.code.as_deref().map(|code| format!("<br><span class=\"code\">{}</span>", escape(code)));
    let number = line.page.map(|page| format!(", page {page}")).unwrap_or_default();
    let next = line.next.map(|next| format!("<br><strong>→ {}</strong>", escape(next)));
    let linked = line.linked.as_ref().map(|linked| {
        let class = if linked.vouches() { "valid" } else { "doubt" };
        let file = linked.file().map(|file| isolated(file.as_written()) + ": ").unwrap_or_default();
        format!("<br><span class=\"{class}\">Full credential: {file}{}</span>", escape(linked.words()))
    });
    let _ = write!(
        page,
        "<tr><td class=\"verdict {class}\">{}{}</td><td class=\"file\">{}{number}<br>{}{}{}</td>",
        line.tone.label(),
        code.unwrap_or_default(),
        isolated(line.input.as_written()),
        escape(&line.explanation),
        next.unwrap_or_default(),
        linked.unwrap_or_default(),
    );
    match &line.signed {
        Some(signed) => {
            let latin = signed
                .holder_latin()
                .map(|latin| format!("<br><span class=\"latin\">{}</span>", isolated(&latin)));
            let birth = signed.birth.as_deref().map(|birth| format!("<br>born {}", escape(birth)));
            let _ = write!(
                page,
                "<td>{}{}{}</td><td>{}<br>{}<br>No. {}</td><td>{}<br>{}</td>",
                isolated(&signed.holder()),
                latin.unwrap_or_default(),
                birth.unwrap_or_default(),
                isolated(signed.award.as_written()),
                escape(&signed.awarded),
                isolated(signed.number.as_written()),
                isolated(signed.issuer.as_written()),
                escape(&signed.country),
            );
        }
        None => page.push_str("<td class=\"none\">–</td><td class=\"none\">–</td><td class=\"none\">–</td>"),
    }
    let picture = line.thumbnail.as_ref().map(svg).unwrap_or_default();
    let _ = writeln!(page, "<td>{picture}</td></tr>");
}
