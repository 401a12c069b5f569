//! Stamps of issuers that may not award this qualification, and the boundaries of what they may award.

use qualistamp_core::{Award, Claims, EqfLevel};
use qualistamp_vectors::format::StampCase;

use crate::awards::award;
use crate::context::Context;
use crate::error::Result;

pub(crate) fn cases(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let vocational = |change: &dyn Fn(&mut Award) -> Result<()>| -> Result<Claims> {
        let mut award = award("Virtanen", "Aino", "Puusepän ammattitutkinto", "2022-06-04")?;
        award.eqf = Some(EqfLevel::new(4)?);
        award.award_type = Some("vocational".parse()?);
        change(&mut award)?;
        Ok(Claims::new(award))
    };
    // The school awards vocational qualifications of levels 3 and 4, in Finland and on Åland, from 2010 to 2025.
    let good = [
        ("in-scope", "a vocational qualification, as the school may award it", vocational(&|_| Ok(()))?),
        (
            "in-scope-first-day",
            "on the first day of the scope",
            vocational(&|award| {
                award.awarded = "2010-01-01".parse()?;
                Ok(())
            })?,
        ),
        (
            "in-scope-last-day",
            "on the last day of the scope",
            vocational(&|award| {
                award.awarded = "2025-12-31".parse()?;
                Ok(())
            })?,
        ),
        (
            "in-scope-second-country",
            "in the second country of the scope",
            vocational(&|award| {
                award.country = Some("AX".parse()?);
                Ok(())
            })?,
        ),
    ];
    let bad = [
        (
            "another-type",
            "a master's degree of a vocational school",
            vocational(&|award| {
                award.award_type = Some("master".parse()?);
                Ok(())
            })?,
        ),
        (
            "no-type",
            "a school limited to one type, and no type: silence is no way round a limit",
            vocational(&|award| {
                award.award_type = None;
                Ok(())
            })?,
        ),
        (
            "unregistered-type",
            "a type that this version does not know",
            vocational(&|award| {
                award.award_type = Some(qualistamp_core::AwardType::Unregistered(200));
                Ok(())
            })?,
        ),
        (
            "level-too-high",
            "level 5 of a school of levels 3 and 4",
            vocational(&|award| {
                award.eqf = Some(EqfLevel::new(5)?);
                Ok(())
            })?,
        ),
        (
            "level-too-low",
            "level 2 of a school of levels 3 and 4",
            vocational(&|award| {
                award.eqf = Some(EqfLevel::new(2)?);
                Ok(())
            })?,
        ),
        (
            "no-level",
            "a school limited to two levels, and no level",
            vocational(&|award| {
                award.eqf = None;
                Ok(())
            })?,
        ),
        (
            "before-scope",
            "a day before the school was entitled",
            vocational(&|award| {
                award.awarded = "2009-12-31".parse()?;
                Ok(())
            })?,
        ),
        (
            "after-scope",
            "a day after the school was closed",
            vocational(&|award| {
                award.awarded = "2026-01-01".parse()?;
                Ok(())
            })?,
        ),
        (
            "elsewhere",
            "in a country where the school may not award",
            vocational(&|award| {
                award.country = Some("SE".parse()?);
                Ok(())
            })?,
        ),
    ];
    let mut cases = Vec::new();
    for (name, about, mut claims) in good {
        claims.issued_at = Some("2026-01-10".parse()?);
        let draft = context.draft(&format!("authority/{name}"), about, &claims, "school")?;
        cases.push(draft.valid(context.trust, &["status not offered"])?);
    }
    for (name, about, mut claims) in bad {
        claims.issued_at = Some("2026-01-10".parse()?);
        let draft = context.draft(&format!("authority/{name}"), about, &claims, "school")?;
        cases.push(draft.gives(context.trust, "A01")?);
    }
    // The university has two scopes: levels 5 to 8, and micro-credentials and courses of any level from 2020 to 2030.
    let mut course = award("Borg", "Rita", "Chemistry for Poets", "2025-07-15")?;
    course.eqf = None;
    course.award_type = Some("course".parse()?);
    let second = context.draft(
        "authority/second-scope",
        "covered by the second of two scopes",
        &Claims::new(course.clone()),
        "university",
    )?;
    cases.push(second.valid(context.trust, &["status not offered"])?);
    course.awarded = "2019-07-15".parse()?;
    course.eqf = Some(EqfLevel::new(4)?);
    let claims = Claims { issued_at: Some("2020-02-01".parse()?), ..Claims::new(course) };
    let between = context.draft(
        "authority/scopes-do-not-add-up",
        "each of two scopes covers half of it",
        &claims,
        "university",
    )?;
    cases.push(between.gives(context.trust, "A01")?);
    // All stamps of the registrar state when they were signed, and all stamps of the bursar carry a status index.
    let unstated = Claims::new(award("Borg", "Rita", "M.A.", "2025-07-15")?);
    for (name, about, key) in [
        (
            "lacks-signing-time",
            "all stamps of the issuer state when they were signed, but not this one",
            "registrar",
        ),
        ("lacks-status-index", "all stamps of the issuer carry a status index, but not this one", "bursar"),
    ] {
        let draft = context.draft(&format!("authority/{name}"), about, &unstated, key)?;
        cases.push(draft.gives(context.trust, "A02")?);
    }
    let stated = Claims { issued_at: Some("2025-07-16".parse()?), ..unstated };
    let about = "it states when it was signed, as all stamps of the issuer do";
    let draft = context.draft("authority/lacks-nothing", about, &stated, "registrar")?;
    cases.push(draft.valid(context.trust, &["status not offered"])?);
    Ok(cases)
}
