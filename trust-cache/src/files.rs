//! The few things that the cache asks of a file system, so that tests can put a failing one in its place.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long to wait for another process that is importing. An import takes a second or two; the rest is for slow disks.
const LOCK_PATIENCE: Duration = Duration::from_secs(30);

/// A directory, flat, in which files are written, flushed and renamed.
pub trait Files {
    /// Held while a process imports; given back when dropped.
    type Lock;

    /// Waits for its turn among all processes.
    ///
    /// # Errors
    /// [`io::ErrorKind::WouldBlock`] when another process holds the lock for too long, or the file system's own.
    fn lock(&self) -> io::Result<Self::Lock>;

    /// The names of all files.
    ///
    /// # Errors
    /// The file system's.
    fn names(&self) -> io::Result<Vec<String>>;

    /// All of a file, unless it is larger than `max` bytes.
    ///
    /// # Errors
    /// [`io::ErrorKind::FileTooLarge`], or the file system's own.
    fn read(&self, name: &str, max: usize) -> io::Result<Vec<u8>>;

    /// Writes a new file, in place of any other of this name. May be half done when the power fails.
    ///
    /// # Errors
    /// The file system's.
    fn write(&self, name: &str, parts: &[&[u8]]) -> io::Result<()>;

    /// Returns when the file's bytes survive a power failure.
    ///
    /// # Errors
    /// The file system's.
    fn sync(&self, name: &str) -> io::Result<()>;

    /// Gives a file another name, in place of any other that has it, at once or not at all.
    ///
    /// # Errors
    /// The file system's.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// Returns when names and renames survive a power failure.
    ///
    /// # Errors
    /// The file system's.
    fn sync_names(&self) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// The file system's.
    fn remove(&self, name: &str) -> io::Result<()>;
}

/// A directory of the operating system.
#[derive(Debug, Clone)]
pub struct Directory(PathBuf);

impl Directory {
    /// The directory at `path`, made if it does not exist.
    ///
    /// # Errors
    /// The file system's.
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
            // A name that is not UTF-8 is none of ours.
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
        // Whatever the length was said to be.
        file.take(u64::try_from(max).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&self, name: &str, parts: &[&[u8]]) -> io::Result<()> {
        let mut file = File::create(self.0.join(name))?;
        parts.iter().try_for_each(|part| file.write_all(part))
    }

    fn sync(&self, name: &str) -> io::Result<()> {
        // Flushing asks for a handle that may write on some systems.
        OpenOptions::new().write(true).open(self.0.join(name))?.sync_all()
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.0.join(from), self.0.join(to))
    }

    #[cfg(unix)]
    fn sync_names(&self) -> io::Result<()> {
        File::open(&self.0)?.sync_all()
    }

    /// Directories cannot be opened for flushing here; the file system keeps a journal of renames.
    #[cfg(not(unix))]
    fn sync_names(&self) -> io::Result<()> {
        Ok(())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        fs::remove_file(self.0.join(name))
    }
}
