//! Stamps with a place in a status list, and what stands there.

use qualistamp_core::Claims;

use super::super::Drafted;
use super::super::draft::Draft;
use super::super::folder::StampCase;
use super::super::status::{SUPERSEDED, SUSPENDED, UNKNOWN_VALUE, WITHDRAWN, WITHDRAWN_WITHOUT_REASON};
use super::Ground;
use super::awards::minimal;

/// A place of which the list says nothing special.
const ORDINARY: u32 = 40_177;

pub(super) fn cases(ground: &Ground<'_>) -> Drafted<Vec<StampCase>> {
    Ok([good(ground)?, withdrawn(ground)?, unknown(ground)?, unusable(ground)?].concat())
}

fn at(index: u32) -> Drafted<Claims> {
    let mut claims = minimal()?;
    claims.award.status_index = Some(index);
    Ok(claims)
}

fn draft(ground: &Ground<'_>, name: &str, about: &str, index: u32) -> Drafted<Draft> {
    ground.draft(&format!("status/{name}"), about, &at(index)?, "university")
}

fn good(ground: &Ground<'_>) -> Drafted<Vec<StampCase>> {
    let trust = ground.trust;
    Ok(vec![
        draft(ground, "valid", "not withdrawn", ORDINARY)?.status("token/main").valid(trust, &[])?,
        draft(ground, "last-place", "the last place of the list", 65_535)?
            .status("token/main")
            .valid(trust, &[])?,
        draft(ground, "one-bit", "a list of one bit for each award", 7)?
            .status("token/one-bit")
            .valid(trust, &[])?,
        draft(ground, "four-bits", "a list of four bits for each award", 6)?
            .status("token/four-bits")
            .valid(trust, &[])?,
        draft(ground, "foreign", "a list made by other tools", ORDINARY)?
            .status("token/foreign")
            .valid(trust, &[])?,
        draft(ground, "due", "a newer list should have been fetched", ORDINARY)?
            .status("token/due")
            .valid(trust, &["status as of"])?,
        draft(ground, "absent-allowed", "the list is not at hand, which the policy allows", ORDINARY)?
            .allowing_unknown_status()
            .valid(trust, &["status unknown"])?,
        draft(ground, "expired-allowed", "the list has expired, which the policy allows", ORDINARY)?
            .status("token/expired")
            .allowing_unknown_status()
            .valid(trust, &["status unknown"])?,
    ])
}

fn withdrawn(ground: &Ground<'_>) -> Drafted<Vec<StampCase>> {
    let table = [
        ("withdrawn", "withdrawn, with date and reason", WITHDRAWN, "token/main", "W01"),
        (
            "withdrawn-without-reason",
            "withdrawn, and no word why",
            WITHDRAWN_WITHOUT_REASON,
            "token/main",
            "W01",
        ),
        ("withdrawn-one-bit", "withdrawn in a list of one bit", WITHDRAWN, "token/one-bit", "W01"),
        (
            "withdrawn-long-ago",
            "withdrawn in a list that has expired: it stays withdrawn",
            WITHDRAWN,
            "token/expired",
            "W01",
        ),
        ("suspended", "not to be relied on for now", SUSPENDED, "token/main", "W02"),
        ("superseded", "another stamp stands for the award now", SUPERSEDED, "token/main", "W03"),
    ];
    let mut cases = Vec::new();
    for (name, about, index, token, code) in table {
        cases.push(draft(ground, name, about, index)?.status(token).gives(ground.trust, code)?);
    }
    let allowed = draft(
        ground,
        "withdrawn-allowed",
        "withdrawn, and a policy that allows an unknown status",
        WITHDRAWN,
    )?;
    cases.push(allowed.status("token/main").allowing_unknown_status().gives(ground.trust, "W01")?);
    Ok(cases)
}

fn unknown(ground: &Ground<'_>) -> Drafted<Vec<StampCase>> {
    let trust = ground.trust;
    let not_pinned = ground.draft(
        "status/not-pinned",
        "the trust list does not say where the issuer publishes withdrawals",
        &at(ORDINARY)?,
        "academy",
    )?;
    Ok(vec![
        not_pinned.status("token/main").gives(trust, "U09")?,
        draft(ground, "absent", "the list is not at hand", ORDINARY)?.gives(trust, "U10")?,
        draft(ground, "expired", "the list has expired", ORDINARY)?
            .status("token/expired")
            .gives(trust, "U11")?,
        draft(ground, "suspended-long-ago", "suspended in a list that has expired", SUSPENDED)?
            .status("token/expired")
            .gives(trust, "U11")?,
        draft(ground, "old", "a list that says no end, older than the policy allows", ORDINARY)?
            .status("token/old")
            .hard_limit(30)
            .gives(trust, "U11")?,
        draft(ground, "behind-the-end", "one place behind the last", 65_536)?
            .status("token/main")
            .gives(trust, "U13")?,
        draft(ground, "largest-index", "the largest place there can be", u32::MAX)?
            .status("token/main")
            .gives(trust, "U13")?,
        draft(ground, "unknown-value", "a value of a later version", UNKNOWN_VALUE)?
            .status("token/four-bits")
            .gives(trust, "U14")?,
    ])
}

/// Lists that came but cannot be used: no data is not "not withdrawn".
fn unusable(ground: &Ground<'_>) -> Drafted<Vec<StampCase>> {
    let mut cases = Vec::new();
    for token in ground.trust.status.cases.iter().filter(|token| token.expected != "opens") {
        let name = token.id.replace("token/", "unusable-");
        let draft = draft(ground, &name, &token.about, ORDINARY)?.status(&token.id);
        cases.push(draft.gives_detail(ground.trust, "U12", &token.expected)?);
    }
    let stolen = draft(
        ground,
        "key-compromised",
        "the key that signs the list was stolen: a thief reinstates at will",
        WITHDRAWN,
    )?;
    let stolen = stolen.list("list/stolen-status-key").status("token/by-stolen-key");
    cases.push(stolen.gives_detail(ground.trust, "U12", "key compromised")?);
    Ok(cases)
}
