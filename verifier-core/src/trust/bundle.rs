//! The bundle: one file with everything that verification relies on. It may come from anywhere: each part is signed or sealed.

use std::fmt;

use crate::cbor::{CborError, Reader, Writer};
use crate::key::Kid;
use crate::limits::{MAX_BUNDLE_BYTES, MAX_ROOTS};

use super::part::Part;

/// First entry of every bundle: file type and version.
const MAGIC: &str = "qualistamp/bundle/1";

/// The parts of a bundle. Nothing in it is verified.
///
/// ```cddl
/// bundle = {
///   0 => "qualistamp/bundle/1",
///   ? 1 => [+ [uint, bstr .cbor signed-metadata]],   ; roots: version, root; ascending
///   ? 2 => bstr .cbor signed-metadata,               ; trust list
///   ? 3 => [+ [tstr, bstr .cbor status-list-token]], ; status lists: address, token
///   ? 4 => [+ register],
///   ? 5 => [+ [bstr .size 4, bstr .size 32, bstr .cbor register-proof]]   ; kid, seal, proof
/// }
/// register = [bstr .size 4, bstr .size 32, bstr]     ; kid, seal, ids of 32 bytes, sorted
/// ```
///
/// The bundle itself is not signed. Every part is signed, or fixed by a seal in a signed part. A signature over everything
/// would need an online key whenever one of thousands of issuers withdraws an award, and would not add security: the trust
/// list pins which parts belong together, and each part has its own floor against rollback. The versions and addresses next
/// to the parts correspond to file names in a TUF repository: they help to find parts and are not trusted.
///
/// The bundle is not compressed either: lists and status lists already are, and ids are incompressible.
#[derive(Debug, Clone, Default)]
pub struct Bundle {
    pub(crate) roots: Vec<(u64, Part)>,
    pub(crate) list: Option<Part>,
    pub(crate) status: Vec<(String, Part)>,
    pub(crate) registers: Vec<BundledRegister>,
    pub(crate) proofs: Vec<BundledRegister>,
}

/// A register, or a proof from one, as stored in a bundle.
#[derive(Debug, Clone)]
pub(crate) struct BundledRegister {
    pub(crate) kid: Kid,
    pub(crate) seal: [u8; 32],
    /// The ids, or the proof.
    pub(crate) content: Part,
}

/// Why bytes are not a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BundleFault {
    /// No bytes.
    Empty,
    /// Larger than the limit (endless data attack).
    TooLarge {
        /// Bytes found.
        bytes: usize,
        /// The limit.
        max: usize,
    },
    /// Another kind of file, such as a web page or a picture.
    NotABundle,
    /// A bundle that is damaged or truncated.
    Malformed(CborError),
    /// A field that this version does not know.
    UnknownField {
        /// The key of the field.
        key: i64,
    },
    /// Too many roots.
    TooManyRoots {
        /// Roots found.
        found: usize,
        /// The limit.
        max: usize,
    },
    /// Roots are not in ascending order.
    RootsUnsorted {
        /// The version that is not higher than the one before it.
        version: u64,
    },
}

impl fmt::Display for BundleFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the file is empty"),
            Self::TooLarge { bytes, max } => {
                write!(f, "the bundle has {bytes} bytes, more than the limit of {max}")
            }
            Self::NotABundle => write!(f, "this is not a bundle of trust lists"),
            Self::Malformed(error) => {
                write!(f, "the bundle is damaged or truncated ({error}); fetch it again")
            }
            Self::UnknownField { key } => {
                write!(f, "the bundle has a field {key} that this version does not know; update the program")
            }
            Self::TooManyRoots { found, max } => {
                write!(f, "the bundle has {found} roots, more than the limit of {max}")
            }
            Self::RootsUnsorted { version } => write!(f, "root {version} is out of order"),
        }
    }
}

impl std::error::Error for BundleFault {}

impl From<CborError> for BundleFault {
    fn from(error: CborError) -> Self {
        Self::Malformed(error)
    }
}

impl Bundle {
    /// Parses a bundle without verifying any part.
    ///
    /// # Errors
    /// [`BundleFault`].
    pub fn parse(bytes: &[u8]) -> Result<Self, BundleFault> {
        // Checked before the bytes are copied.
        match bytes.len() {
            0 => Err(BundleFault::Empty),
            length if length > MAX_BUNDLE_BYTES => {
                Err(BundleFault::TooLarge { bytes: length, max: MAX_BUNDLE_BYTES })
            }
            _ => Self::from_vec(bytes.to_vec()),
        }
    }

    pub(crate) fn from_vec(bytes: Vec<u8>) -> Result<Self, BundleFault> {
        let whole = Part::all(bytes);
        let mut bundle = Self::default();
        let mut reader = Reader::new(whole.bytes());
        let mut named = false;
        let outcome = reader.map(|field, reader| {
            if field != 0 && !named {
                return Err(BundleFault::NotABundle);
            }
            match field {
                0 => named = reader.text()? == MAGIC,
                1 => bundle.read_roots(reader, &whole)?,
                2 => bundle.list = Some(part(reader, &whole)?),
                3 => {
                    for _ in 0..reader.array()? {
                        reader.array_of(2)?;
                        let address = reader.text()?.to_owned();
                        bundle.status.push((address, part(reader, &whole)?));
                    }
                }
                4 => bundle.registers = BundledRegister::read_all(reader, &whole)?,
                5 => bundle.proofs = BundledRegister::read_all(reader, &whole)?,
                key => return Err(BundleFault::UnknownField { key }),
            }
            Ok(())
        });
        match outcome {
            // Until the first entry has been read, this may be any kind of file.
            Err(BundleFault::Malformed(_)) if !named => Err(BundleFault::NotABundle),
            Err(fault) => Err(fault),
            Ok(()) if !named => Err(BundleFault::NotABundle),
            Ok(()) => {
                reader.finish()?;
                Ok(bundle)
            }
        }
    }

