//! `stamp` with awards to issue: a table and a template, a table and finished PDFs, single awards.

use std::fs;
use std::path::Path;

use qualistamp_issuing::{EntryState, Ledger, pdf_before_stamping};

use crate::stamp::{pdf, read};
use crate::trust::{keys, words};

const TABLE: &str = "id,family,given,title,awarded,eqf,file\n\
    2026-1,Müller,Anna,Master of Arts,2026-07-15,7,mueller\n\
    2026-2,Παπαδοπούλου,Ελένη,Master of Arts,2026-07-15,7,eleni.pdf\n\
    2026-3,Novák,Jan,Master of Arts,2026-07-15,7,0012\n";

/// A folder with a key, a table of three awards, a template, a status list, and three finished PDFs.
fn office() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    keys(folder.path(), &["k"]);
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    write("july.csv", TABLE.as_bytes());
    write("template.pdf", &pdf("0.5 g 20 700 100 50 re f", ""));
    fs::create_dir(folder.path().join("finished")).unwrap();
    for name in ["mueller", "eleni", "0012"] {
        write(&format!("finished/{name}.pdf"), &pdf(&format!("% {name}"), ""));
    }
    words(folder.path(), "status new --address https://uni.example/status/1 --size 100").ended(0);
    folder
}

const TEMPLATE: &str =
    "stamp template.pdf --table july.csv --key k.pem --no-check --body University --out stamped";
const FINISHED: &str =
    "stamp finished --table july.csv --match file --key k.pem --no-check --body University --out stamped";

fn places(folder: &Path) -> Vec<(u32, EntryState)> {
    let ledger = Ledger::open(&folder.join("ledger.db")).unwrap();
    ["2026-1", "2026-2", "2026-3"]
        .map(|number| ledger.find(number).unwrap())
        .map(|entry| (entry.place.unwrap().index, entry.state))
        .to_vec()
}

#[test]
fn a_template_and_a_table_give_one_finished_pdf_for_each_award() {
    let office = office();
    let folder = office.path();
    let stamped = words(folder, TEMPLATE).ended(0);
    assert!(stamped.out.contains("3 awards issued from july.csv to stamped"), "{stamped:?}");
    assert!(
        stamped.out.contains("self-check: 3 files of 3 awards scanned and verified, 0 failed"),
        "{stamped:?}"
    );
    assert!(stamped.out.contains("status    places in ./status.json"), "{stamped:?}");
    let template = read(folder, "template.pdf");
    for number in 1..=3 {
        let stamped = read(folder, &format!("stamped/2026-{number}.pdf"));
        assert_eq!(pdf_before_stamping(&stamped), Some(&template[..]));
    }
    let written = EntryState::Written;
    assert_eq!(places(folder), [(0, written), (1, written), (2, written)]);
    assert!(folder.join("stamped-issued.csv").is_file() && folder.join("stamped-report.html").is_file());

    // Again: the same stamps, and the file that is gone is the same again. The key is not needed.
    let second = read(folder, "stamped/2026-2.pdf");
    fs::remove_file(folder.join("stamped/2026-2.pdf")).unwrap();
    let again = words(folder, TEMPLATE).ended(0);
    assert!(again.out.contains("1 with files written again, 2 issued earlier, unchanged"), "{again:?}");
    assert_eq!(read(folder, "stamped/2026-2.pdf"), second);
    // `issue` knows them too: it draws the same stamps.
    let drawn = words(folder, "issue july.csv --key k.pem --no-check --txt --out drawn").ended(0);
    assert!(drawn.out.contains("3 with files written again"), "{drawn:?}");
    assert_eq!(places(folder), [(0, written), (1, written), (2, written)]);
}

#[test]
fn finished_pdfs_are_matched_by_a_column() {
    let office = office();
    let folder = office.path();
    fs::write(folder.join("finished/other.pdf"), pdf("", "")).unwrap();
    let stamped = words(folder, FINISHED).ended(0);
    assert!(stamped.err.contains("finished: 1 PDF of no award in the table: other.pdf"), "{stamped:?}");
    for (number, original) in [(1, "mueller"), (2, "eleni"), (3, "0012")] {
        let stamped = read(folder, &format!("stamped/2026-{number}.pdf"));
        assert_eq!(
            pdf_before_stamping(&stamped),
            Some(&read(folder, &format!("finished/{original}.pdf"))[..])
        );
    }
    assert!(!folder.join("stamped/other.pdf").exists());
    // Without --match, by the award number.
    for number in 1..=3 {
        fs::write(folder.join(format!("finished/2026-{number}.pdf")), pdf("", "")).unwrap();
    }
    words(folder, &FINISHED.replace("--match file ", "").replace("stamped", "by-number")).ended(0);
    assert!(folder.join("by-number/2026-3.pdf").is_file());
}

