//! `cargo xtask lint package`: each public crate has its metadata, can be packaged, and compiles from its package alone.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::failure::Failure;
use crate::profiles;
use crate::workspace::{self, Network, Workspace};

/// Metadata that each crate page needs, as `cargo metadata` names it.
const METADATA: &[&str] = &["description", "license", "repository", "readme", "documentation"];

/// Lists that may not be empty. The registry accepts five entries of each.
const LISTS: &[&str] = &["keywords", "categories"];
const MAX_ENTRIES: usize = 5;

pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    let mut cargo = workspace.cargo(["metadata", "--no-deps", "--locked", "--format-version", "1"]);
    let metadata: Value = serde_json::from_str(&workspace::read(&mut cargo)?)
        .map_err(|error| Failure::Findings(vec![format!("cargo metadata: {error}")]))?;
    let packages = metadata.get("packages").and_then(Value::as_array).cloned().unwrap_or_default();
    // `publish = false` is an empty list of registries.
    let (private, public): (Vec<&Value>, Vec<&Value>) =
        packages.iter().partition(|package| package.get("publish") == Some(&Value::Array(Vec::new())));
    if public.is_empty() {
        return Err(Failure::Findings(vec!["no crate is public".to_owned()]));
    }

    let mut findings = Vec::new();
    for package in &public {
        findings.extend(missing_metadata(package));
    }
    let private: Vec<String> = private.iter().map(|package| text(package, "name").to_owned()).collect();
    // The crates depend on each other and are not published yet: cargo packages them together.
    let mut cargo =
        workspace.cargo(["package", "--workspace", "--locked", "--allow-dirty", "--no-verify", "--quiet"]);
    // Nothing is downloaded for it, and resolving against the registry's index would take seconds.
    cargo.arg("--offline").args(private.iter().flat_map(|name| ["--exclude", name]));
    workspace::run(&mut cargo)?;
    if let Err(failure) = compile(workspace, &public) {
        findings.push(failure.to_string());
    }
    if findings.is_empty() {
        println!("{} public crates, {} private", public.len(), private.len());
        Ok(())
    } else {
        Err(Failure::Findings(findings))
    }
}

/// What the crate page would lack.
fn missing_metadata(package: &Value) -> Vec<String> {
    let name = text(package, "name");
    let mut findings = Vec::new();
    for key in METADATA {
        if text(package, key).is_empty() {
            findings.push(format!("{name}: Cargo.toml has no `{key}`"));
        }
    }
    for key in LISTS {
        let entries = package.get(key).and_then(Value::as_array).map_or(0, Vec::len);
        if !(1..=MAX_ENTRIES).contains(&entries) {
            findings.push(format!("{name}: {entries} {key}, wanted 1 to {MAX_ENTRIES}"));
        }
    }
    let targets = package.get("targets").and_then(Value::as_array).into_iter().flatten();
    let kinds: BTreeSet<&str> = targets
        .filter_map(|target| target.get("kind")?.as_array())
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    // A program shows how it is used in its help.
    if kinds.contains("lib") && !kinds.contains("example") {
        findings.push(format!("{name}: has no program in examples/"));
    }
    findings
}

/// Compiles the unpacked packages as a workspace of their own: whatever a package lacks is missing there.
///
/// `cargo package` would build every dependency again for each crate. With our profiles and target folder, those that clippy
/// has checked are reused.
fn compile(workspace: &Workspace, public: &[&Value]) -> Result<(), Failure> {
    let folder = workspace.empty_scratch("package")?;
    let names: Vec<String> = public
        .iter()
        .map(|package| format!("{}-{}", text(package, "name"), text(package, "version")))
        .collect();
    for name in &names {
        let archive = workspace.target().join("package").join(format!("{name}.crate"));
        workspace::run(workspace.program("tar").arg("-xzf").arg(archive).arg("-C").arg(&folder))?;
    }
    let manifest_path = workspace.path("Cargo.toml");
    let ours = fs::read_to_string(&manifest_path).map_err(Failure::io(&manifest_path))?;
    let mut manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {names:?}\n\n[patch.crates-io]\n");
    for (package, folder) in public.iter().zip(&names) {
        manifest.push_str(&format!("{} = {{ path = \"{folder}\" }}\n", text(package, "name")));
    }
    manifest.push_str(&profiles::of(&ours));
    let path = folder.join("Cargo.toml");
    fs::write(&path, manifest).map_err(Failure::io(&path))?;
    // The same versions; cargo drops what the private crates need.
    let lock = workspace.path("Cargo.lock");
    fs::copy(&lock, folder.join("Cargo.lock")).map_err(Failure::io(&lock))?;

    let mut cargo =
        workspace.cargo(["check", "--workspace", "--lib", "--bins", "--examples", "--manifest-path"]);
    cargo.arg(&path).arg("--target-dir").arg(workspace.target());
    if workspace.network() == Network::Offline {
        cargo.arg("--offline");
    }
    workspace::run(&mut cargo)
}

/// A text of a package; empty if it has none.
fn text<'a>(package: &'a Value, key: &str) -> &'a str {
    package.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_piece_of_metadata_is_asked_for() {
        let complete = json!({
            "name": "a", "description": "d", "license": "MIT", "repository": "r", "readme": "README.md",
            "documentation": "d", "keywords": ["k"], "categories": ["c"],
            "targets": [{ "kind": ["lib"] }, { "kind": ["example"] }],
        });
        assert!(missing_metadata(&complete).is_empty());
        for key in METADATA {
            let mut package = complete.clone();
            package[key] = Value::Null;
            assert_eq!(missing_metadata(&package).len(), 1, "{key}");
        }
        for key in LISTS {
            let mut package = complete.clone();
            package[key] = json!(["1", "2", "3", "4", "5", "6"]);
            assert_eq!(missing_metadata(&package).len(), 1, "{key}");
        }
        let mut package = complete.clone();
        package["targets"] = json!([{ "kind": ["lib"] }]);
        assert_eq!(missing_metadata(&package).len(), 1);
        package["targets"] = json!([{ "kind": ["bin"] }]);
        assert!(missing_metadata(&package).is_empty());
    }
}
