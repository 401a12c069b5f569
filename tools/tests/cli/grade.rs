//! `qualistamp grade`, and the check of the print before signing.

use qualistamp_qr::{Printer, QrSymbol, SimulatedPrint};

use crate::shell::call;
use crate::world::{World, picture, stamp};

/// A photograph of the print of a stamp whose printer blurs by so many millimetres.
fn photograph(text: &str, blur_mm: f64) -> Vec<u8> {
    let symbol = QrSymbol::encode(text).unwrap();
    let printer = Printer { dpi: 600, ink_spread_mm: 0.02, blur_mm, ink: 0.05, feed: 1.0 };
    SimulatedPrint::of(&symbol, 25.4 * 5.0 / 300.0, &printer).png("a test").unwrap()
}

#[test]
fn good_prints_pass_and_weak_ones_fail_although_they_are_read() {
    let world = World::new();
    let text = stamp(&world.issuer, |_| {});
    world.write("good.png", &photograph(&text, 0.03));
    world.write("weak.png", &photograph(&text, 0.17));
    let good = call(world.folder(), &["grade", "good.png"]).ended(0);
    assert!(good.out.contains("grade A") && good.out.contains("ISO/IEC 15415:2011"), "{good:?}");
    let scanned = call(world.folder(), &["scan", "--json", "weak.png"]).ended(0).json();
    assert_eq!(scanned[0]["texts"][0], text.as_str(), "the scanner reads it");
    let weak = call(world.folder(), &["grade", "weak.png"]).ended(1);
    assert!(weak.out.contains("grade F, because of the"), "{weak:?}");
    assert!(weak.out.contains("make the modules larger") || weak.out.contains("stripes"), "{weak:?}");

    let json = call(world.folder(), &["grade", "--json", "good.png", "weak.png"]).ended(1).json();
    assert_eq!((json[0]["grade"].as_str(), json[1]["grade"].as_str()), (Some("A"), Some("F")));
    assert_eq!(json[0]["wrong_modules"], 0);
    assert_eq!(json[0]["parameters"].as_object().unwrap().len(), 8);
    assert_eq!(json[1]["parameters"]["modulation"]["grade"], "F");
    // In the program itself, the answer is the same.
    let same = call(world.folder(), &["grade", "--json", "--no-sandbox", "good.png", "weak.png"]).ended(1);
    assert_eq!(same.json(), json);
}

#[test]
fn what_cannot_be_graded_is_said() {
    let world = World::new();
    let text = stamp(&world.issuer, |_| {});
    world.write("drawn.png", &picture(&text));
    world.write("empty.png", &{
        let mut bytes = std::io::Cursor::new(Vec::new());
        let white = image::GrayImage::from_pixel(300, 300, image::Luma([255]));
        white.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        bytes.into_inner()
    });
    let small = image::load_from_memory(&picture(&text)).unwrap().into_luma8();
    let small = image::imageops::resize(
        &small,
        small.width() * 3 / 5,
        small.height() * 3 / 5,
        image::imageops::FilterType::Triangle,
    );
    let mut bytes = std::io::Cursor::new(Vec::new());
    small.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    world.write("small.png", &bytes.into_inner());
    for (file, code, part) in [
        ("empty.png", 4, "no QR code found"),
        ("small.png", 4, "3.0 pixels per module, and grading needs 4"),
        ("absent.png", 4, "cannot read the file"),
    ] {
        let graded = call(world.folder(), &["grade", file]).ended(code);
        assert!(graded.err.contains(part), "{file}: {graded:?}");
        let json = call(world.folder(), &["grade", "--json", file]).ended(code);
        assert!(json.json()[0]["error"].as_str().unwrap().contains(part), "{json:?}");
    }
    // What is drawn and not printed has nothing to complain about.
    call(world.folder(), &["grade", "--at-least", "a", "drawn.png"]).ended(0);
}

const TABLE: &str = "id,family,given,title,awarded,eqf\n\
    2025-0001,Παπαδοπούλου,Ελένη,Δίπλωμα Χημικού Μηχανικού,2025-07-15,7\n\
    2025-0002,=Müller,Anna,Master of Arts,2025-07-15,7\n";

