//! Country codes that the European institutions use instead of those of ISO 3166-1.

/// `code` and the code of ISO 3166-1 to use instead of it, if the European institutions have a code of their own for that country.
pub(crate) fn institutional(code: &str) -> Option<(&'static str, &'static str)> {
    match code {
        "EL" => Some(("EL", "GR")),
        "UK" => Some(("UK", "GB")),
        _ => None,
    }
}
