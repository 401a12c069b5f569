//! Finds the private key in a PKCS #12 file (RFC 7292): `.p12` or `.pfx`, in which trust services hand out keys.
//!
//! Certificates are passed over. The code for integrity (`macData`) is not checked: whoever can change the file could also replace it,
//! and a wrong passphrase shows when the key is decrypted.

use pkcs8::der::asn1::{AnyRef, ObjectIdentifier};
use pkcs8::der::{Decode as _, Encode as _, Reader as _, SliceReader, Tag, TagNumber, Tagged as _};

/// Contents in plain (RFC 2315 section 8). Certificates are usually in encrypted contents.
const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
/// A bag with a private key (RFC 7292 section 4.2.1).
const KEY_BAG: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.12.10.1.1");
/// A bag with an encrypted private key (RFC 7292 section 4.2.2).
const SHROUDED_KEY_BAG: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.12.10.1.2");

/// A private key in a PKCS #12 file, in DER.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Pkcs12Key {
    /// PKCS #8.
    Plain(Vec<u8>),
    /// Encrypted PKCS #8.
    Encrypted(Vec<u8>),
}

/// The first private key in a PKCS #12 file. `None` if there is none, or if it cannot be seen before decryption.
pub(super) fn key_in(pfx: &[u8]) -> Option<Pkcs12Key> {
    let pfx = elements(AnyRef::from_der(pfx).ok()?)?;
    let safes = octets(content(&elements(*pfx.get(1)?)?)?)?;
    for safe in elements(AnyRef::from_der(safes).ok()?)? {
        let Some(safe) = elements(safe).as_deref().and_then(content).and_then(octets) else { continue };
        for bag in elements(AnyRef::from_der(safe).ok()?)? {
            let bag = elements(bag)?;
            let kind = bag.first()?.decode_as::<ObjectIdentifier>().ok()?;
            let value = || explicit(*bag.get(1)?)?.to_der().ok();
            if kind == SHROUDED_KEY_BAG {
                return Some(Pkcs12Key::Encrypted(value()?));
            }
            if kind == KEY_BAG {
                return Some(Pkcs12Key::Plain(value()?));
            }
        }
    }
    None
}

/// The elements of a sequence.
pub(super) fn elements(sequence: AnyRef<'_>) -> Option<Vec<AnyRef<'_>>> {
    if sequence.tag() != Tag::Sequence {
        return None;
    }
    let mut reader = SliceReader::new(sequence.value()).ok()?;
    let mut found = Vec::new();
    while !reader.is_finished() {
        found.push(AnyRef::decode(&mut reader).ok()?);
    }
    Some(found)
}

/// What a `ContentInfo` contains, if it is in plain.
fn content<'a>(info: &[AnyRef<'a>]) -> Option<AnyRef<'a>> {
    let kind = info.first()?.decode_as::<ObjectIdentifier>().ok()?;
    if kind == DATA { explicit(*info.get(1)?) } else { None }
}

/// The element inside `[0] EXPLICIT`.
pub(super) fn explicit(tagged: AnyRef<'_>) -> Option<AnyRef<'_>> {
    let is_zero = matches!(tagged.tag(), Tag::ContextSpecific { constructed: true, number: TagNumber(0) });
    if is_zero { AnyRef::from_der(tagged.value()).ok() } else { None }
}

fn octets(element: AnyRef<'_>) -> Option<&[u8]> {
    (element.tag() == Tag::OctetString).then(|| element.value())
}
