//! Days and times on the command line.

use qualistamp_core::{Day, UnixTime};

/// Parses a day, `YYYY-MM-DD`.
pub(crate) fn day(text: &str) -> Result<Day, String> {
    text.parse().map_err(|_| "must be a day, YYYY-MM-DD".to_owned())
}

/// Parses a day or a time. A day means its first second (UTC).
pub(crate) fn moment(text: &str) -> Result<UnixTime, String> {
    text.parse().map_err(|_| "must be YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ (UTC)".to_owned())
}

/// The length of `days` days in seconds.
pub(crate) fn days_in_seconds(days: u32) -> i64 {
    i64::from(days) * 86_400
}
