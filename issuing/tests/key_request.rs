//! Requests for keys: what was signed is what is read, and nothing else.
#![allow(clippy::unwrap_used, reason = "a failing test reports the panic")]

use qualistamp_core::{Label, OperatorId, Signer as _, UnixTime};
use qualistamp_issuing::{KeyRequest, KeyRequestContent, KeyRequestError, PrivateKey};

fn content() -> KeyRequestContent<'static> {
    KeyRequestContent {
        issuer: Label::new("GR-NTUA").unwrap(),
        label: Some("Registry, Μητρώο"),
        from: Some("2026-01-01".parse().unwrap()),
        status_address: Some("https://ntua.example/1"),
        operator: Some(OperatorId([7; 32])),
        made: "2026-02-03T04:05:06Z".parse::<UnixTime>().unwrap(),
    }
}

#[test]
fn a_request_is_read_as_it_was_signed() {
    let key = PrivateKey::generate().unwrap();
    let text = KeyRequest::sign(&content(), &key).unwrap();
    let read = KeyRequest::parse(text.as_bytes()).unwrap();
    assert_eq!(read.public, *key.public_key());
    assert_eq!(read.issuer, content().issuer);
    assert_eq!(read.label.as_deref(), content().label);
    assert_eq!((read.from, read.made), (content().from, content().made));
    assert_eq!(read.status_address.as_deref(), content().status_address);
    let (operator, consent) = read.consent.unwrap();
    assert_eq!(operator, OperatorId([7; 32]));
    assert!(consent.is_of(key.public_key(), operator, &read.issuer));

    let least =
        KeyRequestContent { label: None, from: None, status_address: None, operator: None, ..content() };
    let read = KeyRequest::parse(KeyRequest::sign(&least, &key).unwrap().as_bytes()).unwrap();
    assert_eq!((read.label, read.from, read.status_address, read.consent), (None, None, None, None));
}

/// A line break in a value would put a field of its own into the text that is signed.
#[test]
fn values_of_several_lines_are_not_signed() {
    let key = PrivateKey::generate().unwrap();
    for bad in ["a\nfrom: 2000-01-01", "a\r", "", " a", "a\u{0}"] {
        let label = KeyRequestContent { label: Some(bad), ..content() };
        assert_eq!(
            KeyRequest::sign(&label, &key),
            Err(KeyRequestError::NotOneLine { field: "label" }),
            "{bad:?}"
        );
        let address = KeyRequestContent { status_address: Some(bad), ..content() };
        assert!(
            matches!(KeyRequest::sign(&address, &key), Err(KeyRequestError::NotOneLine { .. })),
            "{bad:?}"
        );
    }
}

#[test]
fn no_changed_character_and_no_missing_line_gives_another_request() {
    let key = PrivateKey::generate().unwrap();
    let text = KeyRequest::sign(&content(), &key).unwrap();
    let whole = KeyRequest::parse(text.as_bytes()).unwrap();
    let is_harmless = |changed: &[u8]| KeyRequest::parse(changed).is_ok_and(|read| read == whole);
    for at in 0..text.len() {
        for new in [b'0', b'a', b'\n', b' ', 0xff] {
            let mut changed = text.clone().into_bytes();
            if changed[at] == new {
                continue;
            }
            changed[at] = new;
            let read = KeyRequest::parse(&changed);
            assert!(read.is_err() || is_harmless(&changed), "{at}: {read:?}");
        }
        assert!(KeyRequest::parse(&text.as_bytes()[..at]).is_err() || at + 1 == text.len(), "{at}");
    }
    let lines: Vec<&str> = text.lines().collect();
    for at in 0..lines.len() {
        let mut fewer = lines.clone();
        fewer.remove(at);
        assert!(KeyRequest::parse(fewer.join("\n").as_bytes()).is_err(), "without line {at}");
        let mut swapped = lines.clone();
        swapped.swap(at, (at + 1) % lines.len());
        assert!(KeyRequest::parse(swapped.join("\n").as_bytes()).is_err(), "line {at} swapped");
    }
    for harmless in [format!("\u{feff}{text}"), text.replace('\n', "\r\n"), format!("{text}\n\n")] {
        assert!(is_harmless(harmless.as_bytes()), "{harmless:?}");
    }
    let long = format!("{text}{}", "x: y\n".repeat(10_000));
    assert_eq!(KeyRequest::parse(long.as_bytes()), Err(KeyRequestError::NotARequest));
}
