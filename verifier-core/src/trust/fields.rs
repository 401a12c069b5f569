//! Readers for the field types of signed metadata.

use crate::cbor::Reader;
use crate::model::{FieldError, Rule, Text, UnixTime};

use super::metadata::MetadataError;

/// The value of a mandatory field.
pub(super) fn required<T>(value: Option<T>) -> Result<T, FieldError> {
    value.ok_or(Rule::Missing.in_trust_list())
}

/// A time, in seconds since 1970.
pub(super) fn time(reader: &mut Reader<'_>) -> Result<UnixTime, MetadataError> {
    Ok(UnixTime::from_seconds(reader.int()?).map_err(Rule::in_trust_list)?)
}

/// A text, exactly as signed.
pub(super) fn text<const MAX: usize>(reader: &mut Reader<'_>) -> Result<Text<MAX>, MetadataError> {
    Ok(Text::from_wire(reader.text()?).map_err(Rule::in_trust_list)?)
}

/// Starts an array of alternating items. Returns the number of pairs.
pub(super) fn pairs(reader: &mut Reader<'_>) -> Result<usize, MetadataError> {
    match reader.array()? {
        items if items > 0 && items.is_multiple_of(2) => Ok(items / 2),
        _ => Err(Rule::Missing.in_trust_list().into()),
    }
}

/// Starts an array of exactly `count` items.
pub(super) fn items(reader: &mut Reader<'_>, count: usize) -> Result<(), MetadataError> {
    if reader.array()? == count { Ok(()) } else { Err(Rule::Missing.in_trust_list().into()) }
}

/// A byte string of exactly `N` bytes.
pub(super) fn exactly<const N: usize>(
    reader: &mut Reader<'_>,
    form: &'static str,
) -> Result<[u8; N], MetadataError> {
    let bytes = reader.bytes()?;
    let wrong_length = |_| Rule::NotACode { found: format!("{} bytes", bytes.len()), form }.in_trust_list();
    Ok(bytes.try_into().map_err(wrong_length)?)
}

/// A count as a value to report.
pub(super) fn saturate(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
