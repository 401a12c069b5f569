//! Answers about many stamps as a table: the content of each line, and its look on a terminal.

use std::io::{self, Write};

use anstyle::Style;
use qualistamp_core::{BirthDate, Claims, CountryCode, Day, Issuer, Outcome, Text, Trust, UnixTime};
use qualistamp_words::{Message, TrustDates, Unread};

use crate::escape::{Foreign, said};
use crate::input::codes::Thumbnail;
use crate::input::fault::InputFault;
use crate::language::{advice, words};
use crate::report::linked::Linked;
use crate::report::list_name::Mentioned;
use crate::style::{AMBER, BOLD, FAINT, GREEN, RED, styled};

/// Maximum width of the columns file, holder and issuer on a terminal, in characters. Longer text is cut.
const WIDEST: [usize; 3] = [40, 32, 32];

/// The kind of an answer, which decides its label and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Valid,
    /// Valid, with a note to read.
    Caution,
    Invalid,
    NotSure,
    /// No answer: the input was read and has no stamp.
    NoStamp,
    /// No answer: the input could not be read.
    NotRead,
}

impl Tone {
    /// In the order of the summary.
    pub(crate) const ALL: [Self; 6] =
        [Self::Valid, Self::Caution, Self::Invalid, Self::NotSure, Self::NoStamp, Self::NotRead];

    /// A shape and a word that say the same as the colour.
    pub(crate) fn label(self) -> String {
        let (shape, word) = match self {
            Self::Valid => ("✔", Message::VerdictValid),
            Self::Caution => ("✔", Message::VerdictCaution),
            Self::Invalid => ("✘", Message::VerdictInvalid),
            Self::NotSure => ("?", Message::VerdictNotSure),
            Self::NoStamp => ("–", Message::VerdictNoStamp),
            Self::NotRead => ("!", Message::VerdictNotRead),
        };
        format!("{shape} {}", words().say(word))
    }

    fn style(self) -> Style {
        match self {
            Self::Valid => GREEN,
            Self::Invalid => RED,
            Self::NoStamp => FAINT,
            Self::Caution | Self::NotSure | Self::NotRead => AMBER,
        }
    }
}

/// One line of a table: an answer in words.
#[derive(Debug)]
pub(crate) struct Line {
    /// The name of the file or other input.
    pub(crate) input: Foreign<String>,
    /// The page of a PDF, from 1.
    pub(crate) page: Option<usize>,
    pub(crate) tone: Tone,
    /// The support code, where there is one.
    pub(crate) code: Option<String>,
    /// The reason if the stamp is not valid, otherwise the notes.
    pub(crate) explanation: String,
    /// What to do next.
    pub(crate) next: Option<String>,
    /// What was signed and by whom, whatever the verdict.
    pub(crate) signed: Option<Signed>,
    pub(crate) thumbnail: Option<Thumbnail>,
    /// What is known about the files beside the stamp.
    pub(crate) linked: Option<Linked>,
    /// The trust lists that have its key, where there are several operators.
    pub(crate) lists: Option<Mentioned>,
}

/// What was signed, to compare with the paper.
#[derive(Debug)]
pub(crate) struct Signed {
    /// Every name of the issuer, the one in the issuer's language first.
    pub(crate) issuer: Foreign<String>,
    pub(crate) country: CountryCode,
    pub(crate) family_name: Foreign<String>,
    pub(crate) given_names: Option<Foreign<String>>,
    pub(crate) family_name_latin: Option<Foreign<String>>,
    pub(crate) given_names_latin: Option<Foreign<String>>,
    pub(crate) birth: Option<BirthDate>,
    pub(crate) award: Foreign<String>,
    pub(crate) awarded: Day,
    pub(crate) number: Foreign<String>,
}

/// A text as it was signed.
fn signed<const MAX: usize>(text: &Text<MAX>) -> Foreign<String> {
    Foreign(text.as_signed().to_owned())
}

