//! Every limit of the fence, with its origin.

use std::time::Duration;

/// Memory of a child, in bytes of address space, while others run beside it: two of them and the program stay below a gigabyte. A
/// page of A4 drawn at 600 dpi in colour takes a third of it.
pub(super) const SHARED_MEMORY: u64 = 448 << 20;

/// Memory of a child that runs alone, in bytes of address space. Files that need more than [`SHARED_MEMORY`] are read again that way:
/// a picture of 108 megapixels in colour takes 700 MB.
pub(super) const ALONE_MEMORY: u64 = 928 << 20;

/// What a child may take beyond the time limit, to say itself that time is up and what it has read until then, and to be started.
pub(super) const GRACE: Duration = Duration::from_secs(2);

/// Longest time for a file, whatever it holds, unless the user allows more for a single picture.
pub(super) const FILE_TIME: Duration = qualistamp_qr::limits::MAX_PDF_DOCUMENT_TIME;

/// Most files read by one child. Its memory is then given back whole, and what one file may have left behind in a decoder does not
/// stay for ever.
pub(super) const FILES_PER_CHILD: u32 = 100;

/// Most bytes that a child answers about one file: a thousand codes with thumbnails on each of several pages.
pub(super) const ANSWER_BYTES: usize = 128 << 20;

/// What each event of an answer counts for besides its bytes: it takes memory even if it says nothing.
pub(super) const EVENT_BYTES: usize = 256;

/// Longest time until a child is ready, on a machine that is very busy.
pub(super) const START_TIME: Duration = Duration::from_secs(30);

/// Most bytes of thumbnails kept about one file: a thousand. Codes beyond are reported without.
pub(super) const THUMBNAIL_BYTES: usize = 16 << 20;

/// Most parts of one file that may end a child before the rest is left out.
pub(super) const DEATHS: usize = 4;
