//! Turns the cells of a table into values of award fields.

use std::fmt;

use serde_json::{Value, json};

use crate::batch::dates::{DateFault, DateKind, DateOrder, parse as parse_date};
use crate::table::{Cell, CellFault};

/// Numbers from here on have lost digits in a spreadsheet, which keeps 15.
pub(super) const EXACT_BELOW: f64 = 1e15;

/// What separates whole numbers from tenths in grades, when a spreadsheet stores them as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// 8.45
    Point,
    /// 8,45
    Comma,
}

/// Why a cell gives no value for its field. Never repeats the cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFault {
    /// The cell cannot be used.
    Cell(CellFault),
    /// The text is not a date.
    Date(DateFault),
    /// A date where none belongs: spreadsheets make dates of texts such as 1-2.
    UnexpectedDate,
    /// A number where a text belongs.
    UnexpectedNumber,
    /// A number that has lost digits.
    DigitsLost,
    /// A number with a point, where it matters how it is printed.
    DecimalMark,
    /// Neither yes nor no.
    NotYesOrNo,
    /// True or false where something else belongs.
    UnexpectedBool,
    /// "Last, First" in one cell.
    NameWithComma,
}

impl fmt::Display for ValueFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cell(fault) => fault.fmt(f),
            Self::Date(fault) => fault.fmt(f),
            Self::UnexpectedDate => write!(
                f,
                "a date; spreadsheets make dates of texts such as 1-2: format the cell as text and write it again"
            ),
            Self::UnexpectedNumber => write!(f, "a number, but text is needed"),
            Self::DigitsLost => write!(
                f,
                "a number with more digits than spreadsheets keep, so some are lost; format the cell as text and write it again"
            ),
            Self::DecimalMark => write!(
                f,
                "a number with decimals; say how it is printed on the diploma, `--decimal point` or `--decimal comma`, or write it as text"
            ),
            Self::NotYesOrNo => write!(f, "must be yes or no"),
            Self::UnexpectedBool => write!(f, "true or false, but another value is needed"),
            Self::NameWithComma => write!(
                f,
                "a comma in the family name, and no given names; put the given names into a column of their own"
            ),
        }
    }
}

/// How cells are read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct CellRules {
    pub(super) date_order: Option<DateOrder>,
    pub(super) decimal: Option<DecimalMark>,
}

/// The value of `field` in `cell`, as an award file has it; `None` if the cell is empty.
pub(super) fn value(field: &'static str, cell: &Cell, rules: CellRules) -> Result<Option<Value>, ValueFault> {
    Ok(Some(match cell {
        Cell::Empty => return Ok(None),
        Cell::Text(text) => of_text(field, text, rules)?,
        Cell::Number(number) => of_number(field, *number, rules)?,
        Cell::Day(day) if date_kind(field).is_some() => json!(day.to_string()),
        Cell::Day(_) => return Err(ValueFault::UnexpectedDate),
        Cell::Bool(value) if field == "specimen" => json!(value),
        Cell::Bool(_) => return Err(ValueFault::UnexpectedBool),
        Cell::Json(value) => (**value).clone(),
        Cell::Fault(fault) => return Err(ValueFault::Cell((**fault).clone())),
    }))
}

fn date_kind(field: &str) -> Option<DateKind> {
    match field {
        "dob" => Some(DateKind::Birth),
        "awarded" | "expires" | "not_before" => Some(DateKind::Other),
        _ => None,
    }
}

/// The value of `field` in a text.
pub(super) fn of_text(field: &'static str, text: &str, rules: CellRules) -> Result<Value, ValueFault> {
    if let Some(kind) = date_kind(field) {
        return parse_date(text, kind, rules.date_order).map(Value::from).map_err(ValueFault::Date);
    }
    let list = |separators: &[char]| {
        let items = text.split(separators).map(str::trim).filter(|item| !item.is_empty());
        Value::from(items.map(str::to_owned).collect::<Vec<_>>())
    };
    match field {
        "langs" => Ok(list(&[',', ';', '/', '|', ' '])),
        "joint_with" => Ok(list(&[',', ';', '|', ' '])),
        "specimen" => match text.to_lowercase().as_str() {
            "yes" | "true" | "1" | "x" => Ok(json!(true)),
            "no" | "false" | "0" => Ok(json!(false)),
            _ => Err(ValueFault::NotYesOrNo),
        },
        // As Excel shows long numbers, and saves them as CSV.
        "id" | "status" | "nqf" | "isced" if is_scientific(text) => Err(ValueFault::DigitsLost),
        _ => Ok(json!(text)),
    }
}

