//! From soft modules to a message: first as sampled, then with blur undone round by round. Each repaired block makes its modules
//! known, which helps with the others.

use crate::deadline::Deadline;
use crate::decode::channel::cancel::LlrGrid;
use crate::decode::channel::equalise::{Training, equalise};
use crate::decode::channel::sample::{Lattice, Modules};
use crate::decode::channel::view::View;
use crate::decode::code::codewords::{Decoded, Erasures, decode, format};
use crate::decode::code::layout::{Layout, transpose};

/// Rounds of interference cancellation for a picture. Each builds on the decisions of the one before.
pub(crate) const ALL_ROUNDS: usize = 8;

/// Rounds for one camera frame: time is better spent on this frame and earlier ones together.
pub(crate) const FRAME_ROUNDS: usize = 1;

/// Rounds for several frames together: each improves the result a little, and the last may succeed.
pub(crate) const STACK_ROUNDS: usize = 16;

/// Rounds after which to check for progress.
const SETTLING: usize = 2;

/// Share of the modules that must change for another round.
const CHANGING: f32 = 0.002;

/// A message, and whether its symbol is mirrored.
pub(crate) struct Recovered {
    pub(crate) decoded: Decoded,
    pub(crate) mirrored: bool,
}

/// The soft-decision state of a symbol: one or several views of it, and the LLRs that follow from them.
pub(crate) struct SoftState {
    pub(crate) views: Vec<View>,
    pub(crate) llrs: LlrGrid,
}

impl SoftState {
    /// The state from one picture after linear equalisation; the message as soon as it can be repaired. `None` when nothing could
    /// be estimated or time is up.
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
            match try_decode(&modules.weighted(), layout, erasures, deadline) {
                Ok(recovered) => return Some(Ok(recovered)),
                Err(determined) => add_known(&mut known, &determined),
            }
        }
        let llrs = LlrGrid::of(modules.weighted(), known, modules.side);
        Some(Err(Self { views: vec![View::of(lattice, &modules)], llrs }))
    }

    /// Refines the LLRs, for at most `rounds` rounds, until the message can be repaired.
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
            match try_decode(&llrs.values, layout, Erasures::Yes, deadline) {
                Ok(recovered) => return Some(recovered),
                Err(determined) => add_known(&mut llrs.known, &determined),
            }
            llrs.apply_decisions();
            if round >= SETTLING && llrs.count_known() == before && (changed as f32) < enough {
                break;
            }
        }
        None
    }
}

/// Adds what repaired blocks determine to what was known before.
#[inline(never)]
fn add_known(known: &mut [f32], determined: &[f32]) {
    for (known, determined) in known.iter_mut().zip(determined) {
        if *known == 0.0 {
            *known = *determined;
        }
    }
}

/// Tries to decode modules (row by row, positive is dark), as they are and mirrored, starting with the better format code.
///
/// On failure, returns the modules that repaired blocks determine (1 or -1, 0 for the others); empty when there are none.
#[inline(never)]
pub(crate) fn try_decode(
    values: &[f32],
    layout: &Layout,
    erasures: Erasures,
    deadline: &Deadline,
) -> Result<Recovered, Vec<f32>> {
    let side = layout.side();
    let mut turned = values.to_vec();
    transpose(&mut turned, side);
    let straight_first = format(values, side).agreement >= format(&turned, side).agreement;
    for mirrored in [!straight_first, straight_first] {
        let values = if mirrored { &turned } else { values };
        match decode(values, layout, erasures, deadline) {
            Ok(decoded) => return Ok(Recovered { decoded, mirrored }),
            Err(failed) if !failed.known.is_empty() => {
                let mut determined = failed.known;
                if mirrored {
                    transpose(&mut determined, side);
                }
                return Err(determined);
            }
            Err(_) => {}
        }
    }
    Err(Vec::new())
}
