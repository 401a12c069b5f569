//! Files with several pictures that are no pages, PNG files that are damaged, pictures for dark screens, and portable bitmaps.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test, a failure is the test's own message")]

use std::io::{Cursor, Write as _};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::codecs::gif::GifEncoder;
use image::{DynamicImage, Frame, GrayImage, ImageFormat, Luma, Rgba, RgbaImage};
use qualistamp_qr::limits::{MAX_ANIMATION_PIXELS, MAX_PICTURES_IN_FILE};
use qualistamp_qr::{
    Damage, DotGrid, LumaImage, ModuleSize, OtherFormat, PictureError, QrSymbol, encode_text, pictures_in,
    png,
};
use qualistamp_testkit::contents::contents;

const CONTENTS: &[u8] = b"bytes of a stamp";

/// A stamp as a grey picture, 5 pixels per module.
fn stamp() -> GrayImage {
    let symbol = QrSymbol::encode(&encode_text(CONTENTS)).unwrap();
    let bytes = png(&symbol, DotGrid::new(300, ModuleSize::default()).unwrap()).unwrap();
    image::load_from_memory(&bytes).unwrap().into_luma8()
}

fn blank() -> GrayImage {
    let stamp = stamp();
    GrayImage::from_pixel(stamp.width(), stamp.height(), Luma([255]))
}

fn rgba(picture: &GrayImage) -> RgbaImage {
    DynamicImage::ImageLuma8(picture.clone()).into_rgba8()
}

/// Symbols in each picture of a file.
fn found(bytes: &[u8]) -> Vec<usize> {
    let pictures = pictures_in(bytes);
    assert!(!pictures.are_pages());
    let said = pictures.len();
    let found: Vec<usize> = pictures.map(|picture| contents(picture.unwrap().view()).len()).collect();
    assert_eq!(found.len(), said);
    found
}

fn gif(frames: &[GrayImage]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut bytes, 30);
    for frame in frames {
        encoder.encode_frame(Frame::new(rgba(frame))).unwrap();
    }
    drop(encoder);
    bytes
}

#[test]
fn every_frame_of_a_gif_is_read() {
    assert_eq!(found(&gif(&[stamp()])), [1]);
    assert_eq!(found(&gif(&[blank(), stamp(), blank()])), [0, 1, 0]);
    // What ends in the middle of a frame has those before it, and an error.
    let bytes = gif(&[stamp(), blank(), stamp()]);
    let pictures: Vec<_> = pictures_in(&bytes[..bytes.len() - 400]).collect();
    assert_eq!(contents(pictures[0].as_ref().unwrap().view()).len(), 1);
    assert!(pictures[1].is_ok() && matches!(pictures[2], Err(PictureError::Damaged { .. })), "{pictures:?}");
}

#[test]
fn a_bounded_number_of_frames_is_read_and_the_rest_said() {
    let dot = GrayImage::from_pixel(1, 1, Luma([9]));
    let bytes = gif(&vec![dot; MAX_PICTURES_IN_FILE + 3]);
    let pictures = pictures_in(&bytes);
    assert_eq!(pictures.len(), MAX_PICTURES_IN_FILE + 1);
    let last = pictures.last().unwrap();
    assert!(matches!(last, Err(PictureError::TooManyPictures { limit: MAX_PICTURES_IN_FILE })), "{last:?}");
    // Large frames are fewer.
    let mut large = gif(&vec![GrayImage::new(8, 8); 20]);
    let (width, height) = (10_000_u16, 10_000_u16);
    large[6..8].copy_from_slice(&width.to_le_bytes());
    large[8..10].copy_from_slice(&height.to_le_bytes());
    let affordable = (MAX_ANIMATION_PIXELS / 100_000_000) as usize;
    assert_eq!(pictures_in(&large).len(), affordable + 1);
}

/// A PNG with these pictures as frames; the first may be outside the animation.
fn apng(frames: &[GrayImage], has_still: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (width, height) = frames[0].dimensions();
    let mut encoder = ::png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(::png::ColorType::Grayscale);
    encoder.set_depth(::png::BitDepth::Eight);
    encoder.set_animated((frames.len() - usize::from(has_still)) as u32, 0).unwrap();
    encoder.set_sep_def_img(has_still).unwrap();
    let mut writer = encoder.write_header().unwrap();
    for frame in frames {
        writer.write_image_data(frame).unwrap();
    }
    writer.finish().unwrap();
    bytes
}

#[test]
fn every_frame_of_a_png_is_read() {
    for has_still in [false, true] {
        assert_eq!(found(&apng(&[blank(), stamp(), blank()], has_still)), [0, 1, 0], "{has_still}");
        assert_eq!(found(&apng(&[stamp(), blank()], has_still)), [1, 0], "{has_still}");
    }
}

