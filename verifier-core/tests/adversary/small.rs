//! Small histories, one for each rule, served in every order.

use qualistamp_core::Status;

use crate::basics::{DAY, YEAR};
use crate::history::{History, Operator};
use crate::mirror::{Clock, Served, Step};
use crate::parts::{College, FAST, ListFacts, PartId, RootFacts, Signers, TokenFacts, UNI};
use crate::search::Findings;
use crate::stamps::{LATE_SEAL, SEALED, Stamp, THEFT};

/// Every bundle of one root version or none, one list or none, and one status list of each address or none; with every register,
/// a proof from every register, or none.
fn bundles(history: &History) -> Vec<Served> {
    let parts = |ids: Vec<PartId>| -> Vec<Option<PartId>> {
        let published = ids.into_iter().filter(|id| *id < history.mirrored).map(Some);
        std::iter::once(None).chain(published).collect()
    };
    let of = |address| {
        let tokens = history.tokens().filter(|(_, token)| token.address == address);
        parts(tokens.map(|(id, _)| id).collect())
    };
    let lists = parts(history.lists().map(|(id, _)| id).collect());
    let registers: Vec<PartId> = history.registers().map(|(id, _)| id).collect();
    let registers = match registers.is_empty() {
        true => vec![(vec![], vec![])],
        false => vec![(vec![], vec![]), (registers.clone(), vec![]), (vec![], registers)],
    };
    let mut all = Vec::new();
    for root in 1..=history.newest_root() {
        for list in &lists {
            for uni in of(UNI) {
                for fast in of(FAST) {
                    for (registers, proofs) in registers.clone() {
                        let roots = if root == 1 { (1, 0) } else { (2, root) };
                        let tokens = uni.into_iter().chain(fast).collect();
                        all.push(Served { roots, list: *list, tokens, registers, proofs });
                    }
                }
            }
        }
    }
    all
}

/// Plays every sequence of `length` steps: every bundle with each of these clocks, a restart, losses, a newer program.
fn play(history: &History, clocks: &[Clock], length: usize, findings: &mut Findings) {
    let mut steps = vec![Step::Restart, Step::LoseCache, Step::LoseFloors];
    let newest = history.newest_root();
    steps.extend((newest > 1).then_some(Step::Update(newest)));
    for served in bundles(history) {
        steps.extend(clocks.iter().map(|clock| Step::Serve(served.clone(), *clock)));
    }
    let anchors: Vec<u64> = (1..=newest).collect();
    findings.every_sequence(history, &anchors, &steps, length);
    eprintln!("{}: {:?}", history.name, findings.work);
}

const RIGHT: [Clock; 1] = [Clock::Right];
const SOME: [Clock; 3] = [Clock::WhenPublished, Clock::YearsBehind, Clock::YearsAhead];

fn closes(list: &mut ListFacts) {
    list.college = College::Closed;
}

fn withdraws(token: &mut TokenFacts) {
    token.statuses.insert(Stamp::Withdrawn, Status::Withdrawn);
}

/// Rule 1: the root changes, the list keys that signed the newest list stay.
#[test]
fn a_root_that_keeps_the_list_key_does_not_reopen_a_closed_college() {
    let mut findings = Findings::default();
    type Change = fn(&mut RootFacts);
    let one = || Signers::new(1, &["A"]);
    let two = |threshold| Signers::new(threshold, &["A", "B"]);
    let cases: [(&str, Signers, &[&str], Change); 8] = [
        ("adds key B", one(), &["A"], |root| root.list.keys.push("B")),
        ("drops key B", two(1), &["A"], |root| root.list = Signers::new(1, &["A"])),
        ("drops key B, which had signed", two(1), &["B"], |root| root.list = Signers::new(1, &["A"])),
        ("drops key B; both had signed", two(1), &["A", "B"], |root| root.list = Signers::new(1, &["A"])),
        ("wants two signers", two(1), &["A", "B"], |root| root.list.threshold = 2),
        ("wants one signer", two(2), &["A", "B"], |root| root.list.threshold = 1),
        ("replaces key A by B", one(), &["A"], |root| root.list = Signers::new(1, &["B"])),
        ("changes root keys only", one(), &["A"], |root| root.root = Signers::new(1, &["r2"])),
    ];
    for (what, signers, closers, change) in cases {
        let mut operator = Operator::new(signers);
        operator.wait(DAY).list("closes the college", |list| {
            closes(list);
            list.signers = closers.to_vec();
        });
        if closers.len() > operator.current_root().list.threshold {
            operator.stripped(&["B"]);
        }
        operator.wait(DAY).root(what, change);
        operator.wait(DAY).list("", |_| {});
        play(&operator.history(what), &SOME, 3, &mut findings);
    }
    assert!(findings.work.sequences > 100_000, "{:?}", findings.work);
    findings.assert_none();
}

