//! The search for symbols in a picture: which scales and thresholds, in which order.

use crate::deadline::Deadline;
use crate::decode::budget::{Budget, Effort};
use crate::decode::finders::candidate::Candidate;
use crate::decode::finders::fit::{CLEAR, CLEAR_SUPPORT, Finder, fit};
use crate::decode::finders::matched_filter;
use crate::decode::finders::predict::{predict_third, predict_third_blurred};
use crate::decode::finders::runs::SQUARE_MOMENT;
use crate::decode::finders::runs::{MAX_CANDIDATES, candidates, moments};
use crate::decode::finders::triples::{Triple, triples};
use crate::decode::picture::binarise::{Bits, Window, by_local_mean};
use crate::decode::picture::darkness::Darkness;
use crate::decode::picture::pyramid::Pyramid;
use crate::decode::reader::read::{Outcome, Patterns, Quality, ReadContext, Templates, Undecoded, read};
use crate::decode::reader::reading::{Reading, SearchEnd};
use crate::decode::reader::recover::ALL_ROUNDS;
use crate::decode::symbol::{Point, Symbol};
use crate::luma::LumaView;

/// Reads the QR symbols in `picture` within `budget`, most certain first.
///
/// Symbols may be rotated, tilted, bent, blurred, mirrored, light on dark and partly covered. A symbol is returned only when its
/// error correction confirms it. Pictures smaller than 21 pixels contain none.
#[must_use]
pub fn decode(picture: LumaView<'_>, budget: Budget) -> Vec<Symbol> {
    Reading::of(picture, budget).symbols
}

impl Reading {
    /// Reads the QR symbols in `picture` like [`decode`], and says whether there may be more.
    #[must_use]
    pub fn of(picture: LumaView<'_>, budget: Budget) -> Self {
        let deadline = budget.start();
        let Some(mut scan) = Scan::new(picture, budget.symbols(), ALL_ROUNDS, deadline) else {
            return Self { symbols: Vec::new(), end: SearchEnd::Complete };
        };
        let start = scan.start_octave();
        scan.octave(start, Window::Sixteen, Polarity::DarkOnLight);
        if budget.effort() == Effort::Full {
            scan.full(start);
        }
        let end = if scan.symbols.len() >= budget.symbols() {
            SearchEnd::SymbolLimit
        } else if deadline.is_over() {
            SearchEnd::TimeUp
        } else if scan.cut_short {
            SearchEnd::TooManyPatterns
        } else {
            SearchEnd::Complete
        };
        Self { symbols: scan.symbols, end }
    }
}

/// Colour of the patterns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Polarity {
    DarkOnLight,
    LightOnDark,
}

/// Pixels of the first plane searched: a camera frame of 1280 by 960, in which the stamp on a page has 3 to 6 pixels per module.
const FIRST_PLANE_PIXELS: usize = 1_600_000;

/// Candidates fitted up to each round, and most triples then tried without success. The first round almost always includes the
/// three finders of a readable symbol; the last ones are for pages full of symbols.
const ROUNDS: [(usize, usize); 6] = [(4, 2), (8, 4), (40, 10), (160, 20), (600, 60), (MAX_CANDIDATES, 60)];

/// Symbols from which a picture counts as a sheet of labels.
const CROWD: usize = 8;

/// Groups of three on a sheet of labels that are tried for each finder: some kinds of groups across labels look as good as a label.
const GROUPS_PER_FINDER: usize = 4;

/// Rounds performed even without clear finders.
const MIN_ROUNDS: usize = 3;

/// The round after which third finders are predicted: most symbols do not need it.
const PREDICTION_ROUND: usize = 1;

/// Correlation below which a blurred finder is rejected; other places can reach it too.
const MIN_BLURRED_SCORE: f32 = 0.6;

/// Most triples of blurred finders tried without success.
const MAX_BLURRED_TRIPLES: usize = 5;

