//! Refresh: from what is trusted and a new bundle to what is trusted next, after the client workflow of TUF (5.3 to 5.6).

use std::collections::HashMap;
use std::fmt;

use crate::hash::hex;
use crate::key::{Kid, PublicKey};
use crate::limits::CLOCK_TOLERANCE_SECONDS;
use crate::model::UnixTime;
use crate::verify::Trust;

use super::bundle::{Bundle, BundleFault, BundledRegister};
use super::floors::{Floors, StatusFloor, VersionFloor};
use super::held::{Registers, StatusLists, WithdrawnKeys, open_pinned};
use super::issuer::{Issuer, IssuerKey, KeyState, StatusPin};
use super::list::TrustList;
use super::metadata::MetadataError;
use super::part::Part;
use super::register::{Register, RegisterFault};
use super::root::Root;
use super::status::{StatusFault, StatusList};

/// All that a device trusts, and how far it has come. Only [`TrustState::refresh`] moves it on.
#[derive(Debug, Clone)]
pub struct TrustState {
    root: Root,
    /// The signed roots after the anchor, for opening this state again.
    chain: Vec<(u64, Part)>,
    signed_list: Option<Part>,
    trust: Trust,
    floors: Floors,
}

/// The floors that a state is opened with again.
#[derive(Debug, Clone)]
pub enum KeptFloors {
    /// The newest, as they were kept.
    Newest(Floors),
    /// The newest were lost and these are older, or none at all: they are raised to what the bundle holds.
    Older(Floors),
}

/// A state that was refreshed, and what of the bundle was left out.
#[derive(Debug, Clone)]
pub struct Refreshed {
    /// The new state.
    pub state: TrustState,
    /// Parts that could not be used. What was held in their place is still held.
    pub refused: Vec<Refused>,
    /// Keys that the new list calls sound although an earlier one withdrew them. They stay withdrawn.
    pub still_withdrawn: Vec<Kid>,
}

/// A part of a bundle that was left out. One issuer's mistake must not keep news of all others away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which part.
    pub part: RefusedPart,
    /// Why.
    pub fault: PartFault,
}

/// A part of a bundle beside roots and trust list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefusedPart {
    /// A status list.
    Status {
        /// Its address.
        address: String,
    },
    /// A register.
    Register {
        /// Identifier of the key it is for.
        kid: Kid,
        /// The seal it is filed under.
        seal: [u8; 32],
    },
}

/// Why a part was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartFault {
    /// No issuer of the trust list has this status list.
    NotPinned,
    /// The status list is not what it should be.
    Status(StatusFault),
    /// Older than one seen before (rollback).
    RolledBack {
        /// When the newest one seen was made.
        floor: UnixTime,
        /// When this one was made.
        offered: UnixTime,
    },
    /// Made in the same second as one seen before, and different from it: the issuer tells two stories.
    Equivocation {
        /// When both were made.
        issued: UnixTime,
    },
    /// Says that it was made in the future.
    FromTheFuture {
        /// When it says it was made.
        issued: UnixTime,
        /// The time of the refresh.
        now: UnixTime,
    },
    /// The register is not what it should be.
    Register(RegisterFault),
}

/// Roots and trust list, as errors name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetadataKind {
    /// A root.
    Root,
    /// The trust list.
    TrustList,
}

