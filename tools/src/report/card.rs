//! The answer about one stamp as a card: the verdict in a word and a shape, then what was signed, to compare with the paper.

use std::io::{self, Write};

use anstyle::Style;
use qualistamp_core::{
    Axis, Claims, Finding, Issuer, Note, Outcome, Report, SignedCredential, Unchecked, Verdict,
};

use crate::report::linked::Linked;
use crate::report::words::{self, Words};
use crate::style::{AMBER, BOLD, FAINT, GREEN, RED, styled};

/// Width of the label column.
const LABEL_WIDTH: usize = 17;

/// Line length of running text, in characters.
const TEXT_WIDTH: usize = 98;

/// Writes the card of `outcome`, for the stamp called `name`, and what is known about the file that it links.
pub(crate) fn write(
    out: &mut dyn Write,
    name: &str,
    outcome: &Outcome,
    linked: Option<&Linked>,
) -> io::Result<()> {
    let verdict = outcome.verdict();
    let word = words::verdict(verdict);
    match verdict {
        Verdict::Valid(credential, notes) => {
            let as_of = notes.iter().find_map(|note| match note {
                Note::ValidAsOf { issued, .. } => Some(format!(" as of {}", issued.day())),
                Note::StatusNotOffered
                | Note::StatusAsOf { .. }
                | Note::StatusUnknown(_)
                | Note::SealedBeforeCompromise { .. }
                | Note::Specimen
                | Note::AwardedInFuture { .. }
                | Note::ClockBehind { .. } => None,
            });
            let style = if notes.iter().any(words::is_caution) { AMBER } else { GREEN };
            heading(out, style, &format!("{word}{}", as_of.unwrap_or_default()), name)?;
            issuer(out, credential.issuer())?;
            fields(
                out,
                "Compare with the paper and with the holder's ID document:",
                Style::new(),
                credential.signed(),
            )?;
            for note in notes {
                let style = if words::is_caution(note) { AMBER } else { FAINT };
                paragraph(out, style, "!", &format!("{} ({})", words::note(note), note.support_code()))?;
            }
        }
        Verdict::Invalid(rejection) => {
            heading(out, RED, word, name)?;
            explanation(out, &words::rejection(rejection))?;
            if let Some(signed) = outcome.signed() {
                issuer(out, signed.issuer())?;
                fields(out, "What was signed. It is INVALID for the reason above:", RED, signed)?;
            }
        }
        Verdict::Indeterminate(reason) => {
            heading(out, AMBER, word, name)?;
            explanation(out, &words::reason(reason))?;
            if let Some(signed) = outcome.signed() {
                issuer(out, signed.issuer())?;
                fields(out, "What was signed. It is NOT CONFIRMED for the reason above:", AMBER, signed)?;
            }
        }
    }
    if let Some(linked) = linked {
        let (style, mark) = if linked.vouches() { (GREEN, "✔") } else { (AMBER, "!") };
        let file = linked.file().map(|file| format!(" {file}:")).unwrap_or_default();
        paragraph(out, style, mark, &format!("Full credential:{file} {}", linked.words()))?;
    }
    let checked = checks(outcome.report());
    writeln!(out, "  {}", styled(FAINT, format_args!("{checked} · support code {}", outcome.support_code())))
}

fn heading(out: &mut dyn Write, style: Style, word: &str, name: &str) -> io::Result<()> {
    writeln!(out, "{}  {name}", styled(style, word))
}

