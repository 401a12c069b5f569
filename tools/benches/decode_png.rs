//! a printed stamp from its PNG file to the bytes of the stamp: picture, symbol, text
//!
//! The pictures are those that `issue` writes, of three sizes and at three resolutions. How well photographs are read is
//! measured by `cargo xtask bench scan`.

#![allow(clippy::print_stdout, reason = "what a benchmark is for")]

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use qualistamp_qr::{DotGrid, LumaImage, ModuleSize, QrSymbol, decode_text, png, read_symbols};
use serde_json::Value;

const ROUNDS: usize = 100;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../test-vectors/valid.json"))?;
    let file: Value = serde_json::from_slice(&file)?;
    println!("{:<16} {:>4} {:>5} {:>11} {:>10} {:>9}", "", "QR", "dpi", "dots", "picture ms", "all ms");
    for id in ["valid/minimal", "valid/standard", "valid/full"] {
        let cases = file["cases"].as_array().ok_or("no cases")?;
        let case = cases.iter().find(|case| case["id"] == id).ok_or_else(|| format!("no {id}"))?;
        let text = case["text"].as_str().ok_or("no text")?;
        let symbol = QrSymbol::encode(text)?;
        for dpi in [300, 600, 1_200] {
            let grid = DotGrid::new(dpi, ModuleSize::default())?;
            let picture = png(&symbol, grid)?;
            let side = grid.side_dots(&symbol)?;
            let open = || LumaImage::decode(black_box(&picture)).is_ok();
            let whole = || {
                let picture = LumaImage::decode(black_box(&picture));
                let read = picture.map(|picture| read_symbols(picture.view())).unwrap_or_default();
                let texts = read.into_iter().filter_map(|bytes| String::from_utf8(bytes).ok());
                texts.filter(|read| read == text && decode_text(read).is_ok()).count() == 1
            };
            if !whole() {
                return Err(format!("{id} at {dpi} dpi is not read back").into());
            }
            println!(
                "{id:<16} {:>4} {dpi:>5} {:>11} {:>10.2} {:>9.2}",
                format!("v{}", symbol.version()),
                format!("{side} x {side}"),
                median(open),
                median(whole)
            );
        }
    }
    Ok(())
}

/// Milliseconds.
fn median(done: impl Fn() -> bool) -> f64 {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(done());
            start.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2].as_secs_f64() * 1e3
}