/// Why a bundle was refused as a whole. The state before it is still good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefreshError {
    /// No bundle.
    Bundle(BundleFault),
    /// The root that the program was born with is damaged.
    Anchor(MetadataError),
    /// A root is not signed as it must be, or says what it must not.
    Root {
        /// The version it is filed under.
        version: u64,
        /// What is wrong.
        error: MetadataError,
    },
    /// A root is filed under another version than its own.
    RootMisfiled {
        /// The version it is filed under.
        filed: u64,
        /// Its own.
        found: u64,
    },
    /// The bundle does not hold the next root: the chain from the trusted one is broken.
    RootSkipped {
        /// Version of the trusted root.
        trusted: u64,
        /// The next version that the bundle has.
        found: u64,
    },
    /// The bundle's newest root is older than one seen before (rollback).
    RootRolledBack {
        /// The newest version seen.
        floor: u64,
        /// The newest version of the bundle.
        offered: u64,
    },
    /// The newest root has expired: nothing new is accepted under it (freeze).
    RootExpired {
        /// Its version.
        version: u64,
        /// When it expired.
        expires: UnixTime,
        /// The time of the refresh.
        now: UnixTime,
    },
    /// The list is not signed as it must be, or says what it must not.
    List(MetadataError),
    /// The list is older than one seen before (rollback).
    ListRolledBack {
        /// The newest version seen.
        floor: u64,
        /// The version of the bundle.
        offered: u64,
    },
    /// The new root has other list keys, but the bundle brings no list that they signed.
    ListMissing {
        /// Version of the new root.
        root: u64,
    },
    /// The same version as one seen before, rightly signed, but different from it: somebody with the keys tells two stories.
    Equivocation {
        /// Root or list.
        kind: MetadataKind,
        /// The version of both.
        version: u64,
        /// SHA-256 of the one seen before.
        seen: [u8; 32],
        /// SHA-256 of the one offered.
        offered: [u8; 32],
    },
    /// Says that it was made in the future.
    FromTheFuture {
        /// Root or list.
        kind: MetadataKind,
        /// When it says it was made.
        issued: UnixTime,
        /// The time of the refresh.
        now: UnixTime,
    },
}

impl TrustState {
    /// The state of a device that knows only the root its program was born with.
    ///
    /// # Errors
    /// [`RefreshError::Anchor`] when the root is damaged.
    pub fn new(anchor: &[u8]) -> Result<Self, RefreshError> {
        let root = Root::anchor(anchor).map_err(RefreshError::Anchor)?;
        let mut state = Self {
            root,
            chain: Vec::new(),
            signed_list: None,
            trust: Trust::default(),
            floors: Floors::default(),
        };
        state.take_floors(Floors::default());
        Ok(state)
    }

