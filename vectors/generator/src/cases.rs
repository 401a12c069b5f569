//! The files of stamps: one of valid stamps, and one for each axis on which stamps fail.

mod authority;
mod content;
mod freshness;
mod integrity;
mod issuer;
mod limits;
mod status;
mod time;
mod valid;
mod visibility;

use qualistamp_vectors::format::{CaseFile, PROFILE, StampCase, TrustCases};

use crate::context::Context;
use crate::error::Result;
use crate::keys::Keys;

/// The files of stamps by name, in the order of `format::STAMPS`.
pub(crate) fn files(keys: &Keys, trust: &TrustCases) -> Result<Vec<(String, CaseFile<StampCase>)>> {
    let context = &Context { keys, trust };
    let file = |name: &str, about: &str, cases: Vec<StampCase>| {
        (name.to_owned(), CaseFile { profile: PROFILE, about: about.to_owned(), cases })
    };
    Ok(vec![
        file("valid.json", "Stamps that are valid, some with notes.", valid::cases(context)?),
        file("integrity.json", "Stamps whose frame or signature is bad.", integrity::cases(context)?),
        file(
            "issuer.json",
            "Stamps whose issuer is not known, or not known for sure.",
            issuer::cases(context)?,
        ),
        file("content.json", "Stamps, well signed, that say nothing that counts.", content::cases(context)?),
        file("authority.json", "Stamps of issuers that may not award this.", authority::cases(context)?),
        file("status.json", "Stamps with a place in a status list.", status::cases(context)?),
        file("time.json", "Stamps whose dates do not hold.", time::cases(context)?),
        file(
            "freshness.json",
            "Stamps verified with a trust list that is too old.",
            freshness::cases(context)?,
        ),
    ])
}
