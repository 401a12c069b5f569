//! The `qualistamp` program.

mod vectors;

use std::path::Path;
use std::process::ExitCode;

#[allow(clippy::print_stdout, clippy::print_stderr, reason = "what the program is for")]
fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (action, dir) = match words.as_slice() {
        ["vectors", action] => (*action, "test-vectors"),
        ["vectors", action, dir] => (*action, *dir),
        _ => ("", ""),
    };
    let done = match action {
        "generate" => vectors::generate(Path::new(dir)).map(|()| format!("wrote {dir}")),
        "check" => vectors::check(Path::new(dir)).map(|report| report.to_string()),
        _ => {
            eprintln!("usage: qualistamp vectors generate|check [DIR]");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
