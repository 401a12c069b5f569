//! Tables to fill in: the columns, what they may contain, and a specimen.

use std::io::{Cursor, Write as _};

use qualistamp_core::{AwardType, Mode};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::award::AWARD_TEMPLATE;
use crate::table::column_letters;

/// A column of the template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateColumn {
    /// Its name: the field of an award.
    pub field: &'static str,
    /// Whether every award has it.
    pub is_mandatory: bool,
    /// What it may contain.
    pub allowed: String,
    /// The only values it may have, if there are few.
    pub words: Vec<String>,
}

/// Rows of the sheet that only accept the allowed values.
const ROWS_WITH_LISTS: usize = 10_000;

/// The columns of the template, in their order.
#[must_use]
pub fn template_columns() -> Vec<TemplateColumn> {
    let words = |all: &mut dyn Iterator<Item = String>| all.collect::<Vec<_>>();
    let types = words(&mut AwardType::ALL.iter().map(ToString::to_string));
    let modes = words(&mut Mode::ALL.iter().map(ToString::to_string));
    let levels = words(&mut (1..=8).map(|level| level.to_string()));
    let yes_no = || vec!["yes".to_owned(), "no".to_owned()];
    let column = |field, allowed: &str, words: Vec<String>| {
        let is_mandatory = matches!(field, "id" | "family" | "title" | "awarded");
        TemplateColumn { field, is_mandatory, allowed: allowed.to_owned(), words }
    };
    vec![
        column("id", "number of the award, as printed; different for each", vec![]),
        column("family", "family name, or the only name, in its own script", vec![]),
        column("given", "given names, in their own script", vec![]),
        column("family_latin", "family name as in the passport: A to Z, hyphen, apostrophe, space", vec![]),
        column("given_latin", "given names as in the passport", vec![]),
        column("dob", "date of birth: YYYY-MM-DD, YYYY-MM or YYYY", vec![]),
        column("type", "type of the award", types),
        column("title", "title, in its own language", vec![]),
        column("title_lang", "language of the title, ISO 639: el, de, hsb", vec![]),
        column("title_en", "title in English", vec![]),
        column("country", "country of the award, ISO 3166-1: GR, DE", vec![]),
        column("awarded", "day of the award: YYYY-MM-DD", vec![]),
        column("expires", "last day on which the award is valid: YYYY-MM-DD", vec![]),
        column("eqf", "level of the European Qualifications Framework", levels),
        column("nqf", "level of the national framework, as printed", vec![]),
        column("isced", "field of education, ISCED-F 2013, four digits: 0713", vec![]),
        column("ects", "ECTS credit points, at most one digit after the point", vec![]),
        column("grade", "grade, as printed", vec![]),
        column("grade_scheme", "grading scheme", vec![]),
        column("mode", "mode of learning", modes),
        column("langs", "languages of instruction, ISO 639, separated by spaces: el en", vec![]),
        column("profession", "regulated profession, if the award gives access to one", vec![]),
        column("thesis", "title of the thesis", vec![]),
        column("status", "place in the status list, a whole number; different for each", vec![]),
        column("specimen", "yes for a trial that awards nothing", yes_no()),
    ]
}

/// The values of the specimen, as text.
fn specimen() -> Vec<String> {
    let award: Value = serde_json::from_str(AWARD_TEMPLATE).unwrap_or_default();
    let text = |field: &str| match award.get(field) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Bool(true)) => "yes".to_owned(),
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
        Some(Value::Bool(false) | Value::Null | Value::Object(_)) | None => String::new(),
    };
    template_columns().iter().map(|column| text(column.field)).collect()
}

/// The template as CSV: UTF-8 with a byte order mark, as Excel needs it, and one row that is marked as a specimen.
#[must_use]
pub fn csv_template() -> String {
    let row = |fields: &mut dyn Iterator<Item = &str>| {
        // None of them has a quotation mark.
        let quoted = fields
            .map(|text| if text.contains([',', ';', ' ']) { format!("\"{text}\"") } else { text.to_owned() });
        quoted.collect::<Vec<_>>().join(",")
    };
    let head = row(&mut template_columns().iter().map(|column| column.field));
    let example = row(&mut specimen().iter().map(String::as_str));
    format!("\u{feff}{head}\r\n{example}\r\n")
}

/// The template as a list of one object in JSON.
#[must_use]
pub fn json_template() -> String {
    let award: Value = serde_json::from_str(AWARD_TEMPLATE).unwrap_or_default();
    let text = serde_json::to_string_pretty(&json!([award])).unwrap_or_default();
    format!("{text}\n")
}

/// The template as an Excel file: all cells are text, so that no zero is lost, with lists of the allowed values, and a second sheet
/// that explains the columns.
///
/// # Errors
/// The reason, if the file cannot be packed.
pub fn xlsx_template() -> Result<Vec<u8>, String> {
    let columns = template_columns();
    let rows = [columns.iter().map(|column| column.field.to_owned()).collect(), specimen()];
    let mut explained = vec![vec![
        "column".to_owned(),
        "needed".to_owned(),
        "contents".to_owned(),
        "allowed values".to_owned(),
    ]];
    explained.extend(columns.iter().map(|column| {
        let needed = if column.is_mandatory { "yes" } else { "no" };
        vec![column.field.to_owned(), needed.to_owned(), column.allowed.clone(), column.words.join(", ")]
    }));
    let lists: String = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| !column.words.is_empty())
        .map(|(at, column)| {
            let letters = column_letters(at);
            format!(
                "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{letters}2:{letters}{ROWS_WITH_LISTS}\"><formula1>\"{}\"</formula1></dataValidation>",
                column.words.join(",")
            )
        })
        .collect();
    let count = columns.iter().filter(|column| !column.words.is_empty()).count();
    let lists = format!("<dataValidations count=\"{count}\">{lists}</dataValidations>");
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("xl/workbook.xml", WORKBOOK.to_owned()),
        ("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS.to_owned()),
        ("xl/styles.xml", STYLES.to_owned()),
        ("xl/worksheets/sheet1.xml", sheet(&rows, columns.len(), &lists)),
        ("xl/worksheets/sheet2.xml", sheet(&explained, 4, "")),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    // A fixed time: the same template has the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in parts {
        writer.start_file(name, options).map_err(|error| error.to_string())?;
        writer.write_all(text.as_bytes()).map_err(|error| error.to_string())?;
    }
    writer.finish().map(Cursor::into_inner).map_err(|error| error.to_string())
}

/// A sheet of texts. The first row stays in sight.
fn sheet(rows: &[Vec<String>], columns: usize, end: &str) -> String {
    let mut xml = format!(
        "{XML}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"1\" max=\"{columns}\" width=\"18\" style=\"1\" customWidth=\"1\"/></cols><sheetData>"
    );
    for (number, row) in (1..).zip(rows) {
        xml.push_str(&format!("<row r=\"{number}\">"));
        for (at, text) in row.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let letters = column_letters(at);
            xml.push_str(&format!(
                "<c r=\"{letters}{number}\" s=\"1\" t=\"inlineStr\"><is><t>{text}</t></is></c>"
            ));
        }
        xml.push_str("</row>");
    }
    format!("{xml}</sheetData>{end}</worksheet>")
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="awards" sheetId="1" r:id="rId1"/><sheet name="columns" sheetId="2" r:id="rId2"/></sheets></workbook>"#;
const WORKBOOK_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
// Format 49 is text.
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"#;
