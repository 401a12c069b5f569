//! The file system operations that the cache needs, as a trait, so that tests can make them fail.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long to wait for another process that is importing. An import takes a second or two; disks may be slow.
const LOCK_PATIENCE: Duration = Duration::from_secs(30);

/// A flat directory in which files are written, flushed and renamed.
pub trait Files {
    /// Held while a process imports; released on drop.
    type Lock;

    /// Acquires the lock that only one process can hold, and waits for it if necessary.
    ///
    /// # Errors
    /// [`io::ErrorKind::WouldBlock`] if another process holds the lock for too long, or an error of the file system.
    fn lock(&self) -> io::Result<Self::Lock>;

    /// The names of all files.
    ///
    /// # Errors
    /// An error of the file system.
    fn names(&self) -> io::Result<Vec<String>>;

    /// Reads a whole file, unless it is larger than `max` bytes.
    ///
    /// # Errors
    /// [`io::ErrorKind::FileTooLarge`], or an error of the file system.
    fn read(&self, name: &str, max: usize) -> io::Result<Vec<u8>>;

    /// Writes a new file, and replaces any other with this name. After a power failure it may be incomplete.
    ///
    /// # Errors
    /// An error of the file system.
    fn write(&self, name: &str, parts: &[&[u8]]) -> io::Result<()>;

    /// Flushes a file. Once this returns, its content survives a power failure.
    ///
    /// # Errors
    /// An error of the file system.
    fn sync(&self, name: &str) -> io::Result<()>;

    /// Renames a file atomically, and replaces any other with the new name.
    ///
    /// # Errors
    /// An error of the file system.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// Flushes the directory. Once this returns, new names survive a power failure.
    ///
    /// # Errors
    /// An error of the file system.
    fn sync_names(&self) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// An error of the file system.
    fn remove(&self, name: &str) -> io::Result<()>;
}

/// A directory of the operating system.
#[derive(Debug, Clone)]
pub struct Directory(PathBuf);

impl Directory {
    /// The directory at `path`, which is created if it does not exist.
    ///
    /// # Errors
    /// An error of the file system.
    pub fn open(path: &Path) -> io::Result<Self> {
        if !path.is_dir() {
            fs::create_dir_all(path)?;
        }
        Ok(Self(path.to_owned()))
    }
}

impl Files for Directory {
    type Lock = File;

    fn lock(&self) -> io::Result<File> {
        let path = self.0.join("lock");
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        let started = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(file),
                Err(TryLockError::WouldBlock) if started.elapsed() < LOCK_PATIENCE => {
                    std::thread::sleep(Duration::from_millis(10));
                }
                Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::WouldBlock.into()),
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
    }

    fn names(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            // The cache has no names that are not UTF-8.
            names.extend(entry?.file_name().into_string());
        }
        Ok(names)
    }

    fn read(&self, name: &str, max: usize) -> io::Result<Vec<u8>> {
        let file = File::open(self.0.join(name))?;
        let length = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
        if length > max {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let mut bytes = Vec::with_capacity(length);
        // The file may have grown since its length was read.
        file.take(u64::try_from(max).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&self, name: &str, parts: &[&[u8]]) -> io::Result<()> {
        let mut file = File::create(self.0.join(name))?;
        parts.iter().try_for_each(|part| file.write_all(part))
    }

    fn sync(&self, name: &str) -> io::Result<()> {
        // On some systems, flushing needs a writable handle.
        OpenOptions::new().write(true).open(self.0.join(name))?.sync_all()
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.0.join(from), self.0.join(to))
    }

    #[cfg(unix)]
    fn sync_names(&self) -> io::Result<()> {
        File::open(&self.0)?.sync_all()
    }

    /// Does nothing: directories cannot be flushed here, and the file system has a journal for renames.
    #[cfg(not(unix))]
    fn sync_names(&self) -> io::Result<()> {
        Ok(())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        fs::remove_file(self.0.join(name))
    }
}
