//! Measures readers of QR symbols on the same pictures: ours and its peers.
//!
//! ```text
//! cargo run -p qr-codec --release --example bench_scan -- [--seed N] [--share F] [--peers] [--real DIR] [--only FAMILY]
//! ```
//!
//! Pictures come from the generator of the tests (`tests/synth`), and with `--real` from a folder of photographs with
//! a `manifest.json`. Times are the shortest of three runs on one thread. Tables and a plot are written to `target/bench-scan/`.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measuring tool: it prints, and stops at the first thing that is wrong"
)]

#[path = "../tests/synth/mod.rs"]
mod synth;

use qr_codec::{Budget, LumaView, decode};
use std::path::{Path, PathBuf};
use std::time::Instant;

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
            "--verbose" => found.verbose = true,
            "--out" => found.out = value().into(),
            other => panic!("what is {other}?"),
        }
    }
    found
}

/// Runs of one reader on one picture. The shortest counts: what other programs take from the processor is not the
/// reader's.
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

/// The manifest is a list of objects with `set`, `file` and `expected`; read without a JSON crate, as its strings
/// hold nothing but the escapes below.
fn real(folder: &Path) -> Vec<Case> {
    let manifest = std::fs::read_to_string(folder.join("manifest.json")).expect("a manifest");
    let mut cases = Vec::new();
    for object in manifest.split("\n{").skip(1) {
        let strings = strings(object);
        let known = !object.contains("\"expected\": null");
        let at = |key: &str| strings.iter().position(|s| s == key).map(|i| strings[i + 1].clone()).expect("a key");
        let (set, file) = (at("set"), at("file"));
        let texts = strings.iter().position(|s| s == "expected").map(|i| strings[i + 1..].to_vec()).expect("texts");
        let picture = image::open(folder.join(&file)).expect("a picture").into_luma8();
        cases.push(Case {
            set,
            name: file,
            width: picture.width() as usize,
            height: picture.height() as usize,
            luma: picture.into_raw(),
            expected: known.then_some(texts),
        });
    }
    cases
}

fn strings(json: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = json.chars();
    while rest.by_ref().any(|c| c == '"') {
        let mut text = String::new();
        while let Some(c) = rest.next() {
            match c {
                '"' => break,
                '\\' => match rest.next() {
                    Some('n') => text.push('\n'),
                    Some('r') => text.push('\r'),
                    Some('t') => text.push('\t'),
                    Some('u') => {
                        let unit = |rest: &mut std::str::Chars<'_>| {
                            u16::from_str_radix(&rest.by_ref().take(4).collect::<String>(), 16).expect("hex")
                        };
                        let first = unit(&mut rest);
                        let mut units = vec![first];
                        if (0xd800..0xdc00).contains(&first) {
                            assert_eq!((rest.next(), rest.next()), (Some('\\'), Some('u')));
                            units.push(unit(&mut rest));
                        }
                        text.push_str(&String::from_utf16_lossy(&units));
                    }
                    Some(other) => text.push(other),
                    None => break,
                },
                other => text.push(other),
            }
        }
        out.push(text);
    }
    out
}

type Reader = (&'static str, fn(&Case) -> Vec<String>);

fn ours(case: &Case) -> Vec<String> {
    let view = LumaView::new(&case.luma, case.width, case.height, case.width).expect("a picture");
    decode(view, Budget::photo())
        .into_iter()
        .map(|s| s.text().unwrap_or_else(|| String::from_utf8_lossy(&s.bytes).into_owned()))
        .collect()
}

fn ours_live(case: &Case) -> Vec<String> {
    let view = LumaView::new(&case.luma, case.width, case.height, case.width).expect("a picture");
    decode(view, Budget::live()).into_iter().filter_map(|s| s.text()).collect()
}

fn rqrr(case: &Case) -> Vec<String> {
    // It panics on some pictures.
    std::panic::catch_unwind(|| {
        let mut picture =
            rqrr::PreparedImage::prepare_from_greyscale(case.width, case.height, |x, y| case.luma[y * case.width + x]);
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
        let mut left: Vec<String> = texts.iter().map(|t| plain(t)).collect();
        let mut read = 0;
        for text in expected {
            if let Some(at) = left.iter().position(|t| *t == plain(text)) {
                left.swap_remove(at);
                read += 1;
            }
        }
        self.read += read;
        // A picture may show more codes than its manifest names; what is read where nothing may be is wrong.
        self.wrong += if read == expected.len() && !expected.is_empty() { 0 } else { left.len() };
        if read > 0 { self.hit.push(milliseconds) } else { self.miss.push(milliseconds) }
        read == expected.len()
    }
}

fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

fn quantile(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(((sorted.len() as f64 - 1.0) * share).round().max(0.0) as usize).copied().unwrap_or(f64::NAN)
}

fn main() {
    let arguments = arguments();
    let mut cases = synthetic(&arguments);
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
                let start = Instant::now();
                texts = reader.1(case);
                milliseconds = milliseconds.min(start.elapsed().as_secs_f64() * 1e3);
            }
            let complete = tally.add(case, &texts, milliseconds);
            if arguments.verbose && !complete {
                println!("{} {}: {} of {:?} in {milliseconds:.1} ms", reader.0, case.name, texts.len(), case.expected.as_ref().map(Vec::len));
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
