//! The vectors of signed trust lists: valid ones for the stamps, and one for each error.

use qualistamp_core::{
    Domain, Issuer, IssuerKey, KeyState, Label, PublicKey, Scope, Seal, Signer as _, StatusPin, Text, Title,
    TrustListContent, add_signature, sha256, sign,
};
use qualistamp_vectors::Hex;
use qualistamp_vectors::format::{ListCase, RegisterCase, RoleKeys};
use qualistamp_vectors::run;

use crate::bytes::{array, bstr, deflate_stored, head, int, map, tstr};
use crate::error::Result;
use crate::keys::{Keys, TestKey};
use crate::list_bytes::{content_bytes, cose_key, x_of};
use crate::{list_fields, registers, status};

/// All lists, the valid ones first.
pub(crate) fn lists(keys: &Keys, registers: &[RegisterCase]) -> Result<Vec<ListCase>> {
    let mut cases = good(keys, registers)?;
    cases.extend(unreadable(keys)?);
    cases.extend(undersigned(keys, registers)?);
    let wrong: Vec<String> = cases
        .iter()
        .map(|case| (case, run::open_name(case)))
        .filter(|(case, outcome)| *outcome != case.expected)
        .map(|(case, outcome)| {
            format!("{}: the result is {outcome}, but should be {}", case.id, case.expected)
        })
        .collect();
    if !wrong.is_empty() {
        return Err(wrong.join("\n").into());
    }
    Ok(cases)
}

fn good(keys: &Keys, registers: &[RegisterCase]) -> Result<Vec<ListCase>> {
    let (first, second) = (keys.get("twin 13283")?, keys.get("twin 60345")?);
    let twin =
        |id, key: &TestKey| simple_issuer(id, vec![IssuerKey::new(key.public_key(), "2020-01-01".parse()?)]);
    let (one, other) = (twin("LV-TWIN", first)?, twin("LT-TWIN", second)?);
    let main = main_content(keys, registers)?.to_cbor()?;
    let mut stolen_pin = main_content(keys, registers)?;
    if let Some(issuer) = stolen_pin.issuers.first_mut() {
        issuer.status = Some(pin(keys.get("university, stolen")?)?);
    }
    let operators =
        [keys.get("list operator 1")?, keys.get("list operator 2")?, keys.get("list operator 3")?];
    let two_of_three =
        add_signature(&sign(&main, Domain::TrustList, operators[2])?, Domain::TrustList, operators[0])??;
    Ok(vec![
        list(keys, "list/main", "five issuers, which most stamps are verified with", &main, "opens")?,
        list(
            keys,
            "list/twins",
            "two issuers whose keys have the same kid",
            &content(vec![one.clone(), other.clone()])?.to_cbor()?,
            "opens",
        )?,
        list(
            keys,
            "list/twins-reversed",
            "the same two issuers, the other one first",
            &content(vec![other, one])?.to_cbor()?,
            "opens",
        )?,
        list(
            keys,
            "list/stolen-status-key",
            "the status list is pinned to a key that was stolen",
            &stolen_pin.to_cbor()?,
            "opens",
        )?,
        list(keys, "list/empty", "no issuer at all", &content(Vec::new())?.to_cbor()?, "opens")?,
        list(
            keys,
            "list/no-point",
            "a key under the kid of `university` that is no point of the curve",
            &entry_for(keys.get("university")?, &x_of_no_point())?,
            "opens",
        )?,
        list(
            keys,
            "list/wrong-kid",
            "the key `school` under the kid of `university`",
            &entry_for(keys.get("university")?, &x_of(keys.get("school")?))?,
            "opens",
        )?,
        ListCase {
            id: "list/two-of-three".to_owned(),
            about: "two of three operators signed, not in their order; two must".to_owned(),
            role: role(&operators, 2),
            content: Some(Hex(main)),
            signed: Hex(two_of_three),
            expected: "opens".to_owned(),
        },
    ])
}

