//! Trust lists of any size for measuring: generated, or of the institutions in `../shared/data/issuers` where they are at hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failure here stops the measurement")]
#![allow(clippy::print_stdout, reason = "a program speaks to its user there")]
#![allow(dead_code, reason = "each benchmark uses its own part")]

#[path = "../../tests/signer/mod.rs"]
mod signer;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use qualistamp_core::*;

pub(crate) use signer::Key;

/// Numbers of the keys of root and list, and of the first issuer's first key.
pub(crate) const ROOT: u64 = 1 << 40;
pub(crate) const LIST: u64 = ROOT + 1;

pub(crate) fn at(text: &str) -> UnixTime {
    text.parse().unwrap()
}

pub(crate) fn now() -> UnixTime {
    at("2026-03-15")
}

/// What a list of institutions says of one, in the shape of the European Commission's Erasmus charter list.
pub(crate) struct Institution {
    pub(crate) country: String,
    pub(crate) erasmus: String,
    pub(crate) pic: String,
    pub(crate) name: String,
    pub(crate) name_en: String,
    pub(crate) domain: String,
}

/// The institutions at hand, or none.
pub(crate) fn real_institutions() -> Vec<Institution> {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/issuers/issuers-eu27-all.csv");
    let Ok(text) = std::fs::read_to_string(path) else { return Vec::new() };
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

/// So many institutions, made up, in the same shape and about as long as the real ones.
pub(crate) fn made_up_institutions(count: u64) -> Vec<Institution> {
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
            // Digits of a scattered number pick syllables, so that neighbours share no more than real ones do.
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

/// A list of `institutions`, with two keys each: one that retired, and one in use. The first institution offers a status list.
pub(crate) fn content(institutions: &[Institution]) -> TrustListContent {
    let issuers = (0u64..).zip(institutions).map(|(number, institution)| {
        // Some names of the real list hold control characters, which no list of ours may.
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
            // The first name is the institution's own; which language that is, the source does not say.
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
        }
    });
    TrustListContent {
        version: 1,
        issued: at("2026-03-01"),
        next_update: at("2026-04-01"),
        issuers: issuers.collect(),
    }
}

pub(crate) fn list_role() -> Role {
    Role::new(vec![Key::numbered(LIST).public().clone()], 1).unwrap()
}

pub(crate) fn signed_list(institutions: &[Institution]) -> Vec<u8> {
    sign(&content(institutions).to_cbor().unwrap(), Domain::TrustList, &Key::numbered(LIST)).unwrap()
}

pub(crate) fn signed_root() -> Vec<u8> {
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

/// A bundle of the root and of the list with this content.
pub(crate) fn bundle(content: &TrustListContent) -> Bundle {
    let mut bundle = Bundle::default();
    bundle.add_root(1, signed_root());
    bundle.set_list(sign(&content.to_cbor().unwrap(), Domain::TrustList, &Key::numbered(LIST)).unwrap());
    bundle
}

/// An award that the first issuer may make.
pub(crate) fn award() -> Award {
    let mut award = Award::new(
        Name::new("Papadopoulou").unwrap(),
        Title::new("Master of Science").unwrap(),
        Label::new("2025-0042").unwrap(),
        "2025-07-15".parse().unwrap(),
    );
    award.eqf = Some(EqfLevel::new(7).unwrap());
    award
}

/// A status list of 2^20 awards of one bit, so many in a thousand of them withdrawn.
pub(crate) fn status_token(address: &str, key: &Key, per_thousand: u32) -> Vec<u8> {
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

/// The shortest and the middle time of `rounds` runs. The shortest is what the machine can do; the middle what it did.
pub(crate) fn time<T>(rounds: usize, mut run: impl FnMut() -> T) -> (Duration, Duration) {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let started = Instant::now();
            std::hint::black_box(run());
            started.elapsed()
        })
        .collect();
    times.sort_unstable();
    (times[0], times[rounds / 2])
}
