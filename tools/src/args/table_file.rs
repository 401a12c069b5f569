//! Options about how a table is read.

use qualistamp_issuing::TableOptions;

/// How a table is read. Usually nothing has to be said.
#[derive(Debug, clap::Args)]
pub(crate) struct TableFile {
    /// Encoding of a CSV file that is not UTF-8, such as windows-1253
    #[arg(long, value_name = "NAME", help_heading = "Tables")]
    encoding: Option<String>,
    /// What separates the fields of a CSV file: one character, or `tab` [default: what most rows agree on]
    #[arg(long, value_name = "CHARACTER", value_parser = separator, help_heading = "Tables")]
    separator: Option<u8>,
    /// Sheet of a spreadsheet to read [default: the first that is not hidden]
    #[arg(long, value_name = "NAME", help_heading = "Tables")]
    sheet: Option<String>,
    /// Number of the row with the names of the columns [default: the one that has the most known names]
    #[arg(long, value_name = "N", help_heading = "Tables")]
    header_row: Option<usize>,
}

impl TableFile {
    pub(crate) fn options(&self) -> TableOptions {
        TableOptions {
            encoding: self.encoding.clone(),
            separator: self.separator,
            sheet: self.sheet.clone(),
            header: self.header_row,
        }
    }
}

fn separator(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        b"tab" => Ok(b'\t'),
        [separator] if !separator.is_ascii_alphanumeric() && *separator != b'"' => Ok(*separator),
        _ => Err("must be one character that is no letter, digit or quotation mark, or `tab`".to_owned()),
    }
}
