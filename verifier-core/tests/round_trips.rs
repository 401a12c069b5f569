//! Property tests: claims, stamps, lists, scopes and texts round trip.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failure here is the test's own message"
)]

mod common;

use common::{Key, issuer, issuer_key, role, time, trust};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use qualistamp_core::{
    AlwaysCarries, Award, AwardType, BirthDate, Claims, CountryCode, CredentialLink, CreditSystem, Credits,
    Day, Domain, EqfLevel, Introduced, IscedField, Issuer, IssuerKey, JointIssuers, KeyState, Label,
    LanguageCode, LanguagesOfInstruction, Mode, Name, OperatorId, Outcomes, Phrase, Policy, Profession,
    Scope, Seal, SectoralProfession, StatusPin, Text, Title, TrustList, TrustListContent, UnixTime, Verdict,
    pack, sign, verify,
};

/// Texts with letters of many scripts, marks, digits and punctuation that `Text::new` does not change.
fn text<const MAX: usize>(longest: usize) -> impl Strategy<Value = Text<MAX>> {
    "[A-Za-zÀ-žΑ-ωА-яא-תء-ي一-龥0-9 '.,/()-]{1,40}"
        .prop_map(move |text| text.chars().take(longest).collect::<String>())
        .prop_filter_map("made of white space only", |text| Text::new(&text).ok())
}

fn day() -> impl Strategy<Value = Day> {
    (-135_140_i64..=2_932_896).prop_map(|day| Day::from_days_since_epoch(day).unwrap())
}

fn moment() -> impl Strategy<Value = UnixTime> {
    (-11_676_096_000_i64..=253_402_300_799).prop_map(|time| UnixTime::from_seconds(time).unwrap())
}

fn country() -> impl Strategy<Value = CountryCode> {
    "[A-Z]{2}".prop_map(|code| code.parse().unwrap())
}

fn language() -> impl Strategy<Value = LanguageCode> {
    "[a-z]{2,3}".prop_map(|code| code.parse().unwrap())
}

fn languages() -> impl Strategy<Value = LanguagesOfInstruction> {
    vec(language(), 1..=8).prop_filter_map("a language twice", |all| LanguagesOfInstruction::new(all).ok())
}

fn joint_issuers() -> impl Strategy<Value = JointIssuers> {
    vec(text(20), 1..=16).prop_filter_map("an id twice", |ids| JointIssuers::new(ids).ok())
}

fn level() -> impl Strategy<Value = EqfLevel> {
    (1_i64..=8).prop_map(|level| EqfLevel::new(level).unwrap())
}

fn award_type() -> impl Strategy<Value = AwardType> {
    prop_oneof![0_u64..20, 0_u64..=65_535].prop_map(|code| AwardType::from_code(code).unwrap())
}

fn birth() -> impl Strategy<Value = BirthDate> {
    let year = 1_600_i32..2_000;
    prop_oneof![
        (year.clone(), 1_u8..=12, 1_u8..=28)
            .prop_map(|(y, m, d)| BirthDate::Day(Day::from_calendar(y, m, d).unwrap())),
        (year.clone(), 1_u8..=12).prop_map(|(y, m)| BirthDate::Month(Day::from_calendar(y, m, 1).unwrap())),
        year.prop_map(|y| BirthDate::Year(Day::from_calendar(y, 1, 1).unwrap())),
    ]
}

fn credits() -> impl Strategy<Value = Credits> {
    (1_u64..=999_999, 0_u64..6).prop_map(|(tenths, system)| {
        Credits::from_tenths(tenths, CreditSystem::from_code(system).unwrap()).unwrap()
    })
}

fn profession() -> impl Strategy<Value = Profession> {
    prop_oneof![
        (0_u64..=65_535).prop_map(|code| Profession::Sectoral(SectoralProfession::from_code(code).unwrap())),
        text(20).prop_map(Profession::Named),
    ]
}

