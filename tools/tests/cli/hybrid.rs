//! Roles with ML-DSA-44 keys beside ES256 keys: `qualistamp key new --ml-dsa`, `trust init --post-quantum` and the ceremony.

use std::path::Path;

use crate::shell::call;
use crate::trust::{ISSUER, keys, kid, words};

fn ml_dsa_keys(folder: &Path, names: &[&str]) {
    for name in names {
        let out = format!("{name}.pem");
        call(folder, &["key", "new", "--ml-dsa", "--no-passphrase", "--out", &out]).ended(0);
    }
}

const INIT: &str = "trust init --post-quantum --root-key r1.pub.pem --root-key p1.pub.pem --root-key r2.pub.pem \
    --root-key p2.pub.pem --root-threshold 2 --root-ml-dsa-threshold 1 --list-key l1.pub.pem --list-key q1.pub.pem";

/// A folder `trust` with a hybrid root that nobody has signed: 2 of 2 ES256 and 1 of 2 ML-DSA-44 root keys, one list key of each.
fn operator(folder: &Path) {
    keys(folder, &["r1", "r2", "l1", "uni"]);
    ml_dsa_keys(folder, &["p1", "p2", "q1"]);
    let made = words(folder, &INIT.replace('\\', " ")).ended(0);
    let [r1, r2, p1, p2] = ["r1", "r2", "p1", "p2"].map(|name| kid(folder, name));
    assert!(made.out.contains(&format!("root keys  any 2 of 2 ES256: {r1}, {r2}")), "{}", made.out);
    assert!(made.out.contains(&format!("root keys  any 1 of 2 ML-DSA-44: {p1}, {p2}")), "{}", made.out);
    assert!(made.out.contains("Each of 2 ES256 and 1 ML-DSA-44 root keys"), "{}", made.out);
}

#[test]
fn a_post_quantum_key_is_shown_and_signs_no_stamps() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    ml_dsa_keys(folder, &["pq"]);
    let shown = words(folder, "key show pq.pub.pem --json").ended(0).json().remove(0);
    assert_eq!(shown["algorithm"], "ML-DSA-44");
    assert!(shown["thumbprint"].as_str().unwrap().starts_with(shown["kid"].as_str().unwrap()), "{shown}");
    let private = words(folder, "key show pq.pem --json").ended(0).json().remove(0);
    assert_eq!((&private["kid"], &private["public_key"]), (&shown["kid"], &shown["public_key"]));
    std::fs::write(folder.join("uni.json"), ISSUER).unwrap();
    std::fs::write(folder.join("award.json"), qualistamp_issuing::AWARD_TEMPLATE).unwrap();
    let refused = words(folder, "issue award.json --key pq.pem").ended(4);
    let why = "pq.pem: a key for ML-DSA-44, which signs only roots and trust lists";
    assert!(refused.complaint().starts_with(why), "{refused:?}");
}

#[test]
fn a_hybrid_root_and_list_need_both_algorithms() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let sign =
        |file: &str, key: &str| words(folder, &format!("trust sign trust/{file} --key {key}.pem --yes"));
    let root = || qualistamp_core::Root::anchor(&std::fs::read(folder.join("trust/root-1.cbor")).unwrap());
    sign("root-1.cbor", "r1").ended(0);
    let half = sign("root-1.cbor", "r2").ended(0);
    assert!(half.out.contains("2 of 2 required ES256 root keys of root 1 have signed"), "{}", half.out);
    assert!(half.out.contains("0 of 1 required ML-DSA-44 root keys of root 1"), "{}", half.out);
    assert!(half.out.contains("More signatures are needed"), "{}", half.out);
    let why = "signed by 0 of the trusted ML-DSA-44 keys, but 1 must sign";
    assert_eq!(root().unwrap_err().to_string(), why);
    let strange = sign("root-1.cbor", "q1").ended(4);
    assert!(strange.complaint().contains("is none of the root keys of root 1"), "{strange:?}");
    let whole = sign("root-1.cbor", "p2").ended(0);
    assert!(whole.out.contains("trust/root-1.cbor is complete"), "{}", whole.out);
    assert!(sign("root-1.cbor", "p2").ended(4).complaint().contains("has already signed it"));
    assert!(root().is_ok());

    std::fs::write(folder.join("uni.json"), ISSUER).unwrap();
    words(folder, "trust issuer add uni.json").ended(0);
    words(folder, "trust key add GR-EXAMPLE uni.pub.pem --from 2020-01-01").ended(0);
    let ml_dsa = words(folder, "trust key add GR-EXAMPLE p1.pub.pem --from 2020-01-01").ended(4);
    assert!(ml_dsa.complaint().contains("signs only roots and trust lists"), "{ml_dsa:?}");
    sign("trust.json", "l1").ended(0);
    let early = words(folder, "bundle make").ended(4);
    assert!(early.complaint().contains("1 of the ML-DSA-44 list keys of root 1"), "{early:?}");
    let whole = sign("list-1.cbor", "q1").ended(0);
    assert!(whole.out.contains("trust/list-1.cbor is complete"), "{}", whole.out);
    words(folder, "bundle make").ended(0);

    // Verifiers that know only the operator's ES256 key can use the list, and those that know both insist on both.
    let verify = |keys: &str| words(folder, &format!("verify --trust-list trust/list-1.cbor {keys} QS1:BB8"));
    for keys in ["--list-key l1.pub.pem", "--list-key l1.pub.pem --list-key q1.pub.pem"] {
        assert!(!verify(keys).err.contains("trust list"), "{keys}");
    }
    let other = verify("--list-key l1.pub.pem --list-key p1.pub.pem").ended(4);
    assert!(other.complaint().contains("trust list"), "{other:?}");
}

