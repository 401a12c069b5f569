//! The decision table: every row, every combination of rows, and the text of `docs/decision-table.md`.
//!
//! `QUALISTAMP_WRITE=1 cargo test -p qualistamp-core --test decision` regenerates the document.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "a failure here is the test's own message"
)]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use qualistamp_core::*;
use qualistamp_testkit::{signer::Key, trust::*};

/// The kind of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Colour {
    Good,
    Bad,
    Undecided,
    Noted,
}

impl Colour {
    fn of(finding: &Finding) -> Self {
        match finding {
            Finding::Good => Self::Good,
            Finding::Bad(_) => Self::Bad,
            Finding::NotChecked(Unchecked::Undecided(_)) => Self::Undecided,
            Finding::NotChecked(Unchecked::Noted(_)) => Self::Noted,
            Finding::NotChecked(Unchecked::NotReached) => panic!("an axis that was not reached"),
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Undecided => "not checked",
            Self::Noted => "not checked, noted",
        }
    }
}

/// One row of the table: a situation on one axis, the kind of finding, and the support code.
struct Row<T> {
    state: T,
    words: &'static str,
    colour: Colour,
    code: &'static str,
}

const fn row<T>(state: T, words: &'static str, colour: Colour, code: &'static str) -> Row<T> {
    Row { state, words, colour, code }
}

use Colour::{Bad, Good, Noted, Undecided};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Issuing {
    Sound,
    Listed,
    Proved,
    NotListed,
    RegisterMissing,
    SignedAfter,
    ListedBefore,
    NoSeal,
}

