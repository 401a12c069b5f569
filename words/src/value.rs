//! Coded values in words. An unknown code is shown as the code, never hidden.

use qualistamp_core::{
    AwardType, CountryCode, CreditSystem, Credits, EqfLevel, IscedField, LanguageCode, Mode, Profession,
    SectoralProfession,
};

use crate::message::Message;
use crate::vocabulary::{List, Vocabulary, facts};
use crate::words::Words;

impl Words {
    /// The name of a country; its code if there is no name.
    #[must_use]
    pub fn country(&self, country: CountryCode) -> String {
        self.named(List::Country, country.as_str()).unwrap_or_else(|| country.to_string())
    }

    /// The name of a language; its code if there is no name.
    #[must_use]
    pub fn language_name(&self, language: LanguageCode) -> String {
        self.named(List::Language, language.as_str()).unwrap_or_else(|| language.as_str().to_owned())
    }

    /// A field of education with its code; the code alone if there is no name.
    #[must_use]
    pub fn isced(&self, field: IscedField) -> String {
        let code = format!("{:04}", field.code());
        let Some(name) = self.isced_name(&code) else { return code };
        self.say(Message::NameWithCode { name: &name, code: &code })
    }

    /// The name of a field of education. Zeros at the end mean "not further defined": 0700 is the broad field 07.
    fn isced_name(&self, code: &str) -> Option<String> {
        let shorter = |digits: usize| {
            code.get(..digits)
                .filter(|_| code.get(digits..).is_some_and(|rest| rest.bytes().all(|byte| byte == b'0')))
        };
        [Some(code), shorter(3), shorter(2)]
            .into_iter()
            .flatten()
            .find_map(|code| self.named(List::Isced, code))
    }

    /// The name in the language, otherwise in English.
    pub(crate) fn named(&self, list: List, code: &str) -> Option<String> {
        self.vocabulary()
            .name(list, code)
            .map(str::to_owned)
            .or_else(|| Vocabulary::english().name(list, code).map(str::to_owned))
    }

    /// The type of an award.
    #[must_use]
    pub fn award_type(&self, award_type: AwardType) -> String {
        self.say(match award_type {
            AwardType::General => Message::TypeGeneral,
            AwardType::Vocational => Message::TypeVocational,
            AwardType::ShortCycle => Message::TypeShortCycle,
            AwardType::Bachelor => Message::TypeBachelor,
            AwardType::Master => Message::TypeMaster,
            AwardType::Doctorate => Message::TypeDoctorate,
            AwardType::Professional => Message::TypeProfessional,
            AwardType::MicroCredential => Message::TypeMicroCredential,
            AwardType::Course => Message::TypeCourse,
            AwardType::Language => Message::TypeLanguage,
            AwardType::Attendance => Message::TypeAttendance,
            AwardType::Unregistered(number) => Message::UnknownNumber { number: number.into() },
        })
    }

    /// The mode of study.
    #[must_use]
    pub fn mode(&self, mode: Mode) -> String {
        self.say(match mode {
            Mode::FullTime => Message::ModeFullTime,
            Mode::PartTime => Message::ModePartTime,
            Mode::Online => Message::ModeOnline,
            Mode::Blended => Message::ModeBlended,
            Mode::WorkBased => Message::ModeWorkBased,
            Mode::OnSite => Message::ModeOnSite,
            Mode::Unregistered(number) => Message::UnknownNumber { number: number.into() },
        })
    }

    /// The size of the learning: `7.5 ECTS`.
    #[must_use]
    pub fn credits(&self, credits: Credits) -> String {
        let (whole, tenth) = (credits.tenths() / 10, credits.tenths() % 10);
        let amount = match tenth {
            0 => whole.to_string(),
            tenth => format!("{whole}{}{tenth}", self.say(Message::DecimalSign)),
        };
        let amount = amount.as_str();
        match credits.system() {
            CreditSystem::Ects => self.say(Message::CreditsEcts { amount }),
            CreditSystem::Hours => self.say(Message::CreditsHours { amount }),
            CreditSystem::Ecvet => self.say(Message::CreditsEcvet { amount }),
            CreditSystem::National => self.say(Message::CreditsNational { amount }),
            CreditSystem::Unregistered(number) => {
                let system = self.say(Message::UnknownNumber { number: number.into() });
                self.say(Message::NameWithCode { name: amount, code: &system })
            }
        }
    }

    /// A regulated profession.
    #[must_use]
    pub fn profession(&self, profession: &Profession) -> String {
        match profession {
            Profession::Sectoral(profession) => self.sectoral(*profession),
            Profession::Named(name) => name.to_string(),
        }
    }

    /// A profession of Directive 2005/36/EC, annex V, with its section.
    #[must_use]
    pub fn sectoral(&self, profession: SectoralProfession) -> String {
        let (name, annex) = match profession {
            SectoralProfession::Doctor => (Message::ProfessionDoctor, "V.1"),
            SectoralProfession::Nurse => (Message::ProfessionNurse, "V.2"),
            SectoralProfession::Dentist => (Message::ProfessionDentist, "V.3"),
            SectoralProfession::Vet => (Message::ProfessionVet, "V.4"),
            SectoralProfession::Midwife => (Message::ProfessionMidwife, "V.5"),
            SectoralProfession::Pharmacist => (Message::ProfessionPharmacist, "V.6"),
            SectoralProfession::Architect => (Message::ProfessionArchitect, "V.7"),
            SectoralProfession::Unregistered(number) => {
                return self.say(Message::UnknownNumber { number: number.into() });
            }
        };
        let name = self.say(name);
        self.say(Message::ProfessionDirective { profession: &name, annex })
    }

    /// What a level of the EQF means, in plain words of ours.
    #[must_use]
    pub fn eqf_meaning(&self, level: EqfLevel) -> String {
        self.say(match level.number() {
            1 => Message::Eqf1,
            2 => Message::Eqf2,
            3 => Message::Eqf3,
            4 => Message::Eqf4,
            5 => Message::Eqf5,
            6 => Message::Eqf6,
            7 => Message::Eqf7,
            // There are eight levels.
            _ => Message::Eqf8,
        })
    }

    /// A national level with the name of its framework and its level of the EQF; as it was signed if it is not known which one it is.
    #[must_use]
    pub fn national_level(&self, level: &str, country: Option<CountryCode>) -> String {
        match country.and_then(|country| facts().level(country.as_str(), level)) {
            Some(known) => {
                self.say(Message::NqfExplained { level, framework: &known.framework, eqf: &known.eqf })
            }
            None => level.to_owned(),
        }
    }

    /// What the grades of a scheme such as `GR-10` mean, if it is known. Informative: the issuer did not sign it.
    #[must_use]
    pub fn grading_scheme(&self, scheme: &str) -> Option<String> {
        let scale = facts().scale(scheme)?;
        let country = scale.country.parse().map_or_else(|_| scale.country.clone(), |code| self.country(code));
        Some(self.say(Message::GradeExplained { country: &country, best: &scale.best, pass: &scale.pass }))
    }
}
