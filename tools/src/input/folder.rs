//! Lists the pictures and PDFs at a path: the file itself, or all pictures and PDFs in a folder.

use std::fs;
use std::path::{Path, PathBuf};

use qualistamp_qr::FileKind;

use crate::escape::Foreign;
use crate::input::kind::{self, Kind};

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
    /// Files in folders that are not read.
    pub(crate) passed_over: Vec<PassedOver>,
}

/// A file in a folder, or inside another file, that is not read.
#[derive(Debug, Clone)]
pub(crate) struct PassedOver {
    pub(crate) name: Foreign<String>,
    /// What it is and what to do, if it may hold a picture of a stamp.
    pub(crate) why: Option<String>,
}

/// Lists `path` itself, or the pictures and PDFs in it and its subfolders. Hidden files are left out, and links to folders are not
/// followed.
pub(crate) fn list(path: &Path) -> Listing {
    list_by(path, use_of)
}

/// Lists `path` itself, or every file in it and its subfolders, as [`list`] does.
pub(crate) fn list_all(path: &Path) -> Listing {
    list_by(path, |path| {
        if fs::metadata(path).is_ok_and(|found| found.is_file()) { Use::Read } else { Use::PassOver(None) }
    })
}

fn list_by(path: &Path, use_of: fn(&Path) -> Use) -> Listing {
    let mut listing = Listing::default();
    if path.is_dir() {
        listing.add_folder(path, 0, use_of);
        if listing.found.is_empty() {
            listing.found.push(Found::Folder(path.to_owned(), FolderFault::Nothing));
        }
    } else {
        listing.found.push(Found::File(path.to_owned()));
    }
    listing
}

impl Listing {
    fn add_folder(&mut self, folder: &Path, depth: usize, use_of: fn(&Path) -> Use) {
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
                self.add_folder(&path, depth + 1, use_of);
            } else {
                match use_of(&path) {
                    Use::Read => self.found.push(Found::File(path)),
                    Use::PassOver(why) => {
                        self.passed_over.push(PassedOver { name: Foreign(path.display().to_string()), why });
                    }
                }
            }
        }
    }
}

/// What is done with a file in a folder.
enum Use {
    Read,
    /// Not read. If it may show a stamp: what it is, and what to do.
    PassOver(Option<String>),
}

/// Decides by the contents of a file or its name. Pipes are never opened: that would wait forever.
fn use_of(path: &Path) -> Use {
    let is_named = kind::is_named_picture_or_pdf(path) || kind::is_named_container(path);
    // A link that leads nowhere is reported when it is opened.
    if !fs::metadata(path).map_or(is_named, |found| found.is_file()) {
        return Use::PassOver(None);
    }
    let first = kind::first_bytes(path).unwrap_or_default();
    match Kind::of(&first, &kind::extension(path)) {
        _ if is_named => Use::Read,
        Some(Kind::Unread(named)) => Use::PassOver(Some(named.to_string())),
        // Any text may begin with the two letters of its signature.
        Some(Kind::Picture(FileKind::Bmp)) | None => Use::PassOver(None),
        Some(Kind::Picture(_) | Kind::Pdf | Kind::Zip | Kind::Mail | Kind::Drawing) => Use::Read,
    }
}
