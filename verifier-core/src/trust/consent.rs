//! Consent: the statement of an issuer's key that it belongs in the list of an operator.

use crate::cbor::Writer;
use crate::key::{PublicKey, SignatureBytes, Signer};
use crate::model::Label;

use super::operator::OperatorId;

/// First item of every statement, so that the signature is worthless for anything else.
const MAGIC: &str = "qualistamp/consent/1";

/// A key's signature on the statement that it belongs in the list of one operator, as the key of one issuer.
///
/// A public key is public: any operator can list it, under any name, or call it compromised. Where several lists have a key, only
/// those count that show its consent.
///
/// ```cddl
/// consent = bstr .size 64                                        ; ES256 over the bytes of a consent-statement
/// consent-statement = ["qualistamp/consent/1", bstr .size 32, tstr]   ; the operator: SHA-256 of the content of its first root; id
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Consent(pub SignatureBytes);

impl Consent {
    /// The bytes that a key signs to consent that `operator` lists it as a key of `issuer`.
    #[must_use]
    pub fn statement(operator: OperatorId, issuer: &Label) -> Vec<u8> {
        let mut writer = Writer::new();
        writer.array(3);
        writer.text(MAGIC);
        writer.bytes(&operator.0);
        writer.text(issuer.as_signed());
        writer.into_bytes()
    }

    /// Consents with the key of `signer`.
    ///
    /// # Errors
    /// The error of the signer.
    pub fn sign<S: Signer>(operator: OperatorId, issuer: &Label, signer: &S) -> Result<Self, S::Error> {
        signer.sign(&Self::statement(operator, issuer)).map(Self)
    }

    /// Whether `key` made this consent, for this operator and this issuer.
    #[must_use]
    pub fn is_of(&self, key: &PublicKey, operator: OperatorId, issuer: &Label) -> bool {
        key.verifies(&Self::statement(operator, issuer), &self.0)
    }
}

impl std::fmt::Debug for Consent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Consent({}…)", crate::hash::hex(&self.0[..4]))
    }
}
