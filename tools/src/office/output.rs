//! What becomes of the stamps of a batch: files with the codes alone, or pages with the codes on them.

use std::path::Path;

use qualistamp_core::Claims;
use qualistamp_issuing::{Drawing, Stamp, StampWriter};
use qualistamp_qr::QrSymbol;

use crate::exit::Failure;

/// How large codes are printed.
pub(crate) trait Printed {
    /// Whether something is written that can be printed.
    fn is_printed(&self) -> bool;

    /// Printed width of a module of `symbol`, in millimetres.
    fn module_mm(&self, symbol: &QrSymbol) -> Result<f64, Failure>;

    /// The option with which modules of `symbol` become `module_mm` millimetres wide.
    fn option_for(&self, symbol: &QrSymbol, module_mm: f64) -> String;
}

/// Makes the files of a batch, and says beforehand what they will be.
pub(crate) trait Output: StampWriter + Printed {
    /// Finds out whether the files of a stamp can be made, without writing them. Returns what a person should look at.
    fn try_out(&self, _: &Claims, _: &Stamp, _: &Path) -> Result<Vec<String>, Failure> {
        Ok(Vec::new())
    }
}

impl Printed for Drawing {
    fn is_printed(&self) -> bool {
        self.png.is_some() || self.svg || self.pdf
    }

    fn module_mm(&self, _: &QrSymbol) -> Result<f64, Failure> {
        Ok(Self::module_mm(self))
    }

    fn option_for(&self, _: &QrSymbol, module_mm: f64) -> String {
        format!("--module {module_mm:.3}")
    }
}

impl Output for Drawing {}
