//! Print grades in words, as a card and as JSON.

use std::io::{self, Write};

use qualistamp_qr::{Grade, Measured, Parameter, PrintGrade};
use serde_json::{Map, Value, json};

use crate::style::{AMBER, BOLD, FAINT, GREEN, styled};

/// What the grades are, and what they are not.
pub(crate) const BASIS: &str = "graded after ISO/IEC 15415:2011, with no calibrated device: light, angle and white are those of the picture";

/// A parameter in plain words.
pub(crate) fn name(parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::Decode => "reading with one threshold",
        Parameter::Contrast => "contrast",
        Parameter::Modulation => "modulation",
        Parameter::FixedPatterns => "fixed patterns",
        Parameter::AxialNonUniformity => "axial non-uniformity",
        Parameter::GridNonUniformity => "grid non-uniformity",
        Parameter::UnusedCorrection => "unused error correction",
        Parameter::QuietZone => "quiet zone",
    }
}

/// A value with its unit and what it means.
pub(crate) fn value(measured: &Measured) -> String {
    let Measured { parameter, value, .. } = *measured;
    match parameter {
        Parameter::Decode if value > 0.5 => "read".to_owned(),
        Parameter::Decode => "not read".to_owned(),
        Parameter::Contrast => format!("{value:.2} between black and paper"),
        Parameter::Modulation => format!("{value:.2}: how clearly modules are dark or light"),
        Parameter::UnusedCorrection => {
            format!("{value:.2}: what the worst block has left for later damage")
        }
        Parameter::FixedPatterns => {
            format!("{value:.0} wrong modules in finder, timing and alignment patterns")
        }
        Parameter::AxialNonUniformity => format!("{value:.3} between width and height"),
        Parameter::GridNonUniformity => format!("{value:.2} modules away from an even grid"),
        Parameter::QuietZone => format!("{value:.0} light modules around the code, of 4"),
    }
}

/// What to do about a low grade of this parameter.
pub(crate) fn advice(parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::Decode => "see the other parameters; print again",
        Parameter::Contrast => {
            "print in black on white paper, replace the toner, turn off toner saving, and do not print over a pattern"
        }
        Parameter::Modulation => {
            "make the modules larger, turn off toner saving and smoothing, and choose plain instead of soft paper"
        }
        Parameter::UnusedCorrection => {
            "print again without stains and stripes; make the modules larger, or shorten the texts"
        }
        Parameter::FixedPatterns => "print nothing over the code, and look for stripes of the printer",
        Parameter::AxialNonUniformity => {
            "take the picture from straight above; if it still shows, turn off \"fit to page\" and do not stretch the code"
        }
        Parameter::GridNonUniformity => {
            "lay the page flat; if it still shows, use modules of a whole number of printer dots (--dpi), and check the paper feed"
        }
        Parameter::QuietZone => "leave four modules of bare paper around the code",
    }
}

/// Writes the grade and, unless it is A, what to do.
pub(crate) fn show(grade: &PrintGrade, out: &mut dyn Write) -> io::Result<()> {
    let style = if grade.grade() >= Grade::C { GREEN } else { AMBER };
    let deciding = grade.deciding();
    let because = match deciding.grade {
        Grade::A => String::new(),
        Grade::B | Grade::C | Grade::D | Grade::F => format!(", because of the {}", name(deciding.parameter)),
    };
    writeln!(out, "  {}{because}", styled(style, format_args!("grade {}", grade.grade())))?;
    let wrong = grade.wrong_modules.map(|wrong| format!(", {wrong} wrong modules")).unwrap_or_default();
    writeln!(
        out,
        "  code      version {}, level {}, {:.1} pixels per module{wrong}",
        grade.version, grade.level, grade.pixels_per_module
    )?;
    for measured in &grade.measured {
        let what = format!("{:26} {}", name(measured.parameter), value(measured));
        writeln!(out, "  {}  {}", styled(BOLD, measured.grade), styled(FAINT, what))?;
    }
    if deciding.grade < Grade::B {
        writeln!(out, "  {} {}", styled(AMBER, "!"), advice(deciding.parameter))?;
    }
    Ok(())
}

/// The grade as JSON.
pub(crate) fn json(grade: &PrintGrade) -> Value {
    let one = |measured: &Measured| {
        let value = (f64::from(measured.value) * 1_000.0).round() / 1_000.0;
        let entry = json!({"value": value, "grade": measured.grade.to_string()});
        (measured.parameter.name().to_owned(), entry)
    };
    let parameters: Map<String, Value> = grade.measured.iter().map(one).collect();
    json!({
        "grade": grade.grade().to_string(),
        "decided_by": grade.deciding().parameter.name(),
        "version": grade.version,
        "level": grade.level.to_string(),
        "pixels_per_module": (f64::from(grade.pixels_per_module) * 100.0).round() / 100.0,
        "wrong_modules": grade.wrong_modules,
        "parameters": parameters,
    })
}
