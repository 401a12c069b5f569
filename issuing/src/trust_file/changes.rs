//! What changes from one root or trust list to the next, for the people who sign it.

use std::collections::BTreeMap;

use qualistamp_core::{
    Algorithm, AlwaysCarries, CountryCode, Group, Introduced, Issuer, IssuerKey, KeyState, Kid, Label, Role,
    RootContent, Scope, Seal, StatusPin, Text, TrustListContent, UnixTime, VerificationKey,
};

use crate::trust_file::record_error::RecordError;
use crate::trust_file::records::IssuerRecord;

/// A difference between two values of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed<T> {
    /// The earlier value.
    pub old: T,
    /// The later value.
    pub new: T,
}

/// A change from one trust list to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListChange {
    /// Another version.
    Version(Changed<u64>),
    /// Made at another time.
    Issued(Changed<UnixTime>),
    /// The next list is due at another time.
    NextUpdate(Changed<UnixTime>),
    /// A new issuer.
    IssuerAdded(Box<Issuer>),
    /// An issuer that is no longer there.
    IssuerRemoved(Box<Issuer>),
    /// An operator that is introduced now.
    OperatorIntroduced(Box<Introduced>),
    /// An operator that is no longer introduced.
    OperatorDropped(Box<Introduced>),
    /// An operator that is introduced in another way.
    Operator(Box<Changed<Introduced>>),
    /// Something about an issuer that stays.
    Issuer {
        /// The issuer, as it is now.
        issuer: Box<Issuer>,
        /// What changed.
        change: IssuerDifference,
    },
}

/// A change of an issuer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssuerDifference {
    /// Its names.
    Names(Changed<Vec<String>>),
    /// Its country.
    Country(Changed<CountryCode>),
    /// Its home page.
    Homepage(Changed<Option<Text<255>>>),
    /// Its identifiers in other registers.
    Identifiers(Changed<Vec<String>>),
    /// What it may award.
    Scopes {
        /// The scopes.
        scopes: Changed<Vec<Scope>>,
        /// Whether it may award more now, or less.
        reach: Reach,
    },
    /// Its status list.
    Status(Changed<Option<StatusPin>>),
    /// What all its stamps carry.
    Always(Changed<AlwaysCarries>),
    /// Other certificates seal its full digital credentials.
    CredentialSeals(Changed<Vec<[u8; 32]>>),
    /// A new key.
    KeyAdded(Box<IssuerKey>),
    /// A key that is no longer there.
    KeyRemoved(Box<IssuerKey>),
    /// Something about a key that stays.
    Key {
        /// The key.
        kid: Kid,
        /// What changed.
        change: KeyDifference,
    },
}

/// Whether an issuer may award more or less than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// More.
    Widened,
    /// Less.
    Narrowed,
    /// Neither contains the other, as far as single scopes show.
    Different,
}

/// A change of an issuer's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyDifference {
    /// It may sign from another time on.
    ValidFrom(Changed<UnixTime>),
    /// It is retired at this time, or at another time than before, or no longer.
    ValidUntil(Changed<Option<UnixTime>>),
    /// Somebody else may have it, or may have had it since another time, or it is called sound again.
    State(Changed<KeyState>),
    /// Its consent to being in this list.
    Consent(Changed<bool>),
    /// The seal of a register.
    SealAdded(Seal),
    /// A seal that is no longer there.
    SealRemoved(Seal),
}

/// A change from one root to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RootChange {
    /// Another version.
    Version(Changed<u64>),
    /// Made at another time.
    Issued(Changed<UnixTime>),
    /// Expires at another time.
    Expires(Changed<UnixTime>),
    /// Something about the keys that sign.
    Role {
        /// Which of them.
        role: RoleName,
        /// What changed.
        change: RoleChange,
    },
    /// A key of an issuer is reinstated that lists called compromised.
    Reinstated([u8; 32]),
    /// A reinstatement is not repeated.
    NoLongerReinstated([u8; 32]),
}

/// One of the roles in a root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleName {
    /// The keys that sign roots.
    Root,
    /// The keys that sign trust lists.
    List,
}

/// A change of the keys that sign roots or lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleChange {
    /// Another number of keys of this algorithm must sign; 0 if none need to.
    Threshold(Algorithm, Changed<usize>),
    /// A new key: its identifier and its thumbprint (RFC 9679).
    KeyAdded(Kid, [u8; 32]),
    /// A key that may no longer sign: its identifier and its thumbprint (RFC 9679).
    KeyRemoved(Kid, [u8; 32]),
}

