//! Parts of a bundle that are left out while the rest is accepted.

use std::fmt;

use crate::hash::hex;
use crate::key::Kid;
use crate::model::UnixTime;
use crate::trust::register::RegisterFault;
use crate::trust::status::StatusFault;

/// A part of a bundle that was left out. One issuer's mistake must not keep news of all others away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which part.
    pub part: RefusedPart,
    /// Why.
    pub fault: PartFault,
}

/// A part of a bundle beside roots and trust list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefusedPart {
    /// A status list.
    Status {
        /// Its address.
        address: String,
    },
    /// A register.
    Register {
        /// Identifier of the key it is for.
        kid: Kid,
        /// The seal it is filed under.
        seal: [u8; 32],
    },
}

/// Why a part was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartFault {
    /// No issuer of the trust list has this status list.
    NotPinned,
    /// The status list is not what it should be.
    Status(StatusFault),
    /// Older than one seen before (rollback).
    RolledBack {
        /// When the newest one seen was made.
        floor: UnixTime,
        /// When this one was made.
        offered: UnixTime,
    },
    /// Made in the same second as one seen before, and different from it: the issuer tells two stories.
    Equivocation {
        /// When both were made.
        issued: UnixTime,
    },
    /// Says that it was made in the future.
    FromTheFuture {
        /// When it says it was made.
        issued: UnixTime,
        /// The time of the refresh.
        now: UnixTime,
    },
    /// The register is not what it should be.
    Register(RegisterFault),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.part {
            RefusedPart::Status { address } => write!(f, "status list {address}: {}", self.fault),
            RefusedPart::Register { kid, seal } => {
                write!(f, "register {} of key {kid}: {}", hex(seal), self.fault)
            }
        }
    }
}

impl fmt::Display for PartFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPinned => write!(f, "the trust list knows no such status list"),
            Self::Status(fault) => fault.fmt(f),
            Self::RolledBack { floor, offered } => {
                write!(f, "made at {offered}, but one made at {floor} was seen before")
            }
            Self::Equivocation { issued } => {
                write!(f, "two different lists made at {issued}, both rightly signed; tell the issuer")
            }
            Self::FromTheFuture { issued, now } => {
                write!(f, "made at {issued} and it is {now} now; check this device's clock")
            }
            Self::Register(fault) => fault.fmt(f),
        }
    }
}
