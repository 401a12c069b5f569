//! Tables as offices hand them in: CSV, Excel and LibreOffice, with everything that goes wrong in them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: a failure there is the test's own message"
)]

use std::io::{Cursor, Write as _};

use qualistamp_issuing::{
    AwardTable, AwardTableError, AwardTableOptions, Cell, DateOrder, DecimalMark, HiddenRows, TableError,
    TableOptions, csv_template, json_template, parse_table, read_award_table, xlsx_template,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A ZIP file with these parts.
fn packed(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An Excel file with these rows of XML in its only sheet.
fn xlsx(rows: &str, workbook: &str) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"http://x/relationships/{kind}\" Target=\"{target}\"/>")
    };
    let strings = "<sst><si><t>id</t></si><si><r><t>fam</t></r><r><t>ily</t></r><rPh><t>pronounced</t></rPh></si></sst>";
    // Style 1 is a date, 2 shows seven digits, 3 two decimals, 4 a date of its own.
    let styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0000000\"/><numFmt numFmtId=\"165\" formatCode=\"dd.mm.yyyy\"/></numFmts>\
        <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
        <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"2\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";
    packed(&[
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "_rels/.rels",
            format!(
                "<Relationships>{}</Relationships>",
                relation("r1", "officeDocument", "/xl/workbook.xml")
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook>{workbook}<sheets><sheet name=\"hidden\" state=\"hidden\" id=\"s0\"/><sheet name=\"A\" id=\"s1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships>{}{}{}</Relationships>",
                relation("s1", "worksheet", "worksheets/sheet1.xml"),
                relation("s2", "sharedStrings", "sharedStrings.xml"),
                relation("s3", "styles", "styles.xml")
            ),
        ),
        ("xl/sharedStrings.xml", strings.to_owned()),
        ("xl/styles.xml", styles.to_owned()),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ])
}

/// A LibreOffice file with these rows of XML in its only sheet.
fn ods(rows: &str) -> Vec<u8> {
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
        (
            "content.xml",
            format!(
                "<o:document-content><o:body><o:spreadsheet><t:table t:name=\"A\">{rows}</t:table></o:spreadsheet></o:body></o:document-content>"
            ),
        ),
    ])
}

fn text_cells(texts: &[&str]) -> String {
    texts.iter().map(|text| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")).collect()
}

fn known(name: &str) -> bool {
    ["id", "family", "title", "awarded"].contains(&name)
}

fn parsed(bytes: &[u8]) -> Result<qualistamp_issuing::Table, TableError> {
    parse_table(bytes.to_vec(), &TableOptions::default(), &known)
}

/// The cells of the rows below the header, as text.
fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let table = parsed(bytes).unwrap();
    let shown = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => format!("\"{text}\""),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => format!("day {day}"),
        Cell::Bool(value) => value.to_string(),
        Cell::Json(value) => value.to_string(),
        Cell::Fault(fault) => format!("! {fault}").split(';').next().unwrap().to_owned(),
    };
    table.rows.iter().map(|row| row.cells.iter().map(shown).collect()).collect()
}

#[test]
fn cells_of_excel_are_read_as_the_office_sees_them() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"str\"><f>A1</f><v>title</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>awarded</t></is></c></row>\
        <row r=\"3\"><c r=\"A3\" s=\"2\"><v>12345</v></c><c r=\"B3\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> Doe &amp; &#916;_x000D_ </t></is></c><c r=\"D3\" s=\"1\"><v>46218</v></c></row>\
        <row r=\"4\"><c r=\"A4\"><v>12345</v></c><c r=\"B4\"><f>VLOOKUP(A4)</f></c><c r=\"C4\" t=\"e\"><f>X()</f><v>#NAME?</v></c><c r=\"D4\"><v>46218</v></c></row>\
        <row r=\"5\" hidden=\"1\"><c r=\"A5\" s=\"3\"><v>8.5</v></c><c r=\"B5\" t=\"b\"><v>1</v></c><c r=\"C5\" s=\"1\"><v>60</v></c><c r=\"D5\" s=\"4\"><v>46218.5</v></c></row>\
        <row r=\"6\"><c r=\"A6\"/><c r=\"B6\" t=\"str\"><f>T()</f><v></v></c></row>";
    assert_eq!(
        cells(&xlsx(rows, "")),
        [
            vec!["\"0012345\"", "\"Doe & Δ\"", "", "day 2026-07-15"],
            vec![
                "12345",
                "! a formula without a stored result",
                "! the formula has no result, but the error #NAME?",
                "46218"
            ],
            vec!["8.5", "true", "! a date that does not exist", "day 2026-07-15"],
        ]
    );
    let table = parsed(&xlsx(rows, "")).unwrap();
    assert_eq!(
        table.rows.iter().map(|row| (row.number, row.is_hidden)).collect::<Vec<_>>(),
        [(3, false), (4, false), (5, true)]
    );
    // The same numbers mean other days in a workbook that counts from 1904.
    let from_1904 = cells(&xlsx(rows, "<workbookPr date1904=\"1\"/>"));
    assert_eq!(from_1904[0][3], "day 2030-07-16");
}

