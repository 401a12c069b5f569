//! The forecast for one code.

use qualistamp_qr::limits::MAX_MODULE_MM;
use qualistamp_qr::{Budget, Grade, GradeError, PrintError, PrintGrade, QrSymbol, SimulatedPrint, decode};

use crate::preflight::printer::PrinterKind;

/// The lowest grade that is printed: what ISO/IEC 15415 asks where nobody knows the reader.
const LEAST: Grade = Grade::C;

/// Larger modules that are tried, in printer dots more than the size that fails.
const SIZES_TRIED: u32 = 6;

/// How a code will look on paper.
#[derive(Debug, Clone)]
pub struct Forecast {
    /// The grade of the simulated print.
    pub grade: PrintGrade,
    /// Whether this crate's own scanner reads it: that alone is not enough.
    pub is_read: bool,
    printer: PrinterKind,
    module_mm: f64,
    print: SimulatedPrint,
}

impl Forecast {
    /// Prints `symbol` in a simulation, with modules of `module_mm` millimetres.
    ///
    /// # Errors
    /// [`GradeError`] if the modules are too small for a phone.
    pub fn of(symbol: &QrSymbol, module_mm: f64, printer: PrinterKind) -> Result<Self, GradeError> {
        let print = SimulatedPrint::of(symbol, module_mm, &printer.printer());
        let grade = print.grade(symbol)?;
        let is_read = print
            .view()
            .is_ok_and(|view| !decode(view, Budget::photo().without_time_limit().with_symbols(1)).is_empty());
        Ok(Self { grade, is_read, printer, module_mm, print })
    }

    /// Whether it should be printed: grade C or better.
    #[must_use]
    pub fn is_printable(&self) -> bool {
        self.grade.grade() >= LEAST
    }

    /// The size of a module in millimetres.
    #[must_use]
    pub fn module_mm(&self) -> f64 {
        self.module_mm
    }

    /// The size of a module in printer dots; not always a whole number.
    #[must_use]
    pub fn dots(&self) -> f64 {
        self.printer.dots(self.module_mm)
    }

    /// The printer.
    #[must_use]
    pub fn printer(&self) -> PrinterKind {
        self.printer
    }

    /// The smallest larger module of whole printer dots with which `symbol` can be printed, in millimetres; `None` if no size near this
    /// one is enough.
    #[must_use]
    pub fn larger_module_mm(&self, symbol: &QrSymbol) -> Option<f64> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a module of at most an inch, at no more than a few thousand dots"
        )]
        let dots = self.dots().floor() as u32;
        (dots + 1..=dots + SIZES_TRIED)
            .map(|dots| self.printer.module_mm(dots))
            .take_while(|mm| *mm <= MAX_MODULE_MM)
            .find(|mm| Self::of(symbol, *mm, self.printer).is_ok_and(|forecast| forecast.is_printable()))
    }

    /// The simulated photograph as PNG, with a description that names the grade and what decided it.
    ///
    /// # Errors
    /// [`PrintError::Encoder`].
    pub fn picture(&self) -> Result<Vec<u8>, PrintError> {
        let deciding = self.grade.deciding();
        self.print.png(&format!(
            "Simulated print on {}: version {}, modules of {:.3} mm, grade {} by {} ({:.2}) after ISO/IEC 15415:2011",
            self.printer,
            self.grade.version,
            self.module_mm,
            deciding.grade,
            deciding.parameter.name(),
            deciding.value,
        ))
    }
}
