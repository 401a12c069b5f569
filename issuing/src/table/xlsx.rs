//! Reads the cells of Excel sheets: ECMA-376 part 1, SpreadsheetML.

use std::collections::BTreeMap;
use std::io::BufRead;

use qualistamp_core::Day;

use crate::table::container::{Container, damaged};
use crate::table::error::TableError;
use crate::table::grid::{Cell, CellFault, Grid};
use crate::table::limits::COLUMNS_MAX;
use crate::table::sheets::Sheets;
use crate::table::styles::NumberFormat;
use crate::table::xml::{Element, Xml, XmlReader};

/// Days from 1900-01-01 to 1904-01-01 as Excel counts them: the two systems of dates differ by this.
const DAYS_TO_1904: f64 = 1_462.0;
/// The serial number of 1970-01-01 in the system that begins in 1900.
const SERIAL_1970: i64 = 25_569;
/// The serial number of 1900-02-29, a day that Excel has and the calendar has not.
const SERIAL_NO_DAY: i64 = 60;

/// Reads a sheet. Also returns the names of the others.
pub(super) fn read(
    container: &mut Container,
    wanted: Option<&str>,
) -> Result<(Grid, Vec<String>), TableError> {
    let workbook_name = relations(container, "_rels/.rels", "")?
        .into_iter()
        .find(|relation| relation.kind == "officeDocument")
        .map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target);
    let workbook =
        container.part(&workbook_name)?.ok_or_else(|| damaged(&workbook_name, &"it is missing"))?;
    let Workbook { sheets, ids, is_1904 } = workbook_of(&workbook_name, &workbook)?;
    let (at, others) = sheets.choose(wanted)?;
    let (folder, file) = workbook_name.rsplit_once('/').unwrap_or(("", &workbook_name));
    let related = relations(container, &join(folder, &format!("_rels/{file}.rels")), folder)?;
    let target = |matches: &dyn Fn(&Relation) -> bool| {
        related.iter().find(|relation| matches(relation)).map(|relation| relation.target.clone())
    };
    let id = ids.get(at).cloned().unwrap_or_default();
    let sheet_name = target(&|relation| relation.id == id)
        .ok_or_else(|| damaged(&workbook_name, &"a sheet is missing"))?;
    let strings = match target(&|relation| relation.kind == "sharedStrings") {
        Some(name) => match container.stream(&name)? {
            Some(stream) => strings_of(&name, stream)?,
            None => Vec::new(),
        },
        None => Vec::new(),
    };
    let formats = match target(&|relation| relation.kind == "styles") {
        Some(name) => formats_of(&name, &container.part(&name)?.unwrap_or_default())?,
        None => Vec::new(),
    };
    let sheet = container.stream(&sheet_name)?.ok_or_else(|| damaged(&sheet_name, &"it is missing"))?;
    let context = Context { strings, formats, is_1904 };
    Ok((context.grid(&sheet_name, sheet)?, others))
}

/// A relation from one part of the file to another.
struct Relation {
    id: String,
    /// The last word of its type.
    kind: String,
    /// The full name of the other part.
    target: String,
}

fn relations(container: &mut Container, name: &str, folder: &str) -> Result<Vec<Relation>, TableError> {
    let Some(bytes) = container.part(name)? else { return Ok(Vec::new()) };
    let mut reader = XmlReader::new(name, bytes.as_slice());
    let mut all = Vec::new();
    loop {
        match reader.next()? {
            Xml::Start(element) if element.name == "Relationship" => {
                let text = |name: &str| element.attribute(name).unwrap_or_default();
                let kind = text("Type").rsplit('/').next().unwrap_or_default().to_owned();
                all.push(Relation { id: text("Id").to_owned(), kind, target: join(folder, text("Target")) });
            }
            Xml::Done => return Ok(all),
            Xml::Start(_) | Xml::End(_) | Xml::Text(_) => {}
        }
    }
}

