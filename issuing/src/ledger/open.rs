//! Opens and creates ledgers.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use p256::elliptic_curve::Generate as _;
use qualistamp_core::{Claims, FieldError};
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};
use sha2::{Digest as _, Sha256};

use crate::kept::{KeptFile, notify_of_wait};
use crate::ledger::error::{LedgerError, LedgerFault};
use crate::ledger::schema::{APPLICATION_ID, CREATE, VERSION};
use crate::ledger::space::StatusSpace;

/// How long to wait between two attempts to use a ledger that another program changes.
const INTERVAL: Duration = Duration::from_millis(20);
/// Number of attempts before saying that the program waits: a second.
const SILENT_ATTEMPTS: i32 = 50;
/// Number of attempts before giving up: a minute. A transaction takes milliseconds.
const ATTEMPTS_MAX: i32 = 3_000;

/// Whether a ledger keeps the names of holders, and the stamps, which contain them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Names {
    /// Names and stamps are kept: awards are shown by name, and their stamps can be drawn again.
    #[default]
    Kept,
    /// Only award numbers, status places and stamp ids are kept. While a batch runs, its stamps are in the ledger until their files are
    /// written.
    Off,
}

/// The ledger of an office: one SQLite file. Several programs may use it at once.
#[derive(Debug)]
pub struct Ledger {
    pub(super) connection: Connection,
    pub(super) path: PathBuf,
    pub(super) names: Names,
    salt: [u8; 16],
}

impl Ledger {
    /// Opens the ledger at `path`.
    ///
    /// # Errors
    /// [`LedgerError`] if there is none, or it is damaged, of a newer version, or no ledger.
    pub fn open(path: &Path) -> Result<Self, LedgerError> {
        if !path.exists() {
            return Err(LedgerError::new(path, LedgerFault::Missing));
        }
        let opened = || match connect(path)? {
            (connection, Contents::Ledger) => {
                prepare(&connection)?;
                Self::of(connection, path)
            }
            // Another program is creating the ledger, or was killed while it did.
            (_, Contents::Nothing) => Err(LedgerFault::Missing),
        };
        opened().map_err(|fault| LedgerError::new(path, fault))
    }

    /// Creates a ledger at `path`, where no file may be.
    ///
    /// # Errors
    /// [`LedgerFault::Exists`], or another [`LedgerError`].
    pub fn create(path: &Path, names: Names) -> Result<Self, LedgerError> {
        let created = || {
            // Two programs that create one ledger at once: the second finds it.
            let _lock = KeptFile::lock(path).map_err(LedgerFault::Folder)?;
            let (mut connection, contents) = connect(path)?;
            if contents == Contents::Ledger {
                return Err(LedgerFault::Exists);
            }
            prepare(&connection)?;
            set_up(&mut connection, names)?;
            Self::of(connection, path)
        };
        created().map_err(|fault| LedgerError::new(path, fault))
    }

    /// Opens the ledger at `path`, or creates one that keeps names. The second value is whether it is new.
    ///
    /// # Errors
    /// As for [`open`](Self::open) and [`create`](Self::create).
    pub fn open_or_create(path: &Path) -> Result<(Self, bool), LedgerError> {
        match Self::open(path) {
            Err(LedgerError { fault: LedgerFault::Missing, .. }) => {}
            opened => return Ok((opened?, false)),
        }
        match Self::create(path, Names::Kept) {
            Err(LedgerError { fault: LedgerFault::Exists, .. }) => Ok((Self::open(path)?, false)),
            created => Ok((created?, true)),
        }
    }

    /// A ledger in memory, for awards that no ledger shall remember.
    ///
    /// # Errors
    /// [`LedgerError`] if there is no memory or no randomness.
    pub fn in_memory() -> Result<Self, LedgerError> {
        let path = Path::new("ledger in memory");
        let opened = || {
            let mut connection = Connection::open_in_memory()?;
            set_up(&mut connection, Names::Off)?;
            Self::of(connection, path)
        };
        opened().map_err(|fault| LedgerError::new(path, fault))
    }

