//! Requests of issuers that an operator lists a key, signed by the key itself.

mod content;
mod error;
mod signed;
mod text;

pub use content::{KeyRequest, KeyRequestContent};
pub use error::KeyRequestError;
