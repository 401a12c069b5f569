//! Reads the cells of LibreOffice sheets: OpenDocument, ISO/IEC 26300.

use std::io::BufRead;

use crate::table::container::{Container, damaged};
use crate::table::error::TableError;
use crate::table::grid::{Cell, CellFault, Grid};
use crate::table::limits::COLUMNS_MAX;
use crate::table::sheets::Sheets;
use crate::table::xml::{Element, Xml, XmlReader};

const CONTENT: &str = "content.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

/// Reads a sheet. Also returns the names of the others.
pub(super) fn read(
    container: &mut Container,
    wanted: Option<&str>,
) -> Result<(Grid, Vec<String>), TableError> {
    let manifest = container.part(MANIFEST)?.unwrap_or_default();
    if String::from_utf8_lossy(&manifest).contains("encryption-data") {
        return Err(TableError::OtherKind { what: "a spreadsheet with a password; save it without one" });
    }
    let missing = || damaged(CONTENT, &"it is missing");
    let left = container.left;
    let (at, others) = sheets_of(container.stream(CONTENT)?.ok_or_else(missing)?)?.choose(wanted)?;
    // Unpacked twice, counted once.
    container.left = left;
    Ok((grid_of(container.stream(CONTENT)?.ok_or_else(missing)?, at)?, others))
}

fn sheets_of(content: impl BufRead) -> Result<Sheets, TableError> {
    let mut reader = XmlReader::new(CONTENT, content);
    let mut sheets = Sheets { all: Vec::new() };
    let mut is_spreadsheet = false;
    loop {
        match reader.next()? {
            Xml::Start(element) if element.name == "spreadsheet" => is_spreadsheet = true,
            Xml::Start(element) if element.name == "table" => {
                let is_hidden = element.attribute("display") == Some("false");
                sheets.all.push((element.attribute("name").unwrap_or_default().to_owned(), is_hidden));
            }
            Xml::Done if is_spreadsheet => return Ok(sheets),
            Xml::Done => {
                return Err(TableError::OtherKind {
                    what: "a document of LibreOffice, but no spreadsheet; save the table as .ods, .xlsx or CSV",
                });
            }
            Xml::Start(_) | Xml::End(_) | Xml::Text(_) => {}
        }
    }
}

fn grid_of(content: impl BufRead, wanted: usize) -> Result<Grid, TableError> {
    let mut reader = XmlReader::new(CONTENT, content);
    let (mut table, mut grid) = (0, Grid::default());
    // The row that is read: its number, how often it repeats, whether it is hidden, and its cells.
    let (mut number, mut repeated, mut is_hidden, mut cells) = (0, 1, false, Vec::new());
    let mut in_table = false;
    loop {
        match reader.next()? {
            Xml::Start(element) => match element.name.as_str() {
                "table" => {
                    in_table = table == wanted;
                    table += 1;
                }
                "table-row" if in_table => {
                    repeated = element.number("number-rows-repeated").unwrap_or(1).max(1);
                    is_hidden = matches!(element.attribute("visibility"), Some("collapse" | "filter"));
                    cells = Vec::new();
                }
                "table-cell" | "covered-table-cell" if in_table => {
                    let times = element.number("number-columns-repeated").unwrap_or(1).max(1);
                    let cell = cell_of(&element, &mut reader)?;
                    add_cells(&mut cells, cell, times, number + 1)?;
                }
                _ => {}
            },
            Xml::End(ended) if ended == "table-row" && in_table => {
                let row = std::mem::take(&mut cells);
                let is_empty = row.iter().all(|cell| *cell == Cell::Empty);
                // Empty rows are counted, not stored: a sheet may end with a million of them.
                for copy in 1..=repeated {
                    if is_empty {
                        break;
                    }
                    grid.add(number + copy, is_hidden, row.clone())?;
                }
                number = number.saturating_add(repeated);
            }
            Xml::End(ended) if ended == "table" && in_table => return Ok(grid),
            Xml::Done => return Ok(grid),
            Xml::End(_) | Xml::Text(_) => {}
        }
    }
}

