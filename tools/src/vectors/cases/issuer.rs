//! Stamps of which nobody can say for sure who issued them.

use super::super::Drafted;
use super::super::draft::{Draft, Stamp, protected};
use super::super::folder::StampCase;
use super::Ground;
use super::awards::{full, minimal, standard};

pub(super) fn cases(ground: &Ground<'_>) -> Drafted<Vec<StampCase>> {
    let lists = ground.lists;
    let minimal = minimal()?;
    // Not even deflated data: before a signature holds, the payload must not be looked into.
    let noise = [&[1][..], &[0xff; 600]].concat();
    let stranger = ground.key("stranger")?;
    let unsigned_noise = Stamp::signed(&protected(stranger), &noise, stranger)?;
    Ok(vec![
        ground
            .draft("issuer/no-list", "a device that never got a list", &minimal, "university")?
            .no_list()
            .gives(lists, "U01")?,
        ground
            .draft("issuer/unknown-key", "a key that is not listed", &full()?, "stranger")?
            .gives(lists, "U02")?,
        ground
            .draft("issuer/empty-list", "a list of no issuers", &minimal, "university")?
            .list("list/empty")
            .gives(lists, "U02")?,
        Draft::new(
            "issuer/unknown-key-noise",
            "a key that is not listed, and a payload that does not expand",
            &unsigned_noise,
        )
        .gives(lists, "U02")?,
        ground
            .draft(
                "issuer/stolen-key",
                "signed by a key that was stolen",
                &standard()?,
                "university, stolen",
            )?
            .gives(lists, "U04")?,
        ground
            .draft(
                "issuer/stolen-key-dated-back",
                "signed by a stolen key and dated before the theft: whoever has the key dates as he likes",
                &verifier_core::Claims {
                    issued_at: Some("2024-07-01T08:00:00Z".parse()?),
                    ..dated("2024-06-30")?
                },
                "university, stolen",
            )?
            .gives(lists, "U04")?,
    ])
}

fn dated(day: &str) -> Drafted<verifier_core::Claims> {
    Ok(verifier_core::Claims::new(super::awards::award("Borg", "Rita", "M.A.", day)?))
}
