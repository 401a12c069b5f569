//! The findings on each axis, and the rule that turns them into a verdict.

use std::fmt;

use super::reason::{IndeterminateReason, Note, Rejection};

/// What is looked at, in the order in which a "no" takes precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Axis {
    /// Was it altered: frame and signature.
    Integrity,
    /// Who signed it.
    Issuer,
    /// Does it say something that can be read.
    Content,
    /// Was the issuer entitled to award this.
    Authority,
    /// Has it been withdrawn.
    Status,
    /// Do its dates hold.
    Time,
    /// How old is what this answer rests on.
    Freshness,
}

impl Axis {
    /// Every axis, in order.
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

/// What was found on one axis.
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
    /// Another axis had already failed in a way that leaves nothing to look at here.
    NotReached,
    /// Needed for a verdict: without it, nothing can be said for sure.
    Undecided(IndeterminateReason),
    /// Not needed for a verdict, but the relying party should know.
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
    /// Notes that leave their axis good.
    remarks: Vec<Note>,
}

impl Report {
    /// A report in which nothing has been looked at.
    pub(crate) fn new() -> Self {
        Self {
            findings: std::array::from_fn(|_| Finding::NotChecked(Unchecked::NotReached)),
            remarks: Vec::new(),
        }
    }

    /// What was found on `axis`.
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

    /// Adds a note that leaves its axis good.
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
