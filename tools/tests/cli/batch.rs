//! Folders, PDFs and many files at once, with `verify` and `scan`.

use std::fs;

use qualistamp_qr::{ModuleSize, QrSymbol, pdf, pdf_path};
use serde_json::json;

use crate::scan::code_of_bytes;
use crate::shell::{call, finish, program};
use crate::stamps::Key;
use crate::world::{World, picture, side_by_side, stamp};

/// A PDF with one page for each of `texts`, an A4 page with the code at its bottom left, and blank pages for empty texts.
pub(crate) fn pages(texts: &[&str]) -> Vec<u8> {
    let mut objects = vec!["<</Type/Catalog/Pages 2 0 R>>".to_owned()];
    let kids: Vec<String> = (0..texts.len()).map(|index| format!("{} 0 R", 3 + 2 * index)).collect();
    objects.push(format!("<</Type/Pages/Kids[{}]/Count {}>>", kids.join(" "), texts.len()));
    for (index, text) in texts.iter().enumerate() {
        let content = match *text {
            "" => String::new(),
            text => {
                let path = pdf_path(&QrSymbol::encode(text).unwrap(), ModuleSize::default());
                format!("q 1 0 0 1 60 60 cm {path} Q")
            }
        };
        let contents = 4 + 2 * index;
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents {contents} 0 R>>"
        ));
        objects.push(format!("<</Length {}>>stream\n{content}\nendstream", content.len()));
    }
    let mut file = "%PDF-1.4\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let start = file.len();
    let size = objects.len() + 1;
    (file + &table + &format!("trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n")).into_bytes()
}

/// A picture in tiles, as phones save it.
pub(crate) fn heic(picture: &[u8]) -> Vec<u8> {
    let picture = image::load_from_memory(picture).unwrap().into_rgb8();
    heifer::encode_rgb8(picture.width(), picture.height(), &picture, &heifer::EncodeOptions::default())
        .unwrap()
}

/// A folder `in` with good, bad and foreign files, hidden ones, and a folder in it.
fn applications(world: &World) {
    let key = &world.issuer;
    let good = stamp(key, |_| {});
    let second = stamp(key, |claims| claims.award.id = qualistamp_core::Label::new("2025-0043").unwrap());
    fs::create_dir_all(world.path("in/b/deep")).unwrap();
    fs::create_dir_all(world.path("in/.cache")).unwrap();
    world.write("in/a.png", &picture(&good));
    world.write("in/b/deep/two.JPG", &side_by_side(&[picture(&good), picture(&second)]));
    world.write("in/b/paper.pdf", &pages(&["", &good, "HTTPS://EXAMPLE.ORG/", &second]));
    world.write("in/c-damaged.png", b"\x89PNG\r\n\x1a\nnothing");
    world.write("in/d-photo.heic", &heic(&picture(&good)));
    world.write("in/e-no-extension", &picture(&stamp(&Key::from_seed(9), |_| {})));
    world.write(
        "in/f-low.png",
        &picture(&stamp(key, |claims| {
            claims.award.eqf = Some(qualistamp_core::EqfLevel::new(5).unwrap());
        })),
    );
    world.write("in/letter.md", b"# Dear Sir");
    world.write("in/notes.txt", b"call back");
    world.write("in/.hidden.png", &picture(&good));
    world.write("in/.cache/x.png", &picture(&good));
    world.write("in/z-empty.png", b"");
}

const IN_ORDER: [(&str, Option<u64>, &str); 10] = [
    ("in/a.png", None, "valid"),
    ("in/b/deep/two.JPG", None, "valid"),
    ("in/b/deep/two.JPG", None, "valid"),
    ("in/b/paper.pdf", Some(2), "valid"),
    ("in/b/paper.pdf", Some(4), "valid"),
    ("in/c-damaged.png", None, "damaged or cut off"),
    ("in/d-photo.heic", None, if cfg!(feature = "heic") { "valid" } else { "save it as JPEG" }),
    ("in/e-no-extension", None, "indeterminate"),
    ("in/f-low.png", None, "invalid"),
    ("in/z-empty.png", None, "the file is empty"),
];