/// An animated WebP of lossless frames: RFC 9649, 2.7.1.
fn webp(frames: &[GrayImage]) -> Vec<u8> {
    let chunk = |kind: &[u8; 4], content: &[u8]| {
        let mut chunk = [&kind[..], &(content.len() as u32).to_le_bytes(), content].concat();
        chunk.resize(chunk.len().next_multiple_of(2), 0);
        chunk
    };
    let three = |number: u32| number.to_le_bytes()[..3].to_vec();
    let (width, height) = frames[0].dimensions();
    let size = [three(width - 1), three(height - 1)].concat();
    let mut chunks = [chunk(b"VP8X", &[&[2, 0, 0, 0][..], &size].concat()), chunk(b"ANIM", &[0; 6])].concat();
    for frame in frames {
        let mut still = Vec::new();
        DynamicImage::ImageLuma8(frame.clone())
            .to_rgb8()
            .write_to(&mut Cursor::new(&mut still), ImageFormat::WebP)
            .unwrap();
        let header = [&[0; 6][..], &size, &three(100), &[0]].concat();
        chunks.extend(chunk(b"ANMF", &[&header[..], &still[12..]].concat()));
    }
    [&b"RIFF"[..], &(chunks.len() as u32 + 4).to_le_bytes(), b"WEBP", &chunks].concat()
}

#[test]
fn every_frame_of_a_webp_is_read() {
    assert_eq!(found(&webp(&[blank(), stamp(), blank()])), [0, 1, 0]);
    assert_eq!(found(&webp(&[stamp()])), [1]);
}

/// The stamp in the upper half of a page.
fn page() -> GrayImage {
    let stamp = stamp();
    let mut page = GrayImage::from_pixel(stamp.width(), 2 * stamp.height(), Luma([255]));
    image::imageops::replace(&mut page, &stamp, 0, 0);
    // Noise below, so that the file is cut in the lower half.
    let mut seed = 1_u32;
    for pixel in page.iter_mut().skip(stamp.len()) {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        *pixel = 200 + (seed >> 28) as u8;
    }
    page
}

/// A chunk of a PNG: ISO/IEC 15948, 5.3.
fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let crc = !kind.iter().chain(data).fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
    });
    [&(data.len() as u32).to_be_bytes()[..], kind, data, &crc.to_be_bytes()].concat()
}