prop_compose! {
    fn award()(
        (family_name, title, id, awarded) in (text(40), text(40), text(20), day()),
        (country, title_language, eqf, isced) in
            (of(country()), of(language()), of(level()), of((0_u64..=1_099).prop_map(|code| IscedField::new(code).unwrap()))),
        (given_names, family_name_latin, title_english) in (of((text(40), of(text(40)))), of(text(40)), of(text(40))),
        (birth, award_type, nqf_level, credits) in (of(birth()), of(award_type()), of(text(20)), of(credits())),
        (grade, mode, languages, profession) in
            (of((text(20), of(text(20)))), of((0_u64..=65_535).prop_map(|code| Mode::from_code(code).unwrap())), of(languages()), of(profession())),
        (thesis_title, outcomes, status_index, link, specimen, joint_with) in
            (of(text(40)), of(text(40)), of(any::<u32>()), of(any::<[u8; 24]>()), any::<bool>(), of(joint_issuers())),
    ) -> Award {
        let (given_names, given_names_latin): (Option<Name>, Option<Option<Name>>) = given_names.unzip();
        let (grade, grading_scheme): (Option<Phrase>, Option<Option<Phrase>>) = grade.unzip();
        let title: Title = title;
        let outcomes: Option<Outcomes> = outcomes;
        let mut award = Award::new(family_name, title, id, awarded);
        award.country = country;
        award.title_language = title_language;
        award.eqf = eqf;
        award.isced = isced;
        award.given_names = given_names;
        award.given_names_latin = given_names_latin.flatten();
        award.family_name_latin = family_name_latin;
        award.title_english = title_english;
        award.birth = birth.filter(|birth| birth.earliest() <= awarded);
        award.award_type = award_type;
        award.nqf_level = nqf_level;
        award.credits = credits;
        award.grade = grade;
        award.grading_scheme = grading_scheme.flatten();
        award.mode = mode;
        award.languages = languages;
        award.profession = profession;
        award.thesis_title = thesis_title;
        award.outcomes = outcomes;
        award.status_index = status_index;
        award.link = link.map(CredentialLink);
        award.specimen = specimen;
        award.joint_with = joint_with;
        award
    }
}

prop_compose! {
    fn claims()(award in award(), times in (of(moment()), of(moment()), of(moment()))) -> Claims {
        let mut claims = Claims::new(award);
        (claims.expires, claims.not_before, claims.issued_at) = times;
        let starts = claims.not_before.unwrap_or(claims.award.awarded.start());
        claims.expires = claims.expires.filter(|expires| starts <= *expires);
        claims
    }
}

prop_compose! {
    fn scope()(
        award_types in of(vec(award_type(), 1..4)),
        eqf in of((level(), level())),
        days in (of(day()), of(day())),
        countries in of(vec(country(), 1..4)),
    ) -> Scope {
        let eqf = eqf.map(|(a, b)| (a.min(b), a.max(b)));
        let (from, mut until) = days;
        // A scope that ends before it begins is refused.
        until = until.filter(|until| from.is_none_or(|from| from <= *until));
        Scope { award_types, eqf, from, until, countries }
    }
}

prop_compose! {
    fn any_issuer(number: usize)(
        names in vec((language(), text(40)), 1..4),
        country in country(),
        homepage in of(text(40)),
        identifiers in vec((text(20), text(20)), 0..3),
        scopes in vec(scope(), 1..4),
        keys in vec((moment(), of(moment()), of(moment()), vec((moment(), moment(), any::<[u8; 32]>()), 0..3), any::<bool>()), 1..3),
        pinned in any::<bool>(),
        always in any::<(bool, bool)>(),
        credential_seals in vec(any::<[u8; 32]>(), 0..3),
    ) -> Issuer {
        let (name, other_names) = names.split_first().unwrap();
        let keys = keys.into_iter().enumerate().map(|(index, (valid_from, valid_until, compromised, seals, consents))| {
            let mut key = IssuerKey::new(qualistamp_core::Signer::public_key(&Key::new(&format!("{number} {index}"))), valid_from);
            key.valid_until = valid_until;
            let seal = |(one, other, root): (UnixTime, UnixTime, _)| Seal { sealed: one.max(other), complete: one.min(other), root };
            key.seals = seals.into_iter().map(seal).collect();
            key.consent = consents.then_some(qualistamp_core::Consent([7; 64]));
            key.state = compromised.map_or(KeyState::Sound, KeyState::CompromisedSince);
            key
        });
        let keys: Vec<IssuerKey> = keys.collect();
        let status = pinned.then(|| StatusPin {
            address: Text::new(&format!("https://status.example.org/{number}")).unwrap(),
            kid: keys[0].kid(),
        });
        Issuer {
            id: Label::new(&format!("ID-{number}")).unwrap(),
            name: name.clone(),
            other_names: other_names.to_vec(),
            country,
            homepage,
            identifiers,
            scopes,
            keys,
            status,
            always: AlwaysCarries { status_index: always.0, signing_time: always.1 },
            credential_seals,
        }
    }
}

prop_compose! {
    fn introduced(number: u8)(
        names in vec((language(), text(40)), 1..4),
        countries in proptest::collection::btree_set(country(), 1..5),
        address in of(text(40)),
    ) -> Introduced {
        let (name, other_names) = names.split_first().unwrap();
        Introduced {
            id: Label::new(&format!("OP-{number}")).unwrap(),
            name: name.clone(),
            other_names: other_names.to_vec(),
            countries: countries.into_iter().collect(),
            operator: OperatorId([number; 32]),
            address,
        }
    }
}

