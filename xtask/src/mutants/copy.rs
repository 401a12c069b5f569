//! A copy of the sources that may be changed: a run that is killed leaves the checkout as it was.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::workspace::{self, Workspace};

/// Brings the copy up to date and returns its folder. Files that are equal keep their time, so that cargo builds only what changed.
pub(super) fn update(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let tree = workspace.scratch("mutants/tree")?;
    let sources: BTreeSet<PathBuf> = workspace::sources(workspace)?.into_iter().collect();
    for source in &sources {
        let from = workspace.path("").join(source);
        let to = tree.join(source);
        let content = fs::read(&from).map_err(Failure::io(&from))?;
        if fs::read(&to).is_ok_and(|there| there == content) {
            continue;
        }
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder).map_err(Failure::io(folder))?;
        }
        workspace::write(&to, &content)?;
    }
    remove_others(&tree, &tree, &sources)?;
    Ok(tree)
}

/// Removes the files that are not among the sources.
fn remove_others(tree: &Path, folder: &Path, sources: &BTreeSet<PathBuf>) -> Result<(), Failure> {
    for path in workspace::list(folder)? {
        if path.is_dir() {
            remove_others(tree, &path, sources)?;
        } else if !path.strip_prefix(tree).is_ok_and(|relative| sources.contains(relative)) {
            fs::remove_file(&path).map_err(Failure::io(&path))?;
        }
    }
    Ok(())
}
