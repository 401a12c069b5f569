//! Stamps with a malformed `COSE_Sign1`, or with a signature that does not verify.

use qualistamp_core::{CREDENTIAL_DOMAIN, Signer as _};
use qualistamp_vectors::format::StampCase;

use crate::awards::{minimal, standard};
use crate::bytes::{array, bstr, int, map, tstr};
use crate::context::Context;
use crate::draft::{Draft, Frame, Stamp, protected};
use crate::error::Result;

pub(crate) fn cases(context: &Context<'_>) -> Result<Vec<StampCase>> {
    Ok([encodings(context)?, headers(context)?, mismatches(context)?].concat())
}

/// The signature would verify, but the `COSE_Sign1` around it is malformed.
fn encodings(context: &Context<'_>) -> Result<Vec<StampCase>> {
    type Change = fn(&mut Frame);
    let table: &[(&str, &str, &str, &str, Change)] = &[
        ("untagged", "no tag", "F02", "wrong type", |frame| frame.tag.clear()),
        ("other-tag", "tag 17, that of a MAC", "F02", "syntax", |frame| frame.tag = vec![0xd1]),
        ("cwt-tag", "tag 61 around it, that of a CWT", "F02", "syntax", |frame| {
            frame.tag = vec![0xd8, 61, 0xd2]
        }),
        ("three-items", "an array of three", "F02", "syntax", |frame| frame.array = vec![0x83]),
        ("five-items", "an array of five", "F02", "syntax", |frame| {
            frame.array = vec![0x85];
            frame.after = vec![0x00];
        }),
        ("protected-map", "the protected header as a map", "F02", "wrong type", |frame| {
            frame.protected = vec![0xa0]
        }),
        ("payload-text", "the payload as a text", "F02", "wrong type", |frame| frame.payload = tstr("B.A.")),
        ("cut", "the last byte is missing", "F02", "unexpected end", |frame| {
            frame.signature.pop();
        }),
        ("long-tag", "the tag in two bytes", "F03", "not shortest", |frame| frame.tag = vec![0xd8, 18]),
        ("long-length", "the length of the signature in three bytes", "F03", "not shortest", |frame| {
            let [_, _, signature @ ..] = &frame.signature[..] else { return };
            frame.signature = [&[0x59, 0, 64][..], signature].concat();
        }),
        ("indefinite-array", "an array of indefinite length", "F03", "indefinite length", |frame| {
            frame.array = vec![0x9f];
            frame.after = vec![0xff];
        }),
        ("indefinite-payload", "the payload in chunks", "F03", "indefinite length", |frame| {
            frame.payload = [&[0x5f][..], &frame.payload, &[0xff]].concat();
        }),
        ("trailing-byte", "a byte after the end", "F03", "trailing bytes", |frame| frame.after = vec![0x00]),
        ("unprotected-unsorted", "an unprotected header out of order", "F03", "unsorted keys", |frame| {
            frame.unprotected = map(&[(4, int(0)), (1, int(0))]);
        }),
    ];
    let mut cases = Vec::new();
    for (name, about, code, detail, change) in table {
        let stamp = context.stamp(&minimal()?, "university")?.reframed(change);
        let draft = Draft::new(&format!("integrity/{name}"), about, &stamp);
        cases.push(draft.gives_detail(context.trust, code, detail)?);
    }
    let plain: &[(&str, &str, &str, Change)] = &[
        ("too-long", "2,862 bytes: one more than any code carries", "F01", |frame| {
            frame.payload = bstr(&[0; 2_780]);
        }),
        (
            "unprotected-kid",
            "a key identifier in the unprotected header, where nothing is signed",
            "F09",
            |frame| {
                frame.unprotected = map(&[(4, bstr(b"kid!"))]);
            },
        ),
        ("unprotected-algorithm", "an algorithm in the unprotected header", "F09", |frame| {
            frame.unprotected = map(&[(1, int(-7))]);
        }),
        ("unprotected-key", "a public key to be trusted in the unprotected header", "F09", |frame| {
            frame.unprotected = map(&[(33, bstr(b"a certificate"))]);
        }),
        ("detached", "no payload", "F10", |frame| frame.payload = vec![0xf6]),
        ("short-signature", "a signature of 63 bytes", "F11", |frame| frame.signature = bstr(&[1; 63])),
        ("long-signature", "a signature of 65 bytes", "F11", |frame| frame.signature = bstr(&[1; 65])),
        ("no-signature", "an empty signature", "F11", |frame| frame.signature = bstr(&[])),
    ];
    for (name, about, code, change) in plain {
        let stamp = context.stamp(&minimal()?, "university")?.reframed(change);
        cases.push(Draft::new(&format!("integrity/{name}"), about, &stamp).gives(context.trust, code)?);
    }
    Ok(cases)
}

