//! Full digital credentials beside stamps: reads them, and finds the one that a stamp links.

use std::fmt;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use qualistamp_core::CredentialLink;
use qualistamp_credentials::{Check, CredentialFile, Fit, Format, KnownKeys};
use qualistamp_issuing::{ConvertedAward, CredentialFileFault, read_credential};

use crate::escape::Foreign;
use crate::input::folder::{self, FolderFault, Found};

/// Why a file cannot be compared or linked.
#[derive(Debug)]
pub(crate) enum Unread {
    /// It is a folder without files, or one that cannot be listed.
    Folder(FolderFault),
    /// It cannot be read, is damaged, or programs read it differently.
    File(CredentialFileFault),
    /// It awards nothing, so there is no draft.
    AwardsNothing(Format),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(FolderFault::Nothing) => write!(f, "there are no files in the folder"),
            Self::Folder(fault) => fault.fmt(f),
            Self::File(fault) => fault.fmt(f),
            Self::AwardsNothing(format) => write!(f, "it awards nothing that can be converted: {format}"),
        }
    }
}

/// A file that stamps may link.
#[derive(Debug)]
pub(crate) struct Candidate {
    pub(crate) name: Foreign<String>,
    pub(crate) file: CredentialFile,
    /// What the file proves by itself.
    pub(crate) checks: Vec<Check>,
}

impl Candidate {
    /// How the file fits `link`, if it does.
    fn fit(&self, link: CredentialLink) -> Option<Fit> {
        match self.file.fit(&link.0) {
            Ok(fit @ (Fit::SameFile | Fit::SameContent(_))) => Some(fit),
            Ok(Fit::NotLinked) | Err(_) => None,
        }
    }
}

/// The files that stamps are compared with.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    list: Vec<Candidate>,
    /// Files that could not be compared, and why.
    pub(crate) unread: Vec<(Foreign<String>, Unread)>,
}

impl Candidates {
    /// Reads `paths`, and all files in those that are folders. `keys` are those of the trust list.
    pub(crate) fn read(paths: &[PathBuf], keys: &KnownKeys) -> Self {
        let mut candidates = Self::default();
        for path in paths {
            for found in folder::list_all(path).found {
                match found {
                    Found::File(path) => candidates.add(&path, keys),
                    Found::Folder(path, fault) => {
                        candidates.unread.push((name(&path), Unread::Folder(fault)));
                    }
                }
            }
        }
        candidates
    }

    fn add(&mut self, path: &Path, keys: &KnownKeys) {
        let name = name(path);
        let read = read_credential(path).and_then(|file| match file.links() {
            Ok(_) => Ok(file),
            Err(error) => Err(CredentialFileFault::Refused(error)),
        });
        match read {
            Ok(file) => self.list.push(Candidate { checks: file.checks(keys), name, file }),
            Err(fault) => self.unread.push((name, Unread::File(fault))),
        }
    }

    /// Number of files that are compared.
    pub(crate) fn count(&self) -> usize {
        self.list.len()
    }

    /// The file that `link` fits: the same file before one with the same content.
    pub(crate) fn find(&self, link: CredentialLink) -> Option<(&Candidate, Fit)> {
        let all = || self.list.iter().filter_map(|candidate| Some((candidate, candidate.fit(link)?)));
        all().find(|(_, fit)| *fit == Fit::SameFile).or_else(|| all().next())
    }
}

/// Drafts of awards from files.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    pub(crate) list: Vec<(Foreign<String>, ConvertedAward)>,
    /// Files that gave no draft, and why.
    pub(crate) unread: Vec<(Foreign<String>, Unread)>,
}

impl Drafts {
    /// Converts `paths`, and all files in those that are folders.
    pub(crate) fn read(paths: &[PathBuf]) -> Self {
        let mut drafts = Self::default();
        for path in paths {
            for found in folder::list_all(path).found {
                match found {
                    Found::File(path) => match Self::convert(&path) {
                        Ok(draft) => drafts.list.push((name(&path), draft)),
                        Err(why) => drafts.unread.push((name(&path), why)),
                    },
                    Found::Folder(path, fault) => drafts.unread.push((name(&path), Unread::Folder(fault))),
                }
            }
        }
        drafts
    }

    fn convert(path: &Path) -> Result<ConvertedAward, Unread> {
        let file = read_credential(path).map_err(Unread::File)?;
        let draft = file.award_draft().map_err(|error| Unread::File(CredentialFileFault::Refused(error)))?;
        draft.map(ConvertedAward::new).ok_or_else(|| Unread::AwardsNothing(file.format()))
    }
}

/// The file at `path` if it is a full digital credential, or would be if programs did not read it differently; none for what may show a
/// stamp.
pub(crate) fn credential(path: &Path) -> Option<Result<CredentialFile, CredentialFileFault>> {
    match read_credential(path) {
        Ok(file) => {
            let is_credential = file.format().is_credential()
                || matches!(file.format(), Format::Jwt | Format::W3cPresentation | Format::OpenBadge2Address);
            is_credential.then_some(Ok(file))
        }
        Err(CredentialFileFault::Refused(error)) if is_markup(path) => {
            Some(Err(CredentialFileFault::Refused(error)))
        }
        Err(_) => None,
    }
}

/// Whether a file begins as JSON, XML or a token does, so that it shows no stamp.
fn is_markup(path: &Path) -> bool {
    let mut start = [0; 64];
    let read = std::fs::File::open(path).and_then(|mut file| file.read(&mut start)).unwrap_or_default();
    let text = String::from_utf8_lossy(start.get(..read).unwrap_or_default());
    let begins = text.trim_start_matches('\u{feff}').trim_start();
    begins.starts_with(['{', '<']) || begins.starts_with("ey")
}

fn name(path: &Path) -> Foreign<String> {
    Foreign(path.display().to_string())
}
