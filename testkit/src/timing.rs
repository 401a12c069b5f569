//! Time measurement for benchmarks. Tests must not use it.

use std::time::{Duration, Instant};

/// The shortest and the median time of `rounds` runs. The shortest shows what the machine can do, the median what it did.
pub fn time<T>(rounds: usize, mut run: impl FnMut() -> T) -> (Duration, Duration) {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let started = Instant::now();
            std::hint::black_box(run());
            started.elapsed()
        })
        .collect();
    times.sort_unstable();
    (times[0], times[rounds / 2])
}
