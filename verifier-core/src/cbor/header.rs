//! CBOR headers: the type and argument in front of every item.

use ciborium_ll::Header;

use super::fault::CborType;

/// The simple value `false`.
pub(super) const SIMPLE_FALSE: u8 = 20;
/// The simple value `true`.
pub(super) const SIMPLE_TRUE: u8 = 21;

/// The header encoded by a single byte, if the byte contains the argument. Such a header is always the shortest one.
///
/// Most headers of a trust list are of this kind. Without this shortcut, decoding and re-encoding them would take most of the
/// time needed to open a list.
pub(super) fn whole_header(byte: u8) -> Option<Header> {
    let argument = byte & 0x1f;
    if argument > 23 {
        return None;
    }
    match byte >> 5 {
        0 => Some(Header::Positive(argument.into())),
        1 => Some(Header::Negative(argument.into())),
        2 => Some(Header::Bytes(Some(argument.into()))),
        3 => Some(Header::Text(Some(argument.into()))),
        4 => Some(Header::Array(Some(argument.into()))),
        5 => Some(Header::Map(Some(argument.into()))),
        6 => Some(Header::Tag(argument.into())),
        _ => None,
    }
}

pub(super) fn type_of(header: Header) -> CborType {
    match header {
        Header::Positive(_) => CborType::Unsigned,
        Header::Negative(_) => CborType::Negative,
        Header::Bytes(_) => CborType::Bytes,
        Header::Text(_) => CborType::Text,
        Header::Array(_) => CborType::Array,
        Header::Map(_) => CborType::Map,
        Header::Tag(_) => CborType::Tag,
        Header::Simple(SIMPLE_FALSE | SIMPLE_TRUE) => CborType::Boolean,
        Header::Simple(_) | Header::Break => CborType::Simple,
        Header::Float(_) => CborType::Float,
    }
}
