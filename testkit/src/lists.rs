//! Trust lists of any size: generated, or made from the real institutions in `../shared/data/issuers`.

use std::path::{Path, PathBuf};

use qualistamp_core::{
    Award, Bundle, Domain, EqfLevel, Issuer, IssuerKey, Label, Name, Role, RootContent, Scope, Status,
    StatusBits, StatusListContent, StatusPin, Statuses, Text, Title, TrustListContent, UnixTime, sign,
};

use crate::signer::Key;

pub use crate::trust::at;

/// Number of the key that signs roots. Numbers below it belong to issuers.
pub const ROOT: u64 = 1 << 40;
/// Number of the key that signs lists.
pub const LIST: u64 = ROOT + 1;

/// The time of verification: two weeks after the lists here were made.
pub fn now() -> UnixTime {
    at("2026-03-15")
}

/// One row of a list of institutions, with the columns of the European Commission's Erasmus charter list.
pub struct Institution {
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// Erasmus code.
    pub erasmus: String,
    /// Participant identification code.
    pub pic: String,
    /// Name in the institution's own language.
    pub name: String,
    /// Name in English; may be empty.
    pub name_en: String,
    /// Internet domain; may be empty.
    pub domain: String,
}

/// Where the list of real institutions is expected, beside the checkout.
pub fn real_institutions_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/issuers/issuers-eu27-all.csv")
}

/// The real institutions; none if the file is missing.
pub fn real_institutions() -> Vec<Institution> {
    let Ok(text) = std::fs::read_to_string(real_institutions_path()) else { return Vec::new() };
    text.lines()
        .skip(1)
        .map(|line| {
            let mut cells = split_csv(line).into_iter();
            let mut next = || cells.next().unwrap_or_default();
            let (country, erasmus, pic, _oid) = (next(), next(), next(), next());
            let (name, name_en, _city, domain) = (next(), next(), next(), next());
            Institution { country, erasmus, pic, name, name_en, domain }
        })
        .collect()
}

fn split_csv(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for character in line.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().unwrap().push(other),
        }
    }
    cells
}

/// `count` generated institutions, about as long as the real ones.
pub fn made_up_institutions(count: u64) -> Vec<Institution> {
    const COUNTRIES: [&str; 9] = ["AT", "BG", "DE", "ES", "FI", "FR", "GR", "IT", "PL"];
    const KINDS: [&str; 6] = [
        "UNIVERSITÄT",
        "INSTITUTO SUPERIOR DE",
        "ÉCOLE NATIONALE DE",
        "POLITECHNIKA",
        "AKADEMIE FÜR",
        "LICEO",
    ];
    const SYLLABLES: [&str; 16] = [
        "ba", "lo", "mir", "ten", "sal", "vo", "gra", "den", "kor", "ia", "ster", "ny", "pal", "hei", "zu",
        "or",
    ];
    (0..count)
        .map(|number| {
            // A hash of the number picks the syllables, so that neighbours have no more in common than real ones.
            let mut seed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
            let mut pick = |from: &[&'static str]| {
                seed ^= seed >> 29;
                seed = seed.wrapping_mul(0xbf58_476d_1ce4_e5b9);
                from[(seed >> 40) as usize % from.len()]
            };
            let country = pick(&COUNTRIES).to_owned();
            let place: String = (0..4).map(|_| pick(&SYLLABLES)).collect();
            let kind = pick(&KINDS);
            Institution {
                erasmus: format!("{country} {}{:02}", place.to_uppercase(), number % 100),
                pic: format!("9{:08}", number),
                name: format!("{kind} {}", place.to_uppercase()),
                name_en: if number.is_multiple_of(3) {
                    format!("University of {place}")
                } else {
                    String::new()
                },
                domain: format!("{place}{}.{}", number % 10, country.to_lowercase()),
                country,
            }
        })
        .collect()
}

