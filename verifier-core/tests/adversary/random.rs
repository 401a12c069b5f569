//! Large histories at random, served in random orders.

use qualistamp_core::Status;
use qualistamp_testkit::synth::Random;

use crate::basics::{DAY, Hour, YEAR};
use crate::history::{History, Operator};
use crate::lab::Lab;
use crate::mirror::{Clock, Served, Step};
use crate::parts::{College, FAST, ListFacts, PartId, RootFacts, Signers, Stamps, UNI};
use crate::search::Findings;
use crate::stamps::{LATE_SEAL, SEALED, Stamp, THEFT};

const COHORT: Stamps = &[Stamp::Sealed];
const THIEF: Stamps = &[Stamp::ForgedSealed];

/// Random histories of a plain run.
const HISTORIES: u64 = 12;
/// Sequences of each.
const SEQUENCES: u64 = 300;
/// Bundles that are served in the sequences of one history.
const BUNDLES: usize = 16;
/// Steps of each sequence.
const STEPS: usize = 5;

#[test]
fn random_histories_in_random_orders() {
    let number = |name| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let seeds = match number("QUALISTAMP_ADVERSARY_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..HISTORIES * number("QUALISTAMP_ADVERSARY").unwrap_or(1),
    };
    let mut findings = Findings::default();
    for seed in seeds {
        play(seed, &mut findings);
    }
    eprintln!("random: {:?}", findings.work);
    findings.assert_none();
}

fn play(seed: u64, findings: &mut Findings) {
    let mut random = Random::new(seed);
    let history = Author::new(&mut random).write(&format!("seed {seed}"));
    let bundles: Vec<Served> = (0..BUNDLES).map(|_| bundle(&mut random, &history)).collect();
    let mut lab = Lab::new(&history);
    for _ in 0..SEQUENCES {
        let anchor = 1 + random.below(2) as u64 * random.below(history.newest_root() as usize) as u64;
        let steps: Vec<Step> = (0..STEPS).map(|_| step(&mut random, &history, &bundles)).collect();
        findings.sequence(&mut lab, anchor, &steps.iter().collect::<Vec<_>>());
    }
    findings.work += lab.work;
}

fn step(random: &mut Random, history: &History, bundles: &[Served]) -> Step {
    match random.below(20) {
        0 => Step::Restart,
        1 => Step::LoseCache,
        2 => Step::LoseFloors,
        3 => Step::BackUp,
        4 => Step::Restore,
        5 => Step::Update(1 + random.below(history.newest_root() as usize) as u64),
        _ => {
            let clock = match random.below(10) {
                0 => Clock::DayBehind,
                1 => Clock::YearsBehind,
                2 => Clock::YearsAhead,
                3..6 => Clock::WhenPublished,
                _ => Clock::Right,
            };
            Step::Serve(bundles[random.below(bundles.len())].clone(), clock)
        }
    }
}

fn bundle(random: &mut Random, history: &History) -> Served {
    let until = if random.below(4) == 0 { history.parts.len() } else { history.mirrored };
    let some = |random: &mut Random, ids: Vec<PartId>| match random.below(ids.len() + 1) {
        0 => None,
        index => Some(ids[index - 1]),
    };
    let published = |id: &PartId| *id < until;
    let of = |address| {
        let tokens = history.tokens().filter(|(_, token)| token.address == address);
        tokens.map(|(id, _)| id).filter(published).collect::<Vec<_>>()
    };
    let newest = history.newest_root();
    let roots = match random.below(8) {
        0 | 1 => (1, 0),
        2 => (1 + random.below(newest as usize) as u64, newest),
        3 | 4 => (2, 1 + random.below(newest as usize) as u64),
        _ => (2, newest),
    };
    let list = some(random, history.lists().map(|(id, _)| id).filter(published).collect());
    let tokens = [some(random, of(UNI)), some(random, of(FAST))].into_iter().flatten().collect();
    let mut half = || history.registers().map(|(id, _)| id).filter(|_| random.below(2) == 0).collect();
    let (registers, proofs) = (half(), half());
    Served { roots, list, tokens, registers, proofs }
}

