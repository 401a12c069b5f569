//! Text from outside never steers a terminal: in names of files, addresses, names of issuers, keys of JSON, and texts of codes.

use std::path::Path;

use qualistamp_core::{Domain, Text, Title, TrustListContent, sign};

use crate::scan::code_of_bytes;
use crate::shell::{Called, call};
use crate::stamps::Key;
use crate::trust::{operator, words};
use crate::world::{World, picture, stamp};

/// Clearing the screen, a title with a bell, C1, colour as of a good result, bidirectional and invisible characters, a false line.
const POISON: &str =
    "a\u{1b}[2J\u{1b}]0;t\u{7}\u{9b}8m\u{1b}[32mVALID\u{202e}\u{2066}\u{200b}\u{feff}\nqualistamp: b";

/// Panics if the output could steer a terminal or mislead a reader, or does not show the poison at all.
#[track_caller]
fn harmless(called: &Called, what: &str) {
    for text in [&called.out, &called.err] {
        assert!(
            !text.contains("\u{1b}[32mVALID\u{202e}") && !text.contains("\nqualistamp: b"),
            "{what}: {called:#?}"
        );
        let mut plain = text.clone();
        for style in ["0", "1", "2", "4", "31", "32", "33"] {
            plain = plain.replace(&format!("\u{1b}[{style}m"), "");
        }
        let wrong = qualistamp_core::deceptive(&plain).find(|(_, c)| !matches!(c, '\n' | '\t'));
        assert_eq!(wrong, None, "{what}: {called:#?}");
    }
}

/// Calls the program with colours, as on a terminal; otherwise the escape sequences would be taken out of its output.
fn coloured(folder: &Path, arguments: &[&str]) -> Called {
    call(folder, &[&["--color", "always"], arguments].concat())
}

#[cfg(unix)]
#[test]
fn terminal_escapes_in_names_of_files_do_not_reach_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    words(folder, "trust sign trust/trust.json --key l1.pem --yes").ended(0);
    words(folder, "bundle make --out bundle.cbor").ended(0);
    let copy = |from: &str, to: &str| std::fs::copy(folder.join(from), folder.join(to)).unwrap();
    std::fs::create_dir(folder.join("files")).unwrap();
    let name = |extension: &str| format!("files/{POISON}.{extension}");
    let (pem, json, list, bundle, png) =
        (name("pem"), name("json"), name("cbor"), name("bundle"), name("png"));
    copy("l1.pem", &pem);
    copy("trust/list-1.cbor", &list);
    copy("bundle.cbor", &bundle);
    std::fs::write(folder.join(&json), "{}").unwrap();
    std::fs::write(folder.join(&png), picture("HELLO")).unwrap();
    let none = &name("none");
    let (pem, json, list, bundle, png) = (&*pem, &*json, &*list, &*bundle, &*png);
    let root = "trust/root-1.cbor";
    let cases: &[&[&str]] = &[
        &["verify", none],
        &["verify", png],
        &["verify", "files"],
        &["verify", "files", "--json"],
        &["verify", png, json, "--html", "verify.html"],
        &["verify", png, "--bundle", list, "--root", root],
        &["verify", png, "--bundle", bundle, "--root", none],
        &["verify", png, "--trust-list", none, "--list-key", none],
        &["inspect", none],
        &["inspect", png],
        &["inspect", png, "--json"],
        &["scan", none],
        &["scan", "files"],
        &["scan", "files", "--json"],
        &["scan", png, "--html", "scan.html"],
        &["scan", png, "--html", &format!("{none}/x")],
        &["issue", json, "--key", pem],
        &["issue", json, json, "--key", none],
        &["key", "show", pem],
        &["key", "show", none],
        &["key", "new", "--no-passphrase", "--out", pem],
        &["key", "new", "--no-passphrase", "--out", &name("new.pem")],
        &["register", "seal", none, "--out", "r"],
        &["register", "seal", "--list", json, "--out", "r"],
        &["register", "publish", json, "--bundle", bundle, "--out", "r"],
        &["status", "new", "--address", "https://a.example", "--file", none],
        &["status", "withdraw", "1", "--index", "--file", json],
        &["status", "withdraw", "1", "--index", "--file", none, "--yes"],
        &["status", "publish", "--file", none, "--key", pem, "--out", &name("cwt")],
        &["bundle", "make", "--dir", none],
        &["bundle", "make", "--list", json],
        &["bundle", "make", "--out", &name("made")],
        &["bundle", "show", bundle],
        &["bundle", "show", bundle, "--root", root],
        &["bundle", "show", json],
        &["bundle", "diff", bundle, json],
        &["bundle", "import", json, "--root", root],
        &["bundle", "import", bundle, "--root", root, "--trust-dir", &name("dir")],
        &["bundle", "show", "--trust-dir", &name("dir"), "--root", root],
        &["trust", "init", "--root-key", pem, "--list-key", pem, "--dir", &name("init")],
        &["trust", "init", "--root-key", "r1.pub.pem", "--list-key", "l1.pub.pem", "--dir", &name("init")],
        &["trust", "issuer", "list", "--dir", none],
        &["trust", "issuer", "add", json],
        &["trust", "issuer", "add", png],
        &["trust", "show", list],
        &["trust", "show", list, "--json"],
        &["trust", "show", json],
        &["trust", "diff", list, root],
        &["trust", "sign", list, "--key", pem, "--root", root, "--yes"],
        &["trust", "sign", "trust/trust.json", "--key", pem, "--out", &name("out"), "--yes"],
        &["vectors", "check", none],
        // Names that begin like an option, as a shell writes them for `*`.
        &["verify", "--\u{1b}[2J\u{7}\u{202e}"],
        &[POISON],
        &["trust", "key", "retire", POISON, "1a2b3c4d", "--since", "2026-01-01"],
        &["trust", "key", "retire", "X", POISON, "--since", POISON],
    ];
    for arguments in cases {
        let called = coloured(folder, arguments);
        harmless(&called, &arguments.join(" "));
        assert!(!(called.out + &called.err).is_empty(), "{arguments:?}");
    }
    for page in ["verify.html", "scan.html"] {
        let page = std::fs::read_to_string(folder.join(page)).unwrap();
        assert!(page.contains("\\u{1b}[2J") && !page.contains(['\u{1b}', '\u{202e}', '\u{9b}']), "{page}");
    }
}

