//! Refresh: from the current trust state and a new bundle to the next state.

mod accept;
mod chain;
mod error;
mod kept;
mod moment;
mod refused;
mod state;
mod survey;

pub use error::{MetadataKind, RefreshError};
pub use kept::KeptFloors;
pub use refused::{PartFault, Refused, RefusedPart};
pub use state::{Refreshed, TrustState};
