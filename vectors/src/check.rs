//! Checks a whole folder of test vectors: reads it, runs every case, counts the cases.

use std::fmt;
use std::path::Path;

use crate::folder::{Folder, FolderError};
use crate::format::{FEDERATION, KEYS, LINKS, LISTS, REFRESH, REGISTERS, STATUS, TEXTS};
use crate::{links, refresh, run, texts};

/// Why a check failed.
#[derive(Debug)]
pub enum CheckError {
    /// The folder is missing, incomplete or changed.
    Folder(FolderError),
    /// Results differ from the expected ones, one line each.
    Disagreements(Vec<String>),
}

impl fmt::Display for CheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(error) => error.fmt(f),
            Self::Disagreements(lines) => {
                write!(f, "{} disagreements:", lines.len())?;
                lines.iter().try_for_each(|line| write!(f, "\n  {line}"))
            }
        }
    }
}

impl std::error::Error for CheckError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Folder(error) => Some(error),
            Self::Disagreements(_) => None,
        }
    }
}

impl From<FolderError> for CheckError {
    fn from(error: FolderError) -> Self {
        Self::Folder(error)
    }
}

/// The number of cases that agreed, by file. `Display` prints a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// File name, and its number of cases.
    pub files: Vec<(String, usize)>,
}

impl Report {
    /// The number of cases in all files.
    #[must_use]
    pub fn total(&self) -> usize {
        self.files.iter().map(|(_, cases)| cases).sum()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (file, cases) in &self.files {
            writeln!(f, "{file:<17} {cases:>4} agree")?;
        }
        write!(f, "{:<17} {:>4} agree", "all", self.total())
    }
}

/// Reads the folder `dir` and runs every test vector in it.
///
/// # Errors
/// If a file is missing or changed, if a result differs from the expected one, or if an outcome has no vector.
pub fn check(dir: &Path) -> Result<Report, CheckError> {
    let folder = Folder::read(dir)?;
    let mut lines = run::disagreements(&folder);
    lines.extend(texts::disagreements(&folder));
    lines.extend(links::disagreements(&folder));
    lines.extend(refresh::disagreements(&folder.refresh.cases));
    if !lines.is_empty() {
        return Err(CheckError::Disagreements(lines));
    }
    let mut files = vec![
        (KEYS.to_owned(), folder.keys.cases.len()),
        (LISTS.to_owned(), folder.trust.lists.cases.len()),
        (STATUS.to_owned(), folder.trust.status.cases.len()),
        (REGISTERS.to_owned(), folder.trust.registers.cases.len()),
        (TEXTS.to_owned(), folder.texts.cases.len()),
        (LINKS.to_owned(), folder.links.cases.len()),
        (REFRESH.to_owned(), folder.refresh.cases.len()),
        (FEDERATION.to_owned(), folder.federation.cases.len()),
    ];
    files.extend(folder.stamps.into_iter().map(|(name, file)| (name, file.cases.len())));
    Ok(Report { files })
}
