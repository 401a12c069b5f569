//! Measures readers of QR symbols on the same pictures: ours and its peers.
//!
//! ```text
//! cargo run -p qr-codec --release --example bench_scan -- [--seed N] [--share F] [--peers] [--real DIR] [--only FAMILY]
//! ```
//!
//! Pictures come from the generator of the tests (`tests/synth`), and with `--real` from a folder of photographs with
//! a `manifest.json`. Times are CPU time of the thread, the shortest of three runs. Tables and a plot are written to `target/bench-scan/`.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measuring tool: it prints, and stops at the first thing that is wrong"
)]

#[path = "../tests/synth/mod.rs"]
mod synth;

use cpu_time::ThreadTime;
use qr_codec::{Budget, LumaView, decode};
use std::path::{Path, PathBuf};

struct Case {
    set: String,
    name: String,
    width: usize,
    height: usize,
    luma: Vec<u8>,
    /// Empty: nothing may be read. `None`: no text known.
    expected: Option<Vec<String>>,
}

struct Arguments {
    seed: u64,
    share: f32,
    peers: bool,
    real: Option<PathBuf>,
    only: Option<String>,
    verbose: bool,
    real_only: bool,
    out: PathBuf,
}

fn arguments() -> Arguments {
    let mut found = Arguments {
        seed: 1,
        share: 1.0,
        peers: false,
        real: None,
        only: None,
        verbose: false,
        real_only: false,
        out: PathBuf::from("target/bench-scan"),
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().unwrap_or_else(|| panic!("{word} needs a value"));
        match word.as_str() {
            "--seed" => found.seed = value().parse().expect("a number"),
            "--share" => found.share = value().parse().expect("a number"),
            "--peers" => found.peers = true,
            "--real" => found.real = Some(value().into()),
            "--only" => found.only = Some(value()),
            "--real-only" => found.real_only = true,
            "--verbose" => found.verbose = true,
            "--out" => found.out = value().into(),
            other => panic!("what is {other}?"),
        }
    }
    found
}

/// Runs of one reader on one picture. The shortest counts: caches that other programs emptied are not the reader's.
const RUNS: usize = 3;

fn synthetic(arguments: &Arguments) -> Vec<Case> {
    let folder = arguments.out.join(format!("synth-{}", arguments.seed));
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut jobs = Vec::new();
    for family in synth::Family::ALL {
        let set = format!("{family:?}").to_lowercase();
        if arguments.only.as_ref().is_some_and(|o| !o.split(',').any(|o| o == set)) {
            continue;
        }
        let count = ((family.count() as f32 * arguments.share).round() as usize).max(1);
        jobs.extend((0..count).map(|index| (family, set.clone(), index, count)));
    }
    let one = |(family, set, index, count): &(synth::Family, String, usize, usize)| {
        let name = format!("{set}-{index:03}-{count}");
        let (picture, text) = (folder.join(format!("{name}.pgm")), folder.join(format!("{name}.txt")));
        if let (Ok(file), Ok(text)) = (std::fs::read(&picture), std::fs::read_to_string(&text)) {
            let (width, height) = synth::SIZE;
            let luma = file[file.len() - width * height..].to_vec();
            return Case { set: set.clone(), name, width, height, luma, expected: Some(vec![text]) };
        }
        let made = synth::picture(*family, arguments.seed, *index, *count);
        let mut file = format!("P5\n{} {}\n255\n", made.width, made.height).into_bytes();
        file.extend(&made.luma);
        std::fs::write(&picture, file).expect("a picture file");
        std::fs::write(&text, &made.text).expect("a text file");
        let (width, height) = (made.width, made.height);
        Case { set: set.clone(), name, width, height, luma: made.luma, expected: Some(vec![made.text]) }
    };
    let half = jobs.len() / 2;
    std::thread::scope(|scope| {
        let other = scope.spawn(|| jobs[half..].iter().map(one).collect::<Vec<_>>());
        let mut cases: Vec<Case> = jobs[..half].iter().map(one).collect();
        cases.extend(other.join().expect("no panic"));
        cases
    })
}

fn real(folder: &Path) -> Vec<Case> {
    let case = |c: synth::real::Case| Case {
        set: c.set,
        name: c.file,
        width: c.width,
        height: c.height,
        luma: c.luma,
        expected: c.expected,
    };
    synth::real::cases(folder, |_| true).into_iter().map(case).collect()
}

