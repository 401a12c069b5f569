//! Drawing a page whole, by the renderer `hayro`: text, patterns, shadings, clips, masks and blend modes.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use hayro::hayro_interpret::hayro_syntax::page::Page;
use hayro::hayro_interpret::kurbo::{Affine, Rect};
use hayro::hayro_interpret::{InterpreterSettings, InterpreterWarning};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RenderContext, Resources};
use hayro::{RenderCache, RenderSettings, render_into};

use super::missing::PdfMissing;
use crate::pictures::LumaImage;

/// Draws `page`, placed by `transform`, on `width` x `height` white pixels. Returns the parts that could not be drawn, too.
pub(super) fn draw<'a>(
    page: &'a Page<'a>,
    transform: Affine,
    (width, height): (u16, u16),
) -> Option<(LumaImage, PdfMissing)> {
    let counter = Arc::new(Counter::default());
    let mut context = RenderContext::new(width, height);
    // The paper is a part of the picture: blend modes mix with it.
    context.set_paint(WHITE);
    context.fill_rect(&Rect::new(0.0, 0.0, width.into(), height.into()));
    render_into(page, &RenderCache::new(), &counter.settings(), &settings(), &mut context, transform);
    context.flush();
    let mut pixels = Pixmap::new(width, height);
    context.render(&mut pixels, &mut Resources::default());
    drop(context);
    let picture =
        LumaImage::from_pixels(grey(pixels.data_as_u8_slice()), width.into(), height.into()).ok()?;
    Some((picture, counter.missing()))
}

/// Glyphs keep their exact shapes and places: modules made of glyphs must not be moved to whole pixels.
fn settings() -> RenderSettings {
    RenderSettings { hinting: false, ..RenderSettings::default() }
}

/// Luma of Rec. ITU-R BT.709, as for other pictures; in thousandths, rounded.
fn grey(rgba: &[u8]) -> Vec<u8> {
    let luma = |red: u8, green: u8, blue: u8| {
        let sum = 213 * u32::from(red) + 715 * u32::from(green) + 72 * u32::from(blue);
        u8::try_from((sum + 500) / 1_000).unwrap_or(u8::MAX)
    };
    // The page is white under everything, so no pixel is transparent.
    rgba.chunks_exact(4)
        .map(|pixel| if let [red, green, blue, ..] = *pixel { luma(red, green, blue) } else { u8::MAX })
        .collect()
}

/// Counts what the interpreter warns of.
#[derive(Default)]
struct Counter {
    fonts: AtomicUsize,
    pictures: AtomicUsize,
    annotations: AtomicUsize,
}

impl Counter {
    fn settings(self: &Arc<Self>) -> InterpreterSettings {
        let counter = Arc::clone(self);
        let count = move |warning| {
            let of = match warning {
                InterpreterWarning::UnsupportedFont => &counter.fonts,
                InterpreterWarning::UnresolvedAnnotationAppearance => &counter.annotations,
                // Other parts than these are of no kind that people know by name.
                InterpreterWarning::ImageDecodeFailure | _ => &counter.pictures,
            };
            of.fetch_add(1, Ordering::Relaxed);
        };
        InterpreterSettings { warning_sink: Arc::new(count), ..InterpreterSettings::default() }
    }

    fn missing(&self) -> PdfMissing {
        PdfMissing {
            contents: 0,
            pictures: self.pictures.load(Ordering::Relaxed),
            fonts: self.fonts.load(Ordering::Relaxed),
            annotations: self.annotations.load(Ordering::Relaxed),
        }
    }
}
