//! What is wrong with bytes and texts: the faults of core and codec as data.

use qualistamp_core as core;
use qualistamp_qr::TextError;

use crate::numbers::count;

/// Mirrors an enum of the core, variant by variant, without its fields: they matter to people who write stamps, and
/// `qualistamp inspect` shows them. A new variant in the core does not compile until it is added here.
macro_rules! kinds {
    ($(#[$docs:meta])* $name:ident of $source:ty { $($(#[$variant_docs:meta])* $variant:ident,)+ }) => {
        $(#[$docs])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
        #[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
        pub enum $name {
            $($(#[$variant_docs])* $variant,)+
        }

        impl From<&$source> for $name {
            fn from(source: &$source) -> Self {
                type Source = $source;
                // Braces fit every form of variant.
                match source { $(Source::$variant { .. } => Self::$variant,)+ }
            }
        }
    };
}
pub(crate) use kinds;

/// Why a text is not the text of a stamp. Positions count characters from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum TextFault {
    /// No text, or only spaces and line ends.
    Empty,
    /// Does not begin like a stamp.
    NotAStamp,
    /// A stamp of a profile that this version does not know.
    UnsupportedProfile {
        /// The profile found.
        found: u16,
        /// The profile that can be read.
        supported: u16,
    },
    /// A lower-case letter.
    LowerCase {
        /// Its position.
        position: u64,
        /// The letter.
        found: String,
    },
    /// A character outside the Base45 alphabet.
    OutsideAlphabet {
        /// Its position.
        position: u64,
        /// The character.
        found: String,
    },
    /// A line end or a tab inside the text.
    LineBreak {
        /// Its position.
        position: u64,
        /// The character.
        found: String,
    },
    /// Characters escaped as in web addresses.
    PercentEncoded {
        /// Position of the first one.
        position: u64,
    },
    /// Malformed, and without any space: the spaces were probably removed on the way.
    SpacesLost {
        /// Characters in the text.
        length: u64,
    },
    /// A number of characters that encodes no bytes.
    ImpossibleLength {
        /// Base45 characters after the prefix.
        length: u64,
    },
    /// A group of characters whose value does not fit its bytes.
    GroupOverflow {
        /// Position of the group.
        position: u64,
        /// Its value.
        value: u32,
        /// The largest value.
        limit: u32,
    },
    /// Longer than any QR symbol.
    TooLong {
        /// Characters found.
        length: u64,
        /// The maximum.
        limit: u64,
    },
    /// A prefix without content.
    NoPayload,
}

impl From<&TextError> for TextFault {
    fn from(error: &TextError) -> Self {
        match *error {
            TextError::Empty => Self::Empty,
            TextError::NotAStamp { .. } => Self::NotAStamp,
            TextError::UnsupportedProfile { found, supported } => {
                Self::UnsupportedProfile { found, supported }
            }
            TextError::LowerCase { position, found } => {
                Self::LowerCase { position: count(position), found: found.to_string() }
            }
            TextError::OutsideAlphabet { position, found } => {
                Self::OutsideAlphabet { position: count(position), found: found.to_string() }
            }
            TextError::LineBreak { position, found } => {
                Self::LineBreak { position: count(position), found: found.to_string() }
            }
            TextError::PercentEncoded { position } => Self::PercentEncoded { position: count(position) },
            TextError::SpacesLost { length } => Self::SpacesLost { length: count(length) },
            TextError::ImpossibleLength { length } => Self::ImpossibleLength { length: count(length) },
            TextError::GroupOverflow { position, value, limit } => {
                Self::GroupOverflow { position: count(position), value, limit }
            }
            TextError::TooLong { length, limit } => {
                Self::TooLong { length: count(length), limit: count(limit) }
            }
            TextError::NoPayload => Self::NoPayload,
        }
    }
}

kinds! {
    /// What is wrong with CBOR (RFC 8949).
    CborFault of core::CborFault {
        /// The input ends inside an item.
        UnexpectedEnd,
        /// Not CBOR.
        Syntax,
        /// A string, array or map of indefinite length.
        IndefiniteLength,
        /// A number that has a shorter encoding.
        NotShortest,
        /// A duplicate map key.
        DuplicateKey,
        /// A map key that sorts before its predecessor.
        UnsortedKeys,
        /// A text that is not UTF-8.
        InvalidUtf8,
        /// Bytes after the end.
        TrailingBytes,
        /// Another type than the one expected.
        WrongType,
        /// An integer outside 64 bits.
        IntegerTooLarge,
        /// Nested too deeply.
        TooDeep,
    }
}

/// A fault of CBOR and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct CborProblem {
    /// Bytes from the start of what was read.
    pub at: u64,
    /// What is wrong there.
    pub fault: CborFault,
}

impl From<&core::CborError> for CborProblem {
    fn from(error: &core::CborError) -> Self {
        Self { at: count(error.at), fault: (&error.fault).into() }
    }
}

/// Why bytes are not the frame of a stamp: a `COSE_Sign1` of profile 1 (RFC 9052).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum FrameFault {
    /// Longer than any QR code can carry.
    TooLong {
        /// Length in bytes.
        bytes: u64,
        /// The maximum that is parsed.
        max: u64,
    },
    /// Not a `COSE_Sign1` with its tag.
    NotCoseSign1 {
        /// What was found instead.
        problem: CborProblem,
    },
    /// Not deterministic CBOR.
    NotDeterministic {
        /// What was found, and where.
        problem: CborProblem,
    },
    /// No algorithm in the protected header.
    MissingAlgorithm,
    /// No key identifier in the protected header.
    MissingKid,
    /// Another algorithm than ES256.
    WrongAlgorithm {
        /// The COSE algorithm number found.
        found: i64,
        /// The algorithm of this profile.
        expected: i64,
    },
    /// A key identifier of the wrong length.
    WrongKidLength {
        /// Bytes found.
        found: u64,
        /// Bytes of this profile.
        expected: u64,
    },
    /// A protected header that this profile does not have.
    UnexpectedHeader {
        /// Its label.
        label: i64,
    },
    /// An entry in the unprotected header, which must be empty.
    UnprotectedHeader {
        /// The first label found there.
        label: i64,
    },
    /// The payload is detached.
    DetachedPayload,
    /// A signature of the wrong length.
    WrongSignatureLength {
        /// Bytes found.
        found: u64,
        /// Bytes of ES256.
        expected: u64,
    },
}

impl From<&core::FrameFault> for FrameFault {
    fn from(fault: &core::FrameFault) -> Self {
        use core::FrameFault as Source;
        match fault {
            Source::TooLong { bytes, max } => Self::TooLong { bytes: count(*bytes), max: count(*max) },
            Source::NotCoseSign1 { error } => Self::NotCoseSign1 { problem: error.into() },
            Source::NotDeterministic { error } => Self::NotDeterministic { problem: error.into() },
            Source::MissingAlgorithm => Self::MissingAlgorithm,
            Source::MissingKid => Self::MissingKid,
            Source::WrongAlgorithm { found, expected } => {
                Self::WrongAlgorithm { found: *found, expected: *expected }
            }
            Source::WrongKidLength { found, expected } => {
                Self::WrongKidLength { found: count(*found), expected: count(*expected) }
            }
            Source::UnexpectedHeader { label } => Self::UnexpectedHeader { label: *label },
            Source::UnprotectedHeader { label } => Self::UnprotectedHeader { label: *label },
            Source::DetachedPayload => Self::DetachedPayload,
            Source::WrongSignatureLength { found, expected } => {
                Self::WrongSignatureLength { found: count(*found), expected: count(*expected) }
            }
        }
    }
}

/// Why a signed payload cannot be decompressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum PayloadFault {
    /// No bytes, not even the coding octet.
    Empty,
    /// Not a DEFLATE stream, or compressed with another dictionary.
    NotDeflate,
    /// The DEFLATE stream ends early.
    Truncated,
    /// Bytes after the DEFLATE stream.
    TrailingBytes {
        /// How many.
        count: u64,
    },
    /// More claims than any award needs: a decompression bomb.
    TooLarge {
        /// The maximum expanded size, in bytes.
        max: u64,
    },
}