/// Lists that cannot be parsed. Those that get that far are correctly signed.
fn unreadable(keys: &Keys) -> Result<Vec<ListCase>> {
    let operator = keys.get("list operator 1")?;
    let good = content(Vec::new())?.to_cbor()?;
    let university =
        issuer_bytes("FI-A", &[key_bytes(&x_of(keys.get("university")?), keys.get("university")?)]);
    let same_key =
        issuer_bytes("FI-B", &[key_bytes(&x_of(keys.get("university")?), keys.get("university")?)]);
    let school = issuer_bytes("FI-A", &[key_bytes(&x_of(keys.get("school")?), keys.get("school")?)]);
    let contents = [
        ("list/content-unsorted", "map keys out of order", map(&[(1, int(0)), (0, int(0))]), "content"),
        ("list/content-cut", "the content ends too early", good[..good.len() - 1].to_vec(), "content"),
        (
            "list/no-version",
            "a mandatory field is missing",
            map(&[(1, int(0)), (2, int(0)), (3, array(&[]))]),
            "field",
        ),
        ("list/no-keys", "an issuer without a key", content_bytes(&[issuer_bytes("FI-A", &[])]), "field"),
        (
            "list/unknown-field",
            "a field of a later version: it may change what is trusted",
            map(&[(0, int(1)), (1, int(0)), (2, int(0)), (3, array(&[])), (9, int(0))]),
            "unknown field",
        ),
        (
            "list/issuer-twice",
            "two issuers of the same id",
            content_bytes(&[university.clone(), school]),
            "issuer twice",
        ),
        (
            "list/key-twice",
            "two issuers with the same key",
            content_bytes(&[university, same_key]),
            "key twice",
        ),
        (
            "list/address-twice",
            "two issuers with the same status list",
            content_bytes(&[pinned("FI-A", keys.get("university")?), pinned("FI-B", keys.get("school")?)]),
            "address twice",
        ),
        (
            "list/pin-without-key",
            "a status list pinned to a key that the issuer does not have",
            content_bytes(&[issuer_pinned("FI-A", keys.get("university")?, keys.get("school")?)]),
            "pin without key",
        ),
        (
            "list/complete-after-sealed",
            "a seal of a register that is complete until a second after the operator received the seal",
            content_bytes(&[issuer_bytes("FI-A", &[sealed_key_bytes(keys.get("university")?)])]),
            "complete after sealed",
        ),
    ];
    let mut cases = Vec::new();
    for (id, about, content, expected) in contents {
        cases.push(list(keys, id, about, &content, expected)?);
    }
    for case in list_fields::cases(keys)? {
        cases.push(list(keys, &case.id, &case.about, &case.content, case.expected)?);
    }
    let deflated = deflate_stored(&good);
    for (id, about, payload, expected) in [
        ("list/coding-2", "a coding that a later version may know", vec![2, 0xa0], "unknown coding"),
        ("list/not-deflate", "a block type that DEFLATE does not have", vec![1, 0xff, 0xff], "payload"),
        (
            "list/cut-deflate",
            "the DEFLATE stream ends early",
            [&[1][..], &deflated[..deflated.len() - 1]].concat(),
            "payload",
        ),
        (
            "list/after-deflate",
            "a byte after the DEFLATE stream",
            [&[1][..], &deflated, &[0]].concat(),
            "payload",
        ),
        ("list/empty-payload", "not even a coding octet", Vec::new(), "payload"),
    ] {
        let entry = signature_entry(&payload, operator, b"qualistamp/trust-list/1")?;
        cases.push(ListCase {
            id: id.to_owned(),
            about: about.to_owned(),
            role: role(&[operator], 1),
            content: None,
            signed: Hex(frame(98, &[], &[0xa0], &payload, &[entry])),
            expected: expected.to_owned(),
        });
    }
    let good = [&[0][..], &good].concat();
    let signature = signature_entry(&good, operator, b"qualistamp/trust-list/1")?;
    let [protected, unprotected, value] = signature.clone();
    let es384 = bstr(&map(&[(1, int(-35)), (4, bstr(&operator.public_key().kid().0))]));
    let frames = [
        ("list/not-cose", "a text", tstr("trust everybody"), "frame"),
        (
            "list/sign1",
            "tag 18, one signature: another kind of COSE object",
            frame(18, &[], &[0xa0], &good, &[]),
            "frame",
        ),
        (
            "list/trailing",
            "a byte after the end",
            [frame(98, &[], &[0xa0], &good, std::slice::from_ref(&signature)), vec![0]].concat(),
            "frame",
        ),
        (
            "list/es384",
            "a signature that says ES384",
            frame(98, &[], &[0xa0], &good, &[[es384, unprotected.clone(), value.clone()]]),
            "header",
        ),
        (
            "list/short-signature",
            "a signature of 63 bytes",
            frame(98, &[], &[0xa0], &good, &[[protected.clone(), unprotected, bstr(&[1; 63])]]),
            "header",
        ),
        (
            "list/protected-header",
            "a protected header of the whole",
            frame(98, &map(&[(3, int(60))]), &[0xa0], &good, std::slice::from_ref(&signature)),
            "unexpected header",
        ),
        (
            "list/unprotected-header",
            "an unprotected header beside a signature",
            frame(98, &[], &[0xa0], &good, &[[protected, map(&[(4, bstr(b"kid!"))]), value]]),
            "unexpected header",
        ),
        (
            "list/65-signatures",
            "more signatures than any role has keys",
            frame(98, &[], &[0xa0], &good, &vec![signature; 65]),
            "too many signatures",
        ),
    ];
    for (id, about, signed, expected) in frames {
        cases.push(ListCase {
            id: id.to_owned(),
            about: about.to_owned(),
            role: role(&[operator], 1),
            content: None,
            signed: Hex(signed),
            expected: expected.to_owned(),
        });
    }
    Ok(cases)
}

