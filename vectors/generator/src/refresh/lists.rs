//! Trust lists: rollback, conflicts, the future, and the clock floor.

use super::parts::{list, root, token};
use super::sequence::{Sequence, accepted, bundle, sequence};

pub(super) fn sequences() -> Vec<Sequence> {
    let closed = || list(2, "2026-03-01").closed();
    vec![
        sequence(
            "lists/first",
            "a new device knows nothing, and then has a list",
            vec![
                accepted("an empty bundle", "2026-02-10", bundle(), 1, None).answers("university U01"),
                accepted("list 1", "2026-02-10", bundle().list(list(1, "2026-02-01")), 1, 1)
                    .answers("university V00"),
                accepted("the same again", "2026-02-11", bundle().list(list(1, "2026-02-01")), 1, 1)
                    .answers("university V00"),
                accepted("a bundle without a list: the device keeps its own", "2026-02-12", bundle(), 1, 1)
                    .answers("university V00"),
            ],
        ),
        sequence(
            "lists/rollback",
            "an older list does not reopen a closed college",
            vec![
                accepted("list 2 closes the college", "2026-03-10", bundle().list(closed()), 1, 2)
                    .answers("college U02"),
                accepted("list 1", "2026-03-11", bundle().list(list(1, "2026-02-01")), 1, 2)
                    .refused("list rolled back")
                    .answers("college U02"),
                accepted(
                    "the list is lost; list 1",
                    "2026-03-12",
                    bundle().list(list(1, "2026-02-01")),
                    1,
                    None,
                )
                .lost("bundle")
                .refused("list rolled back")
                .answers("college U01"),
                accepted(
                    "everything is lost; list 1",
                    "2026-03-12",
                    bundle().list(list(1, "2026-02-01")),
                    1,
                    1,
                )
                .lost("everything")
                .answers("college V00"),
            ],
        ),
        sequence(
            "lists/conflict",
            "two lists of one version",
            vec![
                accepted("list 2", "2026-03-10", bundle().list(closed()), 1, 2).answers("college U02"),
                accepted("another list 2", "2026-03-11", bundle().list(list(2, "2026-03-01")), 1, 2)
                    .refused("list conflict")
                    .answers("college U02"),
            ],
        ),
        sequence(
            "lists/future",
            "a list of the future: a day is tolerated, and a second more is not",
            vec![
                accepted(
                    "a day and a second ahead",
                    "2026-02-27T23:59:59Z",
                    bundle().list(closed()),
                    1,
                    None,
                )
                .refused("list from future")
                .answers("college U01"),
                accepted("a day ahead", "2026-02-28T00:00:00Z", bundle().list(closed()), 1, 2)
                    .answers("college U02"),
            ],
        ),
        sequence(
            "lists/unsigned",
            "a list of a stranger, and one that the root key signed",
            vec![
                accepted("by a stranger", "2026-03-10", bundle().list(closed().signed("stranger")), 1, None)
                    .refused("list")
                    .answers("college U01"),
                accepted("by the root key", "2026-03-10", bundle().list(closed().signed("r1")), 1, None)
                    .refused("list")
                    .answers("college U01"),
                accepted("by nobody", "2026-03-10", bundle().list(closed().signed("")), 1, None)
                    .refused("list")
                    .answers("college U01"),
            ],
        ),
        sequence(
            "lists/clock-reset",
            "a list of the near future raises the clock floor, and a root with another list key lowers it again",
            vec![
                accepted("list 2, a day ahead", "2026-02-28", bundle().list(closed()), 1, 2)
                    .answers("university V00"),
                accepted(
                    "root 2 of the day before, with a list",
                    "2026-02-28T13:00:00Z",
                    bundle()
                        .root(root(2, "2026-02-28").list("1 l2"))
                        .list(list(3, "2026-02-28").signed("l2")),
                    2,
                    3,
                )
                .answers("university V00"),
            ],
        ),
        sequence(
            "lists/clock-behind",
            "a device whose clock is years behind: what lies in its future is refused, and what it holds stays",
            vec![
                accepted("list 1", "2026-02-10", bundle().list(list(1, "2026-02-01")), 1, 1)
                    .answers("university V00"),
                accepted("list 2, with the clock of 2020", "2020-01-01", bundle().list(closed()), 1, 1)
                    .refused("list from future")
                    .answers("university V00, college V00"),
                accepted(
                    "list 1 and a status list of 2020, with that clock",
                    "2020-01-01",
                    bundle().token(token("2019-12-31")),
                    1,
                    1,
                )
                .answers("university V00, withdrawn U11"),
            ],
        ),
        sequence(
            "lists/only-status",
            "a bundle with a status list and nothing else",
            vec![
                accepted("list 1", "2026-02-10", bundle().list(list(1, "2026-02-01")), 1, 1)
                    .answers("indexed U10, withdrawn U10"),
                accepted(
                    "a status list",
                    "2026-02-11",
                    bundle().token(token("2026-02-10").withdrawing()),
                    1,
                    1,
                )
                .answers("indexed V00, withdrawn W01"),
            ],
        ),
    ]
}
