//! PKCS #11 URIs (RFC 7512): which token, and which key in it.

use std::fmt;
use std::path::PathBuf;

/// Which token and which key: the part of RFC 7512 that is needed to sign.
///
/// ```abnf
/// pkcs11:token=Registry;object=diplomas?module-path=/usr/lib/opensc-pkcs11.so
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TokenUri {
    /// `token`: label of the token.
    pub token: Option<String>,
    /// `serial`: serial number of the token.
    pub serial: Option<String>,
    /// `manufacturer`: maker of the token.
    pub manufacturer: Option<String>,
    /// `model`: model of the token.
    pub model: Option<String>,
    /// `object`: label of the key (`CKA_LABEL`).
    pub object: Option<String>,
    /// `id`: identifier of the key (`CKA_ID`).
    pub id: Option<Vec<u8>>,
    /// `module-path`: the library of the maker.
    pub module_path: Option<PathBuf>,
    /// `pin-source`: file whose first line is the PIN.
    pub pin_source: Option<PathBuf>,
}

/// Why a text is no PKCS #11 URI that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenUriError {
    /// It names neither a token nor a key.
    Empty,
    /// A part without an equals sign.
    NoValue {
        /// The part.
        part: String,
    },
    /// An attribute that RFC 7512 does not have, or that is not used here.
    UnknownAttribute {
        /// Its name.
        name: String,
    },
    /// An attribute is given twice.
    Twice {
        /// Its name.
        name: String,
    },
    /// A value that is not percent-encoded text.
    Encoding {
        /// The attribute.
        name: String,
    },
    /// The PIN itself.
    PinValue,
    /// The number of a slot.
    SlotId,
    /// A kind of object that does not sign.
    NotAPrivateKey {
        /// The kind.
        kind: String,
    },
    /// A `pin-source` that is no file.
    PinSource,
}

impl fmt::Display for TokenUriError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => {
                write!(f, "a PKCS #11 URI names the token and the key: pkcs11:token=Registry;object=diplomas")
            }
            Self::NoValue { part } => {
                write!(f, "{part:?} in the PKCS #11 URI has no value: write NAME=VALUE")
            }
            Self::UnknownAttribute { name } => write!(
                f,
                "{name:?} in the PKCS #11 URI is not known; use token, serial, manufacturer, model, object and id, separated by \
                 semicolons, and after a question mark module-path and pin-source, separated by &"
            ),
            Self::Twice { name } => write!(f, "{name} is given twice in the PKCS #11 URI"),
            Self::Encoding { name } => write!(
                f,
                "{name} in the PKCS #11 URI is not encoded correctly: a percent sign is followed by two hexadecimal digits, and is \
                 itself written %25"
            ),
            Self::PinValue => write!(
                f,
                "pin-value in the PKCS #11 URI is not accepted, because others can see the command line; use pin-source=file:/PATH, \
                 --passphrase-file, or type the PIN"
            ),
            Self::SlotId => write!(
                f,
                "slot-id in the PKCS #11 URI is not accepted, because the numbers of slots change; name the token with token= or serial="
            ),
            Self::NotAPrivateKey { kind } => {
                write!(f, "type={kind} in the PKCS #11 URI cannot sign; leave it out, or write type=private")
            }
            Self::PinSource => write!(
                f,
                "pin-source in the PKCS #11 URI must be a file on this computer, such as pin-source=file:/run/secrets/pin"
            ),
        }
    }
}

impl std::error::Error for TokenUriError {}

impl TokenUri {
    /// Parses what follows `pkcs11:`.
    ///
    /// # Errors
    /// [`TokenUriError`].
    pub fn parse(text: &str) -> Result<Self, TokenUriError> {
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut uri = Self::default();
        for (name, value) in attributes(path, ';')? {
            uri.set_path_attribute(name, value)?;
        }
        for (name, value) in attributes(query, '&')? {
            uri.set_query_attribute(name, value)?;
        }
        let names_nothing = [&uri.token, &uri.serial, &uri.manufacturer, &uri.model, &uri.object]
            .iter()
            .all(|attribute| attribute.is_none())
            && uri.id.is_none();
        if names_nothing { Err(TokenUriError::Empty) } else { Ok(uri) }
    }

