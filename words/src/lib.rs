//! Outcomes, awards and coded values of Qualistamp stamps as text, in the language of the reader.
//!
//! [`Words`] speaks one language. From an [`Outcome`](qualistamp_core::Outcome) it makes an [`Answer`]: plain data for a card, a table
//! or a screen, with every sentence ready. Front ends lay out and colour; they hold no sentence about a credential.
//!
//! The texts are Fluent files, one for each language, in `lang/`. When this crate is built, every language must have every text with
//! the same placeholders, and each text becomes a variant of [`Message`]: a text that is missing or misspelt does not compile. The
//! names of countries, languages and fields of education, the national frameworks and the grading scales are in `vocabulary/`.
//!
//! # Features
//!
//! * `all-languages` (default): every language is part of the program. Without it English alone is; others are loaded singly with
//!   [`Words::from_file`];
//! * `screens`: the texts of the screens of the apps, from `screens/`: tabs, buttons, settings. The macro `screen_texts` names each with its
//!   placeholders; `Screens` speaks them;
//! * `web`: answers as JSON, and their types in TypeScript, for the WebAssembly package.
//!
//! No clock, no files, no network, no locale of the system: the language is an argument.
//!
//! ```
//! use qualistamp_core::{Policy, Trust, verify};
//! use qualistamp_words::Words;
//!
//! // `de-AT` falls back to `de`. A language that we do not have falls back to English.
//! let words = Words::for_tag("de-AT");
//! assert_eq!((words.language(), words.fallback_from()), ("de", None));
//!
//! let outcome = verify(b"not a stamp", &Trust::default(), "2026-01-15".parse()?, &Policy::default());
//! let answer = words.answer(&outcome, None);
//! assert_eq!((answer.verdict.as_str(), answer.code), ("UNGÜLTIG", "F02"));
//! assert_eq!(answer.found, "Dieser Code wurde verändert oder stammt nicht von einem bekannten Programm.");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod answer;
mod award;
mod file;
mod inflate;
mod isolate;
mod language;
mod lines;
mod message;
mod reason;
#[cfg(feature = "screens")]
mod screens;
mod table;
mod value;
mod vocabulary;
mod words;

pub use answer::{
    Answer, AxisLine, FindingKind, IssuerText, NoteText, Step, Tone, TrustDates, Unread, UnreadText,
    is_caution,
};
pub use award::{FieldKind, FieldLine};
pub use file::LanguageFileError;
pub use language::{Language, language_file, languages, tag_from_environment};
pub use message::{Message, Placeholder};
#[cfg(feature = "screens")]
pub use screens::{Screens, screen_languages};
pub use table::{Table, TableRow};
pub use words::Words;
