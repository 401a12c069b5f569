//! Stolen keys: withdrawals that stay, reinstatement by a root, registers, their seals and proofs.

use super::parts::{World, list, root};
use super::sequence::{Register, Sequence, accepted, bundle, sequence};
use crate::error::Result;

pub(super) fn sequences(world: World<'_>) -> Result<Vec<Sequence>> {
    let mut all = withdrawals();
    let register = Register::new(world)?;
    all.extend(registers(&register));
    all.extend(proofs(&register));
    Ok(all)
}

fn withdrawals() -> Vec<Sequence> {
    let stolen = || list(2, "2026-03-01").compromised("stolen", "2026-02-15");
    vec![
        sequence(
            "keys/stay-withdrawn",
            "a key that a list called stolen stays withdrawn, whatever later lists say",
            vec![
                accepted("list 1", "2026-02-10", bundle().list(list(1, "2026-02-01")), 1, 1)
                    .answers("stolen V00"),
                accepted("list 2 calls it stolen", "2026-03-10", bundle().list(stolen()), 1, 2)
                    .answers("stolen U04"),
                accepted("list 3 calls it sound", "2026-04-10", bundle().list(list(3, "2026-04-01")), 1, 3)
                    .answers("stolen U04"),
                accepted(
                    "the cache is lost; list 3",
                    "2026-04-11",
                    bundle().list(list(3, "2026-04-01")),
                    1,
                    3,
                )
                .lost("bundle")
                .answers("stolen U04"),
                accepted(
                    "root 2 does not mention it",
                    "2026-04-12",
                    bundle().root(root(2, "2026-04-11")),
                    2,
                    3,
                )
                .answers("stolen U04"),
            ],
        ),
        sequence(
            "keys/reinstated",
            "a root reinstates the key: lists issued before no longer count against it, a later one does",
            vec![
                accepted("list 2 calls it stolen", "2026-03-10", bundle().list(stolen()), 1, 2)
                    .answers("stolen U04"),
                accepted(
                    "root 2 reinstates it; the list stays",
                    "2026-04-10",
                    bundle().root(root(2, "2026-04-01").reinstates("stolen")),
                    2,
                    2,
                )
                .answers("stolen V00"),
                accepted(
                    "a mirror serves the old list again",
                    "2026-04-11",
                    bundle().root(root(2, "2026-04-01").reinstates("stolen")).list(stolen()),
                    2,
                    2,
                )
                .answers("stolen V00"),
                accepted(
                    "list 3 calls it stolen again",
                    "2026-05-10",
                    bundle().list(list(3, "2026-05-01").compromised("stolen", "2026-04-20")),
                    2,
                    3,
                )
                .answers("stolen U04"),
            ],
        ),
        sequence(
            "keys/reinstated-on-a-new-device",
            "a new device gets the root that reinstates together with the list from before",
            vec![
                accepted(
                    "root 2 with list 2",
                    "2026-04-10",
                    bundle().root(root(2, "2026-04-01").reinstates("stolen")).list(stolen()),
                    2,
                    2,
                )
                .answers("stolen V00"),
            ],
        ),
        sequence(
            "keys/reinstated-with-new-list-key",
            "a thief of the list key calls a key stolen in a list of a day ahead: the root that replaces the list key reinstates it",
            vec![
                accepted(
                    "list 9 of the thief",
                    "2026-03-10T00:00:00Z",
                    bundle().list(list(9, "2026-03-11").compromised("stolen", "2026-02-15")),
                    1,
                    9,
                )
                .answers("stolen U04"),
                accepted(
                    "root 2 and list 3 of the new key",
                    "2026-03-10T12:00:00Z",
                    bundle()
                        .root(root(2, "2026-03-10").list("1 l2").reinstates("stolen"))
                        .list(list(3, "2026-03-10").signed("l2")),
                    2,
                    3,
                )
                .answers("stolen V00"),
            ],
        ),
        sequence(
            "keys/reinstated-too-early",
            "a root does not reinstate a key that a list issued in the same second or later calls stolen",
            vec![
                accepted("list 2 calls it stolen", "2026-03-10", bundle().list(stolen()), 1, 2)
                    .answers("stolen U04"),
                accepted(
                    "root 2 of the same second",
                    "2026-04-10",
                    bundle().root(root(2, "2026-03-01").reinstates("stolen")),
                    2,
                    2,
                )
                .answers("stolen U04"),
            ],
        ),
        sequence(
            "keys/reinstated-by-the-next-root-only",
            "root 2 reinstates the key, and root 3 does not repeat it: it stays reinstated",
            vec![
                accepted("list 2 calls it stolen", "2026-03-10", bundle().list(stolen()), 1, 2)
                    .answers("stolen U04"),
                accepted(
                    "roots 2 and 3",
                    "2026-05-10",
                    bundle()
                        .root(root(2, "2026-04-01").reinstates("stolen"))
                        .root(root(3, "2026-05-01"))
                        .list(stolen()),
                    3,
                    2,
                )
                .answers("stolen V00"),
            ],
        ),
    ]
}

