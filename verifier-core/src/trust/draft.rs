//! Drafts: metadata on its way from one signer to the next, before enough of them have signed.

use super::list::{TrustList, TrustListContent};
use super::metadata::{Domain, MetadataError, peek};
use super::root::RootContent;
use crate::model::Rule;

/// What metadata says that nobody vouches for yet: for signers, who look before they sign.
///
/// Nothing may be trusted because of it: that is what [`Root::anchor`](super::Root::anchor) and [`TrustList::open`] are for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Draft {
    /// A root.
    Root(RootContent),
    /// A trust list.
    TrustList(TrustListContent),
}

impl Draft {
    /// Reads a draft, whoever has signed it so far.
    ///
    /// # Errors
    /// [`MetadataError`] of the trust list when it is neither a root nor a trust list.
    pub fn parse(signed: &[u8]) -> Result<Self, MetadataError> {
        let content = peek(signed)?;
        if content.is_empty() {
            return Err(Rule::Empty.in_trust_list().into());
        }
        // Field 3 is a role in a root and issuers in a list, so no bytes are both.
        match RootContent::from_cbor(&content) {
            Ok(root) => Ok(Self::Root(root)),
            Err(_) => Ok(Self::TrustList(TrustList::parse(content)?.content())),
        }
    }

    /// What its signatures must be for.
    #[must_use]
    pub fn domain(&self) -> Domain {
        match self {
            Self::Root(_) => Domain::Root,
            Self::TrustList(_) => Domain::TrustList,
        }
    }
}
