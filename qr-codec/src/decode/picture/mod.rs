//! Grey planes at several scales, dark and light, and the correlation of patterns with grey values.

pub(crate) mod binarise;
pub(crate) mod plane;
pub(crate) mod template;
