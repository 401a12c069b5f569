//! Symbols drawn in every way that offices and their programs draw them.

use std::fmt::Write as _;

use qualistamp_qr::{
    DotGrid, ModuleSize, NextLook, PdfDocument, PdfError, PdfLimits, PdfMissing, pdf, pdf_path, png,
};

use super::file::{deflate, file, page, stream};
use super::{ReplaceOnce as _, assert_reads, pixels, stopped, symbol};

/// Places modules on the page: one unit is one module, rows run downwards.
const PLACE: &str = "1.2 0 0 -1.2 100 700 cm";

/// Undoes [`PLACE`].
const BACK: &str = "1 0 0 -1 -83.33333 583.33333 cm .8333333 0 0 .8333333 0 0 cm";

/// The same place in points: left, bottom, right, top.
fn area() -> [f64; 4] {
    let side = 1.2 * symbol().rows().count() as f64;
    [100.0, 700.0 - side, 100.0 + side, 700.0]
}

/// Columns and rows of the dark modules.
fn modules() -> Vec<(usize, usize)> {
    let symbol = symbol();
    let rows = symbol.rows().enumerate();
    rows.flat_map(|(y, row)| {
        row.iter().enumerate().filter(|(_, dark)| **dark).map(move |(x, _)| (x, y)).collect::<Vec<_>>()
    })
    .collect()
}

/// The dark modules as a path.
fn squares() -> String {
    modules().iter().map(|(x, y)| format!("{x} {y} 1 1 re\n")).collect()
}

fn drawn(resources: &str, content: &str, more: Vec<Vec<u8>>) -> Vec<u8> {
    page(resources, stream("", content.as_bytes()), more)
}

/// A picture of `width` x `height` bytes.
fn picture(width: usize, height: usize, extra: &str, data: &[u8]) -> Vec<u8> {
    let dictionary = format!(
        "/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8/ColorSpace/DeviceGray{extra}"
    );
    stream(&dictionary, data)
}

fn form(extra: &str, content: &str) -> Vec<u8> {
    stream(&format!("/Type/XObject/Subtype/Form/BBox[0 0 595 842]{extra}"), content.as_bytes())
}

/// The stamp's pixels, each repeated `times` times across and down.
fn enlarged(times: usize) -> (Vec<u8>, usize) {
    let (pixels, side) = pixels();
    let rows = pixels.chunks(side);
    let rows = rows.map(|row| row.iter().flat_map(|pixel| vec![*pixel; times]).collect::<Vec<_>>());
    (rows.flat_map(|row| vec![row; times].concat()).collect(), side * times)
}

/// Scanning programs keep ink as a fine mask over a coarse picture ("compact PDF").
#[test]
fn masks_of_another_size_than_their_picture_are_drawn() {
    let draw = "q 80 0 0 80 400 60 cm /I Do Q";
    for times in [1, 2] {
        let (mask, side) = enlarged(times);
        let ink: Vec<u8> = mask.iter().map(|grey| 255 - grey).collect();
        let bits = |dark: u8| -> Vec<u8> {
            let bit = |pixel: Option<&u8>| u8::from(pixel.is_some_and(|pixel| (*pixel < 128) == (dark == 1)));
            mask.chunks(side)
                .flat_map(|row| {
                    let bytes = row.chunks(8);
                    bytes
                        .map(|eight| (0..8).fold(0, |byte, at| byte << 1 | bit(eight.get(at))))
                        .collect::<Vec<_>>()
                })
                .collect()
        };
        for size in [1, 7, 325, 1_000] {
            let black = vec![20; size * size];
            assert_reads(
                drawn(
                    "/XObject<</I 5 0 R>>",
                    draw,
                    vec![picture(size, size, "/SMask 6 0 R", &black), picture(side, side, "", &ink)],
                ),
                &format!("a picture of {size} pixels under a soft mask of {side}"),
            );
            let explicit = format!(
                "/Type/XObject/Subtype/Image/ImageMask true/Width {side}/Height {side}/BitsPerComponent 1"
            );
            assert_reads(
                drawn(
                    "/XObject<</I 5 0 R>>",
                    draw,
                    // In a stencil, 1 leaves the paper as it is.
                    vec![picture(size, size, "/Mask 6 0 R", &black), stream(&explicit, &bits(0))],
                ),
                &format!("a picture of {size} pixels under a mask of {side}"),
            );
        }
    }
}

