//! The `swift` suite: tests the package `ios/` with the library built for this machine, and parses the sources of the app.

use std::path::{Path, PathBuf};

use crate::bindings::{self, Language, Vectors};
use crate::count::{self, Ran, Runner};
use crate::failure::Failure;
use crate::kotlin;
use crate::requirement::venv_python;
use crate::swift::Toolchain;
use crate::workspace::{self, Workspace};

/// Folders with sources that need Apple's frameworks to compile.
const APPLE_ONLY: &[&str] = &["ios/App", "ios/ShareExtension"];

/// The folder in which `ios/Package.swift` expects the generated sources. Git ignores it.
const GENERATED: &str = "ios/Generated/host";

/// Parses the sources that only a Mac can compile, then tests the package with every test vector and the demo's files.
pub(crate) fn test(workspace: &Workspace) -> Result<Ran, Failure> {
    let no_swift = || Failure::Findings(vec!["Swift was found before but does not run now".to_owned()]);
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
    count::run(&mut swift, Runner::Swift)
}

/// Generates the Swift sources and puts each where the package expects it.
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

/// Copies a file only if it has changed, to avoid recompiling.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    let content = std::fs::read(from).map_err(Failure::io(from))?;
    if std::fs::read(to).is_ok_and(|there| there == content) {
        return Ok(());
    }
    workspace::write(to, &content)
}

/// Checks with the compiler's parser that every source of the app and its extension is valid Swift.
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