fn registers(register: &Register) -> Vec<Sequence> {
    let name = qualistamp_core::hex(&register.seal);
    let sealed = |version, issued| list(version, issued).seal("stolen", "2026-01-15", register.seal);
    let stolen = |version, issued| sealed(version, issued).compromised("stolen", "2026-02-15");
    vec![
        sequence(
            "registers/sealed-before-theft",
            "the seal was published while the key was safe: what the register lists stays valid",
            vec![
                accepted("list 1 with the seal", "2026-02-10", bundle().list(sealed(1, "2026-02-01")), 1, 1)
                    .answers("sealed V00, stolen V00"),
                accepted(
                    "list 2 calls the key stolen",
                    "2026-03-10",
                    bundle().list(stolen(2, "2026-03-01")),
                    1,
                    2,
                )
                .answers("sealed U08, stolen U08"),
                accepted("the register", "2026-03-11", bundle().register(register), 1, 2)
                    .answers("sealed V00, stolen K03"),
                accepted(
                    "list 3, without a register: the device keeps its own",
                    "2026-04-10",
                    bundle().list(stolen(3, "2026-04-01")),
                    1,
                    3,
                )
                .answers("sealed V00, stolen K03"),
            ],
        ),
        sequence(
            "registers/late-seal",
            "a seal that a list first shows for a key that is withdrawn already does not count",
            vec![
                accepted(
                    "list 1 calls the key stolen",
                    "2026-03-10",
                    bundle().list(list(1, "2026-03-01").compromised("stolen", "2026-02-15")),
                    1,
                    1,
                )
                .answers("sealed U04"),
                accepted(
                    "list 2 brings a seal from before, and its register",
                    "2026-04-10",
                    bundle().list(stolen(2, "2026-04-01")).register(register),
                    1,
                    2,
                )
                .answers("sealed U04"),
            ],
        ),
        sequence(
            "registers/refused",
            "registers that are not what the list sealed",
            vec![
                accepted("list 1", "2026-03-10", bundle().list(stolen(1, "2026-03-01")), 1, 1)
                    .answers("sealed U08"),
                accepted(
                    "another stamp in it",
                    "2026-03-11",
                    bundle().register(&register.clone().altered()),
                    1,
                    1,
                )
                .without("register", name.clone(), "seal mismatch")
                .answers("sealed U08"),
                accepted(
                    "under another key",
                    "2026-03-11",
                    bundle().register(&register.clone().of("university")),
                    1,
                    1,
                )
                .without("register", name.clone(), "not pinned")
                .answers("sealed U08"),
                accepted(
                    "list 2 without the seal",
                    "2026-04-11",
                    bundle().list(list(2, "2026-04-01")).register(register),
                    1,
                    2,
                )
                .without("register", name, "not pinned")
                .answers("sealed U04"),
            ],
        ),
    ]
}

fn proofs(register: &Register) -> Vec<Sequence> {
    let name = qualistamp_core::hex(&register.seal);
    let stolen = |version, issued| {
        list(version, issued).seal("stolen", "2026-01-15", register.seal).compromised("stolen", "2026-02-15")
    };
    vec![
        sequence(
            "proofs/instead-of-the-register",
            "a proof shows that one stamp is registered, and says nothing about others",
            vec![
                accepted("list 1", "2026-03-10", bundle().list(stolen(1, "2026-03-01")), 1, 1)
                    .answers("sealed U08, stolen U08"),
                accepted("a proof", "2026-03-11", bundle().proof(register), 1, 1)
                    .answers("sealed V00, stolen U08"),
                accepted(
                    "list 2, without a proof: the device keeps its own",
                    "2026-04-10",
                    bundle().list(stolen(2, "2026-04-01")),
                    1,
                    2,
                )
                .answers("sealed V00, stolen U08"),
                accepted(
                    "the cache is lost, and the proof with it",
                    "2026-04-11",
                    bundle().list(stolen(2, "2026-04-01")),
                    1,
                    2,
                )
                .lost("bundle")
                .answers("sealed U08"),
                accepted(
                    "the whole register",
                    "2026-04-12",
                    bundle().register(register).proof(register),
                    1,
                    2,
                )
                .answers("sealed V00, stolen K03"),
            ],
        ),
        sequence(
            "proofs/refused",
            "proofs that do not lead to a seal of the list",
            vec![
                accepted("list 1", "2026-03-10", bundle().list(stolen(1, "2026-03-01")), 1, 1)
                    .answers("sealed U08"),
                accepted(
                    "another stamp in the leaf",
                    "2026-03-11",
                    bundle().proof(&register.clone().altered()),
                    1,
                    1,
                )
                .without("proof", name.clone(), "seal mismatch")
                .answers("sealed U08"),
                accepted(
                    "under another key",
                    "2026-03-11",
                    bundle().proof(&register.clone().of("university")),
                    1,
                    1,
                )
                .without("proof", name.clone(), "not pinned")
                .answers("sealed U08"),
                accepted(
                    "list 2 without the seal",
                    "2026-04-11",
                    bundle().list(list(2, "2026-04-01")).proof(register),
                    1,
                    2,
                )
                .without("proof", name, "not pinned")
                .answers("sealed U04"),
            ],
        ),
    ]
}
