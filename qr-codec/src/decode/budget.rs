//! How long a decoder may work and how hard it tries.

use std::time::Duration;

use crate::deadline::{Clock, Deadline, monotonic, steps};

/// How hard to try when the quick ways find nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// One pass at one scale: for a camera that soon delivers the next frame.
    Quick,
    /// Every scale, thresholds for small and for faint symbols, a filter for blurred ones, light on dark, and twice the
    /// resolution for tiny symbols.
    Full,
}

/// Limits of one call. Time limits are kept to within a tenth.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    time: Duration,
    extra: Duration,
    effort: Effort,
    symbols: usize,
    clock: Clock,
}

impl Budget {
    /// For one frame of a camera: a quick pass, at most 12 ms, one symbol; 100 ms more for a symbol that was located but is hard
    /// to decode.
    ///
    /// At 30 frames per second, a third of the interval leaves the rest to the camera and the screen. A symbol hidden by blur and
    /// noise is worth the three frames that are dropped meanwhile.
    #[must_use]
    pub fn live() -> Self {
        Self {
            time: Duration::from_millis(12),
            extra: Duration::from_millis(100),
            effort: Effort::Quick,
            symbols: 1,
            clock: monotonic,
        }
    }

    /// For a stored picture: full effort, at most one second, and up to 64 symbols.
    #[must_use]
    pub fn photo() -> Self {
        Self {
            time: Duration::from_secs(1),
            extra: Duration::ZERO,
            effort: Effort::Full,
            symbols: 64,
            clock: monotonic,
        }
    }

    /// Limits the call to `time`, whether or not a symbol was located.
    #[must_use]
    pub fn with_time(mut self, time: Duration) -> Self {
        self.time = time;
        self.extra = Duration::ZERO;
        self
    }

    /// Time in addition to [`with_time`](Self::with_time) for a symbol that was located but not decoded yet.
    #[must_use]
    pub fn with_extra_time(mut self, extra: Duration) -> Self {
        self.extra = extra;
        self
    }

    /// No time limit: the same picture gives the same result on every machine.
    #[must_use]
    pub fn without_time_limit(self) -> Self {
        self.with_time(Duration::MAX)
    }

    /// Limits the call by work instead of time: the decoder stops after checking its limit `steps` times, which happens about
    /// every half millisecond on a fast machine. The same picture gives the same result on every machine.
    #[must_use]
    pub fn with_steps(self, steps: u32) -> Self {
        self.with_time(Duration::from_nanos(steps.into())).with_clock(self::steps)
    }

    /// How hard to try.
    #[must_use]
    pub fn with_effort(mut self, effort: Effort) -> Self {
        self.effort = effort;
        self
    }

    /// Stops after this many symbols.
    #[must_use]
    pub fn with_symbols(mut self, symbols: usize) -> Self {
        self.symbols = symbols;
        self
    }

    /// Measures time with `clock`, which returns the time since any fixed moment.
    ///
    /// Needed in a browser, where the standard library has no clock and no time limit holds without this.
    #[must_use]
    pub fn with_clock(mut self, clock: fn() -> Duration) -> Self {
        self.clock = clock;
        self
    }

    pub(crate) fn effort(&self) -> Effort {
        self.effort
    }

    pub(crate) fn symbols(&self) -> usize {
        self.symbols
    }

    pub(crate) fn start(&self) -> Deadline {
        Deadline::after(self.time, self.clock).with_extra(self.extra)
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::photo()
    }
}