#[test]
fn a_folder_is_verified_in_order_despite_bad_files() {
    let world = World::new();
    applications(&world);
    let answers = world.verify(&["--json", "in"]).ended(4);
    let lines = answers.json();
    let (lines, passed_over) = lines.split_at(IN_ORDER.len());
    assert_eq!(
        passed_over,
        ["in/letter.md", "in/notes.txt"].map(|input| json!({"input": input, "passed_over": true})),
        "{answers:#?}"
    );
    for (line, (input, page, says)) in lines.iter().zip(IN_ORDER) {
        assert_eq!((line["input"].as_str(), line["page"].as_u64()), (Some(input), page), "{line}");
        let found = line["verdict"].as_str().or(line["error"]["message"].as_str()).unwrap();
        assert!(if line["error"].is_null() { found == says } else { found.contains(says) }, "{line}");
    }
    assert_eq!(
        answers.err,
        "qualistamp: 2 files passed over, neither pictures nor PDFs: in/letter.md, in/notes.txt\n\
        qualistamp: 1 QR code of other kinds passed over\n"
    );
    // The same again, and as CSV.
    assert_eq!(world.verify(&["--json", "in"]).out, answers.out);
    let csv = world.verify(&["--csv", "in"]).ended(4).out;
    let records: Vec<&str> = csv.split("\r\n").collect();
    assert!(records[0].starts_with("\u{feff}input,page,verdict,code,"), "Excel needs the mark: {csv}");
    assert_eq!((records.len(), records[13]), (14, ""), "{csv}");
    assert_eq!(records[11], "in/letter.md,,passed over,,neither a picture nor a PDF,,,,,,,,,,,,", "{csv}");
    assert!(records[4].starts_with("in/b/paper.pdf,2,valid,V00,"), "{csv}");
    assert!(
        records[4]
            .contains(",Παπαδοπούλου,Ελένη,Papadopoulou,,,Δίπλωμα Χημικού Μηχανικού,2025-07-15,2025-0042,")
    );
    assert!(
        records[6].starts_with("in/c-damaged.png,,,,,,,,") && records[6].contains("damaged or cut off"),
        "{csv}"
    );
}

#[test]
fn several_files_give_a_table_with_a_summary() {
    let world = World::new();
    applications(&world);
    let table = world.verify(&["in"]).ended(4).out;
    let first = table.lines().nth(1).unwrap();
    assert!(
        first.starts_with("✔ VALID ") && first.contains("in/a.png") && first.contains("Παπαδοπούλου, Ελένη"),
        "{table}"
    );
    assert!(
        table.contains("✘ INVALID") && table.contains("The issuer is known, but not entitled"),
        "{table}"
    );
    assert!(table.contains("in/b/paper.pdf, page 4"), "{table}");
    assert!(
        table.ends_with(if cfg!(feature = "heic") {
            "\n\n10 answers: 6 ✔ VALID; 1 ✘ INVALID; 1 ? NOT SURE; 2 ! NOT READ\n"
        } else {
            "\n\n10 answers: 5 ✔ VALID; 1 ✘ INVALID; 1 ? NOT SURE; 3 ! NOT READ\n"
        }),
        "{table}"
    );
    // The most serious counts: 4, then 1, then 3, then 0.
    for (inputs, code) in [
        (&["in/a.png", "in/b"][..], 0),
        (&["in/a.png", "in/e-no-extension"], 3),
        (&["in/e-no-extension", "in/f-low.png"], 1),
        (&["in/f-low.png", "in/c-damaged.png"], 4),
    ] {
        world.verify(inputs).ended(code);
    }
}

