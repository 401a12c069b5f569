//! Carries: bytes to text, text to QR symbols, symbols to pictures, and back. Knows no credential.
//!
//! ```
//! use qualistamp_qr::{DotGrid, ModuleSize, QrSymbol, TextError, decode_text, encode_text, svg};
//!
//! let text = encode_text(b"signed bytes");
//! let symbol = QrSymbol::encode(&text)?;
//! assert_eq!((symbol.version(), symbol.level().to_string()), (2, "Q".to_owned()));
//! let picture = svg(&symbol, ModuleSize::default(), Some("Scan to verify"));
//! assert!(picture.starts_with("<svg"));
//!
//! assert_eq!(decode_text(&text)?, b"signed bytes");
//! // One character lost on the way:
//! let error = decode_text(&text[..text.len() - 1]).unwrap_err();
//! assert_eq!(error, TextError::GroupOverflow { position: 20, value: 1_671, limit: 255 });
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod alphabet;
mod deadline;
mod decode;
mod file_kind;
pub mod limits;
mod luma;
mod outline;
#[cfg(feature = "pdf")]
mod pages;
mod pdf;
#[cfg(feature = "pictures")]
mod pictures;
#[cfg(feature = "pictures")]
mod png;
mod print;
mod read;
mod svg;
mod symbol;
mod text;

pub use decode::{
    Budget, Effort, Fnc1, FrameResult, Hint, Mode, Point, Reading, SearchEnd, Seen, Segment, Session,
    StructuredAppend, Symbol, decode,
};
pub use file_kind::FileKind;
pub use luma::{LumaError, LumaView};
#[cfg(feature = "pdf")]
pub use pages::{NextLook, PDF_RESOLUTIONS, PdfDocument, PdfError, PdfLimits, PdfPage};
pub use pdf::{pdf, pdf_path};
#[cfg(feature = "pictures")]
pub use pictures::{LumaImage, PictureError, is_cut_off, pictures_in};
#[cfg(feature = "pictures")]
pub use png::png;
pub use print::{DotGrid, ModuleSize, Preflight, PrintError};
pub use read::read_symbols;
pub use svg::svg;
pub use symbol::{Level, QrSymbol, SymbolError};
pub use text::{TextError, decode_text, encode_text};
