//! How far a decoder call exceeds its time budget, on the worst pictures for the search.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark speaks, and may stop")]

use std::time::{Duration, Instant};

use qualistamp_qr::{Budget, LumaView, decode};

const SIZE: (usize, usize) = (1600, 1200);
const RUNS: usize = 41;

fn main() {
    let mut state = 5u32;
    let noise: Vec<u8> = (0..SIZE.0 * SIZE.1)
        .map(|_| {
            // xorshift: any noise will do.
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            state.to_le_bytes()[1]
        })
        .collect();
    let view = LumaView::new(&noise, SIZE.0, SIZE.1, SIZE.0).unwrap();
    println!("budget     median      worst of {RUNS}");
    for limit in [2, 5, 20, 80].map(Duration::from_millis) {
        let mut took: Vec<Duration> = (0..RUNS)
            .map(|_| {
                let start = Instant::now();
                let _ = decode(view, Budget::photo().with_time(limit));
                start.elapsed()
            })
            .collect();
        took.sort_unstable();
        let ratio = |time: &Duration| time.as_secs_f64() / limit.as_secs_f64();
        println!("{limit:>6?}  {:>8.3} x  {:>8.3} x", ratio(&took[RUNS / 2]), ratio(&took[RUNS - 1]));
    }
}
