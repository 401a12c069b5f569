//! Roots that have expired, and roots of the future.

use super::parts::{list, root};
use super::sequence::{Sequence, accepted, bundle, sequence};

/// What a device says when it has list 2, which closes the college, and when it has list 1.
const CLOSED: &str = "university V00, college U02";
const OPEN: &str = "university V00, college V00";

pub(super) fn sequences() -> Vec<Sequence> {
    vec![
        sequence(
            "roots/expired-between",
            "a root in the middle of the chain has expired: a device may be late",
            vec![
                accepted(
                    "roots 2 and 3",
                    "2026-06-10",
                    bundle()
                        .root(root(2, "2026-04-01").expires("2026-05-01"))
                        .root(root(3, "2026-05-01"))
                        .list(list(1, "2026-05-02")),
                    3,
                    1,
                )
                .answers(OPEN),
            ],
        ),
        sequence(
            "roots/expired",
            "the newest root has expired",
            vec![
                accepted("list 1", "2026-02-10", bundle().list(list(1, "2026-02-01")), 1, 1).answers(OPEN),
                accepted(
                    "root 2 with list 2, too late: root 2 is kept",
                    "2026-06-10",
                    bundle()
                        .root(root(2, "2026-04-01").expires("2026-05-01"))
                        .list(list(2, "2026-04-02").closed()),
                    2,
                    1,
                )
                .refused("root expired")
                .answers(OPEN),
                accepted(
                    "root 3",
                    "2026-06-10",
                    bundle()
                        .root(root(2, "2026-04-01").expires("2026-05-01"))
                        .root(root(3, "2026-06-01"))
                        .list(list(2, "2026-04-02").closed()),
                    3,
                    2,
                )
                .answers(CLOSED),
            ],
        ),
        sequence(
            "roots/expires-this-second",
            "a root is good in the second of its expiry, and no longer in the next",
            vec![
                accepted(
                    "in that second",
                    "2026-05-01T00:00:00Z",
                    bundle().root(root(2, "2026-04-01").expires("2026-05-01")).list(list(1, "2026-04-02")),
                    2,
                    1,
                )
                .answers(OPEN),
                accepted(
                    "a second later",
                    "2026-05-01T00:00:01Z",
                    bundle().list(list(2, "2026-04-03").closed()),
                    2,
                    1,
                )
                .refused("root expired")
                .answers(OPEN),
            ],
        ),
        sequence(
            "roots/future",
            "a root of the future: a day is tolerated, and a second more is not",
            vec![
                accepted(
                    "a day and a second ahead",
                    "2026-03-30T23:59:59Z",
                    bundle().root(root(2, "2026-04-01")).list(list(1, "2026-02-01")),
                    1,
                    None,
                )
                .refused("root from future")
                .answers("university U01"),
                accepted(
                    "a day ahead",
                    "2026-03-31T00:00:00Z",
                    bundle().root(root(2, "2026-04-01")).list(list(1, "2026-02-01")),
                    2,
                    1,
                )
                .answers("university V00"),
            ],
        ),
    ]
}
