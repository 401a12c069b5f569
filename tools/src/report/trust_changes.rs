//! Changes of roots and trust lists, in words.

use std::io::{self, Write};

use qualistamp_core::{Issuer, IssuerKey, KeyState, Scope, StatusPin, UnixTime, hex};
use qualistamp_issuing::{
    Changed, IssuerDifference, KeyDifference, KeyLabels, ListChange, Reach, RoleChange, RoleName, RootChange,
};

use crate::report::trust_words;
use crate::style::{AMBER, styled};

/// A change in words.
pub(crate) struct Change {
    pub(crate) words: String,
    /// Whether honest operators rarely make it.
    pub(crate) unusual: bool,
}

/// Writes the changes, one a line, the unusual ones marked.
pub(crate) fn write(changes: &[Change], out: &mut dyn Write) -> io::Result<()> {
    for Change { words, unusual } in changes {
        if *unusual {
            writeln!(out, "  {} {words}", styled(AMBER, "!"))?;
        } else {
            writeln!(out, "    {words}")?;
        }
    }
    Ok(())
}

/// The changes of a trust list.
pub(crate) fn of_lists(changes: &[ListChange], labels: &KeyLabels) -> Vec<Change> {
    let change = |change: &ListChange| Change { words: list(change, labels), unusual: change.is_unusual() };
    changes.iter().map(change).collect()
}

/// The changes of a root.
pub(crate) fn of_roots(changes: &[RootChange], labels: &KeyLabels) -> Vec<Change> {
    let change = |change: &RootChange| Change { words: root(change, labels), unusual: change.is_unusual() };
    changes.iter().map(change).collect()
}

fn list(change: &ListChange, labels: &KeyLabels) -> String {
    match change {
        ListChange::Version(version) => version_words(*version),
        ListChange::Issued(time) => earlier("made", *time),
        ListChange::NextUpdate(time) => earlier("the next list is due", *time),
        ListChange::IssuerAdded(issuer) => {
            let scopes: Vec<String> = issuer.scopes.iter().map(ToString::to_string).collect();
            let keys: Vec<String> = issuer.keys.iter().map(|key| trust_words::key(key, labels)).collect();
            let keys = if keys.is_empty() { "none: a draft".to_owned() } else { keys.join("; key ") };
            let status = issuer.status.as_ref().map(|pin| format!("; status list {}", pin_words(pin)));
            format!(
                "issuer {} ADDED: {}, {}; may award {}; key {}{}",
                issuer.id,
                issuer.name.1,
                issuer.country,
                scopes.join(" or "),
                keys,
                status.unwrap_or_default()
            )
        }
        ListChange::IssuerRemoved(issuer) => format!(
            "issuer {} REMOVED ({}): its awards are NOT SURE from then on; a closed issuer is kept, with its keys retired",
            issuer.id, issuer.name.1
        ),
        ListChange::OperatorIntroduced(operator) => {
            format!("INTRODUCES {}: its whole list counts from then on", trust_words::operator(operator))
        }
        ListChange::OperatorDropped(operator) => {
            format!("no longer introduces {}", trust_words::operator(operator))
        }
        ListChange::Operator(operator) => {
            format!("introduction CHANGED: {}", from_to(operator, trust_words::operator))
        }
        ListChange::Issuer { issuer: whose, change } => {
            format!("issuer {}: {}", whose.id, issuer(change, whose, labels))
        }
    }
}

fn issuer(change: &IssuerDifference, whose: &Issuer, labels: &KeyLabels) -> String {
    match change {
        IssuerDifference::Names(names) => format!("names {}", from_to(names, |names| names.join(", "))),
        IssuerDifference::Country(country) => format!("country {}", from_to(country, ToString::to_string)),
        IssuerDifference::Homepage(page) => {
            format!("home page {}", from_to(page, |page| or_none(page.as_ref())))
        }
        IssuerDifference::Identifiers(identifiers) => {
            format!("identifiers {}", from_to(identifiers, |all| or_none(some(all.join(", ")).as_ref())))
        }
        IssuerDifference::Scopes { scopes, reach } => {
            let what = match reach {
                Reach::Widened => "may award MORE",
                Reach::Narrowed => "may award LESS",
                Reach::Different => "may award something else",
            };
            let all =
                |scopes: &Vec<Scope>| scopes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ");
            format!("{what}: {}", from_to(scopes, all))
        }
        IssuerDifference::Status(Changed { old: None, new: Some(pin) }) => {
            format!("status list ADDED: {}", pin_words(pin))
        }
        IssuerDifference::Status(Changed { old: Some(pin), new: None }) => format!(
            "status list REMOVED: {}; whether its awards are withdrawn is no longer checked",
            pin_words(pin)
        ),
        IssuerDifference::Status(pin) => format!(
            "status list RE-PINNED {}; withdrawals that the new one does not repeat are lost",
            from_to(pin, |pin| or_none(pin.as_ref().map(pin_words).as_ref()))
        ),
        IssuerDifference::Always(always) => format!(
            "its stamps always carry {}; stamps without it are INVALID, older ones too",
            from_to(always, |always| or_none(some(trust_words::always_carries(*always)).as_ref()))
        ),
        IssuerDifference::CredentialSeals(seals) => format!(
            "certificates that seal its digital credentials {}",
            from_to(seals, |all| or_none(some(trust_words::credential_seals(all)).as_ref()))
        ),
        IssuerDifference::KeyAdded(key) => format!("key ADDED: {}", trust_words::key(key, labels)),
        IssuerDifference::KeyRemoved(key) => format!(
            "key REMOVED: {}; what it signed is NOT SURE from then on; a key is retired instead",
            trust_words::key(key, labels)
        ),
        IssuerDifference::Key { kid, change } => {
            let found = whose.keys_with(*kid).find_map(IssuerKey::public_key);
            let label = trust_words::label(found.map(|key| key.thumbprint()), labels);
            format!("key {kid}{label} {}", key(change))
        }
    }
}

