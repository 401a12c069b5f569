//! The suite `differential`: files made by the programs that offices use, read by us and by zxing-cpp.

use crate::cargo_tests;
use crate::count::{self, Ran, Runner};
use crate::failure::Failure;
use crate::requirement::python_with;
use crate::workspace::{self, Workspace};

/// Folder of the programs that make and compare the files.
const FOLDER: &str = "xtask/differential";

/// The Python packages of both.
const PACKAGES: &str = "xtask/differential/requirements.txt";

/// Name of the virtual environment. The packages for the figures of the decoder are other versions.
const VENV: &str = "differential-venv";

/// Programs that make files, and the Debian packages that contain them.
pub(crate) const PROGRAMS: &[(&str, &[&str])] = &[
    ("chromium", &["chromium", "fonts-dejavu-core"]),
    ("cjpeg", &["libjpeg-turbo-progs"]),
    ("convert-im6.q16", &["imagemagick"]),
    ("gs", &["ghostscript"]),
    ("heif-enc", &["libheif-examples"]),
    ("inkscape", &["inkscape"]),
    ("pdftoppm", &["poppler-utils"]),
    ("qpdf", &["qpdf"]),
    ("rsvg-convert", &["librsvg2-bin"]),
    ("soffice", &["libreoffice-writer-nogui"]),
    ("tiffcp", &["libtiff-tools"]),
    ("weasyprint", &["weasyprint"]),
];

pub(crate) fn test(workspace: &Workspace) -> Result<Ran, Failure> {
    let program = cargo_tests::program(workspace)?;
    let scratch = workspace.empty_scratch("differential")?;
    let python = python_with(workspace, VENV, PACKAGES).map_err(|reason| Failure::Findings(vec![reason]))?;
    let files = scratch.join("files");
    let mut make = workspace.program(&python);
    make.arg(workspace.path(FOLDER).join("make.py"))
        .arg(workspace.path("test-vectors/valid.json"))
        .arg(&files);
    workspace::run(make.env("PYTHONDONTWRITEBYTECODE", "1"))?;
    let mut pytest = workspace.program(&python);
    pytest.args(["-m", "pytest", "-p", "no:cacheprovider"]).arg(workspace.path(FOLDER));
    pytest.env("QUALISTAMP_PROGRAM", &program).env("QUALISTAMP_FILES", &files);
    count::run(pytest.env("PYTHONDONTWRITEBYTECODE", "1"), Runner::Pytest)
}
