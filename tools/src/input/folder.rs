//! Lists the pictures and PDFs at a path: the file itself, or all pictures and PDFs in a folder.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::input::kind;

/// Depth to which folders within folders are read: far deeper than people nest them.
const MAX_DEPTH: usize = 64;

/// One entry of a listing.
#[derive(Debug)]
pub(crate) enum Found {
    /// A file, or anything else that can be opened.
    File(PathBuf),
    /// A folder without pictures and PDFs, or one that cannot be listed.
    Folder(PathBuf, FolderFault),
}

/// Why a folder yields no files.
#[derive(Debug, Clone)]
pub(crate) enum FolderFault {
    /// It cannot be listed.
    Closed {
        /// The system's own message.
        reason: String,
    },
    /// There are no pictures and PDFs in it or in its subfolders.
    Nothing,
    /// Folders are nested too deeply.
    TooDeep,
}

impl std::fmt::Display for FolderFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Closed { reason } => write!(f, "cannot list the folder: {reason}"),
            Self::Nothing => write!(f, "there are no pictures and no PDFs in the folder"),
            Self::TooDeep => write!(f, "folders are nested more than {MAX_DEPTH} deep"),
        }
    }
}

/// What was found at a path.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// Files to read and folders without any, sorted by name.
    pub(crate) found: Vec<Found>,
    /// Files in folders that are neither pictures nor PDFs.
    pub(crate) passed_over: Vec<PathBuf>,
}

/// Lists `path` itself, or the pictures and PDFs in it and its subfolders. Hidden files are left out, and links to folders are not
/// followed.
pub(crate) fn list(path: &Path) -> Listing {
    let mut listing = Listing::default();
    if path.is_dir() {
        listing.add_folder(path, 0);
        if listing.found.is_empty() {
            listing.found.push(Found::Folder(path.to_owned(), FolderFault::Nothing));
        }
    } else {
        listing.found.push(Found::File(path.to_owned()));
    }
    listing
}

impl Listing {
    fn add_folder(&mut self, folder: &Path, depth: usize) {
        if depth > MAX_DEPTH {
            self.found.push(Found::Folder(folder.to_owned(), FolderFault::TooDeep));
            return;
        }
        let listed = fs::read_dir(folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
        let mut entries = match listed {
            Ok(entries) => entries,
            Err(error) => {
                self.found.push(Found::Folder(
                    folder.to_owned(),
                    FolderFault::Closed { reason: error.to_string() },
                ));
                return;
            }
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                self.add_folder(&path, depth + 1);
            } else if is_wanted(&path) {
                self.found.push(Found::File(path));
            } else {
                self.passed_over.push(path);
            }
        }
    }
}

/// Whether a file in a folder is a picture or a PDF, by its contents or its name. Pipes are never opened: that would wait forever.
fn is_wanted(path: &Path) -> bool {
    let is_named = kind::is_named_picture_or_pdf(path);
    // A link that leads nowhere is reported when it is opened.
    if !fs::metadata(path).map_or(is_named, |found| found.is_file()) {
        return false;
    }
    is_named || {
        let mut first = Vec::new();
        let read =
            File::open(path).and_then(|file| file.take(kind::FIRST_BYTES as u64).read_to_end(&mut first));
        read.is_ok() && kind::is_picture_or_pdf(&first)
    }
}
