//! The bytes of a status list, small in memory and quick to look up.

use crate::compression::PayloadFault;
use crate::limits::MAX_STATUS_LIST_BYTES;
use crate::trust::deflate::{Container, inflate, inflate_byte};

/// A sparse list of up to so many bytes is kept even if the compressed one is smaller.
const SMALL_BYTES: usize = 1_024;

// A position and a byte are one number of 32 bits.
const _: () = assert!(MAX_STATUS_LIST_BYTES <= 1 << 24);

/// In most lists nearly all awards are valid, so what is not 0 is enough. Where much is withdrawn, the list stays compressed, and each
/// lookup decompresses it up to its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PackedStatuses {
    /// `not_zero`: position times 256 plus the byte, in ascending order.
    Sparse { length: usize, not_zero: Box<[u32]> },
    /// As it was signed.
    Zlib(Box<[u8]>),
}

impl PackedStatuses {
    /// `plain` is `zlib` decompressed, and at most [`MAX_STATUS_LIST_BYTES`] long.
    pub(super) fn new(plain: &[u8], zlib: &[u8]) -> Self {
        let not_zero = || {
            let places = plain.iter().zip(0u32..);
            places.filter(|(byte, _)| **byte != 0).map(|(byte, position)| (position << 8) | u32::from(*byte))
        };
        if not_zero().count() * size_of::<u32>() <= zlib.len().max(SMALL_BYTES) {
            Self::Sparse { length: plain.len(), not_zero: not_zero().collect() }
        } else {
            Self::Zlib(zlib.into())
        }
    }

    /// The byte at `position`. `None` behind the end.
    pub(super) fn byte(&self, position: usize) -> Result<Option<u8>, PayloadFault> {
        match self {
            Self::Sparse { length, .. } if position >= *length => Ok(None),
            Self::Sparse { not_zero, .. } => {
                let found = not_zero.binary_search_by_key(&position, |entry| (*entry >> 8) as usize);
                Ok(Some(
                    found
                        .ok()
                        .and_then(|place| not_zero.get(place))
                        .map_or(0, |entry| entry.to_le_bytes()[0]),
                ))
            }
            Self::Zlib(zlib) => inflate_byte(zlib, Container::Zlib, position),
        }
    }

    /// All bytes.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, PayloadFault> {
        match self {
            Self::Sparse { length, not_zero } => {
                let mut bytes = vec![0; *length];
                for entry in not_zero {
                    if let Some(byte) = bytes.get_mut((*entry >> 8) as usize) {
                        *byte = entry.to_le_bytes()[0];
                    }
                }
                Ok(bytes)
            }
            Self::Zlib(zlib) => inflate(zlib, Container::Zlib, MAX_STATUS_LIST_BYTES),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trust::deflate::deflate;

    fn packed(plain: &[u8]) -> PackedStatuses {
        PackedStatuses::new(plain, &deflate(plain, Container::Zlib))
    }

    #[test]
    fn every_byte_is_found_in_both_forms() {
        let mut few = vec![0; 5_000];
        few[0] = 0xff;
        few[4_998] = 1;
        few[4_999] = 0x80;
        let many: Vec<u8> = (0..5_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        let (sparse, zlib) = (packed(&few), packed(&many));
        assert!(matches!(sparse, PackedStatuses::Sparse { .. }));
        assert!(matches!(zlib, PackedStatuses::Zlib(_)));
        for (plain, packed) in [(&few, &sparse), (&many, &zlib)] {
            assert_eq!(packed.bytes().as_ref(), Ok(plain));
            for (position, byte) in plain.iter().enumerate() {
                assert_eq!(packed.byte(position), Ok(Some(*byte)), "{position}");
            }
            assert_eq!(packed.byte(plain.len()), Ok(None));
            assert_eq!(packed.byte(usize::MAX), Ok(None));
        }
        assert_eq!(packed(&[]).byte(0), Ok(None));
    }

    #[test]
    fn the_largest_list_keeps_its_last_place() {
        let mut plain = vec![0; MAX_STATUS_LIST_BYTES];
        plain[MAX_STATUS_LIST_BYTES - 1] = 0xc0;
        let packed = packed(&plain);
        assert!(matches!(&packed, PackedStatuses::Sparse { not_zero, .. } if not_zero.len() == 1));
        assert_eq!(packed.byte(MAX_STATUS_LIST_BYTES - 1), Ok(Some(0xc0)));
        assert_eq!(packed.byte(MAX_STATUS_LIST_BYTES - 2), Ok(Some(0)));
        assert_eq!(packed.byte(MAX_STATUS_LIST_BYTES), Ok(None));
    }
}
