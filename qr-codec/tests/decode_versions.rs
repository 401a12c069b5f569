//! Symbols of all versions and levels from two other encoders are read back exactly.

use qualistamp_qr::{Budget, Level, LumaView, decode};

/// Draws modules (`true` is dark) with a quiet zone of four at `scale` pixels.
fn draw(modules: &[bool], side: usize, scale: usize) -> (Vec<u8>, usize) {
    let size = (side + 8) * scale;
    let mut luma = vec![255u8; size * size];
    for (i, _) in modules.iter().enumerate().filter(|(_, dark)| **dark) {
        let (x, y) = ((i % side + 4) * scale, (i / side + 4) * scale);
        for row in luma.chunks_exact_mut(size).skip(y).take(scale) {
            row[x..x + scale].fill(0);
        }
    }
    (luma, size)
}

fn text(length: usize, salt: usize) -> String {
    (0..length)
        .map(|i| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[(i * 7 + i / 5 + salt) % 36]))
        .collect()
}

const LEVELS: [Level; 4] = [Level::L, Level::M, Level::Q, Level::H];

#[test]
fn every_version_and_level_of_fast_qr() {
    use fast_qr::{ECL, QRBuilder, Version};
    let versions: Vec<Version> = all_versions();
    for (number, version) in versions.into_iter().enumerate() {
        for (level, ecl) in LEVELS.into_iter().zip([ECL::L, ECL::M, ECL::Q, ECL::H]) {
            // Ten characters fit version 1-H; longer ones fill some of the larger symbols.
            let text = text(10 + number * number / 2, number);
            let code = QRBuilder::new(text.as_bytes()).version(version).ecl(ecl).build().expect("fits");
            let modules: Vec<bool> = code.data[..code.size * code.size].iter().map(|m| m.value()).collect();
            let (luma, size) = draw(&modules, code.size, 3);
            let found =
                decode(LumaView::new(&luma, size, size, size).unwrap(), Budget::photo().without_time_limit());
            assert_eq!(found.len(), 1, "version {} {level:?}", number + 1);
            let symbol = &found[0];
            assert_eq!((usize::from(symbol.version), symbol.level), (number + 1, level));
            assert_eq!(symbol.text().as_deref(), Some(text.as_str()), "version {} {level:?}", number + 1);
            assert_eq!((symbol.mirrored, symbol.inverted), (false, false));
            // In such a sharp drawing, a quarter of a module off centre is as good as the centre.
            assert!(symbol.corrected * 50 <= symbol.codewords, "{} corrected", symbol.corrected);
            // The quiet zone is 12 pixels wide.
            for (corner, (x, y)) in symbol.corners.iter().zip([(0, 0), (1, 0), (1, 1), (0, 1)]) {
                let far = (size - 24) as f32;
                let (x, y) = (12.0 + far * x as f32, 12.0 + far * y as f32);
                assert!((corner.x - x).abs() < 1.5 && (corner.y - y).abs() < 1.5, "{corner:?} {x} {y}");
            }
        }
    }
}

/// All versions of fast_qr in order.
fn all_versions() -> Vec<fast_qr::Version> {
    use fast_qr::Version::*;
    vec![
        V01, V02, V03, V04, V05, V06, V07, V08, V09, V10, V11, V12, V13, V14, V15, V16, V17, V18, V19, V20,
        V21, V22, V23, V24, V25, V26, V27, V28, V29, V30, V31, V32, V33, V34, V35, V36, V37, V38, V39, V40,
    ]
}

#[test]
fn every_version_and_level_of_qrcode_with_mixed_modes() {
    use qrcode::{Color, EcLevel, QrCode, Version};
    for number in 1..=40i16 {
        for (level, ec) in LEVELS.into_iter().zip([EcLevel::L, EcLevel::M, EcLevel::Q, EcLevel::H]) {
            // Digits, capitals, lower case and bytes: the encoder changes modes within the symbol.
            let mut bytes = b"a7".to_vec();
            let mut part = 0;
            let code = loop {
                let mut longer = bytes.clone();
                match part % 4 {
                    0 => longer.extend(b"123456789012345"),
                    1 => longer.extend(text(12, part).bytes()),
                    2 => longer.extend("Zoë Łuk".bytes()),
                    _ => longer.extend([0, 255, 129, 31]),
                }
                part += 1;
                if QrCode::with_version(&longer, Version::Normal(number), ec).is_ok() && part < 10 {
                    bytes = longer;
                } else {
                    break QrCode::with_version(&bytes, Version::Normal(number), ec).expect("fits");
                }
            };
            let modules: Vec<bool> = code.to_colors().into_iter().map(|c| c == Color::Dark).collect();
            let (luma, size) = draw(&modules, code.width(), 2);
            let found =
                decode(LumaView::new(&luma, size, size, size).unwrap(), Budget::photo().without_time_limit());
            assert_eq!(found.len(), 1, "version {number} {level:?}");
            assert_eq!((i16::from(found[0].version), found[0].level), (number, level));
            assert_eq!(found[0].bytes, bytes, "version {number} {level:?}");
        }
    }
}
