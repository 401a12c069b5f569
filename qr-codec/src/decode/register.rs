//! Bringing the lattice onto the modules: where paper bends between the alignment patterns, the message's own modules
//! tell by how much it is off.
//!
//! What the modules are is mostly known before the message can be repaired. Looks that lie off a little agree with
//! that less than looks half a module to one side, and more than those to the other.

use super::sample::{COARSE, Lattice, OUTSIDE};

/// Modules to each side of a node whose looks are summed: as many as set the levels, enough to outweigh noise, and few
/// enough for the lattice to be off by the same amount over all of them.
const AROUND: i32 = 5;

/// Farthest correction in one step, in modules: a look half a module off says only which way to go.
const FARTHEST: f32 = 0.4;

/// A place of the coarse grid: how far the modules' middles lie from where they are looked for, and how sure that is.
#[derive(Clone, Copy, Default)]
struct Node {
    u: f32,
    v: f32,
    weight_u: f32,
    weight_v: f32,
}

/// By how many modules each place of the coarse grid is off, row by row; `width` places in a row. `decided`: the
/// modules as far as they are known, 1 for dark to -1 for light.
pub(super) fn shifts(lattice: &Lattice, decided: &[f32], side: usize, width: usize) -> Vec<(f32, f32)> {
    let nodes: Vec<Node> =
        (0..width * width).map(|i| node(lattice, decided, side, i % width, i / width)).collect();
    // Neighbours are bent alike; those that see little contrast follow the others.
    let around = |i: usize| i.saturating_sub(1)..(i + 2).min(width);
    let smooth = |i: usize| {
        let mut sum = Node::default();
        for row in around(i / width) {
            for column in around(i % width) {
                let Some(node) = nodes.get(row * width + column) else { continue };
                sum.u += node.u * node.weight_u;
                sum.v += node.v * node.weight_v;
                sum.weight_u += node.weight_u;
                sum.weight_v += node.weight_v;
            }
        }
        (sum.u / sum.weight_u.max(1e-3), sum.v / sum.weight_v.max(1e-3))
    };
    (0..width * width).map(smooth).collect()
}

fn node(lattice: &Lattice, decided: &[f32], side: usize, column: usize, row: usize) -> Node {
    let last = side as i32;
    let around = |place: usize| {
        let middle = ((place * COARSE) as i32 - OUTSIDE as i32).clamp(0, last);
        (middle - AROUND).max(0) as usize..(middle + AROUND).min(last) as usize
    };
    let (mut here, mut left, mut right, mut above, mut below) = (0f32, 0f32, 0f32, 0f32, 0f32);
    for y in around(row) {
        for x in around(column) {
            let (Some([_, up, middle, down, _]), Some(&sign)) =
                (lattice.around(x, y), decided.get(y * side + x))
            else {
                continue;
            };
            here += sign * middle[2];
            left += sign * middle[1];
            right += sign * middle[3];
            above += sign * up[2];
            below += sign * down[2];
        }
    }
    let ((u, weight_u), (v, weight_v)) = (peak(left, here, right), peak(above, here, below));
    Node { u, v, weight_u, weight_v }
}

/// Where the parabola through three values half a module apart is highest, and how much it bends; nothing where it
/// does not bend down.
fn peak(before: f32, here: f32, after: f32) -> (f32, f32) {
    let bend = 2.0 * here - before - after;
    if bend <= 0.0 {
        return (0.0, 0.0);
    }
    ((0.25 * (after - before) / bend).clamp(-FARTHEST, FARTHEST), bend)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Modules of a chequered kind whose middles lie off by (0.2, -0.15): the shifts say so.
    #[test]
    fn a_shifted_symbol_is_found() {
        let side = 33usize;
        let width = 2 * side + 4 * OUTSIDE + 1;
        let wave = |t: f32| (std::f32::consts::PI * t).sin();
        let value = |i: usize| {
            let (u, v) = (
                (i % width) as f32 * 0.5 - OUTSIDE as f32 - 0.2,
                (i / width) as f32 * 0.5 - OUTSIDE as f32 + 0.15,
            );
            wave(u) * wave(v)
        };
        let lattice = Lattice { width, values: (0..width * width).map(value).collect() };
        let decided: Vec<f32> =
            (0..side * side).map(|i| 1.0 - 2.0 * ((i % side + i / side) % 2) as f32).collect();
        for (u, v) in shifts(&lattice, &decided, side, (side + 2 * OUTSIDE) / COARSE + 3) {
            assert!((u - 0.2).abs() < 0.06 && (v + 0.15).abs() < 0.06, "{u} {v}");
        }
    }
}
