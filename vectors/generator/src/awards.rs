//! The awards of fictional people that the cases are based on.

use qualistamp_core::{
    Award, Claims, CredentialLink, CreditSystem, Credits, EqfLevel, JointIssuers, Label,
    LanguagesOfInstruction, Name, Outcomes, Phrase, Profession, Title, sha256,
};

use crate::bytes::{array, int, map, tstr};
use crate::error::Result;

/// An award at EQF level 7, which the university may award, with a fixed award id.
pub(crate) fn award(family: &str, given: &str, title: &str, awarded: &str) -> Result<Award> {
    let mut award =
        Award::new(Name::new(family)?, Title::new(title)?, Label::new("TEST-0042")?, awarded.parse()?);
    award.given_names = Some(Name::new(given)?);
    award.eqf = Some(EqfLevel::new(7)?);
    Ok(award)
}

/// A diploma with the mandatory fields only.
pub(crate) fn minimal() -> Result<Claims> {
    Ok(Claims::new(award("Παπαδοπούλου", "Ελένη-Μαρία", "Δίπλωμα Χημικού Μηχανικού", "2025-07-15")?))
}

/// A diploma with the usual fields.
pub(crate) fn standard() -> Result<Claims> {
    let mut award = minimal()?.award;
    award.country = Some("GR".parse()?);
    award.title_language = Some("el".parse()?);
    award.isced = Some("0711".parse()?);
    award.family_name_latin = Some(Name::new("Papadopoulou")?);
    award.given_names_latin = Some(Name::new("Eleni-Maria")?);
    award.title_english = Some(Title::new("Diploma in Chemical Engineering")?);
    award.birth = Some("1998-03-14".parse()?);
    award.award_type = Some("master".parse()?);
    award.nqf_level = Some(Phrase::new("7")?);
    award.credits = Some(Credits::from_tenths(3_000, CreditSystem::Ects)?);
    award.grade = Some(Phrase::new("8,45")?);
    award.grading_scheme = Some(Phrase::new("GR-10")?);
    award.mode = Some("full-time".parse()?);
    award.languages = Some(LanguagesOfInstruction::new(vec!["el".parse()?])?);
    Ok(Claims::new(award))
}

/// A diploma with every field.
pub(crate) fn full() -> Result<Claims> {
    let mut claims = standard()?;
    claims.issued_at = Some("2025-07-20T09:30:00Z".parse()?);
    claims.not_before = Some("2025-07-20".parse()?);
    claims.expires = Some("2035-07-20T23:59:59Z".parse()?);
    let award = &mut claims.award;
    award.languages = Some(LanguagesOfInstruction::new(vec!["el".parse()?, "en".parse()?])?);
    award.profession = Some(Profession::Named(Phrase::new("χημικός μηχανικός")?));
    award.thesis_title = Some(Title::new("Βιοκαύσιμα από άλγη του Αιγαίου")?);
    award.outcomes = Some(Outcomes::new("Σχεδιάζει και ελέγχει χημικές διεργασίες.")?);
    award.status_index = Some(40_177);
    let [link @ .., _, _, _, _, _, _, _, _] = sha256(b"a full digital credential");
    award.link = Some(CredentialLink(link));
    award.joint_with = Some(JointIssuers::new(vec![Label::new("SE-TEST")?, Label::new("FR-TEST")?])?);
    Ok(claims)
}

/// The award map of a minimal diploma in CBOR, with one field set to `value`, or removed if `value` is empty.
pub(crate) fn award_with(key: i64, value: &[u8]) -> Vec<u8> {
    let mut fields =
        vec![(2, int(7)), (4, tstr("Borg")), (8, tstr("B.A.")), (10, tstr("7")), (11, int(20_284))];
    fields.retain(|(known, _)| *known != key);
    if !value.is_empty() {
        fields.push((key, value.to_vec()));
    }
    // Deterministic order: 0, 1, 2 …, then -1, -2 …
    fields.sort_by_key(|(key, _)| (*key < 0, key.abs()));
    map(&fields)
}

/// The lowest key of the award that a later version may use for a field that does not decide.
pub(crate) const LATER: i64 = 64;

/// The key of the claim that contains the award.
pub(crate) const AWARD: i64 = -65_537;

/// Claims that contain only this award map.
pub(crate) fn claims_of(award: Vec<u8>) -> Vec<u8> {
    map(&[(AWARD, award)])
}

/// The claims of a minimal diploma in CBOR, with one field of the award set or removed as in [`award_with`].
pub(crate) fn claims_with(key: i64, value: &[u8]) -> Vec<u8> {
    claims_of(award_with(key, value))
}

/// The same with an unknown field: nested arrays around a number at nesting level `level`. The field itself is at level 2,
/// in the award in the claims.
pub(crate) fn claims_down_to(level: usize) -> Vec<u8> {
    claims_with(LATER, &(2..level).fold(int(0), |inner, _| array(&[inner])))
}
