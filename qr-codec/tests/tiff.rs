//! TIFF pages of every kind that scanners, fax machines and office programs write. The writers are here, from the specification.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test, a failure is the test's own message")]

mod fax;

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, GrayImage};
use qualistamp_qr::{
    Damage, DotGrid, LumaImage, ModuleSize, PictureError, QrSymbol, encode_text, pictures_in, png,
};
use qualistamp_testkit::contents::contents;

const CONTENTS: &[u8] = b"bytes of a stamp";

/// A stamp with sides that are multiples of 16, black and white.
fn stamp() -> GrayImage {
    let symbol = QrSymbol::encode(&encode_text(CONTENTS)).unwrap();
    let bytes = png(&symbol, DotGrid::new(300, ModuleSize::default()).unwrap()).unwrap();
    let small = image::load_from_memory(&bytes).unwrap().into_luma8();
    let side = |side: u32| (side + 40).next_multiple_of(16);
    let mut page = GrayImage::from_pixel(side(small.width()), side(small.height()), image::Luma([255]));
    image::imageops::replace(&mut page, &small, 20, 20);
    page
}

/// A TIFF file with one page.
#[derive(Clone)]
struct Tiff {
    little_endian: bool,
    tags: Vec<(u16, Values)>,
    pieces: Vec<Vec<u8>>,
    are_tiles: bool,
}

#[derive(Clone)]
enum Values {
    Bytes(Vec<u8>),
    Shorts(Vec<u16>),
    Longs(Vec<u32>),
    /// Parts of the file that the values are the positions of.
    Parts(Vec<Vec<u8>>),
}

impl Tiff {
    /// A page of `width` x `height` pixels in one strip for each of `pieces`.
    fn new(width: u32, height: u32, rows: u32, pieces: Vec<Vec<u8>>) -> Self {
        let tags = vec![(256, width), (257, height), (278, rows)];
        let tags = tags.into_iter().map(|(tag, value)| (tag, Values::Longs(vec![value]))).collect();
        Self { little_endian: true, tags, pieces, are_tiles: false }
    }

    fn with(mut self, tag: u16, values: &[u16]) -> Self {
        self.tags.push((tag, Values::Shorts(values.to_vec())));
        self
    }

    fn with_values(mut self, tag: u16, values: Values) -> Self {
        self.tags.push((tag, values));
        self
    }

    fn big_endian(mut self) -> Self {
        self.little_endian = false;
        self
    }

    fn short(&self, value: u16) -> [u8; 2] {
        if self.little_endian { value.to_le_bytes() } else { value.to_be_bytes() }
    }

    fn long(&self, value: u32) -> [u8; 4] {
        if self.little_endian { value.to_le_bytes() } else { value.to_be_bytes() }
    }

    /// The directory comes first, so that a file that is cut off still has it.
    fn bytes(&self) -> Vec<u8> {
        let mut tags = self.tags.clone();
        let (offsets, lengths) = if self.are_tiles { (324, 325) } else { (273, 279) };
        tags.push((offsets, Values::Parts(self.pieces.clone())));
        tags.push((lengths, Values::Longs(self.pieces.iter().map(|piece| piece.len() as u32).collect())));
        tags.sort_by_key(|(tag, _)| *tag);
        let mut file = if self.little_endian { b"II".to_vec() } else { b"MM".to_vec() };
        file.extend(self.short(42));
        file.extend(self.long(8));
        file.extend(self.short(tags.len() as u16));
        let mut after = 8 + 2 + 12 * tags.len() + 4;
        let (mut entries, mut outside, mut parts) = (Vec::new(), Vec::new(), Vec::<u8>::new());
        // Parts come after all values, so their positions are known only then.
        let values_end = after
            + tags
                .iter()
                .map(|(_, values)| Some(values.length()).filter(|length| *length > 4).unwrap_or(0))
                .sum::<usize>();
        let mut part_at = values_end;
        for (tag, values) in &tags {
            let (kind, count, content): (u16, usize, Vec<u8>) = match values {
                Values::Bytes(bytes) => (7, bytes.len(), bytes.clone()),
                Values::Shorts(shorts) => {
                    (3, shorts.len(), shorts.iter().flat_map(|value| self.short(*value)).collect())
                }
                Values::Longs(longs) => {
                    (4, longs.len(), longs.iter().flat_map(|value| self.long(*value)).collect())
                }
                Values::Parts(pieces) => {
                    let mut positions = Vec::new();
                    for piece in pieces {
                        positions.extend(self.long(part_at as u32));
                        part_at += piece.len();
                        parts.extend(piece);
                    }
                    (4, pieces.len(), positions)
                }
            };
            entries.extend([self.short(*tag), self.short(kind)].concat());
            entries.extend(self.long(count as u32));
            if content.len() <= 4 {
                let mut content = content;
                content.resize(4, 0);
                entries.extend(content);
            } else {
                entries.extend(self.long(after as u32));
                after += content.len();
                outside.extend(content);
            }
        }
        file.extend(entries);
        file.extend([0; 4]);
        file.extend(outside);
        file.extend(parts);
        file
    }
}

