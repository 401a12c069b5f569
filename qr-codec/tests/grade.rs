//! Grades of prints: what each fault does, and that reading a symbol is not enough.
#![allow(clippy::unwrap_used, reason = "helpers of tests: a failure there is the test's own message")]

use qualistamp_qr::{
    Budget, Grade, GradeError, LumaView, Parameter, PrintGrade, Printer, QrSymbol, SimulatedPrint, decode,
};

const MODULE_MM: f64 = 25.4 * 5.0 / 300.0;

/// A good laser printer.
const LASER: Printer = Printer { dpi: 600, ink_spread_mm: 0.02, blur_mm: 0.03, ink: 0.05, feed: 1.0 };

fn symbol(characters: usize) -> QrSymbol {
    QrSymbol::encode(&"QS1:BB8 7K+9".chars().cycle().take(characters).collect::<String>()).unwrap()
}

fn printed(symbol: &QrSymbol, printer: &Printer) -> PrintGrade {
    SimulatedPrint::of(symbol, MODULE_MM, printer).grade(symbol).unwrap()
}

fn letters(grade: &PrintGrade) -> String {
    grade
        .measured
        .iter()
        .map(|one| format!("{} {:.2} {}; ", one.parameter.name(), one.value, one.grade))
        .collect()
}

/// Pixels per module of [`drawn`].
const PIXELS: f32 = 8.0;

/// A picture of modules as they are at (column, row), seen through `place`, which maps places in the picture, in modules from its corner,
/// to places in the symbol with its quiet zone; `black` of 0 to 255.
struct Drawn<'a> {
    side: usize,
    is_dark: &'a dyn Fn(usize, usize) -> bool,
    place: &'a dyn Fn(f32, f32) -> (f32, f32),
    black: u8,
    size: (f32, f32),
}

impl Drawn<'_> {
    /// The grade of the symbol in the picture, which must be read.
    fn graded(&self) -> Result<PrintGrade, GradeError> {
        let (width, height) = ((self.size.0 * PIXELS) as usize, (self.size.1 * PIXELS) as usize);
        let mut pixels = Vec::with_capacity(width * height);
        for y in 0..height {
            for x in 0..width {
                let mut dark = 0;
                for part in 0..9 {
                    let within = |at: usize, part: usize| (at as f32 + (part as f32 + 0.5) / 3.0) / PIXELS;
                    let (u, v) = (self.place)(within(x, part % 3), within(y, part / 3));
                    dark += u32::from(u >= 0.0 && v >= 0.0 && (self.is_dark)(u as usize, v as usize));
                }
                pixels.push((230 - (230 - u32::from(self.black)) * dark / 9) as u8);
            }
        }
        let view = LumaView::new(&pixels, width, height, width).unwrap();
        let symbols = decode(view, Budget::photo().without_time_limit());
        assert_eq!(symbols.len(), 1, "the picture is read");
        assert_eq!(usize::from(symbols[0].version) * 4 + 17, self.side);
        PrintGrade::of(view, &symbols[0])
    }
}

/// Modules of paper around the quiet zone in [`Drawn`], and where the symbol begins.
const AROUND: f32 = 6.0;

/// Draws `symbol` after `change` has had its say about each module; columns and rows count from the corner of the quiet zone.
fn drawn(
    symbol: &QrSymbol,
    black: u8,
    stretch: f32,
    place: &dyn Fn(f32, f32) -> (f32, f32),
    change: &dyn Fn(usize, usize, bool) -> bool,
) -> PrintGrade {
    let side = symbol.side();
    let is_dark = |x: usize, y: usize| {
        let dark = x >= 4 && y >= 4 && symbol.is_dark(x - 4, y - 4);
        change(x, y, dark)
    };
    let across = side as f32 + 8.0 + 2.0 * AROUND;
    let place = |u: f32, v: f32| place(u - AROUND, v / stretch - AROUND);
    let size = (across, across * stretch);
    Drawn { side, is_dark: &is_dark, place: &place, black, size }.graded().unwrap()
}

