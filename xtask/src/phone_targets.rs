//! Type-checks what a phone carries for the processors and systems of phones, with an installed target or without.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::workspace::{self, Workspace};

/// What phones are: 64-bit and 32-bit Android, its emulator, iPhones and their simulator.
const TARGETS: [&str; 5] = [
    "aarch64-linux-android",
    "armv7-linux-androideabi",
    "x86_64-linux-android",
    "aarch64-apple-ios",
    "aarch64-apple-ios-sim",
];

/// The crates a phone carries.
const CRATES: [&str; 4] = ["qualistamp-core", "qualistamp-trust-cache", "qualistamp-qr", "qualistamp-ffi"];

/// A compiler for which Debian packages the standard library's source, from which any target's can be checked. rustup's
/// own compiler would do too, but its source cannot be had from a package.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// Whose packages bring that compiler, and the source that belongs to it.
pub(crate) const DEBIAN: &[&str] = &["rustc-web", "rust-web-src"];

/// How the targets can be checked on this machine.
enum Way {
    /// `rustup target add` was here.
    Installed,
    /// The standard library is checked along, from its source.
    FromSource,
}

/// Checks every crate for every target.
pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    let mut cargo = workspace.cargo(["check", "--locked", "--no-default-features"]);
    cargo.args(CRATES.iter().flat_map(|name| ["--package", name]));
    cargo.args(TARGETS.iter().flat_map(|target| ["--target", target]));
    match way(workspace) {
        Some(Way::Installed) => {}
        Some(Way::FromSource) => {
            // Unstable options of cargo and compiler; both take them on stable when told that we know.
            cargo.env("RUSTC", DEBIAN_RUSTC).env("RUSTC_BOOTSTRAP", "1");
            cargo.args(["-Zbuild-std=std,panic_unwind", "--target-dir", "target/xtask/phone-targets"]);
            // Cargo builds the standard library even for a check, once for each target: nothing of it is run.
            cargo.args(["--config", "profile.dev.opt-level=0", "--config", "profile.dev.debug=false"]);
            cargo.args(["--config", "profile.dev.package.\"*\".opt-level=0"]);
            cargo.args(["--config", "profile.dev.package.qualistamp-qr.opt-level=0"]);
        }
        None => return Err(Failure::Findings(vec!["no compiler can check for phones here".to_owned()])),
    }
    workspace::run(&mut cargo)?;
    println!("{} crates for {} targets: {}", CRATES.len(), TARGETS.len(), TARGETS.join(" "));
    Ok(())
}

/// Whether this machine can check the targets as it is.
pub(crate) fn can_check(workspace: &Workspace) -> bool {
    way(workspace).is_some()
}

fn way(workspace: &Workspace) -> Option<Way> {
    let library = |rustc: &mut Command, args: &[&str]| {
        let output = rustc.args(args).output().ok().filter(|output| output.status.success())?;
        Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let installed = |target: &&str| {
        library(&mut workspace.program("rustc"), &["--print", "target-libdir", "--target", target])
            .is_some_and(|folder| Path::new(&folder).is_dir())
    };
    if TARGETS.iter().all(installed) {
        return Some(Way::Installed);
    }
    let sysroot = library(&mut workspace.program(DEBIAN_RUSTC), &["--print", "sysroot"])?;
    Path::new(&sysroot).join("lib/rustlib/src/rust/library/std").is_dir().then_some(Way::FromSource)
}
