//! The pages of a TIFF file (TIFF 6.0, section 2). Fax machines and office scanners write several per file.

use crate::limits::MAX_PICTURES_IN_FILE;

/// The page directories of a TIFF file, found by their offsets.
pub(super) struct Directories {
    layout: Layout,
    offsets: Vec<u64>,
}

/// Byte order and size of the numbers in a file.
#[derive(Clone, Copy)]
struct Layout {
    little_endian: bool,
    /// BigTIFF has offsets of 8 bytes instead of 4.
    big: bool,
}

impl Layout {
    fn of(bytes: &[u8]) -> Option<Self> {
        match *bytes.first_chunk()? {
            [b'I', b'I', 42, 0] => Some(Self { little_endian: true, big: false }),
            [b'M', b'M', 0, 42] => Some(Self { little_endian: false, big: false }),
            [b'I', b'I', 43, 0] => Some(Self { little_endian: true, big: true }),
            [b'M', b'M', 0, 43] => Some(Self { little_endian: false, big: true }),
            _ => None,
        }
    }

    /// Position of the offset of the first directory in the file, and the size of an offset.
    fn first(self) -> (usize, usize) {
        if self.big { (8, 8) } else { (4, 4) }
    }

    fn number(self, bytes: &[u8], at: usize, length: usize) -> Option<u64> {
        let digits = bytes.get(at..at.checked_add(length)?)?;
        let join = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
        Some(if self.little_endian { digits.iter().rev().fold(0, join) } else { digits.iter().fold(0, join) })
    }

    /// The offset of the directory after the one at `directory`; `None` after the last.
    fn next(self, bytes: &[u8], directory: u64) -> Option<u64> {
        let directory = usize::try_from(directory).ok()?;
        let (count_length, entry_length, offset_length) = if self.big { (8, 20, 8) } else { (2, 12, 4) };
        let entries = usize::try_from(self.number(bytes, directory, count_length)?).ok()?;
        let end = directory.checked_add(count_length)?.checked_add(entries.checked_mul(entry_length)?)?;
        self.number(bytes, end, offset_length).filter(|offset| *offset != 0)
    }
}

impl Directories {
    /// `None` when `bytes` are not a TIFF file with more than one page.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let layout = Layout::of(bytes)?;
        let (at, length) = layout.first();
        let first = layout.number(bytes, at, length)?;
        let offsets: Vec<u64> =
            std::iter::successors(Some(first), |directory| layout.next(bytes, *directory))
                // One more than are read, to detect that there are more. A chain may also be circular.
                .take(MAX_PICTURES_IN_FILE + 1)
                .scan(std::collections::HashSet::new(), |seen, offset| seen.insert(offset).then_some(offset))
                .collect();
        (offsets.len() > 1).then_some(Self { layout, offsets })
    }

    pub(super) fn len(&self) -> usize {
        self.offsets.len()
    }

    /// Makes page `index` the first of the file, for decoders that only read the first.
    pub(super) fn bring_first(&self, bytes: &mut [u8], index: usize) {
        let (at, length) = self.layout.first();
        let Some(offset) = self.offsets.get(index) else { return };
        let digits = offset.to_be_bytes();
        let Some(digits) = digits.get(8 - length..) else { return };
        let Some(place) = bytes.get_mut(at..at + length) else { return };
        place.copy_from_slice(digits);
        if self.layout.little_endian {
            place.reverse();
        }
    }
}
