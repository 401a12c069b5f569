//! Creating QR symbols (ISO/IEC 18004): the smallest version at level M, then the highest level that fits the same version.

use std::fmt;

use fast_qr::{ECL, Mode, QRBuilder, QRCode};

use crate::alphabet;
use crate::limits::MAX_SYMBOL_CHARS;

/// How much of a symbol may be damaged without making it unreadable (ISO/IEC 18004:2024, table 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// About 7 % of the codewords.
    L,
    /// About 15 %.
    M,
    /// About 25 %.
    Q,
    /// About 30 %.
    H,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::L => "L",
            Self::M => "M",
            Self::Q => "Q",
            Self::H => "H",
        })
    }
}

/// A QR symbol: a square of dark and light modules, without its quiet zone.
#[derive(Clone, PartialEq, Eq)]
pub struct QrSymbol {
    version: u8,
    level: Level,
    side: usize,
    /// Row by row from the top left, `side * side` modules.
    dark: Vec<bool>,
}

/// Why a text cannot be encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SymbolError {
    /// The text has a character that QR alphanumeric mode does not.
    NotAlphanumeric {
        /// Its position, counted from 1.
        position: usize,
        /// The character.
        found: char,
    },
    /// The text is longer than version 40 holds at level M.
    TooLong {
        /// Characters in the text.
        length: usize,
        /// The most characters allowed: [`MAX_SYMBOL_CHARS`].
        limit: usize,
    },
    /// The text is empty.
    Empty,
}

impl fmt::Display for SymbolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAlphanumeric { position, found } => {
                write!(
                    f,
                    "character {position} ('{}') is not in QR alphanumeric mode",
                    found.escape_default()
                )
            }
            Self::TooLong { length, limit } => {
                write!(f, "{length} characters, the largest symbol holds {limit}; leave out optional fields")
            }
            Self::Empty => write!(f, "there is no text to encode"),
        }
    }
}

impl std::error::Error for SymbolError {}

impl QrSymbol {
    /// Encodes `text` in alphanumeric mode: the smallest version at level M, then the highest level that does not need a larger
    /// version.
    ///
    /// # Errors
    /// [`SymbolError`] when the text is empty, too long, or contains other characters than the 45 of this mode.
    pub fn encode(text: &str) -> Result<Self, SymbolError> {
        if text.is_empty() {
            return Err(SymbolError::Empty);
        }
        for (index, found) in text.chars().enumerate() {
            if alphabet::value(found).is_none() {
                return Err(SymbolError::NotAlphanumeric { position: index + 1, found });
            }
        }
        let mut builder = QRBuilder::new(text);
        builder.mode(Mode::Alphanumeric).ecl(ECL::M);
        // The only remaining error of the encoder.
        let too_long = |_| SymbolError::TooLong { length: text.len(), limit: MAX_SYMBOL_CHARS };
        let at_m = builder.build().map_err(too_long)?;
        let (code, level) = [(ECL::H, Level::H), (ECL::Q, Level::Q)]
            .into_iter()
            .find_map(|(ecl, level)| {
                let code = builder.ecl(ecl).build().ok()?;
                (code.size == at_m.size).then_some((code, level))
            })
            .unwrap_or((at_m, Level::M));
        Ok(Self::from_code(&code, level))
    }

    fn from_code(code: &QRCode, level: Level) -> Self {
        let side = code.size;
        let dark = code.data.iter().take(side * side).map(|module| module.value()).collect();
        // At most 177 modules, so the version is at most 40.
        let version = u8::try_from((side.saturating_sub(17)) / 4).unwrap_or(u8::MAX);
        Self { version, level, side, dark }
    }

    /// 1 to 40.
    #[must_use]
    pub fn version(&self) -> u8 {
        self.version
    }

    /// M, Q or H.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }

    /// Modules per row and per column: 17 + 4 × version.
    #[must_use]
    pub fn side(&self) -> usize {
        self.side
    }

    /// The modules from top to bottom, each row from left to right; true is dark.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[bool]> {
        self.dark.chunks(self.side)
    }

    /// Whether the module in column `x` of row `y` is dark. Outside, as in the quiet zone, all modules are light.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.side && y < self.side && self.dark.get(y * self.side + x).copied().unwrap_or(false)
    }
}

impl fmt::Debug for QrSymbol {
    /// Only version and level: the modules are the holder's data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "QrSymbol(version {}, level {})", self.version, self.level)
    }
}
