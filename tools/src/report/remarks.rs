//! Remarks on standard error that are part of no answer.

use std::path::PathBuf;

use crate::escape::visible;
use crate::style;

/// Why a file was passed over.
pub(crate) const PASSED_OVER: &str = "neither a picture nor a PDF";

/// Lists the files in folders that were not read, as they are neither pictures nor PDFs.
pub(crate) fn passed_over(paths: &[PathBuf]) {
    if paths.is_empty() {
        return;
    }
    let names: Vec<String> = paths.iter().map(|path| visible(&path.display().to_string())).collect();
    let names = names.join(", ");
    // The answers count, not whether a remark could be printed.
    let _ = style::error(
        &mut anstream::stderr(),
        format_args!("{} file(s) passed over that are neither pictures nor PDFs: {names}", paths.len()),
    );
}
