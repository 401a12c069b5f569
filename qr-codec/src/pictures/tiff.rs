//! TIFF: the pages of scanners and fax machines, decoded to grey strip by strip or tile by tile.
//!
//! The crate `tiff` returns a strip whole or not at all, and only some of the ways to store pixels. Office files hold all of them,
//! often cut off, or with one damaged strip, or with a whole page in one strip of hundreds of megabytes. So only the decompressors
//! are other crates; here each row is turned to grey as it comes, and what follows a damaged row is left white.

mod file;
mod jpeg_inside;
mod page;
mod samples;
mod unpack;

use image::GrayImage;
use image::metadata::Orientation;

pub(super) use self::file::Directories;
use self::page::{Model, Page, damaged};
use self::samples::{Levels, Range, RowReader};
use self::unpack::Rows;
use super::damage::Damage;
use super::decoded::Decoded;
use super::error::PictureError;
use super::grey::Transparent;

/// Page `index` of the TIFF file `bytes`.
pub(super) fn decode(bytes: &[u8], index: usize) -> Result<Decoded, PictureError> {
    let directories = Directories::of(bytes).ok_or_else(|| damaged("it ends before its first directory"))?;
    let directory =
        directories.get(index).ok_or_else(|| damaged("it ends before the directory of the page"))?;
    let orientation = directory
        .number(274)
        .and_then(|orientation| Orientation::from_exif(u8::try_from(orientation).ok()?))
        .unwrap_or(Orientation::NoTransforms);
    let page = Page::of(directory)?;
    let picture = match jpeg_inside::whole_page(&page) {
        Some(picture) => picture?,
        None => Canvas::new(&page).draw()?,
    };
    Ok(Decoded { orientation, ..picture })
}

/// A page while it is decoded.
struct Canvas<'p> {
    page: &'p Page<'p>,
    luma: GrayImage,
    alpha: Option<GrayImage>,
    /// Rows of pixels that are missing in some piece, from the top of the page.
    missing_rows: Vec<bool>,
    missing_pieces: usize,
    /// Why the first piece that is missing could not be decoded.
    fault: Option<PictureError>,
}

/// Where a row of pixels is drawn.
#[derive(Clone, Copy)]
struct Place {
    x: usize,
    y: usize,
}

impl<'p> Canvas<'p> {
    fn new(page: &'p Page<'p>) -> Self {
        let blank = || GrayImage::from_pixel(page.width, page.height, image::Luma([u8::MAX]));
        Self {
            page,
            luma: blank(),
            alpha: page.alpha.map(|_| blank()),
            missing_rows: vec![false; page.height as usize],
            missing_pieces: 0,
            fault: None,
        }
    }

    fn draw(mut self) -> Result<Decoded, PictureError> {
        let page = self.page;
        let mut reader = RowReader::new(page);
        let mut range = Range::NOTHING;
        if reader.needs_range() {
            for (across, down) in places(page) {
                if let Ok(Some(mut planes)) = planes(page, across, down) {
                    // Rows after a damaged one count as missing when they are drawn.
                    let _ = (0..page.rows(down)).try_for_each(|_| reader.measure(&mut planes, &mut range));
                }
            }
        }
        for (across, down) in places(page) {
            let rows = page.rows(down) as usize;
            let drawn = match planes(page, across, down) {
                Ok(Some(mut planes)) => {
                    let drawn = self.piece(&mut reader, &mut planes, (across, down), range);
                    if planes.iter().any(|plane| plane.are_guessed) { drawn.min(rows - 1) } else { drawn }
                }
                Ok(None) => 0,
                // Nothing of this kind can be read, so there is no need to try the rest.
                Err(fault @ (PictureError::Unsupported { .. } | PictureError::TooMuchMemory)) => {
                    return Err(fault);
                }
                Err(fault) => {
                    self.fault.get_or_insert(fault);
                    0
                }
            };
            if drawn < rows {
                self.missing_pieces += 1;
                let top = down as usize * page.pieces.height as usize;
                self.missing_rows.iter_mut().skip(top + drawn).take(rows - drawn).for_each(|row| *row = true);
            }
        }
        self.finish()
    }

