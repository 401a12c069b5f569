//! Builds one stamp stage by stage, each of which can be bad, and makes a case of it.

use qualistamp_core::{CREDENTIAL_DOMAIN, Claims, Signer as _, hex, pack, sha256};

use super::Drafted;
use super::bytes::{bstr, int, map, tstr};
use super::folder::{Expected, Facts, Hex, PolicyChoice, StampCase, TrustCases};
use super::keys::TestKey;
use super::run;

/// The time at which vectors are verified unless they say otherwise.
pub(super) const NOW: &str = "2026-06-30T12:00:00Z";

/// A stamp and what it was made of.
#[derive(Clone)]
pub(super) struct Stamp {
    signer: &'static str,
    protected: Vec<u8>,
    payload: Vec<u8>,
    to_be_signed: Vec<u8>,
    signature: Vec<u8>,
    /// The encoded items between tag and end.
    pub(super) frame: Frame,
}

/// The items of a `COSE_Sign1`, encoded.
#[derive(Clone)]
pub(super) struct Frame {
    pub(super) tag: Vec<u8>,
    pub(super) array: Vec<u8>,
    pub(super) protected: Vec<u8>,
    pub(super) unprotected: Vec<u8>,
    pub(super) payload: Vec<u8>,
    pub(super) signature: Vec<u8>,
    pub(super) after: Vec<u8>,
}

/// The protected header of stamps: ES256 and the kid of `key`.
pub(super) fn protected(key: &TestKey) -> Vec<u8> {
    map(&[(1, int(-7)), (4, bstr(&key.public_key().kid().0))])
}

impl Stamp {
    /// What an issuer makes. Built byte by byte as well: both ways must give the same.
    pub(super) fn of(claims: &Claims, key: &TestKey) -> Drafted<Self> {
        let packed = pack(claims, key)?;
        let inspection = qualistamp_core::inspect(&packed).map_err(|fault| fault.to_string())?;
        let built = Self::of_payload(inspection.envelope.payload(), key)?;
        if built.bytes() != packed {
            return Err(format!("packed {}, built {}", hex(&packed), hex(&built.bytes())).into());
        }
        Ok(built)
    }

    /// Claims as they are: coding octet 0.
    pub(super) fn of_claims(claims: &[u8], key: &TestKey) -> Drafted<Self> {
        Self::of_payload(&[&[0], claims].concat(), key)
    }

    pub(super) fn of_payload(payload: &[u8], key: &TestKey) -> Drafted<Self> {
        Self::signed(&protected(key), payload, key)
    }

    /// Signed as it should be, whatever header and payload are.
    pub(super) fn signed(protected: &[u8], payload: &[u8], key: &TestKey) -> Drafted<Self> {
        Self::signed_for(CREDENTIAL_DOMAIN, protected, payload, key)
    }

    /// Signed for another purpose.
    pub(super) fn signed_for(
        domain: &[u8],
        protected: &[u8],
        payload: &[u8],
        key: &TestKey,
    ) -> Drafted<Self> {
        let to_be_signed =
            [&[0x84][..], &tstr("Signature1"), &bstr(protected), &bstr(domain), &bstr(payload)].concat();
        let signature = key.sign_bytes(&to_be_signed)?;
        let frame = Frame {
            tag: vec![0xd2],
            array: vec![0x84],
            protected: bstr(protected),
            unprotected: vec![0xa0],
            payload: bstr(payload),
            signature: bstr(&signature),
            after: Vec::new(),
        };
        Ok(Self {
            signer: key.name,
            protected: protected.to_vec(),
            payload: payload.to_vec(),
            to_be_signed,
            signature: signature.to_vec(),
            frame,
        })
    }

    /// The same stamp with another signature in it.
    pub(super) fn with_signature(mut self, signature: &[u8]) -> Self {
        self.frame.signature = bstr(signature);
        self.signature = signature.to_vec();
        self
    }

    /// The same stamp, its frame changed after signing.
    pub(super) fn reframed(mut self, change: impl FnOnce(&mut Frame)) -> Self {
        change(&mut self.frame);
        self
    }

    pub(super) fn signature(&self) -> Drafted<[u8; 64]> {
        Ok(self.signature.as_slice().try_into()?)
    }

    fn bytes(&self) -> Vec<u8> {
        let Frame { tag, array, protected, unprotected, payload, signature, after } = &self.frame;
        [&tag[..], array, protected, unprotected, payload, signature, after].concat()
    }

