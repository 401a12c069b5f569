//! The changes that no test catches, each with the reason.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::failure::Failure;

/// One entry for each change that may survive.
#[derive(Clone)]
pub(super) struct Accepted(Vec<Entry>);

#[derive(Clone)]
struct Entry {
    file: String,
    change: String,
    reason: String,
}

impl Accepted {
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(path).map_err(Failure::io(path))?;
        Self::parse(&text).map_err(|reason| Failure::Findings(vec![format!("{}: {reason}", path.display())]))
    }

    /// Parses an array of objects with `file`, `change` and `reason`.
    pub(super) fn parse(json: &str) -> Result<Self, String> {
        let value: Value = serde_json::from_str(json).map_err(|error| error.to_string())?;
        let entries = value.as_array().ok_or("not an array")?;
        let entries = entries.iter().map(|entry| {
            let text = |key: &str| match entry.get(key).and_then(Value::as_str) {
                Some(text) if !text.is_empty() => Ok(text.to_owned()),
                Some(_) | None => Err(format!("an entry has no `{key}`: {entry}")),
            };
            Ok(Entry { file: text("file")?, change: text("change")?, reason: text("reason")? })
        });
        entries.collect::<Result<_, String>>().map(Self)
    }

    /// Removes the entry for this change and returns its reason.
    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        let at = self.0.iter().position(|entry| entry.is(name))?;
        Some(self.0.swap_remove(at).reason)
    }

    /// The entries for which there is no such change any more.
    pub(super) fn without_change(&self, names: &[String]) -> Vec<String> {
        let mut left = self.clone();
        for name in names {
            left.take(name);
        }
        let gone = left.0.iter();
        gone.map(|Entry { file, change, .. }| {
            format!("listed as accepted, but there is no such change: {file}: {change}")
        })
        .collect()
    }
}

impl Entry {
    /// Whether the name is `FILE:LINE:COLUMN: CHANGE` for this entry. Lines move, so they are not compared.
    fn is(&self, name: &str) -> bool {
        let Some(rest) = name.strip_prefix(self.file.as_str()).and_then(|rest| rest.strip_prefix(':')) else {
            return false;
        };
        rest.split_once(": ").is_some_and(|(_, change)| change == self.change)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str =
        r#"[{ "file": "a/b.rs", "change": "replace < with <= in f", "reason": "equal never occurs" }]"#;

    #[test]
    fn an_entry_stands_for_one_change_on_any_line() {
        let mut accepted = Accepted::parse(ONE).unwrap();
        for other in [
            "a/b.rs:1:2: replace < with == in f",
            "a/c.rs:1:2: replace < with <= in f",
            "a/b.rs.rs:1:2: replace < with <= in f",
            "",
        ] {
            assert_eq!(accepted.take(other), None, "{other}");
        }
        let name = "a/b.rs:10:20: replace < with <= in f";
        assert_eq!(accepted.take(name).as_deref(), Some("equal never occurs"));
        assert_eq!(accepted.take(name), None);
    }

    #[test]
    fn an_entry_for_code_that_is_gone_is_reported() {
        let accepted = Accepted::parse(ONE).unwrap();
        assert!(accepted.without_change(&["a/b.rs:7:2: replace < with <= in f".to_owned()]).is_empty());
        assert_eq!(accepted.without_change(&["a/b.rs:7:2: replace < with > in f".to_owned()]).len(), 1);
    }

    #[test]
    fn every_entry_needs_a_reason() {
        for wrong in [
            "{}",
            "[1]",
            r#"[{ "file": "a", "change": "b" }]"#,
            r#"[{ "file": "a", "change": "b", "reason": "" }]"#,
        ] {
            assert!(Accepted::parse(wrong).is_err(), "{wrong}");
        }
    }
}
