//! Draws the pictures of good and bad prints in `docs/office.md`: `cargo run --example print_faults docs/pictures`.
#![allow(clippy::print_stdout, reason = "an example shows its results")]

use std::path::PathBuf;

use qualistamp_qr::{ModuleSize, Printer, QrSymbol, SimulatedPrint};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("give a folder")?);
    let symbol = QrSymbol::encode("QS1:PRINT TEST")?;
    let module_mm = ModuleSize::default().mm();
    let clean = Printer { dpi: 600, ink_spread_mm: 0.02, blur_mm: 0.03, ink: 0.05, feed: 1.0 };
    for (name, printer) in [
        ("clean", clean),
        ("blurred", Printer { blur_mm: 0.3 * module_mm, ..clean }),
        ("weak", Printer { ink: 0.55, ..clean }),
    ] {
        let print = SimulatedPrint::of(&symbol, module_mm, &printer);
        let grade = print.grade(&symbol)?;
        let deciding = grade.deciding();
        let words = format!("grade {} by {}", grade.grade(), deciding.parameter.name());
        std::fs::write(folder.join(format!("print-{name}.png")), print.png(&words)?)?;
        println!("{name}: {words} ({:.2})", deciding.value);
    }
    Ok(())
}
