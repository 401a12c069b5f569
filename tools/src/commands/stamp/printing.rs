//! Prints one stamp on one page, and looks at what is under it.

use std::path::Path;

use qualistamp_issuing::files::{self, Access};
use qualistamp_issuing::{MAX_PDF_BYTES, PdfTemplate, PrintedText, StampedPdf};
use qualistamp_qr::QrSymbol;

use crate::commands::stamp::arguments::Args;
use crate::commands::stamp::page::{self, Picture};
use crate::exit::Failure;

/// A page that was read once for all stamps.
pub(super) struct Template<'a> {
    pub(super) page: PdfTemplate<'a>,
    /// What it looks like.
    picture: Picture,
}

impl<'a> Template<'a> {
    pub(super) fn of(args: &Args, bytes: &'a [u8], path: &Path) -> Result<Self, Failure> {
        let page =
            PdfTemplate::read(bytes, args.page).map_err(|error| Failure::input(path.display(), error))?;
        Ok(Self { page, picture: Picture::of(bytes, args.page) })
    }
}

pub(super) fn read_pdf(path: &Path) -> Result<Vec<u8>, Failure> {
    Ok(files::read(path, MAX_PDF_BYTES as u64)?)
}

/// Prints `symbol` on the page of `template`, or on that of the PDF at `original`. Returns what the user should know, too.
pub(super) fn print(
    args: &Args,
    original: &Path,
    template: Option<&Template<'_>>,
    symbol: &QrSymbol,
    text: &PrintedText,
) -> Result<(StampedPdf, Vec<String>), Failure> {
    let own_bytes = if template.is_none() { read_pdf(original)? } else { Vec::new() };
    let own;
    let Template { page, picture } = match template {
        Some(template) => template,
        None => {
            own = Template::of(args, &own_bytes, original)?;
            &own
        }
    };
    let stamped = page
        .stamp(symbol, text, &args.layout())
        .map_err(|error| Failure::input(original.display(), error))?;
    let warnings = match picture.is_blank(stamped.at_mm, page.page_mm().0) {
        Ok(true) => Vec::new(),
        Ok(false) => vec!["something is printed where the stamp now is; it is covered".to_owned()],
        Err(error) => vec![format!("what is under the stamp could not be checked: {error}")],
    };
    Ok((stamped, warnings))
}

/// Whether both are the same file, also by another name.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

/// Writes a picture of the stamped page of the PDF `bytes`.
pub(super) fn write_preview(args: &Args, bytes: &[u8], path: &Path) -> Result<(), Failure> {
    let picture = page::preview(bytes, args.page).map_err(|error| Failure::input(path.display(), error))?;
    Ok(files::write(path, &picture, Access::Default, args.options.overwrite.if_exists())?)
}

/// Fails if there are problems.
pub(super) fn refuse(mut problems: Vec<String>) -> Result<(), Failure> {
    match problems.len() {
        0 => Ok(()),
        1 => Err(Failure::Input(problems.remove(0))),
        _ => Err(Failure::Several("nothing was written".to_owned(), problems)),
    }
}
