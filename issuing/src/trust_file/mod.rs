//! The trust file of a list operator: edited as JSON, signed as roots and trust lists.

mod changes;
mod check;
mod columns;
mod convert;
mod edit;
mod error;
mod field_name;
mod file;
mod folder;
mod input;
mod introduce;
mod introduced;
mod issuer_place;
mod issuers;
mod key_request;
mod labels;
mod order;
mod previous;
mod progress;
mod record_error;
mod records;
mod request;
mod rows;
mod signing;
mod signing_error;
mod table;
mod text;
mod withdrawn;

pub use changes::{
    Changed, IssuerDifference, KeyDifference, ListChange, Reach, RoleChange, RoleName, RootChange,
    list_changes, record_changes, root_changes,
};
pub use columns::{IssuerColumnError, IssuerTableKind};
pub use error::{IssuerChangeError, IssuerError, IssuerFileError, RowError, TrustFileError};
pub use field_name::FieldName;
pub use file::TrustFile;
pub(crate) use folder::lists_before;
pub use folder::{list_name, newest_list, newest_root, root_name, write_unsigned_root};
pub use input::IssuerInput;
pub use introduced::IntroducedRecord;
pub use issuer_place::IssuerPlace;
pub use issuers::IssuerChange;
pub use key_request::{KeyRequest, KeyRequestContent, KeyRequestError};
pub use labels::KeyLabels;
pub use order::UnfinishedList;
pub use previous::last_signed_list;
pub use progress::GroupProgress;
pub(crate) use progress::missing_words;
pub use record_error::RecordError;
pub use records::{
    AlwaysRecord, GroupRecord, IdentifierRecord, IssuerRecord, KeyRecord, NameRecord, PinRecord, RootRecord,
    ScopeRecord, SealRecord,
};
pub use request::operator_of;
pub use signing::{NewList, RequiredRole, Signable, SignedFile};
pub use signing_error::SigningError;
pub use table::{IssuerFile, IssuerFileOptions, read_issuers};
pub use text::{KeyTextError, parse_digest, parse_key, parse_kid};
