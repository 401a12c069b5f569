//! The operator of a trust list, named by its first root.

use std::fmt;
use std::str::FromStr;

use crate::hash::hex;
use crate::model::Rule;

use super::metadata::MetadataError;
use super::root::Root;

/// An operator of a trust list: SHA-256 of the content of its first root.
///
/// The content has the operator's root keys in it, so nobody else can be this operator. The signatures do not count: the first root
/// is the same one whoever of its signers has signed a copy.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperatorId(pub [u8; 32]);

impl OperatorId {
    /// The operator whose first root this is.
    #[must_use]
    pub fn of(first_root: &Root) -> Self {
        Self(first_root.digest())
    }

    /// The operator with this signed first root.
    ///
    /// # Errors
    /// [`MetadataError`] if too few of its own keys have signed it.
    pub fn of_signed(first_root: &[u8]) -> Result<Self, MetadataError> {
        Root::anchor(first_root).map(|root| Self::of(&root))
    }
}

impl FromStr for OperatorId {
    type Err = Rule;

    /// The operator written as 64 hexadecimal digits.
    fn from_str(text: &str) -> Result<Self, Rule> {
        let malformed = || Rule::not_a_code(text, "64 hexadecimal digits");
        let digits = text.as_bytes();
        if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return Err(malformed());
        }
        let mut id = [0; 32];
        for (byte, pair) in id.iter_mut().zip(digits.chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| malformed())?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| malformed())?;
        }
        Ok(Self(id))
    }
}

impl fmt::Display for OperatorId {
    /// The 64 hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for OperatorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OperatorId({self})")
    }
}
