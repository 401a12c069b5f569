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
    /// The same picture in a file, for readers in other languages.
    file: PathBuf,
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
            return Case {
                set: set.clone(),
                name,
                width,
                height,
                luma,
                file: picture,
                expected: Some(vec![text]),
            };
        }
        let made = synth::picture(*family, arguments.seed, *index, *count);
        let mut file = format!("P5\n{} {}\n255\n", made.width, made.height).into_bytes();
        file.extend(&made.luma);
        std::fs::write(&picture, file).expect("a picture file");
        std::fs::write(&text, &made.text).expect("a text file");
        let (width, height) = (made.width, made.height);
        Case {
            set: set.clone(),
            name,
            width,
            height,
            luma: made.luma,
            file: picture,
            expected: Some(vec![made.text]),
        }
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
        file: folder.join(&c.file),
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

#[derive(Default)]
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

/// Texts read and milliseconds taken.
type Outcome = (Vec<String>, f64);

/// Reads pictures named on its input with a Python package; a line of milliseconds and hexadecimal texts for each.
const PYTHON: &str = r#"
import sys, time
import numpy as np
from PIL import Image
if sys.argv[1] == "zxing-cpp":
    import zxingcpp
    qr = zxingcpp.BarcodeFormat.QRCode
    read = lambda a: [r.text.encode() for r in zxingcpp.read_barcodes(a, formats=qr)]
else:
    from pyzbar.pyzbar import decode, ZBarSymbol
    read = lambda a: [r.data for r in decode(a, symbols=[ZBarSymbol.QRCODE])]
for line in sys.stdin:
    picture = np.array(Image.open(line.rstrip("\n")).convert("L"))
    best, texts = 1e9, []
    for _ in range(3):
        start = time.thread_time()
        texts = read(picture)
        best = min(best, time.thread_time() - start)
    print(best * 1e3, *[t.hex() or "-" for t in texts])
"#;

/// What `reader` makes of all cases: texts and milliseconds. `None` when Python or the package is not there.
fn python(reader: &str, cases: &[Case]) -> Option<Vec<Outcome>> {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let mut child = Command::new("python3")
        .args(["-c", PYTHON, reader])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let files: String = cases.iter().map(|c| format!("{}\n", c.file.display())).collect();
    let mut input = child.stdin.take()?;
    let writer = std::thread::spawn(move || input.write_all(files.as_bytes()));
    let output = child.wait_with_output().ok()?;
    let _ = writer.join();
    let unhex = |word: &str| {
        let digits = word.strip_prefix('-').unwrap_or(word);
        let byte = |i| u8::from_str_radix(&digits[i..i + 2], 16).ok();
        let bytes: Vec<u8> = (0..digits.len()).step_by(2).filter_map(byte).collect();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let lines: Vec<_> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            let milliseconds = words.next()?.parse().ok()?;
            Some((words.map(unhex).collect(), milliseconds))
        })
        .collect();
    (lines.len() == cases.len()).then_some(lines)
}

fn measured(case: &Case, read: fn(&Case) -> Vec<String>) -> Outcome {
    let mut outcome = (Vec::new(), f64::INFINITY);
    for _ in 0..RUNS {
        let start = ThreadTime::now();
        outcome.0 = read(case);
        outcome.1 = outcome.1.min(start.elapsed().as_secs_f64() * 1e3);
    }
    outcome
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
        // It panics on some photographs.
        std::panic::set_hook(Box::new(|_| ()));
    }
    let mut outcomes: Vec<(&str, Vec<Outcome>)> = Vec::new();
    for (name, read) in readers {
        outcomes.push((name, cases.iter().map(|case| measured(case, read)).collect()));
    }
    if arguments.peers {
        for name in ["zxing-cpp", "zbar"] {
            match python(name, &cases) {
                Some(found) => outcomes.push((name, found)),
                None => println!("{name}: not measured, its Python package is not installed"),
            }
        }
    }
    let mut sets: Vec<String> = Vec::new();
    for case in &cases {
        if !sets.contains(&case.set) {
            sets.push(case.set.clone());
        }
    }
    sets.push("all".to_owned());
    let mut table = String::from("| set (pictures) |");
    for (name, _) in &outcomes {
        table += &format!(" {name}: read (wrong), ms hit p50/p95, miss p50/p95 |");
    }
    table += &format!("\n|---|{}\n", "---|".repeat(outcomes.len()));
    let mut rates: Vec<Vec<f64>> = Vec::new();
    for set in &sets {
        let mut row = String::new();
        let mut pictures = 0;
        rates.push(Vec::new());
        for (name, found) in &outcomes {
            let mut tally = Tally::default();
            for (case, (texts, milliseconds)) in cases.iter().zip(found) {
                if *set == case.set || set == "all" {
                    let complete = tally.add(case, texts, *milliseconds);
                    if arguments.verbose && !complete && set != "all" {
                        println!("{name} {}: {} texts in {milliseconds:.1} ms", case.name, texts.len());
                    }
                }
            }
            pictures = tally.pictures;
            let [hit, slow_hit] = [0.5, 0.95].map(|q| quantile(&tally.hit, q));
            let [miss, slow_miss] = [0.5, 0.95].map(|q| quantile(&tally.miss, q));
            let (read, codes, wrong) = (tally.read, tally.codes, tally.wrong);
            row += &format!(" {read}/{codes} ({wrong}) {hit:.1}/{slow_hit:.1} {miss:.1}/{slow_miss:.1} |");
            rates.last_mut().unwrap().push(read as f64 / codes.max(1) as f64);
        }
        table += &format!("| {set} ({pictures}) |{row}\n");
    }
    print!("{table}");
    std::fs::create_dir_all(&arguments.out).expect("a folder");
    std::fs::write(arguments.out.join("table.md"), &table).expect("a table");
    let names: Vec<&str> = outcomes.iter().map(|o| o.0).collect();
    std::fs::write(arguments.out.join("plot.svg"), plot(&sets, &names, &rates)).expect("a plot");
    println!("written to {}", arguments.out.display());
}

/// Bars of the share read, by set and reader.
fn plot(sets: &[String], readers: &[&str], rates: &[Vec<f64>]) -> String {
    const COLOURS: [&str; 5] = ["#0b6e4f", "#7fb69f", "#b5651d", "#31639c", "#8d8d8d"];
    let colour = |i: usize| COLOURS[i % COLOURS.len()];
    let (bar, gap, left) = (9, 8, 150);
    let height = sets.len() * (readers.len() * bar + gap) + 50;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"11\">\n"
    );
    for (i, reader) in readers.iter().enumerate() {
        let x = left + i * 95;
        svg += &format!(
            "<rect x=\"{x}\" y=\"10\" width=\"10\" height=\"10\" fill=\"{}\"/><text x=\"{}\" y=\"19\">{reader}</text>\n",
            colour(i),
            x + 14
        );
    }
    for (s, (set, rates)) in sets.iter().zip(rates).enumerate() {
        let top = 35 + s * (readers.len() * bar + gap);
        svg += &format!("<text x=\"8\" y=\"{}\">{set}</text>\n", top + readers.len() * bar / 2 + 4);
        for (i, rate) in rates.iter().enumerate() {
            svg += &format!(
                "<rect x=\"{left}\" y=\"{}\" width=\"{:.1}\" height=\"{}\" fill=\"{}\"/>\n",
                top + i * bar,
                rate * 450.0,
                bar - 1,
                colour(i)
            );
        }
    }
    svg + "</svg>\n"
}