#[test]
fn cells_of_libreoffice_are_read_as_the_office_sees_them() {
    let cell =
        |attributes: &str, text: &str| format!("<t:table-cell {attributes}><x:p>{text}</x:p></t:table-cell>");
    let head: String = ["id", "family", "title", "awarded"].map(|name| cell("", name)).concat();
    let rows = format!(
        "<t:table-row>{head}<t:table-cell t:number-columns-repeated=\"16380\"/></t:table-row>\
         <t:table-row t:number-rows-repeated=\"3\"><t:table-cell t:number-columns-repeated=\"16384\"/></t:table-row>\
         <t:table-row>{}{}{}{}</t:table-row>\
         <t:table-row t:visibility=\"filter\">{}{}{}{}</t:table-row>\
         <t:table-row t:number-rows-repeated=\"1048000\"><t:table-cell t:number-columns-repeated=\"16384\"/></t:table-row>",
        cell("o:value-type=\"float\" o:value=\"12345\"", "0012345"),
        "<t:table-cell><o:annotation><x:p>a note</x:p></o:annotation><x:p>Doe<x:s x:c=\"2\"/><x:span>Ann</x:span></x:p></t:table-cell>",
        cell("t:formula=\"of:=X()\" o:value-type=\"string\"", "#NAME?"),
        cell("o:value-type=\"date\" o:date-value=\"2026-07-15T00:00:00\"", "15.07.26"),
        cell("o:value-type=\"float\" o:value=\"7\"", "7"),
        "<t:table-cell t:formula=\"of:=A1\"/>",
        cell("o:value-type=\"boolean\" o:boolean-value=\"true\"", "TRUE"),
        cell("o:value-type=\"date\" o:date-value=\"1900-00-00\"", "?"),
    );
    assert_eq!(
        cells(&ods(&rows)),
        [
            vec![
                "\"0012345\"",
                "\"Doe  Ann\"",
                "! the formula has no result, but the error #NAME?",
                "day 2026-07-15"
            ],
            vec!["7", "! a formula without a stored result", "true", "! a date that does not exist"],
        ]
    );
    let table = parsed(&ods(&rows)).unwrap();
    assert_eq!(
        table.rows.iter().map(|row| (row.number, row.is_hidden)).collect::<Vec<_>>(),
        [(5, false), (6, true)]
    );
}

#[test]
fn a_spreadsheet_that_is_made_to_fill_the_memory_is_refused() {
    let cell = |name: &str| {
        format!("<row r=\"1\">{}</row><row r=\"2\"><c r=\"{name}\"><v>1</v></c></row>", text_cells(&["id"]))
    };
    assert!(matches!(parsed(&xlsx(&cell("XFD1048576"), "")), Err(TableError::TooManyColumns { .. })));
    let value = "<t:table-cell o:value-type=\"float\" o:value=\"1\" t:number-columns-repeated=\"16384\"/>";
    assert!(matches!(
        parsed(&ods(&format!("<t:table-row>{value}</t:table-row>"))),
        Err(TableError::TooManyColumns { .. })
    ));
    let narrow = "<t:table-cell o:value-type=\"float\" o:value=\"1\" t:number-columns-repeated=\"400\"/>";
    let tall = format!("<t:table-row t:number-rows-repeated=\"1048576\">{narrow}</t:table-row>");
    assert!(matches!(
        parsed(&ods(&tall)),
        Err(TableError::TooManyCells { .. } | TableError::TooManyRows { .. })
    ));
    // Half a gigabyte of zeros, which packs to half a megabyte.
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("content.xml", SimpleFileOptions::default()).unwrap();
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..300 {
        writer.write_all(&zeros).unwrap();
    }
    let bomb = writer.finish().unwrap().into_inner();
    assert!(bomb.len() < 1 << 20);
    assert!(matches!(parsed(&bomb), Err(TableError::TooLarge { .. })));
}

