//! Kinds of printers, with figures for what each does to a code.

use std::fmt;

use qualistamp_qr::Printer;

/// A kind of printer.
///
/// The figures are meant to be those of an ordinary machine with ordinary paper, not of the best. They are no measurements: grade a real
/// print to know yours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PrinterKind {
    /// A laser printer with 600 dots per inch: toner reaches 0.02 mm beyond its dots, edges are soft over 0.03 mm.
    #[default]
    Laser600,
    /// A laser printer or copier with 300 dots per inch, or one that saves toner: 0.03 mm, 0.04 mm, and dark grey.
    Laser300,
    /// An inkjet printer with 600 dots per inch on plain paper, which draws ink along its fibres: 0.05 mm, 0.06 mm.
    Inkjet,
    /// A thermal printer for labels, with 203 dots per inch: 0.02 mm, 0.03 mm.
    Label203,
}

impl PrinterKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Laser600, Self::Laser300, Self::Inkjet, Self::Label203];

    /// What it does to a code.
    #[must_use]
    pub fn printer(self) -> Printer {
        let (dpi, ink_spread_mm, blur_mm, ink) = match self {
            Self::Laser600 => (600, 0.02, 0.03, 0.05),
            Self::Laser300 => (300, 0.03, 0.04, 0.12),
            Self::Inkjet => (600, 0.05, 0.06, 0.08),
            Self::Label203 => (203, 0.02, 0.03, 0.08),
        };
        Printer { dpi, ink_spread_mm, blur_mm, ink, feed: 1.0 }
    }

    /// Dots along the side of a module of this size; not always a whole number.
    #[must_use]
    pub fn dots(self, module_mm: f64) -> f64 {
        module_mm * f64::from(self.printer().dpi) / MM_PER_INCH
    }

    /// The size of a module of so many dots, in millimetres.
    #[must_use]
    pub fn module_mm(self, dots: u32) -> f64 {
        f64::from(dots) * MM_PER_INCH / f64::from(self.printer().dpi)
    }
}

const MM_PER_INCH: f64 = 25.4;

impl fmt::Display for PrinterKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Laser600 => "a laser printer with 600 dpi",
            Self::Laser300 => "a laser printer with 300 dpi",
            Self::Inkjet => "an inkjet printer on plain paper",
            Self::Label203 => "a label printer with 203 dpi",
        })
    }
}
