//! `cargo xtask web`: builds the WebAssembly module and the npm package, and tests and measures them.

pub(crate) mod node;
mod npm;
pub(crate) mod page;
pub(crate) mod wasm;

use crate::count::{self, Ran, Runner};
use crate::failure::Failure;
use crate::kotlin;
use crate::workspace::{self, Workspace};

pub(crate) const HELP: &str = "\
Build the WebAssembly module with its JavaScript and TypeScript, and the npm package.

Usage: cargo xtask web [--again]

The package is written to target/web/npm and packed to target/web/qualistamp-VERSION.tgz. Its file
hashes.json has the SHA-256 of every file: the same sources, compiler and packages give the same hashes.

Options:
  --again  build from nothing in another folder as well, and fail if a hash differs

Examples:
  cargo xtask web
  cargo xtask web --again
";

/// The benchmark that weighs the package.
pub(crate) const SIZES: &str = "web-size";

/// The tests, as they are once compiled.
const TESTS: &[&str] = &["package.test.js", "readme.test.js", "vectors.test.js"];

/// The script of [`SIZES`].
const SIZES_SCRIPT: &str = "web/npm/test/sizes.mjs";

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    let again = match args {
        [] => false,
        [option] if option == "--again" => true,
        _ => return Err(Failure::Usage("the only option is --again".to_owned())),
    };
    let missing = |reason: String| Failure::Findings(vec![reason]);
    wasm::meet(workspace).and_then(|()| node::meet(workspace)).map_err(missing)?;
    let folder = npm::build(workspace)?;
    println!("{} and {}", folder.display(), npm::pack(workspace)?.display());
    if again { npm::build_again(workspace) } else { Ok(()) }
}

/// The packed package, installed in an empty folder: types checked by `tsc`, then the tests in Node.
pub(crate) fn test(workspace: &Workspace) -> Result<Ran, Failure> {
    npm::build(workspace)?;
    let archive = npm::pack(workspace)?;
    let with_vectors = npm::build_with_vectors(workspace)?;
    let folder = workspace.empty_scratch("web-test")?;
    npm::install(workspace, &folder, &archive, &with_vectors)?;
    let mut compiler = node::tool(workspace, "tsc");
    compiler.args(["--project", "web/npm/test/tsconfig.json", "--outDir"]).arg(folder.join("js"));
    compiler.arg("--typeRoots").arg(workspace.path("web/npm/node_modules/@types"));
    npm::copy_tests(workspace, &folder)?;
    workspace::run(&mut node::in_folder(compiler, &folder))?;
    let mut tests = workspace.program("node");
    tests.args(["--test", "--test-reporter=tap"]);
    // By name: whether a folder may stand here depends on the version of Node.
    tests.args(TESTS.iter().map(|name| folder.join("js").join(name)));
    tests.env("QUALISTAMP_README", workspace.path("README.md"));
    tests.env("QUALISTAMP_VECTORS", workspace.path("test-vectors"));
    tests.env("QUALISTAMP_DEMO", kotlin::demo(workspace, "one")?);
    tests.env("QUALISTAMP_DEMO_OTHER", kotlin::demo(workspace, "other")?);
    count::run(tests.current_dir(&folder), Runner::Node)
}

/// Prints the sizes of the files of the package.
pub(crate) fn sizes(workspace: &Workspace) -> Result<(), Failure> {
    let missing = |reason: String| Failure::Findings(vec![reason]);
    wasm::meet(workspace).and_then(|()| node::meet(workspace)).map_err(missing)?;
    let folder = npm::build(workspace)?;
    workspace::run(workspace.program("node").arg(SIZES_SCRIPT).arg(folder))
}
