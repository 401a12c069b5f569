//! `cargo xtask dictionary`: builds the preset DEFLATE dictionary from word lists.

mod build;
mod measure;
mod source;

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::workspace;

/// What `cargo xtask dictionary --help` prints.
pub(crate) const HELP: &str = "\
Build preset dictionary 1 from the word lists in xtask/dictionary/.

Usage: cargo xtask dictionary [--check]
       cargo xtask dictionary --measure FILE… [--size BYTES] [--each]

  (no option)       write verifier-core/src/compression/dictionary1.bin
  --check           compare with the committed file instead; fail if it differs
  --measure FILE…   print sizes of stamps for files of diplomas (test-vectors/diplomas/README.md), with the committed dictionary
  --size BYTES      measure with a dictionary built to at most this size instead
  --each            also print one line for each diploma
";

const SOURCES: &str = "xtask/dictionary";
const ARTEFACT: &str = "verifier-core/src/compression/dictionary1.bin";

/// The maximum size: the window of 32 KiB, minus the 262 bytes that a compressor reserves, minus room for the claims, which move
/// the far end of the dictionary out of reach.
const MAX_BYTES: usize = 32_768 - 262 - 250;

/// Runs the command with its arguments.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let root = root()?;
    match Request::parse(args)? {
        Request::Write => {
            let built = build_at_most(&root, MAX_BYTES)?;
            let path = root.join(ARTEFACT);
            workspace::write(&path, &built).map_err(|failure| failure.to_string())?;
            println!("{ARTEFACT}: {}", describe(&built));
            Ok(())
        }
        Request::Check => {
            let built = build_at_most(&root, MAX_BYTES)?;
            let committed = read(&root.join(ARTEFACT))?;
            if built == committed {
                println!("{ARTEFACT}: {}, as built from {SOURCES}", describe(&built));
                Ok(())
            } else {
                Err(format!(
                    "{ARTEFACT} is {}, but {SOURCES} produces {}. A released dictionary is never edited: restore the \
                     sources, or, before a release, run `cargo xtask dictionary`.",
                    describe(&committed),
                    describe(&built)
                ))
            }
        }
        Request::Measure { files, size, each } => {
            let dictionary = match size {
                Some(size) => build_at_most(&root, size.min(MAX_BYTES))?,
                None => read(&root.join(ARTEFACT))?,
            };
            println!("dictionary: {}", describe(&dictionary));
            for file in files {
                let text = String::from_utf8(read(Path::new(&file))?).map_err(|e| format!("{file}: {e}"))?;
                measure::print(&file, &text, &dictionary, each)?;
            }
            Ok(())
        }
    }
}

/// What the command line asks for.
enum Request {
    Write,
    Check,
    Measure { files: Vec<String>, size: Option<usize>, each: bool },
}

impl Request {
    fn parse(args: &[String]) -> Result<Self, String> {
        let (mut check, mut measure, mut each) = (false, false, false);
        let (mut size, mut files) = (None, Vec::new());
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--check" => check = true,
                "--measure" => measure = true,
                "--each" => each = true,
                "--size" => {
                    let text = args.next().ok_or("--size needs a number of bytes")?;
                    size = Some(
                        text.parse().map_err(|_| format!("--size needs a number of bytes, not `{text}`"))?,
                    );
                }
                other if other.starts_with('-') => return Err(format!("unknown option: {other}\n\n{HELP}")),
                file => files.push(file.to_owned()),
            }
        }
        match (check, measure, files.is_empty()) {
            (false, false, true) => Ok(Self::Write),
            (true, false, true) => Ok(Self::Check),
            (false, true, false) => Ok(Self::Measure { files, size, each }),
            _ => Err(HELP.to_owned()),
        }
    }
}

fn build_at_most(root: &Path, bytes: usize) -> Result<Vec<u8>, String> {
    let folder = root.join(SOURCES);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder)
        .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect())
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    // Sorted, because file systems list a folder in any order: the result must be the same on every machine.
    paths.sort();
    let mut sections = Vec::new();
    for path in paths {
        let text = String::from_utf8(read(&path)?).map_err(|e| format!("{}: {e}", path.display()))?;
        sections.extend(source::parse(&text).map_err(|e| format!("{}: {e}", path.display()))?);
    }
    Ok(build::build(&sections, bytes))
}

fn describe(bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{} bytes, SHA-256 {hash}", bytes.len())
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The root of the checkout, from the environment that cargo sets for programs it runs.
fn root() -> Result<PathBuf, String> {
    let manifest =
        std::env::var_os("CARGO_MANIFEST_DIR").ok_or("run this program as `cargo xtask dictionary`")?;
    Ok(Path::new(&manifest).join(".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_dictionary_matches_its_sources() {
        let root = root().unwrap();
        assert!(build_at_most(&root, MAX_BYTES).unwrap() == read(&root.join(ARTEFACT)).unwrap());
    }
}
