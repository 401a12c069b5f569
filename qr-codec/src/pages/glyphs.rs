//! Telling text from symbols that are made of glyphs: block characters, squares of a dingbat font, fonts for QR codes.

use std::collections::{HashMap, VecDeque};

use hayro::hayro_interpret::kurbo::{BezPath, PathEl, Point};

/// Glyphs in a row that are looked at together: version 1 drawn with half blocks, the fewest glyphs for a symbol, has some 150.
const WINDOW: usize = 100;

/// Glyphs of a window that consist of right angles, if it belongs to a symbol. In English text they are 15 in 100: E, F, H, I, L,
/// T, i, l.
const MIN_BLOCKS: usize = 90;

/// Most frequent glyph of a window, if it belongs to a symbol of equal dots. In text it is 15 in 100.
const MIN_EQUAL: usize = 60;

/// Lines that a symbol has at least: its finder patterns have 9 squares with 4 sides.
pub(super) const MIN_SYMBOL_LINES: usize = 36;

/// The shape of a glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GlyphKind {
    /// Nothing is drawn, as for a space.
    Blank,
    /// Rectangles, and other shapes of right angles.
    Blocks,
    /// A whole symbol, as far as its number of lines tells.
    Symbol,
    /// Anything else, such as most letters.
    Other,
}

impl GlyphKind {
    pub(super) fn of(outline: &BezPath) -> Self {
        let (mut at, mut lines, mut areas, mut upright) = (Point::ZERO, 0, 0, true);
        for element in outline.elements() {
            match *element {
                PathEl::MoveTo(to) => {
                    areas += 1;
                    at = to;
                }
                PathEl::LineTo(to) => {
                    lines += 1;
                    upright &= at.x == to.x || at.y == to.y;
                    at = to;
                }
                PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => {
                    upright = false;
                    at = to;
                }
                PathEl::ClosePath => {}
            }
        }
        match (areas, upright) {
            (0, _) => Self::Blank,
            (_, true) if lines >= MIN_SYMBOL_LINES => Self::Symbol,
            // Even with round modules, each has an outline of its own.
            (MIN_SYMBOL_LINES.., false) => Self::Symbol,
            (_, true) => Self::Blocks,
            (_, false) => Self::Other,
        }
    }
}

/// The glyphs of a page in the order in which they are drawn.
#[derive(Default)]
pub(super) struct GlyphPattern {
    recent: VecDeque<(u128, bool)>,
    counts: HashMap<u128, usize>,
    blocks: usize,
    may_be_a_symbol: bool,
}

impl GlyphPattern {
    pub(super) fn may_be_a_symbol(&self) -> bool {
        self.may_be_a_symbol
    }

    /// Adds a glyph, which `key` identifies.
    pub(super) fn add(&mut self, key: u128, kind: GlyphKind) {
        let is_block = match kind {
            GlyphKind::Blank => return,
            GlyphKind::Symbol => {
                self.may_be_a_symbol = true;
                return;
            }
            GlyphKind::Blocks => true,
            GlyphKind::Other => false,
        };
        if self.may_be_a_symbol {
            return;
        }
        if self.recent.len() == WINDOW
            && let Some((oldest, was_block)) = self.recent.pop_front()
        {
            self.blocks -= usize::from(was_block);
            if let Some(count) = self.counts.get_mut(&oldest) {
                *count -= 1;
            }
        }
        self.recent.push_back((key, is_block));
        self.blocks += usize::from(is_block);
        let count = self.counts.entry(key).or_default();
        *count += 1;
        self.may_be_a_symbol = *count >= MIN_EQUAL || self.blocks >= MIN_BLOCKS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str, kind: impl Fn(char) -> GlyphKind) -> bool {
        let mut pattern = GlyphPattern::default();
        for letter in text.chars() {
            pattern.add(u128::from(u32::from(letter)), kind(letter));
        }
        pattern.may_be_a_symbol()
    }

    fn kind(letter: char) -> GlyphKind {
        match letter {
            ' ' => GlyphKind::Blank,
            'E' | 'F' | 'H' | 'I' | 'L' | 'T' | 'i' | 'l' | '-' | '█' | '▀' | '▄' => GlyphKind::Blocks,
            _ => GlyphKind::Other,
        }
    }

    #[test]
    fn text_is_no_symbol_and_blocks_are() {
        let text = "The holder has passed all examinations of the first cycle with distinction. ".repeat(20);
        let table = "12345 Linear algebra I 5 1,3 passed 67890 Hydraulics 10 2,7 passed ".repeat(20);
        let blocks = "█▀▀▀▀▀█ ▄▀ █▀▀▀▀▀█ ".repeat(10);
        let dots = "● ● ●● ● ●●● ".repeat(20);
        for (text, expected) in [
            (text.clone(), false),
            (table, false),
            (blocks.clone(), true),
            (dots, true),
            (format!("{text}{blocks}{text}"), true),
            ("█▀ ".repeat(20), false),
        ] {
            assert_eq!(pattern(&text, kind), expected, "{text}");
        }
    }

    #[test]
    fn kinds_follow_from_outlines() {
        let square = |x: f64| format!("M{x} 0H{}V8H{x}Z", x + 8.0);
        for (path, expected) in [
            (String::new(), GlyphKind::Blank),
            (square(0.0), GlyphKind::Blocks),
            ((0..20).map(|at| square(10.0 * f64::from(at))).collect(), GlyphKind::Symbol),
            ("M0 0L5 9L9 0Z".to_owned(), GlyphKind::Other),
            ("M0 0C1 1 2 2 3 0Z".to_owned(), GlyphKind::Other),
            ("M0 0C1 1 2 2 3 0Z".repeat(40), GlyphKind::Symbol),
        ] {
            assert_eq!(GlyphKind::of(&BezPath::from_svg(&path).unwrap()), expected, "{path}");
        }
    }
}
