//! The format of the files in a folder of test vectors: file names, and what each JSON object contains.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::hex::Hex;

/// The profile of the wire format that the vectors test.
pub const PROFILE: u16 = 1;

/// Lists every other file with its hash and its number of cases.
pub const MANIFEST: &str = "manifest.json";
/// The JSON Schema of all files.
pub const SCHEMA: &str = "schema.json";
/// Test key pairs: [`KeyCase`].
pub const KEYS: &str = "keys.json";
/// Signed trust lists: [`ListCase`].
pub const LISTS: &str = "trust-lists.json";
/// Status list tokens: [`StatusCase`].
pub const STATUS: &str = "status-lists.json";
/// Registers of stamps: [`RegisterCase`].
pub const REGISTERS: &str = "registers.json";
/// Text forms of stamps: [`TextCase`].
pub const TEXTS: &str = "text.json";
/// Links to full digital credentials: [`LinkCase`].
pub const LINKS: &str = "links.json";
/// Bundles that arrive at a device: [`RefreshCase`](crate::refresh::RefreshCase).
pub const REFRESH: &str = "refresh.json";
/// Stamps verified over the lists of several operators.
pub const FEDERATION: &str = "federation.json";
/// Stamps ([`StampCase`]): the valid ones, then one file for each axis on which the others fail.
pub const STAMPS: [&str; 8] = [
    "valid.json",
    "integrity.json",
    "issuer.json",
    "content.json",
    "authority.json",
    "status.json",
    "time.json",
    "freshness.json",
];

/// The manifest. A runner compares the files with it, so that it cannot miss a case unnoticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The profile of the wire format: [`PROFILE`].
    pub profile: u16,
    /// SHA-256 of preset dictionary 1, which expands payloads.
    pub dictionary_1: Hex,
    /// Every other file, in a fixed order.
    pub files: Vec<Listed>,
}

/// A file in the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// File name.
    pub file: String,
    /// Number of cases in the file. The schema has none.
    pub cases: Option<usize>,
    /// SHA-256 of the file.
    pub sha256: Hex,
}

/// A file of cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile<T> {
    /// The profile of the wire format: [`PROFILE`].
    pub profile: u16,
    /// What the cases test, in one sentence.
    pub about: String,
    /// The cases, in a fixed order.
    pub cases: Vec<T>,
}

/// A file, and the links that fit it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkCase {
    /// Unique among all cases of all files.
    pub id: String,
    /// What the case tests.
    pub about: String,
    /// The file.
    pub file: Hex,
    /// Its links, the one that a writer uses first. Absent if the file is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub links: Option<Vec<RuleLink>>,
}

/// A link of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleLink {
    /// The rule, by the names of section 4.4 of the specification.
    pub rule: String,
    /// The link: 24 bytes.
    pub link: Hex,
}

/// A key pair. The private key is public, so nothing it signs can be trusted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyCase {
    /// Name of the key.
    pub id: String,
    /// Text whose SHA-256 is the private key.
    pub seed: String,
    /// Private scalar, 32 bytes.
    pub private: Hex,
    /// Compressed SEC1 point.
    pub public: Hex,
    /// COSE key thumbprint (RFC 9679). The kid is its first bytes.
    pub thumbprint: Hex,
    /// Key identifier.
    pub kid: Hex,
}

/// A signed trust list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListCase {
    /// Unique among all cases of all files.
    pub id: String,
    /// What the case tests.
    pub about: String,
    /// The keys that must have signed.
    pub role: RoleKeys,
    /// The list in CBOR, expanded. Absent if the payload does not expand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Hex>,
    /// The signed list (`COSE_Sign`).
    pub signed: Hex,
    /// `opens`, or the name of the error ([`crate::names`]).
    pub expected: String,
}

/// The keys that sign a trust list, and how many of them must.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleKeys {
    /// Compressed SEC1 points.
    pub keys: Vec<Hex>,
    /// Number of different keys that must have signed.
    pub threshold: usize,
}

/// A status list token (IETF Token Status List, in CWT form).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusCase {
    /// Unique among all cases of all files.
    pub id: String,
    /// What the case tests.
    pub about: String,
    /// The address it was fetched from. The token must name the same address.
    pub address: String,
    /// Compressed SEC1 point of the key that must have signed it.
    pub key: Hex,
    /// The token (`COSE_Sign1`).
    pub token: Hex,
    /// `opens`, or the name of the fault ([`crate::names`]).
    pub expected: String,
}

