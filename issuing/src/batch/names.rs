//! Names of files for award numbers: the same on every system, and never two awards in one file.

use std::collections::{BTreeMap, BTreeSet};

use qualistamp_core::hex;
use sha2::{Digest as _, Sha256};

/// Longest part of a name that is taken from the award number, in characters.
const LENGTH_MAX: usize = 80;
/// Bytes of the hash that tells two awards apart whose numbers look alike in names of files.
const HASH_BYTES: usize = 4;
/// Names that Windows keeps for devices.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A name of a file, without its extension, for each award number. A number of ASCII letters, digits, `-`, `_` and `.` is its own
/// name. Otherwise, and where two names differ only in capitals, the name ends with a part of the SHA-256 of the number.
#[must_use]
pub fn file_names(numbers: &[&str]) -> Vec<String> {
    // Numbers that are their own names, by what is left of them on systems that ignore capitals.
    let mut uses: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for number in numbers.iter().filter(|number| safe(number) == **number) {
        uses.entry(number.to_lowercase()).or_default().insert(number);
    }
    numbers
        .iter()
        .map(|number| {
            let name = safe(number);
            let is_shared = uses.get(&name.to_lowercase()).is_some_and(|users| users.len() > 1);
            if name == **number && !is_shared { name } else { format!("{name}-{}", short_hash(number)) }
        })
        .collect()
}

fn safe(number: &str) -> String {
    let mut name = String::new();
    for found in number.chars().take(LENGTH_MAX) {
        if found.is_ascii_alphanumeric() || matches!(found, '-' | '_' | '.') {
            name.push(found);
        } else if !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_matches(['-', '.']);
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let is_port = stem.len() == 4 && (stem.starts_with("com") || stem.starts_with("lpt"));
    if name.is_empty() || is_port || RESERVED.contains(&stem.as_str()) {
        return format!("award-{name}").trim_end_matches('-').to_owned();
    }
    name.to_owned()
}

fn short_hash(number: &str) -> String {
    hex(Sha256::digest(number.as_bytes()).get(..HASH_BYTES).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_award_has_its_own_name_that_every_system_allows() {
        let numbers = [
            "2026-0042",
            "2026/0042",
            "2026 0042",
            "A1",
            "a1",
            "../../etc",
            "Α-1",
            "CON",
            "com1.x",
            "…",
            "x.",
        ];
        let names = file_names(&numbers);
        assert_eq!(names[0], "2026-0042");
        assert!(
            names[1].starts_with("2026-0042-") && names[2].starts_with("2026-0042-") && names[1] != names[2]
        );
        assert!(names[7].starts_with("award-CON-") && names[9].starts_with("award-"), "{names:?}");
        let distinct: BTreeSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(distinct.len(), numbers.len(), "{names:?}");
        for name in &names {
            assert!(
                name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)),
                "{name}"
            );
            assert!(!name.starts_with('.') && !name.ends_with('.'), "{name}");
        }
        assert_eq!(file_names(&["2026/0042"])[0], names[1], "the same in every batch");
    }
}