    /// Moves on to what `bundle` says at the time `now`.
    ///
    /// The same arguments always give the same result, and `self` is left as it was.
    ///
    /// # Errors
    /// [`RefreshError`], with nothing of the bundle taken over.
    pub fn refresh(&self, bundle: &[u8], now: UnixTime) -> Result<Refreshed, RefreshError> {
        // 1. Endless data: what is larger than any bundle is not even parsed.
        let bundle = Bundle::parse(bundle).map_err(RefreshError::Bundle)?;
        let mut floors = self.floors.clone();

        // 2. Fix the time for all checks (TUF 5.1). No clock can be earlier and right than the newest signed time seen.
        let now = floors.clock.map_or(now, |clock| clock.max(now));
        let horizon = now.plus_seconds(CLOCK_TOLERANCE_SECONDS);

        // 3. Walk the roots one by one (TUF 5.3.3 to 5.3.9).
        let (root, chain) = self.walk_roots(&bundle, &mut floors, horizon, now)?;

        // 4. The last root must not have expired (TUF 5.3.10: freeze). Those before it may: a device may come late.
        if root.content().expires < now {
            let (version, expires) = (root.content().version, root.content().expires);
            return Err(RefreshError::RootExpired { version, expires, now });
        }

        // 5. Open the list with the last root's keys (TUF 5.6), and judge its version by its floor.
        let (list, signed_list) = match &bundle.list {
            Some(signed) => {
                let list =
                    TrustList::open(signed.bytes(), &root.content().list).map_err(RefreshError::List)?;
                judge_list(&list, &mut floors, horizon, now)?;
                (Some(list), Some(signed.clone()))
            }
            // Off-spec: a bundle may bring status lists alone. The list at hand stays, if the last root still vouches for it.
            None => match &self.signed_list {
                Some(held) => match TrustList::open(held.bytes(), &root.content().list) {
                    Ok(list) => (Some(list), Some(held.clone())),
                    Err(_) => return Err(RefreshError::ListMissing { root: root.content().version }),
                },
                None => (None, None),
            },
        };
        // Off-spec: a list whose next update is overdue is taken all the same. Offline for years must still work, so age
        // does not close a list: `verify` says "valid as of", and after the policy's limit, that nothing is sure.

        // 6. Remember what the list withdraws, for ever.
        let survey = list.as_ref().map(Survey::of).unwrap_or_default();
        for (thumbprint, since) in &survey.compromised {
            floors.withdrawn.withdraw(*thumbprint, *since, root.content().version);
        }
        let still_withdrawn = still_withdrawn(list.as_ref(), &floors.withdrawn, &survey);

        // 7. Take over status lists, each judged by its own floor, and only where the list pins them (mix-and-match).
        // Off-spec: no snapshot role. Thousands of issuers sign status lists at their own times; one signature over all of
        // them would have to be made anew, by a key at hand, for each. A part left out by whoever hands the bundle over is
        // seen by its age.
        let mut refused = Vec::new();
        let mut status = self.kept_status(&survey);
        for (address, token) in &bundle.status {
            let outcome =
                survey.pinned.get(address.as_str()).ok_or(PartFault::NotPinned).and_then(|(issuer, pin)| {
                    judge_status_list(token.bytes(), issuer, pin, &mut floors, horizon, now)
                });
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

        // 8. Take over registers, each checked against a seal of the list.
        let mut registers = Registers::default();
        for seal in self.trust.registers.seals().filter(|seal| survey.seals.contains_key(seal)) {
            if let Some(fingerprints) = self.trust.registers.fingerprints(&seal) {
                registers.hold(seal, fingerprints.clone());
            }
        }
        for bundled in &bundle.registers {
            match judge_register(bundled, list.as_ref()) {
                Ok(()) => registers.hold(bundled.seal, bundled.fingerprints.clone()),
                Err(fault) => {
                    let part = RefusedPart::Register { kid: bundled.kid, seal: bundled.seal };
                    refused.push(Refused { part, fault: PartFault::Register(fault) });
                }
            }
        }

        // 9. Only now is anything taken over, and all of it at once.
        let trust = Trust { list, status, registers, ..Trust::default() };
        let mut state = Self { root, chain, signed_list, trust, floors: Floors::default() };
        state.take_floors(floors);
        Ok(Refreshed { state, refused, still_withdrawn })
    }

    /// Walks from the trusted root to the newest of the bundle.
    fn walk_roots(
        &self,
        bundle: &Bundle,
        floors: &mut Floors,
        horizon: UnixTime,
        now: UnixTime,
    ) -> Result<(Root, Vec<(u64, Part)>), RefreshError> {
        let (mut root, mut chain) = (self.root.clone(), self.chain.clone());
        for (filed, signed) in &bundle.roots {
            let trusted = root.content().version;
            // 3.1 Older roots are for devices further behind.
            if *filed < trusted {
                continue;
            }
            // 3.2 No step may be left out.
            if *filed > trusted.saturating_add(1) {
                return Err(RefreshError::RootSkipped { trusted, found: *filed });
            }
            // 3.3 The threshold of the trusted root and that of the new one must both have signed it.
            let next = root
                .successor(signed.bytes())
                .map_err(|error| RefreshError::Root { version: *filed, error })?;
            let found = next.content().version;
            if found != *filed {
                return Err(RefreshError::RootMisfiled { filed: *filed, found });
            }
            // 3.4 The trusted version again must be the same root.
            if found == trusted {
                let (seen, offered) = (root.digest(), next.digest());
                if seen != offered {
                    let kind = MetadataKind::Root;
                    return Err(RefreshError::Equivocation { kind, version: found, seen, offered });
                }
                continue;
            }
            let issued = next.content().issued;
            if horizon < issued {
                return Err(RefreshError::FromTheFuture { kind: MetadataKind::Root, issued, now });
            }
            // 3.5 Fast-forward recovery and reinstated keys.
            floors.take_step(&root, &next);
            floors.see_time(issued);
            chain.push((found, signed.clone()));
            root = next;
        }
        // 3.7 Never behind a root that was seen before, nor beside it.
        let (version, digest) = (root.content().version, root.digest());
        if let Some((newest, _)) = bundle.roots.last()
            && *newest < version
        {
            return Err(RefreshError::RootRolledBack { floor: version, offered: *newest });
        }
        match floors.root {
            Some(floor) if version < floor.version => {
                return Err(RefreshError::RootRolledBack { floor: floor.version, offered: version });
            }
            Some(floor) if version == floor.version && digest != floor.digest => {
                let kind = MetadataKind::Root;
                return Err(RefreshError::Equivocation {
                    kind,
                    version,
                    seen: floor.digest,
                    offered: digest,
                });
            }
            Some(_) | None => floors.root = Some(VersionFloor { version, digest }),
        }
        Ok((root, chain))
    }

    /// The status lists at hand that the list still pins, as a new look-up: another key may be pinned now.
    fn kept_status(&self, survey: &Survey) -> StatusLists {
        let mut kept = StatusLists::default();
        for (address, token) in self.trust.status.tokens() {
            if survey.pinned.contains_key(address) {
                kept.hold(address, token.clone());
            }
        }
        kept
    }

    /// Opens a state that was kept: the bundle of [`TrustState::to_bundle`], and its floors.
    ///
    /// Roots and list are verified again, from the anchor on; status lists and registers when they are asked for. Ages and
    /// versions are not judged: what is kept was judged when it came, and may have to serve when nothing newer is left.
    ///
    /// # Errors
    /// [`RefreshError`] when the bundle is damaged, or not signed under the anchor.
    pub fn resume(anchor: &[u8], bundle: Vec<u8>, floors: KeptFloors) -> Result<Self, RefreshError> {
        let mut state = Self::new(anchor)?;
        let bundle = Bundle::from_vec(bundle).map_err(RefreshError::Bundle)?;
        let (mut floors, doubtful) = match floors {
            KeptFloors::Newest(floors) => (floors, false),
            KeptFloors::Older(floors) => (floors, true),
        };
        for (filed, signed) in bundle.roots {
            let trusted = state.root.content().version;
            if filed <= trusted {
                continue;
            }
            if filed > trusted.saturating_add(1) {
                return Err(RefreshError::RootSkipped { trusted, found: filed });
            }
            let root = |error| RefreshError::Root { version: filed, error };
            let next = state.root.successor(signed.bytes()).map_err(root)?;
            let found = next.content().version;
            if found != filed {
                return Err(RefreshError::RootMisfiled { filed, found });
            }
            floors.take_step(&state.root, &next);
            state.root = next;
            state.chain.push((filed, signed));
        }
        if let Some(signed) = bundle.list {
            let role = &state.root.content().list;
            state.trust.list = Some(TrustList::open(signed.bytes(), role).map_err(RefreshError::List)?);
            state.signed_list = Some(signed);
        }
        for (address, token) in bundle.status {
            state.trust.status.hold(&address, token);
        }
        for bundled in bundle.registers {
            state.trust.registers.hold(bundled.seal, bundled.fingerprints);
        }
        if doubtful {
            state.raise_to_content(&mut floors);
        }
        state.take_floors(floors);
        Ok(state)
    }

    /// Raises floors to what is held: for when the newest were lost.
    fn raise_to_content(&self, floors: &mut Floors) {
        let Some(list) = &self.trust.list else { return };
        let (root, version) = (self.root.content().version, list.version());
        // A list under an older root than the newest seen may be one that a rescue by other keys left behind.
        let current = floors.root.is_none_or(|floor| floor.version <= root);
        if current && floors.list.is_none_or(|floor| floor.version < version) {
            floors.list = Some(VersionFloor { version, digest: list.digest() });
        }
        floors.see_time(list.issued());
        let survey = Survey::of(list);
        for (thumbprint, since) in &survey.compromised {
            floors.withdrawn.withdraw(*thumbprint, *since, root);
        }
        for (issuer, pin) in survey.pinned.values() {
            if let Some(Ok(held)) = self.trust.status.find(issuer, pin, &floors.withdrawn) {
                let (address, held) = (pin.address.as_signed(), status_floor(held, pin));
                floors.see_time(held.issued);
                if floors
                    .status
                    .get(address)
                    .is_none_or(|floor| floor.kid != pin.kid || floor.issued < held.issued)
                {
                    floors.status.insert(address.to_owned(), held);
                }
            }
        }
    }

    /// Sets the floors, no lower than the root at hand, and what verification needs of them.
    fn take_floors(&mut self, mut floors: Floors) {
        let version = self.root.content().version;
        if floors.root.is_none_or(|floor| floor.version < version) {
            floors.root = Some(VersionFloor { version, digest: self.root.digest() });
        }
        self.trust.clock_floor = floors.clock;
        self.trust.withdrawn = floors.withdrawn.clone();
        self.trust.root_expires = Some(self.root.content().expires);
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
        &self.root
    }

    /// What must be kept whatever else is lost.
    #[must_use]
    pub fn floors(&self) -> &Floors {
        &self.floors
    }

    /// The state as a bundle, for keeping and handing on. It opens under the same anchor.
    #[must_use]
    pub fn to_bundle(&self) -> Vec<u8> {
        let mut bundle =
            Bundle { roots: self.chain.clone(), list: self.signed_list.clone(), ..Bundle::default() };
        bundle.status =
            self.trust.status.tokens().map(|(address, token)| (address.to_owned(), token.clone())).collect();
        bundle.status.sort_by(|(one, _), (other, _)| one.cmp(other));
        let list = self.trust.list.as_ref().filter(|_| self.trust.registers.seals().next().is_some());
        let keys_of_seals = list.map(Survey::of).unwrap_or_default().seals;
        for seal in self.trust.registers.seals() {
            if let (Some(kid), Some(fingerprints)) =
                (keys_of_seals.get(&seal), self.trust.registers.fingerprints(&seal))
            {
                let (kid, fingerprints) = (*kid, fingerprints.clone());
                bundle.registers.push(BundledRegister { kid, seal, fingerprints });
            }
        }
        bundle.registers.sort_by_key(|register| register.seal);
        bundle.to_cbor()
    }
}

/// What one walk over all issuers finds.
#[derive(Default)]
struct Survey {
    /// Thumbprints of compromised keys, and since when.
    compromised: Vec<([u8; 32], UnixTime)>,
    /// Issuers by the address of their status list.
    pinned: HashMap<String, (Issuer, StatusPin)>,
    /// Every seal, and the identifier of its key.
    seals: HashMap<[u8; 32], Kid>,
}

impl Survey {
    fn of(list: &TrustList) -> Self {
        let mut survey = Self::default();
        for issuer in list.issuers() {
            for key in &issuer.keys {
                if let KeyState::CompromisedSince(since) = key.state
                    && let Some(public) = key.public_key()
                {
                    survey.compromised.push((public.thumbprint(), since));
                }
                survey.seals.extend(key.seals.iter().map(|seal| (seal.root, key.kid())));
            }
            if let Some(pin) = issuer.status.clone() {
                survey.pinned.insert(pin.address.as_signed().to_owned(), (issuer, pin));
            }
        }
        survey
    }
}

/// Keys that are withdrawn, but sound in the list.
fn still_withdrawn(list: Option<&TrustList>, withdrawn: &WithdrawnKeys, survey: &Survey) -> Vec<Kid> {
    let Some(list) = list else { return Vec::new() };
    let said = |thumbprint: &[u8; 32]| survey.compromised.iter().any(|(other, _)| other == thumbprint);
    let mut kids = Vec::new();
    for (thumbprint, _) in withdrawn.iter().filter(|(thumbprint, _)| !said(thumbprint)) {
        let [a, b, c, d, ..] = *thumbprint;
        let kid = Kid([a, b, c, d]);
        let listed = |public: PublicKey| public.thumbprint() == *thumbprint;
        if list.candidates(kid).filter_map(|(_, key)| IssuerKey::public_key(&key)).any(listed) {
            kids.push(kid);
        }
    }
    kids
}

fn judge_list(
    list: &TrustList,
    floors: &mut Floors,
    horizon: UnixTime,
    now: UnixTime,
) -> Result<(), RefreshError> {
    let (version, digest) = (list.version(), list.digest());
    match floors.list {
        Some(floor) if version < floor.version => {
            return Err(RefreshError::ListRolledBack { floor: floor.version, offered: version });
        }
        Some(floor) if version == floor.version && digest != floor.digest => {
            let kind = MetadataKind::TrustList;
            return Err(RefreshError::Equivocation { kind, version, seen: floor.digest, offered: digest });
        }
        Some(_) | None => {}
    }
    if horizon < list.issued() {
        let (kind, issued) = (MetadataKind::TrustList, list.issued());
        return Err(RefreshError::FromTheFuture { kind, issued, now });
    }
    floors.list = Some(VersionFloor { version, digest });
    floors.see_time(list.issued());
    Ok(())
}

fn status_floor(list: &StatusList, pin: &StatusPin) -> StatusFloor {
    StatusFloor { issued: list.issued(), digest: list.digest(), kid: pin.kid }
}

fn judge_status_list(
    token: &[u8],
    issuer: &Issuer,
    pin: &StatusPin,
    floors: &mut Floors,
    horizon: UnixTime,
    now: UnixTime,
) -> Result<(), PartFault> {
    let list = open_pinned(token, issuer, pin, &floors.withdrawn).map_err(PartFault::Status)?;
    let offered = status_floor(&list, pin);
    match floors.status.get(pin.address.as_signed()).filter(|floor| floor.kid == pin.kid) {
        Some(floor) if offered.issued < floor.issued => {
            return Err(PartFault::RolledBack { floor: floor.issued, offered: offered.issued });
        }
        Some(floor) if offered.issued == floor.issued && offered.digest != floor.digest => {
            return Err(PartFault::Equivocation { issued: offered.issued });
        }
        Some(_) | None => {}
    }
    if horizon < offered.issued {
        return Err(PartFault::FromTheFuture { issued: offered.issued, now });
    }
    floors.status.insert(pin.address.as_signed().to_owned(), offered);
    floors.see_time(offered.issued);
    Ok(())
}

fn judge_register(bundled: &BundledRegister, list: Option<&TrustList>) -> Result<(), RegisterFault> {
    let promised = |key: &IssuerKey| key.seals.iter().any(|seal| seal.root == bundled.seal);
    let known = list.is_some_and(|list| list.candidates(bundled.kid).any(|(_, key)| promised(&key)));
    if !known {
        return Err(RegisterFault::NotPinned { seal: bundled.seal });
    }
    Register::open(bundled.fingerprints.bytes(), bundled.seal).map(|_| ())
}

impl fmt::Display for MetadataKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Root => "root",
            Self::TrustList => "trust list",
        })
    }
}