/// A grey PNG of 8 bits in chunks of 1,000 bytes, interlaced or not: ISO/IEC 15948, 8.
fn grey_png(picture: &GrayImage, interlaced: bool) -> Vec<u8> {
    let (width, height) = picture.dimensions();
    let passes: &[(u32, u32, usize, usize)] = if interlaced {
        &[(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    } else {
        &[(0, 0, 1, 1)]
    };
    let mut pixels = ZlibEncoder::new(Vec::new(), Compression::default());
    for (left, top, across, down) in passes {
        for y in (*top..height).step_by(*down) {
            let row = (*left..width).step_by(*across).map(|x| picture.get_pixel(x, y).0[0]);
            pixels.write_all(&std::iter::once(0).chain(row).collect::<Vec<_>>()).unwrap();
        }
    }
    let header =
        [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, u8::from(interlaced)]].concat();
    let mut file = [b"\x89PNG\r\n\x1A\n".to_vec(), chunk(b"IHDR", &header)].concat();
    for part in pixels.finish().unwrap().chunks(1_000) {
        file.extend(chunk(b"IDAT", part));
    }
    file.extend(chunk(b"IEND", &[]));
    file
}

#[test]
fn a_png_that_is_cut_short_or_damaged_is_read_as_far_as_it_goes() {
    let page = page();
    let read = |bytes: &[u8], what: &str| {
        let picture = LumaImage::decode(bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(contents(picture.view()), [encode_text(CONTENTS).into_bytes()], "{what}");
        assert_eq!(picture.view().height(), page.height() as usize, "{what}");
        picture.damage()
    };
    let whole = grey_png(&page, false);
    assert_eq!(read(&whole, "whole"), None);
    // Without its end; without checksum of its last pixels; without a third of its bytes, which is noise.
    for length in [whole.len() - 12, whole.len() - 16, whole.len() * 2 / 3] {
        assert_eq!(read(&whole[..length], "cut"), Some(Damage::CutOff), "{length}");
    }
    // A checksum of pixels that is wrong, while the pixels are right.
    let pixels = whole.windows(4).position(|kind| kind == b"IDAT").unwrap();
    let mut changed = whole.clone();
    changed[pixels + 4 + 1_000] ^= 1;
    assert_eq!(read(&changed, "checksum"), Some(Damage::Checksum));
    // Pixels that are wrong, in the lower half.
    let mut changed = whole.clone();
    let at = whole.len() * 3 / 4;
    changed[at..at + 40].fill(0xFF);
    let damage = read(&changed, "rows");
    assert!(matches!(damage, Some(Damage::Rows { .. } | Damage::CutOff)), "{damage:?}");
    // Interlaced, the first six of seven passes show the symbol at half its height.
    let stamp = stamp();
    let whole = grey_png(&stamp, true);
    assert_eq!(LumaImage::decode(&whole).unwrap().damage(), None);
    let cut = LumaImage::decode(&whole[..whole.len() - 14]).unwrap();
    assert_eq!(cut.damage(), Some(Damage::CutOff));
    let same =
        cut.view().row(0).iter().zip(stamp.rows().next().unwrap()).all(|(cut, pixel)| *cut == pixel.0[0]);
    assert!(same);
    // Nothing is there.
    let header_only = &whole[..33];
    assert!(matches!(LumaImage::decode(header_only), Err(PictureError::Damaged { .. })));
}

#[test]
fn light_symbols_on_nothing_are_read_on_black() {
    let stamp = stamp();
    let mut light = RgbaImage::from_pixel(stamp.width(), stamp.height(), Rgba([0, 0, 0, 0]));
    for (to, from) in light.pixels_mut().zip(stamp.pixels()) {
        if from.0[0] < 128 {
            *to = Rgba([255, 255, 255, 255]);
        }
    }
    let bytes = |picture: &RgbaImage| {
        let mut bytes = Vec::new();
        picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        bytes
    };
    let picture = LumaImage::decode(&bytes(&light)).unwrap();
    assert!(contents(picture.view()).is_empty());
    let on_black = picture.over_black().unwrap();
    assert_eq!(contents(on_black.view()), [encode_text(CONTENTS).into_bytes()]);
    // Not for dark symbols, opaque pictures, or none at all.
    let mut dark = light.clone();
    for pixel in dark.pixels_mut() {
        if pixel.0[3] == 255 {
            *pixel = Rgba([20, 20, 20, 255]);
        }
    }
    for picture in [dark, rgba(&stamp), RgbaImage::new(50, 50)] {
        assert!(LumaImage::decode(&bytes(&picture)).unwrap().over_black().is_none());
    }
}

#[test]
fn portable_bitmaps_are_read() {
    let stamp = stamp();
    let (width, height) = stamp.dimensions();
    let is_dark = |pixel: &u8| *pixel < 128;
    let text =
        |numbers: Vec<u32>| numbers.iter().map(u32::to_string).collect::<Vec<_>>().join("\n").into_bytes();
    let packed = stamp.rows().flat_map(|row| {
        let dark: Vec<bool> = row.map(|pixel| pixel.0[0] < 128).collect();
        let byte =
            |bits: &[bool]| (0..8).fold(0_u8, |byte, bit| byte << 1 | u8::from(bits.get(bit) == Some(&true)));
        dark.chunks(8).map(byte).collect::<Vec<_>>()
    });
    let levels =
        |times: usize| stamp.iter().flat_map(|pixel| vec![u32::from(*pixel); times]).collect::<Vec<_>>();
    let digits = stamp.iter().map(|pixel| if is_dark(pixel) { b'1' } else { b'0' }).collect();
    for (header, pixels) in [
        (format!("P1\n# a comment\n{width} {height}\n"), digits),
        (format!("P2 {width} {height} 255\n"), text(levels(1))),
        (format!("P3 {width} {height}\n# more\n255\n"), text(levels(3))),
        (format!("P4\n{width} {height}\n"), packed.collect()),
        (format!("P5\n{width} {height}\n255\n"), stamp.to_vec()),
        (
            format!("P5\n{width} {height}\n1000\n"),
            levels(1).iter().flat_map(|level| ((level * 3) as u16).to_be_bytes()).collect(),
        ),
        (format!("P6\n{width} {height}\n255\n"), levels(3).iter().map(|level| *level as u8).collect()),
    ] {
        let bytes = [header.as_bytes(), &pixels].concat();
        let picture = LumaImage::decode(&bytes).unwrap_or_else(|error| panic!("{header}: {error}"));
        assert_eq!(contents(picture.view()), [encode_text(CONTENTS).into_bytes()], "{header}");
        assert_eq!(picture.damage(), None, "{header}");
        let cut = LumaImage::decode(&bytes[..bytes.len() - 1_000]).unwrap();
        assert_eq!(cut.damage(), Some(Damage::CutOff), "{header}");
    }
    for bad in [
        "P5 0 5 255\n",
        "P5 5 5 0\n\0\0",
        "P5 99999 99999 255\n",
        "P6 5",
        "P4 4294967296 1\n\0",
        "P5 5 5 255\n",
    ] {
        assert!(LumaImage::decode(bad.as_bytes()).is_err(), "{bad}");
    }
}

#[test]
fn other_formats_are_named_with_what_to_do() {
    for (bytes, expected, advice) in [
        (&b"\0\0\0\x0CjP  \r\n\x87\n"[..], OtherFormat::Jpeg2000, "as PNG or JPEG"),
        (b"PK\x03\x04\x14\0\x06\0 word/document.xml", OtherFormat::Word, "as PDF"),
        (b"%!PS-Adobe-3.0\n", OtherFormat::PostScript, "as PDF"),
    ] {
        let error = LumaImage::decode(bytes).unwrap_err();
        assert!(matches!(error, PictureError::OtherFormat(found) if found == expected), "{error:?}");
        assert!(error.to_string().contains(advice), "{error}");
    }
    let message = LumaImage::decode(&[7; 50]).unwrap_err().to_string();
    #[cfg(feature = "heic")]
    assert!(message.contains("HEIC"), "{message}");
    assert!(message.contains("TIFF"), "{message}");
}
