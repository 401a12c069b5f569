//! The time of a refresh.

use crate::limits::CLOCK_TOLERANCE_SECONDS;
use crate::model::UnixTime;

/// The times that all checks of one refresh use (TUF 5.1).
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    /// The time of the device's clock. What was issued later is from the future, whatever other metadata says: a signed time
    /// must not open the door for later ones.
    pub(super) clock: UnixTime,
    /// The later of the clock and the newest time of issue seen: a clock that is set back does not make expired roots valid.
    pub(super) now: UnixTime,
}

impl Moment {
    pub(super) fn new(clock: UnixTime, newest_seen: Option<UnixTime>) -> Self {
        Self { clock, now: newest_seen.map_or(clock, |newest| newest.max(clock)) }
    }

    /// Whether `issued` is later than clock drift explains.
    pub(super) fn is_before(self, issued: UnixTime) -> bool {
        self.clock.plus_seconds(CLOCK_TOLERANCE_SECONDS) < issued
    }
}
