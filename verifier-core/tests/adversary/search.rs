//! Finds sequences that break an invariant, and makes them short.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::history::History;
use crate::lab::{Lab, NodeId, Work};
use crate::mirror::{Clock, Step};
use crate::rules::Broken;

/// Broken invariants, each with the shortest sequence found.
#[derive(Default)]
pub(crate) struct Findings {
    /// By what is broken: the history, and the sequence.
    found: BTreeMap<Broken, String>,
    pub(crate) work: Work,
}

/// Findings that are made short and shown; more would be the same.
const SHOWN: usize = 20;

impl Findings {
    /// Plays every sequence of `length` of these steps, on devices with each of these anchors.
    pub(crate) fn every_sequence(
        &mut self,
        history: &History,
        anchors: &[u64],
        steps: &[Step],
        length: usize,
    ) {
        let mut lab = Lab::new(history);
        for anchor in anchors {
            let start = lab.begin(*anchor);
            self.deeper(&mut lab, *anchor, start, steps, &mut Vec::new(), length);
        }
        self.work += lab.work;
    }

    fn deeper<'s>(
        &mut self,
        lab: &mut Lab<'_>,
        anchor: u64,
        from: NodeId,
        steps: &'s [Step],
        path: &mut Vec<&'s Step>,
        length: usize,
    ) {
        for step in steps {
            path.push(step);
            let next = self.take(lab, anchor, from, path);
            match path.len() == length {
                true => lab.work.sequences += 1,
                false => self.deeper(lab, anchor, next, steps, path, length),
            }
            path.pop();
        }
    }

    /// Plays one sequence.
    pub(crate) fn sequence(&mut self, lab: &mut Lab<'_>, anchor: u64, steps: &[&Step]) {
        lab.work.sequences += 1;
        let mut node = lab.begin(anchor);
        for length in 1..=steps.len() {
            node = self.take(lab, anchor, node, &steps[..length]);
        }
    }

    /// Takes the last step of a path.
    fn take(&mut self, lab: &mut Lab<'_>, anchor: u64, from: NodeId, path: &[&Step]) -> NodeId {
        let history = lab.history;
        let (next, broken) = lab.step(from, path[path.len() - 1]);
        for broken in broken {
            self.report(history, anchor, path, broken);
        }
        next
    }

    fn report(&mut self, history: &History, anchor: u64, path: &[&Step], broken: &Broken) {
        if self.found.len() >= SHOWN || self.found.contains_key(broken) {
            return;
        }
        let steps: Vec<Step> = path.iter().map(|step| (*step).clone()).collect();
        let mut text = trace(history, anchor, &shrunk(history, anchor, steps, broken));
        if broken.after_honest {
            text += " | everything newest";
        }
        self.found.insert(broken.clone(), format!("{}: {text}", history.name));
    }

    /// Fails if anything was found.
    pub(crate) fn assert_none(&self) {
        let mut text = String::new();
        for (broken, trace) in &self.found {
            let _ = writeln!(text, "\n{broken}\n    {trace}");
        }
        assert!(self.found.is_empty(), "{} broken invariants; {:?}\n{text}", self.found.len(), self.work);
    }
}

/// The shortest sequence found by leaving out steps and parts that breaks the same invariant in the same way.
fn shrunk(history: &History, anchor: u64, mut steps: Vec<Step>, broken: &Broken) -> Vec<Step> {
    while let Some(shorter) =
        simpler(&steps).into_iter().find(|steps| Lab::breaks(history, anchor, steps, broken))
    {
        steps = shorter;
    }
    steps
}

/// Sequences with one step less, with a part less, or with the right clock.
fn simpler(steps: &[Step]) -> Vec<Vec<Step>> {
    let mut all = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let mut fewer = steps.to_vec();
        fewer.remove(index);
        all.push(fewer);
        if let Step::Serve(served, clock) = step {
            let smaller = served.smaller().into_iter().map(|smaller| Step::Serve(smaller, *clock));
            let right = (*clock != Clock::Right).then(|| Step::Serve(served.clone(), Clock::Right));
            for other in smaller.chain(right) {
                let mut changed = steps.to_vec();
                changed[index] = other;
                all.push(changed);
            }
        }
    }
    all
}

fn trace(history: &History, anchor: u64, steps: &[Step]) -> String {
    let mut text = format!("device with {}", history.parts[history.root(anchor).0].label);
    for step in steps {
        let _ = write!(text, " | {}", step.describe(history));
    }
    text
}
