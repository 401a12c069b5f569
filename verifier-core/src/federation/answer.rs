//! The answer over all lists.

use crate::model::CountryCode;
use crate::outcome::Outcome;
use crate::trust::OperatorId;

/// The answer about a stamp, and whose list it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub(super) outcome: Outcome,
    pub(super) list: Option<OperatorId>,
    pub(super) mentions: Vec<Mention>,
}

/// A list that has the key that signed a stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// Whose list it is.
    pub operator: OperatorId,
    /// What the list counts for.
    pub weight: Weight,
}

/// What a list counts for in an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It counts: no other list has the key, or it shows the consent of the key.
    Counts,
    /// Another list has the key too, and this one does not show its consent.
    NoConsent,
    /// The operator is introduced, and may not speak for the country of the issuer.
    OtherCountry(CountryCode),
}

impl Answer {
    /// The outcome.
    #[must_use]
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// The operator of the list that the outcome rests on. `None` if it rests on none, or on what several lack.
    #[must_use]
    pub fn list(&self) -> Option<OperatorId> {
        self.list
    }

    /// Every list that has the key that signed, in the order of the operators.
    #[must_use]
    pub fn mentions(&self) -> &[Mention] {
        &self.mentions
    }

    /// The outcome alone.
    #[must_use]
    pub fn into_outcome(self) -> Outcome {
        self.outcome
    }
}
