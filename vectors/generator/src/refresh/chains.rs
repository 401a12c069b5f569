//! Chains of roots that must not be followed, one fault each.

use super::parts::{list, root};
use super::sequence::{Bundle, Sequence, accepted, bundle, sequence};

/// What a device says when it has list 1.
const OPEN: &str = "university V00, college V00";

/// The device stays at root 1, or at the last good root.
pub(super) fn sequences() -> Vec<Sequence> {
    let later = || list(1, "2026-02-01");
    let table = [
        ("roots/skipped", "root 2 is missing", "root skipped", bundle().root(root(3, "2026-04-01")), 1),
        (
            "roots/misfiled",
            "root 3 is filed as root 2",
            "root misfiled",
            bundle().root(root(3, "2026-04-01").filed(2)),
            1,
        ),
        (
            "roots/not-by-predecessor",
            "root 2 is signed by its own key only",
            "root",
            bundle().root(root(2, "2026-04-01").root("1 r2").signed("r2")),
            1,
        ),
        (
            "roots/not-by-itself",
            "root 2 is signed by its predecessor's key only",
            "root",
            bundle().root(root(2, "2026-04-01").root("1 r2").signed("r1")),
            1,
        ),
        (
            "roots/one-key-twice",
            "root 2 needs two keys, and one of them signed twice",
            "root",
            bundle().root(root(2, "2026-04-01").root("2 r1 r2").signed("r1 r1")),
            1,
        ),
        (
            "roots/by-a-list-key",
            "root 2 is signed by the list key",
            "root",
            bundle().root(root(2, "2026-04-01").signed("l1")),
            1,
        ),
        (
            "roots/unknown-field",
            "root 2 has a field of a later version",
            "root",
            bundle().root(root(2, "2026-04-01").with_unknown_field()),
            1,
        ),
        (
            "roots/threshold-zero",
            "root 2 demands no list key at all",
            "root",
            bundle().root(root(2, "2026-04-01").list("0 l1")),
            1,
        ),
        (
            "roots/threshold-above-keys",
            "root 2 demands two of one list key",
            "root",
            bundle().root(root(2, "2026-04-01").list("2 l1")),
            1,
        ),
        (
            "roots/key-twice-in-group",
            "root 2 has a list key twice in a group",
            "root",
            bundle().root(root(2, "2026-04-01").list("2 l1 l1")),
            1,
        ),
        (
            "roots/key-in-two-groups",
            "root 2 has a list key in two groups",
            "root",
            bundle().root(root(2, "2026-04-01").list("1 l1 + 1 l1")),
            1,
        ),
        (
            "roots/two-algorithms-in-a-group",
            "root 2 has a group of ES256 and ML-DSA-44",
            "root",
            bundle().root(root(2, "2026-04-01").list("1 l1 p1")),
            1,
        ),
        (
            "roots/second-is-bad",
            "root 2 is good and is kept, root 3 is not signed",
            "root",
            bundle().root(root(2, "2026-04-01")).root(root(3, "2026-04-02").signed("stranger")),
            2,
        ),
    ];
    let refused = |(id, about, result, given, kept): (_, _, _, Bundle, _)| {
        sequence(
            id,
            about,
            vec![
                accepted("list 1", "2026-02-10", bundle().list(later()), 1, 1).answers(OPEN),
                accepted("the chain", "2026-04-10", given.list(list(2, "2026-04-03").closed()), kept, 1)
                    .refused(result)
                    .answers(OPEN),
            ],
        )
    };
    table.into_iter().map(refused).collect()
}
