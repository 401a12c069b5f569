//! The test suites, as data: what each is, what it needs, what it runs.

use std::path::Path;
use std::time::Duration;

use crate::count::{self, Ran, Runner};
use crate::failure::Failure;
use crate::requirement::{Requirement, venv_python};
use crate::workspace::{self, Workspace};
use crate::{
    android, cargo_tests, differential, doc_commands, fuzz, ios, kotlin, pdf_suite, phone_targets, vectors,
    web, wheel,
};

/// A group of tests with one runner.
pub(crate) struct Suite {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) needs: &'static [Requirement],
    pub(crate) run: fn(&Workspace) -> Result<Ran, Failure>,
}

/// In the order they run: the suites that fail most often, and explain most, come first.
pub(crate) const SUITES: &[Suite] = &[
    Suite {
        name: "rust",
        about: "unit, integration, property and documentation tests of every crate",
        needs: &[],
        run: cargo_tests::all,
    },
    Suite {
        name: "outside",
        about: "Rust tests on material that is not part of the project",
        needs: &[Requirement::Outside { folder: "../shared/data" }],
        run: |workspace| cargo_tests::ignored(workspace, "outside"),
    },
    Suite {
        name: "openssl",
        about: "Rust tests that exchange keys with OpenSSL",
        needs: &[Requirement::Program { name: "openssl", debian: &["openssl"] }],
        run: |workspace| cargo_tests::ignored(workspace, "openssl"),
    },
    Suite {
        name: "softhsm",
        about: "Rust tests that sign with keys in tokens, through SoftHSM and the spy of OpenSC",
        needs: &[Requirement::Programs(&[
            ("softhsm2-util", &["softhsm2"]),
            ("pkcs11-tool", &["opensc", "opensc-pkcs11"]),
        ])],
        run: |workspace| cargo_tests::ignored(workspace, "softhsm"),
    },
    Suite {
        name: "unprivileged",
        about: "Rust tests of missing rights to files, run as `nobody` if we are root",
        needs: &[Requirement::Unprivileged],
        run: cargo_tests::unprivileged,
    },
    Suite { name: "vectors", about: "every test vector against the program", needs: &[], run: vectors::test },
    Suite { name: "demo", about: "the demo of the README, in an empty folder", needs: &[], run: demo },
    Suite {
        name: "docs",
        about: "every command in README.md, docs/*.md and the examples of --help",
        needs: &[
            Requirement::Program { name: "bash", debian: &["bash"] },
            // The client of docs/serve.md.
            Requirement::Program { name: "curl", debian: &["curl"] },
            // The signer of docs/signers.md.
            Requirement::Program { name: "openssl", debian: &["openssl"] },
            Requirement::Program { name: "python3", debian: &["python3"] },
        ],
        run: doc_commands::test,
    },
    Suite {
        name: "python",
        about: "the same vectors, read with independent COSE and CBOR libraries",
        needs: &[
            Requirement::Program { name: "python3", debian: &["python3", "python3-venv"] },
            Requirement::PythonPackages { pinned_in: "test-vectors/python/requirements.txt" },
        ],
        run: python,
    },
    Suite {
        name: "kotlin",
        about: "the Kotlin package against the library: every test vector, and trust data over a device's lifetime",
        needs: &[
            Requirement::Program { name: "java", debian: &["default-jdk-headless"] },
            Requirement::Program { name: "mvn", debian: &["maven"] },
        ],
        run: kotlin::test,
    },
    Suite {
        name: "android",
        about: "the Android app: compiled against the framework, resources linked, every screen drawn",
        needs: &[
            Requirement::Program { name: "java", debian: &["default-jdk-headless"] },
            Requirement::Program { name: "mvn", debian: &["maven"] },
            Requirement::Program { name: "aapt2", debian: &["aapt"] },
        ],
        run: android::test,
    },
    Suite {
        name: "targets",
        about: "type-checks of the crates that phones use, for Android and iOS",
        needs: &[Requirement::PhoneTargets],
        run: |workspace| {
            phone_targets::check(workspace)?;
            Ok(Ran::ChecksItself("cargo fails if a crate is missing"))
        },
    },
    Suite {
        name: "swift",
        about: "the Swift package against every test vector; the iOS app's sources are only parsed",
        needs: &[
            Requirement::Swift,
            Requirement::PythonPackages { pinned_in: "test-vectors/python/requirements.txt" },
        ],
        run: ios::test,
    },
    Suite {
        name: "web",
        about: "the npm package in Node: every test vector, trust data over its lifetime, types, examples",
        needs: &[Requirement::WasmTarget, Requirement::NodePackages],
        run: web::test,
    },
    Suite {
        name: "page",
        about: "the web page in a browser: camera, files, no network, lost storage, new versions, accessibility",
        needs: &[
            Requirement::WasmTarget,
            Requirement::NodePackages,
            Requirement::PagePackages,
            Requirement::Programs(&[web::page::BROWSER]),
        ],
        run: web::page::test,
    },
    Suite {
        name: "wheel",
        about: "the Python wheel, installed by pip: every test vector, trust data, its example, types",
        needs: &[
            Requirement::Program { name: "python3", debian: &["python3", "python3-venv"] },
            Requirement::WheelPackages,
        ],
        run: wheel::test,
    },
    Suite {
        name: "differential",
        about: "files made by the programs that offices use, read by us and by zxing-cpp",
        needs: &[
            Requirement::Program { name: "python3", debian: &["python3", "python3-venv"] },
            Requirement::Programs(differential::PROGRAMS),
        ],
        run: differential::test,
    },
    Suite {
        name: "pdf",
        about: "stamped PDFs, looked at by qpdf, Poppler, veraPDF and our scanner",
        needs: &[
            Requirement::Program { name: "python3", debian: &["python3", "python3-venv"] },
            Requirement::Program { name: "java", debian: &["default-jre-headless"] },
            Requirement::Program { name: "mvn", debian: &["maven"] },
            Requirement::Programs(pdf_suite::PROGRAMS),
        ],
        run: pdf_suite::test,
    },
    Suite {
        name: "fuzz",
        about: "10 seconds of mutated input for each entry point, seeded with the vectors",
        needs: &[Requirement::FuzzHost, Requirement::Program { name: "c++", debian: &["g++"] }],
        run: |workspace| {
            let targets = fuzz::targets(workspace)?;
            fuzz::fuzz(workspace, &targets, Duration::from_secs(10), fuzz::Build::Quick)?;
            Ok(Ran::ChecksItself("each target must have tried an input"))
        },
    },
];

