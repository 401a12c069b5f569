//! A call ends when its time is up. Time is counted in readings of a clock that the test turns, so that the speed of the machine
//! does not matter; `cargo xtask bench budget` measures real time.
#![allow(clippy::unwrap_used, reason = "a test's own message")]

use std::cell::Cell;
use std::time::Duration;

use qualistamp_qr::{Budget, LumaView, Reading, SearchEnd, decode};
use qualistamp_testkit::synth::{self, Family, Random, SIZE};

/// By how much each reading advances the clock.
const TICK: Duration = Duration::from_micros(500);
/// Most readings of the clock after the time is up: one for each of the nested searches, which ask whether to continue.
const MAX_LATE_READINGS: u32 = 8;

thread_local! {
    static READINGS: Cell<u32> = const { Cell::new(0) };
}

/// A clock that only advances when it is read.
fn clock() -> Duration {
    READINGS.set(READINGS.get() + 1);
    TICK * READINGS.get()
}

#[test]
fn a_call_ends_when_its_time_is_up() {
    let (width, height) = (1600usize, 1200usize);
    let mut random = Random::new(5);
    let noise: Vec<u8> = (0..width * height).map(|_| random.bits() as u8).collect();
    let squares: Vec<u8> = (0..width * height)
        .map(|i| {
            let (x, y) = ((i % width / 4 % 9) as i32 - 4, (i / width / 4 % 9) as i32 - 4);
            let ring = x.abs().max(y.abs());
            if ring == 2 || ring == 4 { 240 } else { 10 }
        })
        .collect();
    let hard = synth::picture(Family::Blur, 3, 9, 10);
    let pictures = [
        ("noise", &noise, width, height),
        ("squares", &squares, width, height),
        ("blur", &hard.luma, SIZE.0, SIZE.1),
    ];
    for (name, luma, width, height) in pictures {
        let view = LumaView::new(luma, width, height, width).unwrap();
        for ticks in [0, 1, 4, 16, 64] {
            READINGS.set(0);
            let _ = decode(view, Budget::photo().with_time(TICK * ticks).with_clock(clock));
            let late = READINGS.get().saturating_sub(ticks + 1);
            println!("{name}, {ticks} ticks: {late} readings after the end");
            assert!(late <= MAX_LATE_READINGS, "{name}, {ticks} ticks: {late} readings after the end");
        }
        // A call with time to spare reads the clock often, too.
        READINGS.set(0);
        let _ = decode(view, Budget::photo().without_time_limit().with_clock(clock));
        assert!(READINGS.get() > 64, "{name}: {} readings in all", READINGS.get());
    }
}

#[test]
fn steps_limit_a_call_like_time() {
    let picture = synth::picture(Family::Clean, 3, 0, 1);
    let view = LumaView::new(&picture.luma, SIZE.0, SIZE.1, SIZE.0).unwrap();
    for (steps, end) in [(1, SearchEnd::TimeUp), (u32::MAX, SearchEnd::Complete)] {
        for _ in 0..2 {
            let reading = Reading::of(view, Budget::photo().with_steps(steps));
            assert_eq!((reading.end, reading.symbols.is_empty()), (end, end == SearchEnd::TimeUp), "{steps}");
        }
    }
}

#[test]
fn a_reading_says_whether_there_may_be_more() {
    let picture = synth::picture(Family::Clean, 3, 0, 1);
    let (width, height) = SIZE;
    // The same symbol twice: after one is read, three finders remain and the search continues.
    let mut twice = picture.luma.clone();
    twice.extend(&picture.luma);
    let view = LumaView::new(&twice, width, 2 * height, width).unwrap();
    let whole = Budget::photo().without_time_limit().with_clock(clock);
    READINGS.set(0);
    let all = Reading::of(view, whole);
    let needed = READINGS.get();
    assert_eq!((all.symbols.len(), all.end), (2, SearchEnd::Complete));
    let mut partial = 0;
    for ticks in (0..needed).step_by(needed as usize / 64 + 1) {
        READINGS.set(0);
        let cut = Reading::of(view, whole.with_time(TICK * ticks));
        assert_eq!(cut.end, SearchEnd::TimeUp, "{ticks} of {needed} ticks");
        partial += u32::from(cut.symbols.len() == 1);
    }
    assert!(partial > 0, "no budget ended between the first symbol and the second");
    for (limit, end) in [(1, SearchEnd::SymbolLimit), (2, SearchEnd::SymbolLimit), (3, SearchEnd::Complete)] {
        let reading = Reading::of(view, whole.with_symbols(limit));
        assert_eq!((reading.symbols.len(), reading.end), (limit.min(2), end), "{limit}");
    }
}