/// Well-formed lists without enough valid signatures.
fn undersigned(keys: &Keys, registers: &[RegisterCase]) -> Result<Vec<ListCase>> {
    let content = main_content(keys, registers)?.to_cbor()?;
    let (one, two) = (keys.get("list operator 1")?, keys.get("list operator 2")?);
    let signed_by = |key: &TestKey| sign(&content, Domain::TrustList, key);
    let mut altered = signed_by(one)?;
    if let Some(byte) = altered.get_mut(40) {
        *byte ^= 1;
    }
    let coded = [&[0][..], &content].concat();
    let for_stamps =
        frame(98, &[], &[0xa0], &coded, &[signature_entry(&coded, one, b"qualistamp/credential/1")?]);
    let table = [
        (
            "list/stranger",
            "signed by a key that is not trusted",
            role(&[one], 1),
            signed_by(keys.get("stranger")?)?,
        ),
        ("list/altered", "one bit of the content changed", role(&[one], 1), altered),
        ("list/no-signature", "nobody signed", role(&[one], 1), frame(98, &[], &[0xa0], &coded, &[])),
        ("list/other-purpose", "signed for the purpose of stamps", role(&[one], 1), for_stamps),
        ("list/one-of-two", "one of two operators signed, both must", role(&[one, two], 2), signed_by(one)?),
    ];
    let case = |(id, about, role, signed): (&str, &str, RoleKeys, Vec<u8>)| ListCase {
        id: id.to_owned(),
        about: about.to_owned(),
        role,
        content: Some(Hex(content.clone())),
        signed: Hex(signed),
        expected: "under-signed".to_owned(),
    };
    let twice = add_signature(&signed_by(one)?, Domain::TrustList, one)??;
    let about = "one of two operators signed twice, both must";
    let twice = case(("list/same-key-twice", about, role(&[one, two], 2), twice));
    let mut cases: Vec<_> = table.into_iter().map(case).collect();
    cases.push(ListCase { expected: "header".to_owned(), ..twice });
    Ok(cases)
}

fn content(issuers: Vec<Issuer>) -> Result<TrustListContent> {
    Ok(TrustListContent {
        version: 7,
        issued: "2026-06-01".parse()?,
        next_update: "2026-07-01".parse()?,
        issuers,
        introduced: vec![],
    })
}

