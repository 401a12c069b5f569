//! Verifies digitally signed qualifications offline.
//!
//! A stamp is a signed claims set (COSE_Sign1, RFC 9052) that fits a small QR code on a diploma. This crate packs claims
//! into stamps and verifies stamps against a signed list of issuers. It has no I/O, no clock, no globals and no private
//! keys: bytes, time and policy are arguments, and the caller provides a [`Signer`].
//!
//! * [`verify()`] decides about a stamp. Its [`Outcome`] has a [`Verdict`] and a finding for each [`Axis`].
//! * [`TrustState`] is what a device trusts; [`TrustState::refresh`] moves it on to a new [`Bundle`].
//! * [`pack()`] creates a stamp from [`Claims`].
//! * [`inspect()`] shows the content of a stamp without a decision.
//!
//! # From issuing to verification
//!
//! ```
//! use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
//! use qualistamp_core::*;
//!
//! /// A private key in memory. In production, keep it in an encrypted file or a hardware token.
//! struct Key(SigningKey, PublicKey);
//!
//! impl Key {
//!     fn from_seed(seed: u8) -> Self {
//!         let private = SigningKey::from_slice(&[seed; 32]).unwrap();
//!         let public = PublicKey::from_sec1(private.verifying_key().to_sec1_point(true).as_bytes()).unwrap();
//!         Self(private, public)
//!     }
//! }
//!
//! impl Signer for Key {
//!     type Error = p256::ecdsa::Error;
//!     fn public_key(&self) -> &PublicKey {
//!         &self.1
//!     }
//!     fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Self::Error> {
//!         let signature: Signature = self.0.try_sign(message)?;
//!         Ok(signature.to_bytes().into())
//!     }
//! }
//!
//! // The operator of the trust list states who may award what, and with which key.
//! let (operator, university) = (Key::from_seed(1), Key::from_seed(2));
//! let list = TrustListContent {
//!     version: 1,
//!     issued: "2026-01-01".parse()?,
//!     next_update: "2026-02-01".parse()?,
//!     issuers: vec![Issuer {
//!         id: Label::new("GR-EXAMPLE")?,
//!         name: ("el".parse()?, Title::new("Πανεπιστήμιο Παραδείγματος")?),
//!         other_names: vec![("en".parse()?, Title::new("University of Example")?)],
//!         country: "GR".parse()?,
//!         homepage: None,
//!         identifiers: vec![],
//!         scopes: vec![Scope { eqf: Some((EqfLevel::new(5)?, EqfLevel::new(7)?)), ..Scope::default() }],
//!         keys: vec![IssuerKey::new(university.public_key(), "2020-01-01".parse()?)],
//!         status: None,
//!         always: Default::default(),
//!         credential_seals: Vec::new(),
//!     }],
//!     introduced: vec![],
//! };
//! let signed_list = sign(&list.to_cbor()?, Domain::TrustList, &operator)?;
//!
//! // The university issues a stamp for a diploma.
//! let mut award = Award::new(
//!     Name::new("Παπαδοπούλου")?,
//!     Title::new("Δίπλωμα Χημικού Μηχανικού")?,
//!     Label::new("2025-0042")?,
//!     "2025-07-15".parse()?,
//! );
//! award.eqf = Some(EqfLevel::new(7)?);
//! let stamp = pack(&Claims::new(award), &university)?;
//!
//! // Anyone who has the list verifies it, offline.
//! let role = Role::new(vec![operator.public_key().clone()], 1)?;
//! let trust = Trust { list: Some(TrustList::open(&signed_list, &role)?), ..Trust::default() };
//! let now = "2026-01-15".parse()?;
//! let outcome = verify(&stamp, &trust, now, &Policy::default());
//! let Verdict::Valid(credential, _notes) = outcome.verdict() else { panic!("{outcome:?}") };
//! assert_eq!(credential.award().family_name.as_signed(), "Παπαδοπούλου");
//! assert_eq!(credential.issuer().name_in("en").as_signed(), "University of Example");
//!
//! // Tampering with a single bit is detected.
//! let mut altered = stamp.clone();
//! altered[40] ^= 1;
//! let outcome = verify(&altered, &trust, now, &Policy::default());
//! assert!(matches!(outcome.verdict(), Verdict::Invalid(Rejection::SignatureMismatch { .. })));
//!
//! // A list signed by somebody else is rejected.
//! let forged = sign(&list.to_cbor()?, Domain::TrustList, &university)?;
//! assert!(matches!(TrustList::open(&forged, &role), Err(MetadataError::UnderSigned { valid: 0, threshold: 1, .. })));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod cbor;
mod characters;
mod compression;
mod envelope;
mod escape;
mod federation;
mod hash;
mod inspect;
mod key;
pub mod limits;
mod model;
mod outcome;
mod pack;
mod policy;
mod trust;
mod verify;

pub use cbor::{CborError, CborFault, CborType, diagnostic};
pub use characters::deceptive;
pub use compression::{DICTIONARY_1, PayloadFault};
pub use envelope::{CREDENTIAL_DOMAIN, Envelope, FrameFault, StampId};
pub use federation::{
    Answer, Federation, Introduction, IntroductionFault, Mention, Standing, TrustedOperator, Weight,
};
pub use hash::{hex, sha256};
pub use inspect::{Inspection, Unexpanded, inspect};
pub use key::{
    Algorithm, Kid, ML_DSA_PUBLIC_KEY_BYTES, ML_DSA_SIGNATURE_BYTES, MetadataSigner, MlDsaPublicKey,
    NotOnCurve, PublicKey, SIGNATURE_BYTES, SignatureBytes, Signer, VerificationKey,
};
pub use model::{
    Award, AwardType, BirthDate, Claims, ClaimsError, CountryCode, CredentialLink, CreditSystem, Credits,
    Day, EqfLevel, ExtraField, Field, FieldError, IscedField, JointIssuers, Label, LanguageCode,
    LanguagesOfInstruction, Mode, Name, Outcomes, Phrase, Profession, Rule, SectoralProfession, SigningTime,
    Text, Title, UnixTime,
};
pub use outcome::{
    Axis, Finding, IndeterminateReason, Note, Outcome, Rejection, Report, RequiredField, SignedCredential,
    StatusGap, Unchecked, Verdict, VerifiedCredential,
};
pub use pack::{PackError, pack};
pub use policy::{HardLimit, Policy, SpecimenPolicy, UnknownStatusPolicy};
pub use trust::{
    AlwaysCarries, Bundle, BundleFault, Consent, Domain, Draft, EarliestList, Floors, Group, Introduced,
    Issuer, IssuerKey, KeptFloors, KeySafety, KeyState, ListFloor, Listing, MetadataError, MetadataKind,
    OperatorId, PartFault, RefreshError, Refreshed, Refused, RefusedPart, Register, RegisterFault,
    RegisterProof, Registers, Role, RoleError, Root, RootContent, Scope, ScopeClaim, Seal, SignatureFault,
    Status, StatusBits, StatusDetail, StatusFault, StatusFloor, StatusList, StatusListContent, StatusLists,
    StatusPin, StatusReason, Statuses, Trust, TrustList, TrustListContent, TrustState, VersionFloor,
    Withdrawal, WithdrawnKeys, add_signature, sign, signed_by, unsigned,
};
pub use verify::verify;
