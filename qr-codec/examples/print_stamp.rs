//! Writes a symbol as SVG, PNG and PDF into a folder: `cargo run --example print_stamp -- [FOLDER]`.
#![allow(clippy::print_stdout, reason = "an example shows its results")]

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use qualistamp_qr::{DotGrid, ModuleSize, QrSymbol, encode_text, pdf, png, svg};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map_or_else(std::env::temp_dir, PathBuf::from);
    let symbol = QrSymbol::encode(&encode_text(b"bytes of a stamp"))?;
    println!("version {}-{}: {}", symbol.version(), symbol.level(), symbol.preflight());

    let module = ModuleSize::default();
    println!("{:.1} mm wide with its quiet zone", symbol.printed_mm(module.mm()));
    let title = Some("Scan to verify");
    for (name, contents) in [
        ("stamp.svg", svg(&symbol, module, title).into_bytes()),
        ("stamp.png", png(&symbol, DotGrid::new(600, module)?)?),
        ("stamp.pdf", pdf(&symbol, module, title)),
    ] {
        let path = folder.join(name);
        fs::write(&path, contents)?;
        println!("{}", path.display());
    }
    Ok(())
}
