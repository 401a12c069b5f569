//! A photograph of 108 megapixels, as phones take them, is decoded within a known amount of memory.
//!
//! Alone in its file, because the memory peak is measured for the whole process.
#![allow(clippy::unwrap_used, reason = "in a test, a failure is the test's own message")]

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, GrayImage, Luma};
use qualistamp_qr::{DotGrid, LumaImage, ModuleSize, PictureError, QrSymbol, encode_text, png};
use qualistamp_testkit::contents::contents;

const WIDTH: u32 = 12_000;
const HEIGHT: u32 = 9_000;

/// A value of `/proc/self/status` in bytes; `None` on systems without it.
fn memory(key: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(key))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1_024)
}

#[test]
fn a_photo_of_108_megapixels_needs_little_more_memory_than_its_pixels() {
    let text = encode_text(b"bytes of a stamp");
    let stamp =
        png(&QrSymbol::encode(&text).unwrap(), DotGrid::new(300, ModuleSize::default()).unwrap()).unwrap();
    let stamp = image::load_from_memory(&stamp).unwrap().into_luma8();
    let (left, top) = (9_000, 7_000);
    let jpeg = {
        let mut photo = GrayImage::from_pixel(WIDTH, HEIGHT, Luma([220]));
        image::imageops::replace(&mut photo, &stamp, left.into(), top.into());
        // In colour, as cameras write it.
        let colours: Vec<u8> = photo.into_raw().into_iter().flat_map(|grey| [grey; 3]).collect();
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, 90)
            .encode(&colours, WIDTH, HEIGHT, ExtendedColorType::Rgb8)
            .unwrap();
        jpeg
    };
    // Linux resets the peak on request.
    let counted = std::fs::write("/proc/self/clear_refs", "5").is_ok();
    let before = memory("VmRSS:");
    let photo = LumaImage::decode(&jpeg).unwrap();
    let after = memory("VmHWM:");

    let view = photo.view();
    assert_eq!((view.width(), view.height()), (WIDTH as usize, HEIGHT as usize));
    let side = stamp.width() as usize;
    let pixels = (top as usize..top as usize + side)
        .flat_map(|y| view.row(y)[left as usize..left as usize + side].iter().copied())
        .collect();
    let cut = LumaImage::from_pixels(pixels, side, side).unwrap();
    assert_eq!(contents(cut.view()), [text.into_bytes()]);

    if let (true, Some(before), Some(after)) = (counted, before, after) {
        let pixels = u64::from(WIDTH) * u64::from(HEIGHT);
        let used = after.saturating_sub(before);
        assert!(used < pixels + (64 << 20), "{used} bytes for {pixels} pixels");
    }
}

#[test]
fn too_many_pixels_are_refused() {
    // The size in the header of a small JPEG, changed to the maximum: a height of 65,535 lines stands for one that is not known.
    let mut jpeg = Vec::new();
    JpegEncoder::new(&mut jpeg).encode(&[128; 64], 8, 8, ExtendedColorType::L8).unwrap();
    let frame = jpeg.windows(2).position(|marker| marker == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 5..frame + 9].fill(0xFF);
    jpeg[frame + 6] = 0xFE;
    let error = LumaImage::decode(&jpeg).unwrap_err();
    assert!(matches!(error, PictureError::TooLarge { width: 65_535, height: 65_534, .. }), "{error:?}");
}
