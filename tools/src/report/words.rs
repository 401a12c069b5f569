//! The words for every answer: what was found, and what to do next. In English, from which other languages are translated.
//!
//! Every variant of the core is matched by name, so that a new one does not compile without words.

use qualistamp_core::{
    AwardType, Axis, ClaimsError, CreditSystem, IndeterminateReason as Reason, Mode, Note, Profession,
    Rejection, RequiredField, SectoralProfession, SigningTime, StatusDetail, StatusGap, StatusReason,
    Verdict,
};
use qualistamp_issuing::field_error_text;

/// An answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    /// What was found.
    pub(crate) found: String,
    /// What to do next.
    pub(crate) next: &'static str,
}

fn words(found: impl Into<String>, next: &'static str) -> Words {
    Words { found: found.into(), next }
}

/// The name of a verdict, with a shape that says the same without colour.
pub(crate) fn verdict(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Valid(..) => "✔ VALID",
        Verdict::Invalid(_) => "✘ INVALID",
        Verdict::Indeterminate(_) => "? NOT SURE",
    }
}

/// Why a stamp is invalid.
pub(crate) fn rejection(rejection: &Rejection) -> Words {
    const ASK_FOR_ORIGINAL: &str =
        "Scan the stamp on the original paper. If it fails again, do not rely on the paper; ask the issuer.";
    const ASK_ISSUER: &str =
        "Do not rely on it. Ask the issuer, through an address you know, for a corrected stamp.";
    match rejection {
        Rejection::Malformed(fault) => words(
            format!("This is not a stamp of a known kind, or it was altered: {fault}."),
            ASK_FOR_ORIGINAL,
        ),
        Rejection::SignatureMismatch { kid, candidates: _ } => words(
            format!(
                "The signature does not hold. The stamp was altered after it was signed, or it is forged: it names the key {kid}, which did not sign it."
            ),
            ASK_FOR_ORIGINAL,
        ),
        Rejection::Payload(fault) => {
            words(format!("The issuer signed this, but its contents cannot be read: {fault}."), ASK_ISSUER)
        }
        Rejection::Claims(error) => {
            let error = match error {
                ClaimsError::Cbor(error) => error.to_string(),
                ClaimsError::Field(error) => field_error_text(error),
            };
            words(format!("The issuer signed this, but its contents break the rules: {error}."), ASK_ISSUER)
        }
        Rejection::Specimen => words(
            "This is a specimen: an example for trials, which awards nothing to anybody.",
            "Do not accept it as a qualification. For a trial, say so with --accept-specimens.",
        ),
        Rejection::NotEntitled { claimed, allowed } => {
            let claimed = [
                claimed.award_type.map(award_type),
                claimed.eqf.map(|level| format!("EQF level {level}")),
                Some(format!("awarded on {}", claimed.awarded)),
                Some(format!("in {}", claimed.country)),
            ];
            let claimed: Vec<String> = claimed.into_iter().flatten().collect();
            let allowed: Vec<String> = allowed.iter().map(ToString::to_string).collect();
            words(
                format!(
                    "The issuer is known, but not entitled to make this award. The award: {}. What the issuer may award: {}.",
                    claimed.join(", "),
                    allowed.join("; or "),
                ),
                "Do not rely on it. Ask the body that keeps the trust list, or the ministry of that country, what the issuer may award.",
            )
        }
        Rejection::LacksField { field } => words(
            format!(
                "All stamps of this issuer carry {}, but this one does not. Somebody else may have made it with the issuer's key.",
                match field {
                    RequiredField::StatusIndex => "an index into its status list",
                    RequiredField::SigningTime => "the time of signing",
                }
            ),
            "Do not rely on it. Ask the issuer, through an address you know, whether it made this award.",
        ),
        Rejection::KeyNotYetValid { signed, valid_from } => words(
            format!(
                "{}, before the issuer's key came into use on {}.",
                signed_when(*signed),
                valid_from.day()
            ),
            ASK_ISSUER,
        ),
        Rejection::KeyNoLongerValid { signed, valid_until } => words(
            format!(
                "{}, after the issuer's key went out of use on {}.",
                signed_when(*signed),
                valid_until.day()
            ),
            ASK_ISSUER,
        ),
        Rejection::NotInRegister { since, registers: _ } => words(
            format!(
                "The issuer's key may have been in other hands since {}, and this stamp is not among those that the issuer had signed before.",
                since.day()
            ),
            "Do not rely on it. Ask the issuer, through an address you know, whether it made this award.",
        ),
        Rejection::Withdrawn { detail } => words(
            format!("The issuer has withdrawn this award{}.", status_detail(detail.as_ref())),
            "Do not rely on it. The issuer can say more to the holder.",
        ),
        Rejection::Suspended { detail } => words(
            format!("The issuer has suspended this award{}.", status_detail(detail.as_ref())),
            "Do not rely on it for now. Ask the issuer, or verify again later with a newer list.",
        ),
        Rejection::Superseded { detail } => words(
            format!("The issuer has replaced this stamp by a new one{}.", status_detail(detail.as_ref())),
            "Ask the holder for the new document and verify its stamp.",
        ),
        Rejection::NotYetValid { not_before, now } => words(
            format!("It becomes valid on {}; today is {}.", not_before.day(), now.day()),
            "Verify it again from that day on.",
        ),
        Rejection::Expired { expires, now } => words(
            format!("It was valid until {}; today is {}.", expires.day(), now.day()),
            "Ask the holder whether it has been renewed.",
        ),
    }
}

