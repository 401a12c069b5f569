//! Dates in tables: ISO 8601, or day, month and year in an order that the user declares.

use std::fmt;

use qualistamp_core::Day;

/// The order of day, month and year in dates such as `05/06/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year.
    DayMonthYear,
    /// Month, day, year.
    MonthDayYear,
    /// Year, month, day.
    YearMonthDay,
}

/// Why a text is not a date. Never repeats it: it may be a date of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// A date such as `05/06/26`, and nobody said what comes first.
    NoOrder,
    /// A date that no calendar has.
    NoSuchDay,
    /// A year of two digits where the century is not known.
    TwoDigitYear,
    /// What some systems write for an unknown date, such as `1900-00-00`.
    Unknown,
    /// A year with an unknown day, such as `1998-00-00`.
    OnlyYear,
    /// Not a date.
    NotADate,
    /// A number of days, as spreadsheets store dates, without the format of a date.
    Number,
}

impl fmt::Display for DateFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoOrder => "which is the day and which the month? Add `--date-order dmy`, `mdy` or `ymd`, or write YYYY-MM-DD",
            Self::NoSuchDay => "there is no such day in the declared order of day, month and year",
            Self::TwoDigitYear => "write the year with four digits",
            Self::Unknown => "a placeholder for an unknown date; leave the cell empty",
            Self::OnlyYear => "a date without day; write only the year, YYYY, or the month, YYYY-MM",
            Self::NotADate => "not a date; write YYYY-MM-DD",
            Self::Number => "a number without the format of a date; format the cell as a date, or write YYYY-MM-DD as text",
        })
    }
}

/// Whether a date may be a year or a month alone, and is long past: that of a birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateKind {
    Birth,
    Other,
}

/// The date in `text`, in the form of award files.
pub(super) fn parse(text: &str, kind: DateKind, order: Option<DateOrder>) -> Result<String, DateFault> {
    let text = without_time(text.trim());
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    if parts.is_empty()
        || !parts.iter().all(|part| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()))
    {
        // Compact ISO 8601.
        if let [year, month, day] = compact(text).unwrap_or_default()
            && !year.is_empty()
        {
            return day_of(year, month, day);
        }
        return Err(DateFault::NotADate);
    }
    match parts.as_slice() {
        [year] if kind == DateKind::Birth && year.len() == 4 => Ok((*year).to_owned()),
        [year, month]
            if kind == DateKind::Birth && year.len() == 4 && text.contains('-') && month.len() == 2 =>
        {
            Ok(format!("{year}-{month}"))
        }
        // A year in front is followed by month and day everywhere.
        [year, month, day] if year.len() == 4 => day_of(year, month, day),
        [first, second, third] => {
            let (year, month, day) = match order.ok_or(DateFault::NoOrder)? {
                DateOrder::DayMonthYear => (third, second, first),
                DateOrder::MonthDayYear => (third, first, second),
                DateOrder::YearMonthDay => (first, second, third),
            };
            match (year.len(), kind) {
                (4, _) => day_of(year, month, day),
                (2, DateKind::Other) => day_of(&format!("20{year}"), month, day),
                (2, DateKind::Birth) => Err(DateFault::TwoDigitYear),
                _ => Err(DateFault::NoSuchDay),
            }
        }
        _ => Err(DateFault::NotADate),
    }
}

/// The day in a table that is no date of birth, in ISO 8601.
pub(crate) fn parse_table_day(text: &str, order: Option<DateOrder>) -> Result<String, DateFault> {
    parse(text, DateKind::Other, order)
}

/// Leaves out a time of day, as databases write it behind a date.
fn without_time(text: &str) -> &str {
    match text.split_once(['T', ' ']) {
        Some((date, time)) if time.contains(':') && date.len() >= 6 => date,
        Some(_) | None => text,
    }
}

fn compact(text: &str) -> Option<[&str; 3]> {
    let is_compact = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_compact || !(text.starts_with("19") || text.starts_with("20")) {
        return None;
    }
    Some([text.get(..4)?, text.get(4..6)?, text.get(6..)?])
}

fn day_of(year: &str, month: &str, day: &str) -> Result<String, DateFault> {
    let is_zero = |text: &str| text.bytes().all(|byte| byte == b'0');
    if is_zero(year) || (is_zero(month) && matches!(year, "1900" | "9999")) {
        return Err(DateFault::Unknown);
    }
    if is_zero(month) || is_zero(day) {
        return Err(DateFault::OnlyYear);
    }
    let iso = format!("{year}-{month:0>2}-{day:0>2}");
    iso.parse::<Day>().map_err(|_| DateFault::NoSuchDay)?;
    Ok(iso)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_declared_order_only() {
        use DateFault as F;
        use DateKind::{Birth, Other};
        use DateOrder::{DayMonthYear as Dmy, MonthDayYear as Mdy, YearMonthDay as Ymd};
        for (text, kind, order, expected) in [
            ("2026-07-15", Other, None, Ok("2026-07-15")),
            (" 2010-10-10", Other, None, Ok("2010-10-10")),
            ("2026/7/5", Other, Some(Dmy), Ok("2026-07-05")),
            ("2026-07-15 00:00:00.000", Other, None, Ok("2026-07-15")),
            ("2026-07-15T09:30:00Z", Other, None, Ok("2026-07-15")),
            ("20260715", Other, None, Ok("2026-07-15")),
            ("15.07.2026", Other, Some(Dmy), Ok("2026-07-15")),
            ("15. 7. 2026", Other, Some(Dmy), Ok("2026-07-15")),
            ("7/15/2026", Other, Some(Mdy), Ok("2026-07-15")),
            ("05/06/26", Other, Some(Dmy), Ok("2026-06-05")),
            ("26-06-05", Other, Some(Ymd), Ok("2026-06-05")),
            ("05/06/26", Other, None, Err(F::NoOrder)),
            ("31/12/2025", Other, None, Err(F::NoOrder)),
            ("31/12/2025", Other, Some(Mdy), Err(F::NoSuchDay)),
            ("2025-02-29", Other, None, Err(F::NoSuchDay)),
            ("05/06/98", Birth, Some(Dmy), Err(F::TwoDigitYear)),
            ("1998", Birth, None, Ok("1998")),
            ("1998-03", Birth, None, Ok("1998-03")),
            ("2026", Other, None, Err(F::NotADate)),
            ("1900-00-00", Birth, None, Err(F::Unknown)),
            ("00/00/0000", Birth, Some(Dmy), Err(F::Unknown)),
            ("1998-00-00", Birth, None, Err(F::OnlyYear)),
            ("1998-03-00", Birth, None, Err(F::OnlyYear)),
            ("15 July 2026", Other, Some(Dmy), Err(F::NotADate)),
            ("soon", Other, None, Err(F::NotADate)),
            ("", Other, None, Err(F::NotADate)),
        ] {
            assert_eq!(parse(text, kind, order).as_deref(), expected.as_ref().map(|text| *text), "{text}");
        }
    }
}
