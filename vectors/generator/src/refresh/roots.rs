//! Chains of roots whose keys, thresholds and groups change.

use super::parts::{List, list, root};
use super::sequence::{Sequence, Step, accepted, bundle, sequence};

/// What a device says when it has list 2, which closes the college, and when it has list 1.
const CLOSED: &str = "university V00, college U02";
const OPEN: &str = "university V00, college V00";

/// The first list 2 arrives, which closes the college.
fn closes(list: List) -> Step {
    accepted("list 2 closes the college", "2026-03-10", bundle().list(list), 1, 2).answers(CLOSED)
}

pub(super) fn sequences() -> Vec<Sequence> {
    vec![
        sequence(
            "roots/add-list-key",
            "a root that only adds a list key does not bring back an older list",
            vec![
                accepted("list 1", "2026-02-10", bundle().list(list(1, "2026-02-01")), 1, 1).answers(OPEN),
                closes(list(2, "2026-03-01").closed()),
                accepted(
                    "root 2 with list 1",
                    "2026-04-10",
                    bundle().root(root(2, "2026-04-01").list("1 l1 l2")).list(list(1, "2026-02-01")),
                    2,
                    2,
                )
                .refused("list rolled back")
                .answers(CLOSED),
            ],
        ),
        sequence(
            "roots/raise-threshold",
            "a root that raises the threshold does not bring back an older list that enough keys signed",
            vec![
                closes(list(2, "2026-03-01").closed().signed("l1 l2")),
                accepted(
                    "root 2 with list 1",
                    "2026-04-10",
                    bundle()
                        .root(root(2, "2026-04-01").list("2 l1 l2"))
                        .list(list(1, "2026-02-01").signed("l1 l2")),
                    2,
                    2,
                )
                .refused("list rolled back")
                .answers(CLOSED),
            ],
        )
        .anchor(root(1, "2026-01-01").list("1 l1 l2")),
        sequence(
            "roots/drop-one-of-two",
            "a root that drops one of two list keys does not bring back an older list of the other key",
            vec![
                closes(list(2, "2026-03-01").closed()),
                accepted(
                    "root 2 with list 1",
                    "2026-04-10",
                    bundle().root(root(2, "2026-04-01").list("1 l1")).list(list(1, "2026-02-01")),
                    2,
                    2,
                )
                .refused("list rolled back")
                .answers(CLOSED),
            ],
        )
        .anchor(root(1, "2026-01-01").list("1 l1 l2")),
        sequence(
            "roots/lost-cache",
            "the floor holds under the new root even when the list itself is lost",
            vec![
                closes(list(2, "2026-03-01").closed()),
                accepted(
                    "everything but the floors is lost; root 2 with list 1",
                    "2026-04-10",
                    bundle().root(root(2, "2026-04-01").list("1 l1 l2")).list(list(1, "2026-02-01")),
                    2,
                    None,
                )
                .lost("bundle")
                .refused("list rolled back")
                .answers("university U01, college U01"),
                accepted(
                    "an honest mirror",
                    "2026-04-11",
                    bundle().root(root(2, "2026-04-01").list("1 l1 l2")).list(list(2, "2026-03-01").closed()),
                    2,
                    2,
                )
                .answers(CLOSED),
                accepted(
                    "lost again, and a bundle without root 2",
                    "2026-04-12",
                    bundle().list(list(2, "2026-03-01").closed()),
                    1,
                    None,
                )
                .lost("bundle")
                .refused("root rolled back")
                .answers("university U01, college U01"),
            ],
        ),
        sequence(
            "roots/replace-list-key",
            "a root with another list key: lists of the old key no longer count, nor what was issued before the root",
            vec![
                accepted("list 5", "2026-03-10", bundle().list(list(5, "2026-03-01").closed()), 1, 5)
                    .answers(CLOSED),
                accepted(
                    "root 2 without a list",
                    "2026-04-10",
                    bundle().root(root(2, "2026-04-01").list("1 l2")),
                    1,
                    5,
                )
                .refused("list missing")
                .answers(CLOSED),
                accepted(
                    "root 2 with a list of the old key",
                    "2026-04-10",
                    bundle().root(root(2, "2026-04-01").list("1 l2")).list(list(6, "2026-04-02")),
                    1,
                    5,
                )
                .refused("list")
                .answers(CLOSED),
                accepted(
                    "root 2 with a list that the new key signed before",
                    "2026-04-10",
                    bundle()
                        .root(root(2, "2026-04-01").list("1 l2"))
                        .list(list(4, "2026-03-31").signed("l2")),
                    1,
                    5,
                )
                .refused("list before root")
                .answers(CLOSED),
                accepted(
                    "root 2 with a new list, whose version may be lower",
                    "2026-04-10",
                    bundle()
                        .root(root(2, "2026-04-01").list("1 l2"))
                        .list(list(4, "2026-04-01").closed().signed("l2")),
                    2,
                    4,
                )
                .answers(CLOSED),
            ],
        ),
        sequence(
            "roots/replaced-by-co-signed-list",
            "the list is signed by the old and the new key, so it stays when the key changes",
            vec![
                accepted(
                    "list 2 of both keys",
                    "2026-03-10",
                    bundle().list(list(2, "2026-03-01").closed().signed("l1 l2")),
                    1,
                    2,
                )
                .answers(CLOSED),
                accepted(
                    "root 2 without a list",
                    "2026-04-10",
                    bundle().root(root(2, "2026-04-01").list("1 l2")),
                    2,
                    2,
                )
                .answers(CLOSED),
                accepted(
                    "list 1 of the new key",
                    "2026-04-11",
                    bundle()
                        .root(root(2, "2026-04-01").list("1 l2"))
                        .list(list(1, "2026-04-02").signed("l2")),
                    2,
                    2,
                )
                .refused("list rolled back")
                .answers(CLOSED),
            ],
        ),
        sequence(
            "roots/stripped-before",
            "a mirror had left out the new key's signature of the list: the whole list is still good under the new root",
            vec![
                accepted(
                    "list 2 with one signature of two",
                    "2026-03-10",
                    bundle().list(list(2, "2026-03-01").closed()),
                    1,
                    2,
                )
                .answers(CLOSED),
                accepted(
                    "root 2 with list 2 and both signatures",
                    "2026-04-10",
                    bundle()
                        .root(root(2, "2026-04-01").list("1 l2"))
                        .list(list(2, "2026-03-01").closed().signed("l1 l2")),
                    2,
                    2,
                )
                .answers(CLOSED),
            ],
        ),
        sequence(
            "roots/stripped-after",
            "a mirror serves the list again with one signature less: the device keeps the one it has",
            vec![
                accepted(
                    "list 2 with both signatures",
                    "2026-03-10",
                    bundle().list(list(2, "2026-03-01").closed().signed("l1 l2")),
                    1,
                    2,
                )
                .answers(CLOSED),
                accepted(
                    "list 2 with one",
                    "2026-03-11",
                    bundle().list(list(2, "2026-03-01").closed()),
                    1,
                    2,
                )
                .answers(CLOSED),
                accepted(
                    "root 2 without a list",
                    "2026-04-10",
                    bundle().root(root(2, "2026-04-01").list("1 l2")),
                    2,
                    2,
                )
                .answers(CLOSED),
            ],
        )
        .anchor(root(1, "2026-01-01").list("1 l1 l2")),
        sequence(
            "roots/old-key-returns",
            "a later root lists an old key again: what it signed before the root that had dropped it does not come back",
            vec![
                accepted(
                    "a new device gets roots 2 and 3 with an old list",
                    "2026-06-10",
                    bundle()
                        .root(root(2, "2026-04-01").list("1 l2"))
                        .root(root(3, "2026-05-01").list("1 l1"))
                        .list(list(1, "2026-03-01")),
                    3,
                    None,
                )
                .refused("list before root")
                .answers("college U01"),
                accepted(
                    "a list that was issued since",
                    "2026-06-10",
                    bundle()
                        .root(root(2, "2026-04-01").list("1 l2"))
                        .root(root(3, "2026-05-01").list("1 l1"))
                        .list(list(2, "2026-05-01").closed()),
                    3,
                    2,
                )
                .answers("college U02"),
            ],
        ),
        sequence(
            "roots/replace-root-key",
            "root 2 replaces the root key: both keys sign it, and only the new one signs root 3",
            vec![
                accepted(
                    "roots 2 and 3",
                    "2026-06-10",
                    bundle()
                        .root(root(2, "2026-04-01").root("1 r2").signed("r1 r2"))
                        .root(root(3, "2026-05-01").root("1 r2").signed("r2"))
                        .list(list(1, "2026-05-02")),
                    3,
                    1,
                )
                .answers(OPEN),
            ],
        ),
        sequence(
            "roots/kept-when-the-list-is-refused",
            "a new root stays although the list beside it is refused",
            vec![
                accepted("list 2", "2026-03-10", bundle().list(list(2, "2026-03-01").closed()), 1, 2)
                    .answers(CLOSED),
                accepted(
                    "root 2 with another list 2",
                    "2026-04-10",
                    bundle().root(root(2, "2026-04-01")).list(list(2, "2026-03-02")),
                    2,
                    2,
                )
                .refused("list conflict")
                .answers(CLOSED),
                accepted("another root 2", "2026-04-11", bundle().root(root(2, "2026-04-02")), 2, 2)
                    .refused("root conflict")
                    .answers(CLOSED),
            ],
        ),
        sequence(
            "roots/groups",
            "two groups of keys must sign the list, each of them enough",
            vec![
                accepted(
                    "both groups",
                    "2026-02-10",
                    bundle().list(list(1, "2026-02-01").signed("l1 l2")),
                    1,
                    1,
                )
                .answers(OPEN),
                accepted(
                    "the second group is left out",
                    "2026-03-10",
                    bundle().list(list(2, "2026-03-01").signed("l1")),
                    1,
                    1,
                )
                .refused("list")
                .answers(OPEN),
                accepted(
                    "two keys of the second group, none of the first",
                    "2026-03-10",
                    bundle().list(list(2, "2026-03-01").signed("l2 l3")),
                    1,
                    1,
                )
                .refused("list")
                .answers(OPEN),
            ],
        )
        .anchor(root(1, "2026-01-01").list("1 l1 + 1 l2 l3")),
        sequence(
            "roots/hybrid",
            "a role of ES256 and ML-DSA-44: whoever breaks one of them signs nothing",
            vec![
                accepted(
                    "both sign",
                    "2026-02-10",
                    bundle().list(list(1, "2026-02-01").signed("l1 p1")),
                    1,
                    1,
                )
                .answers(OPEN),
                accepted(
                    "ML-DSA is left out",
                    "2026-03-10",
                    bundle().list(list(2, "2026-03-01").closed()),
                    1,
                    1,
                )
                .refused("list")
                .answers(OPEN),
                accepted(
                    "ES256 is left out",
                    "2026-03-10",
                    bundle().list(list(2, "2026-03-01").closed().signed("p1")),
                    1,
                    1,
                )
                .refused("list")
                .answers(OPEN),
                accepted(
                    "another key of ML-DSA",
                    "2026-03-10",
                    bundle().list(list(2, "2026-03-01").closed().signed("l1 p2")),
                    1,
                    1,
                )
                .refused("list")
                .answers(OPEN),
                accepted(
                    "root 2 drops ES256",
                    "2026-04-10",
                    bundle()
                        .root(root(2, "2026-04-01").list("1 p1"))
                        .list(list(2, "2026-04-02").closed().signed("p1")),
                    2,
                    2,
                )
                .answers(CLOSED),
            ],
        )
        .anchor(root(1, "2026-01-01").list("1 l1 + 1 p1")),
    ]
}