    fn set_path_attribute(&mut self, name: &str, value: &str) -> Result<(), TokenUriError> {
        let text = || {
            let bytes = percent_decoded(value);
            bytes
                .and_then(|bytes| String::from_utf8(bytes).ok())
                .ok_or_else(|| TokenUriError::Encoding { name: name.to_owned() })
        };
        let slot = match name {
            "token" => &mut self.token,
            "serial" => &mut self.serial,
            "manufacturer" => &mut self.manufacturer,
            "model" => &mut self.model,
            "object" => &mut self.object,
            "id" => {
                let id = percent_decoded(value)
                    .ok_or_else(|| TokenUriError::Encoding { name: name.to_owned() })?;
                return set(&mut self.id, name, id);
            }
            "type" if value == "private" => return Ok(()),
            "type" => return Err(TokenUriError::NotAPrivateKey { kind: value.to_owned() }),
            "slot-id" => return Err(TokenUriError::SlotId),
            _ => return Err(TokenUriError::UnknownAttribute { name: name.to_owned() }),
        };
        set(slot, name, text()?)
    }

    fn set_query_attribute(&mut self, name: &str, value: &str) -> Result<(), TokenUriError> {
        let path = |value: &str| {
            let bytes = percent_decoded(value);
            bytes
                .and_then(|bytes| String::from_utf8(bytes).ok())
                .filter(|path| !path.is_empty())
                .map(PathBuf::from)
                .ok_or_else(|| TokenUriError::Encoding { name: name.to_owned() })
        };
        match name {
            "module-path" => set(&mut self.module_path, name, path(value)?),
            "pin-value" => Err(TokenUriError::PinValue),
            "pin-source" => {
                // A file, as a URI (RFC 8089) or as a path. Programs (`|…`) and addresses are not started or fetched.
                let plain = value.strip_prefix("file:").unwrap_or(value);
                let plain =
                    plain.strip_prefix("//").map_or(plain, |rest| rest.trim_start_matches("localhost"));
                let is_other = plain.starts_with('|')
                    || plain.split_once(':').is_some_and(|(scheme, _)| scheme.len() > 1);
                if is_other {
                    return Err(TokenUriError::PinSource);
                }
                set(&mut self.pin_source, name, path(plain)?)
            }
            _ => Err(TokenUriError::UnknownAttribute { name: name.to_owned() }),
        }
    }

    /// What it says of the key: `object "diplomas", id 01ab`; none if it says nothing.
    pub(super) fn key_words(&self) -> Option<String> {
        let label = self.object.as_ref().map(|label| format!("label {label:?}"));
        let id = self.id.as_ref().map(|id| format!("id {}", qualistamp_core::hex(id)));
        let words: Vec<String> = label.into_iter().chain(id).collect();
        (!words.is_empty()).then(|| words.join(" and "))
    }
}

fn set<T>(slot: &mut Option<T>, name: &str, value: T) -> Result<(), TokenUriError> {
    if slot.replace(value).is_some() {
        return Err(TokenUriError::Twice { name: name.to_owned() });
    }
    Ok(())
}

fn attributes(text: &str, separator: char) -> Result<Vec<(&str, &str)>, TokenUriError> {
    text.split(separator)
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').ok_or_else(|| TokenUriError::NoValue { part: part.to_owned() }))
        .collect()
}

/// RFC 3986 section 2.1. Characters that should have been encoded are taken as they are.
fn percent_decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?];
        let value = |digit: u8| char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
        let [high, low] = digits;
        bytes.push(value(high)? << 4 | value(low)?);
    }
    Some(bytes)
}

