//! Names of every outcome that a vector can expect, and the lists of what the vectors must cover.
//!
//! No match has a wildcard: a new variant does not compile until it has a name here, and then the vectors are incomplete
//! until one of them expects it.

use qualistamp_core::{
    CborFault, ClaimsError, Field, FrameFault, IndeterminateReason as Reason, MetadataError, Note,
    PayloadFault, RegisterFault, Rejection, Rule, StatusFault, StatusGap,
};

macro_rules! names {
    ($(#[$docs:meta])* $function:ident, $all:ident, $type:ty, { $($pattern:pat => $name:literal,)+ }) => {
        $(#[$docs])*
        pub(crate) fn $function(value: &$type) -> &'static str {
            match value { $($pattern => $name,)+ }
        }

        pub(crate) const $all: &[&str] = &[$($name),+];
    };
}

names!(
    /// The support code, written a second time: a code that changes by mistake is found.
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
    /// The support code, written a second time.
    reason, REASONS, Reason, {
        Reason::NoTrustList => "U01",
        Reason::UnknownKey { .. } => "U02",
        Reason::UnknownCoding { .. } => "U03",
        Reason::KeyCompromised { .. } => "U04",
        Reason::SignedInFuture { .. } => "U05",
        Reason::ClockBehind { .. } => "U06",
        Reason::TrustTooOld { .. } => "U07",
        Reason::RegisterMissing { .. } => "U08",
        Reason::StatusUnknown(StatusGap::NotPinned) => "U09",
        Reason::StatusUnknown(StatusGap::Absent) => "U10",
        Reason::StatusUnknown(StatusGap::Stale { .. }) => "U11",
        Reason::StatusUnknown(StatusGap::Corrupt(_)) => "U12",
        Reason::StatusUnknown(StatusGap::OutOfRange { .. }) => "U13",
        Reason::StatusUnknown(StatusGap::UnknownValue { .. }) => "U14",
    }
);

names!(
    note, NOTES, Note, {
        Note::ValidAsOf { .. } => "valid as of",
        Note::StatusNotOffered => "status not offered",
        Note::Specimen => "specimen",
        Note::AwardedInFuture { .. } => "awarded in future",
        Note::StatusAsOf { .. } => "status as of",
        Note::StatusUnknown(_) => "status unknown",
        Note::SealedBeforeCompromise { .. } => "sealed before compromise",
    }
);

names!(
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
    rule, RULES, Rule, {
        Rule::Missing => "missing",
        Rule::Empty => "empty",
        Rule::TooLong { .. } => "too long",
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
        Field::CredentialDigest => "link",
        Field::Specimen => "specimen",
        Field::Expires => "expires",
        Field::NotBefore => "not_before",
        Field::IssuedAt => "issued_at",
        Field::Award => "award",
        Field::Extra => "extra",
        Field::TrustList => "trust list",
    }
);

names!(
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
        MetadataError::UnknownCoding { .. } => "unknown coding",
        MetadataError::Payload(_) => "payload",
        MetadataError::Role(_) => "role",
        MetadataError::AddressTwice { .. } => "address twice",
        MetadataError::PinWithoutKey { .. } => "pin without key",
    }
);

names!(
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
    register_fault, REGISTER_FAULTS, RegisterFault, {
        RegisterFault::Ragged { .. } => "ragged",
        RegisterFault::TooLarge { .. } => "too large",
        RegisterFault::Unsorted { .. } => "unsorted",
        RegisterFault::SealMismatch { .. } => "seal mismatch",
        RegisterFault::NotPinned { .. } => "not pinned",
    }
);

/// Names that no vector can have, and why.
pub(crate) const WITHOUT_VECTOR: &[(&str, &str)] = &[
    ("deceptive character", "refused when packing; when reading, such characters are shown escaped"),
    ("trust list", "no field of a stamp"),
    ("too large", "lists, status lists and registers of many megabytes do not belong into a repository"),
    ("role", "an error of roots, which stamps are not verified with"),
    ("not pinned", "an error of bundles: a register that no key has a seal for"),
];

/// Which of several faults of a status list make its status unknown.
pub(crate) fn reason_detail(reason: &Reason) -> Option<String> {
    match reason {
        Reason::StatusUnknown(StatusGap::Corrupt(fault)) => Some(status_fault(fault).to_owned()),
        Reason::StatusUnknown(
            StatusGap::NotPinned
            | StatusGap::Absent
            | StatusGap::Stale { .. }
            | StatusGap::OutOfRange { .. }
            | StatusGap::UnknownValue { .. },
        )
        | Reason::NoTrustList
        | Reason::UnknownKey { .. }
        | Reason::UnknownCoding { .. }
        | Reason::KeyCompromised { .. }
        | Reason::RegisterMissing { .. }
        | Reason::SignedInFuture { .. }
        | Reason::ClockBehind { .. }
        | Reason::TrustTooOld { .. } => None,
    }
}

/// Which of several faults behind one support code.
pub(crate) fn detail(rejection: &Rejection) -> Option<String> {
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
