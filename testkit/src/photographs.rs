//! Public photographs of symbols with known texts, from the folder `../shared/data/qr-images` outside the project.
#![allow(clippy::expect_used, reason = "a photograph that cannot be loaded ends the test")]

use std::path::{Path, PathBuf};

/// One photograph and the texts it shows.
pub struct Photograph {
    /// Name of the set it belongs to.
    pub set: String,
    /// Path relative to the folder.
    pub file: String,
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    /// One byte per pixel, row by row.
    pub luma: Vec<u8>,
    /// Empty: no text may be read. `None`: the text is unknown.
    pub expected: Option<Vec<String>>,
}

/// The folder of photographs; `None` when it does not exist on this machine.
pub fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/qr-images");
    folder.join("manifest.json").is_file().then_some(folder)
}

/// Loads the photographs of the sets for which `wanted` is true.
///
/// The manifest is a JSON list of objects with `set`, `file` and `expected`.
///
/// # Panics
/// When the manifest or a photograph cannot be read.
pub fn load(folder: &Path, wanted: impl Fn(&str) -> bool) -> Vec<Photograph> {
    let manifest = std::fs::read_to_string(folder.join("manifest.json")).expect("a manifest");
    let mut photographs = Vec::new();
    for object in manifest.split("\n{").skip(1) {
        let strings = strings(object);
        let known = !object.contains("\"expected\": null");
        let after = |key: &str| strings.iter().position(|s| s == key).expect("a key") + 1;
        let (set, file) = (strings[after("set")].clone(), strings[after("file")].clone());
        if !wanted(&set) {
            continue;
        }
        let texts = strings[after("expected")..].to_vec();
        let picture = image::open(folder.join(&file)).expect("a picture").into_luma8();
        photographs.push(Photograph {
            set,
            file,
            width: picture.width() as usize,
            height: picture.height() as usize,
            luma: picture.into_raw(),
            expected: known.then_some(texts),
        });
    }
    photographs
}

/// All strings in a piece of JSON, in order. Supports only the escapes that the manifests use.
///
/// # Panics
/// On a malformed `\u` escape.
pub fn strings(json: &str) -> Vec<String> {
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

/// The text of a symbol, from its payload `bytes` and the decoder's own `text`. Some photographs show Shift JIS without declaring
/// it.
pub fn text(bytes: &[u8], text: Option<String>) -> String {
    if std::str::from_utf8(bytes).is_err() {
        let (text, _, failed) = encoding_rs::SHIFT_JIS.decode(bytes);
        if !failed {
            return text.into_owned();
        }
    }
    text.unwrap_or_default()
}

/// `text` as the tests compare it: line ends as `\n`, without white space at either end.
pub fn normalised(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}
