//! Every resource limit of the core, each with where its number comes from.

/// Largest stamp accepted, in bytes of the COSE envelope.
///
/// The largest QR symbol (version 40, level L) carries 4,296 alphanumeric characters (ISO/IEC 18004 table 7), which is
/// 2,861 bytes of Base45 after the four characters of the prefix. Anything longer never came from a code.
pub const MAX_STAMP_BYTES: usize = 2_861;

/// Most bytes the claims of a stamp may inflate to.
///
/// A full diploma is about 500 bytes of CBOR; eight times that leaves room for years of growth and none for a
/// decompression bomb.
pub const MAX_CLAIMS_BYTES: usize = 4_096;

/// Deepest nesting of CBOR items read, counted from the outermost item, which lies at 0. Claims need four levels, trust lists
/// six.
pub const MAX_CBOR_DEPTH: usize = 16;

/// Longest family or given name, in bytes of UTF-8. Longer than any passport's machine-readable zone by a factor of six.
pub const MAX_NAME_BYTES: usize = 255;

/// Longest title of an award or thesis, in bytes of UTF-8.
pub const MAX_TITLE_BYTES: usize = 512;

/// Longest learning outcomes text, in bytes of UTF-8. More does not fit a code that people can scan.
pub const MAX_OUTCOMES_BYTES: usize = 1_024;

/// Longest identifier or coded text (award id, grade, grading scheme, national level), in bytes of UTF-8.
pub const MAX_LABEL_BYTES: usize = 64;

/// Most languages of instruction of one award.
pub const MAX_LANGUAGES: usize = 8;

/// Most fields unknown to this version that are kept of one map.
pub const MAX_EXTRA_FIELDS: usize = 32;

/// Largest signed metadata object (trust list and the like), in bytes.
///
/// 100,000 issuers with two keys each are about 20 MB; twice that still fits a phone's memory.
pub const MAX_METADATA_BYTES: usize = 40 * 1024 * 1024;

/// Most issuers of one trust list: twenty times the higher education institutions of the world.
pub const MAX_ISSUERS: usize = 500_000;

/// Largest bundle, in bytes: a list of 100,000 issuers (20 MB) and a status list of 2 to 15 KB for a thousand of them, and
/// registers for a hundred stolen keys of 10,000 diplomas each (16 MB).
pub const MAX_BUNDLE_BYTES: usize = 64 * 1024 * 1024;

/// Most roots in one bundle: one a week for twenty years.
pub const MAX_ROOTS: usize = 1_024;

/// Largest status list once inflated, in bytes: 16 million awards of two bits each.
pub const MAX_STATUS_LIST_BYTES: usize = 4 * 1024 * 1024;

/// Largest status list token, in bytes. Random bits do not compress, so it is that of the inflated list and some.
pub const MAX_STATUS_TOKEN_BYTES: usize = MAX_STATUS_LIST_BYTES + 1024 * 1024;

/// Most bytes that dates and reasons of one status list may inflate to: 400,000 withdrawn awards.
pub const MAX_STATUS_DETAILS_BYTES: usize = 4 * 1024 * 1024;

/// Most fingerprints of one register. A cohort is a year of one issuer; the largest universities award 200,000 degrees a year.
pub const MAX_REGISTER_ENTRIES: usize = 1_000_000;

/// Most signatures read on one metadata object. Thresholds in practice are below ten.
pub const MAX_SIGNATURES: usize = 64;

/// How far a stated signing time may lie ahead of the device's clock before it is doubted, in seconds: one day, since
/// dates are local to the issuer and clocks drift.
pub const CLOCK_TOLERANCE_SECONDS: i64 = 86_400;
