//! Trust lists: unsigned input, and the same bytes signed by an operator with the right key.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qualistamp_core::{Domain, TrustList, sign};
use qualistamp_fuzz::{KEY, ROLE, seeds_if_asked};

fuzz_target!(init: seeds_if_asked("list"), |bytes: &[u8]| {
    let _ = TrustList::open(bytes, &ROLE);

    let signed = sign(bytes, Domain::TrustList, &*KEY).expect("the key signs");
    if let Ok(list) = TrustList::open(&signed, &ROLE) {
        // A list has one encoding.
        let content = list.content();
        assert_eq!(content.to_cbor().as_deref(), Ok(bytes));
        for issuer in &content.issuers {
            for key in &issuer.keys {
                let owned = (issuer.clone(), key.clone());
                assert!(list.candidates(key.kid()).any(|candidate| candidate == owned));
            }
        }
    }
});
