//! Every limit on files inside files, with its origin.

/// How many containers deep files are read: a mail with a ZIP file of PDFs.
pub(super) const MAX_DEPTH: usize = 2;

/// Largest file that is unpacked, in bytes: as large as a PDF may be.
pub(super) const MAX_ENTRY_BYTES: u64 = qualistamp_qr::limits::MAX_PDF_FILE_BYTES as u64;

/// Most bytes that are unpacked from one file together: five such files. A good disk reads them in a second.
pub(super) const MAX_TOTAL_BYTES: u64 = 1_000_000_000;

/// Most files of one container that are looked at: a year's applications of a large office.
pub(super) const MAX_ENTRIES: usize = 10_000;
