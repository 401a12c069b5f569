//! `cargo xtask wheel`: the Python package: the library of this machine, generated sources, packed as a wheel.

use std::fs;
use std::path::{Path, PathBuf};

use crate::bindings::{self, Language, Vectors};
use crate::count::{self, Ran, Runner};
use crate::failure::Failure;
use crate::kotlin;
use crate::requirement;
use crate::workspace::{self, Workspace};

pub(crate) const HELP: &str = "\
Build the Python wheel of this machine's platform.

Usage: cargo xtask wheel

It is written to target/wheel. The library is built with the profile of the phone apps, which takes
minutes.

Example:
  cargo xtask wheel
";

/// The sources of the package that are in git.
const SOURCES: &[&str] = &["__init__.py", "py.typed"];

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    if !args.is_empty() {
        return Err(Failure::Usage("there are no options".to_owned()));
    }
    // The generator cannot read a stripped library.
    let unstripped = bindings::build(workspace, Vectors::Without)?;
    let library = bindings::build_release(workspace, Vectors::Without)?;
    let into = workspace.path("target/wheel");
    fs::create_dir_all(&into).map_err(Failure::io(&into))?;
    println!("{}", pack(workspace, &unstripped, &library, &into)?.display());
    Ok(())
}

/// The wheel with the test vectors, installed by pip: the vectors, trust data, the example of its README, types.
pub(crate) fn test(workspace: &Workspace) -> Result<Ran, Failure> {
    let library = bindings::build(workspace, Vectors::With)?;
    let into = workspace.empty_scratch("wheel-with-vectors")?;
    let wheel = pack(workspace, &library, &library, &into)?;
    let python = requirement::wheel_python(workspace).map_err(|reason| Failure::Findings(vec![reason]))?;
    let mut pip = workspace.program(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]);
    pip.args(["--no-index", "--no-deps", "--force-reinstall"]).arg(&wheel);
    workspace::run(&mut pip)?;
    let mut pytest = workspace.program(&python);
    pytest.args(["-m", "pytest", "-p", "no:cacheprovider", "python/tests"]);
    pytest.env("QUALISTAMP_VECTORS", workspace.path("test-vectors"));
    pytest.env("QUALISTAMP_PROJECT", workspace.path(""));
    pytest.env("QUALISTAMP_DEMO", kotlin::demo(workspace, "one")?);
    count::run(&mut pytest, Runner::Pytest)
}

/// Packs `library` and the sources that call it, generated from `unstripped`. Returns the wheel.
fn pack(workspace: &Workspace, unstripped: &Path, library: &Path, into: &Path) -> Result<PathBuf, Failure> {
    let folder = workspace.empty_scratch("wheel")?;
    bindings::generate(workspace, unstripped, Language::Python, &folder)?;
    let (generated, native) = (folder.join("qualistamp.py"), folder.join("_native.py"));
    fs::rename(&generated, &native).map_err(Failure::io(&generated))?;
    for name in SOURCES {
        let from = workspace.path("python/qualistamp").join(name);
        fs::copy(&from, folder.join(name)).map_err(Failure::io(&from))?;
    }
    let name = library.file_name().unwrap_or_default();
    fs::copy(library, folder.join(name)).map_err(Failure::io(library))?;
    let mut packer = workspace.program("python3");
    packer.arg("python/pack.py").arg(&folder).arg(env!("CARGO_PKG_VERSION")).arg(into);
    Ok(PathBuf::from(workspace::read(&mut packer)?.trim()))
}
