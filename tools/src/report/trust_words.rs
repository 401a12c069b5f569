//! Roots and trust lists in full, in words and as JSON.

use std::io::{self, Write};

use qualistamp_core::{
    AlwaysCarries, Group, Introduced, Issuer, IssuerKey, KeyState, PublicKey, Role, RootContent, Seal,
    TrustListContent, VerificationKey, hex,
};
use qualistamp_issuing::KeyLabels;
use serde_json::{Map, Value, json};

use crate::escape::Foreign;
use crate::report::claims_json;
use crate::report::counted::counted;
use crate::style::{BOLD, styled};

/// What a key is called, in brackets; empty if nobody knows.
pub(crate) fn label(thumbprint: Option<[u8; 32]>, labels: &KeyLabels) -> String {
    let label = thumbprint.and_then(|thumbprint| labels.of(&thumbprint).map(str::to_owned));
    label.map(|label| format!(" ({})", Foreign(label))).unwrap_or_default()
}

/// A key, what it is called, its validity and its state in one line.
pub(crate) fn key(key: &IssuerKey, labels: &KeyLabels) -> String {
    let until = key.valid_until.map(|until| format!(", retired after {until}")).unwrap_or_default();
    let state = match key.state {
        KeyState::Sound => String::new(),
        KeyState::CompromisedSince(since) => format!(", COMPROMISED since {since}"),
    };
    let (from, thumbprint) = (key.valid_from, key.public_key().map_or_else(unusable, |key| thumbprint(&key)));
    let label = label(key.public_key().map(|key| key.thumbprint()), labels);
    let consent = if key.consent.is_some() { ", with its consent" } else { "" };
    format!("{}{label} from {from}{until}{state}{consent}, thumbprint {thumbprint}", key.kid())
}

fn unusable() -> String {
    "unknown: NOT a point of the curve".to_owned()
}

fn thumbprint(key: &PublicKey) -> String {
    hex(&key.thumbprint())
}

/// A seal in one line.
pub(crate) fn seal(seal: &Seal) -> String {
    format!("{} received {}, complete until {}", hex(&seal.root), seal.sealed, seal.complete)
}

/// Writes everything that a root says.
pub(crate) fn root(root: &RootContent, labels: &KeyLabels, out: &mut dyn Write) -> io::Result<()> {
    let version = styled(BOLD, format!("Root {}", root.version));
    writeln!(out, "{version} made {}, expires {}", root.issued, root.expires)?;
    for (what, role) in roles(root) {
        for group in role.groups() {
            let (threshold, keys, algorithm) = (group.threshold(), group.keys().len(), group.algorithm());
            writeln!(out, "  {what}: {threshold} of {keys} of {algorithm} must sign")?;
            for key in group.keys() {
                let label = label(Some(key.thumbprint()), labels);
                writeln!(out, "    {}{label}, thumbprint {}", key.kid(), hex(&key.thumbprint()))?;
            }
        }
    }
    for key in &root.reinstated {
        writeln!(out, "  reinstates the key with thumbprint {}", hex(key))?;
    }
    Ok(())
}

