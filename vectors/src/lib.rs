//! Reads the test vectors and runs them against the core.
