//! Reads the awards of a table, with every problem of every cell.

use std::borrow::Cow;
use std::fmt;
use std::path::{Path, PathBuf};

use qualistamp_core::{Claims, Day, Issuer};

use crate::award::{AwardError, Draft};
use crate::batch::aliases::{Meaning, meaning};
use crate::batch::cells::{CellRules, DecimalMark, EXACT_BELOW, ValueFault, of_text, value};
use crate::batch::checks::{AwardFault, Duplicates, award_faults};
use crate::batch::dates::DateOrder;
use crate::batch::mapping::{Mapping, MappingError};
use crate::batch::packed::PackedClaims;
use crate::batch::warnings::{AwardWarning, award_warnings};
use crate::table::{
    Cell, Column, Place, Row, Table, TableFileError, TableKind, TableOptions, normal_name, read_table,
};

/// Number of digits from which a shorter number beside longer ones looks as if it had lost zeros.
const LONG_NUMBER: usize = 6;

/// What to do with rows that are hidden in the spreadsheet, by hand or by a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HiddenRows {
    /// Each is a problem.
    #[default]
    Ask,
    /// They are awards like the others.
    Issue,
    /// They are left out.
    Skip,
}

/// How the awards of a table are read.
#[derive(Debug, Clone, Default)]
pub struct AwardTableOptions {
    /// How the table is read.
    pub table: TableOptions,
    /// Columns and the fields they give. An empty field leaves the column out.
    pub map: Vec<(String, String)>,
    /// Fields and the value that all awards have.
    pub constants: Vec<(String, String)>,
    /// A column whose values are wanted beside the awards ([`TableAward::extra`]); it may give a field too.
    pub extra: Option<String>,
    /// The order of day, month and year.
    pub date_order: Option<DateOrder>,
    /// How grades with decimals are printed.
    pub decimal: Option<DecimalMark>,
    /// What to do with hidden rows.
    pub hidden_rows: HiddenRows,
}

/// An award of a table.
#[derive(Debug)]
pub struct TableAward {
    /// Its row.
    pub place: Place,
    claims: PackedClaims,
    /// Its value in the column of [`AwardTableOptions::extra`], as people see it.
    pub extra: Option<String>,
}

impl TableAward {
    /// Its claims, ready to sign. They are kept packed, so keep them if you need them twice.
    #[must_use]
    pub fn claims(&self) -> Cow<'_, Claims> {
        self.claims.claims()
    }

    /// Changes its claims.
    pub fn change(&mut self, change: impl FnOnce(&mut Claims)) {
        let mut claims = self.claims().into_owned();
        change(&mut claims);
        self.claims = PackedClaims::of(claims);
    }
}

/// Something that keeps a table from being signed.
#[derive(Debug)]
pub struct Problem {
    /// The cell, or the row.
    pub place: Place,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with a row of a table.
#[derive(Debug)]
pub enum ProblemKind {
    /// A cell gives no value.
    Value(ValueFault),
    /// A value breaks a rule of its field, or fields contradict each other.
    Award(AwardError),
    /// The award can be signed, but should not be.
    Check(AwardFault),
    /// The row is hidden.
    Hidden,
    /// The column of [`AwardTableOptions::extra`] has no text in this row.
    ExtraMissing,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.place)?;
        match &self.kind {
            ProblemKind::ExtraMissing => write!(f, "a text is needed, such as the name of a file"),
            ProblemKind::Value(fault) => fault.fmt(f),
            ProblemKind::Award(error) => error.fmt(f),
            ProblemKind::Check(fault) => fault.fmt(f),
            ProblemKind::Hidden => {
                write!(f, "the row is hidden; show it, or add `--hidden-rows issue` or `--hidden-rows skip`")
            }
        }
    }
}

/// Something in a table that a person should look at.
#[derive(Debug)]
pub enum TableWarning {
    /// About an award.
    Award {
        /// The cell, or the row.
        place: Place,
        /// What is unusual.
        warning: AwardWarning,
    },
    /// A number of an award that is shorter than others: it may have lost zeros.
    ZerosLost {
        /// The cell.
        place: Place,
    },
    /// A row of CSV with fewer fields than there are columns. It may have been cut in two.
    ShortRow {
        /// The row.
        place: Place,
        /// How many fields are missing.
        missing: usize,
    },
}

