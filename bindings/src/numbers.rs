//! Conversions of numbers and times for other languages.

use qualistamp_core::UnixTime;

/// A size in memory as `u64`; it always fits.
pub(crate) fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// A time as seconds since 1970-01-01T00:00:00Z.
pub(crate) fn seconds(time: &UnixTime) -> i64 {
    time.seconds()
}

/// The time `seconds` after 1970-01-01T00:00:00Z, limited to the years that the core supports.
///
/// A device's clock may show any time. Outside the years 1600 to 9999 it is certainly wrong, and the nearest supported time
/// leads to the same findings: before every signed time, or after every limit.
pub(crate) fn moment(seconds: i64) -> UnixTime {
    UnixTime::EPOCH.plus_seconds(seconds)
}
