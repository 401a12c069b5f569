//! Reads CSV as people have it: RFC 4180 with commas, semicolons, tabs or bars, `sep=` lines, blank rows and empty columns.

use csv::{ReaderBuilder, StringRecord};

use crate::table::error::TableError;
use crate::table::grid::{Cell, Grid};

/// What may separate fields.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Number of rows from which the separator is found.
const SAMPLE_ROWS: usize = 1_000;

/// Reads a table. `separator` is the one that the user named.
pub(super) fn read(text: &str, separator: Option<u8>) -> Result<Grid, TableError> {
    let (named, text, first_line) = match separator_line(text) {
        Some((named, rest)) => (Some(named), rest, 2),
        None => (None, text, 1),
    };
    let separator = separator.or(named).unwrap_or_else(|| likely_separator(text));
    if let Some(fault) = quote_fault(text.as_bytes(), separator) {
        return Err(match fault {
            QuoteFault::TextAfter(line) => TableError::Quote { line: line + first_line - 1 },
            QuoteFault::NeverClosed(line) => TableError::OpenQuote { line: line + first_line - 1 },
        });
    }
    let mut grid = Grid::default();
    let mut reader = reader(text, separator);
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|error| TableError::Csv { reason: error.to_string() })? {
        let line = record.position().map_or(0, csv::Position::line) + first_line - 1;
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        // Rows of nothing but separators, of whatever kind.
        if record.iter().all(|field| field.bytes().all(|byte| byte == b' ' || SEPARATORS.contains(&byte))) {
            continue;
        }
        grid.add(line, false, record.iter().map(Cell::text).collect())?;
    }
    Ok(grid)
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

/// The separator in a first line `sep=;`, as Excel reads and writes it, and the text after that line.
fn separator_line(text: &str) -> Option<(u8, &str)> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').trim_matches('"');
    let (word, separator) = line.split_at_checked(4)?;
    match separator.as_bytes() {
        [separator] if word.eq_ignore_ascii_case("sep=") => Some((*separator, rest)),
        _ => None,
    }
}

/// The separator with which most rows have as many fields as the first one.
fn likely_separator(text: &str) -> u8 {
    let mut best = (0, 0, b',');
    for separator in SEPARATORS {
        let fields: Vec<usize> = reader(text, separator)
            .into_records()
            .map_while(Result::ok)
            .filter(|record| record.iter().any(|field| !field.trim().is_empty()))
            .take(SAMPLE_ROWS)
            .map(|record| record.len())
            .collect();
        let Some(&wanted) = fields.first().filter(|wanted| **wanted > 1) else { continue };
        let agreeing = fields.iter().filter(|count| **count == wanted).count() * 1_000 / fields.len();
        if (agreeing, wanted) > (best.0, best.1) {
            best = (agreeing, wanted, separator);
        }
    }
    best.2
}

/// A quotation mark that RFC 4180 does not allow, with its line from 1.
#[derive(Debug, PartialEq, Eq)]
enum QuoteFault {
    /// Text after the closing mark of a field. The reader would join it to the field and lose the marks.
    TextAfter(u64),
    /// A field that is quoted and never closed. The reader would take the rest of the table into it.
    NeverClosed(u64),
}

fn quote_fault(table: &[u8], separator: u8) -> Option<QuoteFault> {
    let (mut line, mut rest) = (1, table);
    let ends_field = |byte: &u8| *byte == separator || matches!(byte, b'\n' | b'\r');
    loop {
        if let Some(mut quoted) = rest.strip_prefix(b"\"") {
            let opened = line;
            // To the first quotation mark that is not doubled.
            loop {
                let Some(mark) = quoted.iter().position(|byte| *byte == b'"') else {
                    return Some(QuoteFault::NeverClosed(opened));
                };
                let (text, after) = quoted.split_at_checked(mark)?;
                line += text.iter().filter(|byte| **byte == b'\n').count() as u64;
                match after {
                    [b'"', b'"', after @ ..] => quoted = after,
                    [_, after @ ..] => {
                        rest = after;
                        break;
                    }
                    [] => return Some(QuoteFault::NeverClosed(opened)),
                }
            }
            let end = rest.iter().position(ends_field).unwrap_or(rest.len());
            let (text, after) = rest.split_at_checked(end)?;
            if !text.trim_ascii().is_empty() {
                return Some(QuoteFault::TextAfter(line));
            }
            rest = after;
        }
        let end = rest.iter().position(ends_field)?;
        line += u64::from(rest.get(end) == Some(&b'\n'));
        rest = rest.get(end + 1..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_do_not_vanish() {
        use QuoteFault::{NeverClosed, TextAfter};
        for (table, fault) in [
            ("a,b\n1,2\n", None),
            ("a,b\n\"1\",\"2\"", None),
            ("a,b\n\"1\" ,\"2\" \r\n", None),
            ("a\n\"\"\"Saint\"\" U\"\n", None),
            ("a\n5\" pipes\n", None),
            ("a,b\n1,\"Saint\" U\n", Some(TextAfter(2))),
            ("a\n\"two\nlines\"\n\"x\"y", Some(TextAfter(4))),
            ("a\n1\n\"never closed\n2\n", Some(NeverClosed(3))),
        ] {
            assert_eq!(quote_fault(table.as_bytes(), b','), fault, "{table:?}");
        }
        assert_eq!(quote_fault(b"a;b\n\"x\";\"y\"\n", b';'), None);
    }

    #[test]
    fn the_separator_is_the_one_that_rows_agree_on() {
        for (table, separator) in [
            ("a,b,c\n1,2,3\n", b','),
            ("a;b;c\n1;2,5;3\n2;3,5;4\n", b';'),
            ("a\tb\n1,5\t2\n", b'\t'),
            ("a|b\n1|2\n", b'|'),
            ("name;title\nDoe;\"Arts, Letters, Law\"\n", b';'),
            ("\n\n;;\na;b;c\n1;2;3\n", b';'),
            ("one column\nof, text\n", b','),
            ("", b','),
        ] {
            assert_eq!(likely_separator(table), separator, "{table:?}");
        }
    }

    #[test]
    fn the_separator_line_of_excel_is_no_row() {
        for text in ["sep=;\na;b\n", "SEP=;\r\na;b\n", "\"sep=;\"\na;b\n"] {
            let grid = read(text, None).unwrap();
            assert_eq!(
                (grid.rows.len(), grid.rows[0].cells.len(), grid.rows[0].number),
                (1, 2, 2),
                "{text:?}"
            );
        }
        assert_eq!(separator_line("separate\n"), None);
    }
}
