//! SVG drawings (SVG 1.1) as this program writes them: a symbol as one path of straight lines along the axes.
//!
//! Other drawings need a renderer with fonts, styles and scripts left out; they are named, and not read.

use qualistamp_qr::LumaImage;

use crate::input::codes::{Event, Wanted};
use crate::input::search;

/// Largest drawing, in user units per side: a symbol has at most 177 modules and two margins.
const MAX_SIDE: usize = 1_024;

/// Pixels per user unit, which is a module.
const SCALE: usize = 4;

pub(super) fn read(bytes: &[u8], wanted: Wanted, tell: &mut dyn FnMut(Event)) {
    match std::str::from_utf8(bytes).ok().and_then(drawn) {
        Some(picture) => search::plane(picture.view(), wanted, tell),
        None => tell(Event::Unread(
            "an SVG drawing by another program; open it in a browser, and print it to a PDF".to_owned(),
        )),
    }
}

/// The picture that a drawing shows; `None` if it is not as this program writes them.
fn drawn(svg: &str) -> Option<LumaImage> {
    let start = svg.strip_prefix("<svg xmlns=\"http://www.w3.org/2000/svg\" ")?;
    let (head, body) = start.split_once('>')?;
    let side = head.split_once("viewBox=\"0 0 ")?.1.split_once(' ')?.0;
    let side: usize = side.parse().ok().filter(|side| (1..=MAX_SIDE).contains(side))?;
    if !head.contains(&format!("viewBox=\"0 0 {side} {side}\"")) {
        return None;
    }
    let body = match body.strip_prefix("<title>") {
        Some(titled) => titled.split_once("</title>")?.1,
        None => body,
    };
    let ground = format!("<path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"");
    let path = body.strip_prefix(&ground)?.trim_end().strip_suffix("\"/></svg>")?;
    let dark = filled(path, side)?;
    let pixel = |index: usize| {
        let (x, y) = (index % (side * SCALE) / SCALE, index / (side * SCALE) / SCALE);
        if dark.get(y * side + x).is_some_and(|dark| *dark) { 0 } else { u8::MAX }
    };
    let pixels = (0..(side * SCALE).pow(2)).map(pixel).collect();
    LumaImage::from_pixels(pixels, side * SCALE, side * SCALE).ok()
}

/// The unit squares inside polygons of absolute moves and relative steps, row by row.
fn filled(path: &str, side: usize) -> Option<Vec<bool>> {
    // Whether the left edge of a square is part of an outline an odd number of times.
    let mut edges = vec![false; (side + 1) * side];
    for polygon in path.split_terminator('z') {
        let moved = polygon.strip_prefix('M')?;
        let steps = moved.find(['h', 'v']).unwrap_or(moved.len());
        let (start, steps) = moved.split_at_checked(steps)?;
        let (x, y) = start.split_once(' ')?;
        let (left, top): (usize, usize) = (x.parse().ok()?, y.parse().ok()?);
        let (mut x, mut y) = (left, top);
        let mut rest = steps;
        while let Some(direction) = rest.chars().next() {
            let after = rest.get(1..)?;
            let end = after.find(['h', 'v']).unwrap_or(after.len());
            let (length, further) = after.split_at_checked(end)?;
            let length: isize = length.parse().ok()?;
            if direction == 'h' {
                x = x.checked_add_signed(length)?;
            } else {
                let to = y.checked_add_signed(length)?;
                vertical(&mut edges, side, x, y.min(to)..y.max(to))?;
                y = to;
            }
            rest = further;
        }
        // The last step leads back along the axis that is missing.
        if x != left && y != top {
            return None;
        }
        if x == left {
            vertical(&mut edges, side, x, y.min(top)..y.max(top))?;
        }
    }
    let mut dark = Vec::with_capacity(side * side);
    for row in edges.chunks_exact(side + 1) {
        let mut inside = false;
        dark.extend(row.iter().take(side).map(|edge| {
            inside ^= edge;
            inside
        }));
    }
    Some(dark)
}

fn vertical(edges: &mut [bool], side: usize, x: usize, rows: std::ops::Range<usize>) -> Option<()> {
    if x > side || rows.end > side {
        return None;
    }
    for y in rows {
        let edge = edges.get_mut(y * (side + 1) + x)?;
        *edge = !*edge;
    }
    Some(())
}
