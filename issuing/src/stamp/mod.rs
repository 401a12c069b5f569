//! Signs awards, encodes them as QR symbols and draws them.

mod drawing;
mod error;
mod longest;
mod scanned;
mod signed;

pub use drawing::{DEFAULT_DPI, Drawing};
pub use error::{DrawError, IssueError, StampTextError};
pub use longest::longest_texts;
pub use scanned::{ScannedFault, check_scanned};
pub use signed::{DensityPolicy, Stamp, set_signing_time};
