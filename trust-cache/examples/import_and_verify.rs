//! An app keeps its trust lists on disk: it imports a bundle, verifies a stamp, and does the same after a restart.
//!
//! Run it with `cargo run -p qualistamp-trust-cache --example import_and_verify`.
#![allow(clippy::print_stdout, reason = "the example reports to the terminal")]

mod key;

use std::error::Error;

use key::Key;
use qualistamp_core::{
    Award, Bundle, Claims, Domain, Issuer, IssuerKey, Label, Name, Policy, Role, RootContent, Scope,
    Signer as _, Title, TrustListContent, UnixTime, pack, sign, verify,
};
use qualistamp_trust_cache::TrustCache;

fn main() -> Result<(), Box<dyn Error>> {
    let operator = Key::new([1; 32])?;
    let university = Key::new([2; 32])?;
    let (anchor, bundle) = published(&operator, &university)?;
    let award = Award::new(
        Name::new("Borg")?,
        Title::new("Bachelor of Arts")?,
        Label::new("2025-0042")?,
        "2025-07-15".parse()?,
    );
    let stamp = pack(&Claims::new(award), &university)?;
    let now: UnixTime = "2026-01-15".parse()?;

    let folder = std::env::temp_dir().join(format!("qualistamp-example-{}", std::process::id()));
    let mut cache = TrustCache::open(&folder, &anchor)?;
    // Once `import` has returned, the bundle survives a power failure.
    let imported = cache.import(&bundle, now)?;
    for refused in &imported.refused {
        println!("left out: {refused}");
    }
    let outcome = verify(&stamp, cache.snapshot().trust(), now, &Policy::default());
    println!("after the import: {}", outcome.support_code());
    assert_eq!(outcome.support_code(), "V00");
    drop(cache);

    // After a restart, the cache is opened from the same directory.
    let cache = TrustCache::open(&folder, &anchor)?;
    for recovery in cache.recoveries() {
        println!("repaired: {recovery}");
    }
    let outcome = verify(&stamp, cache.snapshot().trust(), now, &Policy::default());
    println!("after a restart: {}", outcome.support_code());
    assert_eq!(outcome.support_code(), "V00");

    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

/// What an operator publishes: the root that programs are built with, and a bundle with one issuer.
fn published(operator: &Key, university: &Key) -> Result<(Vec<u8>, Vec<u8>), Box<dyn Error>> {
    let role = Role::new(vec![operator.public_key().clone()], 1)?;
    let root = RootContent {
        version: 1,
        issued: "2026-01-01".parse()?,
        expires: "2030-01-01".parse()?,
        root: role.clone(),
        list: role,
        reinstated: vec![],
    };
    let list = TrustListContent {
        version: 1,
        issued: "2026-01-10".parse()?,
        next_update: "2026-02-10".parse()?,
        issuers: vec![Issuer {
            id: Label::new("MT-EXAMPLE")?,
            name: ("en".parse()?, Title::new("University of Example")?),
            other_names: vec![],
            country: "MT".parse()?,
            homepage: None,
            identifiers: vec![],
            scopes: vec![Scope::default()],
            keys: vec![IssuerKey::new(university.public_key(), "2020-01-01".parse()?)],
            status: None,
            always: Default::default(),
            credential_seals: Vec::new(),
        }],
        introduced: vec![],
    };
    let mut bundle = Bundle::default();
    bundle.set_list(sign(&list.to_cbor()?, Domain::TrustList, operator)?);
    Ok((sign(&root.to_cbor(), Domain::Root, operator)?, bundle.to_cbor()))
}

#[test]
fn runs() -> Result<(), Box<dyn Error>> {
    main()
}
