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

#[cfg(test)]
mod tests {
    use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};

    use super::*;
    use crate::key::{PublicKey, SignatureBytes, Signer};
    use crate::trust::{Role, Root, add_signature, signed_by, unsigned};

    struct Key(SigningKey, PublicKey);

    impl Key {
        fn from_seed(seed: u8) -> Self {
            let key = SigningKey::from_slice(&[seed; 32]).unwrap();
            let public = PublicKey::from_sec1(key.verifying_key().to_sec1_point(true).as_bytes()).unwrap();
            Self(key, public)
        }
    }

    impl Signer for Key {
        type Error = p256::ecdsa::Error;

        fn public_key(&self) -> &PublicKey {
            &self.1
        }

        fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error> {
            let signature: Signature = self.0.try_sign(message)?;
            Ok(signature.to_bytes().into())
        }
    }

    #[test]
    fn a_draft_is_read_before_anybody_has_signed_and_trusted_only_after() {
        let (one, two) = (Key::from_seed(1), Key::from_seed(2));
        let role = |threshold| Role::new(vec![one.1.clone(), two.1.clone()], threshold).unwrap();
        let root = RootContent {
            version: 1,
            issued: "2026-01-01".parse().unwrap(),
            expires: "2030-01-01".parse().unwrap(),
            root: role(2),
            list: role(1),
            reinstated: vec![],
        };
        let mut signed = unsigned(&root.to_cbor());
        for (signer, other) in [(&one, &two), (&two, &one)] {
            assert_eq!(Draft::parse(&signed), Ok(Draft::Root(root.clone())));
            assert!(matches!(Root::anchor(&signed), Err(MetadataError::UnderSigned { threshold: 2, .. })));
            signed = add_signature(&signed, Domain::Root, signer).unwrap().unwrap();
            let by = |key: &Key, domain| signed_by(&signed, domain, &key.1).unwrap();
            assert!(by(signer, Domain::Root) && !by(signer, Domain::TrustList));
            assert_eq!(by(other, Domain::Root), signer.1 == two.1);
        }
        assert_eq!(Root::anchor(&signed).unwrap().content(), &root);
    }

    #[test]
    fn a_list_is_told_from_a_root_and_nothing_else_is_either() {
        let list = TrustListContent {
            version: 7,
            issued: "2026-01-01".parse().unwrap(),
            next_update: "2026-02-01".parse().unwrap(),
            issuers: vec![],
        };
        let draft = Draft::parse(&unsigned(&list.to_cbor().unwrap())).unwrap();
        assert_eq!((draft.domain(), draft), (Domain::TrustList, Draft::TrustList(list)));
        for content in [&b""[..], &[0xa0], &[0xf6], b"<html>"] {
            assert!(Draft::parse(&unsigned(content)).is_err(), "{content:?}");
        }
        assert!(Draft::parse(b"").is_err());
    }
}
