//! Signed metadata: content, and signatures of enough keys of every group of a role.

mod error;
mod frame;
mod group;
mod open;
mod role;
mod role_error;
mod sign;

pub use error::{MetadataError, SignatureFault};
pub use frame::Domain;
pub use group::Group;
pub(super) use open::{Signed, open, peek};
pub use role::Role;
pub use role_error::RoleError;
pub use sign::{add_signature, sign, signed_by, unsigned};
