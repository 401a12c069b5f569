//! Keys that sign stamps and status lists, wherever they are: in a file, in a token (PKCS #11), or behind a program.

mod command;
mod command_error;
mod command_line;
mod issuer;
mod lines;
mod location;
mod signature;
mod token;
mod token_error;
mod token_key;
mod token_module;
mod token_uri;

pub use command::{CommandLimits, CommandSigner};
pub use command_error::CommandError;
pub use command_line::{CommandLine, CommandLineError};
pub use issuer::{IssuerSigner, SignerError};
pub use location::{KeyLocation, KeyLocationError};
pub use token::{NewTokenKey, PinEntry, Token, TokenSigner};
pub use token_error::TokenError;
pub use token_uri::{TokenUri, TokenUriError};
