//! The operators that a list introduces.

use qualistamp_core::limits::{MAX_COUNTRIES_PER_OPERATOR, MAX_INTRODUCED};
use qualistamp_core::{CountryCode, Introduced, Label, MetadataError, OperatorId, Title};
use qualistamp_testkit::trust::list_content;

fn introduced(number: usize) -> Introduced {
    let mut operator = [0; 32];
    operator[..8].copy_from_slice(&number.to_be_bytes());
    Introduced {
        id: Label::new(&format!("OP-{number}")).unwrap(),
        name: ("en".parse().unwrap(), Title::new("Ministry").unwrap()),
        other_names: vec![],
        countries: vec!["GR".parse().unwrap()],
        operator: OperatorId(operator),
        address: None,
    }
}

fn refused(introduced: Vec<Introduced>) -> MetadataError {
    let content = qualistamp_core::TrustListContent { introduced, ..list_content(1) };
    content.to_cbor().unwrap_err()
}

fn countries(count: usize) -> Vec<CountryCode> {
    let letters = || b'A'..=b'Z';
    let pairs = letters().flat_map(|one| letters().map(move |other| [one, other]));
    pairs.take(count).map(|pair| std::str::from_utf8(&pair).unwrap().parse().unwrap()).collect()
}

#[test]
fn ten_thousand_operators_are_refused_by_their_number() {
    let error = refused((0..10_000).map(introduced).collect());
    assert_eq!(error, MetadataError::TooManyIntroduced { found: 10_000, max: MAX_INTRODUCED });
    let most = qualistamp_core::TrustListContent {
        introduced: (0..MAX_INTRODUCED).map(introduced).collect(),
        ..list_content(1)
    };
    assert!(most.to_cbor().is_ok());
}

#[test]
fn an_operator_or_an_id_twice_is_refused_by_name() {
    let same_id = Introduced { id: introduced(1).id, ..introduced(2) };
    assert_eq!(
        refused(vec![introduced(1), same_id]),
        MetadataError::IntroducedTwice { id: "OP-1".to_owned() }
    );
    let same_operator = Introduced { operator: introduced(1).operator, ..introduced(2) };
    let error = refused(vec![introduced(1), same_operator]);
    assert_eq!(error, MetadataError::IntroducedTwice { id: "OP-2".to_owned() });
}

#[test]
fn countries_are_ascending_and_not_too_many() {
    let of = |countries| Introduced { countries, ..introduced(1) };
    let country = |code: &str| -> CountryCode { code.parse().unwrap() };
    for (one, other) in [("GR", "GR"), ("GR", "CY")] {
        let error = refused(vec![of(vec![country(one), country(other)])]);
        assert_eq!(error, MetadataError::CountriesUnsorted { country: country(other) });
    }
    assert!(matches!(refused(vec![of(vec![])]), MetadataError::Field(_)));
    let error = refused(vec![of(countries(MAX_COUNTRIES_PER_OPERATOR + 1))]);
    assert!(matches!(error, MetadataError::Field(_)), "{error:?}");
    let most = vec![of(countries(MAX_COUNTRIES_PER_OPERATOR))];
    assert!(qualistamp_core::TrustListContent { introduced: most, ..list_content(1) }.to_cbor().is_ok());
}
