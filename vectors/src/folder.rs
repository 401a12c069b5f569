//! The files of `test-vectors/`: what they hold, and reading them back without passing over anything.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use qualistamp_core::{DICTIONARY_1, hex, sha256};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// The profile of the wire format that the vectors are for.
pub(crate) const PROFILE: u16 = 1;

pub(crate) const MANIFEST: &str = "manifest.json";
pub(crate) const SCHEMA: &str = "schema.json";
pub(crate) const KEYS: &str = "keys.json";
pub(crate) const LISTS: &str = "trust-lists.json";
pub(crate) const STATUS: &str = "status-lists.json";
pub(crate) const REGISTERS: &str = "registers.json";
pub(crate) const TEXTS: &str = "text.json";
/// Stamps: the good ones, then one file for each axis on which the others fail.
pub(crate) const STAMPS: [&str; 8] = [
    "valid.json",
    "integrity.json",
    "issuer.json",
    "content.json",
    "authority.json",
    "status.json",
    "time.json",
    "freshness.json",
];

/// What a reader must find before it believes that it ran everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) profile: u16,
    /// SHA-256 of preset dictionary 1, which is needed to expand payloads.
    pub(crate) dictionary_1: Hex,
    pub(crate) files: Vec<Listed>,
}

/// One file of the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Listed {
    pub(crate) file: String,
    /// Entries of its `cases`; none for the schema.
    pub(crate) cases: Option<usize>,
    pub(crate) sha256: Hex,
}

/// Any file of cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseFile<T> {
    pub(crate) profile: u16,
    pub(crate) about: String,
    pub(crate) cases: Vec<T>,
}

/// A key pair that everybody knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyCase {
    pub(crate) id: String,
    /// Private scalar: SHA-256 of `seed`.
    pub(crate) seed: String,
    pub(crate) private: Hex,
    /// Compressed SEC1 point.
    pub(crate) public: Hex,
    /// The whole COSE key thumbprint, of which the kid is the beginning.
    pub(crate) thumbprint: Hex,
    pub(crate) kid: Hex,
}

/// A signed trust list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListCase {
    pub(crate) id: String,
    pub(crate) about: String,
    pub(crate) role: RoleKeys,
    /// The list itself, expanded; left out where nothing expands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) content: Option<Hex>,
    pub(crate) signed: Hex,
    /// `opens`, or the name of the error.
    pub(crate) expected: String,
}

/// Who must sign trust lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RoleKeys {
    /// Compressed SEC1 points.
    pub(crate) keys: Vec<Hex>,
    pub(crate) threshold: usize,
}

/// A status list token (IETF Token Status List, in CWT form).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StatusCase {
    pub(crate) id: String,
    pub(crate) about: String,
    /// Address under which it is held, and which it must name.
    pub(crate) address: String,
    /// Compressed SEC1 point of the key that must have signed it.
    pub(crate) key: Hex,
    pub(crate) token: Hex,
    /// `opens`, or the name of the fault.
    pub(crate) expected: String,
}

/// Fingerprints of the stamps of a cohort, and the seal that they must have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegisterCase {
    pub(crate) id: String,
    pub(crate) about: String,
    pub(crate) seal: Hex,
    pub(crate) fingerprints: Hex,
    /// `opens`, or the name of the fault.
    pub(crate) expected: String,
}

/// All that stamps are verified with, by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TrustCases {
    pub(crate) lists: CaseFile<ListCase>,
    pub(crate) status: CaseFile<StatusCase>,
    pub(crate) registers: CaseFile<RegisterCase>,
}

/// A stamp, what it is verified with, and what must come out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StampCase {
    pub(crate) id: String,
    pub(crate) about: String,
    /// The key that signed.
    pub(crate) signer: String,
    /// What the claims say, for comparing; only where they can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) facts: Option<Facts>,
    /// The expanded payload; only where it expands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) claims: Option<Hex>,
    pub(crate) payload: Hex,
    pub(crate) protected: Hex,
    pub(crate) to_be_signed: Hex,
    pub(crate) signature: Hex,
    pub(crate) stamp: Hex,
    /// SHA-256 of `to_be_signed`.
    pub(crate) stamp_id: Hex,
    /// Left out where no code can carry it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<String>,
    /// The trust list, by its id; left out for a device that has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) list: Option<String>,
    /// The status lists at hand, by their ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) status: Vec<String>,
    /// The registers at hand, by their ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) registers: Vec<String>,
    /// When the root expires under which the list was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) root_expires: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) clock_floor: Option<String>,
    pub(crate) now: String,
    pub(crate) policy: PolicyChoice,
    pub(crate) expected: Expected,
}

/// Values by the name of their field.
pub(crate) type Facts = BTreeMap<String, Value>;

/// The relying party's choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PolicyChoice {
    pub(crate) hard_limit_days: u32,
    /// `refuse` or `accept`.
    pub(crate) specimens: String,
    /// `deny` or `allow`.
    pub(crate) unknown_status: String,
}

/// What must come out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    /// `valid`, `invalid` or `indeterminate`.
    pub(crate) verdict: String,
    /// Support code.
    pub(crate) code: String,
    /// Which of several faults behind one support code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) detail: Option<String>,
    /// For each axis: `good`, `bad CODE`, `undecided CODE`, `noted NOTE` or `not reached`.
    pub(crate) findings: BTreeMap<String, String>,
    /// Notes of a valid stamp, in order.
    pub(crate) notes: Vec<String>,
}

/// A text, and the bytes it stands for or why it stands for none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextCase {
    pub(crate) id: String,
    pub(crate) about: String,
    pub(crate) text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) bytes: Option<Hex>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) code: Option<String>,
}

/// Bytes, in JSON as lower-case hexadecimal digits.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Hex(pub(crate) Vec<u8>);