impl Values {
    fn length(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Shorts(shorts) => 2 * shorts.len(),
            Self::Longs(longs) => 4 * longs.len(),
            Self::Parts(parts) => 4 * parts.len(),
        }
    }
}

/// Samples of `bits` bits each, the first in the highest bits, for rows of `width` samples that end with a whole byte.
fn packed(samples: &[u32], width: usize, bits: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    for row in samples.chunks(width) {
        let row: Vec<bool> =
            row.iter().flat_map(|sample| (0..bits).rev().map(move |bit| sample >> bit & 1 == 1)).collect();
        bytes.extend(row.chunks(8).map(|bits| {
            bits.iter().enumerate().fold(0_u8, |byte, (place, bit)| byte | u8::from(*bit) << (7 - place))
        }));
    }
    bytes
}

/// The stamp as samples: `dark` or `light` for each pixel.
fn samples(dark: u32, light: u32) -> Vec<u32> {
    stamp().iter().map(|pixel| if *pixel < 128 { dark } else { light }).collect()
}

/// A page of uncompressed samples in one strip.
fn page(bits: &[u16], photometric: u16, strip: Vec<u8>) -> Tiff {
    let (width, height) = stamp().dimensions();
    Tiff::new(width, height, height, vec![strip])
        .with(258, bits)
        .with(259, &[1])
        .with(262, &[photometric])
        .with(277, &[bits.len() as u16])
}

