//! `--color`: whether output has colours. Read before the command line is parsed, because help and usage errors have colours too.

use std::ffi::OsString;

use anstream::ColorChoice;

/// Sets the choice for standard output and standard error. Without the option, or with `auto`, `anstream` decides: no colours if
/// the output is no terminal or NO_COLOR is set, colours if CLICOLOR_FORCE is set.
pub(crate) fn choose(arguments: impl Iterator<Item = OsString>) {
    choice(arguments).write_global();
}

/// The choice in `arguments`, the last one if there are several. Parsing refuses other values later.
fn choice(arguments: impl Iterator<Item = OsString>) -> ColorChoice {
    let mut choice = ColorChoice::Auto;
    let mut arguments = arguments.take_while(|argument| argument != "--");
    while let Some(argument) = arguments.next() {
        let value = match argument.to_str() {
            Some("--color") => arguments.next(),
            Some(text) => text.strip_prefix("--color=").map(OsString::from),
            None => None,
        };
        choice = match value.as_ref().and_then(|value| value.to_str()) {
            Some("always") => ColorChoice::Always,
            Some("never") => ColorChoice::Never,
            Some("auto") => ColorChoice::Auto,
            Some(_) | None => choice,
        };
    }
    choice
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_is_found_in_both_forms_and_before_the_end_of_options() {
        for (line, expected) in [
            ("verify a.png", ColorChoice::Auto),
            ("--color always verify", ColorChoice::Always),
            ("verify --color=never a.png", ColorChoice::Never),
            ("verify --color", ColorChoice::Auto),
            ("verify --color bright", ColorChoice::Auto),
            ("verify -- --color=always", ColorChoice::Auto),
        ] {
            assert_eq!(choice(line.split(' ').map(OsString::from)), expected, "{line}");
        }
    }
}
