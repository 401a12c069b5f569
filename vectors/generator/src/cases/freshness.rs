//! Stamps verified with a trust list that is older than the policy allows, and the boundaries of the policy.

use qualistamp_vectors::format::StampCase;

use crate::awards::minimal;
use crate::context::Context;
use crate::error::Result;

pub(crate) fn cases(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let claims = minimal()?;
    let trust = context.trust;
    Ok(vec![
        context
            .draft(
                "freshness/list-too-old",
                "a year and a second after the list was issued",
                &claims,
                "university",
            )?
            .now("2027-06-01T00:00:01Z")
            .gives(trust, "U07")?,
        context
            .draft(
                "freshness/stricter-policy",
                "a policy of 29 days, and a list that is not even overdue",
                &claims,
                "university",
            )?
            .hard_limit(29)
            .gives(trust, "U07")?,
        context
            .draft("freshness/looser-policy", "a policy of two years", &claims, "university")?
            .hard_limit(730)
            .now("2028-05-30T23:59:59Z")
            .valid(trust, &["status not offered", "valid as of"])?,
    ])
}