fn roles(root: &RootContent) -> [(&'static str, &Role); 2] {
    [("root keys", &root.root), ("list keys", &root.list)]
}

/// Writes the issuers of a trust list, with everything that it says about them, and the operators that it introduces.
pub(crate) fn list(list: &TrustListContent, labels: &KeyLabels, out: &mut dyn Write) -> io::Result<()> {
    list.issuers.iter().try_for_each(|one| issuer(one, labels, out))?;
    list.introduced.iter().try_for_each(|one| writeln!(out, "introduces {}", operator(one)))
}

/// An operator that a list introduces, in one line.
pub(crate) fn operator(operator: &Introduced) -> String {
    // Every field is listed: the compiler reports a new field that is missing here.
    let Introduced { id, name, other_names: _, countries, operator: root, address } = operator;
    let countries: Vec<String> = countries.iter().map(ToString::to_string).collect();
    let address = address.as_ref().map(|address| format!(", bundle at {address}")).unwrap_or_default();
    format!("operator {id} ({}), for {}, first root {root}{address}", name.1, countries.join(", "))
}

/// Writes everything that a trust list, or a trust file, says about an issuer.
pub(crate) fn issuer(issuer: &Issuer, labels: &KeyLabels, out: &mut dyn Write) -> io::Result<()> {
    // Every field is listed: the compiler reports a new field that is missing here.
    let Issuer {
        id,
        name,
        other_names,
        country,
        homepage,
        identifiers,
        scopes,
        keys,
        status,
        always,
        credential_seals,
    } = issuer;
    writeln!(out, "{}  {country}", styled(BOLD, id))?;
    let mut line = |label: &str, value: &dyn std::fmt::Display| writeln!(out, "  {label:11}  {value}");
    for (language, name) in std::iter::once(name).chain(other_names) {
        line("name", &format_args!("{name} ({language})"))?;
    }
    if let Some(homepage) = homepage {
        line("home page", homepage)?;
    }
    for (scheme, value) in identifiers {
        line("identifier", &format_args!("{scheme} {value}"))?;
    }
    for scope in scopes {
        line("may award", scope)?;
    }
    for one in keys {
        line("key", &key(one, labels))?;
        for one in &one.seals {
            line("  seal", &seal(one))?;
        }
    }
    if keys.is_empty() {
        line("key", &"none: a draft, left out of the signed list")?;
    }
    match status {
        Some(pin) => line("status list", &format_args!("{}, signed by {}", pin.address, pin.kid))?,
        None => line("status list", &"none")?,
    }
    for seal in credential_seals {
        line("seals with", &format_args!("certificate {}", hex(seal)))?;
    }
    match always_carries(*always) {
        all if all.is_empty() => Ok(()),
        all => line("always", &all),
    }
}

/// The certificates that seal an issuer's digital credentials, by their SHA-256.
pub(crate) fn credential_seals(seals: &[[u8; 32]]) -> String {
    seals.iter().map(|seal| hex(seal)).collect::<Vec<_>>().join(", ")
}

/// What all stamps of an issuer carry; empty if nothing is promised.
pub(crate) fn always_carries(AlwaysCarries { status_index, signing_time }: AlwaysCarries) -> String {
    let all = [(status_index, "a status index"), (signing_time, "the time of signing")];
    all.into_iter().filter(|(carried, _)| *carried).map(|(_, what)| what).collect::<Vec<_>>().join(" and ")
}

/// How many issuers and keys there are.
pub(crate) fn totals(list: &TrustListContent) -> String {
    let keys = list.issuers.iter().map(|issuer| issuer.keys.len()).sum();
    format!("{}, {}", counted(list.issuers.len(), "issuer"), counted(keys, "key"))
}

/// A root as JSON.
pub(crate) fn root_json(root: &RootContent) -> Map<String, Value> {
    let key =
        |key: &VerificationKey| json!({"kid": key.kid().to_string(), "thumbprint": hex(&key.thumbprint())});
    let role = |role: &Role| -> Vec<Value> {
        let group = |group: &Group| {
            let keys: Vec<Value> = group.keys().map(key).collect();
            json!({"algorithm": group.algorithm().to_string(), "threshold": group.threshold(), "keys": keys})
        };
        role.groups().iter().map(group).collect()
    };
    let reinstated: Vec<String> = root.reinstated.iter().map(|key| hex(key)).collect();
    object(json!({
        "kind": "root",
        "version": root.version,
        "issued": root.issued.to_string(),
        "expires": root.expires.to_string(),
        "root_keys": role(&root.root),
        "list_keys": role(&root.list),
        "reinstated": reinstated,
    }))
}

/// A trust list as JSON.
pub(crate) fn list_json(list: &TrustListContent) -> Map<String, Value> {
    let issuers: Vec<Value> = list.issuers.iter().map(issuer_json).collect();
    object(json!({
        "kind": "trust_list",
        "version": list.version,
        "issued": list.issued.to_string(),
        "next_update": list.next_update.to_string(),
        "issuers": issuers,
        "introduced": list.introduced.iter().map(operator_json).collect::<Vec<_>>(),
    }))
}

fn operator_json(operator: &Introduced) -> Value {
    let names: Map<String, Value> =
        operator.names().map(|(language, name)| (language.to_string(), name.as_signed().into())).collect();
    json!({
        "id": operator.id.as_signed(),
        "names": names,
        "countries": operator.countries.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "root": operator.operator.to_string(),
        "address": operator.address.as_ref().map(|address| address.as_signed()),
    })
}

/// An issuer as JSON.
pub(crate) fn issuer_json(issuer: &Issuer) -> Value {
    let mut object = object(claims_json::issuer(issuer));
    let scopes: Vec<Value> = issuer
        .scopes
        .iter()
        .map(|scope| {
            let words = |all: Vec<String>| Value::from(all);
            let mut map = Map::new();
            let mut put =
                |name: &str, value: Option<Value>| map.extend(value.map(|value| (name.to_owned(), value)));
            let types = scope.award_types.as_ref();
            put("types", types.map(|all| words(all.iter().map(ToString::to_string).collect())));
            put("eqf_min", scope.eqf.map(|(low, _)| low.number().into()));
            put("eqf_max", scope.eqf.map(|(_, high)| high.number().into()));
            put("from", scope.from.map(|day| day.to_string().into()));
            put("until", scope.until.map(|day| day.to_string().into()));
            let countries = scope.countries.as_ref();
            put("countries", countries.map(|all| words(all.iter().map(ToString::to_string).collect())));
            Value::Object(map)
        })
        .collect();
    let keys: Vec<Value> = issuer.keys.iter().map(key_json).collect();
    let status = issuer.status.as_ref();
    object.insert("scopes".to_owned(), scopes.into());
    object.insert("keys".to_owned(), keys.into());
    object.insert(
        "status".to_owned(),
        status.map_or(
            Value::Null,
            |pin| json!({"address": pin.address.as_signed(), "kid": pin.kid.to_string()}),
        ),
    );
    object.insert(
        "always".to_owned(),
        json!({"status_index": issuer.always.status_index, "signing_time": issuer.always.signing_time}),
    );
    let seals: Vec<String> = issuer.credential_seals.iter().map(|seal| hex(seal)).collect();
    object.insert("credential_seals".to_owned(), seals.into());
    Value::Object(object)
}

fn key_json(key: &IssuerKey) -> Value {
    let since = match key.state {
        KeyState::Sound => None,
        KeyState::CompromisedSince(since) => Some(since.to_string()),
    };
    let seals: Vec<Value> = key
        .seals
        .iter()
        .map(|seal| {
            json!({
                "sealed": seal.sealed.to_string(),
                "complete": seal.complete.to_string(),
                "root": hex(&seal.root),
            })
        })
        .collect();
    json!({
        "kid": key.kid().to_string(),
        "thumbprint": key.public_key().map(|key| thumbprint(&key)),
        "from": key.valid_from.to_string(),
        "until": key.valid_until.map(|until| until.to_string()),
        "compromised_since": since,
        "seals": seals,
        "consent": key.consent.is_some(),
    })
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}
