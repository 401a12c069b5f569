//! Issue digitally signed qualifications on paper.
//!
//! The command line program `qualistamp` uses this library, and a student information system can use it too. It signs award files,
//! draws the stamps, withdraws awards, and seals registers of what was issued. For operators of trust lists, it maintains the list of
//! issuers and makes bundles. To verify stamps, use `qualistamp-core`.
//!
//! The library prints nothing, asks nothing and does not read the clock: passphrases and the time are arguments. Every error says in one
//! sentence what is wrong and what to do next. Errors contain no names and no dates of birth.
//!
//! | task | call |
//! |---|---|
//! | create a signing key | [`PrivateKey::generate`], [`write_key_files`], [`read_private_key`] |
//! | use a key in a token or a key service | [`Token::find`], [`CommandSigner::start`], or implement [`Signer`] |
//! | read a table of awards | [`read_award_table`], [`AwardTable::check`] |
//! | read an award | [`read_award`], [`parse_award`], or build [`Claims`](qualistamp_core::Claims) |
//! | issue its stamp | [`Stamp::issue`], then [`Drawing::write`] |
//! | issue many, once each, and know which | [`Ledger::issue`] |
//! | print it on a page of a PDF | [`PdfTemplate`]; [`PdfPages`] for a batch |
//! | print stickers | [`label_sheets`] |
//! | withdraw, suspend, publish | [`StatusFile`] |
//! | seal what was issued | [`Cohort`] |
//! | maintain the list of issuers | [`TrustFile`], [`NewList`], [`Signable`] |
//! | make one file for verifiers | [`make_bundle`] |
//!
//! Files are written completely or not at all. Trust files, status files and roots and lists that are being signed are changed under a
//! lock ([`KeptFile`]), so that two programs do not overwrite each other's changes. A program that must wait can say so: [`on_wait`].
//!
//! ```
//! use qualistamp_core::{Day, Signer as _};
//! use qualistamp_issuing::{DensityPolicy, PrivateKey, Stamp, parse_award, set_signing_time};
//!
//! let key = PrivateKey::generate()?;
//! let mut claims = parse_award(
//!     r#"{"id": "2026-0042", "family": "Papadopoulou", "title": "Master of Arts", "awarded": "2026-07-15", "eqf": 7}"#.as_bytes(),
//! )?;
//! set_signing_time(&mut claims, Some("2026-07-20T09:30:00Z".parse()?));
//! let stamp = Stamp::issue(&claims, &key, DensityPolicy::Refuse)?;
//! assert!(stamp.text().starts_with("QS1:"));
//! assert_eq!(stamp.kid(), key.public_key().kid());
//!
//! // A misspelt field is refused. The error suggests the right one.
//! let error = parse_award(br#"{"surname": "Papadopoulou"}"#).unwrap_err();
//! assert_eq!(error.to_string(), "there is no field \"surname\"; did you mean \"family\"?");
//! # let _: Day = claims.award.awarded;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod award;
mod batch;
mod bundle;
mod country;
mod doctor;
mod export;
pub mod files;
mod include;
mod kept;
mod keys;
mod languages;
mod ledger;
mod older_devices;
mod pdf_stamp;
mod preflight;
mod register;
mod signers;
mod stamp;
mod status;
mod strict_json;
mod table;
mod trust_file;

