//! Every resource limit of the core, with the reason for its value.
//!
//! Names are `MAX`, the subject, and the unit where it is not a plain count: `MAX_STAMP_BYTES`, `MAX_LANGUAGES`.

/// Maximum size of a stamp, in bytes of the COSE envelope.
///
/// The largest QR symbol (version 40, level L) carries 4,296 alphanumeric characters (ISO/IEC 18004 table 7), which is
/// 2,861 bytes of Base45 after the four characters of the prefix. Longer input cannot come from a QR code.
pub const MAX_STAMP_BYTES: usize = 2_861;

/// Maximum size of the claims of a stamp after decompression, in bytes.
///
/// A full diploma is about 500 bytes of CBOR. Eight times that leaves room for growth, but not for a decompression bomb.
pub const MAX_CLAIMS_BYTES: usize = 4_096;

/// Maximum nesting of CBOR items. The outermost item is at level 0. Claims need four levels, trust lists six.
pub const MAX_CBOR_DEPTH: usize = 16;

/// Maximum length of a family or given name, in bytes of UTF-8. Six times the machine-readable zone of a passport.
pub const MAX_NAME_BYTES: usize = 255;

/// Maximum length of the title of an award or thesis, in bytes of UTF-8.
pub const MAX_TITLE_BYTES: usize = 512;

/// Maximum length of the learning outcomes, in bytes of UTF-8. More does not fit a QR code that can be scanned easily.
pub const MAX_OUTCOMES_BYTES: usize = 1_024;

/// Maximum length of an identifier (award id, id of an issuer), in bytes of UTF-8.
pub const MAX_LABEL_BYTES: usize = 64;

/// Maximum length of a grade, a grading scheme, a national level or a profession, in bytes of UTF-8. They are words: "Mention très bien
/// avec félicitations du jury et proposition aux prix de thèse" has 78 bytes, and Georgian letters have three bytes each.
pub const MAX_PHRASE_BYTES: usize = 255;

/// Maximum number of languages of instruction of one award.
pub const MAX_LANGUAGES: usize = 8;

/// Maximum number of issuers that awarded one award together with the signing one. The largest joint programmes of Erasmus Mundus have
/// about ten universities.
pub const MAX_JOINT_ISSUERS: usize = 16;

/// Maximum number of fields in one map that this version does not know.
pub const MAX_EXTRA_FIELDS: usize = 32;

/// Maximum size of a signed metadata object (root or trust list), in bytes.
///
/// 100,000 issuers with two keys each are about 20 MB. Twice that still fits into the memory of a phone.
pub const MAX_METADATA_BYTES: usize = 40 * 1024 * 1024;

/// Maximum number of issuers in one trust list: twenty times the number of higher education institutions in the world.
pub const MAX_ISSUERS: usize = 500_000;

/// Maximum size of a bundle, in bytes: a list of 100,000 issuers (20 MB), status lists of 2 to 15 KB for a thousand of them, and
/// registers for a hundred stolen keys with 10,000 diplomas each (32 MB).
pub const MAX_BUNDLE_BYTES: usize = 64 * 1024 * 1024;

/// Maximum number of status lists in one bundle: one for every issuer of the largest list that a bundle has room for.
pub const MAX_STATUS_LISTS: usize = 100_000;

/// Maximum number of registers in one bundle: a hundred stolen keys with a hundred cohorts each.
pub const MAX_REGISTERS: usize = 10_000;

/// Maximum number of refused parts that a refresh reports one by one. A hostile bundle can contain as many as there is room for, and
/// nobody reads more.
pub const MAX_REFUSALS: usize = 100;

/// Maximum number of keys in a trust list that share one key identifier. Four bytes collide by chance once in a list of 90,000 keys, so
/// more than two or three are made on purpose, to slow verification down.
pub const MAX_KEYS_PER_KID: usize = 8;

/// Maximum number of keys of one issuer: one a week for twenty years.
pub const MAX_KEYS_PER_ISSUER: usize = 1_024;

/// Maximum number of operators that one trust list introduces: more than there are countries (ISO 3166-1 has 249).
pub const MAX_INTRODUCED: usize = 256;

/// Maximum number of countries that one introduced operator may speak for: more than any union of states has members. The African Union
/// has 55.
pub const MAX_COUNTRIES_PER_OPERATOR: usize = 64;

/// Maximum size of a signed root, in bytes. Two roles of [`MAX_GROUPS`] times [`MAX_GROUP_KEYS`] keys of ML-DSA-44 and
/// [`MAX_SIGNATURES`] signatures, the most that a root can have, are 325 KB.
pub const MAX_ROOT_BYTES: usize = 512 * 1024;

/// Seconds after which a newer status list is due if the token does not say so (no `ttl`): 30 days.
pub const DEFAULT_STATUS_TTL_SECONDS: i64 = 30 * 86_400;

/// Maximum number of roots in one bundle: one a week for twenty years.
pub const MAX_ROOTS: usize = 1_024;

/// Maximum size of a status list after decompression, in bytes: 16 million awards of two bits each.
pub const MAX_STATUS_LIST_BYTES: usize = 4 * 1024 * 1024;

/// Maximum size of a status list token, in bytes. Random bits do not compress, so it is the decompressed size and 1 MiB more.
pub const MAX_STATUS_TOKEN_BYTES: usize = MAX_STATUS_LIST_BYTES + 1024 * 1024;

/// Maximum size of the dates and reasons of one status list after decompression, in bytes: 400,000 withdrawn awards.
pub const MAX_STATUS_DETAILS_BYTES: usize = 4 * 1024 * 1024;

/// Maximum number of ids in one register. A cohort is one year of one issuer. The largest universities award 200,000 degrees a
/// year.
pub const MAX_REGISTER_ENTRIES: usize = 1_000_000;

/// Maximum number of hashes in the path of a register proof: the depth of a tree over [`MAX_REGISTER_ENTRIES`] ids, 32 in a leaf.
pub const MAX_REGISTER_PATH: usize = 15;

/// Maximum number of register proofs that a device keeps, each at most 1.6 KB. Where more are needed, whole registers are smaller.
pub const MAX_REGISTER_PROOFS: usize = 4_096;

/// Maximum number of signatures on one metadata object. Thresholds in practice are below ten; a root that replaces all keys of
/// [`MAX_GROUPS`] such groups carries the signatures of the old and the new ones.
pub const MAX_SIGNATURES: usize = 64;

/// Maximum number of groups in one role: two algorithms for each of two bodies that must sign together.
pub const MAX_GROUPS: usize = 4;

/// Maximum number of keys in one group. With [`MAX_GROUPS`] it bounds the signatures that are verified on one metadata object, at
/// 0.2 milliseconds each: every key of a role is verified at most once.
pub const MAX_GROUP_KEYS: usize = 16;

/// Maximum number of certificates that seal the credentials of one issuer. One is in use at a time and lasts two or three years.
pub const MAX_CREDENTIAL_SEALS: usize = 64;

/// How far a stated signing time may be ahead of the device's clock before it is doubted, in seconds: one day, because dates
/// are local to the issuer and clocks drift.
pub const CLOCK_TOLERANCE_SECONDS: i64 = 86_400;
