//! The names of coded values in one language, and facts about them that no language changes.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::file::LanguageFile;
use crate::inflate::inflate;
use crate::language::english;

/// The facts, deflated.
static FACTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/facts.tsv.deflate"));

/// Lists and codes, separated by a tab, in the order of the names of every language; deflated.
static KEYS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/keys.deflate"));

/// A list of codes with official names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    /// ISO 3166-1 alpha-2.
    Country,
    /// ISO 639.
    Language,
    /// ISCED-F 2013: broad, narrow and detailed fields, two to four digits.
    Isced,
}

impl List {
    fn name(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Language => "language",
            Self::Isced => "isced",
        }
    }
}

/// The names of coded values in one language.
pub(crate) struct Vocabulary {
    /// List and code, separated by a tab, and the name.
    names: BTreeMap<String, String>,
}

/// A level of a national qualifications framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NationalLevel {
    /// ISO 3166-1 alpha-2.
    pub(crate) country: String,
    /// The short name of the framework in its country.
    pub(crate) framework: String,
    /// The level as it is written there.
    pub(crate) level: String,
    /// The level of the EQF.
    pub(crate) eqf: String,
}

/// What the grades of a scheme mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scale {
    /// The name of the scheme in awards, such as `GR-10`.
    pub(crate) scheme: String,
    /// ISO 3166-1 alpha-2.
    pub(crate) country: String,
    /// The best grade.
    pub(crate) best: String,
    /// The lowest grade that passes.
    pub(crate) pass: String,
}

/// Facts that no language changes.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) levels: Vec<NationalLevel>,
    pub(crate) scales: Vec<Scale>,
}

impl Vocabulary {
    /// Unpacks the names of a language; none from a file that is damaged.
    pub(crate) fn read(file: &[u8]) -> Self {
        let keys = inflate(KEYS).unwrap_or_default();
        let names = LanguageFile::parse(file).and_then(|file| file.names()).unwrap_or_default();
        let known = keys.lines().zip(names.lines()).filter(|(_, name)| !name.is_empty());
        Self { names: known.map(|(key, name)| (key.to_owned(), name.to_owned())).collect() }
    }

    /// The names in English, for languages that lack one.
    pub(crate) fn english() -> &'static Self {
        static READ: OnceLock<Vocabulary> = OnceLock::new();
        READ.get_or_init(|| Self::read(english().file()))
    }

    /// The name of `code`, if the language has one.
    pub(crate) fn name(&self, list: List, code: &str) -> Option<&str> {
        self.names.get(&format!("{}\t{code}", list.name())).map(String::as_str)
    }

    /// Every code of a list with its name, in the order of the codes.
    pub(crate) fn all(&self, list: List) -> impl Iterator<Item = (&str, &str)> {
        self.names.iter().filter_map(move |(key, name)| {
            let (of, code) = key.split_once('\t')?;
            (of == list.name()).then_some((code, name.as_str()))
        })
    }
}

/// The facts, unpacked when first asked for.
pub(crate) fn facts() -> &'static Facts {
    static READ: OnceLock<Facts> = OnceLock::new();
    READ.get_or_init(|| {
        let mut facts = Facts::default();
        for line in inflate(FACTS).unwrap_or_default().lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            match *fields.as_slice() {
                ["nqf", country, framework, level, eqf] => facts.levels.push(NationalLevel {
                    country: country.to_owned(),
                    framework: framework.to_owned(),
                    level: level.to_owned(),
                    eqf: eqf.to_owned(),
                }),
                ["scale", scheme, country, best, pass] => facts.scales.push(Scale {
                    scheme: scheme.to_owned(),
                    country: country.to_owned(),
                    best: best.to_owned(),
                    pass: pass.to_owned(),
                }),
                _ => {}
            }
        }
        facts
    })
}

impl Facts {
    /// The national level written as `level` in `country`, if it can only be one.
    pub(crate) fn level(&self, country: &str, level: &str) -> Option<&NationalLevel> {
        let mut fitting =
            self.levels.iter().filter(|one| one.country == country && one.level == level.trim());
        fitting.next().filter(|_| fitting.next().is_none())
    }

    /// The scale of a grading scheme.
    pub(crate) fn scale(&self, scheme: &str) -> Option<&Scale> {
        self.scales.iter().find(|one| one.scheme == scheme.trim())
    }
}
