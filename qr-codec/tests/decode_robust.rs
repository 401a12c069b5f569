//! Bad input: noise, damage, odd sizes. Nothing panics, nothing exceeds its budget, and no symbol is read that is not there.

#![allow(clippy::unwrap_used, reason = "a test's own message")]

use std::cell::Cell;
use std::time::Duration;

use qrcode::EcLevel;
use qualistamp_qr::{Budget, Effort, LumaView, decode};
use qualistamp_testkit::drawn::{self, Drawing};
use qualistamp_testkit::synth::{self, Random};

/// Inputs in a normal test run; `QR_FUZZ_INPUTS=1000000` for a long one.
fn inputs() -> usize {
    std::env::var("QR_FUZZ_INPUTS").ok().and_then(|n| n.parse().ok()).unwrap_or(1200)
}

/// A clean drawing of a symbol at `scale` pixels per module, and its side in pixels.
fn drawing(text: &str, scale: usize) -> (Vec<u8>, usize) {
    let code = fast_qr::QRBuilder::new(text.as_bytes()).build().unwrap();
    let modules: Vec<bool> = code.data[..code.size * code.size].iter().map(|m| m.value()).collect();
    let Drawing { luma, side } = drawn::draw(&modules, scale);
    (luma, side)
}

/// What may be read from an input.
enum Allowed {
    Nothing,
    Text(String),
    /// Any symbol of this version.
    Version(u8),
}

struct Input {
    kind: Kind,
    luma: Vec<u8>,
    width: usize,
    height: usize,
    allowed: Allowed,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// Random grey values with few or many levels.
    Grey,
    /// Nested squares: finders everywhere.
    Squares,
    Cropped,
    /// A band is overwritten.
    Band,
    /// Single pixels are changed.
    Pixels,
    /// Noise over the whole picture.
    Noise,
    /// An undamaged symbol with random bits: modes, counts and designators that no encoder writes.
    RandomBits,
}

const KINDS: [Kind; 7] =
    [Kind::Grey, Kind::Squares, Kind::Cropped, Kind::Band, Kind::Pixels, Kind::Noise, Kind::RandomBits];

fn input(random: &mut Random) -> Input {
    let kind = KINDS[random.below(KINDS.len())];
    match kind {
        Kind::Grey | Kind::Squares => {
            let (width, height) = (1 + random.below(180), 1 + random.below(180));
            let levels = 1 + random.below(255) as u8;
            let period = 1 + random.below(12);
            let grey = |i: usize| {
                if kind == Kind::Grey {
                    return (random.bits() % u64::from(levels)) as u8;
                }
                let (x, y) = ((i % width / period % 9) as i32 - 4, (i / width / period % 9) as i32 - 4);
                let ring = x.abs().max(y.abs());
                if ring == 2 || ring == 4 { levels } else { 0 }
            };
            let luma = (0..width * height).map(grey).collect();
            Input { kind, luma, width, height, allowed: Allowed::Nothing }
        }
        Kind::RandomBits => {
            let version = 1 + random.below(12);
            let level = [EcLevel::L, EcLevel::M, EcLevel::Q, EcLevel::H][random.below(4)];
            let count = drawn::capacity(version as i16, level);
            let codewords: Vec<u8> = (0..count).map(|_| random.bits() as u8).collect();
            let modules = drawn::modules_of(&codewords, version as i16, level);
            let Drawing { luma, side } = drawn::draw(&modules, 2 + random.below(2));
            Input { kind, luma, width: side, height: side, allowed: Allowed::Version(version as u8) }
        }
        Kind::Cropped | Kind::Band | Kind::Pixels | Kind::Noise => {
            let length = 1 + random.below(60);
            let text = synth::text(length, random);
            let (luma, side) = drawing(&text, 1 + random.below(4));
            let (luma, width, height) = damaged(kind, luma, side, random);
            Input { kind, luma, width, height, allowed: Allowed::Text(text) }
        }
    }
}

fn damaged(kind: Kind, mut luma: Vec<u8>, side: usize, random: &mut Random) -> (Vec<u8>, usize, usize) {
    match kind {
        Kind::Cropped => {
            let (width, height) = (1 + random.below(side), 1 + random.below(side));
            let (left, top) = (random.below(side - width + 1), random.below(side - height + 1));
            let rows = luma.chunks_exact(side).skip(top).take(height);
            return (rows.flat_map(|row| row[left..left + width].to_vec()).collect(), width, height);
        }
        Kind::Band => {
            let (start, length) = (random.below(side * side), random.below(side * side / 3));
            let grey = random.below(256) as u8;
            luma.iter_mut().skip(start).take(length).for_each(|v| *v = grey);
        }
        Kind::Pixels => {
            for _ in 0..random.below(side * side / 8) {
                let at = random.below(side * side);
                luma[at] = random.below(256) as u8;
            }
        }
        Kind::Noise => {
            let strength = random.within(0.0, 160.0);
            for v in &mut luma {
                *v = (f32::from(*v) + strength * random.normal()).clamp(0.0, 255.0) as u8;
            }
        }
        Kind::Grey | Kind::Squares | Kind::RandomBits => unreachable!("no damage is done to them"),
    }
    (luma, side, side)
}