impl fmt::Display for TokenUri {
    /// As it was written, without the file of the PIN.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts = [
            ("token", &self.token),
            ("serial", &self.serial),
            ("manufacturer", &self.manufacturer),
            ("model", &self.model),
            ("object", &self.object),
        ];
        let mut parts: Vec<String> = texts
            .iter()
            .filter_map(|(name, value)| {
                Some(format!("{name}={}", percent_encoded(value.as_ref()?.as_bytes())))
            })
            .collect();
        if let Some(id) = &self.id {
            let digits: String = id.iter().map(|byte| format!("%{byte:02X}")).collect();
            parts.push(format!("id={digits}"));
        }
        write!(f, "pkcs11:{}", parts.join(";"))
    }
}

/// Letters of other languages stay readable; what has a meaning in the URI or on the screen is encoded.
fn percent_encoded(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes)
        .chars()
        .map(|found| match found {
            ';' | '?' | '&' | '=' | '%' | '#' | '/' => format!("%{:02X}", u32::from(found)),
            control if control.is_control() => format!("%{:02X}", u32::from(control)),
            other => other.to_string(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_that_are_needed_are_read() {
        let uri = TokenUri::parse(
            "token=The%20Registry;serial=7f3a;object=Διπλώματα;id=%01%aB;type=private\
             ?module-path=/usr/lib/softhsm/libsofthsm2.so&pin-source=file:/run/secrets/pin",
        )
        .unwrap();
        let expected = TokenUri {
            token: Some("The Registry".to_owned()),
            serial: Some("7f3a".to_owned()),
            object: Some("Διπλώματα".to_owned()),
            id: Some(vec![1, 0xab]),
            module_path: Some("/usr/lib/softhsm/libsofthsm2.so".into()),
            pin_source: Some("/run/secrets/pin".into()),
            ..TokenUri::default()
        };
        assert_eq!(uri, expected);
        assert_eq!(uri.to_string(), "pkcs11:token=The Registry;serial=7f3a;object=Διπλώματα;id=%01%AB");
        assert_eq!(TokenUri::parse("token=a%3bb").unwrap().to_string(), "pkcs11:token=a%3Bb");
    }

    #[test]
    fn a_pin_comes_from_a_file_only() {
        let source =
            |value: &str| TokenUri::parse(&format!("token=a?pin-source={value}")).map(|uri| uri.pin_source);
        for (value, path) in [
            ("file:/run/pin", "/run/pin"),
            ("file:///run/pin", "/run/pin"),
            ("file://localhost/run/pin", "/run/pin"),
            ("/run/my%20pin", "/run/my pin"),
            ("pin.txt", "pin.txt"),
            ("C:/pin.txt", "C:/pin.txt"),
        ] {
            assert_eq!(source(value), Ok(Some(path.into())), "{value}");
        }
        for value in ["|/usr/bin/pin", "https://pins.example/1", "file:|cat", "file:https://a"] {
            assert_eq!(source(value), Err(TokenUriError::PinSource), "{value}");
        }
        assert_eq!(TokenUri::parse("token=a?pin-value=1234"), Err(TokenUriError::PinValue));
        assert!(!TokenUriError::PinValue.to_string().contains("1234"));
    }

    #[test]
    fn mistakes_are_named() {
        let named = |name: &str| name.to_owned();
        for (text, error) in [
            ("", TokenUriError::Empty),
            ("?module-path=/a.so", TokenUriError::Empty),
            (";;", TokenUriError::Empty),
            ("token", TokenUriError::NoValue { part: named("token") }),
            ("tokn=a", TokenUriError::UnknownAttribute { name: named("tokn") }),
            ("token=a?modul=b", TokenUriError::UnknownAttribute { name: named("modul") }),
            ("token=a;token=b", TokenUriError::Twice { name: named("token") }),
            ("id=%01;id=%02", TokenUriError::Twice { name: named("id") }),
            ("token=100%", TokenUriError::Encoding { name: named("token") }),
            ("token=%zz", TokenUriError::Encoding { name: named("token") }),
            ("token=%ff", TokenUriError::Encoding { name: named("token") }),
            ("token=a;slot-id=0", TokenUriError::SlotId),
            ("token=a;type=cert", TokenUriError::NotAPrivateKey { kind: named("cert") }),
        ] {
            assert_eq!(TokenUri::parse(text), Err(error), "{text:?}");
        }
    }
}
