//! The one key that has signed anything here.

use std::sync::LazyLock;

pub use qualistamp_testkit::signer::Key;

/// The key: it is root, list operator and issuer at once.
pub static KEY: LazyLock<Key> = LazyLock::new(|| Key::from_seed(7));
