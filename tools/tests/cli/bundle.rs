//! `qualistamp bundle`, and `verify` with the imported bundle.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::sync::mpsc;
use std::thread;

use qualistamp_core::Bundle;

use crate::trust::{ISSUER, keys, kid, operator, words};

/// [`operator`] with a signed list, `bundle.cbor`, and a stamp `award.txt`.
pub(crate) fn published(folder: &Path) {
    operator(folder);
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    words(folder, "bundle make --out bundle.cbor").ended(0);
    std::fs::write(
        folder.join("award.json"),
        r#"{"id":"1","family":"F","title":"T","awarded":"2025-07-15","eqf":7}"#,
    )
    .unwrap();
    words(folder, "issue award.json --key uni.pem --txt").ended(0);
}

#[test]
fn a_bundle_is_made_shown_and_verified_with() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    published(folder);
    let shown = words(folder, "bundle show bundle.cbor").ended(0);
    for part in [
        "NOT verified",
        "root 1  made just now",
        "trust list 1  made just now",
        "due in 30 days",
        "1 issuer, 1 key, ",
    ] {
        assert!(shown.out.contains(part), "{part} in {}", shown.out);
    }
    let verified = words(folder, "bundle show bundle.cbor --root trust/root-1.cbor").ended(0);
    assert!(verified.out.contains("signatures verified"), "{}", verified.out);

    words(folder, "verify award.txt --bundle bundle.cbor --root trust/root-1.cbor").ended(0);
    let rootless = words(folder, "verify award.txt --bundle bundle.cbor").ended(2);
    assert!(rootless.complaint().contains("give --root"), "{rootless:?}");

    // An existing file is not replaced, and a bundle that verifiers would refuse is not written.
    assert!(words(folder, "bundle make --out bundle.cbor").ended(4).complaint().contains("already exists"));
    words(folder, "bundle make --out bundle.cbor --overwrite").ended(0);
    words(folder, "trust rotate-root").ended(0);
    let unfinished = words(folder, "bundle make --out other.cbor").ended(4);
    assert!(
        unfinished.complaint().contains(
            "trust/root-2.cbor: not signed by enough keys: missing are 2 of the root keys of root 1"
        ),
        "{unfinished:?}"
    );
    assert!(!folder.join("other.cbor").exists());
    let none = words(folder, "bundle make --dir nowhere --out other.cbor").ended(4);
    assert!(none.complaint().contains("no root-1.cbor"), "{none:?}");
}

#[test]
fn an_imported_bundle_is_used_and_never_rolled_back() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    published(folder);
    assert!(words(folder, "bundle import bundle.cbor").ended(2).complaint().contains("give --root"));
    words(folder, "verify award.txt").ended(3);
    let imported = words(folder, "bundle import bundle.cbor --root trust/root-1.cbor").ended(0);
    assert!(imported.out.contains("Trust list 1 with 1 issuer, made just now"), "{}", imported.out);
    words(folder, "verify award.txt").ended(0);
    assert!(words(folder, "bundle show").ended(0).out.contains("signatures verified"));
    words(folder, "bundle import bundle.cbor").ended(0);

    // A newer bundle withdraws the key. Then the older one is imported again.
    let uni = kid(folder, "uni");
    words(folder, &format!("trust key withdraw GR-EXAMPLE {uni} --since 2025-01-01")).ended(0);
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    words(folder, "bundle make --out newer.cbor").ended(0);
    let diff = words(folder, "bundle diff bundle.cbor newer.cbor").ended(0);
    assert_eq!(
        diff.out,
        format!(
            "trust list 1 -> 2\n~ issuer GR-EXAMPLE\n    key {uni} WITHDRAWN since 2025-01-01T00:00:00Z\n"
        )
    );
    assert_eq!(words(folder, "bundle diff newer.cbor newer.cbor").ended(0).out, "No difference.\n");
    words(folder, "bundle import newer.cbor").ended(0);
    let after = words(folder, "verify award.txt --json");
    assert_ne!(after.code, 0);
    let back = words(folder, "bundle import bundle.cbor").ended(4);
    assert!(back.complaint().contains("bundle.cbor: "), "{back:?}");
    assert_eq!(words(folder, "verify award.txt --json").out, after.out, "nothing was lost");

    for (name, bytes, part) in [
        ("empty", &b""[..], "the file is empty"),
        ("page", b"<html>", "bundle"),
        ("cut", &std::fs::read(folder.join("newer.cbor")).unwrap()[..200], "damaged or truncated"),
    ] {
        std::fs::write(folder.join(name), bytes).unwrap();
        for line in [format!("bundle import {name}"), format!("bundle show {name}")] {
            let refused = words(folder, &line).ended(4);
            assert!(refused.complaint().contains(part), "{line}: {refused:?}");
        }
    }
    // Another root than the one the folder was created with.
    let other = tempfile::tempdir().unwrap();
    operator(other.path());
    std::fs::copy(other.path().join("trust/root-1.cbor"), folder.join("other-root.cbor")).unwrap();
    let refused = words(folder, "bundle import newer.cbor --root other-root.cbor").ended(4);
    assert!(refused.complaint().contains("not the root this folder was created with"), "{refused:?}");
    words(folder, "bundle import newer.cbor --root trust/root-1.cbor").ended(0);
    // Another folder has its own root, and `--bundle` needs no folder.
    words(folder, "bundle import newer.cbor --root other-root.cbor --trust-dir elsewhere").ended(4);
    words(folder, "bundle import newer.cbor --root trust/root-1.cbor --trust-dir elsewhere").ended(0);
    assert_eq!(words(folder, "verify award.txt --json --trust-dir elsewhere").out, after.out);
    // An old bundle does not bring a key back that this device knows as withdrawn.
    let old = words(folder, "verify award.txt --json --bundle bundle.cbor --root trust/root-1.cbor");
    assert_eq!((old.code, &old.json()[0]["code"]), (after.code, &after.json()[0]["code"]), "{old:?}");
}

