//! Reads the QR symbols in picture files: `cargo run --example decode_image -- FILE…`.
//!
//! Without arguments it reads a symbol that it has drawn itself.
#![allow(clippy::print_stdout, reason = "an example shows its results")]

use std::error::Error;
use std::path::Path;

use qualistamp_qr::{Budget, DotGrid, LumaImage, ModuleSize, QrSymbol, Reading, SearchEnd, encode_text, png};

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        let symbol = QrSymbol::encode(&encode_text(b"bytes of a stamp"))?;
        let drawn = png(&symbol, DotGrid::new(300, ModuleSize::default())?)?;
        show("a drawing", &LumaImage::decode(&drawn)?);
    }
    for file in files {
        show(&file, &LumaImage::open(Path::new(&file))?);
    }
    Ok(())
}

fn show(name: &str, picture: &LumaImage) {
    let reading = Reading::of(picture.view(), Budget::photo());
    for symbol in &reading.symbols {
        let text = symbol.text().unwrap_or_else(|| format!("{} bytes", symbol.bytes.len()));
        println!("{name}: version {}-{}, {text}", symbol.version, symbol.level);
    }
    if reading.symbols.is_empty() {
        println!("{name}: no symbol");
    }
    if reading.end != SearchEnd::Complete {
        println!("{name}: there may be more");
    }
}