/// Why the answer is not certain.
pub(crate) fn reason(reason: &Reason) -> Words {
    match reason {
        Reason::NoTrustList => words(
            "This device has no list of trusted issuers, so it is not known whose signature this is.",
            "Run `qualistamp bundle fetch URL` or `qualistamp bundle import FILE`, the first time with --root: the operator of the trust list publishes them. Or name a list with --trust-list and the operator's public key with --list-key.",
        ),
        Reason::UnknownKey { kid } => words(
            format!(
                "No issuer of the trust list has the key {kid}. It may be a forgery, or from an issuer that is not on the list."
            ),
            "Get the newest trust list with `qualistamp bundle fetch URL` and verify again. If the answer is the same, ask the issuer, through an address you know.",
        ),
        Reason::UnknownCoding { found } => words(
            format!(
                "A known issuer signed this in a newer form (coding {found}) that this version cannot read."
            ),
            "Update this program and verify again.",
        ),
        Reason::NewerVersion { key } => words(
            format!(
                "A known issuer signed this with field {key}, which decides what the stamp means. The stamp needs a newer version of this program."
            ),
            "Update this program and verify again.",
        ),
        Reason::KeyCompromised { since } => words(
            format!(
                "The issuer's key may have been in other hands since {}: what is signed with it proves nothing by itself.",
                since.day()
            ),
            "Ask the issuer, through an address you know, whether it made this award.",
        ),
        Reason::RegisterMissing { since, missing: _, registers: _ } => words(
            format!(
                "The issuer's key may have been in other hands since {}. Whether this stamp was signed before is in a register that is not on this device.",
                since.day()
            ),
            "Get the newest trust list and its registers with `qualistamp bundle fetch URL` and verify again.",
        ),
        Reason::StatusUnknown(gap) => words(
            format!("Whether this award was withdrawn is not known: {}.", status_gap(gap)),
            "Get the newest trust list and its status lists with `qualistamp bundle fetch URL` and verify again. If the answer is the same, ask the issuer.",
        ),
        Reason::SignedInFuture { issued_at, now } => words(
            format!(
                "It says that it was signed on {}, but this device's clock says {}.",
                issued_at.day(),
                now.day()
            ),
            "Check the date of this device and verify again.",
        ),
        Reason::ClockBehind { now, floor } => words(
            format!(
                "This device's clock says {}, but the trust list was signed later, on {}.",
                now.day(),
                floor.day()
            ),
            "Set the clock of this device and verify again.",
        ),
        Reason::TrustTooOld { issued, limit } => words(
            format!(
                "The trust list was made on {}; it could be relied on until {} at the latest.",
                issued.day(),
                limit.day()
            ),
            "Get the newest trust list with `qualistamp bundle fetch URL` and verify again.",
        ),
    }
}

/// What to know about a valid stamp.
pub(crate) fn note(note: &Note) -> String {
    match note {
        Note::ValidAsOf { issued, next_update } => format!(
            "Valid as of {}: a newer trust list was due on {}. What happened since is not known; get the newest list.",
            issued.day(),
            next_update.day()
        ),
        Note::StatusNotOffered => {
            "Whether it was withdrawn was not checked: the issuer offers no list of withdrawn awards."
                .to_owned()
        }
        Note::StatusAsOf { issued, next_update } => format!(
            "Not withdrawn as of {}: a newer list of withdrawn awards was due on {}.",
            issued.day(),
            next_update.day()
        ),
        Note::StatusUnknown(gap) => {
            format!("Whether this award was withdrawn is not known: {}.", status_gap(gap))
        }
        Note::SealedBeforeCompromise { since, sealed } => format!(
            "The issuer's key may have been in other hands since {}, but this stamp is among those that the issuer sealed on {}, before that.",
            since.day(),
            sealed.day()
        ),
        Note::Specimen => "A specimen: an example for trials, which awards nothing to anybody.".to_owned(),
        Note::AwardedInFuture { awarded } => {
            format!("The award is dated {awarded}, which is still to come.")
        }
        Note::ClockBehind { now, floor } => format!(
            "The clock of this device is wrong: it says {}, but the trust list was signed later, on {}. How old the list is, and what happened since, is not known; set the clock.",
            now.day(),
            floor.day()
        ),
    }
}

/// Since when and why, appended to a statement.
fn status_detail(detail: Option<&StatusDetail>) -> String {
    let Some(StatusDetail { since, reason }) = detail else { return String::new() };
    let reason = match reason {
        StatusReason::Unspecified => return format!(", since {since}"),
        StatusReason::IssuedInError => "it had been issued in error",
        StatusReason::Deception => "it had been obtained by deception",
        StatusReason::Replaced => "a new one was issued",
        StatusReason::Decision => "a court or authority decided so",
        StatusReason::HolderRequest => "the holder asked for it",
        StatusReason::UnderReview => "it is under review",
        StatusReason::Other(number) => return format!(", since {since} (reason {number})"),
    };
    format!(", since {since}: {reason}")
}

