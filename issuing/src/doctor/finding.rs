//! What a look at the operator's folder found, and what to do about each.

use std::fmt;
use std::path::PathBuf;

use qualistamp_core::{Kid, UnixTime};

use crate::trust_file::{GroupProgress, missing_words};

/// How many issuers a finding names.
const NAMED: usize = 5;

/// How soon something should be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Verifiers already answer worse than they could, or will within days.
    Now,
    /// It will cost something later.
    Soon,
    /// It may be meant so.
    Know,
}

/// Something that an operator should see to. `Display` says what it is, [`Finding::remedy`] what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the words of the messages")]
pub enum Finding {
    /// Not enough keys have signed the root.
    RootUnsigned { path: PathBuf, missing: Vec<GroupProgress> },
    /// The root expires soon, or has expired.
    RootExpires { version: u64, expires: UnixTime, now: UnixTime },
    /// No list was signed yet.
    NoList { trust_file: PathBuf },
    /// A list still needs signatures.
    ListUnfinished { path: PathBuf, version: u64 },
    /// The next list is due soon, or overdue.
    ListDue { path: PathBuf, due: UnixTime, now: UnixTime, trust_file: PathBuf },
    /// The trust file says something else than the last signed list.
    Unsigned { path: PathBuf, trust_file: PathBuf, changes: usize },
    /// All keys of a group must sign, so losing one stops everything.
    OneLostKey { role: &'static str, threshold: usize },
    /// One root key alone can replace all keys.
    OneStolenKey,
    /// Keys that sign roots and lists.
    KeyOfBothRoles { kids: Vec<Kid> },
    /// Issuers without a key.
    Drafts { ids: Vec<String> },
    /// An issuer whose right to award is suspended.
    Suspended { id: String, since: String },
    /// A key that has signed for more than a year since its last seal.
    Unsealed { id: String, kid: Kid, since: UnixTime },
    /// The address of a status list without its key.
    StatusKeyUnknown { id: String, address: String },
    /// The bundle has no status list of the issuer.
    StatusMissing { id: String, address: String },
    /// The status list in the bundle does not have the key that the list names.
    StatusUnusable { id: String },
    /// The next status list is due soon, or overdue.
    StatusDue { id: String, due: UnixTime, now: UnixTime },
    /// Issuers all of whose keys are retired or withdrawn.
    NoUsableKey { ids: Vec<String> },
    /// Issuers that may award everything.
    Unlimited { ids: Vec<String> },
    /// Issuers without a status list.
    NoStatusList { ids: Vec<String> },
    /// Issuers whose key signs awards and the status list.
    OneKeyForAll { ids: Vec<String> },
    /// Issuers with a name in one language only.
    OneLanguage { ids: Vec<String> },
    /// Keys without their own consent.
    NoConsent { keys: Vec<String> },
}

/// Makes a finding about these issuers or keys.
type OfIssuers = fn(Vec<String>) -> Finding;

/// What is found for many issuers, told once.
#[derive(Default)]
pub(super) struct Known {
    pub(super) no_usable_key: Vec<String>,
    pub(super) unlimited: Vec<String>,
    pub(super) no_status: Vec<String>,
    pub(super) one_key_for_all: Vec<String>,
    pub(super) one_language: Vec<String>,
    pub(super) no_consent: Vec<String>,
}

impl Known {
    pub(super) fn into_findings(self) -> impl Iterator<Item = Finding> {
        let all: [(Vec<String>, OfIssuers); 6] = [
            (self.no_usable_key, |ids| Finding::NoUsableKey { ids }),
            (self.unlimited, |ids| Finding::Unlimited { ids }),
            (self.no_status, |ids| Finding::NoStatusList { ids }),
            (self.one_key_for_all, |ids| Finding::OneKeyForAll { ids }),
            (self.one_language, |ids| Finding::OneLanguage { ids }),
            (self.no_consent, |keys| Finding::NoConsent { keys }),
        ];
        all.into_iter().filter(|(ids, _)| !ids.is_empty()).map(|(ids, finding)| finding(ids))
    }
}

impl Finding {
    /// How soon something should be done.
    #[must_use]
    pub fn urgency(&self) -> Urgency {
        match self {
            Self::RootUnsigned { .. }
            | Self::NoList { .. }
            | Self::ListUnfinished { .. }
            | Self::ListDue { .. }
            | Self::StatusMissing { .. }
            | Self::StatusUnusable { .. }
            | Self::StatusDue { .. } => Urgency::Now,
            Self::RootExpires { .. }
            | Self::Unsigned { .. }
            | Self::OneLostKey { .. }
            | Self::OneStolenKey
            | Self::KeyOfBothRoles { .. }
            | Self::Unsealed { .. }
            | Self::StatusKeyUnknown { .. }
            | Self::OneKeyForAll { .. } => Urgency::Soon,
            Self::Drafts { .. }
            | Self::Suspended { .. }
            | Self::NoUsableKey { .. }
            | Self::Unlimited { .. }
            | Self::NoStatusList { .. }
            | Self::OneLanguage { .. }
            | Self::NoConsent { .. } => Urgency::Know,
        }
    }

