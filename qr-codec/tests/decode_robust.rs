//! Bad input: noise, damage, odd sizes. Nothing panics, nothing outruns its budget, nothing is read that is not there.

#![allow(clippy::unwrap_used, reason = "a test's own message")]

mod synth;

use qr_codec::{Budget, Effort, LumaView, decode};
use synth::Random;

/// Inputs of the run in every test; `QR_FUZZ_INPUTS=1000000` for a long one.
fn inputs() -> usize {
    std::env::var("QR_FUZZ_INPUTS").ok().and_then(|n| n.parse().ok()).unwrap_or(1500)
}

/// A clean drawing of a symbol at `scale` pixels a module; side in pixels.
fn drawing(text: &str, scale: usize) -> (Vec<u8>, usize) {
    let code = fast_qr::QRBuilder::new(text.as_bytes()).build().unwrap();
    let side = (code.size + 8) * scale;
    let mut luma = vec![230u8; side * side];
    for y in 0..code.size * scale {
        for x in 0..code.size * scale {
            if code.data[y / scale * code.size + x / scale].value() {
                luma[(y + 4 * scale) * side + x + 4 * scale] = 25;
            }
        }
    }
    (luma, side)
}

/// Random grey, stripes and rings, cropped symbols, symbols with damage of every kind.
fn input(random: &mut Random) -> (Vec<u8>, usize, usize, Option<String>) {
    let kind = random.below(6);
    if kind < 2 {
        let (width, height) = (1 + random.below(180), 1 + random.below(180));
        let levels = 1 + random.below(255) as u8;
        let period = 1 + random.below(12);
        let luma = (0..width * height)
            .map(|i| match kind {
                0 => (random.bits() % u64::from(levels)) as u8,
                // Squares in squares: finders everywhere.
                _ => {
                    let (x, y) = ((i % width / period % 9) as i32 - 4, (i / width / period % 9) as i32 - 4);
                    let ring = x.abs().max(y.abs());
                    if ring == 2 || ring == 4 { levels } else { 0 }
                }
            })
            .collect();
        return (luma, width, height, None);
    }
    let length = 1 + random.below(60);
    let text = synth::text(length, random);
    let (mut luma, side) = drawing(&text, 1 + random.below(4));
    match kind {
        2 => {
            // Cropped.
            let width = 1 + random.below(side);
            let height = 1 + random.below(side);
            let (left, top) = (random.below(side - width + 1), random.below(side - height + 1));
            let rows = luma.chunks_exact(side).skip(top).take(height);
            luma = rows.flat_map(|row| row[left..left + width].to_vec()).collect();
            return (luma, width, height, Some(text));
        }
        3 => {
            // A band overwritten.
            let (start, length) = (random.below(side * side), random.below(side * side / 3));
            let grey = random.below(256) as u8;
            luma.iter_mut().skip(start).take(length).for_each(|v| *v = grey);
        }
        4 => {
            // Single pixels changed.
            for _ in 0..random.below(side * side / 8) {
                let at = random.below(side * side);
                luma[at] = random.below(256) as u8;
            }
        }
        _ => {
            // Noise over all.
            let strength = random.within(0.0, 160.0);
            for v in &mut luma {
                *v = (f32::from(*v) + strength * random.normal()).clamp(0.0, 255.0) as u8;
            }
        }
    }
    (luma, side, side, Some(text))
}

#[test]
fn damage_gives_the_text_or_nothing() {
    let mut random = Random::new(77);
    let mut read = 0;
    for number in 0..inputs() {
        let (luma, width, height, text) = input(&mut random);
        let view = LumaView::new(&luma, width, height, width).unwrap();
        let effort = if number % 4 == 0 { Effort::Full } else { Effort::Quick };
        for symbol in decode(view, Budget::photo().with_effort(effort)) {
            assert_eq!(symbol.text(), text, "input {number}");
            read += 1;
        }
    }
    assert!(read > inputs() / 10, "only {read} read");
}

#[test]
fn pictures_of_any_size() {
    for (width, height) in
        [(1, 1), (20, 20), (21, 21), (22, 400), (1, 60_000), (60_000, 1), (60_000, 21), (23, 64)]
    {
        for grey in [0u8, 127, 255] {
            let luma = vec![grey; width * height];
            let view = LumaView::new(&luma, width, height, width).unwrap();
            assert!(decode(view, Budget::photo()).is_empty(), "{width} x {height}");
        }
    }
}

#[test]
fn padded_rows_are_not_looked_at() {
    let (luma, side) = drawing("PADDED ROWS", 4);
    let stride = side + 13;
    let mut padded = vec![0u8; stride * (side - 1) + side];
    for (y, row) in luma.chunks_exact(side).enumerate() {
        padded[y * stride..y * stride + side].copy_from_slice(row);
    }
    let found = decode(
        LumaView::new(&padded, side, side, stride).unwrap(),
        Budget::live().with_time(std::time::Duration::from_secs(10)),
    );
    assert_eq!(found.first().and_then(|s| s.text()).as_deref(), Some("PADDED ROWS"));
}

/// Several symbols side by side, one of them mirrored.
#[test]
fn all_symbols_of_a_page() {
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
    let mut found: Vec<_> = decode(LumaView::new(&page, width, height, width).unwrap(), Budget::photo())
        .into_iter()
        .map(|s| (s.text().unwrap(), s.mirrored, s.inverted))
        .collect();
    found.sort();
    let mut expected: Vec<_> =
        texts.into_iter().enumerate().map(|(i, t)| (t.to_owned(), i == 4, false)).collect();
    expected.sort();
    assert_eq!(found, expected);
    let one = decode(LumaView::new(&page, width, height, width).unwrap(), Budget::photo().with_symbols(1));
    assert_eq!(one.len(), 1);
}