impl fmt::Display for RefreshError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bundle(fault) => fault.fmt(f),
            Self::Anchor(error) => write!(f, "the root that this program was born with: {error}"),
            Self::Root { version, error } => write!(f, "root {version}: {error}"),
            Self::RootMisfiled { filed, found } => {
                write!(f, "root {found} is filed under version {filed}")
            }
            Self::RootSkipped { trusted, found } => write!(
                f,
                "root {trusted} is trusted and root {found} comes next in the bundle; \
                 ask for a bundle with every root between them"
            ),
            Self::RootRolledBack { floor, offered } => write!(
                f,
                "the bundle goes back to root {offered}, root {floor} was seen before; fetch a newer bundle"
            ),
            Self::RootExpired { version, expires, now } => write!(
                f,
                "root {version} expired at {expires} and it is {now} now; fetch a newer bundle, and check this \
                 device's clock"
            ),
            Self::List(error) => write!(f, "the trust list: {error}"),
            Self::ListRolledBack { floor, offered } => write!(
                f,
                "the bundle goes back to trust list {offered}, trust list {floor} was seen before; fetch a newer \
                 bundle"
            ),
            Self::ListMissing { root } => write!(
                f,
                "root {root} has other keys for trust lists, but the bundle brings no list signed by them"
            ),
            Self::Equivocation { kind, version, seen, offered } => write!(
                f,
                "two different versions {version} of the {kind}, both rightly signed: {} and {}; tell the list's operator",
                hex(seen),
                hex(offered)
            ),
            Self::FromTheFuture { kind, issued, now } => {
                write!(f, "the {kind} was made at {issued} and it is {now} now; check this device's clock")
            }
        }
    }
}

impl std::error::Error for RefreshError {}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.part {
            RefusedPart::Status { address } => write!(f, "status list {address}: {}", self.fault),
            RefusedPart::Register { kid, seal } => {
                write!(f, "register {} of key {kid}: {}", hex(seal), self.fault)
            }
        }
    }
}

impl fmt::Display for PartFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPinned => write!(f, "the trust list knows no such status list"),
            Self::Status(fault) => fault.fmt(f),
            Self::RolledBack { floor, offered } => {
                write!(f, "made at {offered}, but one made at {floor} was seen before")
            }
            Self::Equivocation { issued } => {
                write!(f, "two different lists made at {issued}, both rightly signed; tell the issuer")
            }
            Self::FromTheFuture { issued, now } => {
                write!(f, "made at {issued} and it is {now} now; check this device's clock")
            }
            Self::Register(fault) => fault.fmt(f),
        }
    }
}
