//! Stamps verified over the lists of several operators (section 6.8 of the specification).

use qualistamp_core::{
    Claims, Consent, Domain, Introduced, Issuer, IssuerKey, KeyState, Label, OperatorId, Role, RootContent,
    Scope, Signer as _, Title, TrustListContent, pack, sign,
};
use qualistamp_vectors::Hex;
use qualistamp_vectors::federation::observe;
use qualistamp_vectors::format::{ExpectedAnswer, FederationCase, OperatorCase};

use crate::error::Result;
use crate::keys::{Keys, TestKey};

/// An operator of the cases: its key signs roots and lists.
struct Operator<'a> {
    key: &'a TestKey,
    root: Vec<u8>,
    id: OperatorId,
}

/// What a list says of the university's key.
#[derive(Clone, Copy)]
enum Says {
    Sound,
    Stolen,
    Retired,
}

impl<'a> Operator<'a> {
    fn new(keys: &'a Keys, name: &str) -> Result<Self> {
        let key = keys.get(name)?;
        let role = || Role::new(vec![key.public_key().clone()], 1);
        let content = RootContent {
            version: 1,
            issued: "2026-01-01".parse()?,
            expires: "2030-01-01".parse()?,
            root: role()?,
            list: role()?,
            reinstated: vec![],
        };
        let root = sign(&content.to_cbor(), Domain::Root, key)?;
        let id = OperatorId::of_signed(&root)?;
        Ok(Self { key, root, id })
    }

    fn case(
        &self,
        anchor: bool,
        issued: &str,
        content: (Vec<Issuer>, Vec<Introduced>),
    ) -> Result<OperatorCase> {
        let (issuers, introduced) = content;
        let issued: qualistamp_core::UnixTime = issued.parse()?;
        let content = TrustListContent {
            version: 1,
            issued,
            next_update: issued.plus_seconds(30 * 86_400),
            issuers,
            introduced,
        };
        let list = sign(&content.to_cbor()?, Domain::TrustList, self.key)?;
        let (id, root) = (Hex(self.id.0.to_vec()), Hex(self.root.clone()));
        Ok(OperatorCase { id, anchor, root, list: Hex(list) })
    }

    fn introduced(&self, countries: &[&str]) -> Result<Introduced> {
        Ok(Introduced {
            id: Label::new(self.key.name)?,
            name: ("en".parse()?, Title::new("Ministry")?),
            other_names: vec![],
            countries: countries
                .iter()
                .map(|country| country.parse())
                .collect::<std::result::Result<_, _>>()?,
            operator: self.id,
            address: None,
        })
    }
}

