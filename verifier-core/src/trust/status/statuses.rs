//! The statuses of many awards, one to eight bits each.

/// Number of bits for each award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatusBits {
    /// Valid or withdrawn.
    One,
    /// Also suspended and superseded.
    Two,
    /// As `Two`, and values that this version does not know.
    Four,
    /// As `Four`.
    Eight,
}

impl StatusBits {
    pub(super) fn from_number(bits: u64) -> Option<Self> {
        match bits {
            1 => Some(Self::One),
            2 => Some(Self::Two),
            4 => Some(Self::Four),
            8 => Some(Self::Eight),
            _ => None,
        }
    }

    /// The number of bits.
    #[must_use]
    pub fn number(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Four => 4,
            Self::Eight => 8,
        }
    }

    fn entries_per_byte(self) -> u32 {
        8 / self.number()
    }

    /// The index of the byte with the entry, and the position of the entry in that byte in bits.
    pub(super) fn place(self, index: u32) -> (usize, u32) {
        let byte = usize::try_from(index / self.entries_per_byte()).unwrap_or(usize::MAX);
        (byte, index % self.entries_per_byte() * self.number())
    }

    pub(super) fn mask(self) -> u8 {
        u8::MAX >> (8 - self.number())
    }
}

/// The status of an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// 0: not withdrawn.
    Valid,
    /// 1: withdrawn permanently.
    Withdrawn,
    /// 2: suspended temporarily.
    Suspended,
    /// 3: replaced by a new stamp for the same award (a value that the draft leaves to applications).
    Superseded,
    /// A value that this version does not know.
    Other(u8),
}

impl Status {
    pub(super) fn from_value(value: u8) -> Self {
        match value {
            0 => Self::Valid,
            1 => Self::Withdrawn,
            2 => Self::Suspended,
            3 => Self::Superseded,
            other => Self::Other(other),
        }
    }

    /// The value in the list.
    #[must_use]
    pub fn value(self) -> u8 {
        match self {
            Self::Valid => 0,
            Self::Withdrawn => 1,
            Self::Suspended => 2,
            Self::Superseded => 3,
            Self::Other(value) => value,
        }
    }
}

/// The statuses of many awards, packed into bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statuses {
    bits: StatusBits,
    bytes: Vec<u8>,
}

impl Statuses {
    /// Statuses of `entries` awards, all valid. More entries fill up the last byte.
    #[must_use]
    pub fn new(bits: StatusBits, entries: u32) -> Self {
        let bytes = entries.div_ceil(bits.entries_per_byte());
        Self { bits, bytes: vec![0; usize::try_from(bytes).unwrap_or(usize::MAX)] }
    }

    /// Statuses packed into `bytes`, lowest bits first (draft-ietf-oauth-status-list, section 4.1).
    #[must_use]
    pub fn from_bytes(bits: StatusBits, bytes: Vec<u8>) -> Self {
        Self { bits, bytes }
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Bits for each award.
    #[must_use]
    pub fn bits(&self) -> StatusBits {
        self.bits
    }

    /// Number of entries.
    #[must_use]
    pub fn entries(&self) -> u64 {
        u64::try_from(self.bytes.len()).unwrap_or(u64::MAX) * u64::from(self.bits.entries_per_byte())
    }

    /// The status at `index`; `None` if there is no such entry.
    #[must_use]
    pub fn status(&self, index: u32) -> Option<Status> {
        let (byte, shift) = self.bits.place(index);
        let byte = self.bytes.get(byte)?;
        Some(Status::from_value((byte >> shift) & self.bits.mask()))
    }

    /// Sets the status at `index`. Returns false if there is no such entry, or the value needs more bits.
    #[must_use = "false means that nothing was set"]
    pub fn set(&mut self, index: u32, status: Status) -> bool {
        let ((byte, shift), mask) = (self.bits.place(index), self.bits.mask());
        match self.bytes.get_mut(byte) {
            Some(byte) if status.value() <= mask => {
                *byte = (*byte & !(mask << shift)) | (status.value() << shift);
                true
            }
            Some(_) | None => false,
        }
    }
}