impl From<&core::PayloadFault> for PayloadFault {
    fn from(fault: &core::PayloadFault) -> Self {
        use core::PayloadFault as Source;
        match fault {
            Source::Empty => Self::Empty,
            Source::NotDeflate => Self::NotDeflate,
            Source::Truncated => Self::Truncated,
            Source::TrailingBytes { count: bytes } => Self::TrailingBytes { count: count(*bytes) },
            Source::TooLarge { max } => Self::TooLarge { max: count(*max) },
        }
    }
}

kinds! {
    /// A field of the claims, named as in the specification.
    Field of core::Field {
        /// Country of the award.
        Country,
        /// Language of the title.
        TitleLanguage,
        /// EQF level.
        Eqf,
        /// Field of education.
        Isced,
        /// Family name.
        FamilyName,
        /// Given names.
        GivenNames,
        /// Family name in Latin letters.
        FamilyNameLatin,
        /// Given names in Latin letters.
        GivenNamesLatin,
        /// Title.
        Title,
        /// Title in English.
        TitleEnglish,
        /// Number of the award.
        AwardId,
        /// Day of the award.
        Awarded,
        /// Date of birth.
        BirthDate,
        /// Kind of award.
        AwardType,
        /// National level.
        NqfLevel,
        /// Credits.
        Credits,
        /// Grade.
        Grade,
        /// Scheme of the grade.
        GradingScheme,
        /// Mode of learning.
        Mode,
        /// Languages of instruction.
        Languages,
        /// Regulated profession.
        Profession,
        /// Title of the thesis.
        ThesisTitle,
        /// Learning outcomes.
        Outcomes,
        /// Place in the status list.
        StatusIndex,
        /// Link to the full digital credential.
        Link,
        /// Specimen flag.
        Specimen,
        /// Issuers that awarded it together.
        JointWith,
        /// Last second of validity.
        Expires,
        /// First second of validity.
        NotBefore,
        /// Moment of signing.
        IssuedAt,
        /// The award as a whole.
        Award,
        /// A field that this version does not know.
        Extra,
        /// A field of the trust list.
        TrustList,
    }
}

