//! Plays what happens to devices. Each step from each state is computed once, however many sequences contain it.

use std::collections::{HashMap, HashSet};

use qualistamp_core::{Floors, KeptFloors};

use crate::basics::Hour;
use crate::device::{Device, Index};
use crate::history::History;
use crate::memory::Memory;
use crate::mirror::{Clock, Served, Step};
use crate::rules::{Broken, Invariant, check_answers, check_floors, check_list, check_recovery};

/// A device and what it must remember, by number.
pub(crate) type NodeId = usize;

struct Node {
    device: Device,
    memory: Memory,
    /// A copy of the floors, and what was remembered when it was made.
    copy: Option<(Floors, Memory)>,
}

/// The identity of a node: mark of the device, memory, and the copy of the floors with its memory.
type NodeKey = ([u8; 32], Memory, Option<(Vec<u8>, Memory)>);

/// Where a step leads, and what it breaks.
#[derive(Clone)]
struct Taken {
    to: NodeId,
    broken: Vec<Broken>,
}

/// How much was computed.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Work {
    pub(crate) sequences: u64,
    pub(crate) steps: u64,
    pub(crate) states: u64,
    pub(crate) refreshes: u64,
    pub(crate) answers: u64,
}

impl std::ops::AddAssign for Work {
    fn add_assign(&mut self, other: Self) {
        self.sequences += other.sequences;
        self.steps += other.steps;
        self.states += other.states;
        self.refreshes += other.refreshes;
        self.answers += other.answers;
    }
}

/// All devices of one history.
pub(crate) struct Lab<'h> {
    pub(crate) history: &'h History,
    index: Index,
    newest: Served,
    nodes: Vec<Node>,
    known: HashMap<NodeKey, NodeId>,
    taken: HashMap<(NodeId, Step), Taken>,
    bundles: HashMap<Served, Vec<u8>>,
    /// Devices whose answers were checked, and the time of their clock.
    asked: HashSet<(NodeId, Hour)>,
    pub(crate) work: Work,
}

impl<'h> Lab<'h> {
    pub(crate) fn new(history: &'h History) -> Self {
        Self {
            history,
            index: Index::of(history),
            newest: Served::newest(history),
            nodes: Vec::new(),
            known: HashMap::new(),
            taken: HashMap::new(),
            bundles: HashMap::new(),
            asked: HashSet::new(),
            work: Work::default(),
        }
    }

    /// A new device with this root built in.
    pub(crate) fn begin(&mut self, anchor: u64) -> NodeId {
        let device = Device::new(self.history, &self.index, anchor);
        let memory = Memory { root: anchor, ..Memory::default() };
        self.add(Node { device, memory, copy: None }).0
    }

    fn add(&mut self, node: Node) -> (NodeId, bool) {
        let copy = node.copy.as_ref().map(|(floors, memory)| (floors.to_cbor(), memory.clone()));
        let key = (node.device.mark, node.memory.clone(), copy);
        if let Some(id) = self.known.get(&key) {
            return (*id, false);
        }
        self.work.states += 1;
        self.nodes.push(node);
        self.known.insert(key, self.nodes.len() - 1);
        (self.nodes.len() - 1, true)
    }

    /// The device after a step, and the invariants that the step breaks, or that the next honest bundle would break.
    pub(crate) fn step(&mut self, from: NodeId, step: &Step) -> (NodeId, &[Broken]) {
        self.work.steps += 1;
        let place = (from, step.clone());
        if !self.taken.contains_key(&place) {
            let (mut taken, fresh) = self.play(from, step);
            if fresh {
                let after = self.recover(taken.to);
                taken.broken.extend(after);
            }
            self.taken.insert(place.clone(), taken);
        }
        let taken = &self.taken[&place];
        (taken.to, &taken.broken)
    }

    /// Serves the newest honest bundle with the right clock.
    fn recover(&mut self, from: NodeId) -> Vec<Broken> {
        let step = Step::Serve(self.newest.clone(), Clock::Right);
        let (Taken { to, mut broken }, _) = self.play(from, &step);
        let node = &self.nodes[to];
        broken.extend(check_recovery(self.history, &node.memory, &node.device).err());
        broken.iter_mut().for_each(|broken| broken.after_honest = true);
        broken
    }

