//! Inputs for the fuzz targets to start from, so that they reach the code behind the first checks at once.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::workspace::Workspace;

/// The seeds of one fuzz target, one file each.
pub(crate) struct Seeds {
    pub(crate) folder: PathBuf,
    pub(crate) count: usize,
}

/// Writes the seeds of a target.
pub(crate) fn write(workspace: &Workspace, target: &str) -> Result<Seeds, Failure> {
    let folder = workspace.scratch("seeds")?.join(target);
    std::fs::create_dir_all(&folder).map_err(Failure::io(&folder))?;
    Ok(Seeds { folder, count: 0 })
}
