//! Reading QR symbols (ISO/IEC 18004:2015) from grey pictures.
//!
//! The stages, one file each: scales ([`plane`]), dark and light ([`binarise`]), finder candidates ([`finder`], and [`rings`] where
//! blur hides their runs), their frames and threes ([`locate`], [`template`]), the version ([`version`]), the warp over the whole
//! symbol ([`mesh`], [`geometry`]), soft modules ([`sample`]), blur undone ([`recover`] by [`equalise`] and [`cancel`] with
//! [`view`], [`drift`] and [`chain`]; they learn by [`least_squares`]), codewords ([`codewords`], [`blocks`], [`layout`],
//! [`reed_solomon`]), the message ([`message`]). [`read`] takes one symbol through them, [`scan`] a picture, [`session`] the frames
//! of a camera, which [`stack`] puts together.
//!
//! Grey values are kept to the end: what is dark is decided by the error correction, not by a threshold.
//!
//! What is `inline(never)` is so to keep the library small: ADR 8 has the bytes.
//!
//! Indexing in these files is over sizes worked out in the same function; whatever comes from outside (places in a
//! picture, bits of a message) goes through `get` or a clamp. `tests/decode_robust.rs` feeds noise and damage.

mod binarise;
mod blocks;
mod budget;
mod cancel;
mod chain;
mod codewords;
mod drift;
mod equalise;
mod finder;
mod geometry;
mod layout;
mod least_squares;
mod locate;
mod mesh;
mod message;
mod order;
mod plane;
mod read;
mod reading;
mod recover;
mod reed_solomon;
mod rings;
mod sample;
mod scan;
mod session;
mod stack;
mod symbol;
mod template;
mod version;
mod view;

pub use budget::{Budget, Effort};
pub use reading::{Reading, SearchEnd};
pub use scan::decode;
pub use session::{FrameResult, Hint, Seen, Session};
pub use symbol::{Fnc1, Mode, Point, Segment, StructuredAppend, Symbol};
