//! `qualistamp trust issuer import`: the tables that offices have.

use std::io::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use crate::shell::Called;
use crate::trust::{keys, kid, operator, words};

fn import(folder: &Path, name: &str, bytes: impl AsRef<[u8]>, options: &str) -> Called {
    std::fs::write(folder.join(name), bytes).unwrap();
    words(folder, &format!("trust issuer import {name} {options}"))
}

fn issuers(folder: &Path) -> Vec<Value> {
    words(folder, "trust issuer list --json").ended(0).json()
}

fn find(folder: &Path, id: &str) -> Value {
    issuers(folder).into_iter().find(|issuer| issuer["id"] == id).unwrap()
}

/// A spreadsheet with these rows of text.
fn xlsx(rows: &[Vec<String>]) -> Vec<u8> {
    let mut sheet = String::from(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
    );
    for (at, row) in (1..).zip(rows) {
        sheet.push_str(&format!("<row r=\"{at}\">"));
        for (letter, cell) in ('A'..='Z').zip(row) {
            sheet.push_str(&format!("<c r=\"{letter}{at}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"));
        }
        sheet.push_str("</row>");
    }
    sheet.push_str("</sheetData></worksheet>");
    let workbook = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
        xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
        <sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let package = "<Relationships><Relationship Id=\"r1\" Type=\"http://x/relationships/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>";
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
        Target=\"worksheets/sheet1.xml\"/></Relationships>";
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", package),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ] {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn everything_that_is_wrong_is_named_at_once_by_cell_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let before = std::fs::read(folder.join("trust/trust.json")).unwrap();
    let table = "Kennung;Hochschule;Sprache;Land;EQR;types;from;Status;status key;Telefon\n\
        DE-1;A;de;Deutschland;6-9;bachelor wizard;01.02.2020;;;1\n\
        DE-2;;de;DE;six;;2020-13-01;;none.pem;2\n\
        ;C;de;DE;;;;;;3\n\
        DE-4;D;de;DE;;;;https://a.example/1;;4\n\
        DE-5;E;de;UK;8-6;;;https://a.example/1;;5\n";
    for options in ["", "--check"] {
        let refused = import(folder, "t.csv", table, options).ended(4);
        for part in [
            "line 2, \"from\": from \"01.02.2020\": which is the day",
            "line 3, \"Hochschule\": give both name and language",
            "line 3, \"EQR\": eqf \"six\" is not a level",
            "line 3, \"from\": from \"2020-13-01\": there is no such day",
            "line 3, \"status key\": ",
            "line 4: no \"id\"",
            "line 6, \"Land\" (\"DE-5\"): country: use \"GB\"",
            "line 6, \"EQR\" (\"DE-5\"): ",
        ] {
            assert!(refused.err.contains(part), "{part} in {}", refused.err);
        }
        assert!(refused.out.contains("Columns that are not used: \"Telefon\""), "{}", refused.out);
    }
    // With the order of its dates, the row itself is looked at.
    let refused = import(folder, "t.csv", table, "--date-order dmy").ended(4);
    for part in [
        "line 2, \"Land\" (\"DE-1\"): country \"Deutschland\"",
        "line 2, \"EQR\" (\"DE-1\"): eqf_max: EQF 9",
        "line 2, \"types\" (\"DE-1\"): types \"wizard\"",
    ] {
        assert!(refused.err.contains(part), "{part} in {}", refused.err);
    }
    for (table, options, part) in [
        ("id,id\nA,B\n", "", "both called \"id\""),
        (
            "Code,Kennung,name\nA,B,C\n",
            "",
            "the column \"Code\" and the column \"Kennung\" both give the field \"id\"",
        ),
        ("name,country\nA,GR\n", "", "no column gives the field \"id\""),
        ("id,name\nA,B\n", "--map nom=name", "the table has no column \"nom\""),
        ("id,name\nA,B\n", "--map name=colour", "there is no field \"colour\""),
        ("id,name\nA,B\n", "--const colour=red", "there is no field \"colour\""),
        (
            "id,name,language,country\nA,B,en,GR\nA,C,en,GR\n",
            "",
            "line 3, \"name\": \"C\", but row 2 of the same issuer has \"B\"",
        ),
        ("id,name,language,country\nA,B,en,GR\nA,,,RS\n", "", "line 3, \"country\": \"RS\", but row 2"),
        ("id,name,language,country,status_key\nA,B,en,GR,uni.pub.pem\n", "", "no address of it"),
        ("id,name,language,country,key\nA,B,en,GR,uni.pub.pem\n", "", "already belongs to \"GR-EXAMPLE\""),
    ] {
        let refused = import(folder, "t.csv", table, options).ended(4);
        assert!(refused.err.contains(part), "{table}: {part} in {}", refused.err);
    }
    assert_eq!(std::fs::read(folder.join("trust/trust.json")).unwrap(), before);
}

