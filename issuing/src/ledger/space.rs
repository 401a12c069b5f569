//! A status list as a source of places.

/// The status list whose places a batch takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusSpace<'a> {
    /// Its address, as the trust list states it.
    pub address: &'a str,
    /// Number of its places.
    pub size: u32,
    /// Places below this one are taken, whatever the ledger says.
    pub used_below: u32,
}
