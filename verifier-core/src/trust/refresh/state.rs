//! The trust state: what a device trusts, and how a new bundle moves it on (client workflow of TUF, 5.3 to 5.6).

use crate::key::Kid;
use crate::model::UnixTime;
use crate::trust::bundle::Bundle;
use crate::trust::floors::{Floors, VersionFloor};
use crate::trust::held::{Registers, StatusLists};
use crate::trust::list::TrustList;
use crate::trust::part::Part;
use crate::trust::root::Root;
use crate::trust::snapshot::Trust;

use super::accept::{check_proof, check_register};
use super::chain::{RootChain, RootSource};
use super::error::RefreshError;
use super::moment::Moment;
use super::refused::{PartFault, Refused, RefusedPart};
use super::survey::{Survey, still_withdrawn};

/// Everything that a device trusts, and the newest versions it has seen. Only [`TrustState::refresh`] moves it on.
#[derive(Debug, Clone)]
pub struct TrustState {
    pub(super) chain: RootChain,
    pub(super) signed_list: Option<Part>,
    pub(super) trust: Trust,
    floors: Floors,
}

/// The result of a refresh: the new state, and what of the bundle was left out.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Refreshed {
    /// The new state.
    pub state: TrustState,
    /// Parts that could not be used. Older parts in their place are kept.
    pub refused: Vec<Refused>,
    /// Keys that the new list calls sound although an earlier list withdrew them. They stay withdrawn.
    pub still_withdrawn: Vec<Kid>,
}

impl TrustState {
    /// The state of a device that has only the built-in root, `anchor`.
    ///
    /// # Errors
    /// [`RefreshError::Anchor`] when the root is damaged.
    pub fn new(anchor: &[u8]) -> Result<Self, RefreshError> {
        let chain = RootChain::anchored_at(Root::anchor(anchor).map_err(RefreshError::Anchor)?);
        let mut state = Self { chain, signed_list: None, trust: Trust::default(), floors: Floors::default() };
        state.take_floors(Floors::default());
        Ok(state)
    }

