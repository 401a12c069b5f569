//! A history: everything that was ever published, in order, and the operator who publishes it.

use std::collections::{BTreeMap, BTreeSet};

use crate::basics::{DAY, Hour};
use crate::parts::{
    Address, College, FAST, Facts, ListFacts, Part, PartId, RootFacts, Signers, Stamps, TokenFacts, UNI,
    register,
};

/// Everything that was ever published, in order.
pub(crate) struct History {
    pub(crate) name: String,
    pub(crate) parts: Vec<Part>,
    /// What a mirror has when it begins. The parts after these are the next honest publication.
    pub(crate) mirrored: usize,
    /// When the last part was published, and a day.
    pub(crate) end: Hour,
}

impl History {
    pub(crate) fn roots(&self) -> impl Iterator<Item = (PartId, &RootFacts)> {
        self.parts.iter().enumerate().filter_map(|(id, part)| match &part.facts {
            Facts::Root(root) => Some((id, root)),
            Facts::List(_) | Facts::Token(_) | Facts::Register(_) => None,
        })
    }

    pub(crate) fn root(&self, version: u64) -> (PartId, &RootFacts) {
        self.roots().find(|(_, root)| root.version == version).unwrap()
    }

    pub(crate) fn newest_root(&self) -> u64 {
        self.roots().last().unwrap().1.version
    }

    pub(crate) fn lists(&self) -> impl Iterator<Item = (PartId, &ListFacts)> {
        self.parts.iter().enumerate().filter_map(|(id, part)| match &part.facts {
            Facts::List(list) => Some((id, list)),
            Facts::Root(_) | Facts::Token(_) | Facts::Register(_) => None,
        })
    }

    pub(crate) fn list(&self, id: PartId) -> &ListFacts {
        match &self.parts[id].facts {
            Facts::List(list) => list,
            Facts::Root(_) | Facts::Token(_) | Facts::Register(_) => unreachable!("part {id} is no list"),
        }
    }

    pub(crate) fn tokens(&self) -> impl Iterator<Item = (PartId, &TokenFacts)> {
        self.parts.iter().enumerate().filter_map(|(id, part)| match &part.facts {
            Facts::Token(token) => Some((id, token)),
            Facts::Root(_) | Facts::List(_) | Facts::Register(_) => None,
        })
    }

    pub(crate) fn token(&self, id: PartId) -> &TokenFacts {
        match &self.parts[id].facts {
            Facts::Token(token) => token,
            Facts::Root(_) | Facts::List(_) | Facts::Register(_) => unreachable!("part {id} is no token"),
        }
    }

    pub(crate) fn registers(&self) -> impl Iterator<Item = (PartId, Stamps)> {
        self.parts.iter().enumerate().filter_map(|(id, part)| match &part.facts {
            Facts::Register(stamps) => Some((id, *stamps)),
            Facts::Root(_) | Facts::List(_) | Facts::Token(_) => None,
        })
    }

    pub(crate) fn stamps(&self, id: PartId) -> Stamps {
        match &self.parts[id].facts {
            Facts::Register(stamps) => stamps,
            Facts::Root(_) | Facts::List(_) | Facts::Token(_) => unreachable!("part {id} is no register"),
        }
    }

    /// Whether a list was published that its operator did not want.
    pub(crate) fn has_bad_lists(&self) -> bool {
        self.lists().any(|(_, list)| !list.honest)
    }
}

/// Publishes a history. One hour passes with each part.
pub(crate) struct Operator {
    parts: Vec<Part>,
    now: Hour,
    /// How fast the clock of the operator is.
    pub(crate) ahead: Hour,
    root: RootFacts,
    list: ListFacts,
    tokens: BTreeMap<Address, TokenFacts>,
}

impl Operator {
    /// Publishes root 1 and list 1: the university, the college, and an issuer with a fast clock.
    pub(crate) fn new(list: Signers) -> Self {
        let now = 31 * DAY;
        let root = RootFacts {
            version: 0,
            issued: now,
            root: Signers::new(1, &["r1"]),
            list,
            reinstated: BTreeSet::new(),
        };
        let list = ListFacts {
            version: 0,
            issued: now,
            honest: true,
            signers: vec![],
            college: College::Open,
            compromised: BTreeMap::new(),
            seals: BTreeMap::new(),
            pin: "p",
        };
        let mut operator = Self { parts: vec![], now, ahead: 0, root, list, tokens: BTreeMap::new() };
        operator.root("", |_| {});
        operator.list("", |_| {});
        operator
    }

    /// A history of one list key, `A`.
    pub(crate) fn with_one_key() -> Self {
        Self::new(Signers::new(1, &["A"]))
    }

    pub(crate) fn wait(&mut self, hours: Hour) -> &mut Self {
        self.now += hours;
        self
    }

    pub(crate) fn current_root(&self) -> &RootFacts {
        &self.root
    }

    pub(crate) fn current_list(&self) -> &ListFacts {
        &self.list
    }

    pub(crate) fn current_token(&self, address: Address) -> Option<&TokenFacts> {
        self.tokens.get(address)
    }

    fn publish(&mut self, facts: Facts, bytes: Vec<u8>, label: String) {
        self.parts.push(Part { facts, bytes, published: self.now, label });
        self.now += 1;
    }

    /// The operator's date: never before what the operator dated last.
    fn date(&self) -> Hour {
        (self.now + self.ahead).max(self.root.issued).max(self.list.issued + 1)
    }

