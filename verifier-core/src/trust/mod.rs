//! Trust: who may issue what, with which keys, what was withdrawn, and how this data is updated.

mod bundle;
mod consent;
mod deflate;
mod draft;
mod fields;
mod floors;
mod held;
mod introduced;
mod issuer;
mod kept_floors;
mod list;
mod metadata;
mod operator;
mod part;
mod refresh;
mod register;
mod root;
mod scope;
mod snapshot;
mod status;
mod withdrawn;

pub use bundle::{Bundle, BundleFault};
pub use consent::Consent;
pub use draft::Draft;
pub use floors::{EarliestList, Floors, ListFloor, StatusFloor, VersionFloor};
pub use held::{Listing, Registers, StatusLists};
pub use introduced::Introduced;
pub use issuer::{AlwaysCarries, Issuer, IssuerKey, KeyState, Seal, StatusPin};
pub use list::{TrustList, TrustListContent};
pub use metadata::{
    Domain, Group, MetadataError, Role, RoleError, SignatureFault, add_signature, sign, signed_by, unsigned,
};
pub use operator::OperatorId;
pub use refresh::{
    KeptFloors, MetadataKind, PartFault, RefreshError, Refreshed, Refused, RefusedPart, TrustState,
};
pub use register::{Register, RegisterFault, RegisterProof};
pub use root::{Root, RootContent};
pub use scope::{Scope, ScopeClaim};
pub use snapshot::Trust;
pub use status::{
    Status, StatusBits, StatusDetail, StatusFault, StatusList, StatusListContent, StatusReason, Statuses,
};
pub use withdrawn::{KeySafety, Withdrawal, WithdrawnKeys};