/// Writes one history.
struct Author<'r> {
    random: &'r mut Random,
    operator: Operator,
    /// List keys that were never used.
    fresh: Vec<&'static str>,
    /// List keys that were dropped, and may come back.
    dropped: Vec<&'static str>,
    root_keys: u8,
}

impl<'r> Author<'r> {
    fn new(random: &'r mut Random) -> Self {
        let mut fresh = vec!["J", "I", "H", "G", "F", "E", "D", "C"];
        let role = match random.below(4) {
            0 => Signers::new(1, &["A", "B"]),
            1 => Signers::new(2, &["A", "B"]),
            _ => {
                fresh.push("B");
                Signers::new(1, &["A"])
            }
        };
        let mut operator = Operator::new(role);
        if random.below(4) == 0 {
            operator.ahead = DAY;
        }
        Self { random, operator, fresh, dropped: vec![], root_keys: 1 }
    }

    fn write(mut self, name: &str) -> History {
        self.operator.token("", |_| {}).fast_token(0);
        for _ in 0..5 + self.random.below(7) {
            let hours = 1 + self.random.below(48) as Hour;
            self.operator.wait(hours);
            match self.random.below(14) {
                0..4 => self.change_root(),
                4 | 5 => self.change_college(),
                6 => self.compromise_stamp_key(),
                7 => self.reinstate(),
                8 => self.pin(),
                9 => self.seal(),
                10 => self.status(),
                11 => self.steal_status_key(),
                12 => self.fast(),
                _ => self.bad_list(),
            }
        }
        self.operator.ahead = 0;
        self.operator.history(name)
    }

    fn root(&mut self, what: &str, change: impl FnOnce(&mut RootFacts)) {
        self.operator.root(what, change);
        // The list that everybody has must not be left without enough signatures.
        if !self.operator.current_root().list.met_by(&self.operator.current_list().signers) {
            self.operator.list("", |_| {});
        }
    }

    /// Publishes a list signed by any keys that are enough.
    fn list(&mut self, what: &str, change: impl FnOnce(&mut ListFacts)) {
        let role = self.operator.current_root().list.clone();
        let first = self.random.below(role.keys.len());
        let all = self.random.below(3) == 0;
        let count = if all { role.keys.len() } else { role.threshold };
        let signers: Vec<&str> = role.keys.iter().cycle().skip(first).take(count).copied().collect();
        self.operator.list(what, |list| {
            list.signers.clone_from(&signers);
            change(list);
        });
        if count > role.threshold {
            self.operator.stripped(&signers[..role.threshold]);
        }
    }

    fn change_root(&mut self) {
        let role = self.operator.current_root().list.clone();
        let mut keys = role.keys.clone();
        match self.random.below(6) {
            0 | 1 => {
                let pool = if self.dropped.is_empty() || self.random.below(2) == 0 {
                    &mut self.fresh
                } else {
                    &mut self.dropped
                };
                let Some(key) = pool.pop() else { return };
                keys.insert(self.random.below(keys.len() + 1), key);
                self.root(&format!("adds list key {key}"), |root| root.list.keys = keys);
            }
            2 if keys.len() > role.threshold => {
                let key = keys.remove(self.random.below(keys.len()));
                self.dropped.push(key);
                self.root(&format!("drops list key {key}"), |root| root.list.keys = keys);
            }
            3 => {
                let Some(key) = self.fresh.pop() else { return };
                self.dropped.extend(keys);
                self.root(&format!("replaces the list keys by {key}"), |root| {
                    root.list = Signers::new(1, &[key]);
                });
            }
            4 => {
                let threshold = if role.threshold < keys.len() { role.threshold + 1 } else { 1 };
                self.root(&format!("wants {threshold} list keys"), |root| root.list.threshold = threshold);
            }
            _ => {
                self.root_keys = self.root_keys % 3 + 1;
                let key = ["r1", "r2", "r3"][usize::from(self.root_keys - 1)];
                self.root(&format!("has the root key {key}"), |root| root.root = Signers::new(1, &[key]));
            }
        }
    }

    fn change_college(&mut self) {
        let college = match self.operator.current_list().college {
            College::Open if self.random.below(2) == 0 => College::Gone,
            College::Open => College::Closed,
            College::Closed | College::Gone => College::Open,
        };
        self.list(&format!("college {college:?}"), |list| list.college = college);
    }

