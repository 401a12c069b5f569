//! Shows CBOR in diagnostic notation (RFC 8949 section 8).

use ciborium_ll::Header;

use super::fault::CborError;
use super::header::{SIMPLE_FALSE, SIMPLE_TRUE};
use super::reader::Reader;
use crate::escape::escape_deceptive;

/// Converts deterministic CBOR to diagnostic notation (RFC 8949 section 8).
///
/// # Errors
/// [`CborError`] if `input` is not exactly one deterministic item.
pub fn diagnostic(input: &[u8]) -> Result<String, CborError> {
    let mut check = Reader::new(input);
    check.skip()?;
    check.finish()?;
    let mut out = String::new();
    describe(&mut Reader::new(input), &mut out)?;
    Ok(out)
}

/// Only called with input that `skip` has checked, so the depth is bounded.
fn describe(reader: &mut Reader<'_>, out: &mut String) -> Result<(), CborError> {
    let (header, length) = reader.peek()?;
    match header {
        Header::Positive(value) => out.push_str(&value.to_string()),
        Header::Negative(value) => out.push_str(&(-1 - i128::from(value)).to_string()),
        Header::Bytes(_) => {
            let bytes = reader.bytes()?;
            out.push_str("h'");
            bytes.iter().for_each(|byte| out.push_str(&format!("{byte:02x}")));
            out.push('\'');
            return Ok(());
        }
        Header::Text(_) => {
            out.push('"');
            out.push_str(&escape_deceptive(reader.text()?));
            out.push('"');
            return Ok(());
        }
        Header::Array(_) => {
            out.push('[');
            for index in 0..reader.array()? {
                out.push_str(if index == 0 { "" } else { ", " });
                describe(reader, out)?;
            }
            out.push(']');
            return Ok(());
        }
        Header::Map(_) => {
            out.push('{');
            for index in 0..reader.map_header()? {
                out.push_str(if index == 0 { "" } else { ", " });
                describe(reader, out)?;
                out.push_str(": ");
                describe(reader, out)?;
            }
            out.push('}');
            return Ok(());
        }
        Header::Tag(value) => {
            reader.advance(length);
            out.push_str(&format!("{value}("));
            describe(reader, out)?;
            out.push(')');
            return Ok(());
        }
        Header::Simple(SIMPLE_FALSE) => out.push_str("false"),
        Header::Simple(SIMPLE_TRUE) => out.push_str("true"),
        Header::Simple(22) => out.push_str("null"),
        Header::Simple(23) => out.push_str("undefined"),
        Header::Simple(value) => out.push_str(&format!("simple({value})")),
        Header::Float(f64::INFINITY) => out.push_str("Infinity"),
        Header::Float(f64::NEG_INFINITY) => out.push_str("-Infinity"),
        Header::Float(value) => out.push_str(&format!("{value:?}")),
        Header::Break => out.push_str("break"),
    }
    reader.advance(length);
    Ok(())
}
