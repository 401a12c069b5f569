//! Strict JSON (RFC 8259, I-JSON of RFC 7493): what programs read differently is refused.
//!
//! `serde_json` is not used: without a feature that changes the whole workspace, it does not read every number to the nearest float
//! (RFC 8785 needs exactly that), and it takes the last of two equal keys.

mod canonical;
mod parse;
mod value;

pub(crate) use canonical::{canonical, number_text, quoted};
pub(crate) use parse::parse;
pub(crate) use value::Json;
