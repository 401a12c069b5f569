//! The layers of the program: which files of `tools/src` may use which.

use std::path::Path;

use super::graph::Arrow;

/// From the top down. A file may use its own layer and those below; files not named here are the lowest.
const LAYERS: &[&[&str]] = &[&["main.rs"], &["commands"], &["office"], &["args", "report"], &["input"]];

/// The layer of the commands, which may not use each other.
const COMMANDS: &str = "commands";

/// The arrows that are not allowed.
pub(super) fn check(arrows: &[Arrow], is_command: &dyn Fn(&Path) -> bool) -> Vec<String> {
    let mut findings = Vec::new();
    for arrow in arrows {
        let (Some(from), Some(to)) = (inside(&arrow.from), inside(&arrow.to)) else { continue };
        let show =
            |why: &str| format!("{} uses {} ({}): {why}", arrow.from.display(), arrow.to.display(), arrow.by);
        if layer(from) > layer(to) {
            findings.push(show("an arrow to a higher layer"));
        } else if between_commands(from, to) && is_command(&arrow.from) && is_command(&arrow.to) {
            findings.push(show("a command uses another command: move what they share to a lower layer"));
        }
    }
    findings
}

/// Whether the file is a subcommand: it has a function `run`.
pub(super) fn is_command(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("pub(crate) fn run(") || line.starts_with("pub(super) fn run("))
}

/// The path below `src`.
fn inside(file: &Path) -> Option<&Path> {
    let mut parts = file.components();
    parts.next();
    parts.as_path().strip_prefix("src").ok()
}

/// 0 is the highest.
fn layer(file: &Path) -> usize {
    let name = file.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    // `report.rs` belongs to the folder `report`.
    let is_in = |part: &&str| name == **part || name == format!("{part}.rs");
    LAYERS.iter().position(|layer| layer.iter().any(is_in)).unwrap_or(LAYERS.len())
}

/// Whether both are below `commands`, and the first is not the parent module of the second.
fn between_commands(from: &Path, to: &Path) -> bool {
    if !(from.starts_with(COMMANDS) && to.starts_with(COMMANDS)) {
        return false;
    }
    let folder = match from.file_name() {
        Some(name) if name == "mod.rs" => from.parent().unwrap_or(from).to_path_buf(),
        _ => from.with_extension(""),
    };
    !to.starts_with(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_down_and_not_between_commands() {
        for (from, to, allowed) in [
            ("main.rs", "commands/mod.rs", true),
            ("commands/mod.rs", "commands/verify.rs", true),
            ("commands/verify.rs", "report/table.rs", true),
            ("commands/verify.rs", "files.rs", true),
            ("commands/issue/mod.rs", "office/table.rs", true),
            ("office/table.rs", "report/json.rs", true),
            ("office/table.rs", "commands/issue/mod.rs", false),
            ("report/table.rs", "office/table.rs", false),
            ("commands/verify.rs", "commands/issue.rs", false),
            ("commands/trust/key.rs", "commands/trust/mod.rs", false),
            ("commands/trust/mod.rs", "commands/trust/key.rs", true),
            ("commands/trust.rs", "commands/trust/key.rs", true),
            ("report/table.rs", "args/values.rs", true),
            ("report/table.rs", "commands/verify.rs", false),
            ("input/stamps.rs", "report/table.rs", false),
            ("files.rs", "input/mod.rs", false),
            ("files.rs", "clock.rs", true),
        ] {
            let path = |file: &str| Path::new("tools/src").join(file);
            let arrow = Arrow { from: path(from), to: path(to), by: String::new() };
            let findings = check(&[arrow], &|_| true);
            assert_eq!(findings.is_empty(), allowed, "{from} uses {to}: {findings:?}");
        }
    }

    #[test]
    fn what_commands_of_a_group_share_is_no_command() {
        let arrow = Arrow {
            from: "tools/src/commands/bundle/show.rs".into(),
            to: "tools/src/commands/bundle/changes.rs".into(),
            by: String::new(),
        };
        assert!(check(&[arrow], &|file| file.ends_with("show.rs")).is_empty());
        assert!(is_command("pub(crate) fn run(args: &Args) {}") && !is_command("fn run() {}"));
    }
}
