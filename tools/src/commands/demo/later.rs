//! The second half of `qualistamp demo`: withdrawn awards, retired and stolen keys, and outdated trust data.

use std::path::Path;

use qualistamp_core::{
    Award, Bundle, Claims, Domain, Envelope, EqfLevel, Issuer, IssuerKey, KeyState, Label, Name, Policy,
    RefreshError, Register, Role, RootContent, Rule, Scope, Seal, Signer as _, Status, StatusBits,
    StatusDetail, StatusListContent, StatusPin, StatusReason, Statuses, Text, Title, Trust, TrustListContent,
    TrustState, UnixTime, pack, sign, verify,
};
use qualistamp_issuing::files::{self, Access, IfExists};
use qualistamp_issuing::{PrivateKey, set_signing_time};

use crate::exit::Failure;
use crate::language::{verdict_and_code, words};

const DAY: i64 = 86_400;
/// Address of the university's status list.
const ADDRESS: &str = "https://university.example/status/1";

// Status indices of the diplomas.
const SOUND: u32 = 0;
const WITHDRAWN: u32 = 1;
const SUSPENDED: u32 = 2;

/// An event, and how a stamp verifies after it.
pub(crate) struct Scenario {
    /// What happens.
    pub(crate) event: String,
    /// Name of the stamp in the table.
    pub(crate) what: &'static str,
    /// Expected verdict and support code.
    pub(crate) expected: &'static str,
    /// Actual verdict and support code.
    pub(crate) got: String,
    /// The reason, in one sentence.
    pub(crate) why: String,
}

/// The keys of the scenarios.
struct Keys {
    root: PrivateKey,
    list: PrivateKey,
    /// Signed until a year ago.
    retired: PrivateKey,
    /// Stolen 100 days ago.
    stolen: PrivateKey,
    /// Signs awards and status lists today.
    present: PrivateKey,
}

/// Plays all scenarios at the time `now`, and writes their files into `folder`.
pub(crate) fn scenarios(folder: &Path, now: UnixTime) -> Result<Vec<Scenario>, Failure> {
    let days = |days: i64| now.plus_seconds(days * DAY);
    let keys = Keys {
        root: PrivateKey::generate()?,
        list: PrivateKey::generate()?,
        retired: PrivateKey::generate()?,
        stolen: PrivateKey::generate()?,
        present: PrivateKey::generate()?,
    };
    let write = |name: &str, bytes: &[u8]| {
        files::write(&folder.join(name), bytes, Access::Default, IfExists::Replace)
    };
    let stamp = |name: &str, index: u32, awarded: UnixTime, key: &PrivateKey| {
        let bytes = diploma(name, index, awarded, key).map_err(|why| Failure::input(name, why))?;
        write(&format!("{name}.txt"), qualistamp_qr::encode_text(&bytes).as_bytes())?;
        Ok::<_, Failure>(bytes)
    };
    let withdrawn = stamp("withdrawn", WITHDRAWN, days(-20), &keys.present)?;
    let suspended = stamp("suspended", SUSPENDED, days(-20), &keys.present)?;
    let long_ago = stamp("retired-key", SOUND, days(-2_000), &keys.retired)?;
    let cohort = stamp("before-the-theft", SOUND, days(-250), &keys.stolen)?;
    // The thief backdates it to the time of the cohort.
    let forged = stamp("by-the-thief", SOUND, days(-250), &keys.stolen)?;

    let register = Register::of([Envelope::parse(&cohort).map_err(failure)?.id()]);
    let root = root(&keys, now)?;
    write("root.cbor", &root)?;
    let before = list(&keys, now, 1, &register, KeyState::Sound)?;
    let after = list(&keys, now, 2, &register, KeyState::CompromisedSince(days(-100)))?;
    let token = status(now)?.sign(&keys.present).map_err(failure)?;

    let bundle = |list: Vec<u8>, register: Option<&Register>| {
        let mut bundle = Bundle::default();
        bundle.add_root(1, root.clone());
        bundle.set_list(list);
        bundle.add_status(ADDRESS, token.clone());
        if let Some(register) = register {
            let kid = keys.stolen.public_key().kid();
            bundle.add_register(kid, register.seal(), register.as_bytes().to_vec());
        }
        bundle.to_cbor()
    };
    let old = bundle(before, None);
    let without = bundle(after.clone(), None);
    let with = bundle(after, Some(&register));
    write("bundle-before-the-theft.cbor", &old)?;
    write("bundle-without-register.cbor", &without)?;
    write("bundle.cbor", &with)?;

    let begin = TrustState::new(&root).map_err(failure)?;
    let first = begin.refresh(&old, now).map_err(failure)?.state;
    let second = first.refresh(&without, now).map_err(failure)?.state;
    let third = second.refresh(&with, now).map_err(failure)?.state;
    let judge = |event: &str, what, expected, stamp: &[u8], trust: &Trust, at: UnixTime| {
        let outcome = verify(stamp, trust, at, &Policy::default());
        let answer = words().answer(&outcome, None);
        let why = match outcome.verdict() {
            qualistamp_core::Verdict::Valid(..) => {
                answer.notes.iter().map(|note| note.found.as_str()).collect::<Vec<_>>().join(" ")
            }
            qualistamp_core::Verdict::Invalid(_) | qualistamp_core::Verdict::Indeterminate(_) => answer.found,
        };
        let got = verdict_and_code(&outcome);
        Scenario { event: event.to_owned(), what, expected, got, why }
    };
    let rolled_back = match third.refresh(&old, now) {
        Err(error @ RefreshError::ListRolledBack { .. }) => ("REFUSED".to_owned(), error.to_string()),
        Err(error) => ("ANOTHER ERROR".to_owned(), error.to_string()),
        Ok(_) => ("ACCEPTED".to_owned(), String::new()),
    };
    Ok(vec![
        judge(
            "The university withdraws a diploma and publishes that in its status list.",
            "a withdrawn diploma",
            "INVALID W01",
            &withdrawn,
            third.trust(),
            now,
        ),
        judge(
            "It suspends another while it is under review.",
            "a suspended diploma",
            "INVALID W02",
            &suspended,
            third.trust(),
            now,
        ),
        judge(
            "A key is retired. What it signed before stays valid.",
            "a diploma signed with a key retired since",
            "VALID V00",
            &long_ago,
            third.trust(),
            now,
        ),
        judge(
            "A key is stolen. A register of what it signed was sealed before, but the verifier does not have it.",
            "stolen key, sealed before, register missing",
            "NOT SURE U08",
            &cohort,
            second.trust(),
            now,
        ),
        judge(
            "With the register, diplomas from before the theft are valid.",
            "stolen key, sealed before, with register",
            "VALID V00",
            &cohort,
            third.trust(),
            now,
        ),
        judge(
            "The thief signs a diploma and backdates it. The register does not list it.",
            "forged with the stolen key, backdated",
            "INVALID K03",
            &forged,
            third.trust(),
            now,
        ),
        judge(
            "A verifier has not updated for two months. The answer is valid as of that date.",
            "trust data two months old",
            "VALID V00",
            &long_ago,
            third.trust(),
            days(60),
        ),
        judge(
            "A verifier has not updated for more than a year. The trust data is too old.",
            "trust data more than a year old",
            "NOT SURE U11",
            &long_ago,
            third.trust(),
            days(400),
        ),
        Scenario {
            event: "Somebody distributes the bundle from before the theft again.".to_owned(),
            what: "an older bundle after a newer one",
            expected: "REFUSED",
            got: rolled_back.0,
            why: rolled_back.1,
        },
    ])
}

