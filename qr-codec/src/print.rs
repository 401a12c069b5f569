//! Sizes on paper: modules in millimetres and in printer dots, and whether a printed symbol will be readable.

use std::fmt;

use crate::limits::{
    DEFAULT_MODULE_MM, MAX_DPI, MAX_EASY_VERSION, MAX_MODULE_MM, MAX_PNG_SIDE, MAX_PRINTABLE_VERSION,
    MIN_MODULE_MM, QUIET_ZONE_MODULES,
};
use crate::symbol::QrSymbol;

const MM_PER_INCH: f64 = 25.4;

/// The side of one printed module, from [`MIN_MODULE_MM`] to [`MAX_MODULE_MM`].
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct ModuleSize(f64);

/// A module as a whole number of printer dots, so that all modules are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DotGrid {
    dpi: u32,
    dots: u32,
}

/// Whether a symbol will be readable on paper, judged before printing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Preflight {
    /// Any phone can read it.
    Good,
    /// Some phones will need several attempts. Print a proof and scan it first, or leave out optional fields.
    Dense {
        /// The symbol's version.
        version: u8,
        /// Largest version without this warning: [`MAX_EASY_VERSION`].
        limit: u8,
    },
    /// Too dense to print unless the user insists.
    TooDense {
        /// The symbol's version.
        version: u8,
        /// Largest version to print: [`MAX_PRINTABLE_VERSION`].
        limit: u8,
    },
}

/// Why a symbol cannot be drawn as requested.
#[derive(Debug, Clone, PartialEq)]
pub enum PrintError {
    /// The module size is too small or too large for paper, or not a number.
    ModuleSize {
        /// The requested size, in millimetres.
        found_mm: f64,
        /// [`MIN_MODULE_MM`].
        min_mm: f64,
        /// [`MAX_MODULE_MM`].
        max_mm: f64,
    },
    /// The resolution is zero or beyond any printer.
    Resolution {
        /// The requested resolution, in dots per inch.
        found: u32,
        /// [`MAX_DPI`].
        max: u32,
    },
    /// With a whole number of dots, the nearest module size is below the minimum.
    NoWholeDots {
        /// The resolution, in dots per inch.
        dpi: u32,
        /// The requested module size, in millimetres.
        wanted_mm: f64,
        /// The nearest module size in whole dots, in millimetres.
        nearest_mm: f64,
        /// The smallest allowed module size in whole dots at this resolution, in millimetres.
        smallest_mm: f64,
    },
    /// The picture would have too many dots.
    TooManyDots {
        /// Dots per row.
        side: usize,
        /// [`MAX_PNG_SIDE`].
        limit: usize,
    },
    /// The picture encoder failed.
    Encoder {
        /// The encoder's message.
        reason: String,
    },
}

impl fmt::Display for PrintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ModuleSize { found_mm, min_mm, max_mm } => {
                write!(f, "a module of {found_mm} mm cannot be printed; choose {min_mm:.3} to {max_mm} mm")
            }
            Self::Resolution { found, max } => {
                write!(f, "no printer has {found} dots per inch; choose 1 to {max}")
            }
            Self::NoWholeDots { dpi, wanted_mm, nearest_mm, smallest_mm } => write!(
                f,
                "at {dpi} dpi the module size nearest to {wanted_mm:.3} mm is {nearest_mm:.3} mm, which is too small to read; choose {smallest_mm:.3} mm or a finer resolution"
            ),
            Self::TooManyDots { side, limit } => {
                write!(
                    f,
                    "the picture would be {side} dots wide, more than {limit}; choose a coarser resolution or SVG"
                )
            }
            Self::Encoder { reason } => write!(f, "the picture could not be written: {reason}"),
        }
    }
}

impl std::error::Error for PrintError {}

impl fmt::Display for Preflight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Good => write!(f, "will be readable on paper"),
            Self::Dense { version, limit } => write!(
                f,
                "version {version} is dense for paper (above {limit}): print one and scan it before the rest, or leave out optional fields"
            ),
            Self::TooDense { version, limit } => write!(
                f,
                "version {version} is too dense for paper (above {limit}): leave out optional fields"
            ),
        }
    }
}

impl ModuleSize {
    /// A module of `mm` millimetres.
    ///
    /// # Errors
    /// [`PrintError::ModuleSize`] when it is too small, too large or not a number.
    pub fn from_mm(mm: f64) -> Result<Self, PrintError> {
        if (MIN_MODULE_MM..=MAX_MODULE_MM).contains(&mm) {
            Ok(Self(mm))
        } else {
            Err(PrintError::ModuleSize { found_mm: mm, min_mm: MIN_MODULE_MM, max_mm: MAX_MODULE_MM })
        }
    }

    /// In millimetres.
    #[must_use]
    pub fn mm(self) -> f64 {
        self.0
    }
}

impl Default for ModuleSize {
    fn default() -> Self {
        Self(DEFAULT_MODULE_MM)
    }
}