#[test]
fn everything_that_is_wrong_is_listed_before_anything_is_signed() {
    let office = office();
    let folder = office.path();
    let pdf_with = |name: &str, bytes: &[u8]| fs::write(folder.join("finished").join(name), bytes).unwrap();
    pdf_with("form.pdf", &pdf("", "/Annots[<</Subtype/Widget/Rect[0 0 595 841]>>]"));
    pdf_with("cut.pdf", &pdf("", "")[..300]);
    let encrypted = String::from_utf8(pdf("", "")).unwrap().replace("/Root 1 0 R", "/Root 1 0 R/Encrypt<<>>");
    pdf_with("locked.pdf", encrypted.as_bytes());
    pdf_with("good.pdf", &pdf("", ""));
    fs::write(folder.join("outside.pdf"), pdf("", "")).unwrap();
    let row =
        |number: usize, file: &str| format!("2026-{number},Doe,Jan,Master of Arts,2026-07-15,7,{file}\n");
    let table = |files: &[&str]| {
        let rows: String = (1..).zip(files).map(|(number, file)| row(number, file)).collect();
        fs::write(folder.join("july.csv"), format!("id,family,given,title,awarded,eqf,file\n{rows}"))
            .unwrap();
    };
    let refused = |files: &[&str], messages: &[&str]| {
        table(files);
        let refused = words(folder, FINISHED).ended(4);
        for message in messages {
            assert!(refused.err.contains(message), "{message}: {}", refused.err);
        }
        assert!(refused.err.contains("nothing was signed"), "{}", refused.err);
        assert!(!folder.join("stamped").exists() && !folder.join("ledger.db").exists());
    };
    refused(
        &["good", "missing", "../outside.pdf", "good.pdf", ""],
        &[
            "line 3: there is no finished/missing.pdf",
            "line 4: \"../outside.pdf\" is not the name of a file in finished",
            "line 5: line 2 has the same PDF, finished/good.pdf",
            "line 6, \"file\": a text is needed",
        ],
    );
    refused(
        &["good", "form", "cut", "locked"],
        &[
            "line 3: finished/form.pdf: there is a form field",
            "line 4: finished/cut.pdf: the end of the PDF is missing",
            "line 5: finished/locked.pdf: the PDF is encrypted",
        ],
    );
    table(&["good"]);
    for (arguments, code, message) in [
        (FINISHED.replace("--match file", "--match nothing"), 4, "the table has no column \"nothing\""),
        (FINISHED.replace("--out stamped", "--out finished"), 2, "another folder than that of the originals"),
        (FINISHED.replace("--out stamped", ""), 2, "say with --out"),
        (
            TEMPLATE.replace("--table july.csv", "--table july.csv --match file"),
            2,
            "--match names a finished PDF",
        ),
        (TEMPLATE.replace("--table july.csv", "--match file"), 2, "--table"),
        (TEMPLATE.replace("--key k.pem", ""), 2, "give the private key with --key"),
        (format!("{TEMPLATE} --page 2"), 4, "there is no page 2"),
        (format!("{TEMPLATE} --place 200,20"), 4, "the page as displayed is 210.0 x 297.0 mm"),
        (TEMPLATE.replace("University", "თბილისი"), 4, "(U+10D7)"),
        (format!("{TEMPLATE} --stamp QS1:1"), 2, "--stamp"),
    ] {
        let called = words(folder, &arguments).ended(code);
        assert!(called.err.contains(message), "{arguments}: {called:?}");
        assert!(!folder.join("ledger.db").exists(), "{arguments}");
    }
    // The file of an award would replace the template.
    fs::rename(folder.join("template.pdf"), folder.join("2026-1.pdf")).unwrap();
    let over = TEMPLATE.replace("template.pdf", "2026-1.pdf").replace("--out stamped", "--out . --overwrite");
    assert!(words(folder, &over).ended(4).err.contains("would replace the template"));
    assert_eq!(read(folder, "2026-1.pdf"), pdf("0.5 g 20 700 100 50 re f", ""));
}

