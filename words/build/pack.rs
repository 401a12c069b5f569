//! Packs the texts and the names of coded values of each language: compressed, so that phones and pages carry little.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::DeflateEncoder;

use super::catalogue::Language;

/// How a language file begins.
const MAGIC: &str = "qualistamp words 1\n";

/// Writes the packed files and the table of languages that includes them.
pub(crate) fn write(
    here: &Path,
    out: &Path,
    languages: &[Language],
    texts: &[String],
    screens: &[Option<String>],
    english_messages: &str,
) -> Result<(), Vec<String>> {
    std::fs::create_dir_all(out.join("languages")).map_err(|error| vec![format!("languages: {error}")])?;
    // The codes are the same in every language, so they are packed once.
    let english = super::read(&here.join("vocabulary/en.tsv"))?;
    let keys: Vec<&str> = english.lines().filter_map(|line| Some(line.rsplit_once('\t')?.0)).collect();
    super::write(&out.join("keys.deflate"), &deflate(&keys.join("\n"))?)?;
    let fingerprint = fingerprint(english_messages, &keys);
    let mut table = format!(
        "/// How a language file begins.\npub(crate) const MAGIC: &[u8] = {MAGIC:?}.as_bytes();\n\n\
         /// What the files of one build have in common: names and placeholders of messages, and codes with names.\n\
         pub(crate) const FINGERPRINT: [u8; 8] = {fingerprint:?};\n\n\
         /// The languages in this build, English first.\npub(crate) static LANGUAGES: &[Packed] = &[\n"
    );
    for ((language, text), screens) in languages.iter().zip(texts).zip(screens) {
        let Language { code, name, right_to_left } = language;
        let names = names_in_order(here, code, &keys)?;
        let direction = if *right_to_left { "rtl" } else { "ltr" };
        let (messages, names) = (deflate(&without_comments(text))?, deflate(&names)?);
        let mut file = [MAGIC.as_bytes(), &fingerprint].concat();
        for section in [code.as_bytes(), name.as_bytes(), direction.as_bytes(), &messages, &names] {
            let length = u32::try_from(section.len()).map_err(|_| vec![format!("{code}: too long")])?;
            file.extend(length.to_be_bytes());
            file.extend(section);
        }
        super::write(&out.join(format!("languages/{code}.words")), &file)?;
        if code != "en" && env::var_os("CARGO_FEATURE_ALL_LANGUAGES").is_none() {
            continue;
        }
        let screens = match screens {
            Some(text) => {
                super::write(
                    &out.join(format!("{code}.screens.deflate")),
                    &deflate(&without_comments(text))?,
                )?;
                format!("Some(include_bytes!(\"{code}.screens.deflate\"))")
            }
            None => "None".to_owned(),
        };
        let _ = writeln!(
            table,
            "    Packed {{ code: {code:?}, name: {name:?}, right_to_left: {right_to_left}, \
            file: include_bytes!(\"languages/{code}.words\"), \
            #[cfg(feature = \"screens\")] screens: {screens} }},"
        );
    }
    table.push_str("];\n");
    let facts = here.join("vocabulary/facts.tsv");
    super::write(&out.join("facts.tsv.deflate"), &deflate(&super::read(&facts)?)?)?;
    super::write(&out.join("languages.rs"), table.as_bytes())
}

/// The names of coded values in the order of `keys`, one in a line; empty where the language has none.
fn names_in_order(here: &Path, code: &str, keys: &[&str]) -> Result<String, Vec<String>> {
    let path = here.join("vocabulary").join(format!("{code}.tsv"));
    if !path.exists() {
        return Ok(String::new());
    }
    let text = super::read(&path)?;
    let names: BTreeMap<&str, &str> = text.lines().filter_map(|line| line.rsplit_once('\t')).collect();
    if let Some(unknown) = names.keys().find(|key| !keys.contains(key)) {
        return Err(vec![format!(
            "{}: {unknown} is not in en.tsv; run cargo xtask vocabulary",
            path.display()
        )]);
    }
    Ok(keys.iter().map(|key| names.get(key).copied().unwrap_or_default()).collect::<Vec<_>>().join("\n"))
}

fn deflate(text: &str) -> Result<Vec<u8>, Vec<String>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish());
    written.map_err(|error| vec![format!("cannot compress: {error}")])
}

/// Comments are for translators.
fn without_comments(text: &str) -> String {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .fold(String::new(), |all, line| all + line + "\n")
}

/// 64-bit FNV-1a of what a language file must fit: against files of another version, not against attackers.
fn fingerprint(english_messages: &str, keys: &[&str]) -> [u8; 8] {
    let text = format!("{english_messages}\n{}", keys.join("\n"));
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step).to_be_bytes()
}