/// Correctly signed stamps whose protected header breaks the profile.
fn headers(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let key = context.key("university")?;
    let kid = bstr(&key.public_key().kid().0);
    let long_kid = bstr(&key.public_key().thumbprint());
    let table = [
        ("no-algorithm", "no algorithm", "F04", map(&[(4, kid.clone())])),
        ("no-header", "an empty protected header", "F04", map(&[])),
        ("no-kid", "no key identifier", "F05", map(&[(1, int(-7))])),
        ("es384", "ES384", "F06", map(&[(1, int(-35)), (4, kid.clone())])),
        ("eddsa", "EdDSA", "F06", map(&[(1, int(-8)), (4, kid.clone())])),
        (
            "hmac",
            "HMAC, by which anybody with the public key could \"sign\"",
            "F06",
            map(&[(1, int(5)), (4, kid.clone())]),
        ),
        ("algorithm-0", "algorithm 0, which is reserved", "F06", map(&[(1, int(0)), (4, kid.clone())])),
        ("long-kid", "a key identifier of 32 bytes", "F07", map(&[(1, int(-7)), (4, long_kid)])),
        ("short-kid", "an empty key identifier", "F07", map(&[(1, int(-7)), (4, bstr(&[]))])),
        (
            "critical-header",
            "a critical header",
            "F08",
            map(&[(1, int(-7)), (2, array(&[int(5)])), (4, kid.clone())]),
        ),
        ("content-type", "a content type", "F08", map(&[(1, int(-7)), (3, int(60)), (4, kid.clone())])),
        (
            "key-url",
            "an address where the key to be trusted can be had",
            "F08",
            map(&[(1, int(-7)), (4, kid.clone()), (35, tstr("https://forger.example/key"))]),
        ),
    ];
    let mut cases = Vec::new();
    for (name, about, code, protected) in table {
        let stamp = Stamp::signed(&protected, &[0, 0xa0], key)?;
        cases.push(Draft::new(&format!("integrity/{name}"), about, &stamp).gives(context.trust, code)?);
    }
    let table = [
        (
            "header-unsorted",
            "the headers out of order",
            "unsorted keys",
            map(&[(4, kid.clone()), (1, int(-7))]),
        ),
        (
            "header-twice",
            "two algorithms",
            "duplicate key",
            map(&[(1, int(-7)), (1, int(-7)), (4, kid.clone())]),
        ),
        (
            "header-long-int",
            "the algorithm in two bytes",
            "not shortest",
            [&[0xa2, 1, 0x38, 6, 4][..], &kid].concat(),
        ),
        (
            "header-trailing",
            "a byte after the headers",
            "trailing bytes",
            [&protected(key)[..], &[0]].concat(),
        ),
        ("header-empty", "no protected header at all, in zero bytes", "unexpected end", Vec::new()),
        ("algorithm-text", "the algorithm by its name", "wrong type", map(&[(1, tstr("ES256")), (4, kid)])),
    ];
    for (name, about, detail, protected) in table {
        let stamp = Stamp::signed(&protected, &[0, 0xa0], key)?;
        let draft = Draft::new(&format!("integrity/{name}"), about, &stamp);
        cases.push(draft.gives_detail(context.trust, "F03", detail)?);
    }
    Ok(cases)
}