/// `target` as seen from `folder`; a target that begins with `/` is seen from the whole file.
fn join(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

struct Workbook {
    sheets: Sheets,
    /// The relation of each sheet.
    ids: Vec<String>,
    is_1904: bool,
}

fn workbook_of(name: &str, bytes: &[u8]) -> Result<Workbook, TableError> {
    let mut reader = XmlReader::new(name, bytes);
    let mut book = Workbook { sheets: Sheets { all: Vec::new() }, ids: Vec::new(), is_1904: false };
    loop {
        match reader.next()? {
            Xml::Start(element) if element.name == "workbookPr" => book.is_1904 = element.is("date1904"),
            Xml::Start(element) if element.name == "sheet" => {
                let is_hidden = matches!(element.attribute("state"), Some("hidden" | "veryHidden"));
                book.sheets.all.push((element.attribute("name").unwrap_or_default().to_owned(), is_hidden));
                book.ids.push(element.attribute("id").unwrap_or_default().to_owned());
            }
            Xml::Done => return Ok(book),
            Xml::Start(_) | Xml::End(_) | Xml::Text(_) => {}
        }
    }
}

fn strings_of(name: &str, bytes: impl BufRead) -> Result<Vec<Box<str>>, TableError> {
    let mut reader = XmlReader::new(name, bytes);
    let mut all = Vec::new();
    loop {
        match reader.next()? {
            // `rPh` is how a text is pronounced.
            Xml::Start(element) if element.name == "si" => {
                all.push(unescaped(&reader.text(&["rPh"])?).into())
            }
            Xml::Done => return Ok(all),
            Xml::Start(_) | Xml::End(_) | Xml::Text(_) => {}
        }
    }
}

/// The format of each style of a cell.
fn formats_of(name: &str, bytes: &[u8]) -> Result<Vec<NumberFormat>, TableError> {
    let mut reader = XmlReader::new(name, bytes);
    let (mut codes, mut formats, mut in_cells) = (BTreeMap::new(), Vec::new(), false);
    loop {
        match reader.next()? {
            Xml::Start(element) => match element.name.as_str() {
                "numFmt" => {
                    let code = element.attribute("formatCode").unwrap_or_default();
                    codes.extend(element.number("numFmtId").map(|id| (id, NumberFormat::of_code(code))));
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = element.number("numFmtId").unwrap_or_default();
                    formats.push(codes.get(&id).copied().unwrap_or_else(|| NumberFormat::built_in(id)));
                }
                _ => {}
            },
            Xml::End(ended) if ended == "cellXfs" => in_cells = false,
            Xml::Done => return Ok(formats),
            Xml::End(_) | Xml::Text(_) => {}
        }
    }
}

/// What is needed to read the cells of a sheet.
struct Context {
    strings: Vec<Box<str>>,
    formats: Vec<NumberFormat>,
    is_1904: bool,
}

/// A cell as it stands in the file.
#[derive(Default)]
struct RawCell {
    value: Option<String>,
    text: Option<String>,
    has_formula: bool,
}

impl Context {
    fn grid(&self, name: &str, bytes: impl BufRead) -> Result<Grid, TableError> {
        let mut reader = XmlReader::new(name, bytes);
        let mut grid = Grid::default();
        let (mut number, mut is_hidden, mut cells) = (0, false, Vec::new());
        loop {
            match reader.next()? {
                Xml::Start(element) if element.name == "row" => {
                    number = element.number("r").unwrap_or(number + 1);
                    is_hidden = element.is("hidden");
                    cells = Vec::new();
                }
                Xml::Start(element) if element.name == "c" => {
                    let at = element.attribute("r").and_then(column_of).unwrap_or(cells.len());
                    let cell = self.cell(&element, &mut reader)?;
                    if cell == Cell::Empty {
                        continue;
                    }
                    if at >= COLUMNS_MAX {
                        return Err(TableError::TooManyColumns { row: number, max: COLUMNS_MAX });
                    }
                    if cells.len() <= at {
                        cells.resize(at + 1, Cell::Empty);
                    }
                    if let Some(held) = cells.get_mut(at) {
                        *held = cell;
                    }
                }
                Xml::End(ended) if ended == "row" => {
                    grid.add(number, is_hidden, std::mem::take(&mut cells))?;
                }
                Xml::Done => return Ok(grid),
                Xml::Start(_) | Xml::End(_) | Xml::Text(_) => {}
            }
        }
    }

    fn cell(&self, element: &Element, reader: &mut XmlReader<'_, impl BufRead>) -> Result<Cell, TableError> {
        let mut raw = RawCell::default();
        loop {
            match reader.next()? {
                Xml::Start(inner) => match inner.name.as_str() {
                    "f" => {
                        raw.has_formula = true;
                        reader.text(&[])?;
                    }
                    "v" => raw.value = Some(reader.text(&[])?),
                    "is" => raw.text = Some(unescaped(&reader.text(&["rPh"])?)),
                    _ => drop(reader.text(&[])?),
                },
                Xml::End(ended) if ended == "c" => break,
                Xml::Done => break,
                Xml::End(_) | Xml::Text(_) => {}
            }
        }
        Ok(self.value(element, raw))
    }

    fn value(&self, element: &Element, raw: RawCell) -> Cell {
        let fault = |fault| Cell::Fault(Box::new(fault));
        if let Some(text) = raw.text {
            return Cell::text(&text);
        }
        let Some(value) = raw.value.filter(|value| !value.is_empty()) else {
            return match (raw.has_formula, element.attribute("t")) {
                // A formula may give an empty text.
                (true, Some("str")) | (false, _) => Cell::Empty,
                (true, _) => fault(CellFault::NoResult),
            };
        };
        match element.attribute("t") {
            Some("s") => {
                let text = value.trim().parse().ok().and_then(|at: usize| self.strings.get(at));
                text.map_or_else(
                    || fault(CellFault::Error("a missing text".to_owned())),
                    |text| Cell::text(text),
                )
            }
            Some("str" | "inlineStr") => Cell::text(&unescaped(&value)),
            Some("b") => Cell::Bool(value.trim() == "1"),
            Some("e") => fault(CellFault::Error(value.chars().take(20).collect())),
            Some("d") => value
                .get(..10)
                .and_then(|day| day.parse().ok())
                .map_or(fault(CellFault::NoSuchDay), Cell::Day),
            _ => match value.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => self.number(number, element),
                Ok(_) | Err(_) => fault(CellFault::Error("a damaged number".to_owned())),
            },
        }
    }

    fn number(&self, number: f64, element: &Element) -> Cell {
        let format =
            element.number("s").and_then(|style| self.formats.get(style)).copied().unwrap_or_default();
        match format {
            NumberFormat::Number => Cell::Number(number),
            NumberFormat::Date => {
                let serial = if self.is_1904 { number + DAYS_TO_1904 } else { number };
                day_of(serial).map_or_else(|| Cell::Fault(Box::new(CellFault::NoSuchDay)), Cell::Day)
            }
            // As the office sees it.
            NumberFormat::Digits(digits) if number.fract() == 0.0 && number >= 0.0 => {
                Cell::text(&format!("{number:0>digits$}"))
            }
            NumberFormat::Decimals(_) | NumberFormat::Digits(_) => Cell::Number(number),
        }
    }
}