#[test]
fn swapped_files_are_recognized() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    published(folder);
    for line in [
        "verify award.txt --bundle trust/root-1.cbor --root bundle.cbor",
        "bundle import trust/root-1.cbor --root bundle.cbor",
        "bundle show trust/root-1.cbor --root bundle.cbor",
    ] {
        let refused = words(folder, line).ended(4);
        assert!(
            refused
                .complaint()
                .starts_with("trust/root-1.cbor: this is a root, not a bundle; the files seem swapped"),
            "{line}: {refused:?}"
        );
    }
    for (line, part) in [
        ("bundle import bundle.cbor --root bundle.cbor", "bundle.cbor: this is a bundle, not a root"),
        (
            "bundle import bundle.cbor --root trust/list-1.cbor",
            "list-1.cbor: this is a trust list, not a root",
        ),
        (
            "verify award.txt --trust-list trust/root-1.cbor --list-key l1.pub.pem",
            "this is a root, not a trust list",
        ),
        (
            "verify award.txt --trust-list bundle.cbor --list-key l1.pub.pem",
            "this is a bundle, not a trust list",
        ),
    ] {
        let refused = words(folder, line).ended(4);
        assert!(refused.complaint().contains(part), "{line}: {refused:?}");
        assert!(!folder.join("home").exists());
    }
}

#[test]
fn an_unsigned_root_is_noticed_with_the_command_that_signs_it() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    keys(folder, &["r1", "l1", "uni"]);
    words(folder, "trust init --root-key r1.pub.pem --list-key l1.pub.pem").ended(0);
    std::fs::write(folder.join("uni.json"), ISSUER).unwrap();
    words(folder, "trust issuer add uni.json").ended(0);
    words(folder, "trust key add GR-EXAMPLE uni.pub.pem").ended(0);
    let command = "qualistamp trust sign trust/root-1.cbor --key PRIVATE_KEY";
    let early = words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(4);
    assert!(
        early
            .complaint()
            .starts_with("trust/root-1.cbor must be complete first: missing are 1 of the root keys")
            && early.complaint().contains(command),
        "{early:?}"
    );
    assert!(!folder.join("trust/list-1.cbor").exists());
    let unsigned = std::fs::read(folder.join("trust/root-1.cbor")).unwrap();
    words(folder, "trust sign trust/root-1.cbor --key r1.pem --yes").ended(0);
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);

    let signed = std::fs::read(folder.join("trust/root-1.cbor")).unwrap();
    std::fs::write(folder.join("trust/root-1.cbor"), unsigned).unwrap();
    let refused = words(folder, "bundle make").ended(4);
    assert!(
        refused.complaint().starts_with("trust/root-1.cbor: not signed by enough keys")
            && refused.complaint().contains(command),
        "{refused:?}"
    );
    std::fs::write(folder.join("trust/root-1.cbor"), signed).unwrap();
    words(folder, "bundle make").ended(0);

    // A verifier who has the unsigned root reads about that file, not about a built-in root.
    words(folder, "trust init --root-key r1.pub.pem --list-key l1.pub.pem --dir unsigned").ended(0);
    for line in
        ["bundle import bundle.cbor", "bundle show bundle.cbor", "verify award.txt --bundle bundle.cbor"]
    {
        let refused = words(folder, &format!("{line} --root unsigned/root-1.cbor")).ended(4);
        assert!(refused.complaint().starts_with("unsigned/root-1.cbor: not signed by enough"), "{refused:?}");
    }
}

