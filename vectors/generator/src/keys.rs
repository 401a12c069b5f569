//! The test keys. Their private keys are public, so nothing they sign can be trusted.

use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use qualistamp_core::{PublicKey, SignatureBytes, Signer, sha256};
use qualistamp_vectors::Hex;
use qualistamp_vectors::format::KeyCase;

use crate::error::Result;

/// The name of every test key.
const NAMES: &[&str] = &[
    "list operator 1",
    "list operator 2",
    "list operator 3",
    "university",
    "university, until 2019",
    "university, stolen",
    "university, stolen after sealing",
    "school",
    "academy",
    "registrar",
    "bursar",
    "stranger",
    "root key 1",
    "root key 2",
    "status key A",
    "status key B",
    // The first two of "twin 0", "twin 1" and so on that have the same kid.
    "twin 13283",
    "twin 60345",
];

/// A key pair with its name in the vectors.
pub(crate) struct TestKey {
    pub(crate) name: &'static str,
    private: SigningKey,
    public: PublicKey,
}

/// The keys of all [`NAMES`].
pub(crate) struct Keys(Vec<TestKey>);

impl Keys {
    pub(crate) fn new() -> Result<Self> {
        NAMES.iter().map(|name| TestKey::new(name)).collect::<Result<_>>().map(Self)
    }

    /// The key with this name.
    pub(crate) fn get(&self, name: &str) -> Result<&TestKey> {
        Ok(self
            .0
            .iter()
            .find(|key| key.name == name)
            .ok_or_else(|| format!("there is no test key {name}"))?)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &TestKey> {
        self.0.iter()
    }

    pub(crate) fn cases(&self) -> Vec<KeyCase> {
        let case = |key: &TestKey| KeyCase {
            id: key.name.to_owned(),
            seed: seed(key.name),
            private: Hex(key.private.to_bytes().to_vec()),
            public: Hex(key.public.to_sec1_compressed()),
            thumbprint: Hex(key.public.thumbprint().to_vec()),
            kid: Hex(key.public.kid().0.to_vec()),
        };
        self.0.iter().map(case).collect()
    }
}

pub(crate) fn seed(name: &str) -> String {
    format!("qualistamp test key: {name}")
}

impl TestKey {
    fn new(name: &'static str) -> Result<Self> {
        let private = SigningKey::from_slice(&sha256(seed(name).as_bytes()))?;
        let public = PublicKey::from_sec1(private.verifying_key().to_sec1_point(true).as_bytes())?;
        Ok(Self { name, private, public })
    }

    /// Signs with the nonce of RFC 6979. s is not normalised: it can be high or low.
    pub(crate) fn sign_bytes(&self, message: &[u8]) -> Result<SignatureBytes> {
        let signature: Signature = self.private.try_sign(message)?;
        Ok(signature.to_bytes().into())
    }
}

impl Signer for TestKey {
    type Error = p256::ecdsa::Error;

    fn public_key(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error> {
        let signature: Signature = self.private.try_sign(message)?;
        Ok(signature.to_bytes().into())
    }
}

/// The second valid signature (r, n-s), which anyone can compute from (r, s) without the key.
pub(crate) fn other_s(signature: &SignatureBytes) -> Result<SignatureBytes> {
    let signature = Signature::from_slice(signature)?;
    let (r, s) = signature.split_scalars();
    Ok(Signature::from_scalars(r, -s)?.to_bytes().into())
}

/// Whether s is above half the order of the curve.
pub(crate) fn s_is_high(signature: &SignatureBytes) -> Result<bool> {
    let signature = Signature::from_slice(signature)?;
    Ok(signature.normalize_s() != signature)
}