#[test]
fn folders_without_pictures_are_errors() {
    let world = World::new();
    fs::create_dir_all(world.path("empty/deeper")).unwrap();
    world.write("empty/.hidden.png", &picture("QS1:ABC"));
    for command in ["verify", "scan"] {
        let nothing = call(world.folder(), &[command, "empty"]).ended(4);
        assert_eq!(nothing.complaint(), "empty: there are no pictures and no PDFs in the folder");
        let absent = call(world.folder(), &[command, "no-folder"]).ended(4);
        assert!(absent.complaint().starts_with("no-folder: "));
    }
}

#[cfg(unix)]
#[test]
fn an_unreadable_folder_is_reported_and_the_rest_is_verified() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    let world = World::new();
    fs::create_dir_all(world.path("in/closed")).unwrap();
    world.write("in/z.png", &picture(&stamp(&world.issuer, |_| {})));
    let closed = world.path("in/closed");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    let mut command = program(world.folder());
    if fs::read_dir(&closed).is_ok() {
        // This user may read every folder, the user nobody may not. The program must be where nobody may run it.
        let copy = world.path("program");
        fs::copy(env!("CARGO_BIN_EXE_qualistamp"), &copy).unwrap();
        fs::set_permissions(world.folder(), fs::Permissions::from_mode(0o755)).unwrap();
        command = std::process::Command::new(copy);
        command.current_dir(world.folder()).env_clear().env("HOME", world.path("home"));
        command.uid(NOBODY).gid(NOBODY);
    }
    command.args(world.verify_arguments(&["--json", "in"]));
    let answers = finish(&mut command, b"").ended(4).json();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
    assert!(answers[0]["error"]["message"].as_str().unwrap().starts_with("cannot list the folder: "));
    assert_eq!((&answers[0]["input"], &answers[1]["verdict"]), (&"in/closed".into(), &"valid".into()));
}

/// The user without rights, on every Linux and on most other systems.
#[cfg(unix)]
const NOBODY: u32 = 65_534;

#[cfg(unix)]
#[test]
fn link_cycles_and_pipes_are_passed_over() {
    let world = World::new();
    fs::create_dir(world.path("in")).unwrap();
    world.write("in/a.png", &picture(&stamp(&world.issuer, |_| {})));
    std::os::unix::fs::symlink(world.path("in"), world.path("in/circle")).unwrap();
    std::os::unix::fs::symlink(world.path("in/a.png"), world.path("in/link.png")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(world.path("in/pipe.png")).status();
    assert!(made.unwrap().success());
    let answers = world.verify(&["--json", "in"]).ended(0);
    let inputs: Vec<_> = answers.json().iter().map(|line| line["input"].clone()).collect();
    assert_eq!(inputs, ["in/a.png", "in/link.png", "in/circle", "in/pipe.png"]);
    assert!(answers.err.contains("2 files passed over") && answers.err.contains("in/circle, in/pipe.png"));
}

#[test]
fn the_report_is_self_contained_and_escapes_untrusted_text() {
    let world = World::new();
    let key = &world.issuer;
    fs::create_dir(world.path("in")).unwrap();
    let name = qualistamp_core::Name::new("O'<b>Neill</b> & \"Co\"").unwrap();
    world.write("in/<img src=x>.png", &picture(&stamp(key, |claims| claims.award.family_name = name)));
    world.write("in/menu.png", &picture("HTTPS://EXAMPLE.ORG/"));
    world.write("in/page.pdf", &pages(&[&stamp(key, |_| {})]));
    world.write("in/unread.png", b"\x89PNG");
    world.write("in/notes.txt", b"call back");
    world.verify(&["in", "--html", "report.html"]).ended(4);
    let page = fs::read_to_string(world.path("report.html")).unwrap();
    assert!(page.contains("in/&lt;img src=x&gt;.png"), "{page}");
    assert!(page.contains("O&#39;&lt;b&gt;Neill&lt;/b&gt; &amp; &quot;Co&quot;, Ελένη"), "{page}");
    assert!(!page.contains("<img") && !page.contains("<b>") && !page.contains("<script"));
    let university = "Πανεπιστήμιο Παραδείγματος · University of Example";
    for word in ["✔ VALID", "! NOT READ", "– NO STAMP", university, "<bdi>in/notes.txt</bdi>", "born"] {
        assert_eq!(page.contains(word), word != "born", "{word}");
    }
    // Nothing is fetched from anywhere.
    let addresses = page.matches("href=\"").count();
    assert_eq!((addresses, page.matches("href=\"data:image/jpeg;base64,").count()), (3, 3));
    assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("url("));
    assert_eq!(page.matches("<polygon").count(), 3, "each code that was read is outlined");
    outline_lies_on_the_code(&page);
    // What is there already stays: it could be a diploma.
    let refused = world.verify(&["in", "--html", "in/menu.png"]).ended(4);
    assert!(refused.complaint().starts_with("in/menu.png: exists already") && refused.out.is_empty());
    assert_eq!(fs::read(world.path("in/menu.png")).unwrap(), picture("HTTPS://EXAMPLE.ORG/"));
    world.write("report.html", b"of yesterday");
    world.verify(&["in/page.pdf", "--html", "report.html", "--overwrite"]).ended(0);
    assert!(fs::read_to_string(world.path("report.html")).unwrap().contains("✔ VALID"));
}

