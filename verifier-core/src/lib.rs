//! Decides what a stamp says and how far it can be relied on.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod cbor;
mod compression;
mod envelope;
mod hash;
mod key;
mod limits;
mod model;
mod pack;
mod trust;

pub use cbor::{CborError, CborFault, CborType, diagnostic};
pub use compression::{DICTIONARY_1, PayloadFault};
pub use envelope::{CREDENTIAL_DOMAIN, Envelope, FrameFault, StampId};
pub use hash::{hex, sha256};
pub use key::{Kid, NotOnCurve, PublicKey, SIGNATURE_BYTES, SignatureBytes, Signer};
pub use model::{
    Award, AwardType, BirthDate, Claims, ClaimsError, CountryCode, CredentialDigest, CreditSystem, Credits,
    Day, EqfLevel, ExtraField, Field, FieldError, IscedField, Label, LanguageCode, LanguagesOfInstruction,
    Mode, Name, Outcomes, Profession, Rule, SectoralProfession, SigningTime, Text, Title, UnixTime,
};
pub use pack::{PackError, pack};
