//! `cargo xtask vectors`: the test vectors, through the program that makes and checks them.

use crate::failure::Failure;
use crate::workspace::{self, Workspace};

pub(crate) const HELP: &str = "\
Check the test vectors, or generate them anew, with `qualistamp vectors`.

Usage: cargo xtask vectors [check | generate] [OPTIONS OF `qualistamp vectors`]

Examples:
  cargo xtask vectors            every vector gives what it says, and none is missing
  cargo xtask vectors generate   write test-vectors/ anew, after a change of the format
";

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    let mut words = vec!["vectors"];
    words.extend(args.iter().map(String::as_str));
    if args.is_empty() {
        words.push("check");
    }
    workspace::run(&mut workspace.qualistamp(&words))
}

/// Every vector against the released program.
pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    run(workspace, &[])
}
