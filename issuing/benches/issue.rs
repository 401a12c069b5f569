//! 10,000 awards to PNG on all cores, against the CPU time of what must be done: sign, verify, QR symbol, PNG, write
//!
//! The batch is what an office runs: the ledger reserves, signs, verifies, keeps the stamps, writes the files, waits until they are on
//! the disk, and marks them. Both are measured in one run, in turns. The share is the CPU time of the necessary work divided by what
//! the batch took: the CPU time of its threads, and the time on the clock of all cores. The second needs a computer that does nothing
//! else.

#![allow(clippy::print_stdout, reason = "what a benchmark is for")]

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::num::NonZero;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use cpu_time::{ProcessTime, ThreadTime};
use qualistamp_core::{Claims, Signer as _, UnixTime, pack};
use qualistamp_issuing::files::IfExists;
use qualistamp_issuing::{
    Batch, BatchAward, BatchError, DEFAULT_DPI, DensityPolicy, Drawing, Ledger, Names, PrivateKey,
    parse_award,
};
use qualistamp_qr::{DotGrid, ModuleSize, QrSymbol, encode_text, png};

/// Awards of the whole measurement.
const AWARDS: usize = 10_000;
/// Awards between two turns.
const TURN: usize = 500;

/// CPU time of the necessary steps.
#[derive(Default, Clone, Copy)]
struct Steps {
    sign_and_verify: Duration,
    symbol: Duration,
    png: Duration,
    write: Duration,
}

impl Steps {
    fn total(self) -> Duration {
        self.sign_and_verify + self.symbol + self.png + self.write
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let key = PrivateKey::generate()?;
    let grid = DotGrid::new(DEFAULT_DPI, ModuleSize::default())?;
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let folder = tempfile::tempdir()?;
    let (mut steps, mut batch_cpu, mut batch_wall) = (Steps::default(), Duration::ZERO, Duration::ZERO);
    let mut bytes = 0;
    let mut ledger = Ledger::create(&folder.path().join("ledger.db"), Names::Kept)?;
    for turn in 0..AWARDS / TURN {
        let claims = (0..TURN).map(|at| award(turn * TURN + at)).collect::<Result<Vec<_>, _>>()?;
        for (at, claims) in claims.iter().enumerate() {
            let stamp = pack(claims, &key).map_err(|error| error.to_string())?;
            measure(&key, grid, &stamp, &folder.path().join(format!("step-{at}")), &mut steps)?;
        }
        let (cpu, wall, written) = batch(&mut ledger, &claims, grid, &folder.path().join("stamps"))?;
        batch_cpu += cpu;
        batch_wall += wall;
        bytes += written;
    }
    let each = |time: Duration| time.as_secs_f64() * 1e6 / AWARDS as f64;
    for (name, time) in [
        ("sign and verify", steps.sign_and_verify),
        ("QR symbol", steps.symbol),
        ("PNG", steps.png),
        ("write", steps.write),
        ("sum", steps.total()),
        ("batch, CPU time", batch_cpu),
        ("batch, all cores", batch_wall * u32::try_from(cores)?),
    ] {
        println!("{name:<18} {:>8.1} µs for an award", each(time));
    }
    let share = |of: Duration| steps.total().as_secs_f64() / of.as_secs_f64();
    println!(
        "{AWARDS} awards on {cores} cores in {:.1} s, {:.1} KB each; necessary work: {:.2} of the CPU time, {:.2} of all cores",
        batch_wall.as_secs_f64(),
        bytes as f64 / AWARDS as f64 / 1e3,
        share(batch_cpu),
        share(batch_wall * u32::try_from(cores)?),
    );
    Ok(())
}

fn award(number: usize) -> Result<Claims, Box<dyn Error>> {
    let award = format!(
        "{{\"id\": \"2026-{number:05}\", \"family\": \"Παπαδοπούλου\", \"family_latin\": \"Papadopoulou\", \"given\": \"Ελένη\", \
         \"given_latin\": \"Eleni\", \"dob\": \"1999-02-28\", \"title\": \"Δίπλωμα Χημικού Μηχανικού\", \
         \"title_en\": \"Diploma in Chemical Engineering\", \"type\": \"master\", \"awarded\": \"2026-07-15\", \"eqf\": 7, \
         \"country\": \"GR\", \"status\": {number}}}"
    );
    Ok(parse_award(award.as_bytes())?)
}

/// Does the necessary steps once, on this thread.
fn measure(
    key: &PrivateKey,
    grid: DotGrid,
    stamp: &[u8],
    path: &Path,
    steps: &mut Steps,
) -> Result<(), Box<dyn Error>> {
    let text = encode_text(stamp);
    let start = ThreadTime::now();
    black_box(key.sign(black_box(stamp))?);
    steps.sign_and_verify += start.elapsed();
    let start = ThreadTime::now();
    let symbol = QrSymbol::encode(black_box(&text))?;
    steps.symbol += start.elapsed();
    let start = ThreadTime::now();
    let picture = png(black_box(&symbol), grid)?;
    steps.png += start.elapsed();
    let start = ThreadTime::now();
    write(path, &picture)?;
    steps.write += start.elapsed();
    Ok(())
}

/// Issues awards through the ledger. Returns the CPU time of all threads, the time on the clock, and the bytes written.
fn batch(
    ledger: &mut Ledger,
    claims: &[Claims],
    grid: DotGrid,
    folder: &Path,
) -> Result<(Duration, Duration, usize), Box<dyn Error>> {
    let stems: Vec<_> = claims.iter().map(|claims| folder.join(claims.award.id.as_signed())).collect();
    let awards: Vec<_> =
        claims.iter().zip(&stems).map(|(claims, stem)| BatchAward::new(claims, stem)).collect();
    let module = ModuleSize::default();
    let writer = Drawing { module, png: Some(grid), svg: false, pdf: false, txt: false };
    let batch = Batch {
        name: "bench",
        awards: &awards,
        space: None,
        writer: &writer,
        if_exists: IfExists::Refuse,
        density: DensityPolicy::Refuse,
        now: "2026-07-20T09:30:00Z".parse::<UnixTime>()?,
    };
    let (cpu, wall) = (ProcessTime::now(), Instant::now());
    let issued =
        ledger.issue(&batch, || PrivateKey::generate().map_err(|error| error.to_string()), |_| Ok(()));
    let (cpu, wall) = (cpu.elapsed(), wall.elapsed());
    let summary = issued.map_err(|error: BatchError<String>| error.to_string())?;
    assert_eq!(summary.new, claims.len(), "each is issued once");
    let mut written = 0;
    for stem in &stems {
        written += usize::try_from(fs::metadata(stem.with_extension("png"))?.len())?;
    }
    Ok((cpu, wall, written))
}

/// Writes and renames. Files are synchronised in groups, so that is no part of the time of one.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let temporary = path.with_extension("tmp");
    fs::write(&temporary, bytes)?;
    fs::rename(&temporary, path.with_extension("png"))
}
