//! What a listed key signed, before anything is decided about it.

use crate::envelope::StampId;
use crate::key::Kid;
use crate::model::{Award, Claims};
use crate::trust::Issuer;

/// Claims signed with a key of a listed issuer. They may still be withdrawn, expired, or outside the issuer's scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCredential {
    pub(crate) claims: Claims,
    pub(crate) issuer: Issuer,
    pub(crate) kid: Kid,
    pub(crate) id: StampId,
}

impl SignedCredential {
    /// All signed claims.
    #[must_use]
    pub fn claims(&self) -> &Claims {
        &self.claims
    }

    /// The award.
    #[must_use]
    pub fn award(&self) -> &Award {
        &self.claims.award
    }

    /// The issuer whose key signed, as the trust list describes it.
    #[must_use]
    pub fn issuer(&self) -> &Issuer {
        &self.issuer
    }

    /// Identifier of the key that signed.
    #[must_use]
    pub fn kid(&self) -> Kid {
        self.kid
    }

    /// Identifier of the stamp.
    #[must_use]
    pub fn id(&self) -> StampId {
        self.id
    }
}
