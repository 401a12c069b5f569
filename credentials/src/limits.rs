//! How large a file and its parts may be.

/// Largest file, in bytes. PDFs with pictures are the largest that offices link to.
pub const MAX_FILE_BYTES: usize = 64 << 20;

/// Largest JSON, XML or token, in bytes. The largest of 454 public samples has 0.9 MB; embedded pictures make them large.
pub const MAX_TEXT_BYTES: usize = 10 << 20;

/// Most values in one JSON document, so that 10 MB of brackets do not take 100 times their size in memory. The largest sample has fewer
/// than 20,000.
pub(crate) const MAX_VALUES: usize = 500_000;

/// Deepest nesting of JSON values. The deepest sample has 21.
pub(crate) const MAX_JSON_DEPTH: usize = 64;

/// Deepest nesting of XML elements. The deepest sample has 18.
pub(crate) const MAX_XML_DEPTH: usize = 128;

/// Most containers around one credential: a badge picture with a presentation in it has two.
pub(crate) const MAX_CONTAINERS: usize = 2;

/// Most disclosures of one SD-JWT: learning credentials have about twenty.
pub(crate) const MAX_DISCLOSURES: usize = 10_000;

/// Largest text after decompression in a PNG, and largest part read from a spreadsheet, in bytes.
pub(crate) const MAX_EXPANDED_BYTES: usize = MAX_TEXT_BYTES;
