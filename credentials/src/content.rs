//! What was read from a file, kept so that it can be checked and converted.

use std::fmt;

use crate::json::Json;
use crate::jws::Token;

/// The inside of a file, without its containers.
pub(crate) enum Content {
    /// A JSON object.
    Json(Json),
    /// A JSON Web Signature in JSON, and its payload.
    Sealed {
        whole: Json,
        payload: Json,
    },
    Token(Token),
    /// XML, as text without a byte order mark. It has been parsed once.
    Xml(String),
    /// Bytes that are not read here.
    Bytes,
}

/// Without the content, which names people.
impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Json(_) => "Json",
            Self::Sealed { .. } => "Sealed",
            Self::Token(_) => "Token",
            Self::Xml(_) => "Xml",
            Self::Bytes => "Bytes",
        })
    }
}
