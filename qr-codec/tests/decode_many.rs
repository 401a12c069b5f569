//! Sheets full of symbols, light symbols on dark pages, and what is said when there is more than is looked at.
#![allow(clippy::unwrap_used, reason = "in a test, a failure is the test's own message")]

use std::collections::BTreeSet;

use qualistamp_qr::{Budget, Effort, LumaImage, QrSymbol, Reading, SearchEnd};

const LIGHT: u8 = 225;
const DARK: u8 = 25;

struct Sheet {
    pixels: Vec<u8>,
    width: usize,
}

impl Sheet {
    fn new(width: usize, height: usize, ground: u8) -> Self {
        Self { pixels: vec![ground; width * height], width }
    }

    /// Draws a square of `side` modules with its corner at `left`, `top`.
    fn draw(
        &mut self,
        (left, top): (usize, usize),
        side: usize,
        module: usize,
        grey: impl Fn(usize, usize) -> u8,
    ) {
        for y in 0..side * module {
            for x in 0..side * module {
                self.pixels[(top + y) * self.width + left + x] = grey(x / module, y / module);
            }
        }
    }

    fn read(self, budget: Budget) -> Reading {
        let height = self.pixels.len() / self.width;
        let picture = LumaImage::from_pixels(self.pixels, self.width, height).unwrap();
        Reading::of(picture.view(), budget.without_time_limit())
    }
}

fn texts(reading: &Reading) -> BTreeSet<String> {
    reading.symbols.iter().map(|symbol| symbol.text().unwrap()).collect()
}

/// Labels with different texts, in rows and columns with their quiet zones, `module` pixels per module.
fn labels(rows: usize, columns: usize, module: usize) -> (Sheet, BTreeSet<String>) {
    let text = |place: usize| format!("LABEL {place:04} OF A SHEET");
    let pitch = (QrSymbol::encode(&text(0)).unwrap().side() + 8) * module;
    let mut sheet = Sheet::new(columns * pitch, rows * pitch, LIGHT);
    for place in 0..rows * columns {
        let symbol = QrSymbol::encode(&text(place)).unwrap();
        let corner = (place % columns * pitch + 4 * module, place / columns * pitch + 4 * module);
        sheet.draw(corner, symbol.side(), module, |x, y| if symbol.is_dark(x, y) { DARK } else { LIGHT });
    }
    (sheet, (0..rows * columns).map(text).collect())
}

#[test]
fn every_symbol_of_a_full_sheet_is_read() {
    for (rows, columns, module) in [(10, 14, 4), (20, 20, 3)] {
        let (sheet, expected) = labels(rows, columns, module);
        let reading = sheet.read(Budget::photo().with_symbols(1_000));
        let found = texts(&reading);
        assert_eq!(found.len(), expected.len(), "{rows} x {columns}: {:?}", reading.end);
        assert_eq!((found, reading.end), (expected, SearchEnd::Complete), "{rows} x {columns}");
    }
}

/// Finder patterns that belong to no symbol, more than are looked at.
#[test]
fn a_search_that_leaves_out_patterns_says_so() {
    let mut sheet = Sheet::new(1_264, 1_264, LIGHT);
    for place in 0..70 * 70 {
        sheet.draw((place % 70 * 18 + 2, place / 70 * 18 + 2), 7, 2, |x, y| {
            let from_middle = x.abs_diff(3).max(y.abs_diff(3));
            if from_middle == 2 { LIGHT } else { DARK }
        });
    }
    let reading = sheet.read(Budget::photo().with_effort(Effort::Quick));
    assert_eq!((reading.symbols.len(), reading.end), (0, SearchEnd::TooManyPatterns));
}

/// Pages of 300 dpi printed light on dark, and pictures of the same size: from the smallest modules to the largest.
#[test]
fn light_on_dark_is_read_at_every_scale() {
    let symbol = QrSymbol::encode("LIGHT MODULES ON A DARK PAGE OF THE SIZE A4").unwrap();
    for module in [2, 3, 4, 5, 8, 13, 21, 34, 55] {
        for (around, light) in [(DARK, LIGHT), (0, 255), (90, 160)] {
            let mut sheet = Sheet::new(2_480, 3_508, around);
            sheet.draw(
                (300, 500),
                symbol.side(),
                module,
                |x, y| if symbol.is_dark(x, y) { light } else { around },
            );
            let reading = sheet.read(Budget::photo());
            assert_eq!(
                texts(&reading).into_iter().collect::<Vec<_>>(),
                ["LIGHT MODULES ON A DARK PAGE OF THE SIZE A4"],
                "{module} pixels per module, {light} on {around}"
            );
        }
    }
}
