//! A grade as bytes, of fixed length.

use qualistamp_qr::{Grade, Level, Measured, Parameter, PrintGrade};

/// Version, level, pixels per module, wrong modules, and a value with its grade for each parameter.
const BYTES: usize = 2 + 4 + 4 + 5 * 8;

/// Stands for a number of wrong modules that is not known; a symbol has at most 31,329.
const UNKNOWN: u32 = u32::MAX;

const LEVELS: [Level; 4] = [Level::L, Level::M, Level::Q, Level::H];

pub(super) fn grade_bytes(grade: &PrintGrade) -> Vec<u8> {
    let level = LEVELS.iter().position(|level| *level == grade.level).unwrap_or_default();
    let mut out = vec![grade.version, u8::try_from(level).unwrap_or_default()];
    out.extend(grade.pixels_per_module.to_le_bytes());
    let wrong = grade.wrong_modules.and_then(|wrong| u32::try_from(wrong).ok()).unwrap_or(UNKNOWN);
    out.extend(wrong.to_le_bytes());
    for measured in &grade.measured {
        out.extend(measured.value.to_le_bytes());
        out.push(measured.grade.number());
    }
    out
}

/// `None` if these bytes are no grade.
pub(super) fn parse_grade(bytes: &[u8; BYTES]) -> Option<PrintGrade> {
    let (&[version, level], rest) = bytes.split_first_chunk()?;
    let (pixels, rest) = rest.split_first_chunk()?;
    let (wrong, mut rest) = rest.split_first_chunk()?;
    let finite = |bytes: &[u8; 4]| Some(f32::from_le_bytes(*bytes)).filter(|value| value.is_finite());
    let (pixels_per_module, wrong) = (finite(pixels)?, u32::from_le_bytes(*wrong));
    let mut measured = Parameter::ALL.map(|parameter| Measured { parameter, value: 0.0, grade: Grade::F });
    for one in &mut measured {
        let (value, after) = rest.split_first_chunk()?;
        let (&[grade], after) = after.split_first_chunk()?;
        (one.value, one.grade, rest) = (finite(value)?, Grade::from_number(grade)?, after);
    }
    Some(PrintGrade {
        version: Some(version).filter(|version| (1..=40).contains(version))?,
        level: *LEVELS.get(usize::from(level))?,
        pixels_per_module,
        wrong_modules: if wrong == UNKNOWN { None } else { usize::try_from(wrong).ok() },
        measured,
    })
}

/// A grade for tests.
#[cfg(test)]
pub(super) fn some_grade() -> PrintGrade {
    let mut value = 0.25;
    PrintGrade {
        version: 13,
        level: Level::Q,
        pixels_per_module: 6.5,
        wrong_modules: Some(3),
        measured: Parameter::ALL.map(|parameter| {
            value += 0.5;
            Measured { parameter, value, grade: Grade::B }
        }),
    }
}
