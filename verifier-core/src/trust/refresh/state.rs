//! The trust state: what a device trusts, and how a new bundle moves it on (client workflow of TUF, 5.3 to 5.6).

use crate::key::Kid;
use crate::model::UnixTime;
use crate::trust::bundle::Bundle;
use crate::trust::floors::Floors;
use crate::trust::held::{Registers, StatusLists};
use crate::trust::list::TrustList;
use crate::trust::part::Part;
use crate::trust::root::Root;
use crate::trust::snapshot::Trust;

use super::accept::{check_proof, check_register};
use super::chain::{RootChain, RootSource, Walk};
use super::error::RefreshError;
use super::moment::Moment;
use super::refused::{PartFault, Refusals, Refused, RefusedPart};
use super::survey::{Survey, still_withdrawn};

/// Everything that a device trusts, and the newest versions it has seen. Only [`TrustState::refresh`] moves it on.
#[derive(Debug, Clone)]
pub struct TrustState {
    pub(super) chain: RootChain,
    pub(super) signed_list: Option<Part>,
    pub(super) trust: Trust,
    pub(super) floors: Floors,
}

/// The result of a refresh: the new state, and what of the bundle was left out.
#[derive(Debug, Clone)]
#[must_use]
#[non_exhaustive]
pub struct Refreshed {
    /// The new state.
    pub state: TrustState,
    /// Why the refresh stopped after it had adopted new roots. The state has these roots, and the list it had before.
    ///
    /// Keep the state, and report this as an error.
    pub stopped: Option<RefreshError>,
    /// Parts that could not be used: the first [`MAX_REFUSALS`](crate::limits::MAX_REFUSALS). Older parts in their place are kept.
    pub refused: Vec<Refused>,
    /// Number of parts that could not be used beyond those in `refused`.
    pub refused_more: usize,
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
        let mut floors = Floors::default();
        floors.adopt(chain.root(), None, None);
        Ok(Self::with(chain, floors, None, Trust::default()))
    }

    /// Moves on to what `bundle` says, judged at the time `clock` of the device's clock.
    ///
    /// The numbers are those of the specification, section 6.6. The same arguments always return the same result. `self` does not
    /// change.
    ///
    /// # Errors
    /// [`RefreshError`]; then nothing of the bundle is accepted. If the device has adopted new roots before the refresh stopped,
    /// that is no error: see [`Refreshed::stopped`].
    pub fn refresh(&self, bundle: &[u8], clock: UnixTime) -> Result<Refreshed, RefreshError> {
        // 1. Endless data: input larger than any bundle, or with more parts, is not even parsed.
        let bundle = Bundle::parse(bundle).map_err(RefreshError::Bundle)?;

        // 2. Fix the times for all checks (TUF 5.1).
        let moment = Moment::new(clock, self.floors.clock);

        // 3. Walk the roots one by one (TUF 5.3.3 to 5.3.9).
        let source = RootSource::New(moment, self.signed_list.as_ref());
        let Walk { chain, floors, stopped } = self.chain.follow(&bundle.roots, self.floors.clone(), source);
        let mut accepted = floors.clone();
        let list = match stopped {
            Some(error) => Err(error),
            None => self.next_list(&bundle, &chain, &mut accepted, moment),
        };
        match list {
            Ok(list) => Ok(self.accept_parts(&bundle, chain, accepted, list, moment)),
            Err(error) => self.keep_roots(chain, floors, error),
        }
    }

    /// Steps 3 to 5: the list in use after this refresh, if there is one.
    fn next_list(
        &self,
        bundle: &Bundle,
        chain: &RootChain,
        floors: &mut Floors,
        moment: Moment,
    ) -> Result<Option<(TrustList, Part)>, RefreshError> {
        // The newest root of the bundle is not behind any root seen before.
        let root = chain.root().content();
        if let Some((newest, _)) = bundle.roots.last()
            && *newest < root.version
        {
            return Err(RefreshError::RootRolledBack { floor: root.version, offered: *newest });
        }
        floors.check_root(chain.root())?;

        // 4. The last root must not have expired (TUF 5.3.10: freeze). Earlier ones may have: a device may be late.
        if root.expires < moment.now {
            let (version, expires) = (root.version, root.expires);
            return Err(RefreshError::RootExpired { version, expires, now: moment.now });
        }

        // 5. Open the list with the last root's keys (TUF 5.6), and compare it with its floor.
        // Off-spec: a list whose next update is overdue is accepted. Verification must still work after years offline, so age
        // does not make a list unusable: `verify` reports "valid as of", and beyond the policy's limit "indeterminate".
        if let Some(signed) = &bundle.list {
            let list = chain.open_list(signed)?;
            floors.accept_list(&list, moment)?;
            // The same list with fewer signatures does not replace the one the device has.
            let held = self.signed_list.as_ref().filter(|held| {
                *held != signed && self.trust.list.as_ref().is_some_and(|held| held.digest() == list.digest())
            });
            if let Some(held) = held
                && let Ok(same) = chain.open_list(held)
                && same.signers().len() >= list.signers().len()
            {
                return Ok(Some((same, held.clone())));
            }
            return Ok(Some((list, signed.clone())));
        }
        // Off-spec: a bundle may bring only status lists. The current list stays if the last root still vouches for it.
        let Some(held) = &self.signed_list else { return Ok(None) };
        let list =
            held_list(chain, floors, held).map_err(|_| RefreshError::ListMissing { root: root.version })?;
        Ok(Some((list, held.clone())))
    }

    /// Steps 6 to 9, once the list is known.
    fn accept_parts(
        &self,
        bundle: &Bundle,
        chain: RootChain,
        mut floors: Floors,
        list: Option<(TrustList, Part)>,
        moment: Moment,
    ) -> Refreshed {
        let (list, signed_list) = list.unzip();

        // 6. Remember for good which keys the list withdraws.
        let survey = list.as_ref().map(Survey::of).unwrap_or_default();
        if let Some(list) = &list {
            survey.withdraw_in(&mut floors, list.issued());
        }
        let still_withdrawn = still_withdrawn(list.as_ref(), &floors.withdrawn, &survey);

        // 7. Accept status lists, each compared with its own floors, and only if the list pins them (mix-and-match).
        // Off-spec: there is no snapshot role. Thousands of issuers sign status lists at different times; a signature over
        // all of them would have to be renewed for each, by a key that is always online. If somebody removes a part from a
        // bundle, the age of the older part shows it.
        let mut refusals = Refusals::default();
        let mut status = self.kept_status(&survey);
        for (address, token) in &bundle.status {
            let accepted = match (survey.pinned.get(address.as_str()), &list) {
                (Some((issuer, pin)), Some(list)) => {
                    floors.accept_status_list(token.bytes(), issuer, pin, list.issued(), moment)
                }
                // 7.1 The trust list does not pin it.
                _ => Err(PartFault::NotPinned),
            };
            match accepted {
                Ok(()) => status.hold(address, token.clone()),
                Err(fault) => {
                    if let PartFault::Status(fault) = &fault {
                        status.refuse(address, fault.clone());
                    }
                    refusals.add(|| RefusedPart::Status { address: address.clone() }, fault);
                }
            }
        }

        // 8. Accept registers and register proofs, each checked against a seal of the list. New proofs come before kept ones: there
        // is a limit on their number.
        let mut registers = Registers::default();
        for bundled in &bundle.registers {
            match check_register(bundled, &survey) {
                Ok(()) => registers.hold(bundled.seal, bundled.content.clone()),
                Err(fault) => {
                    let part = || RefusedPart::Register { kid: bundled.kid, seal: bundled.seal };
                    refusals.add(part, PartFault::Register(fault));
                }
            }
        }
        for bundled in &bundle.proofs {
            match check_proof(bundled, &survey) {
                Ok(()) => registers.hold_proof(bundled.seal, bundled.content.clone()),
                Err(fault) => {
                    let part = || RefusedPart::RegisterProof { kid: bundled.kid, seal: bundled.seal };
                    refusals.add(part, PartFault::Register(fault));
                }
            }
        }
        self.keep_registers(&survey, &mut registers);

        // 9. Only now change the state, all of it at once.
        let trust = Trust { list, status, registers, ..Trust::default() };
        let state = Self::with(chain, floors, signed_list, trust);
        let Refusals { told: refused, more: refused_more } = refusals;
        Refreshed { state, stopped: None, refused, refused_more, still_withdrawn }
    }

    /// Keeps the new roots of a refresh that stopped with `error` (TUF 5.3.8), unless there are none, or the device would lose its
    /// list with them.
    fn keep_roots(
        &self,
        chain: RootChain,
        mut floors: Floors,
        error: RefreshError,
    ) -> Result<Refreshed, RefreshError> {
        let newer = chain.root().content().version > self.root().content().version;
        if !newer || floors.check_root(chain.root()).is_err() {
            return Err(error);
        }
        let mut trust = self.trust.clone();
        // Off-spec: TUF keeps the root in any case. A device offline must not lose all answers to a bundle that lacks a list.
        if let Some(held) = &self.signed_list {
            match held_list(&chain, &mut floors, held) {
                Ok(list) => {
                    Survey::of(&list).withdraw_in(&mut floors, list.issued());
                    trust.list = Some(list);
                }
                Err(_) => return Err(error),
            }
        }
        let state = Self::with(chain, floors, self.signed_list.clone(), trust);
        let (refused, still_withdrawn) = (Vec::new(), Vec::new());
        Ok(Refreshed { state, stopped: Some(error), refused, refused_more: 0, still_withdrawn })
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
        for seal in current.seals().into_iter().filter(|seal| survey.key_of_seal(*seal).is_some()) {
            if let (Some(ids), None) = (current.ids(&seal), registers.ids(&seal)) {
                registers.hold(seal, ids.clone());
            }
            current.proofs_of(&seal).for_each(|proof| registers.hold_proof(seal, proof.clone()));
        }
    }

    /// A state, and what verification needs from its chain and floors.
    pub(super) fn with(chain: RootChain, floors: Floors, signed_list: Option<Part>, trust: Trust) -> Self {
        let trust = Trust {
            clock_floor: floors.clock,
            withdrawn: floors.withdrawn.clone(),
            root_expires: Some(chain.root().content().expires),
            ..trust
        };
        Self { chain, signed_list, trust, floors }
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

/// The list that the device holds, if the newest root of `chain` still vouches for it.
fn held_list(chain: &RootChain, floors: &mut Floors, held: &Part) -> Result<TrustList, RefreshError> {
    let list = chain.open_list(held)?;
    floors.check_earliest_list(&list)?;
    floors.see_time(list.issued());
    Ok(list)
}
