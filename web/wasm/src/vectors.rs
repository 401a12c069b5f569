//! The test vectors, run from JavaScript through the compiled core. For test builds only: it bypasses the trusted root.
