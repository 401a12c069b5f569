//! Prints the stamps of a batch on PDFs: on copies of one template, or each on a finished PDF of its own.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use qualistamp_core::{Award, Claims};

use super::document::MAX_PDF_BYTES;
use super::error::PdfStampError;
use super::template::{PdfStampOptions, PdfTemplate, StampedPdf};
use super::text::PrintedText;
use crate::files::{self, FileError};
use crate::ledger::StampWriter;
use crate::stamp::Stamp;

/// The PDFs on which the stamps of a batch are printed.
#[derive(Debug)]
pub enum PdfOriginals<'a> {
    /// One page for all: each stamp gets a copy.
    Template(Box<PdfTemplate<'a>>),
    /// A finished PDF for each award: its path, by the path of the award's files without an extension.
    Finished(BTreeMap<PathBuf, PathBuf>),
}

/// Prints the stamps of a batch on PDFs. The file of an award is called like the award, with `.pdf`.
pub struct PdfPages<'a> {
    /// The PDFs.
    pub originals: PdfOriginals<'a>,
    /// The page, counted from 1.
    pub page: usize,
    /// Where and how.
    pub options: PdfStampOptions,
    /// The text beside the stamp of an award.
    pub text: Box<dyn Fn(&Award) -> PrintedText + Sync + 'a>,
}

/// Why a stamp cannot be printed on its PDF.
#[derive(Debug)]
pub enum PdfPageError {
    /// No PDF belongs to the award.
    NoOriginal,
    /// The PDF cannot be read.
    File(FileError),
    /// The stamp cannot be printed on it.
    Stamp {
        /// The PDF; `None` for the template.
        original: Option<PathBuf>,
        /// Why.
        error: PdfStampError,
    },
}

impl fmt::Display for PdfPageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoOriginal => write!(f, "there is no PDF for this award"),
            Self::File(error) => error.fmt(f),
            Self::Stamp { original: Some(path), error } => write!(f, "{}: {error}", path.display()),
            Self::Stamp { original: None, error } => error.fmt(f),
        }
    }
}

impl std::error::Error for PdfPageError {}

impl PdfPages<'_> {
    /// Prints `stamp` on the PDF of the award with the files `stem`. Nothing is written.
    ///
    /// # Errors
    /// [`PdfPageError`].
    pub fn stamp(&self, award: &Award, stamp: &Stamp, stem: &Path) -> Result<StampedPdf, PdfPageError> {
        let text = (self.text)(award);
        match &self.originals {
            PdfOriginals::Template(page) => page
                .stamp(stamp.symbol(), &text, &self.options)
                .map_err(|error| PdfPageError::Stamp { original: None, error }),
            PdfOriginals::Finished(paths) => {
                let path = paths.get(stem).ok_or(PdfPageError::NoOriginal)?;
                let bytes = files::read(path, MAX_PDF_BYTES as u64).map_err(PdfPageError::File)?;
                PdfTemplate::read(&bytes, self.page)
                    .and_then(|page| page.stamp(stamp.symbol(), &text, &self.options))
                    .map_err(|error| PdfPageError::Stamp { original: Some(path.clone()), error })
            }
        }
    }
}

impl StampWriter for PdfPages<'_> {
    type Error = PdfPageError;

    fn paths(&self, _: &Claims, stem: &Path) -> Vec<PathBuf> {
        vec![files::with_suffix(stem, "pdf")]
    }

    fn contents(
        &self,
        claims: &Claims,
        stamp: &Stamp,
        stem: &Path,
    ) -> Result<Vec<(PathBuf, Vec<u8>)>, PdfPageError> {
        let stamped = self.stamp(&claims.award, stamp, stem)?;
        Ok(vec![(files::with_suffix(stem, "pdf"), stamped.bytes)])
    }
}
