//! A stamp that was issued: what came out, how large it is on paper, and where it is.

use std::io::{self, Write};
use std::path::Path;

use qualistamp_core::{Claims, Envelope};
use qualistamp_qr::Preflight;
use serde_json::{Value, json};

use crate::issuing::stamp::{Drawing, Stamp, longest_texts};
use crate::style::{AMBER, BOLD, GREEN, styled};

/// The stamp as one JSON object.
pub(crate) fn json(stamp: &Stamp, award: &Path, drawing: &Drawing) -> Value {
    let files: Vec<String> = stamp.files.iter().map(|file| file.display().to_string()).collect();
    let side = stamp.symbol.printed_mm(drawing.module_mm());
    json!({
        "award": award.display().to_string(),
        "stamp": Envelope::parse(&stamp.bytes).ok().map(|envelope| envelope.id().to_string()),
        "kid": stamp.key,
        "bytes": stamp.bytes.len(),
        "version": stamp.symbol.version(),
        "level": stamp.symbol.level().to_string(),
        "side_mm": (side * 1_000.0).round() / 1_000.0,
        "files": files,
    })
}

/// Writes a small card: what came out, how large it will be, where it is.
pub(crate) fn show(
    stamp: &Stamp,
    award: &Path,
    claims: &Claims,
    drawing: &Drawing,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "{} {}", styled(GREEN, "✔ issued"), styled(BOLD, award.display()))?;
    let module = drawing.module_mm();
    let side = stamp.symbol.printed_mm(module);
    writeln!(
        out,
        "  code      version {}, level {}, {} bytes",
        stamp.symbol.version(),
        stamp.symbol.level(),
        stamp.bytes.len()
    )?;
    writeln!(out, "  on paper  {side:.1} x {side:.1} mm with its margin, modules of {module:.3} mm")?;
    writeln!(out, "  key       {}", stamp.key)?;
    for (index, file) in stamp.files.iter().enumerate() {
        writeln!(out, "  {:9} {}", if index == 0 { "files" } else { "" }, file.display())?;
    }
    match stamp.symbol.preflight() {
        Preflight::Good => {}
        preflight @ (Preflight::Dense { .. } | Preflight::TooDense { .. }) => {
            writeln!(out, "  {} {preflight}; {}", styled(AMBER, "!"), longest_texts(&claims.award))?;
        }
    }
    if claims.award.specimen {
        writeln!(
            out,
            "  {} a specimen: verifies as INVALID, unless with --accept-specimens",
            styled(AMBER, "!")
        )?;
    }
    Ok(())
}
