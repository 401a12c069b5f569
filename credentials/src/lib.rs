//! Full digital credentials in files: what they are, and what their issuers signed.
//!
//! A stamp can carry a *link*: a digest of what the issuer of a full digital credential signed (a Europass credential, an Open Badge, a
//! PDF). A valid stamp whose link fits a file vouches for the content of the file, offline. The digest does not change when a wallet or a
//! mail program writes the file anew.
//!
//! The library takes bytes and gives values. It uses no network and no files, reads no document types and no entities, and refuses what
//! programs read differently: equal keys, integers beyond 2^53, UTF-16. Whether a file fits a link says something about the file, and
//! nothing about the stamp.
//!
//! ```
//! use qualistamp_credentials::{CredentialFile, Fit, Format, Rule};
//!
//! let file = CredentialFile::read(br#"{"type": ["VerifiableCredential"], "credentialSubject": {"name": "Ana"}, "proof": {}}"#)?;
//! assert_eq!(file.format(), Format::W3cVc);
//! assert_eq!(file.link()?.rule(), Rule::CanonicalJson);
//!
//! // Written anew, in another order and without its proof: the same content.
//! let anew = CredentialFile::read(br#"{"credentialSubject":{"name":"Ana"},"type":["VerifiableCredential"]}"#)?;
//! assert_eq!(anew.fit(&file.link()?.digest())?, Fit::SameContent(Rule::CanonicalJson));
//!
//! let other = CredentialFile::read(br#"{"credentialSubject":{"name":"Eva"},"type":["VerifiableCredential"]}"#)?;
//! assert_eq!(other.fit(&file.link()?.digest())?, Fit::NotLinked);
//! # Ok::<(), qualistamp_credentials::CredentialError>(())
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod check;
mod containers;
mod content;
mod convert;
mod error;
mod file;
mod format;
mod json;
mod jws;
mod limits;
mod link;
mod open_attestation;
mod recognise;
mod xml;

pub use check::{Check, Finding, KnownKeys, Misfit, Signer, Subject, Unchecked};
pub use convert::{AwardDraft, Doubt, Proposal, ProposedValue, Question};
pub use error::{CredentialError, Position};
pub use file::{CredentialFile, Fit};
pub use format::{Container, Format};
pub use limits::{MAX_FILE_BYTES, MAX_TEXT_BYTES};
pub use link::{LINK_BYTES, Link, Rule};
