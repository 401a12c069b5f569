//! Files that are written completely or not at all.

use std::borrow::Cow;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// What to do if the file to be written exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfExists {
    /// Keep it, and fail with [`FileFault::Exists`].
    Refuse,
    /// Replace it.
    Replace,
}

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Only its owner: mode 0600 on Unix.
    OwnerOnly,
    /// Everyone the system's default allows (the umask on Unix).
    Default,
}

/// A file or folder that could not be used, and why.
#[derive(Debug)]
pub struct FileError {
    /// The file or folder.
    pub path: PathBuf,
    /// What went wrong.
    pub fault: FileFault,
}

/// What went wrong with a file or folder.
#[derive(Debug)]
pub enum FileFault {
    /// It already exists and may not be replaced.
    Exists,
    /// It could not be read.
    Unreadable(io::Error),
    /// It is larger than any valid file.
    TooLarge {
        /// Size limit, in bytes.
        max: u64,
    },
    /// It could not be written.
    Unwritable(io::Error),
    /// The folder could not be created.
    NoFolder(io::Error),
    /// It could not be locked against other programs.
    Unlockable(io::Error),
    /// The file system supports no locks. Two programs could overwrite each other's changes, so nothing was changed.
    NoLocks(io::Error),
}

impl FileError {
    pub(crate) fn new(path: &Path, fault: FileFault) -> Self {
        Self { path: path.to_owned(), fault }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.fault)
    }
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exists => write!(f, "already exists"),
            Self::Unreadable(error) => write!(f, "cannot read the file: {error}"),
            Self::TooLarge { max } => {
                write!(f, "is larger than {max} bytes; this cannot be the right file")
            }
            Self::Unwritable(error) => write!(f, "cannot write the file: {error}"),
            Self::NoFolder(error) => write!(f, "cannot create the folder: {error}"),
            Self::Unlockable(error) => {
                write!(f, "cannot change the file: its folder cannot be locked: {error}; nothing was changed")
            }
            Self::NoLocks(error) => write!(
                f,
                "cannot change the file: this drive does not support locks ({error}), so two programs could overwrite each \
                 other's changes; nothing was changed, move the file to another drive"
            ),
        }
    }
}

impl std::error::Error for FileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.fault {
            FileFault::Unreadable(error)
            | FileFault::Unwritable(error)
            | FileFault::NoFolder(error)
            | FileFault::Unlockable(error)
            | FileFault::NoLocks(error) => Some(error),
            FileFault::Exists | FileFault::TooLarge { .. } => None,
        }
    }
}

/// Writes `bytes` to `path` through a temporary file in the same folder. After a failure or a crash, the file is as it was before.
///
/// # Errors
/// [`FileError`] if the file exists and may not be replaced, or cannot be written.
pub fn write(path: &Path, bytes: &[u8], access: Access, if_exists: IfExists) -> Result<(), FileError> {
    write_whole(path, bytes, access, if_exists).map_err(|error| {
        let exists = error.kind() == io::ErrorKind::AlreadyExists;
        FileError::new(path, if exists { FileFault::Exists } else { FileFault::Unwritable(error) })
    })
}

fn write_whole(path: &Path, bytes: &[u8], access: Access, if_exists: IfExists) -> io::Result<()> {
    if if_exists == IfExists::Replace && is_special(path) {
        return write_special(path, bytes);
    }
    let mut file = temporary(path, ".qualistamp-", access)?;
    // The file itself, because errors of the wrapper name the temporary file.
    file.as_file_mut().write_all(bytes)?;
    file.as_file().sync_all()?;
    match if_exists {
        IfExists::Replace => file.persist(path).map(drop).map_err(|error| error.error),
        IfExists::Refuse => file.persist_noclobber(path).map(drop).map_err(|error| error.error),
    }
}

/// Whether there is a device or a pipe at `path`. It is written to, because a file cannot replace it.
pub(crate) fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file())
}

