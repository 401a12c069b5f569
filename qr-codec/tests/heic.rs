//! Valid and invalid HEIC photographs, created here: encoded with a test dependency, packed by the writer below.
#![cfg(feature = "heic")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test, a failure is the test's own message")]

use heifer::heifer_hevc_enc::encoder::{EncodedPicture, EncoderConfig, Planes16, encode_picture16};
use image::{DynamicImage, GrayImage, Luma};
use qualistamp_qr::limits::{
    MAX_HEIC_INDEX_BYTES, MAX_HEIC_TILES, MAX_HEVC_PIXELS, MAX_HEVC_UNITS, MAX_PICTURE_PIXELS,
};
use qualistamp_qr::{DotGrid, LumaImage, ModuleSize, PictureError, QrSymbol, encode_text, pictures_in, png};
use qualistamp_testkit::contents::contents;

const CONTENTS: &[u8] = b"bytes of a stamp";

/// A stamp as a grey picture, 5 pixels per module.
fn stamp() -> GrayImage {
    let symbol = QrSymbol::encode(&encode_text(CONTENTS)).unwrap();
    let bytes = png(&symbol, DotGrid::new(300, ModuleSize::default()).unwrap()).unwrap();
    image::load_from_memory(&bytes).unwrap().into_luma8()
}

