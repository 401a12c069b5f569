//! Everything that one verification relies on.

use crate::model::UnixTime;

use super::held::{Registers, StatusLists};
use super::list::TrustList;
use super::withdrawn::WithdrawnKeys;

/// What verification relies on. [`TrustState`](crate::TrustState) keeps a `Trust` up to date.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    /// The list of issuers; `None` on a device that has never received one.
    pub list: Option<TrustList>,
    /// The status lists that came with it.
    pub status: StatusLists,
    /// The registers that came with it.
    pub registers: Registers,
    /// Keys that an earlier list withdrew.
    pub withdrawn: WithdrawnKeys,
    /// When the root that the list was opened with expires.
    pub root_expires: Option<UnixTime>,
    /// The newest time of issue of a root or trust list that this device has seen. A clock that is much earlier must be wrong.
    pub clock_floor: Option<UnixTime>,
}
