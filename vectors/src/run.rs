//! Runs the vectors against the core: compares each result with the expected one, and finds outcomes without a vector.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use qualistamp_core::{
    Axis, Claims, Finding, HardLimit, Outcome, Policy, Profession, PublicKey, Register, RegisterProof, Role,
    SpecimenPolicy, StatusList, Trust, TrustList, Unchecked, Unexpanded, UnknownStatusPolicy, Verdict,
    inspect, verify,
};
use serde_json::Value;

use crate::error::time;
pub use crate::error::{OpenError, RunError};
use crate::folder::Folder;
use crate::format::{Expected, Facts, ListCase, RegisterCase, StampCase, StatusCase, TrustCases};
use crate::hex::Hex;
use crate::{federation, names, refresh};

/// Every difference between the core and the vectors, one line each.
#[must_use]
pub fn disagreements(folder: &Folder) -> Vec<String> {
    let mut found = Vec::new();
    let mut ids = BTreeSet::new();
    for case in &folder.keys.cases {
        let public = PublicKey::from_sec1(&case.public.0);
        if public.map(|key| (Hex(key.kid().0.to_vec()), Hex(key.thumbprint().to_vec())))
            != Ok((case.kid.clone(), case.thumbprint.clone()))
        {
            found.push(format!("{}: the key has a different thumbprint or kid", case.id));
        }
    }
    let trust = &folder.trust;
    let lists = trust.lists.cases.iter().map(|case| (&case.id, open_name(case), &case.expected));
    let status = trust.status.cases.iter().map(|case| (&case.id, status_name(case), &case.expected));
    let registers = trust.registers.cases.iter().map(|case| (&case.id, register_name(case), &case.expected));
    for (id, outcome, expected) in lists.chain(status).chain(registers) {
        if outcome != *expected {
            found.push(format!("{id}: result {outcome}, expected {expected}"));
        }
        if !ids.insert(id) {
            found.push(format!("{id}: duplicate id"));
        }
    }
    for case in folder.all_stamps() {
        match observe(case, trust) {
            Ok(observed) if observed == *case => {}
            Ok(observed) => found.push(format!("{}: differs: {}", case.id, difference(&observed, case))),
            Err(reason) => found.push(format!("{}: {reason}", case.id)),
        }
    }
    let stamps = folder.all_stamps().map(|case| &case.id);
    let texts = folder.texts.cases.iter().map(|case| &case.id);
    let federation = folder.federation.cases.iter().map(|case| &case.id);
    let others = texts.chain(folder.refresh.cases.iter().map(|case| &case.id)).chain(federation);
    for id in stamps.chain(others) {
        if !ids.insert(id) {
            found.push(format!("{id}: duplicate id"));
        }
    }
    found.extend(federation::disagreements(folder));
    found.extend(missing(folder).into_iter().map(|name| format!("no vector expects \"{name}\"")));
    found
}

/// The case with its intermediate steps and expected result replaced by those of the core.
///
/// # Errors
/// If the case cannot be run.
pub fn observe(case: &StampCase, trust: &TrustCases) -> Result<StampCase, RunError> {
    let mut observed = case.clone();
    if let Ok(inspection) = inspect(&case.stamp.0) {
        let envelope = &inspection.envelope;
        observed.protected = Hex::from(envelope.protected());
        observed.payload = Hex::from(envelope.payload());
        observed.signature = Hex::from(&envelope.signature()[..]);
        observed.to_be_signed = Hex(envelope.to_be_signed());
        observed.stamp_id = Hex(envelope.id().0.to_vec());
        observed.claims = match &inspection.expanded {
            Ok(claims) => Some(Hex::from(&claims[..])),
            Err(Unexpanded::UnknownCoding { .. } | Unexpanded::Damaged(_)) => None,
        };
        observed.facts = inspection.claims.and_then(Result::ok).map(|claims| facts(&claims));
    }
    observed.expected = expected(&outcome(case, trust)?)?;
    Ok(observed)
}

/// Verifies the stamp of the case, with the trust data, time and policy of the case.
///
/// # Errors
/// If the case cannot be run.
pub fn outcome(case: &StampCase, cases: &TrustCases) -> Result<Outcome, RunError> {
    let (trust, policy) = (trust(case, cases)?, policy(case)?);
    Ok(verify(&case.stamp.0, &trust, time(&case.now)?, &policy))
}

