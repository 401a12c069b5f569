//! `render` for several awards, and on sheets of stickers.

use std::fs;
use std::path::Path;

use qualistamp_issuing::Ledger;

use crate::stamp::read;
use crate::trust::{keys, words};

/// A folder with five issued awards.
fn office() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    keys(folder.path(), &["k"]);
    let row = |number| format!("2026-{number},Müller,Anna,Master of Arts,2026-07-15,7\n");
    let rows: String = (1..=5).map(row).collect();
    fs::write(folder.path().join("july.csv"), format!("id,family,given,title,awarded,eqf\n{rows}")).unwrap();
    words(folder.path(), "issue july.csv --key k.pem --txt --no-check").ended(0);
    folder
}

/// The texts of the stamps that our scanner reads in a file, sorted.
fn scanned(folder: &Path, name: &str) -> Vec<String> {
    let found = words(folder, &format!("scan {name} --json")).ended(0).json();
    let mut texts: Vec<String> = found
        .iter()
        .flat_map(|line| line["texts"].as_array().unwrap())
        .map(|text| text.as_str().unwrap().to_owned())
        .collect();
    texts.sort();
    texts
}

#[test]
fn stickers_have_one_code_each_and_begin_where_the_sheet_is_not_used_yet() {
    let office = office();
    let folder = office.path();
    let mut texts: Vec<String> = (1..=5)
        .map(|number| fs::read_to_string(folder.join(format!("july/2026-{number}.txt"))).unwrap())
        .map(|text| text.trim().to_owned())
        .collect();
    texts.sort();
    let drawn = words(folder, "render --batch july.csv --sheet 3x7 --first 19 --body University").ended(0);
    assert!(drawn.out.contains("stickers.pdf: 5 stickers on 2 sheets"), "{drawn:?}");
    assert!(drawn.out.contains("next      --first 3 on the last sheet"), "{drawn:?}");
    assert!(drawn.out.contains("grade A"), "{drawn:?}");
    assert_eq!(scanned(folder, "stickers.pdf"), texts);
    // A catalogue number, single awards, and another name.
    words(folder, "render 2026-2 2026-4 --sheet l7160 --out some/two.pdf").ended(0);
    assert_eq!(scanned(folder, "some/two.pdf").len(), 2);
    let again = words(folder, "render 2026-2 --sheet 3x7 --out some/two.pdf").ended(4);
    assert!(again.complaint().contains("already exists"), "{again:?}");
    // Nothing was signed.
    assert_eq!(Ledger::open(&folder.join("ledger.db")).unwrap().counts().unwrap().written, 5);
}

#[test]
fn sheets_that_cannot_be_printed_are_refused() {
    let office = office();
    let folder = office.path();
    for (line, code, message) in [
        ("--batch july.csv --sheet 3", 2, "columns x rows, such as 3x8, or one of L7159"),
        ("--batch july.csv --sheet 0x8", 2, "from 1 to 40 columns and rows"),
        ("--batch july.csv --sheet 3x8 --first 25", 2, "stickers from 1 to 24"),
        ("--batch july.csv --sheet 3x8 --first 0", 2, "stickers from 1 to 24"),
        ("--batch july.csv --sheet 3x8 --label 80,30", 2, "the labels reach to"),
        ("--batch july.csv --sheet 3x8 --label 80", 2, "two numbers of millimetres"),
        ("--batch july.csv --sheet 3x8 --png", 2, "--png"),
        ("--batch july.csv --first 2", 2, "--sheet"),
        ("--batch july.csv --sheet 5x20", 4, "award 2026-1: the code is"),
        ("--batch july.csv --sheet 3x8 --body თბილისი", 4, "(U+10D7)"),
        ("--batch july.csv --sheet 3x8 --module 0.339 --printer inkjet", 4, "would print with grade"),
        ("--batch june.csv --sheet 3x8", 4, "no award was issued in a batch \"june.csv\""),
        ("--batch july.csv", 2, "say with --out in which folder the files of 5 awards are written"),
        ("2026-1 2026-8 2026-9 --sheet 3x8", 4, "nothing was written"),
        ("--sheet 3x8", 2, "AWARD"),
    ] {
        let refused = words(folder, &format!("render {line}")).ended(code);
        assert!(refused.err.contains(message), "{line}: {refused:?}");
        assert!(!folder.join("stickers.pdf").exists(), "{line}");
    }
    // Replaced awards are left out.
    words(folder, "status new --address https://uni.example/1").ended(0);
    words(folder, "render --batch july.csv --out again --txt").ended(0);
    assert_eq!(read(folder, "again/2026-5.txt"), read(folder, "july/2026-5.txt"));
}