fn python(workspace: &Workspace) -> Result<Ran, Failure> {
    let mut pytest = workspace.program(venv_python(workspace));
    pytest.args(["-m", "pytest", "-p", "no:cacheprovider", "test-vectors/python"]);
    count::run(&mut pytest, Runner::Pytest)
}

fn demo(workspace: &Workspace) -> Result<Ran, Failure> {
    let folder = workspace.empty_scratch("demo")?;
    let program = cargo_tests::program(workspace)?;
    workspace::run(workspace.program(program).arg("demo").current_dir(&folder))?;
    let stamps = folder.join("qualistamp-demo").join("stamps");
    for extension in ["png", "svg"] {
        if !has_file_with_extension(&stamps, extension)? {
            return Err(Failure::Findings(vec![format!("the demo wrote no .{extension} file")]));
        }
    }
    Ok(Ran::ChecksItself("the demo compares each outcome with the expected one"))
}

fn has_file_with_extension(folder: &Path, extension: &str) -> Result<bool, Failure> {
    for entry in std::fs::read_dir(folder).map_err(Failure::io(folder))? {
        let path = entry.map_err(Failure::io(folder))?.path();
        if path.extension().is_some_and(|found| found == extension) {
            return Ok(true);
        }
    }
    Ok(false)
}