/// The trust data that the stamp of the case is verified with.
///
/// # Errors
/// If the case refers to an unknown id, its list does not open, or a time or seal is malformed.
pub fn trust(case: &StampCase, cases: &TrustCases) -> Result<Trust, RunError> {
    let mut trust = Trust::default();
    if let Some(id) = &case.list {
        let list = cases.lists.cases.iter().find(|list| list.id == *id).ok_or_else(unknown(id))?;
        trust.list = Some(open(list).map_err(|error| RunError::List { id: id.clone(), error })?);
    }
    for id in &case.status {
        let list = cases.status.cases.iter().find(|list| list.id == *id).ok_or_else(unknown(id))?;
        trust.status.insert(&list.address, list.token.0.clone());
    }
    for id in &case.registers {
        let register = cases.registers.cases.iter().find(|register| register.id == *id);
        let register = register.ok_or_else(unknown(id))?;
        let seal = seal(register)?;
        if let Some(ids) = &register.ids {
            trust.registers.insert(seal, ids.0.clone());
        }
        if let Some(proof) = &register.proof {
            trust.registers.insert_proof(seal, proof.0.clone());
        }
    }
    trust.root_expires = case.root_expires.as_deref().map(time).transpose()?;
    trust.clock_floor = case.clock_floor.as_deref().map(time).transpose()?;
    Ok(trust)
}

fn unknown(id: &str) -> impl FnOnce() -> RunError {
    || RunError::UnknownId(id.to_owned())
}

/// The policy of the case.
///
/// # Errors
/// If a value has no meaning.
pub fn policy(case: &StampCase) -> Result<Policy, RunError> {
    let unknown = |policy, value: &str| RunError::Policy { policy, value: value.to_owned() };
    Ok(Policy {
        hard_limit: HardLimit { days: case.policy.hard_limit_days },
        specimens: match case.policy.specimens.as_str() {
            "refuse" => SpecimenPolicy::Refuse,
            "accept" => SpecimenPolicy::Accept,
            other => return Err(unknown("specimens", other)),
        },
        unknown_status: match case.policy.unknown_status.as_str() {
            "deny" => UnknownStatusPolicy::Deny,
            "allow" => UnknownStatusPolicy::Allow,
            other => return Err(unknown("unknown_status", other)),
        },
    })
}

fn seal(case: &RegisterCase) -> Result<[u8; 32], RunError> {
    case.seal.0.as_slice().try_into().map_err(|_| RunError::SealLength { id: case.id.clone() })
}

/// `opens`, or the name of the fault of this register or register proof.
#[must_use]
pub fn register_name(case: &RegisterCase) -> String {
    let seal = match seal(case) {
        Ok(seal) => seal,
        Err(error) => return error.to_string(),
    };
    let opened = match (&case.ids, &case.proof) {
        (Some(ids), None) => Register::open(&ids.0, seal).map(drop),
        (None, Some(proof)) => RegisterProof::open(&proof.0, seal).map(drop),
        (Some(_), Some(_)) | (None, None) => return "neither a register nor a proof".to_owned(),
    };
    opened.map_or_else(|fault| names::register_fault(&fault).to_owned(), |()| "opens".to_owned())
}

/// `opens`, or the name of the fault of this status list token.
#[must_use]
pub fn status_name(case: &StatusCase) -> String {
    let Ok(key) = PublicKey::from_sec1(&case.key.0) else { return "no key".to_owned() };
    match StatusList::open(&case.token.0, &case.address, key.kid(), [&key]) {
        Ok(_) => "opens".to_owned(),
        Err(fault) => names::status_fault(&fault).to_owned(),
    }
}

/// Opens the trust list with the role of the case.
///
/// # Errors
/// If the role is invalid, or did not sign this list.
pub fn open(case: &ListCase) -> Result<TrustList, OpenError> {
    TrustList::open(&case.signed.0, &role(case)?).map_err(OpenError::Metadata)
}

/// The role of the case: the keys that sign its list, and the threshold.
///
/// # Errors
/// If a key is not a point on the curve, or the threshold cannot be met.
pub fn role(case: &ListCase) -> Result<Role, OpenError> {
    let keys: Result<Vec<_>, _> = case.role.keys.iter().map(|key| PublicKey::from_sec1(&key.0)).collect();
    Role::new(keys.map_err(OpenError::Key)?, case.role.threshold).map_err(OpenError::Role)
}