type Reader = (&'static str, fn(&Case) -> Vec<String>);

fn ours(case: &Case) -> Vec<String> {
    let view = LumaView::new(&case.luma, case.width, case.height, case.width).expect("a picture");
    decode(view, Budget::photo()).into_iter().map(|s| synth::real::text(&s)).collect()
}

fn ours_live(case: &Case) -> Vec<String> {
    let view = LumaView::new(&case.luma, case.width, case.height, case.width).expect("a picture");
    decode(view, Budget::live()).into_iter().map(|s| synth::real::text(&s)).collect()
}

fn rqrr(case: &Case) -> Vec<String> {
    // It panics on some pictures.
    std::panic::catch_unwind(|| {
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(case.width, case.height, |x, y| {
            case.luma[y * case.width + x]
        });
        picture.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|found| found.1).collect()
    })
    .unwrap_or_default()
}

#[derive(Default, Clone)]
struct Tally {
    pictures: usize,
    codes: usize,
    read: usize,
    wrong: usize,
    hit: Vec<f64>,
    miss: Vec<f64>,
}

impl Tally {
    fn add(&mut self, case: &Case, texts: &[String], milliseconds: f64) -> bool {
        let Some(expected) = &case.expected else { return true };
        self.pictures += 1;
        self.codes += expected.len();
        let mut left: Vec<String> = texts.iter().map(|t| synth::real::plain(t)).collect();
        let mut read = 0;
        for text in expected {
            if let Some(at) = left.iter().position(|t| *t == synth::real::plain(text)) {
                left.swap_remove(at);
                read += 1;
            }
        }
        self.read += read;
        // A picture may show more codes than its manifest names; what is read where nothing may be is wrong.
        self.wrong += if read == expected.len() && !expected.is_empty() { 0 } else { left.len() };
        if read > 0 {
            self.hit.push(milliseconds)
        } else {
            self.miss.push(milliseconds)
        }
        read == expected.len()
    }
}

fn quantile(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(((sorted.len() as f64 - 1.0) * share).round().max(0.0) as usize).copied().unwrap_or(f64::NAN)
}

fn main() {
    let arguments = arguments();
    let mut cases = if arguments.real_only { Vec::new() } else { synthetic(&arguments) };
    if let Some(folder) = &arguments.real {
        cases.extend(real(folder));
    }
    let mut readers: Vec<Reader> = vec![("ours", ours), ("ours live", ours_live)];
    if arguments.peers {
        readers.push(("rqrr", rqrr));
        std::panic::set_hook(Box::new(|_| ()));
    }
    let mut sets: Vec<String> = Vec::new();
    for case in &cases {
        if !sets.contains(&case.set) {
            sets.push(case.set.clone());
        }
    }
    let mut tallies = vec![vec![Tally::default(); readers.len()]; sets.len()];
    for case in &cases {
        let set = sets.iter().position(|s| *s == case.set).expect("a set");
        for (reader, tally) in readers.iter().zip(&mut tallies[set]) {
            let mut texts = Vec::new();
            let mut milliseconds = f64::INFINITY;
            for _ in 0..RUNS {
                let start = ThreadTime::now();
                texts = reader.1(case);
                milliseconds = milliseconds.min(start.elapsed().as_secs_f64() * 1e3);
            }
            let complete = tally.add(case, &texts, milliseconds);
            if arguments.verbose && !complete {
                println!(
                    "{} {}: {} of {:?} in {milliseconds:.1} ms",
                    reader.0,
                    case.name,
                    texts.len(),
                    case.expected.as_ref().map(Vec::len)
                );
            }
        }
    }
    print!("| set (pictures) |");
    for reader in &readers {
        print!(" {} read (wrong); ms hit p50/p95, miss p50/p95 |", reader.0);
    }
    println!();
    let line = |name: &str, tallies: &[Tally]| {
        print!("| {name} ({}) |", tallies.first().map_or(0, |t| t.pictures));
        for t in tallies {
            print!(
                " {}/{} ({}) {:.1}/{:.1} {:.1}/{:.1} |",
                t.read,
                t.codes,
                t.wrong,
                quantile(&t.hit, 0.5),
                quantile(&t.hit, 0.95),
                quantile(&t.miss, 0.5),
                quantile(&t.miss, 0.95)
            );
        }
        println!();
    };
    let mut all = vec![Tally::default(); readers.len()];
    for (set, tallies) in sets.iter().zip(&tallies) {
        line(set, tallies);
        for (sum, tally) in all.iter_mut().zip(tallies) {
            sum.pictures += tally.pictures;
            sum.codes += tally.codes;
            sum.read += tally.read;
            sum.wrong += tally.wrong;
            sum.hit.extend(&tally.hit);
            sum.miss.extend(&tally.miss);
        }
    }
    line("all", &all);
}
