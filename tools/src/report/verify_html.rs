//! The answers of `verify` as an HTML page: the most serious first, filtered without a script.

use std::fmt::Write as _;
use std::path::Path;

use qualistamp_core::UnixTime;
use qualistamp_issuing::files::IfExists;
use qualistamp_words::{Message, TrustDates};

use crate::exit::Failure;
use crate::input::folder::PassedOver;
use crate::language::words;
use crate::report::html::{self, Speech, escape, isolated, sentence, svg};
use crate::report::table::{self, Line, Tone};

/// The groups of the report, the most serious first.
const WORST_FIRST: [Tone; 6] =
    [Tone::Invalid, Tone::NotSure, Tone::NotRead, Tone::Caution, Tone::Valid, Tone::NoStamp];

/// Writes the report about `lines`, verified as of `now` with a trust list of this age, and about the files that were passed over, to
/// `path`.
pub(crate) fn write(
    path: &Path,
    if_exists: IfExists,
    lines: &[Line],
    passed_over: &[PassedOver],
    (now, trust): (UnixTime, Option<TrustDates>),
) -> Result<(), Failure> {
    let say = |message| words().say(message);
    let body = body(lines, now, trust) + &html::passed_over(passed_over, &say(Message::ReportPassedOver));
    let speech = Speech { language: words().language(), right_to_left: words().is_right_to_left() };
    html::write(path, if_exists, speech, &say(Message::ReportTitle), &body)
}

fn body(lines: &[Line], now: UnixTime, trust: Option<TrustDates>) -> String {
    let say = |message| escape(&words().say(message));
    let mut page = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(
        page,
        "<p>{} {}. {}</p>\n<p>{}</p>",
        say(Message::ReportAsOf { day: now.day() }),
        escape(&table::summary(lines)),
        trust.map(|dates| escape(&words().age(dates))).unwrap_or_default(),
        say(Message::ReportCompare),
    );
    filter(&mut page, lines);
    page.push_str("<table>\n<thead>\n<tr>");
    for title in [
        Message::ColumnVerdict,
        Message::ColumnFile,
        Message::ColumnHolder,
        Message::FieldTitle,
        Message::FieldIssuer,
        Message::ColumnPicture,
    ] {
        let _ = write!(page, "<th scope=\"col\">{}</th>", say(title));
    }
    page.push_str("</tr>\n</thead>\n<tbody>\n");
    for tone in WORST_FIRST {
        lines.iter().filter(|line| line.tone == tone).for_each(|line| row(&mut page, line));
    }
    page.push_str("</tbody>\n</table>\n");
    page
}

/// One choice for each kind of answer that there is. Rows of the others are hidden by a style, so no script is needed; where a browser
/// does not know `:has`, all rows stay.
fn filter(page: &mut String, lines: &[Line]) {
    let kinds: Vec<Tone> =
        WORST_FIRST.into_iter().filter(|tone| lines.iter().any(|line| line.tone == *tone)).collect();
    if kinds.len() < 2 {
        return;
    }
    let say = |message| escape(&words().say(message));
    let _ = write!(
        page,
        "<p class=\"filter\" role=\"radiogroup\">{}\n<label><input type=\"radio\" name=\"kind\" checked> {}</label>\n",
        say(Message::ReportShow),
        say(Message::ReportAll),
    );
    let mut styles = String::new();
    for tone in kinds {
        let (class, label) = (class(tone), escape(&tone.label()));
        let _ =
            writeln!(page, "<label><input type=\"radio\" name=\"kind\" id=\"show-{class}\"> {label}</label>");
        let _ =
            writeln!(styles, "body:has(#show-{class}:checked) tbody tr:not(.is-{class}) {{ display: none }}");
    }
    let _ = writeln!(page, "</p>\n<style>\n@media screen {{\n{styles}}}\n</style>");
}

/// The name of a kind in the page.
fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Valid => "valid",
        Tone::Caution => "caution",
        Tone::Invalid => "invalid",
        Tone::NotSure => "not-sure",
        Tone::NoStamp => "no-stamp",
        Tone::NotRead => "not-read",
    }
}

fn row(page: &mut String, line: &Line) {
    let colour = match line.tone {
        Tone::Valid => "valid",
        Tone::Invalid => "invalid",
        Tone::NoStamp => "faint",
        Tone::Caution | Tone::NotSure | Tone::NotRead => "doubt",
    };
    let code = line.code.as_deref().map(|code| format!("<br><span class=\"code\">{}</span>", escape(code)));
    let next = line.next.as_deref().map(|next| format!("<br><strong>→ {}</strong>", sentence(next)));
    let linked = line.linked.as_ref().map(|linked| {
        let class = if linked.vouches() { "valid" } else { "doubt" };
        let file = linked.file().map(|file| isolated(file.as_written()) + ": ").unwrap_or_default();
        format!("<br><span class=\"{class}\">Full credential: {file}{}</span>", escape(linked.words()))
    });
    let lists: String = line
        .lists
        .iter()
        .flat_map(|lists| lists.lines())
        .map(|said| format!("<br><span class=\"faint\">{}</span>", sentence(&said)))
        .collect();
    let _ = write!(
        page,
        "<tr class=\"is-{}\"><td class=\"verdict {colour}\">{}{}</td><td class=\"file\">{}{}<br>{}{}{}{lists}</td>",
        class(line.tone),
        escape(&line.tone.label()),
        code.unwrap_or_default(),
        isolated(line.input.as_written()),
        escape(&table::page_of(line.page)),
        sentence(&line.explanation),
        next.unwrap_or_default(),
        linked.unwrap_or_default(),
    );
    match &line.signed {
        Some(signed) => {
            let latin = signed
                .holder_latin()
                .map(|latin| format!("<br><span class=\"latin\">{}</span>", isolated(&latin)));
            let labelled = |label, value: &str| {
                format!("<br><span class=\"faint\">{}</span> {value}", escape(&words().say(label)))
            };
            let birth =
                signed.birth.map(|birth| labelled(Message::FieldBirth, &escape(&words().birth(birth))));
            let _ = write!(
                page,
                "<td>{}{}{}</td><td>{}<br>{}{}</td><td>{}<br>{}</td>",
                isolated(&signed.holder()),
                latin.unwrap_or_default(),
                birth.unwrap_or_default(),
                isolated(signed.award.as_written()),
                escape(&words().day(signed.awarded)),
                labelled(Message::FieldNumber, &isolated(signed.number.as_written())),
                isolated(signed.issuer.as_written()),
                escape(&words().country(signed.country)),
            );
        }
        None => page.push_str("<td class=\"none\">–</td><td class=\"none\">–</td><td class=\"none\">–</td>"),
    }
    let picture = line.thumbnail.as_ref().map(svg).unwrap_or_default();
    let _ = writeln!(page, "<td>{picture}</td></tr>");
}