/// `opens`, or the name of the error of this trust list.
#[must_use]
pub fn open_name(case: &ListCase) -> String {
    open(case).map_or_else(|error| error.to_string(), |_| "opens".to_owned())
}

/// The outcome of a verification, with the names that the vectors use.
///
/// # Errors
/// If the core returns another support code than the names do.
pub fn expected(outcome: &Outcome) -> Result<Expected, RunError> {
    let (verdict, code, detail, notes) = match outcome.verdict() {
        Verdict::Valid(_, notes) => {
            ("valid", "V00", None, notes.iter().map(|note| names::note(note).to_owned()).collect())
        }
        Verdict::Invalid(rejection) => {
            ("invalid", names::rejection(rejection), names::detail(rejection), Vec::new())
        }
        Verdict::Indeterminate(reason) => {
            ("indeterminate", names::reason(reason), names::reason_detail(reason), Vec::new())
        }
    };
    if code != outcome.support_code() {
        return Err(RunError::CodeChanged { returned: outcome.support_code(), expected: code });
    }
    let findings = Axis::ALL.map(|axis| {
        let finding = match outcome.report().finding(axis) {
            Finding::Good => "good".to_owned(),
            Finding::Bad(rejection) => format!("bad {}", names::rejection(rejection)),
            Finding::NotChecked(Unchecked::NotReached) => "not reached".to_owned(),
            Finding::NotChecked(Unchecked::Undecided(reason)) => {
                format!("undecided {}", names::reason(reason))
            }
            Finding::NotChecked(Unchecked::Noted(note)) => format!("noted {}", names::note(note)),
        };
        (axis.to_string(), finding)
    });
    Ok(Expected {
        verdict: verdict.to_owned(),
        code: code.to_owned(),
        detail,
        findings: BTreeMap::from(findings),
        notes,
    })
}

/// The values of the claims, by the names of their fields in the specification: texts as signed, days as `YYYY-MM-DD`,
/// registry values as words.
#[must_use]
pub fn facts(claims: &Claims) -> Facts {
    let award = &claims.award;
    let text = |value: &str| Some(Value::from(value));
    let shown = |value: &dyn fmt::Display| Some(Value::from(value.to_string()));
    let all = [
        ("expires", claims.expires.and_then(|time| shown(&time))),
        ("not_before", claims.not_before.and_then(|time| shown(&time))),
        ("issued_at", claims.issued_at.and_then(|time| shown(&time))),
        ("country", award.country.and_then(|code| shown(&code))),
        ("title_lang", award.title_language.and_then(|code| shown(&code))),
        ("eqf", award.eqf.map(|level| Value::from(level.number()))),
        ("isced", award.isced.and_then(|field| shown(&field))),
        ("family", text(award.family_name.as_signed())),
        ("given", award.given_names.as_ref().and_then(|name| text(name.as_signed()))),
        ("family_latin", award.family_name_latin.as_ref().and_then(|name| text(name.as_signed()))),
        ("given_latin", award.given_names_latin.as_ref().and_then(|name| text(name.as_signed()))),
        ("title", text(award.title.as_signed())),
        ("title_en", award.title_english.as_ref().and_then(|title| text(title.as_signed()))),
        ("id", text(award.id.as_signed())),
        ("awarded", shown(&award.awarded)),
        ("dob", award.birth.and_then(|birth| shown(&birth))),
        ("type", award.award_type.and_then(|kind| shown(&kind))),
        ("nqf", award.nqf_level.as_ref().and_then(|level| text(level.as_signed()))),
        ("credit_tenths", award.credits.map(|credits| Value::from(credits.tenths()))),
        ("credit_system", award.credits.and_then(|credits| shown(&credits.system()))),
        ("grade", award.grade.as_ref().and_then(|grade| text(grade.as_signed()))),
        ("grade_scheme", award.grading_scheme.as_ref().and_then(|scheme| text(scheme.as_signed()))),
        ("mode", award.mode.and_then(|mode| shown(&mode))),
        (
            "langs",
            award
                .languages
                .as_ref()
                .map(|languages| languages.as_slice().iter().map(ToString::to_string).collect()),
        ),
        (
            "profession",
            match &award.profession {
                Some(Profession::Sectoral(profession)) => shown(profession),
                Some(Profession::Named(_)) | None => None,
            },
        ),
        (
            "profession_name",
            match &award.profession {
                Some(Profession::Named(name)) => text(name.as_signed()),
                Some(Profession::Sectoral(_)) | None => None,
            },
        ),
        ("thesis", award.thesis_title.as_ref().and_then(|title| text(title.as_signed()))),
        ("outcomes", award.outcomes.as_ref().and_then(|outcomes| text(outcomes.as_signed()))),
        ("status", award.status_index.map(Value::from)),
        ("link", award.link.and_then(|link| shown(&link))),
        ("specimen", award.specimen.then_some(Value::from(true))),
        (
            "joint_with",
            award
                .joint_with
                .as_ref()
                .map(|issuers| issuers.as_slice().iter().map(|id| Value::from(id.as_signed())).collect()),
        ),
    ];
    let known = all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    let fields =
        award.extra.iter().map(|field| (format!("field {}", field.key()), Value::from(field.value())));
    let claims =
        claims.extra.iter().map(|field| (format!("claim {}", field.key()), Value::from(field.value())));
    known.chain(fields).chain(claims).collect()
}

