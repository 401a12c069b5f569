//! Valid and invalid picture files of every format, all created here.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test, a failure is the test's own message")]

use std::io::Cursor;

use image::{DynamicImage, GrayImage, ImageFormat, Luma, LumaA, Rgb, RgbImage, Rgba, RgbaImage};
use qualistamp_qr::limits::{MAX_PICTURE_PIXELS, MAX_PICTURES_IN_FILE};
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

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn pixels(picture: &LumaImage) -> Vec<&[u8]> {
    let view = picture.view();
    (0..view.height()).map(|y| view.row(y)).collect()
}

fn assert_reads(bytes: &[u8], what: &str) {
    let picture = LumaImage::decode(bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(contents(picture.view()), [encode_text(CONTENTS).into_bytes()], "{what}");
}

#[test]
fn every_format_and_pixel_type_is_read() {
    let grey = DynamicImage::ImageLuma8(stamp());
    use ImageFormat as F;
    for (picture, formats) in [
        (grey.clone(), &[F::Png, F::Jpeg, F::Tiff, F::Bmp][..]),
        (DynamicImage::from(grey.to_rgb8()), &[F::Png, F::Jpeg, F::WebP, F::Tiff, F::Bmp]),
        (DynamicImage::from(grey.to_rgba8()), &[F::Png, F::WebP, F::Tiff, F::Bmp, F::Gif]),
        (DynamicImage::from(grey.to_luma_alpha8()), &[F::Png]),
        (DynamicImage::from(grey.to_luma16()), &[F::Png, F::Tiff]),
        (DynamicImage::from(grey.to_luma_alpha16()), &[F::Png]),
        (DynamicImage::from(grey.to_rgb16()), &[F::Png, F::Tiff]),
        (DynamicImage::from(grey.to_rgba16()), &[F::Png, F::Tiff]),
        (DynamicImage::from(grey.to_rgb32f()), &[F::Tiff]),
    ] {
        for format in formats {
            assert_reads(&file(&picture, *format), &format!("{:?} {format:?}", picture.color()));
        }
    }
}

#[test]
fn a_palette_is_read() {
    let grey = stamp();
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, grey.width(), grey.height());
    encoder.set_color(::png::ColorType::Indexed);
    encoder.set_depth(::png::BitDepth::Eight);
    // Dark blue on yellow; the index is unrelated to brightness.
    encoder.set_palette(vec![250, 240, 40, 10, 10, 90]);
    let indices: Vec<u8> = grey.pixels().map(|pixel| u8::from(pixel.0[0] == 0)).collect();
    encoder.write_header().unwrap().write_image_data(&indices).unwrap();
    assert_reads(&bytes, "palette");
}

#[test]
fn transparent_pixels_are_white() {
    // Many programs write transparent pixels as black.
    let stamp = stamp();
    let mut picture = RgbaImage::from_pixel(stamp.width(), stamp.height(), Rgba([0, 0, 0, 0]));
    for (x, y, pixel) in stamp.enumerate_pixels() {
        if pixel.0[0] == 0 {
            picture.put_pixel(x, y, Rgba([0, 0, 0, 255]));
        }
    }
    assert_reads(&file(&picture.into(), ImageFormat::Png), "transparent");
    for (pixel, expected) in [
        (Rgba([0, 0, 0, 0]), 255),
        (Rgba([0, 0, 0, 255]), 0),
        (Rgba([0, 0, 0, 128]), 127),
        (Rgba([255, 255, 255, 255]), 255),
        (Rgba([255, 0, 0, 255]), 54),
    ] {
        let bytes = file(&RgbaImage::from_pixel(1, 1, pixel).into(), ImageFormat::Png);
        assert_eq!(LumaImage::decode(&bytes).unwrap().view().row(0), [expected], "{pixel:?}");
    }
    let grey = image::ImageBuffer::from_pixel(1, 1, LumaA([0u8, 51]));
    let bytes = file(&grey.into(), ImageFormat::Png);
    assert_eq!(LumaImage::decode(&bytes).unwrap().view().row(0), [204]);
}

/// `jpeg` with an EXIF block that contains this orientation.
fn with_orientation(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, &exif, &jpeg[2..]].concat()
}

