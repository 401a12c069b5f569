//! The only key that the fuzz targets trust.

use std::sync::LazyLock;

pub use qualistamp_testkit::signer::Key;

/// The key of the root, of the list operator and of the issuer.
pub static KEY: LazyLock<Key> = LazyLock::new(|| Key::from_seed(7));