#[test]
fn a_clean_print_has_grade_a_in_every_parameter() {
    for (characters, version) in [(20, 1), (150, 6), (311, 10), (600, 15), (1_134, 22)] {
        let symbol = symbol(characters);
        let grade = printed(&symbol, &LASER);
        assert_eq!((grade.version, grade.wrong_modules), (version, Some(0)));
        assert_eq!(grade.grade(), Grade::A, "version {version}: {}", letters(&grade));
        let drawn = drawn(&symbol, 30, 1.0, &|u, v| (u, v), &|_, _, dark| dark);
        assert_eq!(drawn.grade(), Grade::A, "version {version}: {}", letters(&drawn));
    }
}

#[test]
fn no_fault_makes_a_print_better() {
    type Fault = fn(f64) -> Printer;
    let faults: [(&str, Fault, f64); 4] = [
        ("blur", |by| Printer { blur_mm: 0.03 + by * 0.15, ..LASER }, 1.0),
        ("ink spread", |by| Printer { ink_spread_mm: by * 0.12, ..LASER }, 1.0),
        ("weak toner", |by| Printer { ink: 0.05 + by * 0.7, ..LASER }, 1.0),
        ("paper feed", |by| Printer { feed: 1.0 + by * 0.14, ..LASER }, 1.0),
    ];
    let symbol = symbol(311);
    for (name, fault, most) in faults {
        let mut last = Grade::A;
        for step in 0..=6 {
            let grade = printed(&symbol, &fault(most * f64::from(step) / 6.0));
            assert!(
                grade.grade() <= last,
                "{name}, step {step}: {} after {last}: {}",
                grade.grade(),
                letters(&grade)
            );
            last = grade.grade();
        }
        assert_eq!(last, Grade::F, "{name}");
    }
}

/// What the office study measured: blur of 0.4 module, ink spread of 0.2 module, and toner with a third of the contrast are refused.
#[test]
fn faults_of_known_size_have_known_grades() {
    let symbol = symbol(600);
    let blurred = printed(&symbol, &Printer { blur_mm: 0.4 * MODULE_MM, ..LASER });
    assert!(blurred.measured(Parameter::Modulation).value < 0.1, "{}", letters(&blurred));
    let spread = printed(&symbol, &Printer { ink_spread_mm: 0.2 * MODULE_MM, ..LASER });
    assert!(spread.measured(Parameter::Modulation).value < 0.2, "{}", letters(&spread));
    let weak = printed(&symbol, &Printer { ink: 0.55, ..LASER });
    let contrast = weak.measured(Parameter::Contrast);
    assert!((0.25..0.40).contains(&contrast.value) && contrast.grade == Grade::D, "{}", letters(&weak));
    for (grade, parameter) in [(&spread, Parameter::Modulation), (&weak, Parameter::Contrast)] {
        assert_eq!(grade.deciding().parameter, parameter, "{}", letters(grade));
        assert!(grade.grade() < Grade::C);
    }
}

#[test]
fn a_symbol_that_our_reader_reads_with_many_wrong_modules_has_grade_f() {
    let symbol = symbol(1_134);
    let print = SimulatedPrint::of(&symbol, MODULE_MM, &Printer { blur_mm: 0.4 * MODULE_MM, ..LASER });
    let read = decode(print.view().unwrap(), Budget::photo().without_time_limit());
    assert_eq!(read.len(), 1, "the reader undoes the blur");
    // Both with the drawn symbol, and with what was read.
    for grade in [print.grade(&symbol).unwrap(), PrintGrade::of(print.view().unwrap(), &read[0]).unwrap()] {
        assert!(grade.wrong_modules.is_some_and(|wrong| wrong > 100), "{:?}", grade.wrong_modules);
        assert_eq!(grade.grade(), Grade::F);
        assert_eq!(grade.measured(Parameter::Decode).grade, Grade::F, "{}", letters(&grade));
    }
}