/// The code of the PDF is at its bottom left, 60 points from the edges of the page plus its quiet zone.
fn outline_lies_on_the_code(page: &str) {
    let row = page.lines().find(|line| line.contains("page.pdf")).unwrap();
    let between = |start: &str, end: &str| {
        let rest = &row[row.find(start).unwrap() + start.len()..];
        rest[..rest.find(end).unwrap()].to_owned()
    };
    let size: Vec<f64> =
        between("viewBox=\"0 0 ", "\"").split(' ').map(|side| side.parse().unwrap()).collect();
    let points: Vec<f64> =
        between("points=\"", "\"").split([' ', ',']).map(|place| place.parse().unwrap()).collect();
    let (left, bottom) = (points[0].min(points[6]), points[5].max(points[7]));
    let margin = 60.0 + 4.0 * ModuleSize::default().mm() / 25.4 * 72.0;
    let pixels_a_point = size[0] / 595.0;
    assert!((left - margin * pixels_a_point).abs() < 2.0, "{size:?} {points:?}");
    assert!((bottom - (842.0 - margin) * pixels_a_point).abs() < 2.0, "{size:?} {points:?}");
}

#[test]
fn a_scan_reads_pdfs_folders_and_standard_input() {
    let world = World::new();
    applications(&world);
    let scanned = call(world.folder(), &["scan", "--json", "in"]).ended(4);
    let lines = scanned.json();
    let files: Vec<&str> = lines.iter().map(|line| line["file"].as_str().unwrap()).collect();
    let mut expected: Vec<&str> = IN_ORDER.iter().map(|(file, ..)| *file).collect();
    expected.dedup();
    expected.extend(["in/letter.md", "in/notes.txt"]);
    assert_eq!(files, expected);
    assert_eq!(lines.last(), Some(&json!({"file": "in/notes.txt", "passed_over": true})));
    assert_eq!(
        (lines[2]["pages"].to_string(), &lines[2]["texts"][1]),
        ("[2,3,4]".to_owned(), &"HTTPS://EXAMPLE.ORG/".into())
    );
    assert_eq!(lines[1]["texts"].as_array().unwrap().len(), 2);

    let one_page = pdf(&QrSymbol::encode("QS1:ABC").unwrap(), ModuleSize::default(), None);
    let scanned = finish(program(world.folder()).args(["scan", "--csv", "-"]), &one_page).ended(0).out;
    let fields: Vec<&str> = scanned.lines().nth(1).unwrap().split(',').collect();
    assert_eq!((fields.len(), &fields[..4]), (7, &["standard input", "1", "QS1:ABC", ""][..]), "{scanned}");
    let shown = finish(program(world.folder()).args(["scan", "-"]), &one_page).ended(0).out;
    assert!(
        shown.starts_with("standard input: 1 QR code") && shown.ends_with("  page 1: QS1:ABC\n"),
        "{shown}"
    );
    let verified = finish(
        program(world.folder()).args(world.verify_arguments(&["--json", "-"])),
        &pages(&["", &stamp(&world.issuer, |_| {})]),
    );
    assert_eq!(verified.ended(0).json()[0]["page"], 2);
}

