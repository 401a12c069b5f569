//! The trust file of a list operator: edited as JSON, signed as roots and trust lists.

mod edit;
mod error;
mod file;
mod folder;
mod issuers;
mod records;
mod signing;
mod signing_error;
mod table;
mod text;
mod withdrawn;

pub use error::{IssuerChangeError, IssuerFileError, RecordError, RowError, TrustFileError};
pub use file::TrustFile;
pub use folder::{list_name, newest_list, newest_root, root_name, write_unsigned_root};
pub use issuers::IssuerChange;
pub use records::{
    IdentifierRecord, IssuerRecord, KeyRecord, NameRecord, PinRecord, RoleRecord, RootRecord, ScopeRecord,
    SealRecord,
};
pub use signing::{NewList, RequiredRole, RoleProgress, Signable, SignedFile};
pub use signing_error::SigningError;
pub use table::read_issuers;
pub use text::{KeyTextError, parse_digest, parse_key, parse_kid};
