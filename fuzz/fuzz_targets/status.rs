//! Status lists: unsigned input, and the same bytes signed by an issuer with the right key.
#![no_main]

use libfuzzer_sys::fuzz_target;
use qualistamp_core::{Signer as _, StatusList};
use qualistamp_fuzz::{KEY, STATUS_ADDRESS, frame, seeds_if_asked, to_be_signed};

/// ES256, a key identifier, and the type of the token.
const PROTECTED: &[u8] = b"\xA3\x01\x26\x04\x44kid!\x10\x78\x1Aapplication/statuslist+cwt";

fuzz_target!(init: seeds_if_asked("status"), |bytes: &[u8]| {
    let open = |token: &[u8]| StatusList::open(token, STATUS_ADDRESS, KEY.public_key().kid(), [KEY.public_key()]);
    let _ = open(bytes);

    let message = to_be_signed(PROTECTED, b"", bytes);
    let token = frame(PROTECTED, bytes, &KEY.sign(&message).expect("the key signs"));
    if let Ok(list) = open(&token) {
        // Looking up one status and reading all of them agree.
        let statuses = list.statuses().expect("a list that opened");
        let details = list.details().expect("a list that opened");
        assert_eq!(statuses.entries(), list.entries());
        let some = [0, 1, 5, 63, 64, u32::MAX];
        for index in some.into_iter().chain(details.keys().copied().take(8)) {
            let looked_up = list.look_up(index).expect("a list that opened");
            assert_eq!(looked_up.map(|(status, _)| status), statuses.status(index));
        }
    }
});
