//! What award files and tables have in common: the issuer in the trust list, the key, and why something was not issued.

use std::path::Path;

use qualistamp_core::{Issuer, PublicKey, Signer as _, UnixTime};
use qualistamp_issuing::{
    BatchError, IssueError, KeyFile, MetadataPrivateKey, issuer_of, public_key_path, read_public_key,
};

use crate::commands::issue::arguments::Args;
use crate::exit::Failure;

/// The issuer that the trust list says the key is of; none if no trust list or no key is at hand.
///
/// Fails if verifiers would not accept what the key signs now.
pub(super) fn issuer(args: &Args, now: UnixTime) -> Result<Option<Issuer>, Failure> {
    if args.no_check {
        return Ok(None);
    }
    let (Some(list), Some(path)) = (args.trust.open()?.list, &args.key) else { return Ok(None) };
    let Some(key) = public_key(path)? else { return Ok(None) };
    issuer_of(&list, &key, now)
        .map(Some)
        .map_err(|fault| Failure::input(path.display(), format_args!("{fault}; --no-check signs anyway")))
}

/// The public key of the key file at `path`, without asking for a passphrase: from the file itself, or from the one beside it.
fn public_key(path: &Path) -> Result<Option<PublicKey>, Failure> {
    Ok(match KeyFile::read(path)? {
        KeyFile::Private(MetadataPrivateKey::Es256(key)) => Some(key.public_key().clone()),
        KeyFile::Public(qualistamp_core::VerificationKey::Es256(key)) => Some(key),
        // Refused when it is opened to sign.
        KeyFile::Private(MetadataPrivateKey::MlDsa44(_)) | KeyFile::Public(_) => None,
        KeyFile::Encrypted(_) => {
            let beside = public_key_path(path);
            if beside.is_file() { Some(read_public_key(&beside)?) } else { None }
        }
    })
}

/// The failure for an award that cannot be issued.
pub(super) fn failure(error: IssueError) -> Failure {
    if let IssueError::TooDense { .. } = error {
        return Failure::Input(format!("{error}; --allow-dense writes it anyway"));
    }
    Failure::Input(error.to_string())
}

/// The failure for a batch that stopped. `place` names the award with an index.
pub(super) fn batch_failure(error: BatchError<Failure>, place: impl Fn(usize) -> String) -> Failure {
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
