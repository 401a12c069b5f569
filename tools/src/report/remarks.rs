//! Remarks on standard error that do not belong to any answer.

use crate::escape::Foreign;
use crate::input::folder::PassedOver;
use crate::report::counted::counted;
use crate::style;

/// The reason why a file was passed over.
const NO_PICTURE: &str = "neither a picture nor a PDF";

/// The reason why this file was passed over.
pub(crate) fn why(file: &PassedOver) -> &str {
    file.why.as_deref().unwrap_or(NO_PICTURE)
}

/// Lists files that were passed over.
pub(crate) fn passed_over(files: &[PassedOver]) {
    let say = |what: std::fmt::Arguments<'_>| {
        // Failing to print a remark must not stop the answers.
        let _ = style::error(&mut anstream::stderr(), what);
    };
    let (named, others): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.why.is_some());
    if !others.is_empty() {
        let names: Vec<String> = others.iter().map(|file| file.name.to_string()).collect();
        let (count, names) = (counted(others.len(), "file"), names.join(", "));
        say(format_args!("{count} passed over, neither pictures nor PDFs: {names}"));
    }
    for file in named {
        say(format_args!("{} passed over: {}", file.name, Foreign(why(file))));
    }
}

/// Says how drawings are read, if there are any.
pub(crate) fn drawings(count: usize) {
    if count > 0 {
        let what = counted(count, "SVG drawing");
        // Failing to print a remark must not stop the answers.
        let _ = style::error(
            &mut anstream::stderr(),
            format_args!("{what}: only codes that this program drew are found in them"),
        );
    }
}