    /// A short name for programs.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::RootUnsigned { .. } => "root-unsigned",
            Self::RootExpires { .. } => "root-expires",
            Self::NoList { .. } => "no-list",
            Self::ListUnfinished { .. } => "list-unfinished",
            Self::ListDue { .. } => "list-due",
            Self::Unsigned { .. } => "unsigned-changes",
            Self::OneLostKey { .. } => "one-lost-key",
            Self::OneStolenKey => "one-stolen-key",
            Self::KeyOfBothRoles { .. } => "key-of-both-roles",
            Self::Drafts { .. } => "drafts",
            Self::Suspended { .. } => "suspended",
            Self::Unsealed { .. } => "unsealed",
            Self::StatusKeyUnknown { .. } => "status-key-unknown",
            Self::StatusMissing { .. } => "status-missing",
            Self::StatusUnusable { .. } => "status-unusable",
            Self::StatusDue { .. } => "status-due",
            Self::NoUsableKey { .. } => "no-usable-key",
            Self::Unlimited { .. } => "unlimited",
            Self::NoStatusList { .. } => "no-status-list",
            Self::OneKeyForAll { .. } => "one-key-for-all",
            Self::OneLanguage { .. } => "one-language",
            Self::NoConsent { .. } => "no-consent",
        }
    }

    /// What to do about it: a sentence, often with the command.
    #[must_use]
    pub fn remedy(&self) -> String {
        match self {
            Self::RootUnsigned { path, .. } | Self::ListUnfinished { path, .. } => {
                format!("each signer: qualistamp trust sign {} --key PRIVATE_KEY", path.display())
            }
            Self::RootExpires { .. } => "write the next one with `qualistamp trust rotate-root`, and have it signed".to_owned(),
            Self::NoList { trust_file } | Self::ListDue { trust_file, .. } | Self::Unsigned { trust_file, .. } => {
                format!("sign the next list: qualistamp trust sign {} --key PRIVATE_KEY", trust_file.display())
            }
            Self::OneLostKey { .. } => {
                "add a key in the next root, with `qualistamp trust rotate-root`".to_owned()
            }
            Self::OneStolenKey => {
                "let 2 of 3 people sign roots: `qualistamp trust rotate-root` with three --root-key and --root-threshold 2".to_owned()
            }
            Self::KeyOfBothRoles { .. } => {
                "keep root keys offline, and use others for lists: `qualistamp trust rotate-root --list-key`".to_owned()
            }
            Self::Drafts { .. } => {
                "ask for a request (`qualistamp key request`) and add it: qualistamp trust key add --request FILE".to_owned()
            }
            Self::Suspended { id, .. } => {
                format!("when it may award again: qualistamp trust issuer suspend {id} --end")
            }
            Self::Unsealed { id, kid, .. } => format!(
                "ask {id} to seal its register (`qualistamp register seal`), and file it: qualistamp trust key seal {id} {kid} SEAL --complete TIME"
            ),
            Self::StatusKeyUnknown { id, address } => {
                format!("add its key: qualistamp trust key add {id} PUBKEY --status {address}")
            }
            Self::StatusMissing { id, .. } | Self::StatusUnusable { id } | Self::StatusDue { id, .. } => {
                format!("get the newest list from {id}, and make the bundle with --status FILE")
            }
            Self::NoUsableKey { .. } => {
                "closed institutions stay like this; the others need a new key: qualistamp trust key add".to_owned()
            }
            Self::Unlimited { .. } => {
                "limit types, levels or countries with `qualistamp trust issuer import` or `edit`".to_owned()
            }
            Self::NoStatusList { .. } => {
                "their awards can never be withdrawn; ask them for a status list: qualistamp trust key add ISSUER PUBKEY --status ADDRESS".to_owned()
            }
            Self::OneKeyForAll { .. } => {
                "a thief of this key can also undo withdrawals; ask them for a second key for the status list".to_owned()
            }
            Self::OneLanguage { .. } => {
                "add a name in English, which readers in other countries see: column name_en of `qualistamp trust issuer import`".to_owned()
            }
            Self::NoConsent { .. } => {
                "another operator that lists the key makes its awards NOT SURE; ask for a request with consent: qualistamp key request --root root-1.cbor".to_owned()
            }
        }
    }
}

