//! `cargo xtask bindings`: builds the library for other languages and generates the Kotlin, Swift or Python sources that call it.

use std::path::{Path, PathBuf};

use crate::cargo_tests;
use crate::failure::Failure;
use crate::workspace::{self, Workspace};

pub(crate) const HELP: &str = "\
Build the library for this machine and generate the sources that call it.

Usage: cargo xtask bindings kotlin|swift|python FOLDER [--vectors]

The sources fit only the library of the same commit. The library is written to target/debug. Apps
build theirs as described in docs/android.md and docs/ios.md.

Options:
  --vectors  include the code that runs the test vectors; never in a release

Examples:
  cargo xtask bindings kotlin android/verifier/src/generated/kotlin
  cargo xtask bindings swift ios/Generated --vectors
";

/// A language for which UniFFI generates sources.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    Kotlin,
    Swift,
    Python,
}

/// Whether the library includes the code that runs the test vectors.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Vectors {
    Without,
    With,
}

/// The crate of the library.
const PACKAGE: &str = "qualistamp-ffi";

/// The program that writes the sources.
const GENERATOR: &str = "uniffi-bindgen";

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    let usage =
        |reason: String| Failure::Usage(format!("{reason}. `cargo xtask bindings --help` has examples."));
    let vectors = if args.iter().any(|arg| arg == "--vectors") { Vectors::With } else { Vectors::Without };
    let named: Vec<&String> = args.iter().filter(|arg| *arg != "--vectors").collect();
    let [language, folder] = named.as_slice() else {
        return Err(usage("name one language and one folder".to_owned()));
    };
    let language = match language.as_str() {
        "kotlin" => Language::Kotlin,
        "swift" => Language::Swift,
        "python" => Language::Python,
        other => return Err(usage(format!("unknown language `{other}`: kotlin, swift or python"))),
    };
    let library = build(workspace, vectors)?;
    generate(workspace, &library, language, Path::new(folder))?;
    println!("{} and {folder}", library.display());
    Ok(())
}

/// Builds the library for this machine, and the generator that [`generate`] runs. Returns the path of the library.
///
/// Both come from one build: with features of their own, all our crates and many dependencies would be compiled twice. With the
/// vectors, it is also the build of the tests in Rust.
pub(crate) fn build(workspace: &Workspace, vectors: Vectors) -> Result<PathBuf, Failure> {
    let mut cargo = workspace.cargo(["build", "--locked", "--lib", "--bin", GENERATOR]);
    match vectors {
        Vectors::Without => cargo.args(["--package", PACKAGE, "--features", "bindgen"]),
        Vectors::With => {
            cargo.args(["--workspace", cargo_tests::FEATURES_OF_TESTS, "--features", cargo_tests::FEATURES])
        }
    };
    workspace::run(&mut cargo)?;
    Ok(library(workspace, "debug"))
}

/// Builds the library for this machine with the profile of the phone apps. Returns its path.
pub(crate) fn build_release(workspace: &Workspace, vectors: Vectors) -> Result<PathBuf, Failure> {
    let features: &[&str] = match vectors {
        Vectors::Without => &[],
        Vectors::With => &["--features", "vectors"],
    };
    let mut cargo =
        workspace.cargo(["build", "--locked", "--profile", "phone", "--package", PACKAGE, "--lib"]);
    workspace::run(cargo.args(features))?;
    Ok(library(workspace, "phone"))
}

/// The library in this folder of the target directory.
fn library(workspace: &Workspace, folder: &str) -> PathBuf {
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    workspace.target().join(folder).join(format!("{prefix}qualistamp{suffix}"))
}

/// Writes the sources that call `library` into `folder`, replacing earlier ones. Needs an earlier [`build`].
pub(crate) fn generate(
    workspace: &Workspace,
    library: &Path,
    language: Language,
    folder: &Path,
) -> Result<(), Failure> {
    let name = match language {
        Language::Kotlin => "kotlin",
        Language::Swift => "swift",
        Language::Python => "python",
    };
    let generator = format!("{GENERATOR}{}", std::env::consts::EXE_SUFFIX);
    let mut generator = workspace.program(workspace.target().join("debug").join(generator));
    generator.args(["generate", "--library"]).arg(library);
    generator.args(["--language", name, "--no-format", "--out-dir"]).arg(folder);
    workspace::run(&mut generator)
}
