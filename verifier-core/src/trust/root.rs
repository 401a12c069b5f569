//! The root: which keys sign roots and trust lists. Each root is signed by its predecessor's keys and by its own.

use crate::cbor::{Reader, Writer};
use crate::hash::sha256;
use crate::model::UnixTime;

use super::fields::{exactly, required, time};
use super::metadata::{Domain, MetadataError, Role, open, peek};

/// The content of a root.
///
/// ```cddl
/// root = {
///   0 => uint,                   ; version, one more than its predecessor's
///   1 => uint,                   ; issued, seconds since 1970
///   2 => uint,                   ; expires
///   3 => role,                   ; signs roots
///   4 => role,                   ; signs trust lists
///   ? 5 => [+ bstr .size 32]     ; thumbprints of issuers' keys that were withdrawn by mistake
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RootContent {
    /// Version, one higher than the predecessor's.
    pub version: u64,
    /// When it was made.
    pub issued: UnixTime,
    /// When it expires. Its successor must be published before.
    pub expires: UnixTime,
    /// Keys that sign this root and its successor.
    pub root: Role,
    /// Keys that sign trust lists.
    pub list: Role,
    /// COSE key thumbprints (RFC 9679) of issuers' keys that trust lists called compromised by mistake.
    ///
    /// A withdrawn key stays withdrawn even if later lists call it sound. Only this field reinstates it. It applies to
    /// withdrawals that were first seen under an earlier root, so each new root must repeat it if it is still needed.
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

/// A root with valid signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    content: RootContent,
    digest: [u8; 32],
}

impl Root {
    /// Opens the built-in root. It is signed only by its own keys, so the caller must know where it comes from.
    ///
    /// # Errors
    /// [`MetadataError`] if too few of its own keys have signed it.
    pub fn anchor(signed: &[u8]) -> Result<Self, MetadataError> {
        let content = RootContent::from_cbor(&peek(signed)?)?;
        Self::parse(&open(signed, Domain::Root, &content.root)?.content)
    }

    /// Opens a root that is signed by this root's keys and by its own. The caller checks the version.
    ///
    /// # Errors
    /// [`MetadataError`] if too few keys of either root have signed it.
    pub fn successor(&self, signed: &[u8]) -> Result<Self, MetadataError> {
        let opened = open(signed, Domain::Root, &self.content.root)?;
        let successor = Self::parse(&opened.content)?;
        open(signed, Domain::Root, &successor.content.root)?;
        Ok(successor)
    }

    fn parse(content: &[u8]) -> Result<Self, MetadataError> {
        Ok(Self { content: RootContent::from_cbor(content)?, digest: sha256(content) })
    }

    /// The content of the root.
    #[must_use]
    pub fn content(&self) -> &RootContent {
        &self.content
    }

    /// SHA-256 of the signed content.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        self.digest
    }
}
