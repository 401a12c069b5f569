//! The `swift` suite: the package `ios/` against the host's library, and the app's sources as far as they can be read here.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::swift::Toolchain;
use crate::workspace::{self, Workspace};

/// Folders with sources that need Apple's frameworks to compile.
const APPLE_ONLY: &[&str] = &["ios/App", "ios/ShareExtension"];

/// Builds and tests the package, then parses what only a Mac can compile.
pub(crate) fn test(workspace: &Workspace) -> Result<(), Failure> {
    let no_swift = || Failure::Findings(vec!["Swift is gone since it was looked for".to_owned()]);
    let toolchain = Toolchain::find(workspace).ok_or_else(no_swift)?;
    workspace.scratch("swift")?;
    parse_app(workspace, &toolchain)
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
