//! Drafts: metadata that is passed from signer to signer until enough of them have signed it.

use super::list::{TrustList, TrustListContent};
use super::metadata::{Domain, MetadataError, peek};
use super::root::RootContent;
use crate::model::Rule;

/// The content of metadata that is not verified, for signers to read before they sign.
///
/// Never trust it: use [`Root::anchor`](super::Root::anchor) and [`TrustList::open`] for that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Draft {
    /// A root.
    Root(RootContent),
    /// A trust list.
    TrustList(TrustListContent),
}

impl Draft {
    /// Parses a draft with any number of signatures.
    ///
    /// # Errors
    /// [`MetadataError`], from parsing it as a trust list, if it is neither a root nor a trust list.
    pub fn parse(signed: &[u8]) -> Result<Self, MetadataError> {
        let content = peek(signed)?;
        if content.is_empty() {
            return Err(Rule::Empty.in_trust_list().into());
        }
        // Field 3 is a role in a root and an array of issuers in a list, so the same bytes cannot be both.
        match RootContent::from_cbor(&content) {
            Ok(root) => Ok(Self::Root(root)),
            Err(_) => Ok(Self::TrustList(TrustList::parse(content, Vec::new())?.content())),
        }
    }

    /// The domain that its signatures must have.
    #[must_use]
    pub fn domain(&self) -> Domain {
        match self {
            Self::Root(_) => Domain::Root,
            Self::TrustList(_) => Domain::TrustList,
        }
    }
}
