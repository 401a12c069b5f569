//! `--quiet`: no progress, and no summaries of the files that were written. Results, errors and JSON stay.

use std::io::{self, IsTerminal as _};
use std::sync::atomic::{AtomicBool, Ordering};

use clap::ArgMatches;

/// Progress is drawn deep inside commands, and the answer is the same for all of them.
static QUIET: AtomicBool = AtomicBool::new(false);

/// Commands that print only what they have changed, unless a flag in [`ANSWER_FLAGS`] asks for more. What the others print
/// is their result.
const SUMMARIES: &[&str] = &[
    "anchor add",
    "anchor remove",
    "bundle fetch",
    "bundle import",
    "bundle make",
    "issue",
    "key new",
    "ledger init",
    "man",
    "register prove",
    "register publish",
    "render",
    "stamp",
    "status new",
    "status publish",
    "status reinstate",
    "status replace",
    "status suspend",
    "status undo",
    "status withdraw",
    "trust init",
    "trust introduce",
    "trust issuer add",
    "trust issuer edit",
    "trust key add",
    "trust key retire",
    "trust key seal",
    "trust key withdraw",
    "trust rotate-root",
];

/// Flags with which a command prints a result for programs or files.
const ANSWER_FLAGS: &[&str] = &["json", "template"];

/// Hides progress from now on.
pub(crate) fn hide_progress() {
    QUIET.store(true, Ordering::Relaxed);
}

/// Whether somebody watches standard error and wants to see progress.
pub(crate) fn progress_is_shown() -> bool {
    !QUIET.load(Ordering::Relaxed) && io::stderr().is_terminal()
}

/// Whether the command that was called prints nothing but a summary.
pub(crate) fn is_summary(matches: &ArgMatches) -> bool {
    let (names, innermost) = called(matches);
    SUMMARIES.contains(&names.join(" ").as_str()) && !ANSWER_FLAGS.iter().any(|flag| is_set(innermost, flag))
}

/// Whether `--quiet` was given.
pub(crate) fn is_quiet() -> bool {
    QUIET.load(Ordering::Relaxed)
}

/// Whether the command that was called prints CSV, or a file to fill in: for programs, byte for byte.
pub(crate) fn is_file(matches: &ArgMatches) -> bool {
    ["csv", "template"].iter().any(|flag| is_set(called(matches).1, flag))
}

/// The words of the command that was called, and its options.
fn called(matches: &ArgMatches) -> (Vec<&str>, &ArgMatches) {
    let (mut names, mut innermost) = (Vec::new(), matches);
    while let Some((name, inner)) = innermost.subcommand() {
        names.push(name);
        innermost = inner;
    }
    (names, innermost)
}

fn is_set(command: &ArgMatches, flag: &str) -> bool {
    match command.try_get_one::<bool>(flag) {
        Ok(is_set) => is_set == Some(&true),
        // An option with a value, or none of this command.
        Err(_) => command.try_contains_id(flag).unwrap_or(false),
    }
}

/// Names in [`SUMMARIES`] that are not commands of `program`.
#[cfg(test)]
pub(crate) fn unknown_commands(program: &clap::Command) -> Vec<&'static str> {
    let is_command = |name: &&&str| {
        name.split(' ').try_fold(program, |command, word| command.find_subcommand(word)).is_some()
    };
    SUMMARIES.iter().filter(|name| !is_command(name)).copied().collect()
}