#[test]
fn rows_of_one_issuer_add_scopes_names_and_keys() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    keys(folder, &["a", "b", "status"]);
    let table = "id,name,language,name_en,country,erasmus,eqf,types,countries,key,key_from,status_address,status_key\n\
        RS-1,Универзитет,sr,University,RS,RS BELGRAD01,6-7,\"bachelor, master\",,a.pub.pem,2021-01-01,https://rs.example/1,status.pub.pem\n\
        RS-1,,,,,,8,doctorate,RS ME,b.pub.pem,2022-01-01,,\n\
        RS-2,Друго,sr,,RS,,5,,,,,https://rs.example/2,\n";
    let checked = import(folder, "t.csv", table, "--check").ended(0);
    assert!(
        checked.out.contains("+ RS-1  RS  Универзитет; may award")
            && checked.out.contains("Nothing was written"),
        "{}",
        checked.out
    );
    assert_eq!(issuers(folder).len(), 1);
    let done = import(folder, "t.csv", table, "").ended(0);
    assert!(done.out.contains("3 issuers in total, 1 draft without a key"), "{}", done.out);
    let one = find(folder, "RS-1");
    assert_eq!(
        one["scopes"],
        json!([
            {"types": ["bachelor", "master"], "eqf_min": 6, "eqf_max": 7},
            {"types": ["doctorate"], "eqf_min": 8, "eqf_max": 8, "countries": ["RS", "ME"]},
        ])
    );
    assert_eq!(
        one["names"],
        json!([{"lang": "sr", "name": "Универзитет"}, {"lang": "en", "name": "University"}])
    );
    assert_eq!(one["identifiers"], json!([{"scheme": "erasmus", "value": "RS BELGRAD01"}]));
    assert_eq!(one["keys"].as_array().unwrap().len(), 3);
    assert_eq!(one["status"], json!({"address": "https://rs.example/1", "kid": kid(folder, "status")}));
    // The address is kept until its key is known, and is not in the signed list.
    assert_eq!(find(folder, "RS-2")["status"], json!({"address": "https://rs.example/2"}));
    let told = words(folder, "trust issuer show RS-2").ended(0);
    assert!(told.out.contains("status list not in use: https://rs.example/2"), "{}", told.out);
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);

    // The same again changes nothing.
    let same = import(folder, "t.csv", table, "").ended(0);
    assert!(same.out.contains("Nothing to do"), "{}", same.out);
    // Newer values replace older ones, as a diff. Keys, names and scopes that the table does not have stay.
    let change = "id,name,language,homepage,key\nRS-1,Универзитет у Београду,sr,https://bg.example,\nRS-3,Треће,sr,,\n";
    let done = import(folder, "c.csv", change, "--const country=RS").ended(0);
    for part in [
        "1 new issuer",
        "issuer RS-1: names sr Универзитет у Београду, en University (before: sr Универзитет, en University)",
        "issuer RS-1: home page https://bg.example (before: none)",
    ] {
        assert!(done.out.contains(part), "{part} in {}", done.out);
    }
    let after = find(folder, "RS-1");
    assert_eq!(
        (&after["keys"], &after["scopes"], &after["status"]),
        (&one["keys"], &one["scopes"], &one["status"])
    );
}

#[test]
fn two_hundred_institutions_come_from_an_excel_export() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let cells = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    let mut rows = vec![
        cells(&["List of institutions"]),
        vec![],
        cells(&["Code", "Institution", "Country code", "EQF levels", "Web site", "Rector"]),
    ];
    for number in 1..=200 {
        rows.push(cells(&[
            &format!("IT-{number:03}"),
            &format!("Università {number}"),
            "IT",
            "6-8",
            &format!("https://u{number}.example"),
            "R",
        ]));
        if number % 50 == 0 {
            rows.push(cells(&["", "", "", ""]));
        }
    }
    let book = xlsx(&rows);
    let wrong = import(folder, "list.xlsx", &book, "").ended(4);
    // By cell: the column of languages is missing in all rows, so the cell is that of the name.
    assert!(wrong.err.contains("list.xlsx: 200 errors") && wrong.err.contains("row 4"), "{}", wrong.err);
    let done = import(folder, "list.xlsx", &book, "--const language=it").ended(0);
    assert!(
        done.out.contains("200 new issuers") && done.out.contains("201 issuers in total, 200 drafts"),
        "{}",
        done.out
    );
    assert_eq!(find(folder, "IT-200")["names"], json!([{"lang": "it", "name": "Università 200"}]));

    // What Excel calls CSV in Italy: semicolons, Windows-1252.
    let text: String = rows.iter().skip(2).map(|row| row.join(";") + "\r\n").collect();
    let bytes: Vec<u8> = text.chars().map(|found| u8::try_from(u32::from(found)).unwrap()).collect();
    let named = import(folder, "list.csv", &bytes, "--const language=it").ended(4);
    assert!(
        named.err.contains("--encoding windows-1252") && named.err.contains("Università"),
        "{}",
        named.err
    );
    let same = import(folder, "list.csv", &bytes, "--const language=it --encoding windows-1252").ended(0);
    assert!(same.out.contains("Nothing to do"), "{}", same.out);
}