fn main_content(keys: &Keys, registers: &[RegisterCase]) -> Result<TrustListContent> {
    let key = |name: &str, from: &str| -> Result<IssuerKey> {
        Ok(IssuerKey::new(keys.get(name)?.public_key(), from.parse()?))
    };
    let mut retired = key("university, until 2019", "2005-01-01")?;
    retired.valid_until = Some("2019-12-31T23:59:59Z".parse()?);
    let mut stolen = key("university, stolen", "2020-01-01")?;
    stolen.state = KeyState::CompromisedSince("2025-03-01".parse()?);
    // Two registers were sealed before the key was stolen, and one after. The second seal was nine days on its way.
    let mut sealed = key(registers::KEY, "2020-01-01")?;
    sealed.state = KeyState::CompromisedSince("2025-03-01".parse()?);
    sealed.seals = vec![
        seal(registers, "register/first", "2024-01-01", "2024-01-01")?,
        seal(registers, "register/second", "2025-03-01", "2025-02-20")?,
        seal(registers, "register/late", "2025-03-02", "2025-03-02")?,
    ];
    stolen.seals = vec![seal(registers, "register/late", "2025-03-02", "2025-03-02")?];
    let university = Issuer {
        id: Label::new("GR-TEST")?,
        name: ("el".parse()?, Title::new("Πανεπιστήμιο Δοκιμών")?),
        other_names: vec![("en".parse()?, Title::new("University of Tests")?)],
        country: "GR".parse()?,
        homepage: Some(Text::new("https://www.example.org/")?),
        identifiers: vec![(Label::new("erasmus")?, Label::new("G TEST01")?)],
        status: Some(pin(keys.get("university")?)?),
        always: Default::default(),
        credential_seals: Vec::new(),
        scopes: vec![
            Scope {
                eqf: Some((level(5)?, level(8)?)),
                from: Some("2000-01-01".parse()?),
                ..Scope::default()
            },
            Scope {
                award_types: Some(vec!["micro-credential".parse()?, "course".parse()?]),
                from: Some("2020-01-01".parse()?),
                until: Some("2030-12-31".parse()?),
                ..Scope::default()
            },
        ],
        keys: vec![key("university", "2020-01-01")?, retired, stolen, sealed],
    };
    let school = Issuer {
        id: Label::new("FI-TEST")?,
        name: ("fi".parse()?, Title::new("Koekoulu")?),
        other_names: vec![("sv".parse()?, Title::new("Provskolan")?)],
        country: "FI".parse()?,
        homepage: None,
        identifiers: Vec::new(),
        status: None,
        always: Default::default(),
        credential_seals: Vec::new(),
        scopes: vec![Scope {
            award_types: Some(vec!["vocational".parse()?]),
            eqf: Some((level(3)?, level(4)?)),
            from: Some("2010-01-01".parse()?),
            until: Some("2025-12-31".parse()?),
            countries: Some(vec!["FI".parse()?, "AX".parse()?]),
        }],
        keys: vec![key("school", "2010-01-01")?],
    };
    let academy = simple_issuer("SK-TEST", vec![key("academy", "1600-01-01")?])?;
    let mut registrar = simple_issuer("SI-TEST", vec![key("registrar", "2020-01-01")?])?;
    registrar.always.signing_time = true;
    let mut bursar = simple_issuer("HR-TEST", vec![key("bursar", "2020-01-01")?])?;
    bursar.always.status_index = true;
    content(vec![university, school, academy, registrar, bursar])
}

/// A pin of the university's status list to `key`.
fn pin(key: &TestKey) -> Result<StatusPin> {
    Ok(StatusPin { address: Text::new(status::ADDRESS)?, kid: key.public_key().kid() })
}

fn seal(registers: &[RegisterCase], id: &str, sealed: &str, complete: &str) -> Result<Seal> {
    let register = registers.iter().find(|register| register.id == id).ok_or_else(|| format!("no {id}"))?;
    let root = register.seal.0.as_slice().try_into()?;
    Ok(Seal { sealed: sealed.parse()?, complete: complete.parse()?, root })
}

fn level(number: i64) -> Result<qualistamp_core::EqfLevel> {
    Ok(qualistamp_core::EqfLevel::new(number)?)
}

/// An issuer that may award anything.
fn simple_issuer(id: &str, keys: Vec<IssuerKey>) -> Result<Issuer> {
    Ok(Issuer {
        id: Label::new(id)?,
        name: ("en".parse()?, Title::new("Academy of Tests")?),
        other_names: Vec::new(),
        country: id.get(..2).unwrap_or_default().parse()?,
        homepage: None,
        identifiers: Vec::new(),
        status: None,
        always: Default::default(),
        credential_seals: Vec::new(),
        scopes: vec![Scope::default()],
        keys,
    })
}

