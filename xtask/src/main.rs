//! Project chores: `cargo xtask COMMAND`. What runs here is what runs in CI.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program speaks to its user there")]

mod android;
mod bench;
mod bindings;
mod decoder_size;
mod dependencies;
mod dictionary;
mod exhaustive;
mod failure;
mod fuzz;
mod ios;
mod kotlin;
mod lint;
mod phone_targets;
mod requirement;
mod spdx;
mod suites;
mod swift;
mod test;
mod tidy;
mod vectors;
mod words;
mod workspace;

use std::process::ExitCode;

use failure::Failure;
use workspace::Workspace;

/// One subcommand: how it is called, what `--help` says, what it does.
struct Subcommand {
    name: &'static str,
    about: &'static str,
    help: &'static str,
    run: fn(&Workspace, &[String]) -> Result<(), Failure>,
}

const SUBCOMMANDS: &[Subcommand] = &[
    Subcommand {
        name: "test",
        about: "run every test of every language, installing what they need",
        help: test::HELP,
        run: test::run,
    },
    Subcommand {
        name: "lint",
        about: "formatting, clippy, documentation, dependencies, house rules",
        help: lint::HELP,
        run: lint::run,
    },
    Subcommand { name: "bench", about: "measure speed and size", help: bench::HELP, run: bench::run },
    Subcommand {
        name: "bindings",
        about: "the library for other languages, and the Kotlin or Swift sources that call it",
        help: bindings::HELP,
        run: bindings::run,
    },
    Subcommand {
        name: "fuzz",
        about: "feed mutated bytes to every entry point for untrusted input",
        help: fuzz::HELP,
        run: fuzz::run,
    },
    Subcommand {
        name: "dictionary",
        about: "build the preset compression dictionary, or measure it",
        help: dictionary::HELP,
        run: |_, args| dictionary::run(args).map_err(|reason| Failure::Findings(vec![reason])),
    },
    Subcommand {
        name: "vectors",
        about: "check the test vectors, or generate them anew",
        help: vectors::HELP,
        run: vectors::run,
    },
    Subcommand {
        name: "words",
        about: "write the words of the phone apps as each platform wants them",
        help: words::HELP,
        run: words::run,
    },
    Subcommand {
        name: "pictures",
        about: "draw the screens of docs/android.md anew",
        help: android::PICTURES_HELP,
        run: android::pictures,
    },
];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

fn dispatch(args: &[String]) -> Result<(), Failure> {
    let Some((name, rest)) = args.split_first() else {
        print_overview();
        return Ok(());
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print_overview();
        return Ok(());
    }
    let Some(subcommand) = SUBCOMMANDS.iter().find(|subcommand| subcommand.name == name) else {
        return Err(Failure::Usage(format!("there is no chore `{name}`. `cargo xtask --help` lists them.")));
    };
    if rest.iter().take_while(|arg| *arg != "--").any(|arg| arg == "--help" || arg == "-h") {
        print!("{}", subcommand.help);
        return Ok(());
    }
    (subcommand.run)(&Workspace::find()?, rest)
}

fn print_overview() {
    println!("Project chores.\n\nUsage: cargo xtask COMMAND [OPTIONS]\n\nCommands:");
    for Subcommand { name, about, .. } in SUBCOMMANDS {
        println!("  {name:<10}  {about}");
    }
    println!("\n`cargo xtask COMMAND --help` tells more.");
}
