//! The suite `pdf`: PDFs of every structure are stamped, and qpdf, Poppler and veraPDF look at the result.

use crate::cargo_tests;
use crate::count::{self, Ran, Runner};
use crate::failure::Failure;
use crate::kotlin::demo;
use crate::requirement::python_with;
use crate::workspace::{self, Network, Workspace};

/// Folder of the programs that make and check the files.
const FOLDER: &str = "xtask/pdf";

/// The Python packages of both.
const PACKAGES: &str = "xtask/pdf/requirements.txt";

/// Name of the virtual environment.
const VENV: &str = "pdf-venv";

/// Programs that look at the files, and the Debian packages that contain them.
pub(crate) const PROGRAMS: &[(&str, &[&str])] =
    &[("qpdf", &["qpdf"]), ("pdftoppm", &["poppler-utils"]), ("pdftotext", &["poppler-utils"])];

pub(crate) fn test(workspace: &Workspace) -> Result<Ran, Failure> {
    let program = cargo_tests::program(workspace)?;
    let files = workspace.empty_scratch("pdf")?;
    let stamp = demo(workspace, "one")?.join("stamps/1-greek.txt");
    let copy = files.join("stamp.txt");
    std::fs::copy(&stamp, &copy).map_err(Failure::io(&stamp))?;
    let python = python_with(workspace, VENV, PACKAGES).map_err(|reason| Failure::Findings(vec![reason]))?;
    let jars = workspace.target().join("xtask/verapdf");
    let mut maven = workspace.program("mvn");
    maven.args(["--batch-mode", "--no-transfer-progress", "--quiet", "--file"]);
    maven.arg(workspace.path(FOLDER).join("pom.xml")).arg("dependency:copy-dependencies");
    maven.arg(format!("-DoutputDirectory={}", jars.display()));
    if workspace.network() == Network::Offline {
        maven.arg("--offline");
    }
    workspace::run(&mut maven)?;
    let mut pytest = workspace.program(&python);
    pytest.args(["-m", "pytest", "-p", "no:cacheprovider"]).arg(workspace.path(FOLDER));
    pytest
        .env("QUALISTAMP_PROGRAM", &program)
        .env("QUALISTAMP_FILES", &files)
        .env("QUALISTAMP_VERAPDF", &jars);
    count::run(pytest.env("PYTHONDONTWRITEBYTECODE", "1"), Runner::Pytest)
}
