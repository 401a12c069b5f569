//! The generator program writes exactly the committed files.
#![allow(clippy::unwrap_used, reason = "a failure here is the test's own message")]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use qualistamp_vectors::format::STAMPS;

/// The JSON files in a folder, by name.
fn json_files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let paths = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(&path).unwrap()))
        .collect()
}

#[test]
fn generated_files_equal_the_committed_files() {
    let dir = tempfile::tempdir().unwrap();
    let output =
        Command::new(env!("CARGO_BIN_EXE_qualistamp-vector-generator")).arg(dir.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    let generated = json_files(dir.path());
    let committed = json_files(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../test-vectors")));
    // The manifest, the schema, eight files of other cases, and the stamps.
    assert_eq!(generated.len(), 10 + STAMPS.len());
    assert!(generated.keys().eq(committed.keys()), "{:?} and {:?}", generated.keys(), committed.keys());
    for (name, bytes) in &generated {
        assert!(
            *bytes == committed[name],
            "{name} differs: run `cargo xtask vectors generate` and read the difference"
        );
    }
}

#[test]
fn wrong_usage_writes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("vectors");
    let output = Command::new(env!("CARGO_BIN_EXE_qualistamp-vector-generator"))
        .arg(&folder)
        .arg("more")
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("usage: "));
    assert!(!folder.exists());
}
