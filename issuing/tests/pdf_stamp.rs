//! Stamps on PDFs of every kind that offices have: a result, or a refusal that says what to do.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "helpers of tests: a failure there is the test's own message"
)]

#[path = "pdf_stamp/writer.rs"]
mod writer;

use std::time::Duration;

use qualistamp_core::{Award, Claims};
use qualistamp_issuing::{
    Corner, DensityPolicy, PdfStampError, PdfStampOptions, PdfTemplate, PrintedText, PrivateKey, Stamp,
    StampPlace, StampedPdf, TextSide, parse_award, pdf_before_stamping,
};
use qualistamp_qr::{Budget, LumaImage, PdfDocument, decode};
use writer::{Pdf, deflated, with_classic_table};

const MM_PER_INCH: f64 = 25.4;

const DPI: u32 = 150;

const TIME: Duration = Duration::from_secs(600);

fn claims() -> Claims {
    parse_award(
        r#"{"id": "2026-0042", "family": "Παπαδοπούλου", "title": "Πτυχίο", "title_lang": "el", "awarded": "2026-07-15"}"#
            .as_bytes(),
    )
    .unwrap()
}

fn stamp() -> Stamp {
    Stamp::issue(&claims(), &PrivateKey::generate().unwrap(), DensityPolicy::Refuse).unwrap()
}

fn text(award: &Award) -> PrintedText {
    PrintedText::of_award(award, Some("Πανεπιστήμιο Αιγαίου"))
}

fn at(x_mm: f64, y_mm: f64) -> PdfStampOptions {
    let place = StampPlace { corner: Corner::TopLeft, x_mm, y_mm, width_mm: None };
    PdfStampOptions { place, ..PdfStampOptions::default() }
}

fn picture(bytes: &[u8]) -> LumaImage {
    // The renderer takes every unit for 1/72 inch.
    let has_large_units = bytes.windows(11).any(|window| window == b"/UserUnit 2");
    let dpi = if has_large_units { 2 * DPI } else { DPI };
    PdfDocument::parse(bytes.to_vec()).unwrap().picture_of_page(1, dpi, TIME).unwrap()
}

/// Stamps page 1, and checks what holds for every stamped PDF.
fn stamped(original: &[u8], options: &PdfStampOptions) -> StampedPdf {
    let stamp = stamp();
    let template = PdfTemplate::read(original, 1).unwrap_or_else(|error| panic!("{error}"));
    let stamped = template.stamp(stamp.symbol(), &text(&claims().award), options).unwrap();
    // The bytes of the original are intact, and are found again.
    assert!(stamped.bytes.starts_with(original));
    assert_eq!(pdf_before_stamping(&stamped.bytes), Some(original));
    // The code is where it should be, and readable.
    let (before, after) = (picture(original), picture(&stamped.bytes));
    let read: Vec<String> = decode(after.view(), Budget::photo().without_time_limit())
        .iter()
        .filter_map(|code| code.text())
        .collect();
    assert_eq!(read, [stamp.text()]);
    // Outside its box, the page looks as before.
    let (width, height) = (after.view().width(), after.view().height());
    assert_eq!((before.view().width(), before.view().height()), (width, height));
    let pixels = |mm: f64| mm / MM_PER_INCH * f64::from(DPI);
    let [left, top, right, bottom] = stamped.at_mm.map(pixels);
    let mut changed_inside = 0;
    for y in 0..height {
        let (old, new) = (before.view().row(y), after.view().row(y));
        for (x, (old, new)) in old.iter().zip(new).enumerate() {
            let (center_x, center_y) = (x as f64 + 0.5, y as f64 + 0.5);
            let is_outside = center_x < left - 1.0
                || center_x > right + 1.0
                || center_y < top - 1.0
                || center_y > bottom + 1.0;
            if is_outside {
                assert_eq!(old, new, "pixel {x},{y} outside {:?}", stamped.at_mm);
            } else {
                changed_inside += usize::from(old != new);
            }
        }
    }
    assert!(changed_inside > 1_000, "{changed_inside}");
    stamped
}