/// Office scanners write many pages into one TIFF. Little-endian, without compression, all pages of this size.
fn tiff(pages: &[image::GrayImage]) -> Vec<u8> {
    let mut file = b"II*\0\0\0\0\0".to_vec();
    let mut link = 4;
    for page in pages {
        let (at, length) = (file.len() as u32, page.len() as u32);
        file.extend(page.iter());
        let directory = file.len() as u32;
        file[link..link + 4].copy_from_slice(&directory.to_le_bytes());
        // Sizes, bits, no compression, black is 0, where the strip begins, samples, rows and bytes of the strip.
        let (width, height) = page.dimensions();
        let entries = [
            (256, width),
            (257, height),
            (258, 8),
            (259, 1),
            (262, 1),
            (273, at),
            (277, 1),
            (278, height),
            (279, length),
        ];
        file.extend((entries.len() as u16).to_le_bytes());
        for (tag, value) in entries {
            file.extend([u16::to_le_bytes(tag), u16::to_le_bytes(4)].concat());
            file.extend([1, value].map(u32::to_le_bytes).concat());
        }
        link = file.len();
        file.extend([0; 4]);
    }
    file
}

#[test]
fn every_page_of_a_tiff_is_read_despite_a_damaged_one() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    let page = |text: &str| image::load_from_memory(&picture(text)).unwrap().into_luma8();
    let blank = image::GrayImage::from_pixel(90, 70, image::Luma([255]));
    let bytes = tiff(&[blank.clone(), page(&good), page("HTTPS://EXAMPLE.ORG/"), blank]);
    world.write("fax.tif", &bytes);
    let line = call(world.folder(), &["scan", "--json", "fax.tif"]).ended(0).json().remove(0);
    assert_eq!((&line["texts"][0], line["pages"].to_string()), (&good.as_str().into(), "[2,3]".to_owned()));
    let verified = world.verify(&["--json", "fax.tif"]).ended(0).json().remove(0);
    assert_eq!((&verified["verdict"], &verified["page"]), (&"valid".into(), &2.into()));
    // The second page without its width.
    let mut broken = bytes;
    let width = page(&good).width().to_le_bytes();
    let at = broken
        .windows(12)
        .position(|entry| entry == [&[0, 1, 4, 0, 1, 0, 0, 0][..], &width].concat())
        .unwrap();
    broken[at + 8..at + 12].fill(0);
    world.write("fax.tif", &broken);
    let scanned = call(world.folder(), &["scan", "fax.tif"]).ended(4);
    assert!(scanned.out.contains("page 3: HTTPS://EXAMPLE.ORG/"), "{scanned:?}");
    assert!(scanned.complaint().starts_with("fax.tif: page 2: the picture is damaged"), "{scanned:?}");
    let verified = world.verify(&["fax.tif"]).ended(4);
    assert!(verified.complaint().contains("page 2: the picture is damaged"), "{verified:?}");
}

#[test]
fn unreadable_pdfs_are_reported_with_the_reason() {
    let world = World::new();
    let good = pages(&["QS1:ABC"]);
    for (name, bytes, part) in [
        ("blank.pdf", pages(&["", ""]), "no stamp found on any page"),
        (
            "other.pdf",
            pages(&["HTTPS://EXAMPLE.ORG/"]),
            "no stamp found: the QR code in it is of another kind",
        ),
        ("cut.pdf", good[..30].to_vec(), "the PDF is damaged"),
    ] {
        world.write(name, &bytes);
        let trouble = world.verify(&[name]).ended(4);
        assert!(trouble.complaint().contains(part), "{trouble:?}");
    }
}

