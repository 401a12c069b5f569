//! Trust: who may issue what, by which keys, as a signed list says.

mod list;
mod metadata;
mod scope;

pub use list::{Issuer, IssuerKey, KeyState, TrustList, TrustListContent};
pub use metadata::{Domain, MetadataError, Role, RoleError, add_signature, sign};
pub use scope::{Scope, ScopeClaim};
