//! A writer of fax codes (Rec. ITU-T T.4 and T.6) that is valid but not small: each pixel is a run of its own.

/// Whether ends of lines are moved so that they end with a byte.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aligned {
    No,
    EndsOfLines,
}

/// Codes of runs of no pixel and of one pixel, white and black: T.4, table 2.
const WHITE: [&str; 2] = ["00110101", "000111"];
const BLACK: [&str; 2] = ["0000110111", "010"];
const END_OF_LINE: &str = "000000000001";

#[derive(Default)]
struct Bits(Vec<bool>);

impl Bits {
    fn add(&mut self, code: &str) {
        self.0.extend(code.bytes().map(|bit| bit == b'1'));
    }

    fn align(&mut self) {
        self.0.resize(self.0.len().next_multiple_of(8), false);
    }

    /// An end of line, after zeros that make it end with a byte.
    fn add_end_of_line(&mut self, aligned: Aligned) {
        if aligned == Aligned::EndsOfLines {
            while !(self.0.len() + END_OF_LINE.len()).is_multiple_of(8) {
                self.0.push(false);
            }
        }
        self.add(END_OF_LINE);
    }

    /// A row in one dimension: runs in turn, white first.
    fn add_row(&mut self, row: &[bool]) {
        // Runs of one pixel, with runs of nothing between those of one colour.
        let mut next_is_black = false;
        for &pixel in row {
            if pixel != next_is_black {
                self.add(if next_is_black { BLACK[0] } else { WHITE[0] });
            }
            self.add(if pixel { BLACK[1] } else { WHITE[1] });
            next_is_black = !pixel;
        }
    }

    /// A row in two dimensions, after `above`: the same again, or pixel for pixel in horizontal mode.
    fn add_row_after(&mut self, row: &[bool], above: &[bool]) {
        if row == above {
            let changes =
                std::iter::once(&false).chain(row).zip(row).filter(|(before, pixel)| before != pixel);
            // Each change is right below one, and so is the end.
            (0..=changes.count()).for_each(|_| self.add("1"));
            return;
        }
        for pixel in row {
            // Horizontal mode: a white run, then a black one.
            self.add("001");
            self.add(WHITE[usize::from(!pixel)]);
            self.add(BLACK[usize::from(*pixel)]);
        }
    }

    fn bytes(mut self) -> Vec<u8> {
        self.align();
        let byte = |bits: &[bool]| bits.iter().fold(0_u8, |byte, bit| byte << 1 | u8::from(*bit));
        self.0.chunks(8).map(byte).collect()
    }
}

/// Compression 2: rows that begin with a byte, without ends of lines.
pub(crate) fn modified_huffman(rows: &[Vec<bool>]) -> Vec<u8> {
    let mut bits = Bits::default();
    for row in rows {
        bits.add_row(row);
        bits.align();
    }
    bits.bytes()
}

/// Compression 3, in one dimension.
pub(crate) fn group_3(rows: &[Vec<bool>], aligned: Aligned) -> Vec<u8> {
    let mut bits = Bits::default();
    for row in rows {
        bits.add_end_of_line(aligned);
        bits.add_row(row);
    }
    bits.bytes()
}

/// Compression 3, in two dimensions: after each end of line a bit says which.
pub(crate) fn group_3_in_two_dimensions(rows: &[Vec<bool>], aligned: Aligned) -> Vec<u8> {
    let mut bits = Bits::default();
    let mut above: Option<&Vec<bool>> = None;
    for (number, row) in rows.iter().enumerate() {
        bits.add_end_of_line(aligned);
        match above {
            Some(above) if number % 4 != 0 => {
                bits.add("0");
                bits.add_row_after(row, above);
            }
            _ => {
                bits.add("1");
                bits.add_row(row);
            }
        }
        above = Some(row);
    }
    bits.bytes()
}

/// Compression 4.
pub(crate) fn group_4(rows: &[Vec<bool>]) -> Vec<u8> {
    let mut bits = Bits::default();
    let mut above = vec![false; rows.first().map_or(0, Vec::len)];
    for row in rows {
        bits.add_row_after(row, &above);
        above.clone_from(row);
    }
    bits.add(END_OF_LINE);
    bits.add(END_OF_LINE);
    bits.bytes()
}
