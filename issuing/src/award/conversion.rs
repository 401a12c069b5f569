//! Drafts of awards from full digital credentials: what a file says, by the rules of awards, and what must be answered before anything is
//! signed.

use std::path::Path;

use qualistamp_credentials::{AwardDraft, Doubt, Proposal, ProposedValue, Question};
use serde_json::{Map, Value, json};

use crate::award::draft::Draft;
use crate::award::fields::{FIELDS, OPEN_QUESTIONS, SOURCES};
use crate::country;
use crate::languages::shortest;

/// A draft whose values follow the rules of awards.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConvertedAward {
    /// Field, value as an award file has it, and its path in the credential. In the order of award files.
    pub values: Vec<(&'static str, Value, String)>,
    /// What must be answered.
    pub questions: Vec<Question>,
}

impl ConvertedAward {
    /// Takes the values of `draft` that an award may have. Others become questions: they are never shortened or repaired.
    #[must_use]
    pub fn new(draft: AwardDraft) -> Self {
        let mut converted = Self { values: Vec::new(), questions: draft.questions };
        for Proposal { field, value, source } in draft.values {
            let shown = shown(&value);
            let checked = award_value(field, value).filter(|value| is_accepted(field, value));
            match checked {
                Some(value) => converted.values.push((field, value, source)),
                None => converted.questions.push(Question {
                    field,
                    doubt: Doubt::Refused,
                    found: vec![(source, shown)],
                }),
            }
        }
        let order = |field: &str| FIELDS.iter().position(|known| *known == field).unwrap_or(FIELDS.len());
        converted.values.sort_by_key(|(field, ..)| order(field));
        converted.questions.sort_by_key(|question| order(question.field));
        converted
    }

    /// The draft as an award file. `issue` refuses it as long as a question is in it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut award: Map<String, Value> =
            self.values.iter().map(|(field, value, _)| ((*field).to_owned(), value.clone())).collect();
        let sources: Map<String, Value> = self
            .values
            .iter()
            .map(|(field, _, source)| ((*field).to_owned(), source.as_str().into()))
            .collect();
        award.insert(SOURCES.to_owned(), sources.into());
        let questions: Vec<String> = self.questions.iter().map(question_text).collect();
        award.insert(OPEN_QUESTIONS.to_owned(), questions.into());
        award.into()
    }
}

/// A question in one line: the field, why it is asked, and what the file has.
#[must_use]
pub fn question_text(question: &Question) -> String {
    let found: Vec<String> =
        question.found.iter().map(|(path, text)| format!("{text:?} at {path}")).collect();
    let found = if found.is_empty() { String::new() } else { format!(" ({})", found.join(", ")) };
    format!("{}: {}{found}", question.field, question.doubt)
}

/// A table of drafts, one row each: CSV in UTF-8 with a byte order mark, with the columns that some draft uses and those that every award
/// needs. `names` are those of the files.
#[must_use]
pub fn drafts_to_csv(drafts: &[(String, ConvertedAward)]) -> String {
    const NEEDED: [&str; 6] = ["id", "family", "given", "type", "title", "awarded"];
    let is_used = |field: &&&str| {
        NEEDED.contains(*field)
            || drafts.iter().any(|(_, draft)| draft.values.iter().any(|(name, ..)| name == *field))
    };
    let columns: Vec<&str> =
        FIELDS.iter().filter(is_used).copied().filter(|name| *name != "credits").collect();
    let mut table = csv::Writer::from_writer(Vec::new());
    let header = columns.iter().copied().chain([OPEN_QUESTIONS, "file"]);
    // Writing to memory cannot fail.
    let _ = table.write_record(header);
    for (file, draft) in drafts {
        let cell = |column: &&str| {
            let value = draft.values.iter().find(|(field, ..)| field == column);
            value.map(|(_, value, _)| cell_text(value)).unwrap_or_default()
        };
        let mut record: Vec<String> = columns.iter().map(cell).collect();
        record.push(draft.questions.iter().map(question_text).collect::<Vec<_>>().join(" | "));
        record.push(file.trim_start_matches(['=', '+', '-', '@']).to_owned());
        let _ = table.write_record(&record);
    }
    let bytes = table.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

fn cell_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

/// The value as an award file has it; none if it is no value of the field.
fn award_value(field: &str, value: ProposedValue) -> Option<Value> {
    match (field, value) {
        ("country", ProposedValue::Text(code)) => Some(country::two_letters(&code)?.into()),
        ("title_lang", ProposedValue::Text(tag)) => Some(language(&tag).into()),
        ("langs", ProposedValue::List(tags)) => {
            let mut codes: Vec<String> = Vec::new();
            for tag in &tags {
                let code = language(tag);
                if !codes.contains(&code) {
                    codes.push(code);
                }
            }
            Some(codes.into())
        }
        ("eqf", ProposedValue::Text(level)) => Some(level.parse::<u64>().ok()?.into()),
        ("ects" | "hours", ProposedValue::Text(points)) => serde_json::from_str(&points).ok(),
        ("credits", ProposedValue::Credits { points, system }) => {
            let points: Value = serde_json::from_str(&points).ok()?;
            Some(json!({"points": points, "system": system}))
        }
        // Spreadsheets would run these.
        (_, ProposedValue::Text(text)) if text.starts_with(['=', '+', '-', '@', '\t']) => None,
        (_, ProposedValue::Text(text)) => Some(text.into()),
        (_, ProposedValue::List(_) | ProposedValue::Credits { .. }) => None,
    }
}

/// A language as awards name it: `ENG`, `en-US` and `eng` are `en`.
fn language(tag: &str) -> String {
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    shortest(&primary).to_owned()
}

fn is_accepted(field: &'static str, value: &Value) -> bool {
    Draft::in_folder(Path::new("")).set(field, value).is_ok()
}

fn shown(value: &ProposedValue) -> String {
    match value {
        ProposedValue::Text(text) => text.clone(),
        ProposedValue::List(items) => items.join(" "),
        ProposedValue::Credits { points, system } => format!("{points} {system}"),
    }
}