#[test]
fn list_keys_that_go_and_come_back_bring_no_old_list_back() {
    let mut findings = Findings::default();
    let mut operator = Operator::new(Signers::new(1, &["A"]));
    operator.wait(DAY).root("adds key B", |root| root.list = Signers::new(1, &["B", "A"]));
    operator.wait(DAY).list("closes the college", closes);
    operator.wait(DAY).root("drops key A", |root| root.list = Signers::new(1, &["B"]));
    operator.wait(DAY).root("adds key A again", |root| root.list = Signers::new(1, &["A", "B"]));
    operator.wait(DAY).list("", |_| {});
    play(&operator.history("A, AB, B, AB"), &RIGHT, 3, &mut findings);

    let mut operator = Operator::new(Signers::new(1, &["A"]));
    operator.wait(DAY).root("replaces A by B", |root| root.list = Signers::new(1, &["B"]));
    operator.wait(DAY).list("removes the college", |list| list.college = College::Gone);
    operator.wait(DAY).root("replaces B by A", |root| root.list = Signers::new(1, &["A"]));
    operator.wait(DAY).list("", |_| {});
    play(&operator.history("A, B, A"), &RIGHT, 3, &mut findings);
    findings.assert_none();
}

/// Rule 2, for issuers.
#[test]
fn an_issuer_with_a_fast_clock_silences_nobody_else() {
    let mut findings = Findings::default();
    for ahead in [23, DAY, 3 * YEAR - 9 * DAY] {
        let mut operator = Operator::with_one_key();
        operator.wait(DAY).token("", |_| {}).fast_token(0);
        operator.wait(DAY).fast_token(ahead);
        play(&operator.history(&format!("{ahead} hours ahead")), &SOME, 3, &mut findings);
    }
    findings.assert_none();
}

/// Rule 2, for operators: a list dated ahead, and the root that puts an end to it.
#[test]
fn a_list_from_the_future_stops_no_device_after_new_list_keys() {
    let mut findings = Findings::default();
    for ahead in [0, DAY, 2 * YEAR + 150 * DAY] {
        for version in [2, u64::MAX] {
            let mut operator = Operator::with_one_key();
            operator.wait(DAY).list("closes the college", closes);
            operator.wait(DAY).bad_list(&format!("{ahead} hours ahead"), |list| {
                list.issued += ahead;
                list.version = version;
                list.college = College::Open;
            });
            play(
                &operator.history(&format!("bad list {ahead} hours ahead, version {version}")),
                &SOME,
                3,
                &mut findings,
            );
        }
    }
    findings.assert_none();
}

/// Rule 6, and a thief of list keys who calls every key compromised.
#[test]
fn withdrawals_by_a_thief_of_list_keys_end_with_the_root_that_replaces_them() {
    let mut findings = Findings::default();
    for ahead in [0, DAY, 2 * YEAR + 150 * DAY] {
        let mut operator = Operator::with_one_key();
        operator.wait(DAY).token("withdraws", withdraws);
        operator.wait(DAY).bad_list(&format!("calls u2 compromised, {ahead} hours ahead"), |list| {
            list.issued += ahead;
            list.compromised.insert("u2", THEFT);
        });
        play(&operator.history(&format!("all compromised, {ahead} hours ahead")), &SOME, 3, &mut findings);
    }
    findings.assert_none();
}

/// An operator whose clock is a day fast, and then right again.
#[test]
fn an_operator_with_a_fast_clock_stops_no_device() {
    let mut findings = Findings::default();
    let mut operator = Operator::with_one_key();
    operator.ahead = DAY;
    operator.wait(DAY).list("closes the college", closes);
    operator.wait(DAY).root("adds key B", |root| root.list = Signers::new(1, &["A", "B"]));
    operator.ahead = 0;
    operator.list("", |_| {}).token("withdraws", withdraws);
    let clocks = [Clock::WhenPublished, Clock::DayBehind, Clock::YearsAhead];
    play(&operator.history("a fast operator"), &clocks, 3, &mut findings);
    findings.assert_none();
}