/// Answers one request after another with `answers`, and returns the requests.
pub(crate) fn serve(answers: Vec<Vec<u8>>) -> (String, mpsc::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/bundle.cbor", listener.local_addr().unwrap());
    let (asked, requests) = mpsc::channel();
    thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = Vec::new();
            let mut byte = [0];
            while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() == 1 {
                request.push(byte[0]);
            }
            asked.send(String::from_utf8_lossy(&request).to_lowercase()).unwrap();
            if answer == b"never" {
                // Until the client gives up and closes the connection.
                let _ = stream.read(&mut byte);
            } else if answer == b"endless" {
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
                while stream.write_all(&[0xa1; 65_536]).is_ok() {}
            } else {
                let _ = stream.write_all(&answer);
            }
        }
    });
    (url, requests)
}

pub(crate) fn response(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n", body.len());
    [head.as_bytes(), body].concat()
}

#[test]
fn a_bundle_is_fetched_again_only_if_it_is_new() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    published(folder);
    let bundle = std::fs::read(folder.join("bundle.cbor")).unwrap();
    let (url, requests) = serve(vec![
        response("503 Service Unavailable", "", b""),
        response("200 OK", "ETag: \"one\"\r\n", &bundle),
        response("304 Not Modified", "", b""),
        response("200 OK", "ETag: \"two\"\r\n", b"<html>"),
        response("304 Not Modified", "", b""),
    ]);
    let first = words(folder, &format!("bundle fetch {url} --root trust/root-1.cbor")).ended(0);
    assert!(
        first.out.contains("Trust list 1") && first.complaint().contains("HTTP 503); trying again in 1 s")
    );
    words(folder, "verify award.txt").ended(0);
    assert!(words(folder, &format!("bundle fetch {url}")).ended(0).out.contains("Nothing new"));
    // The ETag of a refused bundle is not stored.
    words(folder, &format!("bundle fetch {url}")).ended(4);
    words(folder, &format!("bundle fetch {url}")).ended(0);
    let tags: Vec<bool> = requests.iter().map(|request| request.contains("if-none-match: \"one\"")).collect();
    assert_eq!(tags, [false, false, true, true, true]);
}

/// Whether each request asked for a bundle other than the one with the tag "one".
fn asked_with_tag(requests: &mpsc::Receiver<String>) -> Vec<bool> {
    requests.iter().map(|request| request.contains("if-none-match: \"one\"")).collect()
}

/// Attack F03: with the cached bundle gone, "nothing new" left the device without trust data for ever.
#[test]
fn a_bundle_that_was_lost_or_damaged_is_fetched_anew() {
    type Loss = fn(&Path);
    let losses: [Loss; 3] = [
        |path| std::fs::remove_file(path).unwrap(),
        |path| std::fs::write(path, b"").unwrap(),
        |path| {
            let mut bytes = std::fs::read(path).unwrap();
            let end = bytes.len() - 9;
            bytes[end..].fill(b'x');
            std::fs::write(path, bytes).unwrap();
        },
    ];
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    published(folder);
    let bundle = std::fs::read(folder.join("bundle.cbor")).unwrap();
    for (number, lose) in losses.into_iter().enumerate() {
        let answer = response("200 OK", "ETag: \"one\"\r\n", &bundle);
        let (url, requests) = serve(vec![answer.clone(), answer, response("304 Not Modified", "", b"")]);
        let dir = format!("--trust-dir dir-{number}");
        words(folder, &format!("bundle fetch {url} --root trust/root-1.cbor {dir}")).ended(0);
        lose(&folder.join(format!("dir-{number}/bundle-0000000001")));
        words(folder, &format!("bundle fetch {url} {dir}")).ended(0);
        words(folder, &format!("verify award.txt {dir}")).ended(0);
        assert!(words(folder, &format!("bundle fetch {url} {dir}")).ended(0).out.contains("Nothing new"));
        assert_eq!(asked_with_tag(&requests), [false, false, true], "{number}");
    }
}

/// Attack F04: a part was refused once, by a wrong clock or a mirror, and "nothing new" then hid it for ever.
#[test]
fn a_bundle_of_which_a_part_was_refused_is_fetched_anew() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    published(folder);
    let bundle = std::fs::read(folder.join("bundle.cbor")).unwrap();
    let mut partly = Bundle::parse(&bundle).unwrap();
    partly.add_status("https://nobody.example/1", vec![0xa0]);
    let tag = "ETag: \"one\"\r\n";
    let (url, requests) = serve(vec![
        response("200 OK", tag, &partly.to_cbor()),
        response("200 OK", tag, &bundle),
        response("304 Not Modified", "", b""),
    ]);
    let first = words(folder, &format!("bundle fetch {url} --root trust/root-1.cbor")).ended(0);
    assert!(first.complaint().contains("left out"), "{first:?}");
    assert!(words(folder, &format!("bundle fetch {url}")).ended(0).err.is_empty());
    words(folder, &format!("bundle fetch {url}")).ended(0);
    assert_eq!(asked_with_tag(&requests), [false, false, true]);
}

