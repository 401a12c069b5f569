//! Files that appear whole or not at all.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::exit::Failure;

/// Whether a file that is there already may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IfExists {
    /// No: that file stays, and nothing is written.
    Refuse,
    /// Yes.
    Replace,
}

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Its owner alone: mode 0600 where there are modes.
    OwnerOnly,
    /// Whoever the system's default (the umask) allows.
    Default,
}

/// Writes `bytes` to `path` through a temporary file beside it: on a full disk there is no half-written file, only the
/// message.
pub(crate) fn write(path: &Path, bytes: &[u8], readers: Access, existing: IfExists) -> Result<(), Failure> {
    write_whole(path, bytes, readers, existing).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            Failure::input(
                path.display(),
                "exists already; choose another name, or say that it may be replaced",
            )
        } else {
            Failure::input(path.display(), format_args!("cannot write the file: {error}"))
        }
    })
}

fn write_whole(path: &Path, bytes: &[u8], readers: Access, existing: IfExists) -> io::Result<()> {
    // A device or a pipe cannot be replaced by a file; it is written to, as its user asked.
    if existing == IfExists::Replace && fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let mut file = temporary(path, readers)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    match existing {
        IfExists::Replace => file.persist(path).map(drop).map_err(|error| error.error),
        IfExists::Refuse => file.persist_noclobber(path).map(drop).map_err(|error| error.error),
    }
}

fn temporary(path: &Path, readers: Access) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = Builder::new();
    builder.prefix(".qualistamp-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = match readers {
            Access::OwnerOnly => 0o600,
            // The umask takes away what it is set to.
            Access::Default => 0o666,
        };
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _ = readers;
    builder.tempfile_in(folder)
}

/// Makes `folder` and those above it.
pub(crate) fn make_folder(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder)
        .map_err(|error| Failure::input(folder.display(), format_args!("cannot make the folder: {error}")))
}

/// Reads all of `path`, at most `max` bytes.
pub(crate) fn read(path: &Path, max: u64) -> Result<Vec<u8>, Failure> {
    use io::Read as _;
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(max + 1).read_to_end(&mut bytes))
        .map_err(|error| Failure::input(path.display(), format_args!("cannot read the file: {error}")))?;
    if bytes.len() as u64 > max {
        return Err(Failure::input(
            path.display(),
            format_args!("is larger than {max} bytes; this cannot be the right file"),
        ));
    }
    Ok(bytes)
}

/// `path` with `suffix` after its name, dots in the name kept: `a.b` and `png` give `a.b.png`.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}