#[test]
fn files_that_are_no_tables_are_named() {
    for (bytes, words) in [
        (&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], "an old Excel file (.xls), or one with a password"),
        (b"%PDF-1.7", "a PDF, not a table"),
        (b"{\\rtf1 x}", "RTF"),
        (b"<html><table><tr><td>id</td></tr></table></html>", "a web page"),
        (b"<?xml version=\"1.0\"?><Workbook/>", "XML"),
        (b"", "the table is empty"),
        (b"\n;;;\n", "the table is empty"),
        (b"id;family\n", "a header, but no rows"),
        (b"[]", "the table is empty"),
        (b"[1]", "a list of objects"),
        (b"[{\"id\": 1, \"id\": 2}]", "given twice"),
        (b"id,family,Id\n1,Doe,2\n", "the columns A and C are both called \"Id\""),
        (b"id,family,\n1,Doe,2\n", "column C has no name"),
        (b"id,family\n1,\"Doe\" x\n", "line 2: there is text after"),
        (b"id,family\n1,\"Doe\n2,Roe\n", "line 2: a quotation mark opens"),
        (&packed(&[("x.txt", String::new())]), "a ZIP file, but no spreadsheet"),
        (&packed(&[("xl/workbook.bin", String::new())]), "a binary Excel file"),
        (b"PK\x03\x04 cut off", "damaged"),
    ] {
        let error = parsed(bytes).unwrap_err().to_string();
        assert!(error.contains(words), "{words}: {error}");
    }
    let cut = xlsx("<row r=\"1\"><c r=\"A1\"><v>1</v>", "");
    assert!(parsed(&cut).is_err());
    let ends_early = packed(&[("content.xml", "<a><spreadsheet><table><table-row>".to_owned())]);
    assert!(parsed(&ends_early).unwrap_err().to_string().contains("it ends too early"));
}

#[test]
fn an_encoding_is_guessed_but_never_used_unasked() {
    let table = "id;family\n1;Παπαδοπούλου\n2;Ελένη\n";
    let (greek, ..) = encoding_rs::WINDOWS_1253.encode(table);
    let error = parsed(&greek).unwrap_err();
    let TableError::Encoding { line: 2, guess, ref samples } = error else { panic!("{error}") };
    assert!(!samples.is_empty() && error.to_string().contains("--encoding"), "{guess}: {error}");
    let named = |name: &str| TableOptions { encoding: Some(name.to_owned()), ..TableOptions::default() };
    let read = parse_table(greek.to_vec(), &named("windows-1253"), &known).unwrap();
    assert_eq!(read.rows[0].cells[1], Cell::Text("Παπαδοπούλου".into()));
    assert!(matches!(
        parse_table(greek.to_vec(), &named("klingon"), &known),
        Err(TableError::UnknownEncoding { .. })
    ));
    assert!(matches!(
        parse_table(greek.to_vec(), &named("utf-8"), &known),
        Err(TableError::NotInEncoding { .. })
    ));
    // UTF-16, as Excel saves "Unicode text".
    let tabs = table.replace(';', "\t");
    let utf_16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(tabs.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(parsed(&utf_16).unwrap().rows[0].cells[1], Cell::Text("Παπαδοπούλου".into()));
}

/// Reads `table` from a file of this name.
fn awards(
    name: &str,
    table: &[u8],
    change: impl FnOnce(&mut AwardTableOptions),
) -> Result<AwardTable, AwardTableError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, table).unwrap();
    let mut options = AwardTableOptions::default();
    change(&mut options);
    read_award_table(&path, &options)
}

fn problems(table: &str, change: impl FnOnce(&mut AwardTableOptions)) -> Vec<String> {
    let mut read = awards("a.csv", table.as_bytes(), change).unwrap();
    read.check(None, "2026-07-20".parse().unwrap());
    read.problems.iter().map(ToString::to_string).collect()
}

#[test]
fn every_template_is_read_back() {
    let xlsx = xlsx_template().unwrap();
    for (name, bytes) in
        [("a.csv", csv_template().into_bytes()), ("a.json", json_template().into_bytes()), ("a.xlsx", xlsx)]
    {
        let read = awards(name, &bytes, |_| {}).unwrap();
        assert!(
            read.problems.is_empty() && read.warnings.is_empty(),
            "{name}: {:?} {:?}",
            read.problems,
            read.warnings
        );
        let award = &read.awards[0].claims().award;
        assert!(award.specimen && award.id.as_signed() == "2026-0042" && award.eqf.is_some(), "{name}");
        assert_eq!(award.credits.unwrap().to_string(), "300 ects", "{name}");
    }
}

