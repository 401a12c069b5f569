//! Roots and trust lists, described for the people who sign them.

use std::io::Write;
use std::path::Path;

use qualistamp_core::{Kid, Role, RootContent, TrustListContent};
use qualistamp_issuing::GroupProgress;

use crate::escape::Foreign;
use crate::exit::Failure;
use crate::report::counted::counted;
use crate::report::trust_words;
use crate::style::{AMBER, BOLD, styled};

/// Describes a root for somebody about to sign it.
pub(crate) fn describe_root(root: &RootContent, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(
        out,
        "{} made {}, expires {}",
        styled(BOLD, format_args!("Root {}", root.version)),
        root.issued.day(),
        root.expires.day()
    )?;
    for (what, role) in [("root keys", &root.root), ("list keys", &root.list)] {
        for group in role.groups() {
            let kids: Vec<String> = group.keys().map(|key| key.kid().to_string()).collect();
            let algorithm = match role.groups() {
                [_] => String::new(),
                _ => format!(" {}", group.algorithm()),
            };
            writeln!(
                out,
                "  {what}  any {} of {}{algorithm}: {}",
                group.threshold(),
                kids.len(),
                kids.join(", ")
            )?;
        }
    }
    if !root.reinstated.is_empty() {
        writeln!(out, "  reinstates {}", counted(root.reinstated.len(), "withdrawn key"))?;
    }
    Ok(())
}

/// Describes a trust list for somebody about to sign it.
pub(crate) fn describe_list(list: &TrustListContent, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(
        out,
        "{} made {}, next due {}: {}",
        styled(BOLD, format_args!("Trust list {}", list.version)),
        list.issued.day(),
        list.next_update.day(),
        trust_words::totals(list)
    )?;
    for operator in &list.introduced {
        let countries: Vec<&str> = operator.countries.iter().map(|country| country.as_str()).collect();
        writeln!(
            out,
            "  introduces {} for {}: {}",
            Foreign(operator.id.as_signed()),
            countries.join(", "),
            operator.operator
        )?;
    }
    Ok(())
}

/// How many drafts are named at once.
const DRAFTS_NAMED: usize = 10;

/// Says which issuers of the trust file are left out of the list, because they have no key yet.
pub(crate) fn drafts(ids: &[String], out: &mut dyn Write) -> std::io::Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let named: Vec<String> = ids.iter().take(DRAFTS_NAMED).map(|id| Foreign(id).to_string()).collect();
    let more = match ids.len().saturating_sub(DRAFTS_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    writeln!(
        out,
        "  {} left out, without a key: {}{more}; add their keys with `qualistamp trust key add`",
        styled(AMBER, counted(ids.len(), "draft")),
        named.join(", ")
    )
}

/// Says who has signed, and who can still sign.
pub(crate) fn describe_progress(groups: &[GroupProgress], out: &mut dyn Write) -> Result<(), Failure> {
    let names = |kids: &[Kid]| match kids {
        [] => "nobody".to_owned(),
        _ => kids.iter().map(Kid::to_string).collect::<Vec<_>>().join(", "),
    };
    for role in groups {
        write!(
            out,
            "  {} of {} required {} have signed: {}",
            role.signed.len(),
            role.threshold,
            role.name,
            names(&role.signed)
        )?;
        if role.missing() > 0 {
            write!(out, "; missing: {} of {}", role.missing(), names(&role.unsigned))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Describes a root without signatures, and says how to sign it.
pub(crate) fn unsigned_root(root: &RootContent, path: &Path, out: &mut dyn Write) -> Result<(), Failure> {
    describe_root(root, out)?;
    writeln!(
        out,
        "Nobody has signed it yet. Each of {} root keys: qualistamp trust sign {} --key PRIVATE_KEY",
        required(&root.root),
        Foreign::path(path)
    )?;
    Ok(())
}

/// How many keys of each group must sign: "2", or "2 ES256 and 1 ML-DSA-44".
pub(crate) fn required(role: &Role) -> String {
    match role.groups() {
        [group] => group.threshold().to_string(),
        groups => {
            let each: Vec<_> =
                groups.iter().map(|group| format!("{} {}", group.threshold(), group.algorithm())).collect();
            each.join(" and ")
        }
    }
}
