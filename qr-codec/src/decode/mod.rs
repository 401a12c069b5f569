//! Reading QR symbols (ISO/IEC 18004:2015) from grey pictures.
//!
//! One folder for each stage. A stage uses only those above it in this list:
//!
//! * [`numeric`]: linear algebra and ordering;
//! * [`picture`]: grey planes at several scales, thresholds, pattern correlation;
//! * [`code`]: where the modules of a symbol belong, error correction, the message;
//! * [`finders`]: finder patterns, sharp or blurred, and groups of three;
//! * [`geometry`]: the version, and the warp over the whole symbol through its alignment patterns;
//! * [`channel`]: a soft value for each module, with blur and shake undone;
//! * [`reader`]: the drivers, which take one symbol, one picture or the frames of a camera through the stages.
//!
//! Grey values are kept to the end: error correction decides what is dark, not a threshold.
//!
//! Functions are `inline(never)` where that keeps the library small: ADR 8 has the sizes.
//!
//! Code in these files indexes only with values computed in the same function. Values from outside (places in a picture, bits of
//! a message) go through `get` or a clamp. `tests/decode_robust.rs` feeds noise and damage.

mod budget;
mod channel;
mod code;
mod finders;
mod geometry;
mod numeric;
mod picture;
mod reader;
mod symbol;

/// What grading a print shares with decoding.
pub(crate) mod grading {
    pub(crate) use super::code::blocks::Blocks;
    pub(crate) use super::code::codewords::{
        codeword_bits, format as read_format, held_back, repaired_blocks,
    };
    pub(crate) use super::code::layout::{Layout, alignment_patterns, transpose};
    pub(crate) use super::geometry::mesh::fit as fit_mesh;
    pub(crate) use super::geometry::warp::{Anchor, Warp};
    pub(crate) use super::numeric::linear::solve;
    pub(crate) use super::numeric::order::Order;
    pub(crate) use super::picture::darkness::Darkness;
    pub(crate) use super::picture::frame::Frame;
    pub(crate) use super::picture::pyramid::Pyramid;
    pub(crate) use super::picture::template::Template;
}

pub use budget::{Budget, Effort};
pub use reader::reading::{Reading, SearchEnd};
pub use reader::scan::decode;
pub use reader::session::{FrameResult, Hint, Seen, Session};
pub use symbol::{Fnc1, Mode, Point, Segment, StructuredAppend, Symbol};
