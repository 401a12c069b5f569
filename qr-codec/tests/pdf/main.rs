//! Stamps as PDF and back, and valid and invalid PDF files of many kinds, all created here.
#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test, a failure is the test's own message")]

mod encryption;
mod file;
mod hostile;
mod kinds;

use std::cell::Cell;
use std::time::Duration;

use file::{deflate, file, page, stream};
use qualistamp_qr::{
    DotGrid, LumaImage, ModuleSize, NextLook, PdfDocument, PdfError, PdfLimits, PdfMissing, PdfPage,
    QrSymbol, encode_text, pdf, pdf_path, png,
};
use qualistamp_testkit::contents::contents;

const CONTENTS: &[u8] = b"bytes of a stamp on a page";

fn symbol() -> QrSymbol {
    QrSymbol::encode(&encode_text(CONTENTS)).unwrap()
}

/// The stamp as pixels, one byte each, and its side in pixels.
fn pixels() -> (Vec<u8>, usize) {
    let bytes = png(&symbol(), DotGrid::new(300, ModuleSize::default()).unwrap()).unwrap();
    let picture = LumaImage::decode(&bytes).unwrap();
    let view = picture.view();
    ((0..view.height()).flat_map(|y| view.row(y)).copied().collect(), view.width())
}

/// A clock that stands still, so that the speed of the machine does not matter.
fn stopped() -> Duration {
    Duration::ZERO
}

thread_local! {
    static READINGS: Cell<u32> = const { Cell::new(0) };
}

/// A clock that advances by a millisecond whenever it is read.
fn ticking() -> Duration {
    READINGS.set(READINGS.get() + 1);
    Duration::from_millis(READINGS.get().into())
}

/// The texts read from a document, page by page until one has a symbol, and the renderings shown.
fn read(bytes: Vec<u8>) -> Result<(Vec<String>, Vec<PdfPage>), PdfError> {
    let document = PdfDocument::parse(bytes)?.with_clock(stopped);
    let (mut texts, mut looks, mut failed) = (Vec::new(), Vec::new(), Ok(()));
    document.look_at_pages(&PdfLimits::default(), |page, picture| {
        looks.push(page);
        match picture {
            Ok(picture) => {
                let found = contents(picture);
                let next = if found.is_empty() { NextLook::Sharper } else { NextLook::NextPage };
                texts.extend(found.into_iter().map(|text| String::from_utf8(text).unwrap()));
                next
            }
            Err(error) => {
                failed = Err(error);
                NextLook::NextPage
            }
        }
    })?;
    failed.map(|()| (texts, looks))
}

