//! The `kotlin` suite: the package `android/verifier` on the desktop JVM, with the library built for this machine.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;

use crate::bindings::{self, Language, Vectors};
use crate::cargo_tests;
use crate::count::{self, Ran, Runner};
use crate::failure::Failure;
use crate::workspace::{self, Network, Workspace};

/// The folder of the generated sources. Git ignores it.
pub(crate) const GENERATED: &str = "android/verifier/src/generated/kotlin";

/// The package without the app.
const POM: &str = "android/verifier/pom.xml";

/// Runs every test vector through the library, and the updates of trust data that a device sees, from the demo's files.
pub(crate) fn test(workspace: &Workspace) -> Result<Ran, Failure> {
    let library = bindings::build(workspace, Vectors::With)?;
    bindings::generate(workspace, &library, Language::Kotlin, GENERATED.as_ref())?;
    let mut maven = maven(workspace, POM, &library);
    maven.arg(property("qualistamp.demo", &demo(workspace, "one")?));
    maven.arg(property("qualistamp.demo.other", &demo(workspace, "other")?));
    count::run(&mut maven, Runner::Maven)
}

/// Measures calls into the library of the phone profile, on the files that `bindings/benches/phone.rs` wrote.
pub(crate) fn bench(workspace: &Workspace) -> Result<(), Failure> {
    let library = bindings::build_release(workspace, Vectors::Without)?;
    let bytes = std::fs::metadata(&library).map_err(Failure::io(&library))?.len();
    println!("library for this machine, stripped: {bytes} bytes");
    // The benchmark is compiled together with the tests, which call the vector runner. The generator cannot read a stripped library.
    let unstripped = bindings::build(workspace, Vectors::With)?;
    bindings::generate(workspace, &unstripped, Language::Kotlin, GENERATED.as_ref())?;
    let library = bindings::build_release(workspace, Vectors::With)?;
    let mut maven = maven(workspace, POM, &library);
    maven.args(["-Dgroups=bench", "-DexcludedGroups="]);
    maven.arg(property("qualistamp.bench", &workspace.target().join("tmp/bench-phone")));
    workspace::run(&mut maven)
}

/// Maven's `test` for this project file, with this library.
pub(crate) fn maven(workspace: &Workspace, pom: &str, library: &Path) -> Command {
    let mut maven = workspace.program("mvn");
    maven.args(["--batch-mode", "--no-transfer-progress", "--file", pom, "test"]);
    maven.arg(property("qualistamp.library.path", library.parent().unwrap_or(library)));
    if workspace.network() == Network::Offline {
        maven.arg("--offline");
    }
    maven
}

/// A system property as an argument of Maven.
pub(crate) fn property(name: &str, value: &Path) -> String {
    format!("-D{name}={}", value.display())
}

/// The folders that [`demo`] has written since this program was started. The suites only read them.
static DEMOS: Mutex<BTreeMap<String, PathBuf>> = Mutex::new(BTreeMap::new());

/// Runs `qualistamp demo` in an empty folder, once for each name. Returns the folder with its files.
pub(crate) fn demo(workspace: &Workspace, name: &str) -> Result<PathBuf, Failure> {
    let mut demos = DEMOS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(folder) = demos.get(name) {
        return Ok(folder.clone());
    }
    let folder = workspace.empty_scratch(&format!("demo-{name}"))?;
    let program = cargo_tests::program(workspace)?;
    workspace::run(workspace.program(program).arg("demo").current_dir(&folder).stdout(Stdio::null()))?;
    let written = folder.join("qualistamp-demo");
    demos.insert(name.to_owned(), written.clone());
    Ok(written)
}
