//! What a mirror without keys can do to a device, and what can happen to the device itself.

use std::fmt;

use qualistamp_core::Bundle;

use crate::basics::{DAY, Hour, YEAR, key};
use crate::history::History;
use crate::parts::{Facts, PartId, proof, register};

/// A bundle of published parts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct Served {
    /// Versions of the roots, from and to; none if the first is greater.
    pub(crate) roots: (u64, u64),
    pub(crate) list: Option<PartId>,
    pub(crate) tokens: Vec<PartId>,
    pub(crate) registers: Vec<PartId>,
    /// Registers of which a proof of one stamp is served.
    pub(crate) proofs: Vec<PartId>,
}

/// The clock of the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Clock {
    /// Right, after everything was published.
    Right,
    /// Right, on the day on which the newest part of the bundle was published.
    WhenPublished,
    DayBehind,
    YearsBehind,
    YearsAhead,
}

/// One thing that happens to a device.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    Serve(Served, Clock),
    /// The device starts again with everything that it kept.
    Restart,
    /// The cache is lost, the floors are not.
    LoseCache,
    /// The floors are lost, the cache is not.
    LoseFloors,
    /// The floors are copied.
    BackUp,
    /// The floors are those of the copy; the cache is not.
    Restore,
    /// A new program brings this root as its anchor.
    Update(u64),
}

impl Clock {
    pub(crate) fn hour(self, history: &History, served: &Served) -> Hour {
        match self {
            Self::Right => history.end,
            Self::WhenPublished => served.published(history),
            Self::DayBehind => history.end - DAY,
            Self::YearsBehind => history.end - 3 * YEAR,
            Self::YearsAhead => history.end + 3 * YEAR,
        }
    }
}

impl Served {
    /// Everything that is newest: what an honest server hands out.
    pub(crate) fn newest(history: &History) -> Self {
        let list = history.lists().filter(|(_, list)| list.honest).last().unwrap().0;
        let mut tokens: Vec<PartId> = Vec::new();
        for (id, token) in history.tokens().filter(|(_, token)| token.honest) {
            tokens.retain(|other| history.token(*other).address != token.address);
            tokens.push(id);
        }
        let seals = &history.list(list).seals;
        let registers =
            history.registers().filter(|(_, stamps)| seals.values().any(|sealed| sealed == stamps));
        let registers = registers.map(|(id, _)| id).collect();
        Self { roots: (1, history.newest_root()), list: Some(list), tokens, registers, proofs: vec![] }
    }

    /// The parts that are served whole.
    fn parts(&self, history: &History) -> Vec<PartId> {
        let roots = history.roots().filter(|(_, root)| (self.roots.0..=self.roots.1).contains(&root.version));
        let roots = roots.map(|(id, _)| id);
        roots
            .chain(self.list)
            .chain(self.tokens.iter().copied())
            .chain(self.registers.iter().copied())
            .collect()
    }

    fn published(&self, history: &History) -> Hour {
        let parts = self.parts(history).into_iter().chain(self.proofs.iter().copied());
        parts.map(|id| history.parts[id].published).max().unwrap_or(history.end)
    }

    /// The bytes of the bundle.
    pub(crate) fn bytes(&self, history: &History) -> Vec<u8> {
        let mut bundle = Bundle::default();
        let kid = key("u1").kid();
        for id in self.parts(history) {
            let part = &history.parts[id];
            match &part.facts {
                Facts::Root(root) => bundle.add_root(root.version, part.bytes.clone()),
                Facts::List(_) => bundle.set_list(part.bytes.clone()),
                Facts::Token(token) => bundle.add_status(token.address, part.bytes.clone()),
                Facts::Register(stamps) => {
                    bundle.add_register(kid, register(stamps).seal(), part.bytes.clone());
                }
            }
        }
        for id in &self.proofs {
            let stamps = history.stamps(*id);
            bundle.add_proof(kid, register(stamps).seal(), proof(stamps));
        }
        bundle.to_cbor()
    }

    /// Bundles that lack one of the parts of this one.
    pub(crate) fn smaller(&self) -> Vec<Self> {
        let mut all = Vec::new();
        if self.roots.0 <= self.roots.1 {
            all.push(Self { roots: (1, 0), ..self.clone() });
            all.push(Self { roots: (self.roots.0, self.roots.1 - 1), ..self.clone() });
        }
        if self.list.is_some() {
            all.push(Self { list: None, ..self.clone() });
        }
        for index in 0..self.tokens.len() {
            let mut smaller = self.clone();
            smaller.tokens.remove(index);
            all.push(smaller);
        }
        for index in 0..self.registers.len() {
            let mut smaller = self.clone();
            smaller.registers.remove(index);
            all.push(smaller);
        }
        for index in 0..self.proofs.len() {
            let mut smaller = self.clone();
            smaller.proofs.remove(index);
            all.push(smaller);
        }
        all
    }

    fn describe(&self, history: &History) -> String {
        let label = |id: PartId| history.parts[id].label.clone();
        let mut labels: Vec<String> = self.parts(history).into_iter().map(label).collect();
        labels.extend(self.proofs.iter().map(|id| format!("a proof from the {}", label(*id))));
        if labels.is_empty() { "nothing".to_owned() } else { labels.join(" + ") }
    }
}

impl Step {
    pub(crate) fn describe(&self, history: &History) -> String {
        match self {
            Self::Serve(served, clock) => match clock {
                Clock::Right => served.describe(history),
                clock => format!("{} [clock: {clock}]", served.describe(history)),
            },
            Self::Restart => "restart".to_owned(),
            Self::LoseCache => "the cache is lost".to_owned(),
            Self::LoseFloors => "the floors are lost".to_owned(),
            Self::BackUp => "the floors are copied".to_owned(),
            Self::Restore => "the floors come from the copy".to_owned(),
            Self::Update(anchor) => format!("a new program with root {anchor} built in"),
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Right => "right",
            Self::WhenPublished => "of the day of publication",
            Self::DayBehind => "a day behind",
            Self::YearsBehind => "three years behind",
            Self::YearsAhead => "three years ahead",
        })
    }
}