    fn read_roots(&mut self, reader: &mut Reader<'_>, whole: &Part) -> Result<(), BundleFault> {
        let found = reader.array()?;
        if found > MAX_ROOTS {
            return Err(BundleFault::TooManyRoots { found, max: MAX_ROOTS });
        }
        for _ in 0..found {
            reader.array_of(2)?;
            let version = reader.uint()?;
            if self.roots.last().is_some_and(|(previous, _)| *previous >= version) {
                return Err(BundleFault::RootsUnsorted { version });
            }
            self.roots.push((version, part(reader, whole)?));
        }
        Ok(())
    }

    /// Adds a signed root. Add roots in ascending order of their versions.
    pub fn add_root(&mut self, version: u64, signed: Vec<u8>) {
        self.roots.push((version, Part::all(signed)));
    }

    /// Sets the signed trust list.
    pub fn set_list(&mut self, signed: Vec<u8>) {
        self.list = Some(Part::all(signed));
    }

    /// Adds the status list token of an address.
    pub fn add_status(&mut self, address: &str, token: Vec<u8>) {
        self.status.push((address.to_owned(), Part::all(token)));
    }

    /// Adds the register sealed as `seal` for the key `kid`: its concatenated ids.
    pub fn add_register(&mut self, kid: Kid, seal: [u8; 32], ids: Vec<u8>) {
        self.registers.push(BundledRegister { kid, seal, content: Part::all(ids) });
    }

    /// Adds an encoded [`RegisterProof`](super::RegisterProof) from the register sealed as `seal` for the key `kid`.
    pub fn add_proof(&mut self, kid: Kid, seal: [u8; 32], proof: Vec<u8>) {
        self.proofs.push(BundledRegister { kid, seal, content: Part::all(proof) });
    }

    /// The signed roots and the versions they are filed under.
    pub fn roots(&self) -> impl Iterator<Item = (u64, &[u8])> {
        self.roots.iter().map(|(version, part)| (*version, part.bytes()))
    }

    /// The signed trust list.
    #[must_use]
    pub fn list(&self) -> Option<&[u8]> {
        self.list.as_ref().map(Part::bytes)
    }

    /// The status list tokens and the addresses they are filed under.
    pub fn status(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.status.iter().map(|(address, part)| (address.as_str(), part.bytes()))
    }

    /// The registers: key identifier, seal, concatenated ids.
    pub fn registers(&self) -> impl Iterator<Item = (Kid, [u8; 32], &[u8])> {
        self.registers.iter().map(BundledRegister::fields)
    }

    /// The register proofs: key identifier, seal, encoded proof.
    pub fn proofs(&self) -> impl Iterator<Item = (Kid, [u8; 32], &[u8])> {
        self.proofs.iter().map(BundledRegister::fields)
    }

    /// Encodes the bundle.
    #[must_use]
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        let present = |count: usize| (count > 0).then_some(count);
        writer.map(|map| {
            map.field(0, |writer| writer.text(MAGIC));
            map.optional(1, present(self.roots.len()), |writer, count| {
                writer.array(count);
                for (version, signed) in self.roots() {
                    writer.array(2);
                    writer.uint(version);
                    writer.bytes(signed);
                }
            });
            map.optional(2, self.list(), |writer, signed| writer.bytes(signed));
            map.optional(3, present(self.status.len()), |writer, count| {
                writer.array(count);
                for (address, token) in self.status() {
                    writer.array(2);
                    writer.text(address);
                    writer.bytes(token);
                }
            });
            for (field, registers) in [(4, &self.registers), (5, &self.proofs)] {
                map.optional(field, present(registers.len()), |writer, count| {
                    writer.array(count);
                    registers.iter().for_each(|register| register.write(writer));
                });
            }
        });
        writer.into_bytes()
    }
}

impl BundledRegister {
    fn read_all(reader: &mut Reader<'_>, whole: &Part) -> Result<Vec<Self>, CborError> {
        let count = reader.array()?;
        let read = |_| {
            reader.array_of(3)?;
            let (kid, seal) = (Kid(reader.bytes_exactly()?), reader.bytes_exactly()?);
            Ok(Self { kid, seal, content: part(reader, whole)? })
        };
        (0..count).map(read).collect()
    }

    fn write(&self, writer: &mut Writer) {
        writer.array(3);
        writer.bytes(&self.kid.0);
        writer.bytes(&self.seal);
        writer.bytes(self.content.bytes());
    }

    fn fields(&self) -> (Kid, [u8; 32], &[u8]) {
        (self.kid, self.seal, self.content.bytes())
    }
}

/// A byte string of the bundle, shared instead of copied.
fn part(reader: &mut Reader<'_>, whole: &Part) -> Result<Part, CborError> {
    let bytes = reader.bytes()?;
    Ok(whole.sub(reader.offset() - bytes.len(), bytes.len()))
}