#[test]
fn terminal_escapes_in_contents_do_not_reach_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    operator(folder);
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    let quoted = serde_json::Value::from(POISON).to_string();
    let issuer = |fields: &str| {
        format!(
            r#"{{"country": "GR", "names": [{{"lang": "en", "name": "A"}}], "scopes": [{{}}], {fields}}}"#
        )
    };
    let good = std::fs::read_to_string(folder.join("trust/trust.json")).unwrap();
    for (what, text) in [
        ("key", issuer(&format!(r#""id": "X", {quoted}: 1"#))),
        ("key twice", format!(r#"{{{quoted}: 1, {quoted}: 2}}"#)),
        ("id", issuer(&format!(r#""id": {quoted}"#))),
        ("homepage", issuer(&format!(r#""id": "X", "homepage": {quoted}"#))),
        ("type", issuer(&format!(r#""id": "X", "scopes": [{{"types": [{quoted}]}}]"#))),
        ("day", issuer(&format!(r#""id": "X", "scopes": [{{"from": {quoted}}}]"#))),
        ("status", issuer(&format!(r#""id": "X", "status": {{"address": {quoted}, "kid": {quoted}}}"#))),
        ("award", format!(r#"{{{quoted}: {quoted}, "id": {quoted}, "family": {quoted}}}"#)),
    ] {
        write("i.json", &text);
        for arguments in [
            &["trust", "issuer", "add", "i.json"][..],
            &["trust", "issuer", "edit", "i.json"],
            &["issue", "i.json", "--key", "uni.pem"],
            &["status", "withdraw", "1", "--index", "--file", "i.json"],
        ] {
            harmless(&coloured(folder, arguments), &format!("{what}: {}", arguments.join(" ")));
        }
        let mut file: serde_json::Value = serde_json::from_str(&good).unwrap();
        if let Ok(issuer) = serde_json::from_str::<serde_json::Value>(&text) {
            file["issuers"].as_array_mut().unwrap().push(issuer);
        }
        write("trust/trust.json", &file.to_string());
        harmless(&words(folder, "--color always trust issuer list"), what);
        write("trust/trust.json", &good);
    }
    write("t.csv", &format!("id,name,language,country,{}\nX\n", POISON.replace('\n', "")));
    harmless(&coloured(folder, &["trust", "issuer", "add", "t.csv"]), "column");
    let csv = POISON.replace(['\n', '"'], "");
    write(
        "t.csv",
        &format!("id,name,language,country,types\n{csv},{csv},en,GR,{csv}\nX,{csv},{csv},{csv},\n"),
    );
    harmless(&coloured(folder, &["trust", "issuer", "add", "t.csv"]), "cells");
    harmless(&coloured(folder, &["status", "new", "--address", POISON]), "address");
    for address in [&format!("http://127.0.0.1:1/{POISON}"), &format!("https://{POISON}")] {
        let fetched =
            coloured(folder, &["bundle", "fetch", address, "--root", "trust/root-1.cbor", "--tries", "1"]);
        assert_ne!(fetched.code, 0);
        harmless(&fetched, "HTTP");
    }
    let labelled = coloured(
        folder,
        &["key", "new", "--no-passphrase", "--out", "n.pem", "--label", "a\u{1b}[2J\u{202e}"],
    );
    harmless(&labelled, "label");
    harmless(&coloured(folder, &["key", "show", "n.pem"]), "label");
}

/// The list with one text replaced by another of the same length, signed.
fn with_replaced(content: &TrustListContent, from: &str, to: &str, key: &Key) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = content.to_cbor().unwrap();
    let at = bytes.windows(from.len()).position(|window| window == from.as_bytes()).unwrap();
    bytes[at..at + from.len()].copy_from_slice(to.as_bytes());
    sign(&bytes, Domain::TrustList, key).unwrap()
}

#[test]
fn terminal_escapes_in_a_signed_list_do_not_reach_the_screen() {
    let world = World::new();
    let placeholder = "x".repeat(POISON.len());
    let mut content = None;
    world.write_list("unused.cbor", |list| {
        list.issuers[0].name.1 = Title::new(&placeholder).unwrap();
        content = Some(list.clone());
    });
    world.write("list.cbor", &with_replaced(&content.unwrap(), &placeholder, POISON, &world.operator));
    let mut content = None;
    world.write_list("unused.cbor", |list| {
        let kid = list.issuers[0].keys[0].kid();
        let address = Text::new(&placeholder).unwrap();
        list.issuers[0].status = Some(qualistamp_core::StatusPin { address, kid });
        content = Some(list.clone());
    });
    world.write("pinned.cbor", &with_replaced(&content.unwrap(), &placeholder, POISON, &world.operator));
    world.write("a.txt", stamp(&world.issuer, |_| {}).as_bytes());
    world.write("b.txt", stamp(&world.issuer, |_| {}).as_bytes());
    let folder = world.folder();
    let verify = |inputs: &[&str]| {
        let options = [
            "verify",
            "--trust-list",
            "list.cbor",
            "--list-key",
            "operator.pub.pem",
            "--at",
            crate::world::NOW,
        ];
        coloured(folder, &[&options[..], inputs].concat())
    };
    for called in [
        verify(&["a.txt"]),
        verify(&["a.txt", "b.txt"]),
        verify(&["a.txt", "--json"]),
        verify(&["a.txt", "--html", "r.html"]),
        coloured(folder, &["trust", "show", "list.cbor"]),
        coloured(folder, &["trust", "show", "pinned.cbor"]),
        coloured(folder, &["trust", "diff", "list.cbor", "pinned.cbor"]),
        coloured(folder, &["trust", "diff", "list.cbor", "pinned.cbor", "--json"]),
    ] {
        assert_eq!(called.code, 0, "{called:#?}");
        harmless(&called, "list");
        assert!(called.out.contains("\\u"), "{called:#?}");
    }
    // For programs, byte for byte.
    let csv = verify(&["a.txt", "--csv"]);
    assert!(csv.out.contains(POISON), "{csv:#?}");
}

#[test]
fn terminal_escapes_in_codes_reach_no_screen_and_csv_keeps_their_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    std::fs::write(folder.join("code.png"), code_of_bytes(POISON.as_bytes())).unwrap();
    for arguments in [
        &["scan", "code.png"][..],
        &["scan", "code.png", "--json"],
        &["scan", "code.png", "--html", "r.html"],
    ] {
        let called = coloured(folder, arguments).ended(0);
        harmless(&called, &arguments.join(" "));
        assert!(called.out.contains("[2J"), "{called:#?}");
    }
    let page = std::fs::read_to_string(folder.join("r.html")).unwrap();
    assert!(page.contains("\\u{202e}") && !page.contains(['\u{1b}', '\u{202e}', '\u{9b}']), "{page}");
    let csv = words(folder, "scan code.png --csv").ended(0);
    assert!(csv.out.contains(POISON), "{csv:#?}");
}
