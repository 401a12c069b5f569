//! The invariants: what must be true after each step.

use std::fmt;

use qualistamp_core::Status;

use crate::basics::{Hour, key, time};
use crate::device::{Answer, Device, Held, Levels};
use crate::history::History;
use crate::memory::Memory;
use crate::mirror::Served;
use crate::parts::{Address, College, FAST, UNI};
use crate::stamps::{SEALED, Stamp};

/// A broken invariant.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Broken {
    pub(crate) invariant: Invariant,
    pub(crate) what: String,
    /// Broken only when the newest honest bundle follows.
    pub(crate) after_honest: bool,
}

impl Broken {
    pub(crate) fn new(invariant: Invariant, what: &str) -> Self {
        Self { invariant, what: what.to_owned(), after_honest: false }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Invariant {
    /// Nothing that was withdrawn, closed or compromised becomes valid again.
    StaysWithdrawn,
    /// Nothing genuine becomes invalid.
    GenuineStays,
    /// The next honest bundle brings the newest state.
    Recovers,
    /// Floors only rise, except by the rules.
    FloorsRise,
    /// A list must have been signed by those whom every later root wants.
    ListUnderRoot,
    /// A restart changes nothing.
    Restarts,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rule = match self.invariant {
            Invariant::StaysWithdrawn => "nothing withdrawn becomes valid again",
            Invariant::GenuineStays => "nothing genuine becomes invalid",
            Invariant::Recovers => "the next honest bundle recovers",
            Invariant::FloorsRise => "floors only rise",
            Invariant::ListUnderRoot => "a list meets all later roots",
            Invariant::Restarts => "a restart changes nothing",
        };
        write!(f, "{rule}: {}", self.what)
    }
}

/// Why a stamp must not be valid, if so.
fn must_not_be_valid(history: &History, memory: &Memory, held: &Held, stamp: Stamp) -> Option<&'static str> {
    let Some(used) = held.list else { return Some("without a list") };
    let list = history.list(used);
    if !list.honest {
        // Who has the list keys says what is valid, until the root takes those keys away.
        return None;
    }
    if memory.withdraws(history, held, stamp.key()) {
        let since = list.compromised.get(stamp.key()).copied();
        let counts =
            |sealed: Hour| memory.seals.contains(&sealed) && since.is_none_or(|since| sealed <= since);
        if !list.seals.iter().any(|(sealed, stamps)| counts(*sealed) && stamps.contains(&stamp)) {
            return Some("although its key is withdrawn");
        }
    }
    if stamp == Stamp::College {
        let closed = |id| history.list(id).college != College::Open;
        let excused = |known| dropped_by_rule(history, memory, known, used);
        if closed(used) || memory.list.is_some_and(|known| known > used && closed(known) && !excused(known)) {
            return Some("although the college is closed");
        }
    }
    stamp.index()?;
    let address = address_of(stamp);
    let Some(offered) = held.tokens.get(address) else { return Some("without a status list") };
    let token = history.token(*offered);
    if token.signer != list.pinned(address) || memory.withdraws(history, held, token.signer) {
        return Some("although no usable status list is there");
    }
    let withdrawn =
        |id| history.token(id).statuses.get(&stamp).is_some_and(|status| *status != Status::Valid);
    if withdrawn(*offered) {
        return Some("although the status list says otherwise");
    }
    let newer = memory.status.iter().filter(|((of, _), id)| *of == address && *id > offered);
    let newer = newer.map(|(_, id)| *id).max();
    (token.honest && newer.is_some_and(withdrawn)).then_some("although a newer status list said otherwise")
}

/// Whether the written rule lets the list `used` follow the newer list `known`: a root took away the keys of the newer one, and
/// the older one is dated after that root.
fn dropped_by_rule(history: &History, memory: &Memory, known: usize, used: usize) -> bool {
    let signers = &history.list(known).signers;
    history.roots().any(|(_, root)| {
        root.version <= memory.root && !root.list.met_by(signers) && root.issued <= history.list(used).issued
    })
}

fn address_of(stamp: Stamp) -> Address {
    if stamp == Stamp::Fast { FAST } else { UNI }
}

/// Whether a genuine stamp may be invalid: while a thief has a key that the device still relies on.
fn may_be_invalid(history: &History, memory: &Memory, held: &Held, stamp: Stamp) -> bool {
    let honest_list = held.list.is_none_or(|id| history.list(id).honest);
    let honest_status = stamp.index().is_none()
        || held.tokens.get(address_of(stamp)).is_none_or(|id| {
            let token = history.token(*id);
            token.honest || memory.withdraws(history, held, token.signer)
        });
    !(honest_list && honest_status)
}

