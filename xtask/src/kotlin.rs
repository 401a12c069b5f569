//! The `kotlin` suite: the package `android/verifier` on the desktop JVM, against this machine's library.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bindings::{self, Language, Vectors};
use crate::failure::Failure;
use crate::workspace::{self, Network, Workspace};

/// Where the generated sources go; ignored by git.
pub(crate) const GENERATED: &str = "android/verifier/src/generated/kotlin";

/// The package alone.
const POM: &str = "android/verifier/pom.xml";

/// Runs every test vector, and a device's life with the demo's files, through the library.
pub(crate) fn test(workspace: &Workspace) -> Result<(), Failure> {
    let library = bindings::build(workspace, Vectors::With)?;
    bindings::generate(workspace, &library, Language::Kotlin, GENERATED.as_ref())?;
    let mut maven = maven(workspace, POM, &library);
    maven.arg(property("qualistamp.demo", &demo(workspace, "one")?));
    maven.arg(property("qualistamp.demo.other", &demo(workspace, "other")?));
    workspace::run(&mut maven)
}

/// Measures the border with the library as a phone carries it, on what `bindings/benches/phone.rs` left behind.
pub(crate) fn bench(workspace: &Workspace) -> Result<(), Failure> {
    let library = bindings::build_release(workspace, Vectors::Without)?;
    let bytes = std::fs::metadata(&library).map_err(Failure::io(&library))?.len();
    println!("library for this machine, stripped: {bytes} bytes");
    // The tests are compiled with what measures, and they call what runs the vectors. A stripped library does not tell its shape.
    let unstripped = bindings::build(workspace, Vectors::With)?;
    bindings::generate(workspace, &unstripped, Language::Kotlin, GENERATED.as_ref())?;
    let library = bindings::build_release(workspace, Vectors::With)?;
    let mut maven = maven(workspace, POM, &library);
    maven.args(["-Dgroups=bench", "-DexcludedGroups="]);
    maven.arg(property("qualistamp.bench", &workspace.target().join("tmp/bench-phone")));
    workspace::run(&mut maven)
}

/// Maven's tests over what this file describes, with this library.
pub(crate) fn maven(workspace: &Workspace, pom: &str, library: &Path) -> Command {
    let mut maven = workspace.program("mvn");
    maven.args(["--batch-mode", "--no-transfer-progress", "--file", pom, "test"]);
    maven.arg(property("qualistamp.library.path", library.parent().unwrap_or(library)));
    if workspace.network() == Network::Offline {
        maven.arg("--offline");
    }
    maven
}

pub(crate) fn property(name: &str, value: &Path) -> String {
    format!("-D{name}={}", value.display())
}

/// Lets the program tell its story in an empty folder; the folder with its files.
pub(crate) fn demo(workspace: &Workspace, name: &str) -> Result<PathBuf, Failure> {
    let folder = workspace.empty_scratch(&format!("demo-{name}"))?;
    workspace::run(workspace.qualistamp(&["demo"]).current_dir(&folder).stdout(std::process::Stdio::null()))?;
    Ok(folder.join("qualistamp-demo"))
}
