//! What else a folder holds: documents, mails and ZIP files with pictures and PDFs in them, and kinds that are named and not read.

use std::fs;
use std::io::{Cursor, Write as _};

use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::batch::pages;
use crate::shell::call;
use crate::world::{World, picture, stamp};

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn docx(pictures: &[(&str, &[u8])]) -> Vec<u8> {
    let text = b"<w:document>QS1:THIS IS TEXT AND NO STAMP</w:document>";
    zip(&[&[("[Content_Types].xml", &b"<Types/>"[..]), ("word/document.xml", text)], pictures].concat())
}

fn odt(pictures: &[(&str, &[u8])]) -> Vec<u8> {
    let fixed = [
        ("mimetype", &b"application/vnd.oasis.opendocument.text"[..]),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", b"<office/>"),
    ];
    zip(&[&fixed, pictures].concat())
}

/// A mail with these attachments.
fn mail(attachments: &[(&str, &[u8])]) -> Vec<u8> {
    let mut mail =
        "Received: from mail.example.org\r\nFrom: a@example.org\r\nTo: b@example.org\r\nSubject: Papers\r\n\
        MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"=_x\"\r\n\r\n\
        --=_x\r\nContent-Type: text/plain\r\n\r\nQS1:THIS IS TEXT AND NO STAMP\r\n"
            .to_owned();
    for (name, bytes) in attachments {
        mail += &format!(
            "--=_x\r\nContent-Type: application/octet-stream; name=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\
            Content-Disposition: attachment; filename=\"{name}\"\r\n\r\n"
        );
        for line in base64(bytes).as_bytes().chunks(76) {
            mail += &format!("{}\r\n", std::str::from_utf8(line).unwrap());
        }
    }
    (mail + "--=_x--\r\n").into_bytes()
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for block in bytes.chunks(3) {
        let value =
            block.iter().fold(0, |value, byte| value << 8 | usize::from(*byte)) << (8 * (3 - block.len()));
        for place in 0..4 {
            let digit = DIGITS[value >> (18 - 6 * place) & 63];
            text.push(if place <= block.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

/// A picture without a code.
fn logo() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let grey = image::GrayImage::from_pixel(90, 70, image::Luma([200]));
    grey.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The name, the page, and the verdict or message of each line.
fn told(lines: &[Value]) -> Vec<(String, Option<u64>, String)> {
    let told = |line: &Value| {
        let says = line["verdict"].as_str().or(line["error"]["message"].as_str());
        let says = says.map_or_else(|| format!("passed over: {}", line["why"]), str::to_owned);
        (line["input"].as_str().unwrap().to_owned(), line["page"].as_u64(), says)
    };
    lines.iter().map(told).collect()
}

#[test]
fn pictures_and_pdfs_in_containers_are_read() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    let (png, pdf) = (picture(&good), pages(&["", &good]));
    let inner = zip(&[("deep/b.pdf", &pdf[..])]);
    for (name, container, inside, page) in [
        (
            "a.docx",
            docx(&[("word/media/image1.png", &logo()), ("word/media/image2.png", &png)]),
            "word/media/image2.png",
            None,
        ),
        (
            "b.odt",
            odt(&[("Thumbnails/thumbnail.png", &logo()), ("Pictures/1.png", &png)]),
            "Pictures/1.png",
            None,
        ),
        ("c.zip", zip(&[("a/b.pdf", &pdf)]), "a/b.pdf", Some(2)),
        ("d.zip", zip(&[("inner.zip", &inner)]), "inner.zip/deep/b.pdf", Some(2)),
        ("e.eml", mail(&[("diploma.pdf", &pdf)]), "diploma.pdf", Some(2)),
        ("f.eml", mail(&[("papers.zip", &inner)]), "papers.zip/deep/b.pdf", Some(2)),
        (
            "g.zip",
            zip(&[("letter.docx", &docx(&[("word/media/image1.png", &png)]))]),
            "letter.docx/word/media/image1.png",
            None,
        ),
        // By its contents, whatever its name.
        ("h", zip(&[("no-extension", &png)]), "no-extension", None),
    ] {
        world.write(name, &container);
        let lines = world.verify(&["--json", name]).ended(0).json();
        assert_eq!(told(&lines), [(format!("{name}/{inside}"), page, "valid".to_owned())], "{name}");
        let scanned = call(world.folder(), &["scan", "--json", name]).ended(0).json();
        assert_eq!(
            (&scanned[0]["file"], &scanned[0]["texts"][0]),
            (&format!("{name}/{inside}").into(), &good.clone().into())
        );
        assert_eq!(scanned.len(), 1, "{scanned:?}");
    }
    let card = world.verify(&["c.zip"]).ended(0).out;
    assert!(card.contains("c.zip/a/b.pdf, page 2"), "{card}");
}

#[test]
fn what_is_in_a_container_and_not_read_is_said_in_every_form() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    let png = picture(&good);
    let deepest = zip(&[("c.zip", &zip(&[("d.png", &png)])[..])]);
    fs::create_dir_all(world.path("in")).unwrap();
    let files = zip(&[
        ("a.png", &png[..]),
        ("bad.png", b"\x89PNG\r\n\x1a\nnothing"),
        ("notes.txt", b"call back"),
        ("photo.jp2", b"\0\0\0\x0CjP  \r\n\x87\n"),
        ("two.zip", &deepest),
        ("__MACOSX/._a.png", b"\0\x05\x16\x07"),
        ("z.png", &png),
    ]);
    world.write("in/out.zip", &files);
    let json = world.verify(&["--json", "in"]).ended(4);
    let told = told(&json.json());
    let expected = [
        ("in/out.zip/a.png", "valid"),
        ("in/out.zip/bad.png", "the picture is damaged"),
        ("in/out.zip/two.zip", "no stamp found in the pictures and PDFs in it"),
        ("in/out.zip/z.png", "valid"),
        ("in/out.zip/notes.txt", "passed over: null"),
        (
            "in/out.zip/photo.jp2",
            "passed over: \"a JPEG 2000 picture, which is not read; save it as PNG or JPEG\"",
        ),
        ("in/out.zip/two.zip/c.zip", "passed over: \"packed into a file within a file; unpack"),
    ];
    assert_eq!(told.len(), expected.len(), "{told:?}");
    for ((name, _, says), (expected_name, expected_says)) in told.iter().zip(expected) {
        assert!(name == expected_name && says.starts_with(expected_says), "{name}: {says}");
    }
    let csv = world.verify(&["--csv", "in"]).ended(4).out;
    let text = world.verify(&["in", "--html", "r.html"]).ended(4).err;
    let html = fs::read_to_string(world.path("r.html")).unwrap();
    for form in [csv, text, html] {
        for says in [
            "notes.txt",
            "a JPEG 2000 picture, which is not read; save it as PNG",
            "unpack the outer one first",
        ] {
            assert!(form.contains(says), "{says}: {form}");
        }
    }
    for form in [
        call(world.folder(), &["scan", "in/out.zip", "--html", "s.html"]).ended(4).err,
        call(world.folder(), &["scan", "in/out.zip", "--csv"]).ended(4).out,
        call(world.folder(), &["scan", "in/out.zip", "--json"]).ended(4).out,
        fs::read_to_string(world.path("s.html")).unwrap(),
    ] {
        assert!(form.contains("a JPEG 2000 picture") && form.contains("bad.png"), "{form}");
    }
}

#[test]
fn documents_without_a_stamp_have_one_answer() {
    let world = World::new();
    let logos = docx(&[("word/media/image1.png", &logo()), ("word/media/image2.png", &logo())]);
    for (name, container) in [
        ("a.docx", logos.clone()),
        ("b.odt", odt(&[])),
        ("c.eml", mail(&[("logo.png", &logo())])),
        ("d.eml", mail(&[("letter.docx", &logos)])),
        ("e.zip", zip(&[])),
    ] {
        world.write(name, &container);
        let lines = world.verify(&["--json", name]).ended(4).json();
        assert_eq!(lines.len(), 1, "{lines:?}");
        let message = lines[0]["error"]["message"].as_str().unwrap();
        assert!(message.starts_with("no stamp found in the pictures and PDFs in it"), "{name}: {message}");
        assert_eq!((&lines[0]["no_stamp"], &lines[0]["input"]), (&true.into(), &name.into()));
    }
}

#[test]
fn kinds_that_are_not_read_are_named_with_what_to_do() {
    let world = World::new();
    fs::create_dir_all(world.path("in")).unwrap();
    let compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0";
    for (name, bytes, what) in [
        (
            "a.jp2",
            &b"\0\0\0\x0CjP  \r\n\x87\n"[..],
            "a JPEG 2000 picture, which is not read; save it as PNG or JPEG",
        ),
        ("b.jxl", b"\xFF\x0A\x00\x00", "a JPEG XL picture"),
        ("c.pam", b"P7\nWIDTH 2\n", "a PAM picture"),
        ("d.ico", b"\0\0\x01\0\x01\0", "an icon"),
        ("e.ps", b"%!PS-Adobe-3.0\n", "a PostScript file"),
        ("f.djvu", b"AT&TFORM\0\0", "a DjVu document"),
        ("g.doc", compound, "a Word document of the old kind"),
        ("h.msg", compound, "a mail saved by Outlook (.msg)"),
        ("i.rtf", b"{\\rtf1 x}", "a Rich Text document"),
        ("j.rar", b"Rar!\x1A\x07\x01\0", "a RAR archive"),
        ("k.7z", b"7z\xBC\xAF\x27\x1C", "a 7z archive"),
        ("m", b"8BPS\0\x01", "a Photoshop picture"),
    ] {
        world.write(&format!("in/{name}"), bytes);
        let one = call(world.folder(), &["scan", &format!("in/{name}")]).ended(4);
        assert!(one.complaint().contains(what), "{name}: {one:?}");
        let verified = world.verify(&[&format!("in/{name}")]).ended(4);
        assert!(verified.complaint().contains(what), "{name}: {verified:?}");
        let folder = call(world.folder(), &["scan", "--json", "in"]);
        let named = format!("in/{name} passed over: ");
        assert!(folder.err.lines().any(|line| line.contains(&named) && line.contains(what)), "{folder:?}");
    }
}

#[test]
fn damaged_containers_are_answers() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    let whole = zip(&[("a.png", &picture(&good)[..])]);
    fs::create_dir_all(world.path("in")).unwrap();
    world.write("in/a.zip", &whole[..whole.len() / 2]);
    world.write("in/b.docx", b"PK\x03\x04");
    world.write("in/c.odt", b"not a document");
    let mut locked = whole.clone();
    // The flag of encryption, in both headers.
    locked[6] |= 1;
    let central = locked.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    locked[central + 8] |= 1;
    world.write("in/d.zip", &locked);
    let lines = world.verify(&["--json", "in"]).ended(4).json();
    let expected = [
        ("in/a.zip", "the ZIP file or document is damaged"),
        ("in/b.docx", "the ZIP file or document is damaged"),
        ("in/c.odt", "a damaged document"),
        ("in/d.zip/a.png", "protected by a password"),
    ];
    let told = told(&lines);
    assert_eq!(told.len(), expected.len(), "{told:?}");
    for ((name, _, says), (expected_name, expected_says)) in told.iter().zip(expected) {
        assert!(name == expected_name && says.starts_with(expected_says), "{name}: {says}");
    }
}

#[test]
fn a_bomb_in_a_container_is_an_answer_and_the_rest_is_read() {
    let world = World::new();
    let png = picture(&stamp(&world.issuer, |_| {}));
    // A gigabyte of nothing behind the first bytes of a picture, in a megabyte.
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, zeros) in [("a.png", 0_usize), ("bomb.bmp", 1_000), ("z.png", 0)] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(if zeros > 0 { b"BM\0\0" } else { &png }).unwrap();
        let megabyte = vec![0; 1_000_000];
        for _ in 0..zeros {
            zip.write_all(&megabyte).unwrap();
        }
    }
    world.write("bomb.zip", &zip.finish().unwrap().into_inner());
    let lines = world.verify(&["--json", "bomb.zip"]).ended(4).json();
    let told = told(&lines);
    assert!(
        matches!(&told[..], [(_, _, a), (bomb, _, says), (_, _, z)]
            if a == "valid" && z == "valid" && bomb == "bomb.zip/bomb.bmp" && says.starts_with("not read, because it has more than")),
        "{told:?}"
    );
}

#[test]
fn drawings_of_this_program_are_read_and_others_are_named() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    let symbol = qualistamp_qr::QrSymbol::encode(&good).unwrap();
    let svg = qualistamp_qr::svg(&symbol, qualistamp_qr::ModuleSize::default(), Some("Scan <to> verify"));
    world.write("a.svg", svg.as_bytes());
    world.verify(&["a.svg"]).ended(0);
    world.write(
        "b.svg",
        b"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"3\"/></svg>",
    );
    // A step outside the drawing.
    world.write("c.svg", svg.replacen("M4 4h", "M4 4h999999", 1).as_bytes());
    for name in ["b.svg", "c.svg"] {
        let other = world.verify(&[name]).ended(4);
        assert!(other.err.contains("an SVG drawing by another program; open it in a browser"), "{other:?}");
    }
}