/// The day with this serial number, counted from 1900 as Excel does.
#[expect(clippy::cast_possible_truncation, reason = "within a few million, which is checked")]
fn day_of(serial: f64) -> Option<Day> {
    if !(1.0..3_000_000.0).contains(&serial) {
        return None;
    }
    let serial = serial.floor() as i64;
    match serial {
        SERIAL_NO_DAY => None,
        // Before the day that does not exist, the count is one less.
        serial if serial < SERIAL_NO_DAY => Day::from_days_since_epoch(serial + 1 - SERIAL_1970).ok(),
        serial => Day::from_days_since_epoch(serial - SERIAL_1970).ok(),
    }
}

/// The column in the name of a cell, from 0: 2 for `C7`.
fn column_of(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let place = letters
        .take(4)
        .fold(0, |place, letter| place * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    place.checked_sub(1)
}

/// Excel writes characters that XML has not, and line breaks, as `_x000D_`.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        plain.push_str(before);
        let code = after.split_at_checked(4).filter(|(_, end)| end.starts_with('_'));
        let found =
            code.and_then(|(digits, end)| Some((u32::from_str_radix(digits, 16).ok()?, end.get(1..)?)));
        match found.and_then(|(code, end)| Some((char::from_u32(code)?, end))) {
            Some((found, end)) => {
                plain.push(found);
                rest = end;
            }
            None => {
                plain.push_str("_x");
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_are_days() {
        let day = |serial: f64| day_of(serial).map(|day| day.to_string());
        for (serial, expected) in [
            (1.0, Some("1900-01-01")),
            (59.0, Some("1900-02-28")),
            (60.0, None),
            (61.0, Some("1900-03-01")),
            (25_569.0, Some("1970-01-01")),
            (46_218.75, Some("2026-07-15")),
            (0.5, None),
            (-1.0, None),
            (1e12, None),
        ] {
            assert_eq!(day(serial).as_deref(), expected, "{serial}");
        }
        assert_eq!(day(44_756.0 + DAYS_TO_1904), day(46_218.0));
    }

    #[test]
    fn names_of_cells_and_parts_are_understood() {
        for (name, column) in
            [("A1", Some(0)), ("C7", Some(2)), ("AA10", Some(26)), ("XFD1048576", Some(16_383)), ("7", None)]
        {
            assert_eq!(column_of(name), column, "{name}");
        }
        for (folder, target, name) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/a.xml", "xl/a.xml"),
            ("xl", "../b.xml", "b.xml"),
        ] {
            assert_eq!(join(folder, target), name);
        }
        assert_eq!(unescaped("a_x000D_b_x_x12_c_x00e9_"), "a\rb_x_x12_c\u{e9}");
    }
}
