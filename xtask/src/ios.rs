//! The `swift` suite: the package `ios/` against this machine's library, and the app's sources as far as they can be read here.

use std::path::{Path, PathBuf};

use crate::bindings::{self, Language, Vectors};
use crate::failure::Failure;
use crate::kotlin;
use crate::requirement::venv_python;
use crate::swift::Toolchain;
use crate::workspace::{self, Workspace};

/// Folders with sources that need Apple's frameworks to compile.
const APPLE_ONLY: &[&str] = &["ios/App", "ios/ShareExtension"];

/// Where `ios/Package.swift` looks for the generated sources; ignored by git.
const GENERATED: &str = "ios/Generated/host";

/// Tests the package with every test vector and with the demo's files, then reads what only a Mac can compile.
pub(crate) fn test(workspace: &Workspace) -> Result<(), Failure> {
    let no_swift = || Failure::Findings(vec!["Swift is gone since it was looked for".to_owned()]);
    let toolchain = Toolchain::find(workspace).ok_or_else(no_swift)?;
    parse_app(workspace, &toolchain)?;
    workspace::run(workspace.program(venv_python(workspace)).arg("ios/check_project.py"))?;

    let library = bindings::build(workspace, Vectors::With)?;
    lay_out_sources(workspace, &library)?;
    let lib = workspace.scratch("swift/lib")?;
    copy(&library, &lib.join(library.file_name().unwrap_or_default()))?;
    for operator in ["one", "other"] {
        kotlin::demo(workspace, operator)?;
    }

    let lib = toolchain.path(workspace, "target/xtask/swift/lib");
    let mut swift = toolchain.command(workspace, &[("QUALISTAMP_HOST", &lib)], "swift")?;
    swift.args(["test", "--package-path", "ios", "--scratch-path", "target/xtask/swift/build"]);
    swift.args(["-Xlinker", "-L"]).arg("-Xlinker").arg(&lib).args(["-Xlinker", "-lqualistamp"]);
    swift.args(["-Xlinker", "-rpath", "-Xlinker"]).arg(&lib);
    workspace::run(&mut swift)
}

/// Generates the Swift sources and puts each where the package looks for it.
fn lay_out_sources(workspace: &Workspace, library: &Path) -> Result<(), Failure> {
    let generated = workspace.empty_scratch("swift/generated")?;
    bindings::generate(workspace, library, Language::Swift, &generated)?;
    let host = workspace.path(GENERATED);
    let module = host.join("module");
    std::fs::create_dir_all(&module).map_err(Failure::io(&module))?;
    copy(&generated.join("QualistampFFI.swift"), &host.join("QualistampFFI.swift"))?;
    copy(&generated.join("qualistampFFI.h"), &module.join("qualistampFFI.h"))?;
    copy(&generated.join("qualistampFFI.modulemap"), &module.join("module.modulemap"))
}

/// Copies what has changed, so that nothing is compiled again for nothing.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    let content = std::fs::read(from).map_err(Failure::io(from))?;
    if std::fs::read(to).is_ok_and(|there| there == content) {
        return Ok(());
    }
    workspace::write(to, &content)
}

/// Every source of the app and its extension is Swift as the compiler reads it.
fn parse_app(workspace: &Workspace, toolchain: &Toolchain) -> Result<(), Failure> {
    let mut sources = Vec::new();
    for folder in APPLE_ONLY {
        collect_swift(workspace, Path::new(folder), &mut sources)?;
    }
    let mut swiftc = toolchain.command(workspace, &[], "swiftc")?;
    swiftc.args(["-frontend", "-parse", "-swift-version", "6"]).args(&sources);
    workspace::run(&mut swiftc)?;
    println!("{} files of {} parsed, not compiled", sources.len(), APPLE_ONLY.join(" and "));
    if sources.is_empty() {
        Err(Failure::Findings(vec!["the app has no sources".to_owned()]))
    } else {
        Ok(())
    }
}

fn collect_swift(workspace: &Workspace, folder: &Path, sources: &mut Vec<PathBuf>) -> Result<(), Failure> {
    for path in workspace::list(&workspace.path("").join(folder))? {
        let Some(name) = path.file_name() else { continue };
        let relative = folder.join(name);
        if path.is_dir() {
            collect_swift(workspace, &relative, sources)?;
        } else if relative.extension().is_some_and(|extension| extension == "swift") {
            sources.push(relative);
        }
    }
    Ok(())
}
