//! Photographs of symbols with known texts, from a folder beside the project.

use qualistamp_qr::Symbol;
use std::path::{Path, PathBuf};

/// A photograph.
pub struct Case {
    pub set: String,
    pub file: String,
    pub width: usize,
    pub height: usize,
    pub luma: Vec<u8>,
    /// Empty: nothing may be read. `None`: no text known.
    pub expected: Option<Vec<String>>,
}

/// Where the photographs are, if they are.
pub fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/qr-images");
    folder.join("manifest.json").is_file().then_some(folder)
}

/// The photographs of the sets that `wanted` wants.
///
/// The manifest is a list of objects with `set`, `file` and `expected`; its strings hold only the escapes known here.
pub fn cases(folder: &Path, wanted: impl Fn(&str) -> bool) -> Vec<Case> {
    let manifest = std::fs::read_to_string(folder.join("manifest.json")).expect("a manifest");
    let mut cases = Vec::new();
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
        cases.push(Case {
            set,
            file,
            width: picture.width() as usize,
            height: picture.height() as usize,
            luma: picture.into_raw(),
            expected: known.then_some(texts),
        });
    }
    cases
}

/// The strings of a piece of JSON, in order.
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

/// A symbol's text; some of the photographs show Shift JIS that does not say so.
pub fn text(symbol: &Symbol) -> String {
    if std::str::from_utf8(&symbol.bytes).is_err() {
        let (text, _, failed) = encoding_rs::SHIFT_JIS.decode(&symbol.bytes);
        if !failed {
            return text.into_owned();
        }
    }
    symbol.text().unwrap_or_default()
}

/// Texts are compared without their line ends.
pub fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}
