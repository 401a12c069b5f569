//! The Qualistamp verifier for JavaScript: a thin wasm-bindgen layer that decides nothing itself.
//!
//! Answers are those of `qualistamp-ffi`, under the same names in camel case, as plain objects; sentences come from
//! `qualistamp-words`. Numbers beyond 2^53, which only malformed input has, are rounded.
//!
//! | file | contents |
//! |---|---|
//! | `verifier.rs` | trusted data in memory, imports into it, verifies with it |
//! | `card.rs` | an answer in words |
//! | `files.rs` | the files of the trust cache in memory, and what changed |
//! | `language.rs` | sentences in one language |
//! | `scan.rs` | reads symbols from camera frames, pictures and picture files |
//! | `draw.rs` | draws the symbol of a stamp |
//! | `values.rs` | values across the border to JavaScript |
//! | `vectors.rs` | the test vectors, in test builds only |
//!
//! No panic is expected on any input. If one happens, WebAssembly cannot unwind: the call throws `RuntimeError`, and the module must
//! be loaded again. Run it in a worker that can be replaced.
#![deny(missing_docs)]
// The workspace forbids unsafe code. This crate cannot, because the macros of wasm-bindgen generate the interface.
#![allow(unsafe_code, reason = "wasm-bindgen generates the interface")]

mod card;
mod draw;
mod files;
mod language;
mod scan;
mod values;
#[cfg(feature = "vectors")]
mod vectors;
mod verifier;

pub use card::Card;
pub use draw::stamp_svg;
pub use files::TrustFile;
pub use language::LanguageWords;
pub use scan::{FrameReader, PictureFault, PictureReading, read_luma, read_picture_file, read_rgba};
#[cfg(feature = "vectors")]
pub use vectors::{
    decode_text_of, inspect_stamp_of, key_names_of, open_list_of, open_register_of, open_status_list_of,
    verify_vector,
};
pub use verifier::{Told, WebVerifier};

use wasm_bindgen::prelude::wasm_bindgen;

/// Version of this library.
#[wasm_bindgen(js_name = libraryVersion)]
#[must_use]
pub fn library_version() -> String {
    qualistamp::library_version()
}