#[test]
fn a_page_with_a_table_or_a_stream_gets_a_section_of_the_same_kind() {
    let classic = Pdf::page("0.5 g 20 700 100 50 re f").classic();
    let update = stamped(&classic, &at(120.0, 200.0)).bytes.split_off(classic.len());
    assert!(update.windows(7).any(|window| window == b"trailer"));

    let modern = Pdf::page("0.5 g 20 700 100 50 re f").with_streams();
    let update = stamped(&modern, &at(120.0, 200.0)).bytes.split_off(modern.len());
    assert!(update.windows(10).any(|window| window == b"/Type/XRef"));
    assert!(!update.windows(7).any(|window| window == b"trailer"));
}

#[test]
fn a_hybrid_file_keeps_its_stream_in_its_own_section() {
    let hybrid = Pdf::page("0.5 g 20 700 100 50 re f").hybrid();
    let update = stamped(&hybrid, &at(20.0, 200.0)).bytes.split_off(hybrid.len());
    assert!(!update.windows(7).any(|window| window == b"XRefStm"));
}

#[test]
fn a_linearized_file_is_continued_from_its_last_startxref() {
    let linearized = Pdf::page("0.5 g 20 700 100 50 re f").linearized();
    let text = String::from_utf8_lossy(&linearized).into_owned();
    let last: usize = text.rsplit("startxref\n").next().unwrap().lines().next().unwrap().parse().unwrap();
    let update = stamped(&linearized, &at(20.0, 200.0)).bytes.split_off(linearized.len());
    assert!(String::from_utf8_lossy(&update).contains(&format!("/Prev {last}")));
}

#[test]
fn resources_are_kept_wherever_they_are() {
    for resources in [
        // In the page, in an object of their own, in the node above, or nowhere.
        "/Resources<</XObject<</Qualistamp0 6 0 R>>>>",
        "/Resources 5 0 R",
        "parent",
        "",
    ] {
        let content = if resources.is_empty() { "0.5 g 20 700 100 50 re f" } else { "/Qualistamp0 Do" };
        let mut pdf = Pdf::page(content);
        pdf.object(5, "<</XObject<</Qualistamp0 6 0 R>>>>");
        pdf.stream(6, "/Type/XObject/Subtype/Form/BBox[0 0 600 800]", b"0.5 g 20 700 100 50 re f");
        if resources == "parent" {
            pdf.parent_entries = "/Resources 5 0 R".to_owned();
        } else {
            pdf.page_entries = resources.to_owned();
        }
        stamped(&pdf.classic(), &at(120.0, 200.0));
    }
}

#[test]
fn content_that_leaves_the_graphics_state_open_moves_nothing() {
    for content in [
        "0.5 g 20 700 100 50 re f 3 0 0 3 100 -200 cm",
        "q 0.5 0 0 0.5 50 50 cm 0.5 g 20 700 100 50 re f",
        "q 0.5 g 20 700 100 50 re f Q Q",
        "0.5 g 20 700 100 50 re f 0 0 10 10 re W n 0.2 g",
        "/Span <</MCID 0>> BDC 0.5 g 20 700 100 50 re f BT",
        "0.5 g 20 700 100 50 re f 0 0 m 10 10 l",
    ] {
        stamped(&Pdf::page(content).classic(), &at(60.0, 100.0));
    }
}

#[test]
fn a_place_is_that_of_the_page_as_displayed() {
    for (entries, width, height) in [
        ("/MediaBox[0 0 400 500]", 141.1, 176.4),
        ("/MediaBox[0 0 400 500]/Rotate 90", 176.4, 141.1),
        ("/MediaBox[0 0 400 500]/Rotate 180", 141.1, 176.4),
        ("/MediaBox[0 0 400 500]/Rotate -90", 176.4, 141.1),
        ("/MediaBox[-50 -60 400 500]/CropBox[10 20 400 500]/Rotate 270", 169.3, 137.6),
        ("/MediaBox[0 0 200 250]/UserUnit 2", 141.1, 176.4),
        ("/MediaBox[200 250 0 0]/UserUnit 2/Rotate 90", 176.4, 141.1),
    ] {
        let mut pdf = Pdf::page("0.5 g 30 200 60 20 re f");
        pdf.page_entries = entries.to_owned();
        let file = pdf.classic();
        let (page_width, page_height) = PdfTemplate::read(&file, 1).unwrap().page_mm();
        assert!((page_width - width).abs() < 0.1 && (page_height - height).abs() < 0.1, "{entries}");
        // `stamped` compares pixels of the displayed page with these millimetres.
        let [left, top, ..] = stamped(&file, &at(40.0, 60.0)).at_mm;
        assert!((left - 40.0).abs() < 0.1 && (top - 60.0).abs() < 0.1, "{entries}: {left} {top}");
    }
}

