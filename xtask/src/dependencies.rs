//! `cargo xtask lint dependencies`: licences of all dependencies, and where some of them may be used.
//!
//! The allowed licences are those of `deny.toml`, so `cargo deny check` agrees. It also runs if it is installed.

use std::collections::{BTreeMap, BTreeSet};

use crate::failure::Failure;
use crate::spdx;
use crate::workspace::{self, Workspace};

/// Crates for tests only, and the reason why released code must not use them.
const TESTS_ONLY: &[(&str, &str)] =
    &[("serde_cbor", "archived (RUSTSEC-2021-0127): it must never see untrusted bytes")];

pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    let deny_path = workspace.path("deny.toml");
    let deny = std::fs::read_to_string(&deny_path).map_err(Failure::io(&deny_path))?;
    let allowed = allowed_licences(&deny);
    let mut findings = Vec::new();

    let everything = tree(workspace, "normal,build,dev")?;
    for (package, licence) in &everything {
        if !spdx::is_allowed(licence, &|id| allowed.contains(id)) {
            findings.push(format!("{package}: licence `{licence}` is not allowed by deny.toml"));
        }
    }
    for (package, _) in tree(workspace, "normal,build")? {
        if let Some((name, reason)) =
            TESTS_ONLY.iter().find(|(name, _)| package.split(' ').next() == Some(name))
        {
            findings.push(format!("{name} may be a dev-dependency only: {reason}"));
        }
    }
    let ours = locked_versions(workspace, "Cargo.lock")?;
    for (package, versions) in locked_versions(workspace, "fuzz/Cargo.lock")? {
        if ours.get(&package).is_some_and(|released| !versions.is_subset(released)) {
            findings.push(format!(
                "fuzz/Cargo.lock: {package} is not the version we release; fix it with \
                 `cp Cargo.lock fuzz/ && cargo check --manifest-path fuzz/Cargo.toml`"
            ));
        }
    }
    if !findings.is_empty() {
        return Err(Failure::Findings(findings));
    }
    println!("{} packages, each under a licence of deny.toml", everything.len());

    if workspace::read(&mut workspace.cargo(["--list"]))?.lines().any(|line| line.trim().starts_with("deny"))
    {
        // Advisories need a database from the network, so they are checked by hand.
        workspace::run(&mut workspace.cargo(["deny", "--locked", "check", "licenses", "bans", "sources"]))
    } else {
        println!("cargo-deny is not installed: its own checks did not run");
        Ok(())
    }
}

/// Every package in the dependency tree, for all platforms, with its licence.
fn tree(workspace: &Workspace, edges: &str) -> Result<BTreeSet<(String, String)>, Failure> {
    let printed = workspace::read(&mut workspace.cargo([
        "tree",
        "--workspace",
        "--locked",
        "--target",
        "all",
        "--edges",
        edges,
        "--prefix",
        "none",
        "--no-dedupe",
        "--format",
        "{p}|{l}",
    ]))?;
    Ok(printed
        .lines()
        .filter_map(|line| line.split_once('|'))
        // Cargo marks a package that it has listed before, where a dev-dependency leads back to it.
        .map(|(package, licence)| (package, licence.trim_end_matches(" (*)")))
        .map(|(package, licence)| (package.to_owned(), licence.to_owned()))
        .collect())
}

/// The versions of each package in a lock file.
fn locked_versions(workspace: &Workspace, file: &str) -> Result<BTreeMap<String, BTreeSet<String>>, Failure> {
    let path = workspace.path(file);
    let text = std::fs::read_to_string(&path).map_err(Failure::io(&path))?;
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut name = "";
    for line in text.lines() {
        if let Some(value) = quoted(line, "name = ") {
            name = value;
        } else if let Some(value) = quoted(line, "version = ") {
            versions.entry(name.to_owned()).or_default().insert(value.to_owned());
        }
    }
    Ok(versions)
}

/// The value of a line `key"value"`.
fn quoted<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?.strip_prefix('"')?.strip_suffix('"')
}

/// The entries of `allow = […]` in `deny.toml`.
fn allowed_licences(deny: &str) -> BTreeSet<&str> {
    deny.lines()
        .map(|line| line.split('#').next().unwrap_or_default())
        .skip_while(|line| !line.starts_with("allow = ["))
        .take_while(|line| !line.starts_with(']'))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_allow_list_and_nothing_else() {
        let deny = "[licenses]\nallow = [\n  \"MIT\", # \"GPL-3.0\"\n  \"Apache-2.0\",\n]\nother = [\"X\"]\n";
        assert_eq!(allowed_licences(deny), BTreeSet::from(["MIT", "Apache-2.0"]));
    }
}