#[test]
fn every_orientation_is_applied() {
    // Four grey quarters of 16 x 24 pixels: the top left one and the width of the picture show the orientation.
    let mut picture = GrayImage::new(32, 48);
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        *pixel = Luma([match (x < 16, y < 24) {
            (true, true) => 0,
            (false, true) => 80,
            (true, false) => 160,
            (false, false) => 240,
        }]);
    }
    let jpeg = file(&picture.into(), ImageFormat::Jpeg);
    // EXIF 2.32, tag 0x0112: which sides of the stored picture are the top and the left of the scene.
    for (orientation, corners, width) in [
        (1, [0, 80, 160, 240], 32),
        (2, [80, 0, 240, 160], 32),
        (3, [240, 160, 80, 0], 32),
        (4, [160, 240, 0, 80], 32),
        (5, [0, 160, 80, 240], 48),
        (6, [160, 0, 240, 80], 48),
        (7, [240, 80, 160, 0], 48),
        (8, [80, 240, 0, 160], 48),
        // Not in the standard: unchanged.
        (0, [0, 80, 160, 240], 32),
        (9, [0, 80, 160, 240], 32),
    ] {
        let upright = LumaImage::decode(&with_orientation(&jpeg, orientation)).unwrap();
        let rows = pixels(&upright);
        assert_eq!(rows[0].len(), width, "{orientation}");
        let (right, bottom) = (width - 3, rows.len() - 3);
        let found = [rows[2][2], rows[2][right], rows[bottom][2], rows[bottom][right]];
        for (found, expected) in found.into_iter().zip(corners) {
            assert!(found.abs_diff(expected) < 12, "{orientation}: {found} {expected}");
        }
    }
}

/// A PNG with a false size in its header and a correct checksum.
fn lying_png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(::png::ColorType::Grayscale);
    encoder.set_depth(::png::BitDepth::Eight);
    // Only the first pixels.
    let mut writer = encoder.write_header().unwrap();
    writer.write_chunk(::png::chunk::IDAT, &[0x78, 0x9C, 0x63]).unwrap();
    // Without `finish`, which requires all pixels.
    drop(writer);
    bytes
}

#[test]
fn invalid_files_are_reported() {
    let png = file(&stamp().into(), ImageFormat::Png);
    let jpeg = file(&stamp().into(), ImageFormat::Jpeg);
    let damaged = |error: &PictureError| matches!(error, PictureError::Damaged { .. });
    let table: &[(&str, Vec<u8>, Expected)] = &[
        ("nothing", vec![], &|e| matches!(e, PictureError::Empty)),
        ("one byte", vec![0x89], &|e| matches!(e, PictureError::UnknownFormat)),
        ("text", b"QS1:BB8".to_vec(), &|e| matches!(e, PictureError::UnknownFormat)),
        ("zeros", vec![0; 1_000], &|e| matches!(e, PictureError::UnknownFormat)),
        ("PDF", b"%PDF-1.7\n".to_vec(), &|e| matches!(e, PictureError::Pdf)),
        #[cfg(not(feature = "heic"))]
        ("HEIC", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), &|e| matches!(e, PictureError::Heif)),
        #[cfg(not(feature = "heic"))]
        ("AVIF", b"\0\0\0\x18ftypavif\0\0\0\0".to_vec(), &|e| matches!(e, PictureError::Heif)),
        ("a film", b"\0\0\0\x14ftypqt  \0\0\0\0qt  ".to_vec(), &|e| {
            matches!(e, PictureError::OtherFormat(OtherFormat::Film))
        }),
        ("PNG signature", png[..8].to_vec(), &damaged),
        ("a PNG cut in its header", png[..20].to_vec(), &damaged),
        ("JPEG signature", jpeg[..3].to_vec(), &damaged),
        ("a JPEG cut in its header", jpeg[..100].to_vec(), &damaged),
        ("no width", lying_png_raw(0, 5), &damaged),
        ("no pixels", lying_png(100, 100), &damaged),
        ("too many pixels", lying_png(60_000, 60_000), &|e| {
            matches!(e, PictureError::TooLarge { width: 60_000, height: 60_000, limit: MAX_PICTURE_PIXELS })
        }),
        ("far too many pixels", lying_png(u32::MAX / 2, u32::MAX / 2), &|e| {
            matches!(
                e,
                PictureError::TooLarge { .. } | PictureError::TooMuchMemory | PictureError::Damaged { .. }
            )
        }),
    ];
    for (what, bytes, expected) in table {
        let error = LumaImage::decode(bytes).unwrap_err();
        assert!(expected(&error), "{what}: {error:?}");
        assert!(!error.to_string().is_empty());
    }
}