fn assert_reads(bytes: Vec<u8>, what: &str) {
    let (texts, _) = read(bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(texts, [encode_text(CONTENTS)], "{what}");
}

#[test]
fn a_stamp_as_pdf_has_its_exact_size_and_is_read_back() {
    for mm in [0.34, 0.423, 1.0] {
        let module = ModuleSize::from_mm(mm).unwrap();
        let bytes = pdf(&symbol(), module, Some("Kontrolní (kód) \\ Ω"));
        let document = PdfDocument::parse(bytes.clone()).unwrap();
        let picture =
            document.with_clock(stopped).draw_page(1, 600, Duration::from_secs(10)).unwrap().unwrap();
        let expected = symbol().printed_mm(mm) / 25.4 * 600.0;
        assert!((picture.view().width() as f64 - expected).abs() <= 1.0, "{mm}");
        assert_reads(bytes, "PDF of a stamp");
    }
}

/// Requirements of strict readers: every offset, and the length of the stream.
#[test]
fn the_file_is_well_formed() {
    let bytes = pdf(&symbol(), ModuleSize::default(), Some("Ω"));
    let text: String =
        bytes.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' }).collect();
    let number_after = |key: &str| -> usize {
        let rest = &text[text.rfind(key).unwrap() + key.len()..];
        rest.trim_start().split(|next: char| !next.is_ascii_digit()).next().unwrap().parse().unwrap()
    };
    let table = number_after("startxref");
    assert!(text[table..].starts_with("xref\n0 6\n0000000000 65535 f \n"));
    let entries = text[table..].lines().skip(3).take(5);
    for (index, entry) in entries.enumerate() {
        let offset: usize = entry[..10].parse().unwrap();
        assert!(text[offset..].starts_with(&format!("{} 0 obj\n", index + 1)));
        assert_eq!(&entry[10..], " 00000 n ");
    }
    let start = text.find("stream\n").unwrap() + 7;
    assert!(text[start + number_after("/Length ")..].starts_with("\nendstream"));
    assert!(text.contains("/Title<FEFF03A9>"));
}

#[test]
fn a_stamp_placed_on_a_page_is_read() {
    let content = format!("q 1 0 0 1 400 60 cm {} Q", pdf_path(&symbol(), ModuleSize::default()));
    for (what, dictionary, data) in [
        ("plain", "", content.clone().into_bytes()),
        ("deflated", "/Filter/FlateDecode", deflate(content.as_bytes())),
    ] {
        assert_reads(page("", stream(dictionary, &data), vec![]), what);
    }
}

#[test]
fn a_stamp_drawn_in_any_way_is_read() {
    let path = pdf_path(&symbol(), ModuleSize::default());
    // Every dark module as a separate square, and as a piece of a line.
    let modules: Vec<(usize, usize)> = symbol()
        .rows()
        .enumerate()
        .flat_map(|(y, row)| row.iter().enumerate().filter(|(_, dark)| **dark).map(move |(x, _)| (x, y)))
        .collect();
    let place = "1.2 0 0 -1.2 100 700 cm";
    let squares: String = modules.iter().map(|(x, y)| format!("{x} {y} 1 1 re f\n")).collect();
    let lines: String = modules.iter().map(|(x, y)| format!("{x} {y}.5 m {} {y}.5 l S\n", x + 1)).collect();
    let form = |extra: &str| {
        stream(&format!("/Type/XObject/Subtype/Form/BBox[0 0 100 100]{extra}"), path.as_bytes())
    };
    let form_of_path = "/XObject<</F 5 0 R>>";
    let table = [
        ("squares", page("", stream("", format!("{place} {squares}").as_bytes()), vec![])),
        ("lines", page("", stream("", format!("{place} 1 w {lines}").as_bytes()), vec![])),
        ("even-odd", page("", stream("", path.replace("f Q", "f* Q").as_bytes()), vec![])),
        (
            "dark blue on pale yellow",
            page(
                "",
                stream("", path.replace("1 g", "1 1 .8 rg").replace("0 g", "0 0 .4 rg").as_bytes()),
                vec![],
            ),
        ),
        (
            "a little askew",
            page("", stream("", format!("q .99 .1 -.1 .99 200 300 cm {path} Q").as_bytes()), vec![]),
        ),
        ("in a form", page(form_of_path, stream("", b"q 1 0 0 1 300 300 cm /F Do Q"), vec![form("")])),
        (
            "in a group over a dark ground",
            page(
                form_of_path,
                stream("", b".3 g 0 0 595 842 re f q 1 0 0 1 300 300 cm /F Do Q"),
                vec![form("/Group<</S/Transparency>>")],
            ),
        ),
        (
            "multiplied onto the page",
            page(
                "/ExtGState<</M<</BM/Multiply>>>>/XObject<</F 5 0 R>>",
                stream("", b"/M gs q 1 0 0 1 300 300 cm /F Do Q"),
                vec![form("/Group<</S/Transparency>>")],
            ),
        ),
        (
            "on a page lying on its side",
            page("", stream("", path.as_bytes()), vec![]).replace_once("/MediaBox", "/Rotate 90/MediaBox"),
        ),
    ];
    for (what, bytes) in table {
        assert_reads(bytes, what);
    }
}

trait ReplaceOnce {
    fn replace_once(self, from: &str, to: &str) -> Self;
}

impl ReplaceOnce for Vec<u8> {
    /// Offsets after the replacement become wrong, as in files from careless programs.
    fn replace_once(self, from: &str, to: &str) -> Self {
        let at = self.windows(from.len()).position(|window| window == from.as_bytes()).unwrap();
        [&self[..at], to.as_bytes(), &self[at + from.len()..]].concat()
    }
}

#[test]
fn a_stamp_in_a_picture_on_a_page_is_read() {
    let (pixels, side) = pixels();
    let image = |extra: &str, data: &[u8]| {
        stream(&format!("/Type/XObject/Subtype/Image/Width {side}/Height {side}{extra}"), data)
    };
    let grey = "/BitsPerComponent 8/ColorSpace/DeviceGray";
    let draw = || stream("", b"q 80 0 0 80 400 60 cm /I Do Q");
    let on_page = |objects| page("/XObject<</I 5 0 R>>", draw(), objects);
    let rgb: Vec<u8> = pixels.iter().flat_map(|grey| [*grey, *grey, 255 - (255 - *grey) / 2]).collect();
    let bits: Vec<u8> = pixels
        .chunks(side)
        .flat_map(|row| {
            row.chunks(8)
                .map(|eight| (0..8).fold(0, |byte, at| byte << 1 | u8::from(eight.get(at) != Some(&0))))
        })
        .collect();
    let opaque: Vec<u8> = pixels.iter().map(|grey| 255 - grey).collect();
    let mut jpeg = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 80)
        .encode(&pixels, side as u32, side as u32, image::ExtendedColorType::L8)
        .unwrap();
    for (what, bytes) in [
        ("grey", on_page(vec![image(grey, &pixels)])),
        ("deflated", on_page(vec![image(&format!("{grey}/Filter/FlateDecode"), &deflate(&pixels))])),
        ("in colour", on_page(vec![image("/BitsPerComponent 8/ColorSpace/DeviceRGB", &rgb)])),
        ("of bits", on_page(vec![image("/BitsPerComponent 1/ColorSpace/DeviceGray", &bits)])),
        ("a stencil", on_page(vec![image("/ImageMask true", &bits)])),
        (
            "a palette",
            on_page(vec![image("/BitsPerComponent 1/ColorSpace[/Indexed/DeviceRGB 1<0A0A5AFFFFFF>]", &bits)]),
        ),
        ("a JPEG", on_page(vec![image(&format!("{grey}/Filter/DCTDecode"), &jpeg)])),
        (
            "black with a mask",
            on_page(vec![image(&format!("{grey}/SMask 6 0 R"), &vec![0; side * side]), image(grey, &opaque)]),
        ),
    ] {
        assert_reads(bytes, what);
    }
}

