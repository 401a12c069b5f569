//! Roots and trust lists as the people who sign them read them.

use std::io::Write;
use std::path::Path;

use qualistamp_core::{RootContent, TrustListContent};

use crate::exit::Failure;
use crate::style::{BOLD, styled};

/// What a signer of a root should look at before signing.
pub(crate) fn describe_root(root: &RootContent, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(
        out,
        "{} made {}, expires {}",
        styled(BOLD, format_args!("Root {}", root.version)),
        root.issued.day(),
        root.expires.day()
    )?;
    for (what, role) in [("root keys", &root.root), ("list keys", &root.list)] {
        let kids: Vec<String> = role.keys().iter().map(|key| key.kid().to_string()).collect();
        writeln!(out, "  {what}  any {} of {}: {}", role.threshold(), kids.len(), kids.join(", "))?;
    }
    if !root.reinstated.is_empty() {
        writeln!(out, "  reinstates {} withdrawn key(s)", root.reinstated.len())?;
    }
    Ok(())
}

/// What a signer of a trust list should look at before signing.
pub(crate) fn describe_list(list: &TrustListContent, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(
        out,
        "{} made {}, next due {}: {} issuer(s), {} key(s)",
        styled(BOLD, format_args!("Trust list {}", list.version)),
        list.issued.day(),
        list.next_update.day(),
        list.issuers.len(),
        list.issuers.iter().map(|issuer| issuer.keys.len()).sum::<usize>()
    )?;
    Ok(())
}

/// Describes a root that nobody has signed yet, and says how it is signed.
pub(crate) fn unsigned_root(root: &RootContent, path: &Path, out: &mut dyn Write) -> Result<(), Failure> {
    describe_root(root, out)?;
    writeln!(
        out,
        "Nobody has signed it yet. Each of {} root keys: qualistamp trust sign {} --key PRIVATE_KEY",
        root.root.threshold(),
        path.display()
    )?;
    Ok(())
}
