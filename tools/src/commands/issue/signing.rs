//! What award files and tables have in common: the issuer in the trust list, the key, and files that must not be replaced.

use std::path::Path;

use qualistamp_core::{Issuer, UnixTime};
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{Drawing, IssueError, issuer_of};

use crate::args::signing_key::FoundKey;
use crate::commands::issue::arguments::Args;
use crate::exit::Failure;

/// The issuer that the trust list says the key is of; none if no trust list or no key is at hand.
///
/// If the public key is not known otherwise, the key is opened: nothing may be signed with a key that was not checked. With `--check`,
/// nothing is signed, and nobody is asked.
///
/// Fails if verifiers would not accept what the key signs now.
pub(super) fn issuer(
    args: &Args,
    key: Option<&mut FoundKey<'_>>,
    now: UnixTime,
) -> Result<Option<Issuer>, Failure> {
    if args.no_check {
        return Ok(None);
    }
    let (Some(list), Some(found)) = (args.trust.open()?.list, key) else { return Ok(None) };
    if !args.check && found.public_key()?.is_none() {
        found.unlock()?;
    }
    let Some(public) = found.public_key()? else { return Ok(None) };
    issuer_of(&list, &public, now)
        .map(Some)
        .map_err(|fault| Failure::input(found.name(), format_args!("{fault}; --no-check signs anyway")))
}

/// The failure for an award that cannot be issued.
pub(super) fn failure(error: IssueError) -> Failure {
    if let IssueError::TooDense { .. } = error {
        return Failure::Input(format!("{error}; --allow-dense writes it anyway"));
    }
    Failure::Input(error.to_string())
}

/// Fails if a stamp would replace a file that must not be replaced.
pub(super) fn refuse_existing(
    what: &dyn std::fmt::Display,
    stem: &Path,
    drawing: &Drawing,
    if_exists: IfExists,
) -> Result<(), Failure> {
    if if_exists == IfExists::Replace {
        return Ok(());
    }
    match drawing.paths(stem).into_iter().find(|file| file.symlink_metadata().is_ok()) {
        Some(file) => Err(Failure::input(
            what,
            format_args!("{} already exists; --overwrite replaces it", file.display()),
        )),
        None => Ok(()),
    }
}
