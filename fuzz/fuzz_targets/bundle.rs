//! Bundles from the network, a USB stick or the share sheet, and the floors that a device stores.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use qualistamp_core::{Bundle, Floors, KeptFloors, TrustState};
use qualistamp_fuzz::{ANCHOR, seeds_if_asked};

static BUILT_IN: LazyLock<TrustState> =
    LazyLock::new(|| TrustState::new(&ANCHOR).expect("signed by its own key"));

fuzz_target!(init: seeds_if_asked("bundle"), |bytes: &[u8]| {
    if let Ok(bundle) = Bundle::parse(bytes) {
        let again = Bundle::parse(&bundle.to_cbor()).expect("written bundles can be parsed");
        assert_eq!(again.to_cbor(), bundle.to_cbor());
    }
    if let Ok(floors) = Floors::from_cbor(bytes) {
        assert_eq!(floors.to_cbor(), bytes);
    }

    let now = "2026-01-15".parse().expect("a day");
    let Ok(refreshed) = BUILT_IN.refresh(bytes, now) else { return };
    let state = refreshed.state;
    // Floors never fall, and a stored state is restored unchanged.
    let version = |state: &TrustState| state.floors().root.map(|floor| floor.version);
    assert!(version(&state) >= version(&BUILT_IN));
    let kept = KeptFloors::Newest(state.floors().clone());
    let resumed = TrustState::resume(&ANCHOR, state.to_bundle(), kept).expect("a stored state can be opened");
    assert_eq!(resumed.floors(), state.floors());
    assert_eq!(resumed.to_bundle(), state.to_bundle());
});
