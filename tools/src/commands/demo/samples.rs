//! The awards of the demo, the parties that sign them, and their keys.

use qualistamp_issuing::PrivateKey;

use crate::exit::Failure;

/// An award of the demo.
pub(crate) struct SampleAward {
    /// Name of its files, without the extension.
    pub(crate) file: &'static str,
    /// Name of the stamp in the table.
    pub(crate) title: &'static str,
    /// Whose key signs it.
    pub(crate) by: Party,
    /// Age of the award, in days.
    pub(crate) days_ago: i64,
    /// Its other fields, in JSON.
    pub(crate) fields: &'static str,
}

/// The owner of a key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Party {
    Operator,
    University,
    College,
    Mill,
}

impl Party {
    pub(crate) const ALL: [Self; 4] = [Self::Operator, Self::University, Self::College, Self::Mill];

    /// Name of its key files.
    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::University => "university",
            Self::College => "college",
            Self::Mill => "mill",
        }
    }

    pub(crate) fn describe(self) -> &'static str {
        match self {
            Self::Operator => "the operator of the list of trusted issuers",
            Self::University => "the University of Example, Greece",
            Self::College => "the Example College of Applied Studies, Serbia",
            Self::Mill => "a diploma mill, which is on no list",
        }
    }
}

/// The keys of all.
pub(crate) struct Keys {
    operator: PrivateKey,
    university: PrivateKey,
    college: PrivateKey,
    mill: PrivateKey,
}

impl Keys {
    pub(crate) fn generate() -> Result<Self, Failure> {
        Ok(Self {
            operator: PrivateKey::generate()?,
            university: PrivateKey::generate()?,
            college: PrivateKey::generate()?,
            mill: PrivateKey::generate()?,
        })
    }

    pub(crate) fn of(&self, party: Party) -> &PrivateKey {
        match party {
            Party::Operator => &self.operator,
            Party::University => &self.university,
            Party::College => &self.college,
            Party::Mill => &self.mill,
        }
    }
}

/// The university's diploma, in Greek.
pub(crate) const GREEK: SampleAward = SampleAward {
    file: "1-greek",
    title: "a Greek master's diploma",
    by: Party::University,
    days_ago: 400,
    fields: r#"
  "id": "HMMY-0042",
  "family": "Παπαδοπούλου",
  "given": "Ελένη-Μαρία",
  "family_latin": "Papadopoulou",
  "given_latin": "Eleni-Maria",
  "dob": "1998-03-14",
  "type": "master",
  "title": "Δίπλωμα Ηλεκτρολόγου Μηχανικού και Μηχανικού Υπολογιστών",
  "title_lang": "el",
  "title_en": "Integrated Master in Electrical and Computer Engineering",
  "country": "GR",
  "eqf": 7,
  "isced": "0714",
  "ects": 300,
  "grade": "8,45",
  "grade_scheme": "GR-10",
  "mode": "full-time",
  "langs": ["el"]"#,
};

/// The college's diploma, in Serbian Cyrillic.
pub(crate) const CYRILLIC: SampleAward = SampleAward {
    file: "2-cyrillic",
    title: "a Serbian bachelor's diploma, in Cyrillic",
    by: Party::College,
    days_ago: 200,
    fields: r#"
  "id": "2-1187/ОСС",
  "family": "Ђорђевић",
  "given": "Љубица",
  "family_latin": "Đorđević",
  "given_latin": "Ljubica",
  "dob": "2001-11-02",
  "type": "bachelor",
  "title": "Струковни инжењер електротехнике и рачунарства",
  "title_lang": "sr",
  "title_en": "Bachelor of Applied Electrical and Computer Engineering",
  "country": "RS",
  "eqf": 6,
  "isced": "0714",
  "ects": 180,
  "grade": "9,12",
  "grade_scheme": "RS-10",
  "langs": ["sr"]"#,
};

/// Another diploma of the college, which also teaches in Hungarian.
pub(crate) const LATIN: SampleAward = SampleAward {
    file: "3-latin",
    title: "a Hungarian one, in Latin letters with diacritics",
    by: Party::College,
    days_ago: 30,
    fields: r#"
  "id": "2-1240/OSS",
  "family": "Kőszegi",
  "given": "Ágnes Réka",
  "dob": "2000-07-21",
  "type": "bachelor",
  "title": "Gazdasági informatikus főiskolai szakember",
  "title_lang": "hu",
  "title_en": "Bachelor of Applied Business Informatics",
  "country": "RS",
  "eqf": 6,
  "isced": "0688",
  "ects": 180,
  "langs": ["hu", "sr"]"#,
};

/// A diploma with a level that the college may not award.
pub(crate) const TOO_HIGH: SampleAward = SampleAward {
    file: "6-outside-scope",
    title: "a master's diploma by the college, which may award EQF levels 5 and 6",
    by: Party::College,
    days_ago: 60,
    fields: r#"
  "id": "2-1301/MAS",
  "family": "Илић",
  "given": "Немања",
  "family_latin": "Ilić",
  "given_latin": "Nemanja",
  "type": "master",
  "title": "Мастер инжењер електротехнике",
  "title_lang": "sr",
  "country": "RS",
  "eqf": 7"#,
};

/// A diploma with a date before the university had its key.
pub(crate) const TOO_EARLY: SampleAward = SampleAward {
    file: "7-before-the-key",
    title: "a diploma dated five years ago, when the key was not yet in use",
    by: Party::University,
    days_ago: 5 * 365,
    fields: r#"
  "id": "HMMY-9001",
  "family": "Νικολάου",
  "given": "Πέτρος",
  "family_latin": "Nikolaou",
  "given_latin": "Petros",
  "type": "master",
  "title": "Δίπλωμα Ηλεκτρολόγου Μηχανικού",
  "title_lang": "el",
  "country": "GR",
  "eqf": 7"#,
};
