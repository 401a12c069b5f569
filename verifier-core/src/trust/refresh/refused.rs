//! Parts of a bundle that are left out while the rest is accepted.

use std::fmt;

use crate::hash::hex;
use crate::key::Kid;
use crate::limits::MAX_REFUSALS;
use crate::model::UnixTime;
use crate::trust::register::RegisterFault;
use crate::trust::status::StatusFault;

/// A part of a bundle that was left out. An error of one issuer must not block updates of all others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The part.
    pub part: RefusedPart,
    /// The reason.
    pub fault: PartFault,
}

/// A part of a bundle other than roots and trust list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefusedPart {
    /// A status list.
    Status {
        /// The address it is filed under.
        address: String,
    },
    /// A register.
    Register {
        /// Identifier of the key that it belongs to.
        kid: Kid,
        /// The seal it is filed under.
        seal: [u8; 32],
    },
    /// A register proof.
    RegisterProof {
        /// Identifier of the key that the register belongs to.
        kid: Kid,
        /// The seal it is filed under.
        seal: [u8; 32],
    },
}

/// Why a part was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartFault {
    /// The trust list pins no status list with this address.
    NotPinned,
    /// The status list is not the expected one.
    Status(StatusFault),
    /// Older than one seen before (rollback attack).
    RolledBack {
        /// When the newest list seen was made.
        floor: UnixTime,
        /// When this list was made.
        offered: UnixTime,
    },
    /// Made in the same second as one seen before, but different: the issuer signed conflicting lists.
    Equivocation {
        /// When both lists were made.
        issued: UnixTime,
    },
    /// Made in the future, according to its own date.
    FromTheFuture {
        /// The stated time.
        issued: UnixTime,
        /// The time of the refresh.
        now: UnixTime,
    },
    /// The register or register proof is not the expected one.
    Register(RegisterFault),
}

/// The parts refused in one refresh: the first ones, and the number of the others.
#[derive(Default)]
pub(super) struct Refusals {
    pub(super) told: Vec<Refused>,
    pub(super) more: usize,
}

impl Refusals {
    pub(super) fn add(&mut self, part: impl FnOnce() -> RefusedPart, fault: PartFault) {
        if self.told.len() < MAX_REFUSALS {
            self.told.push(Refused { part: part(), fault });
        } else {
            self.more += 1;
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.part {
            RefusedPart::Status { address } => write!(f, "status list {address}: {}", self.fault),
            RefusedPart::Register { kid, seal } => {
                write!(f, "register {} of key {kid}: {}", hex(seal), self.fault)
            }
            RefusedPart::RegisterProof { kid, seal } => {
                write!(f, "proof from register {} of key {kid}: {}", hex(seal), self.fault)
            }
        }
    }
}

impl fmt::Display for PartFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPinned => write!(f, "the trust list does not contain this status list"),
            Self::Status(fault) => fault.fmt(f),
            Self::RolledBack { floor, offered } => {
                write!(f, "made at {offered}, but one made at {floor} was seen before")
            }
            Self::Equivocation { issued } => {
                write!(f, "two different lists made at {issued}, both correctly signed; tell the issuer")
            }
            Self::FromTheFuture { issued, now } => {
                write!(f, "made at {issued}, but it is now {now}; check this device's clock")
            }
            Self::Register(fault) => fault.fmt(f),
        }
    }
}
