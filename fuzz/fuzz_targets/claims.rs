//! The signed payload of a stamp: decompression, then claims. An issuer may sign anything.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qualistamp_core::{PackError, Policy, diagnostic, inspect, pack, verify};
use qualistamp_fuzz::{KEY, TRUST, frame, seeds_if_asked};

/// ES256 and a key identifier.
const PROTECTED: &[u8] = &[0xA2, 0x01, 0x26, 0x04, 0x44, 1, 2, 3, 4];

fuzz_target!(init: seeds_if_asked("claims"), |payload: &[u8]| {
    let stamp = frame(PROTECTED, payload, &[1; 64]);
    // With this frame, only the size of the payload can be wrong.
    let Ok(inspection) = inspect(&stamp) else { return };
    let (Ok(encoded), Some(Ok(claims))) = (inspection.expanded, inspection.claims) else { return };

    // Claims have one encoding, and an independent decoder accepts it.
    assert_eq!(claims.to_cbor().as_deref(), Ok(encoded.as_slice()));
    let shown = diagnostic(&encoded).expect("claims that parse are CBOR");
    // serde_cbor does not support unassigned simple values, which fields of later versions may contain (RFC 8949 section 3.3).
    assert!(serde_cbor::from_slice::<serde_cbor::Value>(&encoded).is_ok() || shown.contains("simple("));

    // If an issuer of the list signs them, verification returns them unchanged, whatever the verdict.
    match pack(&claims, &*KEY) {
        Ok(stamp) => {
            let now = "2026-01-15".parse().expect("a day");
            let outcome = verify(&stamp, &TRUST, now, &Policy::default());
            assert_eq!(outcome.signed().map(|signed| signed.claims()), Some(&claims));
        }
        Err(PackError::ClaimsTooLarge { .. } | PackError::StampTooLarge { .. }) => {}
        Err(error @ (PackError::Claims(_) | PackError::Signer(_))) => panic!("{error}"),
    }
});
