//! The work of a list operator: drafts, the order of signing, suspension, requests for keys, `trust doctor` and `trust page`.

use std::path::Path;

use qualistamp_core::{Draft, Label, OperatorId, TrustListContent};

use crate::shell::Called;
use crate::trust::{keys, kid, operator, words};

fn sign(folder: &Path, options: &str) -> Called {
    words(folder, &format!("trust sign trust/trust.json --key l1.pem {options}"))
}

fn list(folder: &Path, name: &str) -> TrustListContent {
    match Draft::parse(&std::fs::read(folder.join(name)).unwrap()).unwrap() {
        Draft::TrustList(list) => list,
        Draft::Root(_) => panic!("{name} is a root"),
    }
}

fn add(folder: &Path, issuers: &serde_json::Value) -> Called {
    std::fs::write(folder.join("add.json"), issuers.to_string()).unwrap();
    words(folder, "trust issuer add add.json").ended(0)
}

fn issuer(id: &str) -> serde_json::Value {
    serde_json::json!({"id": id, "country": "GR", "names": [{"lang": "el", "name": "Α"}], "scopes": [{}]})
}

#[test]
fn drafts_are_left_out_of_the_list_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let drafts: Vec<_> = (10..22).map(|number| issuer(&format!("GR-{number}"))).collect();
    let added = add(folder, &serde_json::Value::from(drafts));
    assert!(added.out.contains("12 of them without a key: drafts"), "{}", added.out);
    let signed = sign(folder, "--yes").ended(0);
    assert!(
        signed.out.contains("12 drafts left out, without a key: GR-10, ")
            && signed.out.contains(" and 2 more;"),
        "{}",
        signed.out
    );
    let ids = |list: &TrustListContent| -> Vec<String> {
        list.issuers.iter().map(|issuer| issuer.id.to_string()).collect()
    };
    assert_eq!(ids(&list(folder, "trust/list-1.cbor")), ["GR-EXAMPLE"]);

    let shown = words(folder, "trust show trust/trust.json").ended(0);
    assert!(shown.out.contains("12 drafts left out"), "{}", shown.out);
    let json = words(folder, "trust show trust/trust.json --json").ended(0).json();
    assert_eq!(json[0]["drafts"].as_array().unwrap().len(), 12);
    assert!(words(folder, "trust issuer list").ended(0).out.contains("draft: without a key"));
    assert!(words(folder, "trust issuer show GR-10").ended(0).out.contains("none: a draft"));
    assert_eq!(words(folder, "trust issuer show GR-10 --json").ended(0).json()[0]["draft"], true);

    // With a key, it is in the next list, under the label of the key.
    words(folder, "key new --no-passphrase --out ten.pem --label Registry-ten").ended(0);
    words(folder, "trust key add GR-10 ten.pub.pem").ended(0);
    let signed = sign(folder, "--yes").ended(0);
    let ten = kid(folder, "ten");
    assert!(
        signed.out.contains("issuer GR-10 ADDED")
            && signed.out.contains(&format!("{ten} (Registry-ten) from")),
        "{}",
        signed.out
    );
    assert_eq!(ids(&list(folder, "trust/list-2.cbor")), ["GR-EXAMPLE", "GR-10"]);
}

#[test]
fn what_must_be_signed_first_is_named_with_its_command() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["r1", "l1", "l2", "uni"]);
    words(
        folder,
        "trust init --root-key r1.pub.pem --list-key l1.pub.pem --list-key l2.pub.pem --list-threshold 2",
    )
    .ended(0);
    std::fs::write(folder.join("uni.json"), crate::trust::ISSUER).unwrap();
    words(folder, "trust issuer add uni.json").ended(0);
    words(folder, "trust key add GR-EXAMPLE uni.pub.pem --from 2020-01-01").ended(0);
    let root_first = "trust/root-1.cbor must be complete first: missing are 1 of the root keys of root 1; each adds a signature with `qualistamp trust sign trust/root-1.cbor --key PRIVATE_KEY`";
    assert_eq!(sign(folder, "--yes").ended(4).complaint(), root_first);
    // Nor does a root come before the one whose keys must sign it.
    words(folder, "trust rotate-root --days 100").ended(0);
    assert_eq!(
        words(folder, "trust sign trust/root-2.cbor --key r1.pem --yes").ended(4).complaint(),
        root_first
    );
    words(folder, "trust sign trust/root-1.cbor --key r1.pem --yes").ended(0);
    words(folder, "trust sign trust/root-2.cbor --key r1.pem --yes").ended(0);

    sign(folder, "--yes").ended(0);
    let unfinished = sign(folder, "--yes").ended(4);
    assert!(
        unfinished.complaint().starts_with("trust list 1 still needs signatures")
            && unfinished.complaint().contains("`qualistamp trust sign trust/list-1.cbor --key PRIVATE_KEY`")
            && unfinished.complaint().contains("--leave-unfinished"),
        "{unfinished:?}"
    );
    sign(folder, "--yes --leave-unfinished").ended(0);
    words(folder, "trust sign trust/list-2.cbor --key l2.pem --yes").ended(0);
    // The list that was left is older now.
    let older = words(folder, "trust sign trust/list-1.cbor --key l2.pem --yes").ended(4);
    assert!(
        older
            .complaint()
            .starts_with("trust/list-1.cbor: verifiers that have trust/list-2.cbor refuse an older list"),
        "{older:?}"
    );
    sign(folder, "--yes").ended(0);
}

