//! The report about a bundle that was imported into this device's trust folder.

use std::io::Write;

use qualistamp_core::{Refused, Trust};
use qualistamp_trust_cache::{Imported, OperatorImport};

use crate::clock;
use crate::exit::Failure;
use crate::report::counted::counted;
use crate::report::moments::when;
use crate::style::{self, GREEN, styled};

/// Says what is trusted now, and on standard error what was left out of the bundle called `name`.
pub(crate) fn show(
    imported: &Imported,
    trust: &Trust,
    name: &str,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    say_refused(&imported.refused, imported.refused_more, name);
    for kid in &imported.still_withdrawn {
        let said = format_args!(
            "{name}: key {kid} was withdrawn earlier and stays withdrawn, whatever this list says"
        );
        let _ = style::error(&mut anstream::stderr(), said);
    }
    let now = clock::now()?;
    match &trust.list {
        Some(list) => writeln!(
            out,
            "{} Trust list {} with {}, made {}, is trusted now.",
            styled(GREEN, "✔"),
            list.version(),
            counted(list.len(), "issuer"),
            when(list.issued(), now)
        )?,
        None => writeln!(out, "Imported; there is no trust list yet.")?,
    }
    say_overdue(trust, name)
}

/// Says what became of the bundles of introduced operators in the bundle called `name`. One that was refused affects no other.
pub(crate) fn show_others(others: &[OperatorImport], name: &str, out: &mut dyn Write) -> Result<(), Failure> {
    let mut taken = 0;
    for other in others {
        match &other.result {
            Ok(imported) => {
                taken += 1;
                say_refused(&imported.refused, imported.refused_more, name);
            }
            Err(error) => {
                let said =
                    format_args!("{name}: left out: the bundle of the operator {}: {error}", other.operator);
                let _ = style::error(&mut anstream::stderr(), said);
            }
        }
    }
    if taken > 0 {
        writeln!(out, "{} {} with it.", styled(GREEN, "✔"), counted(taken, "introduced list"))?;
    }
    Ok(())
}

/// Says if the trust list should have been replaced by now, and what to do. `name` is where it was looked for.
pub(crate) fn say_overdue(trust: &Trust, name: &str) -> Result<(), Failure> {
    let now = clock::now()?;
    let Some(list) = trust.list.as_ref().filter(|list| list.next_update() < now) else { return Ok(()) };
    let said = format_args!(
        "{name}: the next trust list was due {}, but there is none here: fetch it from another address, or ask the operator; \
         without it, stamps will no longer verify as valid",
        when(list.next_update(), now)
    );
    let _ = style::error(&mut anstream::stderr(), said);
    Ok(())
}

/// Says what was left out. The rest was imported, so this is not a failure.
pub(crate) fn say_refused(refused: &[Refused], more: usize, name: &str) {
    for refused in refused {
        let _ = style::error(&mut anstream::stderr(), format_args!("{name}: left out: {refused}"));
    }
    if more > 0 {
        let _ = style::error(&mut anstream::stderr(), format_args!("{name}: left out: {more} more parts"));
    }
}