fn read(bytes: &[u8], what: &str) -> LumaImage {
    let picture = LumaImage::decode(bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(contents(picture.view()), [encode_text(CONTENTS).into_bytes()], "{what}");
    picture
}

fn assert_reads(tiff: &Tiff, what: &str) {
    let picture = read(&tiff.bytes(), what);
    let (width, height) = stamp().dimensions();
    assert_eq!(
        (picture.view().width(), picture.view().height()),
        (width as usize, height as usize),
        "{what}"
    );
    assert_eq!(picture.damage(), None, "{what}");
}

/// Each pixel as its colours.
fn interleaved(colours: impl Fn(bool) -> Vec<u8>) -> Vec<u8> {
    stamp().iter().flat_map(|pixel| colours(*pixel < 128)).collect()
}

#[test]
fn every_size_of_grey_samples_is_read() {
    let width = stamp().width() as usize;
    for bits in [1, 2, 4, 6, 8, 10, 12, 14] {
        let most = (1 << bits) - 1;
        assert_reads(
            &page(&[bits as u16], 1, packed(&samples(0, most), width, bits)),
            &format!("{bits} bits"),
        );
        assert_reads(
            &page(&[bits as u16], 0, packed(&samples(most, 0), width, bits)),
            &format!("{bits} bits, dark"),
        );
    }
    // Numbers in whole bytes follow the byte order of the file; many programs use a small part of their range.
    for (dark, light) in [(0, 65_535), (100, 228)] {
        let strip = samples(dark, light).iter().flat_map(|sample| (*sample as u16).to_be_bytes()).collect();
        assert_reads(&page(&[16], 1, strip).big_endian(), "16 bits, big-endian");
        let strip = samples(dark, light).iter().flat_map(|sample| (*sample as u16).to_le_bytes()).collect();
        assert_reads(&page(&[16], 1, strip), "16 bits");
        let strip = samples(dark, light).iter().flat_map(|sample| sample.to_le_bytes()).collect();
        assert_reads(&page(&[32], 1, strip), "32 bits");
    }
    let signed = samples(1, 0).iter().map(|dark| if *dark == 1 { 0x81 } else { 0x7E }).collect();
    assert_reads(&page(&[8], 1, signed).with(339, &[2]), "8 bits, signed");
    let signed =
        samples(0, 1).into_iter().flat_map(|light| if light == 1 { 800_i16 } else { -900 }.to_le_bytes());
    assert_reads(&page(&[16], 1, signed.collect()).with(339, &[2]), "16 bits, signed");
    // Two samples of 1 and of 0.5 in 16 bits: IEEE 754.
    let halves = samples(0x3800, 0x3C00).iter().flat_map(|sample| (*sample as u16).to_le_bytes()).collect();
    assert_reads(&page(&[16], 1, halves).with(339, &[3]), "16 bits, floating point");
    for light in [1.0_f32, 255.0, 1e9] {
        let floats: Vec<f32> = samples(0, 1).iter().map(|sample| *sample as f32 * light).collect();
        let strip = floats.iter().flat_map(|sample| sample.to_le_bytes()).collect();
        assert_reads(&page(&[32], 1, strip).with(339, &[3]), "32 bits, floating point");
        let strip = floats.iter().flat_map(|sample| f64::from(*sample).to_be_bytes()).collect();
        assert_reads(&page(&[64], 1, strip).with(339, &[3]).big_endian(), "64 bits, floating point");
    }
}

#[test]
fn every_colour_model_is_read() {
    let width = stamp().width() as usize;
    // Dark is 1; the palette has it first, second or last.
    for (bits, full) in [(1, 0xFFFF), (4, 0xFFFF), (8, 0xFFFF), (8, 0xFF)] {
        let count = 1 << bits;
        let mut colours = vec![0_u16; 3 * count];
        for colour in 0..3 {
            colours[colour * count] = full;
        }
        let strip = packed(&samples(1, 0), width, bits);
        assert_reads(&page(&[bits as u16], 3, strip).with(320, &colours), &format!("palette of {count}"));
    }
    let rgb = interleaved(|dark| if dark { vec![20, 20, 90] } else { vec![250, 240, 200] });
    assert_reads(&page(&[8, 8, 8], 2, rgb.clone()), "RGB");
    let rgb16 = rgb.iter().flat_map(|sample| [*sample, 0]).collect();
    assert_reads(&page(&[16, 16, 16], 2, rgb16).big_endian(), "RGB, 16 bits");
    let planes = (0..3).map(|colour| rgb.iter().skip(colour).step_by(3).copied().collect()).collect();
    let mut planar = page(&[8, 8, 8], 2, vec![]).with(284, &[2]);
    planar.pieces = planes;
    assert_reads(&planar, "RGB, planar");
    let cmyk = interleaved(|dark| if dark { vec![0, 0, 0, 255] } else { vec![10, 0, 0, 0] });
    assert_reads(&page(&[8; 4], 5, cmyk), "CMYK");
    let cmy = interleaved(|dark| if dark { vec![255, 255, 255, 0] } else { vec![0; 4] });
    assert_reads(&page(&[8; 4], 5, cmy), "CMYK without black");
    let spot = interleaved(|dark| if dark { vec![0, 255] } else { vec![0, 0] });
    assert_reads(&page(&[8; 2], 5, spot).with(332, &[2]).with(334, &[2]), "two inks");
    let lab = interleaved(|dark| if dark { vec![20, 3, 4] } else { vec![240, 0, 0] });
    assert_reads(&page(&[8; 3], 8, lab), "CIE L*a*b*");
    let luma = interleaved(|dark| if dark { vec![20, 128, 128] } else { vec![240, 100, 140] });
    assert_reads(&page(&[8; 3], 6, luma).with(530, &[1, 1]), "YCbCr");
}

#[test]
fn subsampled_colours_are_read() {
    let stamp = stamp();
    for (across, down) in [(2, 2), (2, 1), (1, 2), (4, 1), (4, 4)] {
        let mut strip = Vec::new();
        for y in (0..stamp.height()).step_by(down) {
            for x in (0..stamp.width()).step_by(across) {
                for row in 0..down as u32 {
                    strip.extend((0..across as u32).map(|column| stamp.get_pixel(x + column, y + row).0[0]));
                }
                strip.extend([120, 130]);
            }
        }
        let tiff = page(&[8; 3], 6, strip).with(530, &[across as u16, down as u16]);
        assert_reads(&tiff, &format!("{across} x {down}"));
    }
}

#[test]
fn transparent_pages_are_on_white_and_on_black() {
    // Dark on nothing, with opacity that colours are, or are not, multiplied by.
    for (kind, light) in [(2, 0), (1, 0), (2, 255)] {
        let strip = interleaved(|dark| if dark { vec![0, 255] } else { vec![light, 0] });
        let picture = read(&page(&[8, 8], 1, strip).with(338, &[kind]).bytes(), "grey");
        assert!(picture.over_black().is_none());
        let strip = interleaved(|dark| if dark { vec![0, 0, 0, 255] } else { vec![light, light, light, 0] });
        read(&page(&[8; 4], 2, strip).with(338, &[kind]).bytes(), "RGB");
    }
    // Light on nothing is visible on black alone.
    let strip = interleaved(|dark| if dark { vec![255, 0] } else { vec![255, 255] });
    let picture = LumaImage::decode(&page(&[8, 8], 1, strip).with(338, &[2]).bytes()).unwrap();
    assert!(contents(picture.view()).is_empty());
    assert_eq!(contents(picture.over_black().unwrap().view()), [encode_text(CONTENTS).into_bytes()]);
    // An additional sample of which nothing is known is left alone.
    let strip = interleaved(|dark| if dark { vec![0, 0] } else { vec![255, 0] });
    assert_reads(&page(&[8, 8], 1, strip).with(338, &[0]), "unknown sample");
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn lzw(bytes: &[u8]) -> Vec<u8> {
    weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8).encode(bytes).unwrap()
}

/// Runs of one byte and single bytes: section 9.
fn pack_bits(bytes: &[u8]) -> Vec<u8> {
    let mut packed = vec![128];
    let mut rest = bytes;
    while let [first, ..] = rest {
        let run = rest.iter().take(128).take_while(|byte| *byte == first).count();
        packed.extend(if run > 1 { [(257 - run) as u8, *first] } else { [0, *first] });
        rest = &rest[run..];
    }
    packed
}

/// Strips of `rows` rows each, compressed by `compress`.
fn strips(
    rows: usize,
    bytes_per_row: usize,
    strip: &[u8],
    compress: impl Fn(&[u8]) -> Vec<u8>,
) -> Vec<Vec<u8>> {
    strip.chunks(rows * bytes_per_row).map(compress).collect()
}

fn in_strips(tiff: Tiff, rows: u32, pieces: Vec<Vec<u8>>, compression: u16) -> Tiff {
    let tags = tiff.tags.into_iter().filter(|(tag, _)| !matches!(tag, 259 | 278)).collect();
    Tiff { tags, pieces, ..tiff }.with(259, &[compression]).with_values(278, Values::Longs(vec![rows]))
}

#[test]
fn every_compression_is_read_in_either_order_of_bits() {
    let width = stamp().width() as usize;
    let row = width / 8;
    let plain = packed(&samples(1, 0), width, 1);
    type Compress = fn(&[u8]) -> Vec<u8>;
    let table: [(u16, Compress); 5] =
        [(1, <[u8]>::to_vec), (5, lzw), (8, deflated), (32_946, deflated), (32_773, pack_bits)];
    for (compression, compress) in table {
        for rows in [1, 7, 64, 10_000] {
            let pieces = strips(rows, row, &plain, compress);
            let tiff = in_strips(page(&[1], 0, vec![]), rows as u32, pieces.clone(), compression);
            assert_reads(&tiff, &format!("compression {compression}, {rows} rows"));
            let reversed =
                pieces.iter().map(|piece| piece.iter().map(|byte| byte.reverse_bits()).collect()).collect();
            let tiff = in_strips(page(&[1], 0, vec![]), rows as u32, reversed, compression).with(266, &[2]);
            assert_reads(&tiff, &format!("compression {compression}, {rows} rows, reversed"));
        }
    }
    // Programs before TIFF 6.0 packed the bits of LZW in the other order, and added a bit later.
    let old = weezl::encode::Encoder::new(weezl::BitOrder::Lsb, 8).encode(&plain).unwrap();
    assert_reads(&in_strips(page(&[1], 0, vec![]), 10_000, vec![old], 5), "old LZW");
}

#[test]
fn predicted_samples_are_read() {
    let width = stamp().width() as usize;
    let rgb = interleaved(|dark| if dark { vec![20, 20, 90] } else { vec![250, 240, 200] });
    let mut differences = rgb.clone();
    for row in differences.chunks_mut(3 * width) {
        for at in (3..row.len()).rev() {
            row[at] = row[at].wrapping_sub(row[at - 3]);
        }
    }
    assert_reads(
        &in_strips(page(&[8; 3], 2, vec![]), 10_000, vec![lzw(&differences)], 5).with(317, &[2]),
        "8 bits",
    );
    for big_endian in [false, true] {
        let mut deep: Vec<u16> = rgb.iter().map(|sample| u16::from(*sample) * 257).collect();
        for row in deep.chunks_mut(3 * width) {
            for at in (3..row.len()).rev() {
                row[at] = row[at].wrapping_sub(row[at - 3]);
            }
        }
        let bytes: Vec<u8> = deep
            .iter()
            .flat_map(|sample| if big_endian { sample.to_be_bytes() } else { sample.to_le_bytes() })
            .collect();
        let tiff = in_strips(page(&[16; 3], 2, vec![]), 10_000, vec![deflated(&bytes)], 8).with(317, &[2]);
        assert_reads(&if big_endian { tiff.big_endian() } else { tiff }, "16 bits");
        // Floating point: the bytes of all numbers by their weight, then differences.
        let mut rows = Vec::new();
        for row in samples(0, 1).chunks(width) {
            let numbers: Vec<[u8; 4]> =
                row.iter().map(|sample| (*sample as f32 * 0.7).to_be_bytes()).collect();
            let mut bytes: Vec<u8> =
                (0..4).flat_map(|weight| numbers.iter().map(move |number| number[weight])).collect();
            for at in (1..bytes.len()).rev() {
                bytes[at] = bytes[at].wrapping_sub(bytes[at - 1]);
            }
            rows.extend(bytes);
        }
        let tiff = in_strips(page(&[32], 1, vec![]), 10_000, vec![deflated(&rows)], 8)
            .with(317, &[3])
            .with(339, &[3]);
        assert_reads(&if big_endian { tiff.big_endian() } else { tiff }, "floating point");
    }
}

/// The stamp in tiles of `side` x `side` pixels, those at the edges filled with black.
fn tiled(side: usize, compression: u16, compress: impl Fn(Vec<u8>) -> Vec<u8>) -> Tiff {
    let stamp = stamp();
    let (width, height) = (stamp.width() as usize, stamp.height() as usize);
    let mut tiff = page(&[8], 1, vec![]).with(322, &[side as u16]).with(323, &[side as u16]);
    tiff.tags.retain(|(tag, _)| !matches!(tag, 259 | 278));
    tiff.are_tiles = true;
    tiff.pieces.clear();
    for top in (0..height).step_by(side) {
        for left in (0..width).step_by(side) {
            let pixel = |x: usize, y: usize| {
                if x < width && y < height { stamp.get_pixel(x as u32, y as u32).0[0] } else { 0 }
            };
            let tile = (0..side * side).map(|at| pixel(left + at % side, top + at / side)).collect();
            tiff.pieces.push(compress(tile));
        }
    }
    tiff.with(259, &[compression])
}

#[test]
fn tiles_are_read_also_without_an_end_code() {
    assert_reads(&tiled(64, 1, |tile| tile), "tiles");
    assert_reads(&tiled(48, 8, |tile| deflated(&tile)), "tiles, deflated");
    assert_reads(&tiled(80, 5, |tile| lzw(&tile)), "tiles, LZW");
    // The end code has more bits than the last byte, so this one has none.
    let cut = |tile: Vec<u8>| {
        let mut packed = lzw(&tile);
        packed.pop();
        packed
    };
    assert_reads(&tiled(64, 5, cut), "tiles, LZW without end codes");
}

#[test]
fn fax_codes_are_read() {
    let stamp = stamp();
    let (width, height) = (stamp.width() as usize, stamp.height() as usize);
    let rows: Vec<Vec<bool>> = stamp.rows().map(|row| row.map(|pixel| pixel.0[0] < 128).collect()).collect();
    for rows_per_strip in [37, height] {
        let strips = |encode: &dyn Fn(&[Vec<bool>]) -> Vec<u8>| {
            rows.chunks(rows_per_strip).map(encode).collect::<Vec<_>>()
        };
        let table: [(u16, u16, Vec<Vec<u8>>, &str); 6] = [
            (2, 0, strips(&fax::modified_huffman), "modified Huffman"),
            (3, 0, strips(&|rows| fax::group_3(rows, fax::Aligned::No)), "Group 3"),
            (3, 4, strips(&|rows| fax::group_3(rows, fax::Aligned::EndsOfLines)), "Group 3, aligned"),
            (
                3,
                1,
                strips(&|rows| fax::group_3_in_two_dimensions(rows, fax::Aligned::No)),
                "Group 3, two-dimensional",
            ),
            (
                3,
                5,
                strips(&|rows| fax::group_3_in_two_dimensions(rows, fax::Aligned::EndsOfLines)),
                "Group 3, both",
            ),
            (4, 0, strips(&fax::group_4), "Group 4"),
        ];
        for (compression, options, pieces, what) in table {
            for reversed in [false, true] {
                let pieces: Vec<Vec<u8>> = pieces
                    .iter()
                    .map(|piece| {
                        piece.iter().map(|byte| if reversed { byte.reverse_bits() } else { *byte }).collect()
                    })
                    .collect();
                // Without sizes of samples, as fax programs leave them out; and either meaning of 0.
                for photometric in [0, 1] {
                    let tiff = Tiff::new(width as u32, height as u32, rows_per_strip as u32, pieces.clone())
                        .with(259, &[compression])
                        .with(262, &[photometric])
                        .with(266, &[if reversed { 2 } else { 1 }])
                        .with(292, &[options]);
                    assert_reads(
                        &tiff,
                        &format!("{what}, {rows_per_strip} rows, {photometric}, reversed {reversed}"),
                    );
                }
            }
        }
    }
}

fn jpeg(pixels: &[u8], width: u32, height: u32, colours: ExtendedColorType) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode(pixels, width, height, colours).unwrap();
    bytes
}