#[test]
fn an_issuer_is_suspended_and_what_it_signed_before_stays_valid() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    std::fs::write(
        folder.join("award.json"),
        r#"{"id":"1","family":"F","title":"T","awarded":"2025-07-15","eqf":7}"#,
    )
    .unwrap();
    for (name, day) in [("before", "2025-08-01"), ("after", "2025-10-01")] {
        words(
            folder,
            &format!("issue award.json --key uni.pem --txt --out {name} --signed-at {day} --no-ledger"),
        )
        .ended(0);
    }
    let verify = |name: &str, version: u64| {
        words(
            folder,
            &format!("verify {name}.txt --trust-list trust/list-{version}.cbor --list-key l1.pub.pem"),
        )
    };
    sign(folder, "--yes").ended(0);
    verify("before", 1).ended(0);
    verify("after", 1).ended(0);
    let missing = words(folder, "trust issuer suspend GR-NONE").ended(4);
    assert!(missing.complaint().contains("not an issuer of the trust file"), "{missing:?}");
    let not = words(folder, "trust issuer suspend GR-EXAMPLE --end").ended(4);
    assert_eq!(not.complaint(), "GR-EXAMPLE is not suspended");

    words(folder, "trust issuer suspend GR-EXAMPLE --since 2025-09-01").ended(0);
    let twice = words(folder, "trust issuer suspend GR-EXAMPLE --since 2025-09-02").ended(4);
    assert!(twice.complaint().contains("--end"), "{twice:?}");
    assert!(words(folder, "trust issuer list").ended(0).out.contains("SUSPENDED since 2025-09-01"));
    let signed = sign(folder, "--yes").ended(0);
    assert!(signed.out.contains("RETIRED: may sign until 2025-08-31T23:59:59Z"), "{}", signed.out);
    verify("before", 2).ended(0);
    verify("after", 2).ended(1);
    // A key that is to be good only later cannot sign either.
    keys(folder, &["late"]);
    words(folder, "trust key add GR-EXAMPLE late.pub.pem --from 2025-09-15").ended(0);
    words(folder, "issue award.json --key late.pem --txt --out late --signed-at 2025-09-15 --no-ledger")
        .ended(0);
    sign(folder, "--yes").ended(0);
    verify("late", 3).ended(1);

    words(folder, "trust issuer suspend GR-EXAMPLE --end").ended(0);
    let odd = sign(folder, "").ended(2);
    assert!(odd.out.contains("no longer retired"), "{}", odd.out);
    sign(folder, "--yes").ended(0);
    verify("after", 4).ended(0);
    verify("late", 4).ended(0);
}

#[test]
fn an_issuer_that_verifiers_know_is_not_removed_without_being_asked() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    add(folder, &issuer("GR-DRAFT"));
    sign(folder, "--yes").ended(0);
    let missing = words(folder, "trust issuer remove GR-NONE --yes").ended(4);
    assert!(missing.complaint().contains("qualistamp trust issuer list"), "{missing:?}");
    let known = words(folder, "trust issuer remove GR-EXAMPLE").ended(2);
    assert!(
        known.out.contains("NOT SURE") && known.complaint().starts_with("nothing was removed"),
        "{known:?}"
    );
    assert!(words(folder, "trust issuer remove GR-DRAFT").ended(0).out.contains("1 left"));
    words(folder, "trust issuer remove GR-EXAMPLE --yes").ended(0);
    let signed = sign(folder, "").ended(2);
    assert!(signed.out.contains("! issuer GR-EXAMPLE REMOVED"), "{}", signed.out);
}

