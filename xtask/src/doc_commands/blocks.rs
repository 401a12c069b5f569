//! The command blocks of a document, and the shell script that runs one.

/// A block fenced as `sh`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// The line of its first command, from 1.
    pub(super) line: usize,
    /// The reason of a comment `<!-- not run: … -->` before it.
    pub(super) not_run: Option<String>,
    /// Its commands; lines continued with a backslash are one.
    pub(super) commands: Vec<String>,
}

const NOT_RUN: &str = "<!-- not run:";

pub(super) fn blocks(document: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut inside, mut not_run) = (false, None);
    for (number, line) in (1..).zip(document.lines()) {
        let trimmed = line.trim();
        match (inside, trimmed) {
            (false, "```sh") => {
                inside = true;
                let reason = not_run.take();
                blocks.push(Block { line: number + 1, not_run: reason, commands: Vec::new() });
            }
            (false, "") => {}
            (false, _) => {
                let reason = trimmed.strip_prefix(NOT_RUN).and_then(|rest| rest.strip_suffix("-->"));
                not_run = reason.map(|reason| reason.trim().to_owned());
            }
            (true, "```") => inside = false,
            (true, "") => {}
            (true, _) if trimmed.starts_with('#') => {}
            (true, _) => add(blocks.last_mut(), line),
        }
    }
    blocks.retain(|block| !block.commands.is_empty());
    blocks
}

fn add(block: Option<&mut Block>, line: &str) {
    let Some(block) = block else { return };
    match block.commands.last_mut() {
        Some(last) if last.ends_with('\\') => {
            last.push('\n');
            last.push_str(line);
        }
        _ => block.commands.push(line.to_owned()),
    }
}

/// A script that runs the commands and ends at the first that exits otherwise than it says.
pub(super) fn script(commands: &[String]) -> String {
    let mut script = String::new();
    for command in commands {
        match expected_exit(command) {
            None => script.push_str(command),
            Some(code) => {
                script.push_str(&format!(
                    "__code=0\n{{ {command}\n}} || __code=$?\n\
                     [ \"$__code\" = {code} ] || {{ echo \"exit $__code, not {code}\" >&2; exit 99; }}"
                ));
            }
        }
        script.push('\n');
    }
    script
}

/// The number in a comment `# exit 1` at the end of a command.
fn expected_exit(command: &str) -> Option<u8> {
    let (_, comment) = command.rsplit_once("# exit ")?;
    comment.split_whitespace().next()?.trim_end_matches([',', ':', ';', '.']).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_found_with_their_reasons() {
        let document = "text\n```sh\na # why\n\n# only a comment\nb \\\n  c\n```\n<!-- not run: needs a phone -->\n\n```sh\nd\n```\n\
                        <!-- not run: forgotten -->\ntext\n```sh\ne\n```\n```text\nf\n```\n```sh\n```\n";
        let block = |line, not_run: Option<&str>, commands: &[&str]| Block {
            line,
            not_run: not_run.map(str::to_owned),
            commands: commands.iter().map(|command| (*command).to_owned()).collect(),
        };
        assert_eq!(
            blocks(document),
            [
                block(3, None, &["a # why", "b \\\n  c"]),
                block(12, Some("needs a phone"), &["d"]),
                block(17, None, &["e"]),
            ]
        );
    }

    #[test]
    fn commands_may_say_how_they_exit() {
        assert_eq!(expected_exit("a # exit 1"), Some(1));
        assert_eq!(expected_exit("a   # exit 3: not sure"), Some(3));
        assert_eq!(expected_exit("a # leaves by the exit"), None);
        assert_eq!(script(&["a".to_owned()]), "a\n");
        assert!(script(&["a # exit 1".to_owned()]).contains("\"$__code\" = 1"));
    }
}
