//! Language files: one language each, packed when this crate is built.
//!
//! A file begins with a line that names the format, and a fingerprint of 8 bytes. Five sections follow, each after its length in
//! 4 bytes big-endian: code, name, direction (`ltr` or `rtl`), messages (Fluent, deflated), names of coded values (deflated).

use std::fmt;

use crate::inflate::inflate;
use crate::language::{FINGERPRINT, MAGIC};

/// Why bytes are not a language file for this build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LanguageFileError {
    /// Another kind of file.
    NotALanguageFile,
    /// A language file of another version of this program: get the one that came with this version.
    OtherVersion,
    /// A language file that is damaged or cut off: get it again.
    Damaged,
}

impl fmt::Display for LanguageFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotALanguageFile => "this is not a language file",
            Self::OtherVersion => {
                "this language file belongs to another version; get the one that came with this version"
            }
            Self::Damaged => "this language file is damaged; get it again",
        })
    }
}

impl std::error::Error for LanguageFileError {}

/// A language file, split into its parts. Messages and names are still packed.
pub(crate) struct LanguageFile<'a> {
    pub(crate) code: &'a str,
    pub(crate) name: &'a str,
    pub(crate) right_to_left: bool,
    messages: &'a [u8],
    names: &'a [u8],
}

impl<'a> LanguageFile<'a> {
    /// Splits `bytes`.
    pub(crate) fn parse(bytes: &'a [u8]) -> Result<Self, LanguageFileError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(LanguageFileError::NotALanguageFile)?;
        let (fingerprint, mut rest) =
            rest.split_first_chunk::<{ FINGERPRINT.len() }>().ok_or(LanguageFileError::Damaged)?;
        if *fingerprint != FINGERPRINT {
            return Err(LanguageFileError::OtherVersion);
        }
        let mut section = || {
            let (length, after) = rest.split_first_chunk::<4>()?;
            let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
            let (section, after) = after.split_at_checked(length)?;
            rest = after;
            Some(section)
        };
        let mut next = || section().ok_or(LanguageFileError::Damaged);
        let text = |bytes| std::str::from_utf8(bytes).map_err(|_| LanguageFileError::Damaged);
        let (code, name) = (text(next()?)?, text(next()?)?);
        let right_to_left = match next()? {
            b"ltr" => false,
            b"rtl" => true,
            _ => return Err(LanguageFileError::Damaged),
        };
        let (messages, names) = (next()?, next()?);
        if !rest.is_empty() {
            return Err(LanguageFileError::Damaged);
        }
        Ok(Self { code, name, right_to_left, messages, names })
    }

    /// The Fluent file.
    pub(crate) fn messages(&self) -> Result<String, LanguageFileError> {
        inflate(self.messages).ok_or(LanguageFileError::Damaged)
    }

    /// The names of coded values, one in a line, in the order of the codes.
    pub(crate) fn names(&self) -> Result<String, LanguageFileError> {
        inflate(self.names).ok_or(LanguageFileError::Damaged)
    }
}
