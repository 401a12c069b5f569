//! Builds a stamp in stages, so that any stage can be wrong, and makes a case of it.

use qualistamp_core::{CREDENTIAL_DOMAIN, Claims, Signer as _, hex, pack, sha256};
use qualistamp_vectors::Hex;
use qualistamp_vectors::format::{Expected, Facts, PolicyChoice, StampCase, TrustCases};
use qualistamp_vectors::run;

use crate::bytes::{bstr, int, map, tstr};
use crate::error::Result;
use crate::keys::TestKey;

/// The default time of verification.
pub(crate) const NOW: &str = "2026-06-30T12:00:00Z";

/// A stamp and its parts.
#[derive(Clone)]
pub(crate) struct Stamp {
    signer: &'static str,
    protected: Vec<u8>,
    payload: Vec<u8>,
    to_be_signed: Vec<u8>,
    signature: Vec<u8>,
    /// The encoded parts of the `COSE_Sign1`.
    pub(crate) frame: Frame,
}

/// The encoded parts of a `COSE_Sign1`, in order.
#[derive(Clone)]
pub(crate) struct Frame {
    pub(crate) tag: Vec<u8>,
    pub(crate) array: Vec<u8>,
    pub(crate) protected: Vec<u8>,
    pub(crate) unprotected: Vec<u8>,
    pub(crate) payload: Vec<u8>,
    pub(crate) signature: Vec<u8>,
    pub(crate) after: Vec<u8>,
}

/// The protected header of a stamp: ES256 and the kid of `key`.
pub(crate) fn protected(key: &TestKey) -> Vec<u8> {
    map(&[(1, int(-7)), (4, bstr(&key.public_key().kid().0))])
}

impl Stamp {
    /// A stamp as an issuer makes it. It is also built byte by byte, and both results must be equal.
    pub(crate) fn of(claims: &Claims, key: &TestKey) -> Result<Self> {
        let packed = pack(claims, key)?;
        let inspection = qualistamp_core::inspect(&packed).map_err(|fault| fault.to_string())?;
        let built = Self::of_payload(inspection.envelope.payload(), key)?;
        if built.bytes() != packed {
            return Err(format!(
                "`pack` gives {}, but built byte by byte it is {}",
                hex(&packed),
                hex(&built.bytes())
            )
            .into());
        }
        Ok(built)
    }

    /// A stamp over uncompressed claims: coding octet 0.
    pub(crate) fn of_claims(claims: &[u8], key: &TestKey) -> Result<Self> {
        Self::of_payload(&[&[0], claims].concat(), key)
    }

    /// A stamp over this payload, which may be malformed.
    pub(crate) fn of_payload(payload: &[u8], key: &TestKey) -> Result<Self> {
        Self::signed(&protected(key), payload, key)
    }

    /// A correctly signed stamp over any header and payload.
    pub(crate) fn signed(protected: &[u8], payload: &[u8], key: &TestKey) -> Result<Self> {
        Self::signed_for(CREDENTIAL_DOMAIN, protected, payload, key)
    }

    /// A stamp signed for any purpose: `domain` is the external data of the signature.
    pub(crate) fn signed_for(domain: &[u8], protected: &[u8], payload: &[u8], key: &TestKey) -> Result<Self> {
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

    /// The same stamp with a different signature.
    pub(crate) fn with_signature(mut self, signature: &[u8]) -> Self {
        self.frame.signature = bstr(signature);
        self.signature = signature.to_vec();
        self
    }

    /// The same stamp, with its encoding changed after signing.
    pub(crate) fn reframed(mut self, change: impl FnOnce(&mut Frame)) -> Self {
        change(&mut self.frame);
        self
    }

    pub(crate) fn signature(&self) -> Result<[u8; 64]> {
        Ok(self.signature.as_slice().try_into()?)
    }

    fn bytes(&self) -> Vec<u8> {
        let Frame { tag, array, protected, unprotected, payload, signature, after } = &self.frame;
        [&tag[..], array, protected, unprotected, payload, signature, after].concat()
    }

    /// The text in the QR code, unless the stamp is longer than the 2,861 bytes that a code can carry.
    fn text(&self) -> Option<String> {
        Some(qualistamp_qr::encode_text(&self.bytes()))
            .filter(|text| text.len() <= qualistamp_qr::limits::MAX_TEXT_CHARS)
    }
}

/// A case without its expected result.
pub(crate) struct Draft(StampCase);

impl Draft {
    /// A case that is verified with the list `list/main`, at [`NOW`], with the default policy.
    pub(crate) fn new(id: &str, about: &str, stamp: &Stamp) -> Self {
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

    pub(crate) fn list(mut self, id: &str) -> Self {
        self.0.list = Some(id.to_owned());
        self
    }

    /// Adds a status list to the device.
    pub(crate) fn status(mut self, id: &str) -> Self {
        self.0.status.push(id.to_owned());
        self
    }

    /// Adds a register to the device.
    pub(crate) fn register(mut self, id: &str) -> Self {
        self.0.registers.push(id.to_owned());
        self
    }

    pub(crate) fn root_expires(mut self, time: &str) -> Self {
        self.0.root_expires = Some(time.to_owned());
        self
    }

    pub(crate) fn allowing_unknown_status(mut self) -> Self {
        self.0.policy.unknown_status = "allow".to_owned();
        self
    }

    pub(crate) fn no_list(mut self) -> Self {
        self.0.list = None;
        self
    }

    pub(crate) fn now(mut self, now: &str) -> Self {
        self.0.now = now.to_owned();
        self
    }

    pub(crate) fn clock_floor(mut self, floor: &str) -> Self {
        self.0.clock_floor = Some(floor.to_owned());
        self
    }

    pub(crate) fn hard_limit(mut self, days: u32) -> Self {
        self.0.policy.hard_limit_days = days;
        self
    }

    pub(crate) fn accepting_specimens(mut self) -> Self {
        self.0.policy.specimens = "accept".to_owned();
        self
    }

    /// The case, which must be valid with exactly these notes.
    pub(crate) fn valid(self, trust: &TrustCases, notes: &[&str]) -> Result<StampCase> {
        let case = self.gives(trust, "V00")?;
        if case.expected.notes == notes {
            Ok(case)
        } else {
            Err(format!("{}: the notes are {:?}, but should be {notes:?}", case.id, case.expected.notes)
                .into())
        }
    }

    /// The case, which must have this support code and no other fault.
    pub(crate) fn gives(self, trust: &TrustCases, code: &str) -> Result<StampCase> {
        let case = run::observe(&self.0, trust)?;
        let expected = &case.expected;
        if expected.code != code {
            return Err(format!(
                "{}: the result is {} {:?}, but should be {code}",
                case.id, expected.code, expected.detail
            )
            .into());
        }
        let against = expected
            .findings
            .values()
            .filter(|finding| finding.starts_with("bad") || finding.starts_with("undecided"));
        match against.count() {
            0 if code == "V00" => Ok(case),
            1 if code != "V00" => Ok(case),
            faults => Err(format!("{}: {faults} faults, but a vector must have exactly one", case.id).into()),
        }
    }

    /// The case, which must have this support code, this detail and no other fault.
    pub(crate) fn gives_detail(self, trust: &TrustCases, code: &str, detail: &str) -> Result<StampCase> {
        let case = self.gives(trust, code)?;
        if case.expected.detail.as_deref() == Some(detail) {
            Ok(case)
        } else {
            Err(format!("{}: the detail is {:?}, but should be {detail}", case.id, case.expected.detail)
                .into())
        }
    }
}
