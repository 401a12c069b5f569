//! `cargo xtask bindings`: the library for other languages, and the Kotlin or Swift sources that call it.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::workspace::{self, Workspace};

pub(crate) const HELP: &str = "\
Build the library for this machine and generate the sources that call it.

Usage: cargo xtask bindings kotlin|swift FOLDER [--vectors]

Library and sources belong together: generate both from one commit. The library is written to
target/debug; apps build theirs as docs/android.md and docs/ios.md say.

Options:
  --vectors  with what runs the test vectors; never for a release

Examples:
  cargo xtask bindings kotlin android/verifier/src/generated/kotlin
  cargo xtask bindings swift ios/Generated --vectors
";

/// A language that UniFFI writes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    Kotlin,
    Swift,
}

/// Whether what runs the test vectors is part of the library.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Vectors {
    Without,
    With,
}

impl Vectors {
    fn features(self) -> &'static [&'static str] {
        match self {
            Self::Without => &[],
            Self::With => &["--features", "vectors"],
        }
    }
}

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    let usage =
        |reason: String| Failure::Usage(format!("{reason}. `cargo xtask bindings --help` has examples."));
    let vectors = if args.iter().any(|arg| arg == "--vectors") { Vectors::With } else { Vectors::Without };
    let named: Vec<&String> = args.iter().filter(|arg| *arg != "--vectors").collect();
    let [language, folder] = named.as_slice() else {
        return Err(usage("say one language and one folder".to_owned()));
    };
    let language = match language.as_str() {
        "kotlin" => Language::Kotlin,
        "swift" => Language::Swift,
        other => return Err(usage(format!("UniFFI writes no `{other}` for us"))),
    };
    let library = build(workspace, vectors)?;
    generate(workspace, &library, language, Path::new(folder))?;
    println!("{} and {folder}", library.display());
    Ok(())
}

/// Builds the library for this machine; its path.
pub(crate) fn build(workspace: &Workspace, vectors: Vectors) -> Result<PathBuf, Failure> {
    build_by(workspace, "dev", "debug", vectors)
}

/// Builds the library for this machine as a phone carries it; its path.
pub(crate) fn build_release(workspace: &Workspace, vectors: Vectors) -> Result<PathBuf, Failure> {
    build_by(workspace, "phone", "phone", vectors)
}

/// Builds by one of cargo's profiles, whose files go to `folder` in the target directory.
fn build_by(
    workspace: &Workspace,
    profile: &str,
    folder: &str,
    vectors: Vectors,
) -> Result<PathBuf, Failure> {
    let mut cargo =
        workspace.cargo(["build", "--locked", "--profile", profile, "--package", "qualistamp-ffi", "--lib"]);
    workspace::run(cargo.args(vectors.features()))?;
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    Ok(workspace.target().join(folder).join(format!("{prefix}qualistamp{suffix}")))
}

/// Writes the sources that call `library` into `folder`, in place of any that were there.
pub(crate) fn generate(
    workspace: &Workspace,
    library: &Path,
    language: Language,
    folder: &Path,
) -> Result<(), Failure> {
    let name = match language {
        Language::Kotlin => "kotlin",
        Language::Swift => "swift",
    };
    let mut cargo = workspace.cargo(["run", "--quiet", "--locked", "--package", "qualistamp-ffi"]);
    cargo.args(["--features", "bindgen", "--bin", "uniffi-bindgen", "--", "generate", "--library"]);
    cargo.arg(library).args(["--language", name, "--no-format", "--out-dir"]).arg(folder);
    workspace::run(&mut cargo)
}