pub use award::{
    AWARD_TEMPLATE, AwardError, AwardFileError, ConvertedAward, CredentialFileFault, award_to_json,
    claims_to_json, drafts_to_csv, field_error_text, parse_award, question_text, read_award, read_credential,
};
pub use batch::{
    AwardFault, AwardTable, AwardTableError, AwardTableOptions, AwardWarning, DateFault, DateOrder,
    DecimalMark, Duplicates, HiddenRows, KeyFault, MappingError, Problem, ProblemKind, TableAward,
    TableWarning, TemplateColumn, ValueFault, award_faults, award_warnings, csv_template, file_names,
    issuer_of, json_template, read_award_table, template_columns, xlsx_template,
};
pub use bundle::{
    BundleError, BundleParts, ListError, MissingStatus, NewBundle, make_bundle, parse_list, publish_register,
    read_bundle, read_proof, read_register, status_list_of,
};
pub use doctor::{Finding, Urgency, diagnose};
pub use export::{AwardingBody, ExportError, ExportFormat, UnsignedCredential, export_credential};
pub use include::{IncludeError, include_bundles};
pub use kept::{KeptFile, on_wait};
pub use keys::{
    CertificateError, EncryptedKey, KeyError, KeyFile, KeyFileError, MetadataPrivateKey,
    MetadataSigningError, MlDsaPrivateKey, NewKeyError, PrivateKey, SealCertificate, SignError, StoredKey,
    is_label, parse_public_key, parse_verification_key, public_key_path, public_key_to_pem, read_label,
    read_private_key, read_public_key, read_seal_certificate, read_verification_key, verification_key_to_pem,
    write_key_files,
};
pub use ledger::{
    Batch, BatchAward, BatchAwards, BatchError, BatchSummary, Conflict, EntryState, Issued, IssuedHow,
    Ledger, LedgerCounts, LedgerEntry, LedgerError, LedgerFault, LedgerFilter, Names, StampWriter,
    StatusPlace, StatusSpace,
};
pub use pdf_stamp::{
    Corner, Label, LabelError, LabelOptions, LabelSheet, LabelSheetError, LabelSizes, MAX_PDF_BYTES,
    PdfOriginals, PdfPageError, PdfPages, PdfStampError, PdfStampOptions, PdfTemplate, PrintedText,
    StampPlace, StampedPdf, TextSide, label_sheets, pdf_before_stamping,
};
pub use preflight::{Forecast, PrinterKind};
pub use qualistamp_core::{MetadataSigner, Signer};
pub use register::{Cohort, CohortStamp, RegisterError, SealedRegister};
pub use signers::{
    CommandError, CommandLimits, CommandLine, CommandLineError, CommandSigner, IssuerSigner, KeyLocation,
    KeyLocationError, NewTokenKey, PinEntry, SignerError, Token, TokenError, TokenSigner, TokenUri,
    TokenUriError,
};
pub use stamp::{
    DEFAULT_DPI, DensityPolicy, DrawError, Drawing, IssueError, ScannedFault, Stamp, StampTextError,
    check_scanned, longest_texts, set_signing_time,
};
pub use status::{
    ChangeReason, Published, STATUS_ENTRIES_MAX, StatusChange, StatusFile, StatusFileError, StatusKeyFault,
    StatusRecord, StatusValidity, status_key_fault,
};
pub use table::{
    Cell, CellFault, Column, Place, Row, Table, TableError, TableFileError, TableKind, TableOptions,
    column_letters, normal_name, parse_table, read_table,
};
pub use trust_file::{
    AlwaysRecord, Changed, FieldName, GroupProgress, GroupRecord, IdentifierRecord, IntroducedRecord,
    IssuerChange, IssuerChangeError, IssuerColumnError, IssuerDifference, IssuerError, IssuerFile,
    IssuerFileError, IssuerFileOptions, IssuerInput, IssuerPlace, IssuerRecord, IssuerTableKind,
    KeyDifference, KeyLabels, KeyRecord, KeyRequest, KeyRequestContent, KeyRequestError, KeyTextError,
    ListChange, NameRecord, NewList, PinRecord, Reach, RecordError, RequiredRole, RoleChange, RoleName,
    RootChange, RootRecord, RowError, ScopeRecord, SealRecord, Signable, SignedFile, SigningError, TrustFile,
    TrustFileError, UnfinishedList, last_signed_list, list_changes, list_name, newest_list, newest_root,
    operator_of, parse_digest, parse_key, parse_kid, read_issuers, record_changes, root_changes, root_name,
    write_unsigned_root,
};