    /// Says that the places below `first` of a status list are used, by stamps that this ledger does not have.
    ///
    /// # Errors
    /// [`LedgerError`] if the ledger cannot be changed.
    pub fn use_places_from(&mut self, space: &StatusSpace<'_>, first: u32) -> Result<(), LedgerError> {
        let done = self.connection.execute(
            "INSERT INTO list (address, size, next) VALUES (?1, ?2, ?3) ON CONFLICT (address) DO UPDATE SET size = ?2, next = max(next, ?3)",
            (space.address, space.size, first.max(space.used_below)),
        );
        self.named(done).map(drop)
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether names and stamps are kept.
    #[must_use]
    pub fn names(&self) -> Names {
        self.names
    }

    fn of(connection: Connection, path: &Path) -> Result<Self, LedgerFault> {
        let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if found != "ok" {
            return Err(LedgerFault::Damaged { reason: found });
        }
        let setting = |name: &str| {
            connection.query_row("SELECT value FROM setting WHERE name = ?1", [name], |row| {
                row.get::<_, Vec<u8>>(0)
            })
        };
        let names = if setting("names")? == b"off" { Names::Off } else { Names::Kept };
        let salt = setting("salt")?
            .try_into()
            .map_err(|_| LedgerFault::Damaged { reason: "its salt has another length".to_owned() })?;
        if names == Names::Off {
            connection.pragma_update(None, "secure_delete", true)?;
        }
        Ok(Self { connection, path: path.to_owned(), names, salt })
    }

    /// A digest of what an award says, without its place in the status list and its time of signing, which the ledger gives. It is salted,
    /// so that it says nothing outside this ledger.
    pub(super) fn content(&self, claims: &Claims) -> Result<[u8; 32], FieldError> {
        let mut claims = claims.clone();
        claims.issued_at = None;
        claims.award.status_index = None;
        let encoded = claims.to_cbor()?;
        Ok(Sha256::new().chain_update(self.salt).chain_update(encoded).finalize().into())
    }

    pub(super) fn named<T>(&self, done: Result<T, impl Into<LedgerFault>>) -> Result<T, LedgerError> {
        done.map_err(|fault| LedgerError::new(&self.path, fault.into()))
    }
}

/// What is in a file that may be a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Contents {
    Nothing,
    Ledger,
}

/// Opens a file, and changes nothing in it unless it is a ledger that this program knows, or empty.
fn connect(path: &Path) -> Result<(Connection, Contents), LedgerFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_PRIVATE_CACHE;
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.busy_handler(Some(wait))?;
    connection.pragma_update(None, "trusted_schema", false)?;
    let contents = contents(&mut connection)?;
    Ok((connection, contents))
}

/// What is in the file. All of it is read at one moment: another program may be creating the ledger.
fn contents(connection: &mut Connection) -> Result<Contents, LedgerFault> {
    let moment = connection.transaction_with_behavior(TransactionBehavior::Deferred)?;
    let number = |sql: &str| moment.query_row(sql, [], |row| row.get::<_, i32>(0));
    // The first read of a table begins the moment; reading settings of the file does not.
    let tables = number("SELECT count(*) FROM sqlite_master")?;
    match (number("PRAGMA application_id")?, number("PRAGMA user_version")?) {
        (APPLICATION_ID, version) if version > VERSION => {
            Err(LedgerFault::Newer { found: version, known: VERSION })
        }
        (APPLICATION_ID, _) => Ok(Contents::Ledger),
        (0, 0) if tables == 0 => Ok(Contents::Nothing),
        _ => Err(LedgerFault::NotALedger),
    }
}

/// Makes the file one that several programs use at once, and that survives a power failure.
fn prepare(connection: &Connection) -> Result<(), LedgerFault> {
    connection.pragma_update(None, "foreign_keys", true)?;
    let mut attempts = 0;
    let mode: String = loop {
        // Asks for the whole file, and does not wait by itself for programs that look into it.
        match connection.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0)) {
            Err(error) if is_busy(&error) && wait(attempts) => attempts += 1,
            mode => break mode?,
        }
    };
    if mode != "wal" {
        return Err(LedgerFault::NoSharing);
    }
    // A transaction that was committed survives a power failure.
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(())
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// Waits for another program that changes the ledger. `false` gives up.
fn wait(attempts: i32) -> bool {
    if attempts == SILENT_ATTEMPTS {
        notify_of_wait(Path::new("the ledger"));
    }
    thread::sleep(INTERVAL);
    attempts < ATTEMPTS_MAX
}

fn set_up(connection: &mut Connection, names: Names) -> Result<(), LedgerFault> {
    let salt = <[u8; 16]>::try_generate()
        .map_err(|error| LedgerFault::NoRandomness { reason: error.to_string() })?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(CREATE)?;
    let names: &[u8] = match names {
        Names::Kept => b"kept",
        Names::Off => b"off",
    };
    transaction.execute("INSERT INTO setting VALUES ('names', ?1), ('salt', ?2)", (names, &salt[..]))?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_that_open_a_new_ledger_at_once_all_find_it() {
        for _ in 0..20 {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("ledger.db");
            let new = thread::scope(|scope| {
                let opened: Vec<_> = (0..6).map(|_| scope.spawn(|| Ledger::open_or_create(&path))).collect();
                opened.into_iter().map(|one| one.join().unwrap().unwrap().1).filter(|new| *new).count()
            });
            assert_eq!(new, 1);
        }
    }
}
