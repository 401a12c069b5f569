//! The vectors of refresh: sequences of bundles that arrive at a device, honest ones and attacks.

mod bundles;
mod chains;
mod expiry;
mod keys;
mod lists;
mod parts;
mod role_keys;
mod roots;
mod sequence;
mod status;

use qualistamp_vectors::refresh::RefreshCase;

use crate::error::Result;
use crate::keys::Keys;
use parts::World;

/// Every sequence.
pub(crate) fn cases(keys: &Keys) -> Result<Vec<RefreshCase>> {
    let world = World { keys };
    let (mut cases, mut wrong) = (Vec::new(), Vec::new());
    for sequences in [
        roots::sequences(),
        expiry::sequences(),
        chains::sequences(),
        lists::sequences(),
        status::sequences(),
        keys::sequences(world)?,
        bundles::sequences(world)?,
    ] {
        for sequence in &sequences {
            match sequence.case(world) {
                Ok(case) => cases.push(case),
                Err(reason) => wrong.push(reason.to_string()),
            }
        }
    }
    if wrong.is_empty() { Ok(cases) } else { Err(wrong.join("\n").into()) }
}
