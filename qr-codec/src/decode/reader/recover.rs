//! From soft modules to a message: as they are, then with blur undone, round by round. Each block that can be repaired says what
//! its modules are, and these help to tell the others.

use crate::decode::budget::Deadline;
use crate::decode::channel::cancel::LlrGrid;
use crate::decode::channel::equalise::{Training, equalise};
use crate::decode::channel::sample::{Lattice, Modules};
use crate::decode::channel::view::View;
use crate::decode::code::codewords::{Decoded, Erasures, decode, format};
use crate::decode::code::layout::{Layout, transpose};

/// Rounds in which the modules of a picture are told apart. Each learns from what the one before decided.
pub(crate) const ALL_ROUNDS: usize = 8;

/// The same for one frame of a camera: the time is better spent on what it and the frames before show together.
pub(crate) const FRAME_ROUNDS: usize = 1;

/// The same for what several frames show together: each frame comes a little nearer, and the last one may be near enough.
pub(crate) const STACK_ROUNDS: usize = 16;

/// Rounds after which it is asked whether anything changes.
const SETTLING: usize = 2;

/// Share of the modules that must change for another round.
const CHANGING: f32 = 0.002;

/// A message, and whether its symbol is seen mirrored.
pub(crate) struct Recovered {
    pub(crate) decoded: Decoded,
    pub(crate) mirrored: bool,
}

/// What one picture or several show of a symbol, and what is believed of its modules by that.
pub(crate) struct SoftState {
    pub(crate) views: Vec<View>,
    pub(crate) llrs: LlrGrid,
}

impl SoftState {
    /// What one picture shows, blur undone as far as a filter can; the message as soon as it can be repaired. `None` when nothing
    /// could be learnt or time is up.
    pub(crate) fn of(
        lattice: Lattice,
        mut modules: Modules,
        layout: &Layout,
        deadline: &Deadline,
    ) -> Option<Result<Recovered, Self>> {
        let mut known = layout.known();
        for (training, erasures) in [(Training::Known, Erasures::No), (Training::Decided, Erasures::Yes)] {
            if !equalise(&lattice, modules.side, &known, &mut modules.values, training, deadline) {
                return None;
            }
            if let Some(recovered) = try_decode(&modules.weighted(), layout, erasures, &mut known, deadline) {
                return Some(Ok(recovered));
            }
        }
        let llrs = LlrGrid::of(modules.weighted(), known, modules.side);
        Some(Err(Self { views: vec![View::of(lattice, &modules)], llrs }))
    }

    /// Tells the modules apart, in at most this many rounds, until the message can be repaired.
    pub(crate) fn recover(
        &mut self,
        layout: &Layout,
        rounds: usize,
        deadline: &Deadline,
    ) -> Option<Recovered> {
        let Self { views, llrs } = self;
        let enough = llrs.values.len() as f32 * CHANGING;
        for round in 0..rounds {
            let changed = llrs.iterate(views, deadline)?;
            let before = llrs.count_known();
            let LlrGrid { values, known, .. } = &mut *llrs;
            if let Some(recovered) = try_decode(values, layout, Erasures::Yes, known, deadline) {
                return Some(recovered);
            }
            llrs.apply_decisions();
            if round >= SETTLING && llrs.count_known() == before && (changed as f32) < enough {
                break;
            }
        }
        None
    }
}

/// Decodes modules (row by row, positive is dark) as they are and mirrored, whichever has the better format code first. What
/// repaired blocks say is added to `known`.
#[inline(never)]
pub(crate) fn try_decode(
    values: &[f32],
    layout: &Layout,
    erasures: Erasures,
    known: &mut [f32],
    deadline: &Deadline,
) -> Option<Recovered> {
    let side = layout.side();
    let mut turned = values.to_vec();
    transpose(&mut turned, side);
    let straight_first = format(values, side).agreement >= format(&turned, side).agreement;
    for mirrored in [!straight_first, straight_first] {
        let values = if mirrored { &turned } else { values };
        match decode(values, layout, erasures, deadline) {
            Ok(decoded) => return Some(Recovered { decoded, mirrored }),
            Err(unrepaired) if !unrepaired.known.is_empty() => {
                let mut learnt = unrepaired.known;
                if mirrored {
                    transpose(&mut learnt, side);
                }
                for (known, learnt) in known.iter_mut().zip(learnt) {
                    if *known == 0.0 {
                        *known = learnt;
                    }
                }
                return None;
            }
            Err(_) => {}
        }
    }
    None
}