/// A register of stamps or a register proof, and the seal it must match. It has either `ids` or `proof`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterCase {
    /// Unique among all cases of all files.
    pub id: String,
    /// What the case tests.
    pub about: String,
    /// Seal, 32 bytes.
    pub seal: Hex,
    /// Ids of the stamps, one after the other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ids: Option<Hex>,
    /// A register proof.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<Hex>,
    /// `opens`, or the name of the fault ([`crate::names`]).
    pub expected: String,
}

/// Everything that stamps are verified with. Stamp cases refer to it by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustCases {
    /// Trust lists.
    pub lists: CaseFile<ListCase>,
    /// Status list tokens.
    pub status: CaseFile<StatusCase>,
    /// Registers of stamps, and register proofs.
    pub registers: CaseFile<RegisterCase>,
}

/// A stamp, what it is verified with, and the expected result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StampCase {
    /// Unique among all cases of all files.
    pub id: String,
    /// What the case tests.
    pub about: String,
    /// Name of the key that signed.
    pub signer: String,
    /// What the claims say. Absent if they cannot be parsed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facts: Option<Facts>,
    /// The expanded payload. Absent if it does not expand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claims: Option<Hex>,
    /// Coding octet, then the coded claims.
    pub payload: Hex,
    /// Protected header.
    pub protected: Hex,
    /// The `Sig_structure` (RFC 9052 section 4.4).
    pub to_be_signed: Hex,
    /// Signature.
    pub signature: Hex,
    /// The stamp (`COSE_Sign1`).
    pub stamp: Hex,
    /// SHA-256 of `to_be_signed`.
    pub stamp_id: Hex,
    /// The text in the QR code. Absent if the stamp is too long for any code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Id of the trust list. Absent for a device without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// Ids of the status lists on the device.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub status: Vec<String>,
    /// Ids of the registers and register proofs on the device.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub registers: Vec<String>,
    /// When the root that vouches for the trust list expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root_expires: Option<String>,
    /// The newest time that the device has seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_floor: Option<String>,
    /// Time of verification, UTC.
    pub now: String,
    /// The relying party's policy.
    pub policy: PolicyChoice,
    /// The expected result.
    pub expected: Expected,
}

/// The values of the claims, by the names of their fields in the specification.
pub type Facts = BTreeMap<String, Value>;

/// The relying party's policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyChoice {
    /// Maximum age of the trust list, in days.
    pub hard_limit_days: u32,
    /// `refuse` or `accept`.
    pub specimens: String,
    /// `deny` or `allow`.
    pub unknown_status: String,
}

/// The expected result of a verification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// `valid`, `invalid` or `indeterminate`.
    pub verdict: String,
    /// Support code.
    pub code: String,
    /// The exact fault, if several share one support code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The finding on each axis: `good`, `bad CODE`, `undecided CODE`, `noted NOTE` or `not reached`.
    pub findings: BTreeMap<String, String>,
    /// Notes on a valid stamp, in order.
    pub notes: Vec<String>,
}

/// A text, and the bytes it decodes to or the reason why it does not decode.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextCase {
    /// Unique among all cases of all files.
    pub id: String,
    /// What the case tests.
    pub about: String,
    /// The text, as a scanner may return it.
    pub text: String,
    /// The decoded bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<Hex>,
    /// Support code of the error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// A stamp, the operators it is verified with, and the expected answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FederationCase {
    /// Unique among all cases of all files.
    pub id: String,
    /// What the case tests.
    pub about: String,
    /// The operators whose lists the device holds, in order. Anchors stand before the others.
    pub operators: Vec<OperatorCase>,
    /// The stamp (`COSE_Sign1`).
    pub stamp: Hex,
    /// Time of verification, UTC. The policy is the default one.
    pub now: String,
    /// The expected answer.
    pub expected: ExpectedAnswer,
}

/// An operator, as a device holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorCase {
    /// SHA-256 of the content of its first root.
    pub id: Hex,
    /// Whether it is an anchor. Others count only if the list of an anchor introduces them.
    pub anchor: bool,
    /// The signed first root.
    pub root: Hex,
    /// The signed trust list.
    pub list: Hex,
}

/// The expected answer over all lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedAnswer {
    /// Support code.
    pub code: String,
    /// The operator of the list that the answer rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<Hex>,
    /// The lists that have the key that signed, in the order of the operators.
    pub mentions: Vec<ExpectedMention>,
}

/// A list that has the key that signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedMention {
    /// The operator.
    pub operator: Hex,
    /// `counts`, `no consent` or `other country`.
    pub weight: String,
}
