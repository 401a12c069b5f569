//! Issuers as a file gives them: their fields, and where in the file they are.

use serde_json::{Map, Value};

use crate::trust_file::error::RowError;

/// An issuer as a file gives it: JSON with the fields of [`IssuerRecord`](crate::IssuerRecord), some or all of them.
#[derive(Debug)]
pub struct IssuerInput {
    /// The line of a table; `None` for JSON.
    pub(crate) line: Option<u64>,
    /// Its fields, or why its row does not describe an issuer.
    pub(crate) fields: Result<Map<String, Value>, RowError>,
}

impl From<Map<String, Value>> for IssuerInput {
    fn from(fields: Map<String, Value>) -> Self {
        Self { line: None, fields: Ok(fields) }
    }
}
