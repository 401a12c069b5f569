//! How well a symbol is printed, after ISO/IEC 15415:2011 and ISO/IEC 18004:2015, annex on print quality.
//!
//! A decoder that undoes blur and searches for damage reads symbols that others do not. So the grade follows from the plain threshold
//! of the standard's reference decoder, not from whether this crate reads the symbol.
//!
//! A camera or an office scanner is no calibrated verifier: light, angle and white are not those of the standard. Light is taken to
//! change slowly over the symbol, and reflectances are relative to the paper around the modules. Dark paper is therefore not noticed.
//!
//! * [`scale`]: grades, parameters and their limits;
//! * [`located`]: what is graded;
//! * [`lattice`]: where the modules lie in the picture;
//! * [`reflectance`]: from grey values to the reflectance of every module;
//! * [`correction`]: decoding, modulation and unused error correction, block by block;
//! * [`patterns`]: finder, timing and alignment patterns, and the quiet zone;
//! * [`judge`]: all of it for one symbol;
//! * [`simulation`]: a picture of a print that does not exist yet.

mod correction;
mod judge;
mod lattice;
mod located;
mod patterns;
mod reflectance;
mod scale;
mod simulation;

pub use judge::{GradeError, PrintGrade};
pub use scale::{Grade, Measured, Parameter};
pub use simulation::{Printer, SimulatedPrint};
