//! Time limits, kept by a clock that the caller can replace.

use std::time::Duration;

/// Time since some fixed moment.
pub(crate) type Clock = fn() -> Duration;

/// The moment when the time of a call is up.
#[derive(Clone, Copy)]
pub(crate) struct Deadline {
    end: Duration,
    extra: Duration,
    clock: Clock,
}

impl Deadline {
    /// `time` from now, by `clock`.
    pub(crate) fn after(time: Duration, clock: Clock) -> Self {
        Self { end: clock().saturating_add(time), extra: Duration::ZERO, clock }
    }

    /// The same deadline, with extra time that [`extended`](Self::extended) adds.
    pub(crate) fn with_extra(self, extra: Duration) -> Self {
        Self { extra, ..self }
    }

    /// The later deadline, for work on a symbol that has been located.
    pub(crate) fn extended(&self) -> Self {
        Self { end: self.end.saturating_add(self.extra), extra: Duration::ZERO, clock: self.clock }
    }

    /// Whether to stop now. Ask about every half millisecond of work: reading the clock takes some 50 ns.
    #[inline(never)]
    pub(crate) fn is_over(&self) -> bool {
        (self.clock)() >= self.end
    }

    /// No limit.
    pub(crate) fn never() -> Self {
        Self { end: Duration::MAX, extra: Duration::ZERO, clock: monotonic }
    }
}

/// The clock of the standard library.
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
pub(crate) fn monotonic() -> Duration {
    use std::sync::OnceLock;
    use std::time::Instant;
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}

/// Without a clock: `Instant::now` panics on this target.
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
pub(crate) fn monotonic() -> Duration {
    Duration::ZERO
}

/// A clock that counts work: every reading advances it by a nanosecond.
pub(crate) fn steps() -> Duration {
    use std::cell::Cell;
    thread_local! {
        static STEPS: Cell<u64> = const { Cell::new(0) };
    }
    STEPS.set(STEPS.get().saturating_add(1));
    Duration::from_nanos(STEPS.get())
}
