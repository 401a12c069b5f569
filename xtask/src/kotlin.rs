//! The `kotlin` suite: the package `android/verifier` on the desktop JVM, against this machine's library.

use crate::bindings::{self, Language, Vectors};
use crate::failure::Failure;
use crate::workspace::{self, Workspace};

/// Where the generated sources go; ignored by git.
pub(crate) const GENERATED: &str = "android/verifier/src/generated/kotlin";

/// Runs every test vector, and a device's life with the demo's files, through the library.
pub(crate) fn test(workspace: &Workspace) -> Result<(), Failure> {
    let library = bindings::build(workspace, Vectors::With)?;
    bindings::generate(workspace, &library, Language::Kotlin, GENERATED.as_ref())?;
    let demo = demo(workspace, "one")?;
    let other = self::demo(workspace, "other")?;

    let property = |name: &str, value: &std::path::Path| format!("-D{name}={}", value.display());
    let mut maven = workspace.program("mvn");
    maven.args(["--batch-mode", "--no-transfer-progress", "--file", "android/verifier/pom.xml", "test"]);
    maven.arg(property("qualistamp.library.path", library.parent().unwrap_or(&library)));
    maven.arg(property("qualistamp.demo", &demo)).arg(property("qualistamp.demo.other", &other));
    if workspace.network() == workspace::Network::Offline {
        maven.arg("--offline");
    }
    workspace::run(&mut maven)
}

/// Lets the program tell its story in an empty folder; the folder with its files.
pub(crate) fn demo(workspace: &Workspace, name: &str) -> Result<std::path::PathBuf, Failure> {
    let folder = workspace.empty_scratch(&format!("demo-{name}"))?;
    workspace::run(workspace.qualistamp(&["demo"]).current_dir(&folder).stdout(std::process::Stdio::null()))?;
    Ok(folder.join("qualistamp-demo"))
}
