//! Stamps whose issuer is unknown or uncertain.

use qualistamp_vectors::format::StampCase;

use crate::awards::{full, minimal, standard};
use crate::context::Context;
use crate::draft::{Draft, Stamp, protected};
use crate::error::Result;
use crate::registers::{KEY, dated_after_its_seal, numbered, numbered_at, signed_after_complete};

pub(crate) fn cases(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let trust = context.trust;
    let minimal = minimal()?;
    // Not valid DEFLATE data: the payload must not be read before the signature verifies.
    let noise = [&[1][..], &[0xff; 600]].concat();
    let stranger = context.key("stranger")?;
    let unsigned_noise = Stamp::signed(&protected(stranger), &noise, stranger)?;
    let mut cases = registered(context)?;
    cases.extend([
        context
            .draft("issuer/no-list", "a device that never got a list", &minimal, "university")?
            .no_list()
            .gives(trust, "U01")?,
        context
            .draft("issuer/unknown-key", "a key that is not listed", &full()?, "stranger")?
            .gives(trust, "U02")?,
        context
            .draft("issuer/empty-list", "a list of no issuers", &minimal, "university")?
            .list("list/empty")
            .gives(trust, "U02")?,
        Draft::new(
            "issuer/unknown-key-noise",
            "a key that is not listed, and a payload that does not expand",
            &unsigned_noise,
        )
        .gives(trust, "U02")?,
        context
            .draft(
                "issuer/stolen-key",
                "signed by a key that was stolen",
                &standard()?,
                "university, stolen",
            )?
            .gives(trust, "U04")?,
        context
            .draft(
                "issuer/stolen-key-dated-back",
                "signed by a stolen key and dated before the theft: whoever has the key dates as he likes",
                &qualistamp_core::Claims {
                    issued_at: Some("2024-07-01T08:00:00Z".parse()?),
                    ..dated("2024-06-30")?
                },
                "university, stolen",
            )?
            .gives(trust, "U04")?,
        context
            .draft(
                "issuer/sealed-too-late",
                "in a register that was sealed after the theft only",
                &minimal,
                "university, stolen",
            )?
            .register("register/late")
            .gives(trust, "U04")?,
    ]);
    Ok(cases)
}

/// Stamps of a key that was stolen after its registers were sealed.
fn registered(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let trust = context.trust;
    let draft = |name: &str, about: &str, number: usize| {
        context.draft(&format!("issuer/{name}"), about, &numbered(number)?, KEY)
    };
    let dated = |name: &str, about: &str, time: &str| {
        context.draft(&format!("issuer/{name}"), about, &numbered_at(20, time)?, KEY)
    };
    let noted = ["status not offered", "sealed before compromise"];
    Ok(vec![
        draft("registered-first", "in the first of two registers", 0)?
            .register("register/first")
            .valid(trust, &noted)?,
        draft("registered-second", "in the second register, sealed in the second of the theft", 7)?
            .register("register/first")
            .register("register/second")
            .valid(trust, &noted)?,
        draft("not-registered", "both registers are at hand, and it is in neither", 20)?
            .register("register/first")
            .register("register/second")
            .gives(trust, "K03")?,
        draft("registered-too-late", "only in the register that was sealed after the theft", 12)?
            .register("register/first")
            .register("register/second")
            .register("register/late")
            .gives(trust, "K03")?,
        draft("register-absent", "one of two registers is not at hand", 7)?
            .register("register/first")
            .gives(trust, "U08")?,
        draft("no-register", "no register is at hand", 0)?.gives(trust, "U08")?,
        draft("proved", "a proof shows it in the first register", 0)?
            .register("register/proof-award-0")
            .valid(trust, &noted)?,
        draft("proved-beside-register", "a proof from the first register beside the whole second one", 0)?
            .register("register/proof-award-0")
            .register("register/second")
            .valid(trust, &noted)?,
        draft("proof-elsewhere", "a proof shows another leaf, which does not show that it is absent", 0)?
            .register("register/proof-elsewhere")
            .register("register/second")
            .gives(trust, "U08")?,
        draft("proof-bad", "the proof at hand does not lead to the seal", 0)?
            .register("register/proof-path-reversed")
            .gives(trust, "U08")?,
        dated(
            "complete-a-day-after-signing",
            "in no register; the last is complete until one day after it was signed",
            "2025-02-19T00:00:00Z",
        )?
        .register("register/first")
        .register("register/second")
        .gives(trust, "K03")?,
        dated(
            "complete-within-a-day",
            "in no register; the last is complete until a second less than a day after it was signed",
            "2025-02-19T00:00:01Z",
        )?
        .register("register/first")
        .register("register/second")
        .gives(trust, "U04")?,
        dated(
            "signed-while-the-seal-was-on-its-way",
            "in no register; signed after the last one was made, days before the operator received its seal",
            "2025-02-25T00:00:00Z",
        )?
        .register("register/first")
        .register("register/second")
        .gives(trust, "U04")?,
        context
            .draft(
                "issuer/registered-after-complete",
                "in a register, although signed after the time until which that is complete",
                &signed_after_complete()?,
                KEY,
            )?
            .register("register/first")
            .register("register/second")
            .valid(trust, &noted)?,
        dated(
            "signed-after-the-seals",
            "signed after the last seal and before the theft was known",
            "2025-03-01T00:00:01Z",
        )?
        .register("register/first")
        .register("register/second")
        .gives(trust, "U04")?,
        dated(
            "signed-after-the-seals-no-register",
            "signed after the last seal, so no register is needed",
            "2025-03-01T00:00:01Z",
        )?
        .gives(trust, "U04")?,
        context
            .draft(
                "issuer/dated-after-its-seal",
                "in a register that was sealed before the time at which it says it was signed",
                &dated_after_its_seal()?,
                KEY,
            )?
            .register("register/first")
            .register("register/second")
            .gives(trust, "U04")?,
        draft("register-unsorted", "the register at hand is not sorted, so it is none", 0)?
            .register("register/unsorted")
            .gives(trust, "U08")?,
        draft("register-other", "the register at hand is not the one that was sealed", 7)?
            .register("register/other")
            .gives(trust, "U08")?,
    ])
}

fn dated(day: &str) -> Result<qualistamp_core::Claims> {
    Ok(qualistamp_core::Claims::new(crate::awards::award("Borg", "Rita", "M.A.", day)?))
}
