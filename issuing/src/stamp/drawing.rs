//! Draws stamps and writes them to files.

use std::fs;
use std::path::{Path, PathBuf};

use qualistamp_qr::{DotGrid, ModuleSize, PrintError, pdf, png, svg};

use crate::files::{self, Access, IfExists};
use crate::stamp::error::DrawError;
use crate::stamp::signed::Stamp;

/// Title of the SVG and the PDF, for screen readers, tooltips and title bars.
const TITLE: &str = "Qualistamp: scan to verify";

/// Default resolution of a PNG, in dots per inch.
pub const DEFAULT_DPI: u32 = 300;

/// The formats in which a stamp is written, and its size on paper.
#[derive(Debug, Clone, Copy)]
pub struct Drawing {
    /// Width of a module on paper.
    pub module: ModuleSize,
    /// Grid of the PNG; `None` for no PNG.
    pub png: Option<DotGrid>,
    /// Whether to write an SVG.
    pub svg: bool,
    /// Whether to write a PDF as large as the code.
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

    /// The paths of the files for `stem`, one per format.
    #[must_use]
    pub fn paths(&self, stem: &Path) -> Vec<PathBuf> {
        [("png", self.png.is_some()), ("svg", self.svg), ("pdf", self.pdf), ("txt", self.txt)]
            .into_iter()
            .filter(|(_, wanted)| *wanted)
            .map(|(suffix, _)| files::with_suffix(stem, suffix))
            .collect()
    }

    /// Draws `stamp` in every format: the files for `stem`, and what they contain.
    ///
    /// # Errors
    /// [`DrawError::Picture`].
    pub fn draw(&self, stamp: &Stamp, stem: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, DrawError> {
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
        Ok(self.paths(stem).into_iter().zip(contents).collect())
    }

    /// Writes `stamp` to the files for `stem`, and returns their paths. Every format is drawn before the first file is written.
    ///
    /// # Errors
    /// [`DrawError`].
    pub fn write(&self, stamp: &Stamp, stem: &Path, if_exists: IfExists) -> Result<Vec<PathBuf>, DrawError> {
        let contents = self.draw(stamp, stem)?;
        let mut new = Vec::new();
        for (path, bytes) in &contents {
            let was_there = path.symlink_metadata().is_ok();
            if let Err(error) = files::write(path, bytes, Access::Default, if_exists) {
                // A stamp has all of its files or none. Those that were replaced cannot be brought back.
                for written in new {
                    let _ = fs::remove_file(written);
                }
                return Err(error.into());
            }
            if !was_there {
                new.push(path);
            }
        }
        Ok(contents.into_iter().map(|(path, _)| path).collect())
    }

    /// Printed width of a module, in millimetres. With a PNG, it is a whole number of dots.
    #[must_use]
    pub fn module_mm(&self) -> f64 {
        self.png.map_or(self.module.mm(), DotGrid::module_mm)
    }
}
