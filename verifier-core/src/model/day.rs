//! Calendar days and points in time.

use std::fmt;
use std::str::FromStr;

use time::{Date, Month};

use super::fault::{Rule, excerpt};

/// The Julian day number of 1970-01-01.
const EPOCH_JULIAN_DAY: i32 = 2_440_588;

/// 1600-01-01. Earlier dates may be before the Gregorian calendar, and awards that old need no stamp.
const FIRST_DAY: i32 = -135_140;
/// 9999-12-31: the last day that `YYYY-MM-DD` can express.
const LAST_DAY: i32 = 2_932_896;

const SECONDS_PER_DAY: i64 = 86_400;

/// A calendar day from 1600 to 9999, stored as days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day `days` after 1970-01-01 (before, if negative).
    ///
    /// # Errors
    /// [`Rule::OutOfRange`] outside 1600-01-01 to 9999-12-31.
    pub fn from_days_since_epoch(days: i64) -> Result<Self, Rule> {
        match i32::try_from(days) {
            Ok(day) if (FIRST_DAY..=LAST_DAY).contains(&day) => Ok(Self(day)),
            Ok(_) | Err(_) => {
                Err(Rule::OutOfRange { found: days, min: i64::from(FIRST_DAY), max: i64::from(LAST_DAY) })
            }
        }
    }

    /// The day with this date.
    ///
    /// # Errors
    /// [`Rule::NotADate`] for a day that does not exist, or outside 1600 to 9999.
    pub fn from_calendar(year: i32, month: u8, day: u8) -> Result<Self, Rule> {
        Month::try_from(month)
            .and_then(|month| Date::from_calendar_date(year, month, day))
            .ok()
            .and_then(|date| {
                Self::from_days_since_epoch(i64::from(date.to_julian_day() - EPOCH_JULIAN_DAY)).ok()
            })
            .ok_or_else(|| Rule::NotADate { found: format!("{year:04}-{month:02}-{day:02}") })
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub fn days_since_epoch(self) -> i32 {
        self.0
    }

    /// Year, month (1 to 12), day (1 to 31).
    #[must_use]
    pub fn calendar(self) -> (i32, u8, u8) {
        // Every `Day` lies in the range of `Date`.
        let date = Date::from_julian_day(self.0 + EPOCH_JULIAN_DAY).unwrap_or(Date::MIN);
        (date.year(), u8::from(date.month()), date.day())
    }

    /// 00:00:00 UTC of this day.
    #[must_use]
    pub fn start(self) -> UnixTime {
        UnixTime(i64::from(self.0) * SECONDS_PER_DAY)
    }

    /// 23:59:59 UTC of this day.
    #[must_use]
    pub fn end(self) -> UnixTime {
        UnixTime(i64::from(self.0) * SECONDS_PER_DAY + SECONDS_PER_DAY - 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.calendar();
        f.pad(&format!("{year:04}-{month:02}-{day:02}"))
    }
}

impl FromStr for Day {
    type Err = Rule;

    /// Reads exactly `YYYY-MM-DD` (ISO 8601, extended format).
    fn from_str(text: &str) -> Result<Self, Rule> {
        let not_a_date = || Rule::NotADate { found: excerpt(text) };
        let [year, month, day] = digit_groups(text, '-', [4, 2, 2]).ok_or_else(not_a_date)?;
        let (month, day) = (u8::try_from(month), u8::try_from(day));
        let (Ok(year), Ok(month), Ok(day)) = (i32::try_from(year), month, day) else {
            return Err(not_a_date());
        };
        Self::from_calendar(year, month, day).map_err(|_| not_a_date())
    }
}

/// Splits `text` at `separator` into exactly `N` groups of ASCII digits of the given lengths.
pub(crate) fn digit_groups<const N: usize>(
    text: &str,
    separator: char,
    lengths: [usize; N],
) -> Option<[u32; N]> {
    let mut groups = text.split(separator);
    let mut values = [0; N];
    for (value, length) in values.iter_mut().zip(lengths) {
        let group = groups.next()?;
        if group.len() != length || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *value = group.parse().ok()?;
    }
    groups.next().is_none().then_some(values)
}

/// A point in time: seconds since 1970-01-01T00:00:00Z without leap seconds (RFC 8392 `NumericDate`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixTime(i64);

impl UnixTime {
    /// 1970-01-01T00:00:00Z.
    pub const EPOCH: Self = Self(0);

    /// The time `seconds` after 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// [`Rule::OutOfRange`] outside the years 1600 to 9999.
    pub fn from_seconds(seconds: i64) -> Result<Self, Rule> {
        let (min, max) = (Day(FIRST_DAY).start().0, Day(LAST_DAY).end().0);
        if (min..=max).contains(&seconds) {
            Ok(Self(seconds))
        } else {
            Err(Rule::OutOfRange { found: seconds, min, max })
        }
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// The day in UTC.
    #[must_use]
    pub fn day(self) -> Day {
        // The range of `UnixTime` is that of `Day`, so the quotient always fits.
        Day(i32::try_from(self.0.div_euclid(SECONDS_PER_DAY)).unwrap_or(LAST_DAY))
    }

    /// This time plus `seconds`, limited to the years 1600 to 9999.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds).clamp(Day(FIRST_DAY).start().0, Day(LAST_DAY).end().0))
    }
}

impl fmt::Display for UnixTime {
    /// `2026-06-30T12:00:00Z`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let second = self.0.rem_euclid(SECONDS_PER_DAY);
        let text =
            format!("{}T{:02}:{:02}:{:02}Z", self.day(), second / 3_600, second / 60 % 60, second % 60);
        f.pad(&text)
    }
}

