//! Generates the test vectors. They use fixed keys and nonces, so every run gives the same bytes.

mod awards;
mod bytes;
mod cases;
mod context;
mod draft;
mod error;
mod federation;
mod keys;
mod links;
mod list_bytes;
mod list_fields;
mod lists;
mod refresh;
mod registers;
mod status;
mod texts;

use qualistamp_core::{DICTIONARY_1, sha256};
use qualistamp_vectors::format::{
    CaseFile, FEDERATION, KEYS, LINKS, LISTS, Listed, MANIFEST, Manifest, PROFILE, REFRESH, REGISTERS,
    SCHEMA, STATUS, TEXTS, TrustCases,
};
use qualistamp_vectors::{Folder, Hex};
use serde::Serialize;

use error::Result;

/// The JSON schema of the files. It is written by hand.
const SCHEMA_TEXT: &str = include_str!("../../../test-vectors/schema.json");

/// Generates every file of the folder of test vectors: its name and its text, the manifest last.
///
/// # Errors
/// If a case does not give the result that the generator expects.
pub fn files() -> std::result::Result<Vec<(String, String)>, Box<dyn std::error::Error>> {
    serialise(&folder()?)
}

fn folder() -> Result<Folder> {
    let keys = keys::Keys::new()?;
    let registers = registers::cases(&keys)?;
    let trust = TrustCases {
        lists: file("Signed trust lists, and whether they open.", lists::lists(&keys, &registers)?),
        status: file("Status list tokens, and whether they open.", status::cases(&keys)?),
        registers: file("Registers of stamps, and whether they have their seals.", registers),
    };
    Ok(Folder {
        texts: file("The text form of stamps: what it decodes to, or why it does not.", texts::cases()),
        links: file("Files, and the links to them as full digital credentials.", links::cases()),
        refresh: file(
            "Bundles that arrive at a device one after another, and what it holds after each.",
            refresh::cases(&keys)?,
        ),
        federation: file(
            "Stamps verified over the lists of several operators, and the list that the answer rests on.",
            federation::cases(&keys)?,
        ),
        stamps: cases::files(&keys, &trust)?,
        keys: file("Test keys. Everybody knows the private ones: never trust what they sign.", keys.cases()),
        trust,
    })
}

fn file<T>(about: &str, cases: Vec<T>) -> CaseFile<T> {
    CaseFile { profile: PROFILE, about: about.to_owned(), cases }
}

/// The text of every file, by name.
fn serialise(folder: &Folder) -> Result<Vec<(String, String)>> {
    let mut counted = vec![
        (SCHEMA.to_owned(), None, SCHEMA_TEXT.to_owned()),
        (KEYS.to_owned(), Some(folder.keys.cases.len()), json(&folder.keys)?),
        (LISTS.to_owned(), Some(folder.trust.lists.cases.len()), json(&folder.trust.lists)?),
        (STATUS.to_owned(), Some(folder.trust.status.cases.len()), json(&folder.trust.status)?),
        (REGISTERS.to_owned(), Some(folder.trust.registers.cases.len()), json(&folder.trust.registers)?),
        (TEXTS.to_owned(), Some(folder.texts.cases.len()), json(&folder.texts)?),
    ];
    counted.push((LINKS.to_owned(), Some(folder.links.cases.len()), json(&folder.links)?));
    counted.push((REFRESH.to_owned(), Some(folder.refresh.cases.len()), json(&folder.refresh)?));
    counted.push((FEDERATION.to_owned(), Some(folder.federation.cases.len()), json(&folder.federation)?));
    for (name, file) in &folder.stamps {
        counted.push((name.clone(), Some(file.cases.len()), json(file)?));
    }
    let listed = counted.iter().map(|(file, cases, text)| Listed {
        file: file.clone(),
        cases: *cases,
        sha256: Hex(sha256(text.as_bytes()).to_vec()),
    });
    let manifest = Manifest {
        profile: PROFILE,
        dictionary_1: Hex(sha256(DICTIONARY_1).to_vec()),
        files: listed.collect(),
    };
    let manifest = (MANIFEST.to_owned(), json(&manifest)?);
    Ok(counted.into_iter().map(|(name, _, text)| (name, text)).chain([manifest]).collect())
}

fn json(value: &impl Serialize) -> Result<String> {
    let mut text = serde_json::to_string_pretty(value)?;
    text.push('\n');
    Ok(text)
}
