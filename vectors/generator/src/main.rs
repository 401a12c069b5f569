//! Writes the test vectors into a folder: `cargo xtask vectors generate [FOLDER]`.
#![allow(clippy::print_stdout, reason = "a program reports to its user there")]

use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1);
    let dir = PathBuf::from(args.next().unwrap_or_else(|| "test-vectors".into()));
    if args.next().is_some() || dir.as_os_str().as_encoded_bytes().starts_with(b"-") {
        return Err("usage: cargo xtask vectors generate [FOLDER]".into());
    }
    // Generate all files before writing the first one: a mistake in a case leaves the folder as it is.
    let files = qualistamp_vector_generator::files()?;
    std::fs::create_dir_all(&dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    for (name, text) in &files {
        let path = dir.join(name);
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    println!("wrote {} files to {}", files.len(), dir.display());
    Ok(())
}
