//! trust lists from 100 to 100,000 issuers: bytes for each issuer, opening, look-up, verifying; status lists: bytes, look-up; hybrid
//! roots and lists: bytes, signatures, opening
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that fails stops, and speaks to its user"
)]

use qualistamp_core::*;
use qualistamp_testkit::{
    lists::*,
    signer::{Key, MlDsaKey},
    timing::time,
};

fn main() {
    println!("{:>9} {:>12} {:>8} {:>12} {:>12}", "issuers", "bytes", "each", "open", "look-up");
    let mut all = vec![];
    for count in [100, 5_754, 100_000] {
        all.push(("made up", made_up_institutions(count)));
    }
    let real = real_institutions();
    if real.is_empty() {
        println!("not measured: real institutions, which need ../shared/data/issuers");
    } else {
        all.push(("real", real));
    }

    // The same stamp for all lists, signed by the first issuer.
    let mut award = Award::new(
        Name::new("Papadopoulou").unwrap(),
        Title::new("Master of Science in Chemistry").unwrap(),
        Label::new("2025-0042").unwrap(),
        "2025-07-15".parse().unwrap(),
    );
    award.eqf = Some(EqfLevel::new(7).unwrap());
    let stamp = pack(&Claims::new(award), &Key::numbered(0)).unwrap();
    let kid = Key::numbered(0).public().kid();

    let mut trusts = Vec::new();
    for (name, institutions) in &all {
        let signed = signed_list(institutions);
        let count = institutions.len();
        let (open, _) =
            time(if count > 50_000 { 3 } else { 15 }, || TrustList::open(&signed, &list_role()).unwrap());
        let list = TrustList::open(&signed, &list_role()).unwrap();
        let (_, look_up) = time(2_000, || list.candidates(kid).count());
        let trust = Trust { list: Some(list), ..Trust::default() };
        let each = signed.len() / count;
        println!("{count:>9} {:>12} {each:>8} {open:>12.2?} {look_up:>12.2?} {name:>12}", signed.len());
        trusts.push((count, trust));
    }

    // Alternating, so that other load on the machine affects all of them equally.
    let mut times = vec![Vec::new(); trusts.len()];
    for _ in 0..3_000 {
        for ((_, trust), times) in trusts.iter().zip(&mut times) {
            times.push(time(1, || {
                let outcome = verify(&stamp, trust, now(), &Policy::default());
                assert!(matches!(outcome.verdict(), Verdict::Valid(..)), "{:?}", outcome.verdict());
            }));
        }
    }
    println!("\nverify one stamp");
    for ((count, _), times) in trusts.iter().zip(&mut times) {
        times.sort_unstable();
        let ((least, _), (middle, _)) = (times[0], times[times.len() / 2]);
        println!("{count:>9} issuers: least {least:.2?}, middle {middle:.2?}");
    }

    println!("\nstatus list of 2^20 awards");
    let key = Key::numbered(0);
    for per_thousand in [1, 10] {
        let token = status_token("https://a.example/1", &key, per_thousand);
        let open =
            || StatusList::open(&token, "https://a.example/1", key.public().kid(), [key.public()]).unwrap();
        let list = open();
        let ((opened, _), (first, _), (last, _)) = (
            time(50, open),
            time(500, || list.look_up(0).unwrap()),
            time(500, || list.look_up((1 << 20) - 1).unwrap()),
        );
        println!(
            "{per_thousand:>3} in 1,000 withdrawn: {} bytes, open {opened:.2?}, look-up {first:.2?} (first place) to {last:.2?} (last)",
            token.len()
        );
    }

    hybrid();
}

/// ML-DSA-44 beside ES256: one signature, and a root and a list that 2 of 3 keys of each must sign.
fn hybrid() {
    println!("\nES256 and ML-DSA-44");
    let (es256, ml_dsa) = ([0, 1, 2].map(Key::numbered), ["a", "b", "c"].map(MlDsaKey::new));
    let message = [0x5a; 1_000];
    let signature = Signer::sign(&es256[0], &message).unwrap();
    let (classical, _) = time(1_000, || assert!(es256[0].public().verifies(&message, &signature)));
    let signature = ml_dsa[0].sign_metadata(&message).unwrap().try_into().unwrap();
    let (post_quantum, _) = time(1_000, || assert!(ml_dsa[0].public().verifies(&message, &signature)));
    println!("verify one signature: ES256 {classical:.2?}, ML-DSA-44 {post_quantum:.2?}");

    let classical = Group::new(es256.iter().map(|key| key.public().clone().into()).collect(), 2).unwrap();
    let post_quantum = Group::new(ml_dsa.iter().map(|key| key.public().clone().into()).collect(), 2).unwrap();
    let institutions = made_up_institutions(5_754);
    let list = content(&institutions).to_cbor().unwrap();
    for (name, groups) in [("ES256", vec![classical.clone()]), ("hybrid", vec![classical, post_quantum])] {
        let signers = if groups.len() == 1 { 0 } else { 2 };
        let role = Role::of_groups(groups).unwrap();
        let content = RootContent {
            version: 1,
            issued: now(),
            expires: now(),
            root: role.clone(),
            list: role.clone(),
            reinstated: vec![],
        };
        let sign = |content: &[u8], domain| {
            let mut signed = unsigned(content);
            for key in &es256[..2] {
                signed = add_signature(&signed, domain, key).unwrap().unwrap();
            }
            for key in &ml_dsa[..signers] {
                signed = add_signature(&signed, domain, key).unwrap().unwrap();
            }
            signed
        };
        let root = sign(&content.to_cbor(), Domain::Root);
        let list = sign(&list, Domain::TrustList);
        let (root_time, _) = time(200, || Root::anchor(&root).unwrap());
        let (list_time, _) = time(15, || TrustList::open(&list, &role).unwrap());
        println!(
            "{name:>9}: root {} bytes, open {root_time:.2?}; list {} bytes, open {list_time:.2?}",
            root.len(),
            list.len()
        );
    }
}
