//! Registers and register proofs, from a file or a bundle: none leads to a seal that it was not made from.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use qualistamp_core::{Register, RegisterProof, StampId};
use qualistamp_fuzz::{proof_with_path, seeds_if_asked};

static SEAL: LazyLock<[u8; 32]> = LazyLock::new(|| proof_with_path().1);

fuzz_target!(init: seeds_if_asked("proof"), |bytes: &[u8]| {
    if let Ok(proof) = RegisterProof::parse(bytes) {
        // A proof has one encoding.
        assert_eq!(proof.to_cbor(), bytes);
        assert_eq!(RegisterProof::open(bytes, proof.seal()).as_ref(), Ok(&proof));
        // A leaf of the known register has only ids of it.
        if proof.seal() == *SEAL {
            assert!(!proof.contains(StampId([0xff; 32])));
        }
    }
    if let Ok(register) = Register::parse(bytes) {
        assert_eq!(register.as_bytes(), bytes);
        let (ids, _) = bytes.as_chunks();
        for id in ids.iter().take(4) {
            let proof = register.prove(StampId(*id)).expect("it is in the register");
            assert_eq!(proof.seal(), register.seal());
        }
    }
});
