//! Keys that sign roots and trust lists: ES256, and ML-DSA-44 beside it.

use ml_dsa::{Keypair as _, MlDsa44};
use qualistamp_core::{Signer as _, sha256};

use crate::bytes::{array, bstr, int, map};
use crate::error::Result;
use crate::keys::{TestKey, seed};

/// A key of a role.
pub(super) enum RoleKey<'k> {
    Es256(&'k TestKey),
    MlDsa(Box<ml_dsa::SigningKey<MlDsa44>>),
}

impl RoleKey<'_> {
    /// The key of ML-DSA-44 whose seed is the SHA-256 of the text that names it.
    pub(super) fn ml_dsa(name: &str) -> Self {
        let seed = sha256(seed(name).as_bytes());
        Self::MlDsa(Box::new(ml_dsa::SigningKey::<MlDsa44>::from_seed(&seed.into())))
    }

    fn algorithm(&self) -> i64 {
        match self {
            Self::Es256(_) => -7,
            Self::MlDsa(_) => -48,
        }
    }

    /// The `COSE_Key` in a role.
    pub(super) fn cose_key(&self) -> Vec<u8> {
        match self {
            Self::Es256(key) => {
                let point = key.public_key().to_sec1_compressed();
                let sign = vec![if point[0] == 3 { 0xf5 } else { 0xf4 }];
                map(&[(1, int(2)), (-1, int(1)), (-2, bstr(&point[1..])), (-3, sign)])
            }
            Self::MlDsa(key) => map(&[(1, int(7)), (3, int(-48)), (-1, bstr(&key.verifying_key().encode()))]),
        }
    }

    /// The identifier: the first bytes of the thumbprint.
    fn kid(&self) -> Vec<u8> {
        match self {
            Self::Es256(key) => key.public_key().kid().0.to_vec(),
            // All members of such a key are in its thumbprint.
            Self::MlDsa(_) => sha256(&self.cose_key())[..4].to_vec(),
        }
    }

    /// The protected header of a signature.
    pub(super) fn protected(&self) -> Vec<u8> {
        map(&[(1, int(self.algorithm())), (4, bstr(&self.kid()))])
    }

    /// One signature of a `COSE_Sign`, over this `Sig_structure`.
    pub(super) fn signature(&self, message: &[u8]) -> Result<Vec<u8>> {
        let signature = match self {
            Self::Es256(key) => key.sign_bytes(message)?.to_vec(),
            Self::MlDsa(key) => {
                let signed = key.expanded_key().sign_deterministic(message, &[]);
                signed.map_err(|error| error.to_string())?.encode().to_vec()
            }
        };
        Ok(array(&[bstr(&self.protected()), vec![0xa0], bstr(&signature)]))
    }
}
