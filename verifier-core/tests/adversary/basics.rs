//! Times and keys.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use qualistamp_core::UnixTime;
use qualistamp_testkit::signer::Key;
use qualistamp_testkit::trust::at;

/// Hours after 2026-01-01T00:00:00Z.
pub(crate) type Hour = i64;

/// One day, in hours.
pub(crate) const DAY: Hour = 24;

/// One year, in hours.
pub(crate) const YEAR: Hour = 365 * DAY;

pub(crate) fn time(hour: Hour) -> UnixTime {
    at("2026-01-01").plus_seconds(hour * 3600)
}

/// Keys of the university: two sign stamps, two sign status lists. Then those of the college and of the fast clock.
const ISSUER_KEYS: [&str; 6] = ["u1", "u2", "p", "q", "m", "f"];

/// The key of an issuer with this name.
pub(crate) fn key(name: &str) -> &'static Key {
    static KEYS: OnceLock<BTreeMap<&str, Key>> = OnceLock::new();
    &KEYS.get_or_init(|| ISSUER_KEYS.into_iter().map(|name| (name, Key::new(name))).collect())[name]
}
