//! `cargo xtask bench`: finds and runs the benchmarks of every crate.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::workspace::{self, Workspace};
use crate::{decoder_size, kotlin, requirement, web};

pub(crate) const HELP: &str = "\
Measure speed and size. Benchmarks are the files `benches/*.rs` and `benches/*/main.rs` of each crate;
figures in the documentation come from them.

Usage: cargo xtask bench [NAME…] [--list] [-- OPTIONS OF THE BENCHMARK]

Examples:
  cargo xtask bench --list       list them, with what each measures
  cargo xtask bench              all of them
  cargo xtask bench verify       one
  cargo xtask bench scan -- --share 0.1
                                 readers of QR symbols side by side, on a tenth of the pictures
";

struct Bench {
    package: String,
    name: String,
    about: String,
}

pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<(), Failure> {
    let benches = find(workspace)?;
    let (ours, theirs) = match args.iter().position(|arg| arg == "--") {
        Some(at) => args.split_at(at),
        None => (args, [].as_slice()),
    };
    if ours.iter().any(|arg| arg == "--list") {
        for Bench { package, name, about } in &benches {
            println!("{name:<12}  {package}: {about}");
        }
        return Ok(());
    }
    if let Some(unknown) = ours.iter().find(|arg| !benches.iter().any(|bench| bench.name == **arg)) {
        return Err(Failure::Usage(format!(
            "there is no benchmark `{unknown}`. `cargo xtask bench --list` lists them."
        )));
    }
    let chosen = benches.iter().filter(|bench| ours.is_empty() || ours.contains(&bench.name));
    for Bench { package, name, about } in chosen {
        println!("\n== {package} {name}: {about} ==");
        if name == decoder_size::NAME {
            decoder_size::run(workspace)?;
            continue;
        }
        if name == web::SIZES {
            web::sizes(workspace)?;
            continue;
        }
        let mut bench = workspace.cargo(["bench", "--locked", "--package", package, "--bench", name]);
        if name == "scan" {
            install_peers(workspace, &mut bench);
        }
        workspace::run(bench.args(theirs))?;
        if name == "phone" {
            kotlin::bench(workspace)?;
        }
    }
    Ok(())
}

/// Installs the QR readers that are used through Python, if possible. The benchmark leaves out those that are missing.
fn install_peers(workspace: &Workspace, bench: &mut Command) {
    match requirement::python_with(workspace, "bench-venv", "qr-codec/benches/scan/requirements.txt") {
        Ok(python) => {
            if let Err(reason) = requirement::meet_library(workspace, &python, "zbar", "libzbar0") {
                println!("xtask: zbar is left out: {reason}");
            }
            bench.env("QUALISTAMP_BENCH_PYTHON", python);
        }
        Err(reason) => println!("xtask: the readers in Python are left out: {reason}"),
    }
}

/// Every `CRATE/benches/NAME.rs` and `CRATE/benches/NAME/main.rs`, described by the first line of its documentation, and the
/// benchmarks that build libraries.
fn find(workspace: &Workspace) -> Result<Vec<Bench>, Failure> {
    let built = |name: &str, about: &str| Bench {
        package: "xtask".to_owned(),
        name: name.to_owned(),
        about: about.to_owned(),
    };
    let mut benches = vec![
        built(decoder_size::NAME, decoder_size::ABOUT),
        built(web::SIZES, "sizes of the WebAssembly module and of the language files, plain and compressed"),
    ];
    for crate_dir in workspace::list(&workspace.path(""))? {
        let folder = crate_dir.join("benches");
        if !folder.is_dir() {
            continue;
        }
        let package = package_name(&crate_dir)?;
        for path in workspace::list(&folder)? {
            let main = path.join("main.rs");
            let is_source = path.extension().is_some_and(|extension| extension == "rs");
            if is_source || main.is_file() {
                let file = if is_source { &path } else { &main };
                let text = std::fs::read_to_string(file).map_err(Failure::io(file))?;
                benches.push(Bench {
                    package: package.clone(),
                    name: workspace::stem(&path),
                    about: text.lines().next().unwrap_or_default().trim_start_matches("//! ").to_owned(),
                });
            }
        }
    }
    Ok(benches)
}

/// The name of the package in this folder, which is not the name of the folder.
fn package_name(crate_dir: &Path) -> Result<String, Failure> {
    let manifest = crate_dir.join("Cargo.toml");
    let text = std::fs::read_to_string(&manifest).map_err(Failure::io(&manifest))?;
    let name = text.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    name.map(str::to_owned).ok_or_else(|| Failure::Findings(vec![format!("{}: no name", manifest.display())]))
}
