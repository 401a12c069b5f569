//! Every limit of this crate, with its origin.

use std::time::Duration;

/// Longest text of a stamp in characters: the largest alphanumeric QR symbol, version 40 at level L
/// (ISO/IEC 18004:2024, table 7).
pub const MAX_TEXT_CHARS: usize = 4_296;

/// Longest text of a symbol this crate makes, in characters: version 40 at level M, the lowest level it uses
/// (ISO/IEC 18004:2024, table 7).
pub const MAX_SYMBOL_CHARS: usize = 3_391;

/// Last QR version that paper takes without a warning: 89 modules, 41 mm wide with its quiet zone at the default module.
/// Health certificates above it were widely reported as unreadable on paper ("around 100 attempts").
pub const MAX_EASY_VERSION: u8 = 18;

/// Last QR version to be printed at all: 105 modules, 48 mm wide with its quiet zone at the default module.
pub const MAX_PRINTABLE_VERSION: u8 = 22;

/// Width of the light margin around a symbol, in modules (ISO/IEC 18004:2024, 5.3.8).
pub const QUIET_ZONE_MODULES: usize = 4;

/// Smallest printed module in millimetres: 4 dots at 300 dpi. Below it, phone cameras at arm's length see less than
/// two pixels a module and office printers spread ink over its neighbours.
pub const MIN_MODULE_MM: f64 = 25.4 * 4.0 / 300.0;

/// Default printed module in millimetres: 5 dots at 300 dpi, 10 at 600.
pub const DEFAULT_MODULE_MM: f64 = 25.4 * 5.0 / 300.0;

/// Largest printed module in millimetres: a version 40 symbol is then 4.6 m wide, more than any poster.
pub const MAX_MODULE_MM: f64 = 25.4;

/// Finest printer resolution in dots per inch: twice the finest imagesetters in use (2,540 dpi), rounded.
pub const MAX_DPI: u32 = 5_000;

/// Widest PNG this crate writes, in dots: 32 MiB of 1-bit picture before compression.
pub const MAX_PNG_SIDE: usize = 16_384;

/// Largest picture file read, in bytes: uncompressed 108-megapixel BMP or TIFF pictures have 324 MB.
pub const MAX_PICTURE_FILE_BYTES: u64 = 400_000_000;

/// Most pixels of a picture that are decoded: above the 108-megapixel cameras of phones.
pub const MAX_PICTURE_PIXELS: u64 = 128_000_000;

/// Most memory a picture decoder may take, its output included: four bytes for each of [`MAX_PICTURE_PIXELS`], so that
/// 16-bit pictures are refused above half of them.
pub const MAX_PICTURE_DECODER_BYTES: u64 = 4 * MAX_PICTURE_PIXELS;

/// Largest HEIC file read, in bytes, and most bytes that all its coded pictures together may have: one for each of
/// [`MAX_PICTURE_PIXELS`], twice what telephones spend at their best quality.
pub const MAX_HEIC_BYTES: usize = 128_000_000;

/// Longest index of a HEIC file, in bytes (its `meta` box): some 40 KB for 108 megapixels in tiles of 512 x 512, and colour profiles.
/// The time to parse one grows with the square of its items.
pub const MAX_HEIC_INDEX_BYTES: usize = 1 << 20;

/// Most tiles of a HEIC picture: [`MAX_PICTURE_PIXELS`] in tiles of 256 x 256 are 1,954; telephones have tiles of 512 x 512.
pub const MAX_HEIC_TILES: usize = 4_096;

/// Most pixels of one coded picture in a HEIC file, which may be all of it: the largest of level 6.2 of
/// HEVC, the highest that cameras write (ISO/IEC 23008-2, table A.8). Decoding takes up to 15 bytes a pixel.
pub const MAX_HEVC_PIXELS: u64 = 35_651_584;

/// Most pieces that one coded picture in a HEIC file is cut into: ten times those of the same level.
pub const MAX_HEVC_UNITS: usize = 6_000;

/// Pictures of one file that are looked at: as many as pages of a PDF.
pub const MAX_PICTURES_IN_FILE: usize = 500;

/// Largest PDF file read, in bytes: a hundred pages scanned at 600 dpi in colour.
pub const MAX_PDF_FILE_BYTES: usize = 200_000_000;

/// Most bytes that one stream of a PDF may have when decompressed: an A3 page at 600 dpi in colour has 209 MB.
pub const MAX_PDF_STREAM_BYTES: usize = 256 << 20;

/// Most bytes that all streams of a PDF together may have when decompressed: some seconds of inflating.
pub const MAX_PDF_INFLATED_BYTES: usize = 3 << 30;

/// Most dictionaries in a PDF: ten times those of a tagged document of a thousand pages. The parser takes about a kilobyte for one
/// that is a page.
pub const MAX_PDF_DICTIONARIES: usize = 1_000_000;

/// Most bytes of drawing operators of one page: ten times a page full of detailed guilloche.
pub const MAX_PDF_CONTENT_BYTES: usize = 32 << 20;

/// Most pixels of a page that is drawn: A4 at 600 dpi has 34.8 million, larger pages are drawn coarser.
pub const MAX_PDF_PAGE_PIXELS: usize = 36_000_000;

/// Pages of a PDF that are looked at unless the caller says otherwise.
pub const MAX_PDF_PAGES: usize = 500;

/// Time for drawing one page once unless the caller says otherwise: a hundred times an ordinary page.
pub const MAX_PDF_PAGE_TIME: Duration = Duration::from_secs(10);

/// Time for a whole PDF unless the caller says otherwise.
pub const MAX_PDF_DOCUMENT_TIME: Duration = Duration::from_secs(120);
