//! `qualistamp bundle diff`: what changed from one bundle to the next.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use qualistamp_core::{Bundle, Issuer, IssuerKey, KeyState, TrustListContent};

use crate::escape::Foreign;
use crate::exit::{ExitStatus, Failure};
use crate::report::bundles::not_valid;
use crate::report::counted::counted;
use qualistamp_issuing::{parse_list, read_bundle, status_list_of};

/// Show what changed from one bundle to the next
#[derive(Debug, ClapArgs)]
#[command(after_help = "\
The bundles are not verified. Exit codes: 0 compared, 4 one of them could not be read.

Example:
  qualistamp bundle diff yesterday.cbor today.cbor")]
pub(crate) struct Args {
    /// Older bundle
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// Newer bundle
    #[arg(value_name = "NEW")]
    new: PathBuf,
}

pub(crate) fn run(args: &Args, out: &mut dyn Write) -> Result<ExitStatus, Failure> {
    let (old, new) = (read_bundle(&args.old)?, read_bundle(&args.new)?);
    let list = |bundle: &Bundle, path: &Path| match bundle.list() {
        Some(signed) => parse_list(signed).map(Some).map_err(|error| Failure::input(path.display(), error)),
        None => Ok(None),
    };
    let newest = |bundle: &Bundle| bundle.roots().last().map_or(0, |(version, _)| version);
    let mut lines = Vec::new();
    if newest(&old) != newest(&new) {
        lines.push(format!("root {} -> {}", newest(&old), newest(&new)));
    }
    let (old_list, new_list) = (list(&old, &args.old)?, list(&new, &args.new)?);
    let version = |list: &Option<TrustListContent>| list.as_ref().map_or(0, |list| list.version);
    if version(&old_list) != version(&new_list) {
        lines.push(format!("trust list {} -> {}", version(&old_list), version(&new_list)));
    } else if old_list != new_list {
        lines.push(format!("trust list {}: the SAME version with DIFFERENT content", version(&new_list)));
    }
    let issuers = |list: &Option<TrustListContent>| -> BTreeMap<String, Issuer> {
        let all = list.iter().flat_map(|list| &list.issuers);
        all.map(|issuer| (issuer.id.to_string(), issuer.clone())).collect()
    };
    let (before, after) = (issuers(&old_list), issuers(&new_list));
    lines.extend(before.keys().filter(|id| !after.contains_key(*id)).map(|id| format!("- issuer {id}")));
    for (id, issuer) in &after {
        match before.get(id) {
            None => lines.push(format!("+ issuer {id}")),
            Some(held) if held == issuer => {}
            Some(held) => {
                lines.push(format!("~ issuer {id}"));
                lines.extend(issuer_changes(held, issuer));
            }
        }
    }
    let tokens = |bundle: &Bundle| -> BTreeMap<String, Vec<u8>> {
        bundle.status().map(|(address, token)| (address.to_owned(), token.to_vec())).collect()
    };
    let (old_status, new_status) = (tokens(&old), tokens(&new));
    let gone = old_status.keys().filter(|address| !new_status.contains_key(*address));
    lines.extend(gone.map(|address| format!("- status list {address}")));
    for (address, token) in &new_status {
        match old_status.get(address) {
            None => lines.push(format!("+ status list {address}")),
            Some(held) if held == token => {}
            Some(held) => {
                let count = |issuers: &BTreeMap<String, Issuer>, token: &[u8]| {
                    let status = issuers.values().find_map(|issuer| status_list_of(issuer, token));
                    status.map_or_else(|| "?".to_owned(), |status| not_valid(&status).to_string())
                };
                let (was, is) = (count(&before, held), count(&after, token));
                lines.push(format!("~ status list {address}: {was} -> {is} not valid"));
            }
        }
    }
    let seals = |bundle: &Bundle| -> BTreeMap<[u8; 32], String> {
        bundle.registers().map(|(kid, seal, _)| (seal, kid.to_string())).collect()
    };
    let (old_seals, new_seals) = (seals(&old), seals(&new));
    let missing = |from: &BTreeMap<[u8; 32], String>, seal: &[u8; 32]| !from.contains_key(seal);
    for (seal, kid) in old_seals.iter().filter(|(seal, _)| missing(&new_seals, seal)) {
        lines.push(format!("- register of key {kid}, seal {}", qualistamp_core::hex(seal)));
    }
    for (seal, kid) in new_seals.iter().filter(|(seal, _)| missing(&old_seals, seal)) {
        lines.push(format!("+ register of key {kid}, seal {}", qualistamp_core::hex(seal)));
    }
    if lines.is_empty() {
        writeln!(out, "No difference.")?;
    }
    for line in lines {
        writeln!(out, "{}", Foreign(line))?;
    }
    Ok(ExitStatus::Done)
}

fn issuer_changes(old: &Issuer, new: &Issuer) -> Vec<String> {
    let mut lines = Vec::new();
    let find = |issuer: &Issuer, key: &IssuerKey| {
        issuer.keys.iter().find(|other| other.public_key() == key.public_key()).cloned()
    };
    let gone = old.keys.iter().filter(|key| find(new, key).is_none());
    lines.extend(gone.map(|key| format!("    - key {}", key.kid())));
    for key in &new.keys {
        let kid = key.kid();
        let Some(held) = find(old, key) else {
            lines.push(format!("    + key {kid}"));
            continue;
        };
        if held.state != key.state {
            lines.push(match key.state {
                KeyState::CompromisedSince(since) => format!("    key {kid} WITHDRAWN since {since}"),
                KeyState::Sound => format!(
                    "    key {kid} no longer listed as withdrawn (verifiers still treat it as withdrawn)"
                ),
            });
        }
        if held.valid_until != key.valid_until {
            let until = key.valid_until.map_or_else(|| "for ever".to_owned(), |until| until.to_string());
            lines.push(format!("    key {kid} signs until {until}"));
        }
        if held.seals != key.seals {
            lines.push(format!(
                "    key {kid}: {} -> {}",
                held.seals.len(),
                counted(key.seals.len(), "seal")
            ));
        }
    }
    for (what, changed) in [
        ("names", old.name != new.name || old.other_names != new.other_names),
        ("country", old.country != new.country),
        ("home page", old.homepage != new.homepage),
        ("identifiers", old.identifiers != new.identifiers),
        ("scopes", old.scopes != new.scopes),
        ("status list address or key", old.status != new.status),
    ] {
        if changed {
            lines.push(format!("    {what}"));
        }
    }
    lines
}
