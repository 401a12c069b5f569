//! Project tasks: `cargo xtask COMMAND`. CI runs the same commands.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program prints for its user")]

mod android;
mod bench;
mod bindings;
mod cargo_tests;
mod count;
mod decoder_size;
mod dependencies;
mod dictionary;
mod differential;
mod doc_commands;
mod exhaustive;
mod failure;
mod forge;
mod fuzz;
mod ios;
mod kotlin;
mod lint;
mod load;
mod man;
mod mutants;
mod package;
mod pdf_suite;
mod phone_targets;
mod profiles;
mod requirement;
mod spdx;
mod structure;
mod suites;
mod swift;
mod system;
mod test;
mod tidy;
mod vectors;
mod vocabulary;
mod web;
mod wheel;
mod words;
mod workspace;

use std::process::ExitCode;

use failure::Failure;
use workspace::Workspace;

/// A subcommand: its name, its help and its code.
struct Subcommand {
    name: &'static str,
    about: &'static str,
    help: &'static str,
    run: fn(&Workspace, &[String]) -> Result<(), Failure>,
}

const SUBCOMMANDS: &[Subcommand] = &[
    Subcommand {
        name: "test",
        about: "run every test of every language, after installing what it needs",
        help: test::HELP,
        run: test::run,
    },
    Subcommand {
        name: "lint",
        about: "check formatting, clippy, documentation, dependencies, structure, packages",
        help: lint::HELP,
        run: lint::run,
    },
    Subcommand { name: "bench", about: "measure speed and size", help: bench::HELP, run: bench::run },
    Subcommand {
        name: "bindings",
        about: "build the library for other languages, and generate Kotlin, Swift or Python sources",
        help: bindings::HELP,
        run: bindings::run,
    },
    Subcommand {
        name: "web",
        about: "build the WebAssembly module and the npm package",
        help: web::HELP,
        run: web::run,
    },
    Subcommand {
        name: "wheel",
        about: "build the Python wheel of this machine's platform",
        help: wheel::HELP,
        run: wheel::run,
    },
    Subcommand {
        name: "fuzz",
        about: "feed mutated input to every entry point for untrusted bytes",
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
        about: "check the test vectors, or regenerate them",
        help: vectors::HELP,
        run: vectors::run,
    },
    Subcommand {
        name: "mutants",
        about: "check that the tests notice small changes to the code that decides",
        help: mutants::HELP,
        run: mutants::run,
    },
    Subcommand {
        name: "words",
        about: "write the texts of the phone apps in each platform's format",
        help: words::HELP,
        run: words::run,
    },
    Subcommand {
        name: "vocabulary",
        about: "write the names of coded values from official lists",
        help: vocabulary::HELP,
        run: vocabulary::run,
    },
    Subcommand {
        name: "pictures",
        about: "redraw the screens of docs/android.md",
        help: android::PICTURES_HELP,
        run: android::pictures,
    },
    Subcommand {
        name: "man",
        about: "write the manual pages of the program",
        help: man::HELP,
        run: man::run,
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
    // Hidden: it serves `test --under-load`.
    if name == load::SUBCOMMAND {
        load::be_busy();
        return Ok(());
    }
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print_overview();
        return Ok(());
    }
    let Some(subcommand) = SUBCOMMANDS.iter().find(|subcommand| subcommand.name == name) else {
        return Err(Failure::Usage(format!("there is no task `{name}`. `cargo xtask --help` lists them.")));
    };
    if rest.iter().take_while(|arg| *arg != "--").any(|arg| arg == "--help" || arg == "-h") {
        print!("{}", subcommand.help);
        return Ok(());
    }
    (subcommand.run)(&Workspace::find()?, rest)
}

fn print_overview() {
    println!("Project tasks.\n\nUsage: cargo xtask COMMAND [OPTIONS]\n\nCommands:");
    for Subcommand { name, about, .. } in SUBCOMMANDS {
        println!("  {name:<10}  {about}");
    }
    println!("\nSee `cargo xtask COMMAND --help` for details.");
}
