//! The bundle: one file with everything that verification relies on. It may come from anywhere: each part is signed or sealed.

use std::cmp::Ordering;
use std::fmt;

use crate::cbor::{CborError, Reader, Writer};
use crate::key::Kid;
use crate::limits::{
    MAX_BUNDLE_BYTES, MAX_INTRODUCED, MAX_REGISTER_PROOFS, MAX_REGISTERS, MAX_ROOTS, MAX_STATUS_LISTS,
};

use super::operator::OperatorId;
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
///   ? 3 => [+ [tstr, bstr .cbor status-list-token]], ; status lists: address, token; ascending addresses, each once
///   ? 4 => [+ register],                             ; ascending seals, each once
///   ? 5 => [+ [bstr .size 4, bstr .size 32, bstr .cbor register-proof]],  ; kid, seal, proof; ascending
///   ? 6 => [+ [bstr .size 32, bstr .cbor bundle]]    ; bundles of introduced operators: operator, bundle; ascending, each once
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
    pub(crate) nested: Vec<(OperatorId, Part)>,
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
    /// Too many status lists or registers.
    TooManyParts {
        /// Parts found.
        found: usize,
        /// The limit.
        max: usize,
    },
    /// Status lists are not in ascending order of their addresses, or one is there twice.
    StatusUnsorted {
        /// Index of the status list that is not greater than the one before it.
        index: usize,
    },
    /// Registers are not in ascending order of their seals, or one is there twice.
    RegistersUnsorted {
        /// Index of the register that is not greater than the one before it.
        index: usize,
    },
    /// Bundles of introduced operators are not in ascending order of their operators, or one is there twice.
    NestedUnsorted {
        /// Index of the bundle that is not greater than the one before it.
        index: usize,
    },
    /// The bundle of an introduced operator has bundles of other operators in it.
    NestedInNested,
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
            Self::TooManyParts { found, max } => {
                write!(f, "the bundle has {found} parts of one kind, more than the limit of {max}")
            }
            Self::StatusUnsorted { index } => {
                write!(f, "status list {index} of the bundle is out of order, or there twice")
            }
            Self::RegistersUnsorted { index } => {
                write!(f, "register {index} of the bundle is out of order, or there twice")
            }
            Self::NestedUnsorted { index } => {
                write!(f, "bundle {index} of an introduced operator is out of order, or there twice")
            }
            Self::NestedInNested => write!(
                f,
                "the bundle of an introduced operator has bundles of other operators in it; introductions go one level deep"
            ),
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
        if !reader.begins_with(MAGIC) {
            return Err(BundleFault::NotABundle);
        }
        reader.map(|field, reader| {
            match field {
                0 => drop(reader.text()?),
                1 => bundle.read_roots(reader, &whole)?,
                2 => bundle.list = Some(part(reader, &whole)?),
                3 => {
                    for index in 0..count_at_most(reader, MAX_STATUS_LISTS)? {
                        reader.array_of(2)?;
                        let address = reader.text()?.to_owned();
                        if bundle.status.last().is_some_and(|(last, _)| *last >= address) {
                            return Err(BundleFault::StatusUnsorted { index });
                        }
                        bundle.status.push((address, part(reader, &whole)?));
                    }
                }
                4 => {
                    let order = BundledRegister::precedes_register;
                    bundle.registers = BundledRegister::read_all(reader, &whole, MAX_REGISTERS, order)?;
                }
                5 => {
                    let order = BundledRegister::precedes_proof;
                    bundle.proofs = BundledRegister::read_all(reader, &whole, MAX_REGISTER_PROOFS, order)?;
                }
                6 => {
                    for index in 0..count_at_most(reader, MAX_INTRODUCED)? {
                        reader.array_of(2)?;
                        let operator = OperatorId(reader.bytes_exactly()?);
                        if bundle.nested.last().is_some_and(|(last, _)| *last >= operator) {
                            return Err(BundleFault::NestedUnsorted { index });
                        }
                        bundle.nested.push((operator, part(reader, &whole)?));
                    }
                }
                key => return Err(BundleFault::UnknownField { key }),
            }
            Ok(())
        })?;
        reader.finish()?;
        Ok(bundle)
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

    /// Adds the status list token of an address. Replaces the one added before for this address.
    pub fn add_status(&mut self, address: &str, token: Vec<u8>) {
        let token = Part::all(token);
        match self.status.binary_search_by(|(other, _)| other.as_str().cmp(address)) {
            Ok(found) => {
                if let Some(slot) = self.status.get_mut(found) {
                    slot.1 = token;
                }
            }
            Err(place) => self.status.insert(place, (address.to_owned(), token)),
        }
    }

    /// Adds the register sealed as `seal` for the key `kid`: its concatenated ids. Replaces the one added before for this seal.
    pub fn add_register(&mut self, kid: Kid, seal: [u8; 32], ids: Vec<u8>) {
        self.registers.retain(|other| other.seal != seal);
        let register = BundledRegister { kid, seal, content: Part::all(ids) };
        let place = self.registers.partition_point(|other| other.precedes_register(&register));
        self.registers.insert(place, register);
    }

    /// Adds an encoded [`RegisterProof`](super::RegisterProof) from the register sealed as `seal` for the key `kid`, unless it is
    /// there already.
    pub fn add_proof(&mut self, kid: Kid, seal: [u8; 32], proof: Vec<u8>) {
        let proof = BundledRegister { kid, seal, content: Part::all(proof) };
        if let Err(place) = self.proofs.binary_search_by(|other| other.compare_proofs(&proof)) {
            self.proofs.insert(place, proof);
        }
    }

    /// Adds the bundle of an introduced operator. Replaces the one added before for this operator.
    pub fn add_nested(&mut self, operator: OperatorId, bundle: Vec<u8>) {
        self.nested.retain(|(other, _)| *other != operator);
        let place = self.nested.partition_point(|(other, _)| *other < operator);
        self.nested.insert(place, (operator, Part::all(bundle)));
    }

    /// The bundles of introduced operators, by the operators they are filed under.
    pub fn nested(&self) -> impl Iterator<Item = (OperatorId, &[u8])> {
        self.nested.iter().map(|(operator, part)| (*operator, part.bytes()))
    }

    /// The operator that the bundle is from, and its signed first root: if the first of its roots is that of an operator. Others are not
    /// searched: opening a thousand roots takes long.
    #[must_use]
    pub fn first_root(&self) -> Option<(OperatorId, &[u8])> {
        let (_, signed) = self.roots().next()?;
        OperatorId::of_signed(signed).ok().map(|operator| (operator, signed))
    }

    /// Parses the bundle of an introduced operator: as [`Bundle::parse`], but without bundles of further operators in it.
    ///
    /// # Errors
    /// [`BundleFault`].
    pub fn parse_nested(bytes: &[u8]) -> Result<Self, BundleFault> {
        let bundle = Self::parse(bytes)?;
        if bundle.nested.is_empty() { Ok(bundle) } else { Err(BundleFault::NestedInNested) }
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
            map.optional(6, present(self.nested.len()), |writer, count| {
                writer.array(count);
                for (operator, bundle) in self.nested() {
                    writer.array(2);
                    writer.bytes(&operator.0);
                    writer.bytes(bundle);
                }
            });
        });
        writer.into_bytes()
    }
}

