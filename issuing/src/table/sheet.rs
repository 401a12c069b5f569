//! Reads a sheet of Excel or LibreOffice.

use crate::table::container::Container;
use crate::table::error::TableError;
use crate::table::grid::Grid;
use crate::table::options::TableOptions;
use crate::table::place::TableKind;
use crate::table::{ods, xlsx};

/// Reads the sheet of a spreadsheet that `options` name, or its first one. Also returns what the user should know.
pub(super) fn read(
    bytes: Vec<u8>,
    options: &TableOptions,
) -> Result<(TableKind, Grid, Vec<String>), TableError> {
    let mut container = Container::open(bytes)?;
    let (grid, others) = if container.has("content.xml") {
        ods::read(&mut container, options.sheet.as_deref())?
    } else if container.has("xl/workbook.bin") {
        return Err(TableError::OtherKind { what: "a binary Excel file (.xlsb); save it as .xlsx" });
    } else if container.has("[Content_Types].xml") && !container.has("word/document.xml") {
        xlsx::read(&mut container, options.sheet.as_deref())?
    } else {
        return Err(TableError::OtherKind {
            what: "a ZIP file, but no spreadsheet; give the table itself, as .xlsx, .ods or CSV",
        });
    };
    let mut notices = Vec::new();
    if !others.is_empty() {
        let names: Vec<String> = others.iter().map(|name| format!("{name:?}")).collect();
        notices.push(format!("only one sheet is read; other sheets: {} (--sheet NAME)", names.join(", ")));
    }
    Ok((TableKind::Sheet, grid, notices))
}