#[test]
fn corners_text_and_dots_are_as_asked_for() {
    let file = Pdf::page("").classic();
    let template = PdfTemplate::read(&file, 1).unwrap();
    let stamp = stamp();
    for (corner, text_side) in [
        (Corner::TopLeft, TextSide::Below),
        (Corner::TopRight, TextSide::Right),
        (Corner::BottomLeft, TextSide::Right),
        (Corner::BottomRight, TextSide::Below),
    ] {
        let place = StampPlace { width_mm: Some(40.0), ..StampPlace::in_corner(corner) };
        let options = PdfStampOptions { place, text_side, dpi: 600 };
        let printed = stamped(&file, &options);
        let [left, top, right, bottom] = printed.at_mm;
        let (page_width, page_height) = template.page_mm();
        let margins = match corner {
            Corner::TopLeft => (left, top),
            Corner::TopRight => (page_width - right, top),
            Corner::BottomLeft => (left, page_height - bottom),
            Corner::BottomRight => (page_width - right, page_height - bottom),
        };
        assert!(
            (margins.0 - 12.0).abs() < 0.05 && (margins.1 - 12.0).abs() < 0.05,
            "{corner:?}: {margins:?}"
        );
        let dot = MM_PER_INCH / 600.0;
        for length in [left, top, printed.module_mm] {
            assert!((length / dot - (length / dot).round()).abs() < 1e-6, "{length}");
        }
        let side = stamp.symbol().printed_mm(printed.module_mm);
        assert!(side <= 40.0 && side > 40.0 - stamp.symbol().printed_mm(dot), "{side}");
    }
}

#[test]
fn the_printed_text_is_in_the_language_of_the_award() {
    let lines = |json: &str, body| {
        let award = parse_award(json.as_bytes()).unwrap().award;
        PrintedText::of_award(&award, body).lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let award = |language: &str| {
        format!(
            r#"{{"id": "A-1", "family": "X", "title": "T", "title_lang": "{language}", "awarded": "2026-07-15"}}"#
        )
    };
    assert_eq!(lines(&award("el"), Some("ΕΚΠΑ")), ["Σαρώστε για επαλήθευση", "A-1", "ΕΚΠΑ"]);
    assert_eq!(lines(&award("deu"), None), ["Zum Prüfen scannen", "A-1"]);
    assert_eq!(lines(&award("ja"), None), ["Scan to verify", "A-1"]);
}

#[test]
fn a_specimen_says_so_beside_its_code_also_without_other_text() {
    let text = r#"{"id": "A-1", "family": "X", "title": "T", "awarded": "2026-07-15", "specimen": true}"#;
    let award = parse_award(text.as_bytes()).unwrap().award;
    let lines = |text: PrintedText| text.lines().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines(PrintedText::of_award(&award, None)), ["SPECIMEN", "Scan to verify", "A-1"]);
    assert_eq!(
        lines(PrintedText::of_award_in(Some("de"), &award, None)),
        ["SPECIMEN", "Zum Prüfen scannen", "A-1"]
    );
    assert_eq!(lines(PrintedText::code_alone(&award)), ["SPECIMEN"]);
    let real = Award { specimen: false, ..award };
    assert_eq!(lines(PrintedText::code_alone(&real)), Vec::<String>::new());
}

