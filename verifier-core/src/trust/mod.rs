//! Trust: who may issue what, with which keys, what was withdrawn, and how this data is updated.

mod bundle;
mod deflate;
mod draft;
mod fields;
mod floors;
mod held;
mod issuer;
mod list;
mod metadata;
mod part;
mod refresh;
mod register;
mod root;
mod scope;
mod snapshot;
mod status;

pub use bundle::{Bundle, BundleFault};
pub use draft::Draft;
pub use floors::{Floors, StatusFloor, VersionFloor};
pub use held::{Listing, Registers, StatusLists, Withdrawal, WithdrawnKeys};
pub use issuer::{Issuer, IssuerKey, KeyState, Seal, StatusPin};
pub use list::{TrustList, TrustListContent};
pub use metadata::{Domain, MetadataError, Role, RoleError, add_signature, sign, signed_by, unsigned};
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
