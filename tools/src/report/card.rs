//! The answer about one stamp as a card: the verdict in a word and a shape, who awarded it and how old the news is, then what was signed,
//! to compare with the paper.

use std::io::{self, Write};

use anstyle::Style;
use qualistamp_core::Outcome;
use qualistamp_words::{Answer, AxisLine, FieldKind, FieldLine, FindingKind, IssuerText, Tone, TrustDates};

use crate::language::{advice, words};
use crate::report::credential;
use crate::report::linked::Linked;
use crate::report::list_name::Mentioned;
use crate::style::{AMBER, BOLD, FAINT, GREEN, RED, styled};

/// Smallest width of the label column.
const LABEL_WIDTH: usize = 17;

/// Line length of running text, in characters.
const TEXT_WIDTH: usize = 98;

/// A shape that says the same as the verdict without words and colour.
pub(crate) fn shape(tone: Tone) -> &'static str {
    match tone {
        Tone::Valid | Tone::Caution => "✔",
        Tone::Invalid => "✘",
        Tone::NotSure => "?",
    }
}

fn style(tone: Tone) -> Style {
    match tone {
        Tone::Valid => GREEN,
        Tone::Invalid => RED,
        Tone::Caution | Tone::NotSure => AMBER,
    }
}

/// What is said about the trust list of an answer.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ListSaid<'a> {
    /// How old it is.
    pub(crate) dates: Option<TrustDates>,
    /// The lists that have the key, where there are several operators.
    pub(crate) mentioned: Option<&'a Mentioned>,
}

/// Writes the card of `outcome`, for the stamp called `name`. `trust` tells which trust list it rests on and how old that is, and `linked` what is known about
/// the file that the stamp links.
pub(crate) fn write(
    out: &mut dyn Write,
    name: &str,
    outcome: &Outcome,
    trust: ListSaid<'_>,
    linked: Option<&Linked>,
) -> io::Result<()> {
    let answer = words().answer(outcome, trust.dates);
    let word = format!("{} {}", shape(answer.tone), answer.verdict);
    writeln!(out, "{}  {name}", styled(style(answer.tone), word))?;
    who(out, &answer)?;
    for line in trust.mentioned.into_iter().flat_map(Mentioned::lines) {
        writeln!(out, "  {}", styled(FAINT, line))?;
    }
    let is_valid = matches!(answer.tone, Tone::Valid | Tone::Caution);
    if !is_valid {
        paragraph(out, Style::new(), "", &answer.found)?;
        paragraph(out, BOLD, "→", &advice(&answer.next, answer.step))?;
    }
    if let Some(heading) = &answer.heading {
        let style = if is_valid { Style::new() } else { style(answer.tone) };
        writeln!(out, "\n  {}\n", styled(style, heading))?;
        fields(out, &answer.fields)?;
        writeln!(out)?;
    }
    for note in &answer.notes {
        let style = if note.is_caution { AMBER } else { FAINT };
        paragraph(out, style, "!", &format!("{} ({})", note.found, note.code))?;
        if note.is_caution {
            paragraph(out, style, "→", &advice(&note.next, note.step))?;
        }
    }
    if let Some(linked) = linked {
        let (style, mark) = if linked.vouches() { (GREEN, "✔") } else { (AMBER, "!") };
        let file = linked.file().map(|file| format!(" {file}:")).unwrap_or_default();
        paragraph(out, style, mark, &format!("Full credential:{file} {}", linked.words()))?;
        credential::checks(linked.checks(), out)?;
    }
    writeln!(out, "  {}", styled(FAINT, checks(&answer.axes)))?;
    writeln!(out, "  {}", styled(FAINT, &answer.code_line))
}

/// The awarding body, and how old the news is that the answer rests on.
fn who(out: &mut dyn Write, answer: &Answer) -> io::Result<()> {
    if let Some(IssuerText { label, name, translated, country_label: _, country }) = &answer.issuer {
        let translated = translated.as_ref().map(|name| format!(" · {name}")).unwrap_or_default();
        writeln!(out, "  {label}: {}{translated}, {country}", styled(BOLD, name))?;
    }
    match &answer.trust {
        Some(age) => writeln!(out, "  {}", styled(FAINT, age)),
        None => Ok(()),
    }
}

/// `text` in lines of at most [`TEXT_WIDTH`] characters, `mark` before the first.
fn paragraph(out: &mut dyn Write, style: Style, mark: &str, text: &str) -> io::Result<()> {
    let indent = if mark.is_empty() { 0 } else { 2 };
    let mut mark = mark;
    for line in wrap(text, TEXT_WIDTH) {
        writeln!(out, "  {}", styled(style, format_args!("{mark:indent$}{line}")))?;
        mark = "";
    }
    Ok(())
}

/// Breaks at spaces, not at no-break spaces.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}

fn fields(out: &mut dyn Write, fields: &[FieldLine]) -> io::Result<()> {
    let rows = rows(fields);
    let width = rows.iter().map(|row| row.label.chars().count()).max().unwrap_or_default().max(LABEL_WIDTH);
    for Row { label, value, explained } in rows {
        writeln!(out, "    {label:width$} {}", styled(BOLD, value))?;
        if let Some(explained) = explained {
            for line in wrap(&explained, TEXT_WIDTH.saturating_sub(width)) {
                writeln!(out, "    {:width$} {}", "", styled(FAINT, line))?;
            }
        }
    }
    Ok(())
}

/// One line of a card.
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) value: String,
    /// What the value means; not signed.
    pub(crate) explained: Option<String>,
}

/// The fields as lines: a name and its Latin form side by side, because diplomas have the one and passports the other.
pub(crate) fn rows(fields: &[FieldLine]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for FieldLine { kind, label, value, explained } in fields {
        let is_latin = matches!(kind, FieldKind::FamilyNameLatin | FieldKind::GivenNamesLatin);
        match rows.last_mut() {
            Some(last) if is_latin && !last.value.is_empty() => {
                last.value = format!("{}   ·   {value}", last.value);
            }
            Some(_) | None => {
                rows.push(Row { label: label.clone(), value: value.clone(), explained: explained.clone() })
            }
        }
    }
    rows
}

/// `Unaltered ✔  Issuer known ✔  …  Still in force –`
fn checks(axes: &[AxisLine]) -> String {
    let mark = |kind| match kind {
        FindingKind::Good => "✔",
        FindingKind::Bad => "✘",
        FindingKind::NotReached | FindingKind::Noted => "–",
        FindingKind::Undecided => "?",
    };
    let all: Vec<String> = axes.iter().map(|line| format!("{} {}", line.label, mark(line.kind))).collect();
    all.join("  ")
}
