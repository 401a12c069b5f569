//! From soft modules to a message: as they are, then with blur undone, round by round. Each block that can be repaired says what
//! its modules are, and these help to tell the others.

use super::budget::Deadline;
use super::cancel::Cancel;
use super::codewords::{Decoded, Erasures, decode, format};
use super::equalise::{Training, equalise};
use super::layout::Layout;
use super::sample::{Lattice, Modules, Sampler};

/// Rounds for a picture: the first learns from the patterns, each later one from what the one before decided. Of 730 hard
/// generated photographs four rounds read 654, five 656 and six 658.
pub(super) const ALL_ROUNDS: usize = 5;

/// Rounds for one frame of a camera: the time is better spent on what it and the frames before show together.
pub(super) const FRAME_ROUNDS: usize = 2;

/// How often [`Cancel`] learns in a round: the second time it knows the modules better.
const CANCELLATIONS: usize = 2;

/// What a picture shows of a symbol.
pub(super) struct Evidence {
    pub(super) lattice: Lattice,
    pub(super) modules: Modules,
}

/// A message, and whether its symbol is seen mirrored.
pub(super) struct Recovered {
    pub(super) decoded: Decoded,
    pub(super) mirrored: bool,
}

/// Undoes blur until the message can be repaired. `sampler` looks again where the modules are found to lie; without it the lattice
/// stays as it is. `evidence` is left as it was last seen.
pub(super) fn recover(
    evidence: &mut Evidence,
    mut sampler: Option<&mut Sampler<'_>>,
    layout: &Layout,
    rounds: usize,
    deadline: &Deadline,
) -> Option<Recovered> {
    let side = layout.side();
    let mut known = layout.known();
    for round in 0..rounds {
        if deadline.is_over() {
            return None;
        }
        let Evidence { lattice, modules } = evidence;
        if round > 0
            && let Some(sampler) = &mut sampler
        {
            let decided: Vec<f32> = modules
                .values
                .iter()
                .zip(&known)
                .map(|(v, k)| if *k == 0.0 { v.clamp(-1.0, 1.0) } else { *k })
                .collect();
            modules.trust = sampler.registered(lattice, &decided).trust;
            *lattice = sampler.lattice(deadline)?;
        }
        let (training, erasures) =
            if round == 0 { (Training::Known, Erasures::No) } else { (Training::Decided, Erasures::Yes) };
        if !equalise(lattice, side, &known, &mut modules.values, training, deadline) {
            return None;
        }
        if let Some(recovered) = attempt(modules, layout, erasures, &mut known, deadline) {
            return Some(recovered);
        }
        if round == 0 {
            continue;
        }
        let mut cancel = Cancel::new(lattice, side, &modules.values, &known, &modules.trust);
        for _ in 0..CANCELLATIONS {
            if !cancel.improve(&mut modules.values, deadline) {
                return None;
            }
        }
        if let Some(recovered) = attempt(modules, layout, erasures, &mut known, deadline) {
            return Some(recovered);
        }
    }
    None
}

/// Decodes the modules as they are and mirrored, whichever has the better format code first. What repaired blocks say is added
/// to `known`.
pub(super) fn attempt(
    modules: &Modules,
    layout: &Layout,
    erasures: Erasures,
    known: &mut [f32],
    deadline: &Deadline,
) -> Option<Recovered> {
    let side = modules.side;
    let weighed: Vec<f32> = modules.values.iter().zip(&modules.trust).map(|(v, t)| v * t).collect();
    let turned = transposed(&weighed, side);
    let straight_first = format(&weighed, side).agreement >= format(&turned, side).agreement;
    for mirrored in [!straight_first, straight_first] {
        let values = if mirrored { &turned } else { &weighed };
        match decode(values, layout, erasures, deadline) {
            Ok(decoded) => return Some(Recovered { decoded, mirrored }),
            Err(unrepaired) if !unrepaired.known.is_empty() => {
                let learnt = if mirrored { transposed(&unrepaired.known, side) } else { unrepaired.known };
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

fn transposed(values: &[f32], side: usize) -> Vec<f32> {
    (0..side).flat_map(|x| values.iter().skip(x).step_by(side).copied()).collect()
}
