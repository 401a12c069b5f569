//! The `android` suite: the app compiled against the framework, its resources linked, its screens drawn.

use crate::bindings::{self, Language, Vectors};
use crate::failure::Failure;
use crate::kotlin::{self, GENERATED};
use crate::workspace::{self, Workspace};

/// The tests of `android/verifier` are the `kotlin` suite's; here it is only compiled.
const OTHER_SUITE: &str = "-Dqualistamp.verifier.skipTests=true";

/// Compiles everything for Android and draws each screen into `android/app/target/pictures`.
pub(crate) fn test(workspace: &Workspace) -> Result<(), Failure> {
    let library = bindings::build(workspace, Vectors::With)?;
    bindings::generate(workspace, &library, Language::Kotlin, GENERATED.as_ref())?;
    let mut maven = kotlin::maven(workspace, "android/pom.xml", &library);
    maven.arg(OTHER_SUITE);
    maven.arg(kotlin::property("qualistamp.demo", &kotlin::demo(workspace, "one")?));
    workspace::run(&mut maven)
}