fn issue<'a>(world: &World, arguments: &[&'a str]) -> crate::shell::Called {
    let fixed: [&'a str; 9] = [
        "issue",
        "awards.csv",
        "--key",
        "issuer.pem",
        "--trust-list",
        "list.cbor",
        "--list-key",
        "operator.pub.pem",
        "--signed-at=2025-07-20",
    ];
    call(world.folder(), &[&fixed[..], arguments].concat())
}

#[test]
fn codes_that_would_be_weak_in_print_are_refused_with_a_picture() {
    let world = World::new();
    world.write("awards.csv", TABLE.as_bytes());
    let weak = ["--png", "--dpi", "300", "--module", "0.339", "--printer", "inkjet"];
    let refused = issue(&world, &weak).ended(4);
    for part in
        ["nothing was signed", "would print with grade", "although this program reads it", "modulation"]
    {
        assert!(refused.err.contains(part), "{part}: {refused:?}");
    }
    assert!(refused.err.contains("--module 0.") && refused.err.contains("is enough"), "{refused:?}");
    assert!(!world.path("awards").exists());
    let picture = std::fs::read_dir(world.folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .find(|name| name.starts_with("awards-print-version-") && name.ends_with("-modulation.png"))
        .expect("a picture of the print");
    assert!(refused.err.contains(&picture), "{refused:?}");
    // The picture shows what was graded.
    let graded = call(world.folder(), &["grade", "--json", &picture]).ended(1).json();
    assert_eq!(graded[0]["decided_by"], "modulation");

    // A single award file is refused in the same way.
    let template = call(world.folder(), &["issue", "--template"]).ended(0);
    world.write("award.json", template.out.as_bytes());
    let single = [&["issue", "award.json", "--check"], &weak[..]].concat();
    let single = call(world.folder(), &single).ended(4);
    assert!(single.err.contains("would print with grade"), "{single:?}");

    let allowed = issue(&world, &[&weak[..], &["--allow-dense"]].concat()).ended(0);
    assert!(allowed.out.contains("print     version"), "{allowed:?}");
}

#[test]
fn a_batch_is_scanned_back_and_handed_over() {
    let world = World::new();
    world.write("awards.csv", TABLE.as_bytes());
    let issued = issue(&world, &["--png", "--svg", "--pdf", "--txt"]).ended(0);
    assert!(
        issued.out.contains("self-check: 8 files of 2 awards scanned and verified, 0 failed"),
        "{issued:?}"
    );
    assert!(issued.out.contains("grade A"), "{issued:?}");
    let list = std::fs::read_to_string(world.path("awards-issued.csv")).unwrap();
    assert_eq!(list.lines().count(), 3, "{list}");
    // Names that look like formulas are no formulas.
    assert!(list.contains("2025-0002,'=Müller,Anna,") && list.contains(",A,"), "{list}");
    let report = std::fs::read_to_string(world.path("awards-report.html")).unwrap();
    assert!(report.contains("8 files of 2 awards") && report.contains("data:image/jpeg"), "{report}");
    assert!(!report.contains("://"), "self-contained");

    // A file of somebody else is not replaced by accident, and a list of an earlier run is.
    std::fs::remove_dir_all(world.path("awards")).unwrap();
    world.write("awards-issued.csv", b"number,guest\n");
    let refused = issue(&world, &["--png"]).ended(4);
    assert!(refused.err.contains("awards-issued.csv: exists already"), "{refused:?}");
    assert!(!world.path("awards").exists());
    world.write("awards-issued.csv", list.as_bytes());
    let again = issue(&world, &["--png"]).ended(0);
    assert!(
        again.out.contains("self-check: 2 files of 2 awards scanned and verified, 0 failed"),
        "{again:?}"
    );
    let trial = issue(&world, &["--png", "--specimen", "--overwrite"]).ended(0);
    assert!(trial.out.contains("2 specimens"), "{trial:?}");
    let report = std::fs::read_to_string(world.path("awards-report.html")).unwrap();
    assert!(report.contains("2 specimens"), "{report}");

    let unchecked = issue(&world, &["--svg", "--no-self-check", "--out", "other"]).ended(0);
    assert!(unchecked.out.contains("not scanned after writing"), "{unchecked:?}");
    assert!(!world.path("other-report.html").exists() && !world.path("other-issued.csv").exists());
}