    fn compromise_stamp_key(&mut self) {
        if self.operator.current_list().compromised.contains_key("u1") {
            self.list("u1 called sound", |list| {
                list.compromised.remove("u1");
            });
        } else {
            self.list("u1 compromised", |list| {
                list.compromised.insert("u1", THEFT);
            });
        }
    }

    fn reinstate(&mut self) {
        self.list("u1 sound", |list| {
            list.compromised.remove("u1");
        });
        self.operator.wait(1);
        self.root("reinstates u1", |root| {
            root.reinstated.insert("u1");
        });
    }

    fn pin(&mut self) {
        let list = self.operator.current_list();
        let other = if list.pin == "p" { "q" } else { "p" };
        if !list.compromised.contains_key(other) {
            self.list(&format!("pins {other}"), |list| list.pin = other);
            self.operator.token("", |_| {});
        }
    }

    fn seal(&mut self) {
        let list = self.operator.current_list();
        if !list.compromised.contains_key("u1") {
            self.operator.register(COHORT);
            self.list("seals the cohort", |list| {
                list.seals.insert(SEALED, COHORT);
            });
        } else if list.seals.contains_key(&SEALED) {
            // An operator whose program refuses nothing. Where no cohort was sealed before, its seal alone would make everything
            // else look forged on devices that did not know of the theft, so the program refuses all seals of withdrawn keys.
            self.operator.register(THIEF);
            self.list("seals the thief's register", |list| {
                list.seals.insert(LATE_SEAL, THIEF);
            });
        }
    }

    fn status(&mut self) {
        let (stamp, status) = match self.random.below(3) {
            0 => (Stamp::Suspended, Status::Suspended),
            _ => (Stamp::Withdrawn, Status::Withdrawn),
        };
        let lifts = self.operator.current_token(UNI).is_some_and(|token| token.statuses.contains_key(&stamp));
        let dated = self.random.below(3) > 0;
        let what = format!("{}{status:?}", if lifts { "no longer " } else { "" });
        self.operator.token(&what, |token| {
            token.dated = dated;
            match lifts {
                true => token.statuses.remove(&stamp),
                false => token.statuses.insert(stamp, status),
            };
        });
    }

    fn steal_status_key(&mut self) {
        let list = self.operator.current_list();
        let (stolen, other) = if list.pin == "p" { ("p", "q") } else { ("q", "p") };
        if list.compromised.contains_key(other) {
            return;
        }
        let ahead = [0, DAY, 2 * YEAR][self.random.below(3)];
        self.operator
            .stolen_token(stolen, &format!("all valid, {ahead} hours ahead"), |token| token.issued += ahead);
        self.list(&format!("{stolen} compromised, pins {other}"), |list| {
            list.compromised.insert(stolen, THEFT);
            list.pin = other;
        });
        self.operator.token("", |_| {});
    }

    fn fast(&mut self) {
        let ahead = [0, 23, DAY, 3 * YEAR - 30 * DAY][self.random.below(4)];
        self.operator.fast_token(ahead);
    }

    /// A thief of all list keys, and the root that ends it.
    fn bad_list(&mut self) {
        let Some(key) = self.fresh.pop() else { return };
        let ahead = [0, DAY, 2 * YEAR + 150 * DAY][self.random.below(3)];
        let version = if self.random.below(2) == 0 { u64::MAX } else { self.operator.current_list().version };
        let (opens, steals) = (self.random.below(2) == 0, self.random.below(2) == 0);
        let what = format!(
            "version {version}, {ahead} hours ahead, withdraws {}",
            if steals { "u2" } else { "nothing" }
        );
        self.operator.bad_list(&what, |list| {
            list.issued += ahead;
            list.version = version;
            if opens {
                list.college = College::Open;
                list.compromised.clear();
                list.pin = "p";
            }
            if steals {
                list.compromised.insert("u2", THEFT);
            }
        });
        let compromised = self.operator.current_list().compromised.clone();
        let sound =
            ["u1", "u2", "p", "q", "m", "f"].into_iter().filter(|name| !compromised.contains_key(name));
        self.root(&format!("recovers, list key {key}"), |root| {
            root.list = Signers::new(1, &[key]);
            root.reinstated.extend(sound);
        });
    }
}