#[test]
fn text_that_cannot_be_printed_is_refused_and_long_text_is_broken() {
    let file = Pdf::page("").classic();
    let template = PdfTemplate::read(&file, 1).unwrap();
    let stamp = stamp();
    let print = |body: &str| {
        template.stamp(
            stamp.symbol(),
            &PrintedText::new(None, "A-1", Some(body)),
            &PdfStampOptions::default(),
        )
    };
    assert_eq!(print("თბილისი"), Err(PdfStampError::NoGlyph { character: 'თ' }));
    let short = print("University").unwrap().at_mm;
    let long =
        print("National and Kapodistrian University of Athens, Department of Philology").unwrap().at_mm;
    assert!(long[3] - long[1] > short[3] - short[1]);
    assert!(matches!(print(&"x".repeat(2_000)), Err(PdfStampError::TextTooLong { .. })));
    let none = template.stamp(stamp.symbol(), &PrintedText::none(), &PdfStampOptions::default()).unwrap();
    assert!((none.at_mm[2] - none.at_mm[0] - (none.at_mm[3] - none.at_mm[1])).abs() < 1e-9);
}

#[test]
fn the_drawing_is_an_artifact_and_its_colour_needs_no_output_intent_in_pdf_a() {
    let metadata = b"<rdf:Description pdfaid:part='1'/>";
    for (catalog, is_calibrated) in [
        ("/Metadata 7 0 R", true),
        ("/Metadata 7 0 R/OutputIntents[<</S/GTS_PDFA1>>]", false),
        ("/Metadata 7 0 R/OutputIntents[<</S/GTS_PDFX>>]", true),
        ("/Metadata 8 0 R", false),
        ("", false),
    ] {
        let mut pdf = Pdf::page("/P <</MCID 0>> BDC 0.5 g 20 700 100 50 re f EMC");
        pdf.catalog_entries = format!("{catalog}/MarkInfo<</Marked true>>");
        pdf.stream(7, "/Type/Metadata/Subtype/XML", metadata);
        pdf.stream(8, "/Type/Metadata/Subtype/XML", b"<rdf:Description/>");
        let file = pdf.classic();
        let update = stamped(&file, &at(60.0, 100.0)).bytes.split_off(file.len());
        let text = String::from_utf8_lossy(&update);
        assert!(text.contains("/Artifact BMC") && text.contains("EMC"));
        assert_eq!(text.contains("/CalGray"), is_calibrated, "{catalog}");
    }
}

#[test]
fn a_second_stamp_leaves_the_first_as_it_is() {
    for file in [Pdf::page("0.5 g 20 700 100 50 re f").classic(), Pdf::page("").with_streams()] {
        let template = PdfTemplate::read(&file, 1).unwrap();
        let (one, two) = (stamp(), stamp());
        let text = text(&claims().award);
        let first = template.stamp(one.symbol(), &text, &at(20.0, 200.0)).unwrap();
        let again = PdfTemplate::read(&first.bytes, 1).unwrap();
        let second = again.stamp(two.symbol(), &text, &at(120.0, 200.0)).unwrap();
        assert_eq!(pdf_before_stamping(&second.bytes), Some(&first.bytes[..]));
        assert_eq!(pdf_before_stamping(&first.bytes), Some(&file[..]));
        assert_eq!(pdf_before_stamping(&file), None);
        let mut read: Vec<String> =
            decode(picture(&second.bytes).view(), Budget::photo().without_time_limit())
                .iter()
                .filter_map(|code| code.text())
                .collect();
        read.sort();
        let mut expected = [one.text().to_owned(), two.text().to_owned()];
        expected.sort();
        assert_eq!(read, expected);
    }
}

#[test]
fn a_mark_that_is_not_ours_is_no_update() {
    let file = Pdf::page("").classic();
    for length in [0, 5, file.len() - 2, file.len() + 100] {
        let mut forged = file.clone();
        forged.extend(format!("%Qualistamp update 1 after byte {length}\n").bytes());
        assert_eq!(pdf_before_stamping(&forged), None, "{length}");
    }
}

fn refusal(file: &[u8]) -> PdfStampError {
    match PdfTemplate::read(file, 1) {
        Err(error) => error,
        Ok(template) => {
            let stamped = template.stamp(stamp().symbol(), &text(&claims().award), &at(20.0, 20.0));
            stamped.map(|stamped| stamped.at_mm).expect_err("is stamped")
        }
    }
}