/// The answers of the device, at each of these times.
pub(crate) fn check_answers(
    history: &History,
    memory: &Memory,
    device: &Device,
    clocks: &[Hour],
    broken: &mut Vec<Broken>,
) -> u64 {
    let mut asked = 0;
    for stamp in Stamp::ALL {
        let forbidden = must_not_be_valid(history, memory, &device.held, stamp);
        let protected = stamp.is_genuine() && !may_be_invalid(history, memory, &device.held, stamp);
        if forbidden.is_none() && !protected {
            continue;
        }
        for now in clocks {
            asked += 1;
            match (device.verify(stamp.bytes(), *now), forbidden) {
                (Answer::Valid, Some(why)) => {
                    let what = format!("{stamp} is valid {why}");
                    broken.push(Broken::new(Invariant::StaysWithdrawn, &what));
                }
                (Answer::Invalid(code), _) if protected => {
                    let what = format!("{stamp} is invalid: {code}");
                    broken.push(Broken::new(Invariant::GenuineStays, &what));
                }
                (Answer::Valid | Answer::Invalid(_) | Answer::Indeterminate(_), _) => {}
            }
        }
    }
    asked
}

/// The list in use was signed by those whom the root in use wants, and every root since.
pub(crate) fn check_list(history: &History, device: &Device) -> Result<(), Broken> {
    let Some(list) = device.held.list.map(|id| history.list(id)) else { return Ok(()) };
    for (_, root) in history.roots() {
        let walked = (device.anchor..=device.held.root).contains(&root.version);
        let later = root.version == device.held.root || root.issued > list.issued;
        if walked && later && !root.list.met_by(&list.signers) {
            let (version, root) = (list.version, root.version);
            return Err(Broken::new(Invariant::ListUnderRoot, &format!("list {version} under root {root}")));
        }
    }
    Ok(())
}

/// What a refresh did to the floors.
pub(crate) fn check_floors(
    history: &History,
    before: (&Levels, &Memory),
    after: (&Levels, &Memory),
) -> Result<(), Broken> {
    let ((before, knew), (after, knows)) = (before, after);
    let fell = |what: &str| Err(Broken::new(Invariant::FloorsRise, &format!("the floor of {what} fell")));
    if after.root < before.root {
        return fell("the root");
    }
    let steps = || (before.root + 1..=after.root).map(|version| history.root(version).1);
    // A device can only count signatures of keys that its own root names.
    let named = &history.root(before.root).1.list.keys;
    let signers = knew.last.map(|id| {
        let signers = history.list(id).signers.iter();
        signers.copied().filter(|key| named.contains(key)).collect::<Vec<_>>()
    });
    let taken_away = steps().any(|root| signers.as_ref().is_none_or(|signers| !root.list.met_by(signers)));
    if after.list < before.list && !taken_away {
        return fell("the list");
    }
    let other_keys = steps().any(|root| root.changes_list_keys(history.root(root.version - 1).1));
    if after.clock < before.clock && !other_keys {
        return fell("the clock");
    }
    let stolen: Vec<[u8; 32]> =
        knows.compromised.keys().map(|name| key(name).public().thumbprint()).collect();
    let trusted = knows.last.is_none_or(|id| history.list(id).honest);
    for (place, issued) in &before.status {
        let excused = stolen.contains(&place.1) || !trusted;
        if after.status.get(place).is_none_or(|now| now < issued) && !excused {
            return fell(&format!("the status list {}", place.0));
        }
    }
    for (thumbprint, since) in &before.withdrawn {
        let named = |name: &&str| key(name).public().thumbprint() == *thumbprint;
        let excused = steps().any(|root| root.reinstated.iter().any(&named));
        if after.withdrawn.get(thumbprint).is_none_or(|now| now > since) && !excused {
            return fell("withdrawn keys");
        }
    }
    Ok(())
}

/// What the newest honest bundle, served with the right clock, has led to.
pub(crate) fn check_recovery(history: &History, memory: &Memory, device: &Device) -> Result<(), Broken> {
    let stopped = |what: String| Err(Broken::new(Invariant::Recovers, &what));
    let newest = Served::newest(history);
    if device.held.root != newest.roots.1 {
        return stopped(format!("stuck at root {}", device.held.root));
    }
    if device.held.list != newest.list {
        let held = device.held.list.map_or("no list", |id| history.parts[id].label.as_str());
        return stopped(format!("stuck at {held}"));
    }
    let now = history.end;
    let list = history.list(newest.list.unwrap());
    let token = newest.tokens.iter().copied().find(|id| history.token(*id).address == UNI);
    if device.held.tokens.get(UNI).copied() != token {
        return stopped("stuck at an older status list".to_owned());
    }
    for stamp in [Stamp::Genuine, Stamp::Unsealed, Stamp::Sealed, Stamp::Fast] {
        let expected = match stamp {
            Stamp::Genuine => true,
            Stamp::Fast => history
                .tokens()
                .all(|(id, token)| token.address != FAST || token.issued <= history.parts[id].published + 24),
            Stamp::Sealed if list.compromised.contains_key("u1") => {
                !history.has_bad_lists() && list.seals.contains_key(&SEALED) && memory.seals.contains(&SEALED)
            }
            Stamp::Sealed | Stamp::Unsealed => {
                !list.compromised.contains_key("u1") && !memory.compromised.contains_key("u1")
            }
            Stamp::Withdrawn
            | Stamp::Suspended
            | Stamp::College
            | Stamp::ForgedEarly
            | Stamp::ForgedSealed => false,
        };
        let answer = device.verify(stamp.bytes(), now);
        if expected && answer != Answer::Valid {
            return stopped(format!("{stamp} is {answer:?} at {}", time(now)));
        }
    }
    Ok(())
}
