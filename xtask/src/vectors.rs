//! `cargo xtask vectors`: checks the test vectors with the release build of the program, or generates them.

use crate::cargo_tests;
use crate::count::Ran;
use crate::failure::Failure;
use crate::workspace::{self, Workspace};

pub(crate) const HELP: &str = "\
Check the test vectors with `qualistamp vectors check`, or generate them.

Usage: cargo xtask vectors [check | generate] [FOLDER]

FOLDER is test-vectors unless given.

Examples:
  cargo xtask vectors                        every vector agrees, and none is missing
  cargo xtask vectors generate               write test-vectors/ after a change to the generator
  cargo xtask vectors generate /tmp/vectors  write them to another folder, to compare
";

const CHECK: [&str; 2] = ["vectors", "check"];

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    match args.split_first() {
        None => check(workspace),
        Some((action, rest)) if action == "check" => {
            let mut words = CHECK.to_vec();
            words.extend(rest.iter().map(String::as_str));
            workspace::run(&mut workspace.qualistamp(&words))
        }
        Some((action, rest)) if action == "generate" => generate(workspace, rest),
        Some((action, _)) => Err(Failure::Usage(format!(
            "there is no `cargo xtask vectors {action}`: it is check or generate"
        ))),
    }
}

/// Checks every vector with the release build of the program.
fn check(workspace: &Workspace) -> Result<(), Failure> {
    workspace::run(&mut workspace.qualistamp(&CHECK))
}

/// The suite `vectors`: every vector with the program as the tests have it.
pub(crate) fn test(workspace: &Workspace) -> Result<Ran, Failure> {
    let program = cargo_tests::program(workspace)?;
    workspace::run(workspace.program(program).args(CHECK))?;
    Ok(Ran::ChecksItself("the program counts the vectors against the manifest"))
}

fn generate(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    let mut command =
        workspace.cargo(["run", "--quiet", "--locked", "--package", "qualistamp-vector-generator", "--"]);
    workspace::run(command.args(args))
}
