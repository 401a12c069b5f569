//! The readers compared.

use std::panic::catch_unwind;

use qualistamp_qr::{Budget, LumaView, decode};

use qualistamp_testkit::photographs;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Reader {
    Ours,
    /// One camera frame: a quick pass.
    OursLive,
    Rqrr,
    Rxing,
    ZxingCpp,
    Zbar,
}

/// A grey picture in memory.
pub(crate) struct Grey {
    pub(crate) luma: Vec<u8>,
    pub(crate) width: usize,
    pub(crate) height: usize,
}

/// The reader panicked.
pub(crate) struct Panicked;

impl Reader {
    pub(crate) const ALL: [Self; 6] =
        [Self::Ours, Self::OursLive, Self::Rqrr, Self::Rxing, Self::ZxingCpp, Self::Zbar];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::OursLive => "ours-live",
            Self::Rqrr => "rqrr",
            Self::Rxing => "rxing",
            Self::ZxingCpp => "zxing-cpp",
            Self::Zbar => "zbar",
        }
    }

    /// Whether it is called through Python.
    pub(crate) fn is_python(self) -> bool {
        matches!(self, Self::ZxingCpp | Self::Zbar)
    }

    /// The texts of the symbols in `picture`.
    pub(crate) fn read(self, picture: &Grey) -> Result<Vec<String>, Panicked> {
        catch_unwind(|| match self {
            Self::Ours => with_budget(picture, Budget::photo()),
            Self::OursLive => with_budget(picture, Budget::live()),
            Self::Rqrr => with_rqrr(picture),
            Self::Rxing => with_rxing(picture),
            Self::ZxingCpp | Self::Zbar => unreachable!("their workers are in Python"),
        })
        .map_err(|_| Panicked)
    }
}

fn with_budget(picture: &Grey, budget: Budget) -> Vec<String> {
    let Grey { luma, width, height } = picture;
    let view = LumaView::new(luma, *width, *height, *width).expect("sizes fit");
    decode(view, budget).iter().map(|symbol| photographs::text(&symbol.bytes, symbol.text())).collect()
}

fn with_rqrr(picture: &Grey) -> Vec<String> {
    let Grey { luma, width, height } = picture;
    let mut prepared =
        rqrr::PreparedImage::prepare_from_greyscale(*width, *height, |x, y| luma[y * width + x]);
    prepared.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|found| found.1).collect()
}

/// At its best: with its filters, trying hard, light on dark too. It reads one symbol per picture.
fn with_rxing(picture: &Grey) -> Vec<String> {
    let mut hints = rxing::DecodeHints { AlsoInverted: Some(true), ..rxing::DecodeHints::default() };
    let found = rxing::helpers::detect_in_luma_filtered_with_hints(
        picture.luma.clone(),
        picture.width as u32,
        picture.height as u32,
        Some(rxing::BarcodeFormat::QR_CODE),
        &mut hints,
    );
    found.iter().map(|found| found.getText().to_owned()).collect()
}
