//! The only place that reads the clock.

use std::time::{SystemTime, UNIX_EPOCH};

use qualistamp_core::UnixTime;

use crate::exit::Failure;

/// The time now, by this device's clock.
pub(crate) fn now() -> Result<UnixTime, Failure> {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .and_then(|seconds| UnixTime::from_seconds(seconds).ok())
        .ok_or_else(|| {
            Failure::Input(
                "the clock of this device is outside the years 1970 to 9999; set it, or use --at".to_owned(),
            )
        })
}
