//! Full digital credentials beside stamps: reads them, and finds the one that a stamp links.

use std::fmt;
use std::path::{Path, PathBuf};

use qualistamp_core::CredentialLink;
use qualistamp_credentials::{CredentialFile, Fit};
use qualistamp_issuing::{CredentialFileFault, read_credential};

use crate::escape::Foreign;
use crate::input::folder::{self, FolderFault, Found};

/// Why a file cannot be compared or linked.
#[derive(Debug)]
pub(crate) enum Unread {
    /// It is a folder without files, or one that cannot be listed.
    Folder(FolderFault),
    /// It cannot be read, is damaged, or programs read it differently.
    File(CredentialFileFault),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(FolderFault::Nothing) => write!(f, "there are no files in the folder"),
            Self::Folder(fault) => fault.fmt(f),
            Self::File(fault) => fault.fmt(f),
        }
    }
}

/// A file that stamps may link.
#[derive(Debug)]
pub(crate) struct Candidate {
    pub(crate) name: Foreign<String>,
    pub(crate) file: CredentialFile,
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
    /// Reads `paths`, and all files in those that are folders.
    pub(crate) fn read(paths: &[PathBuf]) -> Self {
        let mut candidates = Self::default();
        for path in paths {
            for found in folder::list_all(path).found {
                match found {
                    Found::File(path) => candidates.add(&path),
                    Found::Folder(path, fault) => {
                        candidates.unread.push((name(&path), Unread::Folder(fault)));
                    }
                }
            }
        }
        candidates
    }

    fn add(&mut self, path: &Path) {
        let name = name(path);
        let read = read_credential(path).and_then(|file| match file.links() {
            Ok(_) => Ok(file),
            Err(error) => Err(CredentialFileFault::Refused(error)),
        });
        match read {
            Ok(file) => self.list.push(Candidate { name, file }),
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

fn name(path: &Path) -> Foreign<String> {
    Foreign(path.display().to_string())
}
