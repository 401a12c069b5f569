//! The Qualistamp verifier for Kotlin, Swift, Python and JavaScript: a thin layer that decides nothing itself.
//!
//! UniFFI makes the interfaces of the first three; `web/wasm` passes the same records to JavaScript (feature `web`).
//!
//! Answers are records and enums: the answers of `qualistamp-core`, `qualistamp-trust-cache` and `qualistamp-qr` under the same
//! names, with their facts and support codes as data. Arguments are texts, bytes, camera planes, a time and a policy. A record
//! that was returned is never accepted as evidence. [`Words`] gives every text for users, in their language: front ends lay out.
//!
//! # Verifying a stamp
//!
//! ```
//! # use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
//! # use qualistamp_core as core;
//! # struct Key(SigningKey, core::PublicKey);
//! # impl Key {
//! #     fn from_seed(seed: u8) -> Self {
//! #         let private = SigningKey::from_slice(&[seed; 32]).unwrap();
//! #         let point = private.verifying_key().to_sec1_point(true);
//! #         let public = core::PublicKey::from_sec1(point.as_bytes()).unwrap();
//! #         Self(private, public)
//! #     }
//! # }
//! # impl core::Signer for Key {
//! #     type Error = p256::ecdsa::Error;
//! #     fn public_key(&self) -> &core::PublicKey {
//! #         &self.1
//! #     }
//! #     fn sign(&self, message: &[u8]) -> Result<core::SignatureBytes, Self::Error> {
//! #         let signature: Signature = self.0.try_sign(message)?;
//! #         Ok(signature.to_bytes().into())
//! #     }
//! # }
//! # let (operator, university) = (Key::from_seed(1), Key::from_seed(2));
//! # let role = core::Role::new(vec![operator.1.clone()], 1)?;
//! # let root = core::RootContent {
//! #     version: 1,
//! #     issued: "2026-01-01".parse()?,
//! #     expires: "2030-01-01".parse()?,
//! #     root: role.clone(),
//! #     list: role,
//! #     reinstated: vec![],
//! # };
//! # let root = core::sign(&root.to_cbor(), core::Domain::Root, &operator)?;
//! # let list = core::TrustListContent {
//! #     version: 1,
//! #     issued: "2026-01-01".parse()?,
//! #     next_update: "2026-02-01".parse()?,
//! #     issuers: vec![core::Issuer {
//! #         id: core::Label::new("GR-EXAMPLE")?,
//! #         name: ("en".parse()?, core::Title::new("University of Example")?),
//! #         other_names: vec![],
//! #         country: "GR".parse()?,
//! #         homepage: None,
//! #         identifiers: vec![],
//! #         scopes: vec![core::Scope::default()],
//! #         keys: vec![core::IssuerKey::new(&university.1, "2020-01-01".parse()?)],
//! #         status: None,
//! #         always: Default::default(),
//! #         credential_seals: Vec::new(),
//! #     }],
//! #     introduced: vec![],
//! # };
//! # let mut bundle = core::Bundle::default();
//! # bundle.add_root(1, root.clone());
//! # bundle.set_list(core::sign(&list.to_cbor()?, core::Domain::TrustList, &operator)?);
//! # let bundle = bundle.to_cbor();
//! # let award = core::Award::new(
//! #     core::Name::new("Papadopoulou")?,
//! #     core::Title::new("Master of Science")?,
//! #     core::Label::new("2025-0042")?,
//! #     "2025-07-15".parse()?,
//! # );
//! # let stamp = core::pack(&core::Claims::new(award), &university)?;
//! # let text = qualistamp_qr::encode_text(&stamp);
//! # let mut altered = stamp;
//! # *altered.last_mut().unwrap() ^= 1;
//! # let altered = qualistamp_qr::encode_text(&altered);
//! # let now = "2026-01-15".parse::<core::UnixTime>()?.seconds();
//! # let temporary = tempfile::tempdir()?;
//! # let folder = temporary.path().display().to_string();
//! use qualistamp::{Answer, Rejection, Verdict, Verifier, default_policy};
//!
//! // `root` is the built-in root of the app. `bundle` was downloaded or came in a file.
//! let verifier = Verifier::open(folder, root)?;
//! verifier.import_bundle(bundle, now)?;
//!
//! // `text` is the text of a scanned QR code, `now` is in seconds since 1970.
//! let Answer::Decided { outcome } = verifier.verify_text(text, now, default_policy()) else { panic!() };
//! let Verdict::Valid { credential, .. } = outcome.verdict else { panic!("{}", outcome.support_code) };
//! assert_eq!(credential.award.family_name, "Papadopoulou");
//!
//! // The same stamp with one bit changed.
//! let Answer::Decided { outcome } = verifier.verify_text(altered, now, default_policy()) else { panic!() };
//! let Verdict::Invalid { rejection, .. } = outcome.verdict else { panic!("{}", outcome.support_code) };
//! assert!(matches!(rejection, Rejection::SignatureMismatch { .. }));
//!
//! // Other codes are not stamps, and get no verdict.
//! let answer = verifier.verify_text("https://example.org".to_owned(), now, default_policy());
//! assert!(matches!(answer, Answer::Undecodable { .. }));
//!
//! // The same in words, ready to lay out.
//! let words = std::sync::Arc::new(qualistamp::Words::new(vec!["fr-BE".to_owned()]));
//! let shown = verifier.read_text("https://example.org".to_owned(), now, default_policy(), words);
//! assert_eq!((shown.verdict.as_str(), shown.support_code.as_str()), ("PAS DE CACHET", "X02"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # In the language of the reader
//!
//! [`Verifier::read_text`] gives the same answer in words: verdict, what was found, what to do next, and every field with its label.
//!
//! ```
//! use qualistamp::{ScreenText, Words};
//!
//! // The languages of the user, by preference.
//! let words = Words::new(vec!["sv-FI".to_owned(), "de".to_owned()]);
//! assert_eq!(words.language().code, "sv");
//! // Not every language has texts for the screens yet. Then the next one counts.
//! let tab = words.label(ScreenText::TabSettings {});
//! # assert!(!tab.is_empty());
//! ```
//!
//! # Files
//!
//! | file | contents |
//! |---|---|
//! | `text.rs` | speaks a language: the texts of the screens |
//! | `card.rs` | the answer about one text, in words |
//! | `panel.rs` | the trusted data, and why a bundle was refused, in words |
//! | `verifier.rs` | opens a directory of trusted data, imports into it, verifies with it |
//! | `outcome.rs` | the answer: verdict, reasons, one finding for each axis |
//! | `notes.rs` | notes on a valid stamp, and what is known about its withdrawal |
//! | `scope.rs` | what an issuer may award, and what an award claims |
//! | `faults.rs` | what is wrong with bytes and texts |
//! | `credential.rs` | what was signed, and by whom |
//! | `trust.rs` | what a device trusts, and the result of an import |
//! | `refresh.rs` | why a bundle, or a part of it, was refused |
//! | `scan.rs` | reads symbols from camera frames and pictures |
//! | `vectors.rs`, `vectors_text.rs` | the test vectors, in test builds only |
//!
//! A panic never reaches the other language: UniFFI catches it and throws its internal error there.
#![deny(missing_docs)]
// The workspace forbids unsafe code. This crate cannot, because the macros of UniFFI generate the C interface.
#![allow(unsafe_code, reason = "UniFFI generates the C interface")]

