//! Chooses one of several sheets.

use crate::table::error::TableError;

/// Which of several sheets is read.
pub(super) struct Sheets {
    /// Name, and whether it is hidden.
    pub(super) all: Vec<(String, bool)>,
}

impl Sheets {
    /// The place of the sheet that is read, and the names of the others that are not hidden.
    pub(super) fn choose(&self, wanted: Option<&str>) -> Result<(usize, Vec<String>), TableError> {
        let at = match wanted {
            Some(wanted) => {
                self.all.iter().position(|(name, _)| name == wanted).ok_or_else(|| TableError::NoSheet {
                    wanted: wanted.to_owned(),
                    names: self.all.iter().map(|(name, _)| name.clone()).collect(),
                })?
            }
            None => self.all.iter().position(|(_, is_hidden)| !is_hidden).ok_or(TableError::Empty)?,
        };
        // Who names a sheet knows the others.
        let others = |(place, (name, is_hidden)): (usize, &(String, bool))| {
            (place != at && !is_hidden && wanted.is_none()).then(|| name.clone())
        };
        Ok((at, self.all.iter().enumerate().filter_map(others).collect()))
    }
}
