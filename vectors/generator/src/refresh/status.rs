//! Status lists: what was withdrawn once must not become valid again.

use super::parts::{ADDRESS, list, token};
use super::sequence::{Sequence, accepted, bundle, sequence};

/// An address that no list pins.
const ELSEWHERE: &str = "https://status.example.org/other";

pub(super) fn sequences() -> Vec<Sequence> {
    let first = || list(1, "2026-02-01");
    let start = || {
        accepted(
            "a status list that withdraws an award",
            "2026-03-10",
            bundle().list(first()).token(token("2026-03-01").withdrawing()),
            1,
            1,
        )
        .answers("withdrawn W01, indexed V00")
    };
    vec![
        sequence(
            "status/rollback",
            "an older status list does not undo a withdrawal, even after the cache is lost",
            vec![
                start(),
                accepted("the one before", "2026-03-11", bundle().token(token("2026-02-28")), 1, 1)
                    .without("status", ADDRESS, "rolled back")
                    .answers("withdrawn W01, indexed V00"),
                accepted(
                    "the cache is lost; the one before",
                    "2026-03-12",
                    bundle().list(first()).token(token("2026-02-28")),
                    1,
                    1,
                )
                .lost("bundle")
                .without("status", ADDRESS, "rolled back")
                .answers("withdrawn U10, indexed U10"),
                accepted(
                    "the newest one",
                    "2026-03-12",
                    bundle().token(token("2026-03-01").withdrawing()),
                    1,
                    1,
                )
                .answers("withdrawn W01, indexed V00"),
            ],
        ),
        sequence(
            "status/same-second",
            "two status lists of the same second",
            vec![
                start(),
                accepted(
                    "one without the withdrawal",
                    "2026-03-11",
                    bundle().token(token("2026-03-01")),
                    1,
                    1,
                )
                .without("status", ADDRESS, "conflict")
                .answers("withdrawn W01"),
                accepted(
                    "the same one",
                    "2026-03-11",
                    bundle().token(token("2026-03-01").withdrawing()),
                    1,
                    1,
                )
                .answers("withdrawn W01"),
            ],
        ),
        sequence(
            "status/pinned-a-b-a",
            "the pinned key changes from A to B and back to A: the floor of A holds, and that of B too",
            vec![
                start(),
                accepted(
                    "list 2 pins B",
                    "2026-04-10",
                    bundle()
                        .list(list(2, "2026-04-01").pin("sb"))
                        .token(token("2026-04-02").withdrawing().signed("sb")),
                    1,
                    2,
                )
                .answers("withdrawn W01"),
                accepted(
                    "list 3 pins A again, with the oldest list of A",
                    "2026-05-10",
                    bundle().list(list(3, "2026-05-01")).token(token("2026-02-15")),
                    1,
                    3,
                )
                .without("status", ADDRESS, "rolled back")
                .answers("withdrawn U12"),
                accepted(
                    "with the newest list of A, older than that of B",
                    "2026-05-11",
                    bundle().token(token("2026-03-01").withdrawing()),
                    1,
                    3,
                )
                .without("status", ADDRESS, "rolled back")
                .answers("withdrawn U12"),
                accepted(
                    "with a new list of A",
                    "2026-05-12",
                    bundle().token(token("2026-05-02").withdrawing()),
                    1,
                    3,
                )
                .answers("withdrawn W01"),
            ],
        ),
        sequence(
            "status/pinned-after-theft",
            "key A is stolen and signs a day ahead: the floor of a withdrawn key does not bind key B",
            vec![
                accepted(
                    "a status list of A, a day ahead",
                    "2026-03-10T00:00:00Z",
                    bundle().list(first()).token(token("2026-03-11")),
                    1,
                    1,
                )
                .answers("withdrawn V00"),
                accepted(
                    "list 2 calls A stolen and pins B",
                    "2026-03-10T12:00:00Z",
                    bundle()
                        .list(list(2, "2026-03-10").pin("sb").compromised("sa", "2026-03-01"))
                        .token(token("2026-03-10").withdrawing().signed("sb")),
                    1,
                    2,
                )
                .answers("withdrawn W01"),
            ],
        ),
        sequence(
            "status/stolen-key",
            "the pinned key is called stolen: its status lists no longer count, also under a later list that calls it sound",
            vec![
                start(),
                accepted(
                    "list 2 calls A stolen",
                    "2026-04-10",
                    bundle()
                        .list(list(2, "2026-04-01").compromised("sa", "2026-03-15"))
                        .token(token("2026-04-05")),
                    1,
                    2,
                )
                .without("status", ADDRESS, "key compromised")
                .answers("withdrawn U12"),
                accepted(
                    "list 3 calls it sound",
                    "2026-05-10",
                    bundle().list(list(3, "2026-05-01")).token(token("2026-05-05")),
                    1,
                    3,
                )
                .without("status", ADDRESS, "key compromised")
                .answers("withdrawn U12"),
            ],
        ),
        sequence(
            "status/future",
            "status lists of the future are left out and never raise the clock floor",
            vec![
                start(),
                accepted("of 2031", "2026-03-11", bundle().token(token("2031-01-01")), 1, 1)
                    .without("status", ADDRESS, "from future")
                    .answers("withdrawn W01, university V00"),
                accepted(
                    "a day ahead",
                    "2026-03-12T00:00:00Z",
                    bundle().token(token("2026-03-13").withdrawing()),
                    1,
                    1,
                )
                .answers("withdrawn W01, university V00"),
                accepted(
                    "two days ahead of the clock, one of the last",
                    "2026-03-12T00:00:00Z",
                    bundle().token(token("2026-03-14")),
                    1,
                    1,
                )
                .without("status", ADDRESS, "from future")
                .answers("withdrawn W01, university V00"),
            ],
        ),
        sequence(
            "status/others",
            "status lists that are not those the trust list pins",
            vec![
                start(),
                accepted(
                    "of an address that is not pinned",
                    "2026-04-10",
                    bundle().token(token("2026-04-01").at(ELSEWHERE)),
                    1,
                    1,
                )
                .without("status", ELSEWHERE, "not pinned")
                .answers("withdrawn W01"),
                accepted(
                    "of another key of the university",
                    "2026-04-10",
                    bundle().token(token("2026-04-01").signed("sb")),
                    1,
                    1,
                )
                .without("status", ADDRESS, "not signed")
                .answers("withdrawn W01"),
                accepted(
                    "of a stranger",
                    "2026-04-10",
                    bundle().token(token("2026-04-01").signed("stranger")),
                    1,
                    1,
                )
                .without("status", ADDRESS, "not signed")
                .answers("withdrawn W01"),
            ],
        ),
        sequence(
            "status/one-refused-one-taken",
            "a status list that is left out does not stop the one beside it",
            vec![
                accepted(
                    "one that is not pinned, and the good one",
                    "2026-03-10",
                    bundle()
                        .list(first())
                        .token(token("2026-03-01").withdrawing())
                        .token(token("2026-03-01").at("https://status.example.org/z")),
                    1,
                    1,
                )
                .without("status", "https://status.example.org/z", "not pinned")
                .answers("withdrawn W01"),
            ],
        ),
    ]
}