thread_local! {
    static READINGS: Cell<u32> = const { Cell::new(0) };
}

/// By how much each reading advances the clock below.
const TICK: Duration = Duration::from_micros(500);

/// Most readings of the clock after the time is up: one for each of the nested searches, which ask whether to continue.
const MAX_LATE_READINGS: u32 = 12;

/// A clock that only advances when it is read, so that the speed of the machine does not matter.
fn clock() -> Duration {
    READINGS.set(READINGS.get() + 1);
    TICK * READINGS.get()
}

#[test]
fn damaged_input_gives_the_text_or_nothing_within_budget() {
    let mut random = Random::new(77);
    let mut read = [0usize; KINDS.len()];
    for number in 0..inputs() {
        let Input { kind, luma, width, height, allowed } = input(&mut random);
        let view = LumaView::new(&luma, width, height, width).unwrap();
        let effort = if number % 4 == 0 { Effort::Full } else { Effort::Quick };
        let budget = Budget::photo().with_effort(effort).with_clock(clock);
        // Every third call has a short time limit.
        let ticks = if number % 3 == 0 { random.below(100) as u32 } else { u32::MAX / 4 };
        READINGS.set(0);
        for symbol in decode(view, budget.with_time(TICK * ticks)) {
            match &allowed {
                Allowed::Nothing => panic!("input {number}, {kind:?}: {symbol:?} where there is none"),
                Allowed::Text(text) => assert_eq!(symbol.text().as_ref(), Some(text), "input {number}"),
                Allowed::Version(version) => assert_eq!(symbol.version, *version, "input {number}"),
            }
            read[KINDS.iter().position(|k| *k == kind).unwrap()] += 1;
        }
        let late = READINGS.get().saturating_sub(ticks + 1);
        assert!(late <= MAX_LATE_READINGS, "input {number}, {kind:?}: {late} readings after the end");
    }
    println!("of {} inputs read, by kind: {KINDS:?} {read:?}", inputs());
    let of_kind = inputs() / KINDS.len();
    for (kind, read) in KINDS.into_iter().zip(read) {
        let least = match kind {
            Kind::Grey | Kind::Squares => 0,
            // Few random bit streams are valid messages.
            Kind::Cropped | Kind::RandomBits => of_kind / 100,
            Kind::Band | Kind::Pixels | Kind::Noise => of_kind / 10,
        };
        assert!(read >= least, "{kind:?}: only {read} of some {of_kind} read");
    }
}

#[test]
fn blank_pictures_of_any_size_have_no_symbol() {
    for (width, height) in
        [(1, 1), (20, 20), (21, 21), (22, 400), (1, 60_000), (60_000, 1), (60_000, 21), (23, 64)]
    {
        for grey in [0u8, 127, 255] {
            let luma = vec![grey; width * height];
            let view = LumaView::new(&luma, width, height, width).unwrap();
            assert!(decode(view, Budget::photo().without_time_limit()).is_empty(), "{width} x {height}");
        }
    }
}

#[test]
fn row_padding_is_ignored() {
    let (luma, side) = drawing("PADDED ROWS", 4);
    let stride = side + 13;
    let mut padded = vec![0u8; stride * (side - 1) + side];
    for (y, row) in luma.chunks_exact(side).enumerate() {
        padded[y * stride..y * stride + side].copy_from_slice(row);
    }
    let found =
        decode(LumaView::new(&padded, side, side, stride).unwrap(), Budget::live().without_time_limit());
    assert_eq!(found.first().and_then(|s| s.text()).as_deref(), Some("PADDED ROWS"));
}

/// Several symbols side by side, one of them mirrored.
#[test]
fn all_symbols_on_a_page_are_read() {
    let texts = ["FIRST 1", "SECOND 22", "THIRD 333", "FOURTH 4444", "FIFTH 55555", "SIXTH 666666"];
    let (width, height) = (700usize, 480usize);
    let mut page = vec![235u8; width * height];
    for (i, text) in texts.into_iter().enumerate() {
        let (luma, side) = drawing(text, 5);
        let (left, top) = (20 + (i % 3) * 225, 10 + (i / 3) * 230);
        for y in 0..side {
            for x in 0..side {
                let from = luma[y * side + if i == 4 { side - 1 - x } else { x }];
                page[(top + y) * width + left + x] = from;
            }
        }
    }
    let (view, budget) =
        (LumaView::new(&page, width, height, width).unwrap(), Budget::photo().without_time_limit());
    let mut found: Vec<_> =
        decode(view, budget).into_iter().map(|s| (s.text().unwrap(), s.mirrored, s.inverted)).collect();
    found.sort();
    let mut expected: Vec<_> =
        texts.into_iter().enumerate().map(|(i, t)| (t.to_owned(), i == 4, false)).collect();
    expected.sort();
    assert_eq!(found, expected);
    let one = decode(view, budget.with_symbols(1));
    assert_eq!(one.len(), 1);
}
