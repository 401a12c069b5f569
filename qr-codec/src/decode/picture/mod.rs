//! Grey planes at several scales, thresholds, and correlation of patterns with grey values.

pub(crate) mod binarise;
pub(crate) mod darkness;
pub(crate) mod frame;
pub(crate) mod plane;
pub(crate) mod pyramid;
pub(crate) mod template;
