//! The root: which keys may name roots and sign trust lists. Each root is signed by its predecessor's keys and its own.

use crate::cbor::{Reader, Writer};
use crate::hash::sha256;
use crate::model::UnixTime;

use super::fields::{exactly, required, time};
use super::metadata::{Domain, MetadataError, Role, open, peek};

/// What a root says, signed or about to be.
///
/// ```cddl
/// root = {
///   0 => uint,                   ; version, one more than its predecessor's
///   1 => uint,                   ; issued, seconds since 1970
///   2 => uint,                   ; expires
///   3 => role,                   ; signs roots
///   4 => role,                   ; signs trust lists
///   ? 5 => [+ bstr .size 32]     ; thumbprints of issuers' keys whose withdrawal was a mistake
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RootContent {
    /// Version, one more than its predecessor's.
    pub version: u64,
    /// When it was made.
    pub issued: UnixTime,
    /// When its successor must have come.
    pub expires: UnixTime,
    /// Keys that sign this root and its successor.
    pub root: Role,
    /// Keys that sign trust lists.
    pub list: Role,
    /// COSE key thumbprints (RFC 9679) of issuers' keys that trust lists once called compromised by mistake.
    ///
    /// A withdrawn key stays withdrawn whatever later lists say. This is the one way back: it lifts withdrawals that
    /// were first seen under an earlier root, so it must be said anew by each root that means it.
    pub reinstated: Vec<[u8; 32]>,
}

impl RootContent {
    /// Encodes the content for signing with [`Domain::Root`].
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.map(|map| {
            map.field(0, |writer| writer.uint(self.version));
            map.field(1, |writer| writer.int(self.issued.seconds()));
            map.field(2, |writer| writer.int(self.expires.seconds()));
            map.field(3, |writer| self.root.write(writer));
            map.field(4, |writer| self.list.write(writer));
            let reinstated = Some(&self.reinstated).filter(|keys| !keys.is_empty());
            map.optional(5, reinstated, |writer, keys| {
                writer.array(keys.len());
                keys.iter().for_each(|key| writer.bytes(key));
            });
        });
        writer.into_bytes()
    }

    pub(super) fn from_cbor(input: &[u8]) -> Result<Self, MetadataError> {
        let mut reader = Reader::new(input);
        let (mut version, mut issued, mut expires) = (None, None, None);
        let (mut root, mut list, mut reinstated) = (None, None, Vec::new());
        reader.map(|field, reader| {
            match field {
                0 => version = Some(reader.uint()?),
                1 => issued = Some(time(reader)?),
                2 => expires = Some(time(reader)?),
                3 => root = Some(Role::read(reader)?),
                4 => list = Some(Role::read(reader)?),
                5 => {
                    for _ in 0..reader.array()? {
                        reinstated.push(exactly(reader, "32 bytes")?);
                    }
                }
                key => return Err(MetadataError::UnknownField { key }),
            }
            Ok(())
        })?;
        reader.finish()?;
        Ok(Self {
            version: required(version)?,
            issued: required(issued)?,
            expires: required(expires)?,
            root: required(root)?,
            list: required(list)?,
            reinstated,
        })
    }
}

/// A root whose signatures hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    content: RootContent,
    digest: [u8; 32],
}

impl Root {
    /// Opens the root that a program was born with. It vouches for itself: whoever hands it in must know where it is from.
    ///
    /// # Errors
    /// [`MetadataError`], if too few of its own keys signed it.
    pub fn anchor(signed: &[u8]) -> Result<Self, MetadataError> {
        let content = RootContent::from_cbor(&peek(signed)?)?;
        Self::parse(&open(signed, Domain::Root, &content.root)?)
    }

    /// Opens a root that this one's keys signed, and its own too. Its version is for the caller to judge.
    ///
    /// # Errors
    /// [`MetadataError`], if too few keys of either root signed it.
    pub fn successor(&self, signed: &[u8]) -> Result<Self, MetadataError> {
        let content = open(signed, Domain::Root, &self.content.root)?;
        let successor = Self::parse(&content)?;
        open(signed, Domain::Root, &successor.content.root)?;
        Ok(successor)
    }

    fn parse(content: &[u8]) -> Result<Self, MetadataError> {
        Ok(Self { content: RootContent::from_cbor(content)?, digest: sha256(content) })
    }

    /// What the root says.
    #[must_use]
    pub fn content(&self) -> &RootContent {
        &self.content
    }

    /// SHA-256 of the content that was signed.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }
}
