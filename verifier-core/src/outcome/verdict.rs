//! The verdict, and the proof that a credential was verified.
//!
//! [`VerifiedCredential`] can be constructed in this file only: its one field is private, and [`Outcome::new`] fills it.

use super::credential::SignedCredential;
use super::reason::{IndeterminateReason, Note, Rejection};
use super::report::{Decision, Report};
use crate::envelope::StampId;
use crate::key::Kid;
use crate::model::{Award, Claims};
use crate::trust::Issuer;

/// The answer about a stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    verdict: Verdict,
    report: Report,
    /// What was signed, if the verdict does not contain it.
    signed: Option<Box<SignedCredential>>,
}

/// The verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Everything that had to be checked is good.
    Valid(VerifiedCredential, Vec<Note>),
    /// Something is wrong with the stamp.
    Invalid(Rejection),
    /// Nothing is known to be wrong, but too little is known to rely on the stamp.
    Indeterminate(IndeterminateReason),
}

impl Outcome {
    /// The outcome of `report`, with what a listed key signed, if one did.
    pub(crate) fn new(report: Report, signed: Option<Box<SignedCredential>>) -> Self {
        let (verdict, signed) = match (report.decide(), signed) {
            (Decision::Valid(notes), Some(signed)) => {
                (Verdict::Valid(VerifiedCredential(signed), notes), None)
            }
            // Without a signed credential there is always a finding. Should one be missing, the stamp is still not valid.
            (Decision::Valid(_), None) => (Verdict::Indeterminate(IndeterminateReason::NoTrustList), None),
            (Decision::Invalid(rejection), signed) => (Verdict::Invalid(rejection), signed),
            (Decision::Indeterminate(reason), signed) => (Verdict::Indeterminate(reason), signed),
        };
        Self { verdict, report, signed }
    }

    /// The verdict.
    #[must_use]
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// The finding on each axis.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// What a listed key signed, for any verdict. Show it together with the verdict, never instead of it.
    #[must_use]
    pub fn signed(&self) -> Option<&SignedCredential> {
        match &self.verdict {
            Verdict::Valid(credential, _) => Some(&credential.0),
            Verdict::Invalid(_) | Verdict::Indeterminate(_) => self.signed.as_deref(),
        }
    }

    /// The support code of the reason for the verdict; `V00` for a valid stamp.
    #[must_use]
    pub fn support_code(&self) -> &'static str {
        match &self.verdict {
            Verdict::Valid(..) => "V00",
            Verdict::Invalid(rejection) => rejection.support_code(),
            Verdict::Indeterminate(reason) => reason.support_code(),
        }
    }
}

/// A credential that passed verification. Only [`verify`](crate::verify()) creates one, so holding one is proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedCredential(Box<SignedCredential>);

impl VerifiedCredential {
    /// What was signed, in the type that [`Outcome::signed`] also returns for other verdicts.
    #[must_use]
    pub fn signed(&self) -> &SignedCredential {
        &self.0
    }

    /// All signed claims.
    #[must_use]
    pub fn claims(&self) -> &Claims {
        self.0.claims()
    }

    /// The award.
    #[must_use]
    pub fn award(&self) -> &Award {
        self.0.award()
    }

    /// The issuer whose key signed, as the trust list describes it.
    #[must_use]
    pub fn issuer(&self) -> &Issuer {
        self.0.issuer()
    }

    /// Identifier of the key that signed.
    #[must_use]
    pub fn kid(&self) -> Kid {
        self.0.kid()
    }

    /// Identifier of the stamp.
    #[must_use]
    pub fn id(&self) -> StampId {
        self.0.id()
    }
}
