//! The `android` suite: compiles the app against the framework, links its resources and draws its screens. Also `cargo xtask pictures`.

use crate::bindings::{self, Language, Vectors};
use crate::count::{self, Ran, Runner};
use crate::failure::Failure;
use crate::kotlin::{self, GENERATED};
use crate::workspace::{self, Workspace};

pub(crate) const PICTURES_HELP: &str = "\
Redraw the main screens of the Android app, for docs/android.md.

Usage: cargo xtask pictures

Runs the suite `android`, which draws every screen into android/app/target/pictures, and copies the
overview of the main screens to docs/screens.png.
";

/// Where the tests draw the overview, and its copy in the documentation.
const SHEET: (&str, &str) = ("android/app/target/pictures/sheet.png", "docs/screens.png");

/// A picture in the repository stays in its history for ever.
const SHEET_BYTES_MAX: usize = 300_000;

/// The `kotlin` suite runs the tests of `android/verifier`; this one only compiles it.
const OTHER_SUITE: &str = "-Dqualistamp.verifier.skipTests=true";

/// Compiles everything for Android and draws each screen into `android/app/target/pictures`.
pub(crate) fn test(workspace: &Workspace) -> Result<Ran, Failure> {
    let library = bindings::build(workspace, Vectors::With)?;
    bindings::generate(workspace, &library, Language::Kotlin, GENERATED.as_ref())?;
    let mut maven = kotlin::maven(workspace, "android/pom.xml", &library);
    maven.arg(OTHER_SUITE);
    maven.arg(kotlin::property("qualistamp.demo", &kotlin::demo(workspace, "one")?));
    count::run(&mut maven, Runner::Maven)
}

/// `cargo xtask pictures`.
pub(crate) fn pictures(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    if let Some(other) = args.first() {
        return Err(Failure::Usage(format!(
            "unknown argument `{other}`. See `cargo xtask pictures --help`."
        )));
    }
    test(workspace)?;
    let (drawn, shown) = (workspace.path(SHEET.0), workspace.path(SHEET.1));
    let sheet = std::fs::read(&drawn).map_err(Failure::io(&drawn))?;
    let bytes = sheet.len();
    if bytes > SHEET_BYTES_MAX {
        return Err(Failure::Findings(vec![format!(
            "{}: {bytes} bytes, the limit is {SHEET_BYTES_MAX}",
            SHEET.0
        )]));
    }
    workspace::write(&shown, &sheet)?;
    println!("{}: {bytes} bytes", SHEET.1);
    Ok(())
}