    /// Moves on to what `bundle` says, judged at the time `now`.
    ///
    /// The same arguments always return the same result. `self` does not change.
    ///
    /// # Errors
    /// [`RefreshError`]; then nothing of the bundle is accepted.
    pub fn refresh(&self, bundle: &[u8], now: UnixTime) -> Result<Refreshed, RefreshError> {
        // 1. Endless data: input larger than any bundle is not even parsed.
        let bundle = Bundle::parse(bundle).map_err(RefreshError::Bundle)?;

        // 2. Fix the time for all checks (TUF 5.1).
        let moment = Moment::new(now, self.floors.clock);

        // 3. Walk the roots one by one (TUF 5.3.3 to 5.3.9), to one that is not behind any root seen before.
        let (chain, mut floors) =
            self.chain.follow(&bundle.roots, self.floors.clone(), RootSource::New(moment))?;
        let root = chain.root().content();
        if let Some((newest, _)) = bundle.roots.last()
            && *newest < root.version
        {
            return Err(RefreshError::RootRolledBack { floor: root.version, offered: *newest });
        }
        floors.accept_root(chain.root())?;

        // 4. The last root must not have expired (TUF 5.3.10: freeze). Earlier ones may have: a device may be late.
        if root.expires < moment.now {
            let (version, expires) = (root.version, root.expires);
            return Err(RefreshError::RootExpired { version, expires, now: moment.now });
        }

        // 5. Open the list with the last root's keys (TUF 5.6), and compare its version with its floor.
        let (list, signed_list) = match (&bundle.list, &self.signed_list) {
            (Some(signed), _) => {
                let list = TrustList::open(signed.bytes(), &root.list).map_err(RefreshError::List)?;
                floors.accept_list(&list, moment)?;
                (Some(list), Some(signed.clone()))
            }
            // Off-spec: a bundle may bring only status lists. The current list stays if the last root still vouches for it.
            (None, Some(held)) => match TrustList::open(held.bytes(), &root.list) {
                Ok(list) => (Some(list), Some(held.clone())),
                Err(_) => return Err(RefreshError::ListMissing { root: root.version }),
            },
            (None, None) => (None, None),
        };
        // Off-spec: a list whose next update is overdue is accepted. Verification must still work after years offline, so age
        // does not make a list unusable: `verify` reports "valid as of", and beyond the policy's limit "indeterminate".

        // 6. Remember for good which keys the list withdraws.
        let survey = list.as_ref().map(Survey::of).unwrap_or_default();
        for (thumbprint, since) in &survey.compromised {
            floors.withdrawn.withdraw(*thumbprint, *since, root.version);
        }
        let still_withdrawn = still_withdrawn(list.as_ref(), &floors.withdrawn, &survey);

        // 7. Accept status lists, each compared with its own floor, and only if the list pins them (mix-and-match).
        // Off-spec: there is no snapshot role. Thousands of issuers sign status lists at different times; a signature over
        // all of them would have to be renewed for each, by a key that is always online. If somebody removes a part from a
        // bundle, the age of the older part shows it.
        let mut refused = Vec::new();
        let mut status = self.kept_status(&survey);
        for (address, token) in &bundle.status {
            let outcome = survey
                .pinned
                .get(address.as_str())
                .ok_or(PartFault::NotPinned)
                .and_then(|(issuer, pin)| floors.accept_status_list(token.bytes(), issuer, pin, moment));
            match outcome {
                Ok(()) => status.hold(address, token.clone()),
                Err(fault) => {
                    if let PartFault::Status(fault) = &fault {
                        status.refuse(address, fault.clone());
                    }
                    let part = RefusedPart::Status { address: address.clone() };
                    refused.push(Refused { part, fault });
                }
            }
        }

        // 8. Accept registers and register proofs, each checked against a seal of the list. New proofs come before kept ones: there
        // is a limit on their number.
        let mut registers = Registers::default();
        for bundled in &bundle.registers {
            match check_register(bundled, list.as_ref()) {
                Ok(()) => registers.hold(bundled.seal, bundled.content.clone()),
                Err(fault) => {
                    let part = RefusedPart::Register { kid: bundled.kid, seal: bundled.seal };
                    refused.push(Refused { part, fault: PartFault::Register(fault) });
                }
            }
        }
        for bundled in &bundle.proofs {
            match check_proof(bundled, list.as_ref()) {
                Ok(()) => registers.hold_proof(bundled.seal, bundled.content.clone()),
                Err(fault) => {
                    let part = RefusedPart::RegisterProof { kid: bundled.kid, seal: bundled.seal };
                    refused.push(Refused { part, fault: PartFault::Register(fault) });
                }
            }
        }
        self.keep_registers(&survey, &mut registers);

        // 9. Only now change the state, all of it at once.
        let trust = Trust { list, status, registers, ..Trust::default() };
        let mut state = Self { chain, signed_list, trust, floors: Floors::default() };
        state.take_floors(floors);
        Ok(Refreshed { state, refused, still_withdrawn })
    }

    /// The current status lists that the new list still pins. They are verified again, since another key may be pinned now.
    fn kept_status(&self, survey: &Survey) -> StatusLists {
        let mut kept = StatusLists::default();
        for (address, token) in self.trust.status.tokens() {
            if survey.pinned.contains_key(address) {
                kept.hold(address, token.clone());
            }
        }
        kept
    }

    /// Adds the current registers and register proofs whose seals are still in the new list.
    fn keep_registers(&self, survey: &Survey, registers: &mut Registers) {
        let current = &self.trust.registers;
        for seal in current.seals().into_iter().filter(|seal| survey.seals.contains_key(seal)) {
            if let (Some(ids), None) = (current.ids(&seal), registers.ids(&seal)) {
                registers.hold(seal, ids.clone());
            }
            current.proofs_of(&seal).for_each(|proof| registers.hold_proof(seal, proof.clone()));
        }
    }

    /// Sets the floors, no lower than the current root, and what verification needs from them.
    pub(super) fn take_floors(&mut self, mut floors: Floors) {
        let root = self.chain.root();
        let version = root.content().version;
        if floors.root.is_none_or(|floor| floor.version < version) {
            floors.root = Some(VersionFloor { version, digest: root.digest() });
        }
        self.trust.clock_floor = floors.clock;
        self.trust.withdrawn = floors.withdrawn.clone();
        self.trust.root_expires = Some(root.content().expires);
        self.floors = floors;
    }

    /// What verification relies on.
    #[must_use]
    pub fn trust(&self) -> &Trust {
        &self.trust
    }

    /// The root that is trusted now.
    #[must_use]
    pub fn root(&self) -> &Root {
        self.chain.root()
    }

    /// The newest versions seen, which must be kept whatever else is lost.
    #[must_use]
    pub fn floors(&self) -> &Floors {
        &self.floors
    }
}
