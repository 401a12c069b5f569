//! Signs requests for keys, and verifies them.

use qualistamp_core::{Consent, Signer};

use crate::files;
use crate::trust_file::key_request::content::{KeyRequest, KeyRequestContent};
use crate::trust_file::key_request::error::KeyRequestError;
use crate::trust_file::key_request::text;

impl KeyRequest {
    /// Makes the request for the key of `signer`, as text.
    ///
    /// # Errors
    /// [`KeyRequestError::Signer`], or [`KeyRequestError::NotOneLine`].
    pub fn sign<S: Signer>(content: &KeyRequestContent<'_>, signer: &S) -> Result<String, KeyRequestError>
    where
        S::Error: std::fmt::Display,
    {
        let failed = |error: S::Error| KeyRequestError::Signer { reason: error.to_string() };
        let consent = content.operator.map(|operator| {
            Consent::sign(operator, &content.issuer, signer).map(|consent| (operator, consent))
        });
        let request = Self {
            issuer: content.issuer.clone(),
            public: signer.public_key().clone(),
            label: content.label.map(str::to_owned),
            from: content.from,
            status_address: content.status_address.map(str::to_owned),
            consent: consent.transpose().map_err(failed)?,
            made: content.made,
        };
        let statement = text::statement(&request)?;
        let signature = signer.sign(statement.as_bytes()).map_err(failed)?;
        Ok(text::signed(&statement, &signature))
    }

    /// Parses a request, and verifies its signature and its consent.
    ///
    /// # Errors
    /// [`KeyRequestError`].
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyRequestError> {
        let text = files::decode_text(bytes).map_err(|_| KeyRequestError::NotARequest)?;
        let (request, statement, signature) = text::parse(&text)?;
        if !request.public.verifies(statement.as_bytes(), &signature) {
            return Err(KeyRequestError::Signature);
        }
        if let Some((operator, consent)) = &request.consent
            && !consent.is_of(&request.public, *operator, &request.issuer)
        {
            return Err(KeyRequestError::Consent);
        }
        Ok(request)
    }
}
