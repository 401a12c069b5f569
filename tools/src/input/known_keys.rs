//! Keys and certificates of the trust list, for what full digital credentials prove by themselves.

use qualistamp_core::Trust;
use qualistamp_credentials::KnownKeys;

/// Everything that the trust list says about who signs and seals. Keys that may be stolen are known as such.
pub(crate) fn known_keys<'a>(trusted: impl Iterator<Item = &'a Trust>) -> KnownKeys {
    let mut known = KnownKeys::new();
    for trust in trusted {
        let Some(list) = &trust.list else { continue };
        let safety = trust.withdrawn.under(list.issued());
        for issuer in list.issuers() {
            let owner = issuer.name.1.to_string();
            for certificate in &issuer.credential_seals {
                known.pin_certificate(*certificate, &owner);
            }
            for key in &issuer.keys {
                let Some(public) = key.public_key() else { continue };
                let is_withdrawn = safety.compromised_since(key, &public).is_some();
                known.add_p256(&public.to_sec1_compressed(), &key.kid().to_string(), &owner, is_withdrawn);
            }
        }
    }
    known
}
