//! Every limit of this crate, with its origin.

use std::time::Duration;

/// Longest text of a stamp in characters: the largest alphanumeric QR symbol, version 40 at level L (ISO/IEC 18004:2024, table
/// 7).
pub const MAX_TEXT_CHARS: usize = 4_296;

/// Longest text in a symbol that this crate creates, in characters: version 40 at level M, the lowest level it uses (ISO/IEC
/// 18004:2024, table 7).
pub const MAX_SYMBOL_CHARS: usize = 3_391;

/// Largest QR version printed without a warning: 89 modules, 41 mm wide with its quiet zone at the default module size. Larger
/// health certificates were widely reported as unreadable on paper ("around 100 attempts").
pub const MAX_EASY_VERSION: u8 = 18;

/// Largest QR version printed at all: 105 modules, 48 mm wide with its quiet zone at the default module size.
pub const MAX_PRINTABLE_VERSION: u8 = 22;

/// Width of the light margin around a symbol, in modules (ISO/IEC 18004:2024, 5.3.8).
pub const QUIET_ZONE_MODULES: usize = 4;

/// Smallest printed module in millimetres: 4 dots at 300 dpi. Below that, phone cameras at arm's length see fewer than two pixels
/// per module, and office printers spread ink over neighbouring modules.
pub const MIN_MODULE_MM: f64 = 25.4 * 4.0 / 300.0;

/// Default printed module in millimetres: 5 dots at 300 dpi, 10 at 600.
pub const DEFAULT_MODULE_MM: f64 = 25.4 * 5.0 / 300.0;

/// Largest printed module in millimetres: a version 40 symbol is then 4.6 m wide, more than any poster.
pub const MAX_MODULE_MM: f64 = 25.4;

/// Finest printer resolution in dots per inch: twice that of the finest imagesetters (2,540 dpi), rounded.
pub const MAX_DPI: u32 = 5_000;

/// Widest PNG that this crate writes, in dots: a 1-bit picture of 32 MiB before compression.
pub const MAX_PNG_SIDE: usize = 16_384;

/// Fewest pixels per module of a picture that is graded. ISO/IEC 15415 asks for more of a verifier; below this, the blur of a phone's lens
/// and sensor, about 0.7 pixels, costs a grade by itself.
pub const MIN_GRADE_PIXELS: f32 = 4.0;

/// Largest picture file read, in bytes: an uncompressed BMP or TIFF of 108 megapixels has 324 MB.
pub const MAX_PICTURE_FILE_BYTES: u64 = 400_000_000;

/// Most pixels of a picture that is decoded: more than the 108 megapixels of phone cameras.
pub const MAX_PICTURE_PIXELS: u64 = 128_000_000;

/// Most memory for a picture decoder including its output, in bytes: four for each of [`MAX_PICTURE_PIXELS`]. 16-bit pictures are
/// therefore refused above half as many pixels.
pub const MAX_PICTURE_DECODER_BYTES: u64 = 4 * MAX_PICTURE_PIXELS;

/// Largest HEIC file read, and most bytes of all its coded pictures together: one for each of [`MAX_PICTURE_PIXELS`], twice what
/// phones use at their best quality.
pub const MAX_HEIC_BYTES: usize = 128_000_000;

/// Longest index of a HEIC file (its `meta` box), in bytes. 108 megapixels in tiles of 512 x 512 with colour profiles need some
/// 40 KB. Parsing time grows with the square of the number of items.
pub const MAX_HEIC_INDEX_BYTES: usize = 1 << 20;

/// Most tiles of a HEIC picture: [`MAX_PICTURE_PIXELS`] in tiles of 256 x 256 are 1,954; phones use tiles of 512 x 512.
pub const MAX_HEIC_TILES: usize = 4_096;

/// Most pixels of one coded picture in a HEIC file: the largest of HEVC level 6.2, the highest that cameras write (ISO/IEC
/// 23008-2, table A.8). Decoding takes up to 15 bytes per pixel.
pub const MAX_HEVC_PIXELS: u64 = 35_651_584;

/// Most units in one coded picture of a HEIC file: ten times those of the same level.
pub const MAX_HEVC_UNITS: usize = 6_000;

/// Most pictures read from one file: as many as pages of a PDF.
pub const MAX_PICTURES_IN_FILE: usize = 500;

/// Most pixels of all frames of an animation together: eight pictures of the largest size, or 500 of 2 megapixels.
pub const MAX_ANIMATION_PIXELS: u64 = 8 * MAX_PICTURE_PIXELS;

/// Most strips or tiles of a TIFF page: [`MAX_PICTURE_PIXELS`] in tiles of 32 x 32 are 125,000, in strips of one row fewer.
pub const MAX_TIFF_PIECES: u64 = 1 << 18;

/// Most bytes of one row of a strip or tile, unpacked: a row of 65,535 pixels of four inks with 16 bits has half a megabyte.
pub const MAX_TIFF_ROW_BYTES: u64 = 64 << 20;

/// Most bytes of all strips or tiles of a TIFF page, unpacked: 16 for each of [`MAX_PICTURE_PIXELS`], as four floating-point numbers have.
/// They are not all in memory at once; unpacking them takes seconds.
pub const MAX_TIFF_UNPACKED_BYTES: u64 = 16 * MAX_PICTURE_PIXELS;

/// Largest PDF file read, in bytes: a hundred pages scanned at 600 dpi in colour.
pub const MAX_PDF_FILE_BYTES: usize = 200_000_000;

/// Stack of the thread that parses and draws a PDF, in bytes: eight times that of a program's first thread on Linux. Only what is used
/// takes memory.
pub const PDF_STACK_BYTES: usize = 64 << 20;

/// Most bytes of drawing operators on one page: ten times a page full of detailed guilloche.
pub const MAX_PDF_CONTENT_BYTES: usize = 32 << 20;

/// Most pixels of a drawn page: A4 at 600 dpi has 34.8 million. Larger pages are drawn at a lower resolution.
pub const MAX_PDF_PAGE_PIXELS: usize = 36_000_000;

/// Longest side of a drawn page in pixels: half of what the renderer can address.
pub const MAX_PDF_PAGE_SIDE: u32 = 32_000;

/// Most files attached to a PDF that are offered for reading: as many as pages.
pub const MAX_PDF_ATTACHMENTS: usize = 500;

/// Default for the most pages of a PDF that are searched.
pub const MAX_PDF_PAGES: usize = 500;

/// Default for the longest time to draw one page once: a hundred times that of an ordinary page.
pub const MAX_PDF_PAGE_TIME: Duration = Duration::from_secs(10);

/// Default for the longest time for a whole PDF.
pub const MAX_PDF_DOCUMENT_TIME: Duration = Duration::from_secs(120);
