//! What devices with an older trust list say to a new bundle.

use std::path::{Path, PathBuf};

use qualistamp_core::{Bundle, Draft, RefreshError, Root, TrustState, UnixTime, limits::MAX_METADATA_BYTES};

use crate::files;
use crate::trust_file::lists_before;

/// Why a device that has an older trust list of this operator refuses a bundle that a new device accepts.
pub(crate) struct OlderDevice {
    /// The trust list that the device has.
    pub list: PathBuf,
    /// Why it refuses the new one.
    pub error: RefreshError,
}

/// Refreshes devices that have the trust lists in `folder` before `version`, each as it was when that list was issued. Lists that
/// no device could have are passed over, such as those without enough signatures.
pub(crate) fn refusal(
    folder: &Path,
    anchor: &[u8],
    (bundle, version): (&Bundle, u64),
    now: UnixTime,
) -> Option<OlderDevice> {
    let bytes = bundle.to_cbor();
    lists_before(folder, version).into_iter().find_map(|list| {
        let signed = files::read(&list, MAX_METADATA_BYTES as u64).ok()?;
        let device = device(anchor, bundle, signed)?;
        let error = match device.refresh(&bytes, now) {
            Ok(refreshed) => refreshed.stopped?,
            Err(error) => error,
        };
        Some(OlderDevice { list, error })
    })
}

/// A device that was set up with `anchor` and got the list `signed` with the roots of its time.
fn device(anchor: &[u8], bundle: &Bundle, signed: Vec<u8>) -> Option<TrustState> {
    let Ok(Draft::TrustList(list)) = Draft::parse(&signed) else { return None };
    let mut then = Bundle::default();
    let mut newest = Root::anchor(anchor).ok()?;
    then.add_root(newest.content().version, anchor.to_vec());
    for (filed, root) in bundle.roots().skip(1) {
        newest = newest.successor(root).ok()?;
        if list.issued < newest.content().issued {
            break;
        }
        then.add_root(filed, root.to_vec());
    }
    then.set_list(signed);
    let refreshed = TrustState::new(anchor).ok()?.refresh(&then.to_cbor(), list.issued).ok()?;
    refreshed.stopped.is_none().then_some(refreshed.state)
}