/// The segments with this marker of a JPEG, and the rest.
fn split(jpeg: &[u8], markers: &[u8]) -> (Vec<Vec<u8>>, Vec<u8>) {
    let (mut taken, mut rest, mut at) = (Vec::new(), jpeg[..2].to_vec(), 2);
    loop {
        let length = 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
        let segment = &jpeg[at..at + length];
        if segment[1] == 0xDA {
            rest.extend(&jpeg[at..]);
            return (taken, rest);
        }
        if markers.contains(&segment[1]) {
            taken.push(segment.to_vec())
        } else {
            rest.extend(segment)
        }
        at += length;
    }
}

#[test]
fn jpeg_inside_is_read() {
    let stamp = stamp();
    let (width, height) = stamp.dimensions();
    let rgb: Vec<u8> = stamp.iter().flat_map(|pixel| [*pixel; 3]).collect();
    for (pixels, samples, photometric, colours) in
        [(&stamp.to_vec(), 1_u16, 1_u16, ExtendedColorType::L8), (&rgb, 3, 6, ExtendedColorType::Rgb8)]
    {
        let row = width as usize * usize::from(samples);
        let streams: Vec<Vec<u8>> = pixels
            .chunks(row * 32)
            .map(|strip| jpeg(strip, width, (strip.len() / row) as u32, colours))
            .collect();
        let tiff = |pieces| {
            Tiff::new(width, height, 32, pieces)
                .with(258, &vec![8; usize::from(samples)])
                .with(259, &[7])
                .with(262, &[photometric])
                .with(277, &[samples])
        };
        assert_reads(&tiff(streams.clone()), &format!("whole streams, {samples}"));
        // With the tables once, outside the streams.
        let tables = split(&streams[0], &[0xDB, 0xC4]).0.concat();
        let tables = [&[0xFF, 0xD8], &tables[..], &[0xFF, 0xD9]].concat();
        let without = streams.iter().map(|stream| split(stream, &[0xDB, 0xC4]).1).collect();
        assert_reads(
            &tiff(without).with_values(347, Values::Bytes(tables)),
            &format!("shared tables, {samples}"),
        );
    }
    let stream = jpeg(&rgb, width, height, ExtendedColorType::Rgb8);
    let old = || {
        Tiff::new(width, height, height, vec![])
            .with(259, &[6])
            .with(262, &[6])
            .with(277, &[3])
            .with(258, &[8; 3])
    };
    // Old: a whole stream, which the strip is part of.
    let mut whole = old().with_values(513, Values::Parts(vec![stream.clone()]));
    whole.pieces = vec![stream[stream.len() / 2..].to_vec()];
    assert_reads(&whole, "old, whole stream");
    // Old: a strip that is a stream.
    let mut strip = old();
    strip.pieces = vec![stream.clone()];
    assert_reads(&strip, "old, a stream in the strip");
    // Old: tables without their headers, and coded data alone in the strip.
    let (tables, rest) = split(&stream, &[0xDB, 0xC4]);
    let quantisation: Vec<Vec<u8>> =
        tables.iter().filter(|table| table[1] == 0xDB).map(|table| table[5..69].to_vec()).collect();
    let codes = |class: u8| -> Vec<Vec<u8>> {
        tables
            .iter()
            .filter(|table| table[1] == 0xC4 && table[4] >> 4 == class)
            .map(|table| table[5..].to_vec())
            .collect()
    };
    // The first table is for luma, the second for both colours.
    let three =
        |parts: Vec<Vec<u8>>| Values::Parts(vec![parts[0].clone(), parts[1].clone(), parts[1].clone()]);
    let scan = rest.windows(2).position(|marker| marker == [0xFF, 0xDA]).unwrap();
    let header = usize::from(u16::from_be_bytes([rest[scan + 2], rest[scan + 3]]));
    let frame = rest.windows(2).position(|marker| marker == [0xFF, 0xC0]).unwrap();
    let factors = u16::from(rest[frame + 11]);
    let mut tables_only = old()
        .with_values(519, three(quantisation))
        .with_values(520, three(codes(0)))
        .with_values(521, three(codes(1)))
        .with(512, &[1])
        .with(530, &[factors >> 4, factors & 15]);
    tables_only.pieces = vec![rest[scan + 2 + header..].to_vec()];
    assert_reads(&tables_only, "old, tables");
}

