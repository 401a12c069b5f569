//! The pages of a TIFF file and their fields (TIFF 6.0, section 2). Fax machines and office scanners write several pages per file.

use std::collections::HashSet;

use crate::limits::MAX_PICTURES_IN_FILE;

/// The page directories of a TIFF file, found by their offsets.
pub(crate) struct Directories<'a> {
    layout: Layout<'a>,
    offsets: Vec<u64>,
}

/// The bytes of a file, with the order and size of the numbers in it.
#[derive(Clone, Copy)]
struct Layout<'a> {
    bytes: &'a [u8],
    little_endian: bool,
    /// BigTIFF has offsets of 8 bytes instead of 4.
    big: bool,
}

/// One page of a file: the list of its fields.
#[derive(Clone, Copy)]
pub(super) struct Directory<'a> {
    layout: Layout<'a>,
    /// The entries that are in the file, of [`Layout::entry_length`] bytes each.
    entries: &'a [u8],
}

/// The values of a field.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    layout: Layout<'a>,
    values: &'a [u8],
    /// Bytes of each value.
    size: usize,
}

impl<'a> Layout<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let (little_endian, big) = match *bytes.first_chunk()? {
            [b'I', b'I', 42, 0] => (true, false),
            [b'M', b'M', 0, 42] => (false, false),
            [b'I', b'I', 43, 0] => (true, true),
            [b'M', b'M', 0, 43] => (false, true),
            _ => return None,
        };
        Some(Self { bytes, little_endian, big })
    }

    /// Offset of the first directory.
    fn first(self) -> Option<u64> {
        let at = if self.big { 8 } else { 4 };
        self.number(at, self.offset_length())
    }

    fn offset_length(self) -> usize {
        if self.big { 8 } else { 4 }
    }

    fn entry_length(self) -> usize {
        if self.big { 20 } else { 12 }
    }

    fn number(self, at: usize, length: usize) -> Option<u64> {
        Some(self.join(self.bytes.get(at..at.checked_add(length)?)?))
    }

    /// The unsigned number with these bytes, eight at most.
    fn join(self, digits: &[u8]) -> u64 {
        let join = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
        if self.little_endian { digits.iter().rev().fold(0, join) } else { digits.iter().fold(0, join) }
    }

    /// Where the entries of the directory at `offset` begin, and how many there are.
    fn entries(self, offset: u64) -> Option<(usize, usize)> {
        let (at, length) = (usize::try_from(offset).ok()?, if self.big { 8 } else { 2 });
        let count = usize::try_from(self.number(at, length)?).ok()?;
        Some((at.checked_add(length)?, count))
    }

    /// The offset of the directory after the one at `offset`; `None` after the last.
    fn next(self, offset: u64) -> Option<u64> {
        let (begin, count) = self.entries(offset)?;
        let end = begin.checked_add(count.checked_mul(self.entry_length())?)?;
        self.number(end, self.offset_length()).filter(|offset| *offset != 0)
    }
}

impl<'a> Directories<'a> {
    /// `None` when `bytes` are not a TIFF file.
    pub(crate) fn of(bytes: &'a [u8]) -> Option<Self> {
        let layout = Layout::of(bytes)?;
        let offsets = std::iter::successors(Some(layout.first()?), |offset| layout.next(*offset))
            // One more than are read, to detect that there are more. A chain may also be circular.
            .take(MAX_PICTURES_IN_FILE + 1)
            .scan(HashSet::new(), |seen, offset| seen.insert(offset).then_some(offset))
            .collect();
        Some(Self { layout, offsets })
    }

    pub(crate) fn len(&self) -> usize {
        self.offsets.len()
    }

    /// Page `index`, if its directory begins within the file.
    pub(super) fn get(&self, index: usize) -> Option<Directory<'a>> {
        let (begin, count) = self.layout.entries(*self.offsets.get(index)?)?;
        let there = self.layout.bytes.get(begin..)?;
        let length = count.saturating_mul(self.layout.entry_length()).min(there.len());
        Some(Directory { layout: self.layout, entries: there.get(..length)? })
    }
}

impl<'a> Directory<'a> {
    /// The whole file.
    pub(super) fn bytes(&self) -> &'a [u8] {
        self.layout.bytes
    }

    pub(super) fn is_little_endian(&self) -> bool {
        self.layout.little_endian
    }

    /// The field `tag`, with the values that are in the file.
    pub(super) fn field(&self, tag: u16) -> Option<Field<'a>> {
        let layout = self.layout;
        let entry = self
            .entries
            .chunks_exact(layout.entry_length())
            .find(|entry| entry.get(..2).is_some_and(|digits| layout.join(digits) == u64::from(tag)))?;
        // TIFF 6.0, section 2; 13 in technical note 1; 16 to 18 in BigTIFF.
        let size = match layout.join(entry.get(2..4)?) {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 | 16 | 17 | 18 => 8,
            _ => return None,
        };
        let (count, inline) = entry.get(4..)?.split_at_checked(layout.offset_length())?;
        let length = usize::try_from(layout.join(count)).ok()?.checked_mul(size)?;
        // Short values are in the entry itself.
        let values = match inline.get(..length) {
            Some(values) => values,
            None => {
                let there = layout.bytes.get(usize::try_from(layout.join(inline)).ok()?..)?;
                there.get(..length.min(there.len()))?
            }
        };
        Some(Field { layout, values, size })
    }

    /// The first value of the field `tag` as an unsigned number.
    pub(super) fn number(&self, tag: u16) -> Option<u64> {
        self.field(tag)?.get(0)
    }
}

impl<'a> Field<'a> {
    pub(super) fn len(&self) -> usize {
        self.values.len() / self.size
    }

    /// Value `index` as an unsigned number.
    pub(super) fn get(&self, index: usize) -> Option<u64> {
        let begin = index.checked_mul(self.size)?;
        Some(self.layout.join(self.values.get(begin..begin.checked_add(self.size)?)?))
    }

    pub(super) fn numbers(self) -> impl Iterator<Item = u64> + 'a {
        self.values.chunks_exact(self.size).map(move |digits| self.layout.join(digits))
    }

    pub(super) fn bytes(&self) -> &'a [u8] {
        self.values
    }
}
