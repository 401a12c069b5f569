//! Collects the fields of an award file, in any order, and turns them into claims.

use std::path::{Path, PathBuf};

use qualistamp_core::{
    Award, AwardType, BirthDate, Claims, CountryCode, CredentialLink, CreditSystem, Credits, Day, EqfLevel,
    Field, FieldError, IscedField, JointIssuers, Label, LanguageCode, LanguagesOfInstruction, Mode, Name,
    Outcomes, Phrase, Profession, Rule, Title,
};
use serde_json::Value;

use crate::award::credential_file;
use crate::award::error::AwardError;
use crate::award::fields::{FIELDS, OPEN_QUESTIONS, SOURCES, shown};
use crate::award::values::{
    country, credential_link, isced, joint_issuers, kind_of, label_text, languages, mandatory_text, member,
    number_text, parsed, profession, required, ruled, string, tenths, text, whole, word,
};

/// The fields read so far.
#[derive(Default)]
pub(crate) struct Draft {
    /// Where relative paths begin.
    folder: PathBuf,
    /// The field that set the link.
    link_from: Option<&'static str>,
    id: Option<Label>,
    family: Option<Name>,
    title: Option<Title>,
    awarded: Option<Day>,
    expires: Option<Day>,
    not_before: Option<Day>,
    /// The field that set the credits.
    credits_from: Option<&'static str>,
    /// The optional fields.
    rest: Rest,
}

/// The optional fields of an award.
#[derive(Default)]
struct Rest {
    country: Option<CountryCode>,
    title_language: Option<LanguageCode>,
    eqf: Option<EqfLevel>,
    isced: Option<IscedField>,
    given: Option<Name>,
    family_latin: Option<Name>,
    given_latin: Option<Name>,
    title_english: Option<Title>,
    birth: Option<BirthDate>,
    award_type: Option<AwardType>,
    nqf: Option<Phrase>,
    credits: Option<Credits>,
    grade: Option<Phrase>,
    grading_scheme: Option<Phrase>,
    mode: Option<Mode>,
    languages: Option<LanguagesOfInstruction>,
    profession: Option<Profession>,
    thesis: Option<Title>,
    outcomes: Option<Outcomes>,
    status_index: Option<u32>,
    link: Option<CredentialLink>,
    specimen: bool,
    joint_with: Option<JointIssuers>,
}

