//! The examples in the help of the program and all its subcommands.

use std::path::Path;

use super::sandbox::{PASSPHRASE, Sandbox};
use crate::failure::Failure;

/// The words of a subcommand, and its examples.
type Examples = (Vec<String>, Vec<String>);

/// Every subcommand that has examples, by asking each for its help.
pub(super) fn all(sandbox: &Sandbox) -> Result<Vec<Examples>, Failure> {
    let (mut waiting, mut found) = (vec![Vec::new()], Vec::new());
    while let Some(command) = waiting.pop() {
        let help = sandbox.help(&command)?;
        // From the back, so that they are visited in the order of the help.
        for name in subcommands(&help).into_iter().rev() {
            let mut longer = command.clone();
            longer.push(name);
            waiting.push(longer);
        }
        let examples = examples(&help);
        if !examples.is_empty() {
            found.push((command, examples));
        }
    }
    Ok(found)
}

/// The names under `Commands:`, except `help`.
fn subcommands(help: &str) -> Vec<String> {
    help.lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')))
        .filter_map(|line| line.split(' ').next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// The example commands, without the remarks beside them.
///
/// An example is indented by two spaces and begins with the program, or with variables for it. Help is wrapped: an indented line
/// that begins with something else continues the one before.
fn examples(help: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut is_example = false;
    for line in help.lines() {
        let indented = line.strip_prefix("  ").map(str::trim);
        match indented {
            Some(text) if starts_example(text) => {
                is_example = true;
                lines.push(text.to_owned());
            }
            Some(text) if is_example && !text.is_empty() => {
                if let Some(last) = lines.last_mut() {
                    last.truncate(last.trim_end_matches(['\\', ' ']).len());
                    last.push(' ');
                    last.push_str(text);
                }
            }
            _ => is_example = false,
        }
    }
    lines.iter().filter_map(|line| Some(line.split("  ").next()?.trim().to_owned())).collect()
}

fn starts_example(text: &str) -> bool {
    let is_variable = |word: &&str| {
        word.split_once('=').is_some_and(|(name, _)| {
            !name.is_empty() && name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_')
        })
    };
    text.split(' ').find(|word| !is_variable(word)) == Some("qualistamp")
}

/// The script for an example: it first removes what the example creates, and replaces placeholders.
pub(super) fn script(example: &str, folder: &Path) -> Result<String, Failure> {
    let read = |name: &str| -> Result<String, Failure> {
        let path = folder.join(name);
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(text.trim().to_owned()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
            Err(error) => Err(Failure::io(&path)(error)),
        }
    };
    let mut command = example.replace("PASSPHRASE=…", &format!("PASSPHRASE='{PASSPHRASE}'"));
    command = command.replace("/tmp/", "tmp/").replace("/run/secrets/", "run/secrets/");
    command = command.replace("1a2b3c4d", &read("kid.txt")?);
    if let Some((before, rest)) = command.split_once("'QS1:") {
        let after = rest.split_once('\'').map_or("", |(_, after)| after);
        command = format!("{before}'{}'{after}", read("diploma.txt")?);
    }
    let mut script = String::new();
    if let Some(made) = made_by(&command) {
        // Only files: folders are there to be written into.
        script.push_str(&format!("rm -f {made}\n"));
    }
    script.push_str(&command);
    script.push('\n');
    Ok(script)
}

/// The file after `--out`, together with the public half if it is a key.
fn made_by(command: &str) -> Option<String> {
    let mut words = command.split_whitespace().skip_while(|word| *word != "--out").skip(1);
    let out = words.next().filter(|out| !out.ends_with('/'))?;
    Some(out.strip_suffix(".pem").map_or_else(|| out.to_owned(), |name| format!("{out} {name}.pub.pem")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HELP: &str = "Keep keys\n\nUsage: qualistamp key <COMMAND>\n\nCommands:\n  new   Make one,\n        or two\n  show  Show one\n  \
                        help  Print this\n\nOptions:\n  -h, --help  Print help\n\nExamples:\n  qualistamp key new --out a.pem\n  \
                        qualistamp key show a.pem      asks for the\n  passphrase\n  A_B=… qualistamp key new \\\n      --label 'C'\n\
                        The public key is written too.\n  qualistamps are no examples\n";

    #[test]
    fn subcommands_and_examples_are_read_from_help() {
        assert_eq!(subcommands(HELP), ["new", "show"]);
        assert_eq!(
            examples(HELP),
            [
                "qualistamp key new --out a.pem",
                "qualistamp key show a.pem",
                "A_B=… qualistamp key new --label 'C'"
            ]
        );
    }

    #[test]
    fn what_an_example_creates_is_removed_first() {
        assert_eq!(made_by("qualistamp key new --out a.pem").as_deref(), Some("a.pem a.pub.pem"));
        assert_eq!(made_by("qualistamp bundle make --out b.cbor --status c").as_deref(), Some("b.cbor"));
        assert_eq!(made_by("qualistamp issue a.json --out stamps/ --svg"), None);
        assert_eq!(made_by("qualistamp demo"), None);
        let folder = Path::new("does-not-exist");
        assert_eq!(script("qualistamp demo --dir /tmp/a", folder).unwrap(), "qualistamp demo --dir tmp/a\n");
    }
}
