//! A university issues a stamp for a diploma, an employer verifies it, and an altered copy is rejected.
//!
//! Run it with `cargo run -p qualistamp-core --example issue_and_verify`.
#![allow(clippy::print_stdout, reason = "the example reports to the terminal")]

mod key;

use std::error::Error;

use key::Key;
use qualistamp_core::{
    Award, Claims, Domain, EqfLevel, Issuer, IssuerKey, Label, Name, Policy, Rejection, Role, Scope,
    Signer as _, Title, Trust, TrustList, TrustListContent, UnixTime, Verdict, pack, sign, verify,
};

fn main() -> Result<(), Box<dyn Error>> {
    let operator = Key::new([1; 32])?;
    let university = Key::new([2; 32])?;

    // The operator of the trust list states who may award what, and with which key.
    let list = TrustListContent {
        version: 1,
        issued: "2026-01-01".parse()?,
        next_update: "2026-02-01".parse()?,
        issuers: vec![Issuer {
            id: Label::new("MT-EXAMPLE")?,
            name: ("mt".parse()?, Title::new("Università tal-Eżempju")?),
            other_names: vec![("en".parse()?, Title::new("University of Example")?)],
            country: "MT".parse()?,
            homepage: None,
            identifiers: vec![],
            scopes: vec![Scope { eqf: Some((EqfLevel::new(5)?, EqfLevel::new(7)?)), ..Scope::default() }],
            keys: vec![IssuerKey::new(university.public_key(), "2020-01-01".parse()?)],
            status: None,
            always: Default::default(),
            credential_seals: Vec::new(),
        }],
        introduced: vec![],
    };
    let signed_list = sign(&list.to_cbor()?, Domain::TrustList, &operator)?;

    // The university issues a stamp. These bytes go into the QR code on the diploma.
    let mut award = Award::new(
        Name::new("Borg")?,
        Title::new("Baċellerat tal-Arti")?,
        Label::new("2025-0042")?,
        "2025-07-15".parse()?,
    );
    award.given_names = Some(Name::new("Maria")?);
    award.eqf = Some(EqfLevel::new(6)?);
    let stamp = pack(&Claims::new(award), &university)?;
    println!("The stamp has {} bytes.", stamp.len());

    // An employer verifies it offline, with the list and the operator's public key.
    let role = Role::new(vec![operator.public_key().clone()], 1)?;
    let trust = Trust { list: Some(TrustList::open(&signed_list, &role)?), ..Trust::default() };
    let now: UnixTime = "2026-01-15".parse()?;
    let outcome = verify(&stamp, &trust, now, &Policy::default());
    let Verdict::Valid(credential, notes) = outcome.verdict() else {
        return Err(format!("not valid: {}", outcome.support_code()).into());
    };
    println!("Valid: {}, {}", credential.award().family_name, credential.award().title);
    println!("Issued by {}", credential.issuer().name_in("en"));
    println!("Notes: {}", notes.iter().map(|note| note.support_code()).collect::<Vec<_>>().join(", "));

    // An altered stamp is rejected.
    let mut altered = stamp;
    altered[40] ^= 1;
    let outcome = verify(&altered, &trust, now, &Policy::default());
    assert!(matches!(outcome.verdict(), Verdict::Invalid(Rejection::SignatureMismatch { .. })));
    println!("Altered: {}", outcome.support_code());
    Ok(())
}

#[test]
fn runs() -> Result<(), Box<dyn Error>> {
    main()
}
