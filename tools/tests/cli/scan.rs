//! `qualistamp scan`.

use fast_qr::{ECL, Mode, QRBuilder};
use qrcode::bits::Bits;
use qrcode::{EcLevel, Version};
use qualistamp_testkit::drawn;

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
fn every_picture_gets_a_line_despite_bad_ones() {
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

/// A PNG of a code of version 3 at level M with these data codewords.
fn code_of(codewords: &[u8]) -> Vec<u8> {
    let drawing = drawn::draw(&drawn::modules_of(codewords, 3, EcLevel::M), 4);
    let side = u32::try_from(drawing.side).unwrap();
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::GrayImage::from_raw(side, side, drawing.luma).unwrap();
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The bytes of ISO 8859-1, under the ECI with this number.
fn latin(eci: Option<u32>, bytes: &[u8]) -> Vec<u8> {
    let mut bits = Bits::new(Version::Normal(3));
    if let Some(eci) = eci {
        bits.push_eci_designator(eci).unwrap();
    }
    bits.push_byte_data(bytes).unwrap();
    bits.push_terminator(EcLevel::M).unwrap();
    code_of(&bits.into_bytes())
}

#[test]
fn a_code_that_names_its_character_set_is_decoded_with_it() {
    let world = World::new();
    let texts = |name: &str, picture: &[u8]| {
        world.write(name, picture);
        let line = call(world.folder(), &["scan", "--json", name]).ended(0).json().remove(0);
        (line["texts"].clone(), line["binary"].clone())
    };
    let none = serde_json::Value::Null;
    assert_eq!(texts("a.png", &latin(Some(3), b"Z\xFCrich")), (serde_json::json!(["Zürich"]), none.clone()));
    assert_eq!(texts("b.png", &latin(Some(26), "Zürich".as_bytes())), (serde_json::json!(["Zürich"]), none));
    // Without a character set the bytes could be anything, and ECI 9 is not supported.
    for (name, eci) in [("c.png", None), ("d.png", Some(9))] {
        let (texts, binary) = texts(name, &latin(eci, b"Z\xFCrich"));
        assert_eq!((texts, binary), (serde_json::json!([]), serde_json::json!(["5afc72696368"])), "{name}");
    }
}

#[test]
fn parts_of_a_message_are_numbered() {
    let world = World::new();
    // ISO/IEC 18004:2015, 8: the mode, 3, which one from 0, the last one, all bytes of the message exclusive-ored;
    // then digits: the mode, 1, four of them, 202 and 6; and the end.
    let bits = "0011 0001 0011 10100101  0001 0000000100 0011001010 0110  0000 0000";
    let bits: Vec<u8> = bits.bytes().filter(|bit| *bit != b' ').map(|bit| bit - b'0').collect();
    let bytes = bits.chunks(8).map(|bits| bits.iter().fold(0, |byte, bit| byte << 1 | bit));
    let padded: Vec<u8> =
        bytes.chain([0xEC, 0x11].into_iter().cycle()).take(drawn::capacity(3, EcLevel::M)).collect();
    let part = code_of(&padded);
    world.write("both.png", &side_by_side(&[part, picture("ALONE")]));
    let scan =
        |arguments: &[&str]| call(world.folder(), &[&["scan"], arguments, &["both.png"]].concat()).ended(0);
    let line = scan(&["--json"]).json().remove(0);
    assert_eq!(line["texts"], serde_json::json!(["2026", "ALONE"]));
    assert_eq!(line["parts"], serde_json::json!(["2/4", null]));
    let shown = scan(&[]).out;
    assert!(shown.contains("  part 2 of 4: 2026\n  ALONE\n"), "{shown}");
    let csv = scan(&["--csv"]).out;
    assert!(csv.starts_with("\u{feff}file,page,"), "Excel would read it in another encoding");
    let ends: Vec<&str> = csv.lines().map(|line| line.rsplit(',').next().unwrap()).collect();
    assert_eq!(ends, ["part", "2/4", ""], "{csv}");
    scan(&["--html", "report.html"]);
    let report = std::fs::read_to_string(world.path("report.html")).unwrap();
    assert!(report.contains("part 2 of 4:"), "{report}");
}

#[test]
fn a_pdf_without_its_header_is_a_damaged_pdf() {
    let world = World::new();
    world.write("broken.pdf", b"no PDF");
    let scanned = call(world.folder(), &["scan", "broken.pdf"]).ended(4);
    assert!(scanned.complaint().starts_with("broken.pdf: the PDF is damaged"), "{scanned:?}");
}

/// A photo that was copied only in part must not pass for a picture without a code.
#[test]
fn a_picture_that_is_cut_off_is_reported() {
    let world = World::new();
    let mut jpeg = std::io::Cursor::new(Vec::new());
    let code = image::load_from_memory(&picture("QS1:ABC")).unwrap();
    code.write_to(&mut jpeg, image::ImageFormat::Jpeg).unwrap();
    let jpeg = jpeg.into_inner();
    world.write("whole.jpg", &jpeg);
    world.write("half.jpg", &jpeg[..jpeg.len() / 2]);
    call(world.folder(), &["scan", "whole.jpg"]).ended(0);
    let half = call(world.folder(), &["scan", "half.jpg"]).ended(4);
    assert!(half.complaint().starts_with("half.jpg: the picture is cut off"), "{half:?}");
    let half = world.verify(&["half.jpg"]).ended(4);
    assert!(half.complaint().contains("the picture is cut off"), "{half:?}");

    // A PNG without its end has all its pixels, and so the code.
    let png = picture("QS1:ABC");
    world.write("end.png", &png[..png.len() - 12]);
    let end = call(world.folder(), &["scan", "end.png"]).ended(4);
    assert!(end.out.contains("QS1:ABC") && end.complaint().contains("the picture is cut off"), "{end:?}");
}

/// A code on a later frame counts, and one that all frames show counts once.
#[test]
fn every_frame_of_an_animation_is_searched() {
    let world = World::new();
    let frame = |picture: &[u8]| image::Frame::new(image::load_from_memory(picture).unwrap().into_rgba8());
    let code = picture("HTTPS://EXAMPLE.ORG/");
    let mut gif = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new_with_speed(&mut gif, 30);
    let (width, height) = image::load_from_memory(&code).unwrap().to_rgba8().dimensions();
    encoder.encode_frame(image::Frame::new(image::RgbaImage::new(width, height))).unwrap();
    encoder.encode_frame(frame(&code)).unwrap();
    encoder.encode_frame(frame(&code)).unwrap();
    drop(encoder);
    world.write("film.gif", &gif);
    let scanned = call(world.folder(), &["scan", "film.gif"]).ended(0);
    assert_eq!(scanned.out.matches("HTTPS://EXAMPLE.ORG/").count(), 1, "{scanned:?}");
}

/// Logos for dark screens are white on nothing.
#[test]
fn a_white_code_on_a_transparent_ground_is_found() {
    let world = World::new();
    let mut light = image::load_from_memory(&picture("HTTPS://EXAMPLE.ORG/")).unwrap().into_rgba8();
    for pixel in light.pixels_mut() {
        let is_dark = pixel.0[0] < 128;
        *pixel = image::Rgba([255, 255, 255, if is_dark { 255 } else { 0 }]);
    }
    let mut png = std::io::Cursor::new(Vec::new());
    light.write_to(&mut png, image::ImageFormat::Png).unwrap();
    world.write("dark.png", &png.into_inner());
    let scanned = call(world.folder(), &["scan", "dark.png"]).ended(0);
    assert!(scanned.out.contains("HTTPS://EXAMPLE.ORG/"), "{scanned:?}");
}
