//! Whether codes can be printed: before anything is signed, one code is printed and photographed in a simulation, and graded after
//! ISO/IEC 15415:2011.
//!
//! That this crate's scanner reads a code says little, because it undoes blur and searches for damage. The grade counts.

mod forecast;
mod printer;

pub use forecast::Forecast;
pub use printer::PrinterKind;