#[test]
fn tiling_patterns_are_drawn() {
    let path = pdf_path(&symbol(), ModuleSize::default());
    let (pixels, side) = pixels();
    let tile = |resources: &str, content: &str| {
        stream(
            &format!(
                "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 60 60]/XStep 60/YStep 60/Resources<<{resources}>>"
            ),
            content.as_bytes(),
        )
    };
    let fill = "/Pattern cs /P scn 0 0 60 60 re f";
    assert_reads(drawn("/Pattern<</P 5 0 R>>", fill, vec![tile("", &path)]), "a path in a tile");
    assert_reads(
        drawn(
            "/Pattern<</P 5 0 R>>",
            fill,
            vec![tile("/XObject<</I 6 0 R>>", "60 0 0 60 0 0 cm /I Do"), picture(side, side, "", &pixels)],
        ),
        "a picture in a tile",
    );
    let small = stream(
        "/Type/Pattern/PatternType 1/PaintType 2/TilingType 1/BBox[0 0 2 2]/XStep 2/YStep 2/Resources<<>>",
        b"0 0 2 2 re f",
    );
    assert_reads(
        drawn(
            "/Pattern<</P 5 0 R>>/ColorSpace<</C[/Pattern/DeviceGray]>>",
            &format!("{PLACE} /C cs .1 /P scn {} f", squares()),
            vec![small],
        ),
        "modules filled with a pattern",
    );
}

const SHADING: &str = "/ColorSpace/DeviceRGB/Function<</FunctionType 2/Domain[0 1]/C0[0 0 0]/C1[.4 0 .5]/N 1>>/Extend[true true]";

#[test]
fn shadings_are_drawn() {
    let [left, bottom, right, top] = area();
    let squares = squares();
    for (kind, coordinates) in
        [(2, format!("{left} {bottom} {right} {top}")), (3, "300 500 0 300 500 400".to_owned())]
    {
        let shading = format!("<</ShadingType {kind}/Coords[{coordinates}]{SHADING}>>");
        assert_reads(
            drawn(
                &format!("/Pattern<</P<</PatternType 2/Shading{shading}>>>>"),
                &format!("{PLACE} /Pattern cs /P scn {squares} f"),
                vec![],
            ),
            &format!("modules filled with a shading of type {kind}"),
        );
        assert_reads(
            drawn(
                &format!("/Shading<</S{shading}>>"),
                // The coordinates of a shading are those of the moment, so they are placed back to points.
                &format!("q {PLACE} {squares} W n {BACK} /S sh Q"),
                vec![],
            ),
            &format!("a shading of type {kind} cut out"),
        );
    }
}

#[test]
fn clip_paths_are_drawn() {
    let squares = squares();
    let grey = picture(1, 1, "", &[30]);
    for (what, clip) in [("nonzero", "W n"), ("even-odd", "W* n")] {
        let cut = format!("q {PLACE} {squares} {clip}");
        assert_reads(
            drawn("", &format!("{cut} 0 g 0 0 99 99 re f Q"), vec![]),
            &format!("{what}, a plain area"),
        );
        assert_reads(
            drawn("/XObject<</I 5 0 R>>", &format!("{cut} 99 0 0 99 0 0 cm /I Do Q"), vec![grey.clone()]),
            &format!("{what}, a picture"),
        );
    }
    let one_by_one: String =
        modules().iter().map(|(x, y)| format!("q {PLACE} {x} {y} 1 1 re W n 0 0 99 99 re f Q\n")).collect();
    assert_reads(drawn("", &one_by_one, vec![]), "modules cut out one by one");
}

#[test]
fn soft_masks_are_drawn() {
    let squares = squares();
    let area = "0 g 0 0 595 842 re f";
    for (kind, mask) in
        [("Luminosity", format!("{PLACE} 1 g {squares} f")), ("Alpha", format!("{PLACE} 0 g {squares} f"))]
    {
        let group = form("/Group<</S/Transparency/CS/DeviceGray>>", &mask);
        assert_reads(
            drawn(
                &format!("/ExtGState<</M<</SMask<</S/{kind}/G 5 0 R>>>>>>"),
                &format!("/M gs {area}"),
                vec![group.clone()],
            ),
            &format!("an area through a mask of {kind}"),
        );
        assert_reads(
            drawn(
                &format!("/ExtGState<</M<</SMask<</S/{kind}/G 5 0 R>>>>>>/XObject<</F 6 0 R>>"),
                "/M gs /F Do",
                vec![group, form("/Group<</S/Transparency>>", area)],
            ),
            &format!("a group through a mask of {kind}"),
        );
    }
}

/// Rows as dashed lines, one module wide.
#[test]
fn dashes_are_drawn() {
    let mut content = format!("{PLACE} 1 w\n");
    for (y, row) in symbol().rows().enumerate() {
        let start = row.iter().position(|dark| *dark).unwrap_or(0);
        let mut runs = vec![0];
        for dark in row.iter().skip(start) {
            if (runs.len() % 2 == 1) == *dark {
                *runs.last_mut().unwrap() += 1;
            } else {
                runs.push(1);
            }
        }
        if runs.len() % 2 == 1 {
            runs.push(0);
        }
        let runs: Vec<String> = runs.iter().map(ToString::to_string).collect();
        let _ = writeln!(content, "[{}] 0 d {start} {y}.5 m {} {y}.5 l S", runs.join(" "), row.len());
    }
    assert_reads(drawn("", &content, vec![]), "rows as dashed lines");
}

