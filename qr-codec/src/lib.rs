//! QR symbols for paper: bytes to text, text to a symbol, a symbol to SVG, PNG or PDF; and from a picture back to the bytes.
//!
//! The decoder is written for printed symbols in photographs: tilted, curled, blurred, badly lit, partly covered. It has no
//! `unsafe` code, needs only the standard library, keeps to a time limit, and does not panic on any picture. The crate knows
//! nothing about what the bytes mean.
//!
//! # Printing
//!
//! ```
//! use qualistamp_qr::{ModuleSize, QrSymbol, encode_text, svg};
//!
//! let symbol = QrSymbol::encode(&encode_text(b"signed bytes"))?;
//! assert_eq!((symbol.version(), symbol.level().to_string()), (2, "Q".to_owned()));
//! let picture = svg(&symbol, ModuleSize::default(), Some("Scan to verify"));
//! assert!(picture.starts_with("<svg"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Decoding
//!
//! [`decode()`] takes any plane of 8-bit grey values, for example from a camera. With the feature `pictures`, `LumaImage` decodes
//! picture files to such a plane.
//!
//! ```
//! use qualistamp_qr::{Budget, LumaView, QrSymbol, TextError, decode, decode_text, encode_text};
//!
//! // A drawing of a symbol with its quiet zone, 3 pixels per module.
//! let symbol = QrSymbol::encode(&encode_text(b"signed bytes"))?;
//! let side = 3 * symbol.side_with_quiet_zone();
//! let module = |pixel: usize| (pixel / 3).wrapping_sub(4);
//! let grey = |i: usize| if symbol.is_dark(module(i % side), module(i / side)) { 30 } else { 220 };
//! let pixels: Vec<u8> = (0..side * side).map(grey).collect();
//!
//! let picture = LumaView::new(&pixels, side, side, side)?;
//! let symbols = decode(picture, Budget::photo().without_time_limit());
//! let text = symbols[0].text().ok_or("not text")?;
//! assert_eq!(decode_text(&text)?, b"signed bytes");
//!
//! // One character was lost in transmission:
//! let error = decode_text(&text[..text.len() - 1]).unwrap_err();
//! assert_eq!(error, TextError::GroupOverflow { position: 20, value: 1_671, limit: 255 });
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`PrintGrade`] says how well a symbol is printed, after ISO/IEC 15415.
//!
//! [`Session`] reads from the frames of a camera and combines frames that are too blurred on their own.
//!
//! # Features
//!
//! * `pictures` (default): decoding PNG, JPEG, WebP, TIFF, BMP, PNM and GIF files, and writing PNG;
//! * `heic`: decoding HEIC photographs. HEVC is patented in some countries, so distributors must decide;
//! * `pdf`: drawing pages of PDF files. Needs unwinding, so it is not for the web.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod alphabet;
mod deadline;
mod decode;
mod file_kind;
mod grade;
pub mod limits;
mod luma;
mod other_text;
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
pub use grade::{Grade, GradeError, Measured, Parameter, PrintGrade, Printer, SimulatedPrint};
pub use luma::{LumaError, LumaView};
pub use other_text::OtherText;
#[cfg(feature = "pdf")]
pub use pages::{
    NextLook, PDF_RESOLUTIONS, PdfAttachment, PdfDocument, PdfError, PdfLimits, PdfMissing, PdfPage,
};
pub use pdf::{PdfInk, pdf, pdf_path, pdf_path_in};
#[cfg(feature = "pictures")]
pub use pictures::{Damage, LumaImage, OtherFormat, PictureError, Pictures, pictures_in};
#[cfg(feature = "pictures")]
pub use png::png;
pub use print::{DotGrid, ModuleSize, Preflight, PrintError};
pub use read::read_symbols;
pub use svg::svg;
pub use symbol::{Level, QrSymbol, SymbolError};
pub use text::{TextError, decode_text, encode_text};