#[test]
fn encrypted_signed_and_form_files_are_refused_by_name() {
    let with = |catalog: &str, page: &str, trailer: &str| {
        let mut pdf = Pdf::page("");
        pdf.catalog_entries = catalog.to_owned();
        pdf.page_entries = page.to_owned();
        pdf.trailer_entries = trailer.to_owned();
        pdf.object(5, "<</FT/Sig/T(s)/V 6 0 R>>");
        pdf.object(6, "<</Type/Sig>>");
        pdf.object(7, "<</T(above)/FT/Sig/Kids[8 0 R]>>");
        pdf.object(8, "<</T(below)/V 6 0 R>>");
        pdf.classic()
    };
    assert_eq!(refusal(&with("", "", "/Encrypt<</Filter/Standard>>")), PdfStampError::Encrypted);
    for catalog in ["/AcroForm<</Fields[5 0 R]>>", "/AcroForm<</Fields[7 0 R]>>", "/Perms<</DocMDP 6 0 R>>"] {
        assert_eq!(refusal(&with(catalog, "", "")), PdfStampError::Signed, "{catalog}");
    }
    assert_eq!(refusal(&with("/AcroForm<</XFA[]/Fields[]>>", "", "")), PdfStampError::Xfa);
    for kind in ["Widget", "Text", "Link", "Stamp"] {
        let note = format!("/Annots[<</Type/Annot/Subtype/{kind}/Rect[100 740 60 700]>>]");
        let error = refusal(&with("", &note, ""));
        assert!(matches!(&error, PdfStampError::Occupied { kind: found, .. } if found == kind), "{error}");
        assert!(error.to_string().contains("where the stamp would be"), "{error}");
    }
    // Neither is in the way: a signature that has not been made, and a field elsewhere on the page.
    stamped(&with("/AcroForm<</Fields[<</FT/Sig/T(s)>>]>>", "", ""), &at(20.0, 20.0));
    stamped(&with("", "/Annots[<</Type/Annot/Subtype/Widget/Rect[400 20 500 60]>>]", ""), &at(20.0, 20.0));
}

#[test]
fn damaged_files_are_never_repaired() {
    let file = Pdf::page("0.5 g 20 700 100 50 re f").classic();
    let modern = Pdf::page("0.5 g 20 700 100 50 re f").with_streams();
    assert_eq!(refusal(&[b"\r\n\r\n", &file[..]].concat()), PdfStampError::JunkBefore { bytes: 4 });
    assert_eq!(refusal(b"PK\x03\x04"), PdfStampError::NotAPdf);
    assert_eq!(refusal(b""), PdfStampError::NotAPdf);
    assert_eq!(refusal(&[&file[..], b"<script>"].concat()), PdfStampError::Truncated);
    assert_eq!(refusal(&file[..file.len() / 2]), PdfStampError::Truncated);
    // The first part of a linearized file ends like a whole one.
    let linearized = Pdf::page("").linearized();
    assert!(matches!(
        refusal(&linearized[..linearized.len() * 3 / 4]),
        PdfStampError::Truncated | PdfStampError::Damaged { .. }
    ));
    // A byte more or less before the objects, as transfers in text mode do to line ends.
    for file in [&file, &modern] {
        let mut shifted = file.clone();
        shifted.insert(9, b'\r');
        assert!(matches!(refusal(&shifted), PdfStampError::Damaged { .. }));
    }
    for (from, to) in [
        ("/Length", "/Lenght"),
        ("/Kids", "/Kind"),
        ("/Type/Pages", "/Type/Pagez"),
        ("endobj", "endobi"),
        ("/Root", "/Boot"),
        ("/MediaBox", "/MediaBix"),
        (" 00000 n", " 00001 n"),
        ("endstream", "endstraem"),
        ("/Contents 4 0 R", "/Contents(abc) "),
    ] {
        let damaged = with_classic_table(&file, from, to);
        assert!(damaged != file, "{from}");
        let error = refusal(&damaged);
        assert!(matches!(error, PdfStampError::Damaged { .. }), "{from}: {error}");
    }
}

