//! What was signed, as labelled fields in the order of a diploma.

use qualistamp_core::{Award, Claims, CountryCode};

use crate::message::Message;
use crate::words::Words;

/// Which field it is, for front ends that lay some of them out together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub enum FieldKind {
    /// Family name in its original script.
    FamilyName,
    /// Family name in Latin letters.
    FamilyNameLatin,
    /// Given names in their original script.
    GivenNames,
    /// Given names in Latin letters.
    GivenNamesLatin,
    /// Date of birth.
    Birth,
    /// Title of the award in its original language.
    Title,
    /// Title in English.
    TitleEnglish,
    /// Another field of the award.
    Other,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "web", derive(serde::Serialize, tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct FieldLine {
    /// Which one.
    pub kind: FieldKind,
    /// Its name.
    pub label: String,
    /// Its value in words. What was signed as text is as it was signed, with misleading characters escaped.
    pub value: String,
    /// What the value means. The issuer did not sign this.
    pub explained: Option<String>,
}

impl Words {
    /// Everything that was signed about an award, with labels as on a diploma and in its order. `issuer_country` is the country of the
    /// award if it states none.
    #[must_use]
    pub fn fields(&self, claims: &Claims, issuer_country: Option<CountryCode>) -> Vec<FieldLine> {
        // Every field is listed: the compiler reports a new field that is missing here.
        let Award {
            country,
            title_language,
            eqf,
            isced,
            family_name,
            given_names,
            family_name_latin,
            given_names_latin,
            title,
            title_english,
            id,
            awarded,
            birth,
            award_type,
            nqf_level,
            credits,
            grade,
            grading_scheme,
            mode,
            languages,
            profession,
            thesis_title,
            outcomes,
            status_index: _,
            link,
            specimen,
            joint_with,
            extra,
        } = &claims.award;
        let framework_country = country.or(issuer_country);
        let others: Vec<(String, String)> =
            extra.iter().chain(&claims.extra).map(|field| (field.key().to_string(), field.value())).collect();
        let mut lines = Vec::new();
        let mut put = |kind, label: Message<'_>, value: Option<String>, explained: Option<String>| {
            if let Some(value) = value {
                lines.push(FieldLine { kind, label: self.say(label), value, explained });
            }
        };
        let mut name = |kind, label, value: Option<String>| put(kind, label, value, None);
        name(FieldKind::FamilyName, Message::FieldFamilyName, Some(family_name.to_string()));
        name(
            FieldKind::FamilyNameLatin,
            Message::FieldFamilyNameLatin,
            family_name_latin.as_ref().map(ToString::to_string),
        );
        name(FieldKind::GivenNames, Message::FieldGivenNames, given_names.as_ref().map(ToString::to_string));
        name(
            FieldKind::GivenNamesLatin,
            Message::FieldGivenNamesLatin,
            given_names_latin.as_ref().map(ToString::to_string),
        );
        name(FieldKind::Birth, Message::FieldBirth, birth.map(|birth| self.birth(birth)));
        name(FieldKind::Title, Message::FieldTitle, Some(title.to_string()));
        name(
            FieldKind::TitleEnglish,
            Message::FieldTitleEnglish,
            title_english.as_ref().map(ToString::to_string),
        );
        let mut put = |label, value, explained| put(FieldKind::Other, label, value, explained);
        put(Message::FieldTitleLanguage, title_language.map(|language| self.language_name(language)), None);
        put(Message::FieldType, award_type.map(|award_type| self.award_type(award_type)), None);
        put(
            Message::FieldJoint,
            joint_with.as_ref().map(|ids| {
                let ids: Vec<String> = ids.as_slice().iter().map(ToString::to_string).collect();
                self.say(Message::ValueJoint { names: &ids.join(&self.say(Message::ListAnd)) })
            }),
            None,
        );
        put(Message::FieldAwarded, Some(self.day(*awarded)), None);
        put(Message::FieldNumber, Some(id.to_string()), None);
        put(Message::FieldCountry, country.map(|country| self.country(country)), None);
        put(
            Message::FieldEqf,
            eqf.map(|level| level.to_string()),
            eqf.map(|level| {
                let (number, meaning) = (level.to_string(), self.eqf_meaning(level));
                self.say(Message::EqfExplained { level: &number, meaning: &meaning })
            }),
        );
        put(
            Message::FieldNqf,
            nqf_level.as_ref().map(|level| self.national_level(&level.to_string(), framework_country)),
            None,
        );
        put(Message::FieldIsced, isced.map(|field| self.isced(field)), None);
        put(Message::FieldCredits, credits.map(|credits| self.credits(credits)), None);
        let scheme = grading_scheme.as_ref().map(ToString::to_string);
        put(
            Message::FieldGrade,
            grade.as_ref().map(|grade| match &scheme {
                Some(scheme) => self.say(Message::GradeWithScheme { grade: &grade.to_string(), scheme }),
                None => grade.to_string(),
            }),
            scheme.as_ref().and_then(|scheme| self.grading_scheme(scheme)),
        );
        put(Message::FieldMode, mode.map(|mode| self.mode(mode)), None);
        put(
            Message::FieldLanguages,
            languages.as_ref().map(|languages| {
                let names: Vec<String> =
                    languages.as_slice().iter().map(|one| self.language_name(*one)).collect();
                names.join(&self.say(Message::ListAnd))
            }),
            None,
        );
        put(
            Message::FieldProfession,
            profession.as_ref().map(|profession| self.profession(profession)),
            None,
        );
        put(Message::FieldThesis, thesis_title.as_ref().map(ToString::to_string), None);
        put(Message::FieldOutcomes, outcomes.as_ref().map(ToString::to_string), None);
        put(
            Message::FieldLink,
            link.map(|link| self.say(Message::ValueLink { digest: &link.to_string() })),
            None,
        );
        put(Message::FieldFrom, claims.not_before.map(|time| self.day(time.day())), None);
        put(Message::FieldUntil, claims.expires.map(|time| self.day(time.day())), None);
        put(Message::FieldSpecimen, specimen.then(|| self.say(Message::ValueSpecimen)), None);
        for (number, value) in &others {
            put(Message::FieldOther { number }, Some(value.clone()), None);
        }
        lines
    }
}
