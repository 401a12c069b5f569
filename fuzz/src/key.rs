//! The one key that has signed anything here.

#[path = "../../verifier-core/tests/signer/mod.rs"]
mod signer;

use std::sync::LazyLock;

pub use signer::Key;

/// The key: it is root, list operator and issuer at once.
pub static KEY: LazyLock<Key> = LazyLock::new(|| Key::from_seed(7));