const ISSUER: &[Row<Issuing>] = &[
    row(Issuing::Sound, "a sound key of a listed issuer", Good, ""),
    row(
        Issuing::Listed,
        "the key is compromised; a register that counts and was sealed after signing contains the stamp",
        Good,
        "N07",
    ),
    row(Issuing::Proved, "the key is compromised; a proof shows the stamp in such a register", Good, "N07"),
    row(
        Issuing::NotListed,
        "the key is compromised; no register that counts contains the stamp, one was sealed a day or more after signing, none is missing",
        Bad,
        "K03",
    ),
    row(
        Issuing::RegisterMissing,
        "the key is compromised; one of the registers that count was sealed after signing, and one is missing",
        Undecided,
        "U08",
    ),
    row(
        Issuing::SignedAfter,
        "the key is compromised; signed after the last seal that counts",
        Undecided,
        "U04",
    ),
    row(
        Issuing::ListedBefore,
        "the key is compromised; only a register sealed before signing contains the stamp",
        Undecided,
        "U04",
    ),
    row(Issuing::NoSeal, "the key is compromised; no seal counts", Undecided, "U04"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Content {
    Readable,
    SpecimenRefused,
    SpecimenAccepted,
    NewerVersion,
}

const CONTENT: &[Row<Content>] = &[
    row(Content::Readable, "the claims can be read", Good, ""),
    row(Content::SpecimenRefused, "a specimen; the policy refuses specimens (default)", Bad, "C03"),
    row(Content::SpecimenAccepted, "a specimen; the policy accepts specimens", Good, "N03"),
    row(
        Content::NewerVersion,
        "a field with a critical key that this version does not know",
        Undecided,
        "U15",
    ),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Authority {
    Within,
    Outside,
    Lacking,
}

const AUTHORITY: &[Row<Authority>] = &[
    row(Authority::Within, "one scope of the issuer covers the whole award", Good, ""),
    row(Authority::Outside, "no scope of the issuer covers the whole award", Bad, "A01"),
    row(Authority::Lacking, "the stamp lacks something that all stamps of the issuer carry", Bad, "A02"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Standing {
    NotOffered,
    Valid,
    ValidPastTtl,
    ValidExpired,
    Withdrawn,
    WithdrawnExpired,
    Superseded,
    Suspended,
    SuspendedExpired,
    NotPinned,
    Absent,
    Corrupt,
    OutOfRange,
    UnknownValue,
}

const STATUS: &[Row<Standing>] = &[
    row(Standing::NotOffered, "the stamp has no index in a status list", Noted, "N02"),
    row(Standing::Valid, "valid", Good, ""),
    row(Standing::ValidPastTtl, "valid in a list that is overdue for renewal (`ttl`)", Noted, "N05"),
    row(Standing::ValidExpired, "valid in a list that has expired (`exp`)", Undecided, "U11"),
    row(Standing::Withdrawn, "withdrawn", Bad, "W01"),
    row(Standing::WithdrawnExpired, "withdrawn in a list that has expired", Bad, "W01"),
    row(Standing::Superseded, "superseded", Bad, "W03"),
    row(Standing::Suspended, "suspended", Bad, "W02"),
    row(Standing::SuspendedExpired, "suspended in a list that has expired", Undecided, "U11"),
    row(Standing::NotPinned, "the trust list pins no status list for the issuer", Undecided, "U09"),
    row(Standing::Absent, "the status list is missing", Undecided, "U10"),
    row(Standing::Corrupt, "the status list cannot be used", Undecided, "U12"),
    row(Standing::OutOfRange, "the status list has no such entry", Undecided, "U13"),
    row(Standing::UnknownValue, "the status has a value that this version does not know", Undecided, "U14"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Time {
    Holds,
    KeyNotYet,
    KeyNoLonger,
    NotYet,
    Expired,
    SignedInFuture,
    ClockBehind,
    ClockBehindTimeless,
    ClockBehindExpired,
    AwardedInFuture,
}

const TIME: &[Row<Time>] = &[
    row(Time::Holds, "all dates are in order", Good, ""),
    row(Time::KeyNotYet, "signed before the key became valid", Bad, "K01"),
    row(Time::KeyNoLonger, "signed after the key was retired", Bad, "K02"),
    row(Time::NotYet, "before `nbf`", Bad, "T01"),
    row(Time::Expired, "after `exp`", Bad, "T02"),
    row(Time::SignedInFuture, "`iat` is more than a day in the future", Undecided, "U05"),
    row(
        Time::ClockBehind,
        "the clock is more than a day before the newest signed time seen, and `exp`, `nbf` or `iat` is after it",
        Undecided,
        "U06",
    ),
    row(
        Time::ClockBehindTimeless,
        "the clock is more than a day before the newest signed time seen, but no date is after it",
        Good,
        "N08",
    ),
    row(
        Time::ClockBehindExpired,
        "the clock is more than a day before the newest signed time seen, and so is `exp`",
        Bad,
        "T02",
    ),
    row(Time::AwardedInFuture, "the day of the award is more than a day in the future", Good, "N04"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Age {
    Fresh,
    PastSoft,
    RootExpired,
    PastHard,
}

const FRESHNESS: &[Row<Age>] = &[
    row(Age::Fresh, "no newer trust list is due", Good, ""),
    row(Age::PastSoft, "a newer trust list is overdue (soft limit)", Noted, "N01"),
    row(Age::RootExpired, "the root has expired", Noted, "N01"),
    row(Age::PastHard, "older than the policy allows (hard limit, one year unless set)", Undecided, "U07"),
];

fn now() -> UnixTime {
    at("2026-03-15")
}

/// Creates stamps, status lists and trust for combinations of rows, and reuses what several share.
#[derive(Default)]
struct Maker {
    stamps: HashMap<(Content, Authority, Standing, Time), Vec<u8>>,
    tokens: HashMap<Standing, Vec<u8>>,
}

/// The same claims with the field 63, null, at the end of the award.
fn with_field_63(claims: &Claims) -> Claims {
    const AWARD_KEY: [u8; 5] = [0x3a, 0, 1, 0, 0];
    let mut bytes = claims.to_cbor().unwrap();
    let key = bytes.windows(AWARD_KEY.len()).position(|window| window == AWARD_KEY).unwrap();
    // The head of a map of less than 23 fields.
    bytes[key + AWARD_KEY.len()] += 1;
    bytes.extend([0x18, 63, 0xf6]);
    Claims::from_cbor(&bytes).unwrap()
}

type Combination = (Issuing, Content, Authority, Standing, Time, Age);

impl Maker {
    fn stamp(&mut self, (_, content, authority, status, time, _): Combination) -> Vec<u8> {
        let make = || {
            let mut award = award(7);
            award.specimen = matches!(content, Content::SpecimenRefused | Content::SpecimenAccepted);
            award.eqf = Some(EqfLevel::new(if authority == Authority::Outside { 4 } else { 7 }).unwrap());
            match status {
                Standing::NotOffered => award.status_index = None,
                Standing::OutOfRange => award.status_index = Some(1000),
                _ => {}
            }
            if time == Time::AwardedInFuture {
                award.awarded = "2026-03-22".parse().unwrap();
            }
            let mut claims = Claims::new(award);
            match time {
                Time::NotYet => claims.not_before = Some(at("2026-04-01")),
                Time::Expired | Time::ClockBehindExpired => claims.expires = Some(at("2026-03-01")),
                Time::ClockBehind => claims.expires = Some(at("2027-03-01")),
                Time::SignedInFuture => claims.issued_at = Some(at("2026-03-22")),
                Time::Holds
                | Time::KeyNotYet
                | Time::KeyNoLonger
                | Time::ClockBehindTimeless
                | Time::AwardedInFuture => {}
            }
            if content == Content::NewerVersion {
                claims = with_field_63(&claims);
            }
            pack(&claims, &Key::new("uni")).unwrap()
        };
        self.stamps.entry((content, authority, status, time)).or_insert_with(make).clone()
    }

    fn token(&mut self, status: Standing) -> Option<Vec<u8>> {
        let make = |issued: &str, value: Status| {
            let mut content = status_content(at(issued));
            content.statuses = Statuses::new(
                if status == Standing::UnknownValue { StatusBits::Four } else { StatusBits::Two },
                1000,
            );
            assert!(content.statuses.set(7, value));
            content.sign(&Key::new("uni 2")).unwrap()
        };
        let (fresh, past_ttl, expired) = ("2026-03-10", "2026-02-01", "2025-11-01");
        let token = match status {
            Standing::Absent => return None,
            Standing::NotOffered | Standing::Valid | Standing::NotPinned | Standing::OutOfRange => {
                self.tokens.entry(status).or_insert_with(|| make(fresh, Status::Valid))
            }
            Standing::ValidPastTtl => {
                self.tokens.entry(status).or_insert_with(|| make(past_ttl, Status::Valid))
            }
            Standing::ValidExpired => {
                self.tokens.entry(status).or_insert_with(|| make(expired, Status::Valid))
            }
            Standing::Withdrawn => {
                self.tokens.entry(status).or_insert_with(|| make(fresh, Status::Withdrawn))
            }
            Standing::WithdrawnExpired => {
                self.tokens.entry(status).or_insert_with(|| make(expired, Status::Withdrawn))
            }
            Standing::Superseded => {
                self.tokens.entry(status).or_insert_with(|| make(fresh, Status::Superseded))
            }
            Standing::Suspended => {
                self.tokens.entry(status).or_insert_with(|| make(fresh, Status::Suspended))
            }
            Standing::SuspendedExpired => {
                self.tokens.entry(status).or_insert_with(|| make(expired, Status::Suspended))
            }
            Standing::UnknownValue => {
                self.tokens.entry(status).or_insert_with(|| make(fresh, Status::Other(9)))
            }
            Standing::Corrupt => self.tokens.entry(status).or_insert_with(|| {
                let mut token = make(fresh, Status::Valid);
                let at = token.len() - 70;
                token[at] ^= 1;
                token
            }),
        };
        Some(token.clone())
    }

    fn trust(
        &mut self,
        stamps: &[Vec<u8>],
        issuing: Issuing,
        status: Standing,
        time: Time,
        (age, authority): (Age, Authority),
    ) -> Trust {
        let mut content = list_content(5);
        (content.issued, content.next_update) = match age {
            Age::Fresh | Age::RootExpired => (at("2026-03-01"), at("2026-04-01")),
            Age::PastSoft => (at("2026-02-01"), at("2026-03-01")),
            Age::PastHard => (at("2025-01-01"), at("2025-02-01")),
        };
        let issuer = &mut content.issuers[0];
        // Status lists are signed with another key, which is never compromised here.
        let second = Key::new("uni 2");
        issuer.keys.push(IssuerKey::new(second.public(), at("2020-01-01")));
        issuer.status.as_mut().unwrap().kid = second.public().kid();
        if status == Standing::NotPinned {
            issuer.status = None;
        }
        issuer.always.signing_time = authority == Authority::Lacking;
        let key = &mut issuer.keys[0];
        match time {
            Time::KeyNotYet => key.valid_from = at("2025-08-01"),
            Time::KeyNoLonger => key.valid_until = Some(at("2025-06-30")),
            _ => {}
        }
        // So many that each stamp is in another leaf than some of them.
        let others = (0..40u8).map(|n| StampId([n; 32]));
        let register = match issuing {
            Issuing::Listed | Issuing::Proved | Issuing::ListedBefore => {
                Register::of(stamps.iter().map(|stamp| id_of(stamp)).chain(others))
            }
            _ => Register::of(others),
        };
        if issuing != Issuing::Sound {
            key.state = KeyState::CompromisedSince(at("2026-06-01"));
            // Some stamps are dated 2026-03-22, the others 2025-07-15.
            let sealed = at(match issuing {
                Issuing::NoSeal => "2026-06-02",
                Issuing::SignedAfter | Issuing::ListedBefore => "2025-06-01",
                _ => "2026-05-01",
            });
            key.seals = vec![Seal { sealed, complete: sealed, root: register.seal() }];
        }
        let signed = signed(&content.to_cbor().unwrap(), Domain::TrustList, &["l1"]);
        let mut trust = Trust {
            list: Some(TrustList::open(&signed, &role(1, &["l1"])).unwrap()),
            root_expires: Some(at(if age == Age::RootExpired { "2026-03-10" } else { "2030-01-01" })),
            clock_floor: match time {
                Time::ClockBehind | Time::ClockBehindTimeless | Time::ClockBehindExpired => {
                    Some(at("2026-03-20"))
                }
                _ => Some(at("2026-03-01")),
            },
            ..Trust::default()
        };
        if let Some(token) = self.token(status) {
            trust.status.insert(ADDRESS, token);
        }
        match issuing {
            Issuing::RegisterMissing => {}
            Issuing::Proved => {
                for proof in stamps.iter().filter_map(|stamp| register.prove(id_of(stamp))) {
                    trust.registers.insert_proof(register.seal(), proof.to_cbor());
                }
            }
            _ => trust.registers.insert(register.seal(), register.as_bytes().to_vec()),
        }
        trust
    }
}

fn policy(content: Content, unknown_status: UnknownStatusPolicy) -> Policy {
    let specimens = match content {
        Content::SpecimenAccepted => SpecimenPolicy::Accept,
        Content::Readable | Content::SpecimenRefused | Content::NewerVersion => SpecimenPolicy::Refuse,
    };
    Policy { specimens, unknown_status, ..Policy::default() }
}

/// A second implementation of the rule: the first bad axis, else the first undecided one, else valid, with the notes of
/// unchecked axes before those of good axes.
fn expected(cells: &[(Colour, &'static str)]) -> String {
    let first = |colour| cells.iter().find(|(found, _)| *found == colour).map(|(_, code)| *code);
    if let Some(code) = first(Bad).or_else(|| first(Undecided)) {
        return code.to_owned();
    }
    let mut codes = vec!["V00"];
    codes.extend(cells.iter().filter(|(colour, _)| *colour == Noted).map(|(_, code)| code));
    codes.extend(
        cells.iter().filter(|(colour, code)| *colour == Good && !code.is_empty()).map(|(_, code)| code),
    );
    codes.join(" ")
}

#[test]
fn every_combination_follows_the_rule() {
    // A thread for each row of the first axis.
    let combinations: usize = std::thread::scope(|scope| {
        let parts: Vec<_> = ISSUER.iter().map(|row| scope.spawn(|| combinations_with(row))).collect();
        parts.into_iter().map(|part| part.join().unwrap()).sum()
    });
    assert_eq!(combinations, 8 * (14 + 7) * 4 * 4 * (10 * 3 - 1));
}

/// Checks all combinations with this row, and returns how many there are.
fn combinations_with(issuing: &Row<Issuing>) -> usize {
    let mut maker = Maker::default();
    let mut combinations = 0;
    for status in STATUS {
        for age in FRESHNESS {
            for time in TIME {
                let combine = |(content, authority): (&Row<Content>, &Row<Authority>)| {
                    (issuing.state, content.state, authority.state, status.state, time.state, age.state)
                };
                let says =
                    || CONTENT.iter().flat_map(|content| AUTHORITY.iter().map(move |row| (content, row)));
                let stamps: Vec<_> = says().map(|says| maker.stamp(combine(says))).collect();
                let mut trust = |authority| {
                    let listed = (age.state, authority);
                    maker.trust(&stamps, issuing.state, status.state, time.state, listed)
                };
                let (trust, demanding) = (trust(Authority::Within), trust(Authority::Lacking));
                for ((content, authority), stamp) in says().zip(&stamps) {
                    let lacking = authority.state == Authority::Lacking;
                    // What is signed in the future states when.
                    if lacking && time.state == Time::SignedInFuture {
                        continue;
                    }
                    let trust = if lacking { &demanding } else { &trust };
                    // The policy for unknown status matters only if the status is unknown.
                    let policies = [UnknownStatusPolicy::Deny, UnknownStatusPolicy::Allow];
                    let asked = if status.colour == Undecided { 2 } else { 1 };
                    for unknown in policies.into_iter().take(asked) {
                        let status_cell = match (status.colour, unknown) {
                            (Undecided, UnknownStatusPolicy::Allow) => (Noted, "N06"),
                            (colour, _) => (colour, status.code),
                        };
                        let cells = [
                            (issuing.colour, issuing.code),
                            (content.colour, content.code),
                            (authority.colour, authority.code),
                            status_cell,
                            (time.colour, time.code),
                            (age.colour, age.code),
                        ];
                        let combination = combine((content, authority));
                        let outcome = verify(stamp, trust, now(), &policy(content.state, unknown));
                        for (axis, (colour, _)) in Axis::ALL.into_iter().skip(1).zip(cells) {
                            let found = Colour::of(outcome.report().finding(axis));
                            assert_eq!(found, colour, "{axis} of {combination:?}");
                        }
                        assert_eq!(codes(&outcome), expected(&cells), "{combination:?}, {unknown:?}");
                        combinations += 1;
                    }
                }
            }
        }
    }
    combinations
}

/// Rows that combine with no others, because nothing else can be checked: axis, situation, stamp, trust.
fn alone() -> Vec<(Axis, &'static str, Vec<u8>, Trust)> {
    let good = stamp(award(7), "uni");
    let trust =
        || Trust { list: Some(TrustList::open(&list(1), &role(1, &["l1"])).unwrap()), ..Trust::default() };
    let mut altered = good.clone();
    altered[40] ^= 1;
    // A payload signed by the issuer that does not follow the profile.
    let signed_payload = |payload: &[u8]| {
        use coset::{CoseSign1Builder, HeaderBuilder, TaggedCborSerializable as _, iana};
        let header = HeaderBuilder::new()
            .algorithm(iana::Algorithm::ES256)
            .key_id(Key::new("uni").public().kid().0.to_vec())
            .build();
        CoseSign1Builder::new()
            .protected(header)
            .payload(payload.to_vec())
            .create_signature(CREDENTIAL_DOMAIN, |message| Key::new("uni").sign(message).unwrap().to_vec())
            .build()
            .to_tagged_vec()
            .unwrap()
    };
    vec![
        (Axis::Integrity, "not a stamp: one `F` code for each fault of the frame", b"QS1:".to_vec(), trust()),
        (
            Axis::Integrity,
            "not signed with a listed key of its key identifier: forged or altered",
            altered,
            trust(),
        ),
        (Axis::Issuer, "there is no trust list", good.clone(), Trust::default()),
        (Axis::Issuer, "no listed issuer has a key with its key identifier", stamp(award(7), "x"), trust()),
        (
            Axis::Content,
            "the payload cannot be expanded: one `P` code for each fault",
            signed_payload(&[1]),
            trust(),
        ),
        (
            Axis::Content,
            "the claims are not the expected CBOR (`C01`), or break a rule (`C02`)",
            signed_payload(&[0, 0xff]),
            trust(),
        ),
        (
            Axis::Content,
            "the payload has a coding that this version does not know",
            signed_payload(&[9]),
            trust(),
        ),
    ]
}

fn write_rows<T>(out: &mut String, axis: &str, rows: &[Row<T>]) {
    for Row { words, colour, code, .. } in rows {
        let verdict = match colour {
            Good if code.is_empty() => "valid".to_owned(),
            Good | Noted => format!("valid, with note {code}"),
            Bad => format!("invalid, {code}"),
            Undecided => format!("indeterminate, {code}"),
        };
        writeln!(out, "| {axis} | {words} | {} | {verdict} |", colour.words()).unwrap();
    }
}

fn document() -> String {
    let mut out = String::from(
        "# The decision table\n\
         \n\
         Generated by `verifier-core/tests/decision.rs`, which also checks every row and every combination of rows:\n\
         `QUALISTAMP_WRITE=1 cargo test -p qualistamp-core --test decision`.\n\
         \n\
         A verdict depends on seven axes, in this order. **The first bad axis makes the stamp invalid. If none is bad, the first\n\
         required axis that was not checked makes it indeterminate. Otherwise it is valid**, with the notes of all axes.\n\
         Missing, old or damaged data never makes an axis good, and never makes it bad.\n\
         \n\
         The last column is the verdict when every other axis is good.\n\
         \n\
         | axis | situation | finding | verdict |\n\
         |---|---|---|---|\n",
    );
    for (axis, words, stamp, trust) in alone() {
        let outcome = verify(&stamp, &trust, now(), &Policy::default());
        let (colour, verdict) = match outcome.verdict() {
            Verdict::Invalid(_) => (Bad, "invalid"),
            Verdict::Indeterminate(_) => (Undecided, "indeterminate"),
            Verdict::Valid(..) => panic!("{words}"),
        };
        assert_eq!(Colour::of(outcome.report().finding(axis)), colour);
        writeln!(out, "| {axis} | {words} | {} | {verdict}, {} |", colour.words(), outcome.support_code())
            .unwrap();
    }
    write_rows(&mut out, "issuer", ISSUER);
    write_rows(&mut out, "content", CONTENT);
    write_rows(&mut out, "authority", AUTHORITY);
    write_rows(&mut out, "status", STATUS);
    write_rows(&mut out, "time", TIME);
    write_rows(&mut out, "freshness", FRESHNESS);
    out.push_str(
        "\n\
         With the policy `UnknownStatusPolicy::Allow`, the status rows U09 to U14 are \"not checked, noted\", and the stamp is\n\
         valid with note N06.\n\
         \n\
         * A key counts as compromised if the trust list says so, or if an earlier list did and no later root reinstated it.\n\
         * A seal counts if it was made no later than the compromise. A register counts if its seal does.\n\
         * A stamp without `iat` was signed at some time of the day of the award (UTC): sealed after signing is then sealed after\n\
         the start of that day, and a day or more after signing is a day or more after its end.\n\
         * If the claims of a stamp cannot be read, a compromised key is undecided, U04, and the content is bad.\n\
         * The age of status list, trust list and root is judged at the later of the device's clock and the newest signed time\n\
         seen, so that setting back the clock does not make old data fresh.\n\
         * If this device knew that the key was compromised, a seal that a list first showed later does not count.\n\
         * No status list is used longer than a trust list: the policy's hard limit counts if `exp` is later. Without `ttl`, a newer one is\n\
         due after 30 days.\n",
    );
    out
}

#[test]
fn the_document_is_up_to_date() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/decision-table.md");
    let current = document();
    if std::env::var_os("QUALISTAMP_WRITE").is_some() {
        std::fs::write(&path, &current).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written == current, "docs/decision-table.md is out of date: see the first lines of this file");
}