impl fmt::Display for TableWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Award { place, warning } => write!(f, "{place}: {warning}"),
            Self::ZerosLost { place } => write!(
                f,
                "{place}: fewer digits than other award numbers; if it has lost zeros at its beginning, format the cell as text and write it again"
            ),
            Self::ShortRow { place, missing } => write!(
                f,
                "{place}: the row ends before the last {missing} columns; if it was cut in two, mend it"
            ),
        }
    }
}

/// Why a table cannot be read as awards at all.
#[derive(Debug)]
pub enum AwardTableError {
    /// The table cannot be read.
    Table(TableFileError),
    /// Its columns do not give the fields of awards.
    Columns {
        /// The table.
        path: PathBuf,
        /// What is wrong, at least one.
        errors: Vec<MappingError>,
        /// Columns that are not used.
        unused: Vec<String>,
    },
    /// The table has no column with the name of [`AwardTableOptions::extra`].
    NoExtra {
        /// The table.
        path: PathBuf,
        /// The name.
        column: String,
        /// The columns that it has.
        columns: Vec<String>,
    },
    /// A constant is wrong, or would be the same for awards that must differ.
    Constant {
        /// The field.
        field: String,
        /// What is wrong.
        reason: String,
    },
}

impl fmt::Display for AwardTableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table(error) => error.fmt(f),
            Self::Columns { path, errors, .. } => {
                write!(f, "{}: ", path.display())?;
                let texts: Vec<String> = errors.iter().map(ToString::to_string).collect();
                f.write_str(&texts.join("; "))
            }
            Self::NoExtra { path, column, columns } => write!(
                f,
                "{}: the table has no column {column:?}; the columns are {}",
                path.display(),
                columns.join(", ")
            ),
            Self::Constant { field, reason } => write!(f, "--const {field}: {reason}"),
        }
    }
}

impl std::error::Error for AwardTableError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        if let Self::Table(error) = self { Some(error) } else { None }
    }
}

