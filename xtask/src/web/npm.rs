//! The npm package: its files put together, hashed and packed.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::wasm::{self, copy};
use crate::bindings::Vectors;
use crate::failure::Failure;
use crate::workspace::{self, Workspace};

/// The files of the package that are in git.
const SOURCES: &[&str] =
    &["package.json", "README.md", "LICENSE-APACHE", "LICENSE-MIT", "index.d.ts", "node.js", "web.js"];

/// The name under which the tests import the package that also runs the test vectors.
const WITH_VECTORS: &str = "qualistamp-vectors";

/// Writes the package to `target/web/npm`.
pub(super) fn build(workspace: &Workspace) -> Result<PathBuf, Failure> {
    build_into(workspace, Vectors::Without, "npm")
}

/// Writes a package that also runs the test vectors. It is for tests and never packed.
pub(super) fn build_with_vectors(workspace: &Workspace) -> Result<PathBuf, Failure> {
    build_into(workspace, Vectors::With, "vectors")
}

/// Writes a package to this folder of `target/web`, which keeps the earlier one until then.
fn build_into(workspace: &Workspace, vectors: Vectors, name: &str) -> Result<PathBuf, Failure> {
    let made = workspace.empty_scratch("web-package")?;
    assemble(workspace, vectors, &objects(workspace)?, &made)?;
    let folder = workspace.path("target/web").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::io(&folder))?;
    }
    let above = workspace.path("target/web");
    fs::create_dir_all(&above).map_err(Failure::io(&above))?;
    fs::rename(&made, &folder).map_err(Failure::io(&folder))?;
    Ok(folder)
}

/// Packs `target/web/npm`. Returns the archive.
pub(super) fn pack(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let folder = workspace.path("target/web");
    let mut npm = workspace.program("npm");
    npm.args(["pack", "--silent", "--ignore-scripts", "--pack-destination"]).arg(&folder);
    let name = workspace::read(npm.arg(workspace.path("target/web/npm")))?;
    Ok(folder.join(name.trim()))
}

/// Builds the package from nothing in another folder, and compares the hashes with those of `target/web/npm`.
pub(super) fn build_again(workspace: &Workspace) -> Result<(), Failure> {
    let (objects, folder) = (workspace.empty_scratch("web-again")?, workspace.empty_scratch("web-other")?);
    assemble(workspace, Vectors::Without, &objects, &folder)?;
    let read = |path: PathBuf| fs::read_to_string(&path).map_err(Failure::io(&path));
    let (first, second) =
        (read(workspace.path("target/web/npm/hashes.json"))?, read(folder.join("hashes.json"))?);
    if first == second {
        println!("built twice, with the same hashes:\n{first}");
        return Ok(());
    }
    let differ = first.lines().zip(second.lines()).filter(|(one, other)| one != other);
    Err(Failure::Findings(differ.map(|(one, other)| format!("two builds differ:{one} and{other}")).collect()))
}

/// Installs the packed package into `folder`, as users do, and the one with the vectors beside it.
pub(super) fn install(
    workspace: &Workspace,
    folder: &Path,
    archive: &Path,
    with_vectors: &Path,
) -> Result<(), Failure> {
    let manifest = folder.join("package.json");
    fs::write(&manifest, "{ \"private\": true, \"type\": \"module\" }\n").map_err(Failure::io(&manifest))?;
    let mut npm = workspace.program("npm");
    npm.args(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]);
    workspace::run(npm.arg(archive).current_dir(folder))?;
    copy_folder(with_vectors, &folder.join("node_modules").join(WITH_VECTORS))
}

/// Copies the tests beside the installed packages, where their imports lead there.
pub(super) fn copy_tests(workspace: &Workspace, folder: &Path) -> Result<(), Failure> {
    copy_folder(&workspace.path("web/npm/test"), &folder.join("web/npm/test"))
}

/// Where cargo keeps what it compiles for the web.
fn objects(workspace: &Workspace) -> Result<PathBuf, Failure> {
    workspace.scratch("web")
}

fn assemble(workspace: &Workspace, vectors: Vectors, objects: &Path, into: &Path) -> Result<(), Failure> {
    wasm::build(workspace, vectors, objects, into)?;
    for name in SOURCES {
        let beside = workspace.path("web/npm").join(name);
        // The licences are those of the project.
        let from = if beside.is_file() { beside } else { workspace.path(name) };
        copy(&from, &into.join(name))?;
    }
    write_hashes(into)
}

/// Writes `hashes.json`: the SHA-256 of every file.
fn write_hashes(folder: &Path) -> Result<(), Failure> {
    let mut hashes = Map::new();
    for path in files(folder)? {
        let bytes = fs::read(&path).map_err(Failure::io(&path))?;
        let hash = Sha256::digest(&bytes).iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        hashes.insert(name, Value::String(hash));
    }
    let text = serde_json::to_string_pretty(&json!({ "sha256": hashes })).unwrap_or_default() + "\n";
    let path = folder.join("hashes.json");
    fs::write(&path, text).map_err(Failure::io(&path))
}

/// Every file in the folder and in those below.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for path in workspace::list(folder)? {
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Failure> {
    for path in files(from)? {
        let copied = to.join(path.strip_prefix(from).unwrap_or(&path));
        let folder = copied.parent().unwrap_or(to);
        fs::create_dir_all(folder).map_err(Failure::io(folder))?;
        copy(&path, &copied)?;
    }
    Ok(())
}
