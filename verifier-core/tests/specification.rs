//! The specification agrees with the code.

#![allow(clippy::unwrap_used, reason = "a test's own message")]

use qualistamp_core::{DICTIONARY_1, hex, sha256};

const SPECIFICATION: &str = include_str!("../../docs/spec.md");

#[test]
fn the_specification_states_the_digest_of_the_dictionary() {
    let digest = hex(&sha256(DICTIONARY_1));
    assert!(
        SPECIFICATION.contains(&format!("SHA-256(dictionary1.bin) = {digest}")),
        "docs/spec.md must state SHA-256(dictionary1.bin) = {digest}"
    );
}

#[test]
fn the_specification_lists_every_support_code_of_the_vectors() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../test-vectors");
    let mut codes = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let text = std::fs::read_to_string(&path).unwrap();
            let quoted = text.split("\"code\": \"").skip(1).filter_map(|rest| rest.split('"').next());
            codes.extend(quoted.filter(|code| !code.starts_with('X')).map(str::to_owned));
        }
    }
    assert!(codes.len() > 40, "only {codes:?}");
    for code in codes {
        assert!(SPECIFICATION.contains(&format!("\n| {code} | ")), "docs/spec.md has no row for {code}");
    }
}