prop_compose! {
    fn list()(
        version in any::<u64>(),
        issued in moment(),
        next_update in moment(),
        issuers in (any_issuer(0), any_issuer(1), any_issuer(2)),
        count in 0_usize..=3,
        introduced in (introduced(0), introduced(1)),
        introductions in 0_usize..=2,
    ) -> TrustListContent {
        let issuers = [issuers.0, issuers.1, issuers.2].into_iter().take(count).collect();
        let introduced = [introduced.0, introduced.1].into_iter().take(introductions).collect();
        TrustListContent { version, issued, next_update, issuers, introduced }
    }
}

/// A failure prints its seed. No files are written next to the sources.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Checks that a second decoder reads the same value, and encodes it to the same bytes.
fn second_decoder_agrees(bytes: &[u8]) {
    let value: serde_cbor::Value = serde_cbor::from_slice(bytes).unwrap();
    // It sorts maps by key, we sort them by encoded key, so values are compared instead of bytes.
    let again = serde_cbor::to_vec(&value).unwrap();
    assert_eq!(again.len(), bytes.len());
    assert_eq!(serde_cbor::from_slice::<serde_cbor::Value>(&again).unwrap(), value);
}

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn claims_round_trip_through_cbor(claims in claims()) {
        let encoded = claims.to_cbor().unwrap();
        prop_assert_eq!(&Claims::from_cbor(&encoded).unwrap(), &claims);
        second_decoder_agrees(&encoded);
    }

    #[test]
    fn days_and_times_round_trip_through_text(day in day(), moment in moment(), birth in birth()) {
        prop_assert_eq!(day.to_string().parse::<Day>().unwrap(), day);
        prop_assert_eq!(moment.to_string().parse::<UnixTime>().unwrap(), moment);
        prop_assert_eq!(birth.to_string().parse::<BirthDate>().unwrap(), birth);
    }
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn packed_claims_are_verified(claims in claims()) {
        let key = Key::new("issuer");
        let mut all = issuer("MT-TEST", vec![IssuerKey::new(qualistamp_core::Signer::public_key(&key), time("1600-01-01"))]);
        all.scopes = vec![Scope::default()];
        let stamp = pack(&claims, &key).unwrap();
        let outcome = verify(&stamp, &trust(vec![all]), time("2026-06-15"), &Policy::default());
        // Whatever the verdict, the outcome shows what a listed key signed.
        prop_assert_eq!(outcome.signed().map(|signed| signed.claims()), Some(&claims));
        if let Verdict::Valid(credential, _) = outcome.verdict() {
            prop_assert!(!claims.award.specimen);
            prop_assert_eq!(credential.claims(), &claims);
        }
        let inspection = qualistamp_core::inspect(&stamp).unwrap();
        let encoded = claims.to_cbor().unwrap();
        prop_assert_eq!(inspection.expanded.as_deref(), Ok(&encoded[..]));
    }

    #[test]
    fn signed_lists_open(content in list()) {
        let encoded = content.to_cbor().unwrap();
        second_decoder_agrees(&encoded);
        let signed = sign(&encoded, Domain::TrustList, &common::operator()).unwrap();
        second_decoder_agrees(&signed);
        let list = TrustList::open(&signed, &role()).unwrap();
        prop_assert_eq!(&list.content(), &content);
        for issuer in &content.issuers {
            for key in &issuer.keys {
                prop_assert!(list.candidates(key.kid()).any(|found| found == (issuer.clone(), key.clone())));
            }
        }
    }

    #[test]
    fn a_scope_covers_the_same_awards_after_a_round_trip(scope in scope(), award in award()) {
        let key = Key::new("issuer");
        let mut one = issuer("MT-TEST", vec![issuer_key(&key)]);
        one.scopes = vec![scope.clone()];
        let content = TrustListContent { version: 1, issued: time("2026-06-01"), next_update: time("2026-07-01"), issuers: vec![one], introduced: vec![] };
        let signed = sign(&content.to_cbor().unwrap(), Domain::TrustList, &common::operator()).unwrap();
        let opened = TrustList::open(&signed, &role()).unwrap();
        prop_assert_eq!(&opened.content().issuers[0].scopes, &vec![scope.clone()]);
        let claim = qualistamp_core::ScopeClaim {
            award_type: award.award_type,
            eqf: award.eqf,
            awarded: award.awarded,
            country: award.country.unwrap_or("MT".parse().unwrap()),
        };
        // A second implementation of the rule.
        let expected = scope.award_types.is_none_or(|types| claim.award_type.is_some_and(|found| types.contains(&found)))
            && scope.eqf.is_none_or(|(low, high)| claim.eqf.is_some_and(|found| low <= found && found <= high))
            && scope.from.is_none_or(|from| from <= claim.awarded)
            && scope.until.is_none_or(|until| until >= claim.awarded)
            && scope.countries.is_none_or(|countries| countries.contains(&claim.country));
        prop_assert_eq!(opened.content().issuers[0].scopes[0].covers(&claim), expected);
    }
}
