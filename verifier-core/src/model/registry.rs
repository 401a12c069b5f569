//! Values of small registries: on the wire a number, in JSON a word, in the program a variant.
//!
//! A number that this version does not know is kept as `Unregistered` and shown as a number, so that registries can
//! grow while old verifiers stay in use. Numbers are never reused.

use std::fmt;
use std::str::FromStr;

use super::fault::Rule;

macro_rules! registry {
    ($(#[$docs:meta])* $name:ident, $form:literal, { $($(#[$variant_docs:meta])* $variant:ident = $code:literal, $word:literal;)+ }) => {
        $(#[$docs])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_docs])* $variant,)+
            /// A number that a later version of the registry gave a meaning.
            Unregistered(u16),
        }

        impl $name {
            /// Every registered value, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The number on the wire.
            #[must_use]
            pub fn code(self) -> u16 {
                match self {
                    $(Self::$variant => $code,)+
                    Self::Unregistered(code) => code,
                }
            }

            /// The value with this number.
            ///
            /// # Errors
            /// [`Rule::OutOfRange`] above 65535.
            pub fn from_code(code: u64) -> Result<Self, Rule> {
                Ok(match code {
                    $($code => Self::$variant,)+
                    other => Self::Unregistered(u16::try_from(other).map_err(|_| Rule::OutOfRange {
                        found: i64::try_from(other).unwrap_or(i64::MAX),
                        min: 0,
                        max: i64::from(u16::MAX),
                    })?),
                })
            }
        }

        impl FromStr for $name {
            type Err = Rule;

            /// Reads the word of a registered value.
            fn from_str(text: &str) -> Result<Self, Rule> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    other => Err(Rule::not_a_code(other, $form)),
                }
            }
        }

        impl fmt::Display for $name {
            /// The word, or `number 7` for an unregistered one.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$variant => f.pad($word),)+
                    Self::Unregistered(code) => f.pad(&format!("number {code}")),
                }
            }
        }
    };
}

registry!(
    /// What kind of award it is, after the cycles of the European Higher Education Area and the kinds of the European
    /// Learning Model. An award that fits none leaves the field out.
    AwardType,
    "one of general, vocational, short-cycle, bachelor, master, doctorate, professional, micro-credential, course, language, attendance",
    {
        /// School leaving or other general education.
        General = 1, "general";
        /// Initial or continuing vocational qualification.
        Vocational = 2, "vocational";
        /// Short-cycle higher education.
        ShortCycle = 3, "short-cycle";
        /// First cycle.
        Bachelor = 4, "bachelor";
        /// Second cycle, integrated long programmes included.
        Master = 5, "master";
        /// Third cycle.
        Doctorate = 6, "doctorate";
        /// Licence or title of a profession, master craftsperson included.
        Professional = 7, "professional";
        /// Micro-credential (Council Recommendation 2022/C 243/02).
        MicroCredential = 8, "micro-credential";
        /// A course with an assessment.
        Course = 9, "course";
        /// Language certificate.
        Language = 10, "language";
        /// Attendance without assessment.
        Attendance = 11, "attendance";
    }
);

registry!(
    /// In which way the learning took place.
    Mode,
    "one of full-time, part-time, online, blended, work-based, on-site",
    {
        /// Full time.
        FullTime = 0, "full-time";
        /// Part time.
        PartTime = 1, "part-time";
        /// At a distance.
        Online = 2, "online";
        /// Partly at a distance.
        Blended = 3, "blended";
        /// At work, apprenticeships included.
        WorkBased = 4, "work-based";
        /// On site, when neither full nor part time says it.
        OnSite = 5, "on-site";
    }
);

registry!(
    /// In what the size of the learning is counted.
    CreditSystem,
    "one of ects, hours, ecvet, national",
    {
        /// European Credit Transfer and Accumulation System.
        Ects = 0, "ects";
        /// Hours of learning.
        Hours = 1, "hours";
        /// European Credit System for Vocational Education and Training.
        Ecvet = 2, "ecvet";
        /// The country's own credit points.
        National = 3, "national";
    }
);

registry!(
    /// A profession with automatic recognition: Directive 2005/36/EC, annex V.
    SectoralProfession,
    "one of doctor, nurse, dentist, vet, midwife, pharmacist, architect",
    {
        /// Doctor with basic medical training (V.1).
        Doctor = 1, "doctor";
        /// Nurse responsible for general care (V.2).
        Nurse = 2, "nurse";
        /// Dental practitioner (V.3).
        Dentist = 3, "dentist";
        /// Veterinary surgeon (V.4).
        Vet = 4, "vet";
        /// Midwife (V.5).
        Midwife = 5, "midwife";
        /// Pharmacist (V.6).
        Pharmacist = 6, "pharmacist";
        /// Architect (V.7).
        Architect = 7, "architect";
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_words_name_the_same_value() {
        for &value in AwardType::ALL {
            assert_eq!(AwardType::from_code(value.code().into()), Ok(value));
            assert_eq!(value.to_string().parse(), Ok(value));
        }
        assert_eq!(Mode::from_code(77), Ok(Mode::Unregistered(77)));
        assert_eq!(Mode::Unregistered(77).to_string(), "number 77");
        assert!(Mode::from_code(65_536).is_err());
        assert!("fulltime".parse::<Mode>().is_err());
    }
}
