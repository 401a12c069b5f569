//! The time of a refresh.

use crate::limits::CLOCK_TOLERANCE_SECONDS;
use crate::model::UnixTime;

/// The time that all checks of one refresh use (TUF 5.1).
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    /// The time of the refresh: the clock's, or the newest signed time seen if the clock is behind it.
    pub(super) now: UnixTime,
}

impl Moment {
    /// A clock behind the newest signed time ever seen is wrong, so that time is used instead.
    pub(super) fn new(clock: UnixTime, newest_seen: Option<UnixTime>) -> Self {
        Self { now: newest_seen.map_or(clock, |newest| newest.max(clock)) }
    }

    /// Whether `issued` is later than clock drift explains.
    pub(super) fn is_before(self, issued: UnixTime) -> bool {
        self.now.plus_seconds(CLOCK_TOLERANCE_SECONDS) < issued
    }
}
