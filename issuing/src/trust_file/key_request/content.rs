//! What a request for a key says.

use qualistamp_core::{Consent, Day, Label, OperatorId, PublicKey, UnixTime};

/// A request that the operator of a trust list adds a key to an issuer.
///
/// It is a text of lines that people can read, and its last line is the signature of the key over all lines before it. So whoever made
/// it has the private key, and nobody can use the request for another issuer. It may contain the key's [`Consent`] to the list of one
/// operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRequest {
    /// Identifier of the issuer.
    pub issuer: Label,
    /// The key.
    pub public: PublicKey,
    /// What the issuer calls the key: one line.
    pub label: Option<String>,
    /// First day on which the key is to sign.
    pub from: Option<Day>,
    /// Address of the status list that the key signs: one line.
    pub status_address: Option<String>,
    /// The operator whose list the key consents to, and its consent.
    pub consent: Option<(OperatorId, Consent)>,
    /// When the request was made.
    pub made: UnixTime,
}

/// What an issuer asks for.
#[derive(Debug, Clone)]
pub struct KeyRequestContent<'a> {
    /// Identifier of the issuer.
    pub issuer: Label,
    /// What the issuer calls the key: one line.
    pub label: Option<&'a str>,
    /// First day on which the key is to sign.
    pub from: Option<Day>,
    /// Address of the status list that the key signs: one line.
    pub status_address: Option<&'a str>,
    /// The operator whose list the key consents to.
    pub operator: Option<OperatorId>,
    /// When the request is made.
    pub made: UnixTime,
}