impl FromStr for UnixTime {
    type Err = Rule;

    /// Reads `YYYY-MM-DD` (its first second, UTC) or `YYYY-MM-DDThh:mm:ssZ`.
    fn from_str(text: &str) -> Result<Self, Rule> {
        let Some((day, clock)) = text.split_once('T') else {
            return Ok(text.parse::<Day>()?.start());
        };
        let day: Day = day.parse().map_err(|_| Rule::NotADate { found: excerpt(text) })?;
        match clock.strip_suffix('Z').and_then(|clock| digit_groups(clock, ':', [2, 2, 2])) {
            Some([hour @ 0..24, minute @ 0..60, second @ 0..60]) => {
                Ok(day.start().plus_seconds(i64::from(hour * 3_600 + minute * 60 + second)))
            }
            Some(_) | None => Err(Rule::NotADate { found: excerpt(text) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_parsed_and_formatted_as_calendar_dates() {
        for (text, days) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("2026-06-30", 20_634),
            ("1600-01-01", FIRST_DAY),
            ("9999-12-31", LAST_DAY),
        ] {
            let day: Day = text.parse().unwrap();
            assert_eq!((day.days_since_epoch(), day.to_string().as_str()), (days, text));
        }
        for text in [
            "2023-02-29",
            "2023-13-01",
            "2023-1-01",
            "23-01-01",
            "1599-12-31",
            "2023-01-01 ",
            "+023-01-01",
            "",
        ] {
            assert_eq!(text.parse::<Day>(), Err(Rule::NotADate { found: text.to_owned() }), "{text}");
        }
    }

    #[test]
    fn times_are_parsed_and_formatted_in_utc() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("1969-12-31T23:59:59Z", -1),
            ("2026-11-23T14:30:05Z", 1_795_444_205),
        ] {
            let time: UnixTime = text.parse().unwrap();
            assert_eq!((time.seconds(), time.to_string().as_str()), (seconds, text));
        }
        assert_eq!("2026-11-23".parse::<UnixTime>().unwrap().to_string(), "2026-11-23T00:00:00Z");
        for text in
            ["2026-11-23T24:00:00Z", "2026-11-23T14:30:05", "2026-11-23T14:30Z", "2026-11-23T14:30:05+01:00"]
        {
            assert!(text.parse::<UnixTime>().is_err(), "{text}");
        }
    }
}