#[test]
fn what_is_there_of_a_damaged_page_is_read_and_the_damage_said() {
    let stamp = stamp();
    let (width, height) = stamp.dimensions();
    // The stamp, and as much white below.
    let plain: Vec<u8> = stamp.iter().copied().chain(vec![255; stamp.len()]).collect();
    let rows = height as usize / 2;
    let row = width as usize;
    let tiff = |rows: usize, pieces, compression| {
        let mut tiff = in_strips(page(&[8], 1, vec![]), rows as u32, pieces, compression);
        tiff.tags.retain(|(tag, _)| *tag != 257);
        tiff.with_values(257, Values::Longs(vec![2 * height]))
    };
    let of = 2 * height as usize;
    type Compress = fn(&[u8]) -> Vec<u8>;
    let table: [(u16, Compress); 3] = [(5, lzw), (8, deflated), (32_773, pack_bits)];
    for (compression, compress) in table {
        // The last strip is rubbish, or empty, or not there.
        for last in [vec![0xFF; 40], vec![]] {
            let mut pieces = strips(rows, row, &plain, compress);
            *pieces.last_mut().unwrap() = last.clone();
            let picture = read(&tiff(rows, pieces, compression).bytes(), "damaged");
            let damage = picture.damage();
            assert!(
                matches!(damage, Some(Damage::Rows { missing, of: all }) if missing <= rows && missing > 0 && all == of),
                "{compression} {damage:?}"
            );
        }
        // All rows in one strip, cut after the stamp.
        let whole = compress(&plain);
        let bytes = tiff(of, vec![compress(&plain[..plain.len() * 3 / 4])], compression).bytes();
        assert!(bytes.len() < whole.len() + 400);
        let damage = read(&bytes, "one strip").damage();
        assert!(
            matches!(damage, Some(Damage::Rows { missing, .. }) if missing == of / 4 || missing == of / 4 + 1),
            "{damage:?}"
        );
    }
    // A file that is cut off.
    let bytes = tiff(rows, strips(rows, row, &plain, <[u8]>::to_vec), 1).bytes();
    let picture = read(&bytes[..bytes.len() - 3 * row - 1], "cut off");
    assert_eq!(picture.damage(), Some(Damage::Rows { missing: 4, of }));
    // A tile that is missing.
    let mut tiles = tiled(64, 8, |tile| deflated(&tile));
    let count = tiles.pieces.len();
    tiles.pieces[count - 1] = vec![1, 2, 3];
    assert_eq!(
        LumaImage::decode(&tiles.bytes()).unwrap().damage(),
        Some(Damage::Tiles { missing: 1, of: count })
    );
    // Nothing at all.
    let nothing = tiff(rows, vec![vec![]; 4], 8).bytes();
    assert!(matches!(LumaImage::decode(&nothing), Err(PictureError::Damaged { .. })));
}

