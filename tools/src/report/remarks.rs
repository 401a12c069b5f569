//! Remarks on standard error that do not belong to any answer.

use std::path::PathBuf;

use crate::escape::Foreign;
use crate::report::counted::counted;
use crate::style;

/// The reason why a file was passed over.
pub(crate) const PASSED_OVER: &str = "neither a picture nor a PDF";

/// Lists the files in folders that were passed over.
pub(crate) fn passed_over(paths: &[PathBuf]) {
    if paths.is_empty() {
        return;
    }
    let names: Vec<String> = paths.iter().map(|path| Foreign::path(path).to_string()).collect();
    let names = names.join(", ");
    // Failing to print a remark must not stop the answers.
    let _ = style::error(
        &mut anstream::stderr(),
        format_args!("{} passed over, neither pictures nor PDFs: {names}", counted(paths.len(), "file")),
    );
}
