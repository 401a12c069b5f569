//! The number of pictures read: of each family of the generator, and of public photographs.
//!
//! Each floor is the measured number, minus one where rounding on another machine may make a picture fail.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test's own message")]

use qualistamp_qr::{Budget, LumaView, Symbol, decode};
use qualistamp_testkit::photographs::{self, normalised};
use qualistamp_testkit::synth::{self, Family, SIZE};

/// Without a time limit, so that the result is the same on every machine.
fn read(luma: &[u8], width: usize, height: usize) -> Vec<Symbol> {
    let view = LumaView::new(luma, width, height, width).unwrap();
    decode(view, Budget::photo().without_time_limit())
}

/// Pictures of each family. They get harder until they cannot be read.
const COUNT: usize = 6;
const SEED: u64 = 2026;

#[test]
fn every_family_reaches_its_floor() {
    let floor = |family| match family {
        Family::Clean | Family::Rotation | Family::Noise | Family::Lighting | Family::Jpeg => 6,
        Family::Occlusion | Family::Small | Family::Tint | Family::Inverted | Family::Mirrored => 6,
        Family::Perspective | Family::LowContrast | Family::Curl => 6,
        Family::Motion | Family::Mixed => 5,
        Family::Blur => 4,
    };
    let mut low = Vec::new();
    let check = |families: &[Family]| {
        let mut found = Vec::new();
        for &family in families {
            let mut count = 0;
            for index in 0..COUNT {
                let picture = synth::picture(family, SEED, index, COUNT);
                let symbols = read(&picture.luma, SIZE.0, SIZE.1);
                for symbol in &symbols {
                    assert_eq!(
                        symbol.text().as_deref(),
                        Some(&*picture.text),
                        "{family:?} {index}: a wrong text"
                    );
                    assert_eq!(symbol.inverted, picture.scene.inverted, "{family:?} {index}");
                    assert_eq!(symbol.mirrored, picture.scene.mirrored, "{family:?} {index}");
                }
                count += usize::from(!symbols.is_empty());
            }
            found.push((family, count));
        }
        found
    };
    let (first, second) = Family::ALL.split_at(8);
    let found = std::thread::scope(|scope| {
        let other = scope.spawn(|| check(second));
        let mut found = check(first);
        found.extend(other.join().unwrap());
        found
    });
    for (family, count) in found {
        println!("{family:?}: {count} of {COUNT}, floor {}", floor(family));
        if count < floor(family) {
            low.push((family, count));
        }
    }
    assert!(low.is_empty(), "below their floor: {low:?}");
}

/// Symbols read in each set of photographs, of those with a known text.
const PHOTOGRAPHS: [(&str, usize); 7] = [
    ("zxing/qrcode-1", 20),
    ("zxing/qrcode-2", 33),
    ("zxing/qrcode-3", 42),
    ("zxing/qrcode-4", 47),
    ("zxing/qrcode-5", 19),
    ("zxing/qrcode-6", 15),
    ("jsqr", 201),
];

/// Public photographs, which are not part of the project.
mod outside_photographs {
    use std::path::PathBuf;

    use super::*;

    fn folder() -> PathBuf {
        photographs::folder().expect("the photographs are in ../shared/data/qr-images")
    }

    #[test]
    #[ignore = "outside: needs ../shared/data/qr-images"]
    fn every_set_reaches_its_floor() {
        let folder = folder();
        let mut low = Vec::new();
        for (set, floor) in PHOTOGRAPHS {
            let photographs = photographs::load(&folder, |s| s == set);
            assert!(!photographs.is_empty(), "{set} is empty");
            let mut count = 0;
            for photograph in photographs {
                let symbols = read(&photograph.luma, photograph.width, photograph.height);
                let mut texts: Vec<String> =
                    symbols.iter().map(|s| normalised(&photographs::text(&s.bytes, s.text()))).collect();
                for expected in photograph.expected.unwrap_or_default() {
                    if let Some(at) = texts.iter().position(|text| *text == normalised(&expected)) {
                        texts.swap_remove(at);
                        count += 1;
                    }
                }
            }
            println!("{set}: {count}, floor {floor}");
            if count < floor {
                low.push((set, count));
            }
        }
        assert!(low.is_empty(), "below their floor: {low:?}");
    }

    #[test]
    #[ignore = "outside: needs ../shared/data/qr-images"]
    fn photographs_without_a_symbol_give_none() {
        let photographs = photographs::load(&folder(), |set| set.starts_with("neg/"));
        assert!(photographs.len() >= 40, "{}", photographs.len());
        for photograph in photographs {
            let found = read(&photograph.luma, photograph.width, photograph.height);
            assert!(found.is_empty(), "{}: {:?}", photograph.file, found);
        }
    }
}
