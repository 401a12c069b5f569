//! bundles that are made to keep a device busy, of 12, 24 and 48 MB: the CPU time of a refresh grows no faster than their bytes
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that fails stops, and speaks to its user"
)]

use cpu_time::ThreadTime;
use qualistamp_core::*;
use qualistamp_testkit::{
    lists::{LIST, bundle, content, made_up_institutions, now, signed_root},
    signer::Key,
};

/// Makes a bundle of about this many bytes.
type Make = fn(&TrustListContent, usize) -> Bundle;

const KINDS: &[(&str, Make)] = &[
    ("status lists that no issuer has", foreign_status_lists),
    ("status lists of issuers, signed by a stranger", strangers_status_lists),
    ("one status list under the address of each issuer", repeated_status_list),
    ("registers without a seal", foreign_registers),
    ("proofs of one register", proofs),
    ("a list with 64 signatures of strangers", worthless_signatures),
];

fn main() {
    let list = {
        let mut list = content(&made_up_institutions(5_754));
        let key = &mut list.issuers[0].keys[1];
        key.seals = vec![Seal { sealed: now(), complete: now(), root: register().seal() }];
        list
    };
    let device = TrustState::new(&signed_root()).unwrap();
    println!("{:>10} {:>10} {:>10}", "12 MB", "24 MB", "48 MB");
    for (name, make) in KINDS {
        let times = [12, 24, 48].map(|megabytes| {
            let bytes = make(&list, megabytes * 1_000_000).to_cbor();
            let expected = megabytes * 1_000_000;
            assert!(bytes.len().abs_diff(expected) < expected / 4, "{name}: {} bytes", bytes.len());
            // Accepted, stopped or refused: it must not take long.
            let refresh = || {
                let started = ThreadTime::now();
                drop(std::hint::black_box(device.refresh(&bytes, now())));
                started.elapsed()
            };
            (0..3).map(|_| refresh()).min().unwrap()
        });
        let answer = match device.refresh(&make(&list, 12_000_000).to_cbor(), now()) {
            Err(error) => format!("refused: {error}"),
            Ok(Refreshed { stopped: Some(error), .. }) => format!("stopped: {error}"),
            Ok(Refreshed { refused, refused_more, .. }) => {
                format!("accepted without {} parts", refused.len() as u64 + refused_more as u64)
            }
        };
        let [small, middle, large] = times.map(|time| format!("{} ms", time.as_millis()));
        println!("{small:>10} {middle:>10} {large:>10}   {name} ({answer})");
    }
}

fn register() -> Register {
    Register::of((0..100_000u32).map(|number| StampId(sha256(&number.to_be_bytes()))))
}

fn foreign_status_lists(list: &TrustListContent, bytes: usize) -> Bundle {
    const EACH: usize = 700;
    let mut bundle = bundle(list);
    for number in 0..bytes / (EACH + 40) {
        bundle.add_status(&format!("https://nobody.example/{number}"), vec![0xd2; EACH]);
    }
    bundle
}

/// The address of each issuer's status list, with a token that a stranger signed for it.
fn strangers_status_lists(list: &TrustListContent, bytes: usize) -> Bundle {
    let mut bundle = bundle(list);
    let room = bytes.saturating_sub(700_000) / list.issuers.len();
    let mut statuses = Statuses::new(StatusBits::Eight, u32::try_from(room).unwrap());
    let mut seed = 1u64;
    for index in 0..u32::try_from(room).unwrap() {
        seed = seed.wrapping_mul(2_862_933_555_777_941_757).wrapping_add(3_037_000_493);
        assert!(statuses.set(index, Status::Other((seed >> 56) as u8 | 0x80)));
    }
    for issuer in &list.issuers {
        let address = issuer.status.as_ref().unwrap().address.clone();
        let (issued, expires, ttl) = (list.issued, None, None);
        let content = StatusListContent {
            address,
            issued,
            expires,
            ttl,
            statuses: statuses.clone(),
            details: [].into(),
        };
        bundle.add_status(content.address.clone().as_signed(), content.sign(&Key::numbered(LIST)).unwrap());
    }
    bundle
}

fn repeated_status_list(list: &TrustListContent, bytes: usize) -> Bundle {
    let mut bundle = bundle(list);
    let token = vec![0; bytes.saturating_sub(700_000) / list.issuers.len()];
    for issuer in &list.issuers {
        bundle.add_status(issuer.status.as_ref().unwrap().address.as_signed(), token.clone());
    }
    bundle
}

fn foreign_registers(list: &TrustListContent, bytes: usize) -> Bundle {
    const COUNT: usize = 9_000;
    let mut bundle = bundle(list);
    let kid = list.issuers[0].keys[1].kid();
    let ids: Vec<u8> = register().as_bytes()[..bytes / COUNT / 32 * 32].to_vec();
    for number in 0..COUNT {
        bundle.add_register(kid, sha256(&number.to_be_bytes()), ids.clone());
    }
    bundle
}

fn proofs(list: &TrustListContent, bytes: usize) -> Bundle {
    let (mut bundle, register) = (bundle(list), register());
    let kid = list.issuers[0].keys[1].kid();
    let proof = register.prove(StampId(sha256(&0u32.to_be_bytes()))).unwrap().to_cbor();
    for number in 0..bytes / (proof.len() + 45) {
        // Each differs in the last byte of its path, or in more: none leads to the seal.
        let mut proof = proof.clone();
        let end = proof.len();
        proof[end - 4..].copy_from_slice(&u32::try_from(number).unwrap().to_be_bytes());
        bundle.add_proof(kid, register.seal(), proof);
    }
    bundle
}

fn worthless_signatures(list: &TrustListContent, bytes: usize) -> Bundle {
    let mut bundle = foreign_status_lists(list, bytes.saturating_sub(30_000_000));
    let mut seed = 1u64;
    let random = std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(2_862_933_555_777_941_757).wrapping_add(3_037_000_493);
        (seed >> 56) as u8
    });
    let mut signed = unsigned(&random.take(bytes.min(30_000_000)).collect::<Vec<u8>>());
    for number in 0..64 {
        signed = add_signature(&signed, Domain::TrustList, &Key::numbered(number)).unwrap().unwrap();
    }
    bundle.set_list(signed);
    bundle
}
