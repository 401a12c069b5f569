//! Project chores.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program speaks to its user there")]

mod dictionary;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let result = match args.split_first() {
        Some((name, rest)) if name == "dictionary" => dictionary::run(rest),
        _ => Err("usage: cargo xtask dictionary …".to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}
