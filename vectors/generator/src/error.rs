//! The error of the generator: a message for its developers.

/// A case that does not come out as intended is a mistake in the generator or in the verifier.
pub(crate) type Result<T, E = Box<dyn std::error::Error>> = std::result::Result<T, E>;
