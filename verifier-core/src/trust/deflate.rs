//! DEFLATE for metadata: raw (RFC 1951) or in zlib format (RFC 1950), with a limit on the decompressed size.

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

use crate::compression::PayloadFault;

/// Growth of the output buffer, in bytes.
const STEP: usize = 64 * 1024;

/// The format around the compressed bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    /// Nothing.
    Raw,
    /// A zlib header, and a checksum at the end.
    Zlib,
}

impl Container {
    fn has_zlib_header(self) -> bool {
        match self {
            Self::Raw => false,
            Self::Zlib => true,
        }
    }
}

/// Compresses at the best level.
#[allow(clippy::expect_used, reason = "compressing into a Vec with room cannot fail")]
pub(super) fn deflate(plain: &[u8], container: Container) -> Vec<u8> {
    let mut stream = Compress::new(Compression::best(), container.has_zlib_header());
    let mut coded = Vec::with_capacity(plain.len() / 2 + STEP);
    loop {
        let consumed = usize::try_from(stream.total_in()).unwrap_or(usize::MAX);
        let rest = plain.get(consumed..).unwrap_or_default();
        let status =
            stream.compress_vec(rest, &mut coded, FlushCompress::Finish).expect("the stream is not broken");
        if status == Status::StreamEnd {
            return coded;
        }
        coded.reserve(STEP);
    }
}

/// Decompresses a whole stream of at most `max` bytes.
pub(super) fn inflate(coded: &[u8], container: Container, max: usize) -> Result<Vec<u8>, PayloadFault> {
    let mut stream = Decompress::new(container.has_zlib_header());
    let mut plain = Vec::with_capacity(coded.len().saturating_mul(2).clamp(STEP, max.max(STEP)));
    loop {
        let consumed = usize::try_from(stream.total_in()).unwrap_or(usize::MAX);
        let rest = coded.get(consumed..).unwrap_or_default();
        let before = (consumed, plain.len());
        let status = stream
            .decompress_vec(rest, &mut plain, FlushDecompress::None)
            .map_err(|_| PayloadFault::NotDeflate)?;
        if plain.len() > max {
            return Err(PayloadFault::TooLarge { max });
        }
        let consumed = usize::try_from(stream.total_in()).unwrap_or(usize::MAX);
        match status {
            Status::StreamEnd => {
                return match coded.len().saturating_sub(consumed) {
                    0 => Ok(plain),
                    count => Err(PayloadFault::TrailingBytes { count }),
                };
            }
            Status::Ok | Status::BufError if plain.len() == plain.capacity() => plain.reserve(STEP),
            Status::Ok | Status::BufError if before == (consumed, plain.len()) => {
                return Err(PayloadFault::Truncated);
            }
            Status::Ok | Status::BufError => {}
        }
    }
}

/// Decompresses up to the byte at `position` and returns it, without storing the others. `None` if the stream ends first.
pub(super) fn inflate_byte(
    coded: &[u8],
    container: Container,
    position: usize,
) -> Result<Option<u8>, PayloadFault> {
    let mut stream = Decompress::new(container.has_zlib_header());
    // No more than is needed: most lists are small, and clearing 64 KB takes longer than decompressing a few hundred bytes.
    let mut window = vec![0u8; position.saturating_add(1).min(STEP)];
    loop {
        let consumed = usize::try_from(stream.total_in()).unwrap_or(usize::MAX);
        let start = usize::try_from(stream.total_out()).unwrap_or(usize::MAX);
        let rest = coded.get(consumed..).unwrap_or_default();
        let status = stream
            .decompress(rest, &mut window, FlushDecompress::None)
            .map_err(|_| PayloadFault::NotDeflate)?;
        let written = usize::try_from(stream.total_out()).unwrap_or(usize::MAX).saturating_sub(start);
        if let Some(offset) = position.checked_sub(start)
            && offset < written
        {
            return Ok(window.get(offset).copied());
        }
        match status {
            Status::StreamEnd => return Ok(None),
            Status::Ok | Status::BufError if written == 0 => return Err(PayloadFault::Truncated),
            Status::Ok | Status::BufError => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_data_round_trips_as_a_whole_and_byte_by_byte() {
        let plain: Vec<u8> = (0..300_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 30) as u8).collect();
        for container in [Container::Raw, Container::Zlib] {
            let coded = deflate(&plain, container);
            assert_eq!(inflate(&coded, container, plain.len()).as_ref(), Ok(&plain));
            for position in [0, 1, 65_535, 65_536, 299_999] {
                assert_eq!(inflate_byte(&coded, container, position), Ok(Some(plain[position])));
            }
            assert_eq!(inflate_byte(&coded, container, plain.len()), Ok(None));
            let max = plain.len() - 1;
            assert_eq!(inflate(&coded, container, max), Err(PayloadFault::TooLarge { max }));
            let cut = &coded[..coded.len() - 9];
            assert_eq!(inflate(cut, container, plain.len()), Err(PayloadFault::Truncated));
            assert_eq!(inflate_byte(cut, container, plain.len()), Err(PayloadFault::Truncated));
            let mut longer = coded.clone();
            longer.push(0);
            let trailing = Err(PayloadFault::TrailingBytes { count: 1 });
            assert_eq!(inflate(&longer, container, plain.len()), trailing);
        }
        assert_eq!(inflate(&[0xff], Container::Raw, 10), Err(PayloadFault::NotDeflate));
        let empty = deflate(&[], Container::Raw);
        assert_eq!(inflate(&empty, Container::Raw, 10), Ok(vec![]));
    }
}
