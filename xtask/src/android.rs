//! The `android` suite: the app compiled against the framework, its resources linked, its screens drawn; and the sheet of them.

use crate::bindings::{self, Language, Vectors};
use crate::failure::Failure;
use crate::kotlin::{self, GENERATED};
use crate::workspace::{self, Workspace};

pub(crate) const PICTURES_HELP: &str = "\
Draw the main screens of the Android app anew, for docs/android.md.

Usage: cargo xtask pictures

Runs the suite `android`, which draws every screen into android/app/target/pictures, and copies the
sheet of the main ones to docs/screens.png.
";

/// Where the tests draw the sheet, and where readers find it.
const SHEET: (&str, &str) = ("android/app/target/pictures/sheet.png", "docs/screens.png");

/// A picture in the repository stays with it for ever.
const SHEET_BYTES_MAX: usize = 300_000;

/// The tests of `android/verifier` are the `kotlin` suite's; here it is only compiled.
const OTHER_SUITE: &str = "-Dqualistamp.verifier.skipTests=true";

/// Compiles everything for Android and draws each screen into `android/app/target/pictures`.
pub(crate) fn test(workspace: &Workspace) -> Result<(), Failure> {
    let library = bindings::build(workspace, Vectors::With)?;
    bindings::generate(workspace, &library, Language::Kotlin, GENERATED.as_ref())?;
    let mut maven = kotlin::maven(workspace, "android/pom.xml", &library);
    maven.arg(OTHER_SUITE);
    maven.arg(kotlin::property("qualistamp.demo", &kotlin::demo(workspace, "one")?));
    workspace::run(&mut maven)
}

/// `cargo xtask pictures`.
pub(crate) fn pictures(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    if let Some(other) = args.first() {
        return Err(Failure::Usage(format!(
            "I do not know `{other}`. `cargo xtask pictures --help` tells more."
        )));
    }
    test(workspace)?;
    let (drawn, shown) = (workspace.path(SHEET.0), workspace.path(SHEET.1));
    let sheet = std::fs::read(&drawn).map_err(Failure::io(&drawn))?;
    let bytes = sheet.len();
    if bytes > SHEET_BYTES_MAX {
        return Err(Failure::Findings(vec![format!(
            "{}: {bytes} bytes, more than {SHEET_BYTES_MAX}",
            SHEET.0
        )]));
    }
    workspace::write(&shown, &sheet)?;
    println!("{}: {bytes} bytes", SHEET.1);
    Ok(())
}
