//! A verifier starts with its built-in root, imports a bundle, verifies a stamp, and refuses an older bundle.
//!
//! Run it with `cargo run -p qualistamp-core --example refresh_and_verify`.
#![allow(clippy::print_stdout, reason = "the example reports to the terminal")]

mod key;

use std::error::Error;

use key::Key;
use qualistamp_core::{
    Award, Bundle, Claims, Domain, Issuer, IssuerKey, Label, Name, Outcome, Policy, RefreshError, Role,
    RootContent, Scope, Signer as _, Title, TrustListContent, TrustState, UnixTime, Verdict, pack, sign,
    verify,
};

fn main() -> Result<(), Box<dyn Error>> {
    let root_key = Key::new([1; 32])?;
    let list_key = Key::new([2; 32])?;
    let university = Key::new([3; 32])?;

    // A program is built with a root: it states whose trust lists count.
    let anchor = RootContent {
        version: 1,
        issued: "2026-01-01".parse()?,
        expires: "2030-01-01".parse()?,
        root: Role::new(vec![root_key.public_key().clone()], 1)?,
        list: Role::new(vec![list_key.public_key().clone()], 1)?,
        reinstated: vec![],
    };
    let anchor = sign(&anchor.to_cbor(), Domain::Root, &root_key)?;
    let empty = TrustState::new(&anchor)?;

    let award = Award::new(
        Name::new("Borg")?,
        Title::new("Bachelor of Arts")?,
        Label::new("2025-0042")?,
        "2025-07-15".parse()?,
    );
    let stamp = pack(&Claims::new(award), &university)?;
    let now: UnixTime = "2026-01-15".parse()?;
    let decide = |state: &TrustState| verify(&stamp, state.trust(), now, &Policy::default());

    // Without a trust list, no verdict is possible.
    report(&decide(&empty));
    assert_eq!(decide(&empty).support_code(), "U01");

    // A bundle arrives over the network or on a memory stick. It needs no protection: every part is signed.
    let newer = bundle(2, &university, &list_key)?;
    let refreshed = empty.refresh(&newer, now)?;
    assert!(refreshed.refused.is_empty());
    report(&decide(&refreshed.state));
    assert!(matches!(decide(&refreshed.state).verdict(), Verdict::Valid(..)));

    // An attacker cannot bring back an older list.
    let older = bundle(1, &university, &list_key)?;
    match refreshed.state.refresh(&older, now) {
        Err(error @ RefreshError::ListRolledBack { floor: 2, offered: 1 }) => println!("Refused: {error}"),
        other => return Err(format!("expected a refusal, found {other:?}").into()),
    }
    Ok(())
}

/// A bundle with one trust list, in which the university may award anything.
fn bundle(version: u64, university: &Key, list_key: &Key) -> Result<Vec<u8>, Box<dyn Error>> {
    let list = TrustListContent {
        version,
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
    bundle.set_list(sign(&list.to_cbor()?, Domain::TrustList, list_key)?);
    Ok(bundle.to_cbor())
}

fn report(outcome: &Outcome) {
    let word = match outcome.verdict() {
        Verdict::Valid(..) => "Valid",
        Verdict::Invalid(_) => "Invalid",
        Verdict::Indeterminate(_) => "Indeterminate",
    };
    println!("{word} ({})", outcome.support_code());
}

#[test]
fn runs() -> Result<(), Box<dyn Error>> {
    main()
}
