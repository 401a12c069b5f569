//! The `qualistamp` program: one file for each subcommand, this one to choose among them.

mod args;
mod clock;
mod commands;
mod escape;
mod exit;
mod input;
mod report;
mod style;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use commands::{
    bundle, demo, inspect, issue, key, register, scan, status, trust, vectors as vectors_command, verify,
};
use exit::Failure;

/// What `--help` says at the end.
const EXIT_CODES: &str = "\
Exit codes: 0 done (verify: valid), 1 invalid, 2 wrong usage, 3 not sure, 4 input or output.

Start with:
  qualistamp demo                  see the whole story in a folder of its own
  qualistamp key new               a signing key
  qualistamp issue --template      the fields of an award";

/// Digitally signed qualifications on paper: issue stamps, scan them, verify them offline.
#[derive(Debug, Parser)]
#[command(name = "qualistamp", version, after_help = EXIT_CODES, max_term_width = 100)]
struct Program {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Demo(demo::Args),
    Key(key::Args),
    Issue(issue::Args),
    Verify(verify::Args),
    Inspect(inspect::Args),
    Scan(scan::Args),
    Trust(trust::Args),
    Bundle(bundle::Args),
    Status(status::Args),
    Register(register::Args),
    Vectors(vectors_command::Args),
}

fn main() -> ExitCode {
    // Wrong usage ends here, with exit code 2.
    let program = Program::parse();
    // `anstream` drops colours where nobody would see them, or where NO_COLOR asks for it.
    let mut out = anstream::stdout().lock();
    let exit_status = match program.command {
        Command::Demo(args) => demo::run(&args, &mut out),
        Command::Key(args) => key::run(&args, &mut out),
        Command::Issue(args) => issue::run(&args, &mut out),
        Command::Verify(args) => verify::run(&args, &mut out),
        Command::Inspect(args) => inspect::run(&args, &mut out),
        Command::Scan(args) => scan::run(&args, &mut out),
        Command::Register(args) => register::run(&args, &mut out),
        Command::Status(args) => status::run(&args, &mut out),
        Command::Bundle(args) => bundle::run(&args, &mut out),
        Command::Trust(args) => trust::run(&args, &mut out),
        Command::Vectors(args) => vectors_command::run(&args, &mut out),
    };
    let exit_status = exit_status
        .and_then(|exit_status| Ok(out.flush().map(|()| exit_status)?))
        .unwrap_or_else(|failure| {
            let _ = report(&failure);
            failure.exit_status()
        });
    exit_status.into()
}

fn report(failure: &Failure) -> io::Result<()> {
    match failure {
        // Whoever read the output has had enough of it, as `head` does.
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Failure::Usage(_) | Failure::Input(_) | Failure::Output(_) => {
            style::error(&mut anstream::stderr(), failure)
        }
    }
}
