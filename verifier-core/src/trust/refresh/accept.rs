//! What a bundle brings, judged against the floors, which rise with everything that is accepted.

use crate::model::UnixTime;
use crate::trust::bundle::BundledRegister;
use crate::trust::floors::{EarliestList, Floors, ListFloor, StatusFloor};
use crate::trust::held::open_pinned;
use crate::trust::issuer::{Issuer, StatusPin};
use crate::trust::list::TrustList;
use crate::trust::register::{Register, RegisterFault, RegisterProof};
use crate::trust::root::Root;
use crate::trust::status::StatusList;

use super::error::{MetadataKind, RefreshError};
use super::moment::Moment;
use super::refused::PartFault;
use super::survey::Survey;

impl Floors {
    /// Refuses a chain that ends before the newest root ever seen.
    pub(super) fn check_root(&self, root: &Root) -> Result<(), RefreshError> {
        let offered = root.content().version;
        match self.root {
            Some(floor) if offered < floor.version => {
                Err(RefreshError::RootRolledBack { floor: floor.version, offered })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Accepts a list unless a newer one, or another one of the same version, was seen before.
    pub(super) fn accept_list(&mut self, list: &TrustList, moment: Moment) -> Result<(), RefreshError> {
        // 5.2 It is not from the future.
        let (version, digest, issued) = (list.version(), list.digest(), list.issued());
        if moment.is_before(issued) {
            let kind = MetadataKind::TrustList;
            return Err(RefreshError::FromTheFuture { kind, issued, now: moment.clock });
        }
        // 5.3 It is not older than the root that replaced the keys of the newest list.
        self.check_earliest_list(list)?;
        // 5.5 Its version is not below the newest one.
        match &self.list {
            Some(floor) if version < floor.version => {
                return Err(RefreshError::ListRolledBack { floor: floor.version, offered: version });
            }
            Some(floor) if version == floor.version && digest != floor.digest => {
                let (kind, seen) = (MetadataKind::TrustList, floor.digest);
                return Err(RefreshError::Equivocation { kind, version, seen, offered: digest });
            }
            Some(_) | None => {}
        }
        // 5.6 The floor rises to this list. If it is the same, a mirror may have removed signatures: then all count that were seen.
        match &mut self.list {
            Some(floor) if version == floor.version => floor.add_signers(list.signers()),
            Some(_) | None => self.list = Some(ListFloor::of(list)),
        }
        self.see_time(issued);
        Ok(())
    }

    /// Refuses a list issued before a root that replaced the keys of the newest list.
    pub(super) fn check_earliest_list(&self, list: &TrustList) -> Result<(), RefreshError> {
        let (issued, digest) = (list.issued(), list.digest());
        // The list that was replaced is no rollback, unless another one has followed it.
        let newest = |replaced| self.list.as_ref().is_none_or(|floor| floor.digest == replaced);
        match self.earliest_list {
            Some(EarliestList { replaced, .. }) if digest == replaced && newest(replaced) => Ok(()),
            Some(earliest) if issued < earliest.issued => {
                Err(RefreshError::ListBeforeRoot { issued, root_issued: earliest.issued })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Accepts a status list that the pinned key signed, unless a newer one was seen before.
    pub(super) fn accept_status_list(
        &mut self,
        token: &[u8],
        issuer: &Issuer,
        pin: &StatusPin,
        listed: UnixTime,
        moment: Moment,
    ) -> Result<(), PartFault> {
        // 7.2 A pinned key that is not compromised has signed it.
        let list =
            open_pinned(token, issuer, pin, self.withdrawn.under(listed)).map_err(PartFault::Status)?;
        // 7.3 It is not from the future.
        let (address, issued) = (pin.address.as_signed(), list.issued());
        if moment.is_before(issued) {
            return Err(PartFault::FromTheFuture { issued, now: moment.clock });
        }
        // 7.4 The newest one that this key signed is not newer, nor another one of the same second.
        let floor = self.status.get(address).and_then(|by_key| by_key.get(&list.signer()));
        match floor {
            Some(floor) if issued < floor.issued => {
                return Err(PartFault::RolledBack { floor: floor.issued, offered: issued });
            }
            Some(floor) if issued == floor.issued && list.digest() != floor.digest => {
                return Err(PartFault::Equivocation { issued });
            }
            Some(_) | None => {}
        }
        // 7.5 Nor is one that another key signed, unless that key is withdrawn: its thief may have signed any date.
        if let Some(newest) = self.newest_status(address).filter(|newest| issued < *newest) {
            return Err(PartFault::RolledBack { floor: newest, offered: issued });
        }
        // 7.6 The floor rises to this list. The clock does not: one issuer with a fast clock would affect all others.
        self.see_status(address, &list);
        Ok(())
    }

    /// Raises the floor of an address and key to this status list.
    pub(super) fn see_status(&mut self, address: &str, list: &StatusList) {
        let floor = StatusFloor { issued: list.issued(), digest: list.digest() };
        let by_key = self.status.entry(address.to_owned()).or_default();
        let kept = by_key.entry(list.signer()).or_insert(floor);
        if kept.issued < floor.issued {
            *kept = floor;
        }
    }
}

/// Checks a register against a seal of the list.
pub(super) fn check_register(bundled: &BundledRegister, survey: &Survey) -> Result<(), RegisterFault> {
    check_pinned(bundled, survey)?;
    Register::open(bundled.content.bytes(), bundled.seal).map(|_| ())
}

/// Checks a register proof against a seal of the list.
pub(super) fn check_proof(bundled: &BundledRegister, survey: &Survey) -> Result<(), RegisterFault> {
    check_pinned(bundled, survey)?;
    RegisterProof::open(bundled.content.bytes(), bundled.seal).map(|_| ())
}

/// Checks that the list contains the seal for this key. What the list does not promise is not even read.
fn check_pinned(bundled: &BundledRegister, survey: &Survey) -> Result<(), RegisterFault> {
    if survey.has_seal(bundled.seal, bundled.kid) {
        Ok(())
    } else {
        Err(RegisterFault::NotPinned { seal: bundled.seal })
    }
}
