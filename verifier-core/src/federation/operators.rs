//! Which operators a device trusts: anchors, and those that the lists of anchors introduce.

use std::fmt;

use crate::model::CountryCode;
use crate::trust::{Introduced, OperatorId, Trust};

/// The operators that a device trusts. Each has its own list, floors and clock.
///
/// Introductions go one level deep: only the lists of anchors introduce operators.
#[derive(Debug, Clone, Default)]
pub struct Federation {
    operators: Vec<TrustedOperator>,
}

/// An operator, and what is held of it.
#[derive(Debug, Clone)]
pub struct TrustedOperator {
    /// The operator.
    pub id: OperatorId,
    /// What verification with its list relies on.
    pub trust: Trust,
    /// Why it is trusted.
    pub standing: Standing,
}

/// Why an operator is trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The user, the maker of the program or the organisation trusts it.
    Anchor,
    /// Lists of anchors introduce it: at least one. It may speak for the countries of all of them.
    Introduced(Vec<Introduction>),
}

/// An introduction in the list of an anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    /// The operator whose list contains it.
    pub by: OperatorId,
    /// What the list says.
    pub entry: Introduced,
}

/// Why an introduction has no effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntroductionFault {
    /// The operator introduces itself.
    Itself,
    /// The operator is an anchor of this device, without limits. An introduction cannot add to that, nor limit it.
    IsAnchor,
    /// The list is of an operator that is itself only introduced.
    SecondLevel,
}

impl fmt::Display for IntroductionFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Itself => "the operator introduces itself",
            Self::IsAnchor => "the operator is already an anchor of this device",
            Self::SecondLevel => {
                "the list is of an operator that is only introduced; introductions go one level deep"
            }
        })
    }
}

impl std::error::Error for IntroductionFault {}

impl TrustedOperator {
    /// Whether it may speak for issuers of this country.
    #[must_use]
    pub fn speaks_for(&self, country: CountryCode) -> bool {
        match &self.standing {
            Standing::Anchor => true,
            Standing::Introduced(introductions) => {
                introductions.iter().any(|introduction| introduction.speaks_for(country))
            }
        }
    }
}

impl Introduction {
    /// Whether it lets the operator speak for issuers of this country.
    #[must_use]
    pub fn speaks_for(&self, country: CountryCode) -> bool {
        self.entry.countries.binary_search(&country).is_ok()
    }
}

impl Federation {
    /// The anchors in this order, and those of `introduced` that the list of an anchor introduces. Every operator counts once: an anchor
    /// given twice as the first of them, an anchor that is also introduced as an anchor.
    #[must_use]
    pub fn new(
        anchors: impl IntoIterator<Item = (OperatorId, Trust)>,
        introduced: impl IntoIterator<Item = (OperatorId, Trust)>,
    ) -> Self {
        let mut federation = Self::default();
        for (id, trust) in anchors {
            if federation.operator(id).is_none() {
                let standing = Standing::Anchor;
                federation.operators.push(TrustedOperator { id, trust, standing });
            }
        }
        for (id, trust) in introduced {
            if federation.operator(id).is_some() {
                continue;
            }
            let introductions: Vec<Introduction> =
                federation.effective().filter(|introduction| introduction.entry.operator == id).collect();
            if !introductions.is_empty() {
                let standing = Standing::Introduced(introductions);
                federation.operators.push(TrustedOperator { id, trust, standing });
            }
        }
        federation
    }

    /// A federation of one anchor: verification with it is [`verify`](crate::verify()).
    #[must_use]
    pub fn of_one(id: OperatorId, trust: Trust) -> Self {
        Self::new([(id, trust)], [])
    }

    /// The operators: anchors first.
    #[must_use]
    pub fn operators(&self) -> &[TrustedOperator] {
        &self.operators
    }

    /// The operators, to add register proofs or set clocks.
    pub fn operators_mut(&mut self) -> impl Iterator<Item = (OperatorId, &mut Trust)> {
        self.operators.iter_mut().map(|operator| (operator.id, &mut operator.trust))
    }

    /// The operator with this id.
    #[must_use]
    pub fn operator(&self, id: OperatorId) -> Option<&TrustedOperator> {
        self.operators.iter().find(|operator| operator.id == id)
    }

    /// Every introduction in the lists of all operators, and why it has no effect, if it has none.
    pub fn introductions(&self) -> impl Iterator<Item = (Introduction, Option<IntroductionFault>)> {
        self.operators.iter().flat_map(|operator| {
            let listed = operator.trust.list.iter().flat_map(|list| list.introduced());
            listed.map(|entry| {
                let introduction = Introduction { by: operator.id, entry: entry.clone() };
                (introduction, self.fault_of(operator, entry.operator))
            })
        })
    }

    /// The introductions that have an effect.
    pub fn effective(&self) -> impl Iterator<Item = Introduction> {
        self.introductions().filter(|(_, fault)| fault.is_none()).map(|(introduction, _)| introduction)
    }

    fn fault_of(&self, by: &TrustedOperator, introduced: OperatorId) -> Option<IntroductionFault> {
        if by.id == introduced {
            return Some(IntroductionFault::Itself);
        }
        if by.standing != Standing::Anchor {
            return Some(IntroductionFault::SecondLevel);
        }
        let is_anchor =
            self.operator(introduced).is_some_and(|operator| operator.standing == Standing::Anchor);
        is_anchor.then_some(IntroductionFault::IsAnchor)
    }
}