/// Which modes leave black or white ink visible on white paper follows from their formulas (ISO 32000-1, 11.3.5).
#[test]
fn blend_modes_are_drawn() {
    let squares = squares();
    for mode in ["Normal", "Multiply", "Darken", "HardLight", "Luminosity"] {
        let group = form("/Group<</S/Transparency>>", &format!("{PLACE} 0 g {squares} f"));
        let resources = format!("/ExtGState<</B<</BM/{mode}>>>>/XObject<</F 5 0 R>>");
        assert_reads(drawn(&resources, &format!("/B gs {PLACE} 0 g {squares} f"), vec![]), mode);
        assert_reads(drawn(&resources, "/B gs /F Do", vec![group]), &format!("{mode}, a group"));
    }
    for mode in ["Difference", "Exclusion"] {
        for paper in ["", "1 g 0 0 595 842 re f "] {
            let content = format!("{paper}/B gs {PLACE} 1 g {squares} f");
            assert_reads(drawn(&format!("/ExtGState<</B<</BM/{mode}>>>>"), &content, vec![]), mode);
        }
    }
    // What these hide on white paper, our own drawing shows.
    for mode in ["Overlay", "ColorDodge", "ColorBurn", "SoftLight", "Hue", "Saturation", "Color"] {
        let content = format!("/B gs {PLACE} 0 g {squares} f");
        assert_reads(drawn(&format!("/ExtGState<</B<</BM/{mode}>>>>"), &content, vec![]), mode);
    }
}

#[test]
fn glyphs_are_drawn() {
    let modules = modules();
    // The square of the dingbats is 0.69 of the font size wide.
    let dingbats: String =
        modules.iter().map(|(x, y)| format!("1.45 0 0 -1.45 {x} {y} Tm (n) Tj\n")).collect();
    assert_reads(
        drawn(
            "/Font<</Z<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>>>",
            &format!("{PLACE} BT /Z 1 Tf {dingbats} ET"),
            vec![],
        ),
        "squares of ZapfDingbats",
    );
    let type3 = "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</m 6 0 R>>/Encoding<</Type/Encoding/Differences[109/m]>>/FirstChar 109/LastChar 109/Widths[1]/Resources<<>>>>";
    let glyphs: String = modules.iter().map(|(x, y)| format!("1 0 0 1 {x} {y} Tm (m) Tj\n")).collect();
    assert_reads(
        drawn(
            "/Font<</T 5 0 R>>",
            &format!("{PLACE} BT /T 1 Tf {glyphs} ET"),
            vec![type3.as_bytes().to_vec(), stream("", b"1 0 0 0 1 1 d1 0 0 1 1 re f")],
        ),
        "modules as glyphs of a Type 3 font",
    );
    // The whole symbol as one glyph, between pages of text.
    let text = "BT /H 9 Tf 72 800 Td (Transcript of records) Tj ET ".repeat(50);
    let path = pdf_path(&symbol(), ModuleSize::default());
    let whole = "<</Type/Font/Subtype/Type3/FontBBox[0 0 99 99]/FontMatrix[1 0 0 1 0 0]/CharProcs<</m 6 0 R>>/Encoding<</Type/Encoding/Differences[109/m]>>/FirstChar 109/LastChar 109/Widths[99]/Resources<<>>>>";
    assert_reads(
        drawn(
            "/Font<</T 5 0 R/H<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>",
            &format!("{text} BT /T 1 Tf 1 0 0 1 300 300 Tm (m) Tj ET"),
            vec![whole.as_bytes().to_vec(), stream("", format!("99 0 d0 {path}").as_bytes())],
        ),
        "a symbol as one glyph",
    );
}

/// Mail programs and old file systems put bytes before the header. The offsets in the file are then wrong.
#[test]
fn bytes_before_the_header_are_skipped() {
    let bytes = drawn("", &pdf_path(&symbol(), ModuleSize::default()), vec![]);
    for junk in
        [b"\xEF\xBB\xBF".to_vec(), b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), vec![0; 128], vec![b'\n'; 1_024]]
    {
        assert_reads([&junk[..], &bytes].concat(), &format!("{} bytes before the header", junk.len()));
    }
}

