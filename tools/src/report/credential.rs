//! What a full digital credential is, and what it proves by itself.

use std::io::{self, Write};

use qualistamp_credentials::{Check, Container, CredentialFile, Finding, KnownKeys, Signer};
use serde_json::{Value, json};

use crate::escape::Foreign;
use crate::style::{AMBER, BOLD, FAINT, GREEN, styled};

/// Beside every list of checks: none of them is about a stamp.
const ABOUT: &str = "This is what the file proves by itself. Whether a stamp vouches for it: qualistamp verify STAMP --with FILE";

/// Writes what a file is and what it proves.
pub(crate) fn write(
    name: &Foreign<String>,
    file: &CredentialFile,
    keys: &KnownKeys,
    out: &mut dyn Write,
) -> io::Result<()> {
    let inside = file.containers().iter().map(|container| format!(", in a {container}"));
    writeln!(out, "{}: {}{}", styled(BOLD, name), file.format(), inside.collect::<String>())?;
    match file.link() {
        Ok(link) => writeln!(out, "  link  {link}, over {}", link.rule())?,
        Err(error) => writeln!(out, "  {}", styled(AMBER, format_args!("link  none: {}", Foreign(&error))))?,
    }
    checks(&file.checks(keys), out)?;
    writeln!(out, "  {}", styled(FAINT, ABOUT))
}

/// Writes one line for each check.
pub(crate) fn checks(checks: &[Check], out: &mut dyn Write) -> io::Result<()> {
    for check in checks {
        let (style, mark) = match &check.finding {
            Finding::Fits(Signer::Listed(_)) => (GREEN, "✔"),
            Finding::Fits(Signer::Unknown(_) | Signer::Nobody) => (FAINT, "·"),
            Finding::DoesNotFit(_) => (AMBER, "!"),
            Finding::NotChecked(_) => (FAINT, "·"),
        };
        writeln!(out, "  {}", styled(style, format_args!("{mark} {}", Foreign(check))))?;
    }
    Ok(())
}

/// The same for programs.
pub(crate) fn json(name: &Foreign<String>, file: &CredentialFile, keys: &KnownKeys) -> Value {
    let containers: Vec<String> = file.containers().iter().copied().map(container_code).collect();
    let link = file.link();
    json!({
        "verified": false,
        "input": name.as_written(),
        "format": file.format().code(),
        "containers": containers,
        "link": link.as_ref().ok().map(ToString::to_string),
        "rule": link.as_ref().ok().map(|link| link.rule().code()),
        "link_error": link.as_ref().err().map(ToString::to_string),
        "checks": checks_json(&file.checks(keys)),
    })
}

/// The checks for programs.
pub(crate) fn checks_json(checks: &[Check]) -> Vec<Value> {
    let of = |check: &Check| {
        let owner = match &check.finding {
            Finding::Fits(Signer::Listed(owner)) => Some(owner),
            Finding::Fits(_) | Finding::DoesNotFit(_) | Finding::NotChecked(_) => None,
        };
        json!({
            "subject": check.subject.code(),
            "finding": check.finding.code(),
            "signer": owner,
            "message": check.finding.to_string(),
        })
    };
    checks.iter().map(of).collect()
}

/// What a container is called in a list for programs.
pub(crate) fn container_code(container: Container) -> String {
    container.to_string().to_lowercase().replace(' ', "-")
}
