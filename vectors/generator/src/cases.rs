//! The stamps: one file of cases for each axis on which they fail, and one of good ones.

mod authority;
pub(super) mod awards;
mod content;
mod freshness;
mod integrity;
mod issuer;
mod status;
mod time;
mod valid;

use qualistamp_core::Claims;

use super::Drafted;
use super::draft::{Draft, Stamp};
use super::folder::{CaseFile, PROFILE, StampCase, TrustCases};
use super::keys::{Keys, TestKey};

/// What a case is made of and verified with.
struct Ground<'a> {
    keys: &'a Keys,
    trust: &'a TrustCases,
}

impl Ground<'_> {
    fn key(&self, name: &str) -> Drafted<&TestKey> {
        self.keys.get(name)
    }

    /// A stamp over these claims, signed by the key of that name.
    fn stamp(&self, claims: &Claims, key: &str) -> Drafted<Stamp> {
        Stamp::of(claims, self.key(key)?)
    }

    /// The same, as a draft of a case.
    fn draft(&self, id: &str, about: &str, claims: &Claims, key: &str) -> Drafted<Draft> {
        Ok(Draft::new(id, about, &self.stamp(claims, key)?))
    }
}

/// Every file of stamps by its name, in the order of `folder::STAMPS`.
pub(super) fn files(keys: &Keys, trust: &TrustCases) -> Drafted<Vec<(String, CaseFile<StampCase>)>> {
    let ground = &Ground { keys, trust };
    let file = |name: &str, about: &str, cases: Vec<StampCase>| {
        (name.to_owned(), CaseFile { profile: PROFILE, about: about.to_owned(), cases })
    };
    Ok(vec![
        file("valid.json", "Stamps that are valid, some with notes.", valid::cases(ground)?),
        file("integrity.json", "Stamps whose frame or signature is bad.", integrity::cases(ground)?),
        file(
            "issuer.json",
            "Stamps whose issuer is not known, or not known for sure.",
            issuer::cases(ground)?,
        ),
        file("content.json", "Stamps, well signed, that say nothing that counts.", content::cases(ground)?),
        file("authority.json", "Stamps of issuers that may not award this.", authority::cases(ground)?),
        file("status.json", "Stamps with a place in a status list.", status::cases(ground)?),
        file("time.json", "Stamps whose dates do not hold.", time::cases(ground)?),
        file(
            "freshness.json",
            "Stamps verified with a trust list that is too old.",
            freshness::cases(ground)?,
        ),
    ])
}
