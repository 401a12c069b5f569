//! The test vectors, run from Kotlin and Swift through the compiled core. For test builds only: it bypasses the trusted root.

use qualistamp_core as core;

use crate::credential::Award;
use crate::faults::{StatusFault, TextFault};
use crate::numbers::{moment, seconds};
use crate::outcome::Outcome;
use crate::policy::Policy;
use crate::refresh::{MetadataFault, RegisterFault};

/// A signed trust list and the keys that must have signed it.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct ListParts {
    /// Compressed SEC1 points of the keys.
    pub keys: Vec<Vec<u8>>,
    /// Number of keys that must have signed.
    pub threshold: u32,
    /// The signed list.
    pub signed: Vec<u8>,
}

/// A status list token and its address.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct StatusParts {
    /// The address it belongs to.
    pub address: String,
    /// The token.
    pub token: Vec<u8>,
}

/// A register or a register proof, and its seal.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct RegisterParts {
    /// 32 bytes.
    pub seal: Vec<u8>,
    /// A register: ids of 32 bytes each.
    pub ids: Option<Vec<u8>>,
    /// A register proof.
    pub proof: Option<Vec<u8>>,
}

/// The trusted data for one test vector.
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct VectorTrust {
    trust: core::Trust,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl VectorTrust {
    /// Combines these parts. A part that does not open is left out, so that the outcome shows it.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn new(
        list: Option<ListParts>,
        status: Vec<StatusParts>,
        registers: Vec<RegisterParts>,
        root_expires: Option<i64>,
        clock_floor: Option<i64>,
    ) -> Self {
        let mut trust = core::Trust {
            list: list.and_then(|parts| open(&parts).ok()),
            root_expires: root_expires.map(moment),
            clock_floor: clock_floor.map(moment),
            ..core::Trust::default()
        };
        for parts in status {
            trust.status.insert(&parts.address, parts.token);
        }
        for parts in registers {
            let seal = seal(&parts);
            if let Some(ids) = parts.ids {
                trust.registers.insert(seal, ids);
            }
            if let Some(proof) = parts.proof {
                trust.registers.insert_proof(seal, proof);
            }
        }
        Self { trust }
    }

    /// Verifies the bytes of a stamp.
    pub fn verify(&self, stamp: Vec<u8>, now: i64, policy: Policy) -> Outcome {
        Outcome::from(&core::verify(&stamp, &self.trust, moment(now), &policy.into()))
    }
}

fn open(parts: &ListParts) -> Result<core::TrustList, MetadataFault> {
    let keys = parts.keys.iter().map(|key| core::PublicKey::from_sec1(key));
    let keys = keys.collect::<Result<Vec<_>, _>>().map_err(|_| MetadataFault::Role)?;
    let threshold = usize::try_from(parts.threshold).unwrap_or(usize::MAX);
    let role = core::Role::new(keys, threshold).map_err(|_| MetadataFault::Role)?;
    core::TrustList::open(&parts.signed, &role).map_err(|error| (&error).into())
}

/// A seal of the wrong length matches nothing.
fn seal(parts: &RegisterParts) -> [u8; 32] {
    parts.seal.as_slice().try_into().unwrap_or_default()
}

/// Why the list does not open; none if it does.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn open_list(parts: ListParts) -> Option<MetadataFault> {
    open(&parts).err()
}

/// Why the token does not open under a key (a compressed SEC1 point); none if it does.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn open_status_list(parts: StatusParts, key: Vec<u8>) -> Option<StatusFault> {
    let Ok(key) = core::PublicKey::from_sec1(&key) else { return Some(StatusFault::NotSigned) };
    let opened = core::StatusList::open(&parts.token, &parts.address, key.kid(), [&key]);
    opened.err().map(|fault| (&fault).into())
}

/// Why the register or register proof does not open; none if it does.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn open_register(parts: RegisterParts) -> Option<RegisterFault> {
    let opened = match &parts.proof {
        Some(proof) => core::RegisterProof::open(proof, seal(&parts)).map(drop),
        None => core::Register::open(parts.ids.as_deref().unwrap_or_default(), seal(&parts)).map(drop),
    };
    opened.err().map(|fault| (&fault).into())
}

/// Thumbprint and key identifier of a key, in hexadecimal digits; empty if the point is not a valid key.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn key_names(point: Vec<u8>) -> Vec<String> {
    let names = |key: core::PublicKey| vec![core::hex(&key.thumbprint()), key.kid().to_string()];
    core::PublicKey::from_sec1(&point).map_or_else(|_| Vec::new(), names)
}

/// The result of decoding a text.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(
    feature = "web",
    derive(serde::Serialize, tsify::Tsify),
    serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum Decoded {
    /// The bytes of a stamp.
    Stamp {
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// Not a stamp.
    Nothing {
        /// Support code: short enough to read aloud on the phone.
        support_code: String,
        /// The reason.
        fault: TextFault,
    },
}

/// Decodes the text of a QR code.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn decode_text(text: String) -> Decoded {
    match qualistamp_qr::decode_text(&text) {
        Ok(bytes) => Decoded::Stamp { bytes },
        Err(error) => {
            Decoded::Nothing { support_code: error.support_code().to_owned(), fault: (&error).into() }
        }
    }
}

/// SHA-256, for the checksums in the manifest.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn sha256(bytes: Vec<u8>) -> Vec<u8> {
    core::sha256(&bytes).to_vec()
}

/// The parts of a stamp, none of them verified.
#[derive(Clone)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Inspection {
    /// The protected header.
    pub protected: Vec<u8>,
    /// The payload.
    pub payload: Vec<u8>,
    /// The signature.
    pub signature: Vec<u8>,
    /// The bytes that were signed (`Sig_structure`).
    pub to_be_signed: Vec<u8>,
    /// Identifier of the stamp, in hexadecimal digits.
    pub stamp_id: String,
    /// The decompressed payload, if it can be decompressed.
    pub claims: Option<Vec<u8>>,
    /// The award, if it can be read.
    pub award: Option<Award>,
    /// Last second of validity.
    pub expires: Option<i64>,
    /// First second of validity.
    pub not_before: Option<i64>,
    /// Time of signing, if stated.
    pub issued_at: Option<i64>,
}

/// Splits a stamp into its parts without verifying it; none if it is not a frame.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn inspect_stamp(stamp: Vec<u8>) -> Option<Inspection> {
    let inspection = core::inspect(&stamp).ok()?;
    let envelope = &inspection.envelope;
    let claims = inspection.claims.and_then(Result::ok);
    let time =
        |of: fn(&core::Claims) -> Option<core::UnixTime>| claims.as_ref().and_then(of).as_ref().map(seconds);
    Some(Inspection {
        protected: envelope.protected().to_vec(),
        payload: envelope.payload().to_vec(),
        signature: envelope.signature().to_vec(),
        to_be_signed: envelope.to_be_signed(),
        stamp_id: envelope.id().to_string(),
        claims: inspection.expanded.ok(),
        award: claims.as_ref().map(|claims| Award::from(&claims.award)),
        expires: time(|claims| claims.expires),
        not_before: time(|claims| claims.not_before),
        issued_at: time(|claims| claims.issued_at),
    })
}