/// The names of all outcomes that no vector expects.
fn missing(folder: &Folder) -> Vec<&'static str> {
    let expected = || folder.all_stamps().map(|case| &case.expected);
    let codes: BTreeSet<&str> = expected().map(|expected| expected.code.as_str()).collect();
    let notes: BTreeSet<&str> = expected().flat_map(|expected| &expected.notes).map(String::as_str).collect();
    // Only the faults in claims have to be covered. A frame can have fewer of the same faults.
    let details = |code| {
        let details = expected().filter(move |expected| expected.code == code);
        details.filter_map(|expected| expected.detail.as_deref())
    };
    let cbor_faults: BTreeSet<&str> = details("C01").collect();
    let (fields, rules): (BTreeSet<&str>, BTreeSet<&str>) =
        details("C02").filter_map(|detail| detail.split_once(": ")).unzip();
    let trust = &folder.trust;
    let lists: BTreeSet<&str> = trust.lists.cases.iter().map(|case| case.expected.as_str()).collect();
    let registers: BTreeSet<&str> = trust.registers.cases.iter().map(|case| case.expected.as_str()).collect();
    // Opening a status list does not reveal a compromised key. Verifying a stamp does.
    let status: BTreeSet<&str> =
        trust.status.cases.iter().map(|case| case.expected.as_str()).chain(details("U12")).collect();
    let steps = folder.refresh.cases.iter().flat_map(|case| &case.steps);
    let refreshes: BTreeSet<&str> = steps.map(|step| step.expected.result.as_str()).collect();
    let covered = [
        (names::REJECTIONS, codes.clone()),
        (names::REASONS, codes),
        (names::NOTES, notes),
        (names::CBOR_FAULTS, cbor_faults),
        (names::FIELDS, fields),
        (names::RULES, rules),
        (names::METADATA_ERRORS, lists),
        (names::STATUS_FAULTS, status),
        (names::REGISTER_FAULTS, registers),
        (refresh::REFRESH_ERRORS, refreshes),
    ];
    let uncovered = covered
        .into_iter()
        .flat_map(|(all, seen)| all.iter().copied().filter(move |name| !seen.contains(name)));
    uncovered.filter(|name| !names::WITHOUT_VECTOR.iter().any(|(without, _)| without == name)).collect()
}

/// The members that differ between two cases.
fn difference(observed: &StampCase, case: &StampCase) -> String {
    let members = |case: &StampCase| match serde_json::to_value(case) {
        Ok(Value::Object(members)) => members,
        Ok(_) | Err(_) => serde_json::Map::new(),
    };
    let (observed, case) = (members(observed), members(case));
    let names: BTreeSet<&String> = observed.keys().chain(case.keys()).collect();
    let differing = names.into_iter().filter(|&name| observed.get(name) != case.get(name));
    let shown = |value: Option<&Value>| value.map_or_else(|| "nothing".to_owned(), ToString::to_string);
    differing
        .map(|name| format!("{name} is {}, expected {}", shown(observed.get(name)), shown(case.get(name))))
        .collect::<Vec<_>>()
        .join("; ")
}
