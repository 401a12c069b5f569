//! readers of QR symbols compared on the same pictures: share read and CPU time
//!
//! `cargo xtask bench scan -- --help` lists the options. Each reader runs in a separate process (see [`worker`]), so that it
//! cannot stop the others. Each picture goes to all readers before the next one, so that load on the machine affects all equally.
//! Pictures are grey; reading their files is not measured.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measuring tool: it prints, and stops at the first thing that is wrong"
)]

mod arguments;
mod pictures;
mod plot;
mod readers;
mod report;
mod tally;
mod worker;

use std::fs;

use arguments::Arguments;
use indicatif::{ProgressBar, ProgressStyle};
use pictures::Picture;
use readers::Reader;
use tally::Figures;
use worker::Worker;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [first, reader] = &words[..]
        && first == worker::FLAG
    {
        return worker::serve(reader);
    }
    let Some(arguments) = Arguments::parse(words) else {
        print!("{}", arguments::HELP);
        return;
    };
    fs::create_dir_all(&arguments.out).expect("the folder for the results can be created");
    let pictures = pictures::all(&arguments);
    if pictures.is_empty() {
        println!("there are no pictures to read");
        return;
    }
    let mut workers = start(&arguments);
    let figures = measure(&pictures, &mut workers, &arguments);
    let readers: Vec<String> = workers.iter().map(Worker::title).collect();
    let (short, long) = (report::terminal(&figures, &readers), report::markdown(&figures, &readers));
    println!("{short}");
    for (name, text) in [
        ("table.md", long),
        ("table.csv", report::csv(&figures, &readers)),
        ("plot.svg", plot::svg(&figures, &readers)),
    ] {
        fs::write(arguments.out.join(name), text).expect("the results can be written");
    }
    let out = arguments.out.canonicalize().unwrap_or(arguments.out);
    println!("table.md, table.csv and plot.svg are in {}", out.display());
}

/// Starts the readers available here, and says why others are not.
fn start(arguments: &Arguments) -> Vec<Worker> {
    let mut workers = Vec::new();
    for reader in Reader::ALL {
        if !arguments.wants_reader(reader.name()) {
            continue;
        }
        match Worker::start(reader, arguments) {
            Ok(worker) => workers.push(worker),
            Err(reason) => println!("{}: not measured, {reason}", reader.name()),
        }
    }
    workers
}

fn measure(pictures: &[Picture], workers: &mut [Worker], arguments: &Arguments) -> Figures {
    let mut figures = Figures::new(pictures);
    let bar = ProgressBar::new(pictures.len() as u64);
    let style = ProgressStyle::with_template("{wide_bar} {pos} of {len} pictures, {eta} left");
    bar.set_style(style.expect("the template is right"));
    for picture in pictures {
        let answers: Vec<_> = workers.iter_mut().map(|worker| worker.read(&picture.file)).collect();
        for (worker, answer) in workers.iter().zip(&answers) {
            let judged = figures.add(picture, answer);
            if arguments.verbose && !judged.complete {
                let (name, file) = (worker.title(), picture.file.display());
                bar.suspend(|| println!("{name}: {} in {:.1} ms: {file}", judged.what, answer.milliseconds));
            }
        }
        figures.next_picture();
        bar.inc(1);
    }
    bar.finish_and_clear();
    figures
}
