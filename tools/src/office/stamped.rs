//! What a stamp that was issued says, for the text that is printed beside it.

use qualistamp_core::{Award, Kid, TrustList, inspect};
use qualistamp_issuing::Stamp;

/// The award in a stamp. The signature is not verified.
pub(crate) fn award_of(stamp: &Stamp) -> Result<Award, String> {
    let inspection = inspect(stamp.bytes()).map_err(|fault| fault.to_string())?;
    match inspection.claims {
        Some(Ok(claims)) => Ok(claims.award),
        Some(Err(error)) => Err(format!("the award in the stamp cannot be read: {error}")),
        None => Err("the award in the stamp cannot be read".to_owned()),
    }
}

/// The name of the body that signs with the key `kid`, in a language.
pub(crate) fn body_of(list: &TrustList, kid: Kid, language: &str) -> Option<String> {
    list.candidates(kid).next().map(|(issuer, _)| issuer.name_in(language).as_signed().to_owned())
}