/// Why it is not known whether an award was withdrawn.
fn status_gap(gap: &StatusGap) -> String {
    match gap {
        StatusGap::NotPinned => "the trust list does not say where the issuer lists it".to_owned(),
        StatusGap::Absent => "the issuer's list of withdrawn awards is not on this device".to_owned(),
        StatusGap::Stale { issued, limit } => format!(
            "the list of withdrawn awards is of {} and was to be relied on until {}",
            issued.day(),
            limit.day()
        ),
        StatusGap::Corrupt(fault) => format!("the list of withdrawn awards cannot be used ({fault})"),
        StatusGap::OutOfRange { index, entries } => {
            format!("the list of withdrawn awards has {entries} places and this award has place {index}")
        }
        StatusGap::UnknownValue { value } => {
            format!("the list of withdrawn awards says {value}, which this version does not know")
        }
    }
}

/// Whether a valid stamp with this note is shown in amber instead of green.
pub(crate) fn is_caution(note: &Note) -> bool {
    match note {
        Note::ValidAsOf { .. }
        | Note::StatusAsOf { .. }
        | Note::StatusUnknown(_)
        | Note::Specimen
        | Note::AwardedInFuture { .. }
        | Note::ClockBehind { .. } => true,
        Note::StatusNotOffered | Note::SealedBeforeCompromise { .. } => false,
    }
}

fn signed_when(signed: SigningTime) -> String {
    match signed {
        SigningTime::Stated(time) => format!("It was signed on {}", time.day()),
        SigningTime::DayOfAward(day) => format!("It was signed on the day of the award, {day}"),
    }
}

/// What was checked, as a statement that is true or false.
pub(crate) fn axis(axis: Axis) -> &'static str {
    match axis {
        Axis::Integrity => "unaltered",
        Axis::Issuer => "issuer known",
        Axis::Content => "readable",
        Axis::Authority => "entitled",
        Axis::Status => "not withdrawn",
        Axis::Time => "dates hold",
        Axis::Freshness => "list fresh",
    }
}

pub(crate) fn award_type(award_type: AwardType) -> String {
    match award_type {
        AwardType::General => "general education".to_owned(),
        AwardType::Vocational => "vocational qualification".to_owned(),
        AwardType::ShortCycle => "short-cycle degree".to_owned(),
        AwardType::Bachelor => "bachelor (first cycle)".to_owned(),
        AwardType::Master => "master (second cycle)".to_owned(),
        AwardType::Doctorate => "doctorate (third cycle)".to_owned(),
        AwardType::Professional => "professional qualification".to_owned(),
        AwardType::MicroCredential => "micro-credential".to_owned(),
        AwardType::Course => "course with assessment".to_owned(),
        AwardType::Language => "language certificate".to_owned(),
        AwardType::Attendance => "attendance".to_owned(),
        AwardType::Unregistered(number) => format!("kind number {number}, which this version does not know"),
    }
}

pub(crate) fn mode(mode: Mode) -> String {
    match mode {
        Mode::FullTime => "full time".to_owned(),
        Mode::PartTime => "part time".to_owned(),
        Mode::Online => "online".to_owned(),
        Mode::Blended => "partly online".to_owned(),
        Mode::WorkBased => "at work".to_owned(),
        Mode::OnSite => "on site".to_owned(),
        Mode::Unregistered(number) => format!("mode number {number}, which this version does not know"),
    }
}

pub(crate) fn credit_system(system: CreditSystem) -> String {
    match system {
        CreditSystem::Ects => "ECTS".to_owned(),
        CreditSystem::Hours => "hours".to_owned(),
        CreditSystem::Ecvet => "ECVET".to_owned(),
        CreditSystem::National => "national credits".to_owned(),
        CreditSystem::Unregistered(number) => format!("of system number {number}"),
    }
}

pub(crate) fn profession(profession: &Profession) -> String {
    match profession {
        Profession::Sectoral(profession) => sectoral(*profession),
        Profession::Named(name) => name.to_string(),
    }
}

fn sectoral(profession: SectoralProfession) -> String {
    let (name, section) = match profession {
        SectoralProfession::Doctor => ("doctor with basic medical training", 1),
        SectoralProfession::Nurse => ("nurse responsible for general care", 2),
        SectoralProfession::Dentist => ("dental practitioner", 3),
        SectoralProfession::Vet => ("veterinary surgeon", 4),
        SectoralProfession::Midwife => ("midwife", 5),
        SectoralProfession::Pharmacist => ("pharmacist", 6),
        SectoralProfession::Architect => ("architect", 7),
        SectoralProfession::Unregistered(number) => {
            return format!("profession number {number}, which this version does not know");
        }
    };
    format!("{name} (2005/36/EC, V.{section})")
}
