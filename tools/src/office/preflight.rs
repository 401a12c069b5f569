//! Whether the codes can be printed: one of each version and level is printed in a simulation, and graded.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_issuing::{Forecast, PrinterKind};
use qualistamp_qr::{Grade, Level, QrSymbol};

use crate::exit::Failure;
use crate::office::output::Printed;
use crate::office::printer::Printer;
use crate::report::grades;
use crate::style::{BOLD, styled};

/// The forecasts for the codes of a batch.
pub(crate) struct Preflight {
    printer: PrinterKind,
    /// Whether codes are written that are too weak.
    allows_weak: bool,
    /// By version and level. Codes with the same number of modules are printed alike.
    known: BTreeMap<(u8, Level), Result<Forecast, String>>,
}

impl Preflight {
    pub(crate) fn new(printer: Printer, allows_weak: bool) -> Self {
        Self { printer: printer.kind(), allows_weak, known: BTreeMap::new() }
    }

    /// Whether a code like this one was judged before.
    pub(crate) fn knows(&self, symbol: &QrSymbol) -> bool {
        self.known.contains_key(&(symbol.version(), symbol.level()))
    }

    /// Fails if `symbol` would be too weak in print, unless `--allow-dense` is given. The picture of the simulated print is written
    /// beside `stem`.
    pub(crate) fn check(
        &mut self,
        output: &impl Printed,
        symbol: &QrSymbol,
        stem: &Path,
    ) -> Result<(), Failure> {
        if !output.is_printed() {
            return Ok(());
        }
        let module_mm = output.module_mm(symbol)?;
        let key = (symbol.version(), symbol.level());
        let printer = self.printer;
        let forecast = self
            .known
            .entry(key)
            .or_insert_with(|| Forecast::of(symbol, module_mm, printer).map_err(|error| error.to_string()));
        let (why, picture) = match forecast {
            Ok(forecast) if forecast.is_printable() => return Ok(()),
            _ if self.allows_weak => return Ok(()),
            Ok(forecast) => {
                let deciding = forecast.grade.deciding();
                let reader = if forecast.is_read { ", although this program reads it" } else { "" };
                let why = format!(
                    "would print with grade {}{reader}, because of the {} ({:.2})",
                    deciding.grade,
                    grades::name(deciding.parameter),
                    deciding.value
                );
                (why, Some(write_picture(forecast, stem)))
            }
            Err(why) => (format!("cannot be photographed: {why}"), None),
        };
        let larger = match forecast.as_ref().ok().and_then(|forecast| forecast.larger_module_mm(symbol)) {
            Some(mm) => format!("{} is enough", output.option_for(symbol, mm)),
            None => "shorten the texts".to_owned(),
        };
        let picture = match picture {
            Some(Ok(path)) => format!("; the simulated print is in {}", path.display()),
            Some(Err(failure)) => format!("; the picture of it could not be written: {failure}"),
            None => String::new(),
        };
        Err(Failure::Input(format!(
            "a code of version {} with modules of {module_mm:.3} mm on {printer} {why}: {larger}, or choose another --printer{picture}; \
             --allow-dense writes it anyway",
            symbol.version(),
        )))
    }

    /// The grade of codes like this one, as forecast.
    pub(crate) fn grade(&self, symbol: &QrSymbol) -> Option<Grade> {
        let forecast = self.known.get(&(symbol.version(), symbol.level()))?.as_ref().ok()?;
        Some(forecast.grade.grade())
    }

    /// Writes one line for each version and level.
    pub(crate) fn show(&self, out: &mut dyn Write) -> Result<(), Failure> {
        for ((version, level), forecast) in &self.known {
            match forecast {
                Ok(forecast) => writeln!(
                    out,
                    "  print     version {version}, level {level}: {} on {}, modules of {:.3} mm ({:.1} dots), 4 modules of margin",
                    styled(BOLD, format_args!("grade {}", forecast.grade.grade())),
                    forecast.printer(),
                    forecast.module_mm(),
                    forecast.dots(),
                )?,
                Err(why) => writeln!(out, "  print     version {version}, level {level}: {why}")?,
            }
        }
        Ok(())
    }
}

/// Writes the picture of a print that is refused. Its name says what is wrong with it.
fn write_picture(forecast: &Forecast, stem: &Path) -> Result<PathBuf, Failure> {
    let mut name = stem.file_name().unwrap_or_default().to_owned();
    let parameter = forecast.grade.deciding().parameter.name();
    name.push(format!("-print-version-{}-{parameter}.png", forecast.grade.version));
    let path = stem.with_file_name(name);
    let bytes = forecast.picture().map_err(|error| Failure::Input(error.to_string()))?;
    files::write(&path, &bytes, Access::Default, IfExists::Replace)?;
    Ok(path)
}
