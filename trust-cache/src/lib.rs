//! Stores the trust data of a device in one directory that survives crashes, full disks and damaged files.
//!
//! ```
//! use qualistamp_core::{Policy, verify};
//! use qualistamp_trust_cache::TrustCache;
//! # use p256::ecdsa::{Error, Signature, SigningKey, signature::Signer as _};
//! # use qualistamp_core::*;
//! # struct Key(SigningKey, PublicKey);
//! # impl Signer for Key {
//! #     type Error = Error;
//! #     fn public_key(&self) -> &PublicKey {
//! #         &self.1
//! #     }
//! #     fn sign(&self, message: &[u8]) -> Result<SignatureBytes, Error> {
//! #         let signature: Signature = self.0.try_sign(message)?;
//! #         Ok(signature.to_bytes().into())
//! #     }
//! # }
//! # let private = SigningKey::from_slice(&[1; 32])?;
//! # let public = PublicKey::from_sec1(private.verifying_key().to_sec1_point(true).as_bytes())?;
//! # let key = Key(private, public.clone());
//! # let now: UnixTime = "2026-01-15".parse()?;
//! # let role = Role::new(vec![public.clone()], 1)?;
//! # let root = RootContent {
//! #     version: 1,
//! #     issued: "2026-01-01".parse()?,
//! #     expires: "2030-01-01".parse()?,
//! #     root: role.clone(),
//! #     list: role,
//! #     reinstated: vec![],
//! # };
//! # let anchor = sign(&root.to_cbor(), Domain::Root, &key)?;
//! # let list = TrustListContent {
//! #     version: 1,
//! #     issued: "2026-01-01".parse()?,
//! #     next_update: "2026-02-01".parse()?,
//! #     issuers: vec![Issuer {
//! #         id: Label::new("MT-EXAMPLE")?,
//! #         name: ("en".parse()?, Title::new("University of Example")?),
//! #         other_names: vec![],
//! #         country: "MT".parse()?,
//! #         homepage: None,
//! #         identifiers: vec![],
//! #         scopes: vec![Scope::default()],
//! #         keys: vec![IssuerKey::new(&public, "2020-01-01".parse()?)],
//! #         status: None,
//! #         always: Default::default(),
//! #         credential_seals: Vec::new(),
//! #     }],
//! #     introduced: vec![],
//! # };
//! # let mut bundle = Bundle::default();
//! # bundle.set_list(sign(&list.to_cbor()?, Domain::TrustList, &key)?);
//! # let bundle = bundle.to_cbor();
//! # let award = Award::new(Name::new("Borg")?, Title::new("BA")?, Label::new("42")?, "2025-07-15".parse()?);
//! # let stamp = pack(&Claims::new(award), &key)?;
//! # let folder = std::env::temp_dir().join(format!("qualistamp-doc-{}", std::process::id()));
//!
//! // `anchor` is the root that is built into the program.
//! let mut cache = TrustCache::open(&folder, &anchor)?;
//! for recovery in cache.recoveries() {
//!     eprintln!("{recovery}");
//! }
//! // A new bundle is either refused, or verified and stored.
//! let imported = cache.import(&bundle, now)?;
//! for refused in &imported.refused {
//!     eprintln!("left out: {refused}");
//! }
//! let outcome = verify(&stamp, cache.snapshot().trust(), now, &Policy::default());
//! assert_eq!(outcome.support_code(), "V00");
//!
//! // A bundle that was tampered with is refused, and the previous state stays in use.
//! let mut altered = bundle.clone();
//! altered[100] ^= 1;
//! assert!(cache.import(&altered, now).is_err());
//! let outcome = verify(&stamp, cache.snapshot().trust(), now, &Policy::default());
//! assert_eq!(outcome.support_code(), "V00");
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Files in the directory
//!
//! | file | content |
//! |---|---|
//! | `bundle-0000000042` | generation 42 of the trust data, as a bundle, and the HTTP tag it was fetched with |
//! | `floors-0000000042` | the newest versions seen, and withdrawn keys |
//! | `*.new` | a file that is being written |
//! | `lock` | locked while a process imports |
//!
//! | `root.cbor` | the first root of the operator of the directory |
//! | `operators/<id>/` | the same files for one of several operators, named by its [`OperatorId`](qualistamp_core::OperatorId) |
//! | `anchor`, `anchor-removed` | whether the operator is an anchor of this device, its name and address |
//!
//! Several operators are side by side in [`Operators`]. Each has its own folder, floors and clock: what happens to one never touches
//! another. A directory with one operator is read as it ever was.
//!
//! Every file of a cache begins with its length and SHA-256. A new generation is written beside the old ones, flushed, and then renamed.
//! Floors are written before the bundle they belong to, so they are never behind it. The previous generation is kept: if a
//! file is damaged later, the previous one is used, and the damage is reported as a [`Recovery`]. Signatures are verified every
//! time the directory is opened, starting from the anchor. The checksums protect against accidents, not against attackers.
//!
//! The tag (ETag) of a fetched bundle is in the same file as the bundle: whoever loses one loses the other. [`TrustCache::etag_for`]
//! returns it only if the server may truthfully answer "nothing new" (HTTP 304).
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod anchor;
mod cache;
mod files;
mod generation;
mod operators;
mod tag;

pub use anchor::AnchorMark;
pub use cache::{CacheError, Imported, Preview, Recovery, TrustCache};
pub use files::{Directory, Files};
pub use generation::{FileKind, GenerationFault};
pub use operators::{BrokenOperator, KeptOperator, MAX_ANCHORS, OperatorError, OperatorImport, Operators};
pub use tag::HttpTag;
