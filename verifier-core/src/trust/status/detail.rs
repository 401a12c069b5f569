//! Since when and why an award is not valid.

use std::collections::BTreeMap;

use crate::cbor::{CborError, CborFault, Reader, Writer};
use crate::model::Day;

use super::fault::StatusFault;

/// Since when and why an award is not valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusDetail {
    /// First day on which the award was not valid.
    pub since: Day,
    /// The reason.
    pub reason: StatusReason,
}

/// Why an award was withdrawn, suspended or superseded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StatusReason {
    /// 0: the issuer does not say.
    Unspecified,
    /// 1: the stamp contained an error.
    IssuedInError,
    /// 2: the award was obtained by deception.
    Deception,
    /// 3: a new stamp was issued, for instance after a change of name.
    Replaced,
    /// 4: decided by a court or authority.
    Decision,
    /// 5: requested by the holder.
    HolderRequest,
    /// 6: under review.
    UnderReview,
    /// A reason that this version does not know.
    Other(u64),
}

impl StatusReason {
    /// The reason with this number.
    #[must_use]
    pub fn from_number(number: u64) -> Self {
        match number {
            0 => Self::Unspecified,
            1 => Self::IssuedInError,
            2 => Self::Deception,
            3 => Self::Replaced,
            4 => Self::Decision,
            5 => Self::HolderRequest,
            6 => Self::UnderReview,
            other => Self::Other(other),
        }
    }

    /// Its number.
    #[must_use]
    pub fn number(self) -> u64 {
        match self {
            Self::Unspecified => 0,
            Self::IssuedInError => 1,
            Self::Deception => 2,
            Self::Replaced => 3,
            Self::Decision => 4,
            Self::HolderRequest => 5,
            Self::UnderReview => 6,
            Self::Other(number) => number,
        }
    }
}

/// Encodes details for a token, not compressed.
pub(super) fn encode_details(details: &BTreeMap<u32, StatusDetail>) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.map(|map| {
        for (index, detail) in details {
            map.field(i64::from(*index), |writer| {
                writer.array(2);
                writer.int(detail.since.days_since_epoch().into());
                writer.uint(detail.reason.number());
            });
        }
    });
    writer.into_bytes()
}

/// Reads all details, and returns the one with the index `wanted`.
pub(super) fn find_detail(details: &[u8], wanted: Option<u32>) -> Result<Option<StatusDetail>, StatusFault> {
    let mut found = None;
    read_details(details, |index, detail| {
        if Some(index) == wanted {
            found = Some(detail);
        }
    })?;
    Ok(found)
}

/// Reads all details, and calls `each` for each of them.
pub(super) fn read_details(
    details: &[u8],
    mut each: impl FnMut(u32, StatusDetail),
) -> Result<(), StatusFault> {
    let mut reader = Reader::new(details);
    reader.map(|index, reader| -> Result<(), StatusFault> {
        let syntax = CborError { at: reader.offset(), fault: CborFault::Syntax };
        let index = u32::try_from(index).map_err(|_| syntax)?;
        if reader.array()? != 2 {
            return Err(syntax.into());
        }
        let since = Day::from_days_since_epoch(reader.int()?).map_err(StatusFault::WrongTime)?;
        each(index, StatusDetail { since, reason: StatusReason::from_number(reader.uint()?) });
        Ok(())
    })?;
    Ok(reader.finish()?)
}
