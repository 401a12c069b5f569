//! Grades, the parameters they are given for, and the limits between them.

use std::fmt;

/// A grade of ISO/IEC 15415, from 4 (A) to 0 (F). Better grades are greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// 0: fails.
    F,
    /// 1: some readers fail.
    D,
    /// 2: the lowest grade to print for readers that you do not choose.
    C,
    /// 3.
    B,
    /// 4.
    A,
}

impl Grade {
    /// All grades, best first.
    pub const ALL: [Self; 5] = [Self::A, Self::B, Self::C, Self::D, Self::F];

    /// 4 for A to 0 for F.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::A => 4,
            Self::B => 3,
            Self::C => 2,
            Self::D => 1,
            Self::F => 0,
        }
    }

    /// The grade with this number; `None` above 4.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.number() == number)
    }

    /// The grade of a value of which more is better, with the least values of A to D.
    pub(crate) fn at_least(value: f32, limits: [f32; 4]) -> Self {
        Self::by(limits, |limit| value >= limit)
    }

    /// The grade of a value of which less is better, with the greatest values of A to D.
    pub(crate) fn at_most(value: f32, limits: [f32; 4]) -> Self {
        Self::by(limits, |limit| value <= limit)
    }

    fn by(limits: [f32; 4], is_met: impl Fn(f32) -> bool) -> Self {
        let grades = Self::ALL.into_iter().zip(limits);
        grades.into_iter().find(|(_, limit)| is_met(*limit)).map_or(Self::F, |(grade, _)| grade)
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::F => "F",
        })
    }
}

/// What is graded. The lowest grade is that of the symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Parameter {
    /// Whether the reference decoder reads the symbol, with one threshold for all of it: 1 or 0.
    Decode,
    /// Difference between the reflectances of light and dark, as a share of that of the paper: 0 to 1.
    Contrast,
    /// Distance of modules from the threshold, as a share of half the contrast: 0 to 1. The error correction makes up for some
    /// weak modules; the value is what remains without those (ISO/IEC 15415:2011, 7.8.4). Modules on the wrong side of the threshold cost
    /// error correction; the standard's reflectance margin, which counts them here too, adds nothing to the lowest grade but that.
    Modulation,
    /// Wrong modules in finder, timing and alignment patterns; the value is their number.
    FixedPatterns,
    /// Difference between the widths of modules along and across the symbol, as a share of their mean. A picture taken at an angle
    /// shows one, too.
    AxialNonUniformity,
    /// Largest distance of a module from its place in an even grid, in modules.
    GridNonUniformity,
    /// Error correction of the worst block that is left for later damage, as a share: 0 to 1.
    UnusedCorrection,
    /// Width of the light margin on its narrowest side, in modules. The standard grades it with the fixed patterns.
    QuietZone,
}

impl Parameter {
    /// All parameters, in the order in which they are reported.
    pub const ALL: [Self; 8] = [
        Self::Decode,
        Self::Contrast,
        Self::Modulation,
        Self::UnusedCorrection,
        Self::FixedPatterns,
        Self::AxialNonUniformity,
        Self::GridNonUniformity,
        Self::QuietZone,
    ];

    /// The name of the parameter in machine-readable output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Decode => "decode",
            Self::Contrast => "symbol_contrast",
            Self::Modulation => "modulation",
            Self::FixedPatterns => "fixed_pattern_damage",
            Self::AxialNonUniformity => "axial_non_uniformity",
            Self::GridNonUniformity => "grid_non_uniformity",
            Self::UnusedCorrection => "unused_error_correction",
            Self::QuietZone => "quiet_zone",
        }
    }
}

/// Limits of symbol contrast: 7.8.3, table 5.
pub(crate) const CONTRAST: [f32; 4] = [0.70, 0.55, 0.40, 0.20];

/// Limits of modulation: 7.8.4, table 6.
pub(crate) const MODULATION: [f32; 4] = [0.50, 0.40, 0.30, 0.20];

/// Limits of axial non-uniformity: 7.8.6, table 8.
pub(crate) const AXIAL: [f32; 4] = [0.06, 0.08, 0.10, 0.12];

/// Limits of grid non-uniformity, in modules: 7.8.7, table 9.
pub(crate) const GRID: [f32; 4] = [0.38, 0.50, 0.63, 0.75];

/// Limits of unused error correction: 7.8.8, table 10.
pub(crate) const UNUSED: [f32; 4] = [0.62, 0.50, 0.37, 0.25];

/// Limits of the quiet zone, in modules: four are demanded (ISO/IEC 18004:2015, 5.3.8), and phones manage with two.
pub(crate) const QUIET_ZONE: [f32; 4] = [4.0, 3.0, 2.0, 1.0];

/// A parameter with its value and its grade.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// What was measured.
    pub parameter: Parameter,
    /// In the unit of the parameter.
    pub value: f32,
    /// Between its limits.
    pub grade: Grade,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_belong_to_the_better_grade() {
        for (value, expected) in [
            (0.71, Grade::A),
            (0.70, Grade::A),
            (0.699, Grade::B),
            (0.55, Grade::B),
            (0.40, Grade::C),
            (0.20, Grade::D),
            (0.199, Grade::F),
            (f32::NAN, Grade::F),
        ] {
            assert_eq!(Grade::at_least(value, CONTRAST), expected, "{value}");
        }
        for (value, expected) in [(0.0, Grade::A), (0.06, Grade::A), (0.061, Grade::B), (0.13, Grade::F)] {
            assert_eq!(Grade::at_most(value, AXIAL), expected, "{value}");
        }
    }

    #[test]
    fn numbers_and_grades_are_one_to_one() {
        for grade in Grade::ALL {
            assert_eq!(Grade::from_number(grade.number()), Some(grade));
        }
        assert_eq!(Grade::from_number(5), None);
        assert!(Grade::A > Grade::B && Grade::D > Grade::F);
    }
}
