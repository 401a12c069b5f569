//! Huffman codes: Rec. ITU-T T.81, annexes C and F.2.2.

/// The coded data has ended, or is not valid.
pub(super) struct End;

/// A table of codes.
#[derive(Clone)]
pub(super) struct Codes {
    /// For each length from 1: the first code, one more than the last, and where its values begin.
    lengths: [(i32, i32, usize); 16],
    values: Vec<u8>,
}

impl Codes {
    /// From the number of codes of each length, and their values.
    pub(super) fn new(counts: &[u8; 16], values: &[u8]) -> Self {
        let (mut code, mut begin) = (0, 0);
        let lengths = counts.map(|count| {
            let first = code;
            let entry = (first, first + i32::from(count), begin);
            begin += usize::from(count);
            code = (first + i32::from(count)) << 1;
            entry
        });
        Self { lengths, values: values.to_vec() }
    }
}

/// The bits of one restart interval.
pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    window: u32,
    there: u32,
}

impl<'a> Bits<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, window: 0, there: 0 }
    }

    /// The next `count` bits, 16 at most.
    pub(super) fn take(&mut self, count: u32) -> Result<i32, End> {
        while self.there < count {
            let (byte, rest) = self.bytes.split_first().ok_or(End)?;
            // A zero is stuffed after FF, and FF may be repeated in front of a marker.
            self.bytes = match (byte, rest) {
                (0xFF, [0, rest @ ..]) => rest,
                (0xFF, _) => return Err(End),
                _ => rest,
            };
            self.window = self.window << 8 | u32::from(*byte);
            self.there += 8;
        }
        self.there -= count;
        let mask = (1_u32 << count) - 1;
        Ok((self.window >> self.there & mask).cast_signed())
    }

    /// The value of the next code.
    pub(super) fn value(&mut self, codes: &Codes) -> Result<u8, End> {
        let mut code = 0;
        for (first, end, begin) in codes.lengths {
            code = code << 1 | self.take(1)?;
            if code < end {
                let index = usize::try_from(code - first).map_err(|_| End)?;
                return codes.values.get(begin + index).copied().ok_or(End);
            }
        }
        Err(End)
    }

    /// A number of `size` bits, 16 at most, of which the first half are negative: F.2.2.1.
    pub(super) fn number(&mut self, size: u8) -> Result<i32, End> {
        if size == 0 {
            return Ok(0);
        }
        let size = u32::from(size.min(16));
        let number = self.take(size)?;
        Ok(if number < 1 << (size - 1) { number - (1 << size) + 1 } else { number })
    }

    /// Whether nothing follows but the bits that fill the last byte.
    pub(super) fn is_at_end(&self) -> bool {
        let rest = self.window & ((1_u32 << self.there) - 1);
        self.there < 8 && rest + 1 == 1 << self.there && self.bytes.iter().all(|byte| *byte == 0xFF)
    }
}

/// The restart intervals in the coded data of a scan.
pub(super) fn intervals(coded: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(coded);
    std::iter::from_fn(move || {
        let coded = rest?;
        let restart = coded.windows(2).position(|pair| matches!(pair, [0xFF, 0xD0..=0xD7]));
        let Some(at) = restart else {
            rest = None;
            return Some(coded);
        };
        rest = coded.get(at + 2..);
        coded.get(..at)
    })
}
