//! Reading from a camera: little work per frame, several frames combined, and advice for the person holding the camera.

use crate::deadline::Deadline;
use crate::decode::budget::Budget;
use crate::decode::code::layout::Layout;
use crate::decode::picture::binarise::Window;
use crate::decode::reader::read::{Quality, Undecoded, symbol};
use crate::decode::reader::recover::{FRAME_ROUNDS, STACK_ROUNDS};
use crate::decode::reader::scan::{Polarity, Scan};
use crate::decode::reader::stack::Stack;
use crate::decode::symbol::{Point, Symbol};
use crate::luma::LumaView;

/// Advice for the person holding the camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hint {
    /// The modules are too small in the picture: come closer.
    Closer,
    /// The picture is blurred by motion or out of focus: hold still.
    HoldStill,
    /// A reflection hides part of the symbol: tilt it away from the light.
    TiltAwayFromLight,
    /// Dark and light hardly differ: more light is needed.
    MoreLight,
    /// Part of the symbol is outside the picture or covered: show all of it.
    ShowWhole,
}

/// What a frame shows of a symbol, whether or not it could be read.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Seen {
    /// Number of patterns that are certainly finders.
    pub finders: usize,
    /// Apparent position of the symbol, in pixels; see [`Symbol::corners`].
    pub corners: Option<[Point; 4]>,
    /// Pixels per module.
    pub module_size: Option<f32>,
    /// Blur as the standard deviation of a Gaussian, in modules: about 0.1 for a sharp picture; the limit of reading is about
    /// 0.7.
    pub blur: Option<f32>,
    /// Share of the symbol, 0 to 1, washed out by light.
    pub glare: Option<f32>,
    /// Grey levels between light and dark.
    pub contrast: Option<f32>,
}

/// The result of one frame.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FrameResult {
    /// Symbols read from this frame alone or together with earlier ones.
    pub symbols: Vec<Symbol>,
    /// Advice, most helpful first; empty when a symbol was read or nothing was seen.
    pub hints: Vec<Hint>,
    /// The observations that the advice is based on.
    pub seen: Seen,
}

/// Pixels per module below which most of the camera's detail is unused.
const CLOSER_BELOW: f32 = 2.2;

/// Blur in modules from which single frames often fail.
const BLUR_FROM: f32 = 0.5;

/// Share of a symbol washed out beyond the repair capacity of the lower levels.
const GLARE_FROM: f32 = 0.06;

/// Grey levels between light and dark below which a camera's noise matters.
const CONTRAST_BELOW: f32 = 30.0;

/// Frames after which stacked frames are dropped: half a second.
const MAX_AGE: u64 = 15;

/// Most stacks kept: symbols that a camera sees at the same time.
const MAX_STACKS: usize = 4;

/// Where the last symbol was.
#[derive(Clone, Copy)]
struct Region {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
    last: u64,
}

/// An expensive pass; one is run per frame, in turn.
#[derive(Clone, Copy)]
enum Strategy {
    Blurred,
    Narrow,
    Coarser,
    LightOnDark,
    Finer,
}

/// Blur and noise are the most common reasons for failure, and each frame is another chance: out of this many turns, only the
/// last goes to another strategy. Within half a second every strategy has had its turn.
const TURNS_FOR_BLURRED: usize = 3;

/// The other strategies.
const OTHER_STRATEGIES: [Strategy; 4] =
    [Strategy::Narrow, Strategy::Coarser, Strategy::LightOnDark, Strategy::Finer];

/// Whether to search for tiny symbols.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tiny {
    No,
    Yes,
}

/// Reads symbols from the frames of a camera.
///
/// Each frame gets one quick pass, first where a symbol was last seen; then, if time permits, one of the expensive passes in
/// turn. Frames of a symbol that was located but not decoded are combined until it can be read.
#[derive(Default)]
pub struct Session {
    number: u64,
    turn: usize,
    region: Option<Region>,
    stacks: Vec<Stack>,
}

