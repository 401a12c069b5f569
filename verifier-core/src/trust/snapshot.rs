//! Everything that one verification relies on.

use crate::model::UnixTime;

use super::held::{Registers, StatusLists, WithdrawnKeys};
use super::list::TrustList;

/// What verification relies on. [`TrustState`](crate::TrustState) keeps one up to date.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    /// The list of issuers; none on a device that never got one.
    pub list: Option<TrustList>,
    /// The status lists that came with it.
    pub status: StatusLists,
    /// The registers that came with it.
    pub registers: Registers,
    /// Keys that some earlier list withdrew.
    pub withdrawn: WithdrawnKeys,
    /// When the root expires under which the list was opened.
    pub root_expires: Option<UnixTime>,
    /// The newest signed time this device ever saw: its clock cannot be earlier and right.
    pub clock_floor: Option<UnixTime>,
}
