//! A key that signs stamps and status lists, wherever it is.

use std::fmt;

use qualistamp_core::{PublicKey, SignatureBytes, Signer};

use crate::keys::{PrivateKey, SignError};
use crate::signers::command::CommandSigner;
use crate::signers::command_error::CommandError;
use crate::signers::token::TokenSigner;
use crate::signers::token_error::TokenError;

/// A key that signs stamps and status lists. Each signature is verified before it is returned. Several threads may sign with it.
#[derive(Debug)]
pub enum IssuerSigner {
    /// In memory, from a file.
    File(Box<PrivateKey>),
    /// In a token.
    Token(Box<TokenSigner>),
    /// Behind a program.
    Command(Box<CommandSigner>),
}

/// Why nothing was signed.
#[derive(Debug)]
pub enum SignerError {
    /// The key in memory.
    File(SignError),
    /// The token.
    Token(TokenError),
    /// The program.
    Command(CommandError),
}

impl Signer for IssuerSigner {
    type Error = SignerError;

    fn public_key(&self) -> &PublicKey {
        match self {
            Self::File(key) => key.public_key(),
            Self::Token(key) => key.public_key(),
            Self::Command(key) => key.public_key(),
        }
    }

    fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error> {
        match self {
            Self::File(key) => key.sign(message).map_err(SignerError::File),
            Self::Token(key) => key.sign(message).map_err(SignerError::Token),
            Self::Command(key) => key.sign(message).map_err(SignerError::Command),
        }
    }
}

impl fmt::Display for SignerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Token(error) => error.fmt(f),
            Self::Command(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SignerError {}