/// A list of `institutions`. Each has a status list and two keys: one retired, and one in use.
pub fn content(institutions: &[Institution]) -> TrustListContent {
    let issuers = (0u64..).zip(institutions).map(|(number, institution)| {
        // Some names of the real list contain control characters, which our lists may not.
        let text = |text: &str| {
            let text: String = text.chars().filter(|character| !character.is_control()).collect();
            Title::new(if text.trim().is_empty() { "-" } else { &text }).unwrap()
        };
        let mut retired = IssuerKey::new(Key::numbered(2 * number + 1).public(), at("2019-09-01"));
        retired.valid_until = Some(at("2024-08-31"));
        let current = IssuerKey::new(Key::numbered(2 * number).public(), at("2024-09-01"));
        let english = Some(&institution.name_en).filter(|name| !name.is_empty());
        let pin = StatusPin {
            address: Text::new(&format!("https://{}/qualistamp/{number}", institution.domain)).unwrap(),
            kid: current.kid(),
        };
        let homepage = Some(&institution.domain).filter(|domain| !domain.is_empty());
        Issuer {
            id: Label::new(&format!("{}-{}", institution.country, institution.pic)).unwrap(),
            // The source does not say in which language the first name is.
            name: ("mul".parse().unwrap_or_else(|_| "en".parse().unwrap()), text(&institution.name)),
            other_names: english.map(|name| ("en".parse().unwrap(), text(name))).into_iter().collect(),
            country: institution.country.parse().unwrap(),
            homepage: homepage.map(|domain| Text::new(&format!("https://{domain}/")).unwrap()),
            identifiers: vec![(Label::new("erasmus").unwrap(), Label::new(&institution.erasmus).unwrap())],
            scopes: vec![Scope {
                eqf: Some((EqfLevel::new(5).unwrap(), EqfLevel::new(8).unwrap())),
                ..Scope::default()
            }],
            keys: vec![retired, current],
            status: Some(pin),
            always: Default::default(),
            credential_seals: Vec::new(),
        }
    });
    TrustListContent {
        version: 1,
        issued: at("2026-03-01"),
        next_update: at("2026-04-01"),
        issuers: issuers.collect(),
        introduced: vec![],
    }
}

/// The role that signs lists.
pub fn list_role() -> Role {
    Role::new(vec![Key::numbered(LIST).public().clone()], 1).unwrap()
}

/// The signed list of these institutions.
pub fn signed_list(institutions: &[Institution]) -> Vec<u8> {
    sign(&content(institutions).to_cbor().unwrap(), Domain::TrustList, &Key::numbered(LIST)).unwrap()
}

/// The root under which [`signed_list`] opens, valid until 2030.
pub fn signed_root() -> Vec<u8> {
    let root = RootContent {
        version: 1,
        issued: at("2026-01-01"),
        expires: at("2030-01-01"),
        root: Role::new(vec![Key::numbered(ROOT).public().clone()], 1).unwrap(),
        list: list_role(),
        reinstated: vec![],
    };
    sign(&root.to_cbor(), Domain::Root, &Key::numbered(ROOT)).unwrap()
}

/// A bundle of [`signed_root`] and the list with this content.
pub fn bundle(content: &TrustListContent) -> Bundle {
    let mut bundle = Bundle::default();
    bundle.add_root(1, signed_root());
    bundle.set_list(sign(&content.to_cbor().unwrap(), Domain::TrustList, &Key::numbered(LIST)).unwrap());
    bundle
}

/// An award within the scope of the first issuer.
pub fn award() -> Award {
    let mut award = Award::new(
        Name::new("Papadopoulou").unwrap(),
        Title::new("Master of Science").unwrap(),
        Label::new("2025-0042").unwrap(),
        "2025-07-15".parse().unwrap(),
    );
    award.eqf = Some(EqfLevel::new(7).unwrap());
    award
}

/// A status list of 2^20 awards of one bit, `per_thousand` of each thousand withdrawn, at random places.
pub fn status_token(address: &str, key: &Key, per_thousand: u32) -> Vec<u8> {
    let mut statuses = Statuses::new(StatusBits::One, 1 << 20);
    let (mut seed, mut left) = (1u64, (1 << 20) / 1000 * per_thousand);
    while left > 0 {
        seed = seed.wrapping_mul(2_862_933_555_777_941_757).wrapping_add(3_037_000_493);
        let index = (seed >> 44) as u32;
        if statuses.status(index) == Some(Status::Valid) && statuses.set(index, Status::Withdrawn) {
            left -= 1;
        }
    }
    let content = StatusListContent {
        address: Text::new(address).unwrap(),
        issued: at("2026-03-10"),
        expires: Some(at("2026-06-10")),
        ttl: Some(7 * 86_400),
        statuses,
        details: [].into(),
    };
    content.sign(key).unwrap()
}
