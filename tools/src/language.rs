//! The language in which answers are given: `--lang`, otherwise that of the system.

use std::sync::OnceLock;

use qualistamp_core::{Outcome, Verdict};
use qualistamp_words::{Step, Words, tag_from_environment};

use crate::style;

/// Answers are worded deep inside commands, and the language is the same for all of them.
static WORDS: OnceLock<Words> = OnceLock::new();

/// Chooses the language for the whole run. One that was asked for and is not there is said once; the language of the system gives way
/// to English without a word, as in other programs.
pub(crate) fn choose(asked: Option<&str>) {
    let words = match asked {
        Some(tag) => Words::for_tag(tag),
        None => Words::for_tag(&tag_from_environment(|name| std::env::var(name).ok()).unwrap_or_default()),
    };
    if let (Some(_), Some(notice)) = (asked, words.fallback_notice()) {
        // Failing to print a remark must not stop the answers.
        let _ = style::error(&mut anstream::stderr(), notice);
    }
    let _ = WORDS.set(words);
}

/// The words of the chosen language.
pub(crate) fn words() -> &'static Words {
    WORDS.get_or_init(|| Words::for_tag("en"))
}

/// The command that does what `step` says, where there is one.
fn command(step: Step) -> Option<&'static str> {
    match step {
        Step::GetFirstList => Some("qualistamp bundle fetch URL --root ROOT"),
        Step::GetLatestList => Some("qualistamp bundle fetch URL"),
        Step::AllowSpecimens => Some("qualistamp verify --accept-specimens"),
        Step::Compare
        | Step::Scan
        | Step::Ask
        | Step::Wait
        | Step::Update
        | Step::SetClock
        | Step::Nothing => None,
    }
}

/// What to do next, with the command for it in brackets.
pub(crate) fn advice(next: &str, step: Step) -> String {
    match command(step) {
        Some(command) => format!("{next} ({command})"),
        None => next.to_owned(),
    }
}

/// The verdict in English with its support code, to compare with an expected one: `VALID V00`.
pub(crate) fn verdict_and_code(outcome: &Outcome) -> String {
    let word = match outcome.verdict() {
        Verdict::Valid(..) => "VALID",
        Verdict::Invalid(_) => "INVALID",
        Verdict::Indeterminate(_) => "NOT SURE",
    };
    format!("{word} {}", outcome.support_code())
}
