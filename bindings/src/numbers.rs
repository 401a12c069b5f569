//! Numbers and moments as other languages have them.

use qualistamp_core::UnixTime;

/// A count: sizes in memory always fit.
pub(crate) fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// A moment as seconds since 1970-01-01T00:00:00Z.
pub(crate) fn seconds(time: &UnixTime) -> i64 {
    time.seconds()
}

/// The moment `seconds` after 1970-01-01T00:00:00Z, held within the years that the core knows.
///
/// A device's clock may say anything. Outside the years 1600 to 9999 it is wrong in any case, and the nearest moment inside
/// leads to the same findings: before every signed time, or after every limit.
pub(crate) fn moment(seconds: i64) -> UnixTime {
    UnixTime::EPOCH.plus_seconds(seconds)
}