#[test]
fn a_long_pdf_and_a_sheet_of_codes_do_not_hold_up_the_rest() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    let mut texts = vec![""; 2_000];
    texts[2] = &good;
    fs::create_dir(world.path("in")).unwrap();
    world.write("in/a-long.pdf", &pages(&texts));
    let row = side_by_side(&(0..14).map(|n| picture(&format!("CODE {n}"))).collect::<Vec<_>>());
    let row = image::load_from_memory(&row).unwrap().to_luma8();
    let mut sheet = image::GrayImage::from_pixel(row.width(), row.height() * 10, image::Luma([255]));
    for index in 0..10 {
        image::imageops::replace(&mut sheet, &row, 0, i64::from(row.height() * index));
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    sheet.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    world.write("in/b-sheet.png", &bytes.into_inner());
    world.write("in/c.png", &picture(&good));
    let lines = call(world.folder(), &["scan", "--json", "in"]).ended(4).json();
    let texts = |index: usize| lines[index]["texts"].as_array().unwrap();
    assert_eq!(texts(0), &[good.as_str()]);
    let complaint = lines[0]["error"].as_str().unwrap();
    assert!(complaint.contains("only the first 500 of 2000 pages"), "{complaint}");
    let mut sheet: Vec<&str> = texts(1).iter().map(|text| text.as_str().unwrap()).collect();
    sheet.sort_unstable();
    let mut expected: Vec<String> = (0..140).map(|n| format!("CODE {}", n % 14)).collect();
    expected.sort_unstable();
    assert_eq!(sheet, expected);
    assert_eq!(texts(2), &[good.as_str()]);
}