    fn play(&mut self, from: NodeId, step: &Step) -> (Taken, bool) {
        let history = self.history;
        let mut broken = Vec::new();
        let next = match step {
            Step::Serve(served, clock) => self.serve(from, served, *clock, &mut broken),
            _ => self.suffer(from, step, &mut broken),
        };
        broken.extend(check_list(history, &next.device).err());
        let mut clocks = vec![history.end];
        if let Step::Serve(served, clock) = step {
            clocks.push(clock.hour(history, served));
        }
        let (to, fresh) = self.add(next);
        clocks.retain(|clock| self.asked.insert((to, *clock)));
        let node = &self.nodes[to];
        self.work.answers += check_answers(history, &node.memory, &node.device, &clocks, &mut broken);
        (Taken { to, broken }, fresh)
    }

    fn serve(&mut self, from: NodeId, served: &Served, clock: Clock, broken: &mut Vec<Broken>) -> Node {
        let (history, node) = (self.history, &self.nodes[from]);
        let bundle = self.bundles.entry(served.clone()).or_insert_with(|| served.bytes(history));
        let now = clock.hour(history, served);
        self.work.refreshes += 1;
        let device = node.device.refresh(history, &self.index, bundle, now);
        let mut memory = node.memory.clone();
        memory.learn(history, &device.held);
        let before = (&node.device.levels, &node.memory);
        broken.extend(check_floors(history, before, (&device.levels, &memory)).err());
        Node { device, memory, copy: node.copy.clone() }
    }

    /// What happens to a device without a mirror.
    fn suffer(&self, from: NodeId, step: &Step, broken: &mut Vec<Broken>) -> Node {
        let (history, index, node) = (self.history, &self.index, &self.nodes[from]);
        let (device, mut memory, mut copy) = (&node.device, node.memory.clone(), node.copy.clone());
        let floors = device.floors().clone();
        let mut complain = |what: &str| broken.push(Broken::new(Invariant::Restarts, what));
        let mut resume = |floors| {
            device.resume(history, index, device.anchor, floors).unwrap_or_else(|without| {
                complain("the cache does not open");
                without
            })
        };
        let device = match step {
            Step::Serve(..) => unreachable!("not by a mirror"),
            Step::Restart => {
                let again = resume(KeptFloors::Newest(floors));
                if (&again.held, &again.levels) != (&device.held, &device.levels) {
                    complain("the device has something else in use");
                }
                again
            }
            Step::LoseCache => {
                Device::without_cache(history, index, device.anchor, KeptFloors::Newest(floors))
            }
            Step::LoseFloors => {
                memory = Memory { root: device.anchor, ..Memory::default() };
                resume(KeptFloors::Older(Floors::default()))
            }
            Step::BackUp => {
                copy = Some((floors, memory.clone()));
                device.clone()
            }
            Step::Restore => match &copy {
                None => device.clone(),
                Some((floors, remembered)) => {
                    memory = remembered.clone();
                    resume(KeptFloors::Older(floors.clone()))
                }
            },
            Step::Update(anchor) => {
                let anchor = (*anchor).max(device.anchor);
                memory.root = memory.root.max(anchor);
                device.resume(history, index, anchor, KeptFloors::Newest(floors)).unwrap_or_else(|lost| lost)
            }
        };
        memory.learn(history, &device.held);
        Node { device, memory, copy }
    }

    /// Whether this sequence, played in a laboratory of its own, breaks this invariant in this way.
    pub(crate) fn breaks(history: &'h History, anchor: u64, steps: &[Step], broken: &Broken) -> bool {
        let mut lab = Self::new(history);
        let mut node = lab.begin(anchor);
        steps.iter().any(|step| {
            let (next, found) = lab.step(node, step);
            node = next;
            found.contains(broken)
        })
    }
}
