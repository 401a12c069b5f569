//! Answers as comma-separated values: RFC 4180, for spreadsheets and programs.

use std::io::{self, Write};

use crate::escape::Foreign;
use crate::input::folder::PassedOver;
use crate::report::linked::Linked;
use crate::report::remarks;
use crate::report::table::{Line, Tone};

const COLUMNS: [&str; 17] = [
    "input",
    "page",
    "verdict",
    "code",
    "explanation",
    "next",
    "issuer",
    "country",
    "family_name",
    "given_names",
    "family_name_latin",
    "given_names_latin",
    "birth_date",
    "award",
    "awarded",
    "award_number",
    "error",
];

/// The columns about files beside the stamps.
const LINKED_COLUMNS: [&str; 2] = ["linked", "linked_file"];

/// Writes the header line of a report, with columns about files beside the stamps if `with_files`.
pub(crate) fn write_header(out: &mut dyn Write, with_files: bool) -> io::Result<()> {
    write_heading(out, &columns(with_files))
}

fn columns(with_files: bool) -> Vec<&'static str> {
    COLUMNS.into_iter().chain(LINKED_COLUMNS.into_iter().filter(|_| with_files)).collect()
}

/// Writes a header line. A byte order mark before it tells Excel that the encoding is UTF-8.
pub(crate) fn write_heading(out: &mut dyn Write, names: &[&str]) -> io::Result<()> {
    write!(out, "\u{feff}")?;
    write_record(out, names)
}

/// Writes one answer, and what is known about the files beside the stamp. The verdict is worded as in `--json`, or "no stamp" if the input has none. If the input could not be read, the
/// last column says why.
pub(crate) fn write_line(out: &mut dyn Write, line: &Line, linked: Option<&Linked>) -> io::Result<()> {
    let verdict = match line.tone {
        Tone::Valid | Tone::Caution => "valid",
        Tone::Invalid => "invalid",
        Tone::NotSure => "indeterminate",
        Tone::NoStamp => "no stamp",
        Tone::NotRead => "",
    };
    let (explanation, error) = if line.tone == Tone::NotRead {
        ("", line.explanation.as_str())
    } else {
        (line.explanation.as_str(), "")
    };
    let page = line.page.map(|page| page.to_string()).unwrap_or_default();
    let mut record = vec![
        line.input.as_written(),
        page.as_str(),
        verdict,
        line.code.as_deref().unwrap_or_default(),
        explanation,
    ];
    record.push(line.next.as_deref().unwrap_or_default());
    let dates = line.signed.as_ref().map(|signed| {
        let birth = signed.birth.map(|birth| birth.to_string()).unwrap_or_default();
        (birth, signed.awarded.to_string())
    });
    let (birth, awarded) = dates.unwrap_or_default();
    match &line.signed {
        Some(signed) => record.extend([
            signed.issuer.as_written(),
            signed.country.as_str(),
            signed.family_name.as_written(),
            written(signed.given_names.as_ref()),
            written(signed.family_name_latin.as_ref()),
            written(signed.given_names_latin.as_ref()),
            &birth,
            signed.award.as_written(),
            &awarded,
            signed.number.as_written(),
        ]),
        None => record.extend([""; 10]),
    }
    record.push(error);
    if let Some(linked) = linked {
        record.extend([linked.code(), linked.file().map(Foreign::as_written).unwrap_or_default()]);
    }
    write_record(out, &record)
}

fn written(text: Option<&Foreign<String>>) -> &str {
    text.map(Foreign::as_written).unwrap_or_default()
}

/// Writes that a file was passed over.
pub(crate) fn write_passed_over(out: &mut dyn Write, file: &PassedOver, with_files: bool) -> io::Result<()> {
    let field = |column| match column {
        "input" => file.name.as_written(),
        "verdict" => "passed over",
        "explanation" => remarks::why(file),
        _ => "",
    };
    let record: Vec<&str> = columns(with_files).into_iter().map(field).collect();
    write_record(out, &record)
}

/// Writes one record.
pub(crate) fn write_record(out: &mut dyn Write, fields: &[&str]) -> io::Result<()> {
    for (index, field) in fields.iter().enumerate() {
        if index > 0 {
            write!(out, ",")?;
        }
        // Spreadsheets run what looks like a formula, and strangers choose the names of files and holders. A leading quote makes
        // the field text.
        let guard = if field.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        if field.contains(['"', ',', '\r', '\n']) {
            write!(out, "\"{guard}{}\"", field.replace('"', "\"\""))?;
        } else {
            write!(out, "{guard}{field}")?;
        }
    }
    write!(out, "\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_and_formulas_are_defused() {
        for (fields, expected) in [
            (&["a", "", "Ω b"][..], "a,,Ω b\r\n"),
            (&["a,b", "say \"no\"", "two\r\nlines"], "\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\"\r\n"),
            (&["=1+1", "@SUM(A1,A2)", "-x", "+x", "\tx"], "'=1+1,\"'@SUM(A1,A2)\",'-x,'+x,'\tx\r\n"),
        ] {
            let mut out = Vec::new();
            write_record(&mut out, fields).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }
}
