//! What an operator should know before it becomes a problem: dates, keys, drafts, scopes, names, and status lists.

use std::collections::BTreeMap;
use std::path::Path;

use qualistamp_core::{
    Bundle, Group, Issuer, IssuerKey, KeyState, Kid, OperatorId, Role, RootContent, StatusPin, UnixTime,
    VerificationKey,
};

use crate::bundle::status_list_of;
use crate::doctor::finding::{Finding, Known};
use crate::trust_file::{
    IssuerRecord, NewList, Signable, SigningError, TrustFile, TrustFileError, UnfinishedList,
    last_signed_list, list_changes, operator_of, root_name,
};

/// Seconds of a day.
const DAY: i64 = 86_400;
/// A root that expires within this time is replaced now: its keys are with different people, in different places.
const ROOT_NOTICE: i64 = 180 * DAY;
/// A list that is due within this time is made now.
const LIST_NOTICE: i64 = 7 * DAY;
/// A key should not sign longer than this without a seal: what it signed since is lost if it is stolen.
const SEAL_AGE: i64 = 365 * DAY;

/// Everything that the operator of the list in `folder` should see to, the most urgent first. `bundle` is what verifiers get, to see
/// how old its status lists are.
///
/// # Errors
/// [`TrustFileError`] if there is no trust file or it cannot be used.
pub fn diagnose(
    folder: &Path,
    bundle: Option<&Bundle>,
    now: UnixTime,
) -> Result<Vec<Finding>, TrustFileError> {
    let file = TrustFile::open(folder)?;
    let path = TrustFile::path(folder);
    let record = |error| TrustFileError::Record { path: path.clone(), error: Box::new(error) };
    let root = file.root_content().map_err(record)?;
    let mut found = Vec::new();
    roots(folder, &root, now, &mut found);
    lists(folder, &file, now, &mut found)?;
    let drafts: Vec<String> = file.drafts().map(|issuer| issuer.id.clone()).collect();
    if !drafts.is_empty() {
        found.push(Finding::Drafts { ids: drafts });
    }
    let tokens: Option<BTreeMap<&str, &[u8]>> = bundle.map(|bundle| bundle.status().collect());
    let operator = operator_of(folder);
    let mut known = Known::default();
    for issuer in file.issuers.iter().filter(|issuer| !issuer.is_draft()) {
        let signed = issuer.to_issuer().map_err(record)?;
        issuer_findings(issuer, &signed, now, &mut found, &mut known);
        known.no_consent.extend(without_consent(&signed, operator));
        if let (Some(tokens), Some(pin)) = (&tokens, &signed.status) {
            status(&signed, pin, tokens, now, &mut found);
        }
    }
    found.extend(known.into_findings());
    found.sort_by_key(Finding::urgency);
    Ok(found)
}

fn roots(folder: &Path, root: &RootContent, now: UnixTime, found: &mut Vec<Finding>) {
    let path = folder.join(root_name(root.version));
    let missing: Vec<_> = Signable::open(&path, None)
        .map(|signable| signable.progress())
        .unwrap_or_default()
        .into_iter()
        .filter(|group| group.missing() > 0)
        .collect();
    if !missing.is_empty() {
        found.push(Finding::RootUnsigned { path, missing });
    }
    if root.expires.seconds() - now.seconds() < ROOT_NOTICE {
        found.push(Finding::RootExpires { version: root.version, expires: root.expires, now });
    }
    for (name, role) in [("root keys", &root.root), ("list keys", &root.list)] {
        for group in role.groups() {
            if group.threshold() == group.keys().count() {
                found.push(Finding::OneLostKey { role: name, threshold: group.threshold() });
            }
        }
    }
    if root.root.groups().iter().map(Group::threshold).sum::<usize>() == 1 {
        found.push(Finding::OneStolenKey);
    }
    let shared: Vec<Kid> = shared(&root.root, &root.list).map(VerificationKey::kid).collect();
    if !shared.is_empty() {
        found.push(Finding::KeyOfBothRoles { kids: shared });
    }
}

fn shared<'a>(one: &'a Role, other: &'a Role) -> impl Iterator<Item = &'a VerificationKey> {
    one.keys().filter(|key| other.keys().any(|held| held == *key))
}

