//! reading from a camera: sequences of frames, decoded frame by frame and by a session over all frames
//!
//! ```text
//! cargo xtask bench sequences -- [--manifest FILE]… [--seed N] [--count N] [--budget MS] [--extra MS] [--real DIR] [--verbose]
//! ```
//!
//! Sequences come from manifests, which are lists of frames with `corpus` (one per sequence), `file` and `expected`, or from the
//! generator of the tests (`--seed`; without any source, seed 1). `--real` names a folder of photographs whose sets `neg…`
//! contain no symbol: scaled to a camera frame, six frames of each measure the time of a frame without a symbol.
//!
//! `--budget` is the time to search a frame, `--extra` the additional time for a located symbol; the default is [`Budget::live`].
//!
//! All times are CPU times of the thread, so that other programs do not matter.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measuring tool: it prints, and stops at the first thing that is wrong"
)]

use cpu_time::ThreadTime;
use qualistamp_qr::{Budget, LumaView, Session, decode};
use qualistamp_testkit::{photographs, synth};
use std::time::Duration;

/// One camera frame.
struct Frame {
    width: usize,
    height: usize,
    luma: Vec<u8>,
}

impl Frame {
    fn view(&self) -> LumaView<'_> {
        LumaView::new(&self.luma, self.width, self.height, self.width).expect("a picture")
    }
}

/// Frames of one symbol, loaded on demand: all of them would fill the memory.
struct Sequence {
    name: String,
    text: String,
    frames: Vec<Source>,
}

enum Source {
    File(String),
    Generated { seed: u64, index: usize, frame: usize },
}

impl Source {
    fn load(&self) -> Frame {
        match self {
            Self::File(file) => {
                let picture = image::open(file).expect("a picture").into_luma8();
                let (width, height) = (picture.width() as usize, picture.height() as usize);
                Frame { width, height, luma: picture.into_raw() }
            }
            &Self::Generated { seed, index, frame } => {
                let picture = synth::sequence_frame(seed, index, frame);
                Frame { width: picture.width, height: picture.height, luma: picture.luma }
            }
        }
    }
}

/// Frames of a generated sequence: a fifth of a second.
const FRAMES: usize = 6;

struct Arguments {
    manifests: Vec<String>,
    seed: Option<u64>,
    count: usize,
    budget: Option<Duration>,
    extra: Option<Duration>,
    real: Option<String>,
    verbose: bool,
}

impl Arguments {
    fn live(&self) -> Budget {
        let live = Budget::live().with_clock(thread_clock);
        let live = self.budget.map_or(live, |time| live.with_time(time));
        self.extra.map_or(live, |time| live.with_extra_time(time))
    }
}

fn arguments() -> Arguments {
    let mut found = Arguments {
        manifests: Vec::new(),
        seed: None,
        count: 40,
        budget: None,
        extra: None,
        real: None,
        verbose: false,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().unwrap_or_else(|| panic!("{word} needs a value"));
        match word.as_str() {
            "--manifest" => found.manifests.push(value()),
            "--seed" => found.seed = Some(value().parse().expect("a number")),
            "--count" => found.count = value().parse().expect("a number"),
            "--budget" => found.budget = Some(Duration::from_millis(value().parse().expect("a number"))),
            "--extra" => found.extra = Some(Duration::from_millis(value().parse().expect("a number"))),
            "--real" => found.real = Some(value()),
            "--verbose" => found.verbose = true,
            // Cargo passes this to every benchmark.
            "--bench" => {}
            other => panic!("there is no option {other}"),
        }
    }
    if found.manifests.is_empty() && found.real.is_none() {
        found.seed = found.seed.or(Some(1));
    }
    found
}

fn from_manifest(file: &str) -> Vec<Sequence> {
    let manifest = std::fs::read_to_string(file).expect("a manifest");
    let mut sequences: Vec<Sequence> = Vec::new();
    for object in manifest.split("{\"corpus\"").skip(1) {
        let strings = photographs::strings(object);
        let after = |key: &str| strings.iter().position(|s| s == key).expect("a key") + 1;
        // The first string is the value of the key at which the text was split.
        let (name, picture) = (strings[0].clone(), strings[after("file")].clone());
        let text = strings[after("expected")].clone();
        if sequences.last().is_none_or(|s| s.name != name) {
            sequences.push(Sequence { name, text, frames: Vec::new() });
        }
        sequences.last_mut().unwrap().frames.push(Source::File(picture));
    }
    sequences
}

fn generated(seed: u64, count: usize) -> Vec<Sequence> {
    let sequence = |index: usize| Sequence {
        name: format!("generated/{index:03}"),
        text: synth::sequence_frame(seed, index, 0).text,
        frames: (0..FRAMES).map(|frame| Source::Generated { seed, index, frame }).collect(),
    };
    (0..count).map(sequence).collect()
}

