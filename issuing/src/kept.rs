//! Files that several programs read, change and write: one program at a time, under a lock.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use crate::files::{self, Access, FileError, FileFault, IfExists, folder_of};

/// Name of the lock file, one in each folder.
const LOCK: &str = ".qualistamp.lock";
/// How long a program waits for another one without saying so.
const SILENCE: Duration = Duration::from_secs(1);
/// How often it looks in that time.
const INTERVAL: Duration = Duration::from_millis(20);

static NOTICE: OnceLock<fn(&Path)> = OnceLock::new();

/// Calls `notice` with the path of the file whenever this program has waited for a second for another one. The first call counts.
///
/// Another program changes a file within milliseconds, unless it waits for something itself: a key service, or a slow network drive.
pub fn on_wait(notice: fn(&Path)) {
    let _ = NOTICE.set(notice);
}

/// Calls the notice of [`on_wait`], if there is one.
pub(crate) fn notify_of_wait(path: &Path) {
    if let Some(notice) = NOTICE.get() {
        notice(path);
    }
}

/// A file that this program alone may change, until this value is dropped.
///
/// The lock is on the file `.qualistamp.lock` in the same folder, and is for all files of the folder: a trust file and its lists change
/// together. It is not on the file itself, because that is replaced when it is written. The lock file is empty and stays: if it were
/// removed, two programs could lock two different files. The system releases the lock when a program ends, however it ends. A link is
/// followed, so that everybody locks the same folder.
///
/// Do not lock two files at the same time: in one folder, the program would wait for itself.
#[derive(Debug)]
pub struct KeptFile {
    /// As it was given, for messages.
    path: PathBuf,
    /// With links followed.
    target: PathBuf,
    _lock: File,
}

impl KeptFile {
    /// Waits until no other program changes files in the folder of `path`. The file need not exist, but its folder must.
    ///
    /// # Errors
    /// [`FileError`] with [`FileFault::Unlockable`] or [`FileFault::NoLocks`].
    pub fn lock(path: &Path) -> Result<Self, FileError> {
        let locked = || {
            let target = followed(path)?;
            let lock = open_lock(&folder_of(&target).join(LOCK))?;
            wait(&lock, path)?;
            Ok(Self { path: path.to_owned(), target, _lock: lock })
        };
        locked().map_err(|error| FileError { path: path.to_owned(), fault: fault(error) })
    }

    /// Writes the file. After a failure or a crash, it is as it was before. Once this returns, it survives a power failure.
    ///
    /// # Errors
    /// [`FileError`] if the file exists and may not be replaced, or cannot be written.
    pub fn write(&self, bytes: &[u8], if_exists: IfExists) -> Result<(), FileError> {
        let named = |fault| FileError { path: self.path.clone(), fault };
        if if_exists == IfExists::Replace && self.target.is_file() {
            self.replace(bytes).map_err(|error| named(FileFault::Unwritable(error)))?;
        } else {
            files::write(&self.target, bytes, Access::Default, if_exists)
                .map_err(|error| named(error.fault))?;
        }
        flush_names(folder_of(&self.target)).map_err(|error| named(FileFault::Unwritable(error)))
    }

    /// Replaces the file through `.NAME.new`. A crash leaves at most this one file, which the next change removes.
    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        let mut name = std::ffi::OsString::from(".");
        name.push(self.target.file_name().unwrap_or_default());
        name.push(".new");
        let unfinished = folder_of(&self.target).join(name);
        match fs::remove_file(&unfinished) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Err(_) | Ok(()) => {}
        }
        let written = || {
            let mut file = OpenOptions::new().write(true).create_new(true).open(&unfinished)?;
            file.write_all(bytes)?;
            // Colleagues who could read or write it still can.
            file.set_permissions(fs::metadata(&self.target)?.permissions())?;
            file.sync_all()?;
            drop(file);
            fs::rename(&unfinished, &self.target)
        };
        written().inspect_err(|_| {
            // If this fails, the next change removes it.
            let _ = fs::remove_file(&unfinished);
        })
    }
}

/// `path` with links followed. The file itself may be missing.
fn followed(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let folder = fs::canonicalize(folder_of(path)).map_err(|error| {
                let is_missing = error.kind() == io::ErrorKind::NotFound;
                if is_missing { io::Error::new(error.kind(), "there is no such folder") } else { error }
            })?;
            Ok(folder.join(path.file_name().unwrap_or_default()))
        }
        followed => followed,
    }
}

/// Opens the lock file, and creates it if it is missing.
fn open_lock(path: &Path) -> io::Result<File> {
    match OpenOptions::new().read(true).write(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
        }
        // A colleague has created it. Reading is enough to lock it, except on NFS.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => File::open(path).map_err(|_| error),
        opened => opened,
    }
}

/// Waits for the lock, and says so after [`SILENCE`].
fn wait(lock: &File, path: &Path) -> io::Result<()> {
    let started = Instant::now();
    let mut notice = NOTICE.get();
    loop {
        match lock.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) => {}
        }
        if started.elapsed() < SILENCE {
            thread::sleep(INTERVAL);
            continue;
        }
        if let Some(notice) = notice.take() {
            notice(path);
        }
        match lock.lock() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            ended => return ended,
        }
    }
}

/// The fault for an error of locking.
fn fault(error: io::Error) -> FileFault {
    /// No locks available, as Linux and macOS number it. The standard library has no kind for it.
    const ENOLCK: i32 = if cfg!(target_vendor = "apple") { 77 } else { 37 };
    let unsupported =
        error.kind() == io::ErrorKind::Unsupported || cfg!(unix) && error.raw_os_error() == Some(ENOLCK);
    if unsupported { FileFault::NoLocks(error) } else { FileFault::Unlockable(error) }
}

/// Flushes the names in `folder`, where the system can do that.
fn flush_names(folder: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some network drives cannot flush folders.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        flushed => flushed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_drive_without_locks_is_named() {
        for error in [io::ErrorKind::Unsupported.into(), io::Error::from_raw_os_error(37)] {
            if cfg!(target_vendor = "apple") && error.raw_os_error().is_some() {
                continue;
            }
            let error = FileError { path: "status.json".into(), fault: fault(error) };
            assert!(error.to_string().contains("does not support locks"), "{error}");
        }
        let other =
            FileError { path: "status.json".into(), fault: fault(io::ErrorKind::PermissionDenied.into()) };
        assert!(matches!(other.fault, FileFault::Unlockable(_)));
    }
}
