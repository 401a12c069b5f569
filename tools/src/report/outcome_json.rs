//! The answer about one stamp as JSON: the verdict, the reason with its facts, and one finding per axis.

use qualistamp_core::{
    Axis, ClaimsError, Finding, IndeterminateReason as Reason, Note, Outcome, Rejection, RequiredField,
    ScopeClaim, StatusDetail, StatusGap, Unchecked, Verdict,
};
use qualistamp_issuing::{claims_to_json, field_error_text};
use qualistamp_words::{Step, Words};
use serde_json::{Map, Value, json};

use crate::report::claims_json;

/// The answer about one stamp, in these words. `advice` makes a sentence of what to do next.
pub(crate) fn outcome(
    outcome: &Outcome,
    words: &Words,
    advice: fn(&str, Step) -> String,
) -> Map<String, Value> {
    let mut map = Map::new();
    let (verdict, reason, next, notes) = match outcome.verdict() {
        Verdict::Valid(_, notes) => ("valid", Value::Null, None, notes.iter().map(note).collect()),
        Verdict::Invalid(why) => ("invalid", rejection(why), Some(words.answer(outcome, None)), Vec::new()),
        Verdict::Indeterminate(why) => {
            ("indeterminate", reason(why), Some(words.answer(outcome, None)), Vec::new())
        }
    };
    map.insert("verdict".to_owned(), verdict.into());
    map.insert("code".to_owned(), outcome.support_code().into());
    map.insert("reason".to_owned(), reason);
    if let Some(next) = next {
        map.insert("message".to_owned(), next.found.into());
        map.insert("next".to_owned(), advice(&next.next, next.step).into());
    }
    map.insert("notes".to_owned(), notes.into());
    let report: Map<String, Value> =
        Axis::ALL.iter().map(|&axis| (axis.to_string(), finding(outcome.report().finding(axis)))).collect();
    map.insert("report".to_owned(), report.into());
    if let Some(signed) = outcome.signed() {
        map.insert("issuer".to_owned(), claims_json::issuer(signed.issuer()));
        map.insert("claims".to_owned(), claims_to_json(signed.claims()));
        map.insert("signed".to_owned(), claims_json::signing_time(signed.claims().signing_time()));
        map.insert("kid".to_owned(), signed.kid().to_string().into());
        map.insert("stamp".to_owned(), signed.id().to_string().into());
    }
    map
}

fn finding(finding: &Finding) -> Value {
    match finding {
        Finding::Good => json!({"finding": "good"}),
        Finding::Bad(why) => json!({"finding": "bad", "code": why.support_code()}),
        Finding::NotChecked(Unchecked::NotReached) => json!({"finding": "not checked"}),
        Finding::NotChecked(Unchecked::Undecided(why)) => {
            json!({"finding": "not checked", "code": why.support_code()})
        }
        Finding::NotChecked(Unchecked::Noted(why)) => json!({"finding": "not checked", "note": note(why)}),
    }
}

fn rejection(rejection: &Rejection) -> Value {
    match rejection {
        Rejection::Malformed(fault) => json!({"name": "malformed", "fault": fault.to_string()}),
        Rejection::SignatureMismatch { kid, candidates } => {
            json!({"name": "signature_mismatch", "kid": kid.to_string(), "candidates": candidates})
        }
        Rejection::Payload(fault) => json!({"name": "payload", "fault": fault.to_string()}),
        Rejection::Claims(ClaimsError::Cbor(error)) => {
            json!({"name": "claims", "fault": error.to_string(), "at": error.at})
        }
        Rejection::Claims(ClaimsError::Field(error)) => {
            json!({"name": "claims", "fault": field_error_text(error), "field": error.field.name()})
        }
        Rejection::Specimen => json!({"name": "specimen"}),
        Rejection::NotEntitled { claimed, allowed } => json!({
            "name": "not_entitled",
            "claimed": claim(claimed),
            "allowed": allowed.iter().map(ToString::to_string).collect::<Vec<_>>(),
        }),
        Rejection::LacksField { field } => json!({
            "name": "lacks_field",
            "field": match field {
                RequiredField::StatusIndex => "status_index",
                RequiredField::SigningTime => "signing_time",
            },
        }),
        Rejection::KeyNotYetValid { signed, valid_from } => json!({
            "name": "key_not_yet_valid",
            "signed": claims_json::signing_time(*signed),
            "valid_from": valid_from.to_string(),
        }),
        Rejection::KeyNoLongerValid { signed, valid_until } => json!({
            "name": "key_no_longer_valid",
            "signed": claims_json::signing_time(*signed),
            "valid_until": valid_until.to_string(),
        }),
        Rejection::NotInRegister { since, registers } => {
            json!({"name": "not_in_register", "since": since.to_string(), "registers": registers})
        }
        Rejection::Withdrawn { detail } => status("withdrawn", detail.as_ref()),
        Rejection::Suspended { detail } => status("suspended", detail.as_ref()),
        Rejection::Superseded { detail } => status("superseded", detail.as_ref()),
        Rejection::NotYetValid { not_before, now } => {
            json!({"name": "not_yet_valid", "not_before": not_before.to_string(), "now": now.to_string()})
        }
        Rejection::Expired { expires, now } => {
            json!({"name": "expired", "expires": expires.to_string(), "now": now.to_string()})
        }
    }
}

