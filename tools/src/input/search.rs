//! Searches the bytes of one picture or PDF for QR codes, and tells what it finds as it finds it.
//!
//! This is where the decoders of files from strangers are called: in a child of the fence, or in the program itself with
//! `--no-sandbox`.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::time::{Duration, Instant};

use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use qualistamp_qr::limits::{MAX_PDF_DOCUMENT_TIME, MAX_PDF_PAGE_TIME};
use qualistamp_qr::{
    Budget, LumaImage, LumaView, Mode, NextLook, PdfDocument, PdfError, PdfLimits, PictureError, Point,
    PrintGrade, Reading, SearchEnd, Segment, Symbol, pictures_in,
};

use crate::input::codes::{Code, Event, Thumbnail, Wanted};

/// Maximum number of codes read in one picture: seven sheets of 140 labels. The library's default of 64 would miss more than half
/// of one sheet.
const PICTURE_SYMBOLS: usize = 1_000;

/// Longer side of a thumbnail in pixels: twice the size at which reports show it, for sharp screens.
const THUMBNAIL_SIDE: usize = 320;

/// JPEG quality of a thumbnail, 1 to 100: about 10 KB each.
const THUMBNAIL_QUALITY: u8 = 60;

/// Searches the picture, or all pictures of a file with several.
pub(crate) fn picture(bytes: &[u8], wanted: Wanted, tell: &mut dyn FnMut(Event)) {
    let pictures = pictures_in(bytes);
    let (count, are_pages) = (pictures.len(), pictures.are_pages());
    let (started, most) = (Instant::now(), wanted.time.max(MAX_PDF_DOCUMENT_TIME));
    let what = if are_pages { "page" } else { "picture" };
    // Contents of the codes told so far that may be shown again: pages are read each for itself, but the pictures of one scene show the
    // same codes, and so does one picture over white and over black.
    let mut known = Vec::new();
    let mut something_found = false;
    for (number, picture) in (1..).zip(pictures) {
        let page = (count > 1 && are_pages).then_some(number);
        if number > 1 {
            tell(Event::Page);
        }
        match picture {
            Err(error) if count == 1 => return tell(Event::Unread(error.to_string())),
            Err(fault @ PictureError::TooManyPictures { .. }) => tell(Event::LeftOut(fault.to_string())),
            Err(fault) => tell(Event::LeftOut(format!("{what} {number}: {fault}"))),
            Ok(picture) => {
                if are_pages {
                    known.clear();
                }
                let on_black = picture.over_black();
                for view in std::iter::once(picture.view()).chain(on_black.map(LumaImage::view)) {
                    let (mut codes, end) = codes_of(view, page, wanted, wanted.time);
                    left_out(end, page).into_iter().for_each(&mut *tell);
                    codes.retain(|code| !known.contains(&code.contents));
                    known.extend(codes.iter().map(|code| code.contents.clone()));
                    something_found |= !codes.is_empty();
                    codes.into_iter().map(Event::Code).for_each(&mut *tell);
                }
                if !something_found && let Some(thumbnail) = thumbnail(picture.view(), None, wanted) {
                    tell(Event::Thumbnail(thumbnail));
                }
                if let Some(damage) = picture.damage() {
                    let on = page.map(|page| format!("page {page}: ")).unwrap_or_default();
                    tell(Event::LeftOut(format!("{on}{damage}")));
                }
            }
        }
        // The same limit as for a PDF.
        if number < count && started.elapsed() > most {
            tell(Event::LeftOut(format!(
                "{what}s {} to {count} were not searched, because those before took {} s; save the {what} with the stamp as a separate file",
                number + 1,
                most.as_secs()
            )));
            break;
        }
    }
}

/// Searches a picture that is drawn already.
pub(crate) fn plane(picture: LumaView<'_>, wanted: Wanted, tell: &mut dyn FnMut(Event)) {
    let (codes, end) = codes_of(picture, None, wanted, wanted.time);
    left_out(end, None).into_iter().for_each(&mut *tell);
    if codes.is_empty() {
        thumbnail(picture, None, wanted).map(Event::Thumbnail).into_iter().for_each(&mut *tell);
    }
    codes.into_iter().map(Event::Code).for_each(tell);
}

