//! What a bundle brings, judged against the floors, which rise with everything that is accepted.

use crate::trust::bundle::BundledRegister;
use crate::trust::floors::{Floors, StatusFloor, VersionFloor};
use crate::trust::held::open_pinned;
use crate::trust::issuer::{Issuer, IssuerKey, StatusPin};
use crate::trust::list::TrustList;
use crate::trust::register::{Register, RegisterFault, RegisterProof};
use crate::trust::root::Root;
use crate::trust::status::StatusList;

use super::error::{MetadataKind, RefreshError};
use super::moment::Moment;
use super::refused::PartFault;

impl Floors {
    /// Accepts the newest root unless a newer one, or another one of the same version, was seen before.
    pub(super) fn accept_root(&mut self, root: &Root) -> Result<(), RefreshError> {
        let (version, digest) = (root.content().version, root.digest());
        match self.root {
            Some(floor) if version < floor.version => {
                return Err(RefreshError::RootRolledBack { floor: floor.version, offered: version });
            }
            Some(floor) if version == floor.version && digest != floor.digest => {
                let (kind, seen) = (MetadataKind::Root, floor.digest);
                return Err(RefreshError::Equivocation { kind, version, seen, offered: digest });
            }
            Some(_) | None => {}
        }
        self.root = Some(VersionFloor { version, digest });
        Ok(())
    }

    /// Accepts a list unless a newer one, or another one of the same version, was seen before.
    pub(super) fn accept_list(&mut self, list: &TrustList, moment: Moment) -> Result<(), RefreshError> {
        let (version, digest) = (list.version(), list.digest());
        match self.list {
            Some(floor) if version < floor.version => {
                return Err(RefreshError::ListRolledBack { floor: floor.version, offered: version });
            }
            Some(floor) if version == floor.version && digest != floor.digest => {
                let (kind, seen) = (MetadataKind::TrustList, floor.digest);
                return Err(RefreshError::Equivocation { kind, version, seen, offered: digest });
            }
            Some(_) | None => {}
        }
        if moment.is_before(list.issued()) {
            let (kind, issued) = (MetadataKind::TrustList, list.issued());
            return Err(RefreshError::FromTheFuture { kind, issued, now: moment.now });
        }
        self.list = Some(VersionFloor { version, digest });
        self.see_time(list.issued());
        Ok(())
    }

    /// Accepts a status list that the pinned key signed, unless a newer one was seen before.
    pub(super) fn accept_status_list(
        &mut self,
        token: &[u8],
        issuer: &Issuer,
        pin: &StatusPin,
        moment: Moment,
    ) -> Result<(), PartFault> {
        let list = open_pinned(token, issuer, pin, &self.withdrawn).map_err(PartFault::Status)?;
        let offered = status_floor(&list, pin);
        match self.status.get(pin.address.as_signed()).filter(|floor| floor.kid == pin.kid) {
            Some(floor) if offered.issued < floor.issued => {
                return Err(PartFault::RolledBack { floor: floor.issued, offered: offered.issued });
            }
            Some(floor) if offered.issued == floor.issued && offered.digest != floor.digest => {
                return Err(PartFault::Equivocation { issued: offered.issued });
            }
            Some(_) | None => {}
        }
        if moment.is_before(offered.issued) {
            return Err(PartFault::FromTheFuture { issued: offered.issued, now: moment.now });
        }
        self.status.insert(pin.address.as_signed().to_owned(), offered);
        self.see_time(offered.issued);
        Ok(())
    }
}

/// The floor that this status list sets.
pub(super) fn status_floor(list: &StatusList, pin: &StatusPin) -> StatusFloor {
    StatusFloor { issued: list.issued(), digest: list.digest(), kid: pin.kid }
}

/// Checks a register against a seal of the list.
pub(super) fn check_register(
    bundled: &BundledRegister,
    list: Option<&TrustList>,
) -> Result<(), RegisterFault> {
    check_pinned(bundled, list)?;
    Register::open(bundled.content.bytes(), bundled.seal).map(|_| ())
}

/// Checks a register proof against a seal of the list.
pub(super) fn check_proof(bundled: &BundledRegister, list: Option<&TrustList>) -> Result<(), RegisterFault> {
    check_pinned(bundled, list)?;
    RegisterProof::open(bundled.content.bytes(), bundled.seal).map(|_| ())
}

/// Checks that the list contains the seal, for a key with this identifier.
fn check_pinned(bundled: &BundledRegister, list: Option<&TrustList>) -> Result<(), RegisterFault> {
    let promised = |key: &IssuerKey| key.seals.iter().any(|seal| seal.root == bundled.seal);
    let known = list.is_some_and(|list| list.candidates(bundled.kid).any(|(_, key)| promised(&key)));
    if known { Ok(()) } else { Err(RegisterFault::NotPinned { seal: bundled.seal }) }
}
