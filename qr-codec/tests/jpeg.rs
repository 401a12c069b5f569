//! JPEG pictures of the processes that scanners and older programs write, made by the encoder below: Rec. ITU-T T.81.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test, a failure is the test's own message")]

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, GrayImage, Luma};
use qualistamp_qr::{Damage, LumaImage, PictureError, QrSymbol, encode_text, pictures_in};
use qualistamp_testkit::contents::contents;

const CONTENTS: &[u8] = b"bytes of a stamp";

/// Samples of a block, across and down.
const BLOCK: usize = 8;

/// The blocks of a stamp, a module in each, dark or not, with white around it.
struct Blocks {
    across: usize,
    down: usize,
    dark: Vec<bool>,
}

impl Blocks {
    fn stamp() -> Self {
        let symbol = QrSymbol::encode(&encode_text(CONTENTS)).unwrap();
        // Multiples of four blocks, for every sampling.
        let side = symbol.side_with_quiet_zone().next_multiple_of(4);
        let module = |block: usize| block.wrapping_sub(4);
        let dark = (0..side * side).map(|at| symbol.is_dark(module(at % side), module(at / side))).collect();
        Self { across: side, down: side, dark }
    }

    fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.across && self.dark.get(row * self.across + column).copied().unwrap_or(false)
    }

    fn size(&self) -> (usize, usize) {
        (BLOCK * self.across, BLOCK * self.down)
    }
}

/// How a picture is coded.
#[derive(Clone, Copy)]
struct Coding {
    /// Samples of each component, across and down.
    factors: &'static [(u8, u8)],
    /// Each component in a scan of its own, in this order; otherwise all in one.
    scans: Option<&'static [usize]>,
    precision: u8,
    /// The height in the frame header, if it is not the true one.
    height: Option<u16>,
    /// With a segment that says the number of lines after the first scan.
    lines: bool,
    /// Units between two restarts.
    restart: usize,
    /// Names of the components.
    names: [u8; 4],
    /// Adobe's segment with this transformation of colours.
    adobe: Option<u8>,
}

const PLAIN: Coding = Coding {
    factors: &[(1, 1)],
    scans: None,
    precision: 8,
    height: None,
    lines: false,
    restart: 0,
    names: [1, 2, 3, 4],
    adobe: None,
};

/// Bits of coded data, with a zero stuffed after each FF.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    bits: Vec<bool>,
}

impl Bits {
    fn add(&mut self, value: u32, count: u32) {
        self.bits.extend((0..count).rev().map(|bit| value >> bit & 1 == 1));
    }

    /// A number after its size, which has codes of `length` bits that count up: F.1.2.1.
    fn add_number(&mut self, number: i32, length: u32) {
        let size = 32 - number.unsigned_abs().leading_zeros();
        self.add(size, length);
        let value = if number < 0 { number - 1 } else { number };
        if size < 16 {
            self.add(value.cast_unsigned() & ((1 << size) - 1), size);
        }
    }

    fn flush(&mut self) {
        self.bits.resize(self.bits.len().next_multiple_of(8), true);
        for bits in std::mem::take(&mut self.bits).chunks(8) {
            let byte = bits.iter().fold(0_u8, |byte, bit| byte << 1 | u8::from(*bit));
            self.bytes.push(byte);
            if byte == 0xFF {
                self.bytes.push(0);
            }
        }
    }
}

fn segment(marker: u8, payload: &[u8]) -> Vec<u8> {
    let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker][..], &length, payload].concat()
}

/// A table of codes of the same `length` for `count` values from 0.
fn codes(class: u8, length: usize, count: u8) -> Vec<u8> {
    let mut counts = [0; 16];
    counts[length - 1] = count;
    segment(0xC4, &[&[class << 4][..], &counts, &(0..count).collect::<Vec<_>>()].concat())
}

