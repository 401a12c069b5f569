//! What an issuer may award, and what an award claims.

use qualistamp_core as core;

use crate::credential::{CalendarDay, CodedValue};

/// The parts of an award that scopes can limit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct ScopeClaim {
    /// Kind of award, if stated.
    pub award_type: Option<CodedValue>,
    /// EQF level, if stated.
    pub eqf: Option<u8>,
    /// Day of the award.
    pub awarded: CalendarDay,
    /// Country of the award, or of the issuer if the award states none: ISO 3166-1 alpha-2.
    pub country: String,
}

impl From<&core::ScopeClaim> for ScopeClaim {
    fn from(claim: &core::ScopeClaim) -> Self {
        Self {
            award_type: claim.award_type.map(CodedValue::from),
            eqf: claim.eqf.map(core::EqfLevel::number),
            awarded: claim.awarded.into(),
            country: claim.country.to_string(),
        }
    }
}

/// One range of awards that an issuer may make. A field without a value sets no limit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Scope {
    /// Kinds of award allowed.
    pub award_types: Option<Vec<CodedValue>>,
    /// Lowest EQF level allowed.
    pub eqf_from: Option<u8>,
    /// Highest EQF level allowed.
    pub eqf_to: Option<u8>,
    /// First day on which awards may be dated.
    pub from: Option<CalendarDay>,
    /// Last day on which awards may be dated.
    pub until: Option<CalendarDay>,
    /// Countries in which awards may be made: ISO 3166-1 alpha-2.
    pub countries: Option<Vec<String>>,
}

impl From<&core::Scope> for Scope {
    fn from(scope: &core::Scope) -> Self {
        let types = |types: &Vec<core::AwardType>| types.iter().copied().map(CodedValue::from).collect();
        let codes = |codes: &Vec<core::CountryCode>| codes.iter().map(ToString::to_string).collect();
        Self {
            award_types: scope.award_types.as_ref().map(types),
            eqf_from: scope.eqf.map(|(lowest, _)| lowest.number()),
            eqf_to: scope.eqf.map(|(_, highest)| highest.number()),
            from: scope.from.map(CalendarDay::from),
            until: scope.until.map(CalendarDay::from),
            countries: scope.countries.as_ref().map(codes),
        }
    }
}
