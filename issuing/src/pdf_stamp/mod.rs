//! Prints stamps on pages of PDF files, as incremental updates: the bytes of the original stay as they are (ISO 32000-1, 7.5.6). Also
//! prints them on sheets of labels, as new files.
//!
//! The structure is read strictly. Viewers repair damaged files, each in its own way; what is appended to such a file may be lost.

mod content;
mod document;
mod error;
mod filters;
mod font;
mod form;
mod geometry;
mod labels;
mod lexer;
mod pages;
mod sections;
mod sheet;
mod template;
mod text;
mod update;
mod words;

pub use document::MAX_PDF_BYTES;
pub use error::PdfStampError;
pub use form::TextSide;
pub use labels::{LabelSheet, LabelSheetError, LabelSizes};
pub use pages::{PdfOriginals, PdfPageError, PdfPages};
pub use sheet::{Label, LabelError, LabelOptions, label_sheets};
pub use template::{Corner, PdfStampOptions, PdfTemplate, StampPlace, StampedPdf};
pub use text::PrintedText;
pub use update::pdf_before_stamping;