impl Session {
    /// A session without frames.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads the next frame.
    pub fn frame(&mut self, frame: LumaView<'_>, budget: Budget) -> FrameResult {
        let deadline = budget.start();
        self.number += 1;
        let (number, limit) = (self.number, budget.symbols());
        self.stacks.retain(|s| number - s.last <= MAX_AGE);
        self.region = self.region.filter(|r| number - r.last <= MAX_AGE);

        let mut result = FrameResult::default();
        let mut undecoded = Vec::new();
        if let Some((view, left, top)) = self.region.and_then(|r| r.cut(frame))
            && let Some(mut scan) = Scan::new(view, limit, FRAME_ROUNDS, deadline)
        {
            let start = scan.start_octave();
            scan.octave(start, Window::Sixteen, Polarity::DarkOnLight);
            if scan.symbols.is_empty() && scan.undecoded.is_empty() {
                scan.blurred(start + 1);
            }
            self.take(scan, (left, top), &mut result, &mut undecoded);
        }
        // A symbol located in the expected region need not be searched for in the whole frame.
        if result.symbols.is_empty()
            && undecoded.is_empty()
            && !deadline.is_over()
            && let Some(mut scan) = Scan::new(frame, limit, FRAME_ROUNDS, deadline)
        {
            let start = scan.start_octave();
            scan.octave(start, Window::Sixteen, Polarity::DarkOnLight);
            let nothing = scan.symbols.is_empty() && scan.undecoded.is_empty();
            let tiny = if nothing { self.next_strategy(&mut scan, start) } else { Tiny::No };
            self.take(scan, (0, 0), &mut result, &mut undecoded);
            // Doubling a whole frame would take longer than a frame.
            if tiny == Tiny::Yes
                && let Some((middle, left, top)) = middle(frame)
                && let Some(mut scan) = Scan::new(middle, limit, FRAME_ROUNDS, deadline)
            {
                scan.doubled();
                self.take(scan, (left, top), &mut result, &mut undecoded);
            }
        }
        if result.symbols.is_empty() {
            for undecoded in undecoded {
                result.symbols.extend(self.add(undecoded, &deadline));
            }
        }
        if result.symbols.is_empty() {
            result.hints = hints(&result.seen, frame);
        }
        result
    }

    /// Runs the next expensive pass; returns whether to search for tiny symbols in the centre.
    fn next_strategy(&mut self, scan: &mut Scan<'_>, start: usize) -> Tiny {
        self.turn += 1;
        // Where a symbol was seen a moment ago, blur is what hides it now.
        let strategy = if self.region.is_none() && self.turn.is_multiple_of(TURNS_FOR_BLURRED) {
            OTHER_STRATEGIES[(self.turn / TURNS_FOR_BLURRED - 1) % OTHER_STRATEGIES.len()]
        } else {
            Strategy::Blurred
        };
        match strategy {
            Strategy::Blurred => scan.blurred(start + 1),
            Strategy::Narrow => scan.octave(start, Window::Eight, Polarity::DarkOnLight),
            Strategy::Coarser => scan.octave(start + 1, Window::Sixteen, Polarity::DarkOnLight),
            Strategy::LightOnDark => scan.octave(start, Window::Sixteen, Polarity::LightOnDark),
            Strategy::Finer if start > 0 => scan.octave(start - 1, Window::Sixteen, Polarity::DarkOnLight),
            Strategy::Finer => return Tiny::Yes,
        }
        Tiny::No
    }

    /// Adds the results of a scan of the part at `offset`.
    fn take(
        &mut self,
        scan: Scan<'_>,
        offset: (usize, usize),
        result: &mut FrameResult,
        undecoded: &mut Vec<Undecoded>,
    ) {
        let (dx, dy) = (offset.0 as f32, offset.1 as f32);
        let moved = |corners: [Point; 4]| corners.map(|c| Point { x: c.x + dx, y: c.y + dy });
        let finders = result.seen.finders.max(scan.open_finders);
        if let Some(Quality { corners, module, blur, glare, contrast, .. }) = scan.best {
            let corners = moved(corners);
            self.region = Some(Region::around(&corners, self.number));
            result.seen = Seen {
                finders: 3,
                corners: Some(corners),
                module_size: Some(module),
                blur: Some(blur),
                glare: Some(glare),
                contrast: Some(contrast),
            };
        }
        result.seen.finders = result.seen.finders.max(finders);
        for mut symbol in scan.symbols {
            symbol.corners = moved(symbol.corners);
            self.region = Some(Region::around(&symbol.corners, self.number));
            result.symbols.push(symbol);
        }
        for mut one in scan.undecoded {
            one.location.corners = moved(one.location.corners);
            undecoded.push(one);
        }
    }

    /// Adds a frame to earlier ones of the same symbol, and tries to decode them together.
    fn add(&mut self, undecoded: Undecoded, deadline: &Deadline) -> Option<Symbol> {
        let location = undecoded.location;
        let known =
            self.stacks.iter_mut().find(|s| (s.version, s.inverted) == (location.version, location.inverted));
        let Some(stack) = known else {
            if self.stacks.len() >= MAX_STACKS {
                self.stacks.remove(0);
            }
            self.stacks.push(Stack::of(undecoded, self.number));
            return None;
        };
        stack.last = self.number;
        if !stack.matches(&undecoded) {
            *stack = Stack::of(undecoded, self.number);
            return None;
        }
        stack.add(undecoded);
        let layout = Layout::new(location.version);
        let recovered = stack.state.recover(&layout, STACK_ROUNDS, &deadline.extended())?;
        Some(symbol(recovered, &location))
    }
}

