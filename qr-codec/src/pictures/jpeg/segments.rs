//! The segments of a JPEG stream: Rec. ITU-T T.81, annex B.

/// The markers that are used here.
pub(super) mod marker {
    pub(crate) const DHT: u8 = 0xC4;
    pub(crate) const FIRST_RESTART: u8 = 0xD0;
    pub(crate) const LAST_RESTART: u8 = 0xD7;
    pub(crate) const SOI: u8 = 0xD8;
    pub(crate) const EOI: u8 = 0xD9;
    pub(crate) const SOS: u8 = 0xDA;
    pub(crate) const DQT: u8 = 0xDB;
    pub(crate) const DNL: u8 = 0xDC;
    pub(crate) const DRI: u8 = 0xDD;
    pub(crate) const APP1: u8 = 0xE1;
    pub(crate) const APP2: u8 = 0xE2;
    pub(crate) const APP14: u8 = 0xEE;
}

/// A marker with what follows it.
#[derive(Clone, Copy)]
pub(super) struct Segment<'a> {
    pub(super) marker: u8,
    /// Without its length.
    pub(super) payload: &'a [u8],
    /// Where the payload begins in the stream.
    pub(super) position: usize,
    /// Coded picture data after a start of scan, with restart markers and stuffed zeros.
    pub(super) coded: &'a [u8],
    /// Where the segment ends in the stream.
    pub(super) end: usize,
}

/// The segments up to the end of the image, or to where the stream is cut off.
pub(super) struct Segments<'a> {
    bytes: &'a [u8],
    position: usize,
    has_ended: bool,
}

impl<'a> Segments<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, position: 0, has_ended: false }
    }

    /// Where the next marker begins: an FF and a byte that is neither 0 nor FF. Bytes in front of it are skipped.
    fn next_marker(&self, from: usize) -> Option<(usize, u8)> {
        let mut at = from;
        loop {
            at += self.bytes.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
            match self.bytes.get(at + 1)? {
                0x00 => at += 2,
                0xFF => at += 1,
                marker => return Some((at, *marker)),
            }
        }
    }

    /// Where the coded data that begins at `from` ends.
    fn end_of_coded(&self, from: usize) -> usize {
        let mut at = from;
        while let Some((marker_at, marker)) = self.next_marker(at) {
            if !(marker::FIRST_RESTART..=marker::LAST_RESTART).contains(&marker) {
                return marker_at;
            }
            at = marker_at + 2;
        }
        self.bytes.len()
    }
}

impl<'a> Iterator for Segments<'a> {
    type Item = Segment<'a>;

    fn next(&mut self) -> Option<Segment<'a>> {
        if self.has_ended {
            return None;
        }
        let (at, marker) = self.next_marker(self.position)?;
        let mut segment = Segment { marker, payload: &[], position: at + 2, coded: &[], end: at + 2 };
        let has_payload = !matches!(marker, 0x01 | marker::FIRST_RESTART..=marker::SOI | marker::EOI);
        if has_payload {
            let length = self.bytes.get(at + 2..)?.first_chunk().map(|length| u16::from_be_bytes(*length))?;
            segment.position = at + 4;
            segment.end = at + 2 + usize::from(length).max(2);
            segment.payload = self.bytes.get(segment.position..segment.end)?;
        }
        if marker == marker::SOS {
            let end = self.end_of_coded(segment.end);
            segment.coded = self.bytes.get(segment.end..end)?;
            segment.end = end;
        }
        self.has_ended = marker == marker::EOI;
        self.position = segment.end;
        Some(segment)
    }
}