fn failure(error: impl std::fmt::Display) -> Failure {
    Failure::input("demo", error)
}

fn diploma(id: &str, index: u32, awarded: UnixTime, key: &PrivateKey) -> Result<Vec<u8>, String> {
    let ruled = |rule: Rule| rule.to_string();
    let mut award = Award::new(
        Name::new("Παπαδοπούλου").map_err(ruled)?,
        Title::new("Δίπλωμα Χημικού Μηχανικού").map_err(ruled)?,
        Label::new(id).map_err(ruled)?,
        awarded.day(),
    );
    award.eqf = Some(EqfLevel::new(7).map_err(ruled)?);
    award.status_index = Some(index);
    let mut claims = Claims::new(award);
    set_signing_time(&mut claims, None);
    pack(&claims, key).map_err(|error| error.to_string())
}

fn root(keys: &Keys, now: UnixTime) -> Result<Vec<u8>, Failure> {
    let role = |key: &PrivateKey| Role::new(vec![key.public_key().clone()], 1).map_err(failure);
    let content = RootContent {
        version: 1,
        issued: now.plus_seconds(-365 * DAY),
        expires: now.plus_seconds(4 * 365 * DAY),
        root: role(&keys.root)?,
        list: role(&keys.list)?,
        reinstated: Vec::new(),
    };
    sign(&content.to_cbor(), Domain::Root, &keys.root).map_err(failure)
}

fn list(
    keys: &Keys,
    now: UnixTime,
    version: u64,
    register: &Register,
    stolen: KeyState,
) -> Result<Vec<u8>, Failure> {
    let from = |key: &PrivateKey, days: i64| IssuerKey::new(key.public_key(), now.plus_seconds(-days * DAY));
    let mut retired = from(&keys.retired, 3_650);
    retired.valid_until = Some(now.plus_seconds(-365 * DAY));
    let mut compromised = from(&keys.stolen, 365);
    compromised.state = stolen;
    let sealed = now.plus_seconds(-200 * DAY);
    compromised.seals = vec![Seal { sealed, complete: sealed, root: register.seal() }];
    let university = Issuer {
        id: Label::new("GR-EXAMPLE").map_err(failure)?,
        name: ("en".parse().map_err(failure)?, Title::new("University of Example").map_err(failure)?),
        other_names: Vec::new(),
        country: "GR".parse().map_err(failure)?,
        homepage: None,
        identifiers: Vec::new(),
        scopes: vec![Scope::default()],
        keys: vec![retired, compromised, from(&keys.present, 90)],
        status: Some(StatusPin {
            address: Text::new(ADDRESS).map_err(failure)?,
            kid: keys.present.public_key().kid(),
        }),
        always: Default::default(),
        credential_seals: Vec::new(),
    };
    let content = TrustListContent {
        version,
        issued: now,
        next_update: now.plus_seconds(30 * DAY),
        issuers: vec![university],
        introduced: vec![],
    };
    sign(&content.to_cbor().map_err(failure)?, Domain::TrustList, &keys.list).map_err(failure)
}

fn status(now: UnixTime) -> Result<StatusListContent, Failure> {
    let mut statuses = Statuses::new(StatusBits::Two, 1_000);
    let since = now.plus_seconds(-7 * DAY).day();
    let mut details = std::collections::BTreeMap::new();
    for (index, status, reason) in [
        (WITHDRAWN, Status::Withdrawn, StatusReason::Deception),
        (SUSPENDED, Status::Suspended, StatusReason::UnderReview),
    ] {
        if !statuses.set(index, status) {
            return Err(failure("the status list is too short"));
        }
        details.insert(index, StatusDetail { since, reason });
    }
    Ok(StatusListContent {
        address: Text::new(ADDRESS).map_err(failure)?,
        issued: now,
        expires: Some(now.plus_seconds(2 * 365 * DAY)),
        ttl: Some(90 * 86_400),
        statuses,
        details,
    })
}