/// A list that operator 1 alone signs, and that operator 1 alone must sign.
fn list(keys: &Keys, id: &str, about: &str, content: &[u8], expected: &str) -> Result<ListCase> {
    let operator = keys.get("list operator 1")?;
    Ok(ListCase {
        id: id.to_owned(),
        about: about.to_owned(),
        role: role(&[operator], 1),
        content: Some(Hex::from(content)),
        signed: Hex(sign(content, Domain::TrustList, operator)?),
        expected: expected.to_owned(),
    })
}

fn role(keys: &[&TestKey], threshold: usize) -> RoleKeys {
    let keys = keys.iter().map(|key| Hex(key.public_key().to_sec1_compressed())).collect();
    RoleKeys { keys, threshold }
}

/// A `COSE_Sign` with these encoded signatures.
fn frame(
    tag: u64,
    protected: &[u8],
    unprotected: &[u8],
    content: &[u8],
    signatures: &[[Vec<u8>; 3]],
) -> Vec<u8> {
    let signatures: Vec<Vec<u8>> = signatures.iter().map(|entry| array(entry)).collect();
    let items = [bstr(protected), unprotected.to_vec(), bstr(content), array(&signatures)];
    [head(6, tag), array(&items)].concat()
}

/// The parts of one signature: protected header, unprotected header, signature.
fn signature_entry(content: &[u8], key: &TestKey, domain: &[u8]) -> Result<[Vec<u8>; 3]> {
    let protected = crate::draft::protected(key);
    let message =
        [&[0x85][..], &tstr("Signature"), &bstr(&[]), &bstr(&protected), &bstr(domain), &bstr(content)]
            .concat();
    Ok([bstr(&protected), vec![0xa0], bstr(&key.sign_bytes(&message)?)])
}

fn issuer_bytes(id: &str, keys: &[Vec<u8>]) -> Vec<u8> {
    let names = array(&[tstr("en"), tstr("Academy of Tests")]);
    map(&[(0, tstr(id)), (1, names), (2, tstr("FI")), (5, array(&[map(&[])])), (6, array(keys))])
}

/// An issuer that signs its status list with its own key.
fn pinned(id: &str, key: &TestKey) -> Vec<u8> {
    issuer_pinned(id, key, key)
}

/// An issuer with the key `key` and a status list pinned to `signer`.
fn issuer_pinned(id: &str, key: &TestKey, signer: &TestKey) -> Vec<u8> {
    let names = array(&[tstr("en"), tstr("Academy of Tests")]);
    let keys = array(&[key_bytes(&x_of(key), key)]);
    let pin = array(&[tstr(status::ADDRESS), bstr(&signer.public_key().kid().0)]);
    map(&[(0, tstr(id)), (1, names), (2, tstr("FI")), (5, array(&[map(&[])])), (6, keys), (7, pin)])
}

/// A key entry of a list: the point with this x, under the kid of `named`.
fn key_bytes(x: &(Vec<u8>, bool), named: &TestKey) -> Vec<u8> {
    map(&[(0, cose_key(x)), (1, bstr(&named.public_key().kid().0)), (2, int(0))])
}

/// A key with a seal whose register is complete a second later than it was sealed.
fn sealed_key_bytes(key: &TestKey) -> Vec<u8> {
    let seal = array(&[int(1000), int(1001), bstr(&[9; 32])]);
    map(&[(0, cose_key(&x_of(key))), (1, bstr(&key.public_key().kid().0)), (2, int(0)), (5, array(&[seal]))])
}

/// A list of one issuer with one key: the point with this x, under the kid of `named`.
fn entry_for(named: &TestKey, x: &(Vec<u8>, bool)) -> Result<Vec<u8>> {
    Ok(content_bytes(&[issuer_bytes("FI-A", &[key_bytes(x, named)])]))
}

/// An x coordinate that no point on the curve has: the first such SHA-256 of "no point 0", "no point 1" and so on.
fn x_of_no_point() -> (Vec<u8>, bool) {
    let mut candidates = (0..).map(|number| sha256(format!("no point {number}").as_bytes()));
    let no_point = candidates.find(|x| PublicKey::from_sec1(&[&[2], &x[..]].concat()).is_err());
    (no_point.unwrap_or_default().to_vec(), false)
}