#[test]
fn codes_that_would_print_badly_are_refused_and_what_is_covered_is_said_once() {
    let office = office();
    let folder = office.path();
    let weak = format!("{TEMPLATE} --printer inkjet --width 20");
    let refused = words(folder, &weak).ended(4);
    assert!(refused.err.contains("would print with grade F"), "{refused:?}");
    assert!(refused.err.contains("--width ") && refused.err.contains("is enough"), "{refused:?}");
    assert!(!folder.join("ledger.db").exists());
    words(folder, &format!("{weak} --allow-dense")).ended(0);
    // Stamps that were issued before are judged too.
    words(folder, "render 2026-1 --txt --out code").ended(0);
    let single = "stamp template.pdf --stamp code.txt --body University --printer inkjet --width 20";
    let refused = words(folder, single).ended(4);
    assert!(refused.complaint().contains("would print with grade F"), "{refused:?}");
    assert!(!folder.join("template-stamped.pdf").exists());
    words(folder, &format!("{single} --allow-dense")).ended(0);
    let covered =
        words(folder, &format!("{TEMPLATE} --out covered --place 10,35").replace("--out stamped", ""));
    assert!(
        covered
            .ended(0)
            .err
            .contains("line 2 and 2 other awards: something is printed where the stamp now is"),
    );
}

#[test]
fn specimens_are_stamped_for_a_trial_and_no_ledger_remembers_them() {
    let office = office();
    let folder = office.path();
    let trial = words(folder, &format!("{TEMPLATE} --specimen")).ended(0);
    assert!(trial.out.contains("3 specimens: they verify as INVALID"), "{trial:?}");
    assert!(!folder.join("ledger.db").exists() || places_are_free(folder));
    // The same table, for real.
    words(folder, &format!("{TEMPLATE} --overwrite")).ended(0);
    assert_eq!(places(folder).len(), 3);
}

fn places_are_free(folder: &Path) -> bool {
    Ledger::open(&folder.join("ledger.db")).unwrap().find("2026-1").is_err()
}

#[test]
fn a_single_award_is_issued_from_its_file_or_printed_again_by_its_number() {
    let office = office();
    let folder = office.path();
    let award =
        r#"{"id": "2026/9", "family": "Doe", "title": "Master of Arts", "awarded": "2026-07-15", "eqf": 7}"#;
    fs::write(folder.join("award.json"), award).unwrap();
    words(folder, "ledger init").ended(0);
    let line = "stamp template.pdf --award award.json --key k.pem --no-check --body University";
    let issued = words(folder, &format!("{line} --preview page.png")).ended(0);
    assert!(issued.out.contains("template-stamped.pdf"), "{issued:?}");
    assert!(folder.join("page.png").is_file());
    let ledger = || Ledger::open(&folder.join("ledger.db")).unwrap();
    let id = ledger().find("2026/9").unwrap().stamp.unwrap();
    // By its number, without a key.
    fs::remove_file(folder.join("k.pem")).unwrap();
    let again =
        words(folder, "stamp template.pdf --award 2026/9 --body University --out again.pdf --json").ended(0);
    assert_eq!(again.json()[0]["stamp"], id.to_string());
    assert_eq!(again.json()[0]["print_grade"], "A");
    for (line, code, message) in [
        ("stamp template.pdf --award 2026/8", 4, "no award has the number"),
        ("stamp template.pdf --award missing.json", 4, "missing.json: there is no such file"),
        ("stamp template.pdf --award award.json 2026/9", 2, "not both"),
        ("stamp template.pdf --award 2026/9 --specimen", 2, "--specimen"),
        (
            "stamp template.pdf --award award.json --out template.pdf --overwrite",
            4,
            "would replace the original",
        ),
        ("stamp finished --award award.json", 2, "not a folder"),
    ] {
        let refused = words(folder, line).ended(code);
        assert!(refused.err.contains(message), "{line}: {refused:?}");
    }
    words(folder, "status withdraw 2026/9 --reason error").ended(0);
    words(folder, "status replace 2026/9").ended(0);
    let replaced = words(folder, "stamp template.pdf --award 2026/9").ended(4);
    assert!(replaced.complaint().contains("withdrawn to be replaced"), "{replaced:?}");
}