#[test]
fn the_scan_report_outlines_codes_and_escapes_untrusted_text() {
    let world = World::new();
    fs::create_dir(world.path("in")).unwrap();
    let two = side_by_side(&[code_of_bytes(b"<b onclick=\"x\">&'"), picture("HTTPS://EXAMPLE.ORG/")]);
    world.write("in/<img src=x>.png", &two);
    world.write("in/page.pdf", &pages(&["", "PAGE 2"]));
    world.write("in/c-blank.png", &picture_without_a_code());
    world.write("in/d-unread.png", b"\x89PNG\r\n\x1a\nnothing");
    call(world.folder(), &["scan", "in", "--html", "report.html"]).ended(4);
    let page = fs::read_to_string(world.path("report.html")).unwrap();
    for part in [
        "<bdi>in/&lt;img src=x&gt;.png</bdi>",
        "&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;",
        "HTTPS://EXAMPLE.ORG/",
        "<bdi>in/page.pdf</bdi>, page 2",
        "no QR code found",
        "damaged or cut off",
        "3 QR codes in 4 files, 1 without a code, 1 not read to the end",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(!page.contains("<img") && !page.contains("<b ") && !page.contains("<script"));
    assert_eq!(page.matches("<polygon").count(), 3, "each code is outlined");
    // The picture without a code is shown too.
    assert_eq!(page.matches("href=\"data:image/jpeg;base64,").count(), 4);
    assert_eq!(page.matches("href=\"").count(), 4);
    outline_lies_on_the_code(&page);
    let nowhere = call(world.folder(), &["scan", "in", "--html", "none/report.html"]).ended(4);
    assert_eq!(
        (nowhere.complaint(), nowhere.out.as_str()),
        ("none/report.html: there is no folder none", "")
    );
    let refused = call(world.folder(), &["scan", "in", "--html", "report.html"]).ended(4);
    assert!(refused.complaint().starts_with("report.html: exists already") && refused.out.is_empty());
    call(world.folder(), &["scan", "in/page.pdf", "--html", "report.html", "--overwrite"]).ended(0);
    assert!(fs::read_to_string(world.path("report.html")).unwrap().contains("PAGE 2"));
}

/// A holiday photo among diplomas does not change the exit code, but pictures without any stamp are no success.
#[test]
fn a_picture_without_a_stamp_counts_only_if_there_is_nothing_else() {
    let world = World::new();
    fs::create_dir(world.path("in")).unwrap();
    world.write("in/a-good.png", &picture(&stamp(&world.issuer, |_| {})));
    world.write("in/b-blank.png", &picture_without_a_code());
    world.write("in/c-menu.png", &picture("HTTPS://EXAMPLE.ORG/"));
    world.write("in/d-blank.pdf", &pages(&[""]));
    let table = world.verify(&["in"]).ended(0).out;
    assert!(table.ends_with("\n\n4 answers: 1 ✔ VALID; 3 – NO STAMP\n"), "{table}");
    assert!(table.contains("no stamp found in the picture"), "{table}");
    let lines = world.verify(&["in", "--json"]).ended(0).json();
    let without: Vec<bool> = lines.iter().map(|line| line["no_stamp"] == true).collect();
    assert_eq!(without, [false, true, true, true]);
    assert!(lines[1]["error"]["message"].as_str().unwrap().starts_with("no stamp found in the picture"));
    let csv = world.verify(&["in", "--csv"]).ended(0).out;
    assert!(csv.contains("\r\nin/b-blank.png,,no stamp,,\"no stamp found in the picture"), "{csv}");

    let unknown = stamp(&Key::from_seed(9), |_| {});
    world.write("unknown.png", &picture(&unknown));
    world.write("damaged.png", b"\x89PNG\r\n\x1a\nnothing");
    for (inputs, code) in [
        (&["in/b-blank.png", "unknown.png"][..], 3),
        (&["in/b-blank.png", "damaged.png"], 4),
        (&["in/b-blank.png", "in/c-menu.png", "in/d-blank.pdf"], 4),
        (&["in/b-blank.png"], 4),
    ] {
        world.verify(inputs).ended(code);
    }
}

fn picture_without_a_code() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let grey = image::GrayImage::from_pixel(90, 70, image::Luma([200]));
    grey.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A part that was not searched may contain a stamp: every format reports it, and the exit code is not 0.
#[test]
fn a_search_that_reaches_its_time_limit_is_reported() {
    let world = World::new();
    let good = stamp(&world.issuer, |_| {});
    world.write("a.png", &picture(&good));
    world.write("b.pdf", &pages(&[&good]));
    let says = "the time limit was reached before the whole picture was searched";
    for (file, place) in [("a.png", ""), ("b.pdf", "page 1: ")] {
        let part = format!("{place}{says}");
        let cut = |arguments: &[&str]| {
            let arguments = [arguments, &["--seconds", "0", file]].concat();
            let scanned = call(world.folder(), &[&["scan"], &arguments[..]].concat()).ended(4);
            (scanned, world.verify(&arguments).ended(4))
        };
        let (scanned, verified) = cut(&[]);
        assert!(
            scanned.complaint().contains(&part) && scanned.out.contains("no QR code found"),
            "{scanned:?}"
        );
        assert!(verified.complaint().contains(&part), "{verified:?}");
        let (scanned, verified) = cut(&["--json"]);
        let (scanned, verified) = (&scanned.json()[0], &verified.json()[0]);
        assert!(scanned["error"].as_str().unwrap().contains(&part), "{scanned}");
        assert!(verified["error"]["message"].as_str().unwrap().contains(&part), "{verified}");
        let (scanned, verified) = cut(&["--csv"]);
        assert!(scanned.out.contains(&part) && verified.out.contains(&part), "{scanned:?} {verified:?}");
    }
    world.verify(&["a.png", "b.pdf"]).ended(0);
    let wrong = call(world.folder(), &["scan", "--seconds=-1", "a.png"]).ended(2);
    assert!(wrong.err.contains("must be a number of seconds"), "{wrong:?}");
}
