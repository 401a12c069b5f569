//! `qualistamp scan`.

use fast_qr::{ECL, Mode, QRBuilder};

use crate::shell::call;
use crate::world::{World, picture, side_by_side};

/// A picture of a code in byte mode.
pub(crate) fn code_of_bytes(bytes: &[u8]) -> Vec<u8> {
    let code = QRBuilder::new(bytes.to_vec()).mode(Mode::Byte).ecl(ECL::M).build().unwrap();
    let side = u32::try_from(code.size).unwrap();
    let picture = image::GrayImage::from_fn((side + 8) * 4, (side + 8) * 4, |x, y| {
        let (x, y) = ((x / 4).wrapping_sub(4), (y / 4).wrapping_sub(4));
        let dark = x < side && y < side && code.data[(y * side + x) as usize].value();
        image::Luma([if dark { 0 } else { 255 }])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn every_picture_gets_its_line_and_a_bad_one_stops_nothing() {
    let world = World::new();
    world.write("two.png", &side_by_side(&[picture("HELLO"), picture("QS1:ABC")]));
    world.write("bad.png", b"\x89PNG\r\n\x1a\nnothing");
    world.write("latin.png", &code_of_bytes("Ž\u{7}é".as_bytes()));
    world.write("bytes.png", &code_of_bytes(&[0xff, 0x00, 0x80]));
    let pictures = ["two.png", "bad.png", "absent.png", "latin.png", "bytes.png"];
    let scanned = call(world.folder(), &[&["scan", "--json"], &pictures[..]].concat()).ended(4);
    assert_eq!(scanned.err, "");
    let lines = scanned.json();
    let files: Vec<&str> = lines.iter().map(|line| line["file"].as_str().unwrap()).collect();
    assert_eq!(files, pictures);
    let mut texts: Vec<&str> =
        lines[0]["texts"].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["HELLO", "QS1:ABC"]);
    assert!(lines[0]["milliseconds"].as_f64().unwrap() > 0.0);
    for (line, part) in [(1, "damaged"), (2, "cannot read the file")] {
        let keys: Vec<&String> = lines[line].as_object().unwrap().keys().collect();
        assert_eq!(keys, ["file", "error"]);
        assert!(lines[line]["error"].as_str().unwrap().contains(part), "{}", lines[line]);
    }
    assert_eq!(lines[3]["texts"][0], "Ž\u{7}é");
    assert_eq!((&lines[4]["texts"], &lines[4]["binary"][0]), (&serde_json::json!([]), &"ff0080".into()));

    let shown = call(world.folder(), &[&["scan"], &pictures[..]].concat()).ended(4);
    assert!(shown.out.contains("two.png: 2 QR codes ") && shown.out.contains("  Ž\\u{7}é\n"), "{shown:?}");
    assert!(shown.out.contains("  bytes, not text: ff0080\n"));
    assert_eq!(shown.err.lines().count(), 2);
    call(world.folder(), &["scan", "two.png"]).ended(0);
    call(world.folder(), &["scan"]).ended(2);
}
