//! Writes the files of a group of stamps: all to temporary names, then to the disk, then to their own names.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use qualistamp_core::Claims;
use tempfile::{PathPersistError, TempPath};

use crate::files::{self, Access, FileError, FileFault};
use crate::stamp::{DrawError, Drawing, Stamp};

/// Beginning of the names of files that are not complete.
const UNFINISHED: &str = ".qualistamp-batch-";

/// Makes the files of a stamp. A batch writes them safely: it asks for their contents, and only then gives them their names.
pub trait StampWriter: Sync {
    /// Why the files of a stamp cannot be made.
    type Error: fmt::Display + Send;

    /// The paths of the files of the award with these claims. `stem` is their path without an extension.
    fn paths(&self, claims: &Claims, stem: &Path) -> Vec<PathBuf>;

    /// The files and what they contain: exactly those of [`paths`](Self::paths). The same stamp must give the same contents.
    ///
    /// # Errors
    /// If they cannot be made.
    fn contents(
        &self,
        claims: &Claims,
        stamp: &Stamp,
        stem: &Path,
    ) -> Result<Vec<(PathBuf, Vec<u8>)>, Self::Error>;
}

impl StampWriter for Drawing {
    type Error = DrawError;

    fn paths(&self, _: &Claims, stem: &Path) -> Vec<PathBuf> {
        Self::paths(self, stem)
    }

    fn contents(&self, _: &Claims, stamp: &Stamp, stem: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, DrawError> {
        self.draw(stamp, stem)
    }
}

/// A file that is written, but not under its name yet.
pub(super) struct Unfinished {
    /// `None` for a device or a pipe, which is written to at once.
    temporary: Option<TempPath>,
    path: PathBuf,
    may_replace: bool,
}

impl Unfinished {
    /// Writes `bytes` beside `path`.
    pub(super) fn write(path: PathBuf, bytes: &[u8], may_replace: bool) -> Result<Self, FileError> {
        let write = || {
            if may_replace && files::is_special(&path) {
                files::write_special(&path, bytes)?;
                return Ok(None);
            }
            let mut file = files::temporary(&path, UNFINISHED, Access::Default)?;
            // The file itself, because errors of the wrapper name the temporary file.
            file.as_file_mut().write_all(bytes)?;
            Ok(Some(file.into_temp_path()))
        };
        match write() {
            Ok(temporary) => Ok(Self { temporary, path, may_replace }),
            Err(error) => Err(FileError::new(&path, FileFault::Unwritable(error))),
        }
    }

    /// Waits until it survives a power failure.
    pub(super) fn sync(&self) -> Result<(), FileError> {
        let Some(temporary) = &self.temporary else { return Ok(()) };
        OpenOptions::new()
            .write(true)
            .open(temporary)
            .and_then(|file| file.sync_all())
            .map_err(|error| FileError::new(&self.path, FileFault::Unwritable(error)))
    }

    /// Gives it its name.
    pub(super) fn finish(self) -> Result<(), FileError> {
        let Self { temporary: Some(temporary), path, may_replace } = self else { return Ok(()) };
        let named = if may_replace { temporary.persist(&path) } else { temporary.persist_noclobber(&path) };
        let Err(PathPersistError { error, path: temporary }) = named else { return Ok(()) };
        if error.kind() != io::ErrorKind::AlreadyExists {
            return Err(FileError::new(&path, FileFault::Unwritable(error)));
        }
        // Another program that issues the same awards may have been faster: it has the same stamp from the ledger.
        if has_same_contents(&temporary, &path) {
            Ok(())
        } else {
            Err(FileError::new(&path, FileFault::Exists))
        }
    }
}

/// Whether two files can be read and are equal.
fn has_same_contents(one: &Path, other: &Path) -> bool {
    let lengths = [one, other].map(|path| fs::metadata(path).map(|found| found.len()).ok());
    lengths[0].is_some()
        && lengths[0] == lengths[1]
        && matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}

/// The folders that a batch writes to. While it holds them, no other batch removes its unfinished files.
pub(super) struct Folders {
    folders: Vec<(PathBuf, Option<File>)>,
}

impl Folders {
    /// Creates `folders`, and removes what a batch left that was killed, unless another one is running.
    pub(super) fn open(folders: impl Iterator<Item = PathBuf>) -> Result<Self, FileError> {
        let distinct: BTreeSet<PathBuf> = folders.collect();
        let mut folders = Vec::new();
        for folder in distinct {
            files::make_folder(&folder)?;
            // Where folders cannot be opened or locked, as on Windows, unfinished files of a killed batch stay.
            let opened = File::open(&folder).ok();
            if let Some(opened) = &opened {
                if opened.try_lock().is_ok() {
                    remove_unfinished(&folder);
                    let _ = opened.unlock();
                }
                let _ = opened.lock_shared();
            }
            folders.push((folder, opened));
        }
        Ok(Self { folders })
    }

    /// Waits until the names of the files survive a power failure, where the system can do that.
    pub(super) fn sync(&self) -> Result<(), FileError> {
        if cfg!(not(unix)) {
            return Ok(());
        }
        for (path, folder) in &self.folders {
            match folder.as_ref().map_or(Ok(()), File::sync_all) {
                // Some network drives cannot flush folders.
                Err(error)
                    if !matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) =>
                {
                    return Err(FileError::new(path, FileFault::Unwritable(error)));
                }
                Err(_) | Ok(()) => {}
            }
        }
        Ok(())
    }
}

fn remove_unfinished(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(UNFINISHED)) {
        // If it stays, the next batch tries again.
        let _ = fs::remove_file(entry.path());
    }
}
