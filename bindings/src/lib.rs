//! Hands the verifier to Kotlin and Swift: one small UniFFI facade that decides nothing.
//!
//! What comes out are records and enums: the answers of `verifier-core`, `trust-cache` and `qr-codec` under the same names, with
//! their facts and support codes as data. What goes in are texts, bytes, camera planes, a moment and a policy: no record that
//! came out is ever taken back as evidence. Words for people live in the apps.
//!
//! | file | what it hands over |
//! |---|---|
//! | `verifier.rs` | a directory with what a device trusts, importing into it, verifying with it |
//! | `outcome.rs` | the answer: verdict, reasons, notes, one finding for each axis |
//! | `faults.rs` | what is wrong with bytes and texts |
//! | `credential.rs` | what was signed, and by whom |
//! | `trust.rs` | what a device trusts, how an import ended |
//! | `scan.rs` | reading symbols from camera frames and pictures |
//! | `vectors.rs` | the test vectors, in test builds alone |
//!
//! A panic never crosses the border: UniFFI catches it and throws its internal error in the other language.
#![deny(missing_docs)]
// The workspace forbids unsafe code; the macros of UniFFI write the C interface, so here it is denied in what we write ourselves.
#![allow(unsafe_code, reason = "UniFFI generates the C interface")]

mod credential;
mod faults;
mod notes;
mod numbers;
mod outcome;
mod policy;
mod refresh;
mod scan;
mod scope;
mod trust;
#[cfg(feature = "vectors")]
mod vectors;
mod verifier;

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
pub use policy::{Policy, SpecimenPolicy, UnknownStatusPolicy, default_policy};
pub use refresh::{BundleFault, MetadataFault, MetadataKind, PartFault, RefreshFault, RegisterFault};
pub use scan::{
    FrameError, FrameResult, Hint, Level, PlaneLayout, Point, Rotation, ScanSession, ScannedSymbol, Seen,
    StructuredAppend, read_picture,
};
pub use scope::{Scope, ScopeClaim};
pub use trust::{
    CachedFile, FileFault, Imported, ListSummary, Mishap, RefusedPart, TrustError, TrustSummary,
};
#[cfg(feature = "vectors")]
pub use vectors::{
    Decoded, Inspection, ListParts, RegisterParts, StatusParts, VectorTrust, decode_text, inspect_stamp,
    key_names, open_list, open_register, open_status_list, sha256,
};
pub use verifier::{Verifier, library_version};

uniffi::setup_scaffolding!("qualistamp");