#[test]
fn what_is_not_read_is_named() {
    let named = |compression: u16, name: &str| {
        let tiff = in_strips(page(&[8], 1, vec![]), 10_000, vec![vec![1, 2, 3]], compression);
        let error = LumaImage::decode(&tiff.bytes()).unwrap_err();
        let message = error.to_string();
        assert!(matches!(error, PictureError::Unsupported { .. }), "{message}");
        assert!(message.contains(name) && message.contains("save it as PNG or JPEG"), "{message}");
    };
    for (compression, name) in [
        (50_000, "Zstandard"),
        (34_925, "LZMA"),
        (34_712, "JPEG 2000"),
        (34_661, "JBIG"),
        (34_887, "LERC"),
        (50_002, "JPEG XL"),
        (12_345, "12345"),
    ] {
        named(compression, name);
    }
}

#[test]
fn every_page_has_its_own_damage() {
    let whole = page(&[8], 1, stamp().to_vec()).bytes();
    assert_eq!(pictures_in(&whole).len(), 1);
    assert!(pictures_in(&whole).are_pages());
}

#[test]
fn hostile_sizes_are_refused() {
    let with = |tag: u16, value: u32| {
        let mut tiff = page(&[8], 1, stamp().to_vec());
        tiff.tags.retain(|(known, _)| *known != tag);
        tiff.with_values(tag, Values::Longs(vec![value]))
    };
    for (what, tiff) in [
        ("no width", with(256, 0)),
        ("a wide page", with(256, u32::MAX)),
        ("many samples", with(277, 65_535)),
        ("huge samples", with(258, 128)),
        ("huge tiles", with(322, u32::MAX).with_values(323, Values::Longs(vec![u32::MAX]))),
        ("tiny tiles", {
            let mut tiff = with(322, 1).with_values(323, Values::Longs(vec![1]));
            tiff.tags.retain(|(tag, _)| !matches!(tag, 256 | 257));
            tiff.with_values(256, Values::Longs(vec![10_000])).with_values(257, Values::Longs(vec![10_000]))
        }),
    ] {
        assert!(LumaImage::decode(&tiff.bytes()).is_err(), "{what}");
    }
}

