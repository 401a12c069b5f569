//! The report about an issued stamp: its code, its size on paper, and its files.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use qualistamp_core::Award;
use qualistamp_issuing::{Stamp, award_warnings, longest_texts};
use qualistamp_qr::Preflight;
use serde_json::{Value, json};

use crate::escape::Foreign;
use crate::style::{AMBER, BOLD, GREEN, styled};

/// An issued stamp and its files.
pub(crate) struct Issued<'a> {
    /// The award file.
    pub(crate) award: &'a Path,
    pub(crate) stamp: Stamp,
    pub(crate) files: Vec<PathBuf>,
    /// Side of a module as it is printed, in millimetres.
    pub(crate) module_mm: f64,
}

impl Issued<'_> {
    /// The stamp as one JSON object.
    pub(crate) fn json(&self) -> Value {
        let files: Vec<String> = self.files.iter().map(|file| file.display().to_string()).collect();
        let side = self.stamp.symbol().printed_mm(self.module_mm);
        json!({
            "award": self.award.display().to_string(),
            "stamp": self.stamp.id().to_string(),
            "kid": self.stamp.kid().to_string(),
            "bytes": self.stamp.bytes().len(),
            "version": self.stamp.symbol().version(),
            "level": self.stamp.symbol().level().to_string(),
            "side_mm": (side * 1_000.0).round() / 1_000.0,
            "files": files,
        })
    }

    /// Writes a short report for people.
    pub(crate) fn show(&self, award: &Award, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{} {}", styled(GREEN, "✔ issued"), styled(BOLD, Foreign::path(self.award)))?;
        let module = self.module_mm;
        let side = self.stamp.symbol().printed_mm(module);
        writeln!(
            out,
            "  code      version {}, level {}, {} bytes",
            self.stamp.symbol().version(),
            self.stamp.symbol().level(),
            self.stamp.bytes().len()
        )?;
        writeln!(out, "  on paper  {side:.1} x {side:.1} mm with its margin, modules of {module:.3} mm")?;
        writeln!(out, "  key       {}", self.stamp.kid())?;
        for (index, file) in self.files.iter().enumerate() {
            writeln!(out, "  {:9} {}", if index == 0 { "files" } else { "" }, Foreign::path(file))?;
        }
        match self.stamp.density() {
            Preflight::Good => {}
            preflight @ (Preflight::Dense { .. } | Preflight::TooDense { .. }) => {
                writeln!(out, "  {} {preflight}; {}", styled(AMBER, "!"), longest_texts(award))?;
            }
        }
        for warning in award_warnings(award) {
            writeln!(out, "  {} {}", styled(AMBER, "!"), Foreign(warning))?;
        }
        if award.specimen {
            writeln!(
                out,
                "  {} a specimen: verifies as INVALID, unless with --accept-specimens",
                styled(AMBER, "!")
            )?;
        }
        Ok(())
    }
}
