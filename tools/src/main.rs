//! The `qualistamp` program.
fn main() {}
