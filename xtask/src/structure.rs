//! `cargo xtask lint structure`: no circles between files, no long files, layers, and no path into another crate.

mod graph;
mod layers;
mod source;
mod tokens;

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::workspace::{self, Workspace};
use graph::{Graph, circles, normal};
use source::path_attributes;

/// The longest source file, in lines.
const MAX_LINES: usize = 500;

/// In the first line of a longer file: it holds data, and would not become clearer in parts.
const DATA_TABLE: &str = "(data table)";

/// Root files of a crate, relative to its folder.
const ROOTS: &[&str] = &["src/lib.rs", "src/main.rs"];

/// The crate whose files are in layers.
const LAYERED: &str = "tools";

pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    let files = workspace::sources(workspace)?;
    let rust: Vec<&Path> = files.iter().map(PathBuf::as_path).filter(|file| is_rust(file)).collect();
    let read = |file: &Path| std::fs::read_to_string(workspace.path("").join(file)).ok();

    let mut findings = Vec::new();
    for file in &rust {
        let text = read(file).unwrap_or_default();
        findings.extend(too_long(file, &text));
        findings.extend(path_attributes(&text).iter().filter_map(|path| leaves_crate(file, path)));
    }
    let (mut crates, mut linked) = (0usize, 0usize);
    for root in rust.iter().filter(|file| is_root(file)) {
        let graph = Graph::read(root, &read);
        let arrows = graph.arrows();
        for circle in circles(&arrows) {
            let way: Vec<String> = circle
                .iter()
                .map(|arrow| format!("{} uses {} ({})", arrow.from.display(), arrow.to.display(), arrow.by))
                .collect();
            findings.push(format!("circle: {}", way.join(", ")));
        }
        if root.starts_with(LAYERED) {
            let is_command = |file: &Path| read(file).is_some_and(|text| layers::is_command(&text));
            findings.extend(layers::check(&arrows, &is_command));
        }
        crates += 1;
        linked += graph.files().count();
    }
    if crates == 0 || linked <= crates {
        findings.push("found no crates with modules".to_owned());
    }
    if findings.is_empty() {
        println!("{crates} crate roots, {linked} files");
        Ok(())
    } else {
        Err(Failure::Findings(findings))
    }
}

fn is_rust(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "rs")
}

fn is_root(file: &Path) -> bool {
    ROOTS.iter().any(|root| file.ends_with(root))
}

/// A source file that is too long to have one responsibility.
fn too_long(file: &Path, text: &str) -> Option<String> {
    let is_source = file.components().any(|part| part.as_os_str() == "src");
    let is_data = text.lines().next().is_some_and(|first| first.contains(DATA_TABLE));
    let lines = text.lines().count();
    (is_source && !is_data && lines > MAX_LINES).then(|| {
        format!("{}: {lines} lines, the limit is {MAX_LINES}: split it by responsibility", file.display())
    })
}

/// A `#[path]` that points outside the folder of the crate.
fn leaves_crate(file: &Path, path: &str) -> Option<String> {
    let target = normal(&file.parent()?.join(path));
    let own = file.components().next()?;
    (target.components().next() != Some(own)).then(|| {
        format!("{}: #[path = \"{path}\"] leads into another crate: make it a dependency", file.display())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_files_are_found_in_src_unless_they_are_data() {
        let long = "//! Something.\n".repeat(MAX_LINES + 1);
        let table = format!("//! Every code (data table).\n{long}");
        assert!(too_long(Path::new("a/src/b/c.rs"), &long).is_some());
        assert!(too_long(Path::new("a/src/b.rs"), &table).is_none());
        assert!(too_long(Path::new("a/tests/b.rs"), &long).is_none());
        assert!(too_long(Path::new("a/src/b.rs"), "//! Something.\n").is_none());
    }

    #[test]
    fn paths_may_not_leave_the_crate() {
        assert!(leaves_crate(Path::new("a/tests/b/main.rs"), "../../../c/tests/d.rs").is_some());
        assert!(leaves_crate(Path::new("a/tests/b/main.rs"), "../../src/d.rs").is_none());
        assert!(is_root(Path::new("a/src/lib.rs")) && !is_root(Path::new("a/src/b/lib.rs")));
    }
}