fn claim(claim: &ScopeClaim) -> Value {
    json!({
        "type": claim.award_type.map(|word| word.to_string()),
        "eqf": claim.eqf.map(|level| level.number()),
        "awarded": claim.awarded.to_string(),
        "country": claim.country.as_str(),
    })
}

fn reason(reason: &Reason) -> Value {
    match reason {
        Reason::NoTrustList => json!({"name": "no_trust_list"}),
        Reason::UnknownKey { kid } => json!({"name": "unknown_key", "kid": kid.to_string()}),
        Reason::UnknownCoding { found } => json!({"name": "unknown_coding", "found": found}),
        Reason::NewerVersion { key } => json!({"name": "newer_version", "key": key}),
        Reason::NoConsent { operators } => {
            let operators: Vec<String> = operators.iter().map(ToString::to_string).collect();
            json!({"name": "no_consent", "operators": operators})
        }
        Reason::OtherCountry { operator, country } => {
            json!({"name": "other_country", "operator": operator.to_string(), "country": country.as_str()})
        }
        Reason::KeyCompromised { since } => json!({"name": "key_compromised", "since": since.to_string()}),
        Reason::RegisterMissing { since, missing, registers } => json!({
            "name": "register_missing",
            "since": since.to_string(),
            "missing": missing,
            "registers": registers,
        }),
        Reason::StatusUnknown(gap) => json!({"name": "status_unknown", "gap": status_gap(gap)}),
        Reason::SignedInFuture { issued_at, now } => {
            json!({"name": "signed_in_future", "issued_at": issued_at.to_string(), "now": now.to_string()})
        }
        Reason::ClockBehind { now, floor } => {
            json!({"name": "clock_behind", "now": now.to_string(), "floor": floor.to_string()})
        }
        Reason::TrustTooOld { issued, limit } => {
            json!({"name": "trust_too_old", "issued": issued.to_string(), "limit": limit.to_string()})
        }
    }
}

/// What the issuer says about an award that is not valid.
fn status(name: &str, detail: Option<&StatusDetail>) -> Value {
    json!({
        "name": name,
        "since": detail.map(|detail| detail.since.to_string()),
        "reason": detail.map(|detail| detail.reason.number()),
    })
}

fn status_gap(gap: &StatusGap) -> Value {
    match gap {
        StatusGap::NotPinned => json!({"name": "not_pinned"}),
        StatusGap::Absent => json!({"name": "absent"}),
        StatusGap::Stale { issued, limit } => {
            json!({"name": "stale", "issued": issued.to_string(), "limit": limit.to_string()})
        }
        StatusGap::Corrupt(fault) => json!({"name": "corrupt", "fault": fault.to_string()}),
        StatusGap::OutOfRange { index, entries } => {
            json!({"name": "out_of_range", "index": index, "entries": entries})
        }
        StatusGap::UnknownValue { value } => json!({"name": "unknown_value", "value": value}),
    }
}

fn note(note: &Note) -> Value {
    let code = note.support_code();
    let mut value = match note {
        Note::ValidAsOf { issued, next_update } => {
            json!({"name": "valid_as_of", "issued": issued.to_string(), "next_update": next_update.to_string()})
        }
        Note::StatusNotOffered => json!({"name": "status_not_offered"}),
        Note::StatusAsOf { issued, next_update } => {
            json!({"name": "status_as_of", "issued": issued.to_string(), "next_update": next_update.to_string()})
        }
        Note::StatusUnknown(gap) => json!({"name": "status_unknown", "gap": status_gap(gap)}),
        Note::SealedBeforeCompromise { since, sealed } => json!({
            "name": "sealed_before_compromise",
            "since": since.to_string(),
            "sealed": sealed.to_string(),
        }),
        Note::Specimen => json!({"name": "specimen"}),
        Note::AwardedInFuture { awarded } => {
            json!({"name": "awarded_in_future", "awarded": awarded.to_string()})
        }
        Note::ClockBehind { now, floor } => {
            json!({"name": "clock_behind", "now": now.to_string(), "floor": floor.to_string()})
        }
    };
    if let Some(map) = value.as_object_mut() {
        map.insert("code".to_owned(), code.into());
    }
    value
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use qualistamp_schemas::Schema;
    use qualistamp_vectors::{Folder, run};

    use super::*;

    #[test]
    fn the_answer_to_every_test_vector_is_as_the_schema_says() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../test-vectors");
        let folder = Folder::read(&folder).unwrap();
        let schema = Schema::strict("verify");
        let mut reasons = std::collections::BTreeSet::new();
        for case in folder.all_stamps() {
            let answer = run::outcome(case, &folder.trust).unwrap();
            let mut line = outcome(&answer, &Words::for_tag("en"), |next, _| next.to_owned());
            line.insert("input".to_owned(), case.id.as_str().into());
            let line = Value::Object(line);
            reasons.insert(line.pointer("/reason/name").map(ToString::to_string));
            schema.check(&line);
        }
        assert!(reasons.len() > 20, "the vectors reach every reason: {reasons:?}");
    }
}