fn frame(process: u8, coding: Coding, (width, height): (usize, usize)) -> Vec<u8> {
    let mut header = vec![coding.precision];
    header.extend(coding.height.unwrap_or(height as u16).to_be_bytes());
    header.extend((width as u16).to_be_bytes());
    header.push(coding.factors.len() as u8);
    for ((across, down), name) in coding.factors.iter().zip(coding.names) {
        header.extend([name, across << 4 | down, 0]);
    }
    segment(process, &header)
}

/// A picture of flat blocks, which have no other coefficient than the first.
fn encode(blocks: &Blocks, coding: Coding) -> Vec<u8> {
    let mut file = vec![0xFF, 0xD8];
    if let Some(transformation) = coding.adobe {
        file.extend(segment(0xEE, &[&b"Adobe\0\x64\0\0\0\0"[..], &[transformation]].concat()));
    }
    // Steps of 8, so that differences are small.
    file.extend(segment(0xDB, &[&[0][..], &[8; 64]].concat()));
    file.extend(frame(if coding.precision == 8 { 0xC0 } else { 0xC1 }, coding, blocks.size()));
    file.extend(codes(0, 4, 15));
    // The only code of other coefficients is the end of the block, a single 0.
    file.extend(segment(0xC4, &[&[0x10, 1][..], &[0; 15], &[0]].concat()));
    if coding.restart > 0 {
        file.extend(segment(0xDD, &(coding.restart as u16).to_be_bytes()));
    }
    let all: Vec<usize> = (0..coding.factors.len()).collect();
    let scans: Vec<Vec<usize>> = match coding.scans {
        Some(order) => order.iter().map(|component| vec![*component]).collect(),
        None => vec![all],
    };
    for (number, scan) in scans.iter().enumerate() {
        let mut header = vec![scan.len() as u8];
        scan.iter().for_each(|component| header.extend([coding.names[*component], 0]));
        header.extend([0, 63, 0]);
        file.extend(segment(0xDA, &header));
        file.extend(coded(blocks, coding, scan));
        if number == 0 && coding.lines {
            file.extend(segment(0xDC, &(blocks.size().1 as u16).to_be_bytes()));
        }
    }
    file.extend([0xFF, 0xD9]);
    file
}

fn coded(blocks: &Blocks, coding: Coding, scan: &[usize]) -> Vec<u8> {
    let most = |side: fn(&(u8, u8)) -> u8| coding.factors.iter().map(side).max().map_or(1, usize::from);
    let (most_across, most_down) = (most(|factors| factors.0), most(|factors| factors.1));
    // A component alone has units of one block; otherwise units have all blocks of all components.
    let factors = |component: usize| {
        let (across, down) = coding.factors[component];
        (usize::from(across), usize::from(down))
    };
    let (units_across, units_down) = match scan {
        [only] => {
            let (across, down) = factors(*only);
            ((blocks.across * across).div_ceil(most_across), (blocks.down * down).div_ceil(most_down))
        }
        _ => (blocks.across.div_ceil(most_across), blocks.down.div_ceil(most_down)),
    };
    let mut bits = Bits::default();
    let mut before = vec![0; scan.len()];
    for unit in 0..units_across * units_down {
        if coding.restart > 0 && unit > 0 && unit % coding.restart == 0 {
            bits.flush();
            bits.bytes.extend([0xFF, 0xD0 + ((unit / coding.restart - 1) % 8) as u8]);
            before.fill(0);
        }
        for (component, before) in scan.iter().zip(&mut before) {
            let (across, down) = if scan.len() == 1 { (1, 1) } else { factors(*component) };
            for block in 0..across * down {
                let column = unit % units_across * across + block % across;
                let row = unit / units_across * down + block / across;
                // Brightness, or inks; the colours of YCbCr say nothing.
                let (full_across, full_down) = factors(*component);
                let is_dark = blocks.is_dark(column * most_across / full_across, row * most_down / full_down);
                let carries = *component == 0 || coding.names == *b"RGB " || coding.factors.len() == 4;
                let level = match (carries, is_dark) {
                    (false, _) => 0,
                    (true, true) => -100,
                    (true, false) => 100,
                };
                // A flat block has eight times its level, in steps of 8; 12 bits have 16 times as many levels.
                let value = if coding.precision == 8 { level } else { 16 * level };
                bits.add_number(value - *before, 4);
                *before = value;
                bits.add(0, 1);
            }
        }
    }
    bits.flush();
    bits.bytes
}

