//! Files that are not bundles, and bundles in which several parts are wrong.

use super::parts::{ADDRESS, World, list, root, token};
use super::sequence::{Bundle, Register, Sequence, accepted, bundle, sequence};
use crate::bytes::{int, map, tstr};
use crate::error::Result;

pub(super) fn sequences(world: World<'_>) -> Result<Vec<Sequence>> {
    let mut all = combined();
    let whole = bundle().list(list(2, "2026-03-01").closed()).bytes(world)?;
    let cut = whole.split_last().map(|(_, rest)| rest.to_vec()).unwrap_or_default();
    let longer = [&whole[..], &[0]].concat();
    let register = Register::new(world)?;
    let magic = (0, tstr("qualistamp/bundle/1"));
    let table = [
        ("bundles/empty", "a file without bytes", Bundle::raw(Vec::new())),
        ("bundles/web-page", "a web page", Bundle::raw(b"<html></html>".to_vec())),
        (
            "bundles/other-version",
            "a bundle of another version",
            Bundle::raw(map(&[(0, tstr("qualistamp/bundle/2"))])),
        ),
        ("bundles/cut", "the last byte is missing", Bundle::raw(cut)),
        ("bundles/longer", "a byte too many", Bundle::raw(longer)),
        ("bundles/unknown-field", "a field of a later version", Bundle::raw(map(&[magic, (9, int(0))]))),
        (
            "bundles/roots-unsorted",
            "roots in descending order",
            bundle().root(root(3, "2026-04-02")).root(root(2, "2026-04-01")),
        ),
        (
            "bundles/root-twice",
            "a root twice",
            bundle().root(root(2, "2026-04-01")).root(root(2, "2026-04-01")),
        ),
        (
            "bundles/address-twice",
            "two status lists under one address",
            bundle().token(token("2026-03-01").withdrawing()).token(token("2026-02-01")),
        ),
        (
            "bundles/addresses-unsorted",
            "status lists in descending order of their addresses",
            bundle().token(token("2026-03-01").at("https://status.example.org/z")).token(token("2026-03-01")),
        ),
        (
            "bundles/seal-twice",
            "two registers under one seal",
            bundle().register(&register).register(&register.clone().altered()),
        ),
        ("bundles/proof-twice", "a register proof twice", bundle().proof(&register).proof(&register)),
    ];
    all.extend(table.into_iter().map(|(id, about, given)| {
        sequence(
            id,
            about,
            vec![
                accepted("list 1", "2026-02-10", bundle().list(list(1, "2026-02-01")), 1, 1)
                    .answers("college V00"),
                accepted("the file", "2026-04-10", given, 1, 1).refused("bundle").answers("college V00"),
            ],
        )
    }));
    Ok(all)
}

fn combined() -> Vec<Sequence> {
    let closed = || list(2, "2026-03-01").closed();
    vec![
        sequence(
            "bundles/refused-list-stops-the-rest",
            "a refused list stops the refresh: the good status list beside it is not used",
            vec![
                accepted("list 2", "2026-03-10", bundle().list(closed()), 1, 2)
                    .answers("withdrawn U10, college U02"),
                accepted(
                    "list 1 with a status list",
                    "2026-03-11",
                    bundle().list(list(1, "2026-02-01")).token(token("2026-03-01").withdrawing()),
                    1,
                    2,
                )
                .refused("list rolled back")
                .answers("withdrawn U10, college U02"),
            ],
        ),
        sequence(
            "bundles/everything-old",
            "an old root, an old list and an old status list at once",
            vec![
                accepted(
                    "root 2, list 2 and a status list",
                    "2026-04-10",
                    bundle()
                        .root(root(2, "2026-02-20"))
                        .list(closed())
                        .token(token("2026-03-02").withdrawing()),
                    2,
                    2,
                )
                .answers("withdrawn W01, college U02"),
                accepted(
                    "a mirror that stopped before root 2",
                    "2026-04-11",
                    bundle().list(list(1, "2026-02-01")).token(token("2026-02-02")),
                    2,
                    2,
                )
                .refused("list rolled back")
                .answers("withdrawn W01, college U02"),
                accepted(
                    "only its status list is old",
                    "2026-04-11",
                    bundle().root(root(2, "2026-02-20")).list(closed()).token(token("2026-02-02")),
                    2,
                    2,
                )
                .without("status", ADDRESS, "rolled back")
                .answers("withdrawn W01, college U02"),
            ],
        ),
        sequence(
            "bundles/stolen-key-and-old-status",
            "a stamp of a stolen key whose award is withdrawn too: the graver finding decides",
            vec![
                accepted(
                    "both",
                    "2026-04-10",
                    bundle()
                        .list(list(2, "2026-03-01").compromised("university", "2026-02-15"))
                        .token(token("2026-03-02").withdrawing()),
                    1,
                    2,
                )
                .answers("withdrawn W01, indexed U04, university U04"),
            ],
        ),
        sequence(
            "bundles/new-root-and-stolen-status-key",
            "a new root is kept, its list withdraws the status key, and the status list of that key is left out",
            vec![
                accepted(
                    "list 1 and a status list",
                    "2026-02-10",
                    bundle().list(list(1, "2026-02-01")).token(token("2026-02-01")),
                    1,
                    1,
                )
                .answers("withdrawn V00"),
                accepted(
                    "root 2 with another list key, list 2, a status list",
                    "2026-04-10",
                    bundle()
                        .root(root(2, "2026-04-01").list("1 l2"))
                        .list(list(2, "2026-04-02").signed("l2").compromised("sa", "2026-03-01"))
                        .token(token("2026-04-03")),
                    2,
                    2,
                )
                .without("status", ADDRESS, "key compromised")
                .answers("withdrawn U12"),
                accepted(
                    "list 3 pins B",
                    "2026-05-10",
                    bundle()
                        .list(list(3, "2026-05-01").signed("l2").compromised("sa", "2026-03-01").pin("sb"))
                        .token(token("2026-05-02").withdrawing().signed("sb")),
                    2,
                    3,
                )
                .answers("withdrawn W01"),
            ],
        ),
    ]
}