impl fmt::Debug for Hex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl From<&[u8]> for Hex {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl Serialize for Hex {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex(&self.0))
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = String::deserialize(deserializer)?;
        let nibble = |digit: u8| match digit {
            b'0'..=b'9' => Some(digit - b'0'),
            b'a'..=b'f' => Some(digit - b'a' + 10),
            _ => None,
        };
        let pairs = digits.as_bytes().chunks(2).map(|pair| match *pair {
            [high, low] => Some(nibble(high)? << 4 | nibble(low)?),
            _ => None,
        });
        pairs
            .collect::<Option<_>>()
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom("not pairs of lower-case hexadecimal digits"))
    }
}

/// Why the folder cannot be used.
#[derive(Debug)]
pub(crate) enum FolderError {
    /// A file could not be read or written.
    Io { path: PathBuf, source: std::io::Error },
    /// A file is not what its name promises.
    Json { path: PathBuf, source: serde_json::Error },
    /// The vectors are for another profile or another dictionary.
    OtherProfile { file: String },
    /// The manifest does not list exactly the files there are to be.
    Listing { listed: Vec<String>, expected: Vec<String> },
    /// A file was changed.
    Hash { file: String, listed: Hex, found: Hex },
    /// A file has lost or gained cases.
    Count { file: String, listed: Option<usize>, found: usize },
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Json { path, source } => write!(f, "{}: {source}", path.display()),
            Self::OtherProfile { file } => {
                write!(f, "{file}: for another profile or dictionary than this program's")
            }
            Self::Listing { listed, expected } => {
                write!(f, "{MANIFEST} lists {listed:?}, there must be {expected:?}")
            }
            Self::Hash { file, listed, found } => {
                write!(f, "{file}: SHA-256 {found:?}, {MANIFEST} says {listed:?}")
            }
            Self::Count { file, listed, found } => {
                write!(f, "{file}: {found} cases, {MANIFEST} says {listed:?}")
            }
        }
    }
}

impl std::error::Error for FolderError {}

/// All vectors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folder {
    pub(crate) keys: CaseFile<KeyCase>,
    pub(crate) trust: TrustCases,
    pub(crate) texts: CaseFile<TextCase>,
    /// In the order of [`STAMPS`].
    pub(crate) stamps: Vec<(String, CaseFile<StampCase>)>,
}

impl Folder {
    /// Reads every file that the manifest lists, and makes sure that those are all, unchanged and complete.
    pub(crate) fn read(dir: &Path) -> Result<Self, FolderError> {
        let manifest: Manifest = parse(&dir.join(MANIFEST), &read(&dir.join(MANIFEST))?)?;
        if manifest.profile != PROFILE || manifest.dictionary_1.0 != sha256(DICTIONARY_1) {
            return Err(FolderError::OtherProfile { file: MANIFEST.to_owned() });
        }
        let expected: Vec<String> = [SCHEMA, KEYS, LISTS, STATUS, REGISTERS, TEXTS]
            .iter()
            .chain(&STAMPS)
            .map(|&name| name.to_owned())
            .collect();
        let listed: Vec<String> = manifest.files.iter().map(|listed| listed.file.clone()).collect();
        if listed != expected {
            return Err(FolderError::Listing { listed, expected });
        }
        let schema = manifest.files.iter().find(|listed| listed.file == SCHEMA);
        schema.map_or(Ok(Vec::new()), |schema| read_listed(dir, schema))?;
        Ok(Self {
            keys: cases(dir, &manifest, KEYS)?,
            trust: TrustCases {
                lists: cases(dir, &manifest, LISTS)?,
                status: cases(dir, &manifest, STATUS)?,
                registers: cases(dir, &manifest, REGISTERS)?,
            },
            texts: cases(dir, &manifest, TEXTS)?,
            stamps: STAMPS
                .iter()
                .map(|&name| Ok((name.to_owned(), cases(dir, &manifest, name)?)))
                .collect::<Result<_, FolderError>>()?,
        })
    }

    /// Every stamp case of every file.
    pub(crate) fn all_stamps(&self) -> impl Iterator<Item = &StampCase> {
        self.stamps.iter().flat_map(|(_, file)| &file.cases)
    }
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>, FolderError> {
    std::fs::read(path).map_err(|source| FolderError::Io { path: path.to_owned(), source })
}

fn parse<T: DeserializeOwned>(path: &Path, bytes: &[u8]) -> Result<T, FolderError> {
    serde_json::from_slice(bytes).map_err(|source| FolderError::Json { path: path.to_owned(), source })
}

fn read_listed(dir: &Path, listed: &Listed) -> Result<Vec<u8>, FolderError> {
    let bytes = read(&dir.join(&listed.file))?;
    let found = Hex(sha256(&bytes).to_vec());
    if found == listed.sha256 {
        Ok(bytes)
    } else {
        Err(FolderError::Hash { file: listed.file.clone(), listed: listed.sha256.clone(), found })
    }
}

fn cases<T: DeserializeOwned>(
    dir: &Path,
    manifest: &Manifest,
    name: &str,
) -> Result<CaseFile<T>, FolderError> {
    let Some(listed) = manifest.files.iter().find(|listed| listed.file == name) else {
        return Err(FolderError::Listing { listed: Vec::new(), expected: vec![name.to_owned()] });
    };
    let file: CaseFile<T> = parse(&dir.join(name), &read_listed(dir, listed)?)?;
    if file.profile != PROFILE {
        return Err(FolderError::OtherProfile { file: name.to_owned() });
    }
    let found = file.cases.len();
    if found == 0 || listed.cases != Some(found) {
        return Err(FolderError::Count { file: name.to_owned(), listed: listed.cases, found });
    }
    Ok(file)
}
