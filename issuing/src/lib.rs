//! Issues stamps: award files, key files, trust and status files, registers, bundles, and drawing. Prints nothing.
