//! How long a decoder may work and how hard it tries.

use std::time::Duration;

/// How hard to try when the quick ways find nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// One look at one scale: for a camera that brings the next frame soon.
    Quick,
    /// Every scale, thresholds for small and for faint symbols, a filter for blurred ones, light on dark, and twice the
    /// resolution for tiny symbols.
    Full,
}

/// Limits of one call. They are kept within a tenth.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    time: Duration,
    sight: Duration,
    effort: Effort,
    symbols: usize,
    clock: fn() -> Duration,
}

impl Budget {
    /// For one frame of a camera: a quick look, at most 12 ms, one symbol; 100 ms more for a symbol that is there and hard to read.
    ///
    /// At 30 frames a second a third of the interval leaves the rest to the camera and the screen. A symbol that blur and noise hide
    /// is worth the three frames that are missed meanwhile.
    #[must_use]
    pub fn live() -> Self {
        Self {
            time: Duration::from_millis(12),
            sight: Duration::from_millis(100),
            effort: Effort::Quick,
            symbols: 1,
            clock,
        }
    }

    /// For a stored picture: everything, at most one second, and up to 64 symbols.
    #[must_use]
    pub fn photo() -> Self {
        Self { time: Duration::from_secs(1), sight: Duration::ZERO, effort: Effort::Full, symbols: 64, clock }
    }

    /// The longest time one call may take, whether or not a symbol is in sight.
    #[must_use]
    pub fn with_time(mut self, time: Duration) -> Self {
        self.time = time;
        self.sight = Duration::ZERO;
        self
    }

    /// Time added to that of [`with_time`](Self::with_time) for a symbol that is surely there and not read yet.
    #[must_use]
    pub fn with_time_in_sight(mut self, more: Duration) -> Self {
        self.sight = more;
        self
    }

    /// How hard to try.
    #[must_use]
    pub fn with_effort(mut self, effort: Effort) -> Self {
        self.effort = effort;
        self
    }

    /// Stop after so many symbols.
    #[must_use]
    pub fn with_symbols(mut self, symbols: usize) -> Self {
        self.symbols = symbols;
        self
    }

    /// The clock to hold the time by: time since any fixed moment.
    ///
    /// Needed in a browser, where the standard library has no clock: there, without one, no time limit holds.
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
        let end = (self.clock)().saturating_add(self.time);
        Deadline { end, in_sight: end.saturating_add(self.sight), clock: self.clock }
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::photo()
    }
}

/// The moment one call's time is up.
#[derive(Clone, Copy)]
pub(crate) struct Deadline {
    end: Duration,
    in_sight: Duration,
    clock: fn() -> Duration,
}

impl Deadline {
    /// The later moment for work on a symbol that is surely there.
    pub(crate) fn in_sight(&self) -> Self {
        Self { end: self.in_sight, ..*self }
    }

    /// Whether to stop now. Asked about every half millisecond of work: reading the clock costs some 50 ns.
    pub(crate) fn is_over(&self) -> bool {
        (self.clock)() >= self.end
    }
}

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
fn clock() -> Duration {
    use std::sync::OnceLock;
    use std::time::Instant;
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}

/// `Instant::now` panics on this target.
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
fn clock() -> Duration {
    Duration::ZERO
}
