//! `stamp`: issued stamps on PDFs.

use std::path::Path;

use qualistamp_issuing::pdf_before_stamping;
use serde_json::Value;

use crate::shell::call;
use crate::world::{World, picture, stamp};

/// A PDF with one page on A4.
pub(crate) fn pdf(content: &str, page_entries: &str) -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.276 841.89]/Contents 4 0 R{page_entries}>>"),
        format!("<</Length {}>>\nstream\n{content}\nendstream", content.len()),
    ];
    let (mut file, mut table) = (String::from("%PDF-1.4\n"), String::from("0000000000 65535 f \n"));
    for (number, object) in (1..).zip(&objects) {
        table += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    let start = file.len();
    file += &format!("xref\n0 5\n{table}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    file.into_bytes()
}

fn world() -> World {
    let world = World::new();
    world.write("diploma.pdf", &pdf("0.5 g 20 700 100 50 re f", ""));
    world.write("code.txt", stamp(&world.issuer, |_| {}).as_bytes());
    world
}

pub(crate) fn read(folder: &Path, name: &str) -> Vec<u8> {
    std::fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

const TRUST: [&str; 4] = ["--trust-list", "list.cbor", "--list-key", "operator.pub.pem"];

#[test]
fn a_stamped_pdf_verifies_and_begins_with_the_original() {
    let world = world();
    let called =
        call(world.folder(), &[&["stamp", "diploma.pdf", "--stamp", "code.txt"], &TRUST[..]].concat());
    assert_eq!(called.code, 0, "{}", called.err);
    assert!(called.out.contains("✔ stamped diploma-stamped.pdf"), "{}", called.out);
    assert!(called.out.contains("award     2025-0042"), "{}", called.out);
    let (original, stamped) =
        (read(world.folder(), "diploma.pdf"), read(world.folder(), "diploma-stamped.pdf"));
    assert_eq!(pdf_before_stamping(&stamped), Some(&original[..]));
    let verified = world.verify(&["diploma-stamped.pdf"]);
    assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
    // A second time, the new file is in the way; the original never is.
    let again = call(world.folder(), &["stamp", "diploma.pdf", "--stamp", "code.txt"]);
    assert_eq!(again.code, 4);
    assert!(
        again.err.contains("diploma-stamped.pdf already exists; --overwrite replaces it"),
        "{}",
        again.err
    );
    let over = ["stamp", "diploma.pdf", "--stamp", "code.txt", "--out", "diploma.pdf", "--overwrite"];
    let refused = call(world.folder(), &over);
    assert_eq!(refused.code, 4);
    assert!(refused.err.contains("would replace the original"), "{}", refused.err);
    assert_eq!(read(world.folder(), "diploma.pdf"), original);
}

#[test]
fn a_stamp_is_read_from_a_picture_and_the_page_is_shown() {
    let world = world();
    world.write("code.png", &picture(&stamp(&world.issuer, |_| {})));
    let arguments =
        ["stamp", "diploma.pdf", "--stamp", "code.png", "--place", "20,200,40", "--preview", "page.png"];
    let called = call(
        world.folder(),
        &[&arguments[..], &["--body", "Πανεπιστήμιο", "--out", "new.pdf", "--json"]].concat(),
    );
    assert_eq!(called.code, 0, "{}", called.err);
    let line: Value = serde_json::from_str(&called.out).unwrap();
    assert_eq!(line["award_number"], "2025-0042");
    assert_eq!(line["file"], "new.pdf");
    assert!((line["at_mm"][0].as_f64().unwrap() - 20.0).abs() < 0.1, "{line}");
    assert_eq!(line["warnings"], serde_json::json!([]));
    let page = image::load_from_memory(&read(world.folder(), "page.png")).unwrap();
    assert_eq!((page.width(), page.height()), (1_240, 1_754));
    assert_eq!(world.verify(&["page.png"]).code, 0);
}

#[test]
fn what_is_covered_and_what_is_not_printed_is_said() {
    let world = world();
    let arguments = ["stamp", "diploma.pdf", "--stamp", "code.txt", "--place", "10,35"];
    let called = call(world.folder(), &arguments);
    assert_eq!(called.code, 0, "{}", called.err);
    assert!(called.out.contains("something is printed where the stamp now is"), "{}", called.out);
    assert!(called.out.contains("the awarding body is not printed"), "{}", called.out);
}

#[test]
fn one_template_serves_many_stamps() {
    let world = world();
    let second =
        stamp(&world.issuer, |claims| claims.award.id = qualistamp_core::Label::new("2025/0043").unwrap());
    world.write("second.txt", second.as_bytes());
    let arguments = ["stamp", "diploma.pdf", "--stamp", "code.txt", "second.txt", "--out", "stamped"];
    let called = call(world.folder(), &arguments);
    assert_eq!(called.code, 0, "{}", called.err);
    assert!(called.out.contains("2 of 2 stamps printed on PDFs"), "{}", called.out);
    let mut names: Vec<_> = std::fs::read_dir(world.path("stamped"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names[0], "2025-0042.pdf");
    assert!(names[1].starts_with("2025-0043-"), "{names:?}");
    assert_eq!(world.verify(&["stamped"]).code, 0);

    // Finished PDFs, named after the numbers.
    std::fs::create_dir(world.path("finished")).unwrap();
    for name in &names {
        world.write(&format!("finished/{name}"), &pdf("", ""));
    }
    let arguments = ["stamp", "finished", "--stamp", "code.txt", "second.txt", "--out", "done"];
    let called = call(world.folder(), &arguments);
    assert_eq!(called.code, 0, "{}", called.err);
    std::fs::remove_file(world.path("finished").join(&names[1])).unwrap();
    let called = call(world.folder(), &[&arguments[..6], &["other"]].concat());
    assert_eq!(called.code, 4);
    assert!(
        called.err.contains("second.txt: there is no") && called.err.contains("2025/0043"),
        "{}",
        called.err
    );
    assert!(!world.path("other").exists());
}

#[test]
fn what_cannot_be_stamped_is_refused_before_anything_is_written() {
    let world = world();
    world.write("form.pdf", &pdf("", "/Annots[<</Subtype/Widget/Rect[0 0 595 841]>>]"));
    world.write("cut.pdf", &read(world.folder(), "diploma.pdf")[..300]);
    let forged = stamp(&crate::stamps::Key::from_seed(2), |_| {});
    let mut bytes = qualistamp_qr::decode_text(&forged).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    world.write("forged.txt", qualistamp_qr::encode_text(&bytes).as_bytes());
    for (arguments, code, message) in [
        (&["form.pdf", "--stamp", "code.txt"][..], 4, "form.pdf: there is a form field"),
        (&["cut.pdf", "--stamp", "code.txt"], 4, "cut.pdf: the end of the PDF is missing"),
        (&["code.txt", "--stamp", "code.txt"], 4, "code.txt: this is not a PDF"),
        (&["missing.pdf", "--stamp", "code.txt"], 4, "missing.pdf: cannot read the file"),
        (&["diploma.pdf", "--stamp", "diploma.pdf"], 4, "diploma.pdf: "),
        (&["diploma.pdf", "--stamp", "forged.txt"], 4, "forged.txt: verifies as INVALID"),
        (
            &["diploma.pdf", "--stamp", "code.txt", "--place", "200,20"],
            4,
            "the page as displayed is 210.0 x 297.0 mm",
        ),
        (&["diploma.pdf", "--stamp", "code.txt", "--page", "2"], 4, "there is no page 2; the PDF has 1"),
        (&["diploma.pdf", "--stamp", "code.txt", "--width", "10"], 4, "10.0 mm is too narrow for this code"),
        (&["diploma.pdf", "--stamp", "code.txt", "--body", "თბილისი"], 4, "(U+10D7)"),
        (&["diploma.pdf", "--stamp", "code.txt", "--place", "20"], 2, "left, top and width in millimetres"),
        (&["diploma.pdf", "--stamp", "code.txt", "code.txt"], 2, "--out"),
        (&["diploma.pdf", "--stamp", "code.txt", "code.txt", "--out", "x"], 4, "an award has one stamp"),
        (&["diploma.pdf"], 2, "--stamp"),
    ] {
        let called = call(world.folder(), &[&["stamp"], arguments, &TRUST[..]].concat());
        assert_eq!(called.code, code, "{arguments:?}: {}{}", called.out, called.err);
        assert!(called.err.contains(message), "{arguments:?}: {}", called.err);
        assert!(!world.path("diploma-stamped.pdf").exists() && !world.path("x").exists(), "{arguments:?}");
    }
}
