//! Reads a folder of test vectors, and fails if anything is missing, changed or miscounted.

use std::fmt;
use std::path::{Path, PathBuf};

use qualistamp_core::{DICTIONARY_1, sha256};
use serde::de::DeserializeOwned;

use crate::format::{
    CaseFile, FEDERATION, FederationCase, KEYS, KeyCase, LINKS, LISTS, LinkCase, Listed, MANIFEST, Manifest,
    PROFILE, REFRESH, REGISTERS, SCHEMA, STAMPS, STATUS, StampCase, TEXTS, TextCase, TrustCases,
};
use crate::hex::Hex;
use crate::refresh::RefreshCase;

/// Why a folder of test vectors cannot be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum FolderError {
    /// A file could not be read or written.
    Io {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// A file does not have the format of [`crate::format`].
    Json {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: serde_json::Error,
    },
    /// The vectors are for another profile or another dictionary.
    OtherProfile {
        /// The file.
        file: String,
    },
    /// The manifest does not list exactly the files that must exist.
    Listing {
        /// The files in the manifest.
        listed: Vec<String>,
        /// The files that must be there.
        expected: Vec<String>,
    },
    /// A file was changed.
    Hash {
        /// The file.
        file: String,
        /// SHA-256 in the manifest.
        listed: Hex,
        /// SHA-256 of the file.
        found: Hex,
    },
    /// A file has more or fewer cases than the manifest says, or none.
    Count {
        /// The file.
        file: String,
        /// Cases according to the manifest.
        listed: Option<usize>,
        /// Cases in the file.
        found: usize,
    },
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Json { path, source } => write!(f, "{}: {source}", path.display()),
            Self::OtherProfile { file } => {
                write!(f, "{file}: made for a different profile or preset dictionary")
            }
            Self::Listing { listed, expected } => {
                write!(f, "{MANIFEST} lists {listed:?}, but must list {expected:?}")
            }
            Self::Hash { file, listed, found } => {
                write!(f, "{file}: the SHA-256 is {found:?}, but {MANIFEST} says {listed:?}")
            }
            Self::Count { file, listed, found } => match listed {
                Some(listed) => write!(f, "{file}: {found} cases, but {MANIFEST} says {listed}"),
                None => write!(f, "{file}: {found} cases, but {MANIFEST} gives no number"),
            },
        }
    }
}

impl std::error::Error for FolderError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Json { source, .. } => Some(source),
            Self::OtherProfile { .. } | Self::Listing { .. } | Self::Hash { .. } | Self::Count { .. } => None,
        }
    }
}

/// All test vectors of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Test keys.
    pub keys: CaseFile<KeyCase>,
    /// What stamps are verified with.
    pub trust: TrustCases,
    /// Text forms of stamps.
    pub texts: CaseFile<TextCase>,
    /// Links to full digital credentials.
    pub links: CaseFile<LinkCase>,
    /// Refresh sequences.
    pub refresh: CaseFile<RefreshCase>,
    /// Stamps verified over the lists of several operators.
    pub federation: CaseFile<FederationCase>,
    /// Stamps by file name, in the order of [`STAMPS`].
    pub stamps: Vec<(String, CaseFile<StampCase>)>,
}

impl Folder {
    /// Reads every file of the folder.
    ///
    /// # Errors
    /// If a file is missing, has another hash or number of cases than the manifest says, or does not have the right format.
    pub fn read(dir: &Path) -> Result<Self, FolderError> {
        let manifest: Manifest = parse(&dir.join(MANIFEST), &read(&dir.join(MANIFEST))?)?;
        if manifest.profile != PROFILE || manifest.dictionary_1.0 != sha256(DICTIONARY_1) {
            return Err(FolderError::OtherProfile { file: MANIFEST.to_owned() });
        }
        let expected: Vec<String> =
            [SCHEMA, KEYS, LISTS, STATUS, REGISTERS, TEXTS, LINKS, REFRESH, FEDERATION]
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
            links: cases(dir, &manifest, LINKS)?,
            refresh: cases(dir, &manifest, REFRESH)?,
            federation: cases(dir, &manifest, FEDERATION)?,
            stamps: STAMPS
                .iter()
                .map(|&name| Ok((name.to_owned(), cases(dir, &manifest, name)?)))
                .collect::<Result<_, FolderError>>()?,
        })
    }

    /// The stamp cases of all files.
    pub fn all_stamps(&self) -> impl Iterator<Item = &StampCase> {
        self.stamps.iter().flat_map(|(_, file)| &file.cases)
    }
}

fn read(path: &Path) -> Result<Vec<u8>, FolderError> {
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
