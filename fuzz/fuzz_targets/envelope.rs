//! The bytes of a stamp: parsing, inspection and verification.
#![no_main]

use std::collections::HashSet;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use qualistamp_core::{Envelope, Policy, StampId, Trust, Verdict, diagnostic, inspect, pack, verify};
use qualistamp_fuzz::{KEY, TRUST, claims_of_seeds, frame, seeds_if_asked};

/// Every stamp that the trusted key signed.
static SIGNED: LazyLock<HashSet<StampId>> = LazyLock::new(|| {
    let stamps = claims_of_seeds().map(|claims| pack(&claims, &*KEY).expect("the key signs"));
    stamps.iter().map(|stamp| Envelope::parse(stamp).expect("a stamp").id()).collect()
});

fuzz_target!(init: seeds_if_asked("envelope"), |stamp: &[u8]| {
    let now = "2026-01-15".parse().expect("a day");
    let _ = diagnostic(stamp);
    let _ = inspect(stamp);

    let parsed = Envelope::parse(stamp);
    if let Ok(envelope) = &parsed {
        // A frame has one encoding, so nothing can be hidden in another.
        assert_eq!(frame(envelope.protected(), envelope.payload(), envelope.signature()), stamp);
    }
    let without_list = verify(stamp, &Trust::default(), now, &Policy::default());
    assert!(!matches!(without_list.verdict(), Verdict::Valid(..)));
    assert!(without_list.signed().is_none());

    // However a stamp is changed, only signed content is valid. The signature itself may differ: s and n-s.
    if let Some(signed) = verify(stamp, &TRUST, now, &Policy::default()).signed() {
        assert!(SIGNED.contains(&signed.id()));
        assert_eq!(parsed.map(|envelope| envelope.id()), Ok(signed.id()));
    }
});