fn key(change: &KeyDifference) -> String {
    match change {
        KeyDifference::ValidFrom(from) => format!("may sign from {}", from_to(from, ToString::to_string)),
        KeyDifference::ValidUntil(Changed { old: None, new: Some(until) }) => {
            format!("RETIRED: may sign until {until}")
        }
        KeyDifference::ValidUntil(Changed { old: Some(until), new: None }) => {
            format!("no longer retired (before: until {until})")
        }
        KeyDifference::ValidUntil(until) => {
            format!("may sign until {}", from_to(until, |until| or_none(until.as_ref())))
        }
        KeyDifference::State(Changed { new: KeyState::Sound, .. }) => {
            "CALLED SOUND AGAIN; verifiers that know of the compromise refuse it all the same, and only a root reinstates it".to_owned()
        }
        KeyDifference::State(Changed { old: KeyState::Sound, new: KeyState::CompromisedSince(since) }) => {
            format!("COMPROMISED since {since}: what it signed without an earlier seal is no longer valid")
        }
        KeyDifference::State(Changed {
            old: KeyState::CompromisedSince(old),
            new: KeyState::CompromisedSince(new),
        }) => format!("compromised since {new} (before: {old})"),
        KeyDifference::Consent(Changed { old: false, .. }) => "consents to being in this list".to_owned(),
        KeyDifference::Consent(Changed { new: false, .. }) => {
            "has NO CONSENT any more; a list of another operator that has it would decide".to_owned()
        }
        KeyDifference::Consent(_) => "has another consent".to_owned(),
        KeyDifference::SealAdded(seal) => format!("seal ADDED: {}", trust_words::seal(seal)),
        KeyDifference::SealRemoved(seal) => format!(
            "seal REMOVED: {}; its stamps are lost if the key is stolen",
            trust_words::seal(seal)
        ),
    }
}

fn root(change: &RootChange, labels: &KeyLabels) -> String {
    match change {
        RootChange::Version(version) => version_words(*version),
        RootChange::Issued(time) => earlier("made", *time),
        RootChange::Expires(time) => earlier("expires", *time),
        RootChange::Role { role, change } => {
            let keys = match role {
                RoleName::Root => "root keys",
                RoleName::List => "list keys",
            };
            match change {
                RoleChange::Threshold(algorithm, Changed { old, new }) => {
                    format!("{keys}: {new} of {algorithm} must sign (before: {old})")
                }
                RoleChange::KeyAdded(kid, thumbprint) => {
                    let label = trust_words::label(Some(*thumbprint), labels);
                    format!("{keys}: key {kid}{label} ADDED, thumbprint {}", hex(thumbprint))
                }
                RoleChange::KeyRemoved(kid, thumbprint) => {
                    let label = trust_words::label(Some(*thumbprint), labels);
                    format!("{keys}: key {kid}{label} REMOVED, thumbprint {}", hex(thumbprint))
                }
            }
        }
        RootChange::Reinstated(key) => {
            format!(
                "REINSTATES the compromised key with thumbprint {}: what it signed is valid again",
                hex(key)
            )
        }
        RootChange::NoLongerReinstated(key) => {
            format!("no longer reinstates the key with thumbprint {}", hex(key))
        }
    }
}

fn version_words(Changed { old, new }: Changed<u64>) -> String {
    let odd = if old.checked_add(1) == Some(new) { "" } else { "; the next would be one higher" };
    format!("version {new} (before: {old}){odd}")
}

fn earlier(what: &str, Changed { old, new }: Changed<UnixTime>) -> String {
    let odd = if new < old { ", EARLIER than before" } else { "" };
    format!("{what} {new} (before: {old}){odd}")
}

fn from_to<T>(Changed { old, new }: &Changed<T>, show: impl Fn(&T) -> String) -> String {
    format!("{} (before: {})", show(new), show(old))
}

fn or_none(value: Option<&impl ToString>) -> String {
    value.map_or_else(|| "none".to_owned(), ToString::to_string)
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

fn pin_words(pin: &StatusPin) -> String {
    format!("{}, signed by {}", pin.address, pin.kid)
}
