//! Command line arguments.

use std::path::PathBuf;
use std::time::Duration;

pub(crate) const HELP: &str = "\
Compare readers of QR symbols on the same pictures by thread CPU time. Writes table.md, table.csv and plot.svg to target/bench-scan.

Usage: cargo xtask bench scan [-- OPTIONS]

Pictures (without any of these: --seed 1, and --photographs):
  --seed N          our own generator of printed and photographed symbols, 675 pictures of 16 families
  --synth-seed N    the Python generator in ../shared, if it exists
  --manifest FILE   pictures named in a list as written by that generator: objects with `corpus` or `set`, `file`, `expected`
  --photographs     public photographs in ../shared, if they exist
  --share F         only this share of the generated pictures, 0 to 1
  --only A,B        only families or sets whose names begin like this

Readers:
  --readers A,B     ours, ours-live (one frame of a camera), rqrr, rxing, zxing-cpp, zbar (default: all)
  --seconds N       longest wall-clock time for one picture; a reader that takes longer is restarted (default: 30)

  --verbose         name each picture with unread texts
  --out FOLDER      folder for the results
";

pub(crate) struct Arguments {
    pub(crate) seeds: Vec<u64>,
    pub(crate) outside_seeds: Vec<u64>,
    pub(crate) manifests: Vec<PathBuf>,
    pub(crate) photographs: bool,
    pub(crate) share: f64,
    only: Vec<String>,
    readers: Vec<String>,
    pub(crate) limit: Duration,
    pub(crate) verbose: bool,
    pub(crate) out: PathBuf,
    /// A Python with the readers written in C++; `cargo xtask bench` creates it.
    pub(crate) python: Option<PathBuf>,
}

impl Arguments {
    /// `None` when help is requested.
    pub(crate) fn parse(words: Vec<String>) -> Option<Self> {
        let target = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target"));
        let mut found = Self {
            seeds: Vec::new(),
            outside_seeds: Vec::new(),
            manifests: Vec::new(),
            photographs: false,
            share: 1.0,
            only: Vec::new(),
            readers: Vec::new(),
            limit: Duration::from_secs(30),
            verbose: false,
            out: target.join("bench-scan"),
            python: std::env::var_os("QUALISTAMP_BENCH_PYTHON").map(PathBuf::from),
        };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().unwrap_or_else(|| panic!("{word} needs a value; see --help"));
            let list = |text: String| text.split(',').map(str::to_owned).collect();
            match word.as_str() {
                "--help" | "-h" => return None,
                // Cargo passes this to every benchmark.
                "--bench" => {}
                "--seed" => found.seeds.push(value().parse().expect("--seed takes a number")),
                "--synth-seed" => {
                    found.outside_seeds.push(value().parse().expect("--synth-seed takes a number"));
                }
                "--manifest" => found.manifests.push(value().into()),
                "--photographs" => found.photographs = true,
                "--share" => found.share = value().parse().expect("--share takes a number"),
                "--only" => found.only = list(value()),
                "--readers" => found.readers = list(value()),
                "--seconds" => {
                    found.limit = Duration::from_secs(value().parse().expect("--seconds takes a number"));
                }
                "--verbose" => found.verbose = true,
                "--out" => found.out = value().into(),
                other => panic!("there is no option {other}; see --help"),
            }
        }
        if found.seeds.is_empty()
            && found.outside_seeds.is_empty()
            && found.manifests.is_empty()
            && !found.photographs
        {
            found.seeds.push(1);
            found.photographs = true;
        }
        Some(found)
    }

    pub(crate) fn wants_set(&self, set: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| set.starts_with(only.as_str()))
    }

    pub(crate) fn wants_reader(&self, reader: &str) -> bool {
        self.readers.is_empty() || self.readers.iter().any(|wanted| wanted == reader)
    }
}
