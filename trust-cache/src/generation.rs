//! The files of the cache: names with generation numbers, and a frame that reveals damage.

use std::fmt;

use qualistamp_core::{limits, sha256};

use crate::tag::{HttpTag, MAX_TAG_BYTES};

/// First bytes of every file.
const MAGIC: &[u8; 8] = b"QSTRUST1";
/// Magic, length in 8 bytes big-endian, SHA-256.
const FRAME_BYTES: usize = 8 + 8 + 32;
/// Suffix of a file that is being written.
pub(crate) const UNFINISHED: &str = ".new";

/// The content of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// The current trust data.
    Bundle,
    /// The newest versions seen, as protection against rollback.
    Floors,
}

impl FileKind {
    fn prefix(self) -> &'static str {
        match self {
            Self::Bundle => "bundle-",
            Self::Floors => "floors-",
        }
    }

    /// The file name of a generation.
    pub(crate) fn name(self, generation: u64) -> String {
        format!("{}{generation:010}", self.prefix())
    }

    /// The generation in a file name.
    pub(crate) fn generation(self, name: &str) -> Option<u64> {
        let digits = name.strip_prefix(self.prefix())?;
        let generation = digits.parse().ok()?;
        // `+5` and `5` would also parse.
        (self.name(generation) == name).then_some(generation)
    }

    /// Maximum size of a file of this kind, in bytes. A status floor is a tenth of a list entry, so floors are always smaller.
    pub(crate) fn max_bytes(self) -> usize {
        match self {
            Self::Bundle => limits::MAX_BUNDLE_BYTES + FRAME_BYTES + MAX_TAG_BYTES,
            Self::Floors => limits::MAX_BUNDLE_BYTES + FRAME_BYTES,
        }
    }
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bundle => "bundle",
            Self::Floors => "floors",
        })
    }
}

/// Why a file is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GenerationFault {
    /// The file does not start like a file of the cache.
    NotOurs,
    /// Shorter or longer than its header says.
    WrongLength {
        /// Bytes of content found.
        found: usize,
        /// Bytes of content stated in the header.
        expected: u64,
    },
    /// The SHA-256 does not match the header.
    WrongChecksum,
}

impl fmt::Display for GenerationFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs => write!(f, "it does not start like a file of the cache"),
            Self::WrongLength { found, expected } => write!(f, "it has {found} bytes instead of {expected}"),
            Self::WrongChecksum => write!(f, "its checksum does not match"),
        }
    }
}

/// The header for `content`.
pub(crate) fn frame(content: &[u8]) -> Vec<u8> {
    let length = u64::try_from(content.len()).unwrap_or(u64::MAX);
    [MAGIC.as_slice(), &length.to_be_bytes(), &sha256(content)].concat()
}

/// Checks the header of a file, and returns the content.
pub(crate) fn unframe(mut file: Vec<u8>) -> Result<Vec<u8>, GenerationFault> {
    let (magic, rest) = file.split_first_chunk::<8>().ok_or(GenerationFault::NotOurs)?;
    if magic != MAGIC {
        return Err(GenerationFault::NotOurs);
    }
    let (length, rest) = rest.split_first_chunk::<8>().ok_or(GenerationFault::NotOurs)?;
    let (checksum, content) = rest.split_first_chunk::<32>().ok_or(GenerationFault::NotOurs)?;
    let (expected, found) = (u64::from_be_bytes(*length), content.len());
    if u64::try_from(found) != Ok(expected) {
        return Err(GenerationFault::WrongLength { found, expected });
    }
    if sha256(content) != *checksum {
        return Err(GenerationFault::WrongChecksum);
    }
    file.drain(..FRAME_BYTES);
    Ok(file)
}

/// The content of a bundle's file: the tag it was fetched with, and the bundle. One file, so that they cannot come apart.
pub(crate) fn tagged(tag: Option<&HttpTag>, bundle: &[u8]) -> Vec<u8> {
    let mut content = HttpTag::encode(tag);
    content.extend_from_slice(bundle);
    content
}

/// Takes the content of a bundle's file apart.
pub(crate) fn untagged(mut content: Vec<u8>) -> Result<(Option<HttpTag>, Vec<u8>), GenerationFault> {
    let (tag, length) = HttpTag::decode(&content).ok_or(GenerationFault::NotOurs)?;
    content.drain(..length);
    Ok((tag, content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_round_trip() {
        assert_eq!(FileKind::Bundle.name(42), "bundle-0000000042");
        for generation in [0, 1, 9_999_999_999, u64::MAX] {
            let name = FileKind::Floors.name(generation);
            assert_eq!(FileKind::Floors.generation(&name), Some(generation));
            assert_eq!(FileKind::Bundle.generation(&name), None);
        }
        for name in ["bundle-42", "bundle-+000000042", "bundle-0000000042.new", "bundle-", "lock"] {
            assert_eq!(FileKind::Bundle.generation(name), None, "{name}");
        }
    }

    #[test]
    fn a_bundle_comes_back_with_its_tag() {
        let tag = HttpTag::new("https://trust.example/bundle.cbor", "W/\"one\"");
        for tag in [None, tag] {
            let content = tagged(tag.as_ref(), b"bundle");
            assert_eq!(untagged(content.clone()), Ok((tag.clone(), b"bundle".to_vec())));
            let header = content.len() - b"bundle".len();
            for at in 0..header {
                assert_eq!(untagged(content[..at].to_vec()), Err(GenerationFault::NotOurs), "cut at {at}");
            }
        }
    }

    #[test]
    fn every_kind_of_damage_is_noticed() {
        let content = b"trust data".to_vec();
        let file = [frame(&content), content.clone()].concat();
        assert_eq!(unframe(file.clone()), Ok(content));
        for at in 0..file.len() {
            let mut altered = file.clone();
            altered[at] ^= 1;
            assert!(unframe(altered).is_err(), "byte {at}");
            assert!(unframe(file[..at].to_vec()).is_err(), "cut at {at}");
        }
        let mut longer = file;
        longer.push(0);
        assert!(matches!(unframe(longer), Err(GenerationFault::WrongLength { .. })));
    }
}
