//! The report about an issued stamp: its code, its size on paper, and its files.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use qualistamp_core::Award;
use qualistamp_issuing::{Issued, IssuedHow, Stamp, award_warnings, longest_texts};
use qualistamp_qr::{Grade, Preflight, QrSymbol};
use serde_json::{Value, json};

use crate::escape::Foreign;
use crate::style::{AMBER, BOLD, GREEN, styled};

/// An award that was issued now or earlier, as one JSON object. `module_mm` gives the side of a module as it is printed, in
/// millimetres. `grade` is the forecast for its code in print.
pub(crate) fn issued_json(
    award: &Path,
    issued: &Issued<'_>,
    module_mm: &dyn Fn(&QrSymbol) -> Option<f64>,
    grade: Option<Grade>,
) -> Value {
    let files: Vec<String> = issued.files.iter().map(|file| file.display().to_string()).collect();
    let stamp = issued.bytes.and_then(|bytes| Stamp::from_bytes(bytes.to_vec()).ok());
    let side = |stamp: &Stamp| {
        let module_mm = module_mm(stamp.symbol())?;
        Some((stamp.symbol().printed_mm(module_mm) * 1_000.0).round() / 1_000.0)
    };
    json!({
        "award": award.display().to_string(),
        "stamp": issued.id.map(|id| id.to_string()),
        "kid": issued.kid.map(|kid| kid.to_string()),
        "bytes": issued.bytes.map(<[u8]>::len),
        "version": stamp.as_ref().map(|stamp| stamp.symbol().version()),
        "level": stamp.as_ref().map(|stamp| stamp.symbol().level().to_string()),
        "side_mm": stamp.as_ref().and_then(side),
        "print_grade": grade.map(|grade| grade.to_string()),
        "status": issued.place,
        "issued": match issued.how {
            IssuedHow::New => "new",
            IssuedHow::Finished => "finished",
            IssuedHow::WrittenAgain => "written again",
            IssuedHow::Unchanged => "unchanged",
        },
        "files": files,
    })
}

/// A stamp and its files, to be reported to people.
pub(crate) struct Written<'a> {
    /// The award file.
    pub(crate) path: &'a Path,
    pub(crate) stamp: &'a Stamp,
    pub(crate) place: Option<u32>,
    pub(crate) files: &'a [PathBuf],
    /// Side of a module as it is printed, in millimetres.
    pub(crate) module_mm: f64,
}

impl Written<'_> {
    /// Writes a short report for people.
    pub(crate) fn show(&self, award: &Award, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{} {}", styled(GREEN, "✔ issued"), styled(BOLD, Foreign::path(self.path)))?;
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
        if let Some(place) = self.place {
            writeln!(out, "  status    place {place}")?;
        }
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