/// Decoders trust sizes before they notice missing pixels.
#[test]
fn false_sizes_are_refused_before_allocating() {
    let whole = |format| file(&DynamicImage::ImageRgb8(RgbImage::new(16, 16)), format);
    let mut gif = file(&DynamicImage::ImageRgba8(RgbaImage::new(16, 16)), ImageFormat::Gif);
    gif[6..10].fill(0xFF);
    let mut bmp = whole(ImageFormat::Bmp);
    bmp[18..26].copy_from_slice(&[0x60, 0xEA, 0, 0, 0x60, 0xEA, 0, 0]);
    let mut tiff = whole(ImageFormat::Tiff);
    for tag in [[0, 1], [1, 1]] {
        // Tag, a type of 2 or 4 bytes, one value: ImageWidth is 256, ImageLength 257.
        let entry = tiff.windows(8).position(|at| at[..2] == tag && at[4..] == [1, 0, 0, 0]).unwrap();
        tiff[entry + 8..entry + 10].copy_from_slice(&60_000u16.to_le_bytes());
    }
    for (what, bytes, side) in [("GIF", gif, 65_535), ("BMP", bmp, 60_000), ("TIFF", tiff, 60_000)] {
        let error = LumaImage::decode(&bytes).unwrap_err();
        assert!(
            matches!(error, PictureError::TooLarge { width, height, .. } if (width, height) == (side, side)),
            "{what}: {error:?}"
        );
    }
}

type Expected<'a> = &'a dyn Fn(&PictureError) -> bool;

/// Like [`lying_png`], for sizes that the encoder refuses.
fn lying_png_raw(width: u32, height: u32) -> Vec<u8> {
    let mut header = b"IHDR".to_vec();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 0, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1A\n\0\0\0\x0D".to_vec();
    bytes.extend(&header);
    bytes.extend(crc32(&header).to_be_bytes());
    bytes
}

/// ISO/IEC 15948, annex D.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
    })
}

#[test]
fn one_pixel_is_a_picture() {
    for (width, height) in [(1, 1), (1, 60_000), (60_000, 1)] {
        let bytes = file(&RgbImage::from_pixel(width, height, Rgb([9, 9, 9])).into(), ImageFormat::Png);
        let picture = LumaImage::decode(&bytes).unwrap();
        assert_eq!((picture.view().width(), picture.view().height()), (width as usize, height as usize));
        assert!(contents(picture.view()).is_empty());
    }
}

