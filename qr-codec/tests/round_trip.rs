//! Bytes to text, symbol and picture, and back.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test, a failure is the test's own message")]

use proptest::prelude::*;
use qualistamp_qr::limits::{MAX_SYMBOL_CHARS, QUIET_ZONE_MODULES};
use qualistamp_qr::{
    DotGrid, Level, LumaImage, ModuleSize, QrSymbol, SymbolError, decode_text, encode_text, png,
    read_symbols, svg,
};
use qualistamp_testkit::contents::contents;

/// Capacity of each version in alphanumeric characters at levels M, Q and H (ISO/IEC 18004:2024, table 7).
const CAPACITY: [[usize; 3]; 40] = [
    [20, 16, 10],
    [38, 29, 20],
    [61, 47, 35],
    [90, 67, 50],
    [122, 87, 64],
    [154, 108, 84],
    [178, 125, 93],
    [221, 157, 122],
    [262, 189, 143],
    [311, 221, 174],
    [366, 259, 200],
    [419, 296, 227],
    [483, 352, 259],
    [528, 376, 283],
    [600, 426, 321],
    [656, 470, 365],
    [734, 531, 408],
    [816, 574, 452],
    [909, 644, 493],
    [970, 702, 557],
    [1035, 742, 587],
    [1134, 823, 640],
    [1248, 890, 672],
    [1326, 963, 744],
    [1451, 1041, 779],
    [1542, 1094, 864],
    [1637, 1172, 910],
    [1732, 1263, 958],
    [1839, 1322, 1016],
    [1994, 1429, 1080],
    [2113, 1499, 1150],
    [2238, 1618, 1226],
    [2369, 1700, 1307],
    [2506, 1787, 1394],
    [2632, 1867, 1431],
    [2780, 1966, 1530],
    [2894, 2071, 1591],
    [3054, 2181, 1658],
    [3220, 2298, 1774],
    [3391, 2420, 1852],
];

fn text_of(length: usize) -> String {
    let payload = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".chars().cycle();
    payload.take(length).collect()
}

/// Decodes the modules directly, without a picture.
fn read_modules(symbol: &QrSymbol) -> Option<(usize, u16, String)> {
    let grid = rqrr::SimpleGrid::from_func(symbol.side(), |x, y| symbol.is_dark(x, y));
    let (about, text) = rqrr::Grid::new(grid).decode().ok()?;
    Some((about.version.0, about.ecc_level, text))
}

#[test]
fn the_smallest_version_then_the_highest_level() {
    let mut before = 0;
    for (index, capacity) in CAPACITY.iter().enumerate() {
        let version = index as u8 + 1;
        let [at_m, at_q, at_h] = *capacity;
        for length in [before + 1, at_h, at_h + 1, at_q, at_q + 1, at_m] {
            if length <= before {
                // The previous version holds it at level M.
                continue;
            }
            let level = if length <= at_h {
                Level::H
            } else if length <= at_q {
                Level::Q
            } else {
                Level::M
            };
            let text = text_of(length);
            let symbol = QrSymbol::encode(&text).unwrap();
            assert_eq!((symbol.version(), symbol.level()), (version, level), "{length}");
            // The two bits of ISO/IEC 18004:2024, table 12.
            let bits = match level {
                Level::L => 1,
                Level::M => 0,
                Level::Q => 3,
                Level::H => 2,
            };
            assert_eq!(read_modules(&symbol), Some((usize::from(version), bits, text)), "{length}");
        }
        before = at_m;
    }
    assert_eq!(before, MAX_SYMBOL_CHARS);
}

#[test]
fn texts_that_cannot_be_encoded_are_reported() {
    for (text, expected) in [
        (String::new(), SymbolError::Empty),
        ("QS1:bB".to_owned(), SymbolError::NotAlphanumeric { position: 5, found: 'b' }),
        ("ÄB".to_owned(), SymbolError::NotAlphanumeric { position: 1, found: 'Ä' }),
        (text_of(3_392), SymbolError::TooLong { length: 3_392, limit: 3_391 }),
    ] {
        assert_eq!(QrSymbol::encode(&text), Err(expected));
    }
}