impl Region {
    fn around(corners: &[Point; 4], last: u64) -> Self {
        let (mut left, mut top) = (f32::INFINITY, f32::INFINITY);
        let (mut right, mut bottom) = (f32::NEG_INFINITY, f32::NEG_INFINITY);
        for c in corners {
            (left, right) = (left.min(c.x), right.max(c.x));
            (top, bottom) = (top.min(c.y), bottom.max(c.y));
        }
        // Between frames a hand moves a symbol by less than a third of its width.
        let (dx, dy) = ((right - left) / 3.0, (bottom - top) / 3.0);
        Self { left: left - dx, top: top - dy, right: right + dx, bottom: bottom + dy, last }
    }

    /// The part of `frame` in the region, and its left and top; `None` when that is almost nothing or almost everything.
    fn cut<'a>(&self, frame: LumaView<'a>) -> Option<(LumaView<'a>, usize, usize)> {
        let (left, top) = (self.left.max(0.0) as usize, self.top.max(0.0) as usize);
        let right = (self.right.max(0.0) as usize).min(frame.width());
        let bottom = (self.bottom.max(0.0) as usize).min(frame.height());
        let (width, height) = (right.checked_sub(left)?, bottom.checked_sub(top)?);
        let (data, stride) = frame.rows();
        let view = LumaView::new(data.get(top * stride + left..)?, width, height, stride).ok()?;
        // When it is almost the whole frame, the pass over the frame is enough.
        (width * height * 10 < frame.width() * frame.height() * 9).then_some((view, left, top))
    }
}

/// The central half of a frame in each direction, and its left and top.
fn middle(frame: LumaView<'_>) -> Option<(LumaView<'_>, usize, usize)> {
    let (width, height) = (frame.width() as f32, frame.height() as f32);
    let (left, top) = (width / 4.0, height / 4.0);
    Region { left, top, right: left * 3.0, bottom: top * 3.0, last: 0 }.cut(frame)
}

fn hints(seen: &Seen, frame: LumaView<'_>) -> Vec<Hint> {
    let mut hints = Vec::new();
    let outside =
        |c: &Point| c.x < 0.0 || c.y < 0.0 || c.x > frame.width() as f32 || c.y > frame.height() as f32;
    let cut_off = seen.corners.is_some_and(|corners| corners.iter().any(outside));
    if cut_off || (seen.corners.is_none() && (1..3).contains(&seen.finders)) {
        hints.push(Hint::ShowWhole);
    }
    if seen.glare.is_some_and(|g| g > GLARE_FROM) {
        hints.push(Hint::TiltAwayFromLight);
    }
    if seen.module_size.is_some_and(|m| m < CLOSER_BELOW) {
        hints.push(Hint::Closer);
    }
    if seen.blur.is_some_and(|b| b > BLUR_FROM) {
        hints.push(Hint::HoldStill);
    }
    if seen.contrast.is_some_and(|c| c < CONTRAST_BELOW) {
        hints.push(Hint::MoreLight);
    }
    hints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_problem_has_its_hint() {
        let luma = vec![0u8; 100 * 100];
        let frame = LumaView::new(&luma, 100, 100, 100).unwrap();
        let corners = [(10.0, 10.0), (90.0, 10.0), (90.0, 90.0), (10.0, 90.0)].map(|(x, y)| Point { x, y });
        let good = Seen {
            finders: 3,
            corners: Some(corners),
            module_size: Some(4.0),
            blur: Some(0.2),
            glare: Some(0.0),
            contrast: Some(150.0),
        };
        let outside = corners.map(|c| Point { x: c.x + 20.0, ..c });
        for (seen, expected) in [
            (Seen::default(), None),
            (good, None),
            (Seen { finders: 2, ..Seen::default() }, Some(Hint::ShowWhole)),
            (Seen { corners: Some(outside), ..good }, Some(Hint::ShowWhole)),
            (Seen { module_size: Some(1.8), ..good }, Some(Hint::Closer)),
            (Seen { blur: Some(0.6), ..good }, Some(Hint::HoldStill)),
            (Seen { glare: Some(0.1), ..good }, Some(Hint::TiltAwayFromLight)),
            (Seen { contrast: Some(20.0), ..good }, Some(Hint::MoreLight)),
        ] {
            assert_eq!(hints(&seen, frame), Vec::from_iter(expected), "{seen:?}");
        }
    }
}