#[test]
fn a_bundle_without_a_status_list_that_the_trust_list_names_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    keys(folder, &["status"]);
    words(folder, "trust key add GR-EXAMPLE status.pub.pem --status https://u.example/1").ended(0);
    sign(folder, "--yes").ended(0);
    let refused = words(folder, "bundle make").ended(4);
    for part in ["GR-EXAMPLE (https://u.example/1)", "--status FILE", "--allow-missing", "NOT SURE"] {
        assert!(refused.complaint().contains(part), "{part} in {refused:?}");
    }
    assert!(!folder.join("bundle.cbor").exists());
    words(folder, "bundle make --allow-missing").ended(0);
    let told = words(folder, "trust doctor --bundle bundle.cbor").ended(0);
    assert!(
        told.out.contains("GR-EXAMPLE: the bundle has no status list https://u.example/1"),
        "{}",
        told.out
    );
    words(folder, "status new --address https://u.example/1").ended(0);
    words(folder, "status publish --key status.pem --out u.cwt").ended(0);
    words(folder, "bundle make --status u.cwt --overwrite").ended(0);
    let shown = words(folder, "trust show bundle.cbor").ended(0);
    for part in ["signatures not verified", "Root 1", "Trust list 1", "University of Example"] {
        assert!(shown.out.contains(part), "{part} in {}", shown.out);
    }
    assert_eq!(words(folder, "trust diff bundle.cbor trust/list-1.cbor").ended(0).out, "No difference.\n");
    let swapped = words(folder, "trust diff trust/root-1.cbor trust/list-1.cbor").ended(4);
    assert!(swapped.complaint().contains("one is a root, the other a trust list"), "{swapped:?}");
}

#[test]
fn a_request_shows_that_the_issuer_has_the_key_and_consents_to_this_list() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    keys(folder, &["other-root", "status"]);
    words(folder, "key new --no-passphrase --out next.pem --label Registry-2027").ended(0);
    words(folder, "trust init --dir other --root-key other-root.pub.pem --list-key l1.pub.pem").ended(0);
    let unsigned = words(folder, "key request GR-EXAMPLE --key next.pem --root other/root-1.cbor").ended(4);
    assert!(unsigned.complaint().starts_with("other/root-1.cbor: not signed by enough"), "{unsigned:?}");
    words(folder, "trust sign other/root-1.cbor --key other-root.pem --yes").ended(0);

    let made = words(
        folder,
        "key request GR-EXAMPLE --key next.pem --root trust/root-1.cbor --from 2027-01-01 --out next.txt",
    )
    .ended(0);
    let next = kid(folder, "next");
    assert!(made.out.contains(&next) && made.out.contains("consent      to the list"), "{}", made.out);
    words(folder, "key request GR-EXAMPLE --key next.pem --root other/root-1.cbor --out foreign.txt")
        .ended(0);
    words(folder, "key request GR-OTHER --key next.pem --out stranger.txt").ended(0);
    let text = std::fs::read_to_string(folder.join("next.txt")).unwrap();
    let before = std::fs::read(folder.join("trust/trust.json")).unwrap();

    let line = |name: &str| text.lines().find(|line| line.starts_with(name)).unwrap();
    let other_key = std::fs::read_to_string(folder.join("stranger.txt")).unwrap();
    let other_signature = other_key.lines().find(|line| line.starts_with("signature")).unwrap();
    let cases = [
        (text.replace("issuer: GR-EXAMPLE", "issuer: GR-OTHER"), "the signature of the request does not fit"),
        (
            text.replace("label: Registry-2027", "label: Ministry"),
            "the signature of the request does not fit",
        ),
        (text.replace("from: 2027-01-01\n", ""), "the signature of the request does not fit"),
        (text.replace(line("signature"), other_signature), "the signature of the request does not fit"),
        (text.replace(&format!("{}\n", line("consent")), ""), "is not \"consent: …\""),
        (text.replace(&format!("{}\n", line("signature")), ""), "is not \"signature: …\""),
        (format!("{text}label: twice\n"), "is not \"signature: …\""),
        (text.replace("key: 0", "key: 9"), "the value of \"key\""),
        (text.replace("request/1", "request/2"), "not a request for a key"),
        (String::new(), "not a request for a key"),
    ];
    for (forged, part) in cases {
        std::fs::write(folder.join("forged.txt"), &forged).unwrap();
        let refused = words(folder, "trust key add --request forged.txt").ended(4);
        assert!(
            refused.complaint().starts_with("forged.txt: ") && refused.complaint().contains(part),
            "{part}: {refused:?}"
        );
    }
    for (line, part) in [
        ("trust key add GR-OTHER --request next.txt", "the request is of GR-EXAMPLE, not of GR-OTHER"),
        ("trust key add --request foreign.txt", "consents to the list of another operator"),
        ("trust key add --request stranger.txt", "GR-OTHER: not an issuer"),
        ("trust key add --request next.txt --dir other", "consents to the list of another operator"),
    ] {
        let refused = words(folder, line).ended(4);
        assert!(refused.complaint().contains(part), "{line}: {refused:?}");
    }
    assert_eq!(std::fs::read(folder.join("trust/trust.json")).unwrap(), before, "nothing was changed");

    // As mail programs of Windows pass it on.
    std::fs::write(folder.join("next.txt"), text.replace('\n', "\r\n") + "\r\n\r\n").unwrap();
    let added = words(folder, "trust key add --request next.txt").ended(0);
    for part in ["signature    verified", "Registry-2027", "consent      to this list", &next] {
        assert!(added.out.contains(part), "{part} in {}", added.out);
    }
    words(folder, "key request GR-EXAMPLE --key status.pem --status https://u.example/1 --out status.txt")
        .ended(0);
    words(folder, "trust key add GR-EXAMPLE --request status.txt").ended(0);
    let signed = sign(folder, "--yes").ended(0);
    assert!(signed.out.contains(&format!("{next} (Registry-2027) from 2027-01-01")), "{}", signed.out);
    let list = list(folder, "trust/list-1.cbor");
    let key = list.issuers[0].keys.iter().find(|key| key.kid().to_string() == next).unwrap();
    let here = OperatorId::of_signed(&std::fs::read(folder.join("trust/root-1.cbor")).unwrap()).unwrap();
    let there = OperatorId::of_signed(&std::fs::read(folder.join("other/root-1.cbor")).unwrap()).unwrap();
    let (public, id) = (key.public_key().unwrap(), Label::new("GR-EXAMPLE").unwrap());
    assert!(key.consents(&public, here, &id) && !key.consents(&public, there, &id));
    assert_eq!(list.issuers[0].status.as_ref().unwrap().kid.to_string(), kid(folder, "status"));

    // A key that is listed already may consent later.
    words(folder, "key request GR-EXAMPLE --key uni.pem --root trust/root-1.cbor --out uni.txt").ended(0);
    words(folder, "trust key add --request uni.txt").ended(0);
    let signed = sign(folder, "--yes").ended(0);
    assert!(signed.out.contains("consents to being in this list"), "{}", signed.out);
}