impl ListChange {
    /// Whether honest operators rarely make this change, so that the signer should ask why.
    #[must_use]
    pub fn is_unusual(&self) -> bool {
        match self {
            Self::Version(version) => !is_next(*version),
            Self::Issued(time) | Self::NextUpdate(time) => time.new < time.old,
            Self::IssuerAdded(_) => false,
            Self::IssuerRemoved(_) => true,
            // A whole list of issuers comes with it, or goes.
            Self::OperatorIntroduced(_) | Self::OperatorDropped(_) | Self::Operator(_) => true,
            Self::Issuer { change, .. } => change.is_unusual(),
        }
    }
}

impl IssuerDifference {
    fn is_unusual(&self) -> bool {
        match self {
            Self::Names(_) | Self::Homepage(_) | Self::Identifiers(_) | Self::Scopes { .. } => false,
            Self::CredentialSeals(_) => false,
            Self::Country(_) | Self::KeyRemoved(_) => true,
            // Withdrawals in the old list are lost unless the new one repeats them.
            Self::Status(pin) => pin.old.is_some(),
            // Stamps from before that lack it become invalid; a thief may leave it out again.
            Self::Always(_) => true,
            Self::KeyAdded(_) => false,
            Self::Key { change, .. } => change.is_unusual(),
        }
    }
}

impl KeyDifference {
    fn is_unusual(self) -> bool {
        match self {
            Self::ValidFrom(_) | Self::SealRemoved(_) => true,
            Self::ValidUntil(Changed { old, new }) => match (old, new) {
                (Some(old), Some(new)) => new > old,
                (Some(_), None) => true,
                (None, _) => false,
            },
            Self::State(Changed { old, new }) => match (old, new) {
                (KeyState::CompromisedSince(old), KeyState::CompromisedSince(new)) => new > old,
                (KeyState::CompromisedSince(_), KeyState::Sound) => true,
                (KeyState::Sound, _) => false,
            },
            Self::SealAdded(_) => false,
            Self::Consent(consent) => consent.old,
        }
    }
}

impl RootChange {
    /// Whether honest operators rarely make this change, so that the signer should ask why.
    #[must_use]
    pub fn is_unusual(&self) -> bool {
        match self {
            Self::Version(version) => !is_next(*version),
            Self::Issued(time) | Self::Expires(time) => time.new < time.old,
            Self::Role { change: RoleChange::Threshold(_, threshold), .. } => threshold.new < threshold.old,
            Self::Role { change: RoleChange::KeyAdded(..) | RoleChange::KeyRemoved(..), .. } => false,
            Self::Reinstated(_) => true,
            Self::NoLongerReinstated(_) => false,
        }
    }
}

fn is_next(version: Changed<u64>) -> bool {
    version.old.checked_add(1) == Some(version.new)
}

/// The change of a field, if it changed.
fn changed<T: PartialEq + Clone>(old: &T, new: &T) -> Option<Changed<T>> {
    (old != new).then(|| Changed { old: old.clone(), new: new.clone() })
}

/// What changes from the list `old` to the list `new`. The version is always named.
#[must_use]
pub fn list_changes(old: &TrustListContent, new: &TrustListContent) -> Vec<ListChange> {
    let mut changes = vec![ListChange::Version(Changed { old: old.version, new: new.version })];
    changes.extend(changed(&old.issued, &new.issued).map(ListChange::Issued));
    changes.extend(changed(&old.next_update, &new.next_update).map(ListChange::NextUpdate));
    changes.extend(issuers_changes(&old.issuers, &new.issuers));
    changes.extend(operator_changes(&old.introduced, &new.introduced));
    changes
}

/// What changes from the issuers `old` of a trust file to the issuers `new`, drafts included.
///
/// # Errors
/// [`RecordError`] for the first issuer that cannot be signed.
pub fn record_changes(old: &[IssuerRecord], new: &[IssuerRecord]) -> Result<Vec<ListChange>, RecordError> {
    let issuers = |records: &[IssuerRecord]| -> Result<Vec<Issuer>, RecordError> {
        records.iter().map(IssuerRecord::to_issuer).collect()
    };
    Ok(issuers_changes(&issuers(old)?, &issuers(new)?))
}

