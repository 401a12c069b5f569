//! The text of a request: lines in a fixed order, of which the last is the signature over those before it.

use std::str::FromStr;

use qualistamp_core::{Consent, Label, OperatorId, PublicKey, SignatureBytes, hex};

use crate::trust_file::key_request::content::KeyRequest;
use crate::trust_file::key_request::error::KeyRequestError;
use crate::trust_file::text::{parse_consent, parse_digest, parse_key};

/// First line of every request. What the key signs begins with it, so that the signature is worthless for anything else.
const MAGIC: &str = "qualistamp/key-request/1";
/// Longest text of a request that is read, in bytes: each line is far below 512.
const BYTES_MAX: usize = 8 * 1024;

const ISSUER: &str = "issuer";
const KEY: &str = "key";
const LABEL: &str = "label";
const FROM: &str = "from";
const STATUS: &str = "status-list";
const OPERATOR: &str = "operator";
const CONSENT: &str = "consent";
const MADE: &str = "made";
const SIGNATURE: &str = "signature";

/// The lines that are signed.
pub(super) fn statement(request: &KeyRequest) -> Result<String, KeyRequestError> {
    let KeyRequest { issuer, public, label, from, status_address, consent, made } = request;
    let operator = consent.as_ref().map(|(operator, _)| operator.to_string());
    let consent = consent.as_ref().map(|(_, consent)| hex(&consent.0));
    let fields = [
        (ISSUER, Some(issuer.as_signed().to_owned())),
        (KEY, Some(hex(&public.to_sec1_compressed()))),
        (LABEL, label.clone()),
        (FROM, from.map(|day| day.to_string())),
        (STATUS, status_address.clone()),
        (OPERATOR, operator),
        (CONSENT, consent),
        (MADE, Some(made.to_string())),
    ];
    let mut text = format!("{MAGIC}\n");
    for (field, value) in fields {
        let Some(value) = value else { continue };
        if !is_one_line(&value) {
            return Err(KeyRequestError::NotOneLine { field });
        }
        text.push_str(&format!("{field}: {value}\n"));
    }
    Ok(text)
}

fn is_one_line(value: &str) -> bool {
    !value.is_empty() && value.trim() == value && !value.chars().any(char::is_control)
}

pub(super) fn signed(statement: &str, signature: &SignatureBytes) -> String {
    format!("{statement}{SIGNATURE}: {}\n", hex(signature))
}

/// The request in `text`, the lines that were signed, and their signature. Line ends of Windows and empty lines at the end do not count.
pub(super) fn parse(text: &str) -> Result<(KeyRequest, String, SignatureBytes), KeyRequestError> {
    if text.len() > BYTES_MAX {
        return Err(KeyRequestError::NotARequest);
    }
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
    if lines.first() != Some(&MAGIC) {
        return Err(KeyRequestError::NotARequest);
    }
    let mut lines = Lines { lines: &lines, at: 1 };
    let issuer = value(ISSUER, lines.required(ISSUER)?, |text| Label::new(text).ok())?;
    let public: PublicKey = value(KEY, lines.required(KEY)?, |text| parse_key(text).ok())?;
    let label = lines.optional(LABEL).map(str::to_owned);
    let from = lines.optional(FROM).map(|text| value(FROM, text, parsed)).transpose()?;
    let status_address = lines.optional(STATUS).map(str::to_owned);
    let operator = lines.optional(OPERATOR).map(|text| value(OPERATOR, text, |text| parse_digest(text).ok()));
    let consent = match operator.transpose()? {
        Some(operator) => {
            let consent = value(CONSENT, lines.required(CONSENT)?, |text| parse_consent(text).ok())?;
            Some((OperatorId(operator), Consent(consent)))
        }
        None => None,
    };
    let made = value(MADE, lines.required(MADE)?, parsed)?;
    let signature = value(SIGNATURE, lines.required(SIGNATURE)?, |text| parse_consent(text).ok())?;
    lines.end()?;
    let request = KeyRequest { issuer, public, label, from, status_address, consent, made };
    // Exactly what was parsed: a line of another form would not give the same text.
    let statement = statement(&request)?;
    Ok((request, statement, signature))
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn value<T>(
    field: &'static str,
    text: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, KeyRequestError> {
    read(text).ok_or(KeyRequestError::Value { field })
}

struct Lines<'a> {
    lines: &'a [&'a str],
    at: usize,
}

impl<'a> Lines<'a> {
    fn optional(&mut self, field: &str) -> Option<&'a str> {
        let value = self.lines.get(self.at)?.strip_prefix(field)?.strip_prefix(": ")?;
        self.at += 1;
        Some(value)
    }

    fn required(&mut self, field: &'static str) -> Result<&'a str, KeyRequestError> {
        self.optional(field).ok_or(KeyRequestError::Line { number: self.at + 1, expected: field })
    }

    fn end(&self) -> Result<(), KeyRequestError> {
        if self.at == self.lines.len() {
            return Ok(());
        }
        Err(KeyRequestError::Line { number: self.at + 1, expected: SIGNATURE })
    }
}
