//! The tables of coded values, for offices that look a code up.

use std::str::FromStr;

use qualistamp_core::{AwardType, CreditSystem, EqfLevel, Mode, SectoralProfession, StatusReason};

use crate::message::Message;
use crate::vocabulary::{List, Vocabulary, facts};
use crate::words::Words;

/// A table of coded values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Countries: ISO 3166-1 alpha-2.
    Countries,
    /// Languages: ISO 639.
    Languages,
    /// Levels of the European Qualifications Framework.
    Eqf,
    /// Levels of national frameworks, with the level of the EQF.
    Nqf,
    /// Fields of education: ISCED-F 2013.
    Isced,
    /// Types of award.
    Types,
    /// Modes of study.
    Modes,
    /// Units of credits.
    Credits,
    /// Grading schemes whose meaning is known.
    Grades,
    /// Professions of Directive 2005/36/EC, annex V.
    Professions,
    /// Reasons why an award is withdrawn, suspended or replaced.
    Reasons,
    /// Schemes of identifiers of awarding bodies.
    Identifiers,
}

/// One coded value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// The code, as it stands in award files and tables.
    pub code: String,
    /// What it means.
    pub name: String,
}

/// Identifiers of awarding bodies that have a name of their own, the same in every language.
const IDENTIFIERS: &[(&str, &str)] = &[
    ("deqar", "Database of External Quality Assurance Results"),
    ("eche", "Erasmus Charter for Higher Education"),
    ("erasmus", "Erasmus code"),
    ("eter", "European Tertiary Education Register"),
    ("pic", "Participant Identification Code"),
    ("ror", "Research Organization Registry"),
    ("schac", "SCHema for ACademia, home organisation"),
];

impl Table {
    /// Every table.
    pub const ALL: [Self; 12] = [
        Self::Countries,
        Self::Languages,
        Self::Eqf,
        Self::Nqf,
        Self::Isced,
        Self::Types,
        Self::Modes,
        Self::Credits,
        Self::Grades,
        Self::Professions,
        Self::Reasons,
        Self::Identifiers,
    ];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Countries => "countries",
            Self::Languages => "languages",
            Self::Eqf => "eqf",
            Self::Nqf => "nqf",
            Self::Isced => "isced",
            Self::Types => "types",
            Self::Modes => "modes",
            Self::Credits => "credits",
            Self::Grades => "grades",
            Self::Professions => "professions",
            Self::Reasons => "reasons",
            Self::Identifiers => "identifiers",
        }
    }
}

impl FromStr for Table {
    type Err = ();

    /// Parses the name on the command line.
    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|table| table.name() == name).ok_or(())
    }
}

impl Words {
    /// Every value of a table, in the order of the codes.
    #[must_use]
    pub fn table(&self, table: Table) -> Vec<TableRow> {
        let row = |code: &dyn ToString, name: String| TableRow { code: code.to_string(), name };
        // Where the language has no name, English is shown.
        let name = |list, code: &str, english: &str| {
            self.vocabulary().name(list, code).unwrap_or(english).to_owned()
        };
        let list = |list| {
            Vocabulary::english()
                .all(list)
                .map(|(code, english)| row(&code, name(list, code, english)))
                .collect()
        };
        match table {
            Table::Countries => list(List::Country),
            Table::Languages => list(List::Language),
            Table::Isced => list(List::Isced),
            Table::Eqf => (1..=8)
                .filter_map(|level| EqfLevel::new(level).ok())
                .map(|level| row(&level, self.eqf_meaning(level)))
                .collect(),
            Table::Nqf => facts()
                .levels
                .iter()
                .map(|one| {
                    let code = format!("{} {}", one.country, one.level);
                    let (framework, level, eqf) = (&one.framework, &one.level, &one.eqf);
                    row(&code, self.say(Message::NqfExplained { level, framework, eqf }))
                })
                .collect(),
            Table::Grades => facts()
                .scales
                .iter()
                .map(|one| row(&one.scheme, self.grading_scheme(&one.scheme).unwrap_or_default()))
                .collect(),
            Table::Types => AwardType::ALL.iter().map(|one| row(one, self.award_type(*one))).collect(),
            Table::Modes => Mode::ALL.iter().map(|one| row(one, self.mode(*one))).collect(),
            Table::Credits => CreditSystem::ALL
                .iter()
                .map(|one| {
                    let amount = "…";
                    let name = match one {
                        CreditSystem::Ects => Message::CreditsEcts { amount },
                        CreditSystem::Hours => Message::CreditsHours { amount },
                        CreditSystem::Ecvet => Message::CreditsEcvet { amount },
                        CreditSystem::National => Message::CreditsNational { amount },
                        CreditSystem::Unregistered(number) => {
                            Message::UnknownNumber { number: (*number).into() }
                        }
                    };
                    row(one, self.say(name))
                })
                .collect(),
            Table::Professions => {
                SectoralProfession::ALL.iter().map(|one| row(one, self.sectoral(*one))).collect()
            }
            Table::Reasons => (1..=6)
                .map(StatusReason::from_number)
                .map(|one| row(&one.number(), self.status_reason(one).unwrap_or_default()))
                .collect(),
            Table::Identifiers => {
                IDENTIFIERS.iter().map(|(code, name)| row(code, (*name).to_owned())).collect()
            }
        }
    }
}