fn assert_reads(bytes: &[u8], what: &str) -> LumaImage {
    let picture = LumaImage::decode(bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
    let read: Vec<_> = contents(picture.view());
    assert_eq!(read, [encode_text(CONTENTS).into_bytes()], "{what}");
    let (width, height) = Blocks::stamp().size();
    assert_eq!((picture.view().width(), picture.view().height()), (width, height), "{what}");
    picture
}

const SAMPLINGS: [&[(u8, u8)]; 7] = [
    &[(1, 1), (1, 1), (1, 1)],
    &[(2, 2), (1, 1), (1, 1)],
    &[(2, 1), (1, 1), (1, 1)],
    &[(1, 2), (1, 1), (1, 1)],
    &[(4, 1), (1, 1), (1, 1)],
    &[(4, 2), (2, 1), (1, 1)],
    &[(1, 4), (1, 1), (1, 2)],
];

#[test]
fn pictures_in_one_scan_or_several_are_read_with_any_sampling() {
    let blocks = Blocks::stamp();
    for factors in SAMPLINGS {
        for scans in [None, Some(&[0, 1, 2][..]), Some(&[1, 2, 0]), Some(&[2, 0, 1])] {
            for restart in [0, 1, 5, 1_000] {
                let coding = Coding { factors, scans, restart, ..PLAIN };
                let what = format!("{factors:?} {scans:?} restart {restart}");
                assert_eq!(assert_reads(&encode(&blocks, coding), &what).damage(), None, "{what}");
            }
        }
    }
    // Three luma samples for each of the others, which no other decoder in Rust reads.
    let mut wide = Blocks::stamp();
    wide.across = wide.across.next_multiple_of(3);
    wide.dark = {
        let stamp = Blocks::stamp();
        (0..wide.across * wide.down).map(|at| stamp.is_dark(at % wide.across, at / wide.across)).collect()
    };
    let coding = Coding { factors: &[(3, 1), (1, 1), (1, 1)], ..PLAIN };
    let picture = LumaImage::decode(&encode(&wide, coding)).unwrap();
    assert_eq!(contents(picture.view()), [encode_text(CONTENTS).into_bytes()]);
}

#[test]
fn colours_and_inks_in_several_scans_are_read() {
    let blocks = Blocks::stamp();
    let rgb = Coding { factors: &[(1, 1); 3], scans: Some(&[0, 1, 2]), names: *b"RGB ", ..PLAIN };
    assert_reads(&encode(&blocks, rgb), "RGB");
    // Adobe stores inks as the light that they leave.
    let inks = Coding { factors: &[(1, 1); 4], scans: Some(&[0, 1, 2, 3]), adobe: Some(0), ..PLAIN };
    assert_reads(&encode(&blocks, inks), "CMYK");
}

#[test]
fn pictures_with_12_bits_are_read() {
    let blocks = Blocks::stamp();
    for factors in [&[(1, 1)][..], &[(2, 2), (1, 1), (1, 1)]] {
        assert_reads(&encode(&blocks, Coding { factors, precision: 12, ..PLAIN }), "12 bits");
    }
}

#[test]
fn heights_that_are_said_after_the_picture_or_never_are_read() {
    let blocks = Blocks::stamp();
    for factors in [&[(1, 1)][..], &[(2, 2), (1, 1), (1, 1)], &[(1, 1), (1, 1), (1, 1)]] {
        for restart in [0, 7] {
            for (height, lines) in [(0, true), (u16::MAX, true), (0, false), (u16::MAX, false), (9_999, true)]
            {
                let coding = Coding { factors, restart, height: Some(height), lines, ..PLAIN };
                let what = format!("{factors:?} height {height}, lines {lines}, restart {restart}");
                assert_eq!(assert_reads(&encode(&blocks, coding), &what).damage(), None, "{what}");
            }
        }
    }
}

#[test]
fn lossless_pictures_are_read() {
    let blocks = Blocks::stamp();
    let (width, height) = blocks.size();
    for precision in [8, 12, 16] {
        for predictor in 1..=7 {
            for restart_lines in [0, 3] {
                let most = (1_i32 << precision) - 1;
                let sample = |x: usize, y: usize| {
                    if blocks.is_dark(x / BLOCK, y / BLOCK) { most / 8 } else { most - most / 16 }
                };
                let mut bits = Bits::default();
                for y in 0..height {
                    let is_first_line = y == 0 || (restart_lines > 0 && y % restart_lines == 0);
                    if is_first_line && y > 0 {
                        bits.flush();
                        bits.bytes.extend([0xFF, 0xD0 + ((y / restart_lines - 1) % 8) as u8]);
                    }
                    for x in 0..width {
                        let prediction = match (x, is_first_line) {
                            (0, true) => 1 << (precision - 1),
                            (_, true) => sample(x - 1, y),
                            (0, false) => sample(0, y - 1),
                            _ => {
                                let (left, above, corner) =
                                    (sample(x - 1, y), sample(x, y - 1), sample(x - 1, y - 1));
                                match predictor {
                                    1 => left,
                                    2 => above,
                                    3 => corner,
                                    4 => left + above - corner,
                                    5 => left + ((above - corner) >> 1),
                                    6 => above + ((left - corner) >> 1),
                                    _ => (left + above) >> 1,
                                }
                            }
                        };
                        // Differences are modulo 65,536.
                        let difference = (sample(x, y) - prediction + 32_768).rem_euclid(65_536) - 32_768;
                        bits.add_number(difference, 5);
                    }
                }
                bits.flush();
                let mut file = vec![0xFF, 0xD8];
                file.extend(codes(0, 5, 17));
                file.extend(frame(0xC3, Coding { precision, ..PLAIN }, (width, height)));
                file.extend(segment(0xDD, &((restart_lines * width) as u16).to_be_bytes()));
                file.extend(segment(0xDA, &[1, 1, 0, predictor, 0, 0]));
                file.extend(&bits.bytes);
                file.extend([0xFF, 0xD9]);
                let what = format!("{precision} bits, predictor {predictor}, {restart_lines} lines");
                assert_eq!(assert_reads(&file, &what).damage(), None, "{what}");
            }
        }
    }
}

#[test]
fn processes_that_are_not_read_are_named() {
    let blocks = Blocks::stamp();
    for (process, precision, name) in [
        (0xC9, 8, "arithmetic"),
        (0xCA, 8, "arithmetic"),
        (0xCB, 8, "arithmetic"),
        (0xC5, 8, "hierarchical"),
        (0xC2, 12, "12 bits"),
        (0xF7, 8, "JPEG-LS"),
    ] {
        let mut file = encode(&blocks, PLAIN);
        let at = file.windows(2).position(|marker| marker == [0xFF, 0xC0]).unwrap();
        (file[at + 1], file[at + 4]) = (process, precision);
        let error = LumaImage::decode(&file).unwrap_err();
        let message = error.to_string();
        assert!(matches!(error, PictureError::Unsupported { .. }), "{message}");
        assert!(
            message.contains(name) && message.contains("JPEG") && message.contains("save it as"),
            "{message}"
        );
    }
}

#[test]
fn damage_is_said_and_the_rest_read() {
    let blocks = Blocks::stamp();
    let coding = Coding {
        factors: &[(2, 2), (1, 1), (1, 1)],
        scans: Some(&[1, 2, 0]),
        restart: blocks.across,
        ..PLAIN
    };
    let whole = encode(&blocks, coding);
    // Cut in the last rows, below the stamp.
    let cut = &whole[..whole.len() - 2 * blocks.across / 8];
    assert_eq!(assert_reads(cut, "cut").damage(), Some(Damage::CutOff));
    // The last interval of luma is rubbish: all ones is no code.
    let last = whole.windows(2).rposition(|pair| matches!(pair, [0xFF, 0xD0..=0xD7])).unwrap();
    let mut changed = whole.clone();
    for byte in &mut changed[last + 2..whole.len() - 2] {
        *byte = 0xFE;
    }
    let (_, height) = blocks.size();
    assert_eq!(assert_reads(&changed, "changed").damage(), Some(Damage::Rows { missing: 8, of: height }));
}

#[test]
fn every_picture_of_a_file_with_several_is_read() {
    let blank = {
        let mut bytes = Vec::new();
        JpegEncoder::new(&mut bytes).encode(&[255; 64 * 64], 64, 64, ExtendedColorType::L8).unwrap();
        bytes
    };
    let stamp = encode(&Blocks::stamp(), PLAIN);
    let found = |bytes: &[u8]| -> Vec<usize> {
        pictures_in(bytes).map(|picture| contents(picture.unwrap().view()).len()).collect()
    };
    assert_eq!(found(&[&blank[..], &stamp].concat()), [0, 1]);
    // Cameras leave a gap; films and other things may follow.
    assert_eq!(found(&[&blank[..], &[0; 5_000], &stamp, b"ftypmp42", &[7; 90_000]].concat()), [0, 1]);
    assert_eq!(found(&stamp), [1]);
    assert!(!pictures_in(&stamp).are_pages());
    // A map of brightness is no picture.
    let map = [
        &blank[..2],
        &segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x hdrgm:GainMapMax=\"1\"/>"),
        &blank[2..],
    ]
    .concat();
    assert_eq!(found(&[&stamp[..], &map].concat()), [1]);
}

