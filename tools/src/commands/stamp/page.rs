//! What a page looks like: whether it is blank where a stamp goes, and a picture of it.

use std::io::Cursor;

use image::{GrayImage, ImageFormat};
use qualistamp_qr::limits::MAX_PDF_PAGE_TIME;
use qualistamp_qr::{LumaImage, PdfDocument, PdfError};

/// Resolution at which blank places are looked for, in dots per inch: hairlines are visible.
const CHECK_DPI: u32 = 100;

/// Resolution of a preview, in dots per inch.
const PREVIEW_DPI: u32 = 150;

/// Pixels darker than this are printed on. Paper is 255.
const BLANK: u8 = 250;

fn draw(bytes: &[u8], page: usize, dpi: u32) -> Result<LumaImage, PdfError> {
    PdfDocument::parse(bytes.to_vec())?.picture_of_page(page, dpi, MAX_PDF_PAGE_TIME)
}

/// What a page looks like before it is stamped.
pub(super) struct Picture(Result<LumaImage, PdfError>);

impl Picture {
    /// Draws `page` of the PDF `bytes`.
    pub(super) fn of(bytes: &[u8], page: usize) -> Self {
        Self(draw(bytes, page, CHECK_DPI))
    }

    /// Whether nothing is printed in a box: left, top, right and bottom in millimetres from the top left of a page `width_mm` wide.
    pub(super) fn is_blank(&self, at_mm: [f64; 4], width_mm: f64) -> Result<bool, &PdfError> {
        let picture = self.0.as_ref()?.view();
        // The renderer ignores the size of a page's units, so its resolution may be another.
        #[expect(clippy::cast_precision_loss, reason = "sides of pictures have a few digits")]
        let pixels_per_mm = picture.width() as f64 / width_mm;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "floats saturate")]
        let pixel = |mm: f64| (mm * pixels_per_mm).round() as usize;
        let [left, top, right, bottom] = at_mm.map(pixel);
        Ok((top..bottom.min(picture.height())).all(|y| {
            let row = picture.row(y);
            row.get(left..right.min(row.len())).is_none_or(|part| part.iter().all(|pixel| *pixel >= BLANK))
        }))
    }
}

/// `page` of the PDF `bytes` as PNG.
pub(super) fn preview(bytes: &[u8], page: usize) -> Result<Vec<u8>, String> {
    let picture = draw(bytes, page, PREVIEW_DPI).map_err(|error| error.to_string())?;
    let view = picture.view();
    let pixels: Vec<u8> = (0..view.height()).flat_map(|y| view.row(y).iter().copied()).collect();
    let side = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
    let picture = GrayImage::from_raw(side(view.width()), side(view.height()), pixels)
        .ok_or("the page could not be drawn")?;
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).map_err(|error| error.to_string())?;
    Ok(png.into_inner())
}