/// Rule 4: lists without `exp` and `ttl` take part in everything.
#[test]
fn status_lists_without_dates_bring_no_withdrawn_award_back() {
    let mut findings = Findings::default();
    let mut operator = Operator::with_one_key();
    operator.token("no dates", |token| token.dated = false);
    operator.wait(DAY).token("withdraws", withdraws);
    operator.wait(DAY).token("suspends", |token| {
        token.statuses.insert(Stamp::Suspended, Status::Suspended);
    });
    operator.wait(DAY).token("lifts the suspension, gives the award back", |token| token.statuses.clear());
    play(&operator.history("status"), &SOME, 3, &mut findings);
    findings.assert_none();
}

/// Rule 5.
#[test]
fn status_keys_p_q_p_bring_no_withdrawn_award_back() {
    let mut findings = Findings::default();
    let mut operator = Operator::with_one_key();
    operator.token("", |_| {});
    operator.wait(DAY).list("pins q", |list| list.pin = "q").token("withdraws", withdraws);
    operator.wait(DAY).list("pins p again", |list| list.pin = "p").token("", |_| {});
    play(&operator.history("p, q, p"), &RIGHT, 3, &mut findings);
    findings.assert_none();
}

/// Rule 5: the exception.
#[test]
fn a_thief_of_a_status_key_is_rid_of_with_the_next_key() {
    let mut findings = Findings::default();
    for ahead in [0, DAY, 2 * YEAR + 150 * DAY] {
        let mut operator = Operator::with_one_key();
        operator.token("withdraws", withdraws);
        operator
            .wait(DAY)
            .stolen_token("p", &format!("all valid, {ahead} hours ahead"), |token| token.issued += ahead);
        operator.wait(DAY).list("p compromised, pins q", |list| {
            list.compromised.insert("p", THEFT);
            list.pin = "q";
        });
        operator.token("", |_| {});
        play(
            &operator.history(&format!("status key stolen, {ahead} hours ahead")),
            &SOME[..2],
            3,
            &mut findings,
        );
    }
    findings.assert_none();
}

/// Rule 6.
#[test]
fn a_reinstated_key_stays_reinstated_and_a_stolen_one_stolen() {
    let mut findings = Findings::default();
    let mut operator = Operator::with_one_key();
    operator.wait(DAY).list("u1 compromised", |list| {
        list.compromised.insert("u1", THEFT);
    });
    operator.wait(DAY).list("u1 called sound", |list| list.compromised.clear());
    operator.wait(DAY).root("reinstates u1", |root| {
        root.reinstated.insert("u1");
    });
    operator.wait(DAY).list("", |_| {});
    play(&operator.history("reinstated"), &SOME, 3, &mut findings);

    let mut operator = Operator::with_one_key();
    operator.wait(DAY).list("u1 compromised", |list| {
        list.compromised.insert("u1", THEFT);
    });
    operator.wait(DAY).root("reinstates u1", |root| {
        root.reinstated.insert("u1");
    });
    operator.wait(DAY).list("u1 sound", |list| list.compromised.clear());
    operator.wait(DAY).list("u1 compromised again", |list| {
        list.compromised.insert("u1", THEFT);
    });
    operator.wait(DAY).root("adds key B", |root| root.list = Signers::new(1, &["A", "B"]));
    play(&operator.history("reinstated, then stolen"), &RIGHT, 3, &mut findings);
    findings.assert_none();
}

/// Rules 7 and 8.
#[test]
fn registers_save_what_was_sealed_and_condemn_nothing_genuine() {
    let mut findings = Findings::default();
    const COHORT: &[Stamp] = &[Stamp::Sealed];
    const THIEF: &[Stamp] = &[Stamp::ForgedSealed];
    let mut operator = Operator::with_one_key();
    operator.wait(DAY).register(COHORT).list("seals the cohort", |list| {
        list.seals.insert(SEALED, COHORT);
    });
    operator.wait(DAY).list("u1 compromised", |list| {
        list.compromised.insert("u1", THEFT);
    });
    operator.wait(DAY).register(THIEF).list("seals the thief's register", |list| {
        list.seals.insert(LATE_SEAL, THIEF);
    });
    play(&operator.history("sealed"), &RIGHT, 3, &mut findings);
    findings.assert_none();
}
