//! Valid stamps on the last value, second or level that still counts.

use qualistamp_core::{Claims, EqfLevel};
use qualistamp_vectors::format::StampCase;

use crate::awards::{LATER, award, claims_with, minimal};
use crate::bytes::{array, head, int, map};
use crate::context::Context;
use crate::draft::{Draft, Stamp};
use crate::error::Result;

const NO_STATUS: &[&str] = &["status not offered"];

pub(super) fn cases(context: &Context<'_>) -> Result<Vec<StampCase>> {
    Ok([days(context)?, levels(context)?, status_lists(context)?, zeros(context)?, later_fields(context)?]
        .concat())
}

fn days(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let last = Claims::new(award("Borg", "Rita", "M.A.", "9999-12-31")?);
    let lasting = Claims { expires: Some("9999-12-31T23:59:59Z".parse()?), ..minimal()? };
    let tomorrow = Claims::new(award("Borg", "Rita", "M.A.", "2026-07-01")?);
    let born = {
        let mut claims = Claims::new(award("Borg", "Rita", "M.A.", "2020-01-01")?);
        claims.award.birth = Some("2020-01-01".parse()?);
        claims
    };
    let beginning = Claims { not_before: Some("1600-01-01T00:00:00Z".parse()?), ..minimal()? };
    let trust = context.trust;
    Ok(vec![
        context
            .draft(
                "valid/begins-first",
                "begins in the first second that can be said",
                &beginning,
                "academy",
            )?
            .valid(trust, NO_STATUS)?,
        context
            .draft("valid/last-day", "the last day that can be said", &last, "academy")?
            .valid(trust, &["status not offered", "awarded in future"])?,
        context
            .draft("valid/expires-last", "expires in the last second that can be said", &lasting, "academy")?
            .valid(trust, NO_STATUS)?,
        context
            .draft("valid/awarded-tomorrow", "dated tomorrow: days are local", &tomorrow, "university")?
            .valid(trust, NO_STATUS)?,
        context
            .draft("valid/born-on-the-day", "born on the day of the award", &born, "academy")?
            .valid(trust, NO_STATUS)?,
        context
            .draft("valid/root-expires-now", "the root expires this very second", &minimal()?, "university")?
            .root_expires("2026-06-30T12:00:00Z")
            .valid(trust, NO_STATUS)?,
    ])
}

/// The university awards levels 5 to 8 from 2000 on, the school 3 and 4.
fn levels(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let at = |level: i64, award_type: &str| -> Result<Claims> {
        let mut claims = Claims::new(award("Borg", "Rita", "Diploma", "2022-06-04")?);
        claims.award.eqf = Some(EqfLevel::new(level)?);
        claims.award.award_type = Some(award_type.parse()?);
        Ok(claims)
    };
    let draft = |level: i64, award_type: &str, key: &str| -> Result<StampCase> {
        let (id, about) = (format!("valid/level-{level}"), "the lowest or highest level of the scope");
        context.draft(&id, about, &at(level, award_type)?, key)?.valid(context.trust, NO_STATUS)
    };
    Ok(vec![
        draft(3, "vocational", "school")?,
        draft(5, "short-cycle", "university")?,
        draft(8, "doctorate", "university")?,
    ])
}

fn status_lists(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let mut claims = minimal()?;
    claims.award.status_index = Some(40_177);
    let draft = |name: &str, about: &str, token: &str, now: &str| -> Result<Draft> {
        let draft = context.draft(&format!("valid/status-{name}"), about, &claims, "university")?;
        Ok(draft.status(token).now(now))
    };
    let trust = context.trust;
    Ok(vec![
        draft("due-now", "the next status list is due now", "token/due", "2026-06-02T00:00:00Z")?
            .valid(trust, &[])?,
        draft(
            "due-by-default",
            "no ttl: a newer one is due after 30 days",
            "token/old",
            "2026-05-31T00:00:00Z",
        )?
        .valid(trust, &[])?,
        draft("overdue-by-default", "a second later", "token/old", "2026-05-31T00:00:01Z")?
            .valid(trust, &["status as of"])?,
        draft("due-a-second-ago", "it was due a second ago", "token/due", "2026-06-02T00:00:01Z")?
            .valid(trust, &["status as of"])?,
        draft("expires-now", "the status list expires now", "token/main", "2026-09-01T00:00:00Z")?
            .valid(trust, &["status as of", "valid as of"])?,
        draft("expired-a-second-ago", "it expired a second ago", "token/main", "2026-09-01T00:00:01Z")?
            .gives(trust, "U11")?,
        draft("oldest", "as old as the policy allows", "token/old", "2026-06-30T00:00:00Z")?
            .hard_limit(60)
            .valid(trust, &["status as of"])?,
        draft("too-old", "a second older than the policy allows", "token/old", "2026-06-30T00:00:01Z")?
            .hard_limit(60)
            .gives(trust, "U11")?,
    ])
}

/// The number 0 where values are numbered from 1: an unknown one.
fn zeros(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let key = context.key("academy")?;
    let stamps = [("type", 13), ("profession", 20), ("isced", 3)].into_iter().map(|(name, field)| {
        let stamp = Stamp::of_claims(&claims_with(field, &int(0)), key)?;
        let about = "the number 0, which is in range whether it has a name or not";
        Draft::new(&format!("valid/zero-{name}"), about, &stamp).valid(context.trust, NO_STATUS)
    });
    let first = Stamp::of_claims(&claims_with(23, &int(0)), context.key("university")?)?;
    let first = Draft::new("valid/zero-status", "the first place of the status list", &first);
    stamps.chain([first.status("token/main").valid(context.trust, &[])]).collect()
}

/// Fields of later versions, of every kind of CBOR.
fn later_fields(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let key = context.key("university")?;
    let kinds = array(&[
        vec![0xf4],
        vec![0xf6],
        vec![0xf7],
        vec![0xf9, 0x3e, 0x00],
        vec![0xfa, 0x47, 0xc3, 0x50, 0x00],
        vec![0xfb, 0x3f, 0xf1, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9a],
        vec![0xf9, 0x7e, 0x00],
        vec![0xf9, 0x7c, 0x00],
        head(0, u64::MAX),
        head(1, u64::MAX),
        head(0, 23),
        head(0, 24),
        head(0, 255),
        head(0, 256),
        head(0, 65_535),
        head(0, 65_536),
        head(0, u64::from(u32::MAX)),
        head(0, u64::from(u32::MAX) + 1),
        [head(6, 1_000), vec![0x40]].concat(),
        map(&[(0, vec![0x80]), (-1, vec![0xa0])]),
    ]);
    let simple = array(&[vec![0xe0], vec![0xf3], vec![0xf8, 32], vec![0xf8, 255]]);
    let cases = [
        ("kinds", "items of every kind, each in its shortest form", kinds),
        ("simple", "simple values that have no meaning yet", simple),
    ];
    let cases = cases.into_iter().map(|(name, what, value)| {
        let stamp = Stamp::of_claims(&claims_with(LATER, &value), key)?;
        let about = format!("a field of a later version: {what}");
        Draft::new(&format!("valid/later-{name}"), &about, &stamp).valid(context.trust, NO_STATUS)
    });
    cases.collect()
}
