//! The test suites, as data: what each is, needs and runs.

use std::path::Path;
use std::time::Duration;

use crate::failure::Failure;
use crate::requirement::{Requirement, venv_python};
use crate::workspace::{self, Workspace};
use crate::{android, fuzz, ios, kotlin, phone_targets, vectors};

/// One group of tests with one runner.
pub(crate) struct Suite {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) needs: &'static [Requirement],
    pub(crate) run: fn(&Workspace) -> Result<(), Failure>,
}

/// In the order they run: what fails most often, and most tellingly, comes first.
pub(crate) const SUITES: &[Suite] = &[
    Suite {
        name: "rust",
        about: "unit, integration, property and documentation tests of every crate",
        needs: &[],
        run: rust,
    },
    Suite {
        name: "outside",
        about: "tests that need material outside the project, in ../shared/data",
        needs: &[Requirement::Folder { path: "../shared/data" }],
        run: outside,
    },
    Suite {
        name: "vectors",
        about: "every test vector against the program as it is released",
        needs: &[],
        run: vectors::check,
    },
    Suite {
        name: "demo",
        about: "the demonstration of the README, in an empty folder",
        needs: &[],
        run: demo,
    },
    Suite {
        name: "python",
        about: "the same vectors read by other people's COSE and CBOR libraries",
        needs: &[
            Requirement::Program { name: "python3", debian: &["python3", "python3-venv"] },
            Requirement::PythonPackages { pinned_in: "test-vectors/python/requirements.txt" },
        ],
        run: python,
    },
    Suite {
        name: "kotlin",
        about: "the Kotlin package against the library: every test vector, and a device's life",
        needs: &[
            Requirement::Program { name: "java", debian: &["default-jdk-headless"] },
            Requirement::Program { name: "mvn", debian: &["maven"] },
        ],
        run: kotlin::test,
    },
    Suite {
        name: "android",
        about: "the app compiled against Android's framework, resources linked, every screen drawn",
        needs: &[
            Requirement::Program { name: "java", debian: &["default-jdk-headless"] },
            Requirement::Program { name: "mvn", debian: &["maven"] },
            Requirement::Program { name: "aapt2", debian: &["aapt"] },
        ],
        run: android::test,
    },
    Suite {
        name: "targets",
        about: "type-checks of what a phone carries, for the systems of phones",
        needs: &[Requirement::PhoneTargets],
        run: phone_targets::check,
    },
    Suite {
        name: "swift",
        about: "the Swift package against every test vector; the sources of the iOS app parsed",
        needs: &[
            Requirement::Swift,
            Requirement::PythonPackages { pinned_in: "test-vectors/python/requirements.txt" },
        ],
        run: ios::test,
    },
    Suite {
        name: "fuzz",
        about: "10 seconds of mutated input for each entry point, seeded with the vectors",
        needs: &[Requirement::FuzzHost, Requirement::Program { name: "c++", debian: &["g++"] }],
        run: |workspace| fuzz::fuzz(workspace, &fuzz::targets(workspace)?, Duration::from_secs(10)),
    },
];

fn rust(workspace: &Workspace) -> Result<(), Failure> {
    workspace::run(&mut workspace.cargo(["test", "--workspace", "--locked", "--no-fail-fast"]))
}

/// The tests marked `#[ignore = "outside: …"]`; each has `outside` in its path.
fn outside(workspace: &Workspace) -> Result<(), Failure> {
    let mut test = workspace.cargo(["test", "--workspace", "--locked", "--no-fail-fast"]);
    workspace::run(test.args(["--", "--ignored", "outside"]))
}

fn python(workspace: &Workspace) -> Result<(), Failure> {
    let mut pytest = workspace.program(venv_python(workspace));
    pytest.args(["-m", "pytest", "-p", "no:cacheprovider", "test-vectors/python"]);
    workspace::run(&mut pytest)
}

fn demo(workspace: &Workspace) -> Result<(), Failure> {
    let folder = workspace.empty_scratch("demo")?;
    workspace::run(workspace.qualistamp(&["demo"]).current_dir(&folder))?;
    let stamps = folder.join("qualistamp-demo").join("stamps");
    for extension in ["png", "svg"] {
        if !holds_file_with_extension(&stamps, extension)? {
            return Err(Failure::Findings(vec![format!("the demo wrote no .{extension} file")]));
        }
    }
    Ok(())
}

fn holds_file_with_extension(folder: &Path, extension: &str) -> Result<bool, Failure> {
    for entry in std::fs::read_dir(folder).map_err(Failure::io(folder))? {
        let path = entry.map_err(Failure::io(folder))?.path();
        if path.extension().is_some_and(|found| found == extension) {
            return Ok(true);
        }
    }
    Ok(false)
}
