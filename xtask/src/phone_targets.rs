//! Type-checks the crates that phones use for Android and iOS, with installed targets or from the source of the standard library.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::workspace::{self, Workspace};

/// 64-bit and 32-bit Android, iPhones; then the emulator and the simulator.
const TARGETS: [&str; 5] = [
    "aarch64-linux-android",
    "armv7-linux-androideabi",
    "aarch64-apple-ios",
    "x86_64-linux-android",
    "aarch64-apple-ios-sim",
];

/// So many of them are checked where the standard library must be compiled for each, which takes over a minute: the emulator and
/// the simulator have the operating system and the width of pointers of a target before them.
const FROM_SOURCE: usize = 3;

/// The crates in the phone apps.
const CRATES: [&str; 4] = ["qualistamp-core", "qualistamp-trust-cache", "qualistamp-qr", "qualistamp-ffi"];

/// A compiler for which Debian also packages the source of the standard library, which allows checking for any target. rustup's
/// compiler would work too, but the matching source is in no package.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// The Debian packages of that compiler and the matching source.
pub(crate) const DEBIAN: &[&str] = &["rustc-web", "rust-web-src"];

/// The ways to compile for targets other than this machine.
pub(crate) enum Way {
    /// The targets were installed with `rustup target add`.
    Installed,
    /// The standard library is compiled from source.
    FromSource,
}

/// Checks every crate for every target.
pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    let mut cargo = workspace.cargo(["check", "--locked", "--no-default-features"]);
    cargo.args(["--features", "qualistamp-ffi/uniffi"]);
    cargo.args(CRATES.iter().flat_map(|name| ["--package", name]));
    let targets = match way(workspace, &TARGETS) {
        Some(Way::Installed) => &TARGETS[..],
        Some(Way::FromSource) => {
            from_source(&mut cargo);
            cargo.args(["-Zbuild-std=std,panic_unwind", "--target-dir", "target/xtask/phone-targets"]);
            // Cargo builds the standard library once for each target even for a check. The code is never run, so it is not optimised.
            cargo.args(["--config", "profile.dev.opt-level=0", "--config", "profile.dev.debug=false"]);
            cargo.args(["--config", "profile.dev.package.\"*\".opt-level=0"]);
            cargo.args(["--config", "profile.dev.package.qualistamp-qr.opt-level=0"]);
            &TARGETS[..FROM_SOURCE]
        }
        None => {
            return Err(Failure::Findings(vec![
                "no compiler on this machine can check for phones".to_owned(),
            ]));
        }
    };
    cargo.args(targets.iter().flat_map(|target| ["--target", target]));
    workspace::run(&mut cargo)?;
    println!("{} crates for {} targets: {}", CRATES.len(), targets.len(), targets.join(" "));
    Ok(())
}

/// Whether this machine can check the targets without installing anything.
pub(crate) fn can_check(workspace: &Workspace) -> bool {
    way(workspace, &TARGETS).is_some()
}

/// Lets cargo compile the standard library from Debian's source, with the matching compiler.
pub(crate) fn from_source(cargo: &mut Command) {
    // The options are unstable. The second variable makes stable versions accept them.
    cargo.env("RUSTC", DEBIAN_RUSTC).env("RUSTC_BOOTSTRAP", "1");
}

/// The folder of the compiler that [`way`] leads to, with the source of the standard library in it.
pub(crate) fn sysroot(workspace: &Workspace, way: &Way) -> Option<String> {
    let rustc = match way {
        Way::Installed => "rustc",
        Way::FromSource => DEBIAN_RUSTC,
    };
    asked(&mut workspace.program(rustc), &["--print", "sysroot"])
}

/// How this machine can compile for all of `targets`; `None` if it cannot.
pub(crate) fn way(workspace: &Workspace, targets: &[&str]) -> Option<Way> {
    let installed = |target: &&str| {
        asked(&mut workspace.program("rustc"), &["--print", "target-libdir", "--target", target])
            .is_some_and(|folder| Path::new(&folder).is_dir())
    };
    if targets.iter().all(installed) {
        return Some(Way::Installed);
    }
    let sysroot = sysroot(workspace, &Way::FromSource)?;
    Path::new(&sysroot).join("lib/rustlib/src/rust/library/std").is_dir().then_some(Way::FromSource)
}

/// What the compiler answers.
fn asked(rustc: &mut Command, args: &[&str]) -> Option<String> {
    let output = rustc.args(args).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
