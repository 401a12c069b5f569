//! The printed sheet: a symbol with lines of text around it and blots on it.

use std::f32::consts::PI;

use super::random::Random;
use super::scene::Scene;

/// A sheet with a symbol in its centre, measured in modules from the centre of the symbol.
pub(super) struct Sheet {
    n: usize,
    dark: Vec<bool>,
    paper: f32,
    ink: f32,
    inverted: bool,
    /// Text around the symbol, in cells of a quarter module over 2.5 times the width of the symbol.
    text: Vec<bool>,
    /// Objects covering the symbol: x, y, radius, grey.
    blots: Vec<[f32; 4]>,
}

impl Sheet {
    pub(super) fn new(dark: &[bool], n: usize, scene: &Scene, random: &mut Random) -> Self {
        let half = n as f32 / 2.0;
        let cells = Self::cells(n);
        let mut text = vec![false; cells * cells];
        let size = half * 0.09;
        let mut line = -half * 2.2;
        while line < half * 2.2 {
            let mut x = -half * 2.4;
            while x < half * 2.4 {
                let letter = size * random.within(0.2, 0.9);
                let clear = half + 5.0;
                let outside = x > clear || x + letter < -clear || line > clear || line + size < -clear;
                if outside && random.below(6) > 0 {
                    let cell = |place: f32| (((place + half * 2.5) * 4.0).max(0.0) as usize).min(cells);
                    let (left, right) = (cell(x), cell(x + letter * 0.45));
                    let (top, bottom) = (cell(line), cell(line + size * random.within(0.3, 1.0)));
                    for row in text.chunks_exact_mut(cells).take(bottom).skip(top) {
                        row[left..right].fill(true);
                    }
                }
                x += letter;
            }
            line += size * 2.6;
        }
        let mut blots = Vec::new();
        let mut left = scene.hidden * (n * n) as f32;
        while left > 0.5 {
            let radius = (left / PI).sqrt().min(random.within(0.03, 0.09) * n as f32).max(0.4);
            let place = |random: &mut Random| random.within(-half + radius, half - radius);
            let (x, y) = (place(random), place(random));
            // Not on a finder: hiding a finder hides the symbol.
            let reach = half - 8.5 - radius;
            if (x < -reach && y.abs() > reach) || (x > reach && y < -reach) {
                continue;
            }
            blots.push([x, y, radius, random.within(0.0, 255.0)]);
            left -= PI * radius * radius;
        }
        let (paper, ink) = (scene.paper, scene.ink);
        Self { n, dark: dark.to_vec(), paper, ink, inverted: scene.inverted, text, blots }
    }

    fn cells(n: usize) -> usize {
        n * 10
    }

    pub(super) fn reflectance(&self, u: f32, v: f32) -> f32 {
        let half = self.n as f32 / 2.0;
        for &[x, y, radius, grey] in &self.blots {
            if (u - x) * (u - x) + (v - y) * (v - y) < radius * radius {
                return grey;
            }
        }
        let (paper, ink) = (self.paper, self.ink);
        let (x, y) = (u + half, v + half);
        if x >= 0.0 && y >= 0.0 && x < self.n as f32 && y < self.n as f32 {
            let dark = self.dark[y as usize * self.n + x as usize] != self.inverted;
            return if dark { ink } else { paper };
        }
        // A light symbol needs a dark background: four modules of quiet zone and one more.
        if self.inverted && u.abs().max(v.abs()) < half + 5.0 {
            return ink;
        }
        if u.abs() > half * 2.5 || v.abs() > half * 2.5 {
            // The table.
            return self.paper * (0.45 + 0.05 * (u * 0.8 + (v * 0.3).sin() * 2.0).sin());
        }
        let cell = |place: f32| ((place + half * 2.5) * 4.0) as usize;
        let text = self.text.get(cell(v) * Self::cells(self.n) + cell(u));
        if text == Some(&true) { ink } else { paper }
    }
}