/// The search in one picture.
pub(crate) struct Scan<'a> {
    pub(crate) pyramid: Pyramid<'a>,
    pub(crate) templates: Templates,
    deadline: Deadline,
    limit: usize,
    /// See [`SoftState::recover`](crate::decode::reader::recover::SoftState::recover).
    rounds: usize,
    /// Triples that gave nothing.
    tried: Vec<Triple>,
    pub(crate) symbols: Vec<Symbol>,
    /// Candidates already fitted, with their polarity.
    fitted: Vec<(Candidate, bool, Finder)>,
    /// Symbols that were located but not decoded.
    pub(crate) undecoded: Vec<Undecoded>,
    /// Where the current pass located symbols that it could not decode. Other finders there belong to them or are chance matches.
    undecoded_areas: Vec<[Point; 4]>,
    /// Quality metrics of the most certain symbol located so far.
    pub(crate) best: Option<Quality>,
    /// Clear finders of the last pass outside all symbols that were read.
    pub(crate) open_finders: usize,
    /// Thresholded planes that were searched for dark symbols and will be for light ones: octave, bits.
    searched: Vec<(usize, Bits)>,
    /// Whether a pass left out finder patterns, or groups of three, because there are too many.
    cut_short: bool,
}

impl<'a> Scan<'a> {
    pub(crate) fn new(
        picture: LumaView<'a>,
        limit: usize,
        rounds: usize,
        deadline: Deadline,
    ) -> Option<Self> {
        Some(Self {
            pyramid: Pyramid::new(picture)?,
            templates: Templates::new(),
            deadline,
            limit,
            rounds,
            tried: Vec::new(),
            fitted: Vec::new(),
            symbols: Vec::new(),
            undecoded: Vec::new(),
            undecoded_areas: Vec::new(),
            best: None,
            open_finders: 0,
            searched: Vec::new(),
            cut_short: false,
        })
    }

    /// The largest octave with at most [`FIRST_PLANE_PIXELS`].
    pub(crate) fn start_octave(&self) -> usize {
        let octaves = self.pyramid.octaves();
        let Some(plane) = self.pyramid.octave(0) else { return 0 };
        let fits = |k: &usize| (plane.width() >> k) * (plane.height() >> k) <= FIRST_PLANE_PIXELS;
        (0..octaves).find(fits).unwrap_or(octaves.saturating_sub(1))
    }

    fn is_done(&self) -> bool {
        self.symbols.len() >= self.limit
            || self.deadline.is_over()
            || !self.symbols.is_empty() && self.open_finders < 3
    }

    /// All passes after the first one on octave `start`.
    fn full(&mut self, start: usize) {
        use Polarity::{DarkOnLight, LightOnDark};
        use Window::{Eight, Faint, Sixteen, Wide};
        let octaves = self.pyramid.octaves();
        let mut passes =
            vec![(start, Eight, DarkOnLight), (start, Faint, DarkOnLight), (start, Wide, DarkOnLight)];
        for octave in start + 1..octaves {
            passes.push((octave, Sixteen, DarkOnLight));
        }
        passes.push((start, Sixteen, LightOnDark));
        for octave in (0..start).rev() {
            passes.push((octave, Sixteen, DarkOnLight));
        }
        for octave in (0..start).rev().chain(start + 1..octaves) {
            passes.push((octave, Sixteen, LightOnDark));
        }
        if !self.is_done() {
            // At half the size there is less noise, and merged rings lose nothing.
            self.blurred(start + 1);
        }
        for (octave, window, polarity) in passes {
            // Next to many symbols there may be others whose finders are seen only at a higher resolution.
            let finer = octave < start && polarity == DarkOnLight && self.symbols.len() >= CROWD;
            if self.symbols.len() >= self.limit || self.deadline.is_over() {
                return;
            }
            if !finer && self.is_done() {
                continue;
            }
            self.octave(octave, window, polarity);
        }
        if !self.is_done() && start == 0 {
            self.doubled();
        }
    }

    /// Searches one octave with one threshold window.
    pub(crate) fn octave(&mut self, octave: usize, window: Window, polarity: Polarity) {
        let known = self.searched.iter().position(|(known, _)| *known == octave && window == Window::Sixteen);
        let bits = match known {
            Some(place) => Some(self.searched.swap_remove(place).1),
            None => self.threshold(octave, window),
        };
        let (Some(bits), Some(plane)) = (bits, self.pyramid.octave(octave)) else { return };
        let scale = plane.scale();
        let bits = self.bits(bits, scale, polarity);
        if window == Window::Sixteen && polarity == Polarity::DarkOnLight {
            self.searched.push((octave, bits));
        }
    }