#[test]
fn content_that_cannot_be_understood_is_refused() {
    let mut pdf = Pdf::page("");
    pdf.stream(4, "/Filter/FlateDecode", &deflated(b"q Q")[..7]);
    assert!(matches!(refusal(&pdf.classic()), PdfStampError::Damaged { .. }));
    pdf.stream(4, "/Filter/Crypt", b"");
    let error = refusal(&pdf.classic());
    assert_eq!(error.to_string(), "the PDF has the filter Crypt, which cannot be stamped");
    assert_eq!(refusal(&Pdf::page("2 0 0 2 0 0 cm Q 0 0 5 5 re f").classic()), PdfStampError::Unbalanced);
}

#[test]
fn loops_in_a_file_come_to_an_end() {
    let mut pdf = Pdf::page("");
    pdf.object(2, "<</Type/Pages/Kids[2 0 R]/Count 1>>");
    assert!(matches!(refusal(&pdf.classic()), PdfStampError::Damaged { .. }));
    let mut pdf = Pdf::page("");
    pdf.page_entries = "/Resources 5 0 R".to_owned();
    pdf.object(5, "6 0 R");
    pdf.object(6, "5 0 R");
    assert!(matches!(refusal(&pdf.classic()), PdfStampError::Damaged { .. }));
    let mut pdf = Pdf::page("");
    pdf.catalog_entries = "/AcroForm<</Fields[5 0 R]>>".to_owned();
    pdf.object(5, "<</T(a)/Kids[5 0 R 5 0 R]>>");
    assert!(matches!(refusal(&pdf.classic()), PdfStampError::Damaged { .. }));
}

#[test]
fn a_place_off_the_page_is_refused_with_both_sizes() {
    let file = Pdf::page("").classic();
    let template = PdfTemplate::read(&file, 1).unwrap();
    let stamp = stamp();
    let text = text(&claims().award);
    for (x, y) in
        [(-1.0, 20.0), (20.0, -1.0), (200.0, 20.0), (20.0, 290.0), (f64::NAN, 0.0), (f64::INFINITY, 0.0)]
    {
        let error = template.stamp(stamp.symbol(), &text, &at(x, y)).unwrap_err();
        assert!(matches!(error, PdfStampError::OffPage { .. }), "{x},{y}: {error}");
        assert!(error.to_string().contains("the page as displayed is 210.0 x 297.0 mm"), "{error}");
    }
    let narrow = |width| {
        let place = StampPlace { width_mm: Some(width), ..StampPlace::default() };
        template.stamp(stamp.symbol(), &text, &PdfStampOptions { place, ..PdfStampOptions::default() })
    };
    let Err(PdfStampError::TooNarrow { needed_mm, .. }) = narrow(10.0) else { panic!() };
    assert!(narrow(needed_mm).is_ok());
    assert!(matches!(narrow(needed_mm - 0.1), Err(PdfStampError::TooNarrow { .. })));
    assert!(matches!(narrow(-5.0), Err(PdfStampError::TooNarrow { .. })));
    assert!(matches!(PdfTemplate::read(&file, 2), Err(PdfStampError::NoSuchPage { number: 2, count: 1 })));
    assert!(matches!(PdfTemplate::read(&file, 0), Err(PdfStampError::NoSuchPage { number: 0, count: 1 })));
}

#[test]
fn no_prefix_and_no_changed_byte_makes_it_panic() {
    for file in [Pdf::page("q Q").classic(), Pdf::page("q Q").with_streams(), Pdf::page("").hybrid()] {
        for cut in 0..file.len() {
            assert!(
                PdfTemplate::read(&file[..cut], 1).is_err()
                    || file[cut..].iter().all(u8::is_ascii_whitespace)
            );
        }
        let mut changed = file.clone();
        for at in 0..file.len() {
            for byte in [0, b'9', b'<', b'/', 0xff] {
                changed[at] = byte;
                // Any answer is fine.
                let _ = PdfTemplate::read(&changed, 1);
            }
            changed[at] = file[at];
        }
    }
}