/// The first of them, and how many more there are.
struct Named<'a>(&'a [String]);

impl fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named: Vec<&str> = self.0.iter().take(NAMED).map(String::as_str).collect();
        write!(f, "{}", named.join(", "))?;
        match self.0.len().saturating_sub(NAMED) {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tense = |end: &UnixTime, now: &UnixTime, past: &'static str, future: &'static str| {
            if end < now { past } else { future }
        };
        match self {
            Self::RootUnsigned { path, missing } => {
                write!(f, "{}: signatures are missing: {}", path.display(), missing_words(missing))
            }
            Self::RootExpires { version, expires, now } => {
                let word = tense(expires, now, "EXPIRED", "expires");
                write!(f, "root {version} {word} on {}", expires.day())
            }
            Self::NoList { .. } => write!(f, "no trust list was signed yet"),
            Self::ListUnfinished { version, .. } => write!(f, "trust list {version} still needs signatures"),
            Self::ListDue { path, due, now, .. } => {
                let word = tense(due, now, "was DUE", "is due");
                write!(f, "{}: the next list {word} on {}", path.display(), due.day())
            }
            Self::Unsigned { path, trust_file, changes } => write!(
                f,
                "{}: {changes} {} since {} and not signed",
                trust_file.display(),
                if *changes == 1 { "change" } else { "changes" },
                path.display()
            ),
            Self::OneLostKey { role, threshold } => {
                write!(f, "{role}: all {threshold} must sign; if one is lost, nothing can be signed any more")
            }
            Self::OneStolenKey => write!(f, "one root key alone can replace all keys; so can its thief"),
            Self::KeyOfBothRoles { kids } => {
                let kids: Vec<String> = kids.iter().map(Kid::to_string).collect();
                write!(f, "{} signs roots and lists", kids.join(", "))
            }
            Self::Drafts { ids } => {
                write!(
                    f,
                    "{} without a key, left out of the signed list: {}",
                    counted(ids, "draft"),
                    Named(ids)
                )
            }
            Self::Suspended { id, since } => write!(f, "{id} is suspended since {since}"),
            Self::Unsealed { id, kid, since } => write!(
                f,
                "key {kid} of {id}: nothing that it signed since {} is sealed; if it is stolen, all of that is lost",
                since.day()
            ),
            Self::StatusKeyUnknown { id, address } => {
                write!(f, "{id}: the status list {address} is not in use, because its key is not known")
            }
            Self::StatusMissing { id, address } => {
                write!(
                    f,
                    "{id}: the bundle has no status list {address}; whether its awards are withdrawn is NOT SURE"
                )
            }
            Self::StatusUnusable { id } => {
                write!(
                    f,
                    "{id}: its status list in the bundle is not signed with the key that the list names"
                )
            }
            Self::StatusDue { id, due, now } => {
                let word = tense(due, now, "was DUE", "is due");
                write!(f, "{id}: its next status list {word} on {}", due.day())
            }
            Self::NoUsableKey { ids } => {
                write!(f, "{} without a key that may sign today: {}", counted(ids, "issuer"), Named(ids))
            }
            Self::Unlimited { ids } => {
                write!(f, "{} may award everything, without limits: {}", counted(ids, "issuer"), Named(ids))
            }
            Self::NoStatusList { ids } => {
                write!(f, "{} without a status list: {}", counted(ids, "issuer"), Named(ids))
            }
            Self::OneKeyForAll { ids } => write!(
                f,
                "{} with one key for awards and the status list: {}",
                counted(ids, "issuer"),
                Named(ids)
            ),
            Self::OneLanguage { ids } => {
                write!(f, "{} with a name in one language only: {}", counted(ids, "issuer"), Named(ids))
            }
            Self::NoConsent { keys } => {
                write!(f, "{} without its own consent to this list: {}", counted(keys, "key"), Named(keys))
            }
        }
    }
}

fn counted(items: &[String], noun: &str) -> String {
    let ending = if items.len() == 1 { "" } else { "s" };
    format!("{} {noun}{ending}", items.len())
}