kinds! {
    /// A rule that a field can break.
    Rule of core::Rule {
        /// A required field is missing.
        Missing,
        /// An empty text.
        Empty,
        /// A text longer than its limit.
        TooLong,
        /// A text without a visible character.
        Invisible,
        /// An invisible character, or one that changes the look of its neighbours.
        DeceptiveCharacter,
        /// A number outside its range.
        OutOfRange,
        /// A code in the wrong form.
        NotACode,
        /// A day that does not exist.
        NotADate,
        /// A day that is earlier than allowed.
        Before,
        /// An award before its holder was born.
        BeforeBirth,
        /// A field that requires another field.
        Needs,
        /// A list with too many items.
        TooMany,
        /// A duplicate item.
        Repeated,
        /// A default value, which must be left out.
        LeaveOut,
    }
}

/// A field and the rule that it breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct FieldProblem {
    /// The field.
    pub field: Field,
    /// The rule.
    pub rule: Rule,
}

impl From<&core::FieldError> for FieldProblem {
    fn from(error: &core::FieldError) -> Self {
        Self { field: (&error.field).into(), rule: (&error.rule).into() }
    }
}

/// Why signed claims are not what the profile demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum ClaimsProblem {
    /// Not deterministic CBOR.
    NotCbor {
        /// The fault and its place.
        problem: CborProblem,
    },
    /// A value breaks a rule.
    BrokenRule {
        /// The field and the rule.
        problem: FieldProblem,
    },
}

impl From<&core::ClaimsError> for ClaimsProblem {
    fn from(error: &core::ClaimsError) -> Self {
        match error {
            core::ClaimsError::Cbor(error) => Self::NotCbor { problem: error.into() },
            core::ClaimsError::Field(error) => Self::BrokenRule { problem: error.into() },
        }
    }
}

kinds! {
    /// Why a status list cannot be used (IETF Token Status List).
    StatusFault of core::StatusFault {
        /// Larger than allowed.
        TooLarge,
        /// Not a `COSE_Sign1` with the claims of a status list.
        Malformed,
        /// Not a status list signed with ES256.
        WrongHeader,
        /// Not signed by the key that the trust list pins.
        NotSigned,
        /// The key that the trust list pins may be compromised.
        KeyCompromised,
        /// Signed, but for another address.
        WrongAddress,
        /// Signed, but a claim is missing.
        MissingClaim,
        /// Signed, but with a number of bits per status that the draft does not allow.
        WrongBits,
        /// Signed, but with an invalid time.
        WrongTime,
        /// Signed, but the list cannot be decompressed.
        List,
        /// Signed, but dates and reasons cannot be decompressed.
        Details,
    }
}
