//! `cargo xtask lint`: checks of the sources that run no tests.

use crate::failure::Failure;
use crate::workspace::{self, Workspace};
use crate::{dependencies, dictionary, exhaustive, forge, package, profiles, structure, tidy, words};

pub(crate) const HELP: &str = "\
Check the sources: formatting, structure, dependencies, clippy, documentation, packages.

Usage: cargo xtask lint [CHECK…] [--list]

Examples:
  cargo xtask lint               everything, as CI does
  cargo xtask lint fmt clippy    two checks
  cargo fmt --all                fix what `fmt` finds
";

struct Check {
    name: &'static str,
    about: &'static str,
    run: fn(&Workspace) -> Result<(), Failure>,
}

const CHECKS: &[Check] = &[
    Check { name: "fmt", about: "the sources are formatted by rustfmt", run: fmt },
    Check { name: "tidy", about: "rules of this project for every file", run: tidy::check },
    Check {
        name: "structure",
        about: "no import circles, no long files, layers of the program, no paths into other crates",
        run: structure::check,
    },
    Check {
        name: "dependencies",
        about: "licences allowed by deny.toml, test crates only in tests",
        run: dependencies::check,
    },
    Check {
        name: "dictionary",
        about: "the preset dictionary matches its sources",
        run: |_| dictionary::run(&["--check".to_owned()]).map_err(|reason| Failure::Findings(vec![reason])),
    },
    Check {
        name: "words",
        about: "every language has every text of words/, all are used, and the apps hold no sentence",
        run: words::check,
    },
    Check { name: "exhaustive", about: "no catch-all arm in Kotlin or Swift", run: exhaustive::check },
    Check { name: "forge", about: "the workflows of .github pass actionlint", run: forge::check },
    Check { name: "clippy", about: "clippy with warnings as errors", run: clippy },
    Check { name: "doc", about: "the documentation builds and has no broken links", run: doc },
    Check {
        name: "package",
        about: "each public crate has its metadata, and compiles from its package",
        run: package::check,
    },
];

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    if args.iter().any(|arg| arg == "--list") {
        for Check { name, about, .. } in CHECKS {
            println!("{name:<12}  {about}");
        }
        return Ok(());
    }
    if let Some(unknown) = args.iter().find(|arg| !CHECKS.iter().any(|check| check.name == *arg)) {
        return Err(Failure::Usage(format!(
            "there is no check `{unknown}`. `cargo xtask lint --list` lists them."
        )));
    }
    let mut failed = Vec::new();
    for Check { name, about, run } in CHECKS {
        if !args.is_empty() && !args.iter().any(|arg| arg == name) {
            continue;
        }
        println!("\n== lint {name}: {about} ==");
        if let Err(failure) = run(workspace) {
            println!("{failure}");
            failed.push(format!("lint {name}"));
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(Failure::Parts(failed)) }
}

fn fmt(workspace: &Workspace) -> Result<(), Failure> {
    workspace::run(&mut workspace.cargo(["fmt", "--all", "--check"]))?;
    // Workspaces of their own.
    for manifest in ["fuzz/Cargo.toml", "web/bindgen/Cargo.toml"] {
        workspace::run(&mut workspace.cargo(["fmt", "--manifest-path", manifest, "--check"]))?;
    }
    Ok(())
}

fn clippy(workspace: &Workspace) -> Result<(), Failure> {
    let deny_warnings = ["--", "--deny", "warnings"];
    let mut everything = workspace.cargo(["clippy", "--workspace", "--all-targets", "--locked"]);
    workspace::run(everything.args(deny_warnings))?;
    // As phones use it: camera frames, no picture files.
    let mut without_pictures =
        workspace.cargo(["clippy", "--package", "qualistamp-qr", "--no-default-features", "--locked"]);
    workspace::run(without_pictures.args(deny_warnings))?;
    // As distributed where HEVC is patented.
    let mut without_heic = workspace.cargo([
        "clippy",
        "--package",
        "qualistamp",
        "--all-targets",
        "--no-default-features",
        "--locked",
    ]);
    workspace::run(without_heic.args(deny_warnings))?;
    // In the workspace's target folder and with its profile, so that dependencies are shared.
    let mut fuzz = workspace.cargo([
        "clippy",
        "--manifest-path",
        "fuzz/Cargo.toml",
        "--locked",
        "--target-dir",
        "target",
    ]);
    fuzz.arg("--config").arg(profiles::config_for_tests(workspace)?);
    workspace::run(fuzz.args(deny_warnings))
}

fn doc(workspace: &Workspace) -> Result<(), Failure> {
    // The library of `bindings` has the same name as the program, so their pages would collide: document them one after the other,
    // both with the features of the whole workspace.
    for targets in ["--lib", "--bins"] {
        let mut doc = workspace.cargo([
            "doc",
            "--workspace",
            targets,
            "--no-deps",
            "--locked",
            "--document-private-items",
        ]);
        workspace::run(doc.env("RUSTDOCFLAGS", "--deny warnings"))?;
    }
    Ok(())
}
