//! What the specification states about the code holds.

use verifier_core::{DICTIONARY_1, hex, sha256};

const SPECIFICATION: &str = include_str!("../../docs/spec.md");

#[test]
fn the_dictionary_is_the_one_of_the_specification() {
    let digest = hex(&sha256(DICTIONARY_1));
    assert!(
        SPECIFICATION.contains(&format!("SHA-256(dictionary1.bin) = {digest}")),
        "docs/spec.md must state SHA-256(dictionary1.bin) = {digest}"
    );
}