fn explanation(out: &mut dyn Write, words: &Words) -> io::Result<()> {
    paragraph(out, Style::new(), "", &words.found)?;
    paragraph(out, BOLD, "→", words.next)
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

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
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

fn issuer(out: &mut dyn Write, issuer: &Issuer) -> io::Result<()> {
    let (own, english) = (&issuer.name.1, issuer.name_in("en"));
    writeln!(out)?;
    line(out, "Issuer", &styled(BOLD, own).to_string())?;
    if english != own {
        line(out, "", &english.to_string())?;
    }
    line(out, "Country", issuer.country.as_str())
}

fn fields(out: &mut dyn Write, title: &str, style: Style, signed: &SignedCredential) -> io::Result<()> {
    writeln!(out, "\n  {}\n", styled(style, title))?;
    for (label, value) in labelled(signed.claims()) {
        line(out, &label, &styled(BOLD, value).to_string())?;
    }
    writeln!(out)
}

fn line(out: &mut dyn Write, label: &str, value: &str) -> io::Result<()> {
    writeln!(out, "    {label:LABEL_WIDTH$} {value}")
}

/// What was signed, with labels as on a diploma and in its order. Misleading characters are escaped.
pub(crate) fn labelled(claims: &Claims) -> Vec<(String, String)> {
    let award = &claims.award;
    let mut lines: Vec<(String, String)> = Vec::new();
    let mut put = |label: &str, value: Option<String>| {
        if let Some(value) = value {
            lines.push((label.to_owned(), value));
        }
    };
    // The original and the Latin form side by side: diplomas have the one, passports the other.
    let both = |original: Option<String>, latin: Option<String>| match (original, latin) {
        (Some(original), Some(latin)) => Some(format!("{original}   ·   {latin}")),
        (original, latin) => original.or(latin),
    };
    put(
        "Family name",
        both(Some(award.family_name.to_string()), award.family_name_latin.as_ref().map(ToString::to_string)),
    );
    put(
        "Given names",
        both(
            award.given_names.as_ref().map(ToString::to_string),
            award.given_names_latin.as_ref().map(ToString::to_string),
        ),
    );
    put("Date of birth", award.birth.map(|birth| birth.to_string()));
    put("Award", Some(award.title.to_string()));
    put("  in English", award.title_english.as_ref().map(ToString::to_string));
    put("Kind", award.award_type.map(words::award_type));
    put(
        "Awarded with",
        award.joint_with.as_ref().map(|ids| {
            let ids: Vec<String> = ids.as_slice().iter().map(ToString::to_string).collect();
            format!("{} (stated by the signing issuer)", ids.join(", "))
        }),
    );
    put("Awarded on", Some(award.awarded.to_string()));
    put("Award number", Some(award.id.to_string()));
    put("Country", award.country.map(|country| country.to_string()));
    put("Level", award.eqf.map(|level| format!("EQF level {level}")));
    put("National level", award.nqf_level.as_ref().map(ToString::to_string));
    put("Field (ISCED-F)", award.isced.map(|field| field.to_string()));
    put(
        "Credits",
        award.credits.map(|credits| {
            let (whole, tenth) = (credits.tenths() / 10, credits.tenths() % 10);
            let points = if tenth == 0 { whole.to_string() } else { format!("{whole}.{tenth}") };
            format!("{points} {}", words::credit_system(credits.system()))
        }),
    );
    put(
        "Grade",
        award.grade.as_ref().map(|grade| match &award.grading_scheme {
            Some(scheme) => format!("{grade} ({scheme})"),
            None => grade.to_string(),
        }),
    );
    put("Mode", award.mode.map(words::mode));
    put(
        "Taught in",
        award.languages.as_ref().map(|languages| {
            languages.as_slice().iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }),
    );
    put("Profession", award.profession.as_ref().map(words::profession));
    put("Thesis", award.thesis_title.as_ref().map(ToString::to_string));
    put("Outcomes", award.outcomes.as_ref().map(ToString::to_string));
    put("Full credential", award.link.map(|link| format!("SHA-256 begins with {link}")));
    put("Valid from", claims.not_before.map(|time| time.day().to_string()));
    put("Valid until", claims.expires.map(|time| time.day().to_string()));
    put("Specimen", award.specimen.then(|| "yes: an example, awards nothing".to_owned()));
    for field in award.extra.iter().chain(&claims.extra) {
        put(&format!("Field {}", field.key()), Some(field.value()));
    }
    lines
}

/// `unaltered ✔ issuer known ✔ … not withdrawn –`
fn checks(report: &Report) -> String {
    let mark = |axis| match report.finding(axis) {
        Finding::Good => "✔",
        Finding::Bad(_) => "✘",
        Finding::NotChecked(Unchecked::NotReached | Unchecked::Noted(_)) => "–",
        Finding::NotChecked(Unchecked::Undecided(_)) => "?",
    };
    Axis::ALL.map(|axis| format!("{} {}", words::axis(axis), mark(axis))).join("  ")
}