impl Signed {
    fn new(issuer: &Issuer, claims: &Claims) -> Self {
        let award = &claims.award;
        let names = std::iter::once(&issuer.name).chain(&issuer.other_names);
        Self {
            issuer: Foreign(names.map(|(_, name)| name.as_signed()).collect::<Vec<_>>().join(" · ")),
            country: issuer.country,
            family_name: signed(&award.family_name),
            given_names: award.given_names.as_ref().map(signed),
            family_name_latin: award.family_name_latin.as_ref().map(signed),
            given_names_latin: award.given_names_latin.as_ref().map(signed),
            birth: award.birth,
            award: signed(&award.title),
            awarded: award.awarded,
            number: signed(&award.id),
        }
    }

    /// The holder's name, family name first, as it may be shown.
    pub(crate) fn holder(&self) -> String {
        match &self.given_names {
            Some(given) => format!("{}, {given}", self.family_name),
            None => self.family_name.to_string(),
        }
    }

    /// The holder's name in Latin letters, if it was signed, as it may be shown.
    pub(crate) fn holder_latin(&self) -> Option<String> {
        match (&self.family_name_latin, &self.given_names_latin) {
            (Some(family), Some(given)) => Some(format!("{family}, {given}")),
            (Some(name), None) | (None, Some(name)) => Some(name.to_string()),
            (None, None) => None,
        }
    }
}

impl Line {
    pub(crate) fn new(
        input: &Foreign<String>,
        page: Option<usize>,
        answer: &Result<Outcome, InputFault>,
        thumbnail: Option<Thumbnail>,
    ) -> Self {
        let (tone, code, explanation, next) = match answer {
            Err(fault) if fault.is_without_stamp() => (Tone::NoStamp, None, in_words(fault), None),
            Err(fault) => (Tone::NotRead, fault.support_code().map(str::to_owned), in_words(fault), None),
            Ok(outcome) => {
                let answer = words().answer(outcome, None);
                let (tone, explanation, next) = match answer.tone {
                    qualistamp_words::Tone::Valid => (Tone::Valid, notes(&answer), None),
                    qualistamp_words::Tone::Caution => (Tone::Caution, notes(&answer), None),
                    qualistamp_words::Tone::Invalid => {
                        (Tone::Invalid, answer.found, Some(advice(&answer.next, answer.step)))
                    }
                    qualistamp_words::Tone::NotSure => {
                        (Tone::NotSure, answer.found, Some(advice(&answer.next, answer.step)))
                    }
                };
                (tone, Some(outcome.support_code().to_owned()), explanation, next)
            }
        };
        let signed = answer.as_ref().ok().and_then(Outcome::signed);
        Self {
            input: input.clone(),
            page,
            tone,
            code,
            explanation,
            next,
            signed: signed.map(|signed| Signed::new(signed.issuer(), signed.claims())),
            thumbnail,
            linked: None,
            lists: None,
        }
    }

    fn columns(&self) -> [String; 3] {
        let page = page_of(self.page);
        let [file, holder, issuer] = WIDEST;
        let dash = || "–".to_owned();
        [
            // The end of a path tells more than its beginning.
            format!(
                "{}{page}",
                cut_start(&self.input.to_string(), file.saturating_sub(page.chars().count()))
            ),
            self.signed.as_ref().map_or_else(dash, |signed| cut_end(&signed.holder(), holder)),
            self.signed.as_ref().map_or_else(dash, |signed| cut_end(&signed.issuer.to_string(), issuer)),
        ]
    }
}

/// When the trust list was issued, as of `now`.
pub(crate) fn trust_dates(trust: &Trust, now: UnixTime) -> Option<TrustDates> {
    trust.list.as_ref().map(|list| TrustDates { issued: list.issued(), now })
}

/// The notes on a valid stamp.
fn notes(answer: &qualistamp_words::Answer) -> String {
    answer.notes.iter().map(|note| note.found.as_str()).collect::<Vec<_>>().join(" ")
}

