//! The credential model: typed claims. Invalid values cannot be constructed.

mod award;
mod claims;
mod codes;
mod day;
mod extra;
mod fault;
mod levels;
mod registry;
mod text;

pub use award::{
    Award, BirthDate, CredentialLink, Credits, JointIssuers, LanguagesOfInstruction, Profession, SigningTime,
};
pub use claims::{Claims, ClaimsError};
pub use codes::{CountryCode, LanguageCode};
pub use day::{Day, UnixTime};
pub use extra::ExtraField;
pub use fault::{Field, FieldError, Rule};
pub use levels::{EqfLevel, IscedField};
pub use registry::{AwardType, CreditSystem, Mode, SectoralProfession};
pub use text::{Label, Name, Outcomes, Phrase, Text, Title};
