//! What award files and tables have in common: the issuer in the trust list, the key, and why something was not issued.

use qualistamp_core::{Issuer, UnixTime};
use qualistamp_issuing::{BatchError, IssueError, issuer_of};

use crate::args::signing_key::FoundKey;
use crate::exit::Failure;
use crate::office::options::IssueOptions;

/// The issuer that the trust list says the key is of; none if no trust list or no key is at hand.
///
/// If the public key is not known otherwise, the key is opened: nothing may be signed with a key that was not checked. With `--check`,
/// nothing is signed, and nobody is asked.
///
/// Fails if verifiers would not accept what the key signs now.
pub(crate) fn issuer(
    options: &IssueOptions,
    key: Option<&mut FoundKey<'_>>,
    now: UnixTime,
) -> Result<Option<Issuer>, Failure> {
    if options.no_check {
        return Ok(None);
    }
    let (Some(list), Some(found)) = (options.trust.open()?.list, key) else { return Ok(None) };
    if !options.check && found.public_key()?.is_none() {
        found.unlock()?;
    }
    let Some(public) = found.public_key()? else { return Ok(None) };
    issuer_of(&list, &public, now)
        .map(Some)
        .map_err(|fault| Failure::input(found.name(), format_args!("{fault}; --no-check signs anyway")))
}

/// The failure for an award that cannot be issued.
pub(crate) fn failure(error: IssueError) -> Failure {
    if let IssueError::TooDense { .. } = error {
        return Failure::Input(format!("{error}; --allow-dense writes it anyway"));
    }
    Failure::Input(error.to_string())
}

/// The failure for a batch that stopped. `place` names the award with an index.
pub(crate) fn batch_failure(error: BatchError<Failure>, place: impl Fn(usize) -> String) -> Failure {
    let index = error.index();
    let reason = match error {
        BatchError::Caller(failure) => return failure,
        BatchError::Issue { error, .. } => failure(error),
        BatchError::File(error) => error.into(),
        BatchError::Ledger(error) => error.into(),
        error @ (BatchError::Conflict { .. } | BatchError::NotSigned { .. } | BatchError::Files { .. }) => {
            Failure::Input(error.to_string())
        }
    };
    match index {
        Some(index) => Failure::input(place(index), reason),
        None => reason,
    }
}