#[test]
fn columns_have_the_names_that_offices_use() {
    let table = "Diploma number;Nachname;Vorname;Geburtsdatum;Abschluss;Abschlussdatum;EQF Level;E-Mail Address;Matrikelnummer\n\
                 D-1;Müller;Anna;14.03.1998;Master of Arts;15.07.2026;7;a@example.org;0012345\n";
    let read =
        awards("a.csv", table.as_bytes(), |options| options.date_order = Some(DateOrder::DayMonthYear))
            .unwrap();
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    let award = &read.awards[0].claims().award;
    assert_eq!(award.birth.unwrap().to_string(), "1998-03-14");
    assert_eq!((award.awarded.to_string().as_str(), award.eqf.unwrap().number()), ("2026-07-15", 7));
    assert_eq!(read.unused, ["E-Mail Address", "Matrikelnummer"]);

    // Some rows of text before the header, as in the templates of the European Digital Credentials.
    let late = format!("Our university;;\n\nplease fill in;;\n{table}");
    assert_eq!(
        awards("a.csv", late.as_bytes(), |options| options.date_order = Some(DateOrder::DayMonthYear))
            .unwrap()
            .rows,
        1
    );
}

#[test]
fn columns_that_cannot_be_understood_are_asked_about() {
    let error = |table: &str, change: &dyn Fn(&mut AwardTableOptions)| {
        awards("a.csv", table.as_bytes(), change).unwrap_err().to_string()
    };
    let full = error("id,STUDENTNAME,title,awarded\n1,\"Doe, Jane\",T,2026-07-15\n", &|_| {});
    assert!(full.contains("\"STUDENTNAME\" has family and given names together"), "{full}");
    let person = error("Matrikelnummer,family,title,awarded\n1,Doe,T,2026-07-15\n", &|_| {});
    assert!(person.contains("--map \"Matrikelnummer\"=id"), "{person}");
    let twice = error("id,family,surname,title,awarded\n1,Doe,Roe,T,2026-07-15\n", &|_| {});
    assert!(twice.contains("\"family\"") && twice.contains("\"surname\""), "{twice}");
    let table = "Nr,family,title,awarded\n1,Doe,T,2026-07-15\n";
    let missing = error(table, &|_| {});
    assert!(missing.contains("no column gives the field \"id\""), "{missing}");
    let typo = error(table, &|options| options.map = vec![("Nr".to_owned(), "idd".to_owned())]);
    assert!(typo.contains("did you mean \"id\"?"), "{typo}");
    let mapped = awards("a.csv", table.as_bytes(), |options| {
        options.map = vec![("nr".to_owned(), "id".to_owned())];
        options.constants = vec![("country".to_owned(), "GR".to_owned()), ("eqf".to_owned(), "7".to_owned())];
    })
    .unwrap();
    let award = &mapped.awards[0].claims().award;
    assert_eq!((award.country.unwrap().as_str(), award.eqf.unwrap().number()), ("GR", 7));
    for (field, value) in [("id", "1"), ("eqf", "9"), ("awarded", "1.2.2026")] {
        let wrong = error(table, &|options| {
            options.map = vec![("Nr".to_owned(), "id".to_owned()), ("awarded".to_owned(), String::new())];
            options.constants =
                vec![(field.to_owned(), value.to_owned()), ("awarded".to_owned(), "2026-07-15".to_owned())];
            options.constants.dedup_by(|a, b| a.0 == b.0);
        });
        assert!(wrong.contains("--const") || wrong.contains("both give"), "{field}: {wrong}");
    }
}