impl Draft {
    /// A draft without fields, whose relative paths begin in `folder`.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), ..Self::default() }
    }

    /// Takes the value of the field `name`.
    pub(crate) fn set(&mut self, name: &'static str, value: &Value) -> Result<(), AwardError> {
        let rest = &mut self.rest;
        match name {
            "id" => self.id = Some(mandatory_text(Field::AwardId, &label_text(name, value)?)?),
            "family" => self.family = Some(mandatory_text(Field::FamilyName, string(name, value)?)?),
            "given" => rest.given = Some(text(Field::GivenNames, string(name, value)?)?),
            "family_latin" => rest.family_latin = Some(text(Field::FamilyNameLatin, string(name, value)?)?),
            "given_latin" => rest.given_latin = Some(text(Field::GivenNamesLatin, string(name, value)?)?),
            "dob" => rest.birth = Some(parsed(Field::BirthDate, string(name, value)?)?),
            "type" => {
                // In Europass, "generic" means that none of its types fits.
                rest.award_type = match word(string(name, value)?).as_str() {
                    "generic" => None,
                    word => Some(parsed(Field::AwardType, word)?),
                }
            }
            "title" => self.title = Some(mandatory_text(Field::Title, string(name, value)?)?),
            "title_lang" => rest.title_language = Some(parsed(Field::TitleLanguage, string(name, value)?)?),
            "title_en" => rest.title_english = Some(text(Field::TitleEnglish, string(name, value)?)?),
            "country" => rest.country = Some(country(string(name, value)?)?),
            "awarded" => self.awarded = Some(parsed(Field::Awarded, string(name, value)?)?),
            "expires" => self.expires = Some(parsed(Field::Expires, string(name, value)?)?),
            "not_before" => self.not_before = Some(parsed(Field::NotBefore, string(name, value)?)?),
            "eqf" => {
                rest.eqf = Some(ruled(Field::Eqf, EqfLevel::new(whole(name, value)?))?);
            }
            "nqf" => rest.nqf = Some(text(Field::NqfLevel, &label_text(name, value)?)?),
            "isced" => rest.isced = Some(isced(string(name, value)?)?),
            "ects" => self.credits(name, value, CreditSystem::Ects)?,
            "hours" => self.credits(name, value, CreditSystem::Hours)?,
            "credits" => {
                let (points, system) = (member(name, value, "points")?, member(name, value, "system")?);
                let system = parsed(Field::Credits, &word(string("credits.system", system)?))?;
                self.credits(name, points, system)?;
            }
            "grade" => rest.grade = Some(text(Field::Grade, &label_text(name, value)?)?),
            "grade_scheme" => rest.grading_scheme = Some(text(Field::GradingScheme, string(name, value)?)?),
            "mode" => rest.mode = Some(parsed(Field::Mode, &word(string(name, value)?))?),
            "langs" => rest.languages = Some(languages(name, value)?),
            "profession" => rest.profession = Some(profession(string(name, value)?)?),
            "thesis" => rest.thesis = Some(text(Field::ThesisTitle, string(name, value)?)?),
            "outcomes" => rest.outcomes = Some(text(Field::Outcomes, string(name, value)?)?),
            "status" => {
                // The address of the list is in the trust list, where a forger cannot change it.
                let index = if value.is_object() { member(name, value, "idx")? } else { value };
                let index = whole(name, index)?;
                let in_range = u32::try_from(index).map_err(|_| Rule::OutOfRange {
                    found: index,
                    min: 0,
                    max: i64::from(u32::MAX),
                });
                rest.status_index = Some(ruled(Field::StatusIndex, in_range)?);
            }
            "link" => {
                let digest = if value.is_object() { member(name, value, "sha256")? } else { value };
                let link = credential_link(string("link", digest)?)?;
                self.link(name, link)?;
            }
            "credential_file" => {
                let path = string(name, value)?;
                let link = credential_file::link(&self.folder, path).map_err(AwardError::CredentialFile)?;
                self.link(name, link)?;
            }
            "joint_with" => rest.joint_with = Some(joint_issuers(name, value)?),
            "specimen" => {
                rest.specimen = value.as_bool().ok_or(AwardError::Kind {
                    field: name,
                    expected: "true or false",
                    found: kind_of(value),
                })?;
            }
            OPEN_QUESTIONS => open_questions(value)?,
            SOURCES => {}
            // `FIELDS` has no other.
            other => return Err(AwardError::Unknown { field: shown(other), nearest: None }),
        }
        Ok(())
    }

    fn link(&mut self, name: &'static str, link: CredentialLink) -> Result<(), AwardError> {
        if let Some(one) = self.link_from.replace(name) {
            return Err(AwardError::Both { one, other: name });
        }
        self.rest.link = Some(link);
        Ok(())
    }

    fn credits(&mut self, name: &'static str, value: &Value, system: CreditSystem) -> Result<(), AwardError> {
        if let Some(one) = self.credits_from.replace(name) {
            return Err(AwardError::Both { one, other: name });
        }
        let tenths = tenths(name, value)?;
        self.rest.credits = Some(Credits::from_tenths(tenths, system).map_err(|_| {
            let found = number_text(name, value).unwrap_or_default();
            AwardError::CreditsRange { field: name, found }
        })?);
        Ok(())
    }

    /// The mandatory fields that are not given, each as the error that [`finish`](Self::finish) would stop with.
    pub(crate) fn missing(&self) -> Vec<AwardError> {
        let given_only = self.family.is_none() && self.rest.given.is_some();
        let fields = [
            (Field::FamilyName, self.family.is_none() && !given_only),
            (Field::Title, self.title.is_none()),
            (Field::AwardId, self.id.is_none()),
            (Field::Awarded, self.awarded.is_none()),
        ];
        let missing = fields.into_iter().filter(|(_, is_missing)| *is_missing);
        given_only
            .then_some(AwardError::GivenWithoutFamily)
            .into_iter()
            .chain(missing.map(|(field, _)| AwardError::Rule(FieldError { field, rule: Rule::Missing })))
            .collect()
    }

    /// The claims, if every mandatory field is present and no field contradicts another.
    pub(crate) fn finish(self) -> Result<Claims, AwardError> {
        let rest = self.rest;
        if self.family.is_none() && rest.given.is_some() {
            return Err(AwardError::GivenWithoutFamily);
        }
        let family = required(Field::FamilyName, self.family)?;
        let title = required(Field::Title, self.title)?;
        let id = required(Field::AwardId, self.id)?;
        let awarded = required(Field::Awarded, self.awarded)?;
        // A Latin or English form that is the same adds nothing and costs bytes.
        let family_name_latin = rest.family_latin.filter(|latin| *latin != family);
        let given_names_latin = rest.given_latin.filter(|latin| Some(latin) != rest.given.as_ref());
        let title_english = rest.title_english.filter(|english| *english != title);
        let mut award = Award::new(family, title, id, awarded);
        award.country = rest.country;
        award.title_language = rest.title_language;
        award.eqf = rest.eqf;
        award.isced = rest.isced;
        award.given_names = rest.given;
        award.family_name_latin = family_name_latin;
        award.given_names_latin = given_names_latin;
        award.title_english = title_english;
        award.birth = rest.birth;
        award.award_type = rest.award_type;
        award.nqf_level = rest.nqf;
        award.credits = rest.credits;
        award.grade = rest.grade;
        award.grading_scheme = rest.grading_scheme;
        award.mode = rest.mode;
        award.languages = rest.languages;
        award.profession = rest.profession;
        award.thesis_title = rest.thesis;
        award.outcomes = rest.outcomes;
        award.status_index = rest.status_index;
        award.link = rest.link;
        award.specimen = rest.specimen;
        award.joint_with = rest.joint_with;
        let mut claims = Claims::new(award);
        claims.expires = self.expires.map(Day::end);
        claims.not_before = self.not_before.map(Day::start);
        // Rules between fields.
        claims.to_cbor()?;
        Ok(claims)
    }
}

/// Refuses a draft with a question in it. The questions quote the file, which names people, so the error only has their fields.
fn open_questions(value: &Value) -> Result<(), AwardError> {
    let all: Vec<&str> = match value {
        Value::String(text) => text.split(" | ").filter(|text| !text.trim().is_empty()).collect(),
        Value::Array(items) => items.iter().map(|item| item.as_str().unwrap_or_default()).collect(),
        Value::Null => Vec::new(),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => vec![""],
    };
    let mut about: Vec<&'static str> = Vec::new();
    for question in &all {
        let name = question.split(':').next().unwrap_or_default().trim();
        let field = FIELDS.iter().chain(&["awarding_body"]).find(|field| **field == name);
        about.extend(field.filter(|field| !about.contains(*field)));
    }
    if all.is_empty() { Ok(()) } else { Err(AwardError::OpenQuestions { count: all.len(), about }) }
}
