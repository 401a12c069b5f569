//! The outline of a symbol's dark areas as closed polygons, so that every format draws one shape without seams.

use crate::symbol::QrSymbol;

/// A corner, in modules from the symbol's top left.
pub(crate) type Corner = (usize, usize);

/// Right, down, left, up: the outline runs clockwise around dark areas.
const STEPS: [(isize, isize); 4] = [(1, 0), (0, 1), (-1, 0), (0, -1)];

/// The closed polygons around the dark areas of `symbol`: corners only, in drawing order, the last joined to the first.
///
/// Dark is on the right of every edge, so that the even-odd and the non-zero rule fill the same area.
pub(crate) fn outline(symbol: &QrSymbol) -> Vec<Vec<Corner>> {
    let mut edges = Edges::of(symbol);
    let mut polygons = Vec::new();
    for start in 0..edges.leaving.len() {
        while let Some(direction) = edges.take(start, 0) {
            polygons.push(edges.follow(start, direction));
        }
    }
    polygons
}

/// The edges not yet drawn, by the corner where they start and their direction.
struct Edges {
    corners_in_row: usize,
    leaving: Vec<[bool; 4]>,
}

impl Edges {
    fn of(symbol: &QrSymbol) -> Self {
        let corners_in_row = symbol.side() + 1;
        let mut edges = Self { corners_in_row, leaving: vec![[false; 4]; corners_in_row * corners_in_row] };
        for y in 0..symbol.side() {
            for x in 0..symbol.side() {
                if !symbol.is_dark(x, y) {
                    continue;
                }
                // (corner left, direction, neighbour on the far side)
                for (corner, direction, beyond_is_dark) in [
                    ((x, y), 0, y > 0 && symbol.is_dark(x, y - 1)),
                    ((x + 1, y), 1, symbol.is_dark(x + 1, y)),
                    ((x + 1, y + 1), 2, symbol.is_dark(x, y + 1)),
                    ((x, y + 1), 3, x > 0 && symbol.is_dark(x - 1, y)),
                ] {
                    if !beyond_is_dark
                        && let Some(slot) = edges.slot(corner.1 * corners_in_row + corner.0, direction)
                    {
                        *slot = true;
                    }
                }
            }
        }
        edges
    }

    fn slot(&mut self, corner: usize, direction: usize) -> Option<&mut bool> {
        self.leaving.get_mut(corner)?.get_mut(direction)
    }

    /// Takes an edge that starts at `corner`, trying directions clockwise from `first`.
    fn take(&mut self, corner: usize, first: usize) -> Option<usize> {
        (first..first + 4)
            .map(|direction| direction % 4)
            .find(|&direction| self.slot(corner, direction).is_some_and(std::mem::take))
    }

    /// The polygon from `start`, whose first edge has already been taken. As many edges end at a corner as start there, so the
    /// path ends where it began: at its topmost corner, never in the middle of a straight line.
    fn follow(&mut self, start: usize, mut direction: usize) -> Vec<Corner> {
        let mut polygon = Vec::new();
        let mut corner = start;
        let mut previous = None;
        loop {
            if previous != Some(direction) {
                polygon.push((corner % self.corners_in_row, corner / self.corners_in_row));
                previous = Some(direction);
            }
            corner = self.beside(corner, direction);
            if corner == start {
                return polygon;
            }
            // Right turns first, so that dark areas touching only at a corner become separate polygons.
            match self.take(corner, direction + 1) {
                Some(next) => direction = next,
                None => return polygon,
            }
        }
    }

    fn beside(&self, corner: usize, direction: usize) -> usize {
        let (dx, dy) = STEPS.get(direction).copied().unwrap_or_default();
        let row = isize::try_from(self.corners_in_row).unwrap_or(isize::MAX);
        corner.saturating_add_signed(dx + dy * row)
    }
}
