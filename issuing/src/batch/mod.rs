//! Many awards from one table: every problem is found and named before anything is signed.

mod aliases;
mod cells;
mod checks;
mod dates;
mod mapping;
mod names;
mod packed;
mod read;
mod template;
mod warnings;

pub use cells::{DecimalMark, ValueFault};
pub use checks::{AwardFault, Duplicates, KeyFault, award_faults, issuer_of};
pub(crate) use dates::parse_table_day;
pub use dates::{DateFault, DateOrder};
pub use mapping::MappingError;
pub use names::file_names;
pub use read::{
    AwardTable, AwardTableError, AwardTableOptions, HiddenRows, Problem, ProblemKind, TableAward,
    TableWarning, read_award_table,
};
pub use template::{TemplateColumn, csv_template, json_template, template_columns, xlsx_template};
pub use warnings::{AwardWarning, award_warnings};