#[test]
fn a_tag_is_sent_only_to_the_address_it_came_from() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    published(folder);
    let bundle = std::fs::read(folder.join("bundle.cbor")).unwrap();
    let answers = || {
        let answer = response("200 OK", "ETag: \"one\"\r\n", &bundle);
        serve(vec![answer.clone(), answer])
    };
    let ((one, requests_of_one), (two, requests_of_two)) = (answers(), answers());
    words(folder, &format!("bundle fetch {one} --root trust/root-1.cbor")).ended(0);
    words(folder, &format!("bundle fetch {two}")).ended(0);
    words(folder, &format!("bundle fetch {one}")).ended(0);
    // A newer bundle from a file is not the one that has the tag.
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    words(folder, "bundle make --out newer.cbor").ended(0);
    words(folder, "bundle import newer.cbor").ended(0);
    words(folder, &format!("bundle fetch {two}")).ended(4);
    assert_eq!(asked_with_tag(&requests_of_one), [false, false]);
    assert_eq!(asked_with_tag(&requests_of_two), [false, false]);
}

/// A server that stands still answers "nothing new" truthfully. The list is overdue all the same.
#[test]
fn nothing_new_with_an_overdue_list_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    words(folder, "trust sign trust/trust.json --key l1.pem --days 0 --yes").ended(0);
    words(folder, "bundle make --out bundle.cbor").ended(0);
    let bundle = std::fs::read(folder.join("bundle.cbor")).unwrap();
    let (url, requests) =
        serve(vec![response("200 OK", "ETag: \"one\"\r\n", &bundle), response("304 Not Modified", "", b"")]);
    words(folder, &format!("bundle fetch {url} --root trust/root-1.cbor")).ended(0);
    // The list was due in the second in which it was made.
    let second = || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let made = second();
    while second() <= made + 1 {
        thread::sleep(std::time::Duration::from_millis(50));
    }
    let frozen = words(folder, &format!("bundle fetch {url}")).ended(0);
    assert!(frozen.out.contains("Nothing new"), "{frozen:?}");
    assert!(
        frozen.complaint().contains("the next trust list was due")
            && frozen.complaint().contains("ask the operator"),
        "{frozen:?}"
    );
    assert_eq!(asked_with_tag(&requests), [false, true]);
}

#[test]
fn each_wrong_answer_of_a_server_has_its_own_message() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    published(folder);
    words(folder, "bundle import bundle.cbor --root trust/root-1.cbor").ended(0);
    let bundle = std::fs::read(folder.join("bundle.cbor")).unwrap();
    let html = "Content-Type: text/html; charset=utf-8\r\n";
    for (answer, part) in [
        (response("404 Not Found", html, b"<html>"), "there is nothing at this address (HTTP 404)"),
        (response("200 OK", html, b"<html>"), "a web page, not a bundle"),
        (response("403 Forbidden", "", b""), "HTTP 403"),
        (response("500 Oops", "", b""), "(HTTP 500) (tried 1 time); the present trust data stays in use"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n".to_vec(), "10000000000 bytes, at most"),
        (response("200 OK", "", &bundle)[..400].to_vec(), "broke off"),
        (response("200 OK", "", b""), "the file is empty"),
        (b"endless".to_vec(), "and still no end"),
        (b"never".to_vec(), "no answer in time"),
        (b"garbage\r\n\r\n".to_vec(), ""),
    ] {
        let timeout = if answer == b"never" { 1 } else { 60 };
        let (url, _requests) = serve(vec![answer]);
        let failed = words(folder, &format!("bundle fetch {url} --tries 1 --timeout {timeout}")).ended(4);
        assert!(
            failed.complaint().starts_with(&url) && failed.complaint().contains(part),
            "{part}: {failed:?}"
        );
        words(folder, "verify award.txt").ended(0);
    }
    words(folder, "bundle fetch ftp://example.org/bundle.cbor").ended(2);
    // No server listens on the port.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let refused = words(folder, &format!("bundle fetch http://127.0.0.1:{port}/ --tries 2")).ended(4);
    assert!(refused.err.contains("tried 2 times"), "{refused:?}");
}