/// Writes to a device or a pipe.
pub(crate) fn write_special(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::OpenOptions::new().write(true).open(path)?.write_all(bytes)
}

/// A temporary file in the folder of `path`, whose name begins with `prefix`.
pub(crate) fn temporary(path: &Path, prefix: &str, access: Access) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = match access {
            Access::OwnerOnly => 0o600,
            // The umask removes permissions from it.
            Access::Default => 0o666,
        };
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _ = access;
    // The error of `tempfile` names the temporary file, which means nothing to the user.
    builder.tempfile_in(folder_of(path)).map_err(|error| {
        let kind = error.kind();
        if kind == io::ErrorKind::NotFound {
            io::Error::new(kind, "there is no such folder")
        } else {
            let text = error.to_string();
            let reason = text.split_once(" at path ").map_or(text.as_str(), |(reason, _)| reason);
            io::Error::new(kind, reason)
        }
    })
}

/// The folder that contains `path`: `.` for a bare name.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Creates `folder` and all missing parent folders.
///
/// # Errors
/// [`FileError`] with [`FileFault::NoFolder`].
pub fn make_folder(folder: &Path) -> Result<(), FileError> {
    fs::create_dir_all(folder).map_err(|error| FileError::new(folder, FileFault::NoFolder(error)))
}

/// Reads the file at `path`, which may have at most `max` bytes.
///
/// # Errors
/// [`FileError`] if it cannot be read or is larger.
pub fn read(path: &Path, max: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(max.saturating_add(1)).read_to_end(&mut bytes))
        .map_err(|error| FileError::new(path, FileFault::Unreadable(error)))?;
    if bytes.len() as u64 > max {
        return Err(FileError::new(path, FileFault::TooLarge { max }));
    }
    Ok(bytes)
}

/// `path` with `suffix` appended, even if the name has an extension: `a.b` and `png` give `a.b.png`.
#[must_use]
pub fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

/// A file that is not text in UTF-8, nor in UTF-16 with a byte order mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotUtf8 {
    /// The first line that is not text, from 1.
    pub line: usize,
}

impl fmt::Display for NotUtf8 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} is not text in UTF-8; save the file with the encoding UTF-8", self.line)
    }
}

impl std::error::Error for NotUtf8 {}

/// The text of a file: UTF-8, with or without a byte order mark, or UTF-16 with one, as Windows writes "Unicode". The mark is left out.
///
/// # Errors
/// [`NotUtf8`] for anything else.
pub fn decode_text(bytes: &[u8]) -> Result<Cow<'_, str>, NotUtf8> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes).map(Cow::Owned),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes).map(Cow::Owned),
        _ => {
            let text = std::str::from_utf8(bytes).map_err(|error| {
                let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
                NotUtf8 { line: 1 + valid.iter().filter(|byte| **byte == b'\n').count() }
            })?;
            Ok(Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)))
        }
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotUtf8> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut line = 1;
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let character = character.map_err(|_| NotUtf8 { line })?;
        line += usize::from(character == '\n');
        text.push(character);
    }
    if odd.is_empty() { Ok(text) } else { Err(NotUtf8 { line }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_decoded_with_and_without_a_byte_order_mark() {
        for (bytes, text) in [
            (&b"\xef\xbb\xbfa\xce\xb1"[..], Ok("aα")),
            (b"a\xce\xb1", Ok("aα")),
            (b"\xff\xfea\0\xb1\x03", Ok("aα")),
            (b"\xfe\xff\0a\x03\xb1", Ok("aα")),
            (b"", Ok("")),
            (b"a\nb\n\xfc", Err(NotUtf8 { line: 3 })),
            (b"\xff\xfea\0\n\0\0\xd8", Err(NotUtf8 { line: 2 })),
            (b"\xff\xfea", Err(NotUtf8 { line: 1 })),
        ] {
            assert_eq!(decode_text(bytes).as_deref(), text.as_ref().map(|text| *text), "{bytes:?}");
        }
    }
}