/// Whether a text is a number such as `1.23457E+11` or `1,2E+11`.
fn is_scientific(text: &str) -> bool {
    let Some((number, exponent)) = text.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, rest) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    whole.len() == 1 && digits(whole) && digits(rest) && exponent.strip_prefix('+').is_some_and(digits)
}

fn of_number(field: &'static str, number: f64, rules: CellRules) -> Result<Value, ValueFault> {
    let is_whole = number.fract() == 0.0;
    if number.abs() >= EXACT_BELOW {
        return Err(ValueFault::DigitsLost);
    }
    // A whole number below 1e15 shows all its digits.
    let digits = || json!(number.to_string());
    match (date_kind(field), field) {
        (Some(DateKind::Birth), _) if is_whole && (1900.0..2100.0).contains(&number) => Ok(digits()),
        // 20260715
        (Some(kind), _) if is_whole && (19_000_101.0..21_000_000.0).contains(&number) => {
            parse_date(&number.to_string(), kind, None).map(Value::from).map_err(ValueFault::Date)
        }
        (Some(_), _) => Err(ValueFault::Date(DateFault::Number)),
        (None, "eqf" | "status" | "ects" | "hours") => Ok(json!(number)),
        (None, "specimen") if number == 1.0 || number == 0.0 => Ok(json!(number == 1.0)),
        (None, "specimen") => Err(ValueFault::NotYesOrNo),
        (None, "id" | "nqf" | "isced" | "grade") if is_whole && number >= 0.0 => Ok(digits()),
        (None, "grade" | "nqf") => match rules.decimal {
            Some(DecimalMark::Point) => Ok(digits()),
            Some(DecimalMark::Comma) => Ok(json!(number.to_string().replace('.', ","))),
            None => Err(ValueFault::DecimalMark),
        },
        (None, _) => Err(ValueFault::UnexpectedNumber),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_become_values_as_award_files_have_them() {
        let day = "2026-07-15".parse().unwrap();
        let comma = CellRules { decimal: Some(DecimalMark::Comma), ..CellRules::default() };
        let text = |text: &str| Cell::Text(text.into());
        use ValueFault as F;
        for (field, cell, expected) in [
            ("id", text("0012345"), Ok(json!("0012345"))),
            ("id", Cell::Number(12_345.0), Ok(json!("12345"))),
            ("id", Cell::Number(1e15), Err(F::DigitsLost)),
            ("id", text("1.23457E+11"), Err(F::DigitsLost)),
            ("id", text("2E+3A"), Ok(json!("2E+3A"))),
            ("id", Cell::Day(day), Err(F::UnexpectedDate)),
            ("grade", Cell::Day(day), Err(F::UnexpectedDate)),
            ("grade", Cell::Number(8.0), Ok(json!("8"))),
            ("grade", Cell::Number(8.45), Ok(json!("8,45"))),
            ("eqf", Cell::Number(7.0), Ok(json!(7.0))),
            ("awarded", Cell::Day(day), Ok(json!("2026-07-15"))),
            ("awarded", Cell::Number(46_218.0), Err(F::Date(DateFault::Number))),
            ("awarded", Cell::Number(20_260_715.0), Ok(json!("2026-07-15"))),
            ("dob", Cell::Number(1998.0), Ok(json!("1998"))),
            ("langs", text("el, en"), Ok(json!(["el", "en"]))),
            ("family", Cell::Number(7.0), Err(F::UnexpectedNumber)),
            ("specimen", text("Yes"), Ok(json!(true))),
            ("specimen", Cell::Bool(false), Ok(json!(false))),
            ("specimen", text("maybe"), Err(F::NotYesOrNo)),
            ("title", Cell::Bool(true), Err(F::UnexpectedBool)),
            ("ects", Cell::Json(Box::new(json!(30))), Ok(json!(30))),
        ] {
            assert_eq!(value(field, &cell, comma), expected.map(Some), "{field} {cell:?}");
        }
        assert_eq!(value("grade", &Cell::Number(8.45), CellRules::default()), Err(F::DecimalMark));
        assert_eq!(value("grade", &Cell::Empty, comma), Ok(None));
    }
}