#[test]
fn a_role_without_one_of_the_algorithms_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["r1", "l1"]);
    ml_dsa_keys(folder, &["p1", "q1"]);
    for (line, why) in [
        (
            "--post-quantum --root-key r1.pub.pem --root-key p1.pub.pem --list-key l1.pub.pem",
            "list keys: no ML-DSA-44 key, which --post-quantum asks for",
        ),
        ("--post-quantum --root-key r1.pub.pem --list-key l1.pub.pem", "root keys: no ML-DSA-44 key"),
        ("--root-key p1.pub.pem --list-key l1.pub.pem", "root keys: only ML-DSA-44 keys"),
        (
            "--root-key r1.pub.pem --root-key p1.pub.pem --root-ml-dsa-threshold 2 --list-key l1.pub.pem",
            "root keys: ML-DSA-44: a threshold of 2 cannot be reached with 1 keys",
        ),
        (
            "--root-key r1.pub.pem --root-key p1.pub.pem --root-ml-dsa-threshold 0 --list-key l1.pub.pem",
            "root keys: ML-DSA-44: the threshold must be at least 1",
        ),
    ] {
        let refused = words(folder, &format!("trust init {line}")).ended(2);
        assert!(refused.complaint().starts_with(why), "{line}: {refused:?}");
    }
    assert!(!folder.join("trust/trust.json").exists());
}

#[test]
fn the_next_root_takes_up_and_keeps_post_quantum_keys() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["r1", "l1"]);
    ml_dsa_keys(folder, &["p1", "q1"]);
    words(folder, "trust init --root-key r1.pub.pem --list-key l1.pub.pem").ended(0);
    words(folder, "trust sign trust/root-1.cbor --key r1.pem --yes").ended(0);
    words(
        folder,
        "trust rotate-root --root-key r1.pub.pem --root-key p1.pub.pem --list-key l1.pub.pem --list-key q1.pub.pem",
    )
    .ended(0);
    let half = words(folder, "trust sign trust/root-2.cbor --key r1.pem --yes").ended(0);
    assert!(half.out.contains("1 of 1 required root keys of root 1 have signed"), "{}", half.out);
    assert!(half.out.contains("0 of 1 required ML-DSA-44 root keys of root 2"), "{}", half.out);
    words(folder, "trust sign trust/root-2.cbor --key p1.pem --yes").ended(0);
    let kept = words(folder, "trust rotate-root").ended(0);
    assert!(kept.out.contains("any 1 of 1 ML-DSA-44"), "{}", kept.out);
    assert!(
        kept.out.contains("1 ES256 and 1 ML-DSA-44 of the keys of root 2 must sign it too"),
        "{}",
        kept.out
    );
    let threshold = words(folder, "trust rotate-root --overwrite --root-ml-dsa-threshold 2").ended(2);
    assert!(threshold.complaint().starts_with("root keys: ML-DSA-44: a threshold of 2"), "{threshold:?}");
}