/// A page scanned at 300 dpi by an office machine: one picture of the size of the page.
#[test]
fn a_scanned_page_is_read_at_the_first_sufficient_resolution() {
    let (stamp, side) = pixels();
    let (width, height) = (2_480, 3_508);
    let mut scan = vec![235u8; width * height];
    for (y, row) in stamp.chunks(side).enumerate() {
        let start = (y + 2_900) * width + 1_900;
        scan[start..start + side].copy_from_slice(row);
    }
    let image = stream(
        &format!(
            "/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode"
        ),
        &deflate(&scan),
    );
    let bytes = page("/XObject<</I 5 0 R>>", stream("", b"q 595 0 0 842 0 0 cm /I Do Q"), vec![image]);
    let (texts, looks) = read(bytes.clone()).unwrap();
    assert_eq!(texts, [encode_text(CONTENTS)]);
    assert!(looks.iter().map(|look| look.dpi).eq([150, 300].into_iter().take(looks.len())), "{looks:?}");
    // At 600 dpi it would show nothing new.
    let mut looks = Vec::new();
    PdfDocument::parse(bytes)
        .unwrap()
        .with_clock(stopped)
        .look_at_pages(&PdfLimits::default(), |page, _| {
            looks.push(page.dpi);
            NextLook::Sharper
        })
        .unwrap();
    assert_eq!(looks, [150, 300]);
}

/// `count` pages of text, the stamp on the last one.
fn pages(count: usize) -> Vec<u8> {
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!(
            "<</Type/Pages/Count {count}/Kids[{}]>>",
            (0..count).map(|page| format!("{} 0 R ", page + 5)).collect::<String>()
        )
        .into_bytes(),
        stream("", b"BT /F 12 Tf 72 700 Td (Transcript of records) Tj ET 72 690 400 1 re f"),
        stream("", pdf_path(&symbol(), ModuleSize::default()).as_bytes()),
    ];
    for page in 0..count {
        let content = if page + 1 == count { 4 } else { 3 };
        objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents {content} 0 R>>").into_bytes());
    }
    file(&objects)
}

#[test]
fn pages_that_cannot_have_a_symbol_are_skipped() {
    let (texts, looks) = read(pages(200)).unwrap();
    assert_eq!(texts, [encode_text(CONTENTS)]);
    assert_eq!(looks, [PdfPage { number: 200, count: 200, dpi: 150, missing: PdfMissing::default() }]);
}