/// Names and bytes that look like two filters in a row.
#[test]
fn names_that_look_like_filters_are_no_bombs() {
    let path = pdf_path(&symbol(), ModuleSize::default());
    for (what, resources, comment) in [
        ("spot colours", "/ColorSpace<</F#4Catin /L#61ser/R#6Fyal /DeviceGray>>", ""),
        ("names of filters", "/Properties<</FlateDecode /FlateDecode/LZWDecode /RunLengthDecode>>", ""),
        ("a comment", "", "% /FlateDecode /LZWDecode /Fl /Fl stream stream\n"),
    ] {
        assert_reads(drawn(resources, &format!("{comment}{path}"), vec![]), what);
    }
}

/// A document with these attached files; names and contents.
fn with_attachments(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut objects = vec![
        Vec::new(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>".to_vec(),
    ];
    let mut names = String::new();
    for (name, contents) in files {
        let number = objects.len() + 1;
        let _ = write!(names, "({name}){} 0 R", number + 1);
        objects.push(stream("/Type/EmbeddedFile/Filter/FlateDecode", &deflate(contents)));
        objects.push(format!("<</Type/Filespec/F({name})/EF<</F {number} 0 R>>>>").into_bytes());
    }
    let first = format!(
        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Kids[<</Names[{names}]>>]>>>>/Collection<</View/D>>>>"
    );
    objects[0] = first.into_bytes();
    file(&objects)
}

#[test]
fn attached_files_are_offered() {
    let stamp = pdf(&symbol(), ModuleSize::default(), None);
    let image = png(&symbol(), DotGrid::new(300, ModuleSize::default()).unwrap()).unwrap();
    let bytes = with_attachments(&[("stamp.pdf", stamp.clone()), ("stamp.png", image.clone())]);
    let document = PdfDocument::parse(bytes.clone()).unwrap();
    let found: Vec<_> = document.attachments().map(|file| (file.name, file.contents)).collect();
    let expected = [("stamp.pdf".to_owned(), Ok(stamp)), ("stamp.png".to_owned(), Ok(image))];
    assert!(found == expected, "{:?}", found.iter().map(|(name, _)| name).collect::<Vec<_>>());
    // Streams with broken data, and more files than are read.
    let damaged = bytes.replace_once("/EmbeddedFile/Filter/FlateDecode", "/EmbeddedFile/Filter/JPXDecode");
    let first = PdfDocument::parse(damaged).unwrap().attachments().next().unwrap();
    assert_eq!(first.contents, Err(PdfError::DamagedAttachment));
    let many: Vec<(&str, Vec<u8>)> = vec![("a", b"a".to_vec()); 501];
    let found: Vec<_> = PdfDocument::parse(with_attachments(&many)).unwrap().attachments().collect();
    assert_eq!(found.len(), 501);
    assert_eq!(found[500].contents, Err(PdfError::TooManyAttachments { limit: 500 }));
    assert_eq!(
        PdfDocument::parse(pdf(&symbol(), ModuleSize::default(), None)).unwrap().attachments().count(),
        0
    );
}

/// The first look at page 1.
fn first_look(bytes: Vec<u8>) -> Result<PdfMissing, PdfError> {
    let mut first = None;
    let document = PdfDocument::parse(bytes).unwrap().with_clock(stopped);
    document
        .look_at_pages(&PdfLimits::default(), |page, picture| {
            first = Some(picture.map(|_| page.missing));
            NextLook::Stop
        })
        .unwrap();
    first.unwrap()
}

#[test]
fn what_could_not_be_drawn_is_said() {
    let path = pdf_path(&symbol(), ModuleSize::default());
    let on_page = |image: Vec<u8>| {
        drawn("/XObject<</I 5 0 R>>", &format!("q 9 0 0 9 9 9 cm /I Do Q {path}"), vec![image])
    };
    assert_eq!(first_look(drawn("", &path, vec![])), Ok(PdfMissing::default()));
    let missing = first_look(on_page(picture(9, 9, "/Filter/DCTDecode", b"no JPEG"))).unwrap();
    assert_eq!((missing.pictures, missing.to_string()), (1, "1 picture".to_owned()));
    let missing = first_look(
        drawn("", &path, vec![stream("/Filter/FlateDecode", &b"not deflated".repeat(9))])
            .replace_once("/Contents 4 0 R", "/Contents[4 0 R 5 0 R]"),
    )
    .unwrap();
    assert_eq!((missing.contents, missing.to_string()), (1, "1 part of its content".to_owned()));
    // With nothing else on the page, there is nothing to show.
    let nothing = page("", stream("/Filter/JBIG2Decode", b"?"), vec![]);
    assert_eq!(first_look(nothing), Err(PdfError::DamagedPage { number: 1 }));
    let dashes = format!("{path} [.00001 .00001] 0 d .01 w 0 0 m 595 842 l S");
    assert_eq!(first_look(drawn("", &dashes, vec![])).map(|missing| missing.contents), Ok(1));
}