/// Adds a cell `times` times. Empty ones are stored only up to the widest table.
fn add_cells(cells: &mut Vec<Cell>, cell: Cell, times: usize, row: usize) -> Result<(), TableError> {
    let end = cells.len().saturating_add(times);
    if end > COLUMNS_MAX && cell != Cell::Empty {
        return Err(TableError::TooManyColumns { row, max: COLUMNS_MAX });
    }
    // One more than allowed, so that a value behind it is noticed.
    cells.resize(end.min(COLUMNS_MAX + 1), cell);
    Ok(())
}

fn cell_of(element: &Element, reader: &mut XmlReader<'_, impl BufRead>) -> Result<Cell, TableError> {
    let mut text = String::new();
    let mut paragraphs = 0;
    loop {
        match reader.next()? {
            Xml::Start(inner) => match inner.name.as_str() {
                "p" => {
                    paragraphs += 1;
                    if paragraphs > 1 {
                        text.push('\n');
                    }
                    paragraph(reader, &mut text)?;
                }
                // Notes, drawings and lists of other documents.
                _ => drop(reader.text(&[])?),
            },
            Xml::End(ended) if ended == element.name => break,
            Xml::Done => break,
            Xml::End(_) | Xml::Text(_) => {}
        }
    }
    Ok(value_of(element, &text))
}

/// Adds the text of a paragraph to `text`. Several spaces, tabs and line breaks are elements.
fn paragraph(reader: &mut XmlReader<'_, impl BufRead>, text: &mut String) -> Result<(), TableError> {
    /// More spaces than a person types.
    const SPACES_MAX: usize = 1_000;
    let mut depth = 1;
    while depth > 0 {
        match reader.next()? {
            Xml::Start(element) => {
                depth += 1;
                match element.name.as_str() {
                    "s" => text
                        .extend(std::iter::repeat_n(' ', element.number("c").unwrap_or(1).min(SPACES_MAX))),
                    "tab" => text.push('\t'),
                    "line-break" => text.push('\n'),
                    "annotation" => {
                        reader.text(&[])?;
                        depth -= 1;
                    }
                    _ => {}
                }
            }
            Xml::End(_) => depth -= 1,
            Xml::Text(part) => text.push_str(&part),
            Xml::Done => return Err(damaged(CONTENT, &"it ends too early")),
        }
    }
    Ok(())
}

fn value_of(element: &Element, text: &str) -> Cell {
    let fault = |fault| Cell::Fault(Box::new(fault));
    let is_error = |text: &str| {
        text.starts_with("#N")
            || text.starts_with("#REF")
            || text.starts_with("#VALUE")
            || text.starts_with("#DIV")
            || text.starts_with("Err:")
    };
    let has_formula = element.attribute("formula").is_some();
    if has_formula && is_error(text.trim()) {
        return fault(CellFault::Error(text.trim().chars().take(20).collect()));
    }
    match element.attribute("value-type") {
        None if has_formula && text.trim().is_empty() => fault(CellFault::NoResult),
        Some("date") => match element.attribute("date-value").and_then(|value| value.get(..10)?.parse().ok())
        {
            Some(day) => Cell::Day(day),
            None => fault(CellFault::NoSuchDay),
        },
        Some("boolean") => Cell::Bool(element.attribute("boolean-value") == Some("true")),
        Some("float") => {
            let number = element.attribute("value").and_then(|value| value.parse::<f64>().ok());
            let shown = text.trim();
            let digits =
                shown.len() > 1 && shown.starts_with('0') && shown.bytes().all(|byte| byte.is_ascii_digit());
            match number.filter(|number| number.is_finite()) {
                // A number format shows zeros in front: as the office sees it.
                Some(_) if digits => Cell::text(shown),
                Some(number) => Cell::Number(number),
                None => fault(CellFault::Error("a damaged number".to_owned())),
            }
        }
        // Percentages, amounts of money and times have no place in an award: as they are shown.
        _ => Cell::text(element.attribute("string-value").unwrap_or(text)),
    }
}
