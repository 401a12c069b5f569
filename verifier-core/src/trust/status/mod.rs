//! Status lists: which awards their issuer has withdrawn (IETF Token Status List, as a CWT).

mod content;
mod detail;
mod fault;
mod list;
mod packed;
mod statuses;
mod token;
mod wire;

pub use content::StatusListContent;
pub use detail::{StatusDetail, StatusReason};
pub use fault::StatusFault;
pub use list::StatusList;
pub use statuses::{Status, StatusBits, Statuses};

#[cfg(test)]
mod tests;
