//! Stamps that are expired, not yet valid, or signed outside the validity period of the key.

use qualistamp_core::Claims;
use qualistamp_vectors::format::StampCase;

use crate::awards::{award, minimal};
use crate::context::Context;
use crate::error::Result;

pub(crate) fn cases(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let awarded = |day: &str| -> Result<Claims> { Ok(Claims::new(award("Borg", "Rita", "M.A.", day)?)) };
    let stated = |day: &str, issued_at: &str| -> Result<Claims> {
        Ok(Claims { issued_at: Some(issued_at.parse()?), ..awarded(day)? })
    };
    let minimal = minimal()?;
    let retired = "university, until 2019";
    let lapsed = Claims { expires: Some("2026-06-30T11:59:59Z".parse()?), ..minimal.clone() };
    let waiting = Claims { not_before: Some("2026-06-30T12:00:01Z".parse()?), ..minimal.clone() };
    let table = [
        (
            "before-key",
            "awarded on the day before the key's first",
            "K01",
            awarded("2019-12-31")?,
            "university",
        ),
        (
            "second-before-key",
            "signed a second before the key was good",
            "K01",
            stated("2019-12-20", "2019-12-31T23:59:59Z")?,
            "university",
        ),
        ("after-key", "awarded on the day after the key's last", "K02", awarded("2020-01-01")?, retired),
        (
            "second-after-key",
            "signed a second after the key had retired",
            "K02",
            stated("2019-12-20", "2020-01-01T00:00:00Z")?,
            retired,
        ),
        ("not-yet", "verified a second before it begins", "T01", waiting, "university"),
        ("expired", "verified a second after its last", "T02", lapsed.clone(), "university"),
        (
            "signed-in-future",
            "says it was signed a day and a second after the time of verification",
            "U05",
            stated("2026-06-30", "2026-07-01T12:00:01Z")?,
            "university",
        ),
    ];
    let mut cases = Vec::new();
    for (name, about, code, claims, key) in table {
        let draft = context.draft(&format!("time/{name}"), about, &claims, key)?;
        cases.push(draft.gives(context.trust, code)?);
    }
    let lasting = Claims { expires: Some("2027-06-30".parse()?), ..minimal.clone() };
    for (name, about, claims, floor, code) in [
        (
            "clock-behind",
            "the clock is a day and a second behind the newest time seen, and the stamp expires later",
            &lasting,
            "2026-06-21T12:00:01Z",
            Some("U06"),
        ),
        (
            "clock-behind-a-day",
            "the clock is a day behind the newest time seen, which is within its tolerance",
            &lasting,
            "2026-06-21T12:00:00Z",
            None,
        ),
    ] {
        let draft = context.draft(&format!("time/{name}"), about, claims, "university")?;
        let draft = draft.now("2026-06-20T12:00:00Z").clock_floor(floor);
        cases.push(match code {
            Some(code) => draft.gives(context.trust, code)?,
            None => draft.valid(context.trust, &["status not offered"])?,
        });
    }
    let timeless = context.draft(
        "time/clock-behind-timeless",
        "the clock is ten days behind the newest time seen, but nothing in the stamp depends on the time",
        &minimal,
        "university",
    )?;
    cases.push(
        timeless
            .now("2026-06-20T12:00:00Z")
            .clock_floor("2026-06-30T12:00:00Z")
            .valid(context.trust, &["status not offered", "clock behind"])?,
    );
    // The clock is ten days behind a floor of noon: what the stamp says about the time of signing is compared with the floor.
    let beginning =
        |time: &str| -> Result<Claims> { Ok(Claims { not_before: Some(time.parse()?), ..minimal.clone() }) };
    for (name, about, claims, is_known) in [
        ("signed-ahead", "a day after the floor", stated("2026-06-30", "2026-07-01T12:00:00Z")?, true),
        ("signed-too-far-ahead", "a second later", stated("2026-06-30", "2026-07-01T12:00:01Z")?, false),
        ("begins-at-floor", "begins at the floor", beginning("2026-06-30T12:00:00Z")?, true),
        ("begins-after-floor", "begins a second after the floor", beginning("2026-06-30T12:00:01Z")?, false),
    ] {
        let about = format!("the clock is ten days behind the newest time seen: {about}");
        let draft = context.draft(&format!("time/clock-behind-{name}"), &about, &claims, "university")?;
        let draft = draft.now("2026-06-20T12:00:00Z").clock_floor("2026-06-30T12:00:00Z");
        cases.push(if is_known {
            draft.valid(context.trust, &["status not offered", "clock behind"])?
        } else {
            draft.gives(context.trust, "U06")?
        });
    }
    let hidden = context.draft(
        "time/clock-behind-expired",
        "the clock of the device was set back to before the stamp lapsed, but it has seen a later time",
        &lapsed,
        "university",
    )?;
    cases.push(
        hidden.now("2026-06-01T00:00:00Z").clock_floor("2026-06-30T12:00:00Z").gives(context.trust, "T02")?,
    );
    Ok(cases)
}
