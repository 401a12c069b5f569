//! The test vectors of Qualistamp: reads a folder of them and runs every case against `qualistamp-core` and
//! `qualistamp-qr`.
//!
//! A test vector is a stamp, everything it is verified with, every intermediate step, and the expected result. The files
//! are in the folder `test-vectors` of the repository, and are meant for every implementation, in any language.
//! [`check()`] fails if a result differs, and also if a file or a case is missing: a runner that loads nothing must not pass.
//!
//! ```no_run
//! use std::path::Path;
//!
//! let report = qualistamp_vectors::check(Path::new("test-vectors"))?;
//! println!("{report}");
//! # Ok::<(), qualistamp_vectors::CheckError>(())
//! ```
//!
//! To test another verifier, read the folder and go through the cases:
//!
//! ```no_run
//! use std::path::Path;
//!
//! use qualistamp_vectors::{Folder, run};
//!
//! let folder = Folder::read(Path::new("test-vectors"))?;
//! for case in folder.all_stamps() {
//!     let outcome = run::outcome(case, &folder.trust)?;
//!     assert_eq!(outcome.support_code(), case.expected.code, "{}", case.id);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
mod error;
pub mod federation;
mod folder;
pub mod format;
mod hex;
pub mod links;
pub mod names;
pub mod refresh;
pub mod run;
pub mod texts;

pub use check::{CheckError, Report, check};
pub use folder::{Folder, FolderError};
pub use format::{CaseFile, StampCase, TrustCases};
pub use hex::Hex;
