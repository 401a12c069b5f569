//! What a bundle brought that was taken over into this device's folder.

use std::io::Write;

use qualistamp_core::{Refused, Trust};
use qualistamp_trust_cache::Imported;

use crate::clock;
use crate::exit::Failure;
use crate::report::moments::when;
use crate::style::{self, GREEN, styled};

/// Says what the bundle called `name` brought, what is trusted now, and on standard error what was left out.
pub(crate) fn show(
    imported: &Imported,
    trust: &Trust,
    name: &str,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    say_refused(&imported.refused, name);
    for kid in &imported.still_withdrawn {
        let said =
            format_args!("{name}: key {kid} was withdrawn before; it stays so, whatever this list says");
        let _ = style::error(&mut anstream::stderr(), said);
    }
    let now = clock::now()?;
    match &trust.list {
        Some(list) => writeln!(
            out,
            "{} Trust list {} of {} issuer(s), made {}, is trusted now.",
            styled(GREEN, "✔"),
            list.version(),
            list.len(),
            when(list.issued(), now)
        )?,
        None => writeln!(out, "Taken over; there is no trust list yet.")?,
    }
    Ok(())
}

/// Says what was left out: the rest was taken over, so it is no failure.
pub(crate) fn say_refused(refused: &[Refused], name: &str) {
    for refused in refused {
        let _ = style::error(&mut anstream::stderr(), format_args!("{name}: left out: {refused}"));
    }
}
