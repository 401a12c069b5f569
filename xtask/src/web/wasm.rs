//! The WebAssembly module: compiled, given its JavaScript, made smaller; and the language files beside it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::node;
use crate::bindings::Vectors;
use crate::failure::Failure;
use crate::phone_targets::{self, Way};
use crate::system::{install_debian, starts};
use crate::workspace::{self, Workspace};

/// The target.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The Debian packages with compiler, standard library and linker.
pub(crate) const DEBIAN: &[&str] = &["rustc-web", "rust-web-src", "lld-19"];

/// The linker of Debian's package. The compiler of rustup brings its own.
const DEBIAN_LINKER: &str = "wasm-ld-19";

/// The extensions of WebAssembly that the module may use. All of them are in every browser since March 2023. With
/// `--all-features`, wasm-opt writes modules that engines refuse.
const EXTENSIONS: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Finds or installs what compiles the module. The error tells the user why it is missing.
pub(crate) fn meet(workspace: &Workspace) -> Result<(), String> {
    let is_here = || match phone_targets::way(workspace, &[TARGET]) {
        Some(Way::Installed) => true,
        Some(Way::FromSource) => starts(workspace.program(DEBIAN_LINKER).arg("--version")),
        None => false,
    };
    if is_here() {
        return Ok(());
    }
    install_debian(workspace, DEBIAN)
        .map_err(|reason| format!("the target {TARGET} is not installed, and {reason}"))?;
    if is_here() { Ok(()) } else { Err(format!("{} cannot compile for {TARGET}", DEBIAN.join(" "))) }
}

/// Writes the module as `qualistamp.wasm`, with `qualistamp.js`, `qualistamp.d.ts` and `languages/`, into the empty folder `into`.
/// `objects` is where cargo keeps what it compiles.
pub(super) fn build(
    workspace: &Workspace,
    vectors: Vectors,
    objects: &Path,
    into: &Path,
) -> Result<(), Failure> {
    let compiled = compile(workspace, vectors, objects)?;
    let raw = workspace.empty_scratch("web-raw")?;
    let mut bindgen =
        workspace.cargo(["run", "--quiet", "--locked", "--manifest-path", "web/bindgen/Cargo.toml"]);
    // Built once. It works for a second, so it need not be optimised.
    bindgen.args(["--config", "profile.dev.debug=false", "--target-dir", "target/xtask/bindgen", "--"]);
    workspace::run(bindgen.arg(&compiled.module).arg(&raw))?;
    let mut smaller = node::tool(workspace, "wasm-opt");
    smaller.args(["-Oz", "--strip-debug", "--strip-producers"]).args(EXTENSIONS);
    smaller.arg(raw.join("qualistamp_bg.wasm")).arg("-o").arg(into.join("qualistamp.wasm"));
    workspace::run(&mut smaller)?;
    for name in ["qualistamp.js", "qualistamp.d.ts"] {
        copy(&raw.join(name), &into.join(name))?;
    }
    write_languages(&compiled.languages, into)
}

/// What cargo made.
struct Compiled {
    module: PathBuf,
    /// The folder with the language files.
    languages: PathBuf,
}

fn compile(workspace: &Workspace, vectors: Vectors, objects: &Path) -> Result<Compiled, Failure> {
    let way = phone_targets::way(workspace, &[TARGET])
        .ok_or_else(|| Failure::Findings(vec![format!("no compiler on this machine has {TARGET}")]))?;
    let mut cargo = workspace.cargo(["build", "--locked", "--profile", "web", "--package", "qualistamp-web"]);
    cargo.args(["--target", TARGET, "--message-format", "json-render-diagnostics", "--target-dir"]);
    cargo.arg(objects);
    if vectors == Vectors::With {
        cargo.args(["--features", "vectors"]);
    }
    if matches!(way, Way::FromSource) {
        phone_targets::from_source(&mut cargo);
        cargo.args(["-Zbuild-std=std,panic_abort"]);
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER);
    }
    // Paths of this machine must not change the module.
    let mut flags = vec!["-Ctarget-feature=+simd128".to_owned()];
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))
        .unwrap_or_default();
    let places = [
        (objects.display().to_string(), "target"),
        (workspace.path("").display().to_string(), ""),
        (home, "cargo"),
        (phone_targets::sysroot(workspace, &way).unwrap_or_default(), "rust"),
    ];
    // Of several prefixes that fit, rustc takes the last.
    for (place, name) in places.iter().rev().filter(|(place, _)| !place.is_empty()) {
        flags.push(format!("--remap-path-prefix={place}={name}"));
    }
    cargo.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    println!("$ {}", workspace::show(&cargo));
    let messages = workspace::read(&mut cargo)?;
    let of_words = |message: &Value| {
        let is_words = message["package_id"].as_str().is_some_and(|id| id.contains("words"));
        (message["reason"] == "build-script-executed" && is_words)
            .then(|| message["out_dir"].as_str().map(|folder| Path::new(folder).join("languages")))
            .flatten()
    };
    let mut parsed = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let languages = parsed.find_map(|message| of_words(&message));
    Ok(Compiled {
        module: objects.join(TARGET).join("web/qualistamp_web.wasm"),
        languages: languages.ok_or_else(|| {
            Failure::Findings(vec!["cargo does not say where the languages are".to_owned()])
        })?,
    })
}

/// Copies the language files, and writes `languages.json`, which lists them.
fn write_languages(from: &Path, into: &Path) -> Result<(), Failure> {
    let folder = into.join("languages");
    fs::create_dir_all(&folder).map_err(Failure::io(&folder))?;
    let mut list = Vec::new();
    for path in workspace::list(from)? {
        let bytes = fs::read(&path).map_err(Failure::io(&path))?;
        let (code, name, direction) = header(&bytes)
            .ok_or_else(|| Failure::Findings(vec![format!("{}: no language file", path.display())]))?;
        let file = format!("{code}.words");
        if code != "en" {
            let copy = folder.join(&file);
            fs::write(&copy, &bytes).map_err(Failure::io(&copy))?;
        }
        list.push(json!({ "code": code, "name": name, "isRightToLeft": direction == "rtl" }));
    }
    let text = serde_json::to_string_pretty(&list).unwrap_or_default() + "\n";
    let path = into.join("languages.json");
    fs::write(&path, text).map_err(Failure::io(&path))
}

/// Code, name and direction in a language file; its format is described in `words/src/file.rs`.
fn header(bytes: &[u8]) -> Option<(String, String, String)> {
    const FINGERPRINT: usize = 8;
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let mut rest = bytes.get(end + 1 + FINGERPRINT..)?;
    let mut section = || {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (text, after) = after.split_at_checked(u32::from_be_bytes(*length) as usize)?;
        rest = after;
        String::from_utf8(text.to_vec()).ok()
    };
    Some((section()?, section()?, section()?))
}

/// Copies a file.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::copy(from, to).map(drop).map_err(Failure::io(from))
}
