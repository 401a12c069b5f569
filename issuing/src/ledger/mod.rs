//! The ledger of an office: what was issued, one stamp for each award number, and which place in the status list each has.

mod batch;
mod check;
mod conflict;
mod entry;
mod error;
mod issue;
mod kept;
mod open;
mod parallel;
mod query;
mod replace;
mod reserve;
mod schema;
mod space;
mod write;

pub use batch::{Batch, BatchAward, BatchAwards, BatchError, BatchSummary, Issued, IssuedHow};
pub use conflict::Conflict;
pub use entry::{EntryState, LedgerEntry, StatusPlace};
pub use error::{LedgerError, LedgerFault};
pub use open::{Ledger, Names};
pub use query::{LedgerCounts, LedgerFilter};
pub use space::StatusSpace;
pub use write::StampWriter;