fn lists(
    folder: &Path,
    file: &TrustFile,
    now: UnixTime,
    found: &mut Vec<Finding>,
) -> Result<(), TrustFileError> {
    let trust_file = TrustFile::path(folder);
    if let Ok(next) = NewList::prepare(&trust_file, None, now, now)
        && let Err(SigningError::ListFirst { path, version }) = next.require_order(UnfinishedList::Refuse)
    {
        found.push(Finding::ListUnfinished { path, version });
    }
    let Some((path, signed)) = last_signed_list(folder, None) else {
        found.push(Finding::NoList { trust_file });
        return Ok(());
    };
    if signed.next_update.seconds() - now.seconds() < LIST_NOTICE {
        let (due, trust_file) = (signed.next_update, trust_file.clone());
        found.push(Finding::ListDue { path: path.clone(), due, now, trust_file });
    }
    let record = |error| TrustFileError::Record { path: trust_file.clone(), error: Box::new(error) };
    let next = file.next_list(signed.issued, signed.next_update).map_err(record)?;
    // The version always changes.
    let changes = list_changes(&signed, &next).len().saturating_sub(1);
    if changes > 0 {
        found.push(Finding::Unsigned { path, trust_file: trust_file.clone(), changes });
    }
    Ok(())
}

fn issuer_findings(
    record: &IssuerRecord,
    issuer: &Issuer,
    now: UnixTime,
    found: &mut Vec<Finding>,
    known: &mut Known,
) {
    let id = || record.id.clone();
    if let Some(since) = &record.suspended_since {
        found.push(Finding::Suspended { id: id(), since: since.clone() });
    }
    let may_sign =
        |key: &IssuerKey| key.state == KeyState::Sound && key.valid_until.is_none_or(|until| until >= now);
    if !issuer.keys.iter().any(may_sign) && record.suspended_since.is_none() {
        known.no_usable_key.push(id());
    }
    if issuer.scopes.iter().any(|scope| *scope == qualistamp_core::Scope::default()) {
        known.unlimited.push(id());
    }
    if issuer.other_names.is_empty() && issuer.name.0.as_str() != "en" {
        known.one_language.push(id());
    }
    match (&record.status, &issuer.status) {
        (None, _) => known.no_status.push(id()),
        (Some(pin), None) => found.push(Finding::StatusKeyUnknown { id: id(), address: pin.address.clone() }),
        (Some(_), Some(pin)) => {
            if issuer.keys.iter().filter(|key| may_sign(key)).all(|key| key.kid() == pin.kid) {
                known.one_key_for_all.push(id());
            }
        }
    }
    for key in &issuer.keys {
        let is_status_key = issuer.status.as_ref().is_some_and(|pin| pin.kid == key.kid());
        let has_other = issuer.keys.iter().any(|other| other.kid() != key.kid());
        if key.state != KeyState::Sound || is_status_key && has_other {
            continue;
        }
        let sealed = key.seals.iter().map(|seal| seal.complete).max();
        let since = sealed.unwrap_or(key.valid_from);
        let last = key.valid_until.unwrap_or(now).min(now);
        if last.seconds() - since.seconds() > SEAL_AGE {
            found.push(Finding::Unsealed { id: id(), kid: key.kid(), since });
        }
    }
}

/// The sound keys of an issuer that do not consent to the list of `operator`; if that is not known, those without any consent.
fn without_consent(issuer: &Issuer, operator: Option<OperatorId>) -> Vec<String> {
    let consents = |key: &IssuerKey| match (operator, key.public_key()) {
        (Some(operator), Some(public)) => key.consents(&public, operator, &issuer.id),
        _ => key.consent.is_some(),
    };
    let lacking = issuer.keys.iter().filter(|key| key.state == KeyState::Sound && !consents(key));
    lacking.map(|key| format!("{} {}", issuer.id, key.kid())).collect()
}

/// What verifiers get of the status list of an issuer.
fn status(
    issuer: &Issuer,
    pin: &StatusPin,
    tokens: &BTreeMap<&str, &[u8]>,
    now: UnixTime,
    found: &mut Vec<Finding>,
) {
    let id = issuer.id.as_signed().to_owned();
    match tokens.get(pin.address.as_signed()).map(|token| status_list_of(issuer, token)) {
        None => found.push(Finding::StatusMissing { id, address: pin.address.as_signed().to_owned() }),
        Some(None) => found.push(Finding::StatusUnusable { id }),
        Some(Some(list)) => {
            let due = list.expires().map_or(list.next_update(), |end| end.min(list.next_update()));
            if due.seconds() - now.seconds() < LIST_NOTICE {
                found.push(Finding::StatusDue { id, due, now });
            }
        }
    }
}
