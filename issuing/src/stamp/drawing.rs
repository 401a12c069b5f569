//! How stamps are drawn, and in which files.

use std::path::{Path, PathBuf};

use qualistamp_qr::{DotGrid, ModuleSize, PrintError, pdf, png, svg};

use crate::files::{self, Access, IfExists};
use crate::stamp::error::DrawError;
use crate::stamp::signed::Stamp;

/// What a screen reader says about the SVG, a browser shows on hovering, and a PDF viewer in its title bar.
const TITLE: &str = "Qualistamp: scan to verify";

/// Resolution of a PNG unless another is given, in dots per inch.
pub const DEFAULT_DPI: u32 = 300;

/// The formats in which a stamp is written, and its size on paper.
#[derive(Debug, Clone, Copy)]
pub struct Drawing {
    /// Side of a module on paper.
    pub module: ModuleSize,
    /// The dots of a PNG; `None` for no PNG.
    pub png: Option<DotGrid>,
    /// Whether to write an SVG.
    pub svg: bool,
    /// Whether to write a PDF of the size of the code.
    pub pdf: bool,
    /// Whether to write the text.
    pub txt: bool,
}

impl Drawing {
    /// PNG, SVG, PDF and text at the default size, for printers with 300 dots per inch.
    ///
    /// # Errors
    /// [`PrintError`] if the resolution cannot show modules of the default size.
    pub fn everything() -> Result<Self, PrintError> {
        let module = ModuleSize::default();
        Ok(Self { module, png: Some(DotGrid::new(DEFAULT_DPI, module)?), svg: true, pdf: true, txt: true })
    }

    /// The files of a stamp called `stem`.
    #[must_use]
    pub fn paths(&self, stem: &Path) -> Vec<PathBuf> {
        [("png", self.png.is_some()), ("svg", self.svg), ("pdf", self.pdf), ("txt", self.txt)]
            .into_iter()
            .filter(|(_, wanted)| *wanted)
            .map(|(suffix, _)| files::with_suffix(stem, suffix))
            .collect()
    }

    /// Writes `stamp` to the files called `stem`, and returns their paths. All are drawn before the first is written.
    ///
    /// # Errors
    /// [`DrawError`].
    pub fn write(&self, stamp: &Stamp, stem: &Path, if_exists: IfExists) -> Result<Vec<PathBuf>, DrawError> {
        let mut contents = Vec::new();
        if let Some(grid) = self.png {
            contents.push(
                png(stamp.symbol(), grid).map_err(|error| DrawError::Picture {
                    stem: stem.to_owned(),
                    reason: error.to_string(),
                })?,
            );
        }
        if self.svg {
            contents.push(svg(stamp.symbol(), self.module, Some(TITLE)).into_bytes());
        }
        if self.pdf {
            contents.push(pdf(stamp.symbol(), self.module, Some(TITLE)));
        }
        if self.txt {
            contents.push(format!("{}\n", stamp.text()).into_bytes());
        }
        let paths = self.paths(stem);
        for (path, bytes) in paths.iter().zip(contents) {
            files::write(path, &bytes, Access::Default, if_exists)?;
        }
        Ok(paths)
    }

    /// Side of a module as it is printed, in millimetres: whole dots if there is a PNG.
    #[must_use]
    pub fn module_mm(&self) -> f64 {
        self.png.map_or(self.module.mm(), DotGrid::module_mm)
    }
}