/// Why there is no answer. The program's own messages, which say more, are English; other languages say what is behind them.
fn in_words(fault: &InputFault) -> String {
    if words().language() == "en" {
        return fault.to_string();
    }
    let unread = match fault {
        InputFault::Text(_) | InputFault::CutOff => Unread::Altered,
        InputFault::NoCode { .. }
        | InputFault::NoCodeInPdf
        | InputFault::NoCodeInside
        | InputFault::NoStamp { .. } => return words().say(Message::FoundFile),
        InputFault::File(_)
        | InputFault::Empty
        | InputFault::TooLarge
        | InputFault::Unknown
        | InputFault::DamagedPicture
        | InputFault::DamagedPdf
        | InputFault::DamagedContainer
        | InputFault::Unread(_)
        | InputFault::NoChild
        | InputFault::LeftOut { .. }
        | InputFault::Folder(_) => return fault.to_string(),
    };
    let unread = words().unread(unread);
    format!("{} {}", unread.found, unread.next)
}

/// Writes `lines` as a table, and how many there are of each kind.
pub(crate) fn write(out: &mut dyn Write, lines: &[Line]) -> io::Result<()> {
    let titles = [Message::ColumnFile, Message::ColumnHolder, Message::FieldIssuer];
    let mut rows = vec![titles.map(|title| words().say(title))];
    rows.extend(lines.iter().map(Line::columns));
    let mut widths = [0; 3];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let [title, code] = [Message::ColumnVerdict, Message::ColumnCode].map(|title| words().say(title));
    let labels = lines.iter().map(|line| line.tone.label());
    let verdict = labels.chain([title.clone()]).map(|label| label.chars().count()).max().unwrap_or_default();
    let mut tones = std::iter::once(None).chain(lines.iter().map(Some));
    for (row, line) in rows.iter().zip(&mut tones) {
        let cells: Vec<String> =
            row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        let cells = cells.join("  ");
        let Some(line) = line else {
            writeln!(out, "{}", styled(BOLD, format_args!("{title:verdict$}  {cells}  {code}")))?;
            continue;
        };
        let label = styled(line.tone.style(), format!("{:verdict$}", line.tone.label()));
        writeln!(out, "{label}  {cells}  {}", line.code.as_deref().unwrap_or("–"))?;
        if line.tone != Tone::Valid {
            writeln!(out, "{:verdict$}  {}", "", said(&line.explanation))?;
        }
        if let Some(next) = &line.next {
            writeln!(out, "{:verdict$}  {}", "", styled(FAINT, format_args!("→ {next}")))?;
        }
        if let Some(linked) = &line.linked {
            let style = if linked.vouches() { GREEN } else { AMBER };
            let file = linked.file().map(|file| format!("{file}: ")).unwrap_or_default();
            writeln!(out, "{:verdict$}  {}", "", styled(style, format_args!("{file}{}", linked.words())))?;
        }
    }
    writeln!(out, "\n{}", styled(BOLD, summary(lines)))
}

/// `5 answers: 3 ✔ VALID, 1 ✘ INVALID, 1 ! NOT READ`
pub(crate) fn summary(lines: &[Line]) -> String {
    let count = |tone| lines.iter().filter(|line| line.tone == tone).count();
    let counts: Vec<String> = Tone::ALL
        .iter()
        .map(|&tone| (count(tone), tone.label()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, label)| format!("{count} {label}"))
        .collect();
    let answers = Message::Answers { count: i64::try_from(lines.len()).unwrap_or(i64::MAX) };
    format!("{}: {}", words().say(answers), counts.join(&words().say(Message::ListOr)))
}

/// `, page 3`
pub(crate) fn page_of(page: Option<usize>) -> String {
    let Some(page) = page else { return String::new() };
    words().say(Message::ListAnd) + &words().say(Message::Page { page: &page.to_string() })
}

fn cut_end(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}

fn cut_start(text: &str, width: usize) -> String {
    let length = text.chars().count();
    if length <= width {
        return text.to_owned();
    }
    std::iter::once('…').chain(text.chars().skip(length + 1 - width)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut_at_the_less_useful_end() {
        for (text, width, end, start) in [
            ("", 3, "", ""),
            ("Ωδή", 3, "Ωδή", "Ωδή"),
            ("abcdef", 4, "abc…", "…def"),
            ("abcdef", 1, "…", "…"),
        ] {
            assert_eq!((cut_end(text, width).as_str(), cut_start(text, width).as_str()), (end, start));
        }
    }
}
