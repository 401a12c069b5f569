//! Roots: unsigned input, and the same bytes signed by the owner of the root key.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use qualistamp_core::{Domain, Root, sign};
use qualistamp_fuzz::{ANCHOR, KEY, seeds_if_asked};

static TRUSTED: LazyLock<Root> = LazyLock::new(|| Root::anchor(&ANCHOR).expect("signed by its own key"));

fuzz_target!(init: seeds_if_asked("root"), |bytes: &[u8]| {
    let _ = TRUSTED.successor(bytes);

    let signed = sign(bytes, Domain::Root, &*KEY).expect("the key signs");
    if let Ok(root) = TRUSTED.successor(&signed) {
        // A root has one encoding, and can be used as an anchor.
        assert_eq!(root.content().to_cbor(), bytes);
        assert_eq!(Root::anchor(&signed).as_ref().map(Root::content), Ok(root.content()));
    }
});
