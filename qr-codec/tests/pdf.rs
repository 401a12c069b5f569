//! Stamps as PDF and back, and valid and invalid PDF files of many kinds, all created here.
#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test, a failure is the test's own message")]

use std::cell::Cell;
use std::io::Write as _;
use std::time::Duration;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use qualistamp_qr::{
    DotGrid, LumaImage, ModuleSize, NextLook, PdfDocument, PdfError, PdfLimits, PdfPage, QrSymbol,
    encode_text, pdf, pdf_path, png,
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

fn deflate(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

/// `length` equal bytes, deflated.
fn deflated_run(byte: u8, length: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    let piece = vec![byte; 1 << 20];
    for _ in 0..length >> 20 {
        encoder.write_all(&piece).unwrap();
    }
    encoder.finish().unwrap()
}

fn stream(dictionary: &str, data: &[u8]) -> Vec<u8> {
    [format!("<<{dictionary}/Length {}>>stream\n", data.len()).as_bytes(), data, b"\nendstream"].concat()
}

/// A PDF with these objects, numbered from 1; the first is the catalogue.
fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        offsets.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n", index + 1).bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let table = bytes.len();
    let size = objects.len() + 1;
    bytes.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").bytes());
    for offset in offsets {
        bytes.extend(format!("{offset:010} 00000 n \n").bytes());
    }
    bytes.extend(format!("trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").bytes());
    bytes
}

/// A PDF of one A4 page: `content` is object 4, `more` objects follow from 5.
fn page(resources: &str, content: Vec<u8>, more: Vec<Vec<u8>>) -> Vec<u8> {
    page_of("[0 0 595 842]", resources, content, more)
}

fn page_of(media_box: &str, resources: &str, content: Vec<u8>, more: Vec<Vec<u8>>) -> Vec<u8> {
    let page =
        format!("<</Type/Page/Parent 2 0 R/MediaBox{media_box}/Resources<<{resources}>>/Contents 4 0 R>>");
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        page.into_bytes(),
        content,
    ];
    objects.extend(more);
    file(&objects)
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
    assert_eq!(looks, [PdfPage { number: 200, count: 200, dpi: 150 }]);
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

/// The standard security handler, revision 2 (ISO 32000-1, 7.6.3): 40 bits, as written by the oldest programs.
mod encryption {
    const PADDING: [u8; 32] = *b"\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A";

    /// The key and encryption dictionary for a document with this user password.
    pub(super) fn of_document(password: &[u8]) -> (Vec<u8>, String) {
        let padded = |password: &[u8]| [password, &PADDING].concat()[..32].to_vec();
        let owner = rc4(&md5(&padded(b"owner"))[..5], &padded(password));
        let permissions = (-4i32).to_le_bytes();
        let key = md5(&[&padded(password), &owner, &permissions[..], b"ID"].concat())[..5].to_vec();
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let user = rc4(&key, &PADDING);
        let dictionary = format!("<</Filter/Standard/V 1/R 2/P -4/O<{}>/U<{}>>>", hex(&owner), hex(&user));
        (key, dictionary)
    }

    pub(super) fn of_object(key: &[u8], number: u8, data: &[u8]) -> Vec<u8> {
        rc4(&md5(&[key, &[number, 0, 0, 0, 0]].concat())[..10], data)
    }

    fn rc4(key: &[u8], data: &[u8]) -> Vec<u8> {
        let mut state: Vec<u8> = (0..=255).collect();
        let mut j = 0u8;
        for i in 0..256 {
            j = j.wrapping_add(state[i]).wrapping_add(key[i % key.len()]);
            state.swap(i, usize::from(j));
        }
        let (mut i, mut j) = (0u8, 0u8);
        data.iter()
            .map(|byte| {
                i = i.wrapping_add(1);
                j = j.wrapping_add(state[usize::from(i)]);
                state.swap(usize::from(i), usize::from(j));
                byte ^ state[usize::from(state[usize::from(i)].wrapping_add(state[usize::from(j)]))]
            })
            .collect()
    }

    /// RFC 1321.
    fn md5(message: &[u8]) -> [u8; 16] {
        const SHIFTS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
        let mut padded = [message, &[0x80]].concat();
        padded.resize(padded.len().next_multiple_of(64) + if padded.len() % 64 > 56 { 64 } else { 0 } - 8, 0);
        padded.extend((message.len() as u64 * 8).to_le_bytes());
        let mut sums = [0x6745_2301u32, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476];
        for block in padded.chunks(64) {
            let words: Vec<u32> =
                block.chunks(4).map(|word| u32::from_le_bytes(word.try_into().unwrap())).collect();
            let [mut a, mut b, mut c, mut d] = sums;
            for step in 0..64 {
                let (mixed, word) = match step / 16 {
                    0 => (b & c | !b & d, step),
                    1 => (d & b | !d & c, 5 * step + 1),
                    2 => (b ^ c ^ d, 3 * step + 5),
                    _ => (c ^ (b | !d), 7 * step),
                };
                let constant = ((step as f64 + 1.0).sin().abs() * 4_294_967_296.0) as u32;
                let sum = a.wrapping_add(mixed).wrapping_add(constant).wrapping_add(words[word % 16]);
                (a, d, c) = (d, c, b);
                b = b.wrapping_add(sum.rotate_left(SHIFTS[step / 16][step % 4]));
            }
            for (sum, word) in sums.iter_mut().zip([a, b, c, d]) {
                *sum = sum.wrapping_add(word);
            }
        }
        let mut digest = [0; 16];
        for (bytes, sum) in digest.chunks_mut(4).zip(sums) {
            bytes.copy_from_slice(&sum.to_le_bytes());
        }
        digest
    }
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
    let bomb = encrypted(b"", "/Filter/FlateDecode", &deflated_run(b' ', 257 << 20));
    assert_eq!(read(bomb), Err(PdfError::Bomb { limit: 256 << 20 }));
}

/// Each would take all memory or hours. Time is counted in readings of the clock.
#[test]
fn hostile_files_are_refused_or_drawn_within_limits() {
    let flate = "/Filter/FlateDecode";
    let image = |sizes: &str, extra: &str, data: &[u8]| {
        page(
            "/XObject<</I 5 0 R>>",
            stream("", b"q 500 0 0 500 0 0 cm /I Do Q"),
            vec![stream(
                &format!(
                    "/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceGray{sizes}{extra}"
                ),
                data,
            )],
        )
    };
    let forms: Vec<Vec<u8>> = (6..=45)
        .map(|next| {
            stream(
                &format!(
                    "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F {next} 0 R>>>>"
                ),
                &b"/F Do ".repeat(10),
            )
        })
        .collect();
    let big = (256 << 20) + (1 << 20);
    let stream_bomb = PdfError::Bomb { limit: 256 << 20 };
    let page_time = PdfError::PageTime { number: 1, limit: Duration::from_secs(1) };
    let hidden_chain = {
        let data = deflate(&deflated_run(0, 16 << 20));
        page(
            "/XObject<</I 5 0 R>>",
            stream("", b"/I Do"),
            vec![
                stream(
                    "/Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray/Filter 6 0 R",
                    &data,
                ),
                b"[/FlateDecode 7 0 R]".to_vec(),
                b"/FlateDecode".to_vec(),
            ],
        )
    };
    let kids = file(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        [b"<</Type/Pages/Kids[".to_vec(), b"<<>>".repeat(1_000_000), b"]>>".to_vec()].concat(),
    ]);
    let table: Vec<(&str, Vec<u8>, Option<PdfError>)> = vec![
        ("a bomb as content", page("", stream(flate, &deflated_run(b' ', big)), vec![]), Some(stream_bomb)),
        ("a bomb as a picture", image("/Width 9/Height 9", flate, &deflated_run(0, big)), Some(stream_bomb)),
        ("deflated twice", image("/Width 9/Height 9", "/Filter[/FlateDecode\n/FlateDecode]", &deflate(&deflated_run(0, big))), Some(stream_bomb)),
        ("deflated twice, and hidden", hidden_chain, Some(stream_bomb)),
        ("LZW", image("/Width 9/Height 9", "/Filter/LZWDecode", &lzw_bomb()), Some(stream_bomb)),
        ("runs", image("/Width 9/Height 9", "/Filter/RunLengthDecode", &[129, 0].repeat(3 << 20)), Some(stream_bomb)),
        ("much content", page("", stream(flate, &deflated_run(b' ', 40 << 20)), vec![]), Some(PdfError::Bomb { limit: 32 << 20 })),
        (
            "the same content ten thousand times",
            page("", stream(flate, &deflated_run(b' ', 1 << 20)), vec![]).replace_once("/Contents 4 0 R", &format!("/Contents[{}]", "4 0 R ".repeat(10_000))),
            Some(PdfError::Bomb { limit: 32 << 20 }),
        ),
        ("a picture that lies", image("/Width 60000/Height 60000", flate, &deflate(&[0; 1_000])), Some(PdfError::PictureTooLarge { number: 1, width: 60_000, height: 60_000 })),
        (
            "a JPEG 2000 picture that lies",
            image("/Width 9/Height 9", "/Filter/JPXDecode", b"\xFF\x4F\xFF\x51\0\x29\0\0\0\x01\0\0\0\x01\0\0\0\0\0\0\0\0\0\0"),
            Some(PdfError::PictureTooLarge { number: 1, width: 65_536, height: 65_536 }),
        ),
        (
            "a JBIG2 picture that lies",
            image("/Width 9/Height 9", "/Filter/JBIG2Decode", b"\0\0\0\0\x30\0\x01\0\0\0\x13\0\x01\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0"),
            Some(PdfError::PictureTooLarge { number: 1, width: 65_536, height: 65_536 }),
        ),
        ("more pages than there is memory", kids.clone(), Some(PdfError::TooManyParts { limit: 1_000_000 })),
        (
            "the same, hidden",
            page("", stream(flate, &deflate(&kids)), vec![]),
            Some(PdfError::TooManyParts { limit: 1_000_000 }),
        ),
        ("forms in forms in forms", page("/XObject<</F 5 0 R>>", stream("", b"/F Do"), forms), Some(page_time)),
        ("a million full pages", page("", stream(flate, &deflate(&b"0 0 595 842 re f\n".repeat(1_000_000))), vec![]), Some(page_time)),
        ("endless dashes", page("", stream("", b"[.00001 .00001] 0 d .01 w 0 0 m 595 842 l S"), vec![]), None),
        ("brackets", page("", stream("", &b"[".repeat(1_000_000)), vec![]), None),
        ("a page of a square kilometre", page_of("[0 0 2834645 2834645]", "", stream("", b"0 0 9 9 re f"), vec![]), None),
        ("a page of no size", page_of("[0 0 0 0]", "", stream("", b"0 0 9 9 re f"), vec![]), None),
        ("a page without end", page_of("[0 0 99999999999999999999999999 99999999999999999999999999]", "", stream("", b"0 0 9 9 re f"), vec![]), None),
        ("numbers without end", page("", stream("", &b"99999999999999999999999 -99999999999999999999999999 m 99999999999999999999999 99999999999999999999999 l -99999999999999999999999 9 l f 99999999999999999999 0 0 9 9 9 cm 0 0 9 9 re f ".repeat(2)), vec![]), None),
        (
            "tiles without end",
            page(
                "/Pattern<</P 5 0 R>>",
                stream("", b"/Pattern cs /P scn 0 0 595 842 re f"),
                vec![stream("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1000 1000]/XStep .01/YStep .01/Resources<<>>", b"0 0 1000 1000 re f")],
            ),
            None,
        ),
    ];
    for (what, bytes, expected) in table {
        let outcome = PdfDocument::parse(bytes)
            .and_then(|document| document.with_clock(ticking).draw_page(1, 600, Duration::from_secs(1)));
        assert_eq!(outcome.err(), expected, "{what}");
    }
}

/// LZW codes that each expand to one byte more than the previous one until the table is full, forty times.
fn lzw_bomb() -> Vec<u8> {
    let (mut bits, mut bytes) = (Vec::new(), Vec::new());
    let mut write = |code: usize, width: usize| bits.extend((0..width).rev().map(|bit| code >> bit & 1 == 1));
    let mut width = 9;
    for _ in 0..40 {
        write(256, width);
        width = 9;
        write(0, width);
        for code in 258..4_095 {
            // The reader adds an entry with every code except the first, and widens its codes one entry early.
            width = if code < 511 {
                9
            } else if code < 1_023 {
                10
            } else if code < 2_047 {
                11
            } else {
                12
            };
            write(code, width);
        }
    }
    for eight in bits.chunks(8) {
        bytes.push(eight.iter().fold(0u8, |byte, bit| byte << 1 | u8::from(*bit)));
    }
    bytes
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
