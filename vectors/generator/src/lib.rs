//! `qualistamp vectors`: makes the test vectors, and checks them against this program.

mod bytes;
mod cases;
mod draft;
mod folder;
mod keys;
mod lists;
mod names;
mod registers;
mod run;
mod status;
mod texts;

use std::error::Error;
use std::fmt;
use std::path::Path;

use qualistamp_core::{DICTIONARY_1, sha256};
use serde::Serialize;

use folder::{
    CaseFile, Folder, FolderError, Hex, KEYS, LISTS, Listed, MANIFEST, Manifest, PROFILE, REGISTERS, SCHEMA,
    STATUS, TEXTS, TrustCases,
};

/// Drafting works on constants of this program: an error is a mistake in them, for its developers to read.
type Drafted<T> = Result<T, Box<dyn Error>>;

/// The JSON schema of the files, written by hand where they are.
const SCHEMA_TEXT: &str = include_str!("../../test-vectors/schema.json");

/// Why vectors could not be made or checked.
#[derive(Debug)]
pub(crate) enum VectorsError {
    /// The files are not there, not whole, or not what they were.
    Folder(FolderError),
    /// A case does not come out as its author says.
    Draft(String),
    /// The program disagrees with vectors, one line each.
    Disagreements(Vec<String>),
}

impl fmt::Display for VectorsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(error) => error.fmt(f),
            Self::Draft(reason) => f.write_str(reason),
            Self::Disagreements(lines) => {
                write!(f, "{} disagreements:", lines.len())?;
                lines.iter().try_for_each(|line| write!(f, "\n  {line}"))
            }
        }
    }
}

impl Error for VectorsError {}

impl From<FolderError> for VectorsError {
    fn from(error: FolderError) -> Self {
        Self::Folder(error)
    }
}

/// What was checked.
pub(crate) struct Report {
    /// Each file, and how many of its cases agreed.
    files: Vec<(String, usize)>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (file, cases) in &self.files {
            writeln!(f, "{file:<17} {cases:>4} agree")?;
        }
        write!(f, "{:<17} {:>4} agree", "all", self.files.iter().map(|(_, cases)| cases).sum::<usize>())
    }
}

/// Writes all vectors into `dir`, which is made if absent. The same program writes the same bytes each time.
pub(crate) fn generate(dir: &Path) -> Result<(), VectorsError> {
    let folder = draft().map_err(|error| VectorsError::Draft(error.to_string()))?;
    let io = |path: &Path| {
        let path = path.to_owned();
        move |source| FolderError::Io { path, source }
    };
    std::fs::create_dir_all(dir).map_err(io(dir))?;
    for (name, text) in files(&folder)? {
        let path = dir.join(name);
        std::fs::write(&path, text).map_err(io(&path))?;
    }
    Ok(())
}

/// Reads the vectors in `dir`, all of them or none, and runs each.
pub(crate) fn check(dir: &Path) -> Result<Report, VectorsError> {
    let folder = Folder::read(dir)?;
    let mut lines = run::disagreements(&folder);
    lines.extend(texts::disagreements(&folder));
    if !lines.is_empty() {
        return Err(VectorsError::Disagreements(lines));
    }
    let mut files = vec![
        (KEYS.to_owned(), folder.keys.cases.len()),
        (LISTS.to_owned(), folder.trust.lists.cases.len()),
        (STATUS.to_owned(), folder.trust.status.cases.len()),
        (REGISTERS.to_owned(), folder.trust.registers.cases.len()),
        (TEXTS.to_owned(), folder.texts.cases.len()),
    ];
    files.extend(folder.stamps.into_iter().map(|(name, file)| (name, file.cases.len())));
    Ok(Report { files })
}

fn draft() -> Drafted<Folder> {
    let keys = keys::Keys::new()?;
    let registers = registers::cases(&keys)?;
    let trust = TrustCases {
        lists: file("Signed trust lists, and whether they open.", lists::lists(&keys, &registers)?),
        status: file("Status list tokens, and whether they open.", status::cases(&keys)?),
        registers: file("Registers of stamps, and whether they have their seals.", registers),
    };
    Ok(Folder {
        texts: file("The text form of stamps: what it decodes to, or why it does not.", texts::cases()),
        stamps: cases::files(&keys, &trust)?,
        keys: file("Test keys. Everybody knows the private ones: never trust what they sign.", keys.cases()),
        trust,
    })
}