    /// Publishes the next root.
    pub(crate) fn root(&mut self, what: &str, change: impl FnOnce(&mut RootFacts)) -> &mut Self {
        let before = self.root.clone();
        let mut next = before.clone();
        next.version += 1;
        next.issued = self.date();
        // A root repeats what earlier ones reinstated, but not what was withdrawn again since.
        next.reinstated.retain(|name| !self.list.compromised.contains_key(name));
        change(&mut next);
        let bytes = next.sign((before.version > 0).then_some(&before));
        let label = labelled(format!("root {}", next.version), what);
        self.root = next.clone();
        self.publish(Facts::Root(next), bytes, label);
        self
    }

    /// Publishes the next list, signed by the first list keys.
    pub(crate) fn list(&mut self, what: &str, change: impl FnOnce(&mut ListFacts)) -> &mut Self {
        let mut next = self.list.clone();
        next.version += 1;
        next.issued = self.date();
        let role = &self.root.list;
        next.signers = role.keys[..role.threshold].to_vec();
        change(&mut next);
        let label = labelled(format!("list {} by {}", next.version, next.signers.join("+")), what);
        let bytes = next.sign();
        self.list = next.clone();
        self.publish(Facts::List(next), bytes, label);
        self
    }

    /// The newest list with fewer signatures: a mirror can leave signatures out.
    pub(crate) fn stripped(&mut self, signers: &[&'static str]) -> &mut Self {
        let list = ListFacts { signers: signers.to_vec(), ..self.list.clone() };
        let label = format!("list {} with the signature of {} alone", list.version, signers.join("+"));
        let bytes = list.sign();
        self.publish(Facts::List(list), bytes, label);
        self
    }

    /// A list that its operator does not want: by a thief of list keys, or dated years ahead.
    pub(crate) fn bad_list(&mut self, what: &str, change: impl FnOnce(&mut ListFacts)) -> &mut Self {
        let mut bad = self.list.clone();
        bad.version = u64::MAX;
        bad.issued = self.now;
        bad.honest = false;
        let role = &self.root.list;
        bad.signers = role.keys[..role.threshold].to_vec();
        change(&mut bad);
        let label = labelled(format!("bad list by {}", bad.signers.join("+")), what);
        let bytes = bad.sign();
        self.publish(Facts::List(bad), bytes, label);
        self
    }

    /// Publishes the next status list of the university, signed with the pinned key.
    pub(crate) fn token(&mut self, what: &str, change: impl FnOnce(&mut TokenFacts)) -> &mut Self {
        let signer = self.list.pin;
        self.token_at(UNI, signer, what, change)
    }

    /// Publishes the next status list of the issuer with a fast clock.
    pub(crate) fn fast_token(&mut self, ahead: Hour) -> &mut Self {
        let now = self.now;
        let what = format!("{} hours ahead", ahead);
        self.token_at(FAST, "f", &what, |token| token.issued = now + ahead)
    }

    fn token_at(
        &mut self,
        address: Address,
        signer: &'static str,
        what: &str,
        change: impl FnOnce(&mut TokenFacts),
    ) -> &mut Self {
        let first =
            TokenFacts { address, issued: 0, honest: true, signer, statuses: BTreeMap::new(), dated: true };
        let mut next = self.tokens.get(address).cloned().unwrap_or(first);
        (next.issued, next.signer) = (self.now, signer);
        change(&mut next);
        self.tokens.insert(address, next.clone());
        self.publish_token(next, what)
    }

    /// A status list by the thief of a key of the university.
    pub(crate) fn stolen_token(
        &mut self,
        signer: &'static str,
        what: &str,
        change: impl FnOnce(&mut TokenFacts),
    ) -> &mut Self {
        let issued = self.now;
        let mut next = TokenFacts {
            address: UNI,
            issued,
            honest: false,
            signer,
            statuses: BTreeMap::new(),
            dated: true,
        };
        change(&mut next);
        self.publish_token(next, what)
    }

    fn publish_token(&mut self, token: TokenFacts, what: &str) -> &mut Self {
        let thief = if token.honest { "" } else { "thief's " };
        let whose = if token.address == FAST { "fast " } else { "" };
        let number = self.parts.len();
        let label = labelled(format!("{thief}{whose}status {number} by {}", token.signer), what);
        let bytes = token.sign();
        self.publish(Facts::Token(token), bytes, label);
        self
    }

    /// Publishes a register. A list must seal it.
    pub(crate) fn register(&mut self, stamps: Stamps) -> &mut Self {
        let bytes = register(stamps).as_bytes().to_vec();
        self.publish(Facts::Register(stamps), bytes, format!("register of {stamps:?}"));
        self
    }

    /// The history so far. The operator then publishes once more, honestly: the next list, the next status lists, and before them
    /// a root if a bad list was signed with keys that still count.
    pub(crate) fn history(&mut self, name: &str) -> History {
        let role = &self.root.list;
        let recover = self.parts.iter().any(|part| match &part.facts {
            Facts::List(list) => !list.honest && role.met_by(&list.signers),
            Facts::Root(_) | Facts::Token(_) | Facts::Register(_) => false,
        });
        let compromised = self.list.compromised.clone();
        let sound =
            ["u1", "u2", "p", "q", "m", "f"].into_iter().filter(|name| !compromised.contains_key(name));
        if recover {
            self.root("recovers", |root| {
                root.list = Signers::new(1, &["Z"]);
                root.reinstated.extend(sound);
            });
        }
        let mirrored = self.parts.len();
        self.wait(2 * DAY);
        let pin = if compromised.contains_key("p") { "q" } else { self.list.pin };
        self.list("honest", |list| list.pin = pin).token("honest", |_| {}).fast_token(0);
        let end = self.now + DAY;
        let parts = std::mem::take(&mut self.parts);
        History { name: name.to_owned(), parts, mirrored, end }
    }
}

fn labelled(what: String, why: &str) -> String {
    if why.is_empty() { what } else { format!("{what} ({why})") }
}
