//! Packs the texts and the names of coded values of each language: compressed, so that phones and pages carry little.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::DeflateEncoder;

use super::catalogue::Language;

/// Writes the packed files and the table of languages that includes them.
pub(crate) fn write(
    here: &Path,
    out: &Path,
    languages: &[Language],
    texts: &[String],
    screens: &[Option<String>],
) -> Result<(), Vec<String>> {
    // The codes are the same in every language, so they are packed once.
    let english = super::read(&here.join("vocabulary/en.tsv"))?;
    let keys: Vec<&str> = english.lines().filter_map(|line| Some(line.rsplit_once('\t')?.0)).collect();
    super::write(&out.join("keys.deflate"), &deflate(&keys.join("\n"))?)?;
    let mut table =
        String::from("/// Every language, English first.\npub(crate) static LANGUAGES: &[Packed] = &[\n");
    for ((language, text), screens) in languages.iter().zip(texts).zip(screens) {
        let Language { code, name, right_to_left } = language;
        let names = names_in_order(here, code, &keys)?;
        for (kind, content) in [("ftl", without_comments(text)), ("names", names)] {
            super::write(&out.join(format!("{code}.{kind}.deflate")), &deflate(&content)?)?;
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
            messages: include_bytes!(\"{code}.ftl.deflate\"), names: include_bytes!(\"{code}.names.deflate\"), \
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
