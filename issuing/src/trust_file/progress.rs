//! Which keys have signed a root or trust list, and which are missing.

use qualistamp_core::Kid;

/// Which keys of a group of a role have signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupProgress {
    /// Name of the group: "list keys of root 1", with its algorithm before it if the role has several groups.
    pub name: String,
    /// How many must sign.
    pub threshold: usize,
    /// Keys that have signed.
    pub signed: Vec<Kid>,
    /// Keys that have not signed.
    pub unsigned: Vec<Kid>,
}

impl GroupProgress {
    /// How many signatures are missing.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.threshold.saturating_sub(self.signed.len())
    }
}

/// Who is missing, for messages: "1 of the root keys of root 1 and 2 of the list keys of root 2".
pub(crate) fn missing_words(groups: &[GroupProgress]) -> String {
    let words = |group: &GroupProgress| format!("{} of the {}", group.missing(), group.name);
    groups.iter().map(words).collect::<Vec<_>>().join(" and ")
}