impl DotGrid {
    /// The whole number of dots nearest to `module` at `dpi` dots per inch.
    ///
    /// # Errors
    /// [`PrintError::Resolution`], or [`PrintError::NoWholeDots`] when that number makes the module too small to read.
    pub fn new(dpi: u32, module: ModuleSize) -> Result<Self, PrintError> {
        if dpi == 0 || dpi > MAX_DPI {
            return Err(PrintError::Resolution { found: dpi, max: MAX_DPI });
        }
        let dot_mm = MM_PER_INCH / f64::from(dpi);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a module of at most an inch has at most MAX_DPI dots"
        )]
        let dots = (module.mm() / dot_mm).round() as u32;
        // Allows for binary rounding: 4 dots at 300 dpi must count as MIN_MODULE_MM.
        let least = (MIN_MODULE_MM / dot_mm - 1e-9).ceil();
        if f64::from(dots) < least {
            return Err(PrintError::NoWholeDots {
                dpi,
                wanted_mm: module.mm(),
                nearest_mm: f64::from(dots) * dot_mm,
                smallest_mm: least * dot_mm,
            });
        }
        Ok(Self { dpi, dots })
    }

    /// Dots per inch.
    #[must_use]
    pub fn dpi(self) -> u32 {
        self.dpi
    }

    /// Dots along the side of a module; at least 1.
    #[must_use]
    pub fn dots_per_module(self) -> u32 {
        self.dots
    }

    /// The printed side of a module, in millimetres.
    #[must_use]
    pub fn module_mm(self) -> f64 {
        f64::from(self.dots) * MM_PER_INCH / f64::from(self.dpi)
    }

    /// Dots along the side of `symbol` with its quiet zone.
    ///
    /// # Errors
    /// [`PrintError::TooManyDots`] above [`MAX_PNG_SIDE`].
    pub fn side_dots(self, symbol: &QrSymbol) -> Result<usize, PrintError> {
        let side = symbol.side_with_quiet_zone().saturating_mul(self.dots as usize);
        if side > MAX_PNG_SIDE {
            Err(PrintError::TooManyDots { side, limit: MAX_PNG_SIDE })
        } else {
            Ok(side)
        }
    }
}

impl QrSymbol {
    /// Whether this symbol will be readable on paper.
    pub fn preflight(&self) -> Preflight {
        let version = self.version();
        if version > MAX_PRINTABLE_VERSION {
            Preflight::TooDense { version, limit: MAX_PRINTABLE_VERSION }
        } else if version > MAX_EASY_VERSION {
            Preflight::Dense { version, limit: MAX_EASY_VERSION }
        } else {
            Preflight::Good
        }
    }

    /// Modules per row, including the quiet zone on both sides.
    #[must_use]
    pub fn side_with_quiet_zone(&self) -> usize {
        self.side() + 2 * QUIET_ZONE_MODULES
    }

    /// The side of the printed symbol with its quiet zone, in millimetres.
    #[must_use]
    pub fn printed_mm(&self, module_mm: f64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "at most 185 modules")]
        let modules = self.side_with_quiet_zone() as f64;
        modules * module_mm
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A symbol of this version. The capacities at level M are in ISO/IEC 18004:2024, table 7.
    fn symbol(version: u8, capacity_at_m: usize) -> QrSymbol {
        let symbol = QrSymbol::encode(&"A".repeat(capacity_at_m)).unwrap();
        assert_eq!(symbol.version(), version);
        symbol
    }

    #[test]
    fn preflight_follows_the_version() {
        for (version, capacity, expected) in [
            (13, 483, Preflight::Good),
            (18, 816, Preflight::Good),
            (19, 909, Preflight::Dense { version: 19, limit: 18 }),
            (22, 1_134, Preflight::Dense { version: 22, limit: 18 }),
            (23, 1_248, Preflight::TooDense { version: 23, limit: 22 }),
            (40, 3_391, Preflight::TooDense { version: 40, limit: 22 }),
        ] {
            assert_eq!(symbol(version, capacity).preflight(), expected);
        }
    }

    #[test]
    fn a_version_10_stamp_is_27_and_a_half_millimetres_wide() {
        let module = DotGrid::new(300, ModuleSize::default()).unwrap();
        let side = symbol(10, 311).printed_mm(module.module_mm());
        assert!((side - 65.0 * 0.423_333).abs() < 0.001, "{side}");
    }

    #[test]
    fn modules_are_whole_dots_and_never_too_small() {
        let module = |mm| ModuleSize::from_mm(mm).unwrap();
        for (dpi, size, dots) in [
            (300, ModuleSize::default(), 5),
            (600, ModuleSize::default(), 10),
            (1_200, ModuleSize::default(), 20),
            (203, ModuleSize::default(), 3),
            (72, ModuleSize::default(), 1),
            (300, module(MIN_MODULE_MM), 4),
            (300, module(0.339), 4),
            (600, module(0.339), 8),
            (75, module(0.339), 1),
            (5_000, module(25.4), 5_000),
        ] {
            let grid = DotGrid::new(dpi, size).unwrap();
            assert_eq!(grid.dots_per_module(), dots, "{dpi} {size:?}");
            assert!(grid.module_mm() > MIN_MODULE_MM - 1e-9);
        }
    }

    #[test]
    fn sizes_that_cannot_be_printed_are_reported() {
        for mm in [0.0, -1.0, 0.338, 26.0, f64::NAN, f64::INFINITY] {
            assert!(matches!(ModuleSize::from_mm(mm), Err(PrintError::ModuleSize { .. })), "{mm}");
        }
        for dpi in [0, 5_001, u32::MAX] {
            assert_eq!(
                DotGrid::new(dpi, ModuleSize::default()),
                Err(PrintError::Resolution { found: dpi, max: 5_000 })
            );
        }
        let error = DotGrid::new(96, ModuleSize::from_mm(0.34).unwrap()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "at 96 dpi the module size nearest to 0.340 mm is 0.265 mm, which is too small to read; choose 0.529 mm or a finer resolution"
        );
        let wide = DotGrid::new(2_400, ModuleSize::from_mm(2.0).unwrap()).unwrap();
        assert_eq!(
            wide.side_dots(&symbol(40, 3_391)),
            Err(PrintError::TooManyDots { side: 185 * 189, limit: MAX_PNG_SIDE })
        );
    }
}
