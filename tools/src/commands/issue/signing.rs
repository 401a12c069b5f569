//! What award files and tables have in common: the issuer in the trust list, the key, and files that must not be replaced.

use std::path::Path;

use qualistamp_core::{Issuer, PublicKey, Signer as _, UnixTime};
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{
    Drawing, IssueError, KeyFile, MetadataPrivateKey, issuer_of, public_key_path, read_public_key,
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
