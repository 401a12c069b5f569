//! `cargo xtask bench decoder_size`: how many bytes a QR reader adds to a stripped release library, for ours and others.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::workspace::{self, Workspace};

pub(crate) const NAME: &str = "decoder_size";
pub(crate) const ABOUT: &str =
    "bytes that a QR reader adds to a stripped release library, for ours and others";

/// A library with one function, which reads a grey picture and returns the length of the text.
struct Library {
    name: &'static str,
    /// A line of `[dependencies]`. The lock file pins the version.
    dependency: fn(&Workspace) -> String,
    /// The body of the function. Its parameters are `luma: &[u8]`, `width: usize` and `height: usize`; it returns `usize`.
    body: &'static str,
}

const LIBRARIES: [Library; 4] = [
    Library {
        name: "nothing",
        dependency: |_| String::new(),
        // Parts of the standard library that any library uses.
        body: "let words: Vec<String> = luma.chunks(width).map(|row| format!(\"{row:?} {:?}\", std::time::Instant::now())).collect();
               words.iter().map(String::len).sum::<usize>() + height",
    },
    Library {
        name: "ours",
        dependency: |workspace| {
            let path = workspace.path("qr-codec");
            format!("qualistamp-qr = {{ path = {:?}, default-features = false }}", path.display().to_string())
        },
        body: "let Ok(view) = qualistamp_qr::LumaView::new(luma, width, height, width) else { return 0 };
               qualistamp_qr::decode(view, qualistamp_qr::Budget::photo()).iter().map(|symbol| symbol.bytes.len()).sum()",
    },
    Library {
        name: "rqrr",
        dependency: |_| "rqrr = { version = \"*\", default-features = false }".to_owned(),
        body: "let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| luma[y * width + x]);
               picture.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|found| found.1.len()).sum()",
    },
    Library {
        name: "rxing",
        dependency: |_| {
            "rxing = { version = \"*\", default-features = false, features = [\"decoders\", \"encoding_rs\", \"qrcode\"] }"
                .to_owned()
        },
        body: "let found = rxing::helpers::detect_in_luma_filtered_with_hints(luma.to_vec(), width as u32, height as u32,
                   Some(rxing::BarcodeFormat::QR_CODE), &mut rxing::DecodeHints::default());
               found.map_or(0, |found| found.getText().len())",
    },
];

/// The release profile of the workspace, but stripped of symbols.
const PROFILE: &str =
    "[profile.release]\nlto = \"thin\"\ncodegen-units = 4\nstrip = \"symbols\"\npanic = \"unwind\"\n";

pub(crate) fn run(workspace: &Workspace) -> Result<(), Failure> {
    let folder = workspace.scratch("decoder-size")?;
    let mut base = None;
    let mut lines = Vec::new();
    for library in &LIBRARIES {
        let bytes = build(workspace, library, &folder.join(library.name), &folder.join("target"))?;
        let base = *base.get_or_insert(bytes);
        let line = format!("{:<8}  {bytes:>9}  {:>9}", library.name, bytes.saturating_sub(base));
        println!("{line}");
        lines.push(line);
    }
    println!("\nreader        bytes      added");
    lines.iter().for_each(|line| println!("{line}"));
    Ok(())
}

/// Builds the stripped library. Returns its size in bytes.
fn build(workspace: &Workspace, library: &Library, folder: &Path, target: &Path) -> Result<u64, Failure> {
    let Library { name, dependency, body } = library;
    let sources = folder.join("src");
    fs::create_dir_all(&sources).map_err(Failure::io(&sources))?;
    let write = |path: &Path, text: &str| fs::write(path, text).map_err(Failure::io(path));
    let manifest = folder.join("Cargo.toml");
    write(
        &manifest,
        &format!(
            "[package]\nname = \"with_{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lib]\ncrate-type = [\"cdylib\"]\n\n\
            [dependencies]\n{}\n\n[workspace]\n\n{PROFILE}",
            dependency(workspace)
        ),
    )?;
    write(
        &sources.join("lib.rs"),
        &format!(
            "#[unsafe(no_mangle)]\npub unsafe extern \"C\" fn read(luma: *const u8, width: usize, height: usize) -> usize {{\n\
            inner(unsafe {{ std::slice::from_raw_parts(luma, width * height) }}, width, height)\n}}\n\
            fn inner(luma: &[u8], width: usize, height: usize) -> usize {{\n{body}\n}}\n"
        ),
    )?;
    // The versions that we test with. Cargo drops the unused ones.
    let lock = workspace.path("Cargo.lock");
    fs::copy(&lock, folder.join("Cargo.lock")).map_err(Failure::io(&lock))?;
    let mut cargo = workspace.cargo(["build", "--release", "--manifest-path"]);
    workspace::run(cargo.arg(&manifest).arg("--target-dir").arg(target))?;
    let file = format!("{}with_{name}{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let built = target.join("release").join(file);
    Ok(fs::metadata(&built).map_err(Failure::io(&built))?.len())
}