#[test]
fn limits_on_pages_and_time_are_reported() {
    assert_eq!(read(pages(2_000)), Err(PdfError::TooManyPages { seen: 500, count: 2_000 }));
    let document = PdfDocument::parse(pages(300)).unwrap().with_clock(stopped);
    let limits = PdfLimits { document_time: Duration::ZERO, ..PdfLimits::default() };
    assert_eq!(
        document.look_at_pages(&limits, |_, _| NextLook::Sharper),
        Err(PdfError::DocumentTime { seen: 0, count: 300 })
    );
    assert_eq!(
        document.draw_page(301, 150, Duration::MAX),
        Err(PdfError::NoSuchPage { number: 301, count: 300 })
    );
    assert_eq!(
        document.draw_page(0, 150, Duration::MAX),
        Err(PdfError::NoSuchPage { number: 0, count: 300 })
    );
}

#[test]
fn the_caller_decides_on_the_next_resolution() {
    let document = PdfDocument::parse(pages(1)).unwrap().with_clock(stopped);
    let looks = |next| {
        let mut looks = Vec::new();
        document
            .look_at_pages(&PdfLimits::default(), |page, picture| {
                picture.unwrap();
                looks.push(page.dpi);
                next
            })
            .unwrap();
        looks
    };
    assert_eq!(looks(NextLook::Sharper), [150, 300, 600]);
    assert_eq!(looks(NextLook::NextPage), [150]);
    assert_eq!(looks(NextLook::Stop), [150]);
}

#[test]
fn invalid_files_are_reported() {
    let whole = pages(1);
    for (what, bytes, expected) in [
        ("nothing", vec![], PdfError::Empty),
        ("text", b"QS1:BB8".to_vec(), PdfError::Damaged),
        ("a header", b"%PDF-1.7\n".to_vec(), PdfError::Damaged),
        ("zeros", vec![0; 10_000], PdfError::Damaged),
        ("cut in the first object", whole[..40].to_vec(), PdfError::Damaged),
        (
            "no pages",
            file(&[b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), b"<</Type/Pages/Kids[]/Count 0>>".to_vec()]),
            PdfError::NoPages,
        ),
    ] {
        let found = PdfDocument::parse(bytes).map(|document| document.page_count());
        assert!(
            found == Err(expected) || (expected == PdfError::NoPages && found == Err(PdfError::Damaged)),
            "{what}: {found:?}"
        );
    }
}

/// Files without a cross-reference table are still read: people save incomplete downloads.
#[test]
fn a_truncated_file_is_repaired_if_its_objects_are_complete() {
    let bytes = page("", stream("", pdf_path(&symbol(), ModuleSize::default()).as_bytes()), vec![]);
    let end = bytes.windows(4).rposition(|window| window == b"xref").unwrap() - 40;
    assert_reads(bytes[..end].to_vec(), "without a table");
}

fn encrypted(password: &[u8], dictionary: &str, content: &[u8]) -> Vec<u8> {
    let (key, encryption) = encryption::of_document(password);
    page("", stream(dictionary, &encryption::of_object(&key, 4, content)), vec![encryption.into_bytes()])
        .replace_once("trailer<<", "trailer<</Encrypt 5 0 R/ID[<4944><4944>]")
}

/// Universities lock their PDFs against changes. Such files open without a password, and must be readable here.
#[test]
fn encrypted_files_without_a_password_are_read() {
    let path = pdf_path(&symbol(), ModuleSize::default());
    assert_reads(encrypted(b"", "", path.as_bytes()), "locked against changes");
    assert_eq!(read(encrypted(b"secret", "", path.as_bytes())), Err(PdfError::Encrypted));
    let unknown = encrypted(b"", "", path.as_bytes()).replace_once("/V 1/R 2", "/V 9/R 9");
    assert_eq!(read(unknown), Err(PdfError::UnsupportedEncryption));
}

#[test]
fn truncated_and_changed_files_do_not_panic() {
    let bytes = page("", stream("", pdf_path(&symbol(), ModuleSize::default()).as_bytes()), vec![]);
    let mut seed = 7u64;
    let mut random = move |below: usize| {
        // Knuth's MMIX generator: the same changes in every run.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let survive = |bytes: Vec<u8>| {
        if let Ok(document) = PdfDocument::parse(bytes) {
            let _ = document.with_clock(ticking).draw_page(1, 30, Duration::from_secs(5));
        }
    };
    for length in (0..bytes.len()).step_by(97) {
        survive(bytes[..length].to_vec());
    }
    for _ in 0..200 {
        let mut changed = bytes.clone();
        for _ in 0..=random(6) {
            // The structure is at the beginning and the end of the file.
            let at = if random(2) == 0 { random(400) } else { changed.len() - 1 - random(400) };
            changed[at] = random(256) as u8;
        }
        survive(changed);
    }
}