/// Starts an array of at most `max` parts. Returns their number.
fn count_at_most(reader: &mut Reader<'_>, max: usize) -> Result<usize, BundleFault> {
    let found = reader.array()?;
    if found > max { Err(BundleFault::TooManyParts { found, max }) } else { Ok(found) }
}

impl BundledRegister {
    /// At most `max` registers or proofs, in ascending order as `precedes` says, each once.
    fn read_all(
        reader: &mut Reader<'_>,
        whole: &Part,
        max: usize,
        precedes: impl Fn(&Self, &Self) -> bool,
    ) -> Result<Vec<Self>, BundleFault> {
        let mut all: Vec<Self> = Vec::new();
        for index in 0..count_at_most(reader, max)? {
            reader.array_of(3)?;
            let (kid, seal) = (Kid(reader.bytes_exactly()?), reader.bytes_exactly()?);
            let next = Self { kid, seal, content: part(reader, whole)? };
            if all.last().is_some_and(|last| !precedes(last, &next)) {
                return Err(BundleFault::RegistersUnsorted { index });
            }
            all.push(next);
        }
        Ok(all)
    }

    /// The order of registers: one for each seal.
    fn precedes_register(&self, next: &Self) -> bool {
        self.seal < next.seal
    }

    /// The order of proofs: a seal may have many.
    pub(crate) fn compare_proofs(&self, other: &Self) -> Ordering {
        (self.seal, self.content.bytes()).cmp(&(other.seal, other.content.bytes()))
    }

    fn precedes_proof(&self, next: &Self) -> bool {
        self.compare_proofs(next).is_lt()
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