#[test]
fn each_parameter_has_a_picture_that_fails_by_it_alone() {
    let (small, large) = (symbol(60), symbol(600));
    let same = |u: f32, v: f32| (u, v);
    let keep = |_: usize, _: usize, dark: bool| dark;
    let side = small.side();
    // Paper that is drawn in askew prints straight lines as an arc.
    let half = (large.side() + 8) as f32 / 2.0;
    let arc = |u: f32, v: f32| (u + 2.0 * (v / half - 1.0).powi(2), v);
    let cases = [
        (Parameter::Contrast, drawn(&large, 190, 1.0, &same, &keep)),
        (Parameter::Modulation, printed(&large, &Printer { blur_mm: 0.3 * MODULE_MM, ..LASER })),
        // One module of every second codeword of the only block.
        (
            Parameter::UnusedCorrection,
            drawn(&small, 30, 1.0, &same, &|x, y, dark| {
                dark ^ ((x == side + 3 || x == side + 1) && y > 12 && y % 4 == 3)
            }),
        ),
        // Four modules of the outer ring of a finder pattern.
        (
            Parameter::FixedPatterns,
            drawn(&small, 30, 1.0, &same, &|x, y, dark| dark ^ (y == 4 && (5..9).contains(&x))),
        ),
        (Parameter::AxialNonUniformity, drawn(&small, 30, 1.14, &same, &keep)),
        (Parameter::GridNonUniformity, drawn(&large, 30, 1.0, &arc, &keep)),
        // A line of print one module beside the symbol.
        (
            Parameter::QuietZone,
            drawn(&small, 30, 1.0, &same, &|x, y, dark| {
                dark || (x == side + 5 && (4..side + 4).contains(&y))
            }),
        ),
    ];
    for (parameter, grade) in cases {
        assert_eq!(grade.deciding().parameter, parameter, "{parameter:?}: {}", letters(&grade));
        assert!(grade.grade() <= Grade::C, "{parameter:?}: {}", letters(&grade));
        for other in grade.measured.iter().filter(|one| one.parameter != parameter) {
            assert!(other.grade > grade.grade(), "{parameter:?}: {}", letters(&grade));
        }
    }
}

#[test]
fn light_that_changes_over_the_page_costs_nothing() {
    let symbol = symbol(311);
    let print = SimulatedPrint::of(&symbol, MODULE_MM, &LASER);
    let side = print.side();
    let shaded: Vec<u8> = print
        .pixels()
        .iter()
        .enumerate()
        .map(|(i, grey)| (f32::from(*grey) * (1.0 - 0.35 * (i % side) as f32 / side as f32)) as u8)
        .collect();
    let view = LumaView::new(&shaded, side, side, side).unwrap();
    let read = decode(view, Budget::photo().without_time_limit());
    let grade = PrintGrade::of(view, &read[0]).unwrap();
    assert!(grade.grade() >= Grade::B, "{}", letters(&grade));
}

#[test]
fn a_picture_with_too_few_pixels_is_not_graded() {
    let symbol = symbol(311);
    let error = SimulatedPrint::of(&symbol, 0.2, &LASER).grade(&symbol).unwrap_err();
    assert!(
        matches!(error, GradeError::TooFewPixels { found, .. } if (2.5..4.0).contains(&found)),
        "{error}"
    );
}

#[test]
fn pictures_are_the_same_every_time() {
    let symbol = symbol(100);
    assert!(SimulatedPrint::of(&symbol, MODULE_MM, &LASER) == SimulatedPrint::of(&symbol, MODULE_MM, &LASER));
    assert_eq!(format!("{:?}", SimulatedPrint::of(&symbol, MODULE_MM, &LASER)).matches("true").count(), 0);
}