#[cfg(feature = "uniffi")]
mod card;
mod credential;
mod faults;
mod notes;
mod numbers;
mod outcome;
#[cfg(feature = "uniffi")]
mod panel;
mod policy;
mod refresh;
mod scan;
mod scope;
#[cfg(feature = "uniffi")]
mod text;
mod trust;
#[cfg(feature = "vectors")]
mod vectors;
#[cfg(all(feature = "vectors", feature = "uniffi"))]
mod vectors_text;
mod verifier;

#[cfg(feature = "uniffi")]
pub use card::{
    AnswerKind, AnswerText, AxisText, FieldKind, FieldText, FindingKind, IssuerText, Keepsake, NextStep,
    NoteText,
};
pub use credential::{
    Award, BirthDate, CalendarDay, CodedValue, Credential, Credits, ExtraField, Identifier, Issuer,
    LocalName, Profession, SigningTime,
};
pub use faults::{
    CborFault, CborProblem, ClaimsProblem, Field, FieldProblem, FrameFault, PayloadFault, Rule, StatusFault,
    TextFault,
};
pub use notes::{Note, Remark, StatusDetail, StatusGap};
pub use outcome::{Answer, Axis, AxisFinding, Finding, Outcome, Reason, Rejection, Verdict};
#[cfg(feature = "uniffi")]
pub use panel::{OfferText, TrustAge, TrustText, TrustWarning, limit_text, size_text, trust_notice};
pub use policy::{Policy, SpecimenPolicy, UnknownStatusPolicy, default_policy};
pub use refresh::{BundleFault, MetadataFault, MetadataKind, PartFault, RefreshFault, RegisterFault};
pub use scan::{
    FrameError, FrameResult, Hint, Level, PlaneLayout, Point, Rotation, ScanSession, ScannedSymbol, Seen,
    StructuredAppend, read_picture, read_within,
};
pub use scope::{Scope, ScopeClaim};
#[cfg(feature = "uniffi")]
pub use text::{Explained, ScreenNotice, ScreenText, SpokenLanguage, Words, screen_languages};
pub use trust::{
    BundlePreview, CachedFile, FileFault, Imported, ListSummary, Mishap, RefusedPart, TrustError,
    TrustSummary,
};
#[cfg(feature = "vectors")]
pub use vectors::{
    Decoded, Inspection, ListParts, RegisterParts, StatusParts, VectorTrust, decode_text, inspect_stamp,
    key_names, open_list, open_register, open_status_list, sha256,
};
#[cfg(all(feature = "vectors", feature = "uniffi"))]
pub use vectors_text::{unread_text, vector_text};
pub use verifier::{Verifier, library_version};

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!("qualistamp");
