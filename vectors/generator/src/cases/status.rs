//! Stamps with an index in a status list, for each status and each gap.

use qualistamp_core::Claims;
use qualistamp_vectors::format::StampCase;

use crate::awards::minimal;
use crate::context::Context;
use crate::draft::Draft;
use crate::error::Result;
use crate::status::{SUPERSEDED, SUSPENDED, UNKNOWN_VALUE, WITHDRAWN, WITHDRAWN_WITHOUT_REASON};

/// An index with the status valid.
const ORDINARY: u32 = 40_177;

pub(crate) fn cases(context: &Context<'_>) -> Result<Vec<StampCase>> {
    Ok([good(context)?, withdrawn(context)?, unknown(context)?, unusable(context)?].concat())
}

fn at(index: u32) -> Result<Claims> {
    let mut claims = minimal()?;
    claims.award.status_index = Some(index);
    Ok(claims)
}

fn draft(context: &Context<'_>, name: &str, about: &str, index: u32) -> Result<Draft> {
    context.draft(&format!("status/{name}"), about, &at(index)?, "university")
}

fn good(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let trust = context.trust;
    Ok(vec![
        draft(context, "valid", "not withdrawn", ORDINARY)?.status("token/main").valid(trust, &[])?,
        draft(context, "last-place", "the last place of the list", 65_535)?
            .status("token/main")
            .valid(trust, &[])?,
        draft(context, "one-bit", "a list of one bit for each award", 7)?
            .status("token/one-bit")
            .valid(trust, &[])?,
        draft(context, "four-bits", "a list of four bits for each award", 6)?
            .status("token/four-bits")
            .valid(trust, &[])?,
        draft(context, "foreign", "a list made by other tools", ORDINARY)?
            .status("token/foreign")
            .valid(trust, &[])?,
        draft(context, "due", "a newer list should have been fetched", ORDINARY)?
            .status("token/due")
            .valid(trust, &["status as of"])?,
        draft(context, "absent-allowed", "the list is not at hand, which the policy allows", ORDINARY)?
            .allowing_unknown_status()
            .valid(trust, &["status unknown"])?,
        draft(context, "expired-allowed", "the list has expired, which the policy allows", ORDINARY)?
            .status("token/expired")
            .allowing_unknown_status()
            .valid(trust, &["status unknown"])?,
    ])
}

fn withdrawn(context: &Context<'_>) -> Result<Vec<StampCase>> {
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
        cases.push(draft(context, name, about, index)?.status(token).gives(context.trust, code)?);
    }
    let allowed = draft(
        context,
        "withdrawn-allowed",
        "withdrawn, and a policy that allows an unknown status",
        WITHDRAWN,
    )?;
    cases.push(allowed.status("token/main").allowing_unknown_status().gives(context.trust, "W01")?);
    Ok(cases)
}

fn unknown(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let trust = context.trust;
    let not_pinned = context.draft(
        "status/not-pinned",
        "the trust list does not say where the issuer publishes withdrawals",
        &at(ORDINARY)?,
        "academy",
    )?;
    Ok(vec![
        not_pinned.status("token/main").gives(trust, "U09")?,
        draft(context, "absent", "the list is not at hand", ORDINARY)?.gives(trust, "U10")?,
        draft(context, "expired", "the list has expired", ORDINARY)?
            .status("token/expired")
            .gives(trust, "U11")?,
        draft(context, "suspended-long-ago", "suspended in a list that has expired", SUSPENDED)?
            .status("token/expired")
            .gives(trust, "U11")?,
        draft(context, "old", "a list that says no end, older than the policy allows", ORDINARY)?
            .status("token/old")
            .hard_limit(30)
            .gives(trust, "U11")?,
        draft(context, "behind-the-end", "one place behind the last", 65_536)?
            .status("token/main")
            .gives(trust, "U13")?,
        draft(context, "one-bit-behind-the-end", "one place behind the last of a list of one bit", 8)?
            .status("token/one-bit")
            .gives(trust, "U13")?,
        draft(context, "four-bits-behind-the-end", "one place behind the last of a list of four bits", 16)?
            .status("token/four-bits")
            .gives(trust, "U13")?,
        draft(context, "largest-index", "the largest place there can be", u32::MAX)?
            .status("token/main")
            .gives(trust, "U13")?,
        draft(context, "unknown-value", "a value of a later version", UNKNOWN_VALUE)?
            .status("token/four-bits")
            .gives(trust, "U14")?,
    ])
}

/// Status lists that are present but unusable: an unknown status must not count as "not withdrawn".
fn unusable(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let mut cases = Vec::new();
    for token in context.trust.status.cases.iter().filter(|token| token.expected != "opens") {
        let name = token.id.replace("token/", "unusable-");
        let draft = draft(context, &name, &token.about, ORDINARY)?.status(&token.id);
        cases.push(draft.gives_detail(context.trust, "U12", &token.expected)?);
    }
    let stolen = draft(
        context,
        "key-compromised",
        "the key that signs the list was stolen: a thief reinstates at will",
        WITHDRAWN,
    )?;
    let stolen = stolen.list("list/stolen-status-key").status("token/by-stolen-key");
    cases.push(stolen.gives_detail(context.trust, "U12", "key compromised")?);
    Ok(cases)
}
