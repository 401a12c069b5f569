//! What a listed key signed, before anything is decided about it.

use crate::envelope::StampId;
use crate::key::Kid;
use crate::model::{Award, Claims};
use crate::trust::Issuer;

/// Claims that a key of a listed issuer signed. Says nothing about withdrawal, entitlement or dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCredential {
    pub(crate) claims: Claims,
    pub(crate) issuer: Issuer,
    pub(crate) kid: Kid,
    pub(crate) id: StampId,
}

impl SignedCredential {
    /// All that was signed.
    #[must_use]
    pub fn claims(&self) -> &Claims {
        &self.claims
    }

    /// The award.
    #[must_use]
    pub fn award(&self) -> &Award {
        &self.claims.award
    }

    /// The body whose key signed, as the trust list knows it.
    #[must_use]
    pub fn issuer(&self) -> &Issuer {
        &self.issuer
    }

    /// The key that signed.
    #[must_use]
    pub fn kid(&self) -> Kid {
        self.kid
    }

    /// What the stamp is known by.
    #[must_use]
    pub fn id(&self) -> StampId {
        self.id
    }
}
