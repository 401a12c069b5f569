//! What the reader of a container asks of the one that reads everything in a file.

use crate::input::codes::Holds;

/// Numbers the files inside a file, decides which are read, and tells about them.
pub(super) trait Host {
    /// The part that is being read is a container.
    fn is_container(&mut self, holds: Holds);

    /// A part of the container is not looked at.
    fn left_out(&mut self, what: String);

    /// The part that is being read cannot be read.
    fn refuse(&mut self, why: String);

    /// Reads a file in the container. `unpack` gets the most bytes that count, and returns at most one more.
    fn entry(&mut self, entry: &Entry<'_>, unpack: &mut dyn FnMut(u64) -> Result<Vec<u8>, String>);

    /// A file in the container that cannot be unpacked.
    fn unread(&mut self, path: &str, why: &str);

    /// A file in the container that is not read. `why` is empty if it shows no stamp.
    fn pass_over(&mut self, path: &str, why: &str);
}

/// A file inside another, before it is unpacked.
pub(super) struct Entry<'a> {
    /// Its path inside the file that was handed in.
    pub(super) path: &'a str,
    /// Its first bytes: [`FIRST_BYTES`](crate::input::kind::FIRST_BYTES) unless it is shorter.
    pub(super) first: &'a [u8],
    /// How many containers it is in, from 1.
    pub(super) depth: usize,
    /// Whether only pictures and PDFs are worth a word: the other files of a document are none that people have put there.
    pub(super) in_document: bool,
}

/// The path of `name` in the part at `path`.
pub(super) fn inside(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") }
}
