//! Files made to take all memory or hours, as far as they are bounded without a process of their own.

use std::time::Duration;

use qualistamp_qr::{PdfDocument, PdfError};

use super::file::{deflate, deflated_run, page, page_of, stream};
use super::{ReplaceOnce as _, ticking};

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
    let page_time = PdfError::PageTime { number: 1, limit: Duration::from_secs(1) };
    let table: Vec<(&str, Vec<u8>, Option<PdfError>)> = vec![
        ("much content", page("", stream(flate, &deflated_run(b' ', 40 << 20)), vec![]), Some(PdfError::TooMuchContent { limit: 32 << 20 })),
        (
            "the same content ten thousand times",
            page("", stream(flate, &deflated_run(b' ', 1 << 20)), vec![]).replace_once("/Contents 4 0 R", &format!("/Contents[{}]", "4 0 R ".repeat(10_000))),
            Some(PdfError::TooMuchContent { limit: 32 << 20 }),
        ),
        ("a picture that lies", image("/Width 60000/Height 60000", flate, &deflate(&[0; 1_000])), Some(PdfError::PictureTooLarge { number: 1, width: 60_000, height: 60_000 })),
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