#[test]
fn cut_and_changed_pages_do_not_panic() {
    let mut seed = 7_u64;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let plain: Vec<u8> = (0..32 * 32).map(|at| if (at / 5 + at / 160) % 2 == 0 { 0 } else { 255 }).collect();
    let small = |bits: &[u16], photometric: u16, compression: u16, piece: Vec<u8>| {
        Tiff::new(32, 32, 32, vec![piece])
            .with(258, bits)
            .with(259, &[compression])
            .with(262, &[photometric])
            .with(277, &[bits.len() as u16])
    };
    let rows: Vec<Vec<bool>> =
        plain.chunks(32).map(|row| row.iter().map(|pixel| *pixel == 0).collect()).collect();
    let stream = jpeg(&plain, 32, 32, ExtendedColorType::L8);
    let files = [
        small(&[8], 1, 1, plain.clone()),
        small(&[8], 1, 5, lzw(&plain)),
        small(&[8], 1, 8, deflated(&plain)).with(317, &[2]),
        small(&[1], 0, 32_773, pack_bits(&packed(&vec![1; 1_024], 32, 1))),
        small(&[1], 0, 4, fax::group_4(&rows)),
        small(&[1], 0, 3, fax::group_3(&rows, fax::Aligned::No)),
        small(&[8], 1, 7, stream.clone()),
        small(&[8], 1, 6, stream).with(513, &[8, 0]),
        small(&[8; 3], 6, 1, plain.clone()).with(530, &[2, 2]),
        small(&[4], 3, 1, plain.clone()).with(320, &[9; 48]),
        small(&[32], 1, 1, plain.repeat(4)).with(339, &[3]),
    ];
    for tiff in files {
        let bytes = tiff.bytes();
        for length in (0..bytes.len()).step_by(1 + bytes.len() / 200) {
            let _ = LumaImage::decode(&bytes[..length]);
        }
        for _ in 0..400 {
            let mut changed = bytes.clone();
            for _ in 0..=random(4) {
                let at = random(changed.len().min(400));
                changed[at] = random(256) as u8;
            }
            let _ = LumaImage::decode(&changed);
        }
    }
}