pub(crate) fn cases(keys: &Keys) -> Result<Vec<FederationCase>> {
    let university = keys.get("university")?;
    let [one, other, union] = [
        Operator::new(keys, "list operator 1")?,
        Operator::new(keys, "list operator 2")?,
        Operator::new(keys, "list operator 3")?,
    ];
    let consent = |operator: &Operator<'_>, id: &str| -> Result<Consent> {
        Ok(Consent::sign(operator.id, &Label::new(id)?, university)?)
    };
    let issuer = |says: Says, consent: Option<Consent>| -> Result<Issuer> {
        let mut key = IssuerKey::new(university.public_key(), "2020-01-01".parse()?);
        key.consent = consent;
        match says {
            Says::Sound => {}
            Says::Stolen => key.state = KeyState::CompromisedSince("2021-01-01".parse()?),
            Says::Retired => key.valid_until = Some("2021-01-01".parse()?),
        }
        Ok(Issuer {
            id: Label::new("FI-UNI")?,
            name: ("fi".parse()?, Title::new("Yliopisto")?),
            other_names: vec![],
            country: "FI".parse()?,
            homepage: None,
            identifiers: vec![],
            scopes: vec![Scope::default()],
            keys: vec![key],
            status: None,
            always: Default::default(),
            credential_seals: vec![],
        })
    };
    let claims: Claims = crate::awards::minimal()?;
    let stamp = Hex(pack(&claims, university)?);
    let (new, old) = ("2026-06-01", "2024-01-01");
    let list = |operator: &Operator<'_>, issued: &str, issuer: Issuer| {
        operator.case(true, issued, (vec![issuer], vec![]))
    };
    let sound = |operator: &Operator<'_>| -> Result<OperatorCase> {
        list(operator, new, issuer(Says::Sound, Some(consent(operator, "FI-UNI")?))?)
    };
    let bare = |operator: &Operator<'_>, says| list(operator, new, issuer(says, None)?);
    let full = |operator: &Operator<'_>, says, issued: &str| -> Result<OperatorCase> {
        list(operator, issued, issuer(says, Some(consent(operator, "FI-UNI")?))?)
    };
    let empty = |operator: &Operator<'_>| operator.case(true, new, (vec![], vec![]));
    let brings = |introduced: Vec<Introduced>| union.case(true, new, (vec![], introduced));
    let behind =
        |case: Result<OperatorCase>| -> Result<OperatorCase> { Ok(OperatorCase { anchor: false, ..case? }) };
    let copied = list(&other, new, issuer(Says::Stolen, Some(consent(&one, "FI-UNI")?))?)?;
    let misnamed = list(&other, new, issuer(Says::Stolen, Some(consent(&other, "FI-ANOTHER")?))?)?;
    let rows: Vec<(&str, &str, Vec<OperatorCase>, &str)> = vec![
        (
            "one-list",
            "only one list has the key: no consent is needed",
            vec![empty(&other)?, bare(&one, Says::Sound)?],
            "V00",
        ),
        ("no-list-has-it", "no list has the key", vec![empty(&one)?, empty(&other)?], "U02"),
        (
            "no-consent",
            "two lists have the key, and neither shows its consent",
            vec![bare(&one, Says::Sound)?, bare(&other, Says::Sound)?],
            "U16",
        ),
        (
            "no-consent-stolen",
            "without consent, not even a list that calls the key stolen counts",
            vec![bare(&one, Says::Sound)?, bare(&other, Says::Stolen)?],
            "U16",
        ),
        (
            "one-consent",
            "the list with consent counts, the other does not",
            vec![bare(&other, Says::Stolen)?, sound(&one)?],
            "V00",
        ),
        (
            "copied-consent",
            "a consent copied from the list of another operator",
            vec![copied, sound(&one)?],
            "V00",
        ),
        (
            "consent-to-another-id",
            "a consent to another id of an issuer",
            vec![misnamed, sound(&one)?],
            "V00",
        ),
        ("two-consents", "both lists count and say the same", vec![sound(&one)?, sound(&other)?], "V00"),
        (
            "graver-first",
            "of two lists that count the graver holds",
            vec![full(&other, Says::Stolen, new)?, sound(&one)?],
            "U04",
        ),
        (
            "graver-second",
            "of two lists that count the graver holds, in any order",
            vec![sound(&one)?, full(&other, Says::Retired, new)?],
            "K02",
        ),
        (
            "too-old",
            "a list that is too old gives way",
            vec![full(&other, Says::Sound, old)?, sound(&one)?],
            "V00",
        ),
        (
            "too-old-and-stolen",
            "what an old list knows against a key still counts",
            vec![full(&other, Says::Stolen, old)?, sound(&one)?],
            "U04",
        ),
        (
            "introduced",
            "an introduced operator speaks for its country",
            vec![brings(vec![one.introduced(&["FI"])?])?, behind(bare(&one, Says::Sound))?],
            "V00",
        ),
        (
            "introduced-for-others",
            "an introduced operator does not speak for another country",
            vec![brings(vec![one.introduced(&["GR", "SE"])?])?, behind(bare(&one, Says::Sound))?],
            "U17",
        ),
        (
            "not-introduced",
            "an operator that nobody introduces does not count",
            vec![brings(vec![other.introduced(&["FI"])?])?, behind(bare(&one, Says::Sound))?],
            "U02",
        ),
        (
            "introduced-by-itself",
            "an operator that introduces itself",
            vec![
                brings(vec![])?,
                behind(one.case(
                    true,
                    new,
                    (vec![issuer(Says::Sound, None)?], vec![one.introduced(&["FI"])?]),
                ))?,
            ],
            "U02",
        ),
        (
            "second-level",
            "an operator that an introduced one introduces does not count",
            vec![
                brings(vec![other.introduced(&["FI"])?])?,
                behind(other.case(true, new, (vec![], vec![one.introduced(&["FI"])?])))?,
                behind(bare(&one, Says::Sound))?,
            ],
            "U02",
        ),
        (
            "anchor-and-introduced",
            "an anchor that is also introduced has no limits",
            vec![brings(vec![one.introduced(&["GR"])?])?, bare(&one, Says::Sound)?],
            "V00",
        ),
        (
            "foreign-beside",
            "a list that may not speak for the country does not count beside one that may",
            vec![
                brings(vec![other.introduced(&["GR"])?])?,
                bare(&one, Says::Retired)?,
                behind(bare(&other, Says::Sound))?,
            ],
            "K02",
        ),
    ];
    rows.into_iter()
        .map(|(id, about, operators, code)| {
            let expected = ExpectedAnswer { code: code.to_owned(), list: None, mentions: vec![] };
            let mut case = FederationCase {
                id: format!("federation/{id}"),
                about: about.to_owned(),
                operators,
                stamp: stamp.clone(),
                now: "2026-06-15T12:00:00Z".to_owned(),
                expected,
            };
            case.expected = observe(&case)?;
            if case.expected.code != code {
                return Err(format!("{id}: {} instead of {code}", case.expected.code).into());
            }
            Ok(case)
        })
        .collect()
}