/// Searches the pages of a PDF.
pub(crate) fn pdf(document: &PdfDocument, wanted: Wanted, tell: &mut dyn FnMut(Event)) {
    let mut page_started = Instant::now();
    // How the search of each page ended. The search at a higher resolution replaces the one before.
    let mut ends = BTreeMap::new();
    // What could not be drawn of each page.
    let mut missing = BTreeMap::new();
    let (mut current, mut found) = (1, Vec::<(usize, Vec<u8>)>::new());
    let limits = PdfLimits {
        page_time: wanted.time.max(MAX_PDF_PAGE_TIME),
        document_time: wanted.time.max(MAX_PDF_DOCUMENT_TIME),
        ..PdfLimits::default()
    };
    let all_seen = document.look_at_pages(&limits, |page, picture| {
        if page.number > current {
            current = page.number;
            page_started = Instant::now();
            tell(Event::Page);
        }
        match picture {
            Ok(picture) => {
                let left = wanted.time.saturating_sub(page_started.elapsed());
                let (codes, end) = codes_of(picture, Some(page.number), wanted, left);
                ends.insert(page.number, end);
                missing.insert(page.number, page.missing);
                let enough = codes.iter().any(|code| wanted.sought.is_met_by(&code.contents));
                for code in codes {
                    // The search at a higher resolution finds the same codes again.
                    if !found
                        .iter()
                        .any(|(other, contents)| (*other, contents) == (page.number, &code.contents))
                    {
                        found.push((page.number, code.contents.clone()));
                        tell(Event::Code(code));
                    }
                }
                if enough { NextLook::NextPage } else { NextLook::Sharper }
            }
            Err(error) => {
                tell(Event::LeftOut(error.to_string()));
                NextLook::NextPage
            }
        }
    });
    ends.into_iter().filter_map(|(page, end)| left_out(end, Some(page))).for_each(&mut *tell);
    for (page, missing) in missing.into_iter().filter(|(_, missing)| !missing.is_empty()) {
        // Where a code was read, what is missing is elsewhere on the page.
        if !found.iter().any(|(other, _)| *other == page) {
            tell(Event::LeftOut(format!(
                "page {page}: {missing} could not be drawn, and there may be codes in it; print the page to a new PDF"
            )));
        }
    }
    all_seen.err().map(|error: PdfError| Event::LeftOut(error.to_string())).into_iter().for_each(tell);
}

fn left_out(end: SearchEnd, page: Option<usize>) -> Option<Event> {
    let on = page.map(|page| format!("page {page}: ")).unwrap_or_default();
    match end {
        SearchEnd::Complete => None,
        SearchEnd::TimeUp => Some(Event::LeftOut(format!(
            "{on}the time limit was reached before the whole picture was searched, so it may contain more codes; crop it to the stamp, or raise --seconds"
        ))),
        SearchEnd::TooManyPatterns => Some(Event::LeftOut(format!(
            "{on}the picture has more patterns that look like codes than are tried, so it may contain more codes; crop it to the stamp"
        ))),
        SearchEnd::SymbolLimit => Some(Event::LeftOut(format!(
            "{on}only the first {PICTURE_SYMBOLS} codes of the picture were read; cut it into parts"
        ))),
    }
}

fn codes_of(
    picture: LumaView<'_>,
    page: Option<usize>,
    wanted: Wanted,
    time: Duration,
) -> (Vec<Code>, SearchEnd) {
    let budget = Budget::photo().with_time(time).with_symbols(PICTURE_SYMBOLS);
    let Reading { mut symbols, end } = Reading::of(picture, budget);
    // In reading order: from the top, then from the left.
    symbols.sort_by(|a, b| {
        let [a, b] = [a, b].map(|symbol: &Symbol| symbol.corners.first().copied().unwrap_or_default());
        a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x))
    });
    let code = |symbol: Symbol| Code {
        thumbnail: thumbnail(picture, Some(symbol.corners), wanted),
        text: named_text(&symbol),
        part: symbol.structured_append,
        grade: wanted.grades.then(|| PrintGrade::of(picture, &symbol).map_err(|error| error.to_string())),
        contents: symbol.bytes,
        page,
    };
    (symbols.into_iter().map(code).collect(), end)
}

/// The text of a code that states its character set, by an ECI or as kanji. Other bytes may be in any character set, or no text at
/// all.
fn named_text(symbol: &Symbol) -> Option<String> {
    let says = |segment: &Segment| segment.eci.is_some() || segment.mode == Mode::Kanji;
    if symbol.segments.iter().any(says) { symbol.text() } else { None }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "sides of pictures, far below 2^24, and the sides of a thumbnail"
)]
fn thumbnail(picture: LumaView<'_>, region: Option<[Point; 4]>, wanted: Wanted) -> Option<Thumbnail> {
    if !wanted.thumbnails {
        return None;
    }
    let step = picture.width().max(picture.height()).div_ceil(THUMBNAIL_SIDE);
    let (width, height) = (picture.width().div_ceil(step), picture.height().div_ceil(step));
    let mut pixels = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            // The mean of the pixels that one pixel of the thumbnail covers.
            let (mut sum, mut count) = (0, 0);
            for row in y * step..((y + 1) * step).min(picture.height()) {
                let block = picture.row(row).iter().skip(x * step).take(step);
                for &pixel in block {
                    sum += usize::from(pixel);
                    count += 1;
                }
            }
            pixels.push(u8::try_from(sum / count.max(1)).unwrap_or(u8::MAX));
        }
    }
    let mut jpeg = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut jpeg, THUMBNAIL_QUALITY)
        .encode(&pixels, width as u32, height as u32, ExtendedColorType::L8)
        .ok()?;
    let scale = 1.0 / step as f32;
    let region =
        region.map(|corners| corners.map(|corner| Point { x: corner.x * scale, y: corner.y * scale }));
    Some(Thumbnail { jpeg: jpeg.into_inner(), width, height, region })
}
