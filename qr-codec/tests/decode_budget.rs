//! When a call's time is up, it ends: counted in readings of its clock, so that a busy machine changes nothing. How long that
//! takes is measured by `cargo xtask bench budget`.
#![allow(clippy::unwrap_used, reason = "a test's own message")]

mod synth;

use std::cell::Cell;
use std::time::Duration;

use qr_codec::{Budget, LumaView, decode};
use synth::{Random, SIZE};

/// What every reading of the clock adds to it.
const TICK: Duration = Duration::from_micros(500);
/// Readings on the way out: one for each of the nested searches that ask whether to go on.
const READINGS_ON_THE_WAY_OUT: u32 = 8;

thread_local! {
    static READINGS: Cell<u32> = const { Cell::new(0) };
}

/// A clock that runs only when it is looked at.
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
    let hard = synth::picture(synth::Family::Blur, 3, 9, 10);
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
            assert!(late <= READINGS_ON_THE_WAY_OUT, "{name}, {ticks} ticks: {late} readings after the end");
        }
        // The clock is looked at all along: a call with time to spare reads it often.
        READINGS.set(0);
        let _ = decode(view, Budget::photo().with_time(Duration::MAX / 2).with_clock(clock));
        assert!(READINGS.get() > 64, "{name}: {} readings in all", READINGS.get());
    }
}
