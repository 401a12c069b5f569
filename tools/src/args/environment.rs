//! The environment variables that stand in for options, and which options on the command line make a variable count for nothing.
//!
//! What is on the command line always counts before the environment: a variable was set some time ago and may be forgotten.

use std::path::PathBuf;

/// An environment variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Variable {
    /// Its name.
    pub(crate) name: &'static str,
    /// The option that it stands in for, without dashes.
    #[cfg_attr(not(test), allow(dead_code, reason = "the tests compare the table with the help"))]
    pub(crate) option: &'static str,
    /// Other options that make it count for nothing, because they say otherwise what it says.
    #[cfg_attr(not(test), allow(dead_code, reason = "the tests compare the table with the help"))]
    pub(crate) gives_way_to: &'static [&'static str],
}

/// The trust list.
pub(crate) const TRUST_LIST: Variable = Variable {
    name: "QUALISTAMP_TRUST_LIST",
    option: "trust-list",
    gives_way_to: &["bundle", "trust-dir", "root"],
};
/// The keys of the trust list.
pub(crate) const LIST_KEY: Variable = Variable {
    name: "QUALISTAMP_LIST_KEY",
    option: "list-key",
    gives_way_to: &["bundle", "trust-dir", "root"],
};
/// The folder for the trust data of this device.
pub(crate) const TRUST_DIR: Variable =
    Variable { name: "QUALISTAMP_TRUST_DIR", option: "trust-dir", gives_way_to: &[] };
/// The first root. A folder on the command line has its own, once something was imported into it.
pub(crate) const ROOT: Variable =
    Variable { name: "QUALISTAMP_ROOT", option: "root", gives_way_to: &["trust-dir"] };
/// The passphrase of a key.
pub(crate) const PASSPHRASE: Variable =
    Variable { name: "QUALISTAMP_PASSPHRASE", option: "passphrase-file", gives_way_to: &["no-passphrase"] };

/// Every variable of the program itself. `NO_COLOR` and `CLICOLOR_FORCE`, which many programs have, give way to `--color`.
#[cfg(test)]
pub(crate) const ALL: &[Variable] = &[TRUST_LIST, LIST_KEY, TRUST_DIR, ROOT, PASSPHRASE];

impl Variable {
    /// The path in the variable; `None` if it is not set or empty.
    pub(crate) fn path(self) -> Option<PathBuf> {
        std::env::var_os(self.name).filter(|value| !value.is_empty()).map(PathBuf::from)
    }

    /// The paths in the variable, separated as in `PATH`.
    pub(crate) fn paths(self) -> Vec<PathBuf> {
        let value = std::env::var_os(self.name).unwrap_or_default();
        std::env::split_paths(&value).filter(|path| !path.as_os_str().is_empty()).collect()
    }
}
