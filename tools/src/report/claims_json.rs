//! The issuer and the time of signing as JSON, in addition to the claims.

use qualistamp_core::{Issuer, SigningTime, Text};
use serde_json::{Map, Value, json};

fn text<const MAX: usize>(text: &Text<MAX>) -> Value {
    text.as_signed().into()
}

/// When a stamp says it was signed.
pub(crate) fn signing_time(time: SigningTime) -> Value {
    match time {
        SigningTime::Stated(time) => json!({"time": time.to_string()}),
        SigningTime::DayOfAward(day) => json!({"day": day.to_string()}),
    }
}

/// The issuer, as the trust list knows it.
pub(crate) fn issuer(issuer: &Issuer) -> Value {
    let names: Map<String, Value> =
        issuer.names().map(|(language, name)| (language.to_string(), text(name))).collect();
    let identifiers: Map<String, Value> = issuer
        .identifiers
        .iter()
        .map(|(scheme, value)| (scheme.as_signed().to_owned(), text(value)))
        .collect();
    json!({
        "id": text(&issuer.id),
        "name": text(&issuer.name.1),
        "names": names,
        "country": issuer.country.as_str(),
        "homepage": issuer.homepage.as_ref().map(text),
        "identifiers": identifiers,
    })
}