#[test]
fn every_problem_is_named_by_line_and_column() {
    let table = "id,family,given,dob,title,awarded,eqf,country,status,grade\n\
        1,Doe,Ann,1998-03-14,T,2026-07-15,7,GR,1,8\n\
        1,Roe,Bob,1998-03-14,T,2026-07-15,7,GR,1,8\n\
        3,,Cy,1998-03-14,T,05/06/26,9,EL,3,8\n\
        4,\"Poe, Eva\",,1900-00-00,T,2026-07-15,7,XX,4,8\n\
        5,Moe,Flo,2024-01-01,T,2026-07-15,7,GR,5,8\n\
        1.23457E+11,Zoe,Gil,1998-03-14,T,2030-01-01,7,GR,x,8\n\
        7,Hoe,Han\n";
    let found = problems(table, |_| {});
    let expected = [
        "line 3, \"id\": line 2 has the same award number",
        "line 3, \"status\": line 2 has the same status index 1",
        "line 4, \"awarded\": which is the day and which the month?",
        "line 4, \"eqf\": eqf: is 9, must be from 1 to 8",
        "line 4, \"country\": country: use \"GR\"",
        "line 4, \"family\": family: must be given",
        "line 5, \"dob\": a placeholder for an unknown date",
        "line 5, \"family\": a comma in the family name",
        "line 6, \"dob\": the age at the award cannot be",
        "line 7, \"id\": a number with more digits than spreadsheets keep",
        "line 7, \"status\": status: must be a whole number",
        "line 8, \"title\": title: must be given",
        "line 8, \"awarded\": awarded: must be given",
    ];
    for part in expected {
        assert!(found.iter().any(|problem| problem.starts_with(part)), "{part} in {found:#?}");
    }
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for name in ["Poe", "Moe", "Roe"] {
        assert!(!found.concat().contains(name), "personal data in {found:#?}");
    }
    let mut short = awards("a.csv", table.as_bytes(), |_| {}).unwrap();
    short.check(None, "2026-07-20".parse().unwrap());
    let warnings: Vec<String> = short.warnings.iter().map(ToString::to_string).collect();
    assert!(
        warnings.iter().any(|warning| warning.starts_with("line 8: the row ends before the last 7 columns")),
        "{warnings:?}"
    );
}

#[test]
fn impossible_countries_and_days_are_problems() {
    let row = |country: &str, awarded: &str| {
        problems(&format!("id,family,title,awarded,country\n1,Doe,T,{awarded},{country}\n"), |_| {})
    };
    assert!(row("GR", "2026-07-15").is_empty());
    assert!(row("XX", "2026-07-15")[0].contains("there is no country with the code XX"));
    assert!(row("GR", "2027-08-01")[0].contains("2027-08-01 cannot be"));
    let early = row("GR", "1826-07-15");
    assert!(early.len() == 1 && early[0].contains("1826-07-15 cannot be"), "{early:?}");
    assert!(row("GR", "2027-06-01").is_empty(), "printed for a ceremony that is still to come");
}

#[test]
fn cells_of_sheets_are_named_as_the_office_sees_them() {
    let head = format!("<row r=\"1\">{}</row>", text_cells(&["id", "family", "title", "awarded", "grade"]));
    let rows = format!(
        "{head}<row r=\"2\">{}<c r=\"D2\"><v>46218</v></c><c r=\"E2\"><v>8.45</v></c></row>\
         <row r=\"3\" hidden=\"1\">{}<c r=\"D3\" s=\"1\"><v>46218</v></c></row>\
         <row r=\"4\"><c r=\"A4\"><v>123456</v></c><c r=\"B4\" t=\"inlineStr\"><is><t>Doe</t></is></c><c r=\"C4\" t=\"inlineStr\"><is><t>T</t></is></c><c r=\"D4\" s=\"1\"><v>46218</v></c></row>\
         <row r=\"5\"><c r=\"A5\"><v>12345</v></c><c r=\"B5\" t=\"inlineStr\"><is><t>Doe</t></is></c><c r=\"C5\" t=\"inlineStr\"><is><t>T</t></is></c><c r=\"D5\" s=\"1\"><v>46218</v></c></row>",
        text_cells(&["X1", "Doe", "T"]),
        text_cells(&["X2", "Roe", "T"]),
    );
    let file = xlsx(&rows, "");
    let read = awards("a.xlsx", &file, |_| {}).unwrap();
    let found: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
    for part in [
        "D2 \"awarded\": a number without the format of a date",
        "E2 \"grade\": a number with decimals",
        "row 3: the row is hidden",
    ] {
        assert!(found.iter().any(|problem| problem.starts_with(part)), "{part} in {found:#?}");
    }
    let warnings: Vec<String> = read.warnings.iter().map(ToString::to_string).collect();
    assert!(warnings.iter().any(|warning| warning.starts_with("A5 \"id\": fewer digits")), "{warnings:?}");
    let told = awards("a.xlsx", &file, |options| {
        options.hidden_rows = HiddenRows::Skip;
        options.decimal = Some(DecimalMark::Comma);
    })
    .unwrap();
    assert_eq!((told.skipped, told.problems.len(), told.rows), (1, 1, 3), "{:?}", told.problems);
    let issued = awards("a.xlsx", &file, |options| options.hidden_rows = HiddenRows::Issue).unwrap();
    assert_eq!((issued.skipped, issued.rows), (0, 4));
}