#[test]
fn the_doctor_names_what_to_see_to_and_how() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    assert!(words(folder, "trust doctor").ended(4).complaint().contains("qualistamp trust init"));
    keys(folder, &["r1", "l1", "old", "status"]);
    words(folder, "trust init --root-key r1.pub.pem --list-key r1.pub.pem --list-key l1.pub.pem --list-threshold 2 --days 100").ended(0);
    let mut plain = issuer("GR-PLAIN");
    plain["names"][0] = serde_json::json!({"lang": "el", "name": "Α"});
    add(folder, &serde_json::json!([issuer("GR-DRAFT"), plain]));
    words(folder, "trust key add GR-PLAIN old.pub.pem --from 2020-01-01").ended(0);
    let told = words(folder, "trust doctor").ended(0);
    for part in [
        "trust/root-1.cbor: signatures are missing",
        "→ each signer: qualistamp trust sign trust/root-1.cbor --key PRIVATE_KEY",
        "root 1 expires on",
        "no trust list was signed yet",
        "list keys: all 2 must sign",
        "one root key alone can replace all keys",
        "signs roots and lists",
        "1 draft without a key, left out of the signed list: GR-DRAFT",
        "1 issuer may award everything, without limits: GR-PLAIN",
        "1 issuer with a name in one language only: GR-PLAIN",
        "1 issuer without a status list: GR-PLAIN",
        &format!("key {} of GR-PLAIN: nothing that it signed since 2020-01-01 is sealed", kid(folder, "old")),
        "1 key without its own consent",
    ] {
        assert!(told.out.contains(part), "{part} in {}", told.out);
    }
    let failed = words(folder, "trust doctor --fail").ended(4);
    assert!(failed.complaint().contains("urgent"), "{failed:?}");
    let json = words(folder, "trust doctor --json").ended(0).json();
    assert!(
        json.iter().any(|line| line["finding"] == "root-expires" && line["urgency"] == "soon"),
        "{json:?}"
    );

    words(folder, "trust sign trust/root-1.cbor --key r1.pem --yes").ended(0);
    sign(folder, "--yes --days 3").ended(0);
    let told = words(folder, "trust doctor").ended(0);
    assert!(told.out.contains("trust list 1 still needs signatures"), "{}", told.out);
    words(folder, "trust sign trust/list-1.cbor --key r1.pem --yes").ended(0);
    words(folder, "trust issuer suspend GR-PLAIN --since 2026-01-01").ended(0);
    let told = words(folder, "trust doctor").ended(0);
    for part in [
        "the next list is due on",
        "1 change since trust/list-1.cbor and not signed",
        "GR-PLAIN is suspended since 2026-01-01",
    ] {
        assert!(told.out.contains(part), "{part} in {}", told.out);
    }
}

