//! Which of several answers holds, where several lists count.

use crate::outcome::{IndeterminateReason, Note, Outcome, Verdict};

/// How grave an answer is. The gravest one holds.
///
/// What a list knows against a stamp is grave. What a list does not know is not: otherwise an operator that has stopped publishing
/// would silence the issuers of all others. An answer that only lacks something gives way to one that lacks nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gravity {
    /// Indeterminate, because something is missing, too old or not understood.
    Lacking,
    /// Valid, by a list that knows of no compromise.
    Valid,
    /// Valid, because the stamp was registered before its key was compromised.
    Registered,
    /// Indeterminate, because the key may be compromised.
    Doubtful,
    /// Invalid.
    Invalid,
}

impl Gravity {
    pub(super) fn of(outcome: &Outcome) -> Self {
        match outcome.verdict() {
            Verdict::Invalid(_) => Self::Invalid,
            Verdict::Indeterminate(
                IndeterminateReason::KeyCompromised { .. } | IndeterminateReason::RegisterMissing { .. },
            ) => Self::Doubtful,
            Verdict::Indeterminate(
                IndeterminateReason::NoTrustList
                | IndeterminateReason::UnknownKey { .. }
                | IndeterminateReason::UnknownCoding { .. }
                | IndeterminateReason::NewerVersion { .. }
                | IndeterminateReason::StatusUnknown(_)
                | IndeterminateReason::SignedInFuture { .. }
                | IndeterminateReason::ClockBehind { .. }
                | IndeterminateReason::TrustTooOld { .. }
                | IndeterminateReason::NoConsent { .. }
                | IndeterminateReason::OtherCountry { .. },
            ) => Self::Lacking,
            Verdict::Valid(_, notes)
                if notes.iter().any(|note| matches!(note, Note::SealedBeforeCompromise { .. })) =>
            {
                Self::Registered
            }
            Verdict::Valid(..) => Self::Valid,
        }
    }
}

/// Number of notes on a valid answer. Of two answers of one gravity, the one that leaves less open holds.
pub(super) fn left_open(outcome: &Outcome) -> usize {
    match outcome.verdict() {
        Verdict::Valid(_, notes) => notes.len(),
        Verdict::Invalid(_) | Verdict::Indeterminate(_) => 0,
    }
}
