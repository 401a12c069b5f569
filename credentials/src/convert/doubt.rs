//! Why something is asked instead of taken.

use std::fmt;

/// Why something is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Doubt {
    /// The file does not say it.
    Missing,
    /// The format has no such field.
    NotInFormat,
    /// The file has several.
    Several,
    /// The file has several qualifications.
    SeveralAwards,
    /// The file has an activity or an assessment, and no qualification.
    NoAchievement,
    /// Only the whole name is there.
    WholeName,
    /// The name is there in several languages or scripts.
    SeveralNames,
    /// A day in universal time that may be one day early.
    DayEarly,
    /// No day that is read in only one way.
    NotADay,
    /// Only days of the file are there, not that of the award.
    DayOfFile,
    /// Three days that are not the same.
    SeveralDays,
    /// A day that stands for "never".
    Never,
    /// The number is one of the programme, of the student or of the file.
    OtherNumber,
    /// The language may be wrong: files often say English of every title.
    LanguageTag,
    /// The level is free text.
    FreeLevel,
    /// The level is not said to be one of the European Qualifications Framework.
    OtherLevel,
    /// The level contradicts the title.
    LevelContradictsTitle,
    /// The credits are those of the programme, not those of the holder.
    CreditsOfProgramme,
    /// The system of the credits is not stated.
    CreditSystem,
    /// Credits with more than one decimal.
    CreditDecimals,
    /// A duration whose unit may be a mistake.
    Duration,
    /// Both a place and a schedule of learning are there, and an award has one mode.
    TwoModes,
    /// A mode of learning that awards do not have.
    OtherMode,
    /// Text instead of a code.
    NotACode,
    /// A type of award that awards do not have, or that says little.
    TypeUnclear,
    /// Who awards, in the file: it must be the institution whose key signs.
    AwardingBody,
    /// Text in a wrong character encoding.
    Mojibake,
    /// The same fact is there twice, and differs.
    Contradiction,
    /// Fields were withheld.
    Withheld,
    /// It does not say that the result was a pass.
    NotPassed,
    /// Rules of awards refuse the value.
    Refused,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "the file does not say it",
            Self::NotInFormat => "files of this format do not say it",
            Self::Several => "the file has several; which one?",
            Self::SeveralAwards => "the file has several qualifications; which one?",
            Self::NoAchievement => {
                "the file has no qualification, only an activity or an assessment; what is awarded?"
            }
            Self::WholeName => "the file has only the whole name; which part is the family name?",
            Self::SeveralNames => {
                "the file has the name in several languages or scripts; which is the original?"
            }
            Self::DayEarly => {
                "the file has a time before midnight in universal time, which may be a day too early"
            }
            Self::NotADay => "the file has no day that can be read in only one way",
            Self::DayOfFile => "the file only has days of the file itself; when was it awarded?",
            Self::SeveralDays => "the file has several days that differ; when was it awarded?",
            Self::Never => "the file has a day that probably means \"never\"",
            Self::OtherNumber => {
                "the file has a number of the programme, the student or the file; what is the award number?"
            }
            Self::LanguageTag => "the file says which language it is, and such files are often wrong",
            Self::FreeLevel => "the file has the level as free text",
            Self::OtherLevel => {
                "the file does not say that the level is one of the European Qualifications Framework"
            }
            Self::LevelContradictsTitle => "the level contradicts the title",
            Self::CreditsOfProgramme => {
                "the credits are those of the programme; did the holder receive them?"
            }
            Self::CreditSystem => "the file does not say which credits these are",
            Self::CreditDecimals => "the credits have more than one decimal",
            Self::Duration => "the duration is in months or years by its standard, which may not be meant",
            Self::TwoModes => "the file has a place and a schedule of learning; an award has one mode",
            Self::OtherMode => "the file has a mode of learning that awards do not have",
            Self::NotACode => "the file has text instead of a code",
            Self::TypeUnclear => "the file has a type that does not say which type of award it is",
            Self::AwardingBody => "sign only if this is the institution whose key signs",
            Self::Mojibake => "the text was damaged by a wrong character encoding",
            Self::Contradiction => "the file contradicts itself",
            Self::Withheld => "the file was redacted, so what is missing may have been withheld",
            Self::NotPassed => "the file does not say that it was passed",
            Self::Refused => "an award cannot have this value",
        })
    }
}
