//! Where a signing key is, as people write it: the path of a file, a PKCS #11 URI, or a command.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use crate::signers::command_line::{CommandLine, CommandLineError};
use crate::signers::token_uri::{TokenUri, TokenUriError};

/// What a PKCS #11 URI begins with (RFC 7512).
const TOKEN: &str = "pkcs11:";
/// What a command begins with.
const COMMAND: &str = "command:";

/// Where a key is. A file whose name begins with `pkcs11:` or `command:` is written `./pkcs11:…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyLocation {
    /// In a file.
    File(PathBuf),
    /// In a token: `pkcs11:token=Registry;object=diplomas`.
    Token(TokenUri),
    /// Behind a program that signs: `command:kms-sign --key 42`.
    Command(CommandLine),
}

/// Why a text is no location of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyLocationError {
    /// The PKCS #11 URI has a mistake.
    Token(TokenUriError),
    /// The command has a mistake.
    Command(CommandLineError),
}

impl FromStr for KeyLocation {
    type Err = KeyLocationError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Schemes of URIs are the same in capitals (RFC 3986 section 3.1).
        let rest = |scheme: &str| {
            let start = text.get(..scheme.len())?;
            start.eq_ignore_ascii_case(scheme).then(|| text.get(scheme.len()..)).flatten()
        };
        if let Some(attributes) = rest(TOKEN) {
            return TokenUri::parse(attributes).map(Self::Token).map_err(KeyLocationError::Token);
        }
        if let Some(command) = rest(COMMAND) {
            return CommandLine::parse(command).map(Self::Command).map_err(KeyLocationError::Command);
        }
        Ok(Self::File(text.into()))
    }
}

impl fmt::Display for KeyLocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Token(uri) => uri.fmt(f),
            Self::Command(command) => command.fmt(f),
        }
    }
}

impl fmt::Display for KeyLocationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Token(error) => error.fmt(f),
            Self::Command(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for KeyLocationError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_tokens_and_commands_are_told_apart() {
        let file = |path: &str| Ok(KeyLocation::File(path.into()));
        assert_eq!("registry.pem".parse(), file("registry.pem"));
        assert_eq!("./pkcs11:a".parse(), file("./pkcs11:a"));
        assert_eq!(r"C:\keys\registry.pem".parse(), file(r"C:\keys\registry.pem"));
        assert_eq!("é".parse(), file("é"));
        assert!(matches!("PKCS11:token=a".parse(), Ok(KeyLocation::Token(_))));
        assert!(matches!("command:kms-sign --key 42".parse(), Ok(KeyLocation::Command(_))));
        assert!("pkcs11:".parse::<KeyLocation>().is_err());
        assert!("command:".parse::<KeyLocation>().is_err());
    }
}