/// The awards of a table.
#[derive(Debug)]
pub struct AwardTable {
    /// Awards without a problem, in the order of the rows.
    pub awards: Vec<TableAward>,
    /// Number of rows that are awards, with or without problems.
    pub rows: usize,
    /// Everything that is wrong, in the order of the rows.
    pub problems: Vec<Problem>,
    /// Everything that a person should look at, in the order of the rows.
    pub warnings: Vec<TableWarning>,
    /// Which column gives which field.
    pub columns: Vec<(String, &'static str)>,
    /// Columns that are not used.
    pub unused: Vec<String>,
    /// What the user should know about the file.
    pub notices: Vec<String>,
    /// Number of hidden rows that were left out.
    pub skipped: usize,
    table: TableKind,
    places: Vec<(usize, String, &'static str)>,
}

/// Reads the awards in the table at `path`: CSV, .xlsx, .ods, or a list of objects in JSON.
///
/// # Errors
/// [`AwardTableError`] if the table or its columns cannot be read. What is wrong in rows is in [`AwardTable::problems`].
pub fn read_award_table(path: &Path, options: &AwardTableOptions) -> Result<AwardTable, AwardTableError> {
    let is_known = |name: &str| {
        meaning(name) != Meaning::Unknown || options.map.iter().any(|(column, _)| column == name)
    };
    let mut table = read_table(path, &options.table, &is_known).map_err(AwardTableError::Table)?;
    let mapping = Mapping::new(&table, &options.map, &options.constants).map_err(|errors| {
        let unused = table.columns.iter().map(|column| column.name.clone()).collect();
        AwardTableError::Columns { path: path.to_owned(), errors, unused }
    })?;
    let extra = options.extra.as_deref().map(|name| extra_column(path, &table, name)).transpose()?;
    let rules = CellRules { date_order: options.date_order, decimal: options.decimal };
    check_constants(&mapping, rules)?;
    let mut all = AwardTable {
        awards: Vec::new(),
        rows: 0,
        problems: Vec::new(),
        warnings: Vec::new(),
        columns: mapping.columns.iter().map(|(column, field)| (column.name.clone(), *field)).collect(),
        unused: mapping.unused.clone(),
        notices: table.notices.clone(),
        skipped: 0,
        table: table.kind,
        places: mapping
            .columns
            .iter()
            .map(|(column, field)| (column.at, column.name.clone(), *field))
            .collect(),
    };
    all.unused.retain(|name| extra.as_ref().is_none_or(|extra| extra.name != *name));
    let folder = path.parent().unwrap_or(Path::new(""));
    let longest = longest_number(&table, &mapping);
    // Each row is dropped once it is an award.
    for row in std::mem::take(&mut table.rows) {
        let row = &row;
        if row.is_hidden && options.hidden_rows == HiddenRows::Skip {
            all.skipped += 1;
            continue;
        }
        all.rows += 1;
        if row.is_hidden && options.hidden_rows == HiddenRows::Ask {
            all.problems.push(Problem { place: table.place(row, None), kind: ProblemKind::Hidden });
        }
        let missing = table.missing_fields(row);
        if missing > 0 {
            all.warnings.push(TableWarning::ShortRow { place: table.place(row, None), missing });
        }
        if let Some(column) = mapping.column("id")
            && let Some(digits) = digits_of(table.cell(row, column))
            && longest >= LONG_NUMBER
            && digits < longest
        {
            all.warnings.push(TableWarning::ZerosLost { place: table.place(row, Some(column)) });
        }
        let before = all.problems.len();
        let extra = match &extra {
            Some(column) => {
                let text = shown(table.cell(row, column));
                if text.is_none() {
                    let place = table.place(row, Some(column));
                    all.problems.push(Problem { place, kind: ProblemKind::ExtraMissing });
                }
                text
            }
            None => None,
        };
        match award(folder, &table, row, &mapping, rules, &mut all.problems) {
            Some(claims) if all.problems.len() == before => {
                let place = table.place(row, None);
                for warning in award_warnings(&claims.award) {
                    let place = all.place_of(&place, Some(warning.field().name()));
                    all.warnings.push(TableWarning::Award { place, warning });
                }
                all.awards.push(TableAward { place, claims: PackedClaims::of(claims), extra });
            }
            Some(_) | None => {}
        }
    }
    Ok(all)
}

impl AwardTable {
    /// The cell of `field` in the row at `place`, if a column gives the field.
    fn place_of(&self, place: &Place, field: Option<&str>) -> Place {
        let column = self.places.iter().find(|(_, _, name)| Some(*name) == field);
        Place { kind: self.table, row: place.row, column: column.map(|(at, name, _)| (*at, name.clone())) }
    }

    /// Checks the awards against each other, the calendar, and the issuer in the trust list if it is known. What is wrong is added to
    /// the problems.
    pub fn check(&mut self, issuer: Option<&Issuer>, today: Day) {
        let mut duplicates = Duplicates::default();
        let mut found = Vec::new();
        for award in &self.awards {
            let claims = award.claims();
            let mut faults = duplicates.add(&claims.award, &award.place);
            faults.extend(award_faults(&claims.award, issuer, today));
            found.extend(faults.into_iter().map(|fault| Problem {
                place: self.place_of(&award.place, fault.field()),
                kind: ProblemKind::Check(fault),
            }));
        }
        self.problems.extend(found);
        self.problems.sort_by_key(|problem| problem.place.row);
    }
}

/// The claims of a row. Everything that is wrong is added to `problems`.
fn award(
    folder: &Path,
    table: &Table,
    row: &Row,
    mapping: &Mapping,
    rules: CellRules,
    problems: &mut Vec<Problem>,
) -> Option<Claims> {
    let mut draft = Draft::in_folder(folder);
    let before = problems.len();
    // A field that is wrong is not missing as well.
    let mut wrong: Vec<&'static str> = Vec::new();
    for (column, field) in &mapping.columns {
        let set = match value(field, table.cell(row, column), rules) {
            Ok(None) => continue,
            Ok(Some(value)) => draft.set(field, &value).map_err(ProblemKind::Award),
            Err(fault) => Err(ProblemKind::Value(fault)),
        };
        if let Err(kind) = set {
            wrong.push(field);
            problems.push(Problem { place: table.place(row, Some(column)), kind });
        }
    }
    for (field, text) in &mapping.constants {
        if let Ok(value) = of_text(field, text, rules)
            && let Err(error) = draft.set(field, &value)
        {
            problems.push(Problem { place: table.place(row, None), kind: ProblemKind::Award(error) });
        }
    }
    if let Some(column) = mapping.column("family")
        && let Cell::Text(name) = table.cell(row, column)
        && name.contains(", ")
        && mapping.column("given").is_none_or(|given| *table.cell(row, given) == Cell::Empty)
    {
        let kind = ProblemKind::Value(ValueFault::NameWithComma);
        problems.push(Problem { place: table.place(row, Some(column)), kind });
    }
    let place = |error: &AwardError| {
        let field = error.field();
        let column = field.and_then(|field| mapping.column(field));
        table.place(row, column)
    };
    for error in draft.missing() {
        if !error.field().is_some_and(|field| wrong.contains(&field)) {
            problems.push(Problem { place: place(&error), kind: ProblemKind::Award(error) });
        }
    }
    if problems.len() > before {
        return None;
    }
    draft
        .finish()
        .map_err(|error| problems.push(Problem { place: place(&error), kind: ProblemKind::Award(error) }))
        .ok()
}

/// The column with this name.
fn extra_column(path: &Path, table: &Table, name: &str) -> Result<Column, AwardTableError> {
    let found = table.columns.iter().find(|column| normal_name(&column.name) == normal_name(name));
    found.cloned().ok_or_else(|| AwardTableError::NoExtra {
        path: path.to_owned(),
        column: name.to_owned(),
        columns: table.columns.iter().map(|column| column.name.clone()).collect(),
    })
}

/// The text of a cell as people see it. `None` if it has none: nobody can say how a date or a long number looks.
fn shown(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Text(text) => Some(text.to_string()),
        Cell::Number(number) if number.fract() == 0.0 && number.abs() < EXACT_BELOW => {
            Some(number.to_string())
        }
        Cell::Number(_) | Cell::Empty | Cell::Day(_) | Cell::Bool(_) | Cell::Json(_) | Cell::Fault(_) => None,
    }
}

/// A constant that is wrong would be a problem of every row.
fn check_constants(mapping: &Mapping, rules: CellRules) -> Result<(), AwardTableError> {
    for (field, text) in &mapping.constants {
        let wrong = |reason: &dyn fmt::Display| AwardTableError::Constant {
            field: (*field).to_owned(),
            reason: reason.to_string(),
        };
        if matches!(*field, "id" | "status" | "credential_file") {
            return Err(wrong(&"must differ from award to award"));
        }
        let value = of_text(field, text, rules).map_err(|fault| wrong(&fault))?;
        Draft::default().set(field, &value).map_err(|error| wrong(&error))?;
    }
    Ok(())
}

/// The most digits that a number of an award has which consists of digits only.
fn longest_number(table: &Table, mapping: &Mapping) -> usize {
    let Some(column) = mapping.column("id") else { return 0 };
    table.rows.iter().filter_map(|row| digits_of(table.cell(row, column))).max().unwrap_or(0)
}

fn digits_of(cell: &Cell) -> Option<usize> {
    match cell {
        Cell::Number(number) if number.fract() == 0.0 && *number >= 0.0 => Some(number.to_string().len()),
        Cell::Text(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => Some(text.len()),
        Cell::Text(_)
        | Cell::Number(_)
        | Cell::Empty
        | Cell::Day(_)
        | Cell::Bool(_)
        | Cell::Json(_)
        | Cell::Fault(_) => None,
    }
}
