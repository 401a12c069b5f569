//! `qualistamp trust show`, `trust diff`, and what a signer sees before the signature.

use std::path::Path;

use crate::shell::Called;
use crate::trust::{keys, kid, operator, words};

fn sign(folder: &Path, options: &str) -> Called {
    words(folder, &format!("trust sign trust/trust.json --key l1.pem {options}"))
}

#[test]
fn a_co_signer_sees_the_changes_and_signs_nothing_unusual_without_being_asked() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    // A script is not asked about what is usual.
    let first = sign(folder, "").ended(0);
    for part in [
        "There is no earlier signed list",
        "GR-EXAMPLE",
        "University of Example",
        "EQF 6 to 8",
        &kid(folder, "uni"),
    ] {
        assert!(first.out.contains(part), "{part} in {}", first.out);
    }

    keys(folder, &["next", "other"]);
    let next = kid(folder, "next");
    words(folder, "trust key add GR-EXAMPLE next.pub.pem --status https://u.example/1").ended(0);
    std::fs::write(
        folder.join("more.json"),
        r#"{"id": "GR-NEW", "country": "GR", "names": [{"lang": "en", "name": "New"}], "scopes": [{"types": ["master"]}]}"#,
    )
    .unwrap();
    words(folder, "trust issuer add more.json").ended(0);
    words(folder, "trust key add GR-NEW other.pub.pem").ended(0);
    std::fs::write(
        folder.join("e.json"),
        r#"{"id": "GR-EXAMPLE", "scopes": [{"eqf_min": 5, "eqf_max": 8}]}"#,
    )
    .unwrap();
    words(folder, "trust issuer edit e.json").ended(0);
    let second = sign(folder, "--yes").ended(0);
    for part in [
        "Changes against trust/list-1.cbor",
        "version 2 (before: 1)",
        "issuer GR-NEW ADDED: New, GR; may award types master",
        "issuer GR-EXAMPLE: may award MORE: EQF 5 to 8 (before: EQF 6 to 8)",
        &format!("issuer GR-EXAMPLE: key ADDED: {next} from"),
        &format!("status list ADDED: https://u.example/1, signed by {next}"),
    ] {
        assert!(second.out.contains(part), "{part} in {}", second.out);
    }
    assert!(!second.out.contains("  ! "), "{}", second.out);

    // What honest operators rarely do.
    let uni = kid(folder, "uni");
    words(folder, &format!("trust key withdraw GR-EXAMPLE {uni} --since 2026-01-01 --yes")).ended(0);
    sign(folder, "--yes").ended(0);
    let path = folder.join("trust/trust.json");
    let mut file: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    file["issuers"][0]["keys"][0].as_object_mut().unwrap().remove("compromised_since");
    file["issuers"].as_array_mut().unwrap().pop();
    file["list_version"] = 7.into();
    std::fs::write(&path, file.to_string()).unwrap();
    // Nobody can be asked about what is not, so nothing is signed.
    let odd = sign(folder, "--days 1").ended(2);
    assert!(odd.complaint().contains("nothing was signed") && odd.complaint().contains("--yes"), "{odd:?}");
    assert!(!folder.join("trust/list-8.cbor").exists());
    for part in [
        "! version 8 (before: 3)",
        "! issuer GR-NEW REMOVED",
        "EARLIER than before",
        &format!("! issuer GR-EXAMPLE: key {uni} CALLED SOUND AGAIN"),
    ] {
        assert!(odd.out.contains(part), "{part} in {}", odd.out);
    }
}

#[test]
fn a_new_root_is_compared_with_the_one_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    keys(folder, &["l2"]);
    words(folder, "trust rotate-root --root-threshold 1 --list-key l2.pub.pem --days 10").ended(0);
    let shown = words(folder, "trust sign trust/root-2.cbor --key r1.pem --yes").ended(0);
    for part in [
        "Changes against root 1",
        "! root keys: 1 of ES256 must sign (before: 2)",
        &format!("list keys: key {} REMOVED", kid(folder, "l1")),
        &format!("list keys: key {} ADDED", kid(folder, "l2")),
        "! expires ",
    ] {
        assert!(shown.out.contains(part), "{part} in {}", shown.out);
    }
    let diff = words(folder, "trust diff trust/root-1.cbor trust/root-2.cbor --json").ended(0).json();
    assert!(diff.iter().any(|change| change["unusual"] == true), "{diff:?}");
    assert_eq!(
        words(folder, "trust diff trust/root-1.cbor trust/root-1.cbor").ended(0).out,
        "No difference.\n"
    );
}

#[test]
fn everything_of_a_root_a_list_and_the_folder_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let draft = words(folder, "trust show trust/trust.json").ended(0);
    assert!(
        draft.out.contains("Trust list 1, not made yet") && draft.out.contains("GR-EXAMPLE"),
        "{}",
        draft.out
    );
    sign(folder, "--yes").ended(0);
    let uni = kid(folder, "uni");
    let root = words(folder, "trust show trust/root-1.cbor").ended(0);
    for part in [
        "Root 1",
        "root keys: 2 of 3 of ES256 must sign",
        &kid(folder, "r2"),
        "thumbprint",
        "2 of 2 required root keys",
    ] {
        assert!(root.out.contains(part), "{part} in {}", root.out);
    }
    let list = words(folder, "trust show trust/list-1.cbor").ended(0);
    for part in [
        "Trust list 1",
        "Πανεπιστήμιο Παραδείγματος (el)",
        "EQF 6 to 8",
        &format!("{uni} from 2020-01-01"),
        "1 of 1 required list keys",
    ] {
        assert!(list.out.contains(part), "{part} in {}", list.out);
    }
    let all = words(folder, "trust show --json").ended(0).json();
    assert_eq!((&all[0]["kind"], &all[1]["kind"]), (&"root".into(), &"trust_list".into()));
    assert_eq!(all[1]["issuers"][0]["keys"][0]["kid"], uni.as_str());
    assert_eq!(all[1]["signatures"][0]["signed"][0], kid(folder, "l1").as_str());
    assert!(
        words(folder, "trust show")
            .ended(0)
            .out
            .contains("trust/trust.json changes nothing in trust/list-1.cbor")
    );
    let wrong = words(folder, "trust show uni.json").ended(4);
    assert!(wrong.complaint().contains("not a trust file"), "{wrong:?}");
    assert!(
        words(folder, "trust show r1.pem").ended(4).complaint().contains("neither a root nor a trust list")
    );
}