    /// The longest code carries 2,861 bytes.
    fn text(&self) -> Option<String> {
        Some(qualistamp_qr::encode_text(&self.bytes()))
            .filter(|text| text.len() <= qualistamp_qr::limits::MAX_TEXT_CHARS)
    }
}

/// A case that has everything but its outcome.
pub(super) struct Draft(StampCase);

impl Draft {
    /// Verified with the list `list/main`, at [`NOW`], under the default policy.
    pub(super) fn new(id: &str, about: &str, stamp: &Stamp) -> Self {
        Self(StampCase {
            id: id.to_owned(),
            about: about.to_owned(),
            signer: stamp.signer.to_owned(),
            facts: None::<Facts>,
            claims: None,
            payload: Hex(stamp.payload.clone()),
            protected: Hex(stamp.protected.clone()),
            to_be_signed: Hex(stamp.to_be_signed.clone()),
            signature: Hex(stamp.signature.clone()),
            stamp: Hex(stamp.bytes()),
            stamp_id: Hex(sha256(&stamp.to_be_signed).to_vec()),
            text: stamp.text(),
            list: Some("list/main".to_owned()),
            status: Vec::new(),
            registers: Vec::new(),
            root_expires: None,
            clock_floor: None,
            now: NOW.to_owned(),
            policy: PolicyChoice {
                hard_limit_days: 365,
                specimens: "refuse".to_owned(),
                unknown_status: "deny".to_owned(),
            },
            expected: Expected {
                verdict: String::new(),
                code: String::new(),
                detail: None,
                findings: std::collections::BTreeMap::new(),
                notes: Vec::new(),
            },
        })
    }

    pub(super) fn list(mut self, id: &str) -> Self {
        self.0.list = Some(id.to_owned());
        self
    }

    /// A status list at hand.
    pub(super) fn status(mut self, id: &str) -> Self {
        self.0.status.push(id.to_owned());
        self
    }

    /// A register at hand.
    pub(super) fn register(mut self, id: &str) -> Self {
        self.0.registers.push(id.to_owned());
        self
    }

    pub(super) fn root_expires(mut self, time: &str) -> Self {
        self.0.root_expires = Some(time.to_owned());
        self
    }

    pub(super) fn allowing_unknown_status(mut self) -> Self {
        self.0.policy.unknown_status = "allow".to_owned();
        self
    }

    pub(super) fn no_list(mut self) -> Self {
        self.0.list = None;
        self
    }

    pub(super) fn now(mut self, now: &str) -> Self {
        self.0.now = now.to_owned();
        self
    }

    pub(super) fn clock_floor(mut self, floor: &str) -> Self {
        self.0.clock_floor = Some(floor.to_owned());
        self
    }

    pub(super) fn hard_limit(mut self, days: u32) -> Self {
        self.0.policy.hard_limit_days = days;
        self
    }

    pub(super) fn accepting_specimens(mut self) -> Self {
        self.0.policy.specimens = "accept".to_owned();
        self
    }

    /// Valid, with just these notes.
    pub(super) fn valid(self, trust: &TrustCases, notes: &[&str]) -> Drafted<StampCase> {
        let case = self.gives(trust, "V00")?;
        if case.expected.notes == notes {
            Ok(case)
        } else {
            Err(format!("{}: noted {:?}, should be {notes:?}", case.id, case.expected.notes).into())
        }
    }

    /// Not valid for this one reason.
    pub(super) fn gives(self, trust: &TrustCases, code: &str) -> Drafted<StampCase> {
        let case = run::observe(&self.0, trust)?;
        let expected = &case.expected;
        if expected.code != code {
            return Err(
                format!("{}: {} {:?}, should be {code}", case.id, expected.code, expected.detail).into()
            );
        }
        let against = expected
            .findings
            .values()
            .filter(|finding| finding.starts_with("bad") || finding.starts_with("undecided"));
        match against.count() {
            0 if code == "V00" => Ok(case),
            1 if code != "V00" => Ok(case),
            faults => Err(format!("{}: {faults} faults, a vector has one", case.id).into()),
        }
    }

    /// Not valid for this one reason, of which there are several kinds.
    pub(super) fn gives_detail(self, trust: &TrustCases, code: &str, detail: &str) -> Drafted<StampCase> {
        let case = self.gives(trust, code)?;
        if case.expected.detail.as_deref() == Some(detail) {
            Ok(case)
        } else {
            Err(format!("{}: {:?}, should be {detail}", case.id, case.expected.detail).into())
        }
    }
}