fn file<T>(about: &str, cases: Vec<T>) -> CaseFile<T> {
    CaseFile { profile: PROFILE, about: about.to_owned(), cases }
}

/// Every file by name, as text, the manifest last.
fn files(folder: &Folder) -> Result<Vec<(String, String)>, VectorsError> {
    let mut counted = vec![
        (SCHEMA.to_owned(), None, SCHEMA_TEXT.to_owned()),
        (KEYS.to_owned(), Some(folder.keys.cases.len()), json(&folder.keys)?),
        (LISTS.to_owned(), Some(folder.trust.lists.cases.len()), json(&folder.trust.lists)?),
        (STATUS.to_owned(), Some(folder.trust.status.cases.len()), json(&folder.trust.status)?),
        (REGISTERS.to_owned(), Some(folder.trust.registers.cases.len()), json(&folder.trust.registers)?),
        (TEXTS.to_owned(), Some(folder.texts.cases.len()), json(&folder.texts)?),
    ];
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

fn json(value: &impl Serialize) -> Result<String, VectorsError> {
    let mut text =
        serde_json::to_string_pretty(value).map_err(|error| VectorsError::Draft(error.to_string()))?;
    text.push('\n');
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn committed() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../test-vectors"))
    }

    #[test]
    fn generating_gives_the_committed_files() {
        for (name, text) in files(&draft().unwrap()).unwrap() {
            let committed = std::fs::read_to_string(committed().join(&name)).unwrap();
            assert!(
                committed == text,
                "{name} differs: run `cargo xtask vectors generate` and read the difference"
            );
        }
    }

    #[test]
    fn the_committed_files_agree() {
        let report = check(committed()).unwrap();
        assert_eq!(report.files.len(), 5 + folder::STAMPS.len());
    }

    /// A copy of the vectors in which one file was changed.
    fn tampered(name: &str, change: impl Fn(String) -> Option<String>) -> Result<Report, VectorsError> {
        let dir = std::env::temp_dir().join(format!("qualistamp-vectors-{}-{}", name, std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        for (file, text) in files(&draft().unwrap()).unwrap() {
            let text = if file == name { change(text) } else { Some(text) };
            if let Some(text) = text {
                std::fs::write(dir.join(file), text).unwrap();
            }
        }
        let outcome = check(&dir);
        std::fs::remove_dir_all(&dir).unwrap();
        outcome
    }

    #[test]
    fn a_runner_that_finds_less_than_all_says_so() {
        let missing = tampered("valid.json", |_| None);
        assert!(matches!(missing, Err(VectorsError::Folder(FolderError::Io { .. }))));
        let changed = tampered("time.json", |text| Some(text.replace("T02", "T01")));
        assert!(matches!(changed, Err(VectorsError::Folder(FolderError::Hash { .. }))));
        let unlisted = tampered("manifest.json", |text| Some(text.replace("time.json", "tame.json")));
        assert!(matches!(unlisted, Err(VectorsError::Folder(FolderError::Listing { .. }))));
        let miscounted =
            tampered("manifest.json", |text| Some(text.replacen("\"cases\": 9", "\"cases\": 19", 1)));
        assert!(matches!(miscounted, Err(VectorsError::Folder(FolderError::Count { .. }))));
    }

    #[test]
    fn what_comes_out_otherwise_or_never_is_named() {
        let mut folder = draft().unwrap();
        for (_, file) in &mut folder.stamps {
            file.cases.retain(|case| case.expected.code != "U07");
            for case in &mut file.cases {
                match case.id.as_str() {
                    "integrity/other-key" => case.expected.code = "V00".to_owned(),
                    "valid/minimal" => case.stamp_id.0[0] ^= 1,
                    _ => {}
                }
            }
        }
        let lines = run::disagreements(&folder);
        let begins = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
        assert_eq!(begins("integrity/other-key: differs: expected is "), 1, "{lines:?}");
        assert_eq!(begins("valid/minimal: differs: stamp_id is "), 1, "{lines:?}");
        assert_eq!(begins("no vector expects \"U07\""), 1, "{lines:?}");
        assert_eq!(lines.len(), 3, "{lines:?}");
    }
}