/// The modules covered by the dark path of `svg`, by the even-odd and by the non-zero rule, in a square of `side` modules.
fn rasterise(svg: &str, side: usize) -> [Vec<bool>; 2] {
    let (_, data) = svg.rsplit_once(" d=\"").unwrap();
    let (data, _) = data.split_once('"').unwrap();
    // Crossings of the outline with the left side of each module, downwards and upwards.
    let mut winding = vec![0i32; side * side];
    let mut crossings = vec![0u32; side * side];
    let mut at = (0i64, 0i64);
    let mut start = at;
    let mut line_to = |from: (i64, i64), to: (i64, i64)| {
        if from.0 == to.0 {
            for y in from.1.min(to.1)..from.1.max(to.1) {
                for x in from.0 as usize..side {
                    winding[y as usize * side + x] += if to.1 > from.1 { 1 } else { -1 };
                    crossings[y as usize * side + x] += 1;
                }
            }
        } else {
            assert_eq!(from.1, to.1, "a slanted line");
        }
    };
    let mut rest = data;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..].find(|next: char| next.is_alphabetic()).map_or(rest.len(), |end| end + 1);
        let numbers: Vec<i64> =
            rest[1..end].split_whitespace().map(|number| number.parse().unwrap()).collect();
        let to = match (command, numbers.as_slice()) {
            ('M', [x, y]) => {
                start = (*x, *y);
                at = start;
                start
            }
            ('h', [dx]) => (at.0 + dx, at.1),
            ('v', [dy]) => (at.0, at.1 + dy),
            ('z', []) => start,
            other => panic!("unexpected {other:?}"),
        };
        line_to(at, to);
        at = to;
        rest = &rest[end..];
    }
    [
        crossings.iter().map(|crossings| crossings % 2 == 1).collect(),
        winding.iter().map(|winding| *winding != 0).collect(),
    ]
}

fn svg_covers_exactly_the_dark_modules(symbol: &QrSymbol) {
    let side = symbol.side() + 2 * QUIET_ZONE_MODULES;
    let expected: Vec<bool> = (0..side * side)
        .map(|index| {
            let module = |at: usize| at.wrapping_sub(QUIET_ZONE_MODULES);
            symbol.is_dark(module(index % side), module(index / side))
        })
        .collect();
    for covered in rasterise(&svg(symbol, ModuleSize::default(), Some("title")), side) {
        assert!(covered == expected);
    }
}

#[test]
fn svg_covers_exactly_the_dark_modules_of_every_version() {
    for [at_m, ..] in CAPACITY {
        svg_covers_exactly_the_dark_modules(&QrSymbol::encode(&text_of(at_m)).unwrap());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn bytes_to_picture_and_back(bytes in prop::collection::vec(any::<u8>(), 1..500), dpi in prop::sample::select(vec![203, 300, 600])) {
        let text = encode_text(&bytes);
        let symbol = QrSymbol::encode(&text).unwrap();
        prop_assert!(symbol.level() >= Level::M);
        svg_covers_exactly_the_dark_modules(&symbol);

        let picture = png(&symbol, DotGrid::new(dpi, ModuleSize::default()).unwrap()).unwrap();
        let read = contents(LumaImage::decode(&picture).unwrap().view());
        prop_assert_eq!(&read, &vec![text.clone().into_bytes()]);
        let read = String::from_utf8(read.concat()).unwrap();
        prop_assert_eq!(decode_text(&read).unwrap(), bytes);
    }
}

#[test]
fn several_symbols_in_a_picture_are_all_read() {
    let texts = [encode_text(b"first"), encode_text(b"second")];
    let grid = DotGrid::new(300, ModuleSize::default()).unwrap();
    let pictures: Vec<LumaImage> = texts
        .iter()
        .map(|text| LumaImage::decode(&png(&QrSymbol::encode(text).unwrap(), grid).unwrap()).unwrap())
        .collect();
    let [left, right] = [&pictures[0], &pictures[1]].map(LumaImage::view);
    let mut pixels = Vec::new();
    for y in 0..left.height().max(right.height()) {
        for side in [left, right] {
            let mut row = side.row(y).to_vec();
            row.resize(side.width(), 255);
            pixels.extend(row);
        }
    }
    let both =
        LumaImage::from_pixels(pixels, left.width() + right.width(), left.height().max(right.height()))
            .unwrap();
    let mut read = contents(both.view());
    read.sort();
    let mut expected = texts.map(String::into_bytes);
    expected.sort();
    assert_eq!(read, expected);
}

/// This function has a time limit, so a slow machine may read less, but nothing else.
#[test]
fn read_symbols_reads_nothing_else() {
    let picture =
        png(&QrSymbol::encode("QS1:BB8").unwrap(), DotGrid::new(300, ModuleSize::default()).unwrap());
    let picture = LumaImage::decode(&picture.unwrap()).unwrap();
    assert!(read_symbols(picture.view()).into_iter().all(|read| read == b"QS1:BB8"));
}

#[test]
fn a_picture_without_a_symbol_gives_nothing() {
    for (width, height) in [(1, 1), (1, 3_000), (3_000, 1), (640, 480)] {
        for grey in [0, 127, 255] {
            let picture = LumaImage::from_pixels(vec![grey; width * height], width, height).unwrap();
            assert!(contents(picture.view()).is_empty(), "{width}x{height} of {grey}");
        }
    }
}