fn thread_clock() -> Duration {
    ThreadTime::now().as_duration()
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = ThreadTime::now();
    let outcome = work();
    (outcome, start.elapsed().as_secs_f64() * 1e3)
}

fn quantile(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(((sorted.len() as f64 - 1.0) * share).round().max(0.0) as usize).copied().unwrap_or(f64::NAN)
}

fn measure(title: &str, sequences: &[Sequence], arguments: &Arguments) {
    let live = arguments.live();
    let photo = Budget::photo().with_clock(thread_clock);
    let (mut by_live, mut by_photo, mut wrong) = (0, 0, 0);
    let mut needed: Vec<usize> = Vec::new();
    let mut times: Vec<f64> = Vec::new();
    for sequence in sequences {
        let mut session = Session::new();
        let (mut read, mut live_alone, mut photo_alone) = (None, 0, 0);
        for (number, source) in sequence.frames.iter().enumerate() {
            let frame = source.load();
            let right = |texts: Vec<Option<String>>, wrong: &mut usize| {
                let known = texts.iter().flatten().filter(|t| **t == sequence.text).count();
                *wrong += texts.len() - known;
                known > 0
            };
            let alone = |budget| decode(frame.view(), budget).iter().map(|s| s.text()).collect();
            live_alone += usize::from(right(alone(live), &mut wrong));
            photo_alone += usize::from(right(alone(photo), &mut wrong));
            if read.is_none() {
                let (result, milliseconds) = timed(|| session.frame(frame.view(), live));
                times.push(milliseconds);
                let texts = result.symbols.iter().map(|s| s.text()).collect();
                if right(texts, &mut wrong) {
                    read = Some(number + 1);
                }
                if arguments.verbose {
                    println!("  {} frame {number}: {milliseconds:.1} ms {:?}", sequence.name, result);
                }
            }
        }
        by_live += usize::from(live_alone > 0);
        by_photo += usize::from(photo_alone > 0);
        needed.extend(read);
        if arguments.verbose {
            println!(
                "{}: session {read:?}, frames alone: live {live_alone}, photo {photo_alone}",
                sequence.name
            );
        }
    }
    let total = sequences.len();
    let counts: Vec<usize> = (1..=FRAMES).map(|n| needed.iter().filter(|f| **f == n).count()).collect();
    println!("{title}: {total} sequences");
    println!("  read by a single frame: {by_live} with the live budget, {by_photo} with the photo budget");
    println!("  read by the session: {}; after 1, 2, … frames: {counts:?}", needed.len());
    println!("  wrong texts: {wrong}");
    let [half, most, all] = [0.5, 0.95, 1.0].map(|share| quantile(&times, share));
    println!("  CPU ms per frame: p50 {half:.1}, p95 {most:.1}, worst {all:.1}");
}

/// Width and height of a camera frame.
const SIZE: (u32, u32) = (1280, 960);

fn without_code(folder: &str, arguments: &Arguments) {
    let live = arguments.live();
    let cases = photographs::load(std::path::Path::new(folder), |set| set.starts_with("neg"));
    let mut times: Vec<f64> = Vec::new();
    let mut wrong = 0;
    for case in &cases {
        let luma = case.luma.clone();
        let picture =
            image::GrayImage::from_raw(case.width as u32, case.height as u32, luma).expect("a picture");
        let filter = image::imageops::FilterType::Triangle;
        let luma = image::imageops::resize(&picture, SIZE.0, SIZE.1, filter).into_raw();
        let frame = Frame { width: SIZE.0 as usize, height: SIZE.1 as usize, luma };
        let mut session = Session::new();
        for _ in 0..FRAMES {
            let (result, milliseconds) = timed(|| session.frame(frame.view(), live));
            times.push(milliseconds);
            wrong += result.symbols.len();
        }
        if arguments.verbose {
            let last = &times[times.len() - FRAMES..];
            println!("{}: {last:.1?}", case.file);
        }
    }
    let [half, most, all] = [0.5, 0.95, 1.0].map(|share| quantile(&times, share));
    println!("without a symbol: {} pictures, {FRAMES} frames each, {wrong} read", cases.len());
    println!("  CPU ms per frame: p50 {half:.1}, p95 {most:.1}, worst {all:.1}");
}

fn main() {
    let arguments = arguments();
    for manifest in &arguments.manifests {
        let mut sequences = from_manifest(manifest);
        sequences.truncate(arguments.count);
        measure(manifest, &sequences, &arguments);
    }
    if let Some(seed) = arguments.seed {
        measure(&format!("generated, seed {seed}"), &generated(seed, arguments.count), &arguments);
    }
    if let Some(folder) = &arguments.real {
        without_code(folder, &arguments);
    }
}
