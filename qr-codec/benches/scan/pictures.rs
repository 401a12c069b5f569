//! The pictures from every source, each as a grey picture in a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use indicatif::{ProgressBar, ProgressStyle};
use serde_json::Value;

use crate::arguments::Arguments;
use qualistamp_testkit::photographs;
use qualistamp_testkit::synth::{self, Family};

/// The Python generator outside the project.
const OUTSIDE_GENERATOR: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/tools/print-and-scan/synth.py");

pub(crate) struct Picture {
    /// The source; figures are summed up by source.
    pub(crate) source: String,
    /// The family or set within the source.
    pub(crate) set: String,
    pub(crate) file: PathBuf,
    /// The texts in the picture. Empty: nothing may be read.
    pub(crate) expected: Vec<String>,
}

pub(crate) fn all(arguments: &Arguments) -> Vec<Picture> {
    let mut pictures = Vec::new();
    for &seed in &arguments.seeds {
        pictures.extend(generated(seed, arguments));
    }
    for &seed in &arguments.outside_seeds {
        pictures.extend(generated_outside(seed, arguments));
    }
    for manifest in &arguments.manifests {
        pictures.extend(listed(manifest, &manifest.display().to_string(), arguments));
    }
    if arguments.photographs {
        match photographs::folder() {
            Some(folder) => {
                pictures.extend(listed(&folder.join("manifest.json"), "photographs", arguments));
            }
            None => println!("photographs: skipped, there is no ../shared/data/qr-images"),
        }
    }
    pictures
}

/// Pictures of our own generator, created once and kept.
fn generated(seed: u64, arguments: &Arguments) -> Vec<Picture> {
    let folder = arguments.out.join(format!("pictures-{seed}"));
    fs::create_dir_all(&folder).expect("a folder for pictures can be created");
    let mut jobs = Vec::new();
    for family in Family::ALL {
        let set = format!("{family:?}").to_lowercase();
        if arguments.wants_set(&set) {
            let count = ((family.count() as f64 * arguments.share).round() as usize).max(1);
            jobs.extend((0..count).map(|index| (family, set.clone(), index, count)));
        }
    }
    let bar = ProgressBar::new(jobs.len() as u64);
    let style = ProgressStyle::with_template("{wide_bar} {pos} of {len} pictures drawn, {eta} left");
    bar.set_style(style.expect("the template is right"));
    let next = AtomicUsize::new(0);
    let one = || {
        while let Some((family, set, index, count)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let file = folder.join(format!("{set}-{index:03}-{count}.png"));
            let text = file.with_extension("txt");
            // The text is written last: if it exists, the picture is complete.
            if !text.exists() {
                let made = synth::picture(*family, seed, *index, *count);
                let (width, height) = (made.width as u32, made.height as u32);
                image::save_buffer(&file, &made.luma, width, height, image::ExtendedColorType::L8)
                    .expect("a picture can be written");
                fs::write(&text, &made.text).expect("a text can be written");
            }
            bar.inc(1);
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(one);
        }
    });
    bar.finish_and_clear();
    let picture = |(_, set, index, count): &(Family, String, usize, usize)| {
        let file = folder.join(format!("{set}-{index:03}-{count}.png"));
        let text = fs::read_to_string(file.with_extension("txt")).expect("the text was written");
        Picture { source: format!("seed {seed}"), set: set.clone(), file, expected: vec![text] }
    };
    jobs.iter().map(picture).collect()
}

/// Pictures of the generator outside the project, created once and kept.
fn generated_outside(seed: u64, arguments: &Arguments) -> Vec<Picture> {
    let source = format!("print-and-scan, seed {seed}");
    let folder = arguments.out.join(format!("print-and-scan-{seed}-{}", arguments.share));
    let manifest = folder.join("manifest.json");
    if !manifest.is_file() {
        if !Path::new(OUTSIDE_GENERATOR).is_file() {
            println!("{source}: skipped, the generator is not in ../shared");
            return Vec::new();
        }
        let Some(python) = &arguments.python else {
            println!(
                "{source}: skipped, there is no Python with its packages (`cargo xtask bench scan` creates one)"
            );
            return Vec::new();
        };
        println!("{source}: drawing, some two seconds per picture");
        let made = Command::new(python)
            .arg(OUTSIDE_GENERATOR)
            .args(["--seed", &seed.to_string(), "--scale", &arguments.share.to_string(), "--out"])
            .arg(&folder)
            .status();
        if !made.is_ok_and(|status| status.success()) {
            println!("{source}: skipped, the generator failed");
            return Vec::new();
        }
    }
    listed(&manifest, &source, arguments)
}

/// The pictures named in a manifest, relative to it. Pictures without known text are skipped.
fn listed(manifest: &Path, source: &str, arguments: &Arguments) -> Vec<Picture> {
    let text = fs::read_to_string(manifest)
        .unwrap_or_else(|error| panic!("{} cannot be read: {error}", manifest.display()));
    let entries: Vec<Value> = serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{} is not a list of pictures: {error}", manifest.display()));
    let folder = manifest.parent().unwrap_or(Path::new("."));
    let picture = |entry: &Value| {
        let word = |key: &str| entry.get(key).and_then(Value::as_str);
        let set = word("set").or_else(|| word("corpus")).expect("each picture has a `set` or a `corpus`");
        let set = set.strip_prefix("synth/").unwrap_or(set);
        let file = folder.join(word("file").expect("each picture has a `file`"));
        let expected = entry.get("expected").and_then(Value::as_array)?;
        let expected = expected.iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect();
        arguments.wants_set(set).then(|| Picture {
            source: source.to_owned(),
            set: set.to_owned(),
            file,
            expected,
        })
    };
    entries.iter().filter_map(picture).collect()
}
