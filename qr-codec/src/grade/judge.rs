//! The grade of one symbol.

use std::fmt;

use crate::decode::Symbol;
use crate::decode::grading::Layout;
use crate::grade::correction::{self, Truth};
use crate::grade::lattice::Lattice;
use crate::grade::located::{Located, mask_of};
use crate::grade::patterns;
use crate::grade::reflectance::Reflectances;
use crate::grade::scale::{AXIAL, CONTRAST, GRID, Grade, Measured, Parameter, QUIET_ZONE, UNUSED};
use crate::limits::{MIN_GRADE_PIXELS, QUIET_ZONE_MODULES};
use crate::luma::LumaView;
use crate::symbol::{Level, QrSymbol};

/// How well a symbol is printed, as far as a picture shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintGrade {
    /// 1 to 40.
    pub version: u8,
    /// Error correction level.
    pub level: Level,
    /// Pixels per module of the picture.
    pub pixels_per_module: f32,
    /// Modules on the wrong side of the threshold, if it is known what they should be: the symbol was given, or all of it was
    /// repaired.
    pub wrong_modules: Option<usize>,
    /// In the order of [`Parameter::ALL`].
    pub measured: [Measured; 8],
}

/// Why a symbol cannot be graded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum GradeError {
    /// The picture has too few pixels: it would be the camera that is graded.
    TooFewPixels {
        /// Pixels per module of the picture.
        found: f32,
        /// [`MIN_GRADE_PIXELS`].
        least: f32,
    },
    /// The corners of the symbol do not span an area in the picture.
    NotLocated,
}

impl fmt::Display for GradeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFewPixels { found, least } => write!(
                f,
                "the picture shows {found:.1} pixels per module, and grading needs {least}: go closer, or scan at 600 dpi"
            ),
            Self::NotLocated => {
                write!(f, "the code cannot be located precisely; take a picture from straight above")
            }
        }
    }
}

impl std::error::Error for GradeError {}

impl PrintGrade {
    /// Grades `symbol`, which was read in `picture`. If [`QrSymbol::encode`] makes the same symbol of its text, as for stamps, every wrong
    /// module is counted. Of others, they are known only as far as the reference decoder repairs them.
    ///
    /// # Errors
    /// [`GradeError`].
    pub fn of(picture: LumaView<'_>, symbol: &Symbol) -> Result<Self, GradeError> {
        let &Symbol { version, level, mask, corners, module_size, inverted, .. } = symbol;
        let located = Located { version, level, mask, corners, module_size, inverted };
        Self::located(picture, &located, remade(symbol).as_ref())
    }

    /// Grades the symbol at a known place.
    pub(crate) fn located(
        picture: LumaView<'_>,
        symbol: &Located,
        expected: Option<&QrSymbol>,
    ) -> Result<Self, GradeError> {
        let lattice = Lattice::of(picture, symbol).ok_or(GradeError::NotLocated)?;
        let (wide, tall) = lattice.pitch();
        let pixels = wide.min(tall);
        if pixels.is_nan() || pixels < MIN_GRADE_PIXELS {
            return Err(GradeError::TooFewPixels { found: pixels, least: MIN_GRADE_PIXELS });
        }
        let reflectances =
            Reflectances::of(picture, &lattice, symbol.inverted).ok_or(GradeError::NotLocated)?;
        let side = lattice.side;
        // Outside the picture nothing is light.
        let darkness = |x: usize, y: usize| reflectances.darkness(x, y).unwrap_or(1.0);
        let inner: Vec<f32> = (0..side * side)
            .map(|i| darkness(i % side + QUIET_ZONE_MODULES, i / side + QUIET_ZONE_MODULES))
            .collect();
        let layout = Layout::new(symbol.version.into());
        let modules: Option<Vec<bool>> = expected.map(|known| known.rows().flatten().copied().collect());
        let truth = modules.as_deref().map_or(Truth::Repaired, Truth::Known);
        let data = correction::judge(&inner, &layout, (symbol.level, symbol.mask), &truth)
            .ok_or(GradeError::NotLocated)?;
        let is_wrong = |at: usize| matches!((inner.get(at), data.known.get(at)), (Some(dark), Some(known)) if dark * known < 0.0);
        let (fixed, wrong_fixed) =
            patterns::fixed(symbol.version.into(), side, |x, y| is_wrong(y * side + x));
        let quiet = patterns::quiet_zone(side, |x, y| darkness(x, y) > 0.0) as f32;
        let axial = (wide - tall).abs() / ((wide + tall) / 2.0);
        // Noise and the fit of the light can exceed the paper by a little.
        let contrast = reflectances.contrast().min(1.0);
        let decode = if data.is_decoded { (1.0, Grade::A) } else { (0.0, Grade::F) };
        let measured = Parameter::ALL.map(|parameter| {
            let (value, grade) = match parameter {
                Parameter::Decode => decode,
                Parameter::Contrast => (contrast, Grade::at_least(contrast, CONTRAST)),
                Parameter::Modulation => (data.modulation, data.modulation_grade),
                Parameter::UnusedCorrection => (data.unused, Grade::at_least(data.unused, UNUSED)),
                Parameter::FixedPatterns => (wrong_fixed as f32, fixed),
                Parameter::AxialNonUniformity => (axial, Grade::at_most(axial, AXIAL)),
                Parameter::GridNonUniformity => {
                    (lattice.unevenness, Grade::at_most(lattice.unevenness, GRID))
                }
                Parameter::QuietZone => (quiet, Grade::at_least(quiet, QUIET_ZONE)),
            };
            Measured { parameter, value, grade }
        });
        let is_known = expected.is_some() || data.is_decoded;
        Ok(Self {
            version: symbol.version,
            level: symbol.level,
            pixels_per_module: pixels,
            wrong_modules: is_known.then(|| (0..side * side).filter(|at| is_wrong(*at)).count()),
            measured,
        })
    }

    /// The grade of the symbol: the lowest of all parameters.
    #[must_use]
    pub fn grade(&self) -> Grade {
        self.deciding().grade
    }

    /// The parameter with the lowest grade; of several, the one that explains the others best.
    #[must_use]
    pub fn deciding(&self) -> Measured {
        // Causes before consequences: a symbol that is not decoded has other low grades that say why.
        let rank = |parameter: Parameter| match parameter {
            Parameter::Contrast => 0,
            Parameter::QuietZone => 1,
            Parameter::AxialNonUniformity => 2,
            Parameter::GridNonUniformity => 3,
            Parameter::FixedPatterns => 4,
            Parameter::Modulation => 5,
            Parameter::UnusedCorrection => 6,
            Parameter::Decode => 7,
        };
        let [first, rest @ ..] = &self.measured;
        rest.iter().fold(*first, |worst, next| {
            let key = |one: &Measured| (one.grade, rank(one.parameter));
            if key(next) < key(&worst) { *next } else { worst }
        })
    }

    /// The measured value of `parameter`.
    #[must_use]
    pub fn measured(&self, parameter: Parameter) -> Measured {
        let [first, ..] = self.measured;
        self.measured.iter().copied().find(|one| one.parameter == parameter).unwrap_or(first)
    }
}

/// The same symbol from the same text; `None` if another encoder made it.
fn remade(symbol: &Symbol) -> Option<QrSymbol> {
    let remade = QrSymbol::encode(&symbol.text()?).ok()?;
    let is_same =
        (remade.version(), remade.level(), mask_of(&remade)) == (symbol.version, symbol.level, symbol.mask);
    is_same.then_some(remade)
}
