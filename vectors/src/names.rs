//! The names that test vectors use for outcomes, and the lists of outcomes that the vectors must cover.
//!
//! No match has a wildcard. A new variant does not compile until it has a name here, and from then on the check fails
//! until a vector expects it.

use qualistamp_core::{
    CborFault, ClaimsError, Field, FrameFault, IndeterminateReason, MetadataError, Note, PayloadFault,
    RegisterFault, Rejection, Rule, StatusFault, StatusGap,
};

macro_rules! names {
    ($(#[$docs:meta])* $function:ident, $all:ident, $type:ty, { $($pattern:pat => $name:literal,)+ }) => {
        $(#[$docs])*
        pub fn $function(value: &$type) -> &'static str {
            match value { $($pattern => $name,)+ }
        }

        #[doc = concat!("Every name that [`", stringify!($function), "`] returns.")]
        pub const $all: &[&str] = &[$($name),+];
    };
}

names!(
    /// The support code of a rejection. It repeats the core's table, so that a code cannot change by mistake.
    rejection, REJECTIONS, Rejection, {
        Rejection::Malformed(FrameFault::TooLong { .. }) => "F01",
        Rejection::Malformed(FrameFault::NotCoseSign1 { .. }) => "F02",
        Rejection::Malformed(FrameFault::NotDeterministic { .. }) => "F03",
        Rejection::Malformed(FrameFault::MissingAlgorithm) => "F04",
        Rejection::Malformed(FrameFault::MissingKid) => "F05",
        Rejection::Malformed(FrameFault::WrongAlgorithm { .. }) => "F06",
        Rejection::Malformed(FrameFault::WrongKidLength { .. }) => "F07",
        Rejection::Malformed(FrameFault::UnexpectedHeader { .. }) => "F08",
        Rejection::Malformed(FrameFault::UnprotectedHeader { .. }) => "F09",
        Rejection::Malformed(FrameFault::DetachedPayload) => "F10",
        Rejection::Malformed(FrameFault::WrongSignatureLength { .. }) => "F11",
        Rejection::SignatureMismatch { .. } => "S01",
        Rejection::Payload(PayloadFault::Empty) => "P01",
        Rejection::Payload(PayloadFault::NotDeflate) => "P02",
        Rejection::Payload(PayloadFault::Truncated) => "P03",
        Rejection::Payload(PayloadFault::TrailingBytes { .. }) => "P04",
        Rejection::Payload(PayloadFault::TooLarge { .. }) => "P05",
        Rejection::Claims(ClaimsError::Cbor(_)) => "C01",
        Rejection::Claims(ClaimsError::Field(_)) => "C02",
        Rejection::Specimen => "C03",
        Rejection::NotEntitled { .. } => "A01",
        Rejection::LacksField { .. } => "A02",
        Rejection::KeyNotYetValid { .. } => "K01",
        Rejection::KeyNoLongerValid { .. } => "K02",
        Rejection::NotInRegister { .. } => "K03",
        Rejection::Withdrawn { .. } => "W01",
        Rejection::Suspended { .. } => "W02",
        Rejection::Superseded { .. } => "W03",
        Rejection::NotYetValid { .. } => "T01",
        Rejection::Expired { .. } => "T02",
    }
);

names!(
    /// The support code of an indeterminate verdict. It repeats the core's table, as [`rejection`] does.
    reason, REASONS, IndeterminateReason, {
        IndeterminateReason::NoTrustList => "U01",
        IndeterminateReason::UnknownKey { .. } => "U02",
        IndeterminateReason::UnknownCoding { .. } => "U03",
        IndeterminateReason::KeyCompromised { .. } => "U04",
        IndeterminateReason::SignedInFuture { .. } => "U05",
        IndeterminateReason::ClockBehind { .. } => "U06",
        IndeterminateReason::TrustTooOld { .. } => "U07",
        IndeterminateReason::RegisterMissing { .. } => "U08",
        IndeterminateReason::StatusUnknown(StatusGap::NotPinned) => "U09",
        IndeterminateReason::StatusUnknown(StatusGap::Absent) => "U10",
        IndeterminateReason::StatusUnknown(StatusGap::Stale { .. }) => "U11",
        IndeterminateReason::StatusUnknown(StatusGap::Corrupt(_)) => "U12",
        IndeterminateReason::StatusUnknown(StatusGap::OutOfRange { .. }) => "U13",
        IndeterminateReason::StatusUnknown(StatusGap::UnknownValue { .. }) => "U14",
        IndeterminateReason::NewerVersion { .. } => "U15",
        IndeterminateReason::NoConsent { .. } => "U16",
        IndeterminateReason::OtherCountry { .. } => "U17",
    }
);

names!(
    /// The name of a note on a valid stamp.
    note, NOTES, Note, {
        Note::ValidAsOf { .. } => "valid as of",
        Note::StatusNotOffered => "status not offered",
        Note::Specimen => "specimen",
        Note::AwardedInFuture { .. } => "awarded in future",
        Note::StatusAsOf { .. } => "status as of",
        Note::StatusUnknown(_) => "status unknown",
        Note::SealedBeforeCompromise { .. } => "sealed before compromise",
        Note::ClockBehind { .. } => "clock behind",
    }
);

names!(
    /// The name of a fault in CBOR.
    cbor_fault, CBOR_FAULTS, CborFault, {
        CborFault::UnexpectedEnd => "unexpected end",
        CborFault::Syntax => "syntax",
        CborFault::IndefiniteLength => "indefinite length",
        CborFault::NotShortest => "not shortest",
        CborFault::DuplicateKey => "duplicate key",
        CborFault::UnsortedKeys => "unsorted keys",
        CborFault::InvalidUtf8 => "invalid utf-8",
        CborFault::TrailingBytes { .. } => "trailing bytes",
        CborFault::WrongType { .. } => "wrong type",
        CborFault::IntegerTooLarge => "integer too large",
        CborFault::TooDeep { .. } => "too deep",
    }
);

names!(
    /// The name of a broken rule of a field.
    rule, RULES, Rule, {
        Rule::Missing => "missing",
        Rule::Empty => "empty",
        Rule::TooLong { .. } => "too long",
        Rule::Invisible => "invisible",
        Rule::DeceptiveCharacter { .. } => "deceptive character",
        Rule::OutOfRange { .. } => "out of range",
        Rule::NotACode { .. } => "not a code",
        Rule::NotADate { .. } => "not a date",
        Rule::Before { .. } => "before",
        Rule::BeforeBirth => "before birth",
        Rule::Needs { .. } => "needs",
        Rule::TooMany { .. } => "too many",
        Rule::Repeated { .. } => "repeated",
        Rule::LeaveOut => "leave out",
    }
);

names!(
    /// The name of a field in the specification.
    field, FIELDS, Field, {
        Field::Country => "country",
        Field::TitleLanguage => "title_lang",
        Field::Eqf => "eqf",
        Field::Isced => "isced",
        Field::FamilyName => "family",
        Field::GivenNames => "given",
        Field::FamilyNameLatin => "family_latin",
        Field::GivenNamesLatin => "given_latin",
        Field::Title => "title",
        Field::TitleEnglish => "title_en",
        Field::AwardId => "id",
        Field::Awarded => "awarded",
        Field::BirthDate => "dob",
        Field::AwardType => "type",
        Field::NqfLevel => "nqf",
        Field::Credits => "credits",
        Field::Grade => "grade",
        Field::GradingScheme => "grade_scheme",
        Field::Mode => "mode",
        Field::Languages => "langs",
        Field::Profession => "profession",
        Field::ThesisTitle => "thesis",
        Field::Outcomes => "outcomes",
        Field::StatusIndex => "status",
        Field::Link => "link",
        Field::Specimen => "specimen",
        Field::JointWith => "joint_with",
        Field::Expires => "expires",
        Field::NotBefore => "not_before",
        Field::IssuedAt => "issued_at",
        Field::Award => "award",
        Field::Extra => "extra",
        Field::TrustList => "trust list",
    }
);

names!(
    /// The name of the error that opening a trust list returns.
    metadata_error, METADATA_ERRORS, MetadataError, {
        MetadataError::TooLarge { .. } => "too large",
        MetadataError::Frame(_) => "frame",
        MetadataError::Header(_) => "header",
        MetadataError::UnexpectedHeader => "unexpected header",
        MetadataError::TooManySignatures { .. } => "too many signatures",
        MetadataError::UnderSigned { .. } => "under-signed",
        MetadataError::Content(_) => "content",
        MetadataError::Field(_) => "field",
        MetadataError::UnknownField { .. } => "unknown field",
        MetadataError::IssuerTwice { .. } => "issuer twice",
        MetadataError::KeyTwice { .. } => "key twice",
        MetadataError::TooManyKeys { .. } => "too many keys",
        MetadataError::UnknownCoding { .. } => "unknown coding",
        MetadataError::Payload(_) => "payload",
        MetadataError::Role(_) => "role",
        MetadataError::AddressTwice { .. } => "address twice",
        MetadataError::PinWithoutKey { .. } => "pin without key",
        MetadataError::CompleteAfterSealed { .. } => "complete after sealed",
        MetadataError::TooManyIntroduced { .. } => "too many introduced",
        MetadataError::IntroducedTwice { .. } => "introduced twice",
        MetadataError::CountriesUnsorted { .. } => "countries unsorted",
    }
);

names!(
    /// The name of the fault that opening a status list token returns.
    status_fault, STATUS_FAULTS, StatusFault, {
        StatusFault::TooLarge { .. } => "too large",
        StatusFault::Malformed(_) => "malformed",
        StatusFault::WrongHeader => "wrong header",
        StatusFault::NotSigned { .. } => "not signed",
        StatusFault::KeyCompromised { .. } => "key compromised",
        StatusFault::WrongAddress { .. } => "wrong address",
        StatusFault::MissingClaim { .. } => "missing claim",
        StatusFault::WrongBits { .. } => "wrong bits",
        StatusFault::WrongTime(_) => "wrong time",
        StatusFault::List(_) => "list",
        StatusFault::Details(_) => "details",
    }
);

names!(
    /// The name of the fault that opening a register or a register proof returns.
    register_fault, REGISTER_FAULTS, RegisterFault, {
        RegisterFault::Ragged { .. } => "ragged",
        RegisterFault::TooLarge { .. } => "too large",
        RegisterFault::Unsorted { .. } => "unsorted",
        RegisterFault::SealMismatch { .. } => "seal mismatch",
        RegisterFault::NotPinned { .. } => "not pinned",
        RegisterFault::NotAProof => "not a proof",
        RegisterFault::Malformed(_) => "malformed",
        RegisterFault::UnknownField { .. } => "unknown field",
        RegisterFault::PlaceBeyondCount { .. } => "place beyond count",
        RegisterFault::LeafSize { .. } => "leaf size",
        RegisterFault::PathTooShort { .. } => "path too short",
        RegisterFault::PathTooLong { .. } => "path too long",
    }
);

/// Names that no vector expects, each with the reason.
pub const WITHOUT_VECTOR: &[(&str, &str)] = &[
    ("deceptive character", "refused when packing; when reading, such characters are shown escaped"),
    ("trust list", "not a field of a stamp"),
    ("too large", "lists, status lists and registers of many megabytes do not belong in a repository"),
    ("too many keys", "nine keys that share an identifier take hours to find"),
    ("role", "an error in roots, which the verification of a stamp does not read"),
    ("U16", "needs several lists: tested in verifier-core/tests/federation"),
    ("U17", "needs several lists: tested in verifier-core/tests/federation"),
    ("not pinned", "an error in bundles: a register that matches no seal of any key"),
];

/// The exact fault, if several share the support code of this reason.
pub fn reason_detail(reason: &IndeterminateReason) -> Option<String> {
    match reason {
        IndeterminateReason::StatusUnknown(StatusGap::Corrupt(fault)) => Some(status_fault(fault).to_owned()),
        IndeterminateReason::NewerVersion { key } => Some(key.to_string()),
        IndeterminateReason::StatusUnknown(
            StatusGap::NotPinned
            | StatusGap::Absent
            | StatusGap::Stale { .. }
            | StatusGap::OutOfRange { .. }
            | StatusGap::UnknownValue { .. },
        )
        | IndeterminateReason::NoTrustList
        | IndeterminateReason::UnknownKey { .. }
        | IndeterminateReason::UnknownCoding { .. }
        | IndeterminateReason::KeyCompromised { .. }
        | IndeterminateReason::RegisterMissing { .. }
        | IndeterminateReason::SignedInFuture { .. }
        | IndeterminateReason::ClockBehind { .. }
        | IndeterminateReason::TrustTooOld { .. }
        | IndeterminateReason::NoConsent { .. }
        | IndeterminateReason::OtherCountry { .. } => None,
    }
}

/// The exact fault, if several share the support code of this rejection.
pub fn detail(rejection: &Rejection) -> Option<String> {
    match rejection {
        Rejection::Malformed(fault) => match fault {
            FrameFault::NotCoseSign1 { error } | FrameFault::NotDeterministic { error } => {
                Some(cbor_fault(&error.fault).to_owned())
            }
            FrameFault::TooLong { .. }
            | FrameFault::MissingAlgorithm
            | FrameFault::MissingKid
            | FrameFault::WrongAlgorithm { .. }
            | FrameFault::WrongKidLength { .. }
            | FrameFault::UnexpectedHeader { .. }
            | FrameFault::UnprotectedHeader { .. }
            | FrameFault::DetachedPayload
            | FrameFault::WrongSignatureLength { .. } => None,
        },
        Rejection::Claims(ClaimsError::Cbor(error)) => Some(cbor_fault(&error.fault).to_owned()),
        Rejection::Claims(ClaimsError::Field(error)) => {
            Some(format!("{}: {}", field(&error.field), rule(&error.rule)))
        }
        Rejection::SignatureMismatch { .. }
        | Rejection::Payload(_)
        | Rejection::Specimen
        | Rejection::NotEntitled { .. }
        | Rejection::LacksField { .. }
        | Rejection::KeyNotYetValid { .. }
        | Rejection::KeyNoLongerValid { .. }
        | Rejection::NotInRegister { .. }
        | Rejection::Withdrawn { .. }
        | Rejection::Suspended { .. }
        | Rejection::Superseded { .. }
        | Rejection::NotYetValid { .. }
        | Rejection::Expired { .. } => None,
    }
}