    fn threshold(&mut self, octave: usize, window: Window) -> Option<Bits> {
        if !self.pyramid.build(octave, &self.deadline) {
            return None;
        }
        by_local_mean(self.pyramid.octave(octave)?, window, &self.deadline)
    }

    /// Searches at twice the resolution.
    pub(crate) fn doubled(&mut self) {
        if !self.pyramid.build_doubled(&self.deadline) {
            return;
        }
        let Some(plane) = self.pyramid.doubled() else { return };
        let scale = plane.scale();
        if let Some(bits) = by_local_mean(plane, Window::Sixteen, &self.deadline) {
            let bits = self.bits(bits, scale, Polarity::DarkOnLight);
            if !self.is_done() {
                self.bits(bits, scale, Polarity::LightOnDark);
            }
        }
    }

    /// Searches one octave for blurred finders.
    pub(crate) fn blurred(&mut self, octave: usize) {
        if !self.pyramid.build(octave, &self.deadline) {
            return;
        }
        self.undecoded_areas.clear();
        let Some(plane) = self.pyramid.octave(octave) else { return };
        let template = &self.templates.blurred_finder;
        let grey = Darkness::new(plane, false);
        let mut finders: Vec<Finder> = matched_filter::candidates(plane, &self.deadline)
            .iter()
            .take_while(|_| !self.deadline.is_over())
            .filter(|c| !self.is_claimed(c.x, c.y))
            .filter_map(|c| {
                let round = c.module_x * c.module_x * SQUARE_MOMENT;
                fit(c, Some([round, 0.0, round]), &grey, template)
            })
            .filter(|f| f.score > MIN_BLURRED_SCORE)
            .collect();
        finders.extend(predict_third_blurred(&finders, &grey, template, &self.deadline));
        for finder in &mut finders {
            // The support of the matched filter is not comparable with that of runs.
            finder.support = 0.0;
        }
        self.read(&finders, Patterns::Blurred { octave }, MAX_BLURRED_TRIPLES);
    }

    /// Searches a thresholded plane, and returns it; inverted if `polarity` is light on dark.
    fn bits(&mut self, mut bits: Bits, scale: f64, polarity: Polarity) -> Bits {
        let inverted = polarity == Polarity::LightOnDark;
        if inverted {
            bits.invert();
        }
        let found = candidates(&bits, scale, &self.deadline);
        let mut finders: Vec<Finder> = Vec::new();
        let mut next = 0;
        self.open_finders = 0;
        self.undecoded_areas.clear();
        for (round, (count, triples)) in ROUNDS.into_iter().enumerate() {
            for candidate in found.get(next..count.min(found.len())).unwrap_or_default() {
                if self.deadline.is_over() {
                    return bits;
                }
                if self.symbols.is_empty() || candidate.support >= CLEAR_SUPPORT {
                    finders.extend(self.fit(candidate, &bits, scale, inverted));
                }
            }
            next = count;
            let before = self.symbols.len();
            let mut complete = self.read(&finders, Patterns::Sharp { inverted }, triples);
            if round == PREDICTION_ROUND && self.symbols.len() == before && !self.deadline.is_over() {
                let predicted = predict_third(&finders, &self.pyramid, inverted, &self.templates.finder);
                if !predicted.is_empty() {
                    finders.extend(predicted);
                    complete &= self.read(&finders, Patterns::Sharp { inverted }, triples);
                }
            }
            self.retain_open(&mut finders);
            // Where a round read many, the picture is a sheet of labels. Each that is read leaves fewer groups of three to confuse
            // with others, and what seemed to be a symbol across several labels is none.
            let read_many = self.symbols.len() >= before + CROWD;
            let mut read = before;
            while (!complete || read_many) && self.symbols.len() > read && self.open_finders >= 3 {
                read = self.symbols.len();
                self.undecoded_areas.clear();
                let most = triples.max(GROUPS_PER_FINDER * self.open_finders);
                complete = self.read(&finders, Patterns::Sharp { inverted }, most);
                self.retain_open(&mut finders);
            }
            let enough = self.open_finders < 3;
            // After a round that read many, the candidates of the next belong to their neighbours.
            let last = round + 1 >= MIN_ROUNDS && enough && !read_many;
            if self.symbols.len() >= self.limit || count >= found.len() || last {
                // A pass that leaves no finders open makes up for one that did.
                if !self.symbols.is_empty() {
                    self.cut_short = !enough && !complete;
                }
                break;
            }
        }
        self.cut_short |= found.len() >= MAX_CANDIDATES;
        bits
    }

