//! The committed vectors agree, and every kind of missing or wrong vector is reported.
#![allow(clippy::unwrap_used, reason = "a failure here is the test's own message")]

use std::path::Path;

use qualistamp_vectors::format::STAMPS;
use qualistamp_vectors::{CheckError, Folder, FolderError, Report, check, run, texts};

fn committed() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../test-vectors"))
}

#[test]
fn committed_vectors_agree() {
    let report = check(committed()).unwrap();
    assert_eq!(report.files.len(), 8 + STAMPS.len());
    let folder = Folder::read(committed()).unwrap();
    let trust = &folder.trust;
    let others = folder.keys.cases.len()
        + trust.lists.cases.len()
        + trust.status.cases.len()
        + trust.registers.cases.len()
        + folder.texts.cases.len()
        + folder.links.cases.len()
        + folder.refresh.cases.len()
        + folder.federation.cases.len();
    assert!(folder.all_stamps().count() > 200);
    assert_eq!(report.total(), folder.all_stamps().count() + others);
}

/// Checks a copy of the committed vectors in which `change` changed the file `name`, or removed it by returning `None`.
fn check_changed(name: &str, change: impl Fn(String) -> Option<String>) -> Result<Report, CheckError> {
    let dir = tempfile::tempdir().unwrap();
    let mut files = 0;
    for entry in std::fs::read_dir(committed()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let file = path.file_name().unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        let kept = if file == name {
            let changed = change(text.clone());
            assert_ne!(changed.as_ref(), Some(&text), "{name} did not change");
            changed
        } else {
            Some(text)
        };
        if let Some(text) = kept {
            std::fs::write(dir.path().join(file), text).unwrap();
        }
        files += 1;
    }
    assert_eq!(files, 10 + STAMPS.len());
    check(dir.path())
}

#[test]
fn missing_or_changed_files_are_reported() {
    let missing = check_changed("valid.json", |_| None);
    assert!(matches!(missing, Err(CheckError::Folder(FolderError::Io { .. }))));
    let changed = check_changed("time.json", |text| Some(text.replace("T02", "T01")));
    assert!(matches!(changed, Err(CheckError::Folder(FolderError::Hash { .. }))));
    let unlisted = check_changed("manifest.json", |text| Some(text.replace("time.json", "tame.json")));
    assert!(matches!(unlisted, Err(CheckError::Folder(FolderError::Listing { .. }))));
    // One digit more in front of the first number of cases.
    let (before, after) = ("keys.json\",\n      \"cases\": ", "keys.json\",\n      \"cases\": 1");
    let miscounted = check_changed("manifest.json", |text| Some(text.replace(before, after)));
    assert!(matches!(miscounted, Err(CheckError::Folder(FolderError::Count { .. }))));
}

#[test]
fn wrong_results_and_uncovered_outcomes_are_reported() {
    let mut folder = Folder::read(committed()).unwrap();
    for (_, file) in &mut folder.stamps {
        file.cases.retain(|case| case.expected.code != "U07");
        for case in &mut file.cases {
            match case.id.as_str() {
                "integrity/other-key" => case.expected.code = "V00".to_owned(),
                "valid/minimal" => case.stamp_id.0[0] ^= 1,
                _ => {}
            }
        }
    }
    let lines = run::disagreements(&folder);
    let begins = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
    assert_eq!(begins("integrity/other-key: differs: expected is "), 1, "{lines:?}");
    assert_eq!(begins("valid/minimal: differs: stamp_id is "), 1, "{lines:?}");
    assert_eq!(begins("no vector expects \"U07\""), 1, "{lines:?}");
    assert_eq!(lines.len(), 3, "{lines:?}");
}

#[test]
fn wrong_texts_and_uncovered_codes_are_reported() {
    let mut folder = Folder::read(committed()).unwrap();
    folder.texts.cases.retain(|case| case.code.as_deref() != Some("X12"));
    for case in &mut folder.texts.cases {
        if case.id == "text/rfc-ab" {
            case.text = "QS1:UJCLQE7W581".to_owned();
        }
    }
    let lines = texts::disagreements(&folder);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].starts_with("text/rfc-ab: result "), "{lines:?}");
    assert_eq!(lines[1], "no text expects X12");
}