#[test]
fn blocks_of_photographs_are_read_alike_by_both_decoders() {
    // The same scan with one component, which the fast decoder reads, and with a height that only the other one reads.
    let mut photo =
        GrayImage::from_fn(203, 149, |x, y| Luma([((x * x / 7 + y * 3 + x * y / 11) % 256) as u8]));
    photo = image::imageops::blur(&photo, 1.5);
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 92).encode(&photo, 203, 149, ExtendedColorType::L8).unwrap();
    let fast = LumaImage::decode(&bytes).unwrap();
    let frame = bytes.windows(2).position(|marker| marker == [0xFF, 0xC0]).unwrap();
    bytes[frame + 5..frame + 7].fill(0);
    let slow = LumaImage::decode(&bytes).unwrap();
    assert_eq!((slow.view().width(), slow.view().height()), (203, 152));
    for y in 0..149 {
        for (fast, slow) in fast.view().row(y).iter().zip(slow.view().row(y)) {
            assert!(fast.abs_diff(*slow) <= 2, "{fast} {slow}");
        }
    }
}

#[test]
fn cut_and_changed_pictures_do_not_panic() {
    let mut seed = 3_u64;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let small = Blocks { across: 4, down: 4, dark: (0..16).map(|at| at % 3 == 0).collect() };
    let factors: &[(u8, u8)] = &[(2, 2), (1, 1), (1, 1)];
    for coding in [
        Coding { factors, scans: Some(&[0, 1, 2]), restart: 3, ..PLAIN },
        Coding { factors: &[(3, 1), (1, 1), (1, 1)], ..PLAIN },
        Coding { factors, height: Some(0), lines: true, ..PLAIN },
        Coding { precision: 12, ..PLAIN },
    ] {
        let bytes = encode(&small, coding);
        for length in 0..bytes.len() {
            let _ = LumaImage::decode(&bytes[..length]);
        }
        for _ in 0..1_000 {
            let mut changed = bytes.clone();
            for _ in 0..=random(4) {
                let at = random(changed.len());
                changed[at] = random(256) as u8;
            }
            let _ = pictures_in(&changed).count();
        }
    }
}