    /// Drops finders in symbols that were read.
    fn retain_open(&mut self, finders: &mut Vec<Finder>) {
        let is_in = |f: &Finder, s: &Symbol| holds(&s.corners, f.frame.x as f32, f.frame.y as f32);
        finders.retain(|f| !self.symbols.iter().any(|s| is_in(f, s)));
        self.open_finders = finders.iter().filter(|f| f.score >= CLEAR).count();
    }

    fn fit(&mut self, candidate: &Candidate, bits: &Bits, scale: f64, inverted: bool) -> Option<Finder> {
        if self.is_claimed(candidate.x, candidate.y) {
            return None;
        }
        let reach = candidate.module_x.min(candidate.module_y) * 0.5;
        let near = |a: &Candidate| {
            (a.x - candidate.x).abs() < reach
                && (a.y - candidate.y).abs() < reach
                && (a.module_x - candidate.module_x).abs() < reach * 0.5
                && (a.module_y - candidate.module_y).abs() < reach * 0.5
        };
        if let Some((_, _, known)) = self.fitted.iter().find(|(a, i, _)| *i == inverted && near(a)) {
            return Some(Finder { support: candidate.support, ..*known });
        }
        let module = candidate.module_x.min(candidate.module_y);
        self.pyramid.build(self.pyramid.octave_for(module), &self.deadline);
        let grey = Darkness::new(self.pyramid.plane_for(module)?, inverted);
        let finder = fit(candidate, moments(bits, scale, candidate), &grey, &self.templates.finder);
        // A candidate that did not fit may fit with its outline from other bits.
        self.fitted.extend(finder.map(|finder| (*candidate, inverted, finder)));
        finder
    }

    /// Tries groups of three finders, until `limit` of them gave nothing. Returns whether all were tried.
    fn read(&mut self, finders: &[Finder], patterns: Patterns, limit: usize) -> bool {
        let mut left = limit;
        for triple in triples(finders, &self.deadline) {
            let context = ReadContext {
                pyramid: &self.pyramid,
                templates: &self.templates,
                rounds: self.rounds,
                deadline: &self.deadline,
            };
            if left == 0 || self.symbols.len() >= self.limit || self.deadline.is_over() {
                return false;
            }
            if triple.finders.iter().any(|f| self.is_claimed(f.frame.x, f.frame.y))
                || self.tried.iter().any(|t| t.is_same(&triple))
            {
                continue;
            }
            match read(&triple, patterns, &context, &mut self.best) {
                Outcome::Read(symbol) => {
                    self.add(*symbol);
                    continue;
                }
                Outcome::Undecoded(undecoded) => {
                    self.undecoded_areas.push(undecoded.location.corners);
                    self.undecoded.push(*undecoded);
                }
                Outcome::Nothing => {}
            }
            left -= 1;
            self.tried.push(triple);
        }
        true
    }

    /// Whether a position lies in a symbol that was read, or that this pass located but could not decode.
    fn is_claimed(&self, x: f64, y: f64) -> bool {
        let mut corners = self.symbols.iter().map(|s| &s.corners).chain(&self.undecoded_areas);
        corners.any(|corners| holds(corners, x as f32, y as f32))
    }

    fn add(&mut self, symbol: Symbol) {
        let middle = |s: &Symbol| {
            let sum = s.corners.iter().fold((0.0, 0.0), |m, c| (m.0 + c.x / 4.0, m.1 + c.y / 4.0));
            Point { x: sum.0, y: sum.1 }
        };
        let at = middle(&symbol);
        // Located twice: once with the right finders, once with others.
        if !self.symbols.iter().any(|s| s.bytes == symbol.bytes && holds(&s.corners, at.x, at.y)) {
            self.symbols.push(symbol);
        }
    }
}

/// Whether a position lies in a convex quadrilateral.
fn holds(corners: &[Point; 4], x: f32, y: f32) -> bool {
    let [a, b, c, d] = corners;
    let side = |p: &Point, q: &Point| (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x);
    let sides = [side(a, b), side(b, c), side(c, d), side(d, a)];
    sides.iter().all(|s| *s >= 0.0) || sides.iter().all(|s| *s <= 0.0)
}
