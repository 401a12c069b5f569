//! `--printer`: for which printer it is checked that codes will be readable.

use clap::ValueEnum;
use qualistamp_issuing::PrinterKind;

/// The printers that the check of the print knows.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(crate) enum Printer {
    /// Laser printer, 600 dots per inch
    #[default]
    #[value(name = "laser-600")]
    Laser600,
    /// Laser printer or copier, 300 dots per inch, or one that saves toner
    #[value(name = "laser-300")]
    Laser300,
    /// Inkjet printer on plain paper
    Inkjet,
    /// Thermal printer for labels, 203 dots per inch
    #[value(name = "label-203")]
    Label203,
}

impl Printer {
    pub(crate) fn kind(self) -> PrinterKind {
        match self {
            Self::Laser600 => PrinterKind::Laser600,
            Self::Laser300 => PrinterKind::Laser300,
            Self::Inkjet => PrinterKind::Inkjet,
            Self::Label203 => PrinterKind::Label203,
        }
    }
}