/// Well-formed stamps that none of the keys listed under the kid has signed.
fn mismatches(context: &Context<'_>) -> Result<Vec<StampCase>> {
    let (key, stranger) = (context.key("university")?, context.key("stranger")?);
    let good = context.stamp(&standard()?, "university")?;
    let payload = context.stamp(&minimal()?, "university")?;
    let other_payload = context.stamp(&standard()?, "university")?.frame.payload;
    let signature = good.signature()?;
    let zero_r = [&[0; 32][..], &signature[32..]].concat();
    let zero_s = [&signature[..32], &[0; 32]].concat();
    // The order n of P-256 (FIPS 186-5): one more than the largest r or s.
    let n = [
        0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc, 0xe6, 0xfa,
        0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
    ];
    let r_is_n = [&n[..], &signature[32..]].concat();
    let swapped = [&signature[32..], &signature[..32]].concat();
    let own_payload = [&[0][..], &crate::awards::claims_with(7, &[])].concat();
    let mut altered = good.clone();
    if let Some(byte) = altered.frame.payload.last_mut() {
        *byte ^= 1;
    }
    let table = [
        (
            "other-key",
            "signed by a key nobody listed, under the kid of one that is",
            Stamp::signed(&protected(key), &own_payload, stranger)?,
        ),
        ("bit-flipped", "one bit of the payload changed after signing", altered),
        (
            "payload-swapped",
            "the signature of another stamp of the same issuer",
            payload.reframed(|frame| frame.payload = other_payload),
        ),
        (
            "zero-signature",
            "64 zeros, which careless verifiers accept (CVE-2022-21449)",
            good.clone().with_signature(&[0; 64]),
        ),
        ("zero-r", "r is zero", good.clone().with_signature(&zero_r)),
        ("zero-s", "s is zero", good.clone().with_signature(&zero_s)),
        ("r-is-n", "r is the order of the curve", good.clone().with_signature(&r_is_n)),
        ("r-and-s-swapped", "s before r", good.clone().with_signature(&swapped)),
        (
            "no-domain",
            "signed without the purpose, as any COSE library does by default",
            Stamp::signed_for(b"", &protected(key), &own_payload, key)?,
        ),
        (
            "other-domain",
            "signed for the purpose of trust lists",
            Stamp::signed_for(b"qualistamp/trust-list/1", &protected(key), &own_payload, key)?,
        ),
        (
            "next-domain",
            "signed for another profile",
            Stamp::signed_for(b"qualistamp/credential/2", &protected(key), &own_payload, key)?,
        ),
    ];
    debug_assert_eq!(CREDENTIAL_DOMAIN, b"qualistamp/credential/1");
    let mut cases = Vec::new();
    for (name, about, stamp) in table {
        cases.push(Draft::new(&format!("integrity/{name}"), about, &stamp).gives(context.trust, "S01")?);
    }
    let twins = Stamp::signed(&protected(context.key("twin 13283")?), &own_payload, stranger)?;
    let school = Stamp::signed(&protected(key), &own_payload, context.key("school")?)?;
    for (name, about, stamp, list) in [
        ("twins-neither", "two listed keys have the kid, neither signed", &twins, "list/twins"),
        ("key-is-no-point", "the listed key is no point of the curve", &good, "list/no-point"),
        (
            "key-under-wrong-kid",
            "the key that signed is listed under a kid that is not its own",
            &school,
            "list/wrong-kid",
        ),
    ] {
        let draft = Draft::new(&format!("integrity/{name}"), about, stamp).list(list);
        cases.push(draft.gives(context.trust, "S01")?);
    }
    Ok(cases)
}
