//! Finder, timing and alignment patterns, and the quiet zone: ISO/IEC 18004:2015, annex on print quality, fixed pattern damage.

use crate::decode::grading::alignment_patterns;
use crate::grade::scale::Grade;
use crate::limits::QUIET_ZONE_MODULES;

/// Most wrong modules of a finder pattern with its separator.
const FINDER: [f32; 4] = [0.0, 1.0, 2.0, 3.0];

/// Largest share of wrong modules in a timing pattern.
const TIMING: [f32; 4] = [0.0, 0.07, 0.11, 0.14];

/// Largest share of wrong modules in the alignment patterns.
const ALIGNMENT: [f32; 4] = [0.0, 0.10, 0.20, 0.30];

/// Largest share of dark modules in a ring of the quiet zone that is still light: specks.
const SPECKS: f32 = 0.02;

/// The grade of the fixed patterns, and how many of their modules are wrong. `is_wrong` is asked for (column, row).
pub(super) fn fixed(version: usize, side: usize, is_wrong: impl Fn(usize, usize) -> bool) -> (Grade, usize) {
    let count = |modules: &mut dyn Iterator<Item = (usize, usize)>| {
        modules.fold((0usize, 0usize), |(wrong, all), (x, y)| (wrong + usize::from(is_wrong(x, y)), all + 1))
    };
    let square = |x: usize, y: usize, size: usize| {
        (y..y + size).flat_map(move |row| (x..x + size).map(move |column| (column, row)))
    };
    let (mut grade, mut total) = (Grade::A, 0);
    let mut add = |wrong: usize, found: Grade| {
        total += wrong;
        grade = grade.min(found);
    };
    for (x, y) in [(0, 0), (side - 8, 0), (0, side - 8)] {
        let (wrong, _) = count(&mut square(x, y, 8));
        add(wrong, Grade::at_most(wrong as f32, FINDER));
    }
    let along = || 8..side - 8;
    for (wrong, all) in [count(&mut along().map(|i| (i, 6))), count(&mut along().map(|i| (6, i)))] {
        add(wrong, Grade::at_most(wrong as f32 / all.max(1) as f32, TIMING));
    }
    let patterns = alignment_patterns(version);
    let (wrong, all) = count(&mut patterns.iter().flat_map(|&(x, y)| square(x - 2, y - 2, 5)));
    add(wrong, Grade::at_most(wrong as f32 / all.max(1) as f32, ALIGNMENT));
    (grade, total)
}

/// Width of the light margin on its narrowest side, in modules. `is_dark` is asked for (column, row) counted from the corner of the quiet
/// zone.
pub(super) fn quiet_zone(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> usize {
    let (margin, across) = (QUIET_ZONE_MODULES, side + 2 * QUIET_ZONE_MODULES);
    let is_light = |places: &mut dyn Iterator<Item = (usize, usize)>| {
        let dark = places.filter(|&(x, y)| is_dark(x, y)).count();
        dark as f32 <= SPECKS * side as f32
    };
    // Counted outwards from the symbol, on each side over its length.
    let sides: [&dyn Fn(usize, usize) -> (usize, usize); 4] = [
        &|i, out| (i, margin - 1 - out),
        &|i, out| (i, across - margin + out),
        &|i, out| (margin - 1 - out, i),
        &|i, out| (across - margin + out, i),
    ];
    let width = |place: &&dyn Fn(usize, usize) -> (usize, usize)| {
        (0..margin).take_while(|&out| is_light(&mut (margin..margin + side).map(|i| place(i, out)))).count()
    };
    sides.iter().map(width).min().unwrap_or(0)
}