#[test]
fn truncated_and_changed_files_do_not_panic() {
    let small = image::imageops::resize(&stamp(), 24, 24, image::imageops::FilterType::Nearest);
    let grey = DynamicImage::ImageLuma8(small);
    let mut seed = 1u64;
    let mut random = move |below: usize| {
        // Knuth's MMIX generator: the same changes in every run.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    use ImageFormat as F;
    for format in [F::Png, F::Jpeg, F::WebP, F::Tiff, F::Bmp, F::Gif] {
        let bytes = file(&DynamicImage::from(grey.to_rgb8()), format);
        for length in 0..bytes.len().min(400) {
            let _ = LumaImage::decode(&bytes[..length]);
        }
        for _ in 0..300 {
            let mut changed = bytes.clone();
            for _ in 0..=random(4) {
                let at = random(changed.len());
                changed[at] = random(256) as u8;
            }
            let _ = LumaImage::decode(&changed);
        }
    }
}

/// Concatenates TIFF files to one file with several pages.
fn joined(pages: &[Vec<u8>]) -> Vec<u8> {
    let number = |bytes: &[u8], at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
    let short =
        |bytes: &[u8], at: usize| u32::from(u16::from_le_bytes(bytes[at..at + 2].try_into().unwrap()));
    let mut file = Vec::new();
    // Position of the offset of the next directory.
    let mut link = 4;
    for page in pages {
        assert_eq!(&page[..4], b"II*\0");
        let base = file.len() as u32;
        file.extend(page);
        let directory = base + number(page, 4);
        file[link..link + 4].copy_from_slice(&directory.to_le_bytes());
        let entries = short(&file, directory as usize) as usize;
        for entry in (0..entries).map(|entry| directory as usize + 2 + 12 * entry) {
            // Values longer than four bytes and the positions of strips (273) are offsets, which have moved.
            let size = match short(&file, entry + 2) {
                1 | 2 | 6 | 7 => 1,
                3 | 8 => 2,
                5 | 10 | 12 => 8,
                _ => 4,
            };
            let outside = size * number(&file, entry + 4) > 4;
            let strips = short(&file, entry) == 273;
            if outside || strips {
                let moved = number(&file, entry + 8) + base;
                file[entry + 8..entry + 12].copy_from_slice(&moved.to_le_bytes());
            }
            if outside && strips {
                let (list, count) = (number(&file, entry + 8) as usize, number(&file, entry + 4) as usize);
                for at in (0..count).map(|strip| list + 4 * strip) {
                    let moved = number(&file, at) + base;
                    file[at..at + 4].copy_from_slice(&moved.to_le_bytes());
                }
            }
        }
        link = directory as usize + 2 + 12 * entries;
    }
    file
}

#[test]
fn every_page_of_a_tiff_is_read() {
    let blank = file(&GrayImage::from_pixel(300, 400, Luma([255])).into(), ImageFormat::Tiff);
    let with_stamp = file(&stamp().into(), ImageFormat::Tiff);
    let bytes = joined(&[blank.clone(), with_stamp, blank]);
    let read: Vec<_> = pictures_in(&bytes).map(|page| contents(page.unwrap().view())).collect();
    assert_eq!(read, [vec![], vec![encode_text(CONTENTS).into_bytes()], vec![]]);

    assert_eq!(pictures_in(&bytes).len(), 3);
    let many = joined(&vec![file(&GrayImage::new(1, 1).into(), ImageFormat::Tiff); MAX_PICTURES_IN_FILE + 9]);
    let last = pictures_in(&many).enumerate().last().unwrap();
    assert!(matches!(last, (MAX_PICTURES_IN_FILE, Err(PictureError::TooManyPictures { .. }))), "{last:?}");

    // A circular chain of pages ends, and a truncated page does not stop the rest.
    let mut circle = bytes.clone();
    let first = circle[4..8].to_vec();
    let last = circle.len() - 4;
    circle[last..].copy_from_slice(&first);
    assert!((1..=500).contains(&pictures_in(&circle).count()));
    for length in (0..bytes.len()).step_by(997) {
        assert!(pictures_in(&bytes[..length]).count() >= 1);
    }
    // Other formats have one picture.
    assert_eq!(pictures_in(&file(&stamp().into(), ImageFormat::Png)).count(), 1);
    assert_eq!(pictures_in(b"").count(), 1);
}

/// A BigTIFF file with one strip and 8-byte numbers: BigTIFF design, libtiff.
#[test]
fn a_big_tiff_is_read() {
    let grey = stamp();
    let mut bytes = b"II\x2B\0\x08\0\0\0".to_vec();
    bytes.extend((16 + grey.len() as u64).to_le_bytes());
    bytes.extend(grey.iter());
    let (width, height) = (u64::from(grey.width()), u64::from(grey.height()));
    // Width, height, bits, no compression, black is 0, position of the strip, samples, rows and bytes of the strip.
    let entries = [
        (256, width),
        (257, height),
        (258, 8),
        (259, 1),
        (262, 1),
        (273, 16),
        (277, 1),
        (278, height),
        (279, grey.len() as u64),
    ];
    bytes.extend((entries.len() as u64).to_le_bytes());
    for (tag, value) in entries {
        let long: u16 = 16;
        bytes.extend([u16::to_le_bytes(tag), long.to_le_bytes()].concat());
        bytes.extend([1, value].map(u64::to_le_bytes).concat());
    }
    bytes.extend([0; 8]);
    assert_reads(&bytes, "BigTIFF");
}

#[test]
fn a_truncated_jpeg_is_detected() {
    let damage = |bytes: &[u8]| LumaImage::decode(bytes).unwrap().damage();
    let jpeg = file(&DynamicImage::ImageLuma8(stamp()), ImageFormat::Jpeg);
    assert_eq!(damage(&jpeg), None);
    // Cameras append more data, and put small pictures before the main one.
    assert_eq!(damage(&[&jpeg[..], b"MPF and more"].concat()), None);
    assert_eq!(damage(&with_orientation(&jpeg, 1)), None);
    for length in [jpeg.len() - 1, jpeg.len() / 2] {
        assert_eq!(damage(&jpeg[..length]), Some(Damage::CutOff), "{length}");
    }
    assert_eq!(damage(&file(&stamp().into(), ImageFormat::Png)), None);
}

#[test]
fn files_are_read_from_a_path() {
    let folder = std::env::temp_dir().join(format!("qr-codec-pictures-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    // The file name does not determine the format.
    let path = folder.join("stamp.jpg");
    std::fs::write(&path, file(&stamp().into(), ImageFormat::Png)).unwrap();
    let picture = LumaImage::open(&path).unwrap();
    assert_eq!(contents(picture.view()), [encode_text(CONTENTS).into_bytes()]);
    assert!(matches!(LumaImage::open(&folder), Err(PictureError::File(_))));
    assert!(matches!(LumaImage::open(&folder.join("none")), Err(PictureError::File(_))));
    std::fs::remove_dir_all(&folder).unwrap();
}
