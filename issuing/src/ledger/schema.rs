//! The tables of the ledger, and their version.

/// "QSLG": says that a SQLite file is a ledger.
pub(super) const APPLICATION_ID: i32 = 0x5153_4c47;
/// Version of the tables. A program refuses ledgers of a newer one.
pub(super) const VERSION: i32 = 1;

/// Creates the tables of an empty ledger.
///
/// `stamp` has one row for each stamp. An award number has one row that is not replaced. `state`: 0 reserved, 1 signed, 2 written.
/// `list` 1 is for places that were given without a status list at hand. Times are seconds since 1970.
pub(super) const CREATE: &str = "
CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE list (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    next INTEGER NOT NULL
) STRICT;
INSERT INTO list (id, address, size, next) VALUES (1, '', 4294967296, 0);
CREATE TABLE batch (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, started INTEGER NOT NULL) STRICT;
CREATE TABLE stamp (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL,
    replaced INTEGER NOT NULL DEFAULT 0,
    replaces INTEGER REFERENCES stamp (id),
    state INTEGER NOT NULL DEFAULT 0,
    content BLOB NOT NULL,
    list INTEGER REFERENCES list (id),
    place INTEGER,
    batch INTEGER NOT NULL REFERENCES batch (id),
    files TEXT NOT NULL,
    holder TEXT,
    title TEXT,
    awarded TEXT,
    search TEXT NOT NULL,
    reserved_at INTEGER NOT NULL,
    signed_at INTEGER,
    written_at INTEGER,
    stamp_id BLOB UNIQUE,
    kid BLOB,
    bytes BLOB
) STRICT;
CREATE UNIQUE INDEX stamp_number ON stamp (number) WHERE replaced = 0;
CREATE INDEX stamp_all_numbers ON stamp (number);
CREATE UNIQUE INDEX stamp_place ON stamp (list, place) WHERE place IS NOT NULL;
";
