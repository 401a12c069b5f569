//! The findings on each axis, and the rule that turns them into a verdict.

use std::fmt;

use super::reason::{IndeterminateReason, Note, Rejection};

/// What is examined, in the order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Axis {
    /// Whether the stamp was altered: frame and signature.
    Integrity,
    /// Who signed, and whether the key was safe.
    Issuer,
    /// Whether the claims can be read.
    Content,
    /// Whether the issuer was entitled to make this award.
    Authority,
    /// Whether the award was withdrawn.
    Status,
    /// Whether the dates allow it to be used now.
    Time,
    /// How old the trust data is.
    Freshness,
}

impl Axis {
    /// Every axis, in order of precedence.
    pub const ALL: [Self; 7] = [
        Self::Integrity,
        Self::Issuer,
        Self::Content,
        Self::Authority,
        Self::Status,
        Self::Time,
        Self::Freshness,
    ];
}

impl fmt::Display for Axis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Integrity => "integrity",
            Self::Issuer => "issuer",
            Self::Content => "content",
            Self::Authority => "authority",
            Self::Status => "status",
            Self::Time => "time",
            Self::Freshness => "freshness",
        })
    }
}

/// The result on one axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Checked, and good.
    Good,
    /// Checked, and bad: the stamp is invalid.
    Bad(Rejection),
    /// Not checked.
    NotChecked(Unchecked),
}

/// Why an axis was not checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unchecked {
    /// Another axis failed first, so there was nothing to check here.
    NotReached,
    /// The missing check is required: the stamp is indeterminate unless another axis is bad.
    Undecided(IndeterminateReason),
    /// The missing check is not required, but the relying party should know.
    Noted(Note),
}

/// What the findings of a report add up to.
pub(super) enum Decision {
    Valid(Vec<Note>),
    Invalid(Rejection),
    Indeterminate(IndeterminateReason),
}

/// One finding for each axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    findings: [Finding; Axis::ALL.len()],
    /// Notes on axes that are good.
    remarks: Vec<Note>,
}

impl Report {
    /// A report without any checks.
    pub(crate) fn new() -> Self {
        Self {
            findings: std::array::from_fn(|_| Finding::NotChecked(Unchecked::NotReached)),
            remarks: Vec::new(),
        }
    }

    /// The finding on `axis`.
    #[must_use]
    pub fn finding(&self, axis: Axis) -> &Finding {
        let [integrity, issuer, content, authority, status, time, freshness] = &self.findings;
        match axis {
            Axis::Integrity => integrity,
            Axis::Issuer => issuer,
            Axis::Content => content,
            Axis::Authority => authority,
            Axis::Status => status,
            Axis::Time => time,
            Axis::Freshness => freshness,
        }
    }

    pub(crate) fn set(&mut self, axis: Axis, finding: Finding) {
        let [integrity, issuer, content, authority, status, time, freshness] = &mut self.findings;
        *match axis {
            Axis::Integrity => integrity,
            Axis::Issuer => issuer,
            Axis::Content => content,
            Axis::Authority => authority,
            Axis::Status => status,
            Axis::Time => time,
            Axis::Freshness => freshness,
        } = finding;
    }

    /// Adds a note on an axis that is good.
    pub(crate) fn remark(&mut self, note: Note) {
        self.remarks.push(note);
    }

    /// The decision table.
    ///
    /// The first bad axis makes the stamp invalid. Otherwise the first undecided axis makes it indeterminate. Otherwise
    /// every axis is good or noted, and the stamp is valid.
    pub(super) fn decide(&self) -> Decision {
        for finding in &self.findings {
            if let Finding::Bad(rejection) = finding {
                return Decision::Invalid(rejection.clone());
            }
        }
        let mut notes = Vec::new();
        for finding in &self.findings {
            match finding {
                // An axis that was not reached comes after an undecided one, which decides.
                Finding::Good | Finding::Bad(_) | Finding::NotChecked(Unchecked::NotReached) => {}
                Finding::NotChecked(Unchecked::Undecided(reason)) => {
                    return Decision::Indeterminate(reason.clone());
                }
                Finding::NotChecked(Unchecked::Noted(note)) => notes.push(note.clone()),
            }
        }
        notes.extend(self.remarks.iter().cloned());
        Decision::Valid(notes)
    }
}
