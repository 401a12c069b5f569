//! Whom to trust: the list of issuers and the keys of those who keep it, from options or the environment.

use std::path::PathBuf;

use qualistamp_core::{
    Floors, KeptFloors, MetadataError, Role, Trust, TrustList, TrustState,
    limits::{MAX_BUNDLE_BYTES, MAX_METADATA_BYTES},
};

use crate::args::trust_dir::TrustDir;
use crate::exit::Failure;
use qualistamp_issuing::{files, read_public_key};

/// The environment variable that names the keys, separated as in `PATH`.
const KEYS_VARIABLE: &str = "QUALISTAMP_LIST_KEY";

/// What is trusted: a bundle, a trust list alone, or what this device's folder holds; the first that is given.
#[derive(Debug, clap::Args)]
pub(crate) struct TrustOptions {
    /// Bundle of roots, trust list, status lists and registers; needs --root
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,
    #[command(flatten)]
    dir: TrustDir,
    /// Signed list of trusted issuers
    #[arg(long, value_name = "FILE", env = "QUALISTAMP_TRUST_LIST", hide_env_values = true)]
    trust_list: Option<PathBuf>,
    /// Public key of whoever keeps the list; may be repeated [env: QUALISTAMP_LIST_KEY, separated as in PATH]
    #[arg(long, value_name = "PUBKEY")]
    list_key: Vec<PathBuf>,
    /// How many of those keys must have signed the list
    #[arg(long, value_name = "N", default_value_t = 1)]
    threshold: usize,
}

impl TrustOptions {
    /// Opens what is named; without anything named, what was imported on this device.
    pub(crate) fn open(&self) -> Result<Trust, Failure> {
        if let Some(path) = &self.bundle {
            let bytes = files::read(path, MAX_BUNDLE_BYTES as u64)?;
            let anchor = self.dir.anchor()?;
            // Signatures are verified, age is not judged: how old a bundle may be is for the verdict to say.
            let state = TrustState::resume(&anchor, bytes, KeptFloors::Older(Floors::default()))
                .map_err(|error| Failure::input(path.display(), error))?;
            return Ok(state.trust().clone());
        }
        if self.trust_list.is_none() && self.list_key.is_empty() && self.dir.is_there() {
            return Ok(self.dir.open()?.snapshot().trust().clone());
        }
        let Some(path) = &self.trust_list else {
            if self.list_key.is_empty() {
                return Ok(Trust::default());
            }
            return Err(Failure::Usage(
                "--list-key says who keeps the list, but not where it is; give --trust-list".to_owned(),
            ));
        };
        let mut keys = self.list_key.clone();
        if keys.is_empty()
            && let Some(named) = std::env::var_os(KEYS_VARIABLE)
        {
            keys.extend(std::env::split_paths(&named).filter(|path| !path.as_os_str().is_empty()));
        }
        if keys.is_empty() {
            return Err(Failure::Usage(
                "a trust list proves nothing by itself; give --list-key, the public key of whoever keeps it"
                    .to_owned(),
            ));
        }
        let keys = keys.iter().map(|path| read_public_key(path)).collect::<Result<Vec<_>, _>>()?;
        let role =
            Role::new(keys, self.threshold).map_err(|error| Failure::Usage(format!("list keys: {error}")))?;
        let bytes = files::read(path, MAX_METADATA_BYTES as u64)?;
        let list = TrustList::open(&bytes, &role).map_err(|error| {
            if let MetadataError::UnderSigned { valid: 0, .. } = error {
                Failure::input(
                    path.display(),
                    "the trust list is not signed with the key given; get both from whoever keeps the list",
                )
            } else {
                Failure::input(path.display(), format_args!("cannot be used as a trust list: {error}"))
            }
        })?;
        Ok(Trust { list: Some(list), ..Trust::default() })
    }
}
