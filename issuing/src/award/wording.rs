//! Messages about fields of an award that break a rule, without personal data.

use qualistamp_core::{Field, FieldError, Rule};

/// Describes a field that breaks a rule, without revealing a name or a date of birth.
#[must_use]
pub fn field_error_text(error: &FieldError) -> String {
    format!("{}: {}", error.field, rule(&error.rule, error.field))
}

/// Describes the rule. The value is repeated only if it cannot be a name or a date of birth, for example from the wrong column of a
/// table, because messages end up in logs.
fn rule(rule: &Rule, field: Field) -> String {
    match rule {
        Rule::NotADate { .. } if field == Field::BirthDate => {
            "must be a real date written YYYY-MM-DD, YYYY-MM or YYYY".to_owned()
        }
        Rule::NotADate { found } if found.chars().any(char::is_alphabetic) => {
            "must be a real date written YYYY-MM-DD".to_owned()
        }
        Rule::NotACode { found, form } if found.len() > LONGEST_CODE => format!("must be {form}"),
        // The messages of the core are written for issuers too.
        Rule::Missing
        | Rule::Empty
        | Rule::TooLong { .. }
        | Rule::Invisible
        | Rule::DeceptiveCharacter { .. }
        | Rule::OutOfRange { .. }
        | Rule::NotACode { .. }
        | Rule::NotADate { .. }
        | Rule::Before { .. }
        | Rule::BeforeBirth
        | Rule::Needs { .. }
        | Rule::TooMany { .. }
        | Rule::Repeated { .. }
        | Rule::LeaveOut => rule.to_string(),
    }
}

/// Maximum length in bytes of a code that is repeated in a message: ISCED-F codes have four digits, names nearly always more letters.
const LONGEST_CODE: usize = 4;
