//! What a device must remember of all that it has ever taken: the measure that its answers are held against.

use std::collections::{BTreeMap, BTreeSet};

use crate::basics::Hour;
use crate::device::Held;
use crate::history::History;
use crate::parts::{Address, PartId};

/// What a device must remember. It is worked out from the parts that the device has taken, never from its floors.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) struct Memory {
    /// Version of the newest root.
    pub(crate) root: u64,
    /// The newest honest list.
    pub(crate) list: Option<PartId>,
    /// The list that was taken last: the one that set the floor.
    pub(crate) last: Option<PartId>,
    /// The newest honest status list of each key.
    pub(crate) status: BTreeMap<(Address, &'static str), PartId>,
    /// Compromised keys, and the newest honest list that said so.
    pub(crate) compromised: BTreeMap<&'static str, PartId>,
    /// Seals that were seen while their key was sound, or together with the news of its theft.
    pub(crate) seals: BTreeSet<Hour>,
    /// Seals that were first seen when their key was already known to be compromised.
    pub(crate) late: BTreeSet<Hour>,
}

impl Memory {
    /// Adds what the device has in use now.
    pub(crate) fn learn(&mut self, history: &History, held: &Held) {
        self.root = self.root.max(held.root);
        let root = self.root;
        self.compromised.retain(|key, said| !reinstated(history, root, key, *said));
        if !self.compromised.contains_key("u1") {
            self.seals.append(&mut self.late);
        }
        if let Some(id) = held.list {
            self.last = Some(id);
            if history.list(id).honest {
                self.learn_list(history, id);
            }
        }
        self.learn_status(history, held);
        let compromised = &self.compromised;
        self.status.retain(|(_, key), _| !compromised.contains_key(key));
    }

    fn learn_list(&mut self, history: &History, id: PartId) {
        let list = history.list(id);
        self.list = self.list.max(Some(id));
        let knew = self.compromised.contains_key("u1");
        for sealed in list.seals.keys() {
            match (knew, self.seals.contains(sealed)) {
                (true, false) => self.late.insert(*sealed),
                (true | false, _) => self.seals.insert(*sealed),
            };
        }
        for key in list.compromised.keys().filter(|key| !reinstated(history, self.root, key, id)) {
            let said = self.compromised.entry(key).or_insert(id);
            *said = id.max(*said);
        }
    }

    fn learn_status(&mut self, history: &History, held: &Held) {
        let Some(list) = held.list.map(|id| history.list(id)).filter(|list| list.honest) else { return };
        for (address, id) in &held.tokens {
            let token = history.token(*id);
            if token.honest && token.signer == list.pinned(address) {
                let newest = self.status.entry((address, token.signer)).or_insert(*id);
                *newest = id.max(newest).to_owned();
            }
        }
    }

    /// Whether the key is withdrawn, according to what is remembered and to the list in use.
    pub(crate) fn withdraws(&self, history: &History, held: &Held, key: &str) -> bool {
        let listed = held.list.filter(|id| history.list(*id).compromised.contains_key(key));
        let said = self.compromised.get(key).copied().max(listed);
        said.is_some_and(|said| !reinstated(history, self.root, key, said))
    }
}

/// Whether a root up to version `newest`, made after the list `said`, reinstates the key.
fn reinstated(history: &History, newest: u64, key: &str, said: PartId) -> bool {
    history.roots().any(|(id, root)| id > said && root.version <= newest && root.reinstated.contains(key))
}
