//! A state as this device keeps it: written as a bundle, and opened again.

use crate::trust::bundle::{Bundle, BundledRegister};
use crate::trust::floors::{Floors, ListFloor};
use crate::trust::part::Part;

use super::chain::{RootSource, Walk};
use super::error::RefreshError;
use super::state::TrustState;
use super::survey::Survey;

/// The floors to open a kept state with.
#[derive(Debug, Clone)]
pub enum KeptFloors {
    /// The newest floors, as they were kept.
    Newest(Floors),
    /// The newest floors were lost. These are older or empty, and are raised to what the bundle contains.
    Older(Floors),
}

impl TrustState {
    /// Opens a state that was kept: the bundle of [`TrustState::to_bundle`], and its floors.
    ///
    /// Verifies roots and list again, starting from the anchor. Status lists and registers are verified when they are first
    /// used. Ages and versions are not judged again: they were judged on arrival, and the kept state may have to be used when
    /// nothing newer is available.
    ///
    /// # Errors
    /// [`RefreshError`] when the bundle is damaged, or not signed under the anchor.
    pub fn resume(anchor: &[u8], bundle: Vec<u8>, floors: KeptFloors) -> Result<Self, RefreshError> {
        let mut state = Self::new(anchor)?;
        let bundle = Bundle::from_vec(bundle).map_err(RefreshError::Bundle)?;
        let (mut floors, newest) = match floors {
            KeptFloors::Newest(floors) => (floors, true),
            KeptFloors::Older(floors) => (floors, false),
        };
        // A new version of the program may have a newer anchor than the one that the floors were kept with.
        floors.adopt(state.root(), None, bundle.list.as_ref());
        let Walk { chain, floors, stopped } = state.chain.follow(&bundle.roots, floors, RootSource::Kept);
        if let Some(error) = stopped {
            return Err(error);
        }
        state.chain = chain;
        if let Some(signed) = bundle.list {
            state.trust.list = Some(state.chain.open_list(&signed)?);
            state.signed_list = Some(signed);
        }
        for (address, token) in bundle.status {
            state.trust.status.hold(&address, token);
        }
        for bundled in bundle.registers {
            state.trust.registers.hold(bundled.seal, bundled.content);
        }
        for bundled in bundle.proofs {
            state.trust.registers.hold_proof(bundled.seal, bundled.content);
        }
        let floors = if newest { floors } else { state.raised_to_content(floors) };
        let Self { chain, signed_list, trust, .. } = state;
        Ok(Self::with(chain, floors, signed_list, trust))
    }

    /// `floors`, raised to what this state contains: for when the newest floors were lost.
    fn raised_to_content(&self, mut floors: Floors) -> Floors {
        let Some(list) = &self.trust.list else { return floors };
        let (root, version) = (self.root().content().version, list.version());
        // A list under a root older than the newest seen may be a bad one, left behind when the list keys were replaced.
        let current = floors.root.is_none_or(|floor| floor.version <= root);
        if current && floors.list.as_ref().is_none_or(|floor| floor.version < version) {
            floors.list = Some(ListFloor::of(list));
        }
        floors.see_time(list.issued());
        let survey = Survey::of(list);
        survey.withdraw_in(&mut floors, list.issued());
        for (issuer, pin) in survey.pinned.values() {
            let safety = floors.withdrawn.under(list.issued());
            if let Some(Ok(held)) = self.trust.status.find(issuer, pin, safety) {
                floors.see_status(pin.address.as_signed(), held);
            }
        }
        floors
    }

    /// The state as a bundle, for keeping and for passing on. It opens under the same anchor.
    #[must_use]
    pub fn to_bundle(&self) -> Vec<u8> {
        let mut bundle = Bundle {
            roots: self.chain.links().to_vec(),
            list: self.signed_list.clone(),
            ..Bundle::default()
        };
        bundle.status =
            self.trust.status.tokens().map(|(address, token)| (address.to_owned(), token.clone())).collect();
        bundle.status.sort_by(|(one, _), (other, _)| one.cmp(other));
        let (registers, seals) = (&self.trust.registers, self.trust.registers.seals());
        let list = self.trust.list.as_ref().filter(|_| !seals.is_empty());
        let survey = list.map(Survey::of).unwrap_or_default();
        for seal in seals {
            let Some(kid) = survey.key_of_seal(seal) else { continue };
            let bundled = |content: &Part| BundledRegister { kid, seal, content: content.clone() };
            bundle.registers.extend(registers.ids(&seal).map(bundled));
            bundle.proofs.extend(registers.proofs_of(&seal).map(bundled));
        }
        bundle.proofs.sort_by(BundledRegister::compare_proofs);
        bundle.to_cbor()
    }
}
