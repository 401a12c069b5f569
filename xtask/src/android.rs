//! The `android` suite: the app compiled against the framework, its resources linked, its screens drawn.

use crate::bindings::{self, Language, Vectors};
use crate::failure::Failure;
use crate::kotlin::GENERATED;
use crate::workspace::{self, Network, Workspace};

/// The tests of `android/verifier` are the `kotlin` suite's; here it is only compiled.
const TESTS: &str = "-Dtest=ScreensTest,PicturesTest";

/// Compiles everything for Android and draws each screen into `android/app/target/pictures`.
pub(crate) fn test(workspace: &Workspace) -> Result<(), Failure> {
    let library = bindings::build(workspace, Vectors::With)?;
    bindings::generate(workspace, &library, Language::Kotlin, GENERATED.as_ref())?;
    let mut maven = workspace.program("mvn");
    maven.args(["--batch-mode", "--no-transfer-progress", "--file", "android/pom.xml", "test"]);
    maven.args([TESTS, "-Dsurefire.failIfNoSpecifiedTests=false"]);
    if workspace.network() == Network::Offline {
        maven.arg("--offline");
    }
    workspace::run(&mut maven)
}