fn assert_reads(bytes: &[u8], what: &str) {
    let picture = LumaImage::decode(bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(contents(picture.view()), [encode_text(CONTENTS).into_bytes()], "{what}");
}

/// A box: ISO/IEC 14496-12, 4.2.
fn boxed(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let size = u32::try_from(8 + content.len()).unwrap();
    [&size.to_be_bytes()[..], kind, content].concat()
}

/// A full box: with a version, without flags.
fn versioned(kind: &[u8; 4], version: u8, content: &[u8]) -> Vec<u8> {
    boxed(kind, &[&[version, 0, 0, 0][..], content].concat())
}

/// The parts of a HEIC file. Items and properties are numbered from 1.
#[derive(Default, Clone)]
struct Heic {
    properties: Vec<Vec<u8>>,
    items: Vec<Item>,
    references: Vec<(&'static [u8; 4], u16, Vec<u16>)>,
}

#[derive(Clone)]
struct Item {
    kind: [u8; 4],
    properties: Vec<u8>,
    data: Vec<u8>,
}

impl Heic {
    fn property(&mut self, property: Vec<u8>) -> u8 {
        self.properties.push(property);
        u8::try_from(self.properties.len()).unwrap()
    }

    fn item(&mut self, kind: &[u8; 4], properties: &[u8], data: &[u8]) -> u16 {
        self.items.push(Item { kind: *kind, properties: properties.to_vec(), data: data.to_vec() });
        u16::try_from(self.items.len()).unwrap()
    }

    /// A coded picture with this size in the container, and additional properties.
    fn coded(&mut self, coded: &EncodedPicture, size: (u32, u32), further: &[Vec<u8>]) -> u16 {
        // ISO/IEC 14496-15, 8.3.3.1: the fields that the decoder uses; the others are zero.
        let mut config = [&[1, coded.profile_idc][..], &[0; 10], &[coded.level_idc], &[0; 9]].concat();
        config[16] = coded.chroma_format;
        config[21] = 3;
        config.push(u8::try_from(coded.parameter_sets.len()).unwrap());
        for set in &coded.parameter_sets {
            config.extend([(set[0] >> 1) & 0x3F, 0, 1]);
            config.extend(u16::try_from(set.len()).unwrap().to_be_bytes());
            config.extend(set);
        }
        let mut properties = vec![self.property(boxed(b"hvcC", &config)), self.property(size_property(size))];
        properties.extend(further.iter().map(|property| self.property(property.clone())));
        let slices = coded.slices.iter();
        let data: Vec<u8> = slices
            .flat_map(|slice| [&u32::try_from(slice.len()).unwrap().to_be_bytes()[..], slice].concat())
            .collect();
        self.item(b"hvc1", &properties, &data)
    }

    fn grid(&mut self, columns: u8, rows: u8, size: (u32, u32), tiles: &[u16], further: &[Vec<u8>]) -> u16 {
        let data =
            [&[0, 1, rows - 1, columns - 1][..], &size.0.to_be_bytes(), &size.1.to_be_bytes()].concat();
        let properties: Vec<u8> = further.iter().map(|property| self.property(property.clone())).collect();
        let id = self.item(b"grid", &properties, &data);
        self.references.push((b"dimg", id, tiles.to_vec()));
        id
    }

    fn bytes(&self, primary: u16) -> Vec<u8> {
        let count = u16::try_from(self.items.len()).unwrap().to_be_bytes();
        let (mut infos, mut associations) =
            (count.to_vec(), u32::from(u16::from_be_bytes(count)).to_be_bytes().to_vec());
        for (id, item) in (1u16..).zip(&self.items) {
            infos.extend(versioned(b"infe", 2, &[&id.to_be_bytes()[..], &[0; 2], &item.kind, &[0]].concat()));
            associations.extend(id.to_be_bytes());
            associations.push(u8::try_from(item.properties.len()).unwrap());
            associations.extend(&item.properties);
        }
        let references: Vec<u8> = self
            .references
            .iter()
            .flat_map(|(kind, from, to)| {
                let count = u16::try_from(to.len()).unwrap().to_be_bytes();
                let to: Vec<u8> = to.iter().flat_map(|id| id.to_be_bytes()).collect();
                boxed(kind, &[&from.to_be_bytes()[..], &count, &to].concat())
            })
            .collect();
        let file_type = boxed(b"ftyp", b"heic\0\0\0\0mif1heic");
        let index = |data_begins: usize| {
            // Offsets and lengths of four bytes, no base.
            let mut places = [&[0x44, 0][..], &count].concat();
            let mut offset = data_begins;
            for (id, item) in (1u16..).zip(&self.items) {
                places.extend([&id.to_be_bytes()[..], &[0, 0, 0, 1]].concat());
                places.extend(u32::try_from(offset).unwrap().to_be_bytes());
                places.extend(u32::try_from(item.data.len()).unwrap().to_be_bytes());
                offset += item.data.len();
            }
            let properties =
                [boxed(b"ipco", &self.properties.concat()), versioned(b"ipma", 0, &associations)];
            let parts = [
                versioned(b"hdlr", 0, b"\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0"),
                versioned(b"pitm", 0, &primary.to_be_bytes()),
                versioned(b"iinf", 0, &infos),
                versioned(b"iref", 0, &references),
                boxed(b"iprp", &properties.concat()),
                versioned(b"iloc", 0, &places),
            ];
            versioned(b"meta", 0, &parts.concat())
        };
        let data: Vec<u8> = self.items.iter().flat_map(|item| item.data.clone()).collect();
        let begins = file_type.len() + index(0).len() + 8;
        [file_type, index(begins), boxed(b"mdat", &data)].concat()
    }
}

fn size_property((width, height): (u32, u32)) -> Vec<u8> {
    versioned(b"ispe", 0, &[width.to_be_bytes(), height.to_be_bytes()].concat())
}

/// Encodes `picture`: with grey colour planes if `chroma`, with this bit depth, in full range or in the range of films.
fn coded(picture: &GrayImage, chroma: bool, bits: u8, full_range: bool) -> EncodedPicture {
    let sample = |grey: &u8| {
        let grey = u16::from(*grey);
        (if full_range { grey } else { 16 + grey * 219 / 255 }) << (bits - 8)
    };
    let luma: Vec<u16> = picture.iter().map(sample).collect();
    let (width, height) = picture.dimensions();
    let grey = vec![1 << (bits - 1); (width.div_ceil(2) * height.div_ceil(2)) as usize];
    let planes = Planes16 { y: &luma, chroma: chroma.then_some((&grey, &grey)), bit_depth: bits };
    encode_picture16(width, height, planes, &EncoderConfig { full_range, ..EncoderConfig::default() })
        .unwrap()
}

/// Four grey quarters, 0, 80, 160 and 240, each `width` by `height`.
fn quarters(width: u32, height: u32) -> GrayImage {
    GrayImage::from_fn(2 * width, 2 * height, |x, y| {
        Luma([u8::from(x >= width) * 80 + u8::from(y >= height) * 160])
    })
}

/// The grey values near the corners of a picture, and its width.
fn corners(bytes: &[u8], what: &str) -> ([u8; 4], usize) {
    let picture = LumaImage::decode(bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
    let view = picture.view();
    let (right, bottom) = (view.width() - 3, view.height() - 3);
    ([(2, 2), (right, 2), (2, bottom), (right, bottom)].map(|(x, y)| view.row(y)[x]), view.width())
}

fn assert_corners(bytes: &[u8], expected: ([u8; 4], usize), what: &str) {
    let (found, width) = corners(bytes, what);
    assert_eq!(width, expected.1, "{what}");
    for (found, expected) in found.into_iter().zip(expected.0) {
        assert!(found.abs_diff(expected) < 8, "{what}: {found} for {expected}");
    }
}

#[test]
fn files_from_phones_and_programs_are_read() {
    let stamp = stamp();
    let size = stamp.dimensions();
    for (chroma, bits, full_range) in [(true, 8, true), (false, 8, true), (true, 10, true), (true, 8, false)]
    {
        let mut heic = Heic::default();
        let picture = heic.coded(&coded(&stamp, chroma, bits, full_range), size, &[]);
        assert_reads(&heic.bytes(picture), &format!("colour {chroma}, {bits} bits, full range {full_range}"));
    }
    // More than 512 pixels per side, so in tiles.
    let large = image::imageops::resize(&stamp, 1_100, 1_100, image::imageops::FilterType::Triangle);
    let large = DynamicImage::from(large).into_rgb8();
    let options = heifer::EncodeOptions::default();
    assert_reads(&heifer::encode_rgb8(1_100, 1_100, &large, &options).unwrap(), "tiles");
}

#[test]
fn every_picture_that_is_shown_is_read() {
    let (stamp, blank) = (stamp(), GrayImage::from_pixel(200, 160, Luma([255])));
    let mut heic = Heic::default();
    let first = heic.coded(&coded(&blank, true, 8, true), blank.dimensions(), &[]);
    let second = heic.coded(&coded(&stamp, true, 8, true), stamp.dimensions(), &[]);
    let small = heic.coded(&coded(&blank, true, 8, true), blank.dimensions(), &[]);
    heic.references.push((b"thmb", small, vec![first]));
    let found = |bytes: &[u8]| -> Vec<usize> {
        pictures_in(bytes).map(|picture| contents(picture.unwrap().view()).len()).collect()
    };
    // The main one first, whatever its number; thumbnails are not shown.
    assert_eq!(found(&heic.bytes(first)), [0, 1]);
    assert_eq!(found(&heic.bytes(second)), [1, 0]);
}

#[test]
fn grey_values_survive_coding() {
    let picture = quarters(32, 32);
    for (bits, full_range) in [(8, true), (10, true), (8, false), (10, false)] {
        let mut heic = Heic::default();
        let id = heic.coded(&coded(&picture, true, bits, full_range), (64, 64), &[]);
        let what = format!("{bits} bits, full range {full_range}");
        assert_corners(&heic.bytes(id), ([0, 80, 160, 240], 64), &what);
    }
    // The range in the container takes precedence over that in the stream: ISO/IEC 23008-12, 6.5.5.
    let mut heic = Heic::default();
    let colours = boxed(b"colr", b"nclx\0\x01\0\x0D\0\x06\0");
    let id =
        heic.coded(&coded(&GrayImage::from_pixel(64, 64, Luma([235])), true, 8, true), (64, 64), &[colours]);
    assert_corners(&heic.bytes(id), ([255; 4], 64), "the container says that 235 is white");
}

#[test]
fn transparent_pixels_are_white() {
    let mut heic = Heic::default();
    let black = heic.coded(&coded(&GrayImage::new(64, 64), true, 8, true), (64, 64), &[]);
    let name = versioned(b"auxC", 0, b"urn:mpeg:hevc:2015:auxid:1\0");
    let alpha = heic.coded(&coded(&quarters(32, 32), false, 8, true), (64, 64), &[name]);
    heic.references.push((b"auxl", alpha, vec![black]));
    assert_corners(&heic.bytes(black), ([255, 175, 95, 15], 64), "transparency");
    // A depth map is an auxiliary picture too, but not transparency.
    let depth = versioned(b"auxC", 0, b"urn:mpeg:hevc:2015:auxid:2\0");
    *heic.properties.last_mut().unwrap() = depth;
    assert_corners(&heic.bytes(black), ([0; 4], 64), "depth");
}

#[test]
fn every_orientation_is_applied() {
    let coded = coded(&quarters(32, 48), true, 8, true);
    let turned = |quarters: u8| boxed(b"irot", &[quarters]);
    let mirrored = |axis: u8| boxed(b"imir", &[axis]);
    // 32 x 40 pixels, centred 8 right of and 10 above the centre of the picture.
    let numbers = [32, 1, 40, 1, 8, 1, -10, 1].map(i32::to_be_bytes);
    let cut = boxed(b"clap", &numbers.concat());
    for (further, expected) in [
        (vec![], ([0, 80, 160, 240], 64)),
        (vec![turned(0)], ([0, 80, 160, 240], 64)),
        (vec![turned(1)], ([80, 240, 0, 160], 96)),
        (vec![turned(2)], ([240, 160, 80, 0], 64)),
        (vec![turned(3)], ([160, 0, 240, 80], 96)),
        // ISO/IEC 23008-12, 6.5.12: 0 swaps top and bottom, 1 left and right.
        (vec![mirrored(0)], ([160, 240, 0, 80], 64)),
        (vec![mirrored(1)], ([80, 0, 240, 160], 64)),
        // Applied in the order of their properties.
        (vec![turned(1), mirrored(1)], ([240, 80, 160, 0], 96)),
        (vec![mirrored(1), turned(1)], ([0, 160, 80, 240], 96)),
        (vec![cut.clone()], ([0, 80, 160, 240], 32)),
        (vec![cut, turned(1), mirrored(1)], ([240, 80, 160, 0], 40)),
    ] {
        let what = format!("{further:?}");
        let mut heic = Heic::default();
        let picture = heic.coded(&coded, (64, 96), &further);
        assert_corners(&heic.bytes(picture), expected, &what);
        // The same for a grid of two tiles, one below the other.
        let mut heic = Heic::default();
        let [top, bottom] = [0, 48].map(|y| {
            let half = image::imageops::crop_imm(&quarters(32, 48), 0, y, 64, 48).to_image();
            heic.coded(&self::coded(&half, true, 8, true), (64, 48), &[])
        });
        let grid = heic.grid(1, 2, (64, 96), &[top, bottom], &further);
        assert_corners(&heic.bytes(grid), expected, &format!("tiles, {what}"));
        // A picture derived from another one by rotation.
        let source = heic.grid(1, 2, (64, 96), &[top, bottom], &[]);
        let properties: Vec<u8> = further.iter().map(|property| heic.property(property.clone())).collect();
        let turned = heic.item(b"iden", &properties, &[]);
        heic.references.push((b"dimg", turned, vec![source]));
        assert_corners(&heic.bytes(turned), expected, &format!("derived, {what}"));
    }
}

#[test]
fn grids_are_cropped_at_the_right_and_bottom() {
    let mut heic = Heic::default();
    let greys = [0, 80, 160, 240];
    let tiles = greys.map(|grey| {
        heic.coded(&coded(&GrayImage::from_pixel(64, 64, Luma([grey])), true, 8, true), (64, 64), &[])
    });
    let grid = heic.grid(2, 2, (100, 70), &tiles, &[]);
    assert_corners(&heic.bytes(grid), (greys, 100), "a grid cut at both sides");
    let picture = LumaImage::decode(&heic.bytes(grid)).unwrap();
    assert_eq!(
        (picture.view().height(), picture.view().row(63)[63], picture.view().row(64)[64]),
        (70, 0, 240)
    );
}

type Expected = fn(&PictureError) -> bool;

#[test]
fn files_with_false_claims_are_refused() {
    let tile = coded(&GrayImage::new(64, 64), true, 8, true);
    let damaged: Expected = |error| matches!(error, PictureError::Damaged { .. });
    let unsupported: Expected = |error| matches!(error, PictureError::Unsupported { .. });
    let too_large: Expected =
        |error| matches!(error, PictureError::TooLarge { limit: MAX_PICTURE_PIXELS | MAX_HEVC_PIXELS, .. });
    let whole = |make: &dyn Fn(&mut Heic) -> u16| {
        let mut heic = Heic::default();
        let primary = make(&mut heic);
        heic.bytes(primary)
    };
    let one = |heic: &mut Heic| heic.coded(&tile, (64, 64), &[]);
    let table: Vec<(&str, Vec<u8>, Expected)> = vec![
        ("nothing but its type", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), damaged),
        ("a size of 60,000", whole(&|heic| heic.coded(&tile, (60_000, 60_000), &[])), too_large),
        ("no width", whole(&|heic| heic.coded(&tile, (0, 64), &[])), damaged),
        (
            "a grid of 60,000",
            whole(&|heic| {
                let tile = one(heic);
                heic.grid(1, 1, (60_000, 60_000), &[tile], &[])
            }),
            too_large,
        ),
        (
            "a grid of nothing",
            whole(&|heic| {
                let tile = one(heic);
                heic.grid(1, 1, (0, 0), &[tile], &[])
            }),
            damaged,
        ),
        (
            "one tile in 10,000 places",
            whole(&|heic| {
                let tile = one(heic);
                heic.grid(100, 100, (6_400, 6_400), &vec![tile; 10_000], &[])
            }),
            damaged,
        ),
        (
            "tiles that do not show",
            whole(&|heic| {
                let tile = one(heic);
                heic.grid(64, 64, (64, 64), &vec![tile; MAX_HEIC_TILES], &[])
            }),
            damaged,
        ),
        (
            "too few tiles",
            whole(&|heic| {
                let tile = one(heic);
                heic.grid(2, 1, (128, 64), &[tile], &[])
            }),
            damaged,
        ),
        ("a grid of itself", whole(&|heic| heic.grid(1, 1, (64, 64), &[1], &[])), unsupported),
        (
            "a picture derived from itself",
            whole(&|heic| {
                heic.references.push((b"dimg", 1, vec![1]));
                heic.item(b"iden", &[], &[])
            }),
            unsupported,
        ),
        (
            "turned a hundred times",
            whole(&|heic| {
                let id = heic.coded(&tile, (64, 64), &[boxed(b"irot", &[1])]);
                let turn = *heic.items[0].properties.last().unwrap();
                heic.items[0].properties.extend([turn; 99]);
                id
            }),
            damaged,
        ),
        (
            "cut to nothing",
            whole(&|heic| {
                let cut = boxed(b"clap", &[0i32, 1, 0, 1, 0, 1, 0, 1].map(i32::to_be_bytes).concat());
                heic.coded(&tile, (64, 64), &[cut])
            }),
            damaged,
        ),
        (
            "cut by fractions of nothing",
            whole(&|heic| {
                let cut = boxed(b"clap", &[1i32, 0, 1, 0, 1, 0, 1, 0].map(i32::to_be_bytes).concat());
                heic.coded(&tile, (64, 64), &[cut])
            }),
            damaged,
        ),
        (
            "a picture cut into pieces of nothing",
            whole(&|heic| {
                let id = one(heic);
                heic.items[0].data.extend(vec![0; 4 * MAX_HEVC_UNITS]);
                id
            }),
            damaged,
        ),
        (
            "an index full of nothing",
            whole(&|heic| {
                heic.property(boxed(b"free", &vec![0; MAX_HEIC_INDEX_BYTES]));
                one(heic)
            }),
            damaged,
        ),
        ("AVIF", whole(&|heic| heic.item(b"av01", &[], &[0; 9])), unsupported),
        ("layers", whole(&|heic| heic.item(b"iovl", &[], &[0; 9])), unsupported),
        ("a type of its own", whole(&|heic| heic.item(b"zzzz", &[], &[0; 9])), unsupported),
    ];
    for (what, bytes, expected) in table {
        let error = LumaImage::decode(&bytes).unwrap_err();
        assert!(expected(&error), "{what}: {error:?}");
    }
}

#[test]
fn truncated_and_changed_files_do_not_panic() {
    let mut heic = Heic::default();
    let tiles = [0, 200].map(|grey| {
        heic.coded(&coded(&GrayImage::from_pixel(32, 32, Luma([grey])), true, 8, true), (32, 32), &[])
    });
    let grid = heic.grid(2, 1, (60, 30), &tiles, &[boxed(b"irot", &[1])]);
    let bytes = heic.bytes(grid);
    for length in 0..bytes.len() {
        let cut = LumaImage::decode(&bytes[..length]);
        assert!(cut.is_err() && !cut.unwrap_err().to_string().is_empty(), "{length}");
    }
    let mut seed = 1u64;
    let mut random = move |below: usize| {
        // Knuth's MMIX generator: the same changes in every run.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for _ in 0..3_000 {
        let mut changed = bytes.clone();
        for _ in 0..=random(4) {
            let at = random(changed.len());
            changed[at] = random(256) as u8;
        }
        let _ = LumaImage::decode(&changed);
    }
}
