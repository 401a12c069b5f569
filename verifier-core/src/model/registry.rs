//! Values of small registries: a number on the wire, a word in JSON, a variant in Rust.
//!
//! A number that this version does not know is kept as `Unregistered` and shown as a number. So registries can grow while
//! old verifiers are in use. Numbers are never reused.

use std::fmt;
use std::str::FromStr;

use super::fault::Rule;

macro_rules! registry {
    ($(#[$docs:meta])* $name:ident, $form:literal, { $($(#[$variant_docs:meta])* $variant:ident = $code:literal, $word:literal;)+ }) => {
        $(#[$docs])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_docs])* $variant,)+
            /// A number that this version does not know.
            Unregistered(u16),
        }

        impl $name {
            /// Every registered value, in the order of the numbers.
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

            /// Parses the word of a registered value.
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
    /// The type of award, based on the cycles of the European Higher Education Area and the types of the European Learning
    /// Model. If none fits, the field is left out.
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
        /// Second cycle, including integrated long programmes.
        Master = 5, "master";
        /// Third cycle.
        Doctorate = 6, "doctorate";
        /// Licence or title of a profession, including master craftspersons.
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
    /// How the learning took place.
    Mode,
    "one of full-time, part-time, online, blended, work-based, on-site",
    {
        /// Full time.
        FullTime = 0, "full-time";
        /// Part time.
        PartTime = 1, "part-time";
        /// By distance learning.
        Online = 2, "online";
        /// Partly by distance learning.
        Blended = 3, "blended";
        /// At work, including apprenticeships.
        WorkBased = 4, "work-based";
        /// On site, if neither full time nor part time applies.
        OnSite = 5, "on-site";
    }
);

registry!(
    /// The unit of credits.
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
