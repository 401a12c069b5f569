//! The payload of a stamp: a coding octet, then the claims, compressed or not.

use std::fmt;

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

use crate::limits::MAX_CLAIMS_BYTES;

/// Coding octet of claims that are not compressed.
const STORED: u8 = 0;
/// Coding octet of claims in raw DEFLATE (RFC 1951) with preset dictionary 1.
const DEFLATE_DICTIONARY_1: u8 = 1;

/// Preset dictionary 1. Frozen: the specification states its SHA-256, and stamps on paper depend on every byte.
pub const DICTIONARY_1: &[u8] = include_bytes!("dictionary1.bin");

/// Why a payload cannot be expanded by this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExpandError {
    /// A coding octet that this version does not know. A later version may.
    UnknownCoding(u8),
    /// No version can expand it.
    Damaged(PayloadFault),
}

/// What is wrong with a payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayloadFault {
    /// Empty, without even a coding octet.
    Empty,
    /// Not a DEFLATE stream, or one for another dictionary.
    NotDeflate,
    /// The DEFLATE stream ends early.
    Truncated,
    /// Bytes after the DEFLATE stream.
    TrailingBytes {
        /// Their number.
        count: usize,
    },
    /// More claims than any award needs: a decompression bomb.
    TooLarge {
        /// The limit, in bytes.
        max: usize,
    },
}

impl fmt::Display for PayloadFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the payload is empty"),
            Self::NotDeflate => write!(f, "the payload does not decompress"),
            Self::Truncated => write!(f, "the compressed payload ends too early"),
            Self::TrailingBytes { count } => write!(f, "{count} bytes follow the compressed payload"),
            Self::TooLarge { max } => write!(f, "the payload holds more than {max} bytes"),
        }
    }
}

/// Encodes `claims` as a payload, compressed if that is smaller.
#[allow(
    clippy::expect_used,
    reason = "a new raw stream accepts a dictionary, and the output buffer is large enough"
)]
pub(crate) fn compress(claims: &[u8]) -> Vec<u8> {
    let mut stream = Compress::new(Compression::best(), false);
    stream.set_dictionary(DICTIONARY_1).expect("a new stream accepts a dictionary");
    // Raw DEFLATE adds a few bytes to data that it cannot compress.
    let mut coded = Vec::with_capacity(claims.len() + 64);
    coded.push(DEFLATE_DICTIONARY_1);
    let status =
        stream.compress_vec(claims, &mut coded, FlushCompress::Finish).expect("the buffer is large enough");
    if status == Status::StreamEnd && coded.len() <= claims.len() {
        return coded;
    }
    let mut stored = Vec::with_capacity(claims.len() + 1);
    stored.push(STORED);
    stored.extend_from_slice(claims);
    stored
}

/// The claims of a payload, at most [`MAX_CLAIMS_BYTES`] bytes.
pub(crate) fn expand(payload: &[u8]) -> Result<Vec<u8>, ExpandError> {
    match payload.split_first() {
        None => Err(ExpandError::Damaged(PayloadFault::Empty)),
        Some((&STORED, claims)) if claims.len() > MAX_CLAIMS_BYTES => {
            Err(ExpandError::Damaged(PayloadFault::TooLarge { max: MAX_CLAIMS_BYTES }))
        }
        Some((&STORED, claims)) => Ok(claims.to_vec()),
        Some((&DEFLATE_DICTIONARY_1, coded)) => inflate(coded).map_err(ExpandError::Damaged),
        Some((&found, _)) => Err(ExpandError::UnknownCoding(found)),
    }
}

fn inflate(coded: &[u8]) -> Result<Vec<u8>, PayloadFault> {
    let mut stream = Decompress::new(false);
    stream.set_dictionary(DICTIONARY_1).map_err(|_| PayloadFault::NotDeflate)?;
    // Room for one more byte than the limit distinguishes a bomb from a payload of exactly the limit.
    let mut claims = Vec::with_capacity(MAX_CLAIMS_BYTES + 1);
    let status = stream
        .decompress_vec(coded, &mut claims, FlushDecompress::Finish)
        .map_err(|_| PayloadFault::NotDeflate)?;
    let consumed = usize::try_from(stream.total_in()).unwrap_or(usize::MAX);
    if claims.len() > MAX_CLAIMS_BYTES {
        return Err(PayloadFault::TooLarge { max: MAX_CLAIMS_BYTES });
    }
    match status {
        Status::StreamEnd => match coded.len().saturating_sub(consumed) {
            0 => Ok(claims),
            count => Err(PayloadFault::TrailingBytes { count }),
        },
        Status::Ok | Status::BufError => Err(PayloadFault::Truncated),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smaller_coding_is_used_and_both_round_trip() {
        let words = b"Bachelor of Science in Bachelor of Science in ".to_vec();
        let noise: Vec<u8> = (0..200u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for (claims, coding) in [(words, DEFLATE_DICTIONARY_1), (noise, STORED), (Vec::new(), STORED)] {
            let payload = compress(&claims);
            assert_eq!(payload.first(), Some(&coding));
            assert!(payload.len() <= claims.len() + 1);
            assert_eq!(expand(&payload), Ok(claims));
        }
    }

    /// A payload that inflates to `size` zeros, as an attacker would create it.
    fn zeros(size: usize) -> Vec<u8> {
        let mut stream = Compress::new(Compression::best(), false);
        let mut payload = Vec::with_capacity(size / 500 + 64);
        payload.push(DEFLATE_DICTIONARY_1);
        stream.compress_vec(&vec![0; size], &mut payload, FlushCompress::Finish).unwrap();
        payload
    }

    #[test]
    fn a_bomb_stops_at_the_limit() {
        let too_large = Err(ExpandError::Damaged(PayloadFault::TooLarge { max: MAX_CLAIMS_BYTES }));
        let bomb = zeros(10 * 1024 * 1024);
        assert!(bomb.len() > 10_000);
        assert_eq!(expand(&bomb), too_large);
        assert_eq!(expand(&zeros(MAX_CLAIMS_BYTES + 1)), too_large);
        assert_eq!(expand(&zeros(MAX_CLAIMS_BYTES)).map(|claims| claims.len()), Ok(MAX_CLAIMS_BYTES));
        assert_eq!(expand(&vec![STORED; MAX_CLAIMS_BYTES + 2]), too_large);
    }

    #[test]
    fn each_kind_of_damage_has_its_own_fault() {
        let mut longer = compress(&[b'a'; 100]);
        longer.extend([1, 2, 3]);
        let shorter = &longer[..longer.len() - 5];
        for (payload, fault) in [
            (&[][..], PayloadFault::Empty),
            (&[1, 0xff][..], PayloadFault::NotDeflate),
            (&[1][..], PayloadFault::Truncated),
            (shorter, PayloadFault::Truncated),
            (&longer, PayloadFault::TrailingBytes { count: 3 }),
        ] {
            assert_eq!(expand(payload), Err(ExpandError::Damaged(fault)));
        }
        assert_eq!(expand(&[2, 0]), Err(ExpandError::UnknownCoding(2)));
    }
}
