//! The drivers: one symbol, one picture, the frames of a camera.

pub(crate) mod read;
pub(crate) mod reading;
pub(crate) mod recover;
pub(crate) mod scan;
pub(crate) mod session;
pub(crate) mod stack;