fn issuers_changes(old: &[Issuer], new: &[Issuer]) -> Vec<ListChange> {
    let mut changes = Vec::new();
    let by_id = |issuers: &'_ [Issuer]| -> BTreeMap<String, Issuer> {
        issuers.iter().map(|issuer| (issuer.id.as_signed().to_owned(), issuer.clone())).collect()
    };
    let (before, after) = (by_id(old), by_id(new));
    for (id, issuer) in &before {
        if !after.contains_key(id) {
            changes.push(ListChange::IssuerRemoved(Box::new(issuer.clone())));
        }
    }
    for (id, issuer) in &after {
        let Some(held) = before.get(id) else {
            changes.push(ListChange::IssuerAdded(Box::new(issuer.clone())));
            continue;
        };
        if held == issuer {
            continue;
        }
        let of_issuer = |change| ListChange::Issuer { issuer: Box::new(issuer.clone()), change };
        changes.extend(issuer_changes(held, issuer).into_iter().map(of_issuer));
    }
    changes
}

fn operator_changes(old: &[Introduced], new: &[Introduced]) -> Vec<ListChange> {
    let find = |all: &[Introduced], id: &Label| all.iter().find(|operator| operator.id == *id).cloned();
    let gone = old.iter().filter(|operator| find(new, &operator.id).is_none());
    let mut changes: Vec<ListChange> =
        gone.map(|operator| ListChange::OperatorDropped(Box::new(operator.clone()))).collect();
    for operator in new {
        match find(old, &operator.id) {
            None => changes.push(ListChange::OperatorIntroduced(Box::new(operator.clone()))),
            Some(held) => {
                changes.extend(changed(&held, operator).map(|change| ListChange::Operator(Box::new(change))))
            }
        }
    }
    changes
}

fn issuer_changes(old: &Issuer, new: &Issuer) -> Vec<IssuerDifference> {
    // Every field is listed: the compiler reports a new field that is missing here.
    let Issuer {
        id: _,
        name: _,
        other_names: _,
        country,
        homepage,
        identifiers,
        scopes,
        keys,
        status,
        always,
        credential_seals,
    } = old;
    let pairs = |identifiers: &[(Label, Label)]| -> Vec<String> {
        identifiers.iter().map(|(scheme, value)| format!("{scheme} {value}")).collect()
    };
    let names = |issuer: &Issuer| -> Vec<String> {
        issuer.names().map(|(language, name)| format!("{language} {name}")).collect()
    };
    let mut changes: Vec<IssuerDifference> = [
        changed(&names(old), &names(new)).map(IssuerDifference::Names),
        changed(country, &new.country).map(IssuerDifference::Country),
        changed(homepage, &new.homepage).map(IssuerDifference::Homepage),
        changed(&pairs(identifiers), &pairs(&new.identifiers)).map(IssuerDifference::Identifiers),
        changed(scopes, &new.scopes)
            .map(|scopes| IssuerDifference::Scopes { reach: reach(&scopes.old, &scopes.new), scopes }),
        changed(status, &new.status).map(IssuerDifference::Status),
        changed(always, &new.always).map(IssuerDifference::Always),
        changed(credential_seals, &new.credential_seals).map(IssuerDifference::CredentialSeals),
    ]
    .into_iter()
    .flatten()
    .collect();
    let find = |keys: &[IssuerKey], key: &IssuerKey| {
        let same = |other: &&IssuerKey| other.kid() == key.kid() && other.public_key() == key.public_key();
        keys.iter().find(same).cloned()
    };
    let gone = keys.iter().filter(|key| find(&new.keys, key).is_none());
    changes.extend(gone.map(|key| IssuerDifference::KeyRemoved(Box::new(key.clone()))));
    for key in &new.keys {
        match find(keys, key) {
            None => changes.push(IssuerDifference::KeyAdded(Box::new(key.clone()))),
            Some(held) => changes.extend(
                key_changes(&held, key)
                    .into_iter()
                    .map(|change| IssuerDifference::Key { kid: key.kid(), change }),
            ),
        }
    }
    changes
}