#[test]
fn an_operator_without_faults_has_nothing_urgent() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    sign(folder, "--yes").ended(0);
    words(folder, "bundle make").ended(0);
    words(folder, "trust doctor --bundle bundle.cbor --fail").ended(0);
}

#[test]
fn a_page_shows_the_list_and_hostile_names_stay_text() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    sign(folder, "--yes").ended(0);
    let hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
    let mut evil = issuer("GR-<b>EVIL</b>");
    evil["names"] = serde_json::json!([{"lang": "el", "name": hostile}]);
    evil["homepage"] = "javascript:alert(3)".into();
    evil["identifiers"] = serde_json::json!([{"scheme": "\"><script>", "value": "'onclick='"}]);
    add(folder, &evil);
    keys(folder, &["evil"]);
    let id = ["trust", "key", "add", "GR-<b>EVIL</b>", "evil.pub.pem", "--status", "javascript:alert(4)"];
    crate::shell::call(folder, &id).ended(0);
    let draft = words(folder, "trust page trust/trust.json --out draft.html").ended(0);
    assert!(draft.out.contains("trust list 2, 2 issuers"), "{}", draft.out);
    sign(folder, "--yes").ended(0);
    words(folder, "trust page trust/list-2.cbor --since trust/list-1.cbor --out page.html").ended(0);
    let page = std::fs::read_to_string(folder.join("page.html")).unwrap();

    assert_eq!(page.matches("<script").count(), 1, "{page}");
    assert_eq!(page.matches("</script").count(), 1, "{page}");
    for part in ["<b>", "<img", "href=\"javascript", "onclick='", "http-equiv=\"refresh"] {
        assert!(!page.contains(part), "{part} in {page}");
    }
    for part in [
        "Πανεπιστήμιο Παραδείγματος",
        "University of Example",
        "EQF 6 to 8",
        &kid(folder, "uni"),
        "Changes since trust list 1",
        "ADDED",
        "&lt;img src=x onerror=alert(2)&gt;",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    // The policy allows exactly the script that is there, by its hash, and nothing of others.
    let script = page.split_once("<script>").unwrap().1.split_once("</script>").unwrap().0;
    let policy =
        page.split_once("Content-Security-Policy\" content=\"").unwrap().1.split_once('"').unwrap().0;
    let hash = policy.split_once("script-src 'sha256-").unwrap().1.split_once('\'').unwrap().0;
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    assert_eq!(hash, base64(&qualistamp_core::sha256(script.as_bytes())));
    assert!(
        !script.contains("innerHTML") && !script.contains("eval") && !page.contains("src=\"http"),
        "{script}"
    );

    let draft = std::fs::read_to_string(folder.join("draft.html")).unwrap();
    assert!(draft.contains("A draft: nobody has signed this list yet."));
    assert!(!page.contains("A draft"));
    let exists = words(folder, "trust page trust/list-2.cbor --out page.html").ended(4);
    assert!(exists.complaint().contains("--overwrite"), "{exists:?}");
    let root = words(folder, "trust page trust/root-1.cbor --out root.html").ended(4);
    assert!(root.complaint().contains("there is no trust list in it"), "{root:?}");
}

#[test]
fn a_page_of_a_list_that_too_few_have_signed_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["r1", "l1", "l2"]);
    words(
        folder,
        "trust init --root-key r1.pub.pem --list-key l1.pub.pem --list-key l2.pub.pem --list-threshold 2",
    )
    .ended(0);
    words(folder, "trust sign trust/root-1.cbor --key r1.pem --yes").ended(0);
    sign(folder, "--yes").ended(0);
    words(folder, "trust page trust/list-1.cbor --out page.html").ended(0);
    let page = std::fs::read_to_string(folder.join("page.html")).unwrap();
    assert!(page.contains("Not enough keys have signed this list."), "{page}");
}

/// RFC 4648, section 4, of 32 bytes.
fn base64(bytes: &[u8; 32]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    let letters = bits.chunks(6).map(|chunk| {
        let value = (0..6).fold(0, |value, at| value << 1 | usize::from(chunk.get(at).copied().unwrap_or(0)));
        char::from(ALPHABET[value])
    });
    letters.chain(['=']).collect()
}