    /// Draws a piece and returns how many of its rows could be read.
    fn piece(
        &mut self,
        reader: &mut RowReader<'_>,
        planes: &mut [Rows<'_>],
        (across, down): (u32, u32),
        range: Range,
    ) -> usize {
        let page = self.page;
        let x = across as usize * page.pieces.width as usize;
        let top = down as usize * page.pieces.height as usize;
        let rows = page.rows(down) as usize;
        if let (Model::SubsampledLuma, [plane]) = (page.model, &mut *planes) {
            let mut levels = vec![Levels::new(); page.subsampling.1];
            for y in (0..rows).step_by(page.subsampling.1) {
                if reader.block_rows(plane, &mut levels).is_err() {
                    return y;
                }
                for (row, y) in levels.iter().zip(y..rows) {
                    self.row(row, 1, Place { x, y: top + y });
                }
            }
            return rows;
        }
        let samples = if page.planar { planes.len() } else { page.samples };
        let mut levels = Levels::new();
        for y in 0..rows {
            if reader.levels(planes, range, &mut levels).is_err() {
                return y;
            }
            self.row(&levels, samples, Place { x, y: top + y });
        }
        rows
    }

    /// Draws one row of pixels of a piece.
    fn row(&mut self, levels: &[u8], samples: usize, at: Place) {
        let begin = at.y * self.page.width as usize;
        let range = begin + at.x..begin + self.page.width as usize;
        let Some(luma) = self.luma.get_mut(range.clone()) else { return };
        let pixels = levels.chunks_exact(samples).map(|levels| self.page.pixel(levels));
        match self.alpha.as_mut().and_then(|alpha| alpha.get_mut(range)) {
            None => luma.iter_mut().zip(pixels).for_each(|(to, (luma, _))| *to = luma),
            Some(alpha) => {
                for ((to, opacity), (luma, alpha)) in luma.iter_mut().zip(alpha).zip(pixels) {
                    (*to, *opacity) = (luma, alpha);
                }
            }
        }
    }

    fn finish(self) -> Result<Decoded, PictureError> {
        let page = self.page;
        let (rows, pieces) = (page.height as usize, page.pieces.across as usize * page.pieces.down as usize);
        let missing = self.missing_rows.iter().filter(|is_missing| **is_missing).count();
        let damage = match (self.missing_pieces, page.pieces.are_tiles) {
            (0, _) => None,
            (missing, true) if missing == pieces && pieces > 1 => return Err(self.unreadable()),
            (_, false) if missing == rows => return Err(self.unreadable()),
            (missing, true) if pieces > 1 => Some(Damage::Tiles { missing, of: pieces }),
            (_, true | false) => Some(Damage::Rows { missing, of: rows }),
        };
        let picture = match self.alpha {
            Some(alpha) => Transparent { luma: self.luma, alpha }.on_paper(),
            None => self.luma.into(),
        };
        Ok(Decoded { damage, ..picture })
    }

    fn unreadable(self) -> PictureError {
        self.fault.unwrap_or_else(|| damaged("none of its pixels can be read"))
    }
}

/// The strips or tiles of a page.
fn places(page: &Page<'_>) -> impl Iterator<Item = (u32, u32)> + use<> {
    let across = page.pieces.across;
    (0..page.pieces.down).flat_map(move |down| (0..across).map(move |across| (across, down)))
}

/// The rows of a piece, for each kind of sample that is stored on its own. `None` when they are not in the file.
fn planes<'p>(page: &'p Page<'_>, across: u32, down: u32) -> Result<Option<Vec<Rows<'p>>>, PictureError> {
    let mut planes = Vec::new();
    for plane in 0..page.planes() {
        let Some(piece) = page.piece(plane, down, across) else { return Ok(None) };
        planes.push(unpack::rows(page, piece, page.rows(down))?);
    }
    Ok(Some(planes))
}