fn key_changes(old: &IssuerKey, new: &IssuerKey) -> Vec<KeyDifference> {
    let mut changes: Vec<KeyDifference> = [
        changed(&old.valid_from, &new.valid_from).map(KeyDifference::ValidFrom),
        changed(&old.valid_until, &new.valid_until).map(KeyDifference::ValidUntil),
        changed(&old.state, &new.state).map(KeyDifference::State),
        (old.consent != new.consent).then(|| {
            KeyDifference::Consent(Changed { old: old.consent.is_some(), new: new.consent.is_some() })
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    let missing = |from: &[Seal], seal: &&Seal| !from.contains(seal);
    let gone = old.seals.iter().filter(|seal| missing(&new.seals, seal));
    changes.extend(gone.copied().map(KeyDifference::SealRemoved));
    let more = new.seals.iter().filter(|seal| missing(&old.seals, seal));
    changes.extend(more.copied().map(KeyDifference::SealAdded));
    changes
}

/// Whether the scopes `new` allow more than `old`, or less.
fn reach(old: &[Scope], new: &[Scope]) -> Reach {
    let within = |inner: &[Scope], outer: &[Scope]| {
        inner.iter().all(|scope| outer.iter().any(|other| includes(other, scope)))
    };
    match (within(old, new), within(new, old)) {
        (true, false) => Reach::Widened,
        (false, true) => Reach::Narrowed,
        (true, true) | (false, false) => Reach::Different,
    }
}

/// Whether `outer` covers every award that `inner` covers.
fn includes(outer: &Scope, inner: &Scope) -> bool {
    let Scope { award_types, eqf, from, until, countries } = outer;
    fn all_in<T: PartialEq>(outer: Option<&Vec<T>>, inner: Option<&Vec<T>>) -> bool {
        outer.is_none_or(|outer| inner.is_some_and(|inner| inner.iter().all(|item| outer.contains(item))))
    }
    all_in(award_types.as_ref(), inner.award_types.as_ref())
        && all_in(countries.as_ref(), inner.countries.as_ref())
        && eqf.is_none_or(|(low, high)| inner.eqf.is_some_and(|(from, to)| low <= from && to <= high))
        && from.is_none_or(|first| inner.from.is_some_and(|other| first <= other))
        && until.is_none_or(|last| inner.until.is_some_and(|other| other <= last))
}

/// What changes from the root `old` to the root `new`. The version is always named.
#[must_use]
pub fn root_changes(old: &RootContent, new: &RootContent) -> Vec<RootChange> {
    // Every field is listed: the compiler reports a new field that is missing here.
    let RootContent { version, issued, expires, root, list, reinstated } = old;
    let mut changes = vec![RootChange::Version(Changed { old: *version, new: new.version })];
    changes.extend(changed(issued, &new.issued).map(RootChange::Issued));
    changes.extend(changed(expires, &new.expires).map(RootChange::Expires));
    for (role, old, new) in [(RoleName::Root, root, &new.root), (RoleName::List, list, &new.list)] {
        changes.extend(role_changes(old, new).into_iter().map(|change| RootChange::Role { role, change }));
    }
    let missing = |from: &[[u8; 32]], key: &&[u8; 32]| !from.contains(key);
    let more = new.reinstated.iter().filter(|key| missing(reinstated, key));
    changes.extend(more.copied().map(RootChange::Reinstated));
    let gone = reinstated.iter().filter(|key| missing(&new.reinstated, key));
    changes.extend(gone.copied().map(RootChange::NoLongerReinstated));
    changes
}

fn role_changes(old: &Role, new: &Role) -> Vec<RoleChange> {
    let thresholds = [Algorithm::Es256, Algorithm::MlDsa44].into_iter().filter_map(|algorithm| {
        let needed = |role: &Role| -> usize {
            let groups = role.groups().iter().filter(|group| group.algorithm() == algorithm);
            groups.map(Group::threshold).sum()
        };
        changed(&needed(old), &needed(new)).map(|threshold| RoleChange::Threshold(algorithm, threshold))
    });
    let missing = |from: &Role, key: &VerificationKey| from.keys().all(|other| other != key);
    let gone = old.keys().filter(|key| missing(new, key));
    let more = new.keys().filter(|key| missing(old, key));
    thresholds
        .chain(gone.map(|key| RoleChange::KeyRemoved(key.kid(), key.thumbprint())))
        .chain(more.map(|key| RoleChange::KeyAdded(key.kid(), key.thumbprint())))
        .collect()
}
