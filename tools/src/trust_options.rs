//! Whom to trust: the list of issuers and the keys of those who keep it, from options or the environment.

use std::path::PathBuf;

use verifier_core::{MetadataError, Role, Trust, TrustList, limits::METADATA_BYTES_MAX};

use crate::ending::Failure;
use crate::{files, key_file};

/// The environment variable that names the keys, separated as in `PATH`.
const KEYS_VARIABLE: &str = "QUALISTAMP_LIST_KEY";

/// The list of trusted issuers.
#[derive(Debug, clap::Args)]
pub(crate) struct TrustOptions {
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
    /// Opens the list, if one is named.
    pub(crate) fn open(&self) -> Result<Trust, Failure> {
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
        let keys = keys.iter().map(|path| key_file::open_public(path)).collect::<Result<Vec<_>, _>>()?;
        let role =
            Role::new(keys, self.threshold).map_err(|error| Failure::Usage(format!("list keys: {error}")))?;
        let bytes = files::read(path, METADATA_BYTES_MAX as u64)?;
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
